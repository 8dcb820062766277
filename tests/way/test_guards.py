"""What must hold before a step: each guard alone, all that is unmet at once, and what a step does to the clock."""

from uuid import UUID

from tests.security.bodies import LATER, Bodies
from tests.security.collecting import Installer
from tests.security.family import adopt
from tests.security.psql import DECIDER, MANAGER, OFFICER, SCREENER, Psql, SignIn
from tests.security.spoiling import CHANGED, TAKEN, refused, said
from tests.way.test_who_may_not import whole

REFERRER = (
    "The professional who referred is still to hear what was decided. Write to them, or record how they were told or "
    "why not."
)
POST = refused("", "The hub's profile leaves this to another post.")


def test_a_child_protection_concern_does_not_go_back_to_the_referrer(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    person = _at(sign_in, bodies, installer, DECIDER, "screened")
    installer.execute("update mash.enquiry set kind = 'child_protection'")
    assert said(person, "take_step", whole(bodies, "return"))[0] == "22023"
    assert _unmet(person, bodies)["return"] == [("N38", "screening")]
    installer.execute("update mash.enquiry set kind = 'support'")
    assert said(person, "take_step", whole(bodies, "return")) == TAKEN


def test_a_post_that_the_gate_does_not_name_ends_nothing_at_screening_and_reopens_no_decision(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    installer.execute("update mash.staff set post = 'Student' where login = %s", [DECIDER])
    installer.execute("update mash.enquiry set kind = 'support'")
    for step, state in (("exit", "screened"), ("return", "screened"), ("rerate", "screened"), ("reopen", "decided")):
        person = _at(sign_in, bodies, installer, DECIDER, state)
        assert (step, said(person, "take_step", whole(bodies, step))) == (step, POST)
    _at_level_one(installer)
    screener = _at(sign_in, bodies, installer, SCREENER, "screened")
    assert said(screener, "take_step", whole(bodies, "exit")) == TAKEN
    installer.execute("update mash.enquiry set state = 'decided'")
    assert said(screener, "take_step", whole(bodies, "reopen")) == POST


def test_nobody_is_closed_out_before_the_letters_are_posted(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    person = _at(sign_in, bodies, installer, DECIDER, "decided")
    waiting = refused("", f"A letter is still to be printed or posted. {REFERRER}")
    assert said(person, "take_step", whole(bodies, "close")) == waiting
    installer.execute(
        "update mash.letter set state = 'printed', printed = now(), printed_by = %s, content_hash = 'x', "
        "dated = '2026-01-05'", [DECIDER]
    )  # fmt: skip
    assert said(person, "take_step", whole(bodies, "close")) == waiting
    installer.execute("update mash.letter set state = 'posted', posted = now(), posted_by = %s", [DECIDER])
    assert said(person, "take_step", whole(bodies, "close")) == refused("", REFERRER)
    person.command("record_heard", bodies.record_heard())
    assert said(person, "take_step", whole(bodies, "close")) == TAKEN


def test_a_dispute_goes_the_hubs_own_steps_and_is_settled_before_the_end(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    adopt(installer, "waltham_forest")
    person = _at(sign_in, bodies, installer, DECIDER, "exited")
    manager = _opened(sign_in(MANAGER), bodies.study["school"])
    none_open = refused("", "No dispute is open.")
    assert said(manager, "take_step", whole(bodies, "settle")) == none_open
    assert said(person, "take_step", whole(bodies, "step_up")) == none_open
    for step in ("dispute", "step_up", "step_up"):
        person.command("take_step", whole(bodies, step))
    taken = [row for row in person.read("steps_taken", bodies.study["school"]) if row["step"] != "assign"]
    stages = [row["particulars"] for row in taken]
    assert [words.split()[0:3] for words in reversed(stages)] == [
        ["First", "with", "the"], ["Then", "in", "writing"], ["Then", "to", "the"],
    ]  # fmt: skip
    further = refused("", "The hub's profile names no further step.")
    assert said(person, "take_step", whole(bodies, "step_up")) == further
    assert said(person, "take_step", whole(bodies, "close")) == refused("", "A dispute is open: it is settled first.")
    manager.command("take_step", whole(bodies, "settle"))
    assert said(person, "take_step", whole(bodies, "close")) == TAKEN
    person.command("take_step", whole(bodies, "dispute"))
    assert said(manager, "take_step", whole(bodies, "settle")) == TAKEN


def test_where_the_hub_names_no_steps_a_dispute_is_opened_and_settled_and_not_taken_up(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    officer = _at(sign_in, bodies, installer, OFFICER, "gathering")
    officer.command("take_step", whole(bodies, "dispute"))
    person = _opened(sign_in(DECIDER), bodies.study["school"])
    taken = person.read("steps_taken", bodies.study["school"])
    assert [row["particulars"] for row in taken if row["step"] == "dispute"] == [""]
    assert said(person, "take_step", whole(bodies, "step_up"))[2] == "The hub's profile names no further step."
    assert said(_opened(sign_in(MANAGER), bodies.study["school"]), "take_step", whole(bodies, "settle")) == TAKEN


def test_a_dispute_on_one_enquiry_is_none_on_another(sign_in: SignIn, bodies: Bodies) -> None:
    manager, officer = sign_in(MANAGER), _opened(sign_in(OFFICER), bodies.study["school"])
    officer.command("take_step", whole(bodies, "dispute"))
    manager.open(bodies.study["self-referral"])
    assert said(manager, "take_step", whole(bodies, "settle", "self-referral"))[2] == "No dispute is open."


def test_what_was_signed_is_not_entered_in_error_and_what_was_not_is_not_reopened(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    person = _at(sign_in, bodies, installer, DECIDER, "decided")
    signed = refused("", "A decision was signed. Reopen the enquiry and supersede it.")
    assert said(person, "take_step", whole(bodies, "in_error")) == signed
    assert said(person, "take_step", whole(bodies, "reopen")) == TAKEN
    person.open(bodies.study["self-referral"])
    assert said(person, "take_step", whole(bodies, "in_error", "self-referral")) == TAKEN
    nothing = refused("", "Nothing was signed that could be decided on anew.")
    assert said(person, "take_step", whole(bodies, "reopen", "self-referral")) == nothing


def test_all_that_is_unmet_is_told_at_once_with_whose_rule_it_is(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    adopt(installer, "northamptonshire")
    officer = _at(sign_in, bodies, installer, OFFICER, "decided")
    officer.command("take_step", whole(bodies, "dispute"))
    person = _opened(sign_in(DECIDER), bodies.study["school"])
    parts = [part for _, part in _unmet(person, bodies)["close"]]
    assert parts == ["letters", "letters", "dispute"]
    words = said(person, "take_step", whole(bodies, "close"))[2]
    assert words == f"A letter is still to be printed or posted. {REFERRER} A dispute is open: it is settled first."
    installer.execute("update mash.enquiry set state = 'screened', kind = 'support', anonymity_asked = true")
    installer.execute("delete from mash.narrative where sanitised")
    installer.execute("update mash.referral set consent_given = false")
    case = "anonymous-neighbour"
    person.open(bodies.study[case])
    assert [part for _, part in _unmet(person, bodies, case)["ask"]] == ["screening", "consent"]
    installer.execute("update mash.enquiry set anonymity_asked = false")
    assert [part for _, part in _unmet(person, bodies, case)["ask"]] == ["consent"]


def test_everybody_is_told_their_own_steps_from_where_the_enquiry_stands(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    told = {}
    for login in (DECIDER, MANAGER, OFFICER):
        person = _at(sign_in, bodies, installer, login, "screened")
        told[login] = list(_unmet(person, bodies))
    assert told == {
        DECIDER: ["screen", "return", "exit", "ask", "discuss", "rerate", "strategy", "transfer", "in_error",
                  "dispute", "step_up", "assign", "taken_over", "group", "strategy_needed", "add"],
        MANAGER: ["step_up", "settle", "group"],
        OFFICER: ["dispute", "taken_over", "add"],
    }  # fmt: skip


def test_a_step_stops_or_starts_the_clock_that_it_says(sign_in: SignIn, bodies: Bodies, installer: Installer) -> None:
    due = "select due::text, due_what from mash.enquiry where id = %s"
    later = "2099-01-01 12:00:00+00"
    _at_level_one(installer)
    installer.execute("set timezone to 'UTC'")
    (before, _) = installer.execute(due, [bodies.study["school"]]).fetchone() or ("", "")
    installer.execute("update mash.enquiry set kind = 'support'")
    for step, state, clock in (
        ("dispute", "gathering", (before, "letters")), ("rerate", "gathering", (later, "decision")),
        ("reopen", "decided", (later, "decision")), ("screen_again", "closed", (later, "screening")),
        ("return", "received", (None, "")), ("exit", "screened", (None, "")), ("transfer", "discussed", (None, "")),
    ):  # fmt: skip
        person = _at(sign_in, bodies, installer, DECIDER, state)
        person.command("take_step", whole(bodies, step))
        assert (step, installer.execute(due, [bodies.study["school"]]).fetchone()) == (step, clock)


def test_only_a_rating_changes_the_rating(sign_in: SignIn, bodies: Bodies, installer: Installer) -> None:
    rating = "select rating from mash.enquiry where id = %s"
    for step, led in (("dispute", "green"), ("rerate", "red")):
        person = _at(sign_in, bodies, installer, DECIDER, "gathering")
        installer.execute("update mash.enquiry set rating = 'green'")
        person.command("take_step", whole(bodies, step))
        assert installer.execute(rating, [bodies.study["school"]]).fetchone() == (led,)


def test_what_is_written_with_a_step_is_sound(sign_in: SignIn, bodies: Bodies, installer: Installer) -> None:
    person = _at(sign_in, bodies, installer, DECIDER, "gathering")
    early = {"due": "2000-01-01T00:00:00+00:00"}
    assert said(person, "take_step", whole(bodies, "rerate") | early)[:2] == ("22023", "due")
    assert said(person, "take_step", whole(bodies, "rerate") | {"rating": "blue"})[:2] == ("22023", "rating")
    assert said(person, "take_step", whole(bodies, "transfer") | {"happened": LATER})[:2] == ("22023", "happened")
    assert said(person, "take_step", whole(bodies, "transfer") | {"happened": "noon"})[0] == "22023"
    assert said(person, "take_step", whole(bodies, "rerate") | {"version": 1}) == CHANGED
    for field, longest in (("reason", 10000), ("particulars", 10000), ("confirmed_by", 200)):
        assert said(person, "take_step", whole(bodies, "transfer") | {field: "x" * longest}) == TAKEN
        long = said(person, "take_step", whole(bodies, "transfer") | {field: "x" * (longest + 1)})
        assert long[:2] == ("22023", field)


def test_what_was_taken_is_never_edited(sign_in: SignIn, bodies: Bodies, installer: Installer) -> None:
    import psycopg
    import pytest

    _opened(sign_in(DECIDER), bodies.study["school"]).command("record_strategy", bodies.record_strategy("school"))
    for statement in ("update mash.step set reason = 'Other'", "delete from mash.step", "truncate mash.step"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            installer.execute(statement)


def _at_level_one(installer: Installer) -> None:
    installer.execute("alter table mash.screening disable trigger sealed")
    installer.execute("update mash.screening set level = 1")


def _unmet(person: Psql, bodies: Bodies, case: str = "school") -> dict[str, list[tuple[str, str]]]:
    told: dict[str, list[tuple[str, str]]] = {}
    for row in person.read("next_steps", bodies.study[case]):
        told.setdefault(row["step"], []).extend([(row["rule"], row["part"])] if row["unmet"] else [])
    return told


def _at(sign_in: SignIn, bodies: Bodies, installer: Installer, login: str, state: str) -> Psql:
    installer.execute("update mash.enquiry set state = %s", [state])
    return _opened(sign_in(login), bodies.study["school"])


def _opened(person: Psql, enquiry: UUID) -> Psql:
    person.open(enquiry)
    return person
