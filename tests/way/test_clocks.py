"""The register of clocks: who reads it, who corrects a start and who cannot, and when each clock starts and stops."""

from importlib import import_module
from typing import Any

import psycopg
import pytest

from tests.security.bodies import LATER, Bodies
from tests.security.collecting import Installer
from tests.security.psql import DECIDER, EDUCATION, INFORMATION, MANAGER, OFFICER, SignIn
from tests.security.releasing import let_out
from tests.security.spoiling import NOT_YOURS, TAKEN, refused, said

SELF = "self-referral"


def test_an_agency_reads_no_clock_and_an_officer_no_correction(sign_in: SignIn, bodies: Bodies) -> None:
    enquiry = bodies.study[SELF]
    decider = sign_in(DECIDER)
    decider.open(enquiry)
    decider.command("correct_start", bodies.correct_start())
    for login, clocks, corrections in (
        (EDUCATION, False, False), (OFFICER, True, False), (MANAGER, True, True), (INFORMATION, True, True),
    ):  # fmt: skip
        person = sign_in(login)
        person.attempt("select * from app.open_enquiry(%s, 'To look')", enquiry)
        for function, may in (("clocks", clocks), ("start_corrections", corrections)):
            if may:
                assert person.read(function, enquiry), (login, function)
            else:
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    person.read(function, enquiry)


def test_a_correction_moves_the_start_and_what_is_due_and_keeps_what_was(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    person, enquiry, body = sign_in(MANAGER), bodies.study[SELF], bodies.correct_start()
    person.open(enquiry)
    before = _clocks(installer, enquiry)
    person.command("correct_start", body)
    after = _clocks(installer, enquiry)
    changed = {
        (key, name) for key, one in before.items() for name in one if one[name] != after[key][name] and name != "acl"
    }
    assert changed == {(body["clock"], "started"), (body["clock"], "due")}
    (kept,) = person.read("start_corrections", enquiry)
    assert (kept["was_started"], kept["was_due"]) == _moments(installer, before[body["clock"]])
    assert (kept["started"], kept["due"]) == _moments(installer, after[body["clock"]])
    assert (kept["reason"], str(kept["clock"])) == ("markerreason", body["clock"])
    author = installer.execute("select by from mash.start_correction").fetchone()
    assert author == (MANAGER,)
    shown = installer.execute("select due, due_from from mash.enquiry where id = %s", [enquiry]).fetchone()
    assert shown == (kept["due"], kept["started"])


def test_each_correction_says_what_is_wrong_and_where(sign_in: SignIn, bodies: Bodies) -> None:
    person = sign_in(DECIDER)
    person.open(bodies.study[SELF])
    body = bodies.correct_start()
    when = refused("started", "Say when this was; it cannot be in the future.")
    before = refused("due", "Nothing is due before it starts.")
    is_there = person.ask("select started from app.clocks(%s) where id = %s", bodies.study[SELF], body["clock"])
    for changes, expected in (
        ({"started": None}, when), ({"started": LATER}, when), ({"due": None}, before),
        ({"due": "2026-01-05T07:59:59+00:00"}, before), ({"reason": " "}, refused("reason", "Fill this in.")),
        ({"started": is_there[0][0].isoformat()}, refused("started", "This is when it starts already.")),
        ({"clock": None}, NOT_YOURS), ({"clock": str(bodies.study[SELF])}, NOT_YOURS),
        ({"clock": bodies.correct_start("anonymous-neighbour")["clock"]}, NOT_YOURS), ({}, TAKEN),
    ):  # fmt: skip
        assert (changes, said(person, "correct_start", body | changes)) == (changes, expected)
    assert said(person, "correct_start", body | {"started": "noon"})[0] == "22023"


def test_a_clock_that_stopped_or_counts_from_the_servers_time_is_not_corrected(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    person = sign_in(DECIDER)
    for case, kind, words in (
        (SELF, "screening", "This clock has stopped."),
        ("anonymous-neighbour", "return", "This clock counts from the server's own time, which is not corrected."),
    ):
        person.open(bodies.study[case])
        found = installer.execute(
            "select id from mash.clock where enquiry = %s and kind = %s order by stopped nulls first",
            [bodies.study[case], kind],
        ).fetchone()
        assert found is not None
        body = bodies.correct_start(case) | {"clock": str(found[0])}
        assert said(person, "correct_start", body) == refused("", words)


@pytest.mark.parametrize("changes", [
    "started = started - interval '1 day'", "due = due + interval '1 day'", "kind = 'screening'", "rule = 'other'",
])  # fmt: skip
def test_a_clock_is_not_changed_without_a_correction(changes: str, installer: Installer, bodies: Bodies) -> None:
    running = f"update mash.clock set {changes} where stopped is null and kind = 'decision'"
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        installer.execute(running.encode())


@pytest.mark.parametrize("statement", [
    "update mash.clock set stop = 'met' where stop = 'no_longer_needed' or stop = 'late'",
    "update mash.clock set stopped = null, stop = null where stopped is not null",
    "delete from mash.clock", "truncate mash.clock cascade",
    "update mash.start_correction set reason = 'Another'", "delete from mash.start_correction",
])  # fmt: skip
def test_what_stopped_and_what_was_corrected_stays(
    statement: str, sign_in: SignIn, installer: Installer, bodies: Bodies
) -> None:
    person = sign_in(DECIDER)
    person.open(bodies.study[SELF])
    person.command("correct_start", bodies.correct_start())
    person.command("take_step", bodies.take_step())
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        installer.execute(statement.encode())


@pytest.mark.parametrize(("starts", "counts_from"), [
    ("receipt", "receipt"), ("discussion", "discussion"), ("decision", "event"),
])  # fmt: skip
def test_the_letters_clock_counts_from_where_the_hub_says_and_stops_with_the_last_letter(
    starts: str, counts_from: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    adopted = "update mash.hub set profile = jsonb_set(profile, '{clocks,parent_letter,starts}', to_jsonb(%s::text))"
    installer.execute(adopted, [starts])
    person, enquiry = sign_in(DECIDER), bodies.study[SELF]
    person.open(enquiry)
    person.command("sign_decisions", bodies.sign_decisions())
    (clock,) = _letters(installer, enquiry)
    assert (clock["counts_from"], clock["event"], clock["limit_words"]) == (counts_from, "signed", "10 working days")
    while _letters(installer, enquiry)[0]["stopped"] is None:
        page = bodies.print_letter(SELF)
        person.command("print_letter", page)
        let_out(installer, page["letter"])
        person.command("post_letter", {name: page[name] for name in ("enquiry", "letter")} | {"class": "first"})
    assert _letters(installer, enquiry)[0]["stop"] == "met"
    waiting = "select count(*) from mash.letter where enquiry = %s and state <> 'posted'"
    assert installer.execute(waiting, [enquiry]).fetchone() == (0,)


def test_withholding_the_last_letter_stops_its_clock_as_withheld_and_starts_the_review(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    person, enquiry = sign_in(DECIDER), bodies.study["school"]
    person.open(enquiry)
    while _letters(installer, enquiry)[0]["stopped"] is None:
        person.command("withhold_letter", bodies.withhold_letter())
    assert _letters(installer, enquiry)[0]["stop"] == "withheld"
    (review,) = [one for one in _clocks(installer, enquiry).values() if one["kind"] == "withheld"]
    assert (review["stopped"], review["event"]) == (None, "withheld")


@pytest.mark.parametrize(("answer", "stop"), [("withheld", "withheld"), ("not_known", "met"), ("not_known", "late")])
def test_a_return_is_met_late_or_withheld_when_the_agency_answers(
    answer: str, stop: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    body = bodies.return_information()
    person, enquiry = sign_in(EDUCATION), bodies.study["anonymous-neighbour"]
    person.open(enquiry)
    if stop == "late":
        installer.execute("alter table mash.clock disable trigger keep_clock")
        installer.execute("update mash.clock set due = started where about = %s", [body["request"]])
    person.command("return_information", body | {"answer": answer, "items": [], "because": "Why"})
    about = {one["about"]: one["stop"] for one in _clocks(installer, enquiry).values() if one["about"]}
    assert about[body["request"]] == stop


def test_what_runs_when_a_hub_is_upgraded_goes_on_running(installer: Installer, bodies: Bodies) -> None:
    running = (
        "select enquiry, kind, about, due, event <> 'sent' and kind = 'decision' and started = "
        "(select received from mash.enquiry e where e.id = enquiry) from mash.clock where stopped is null "
        "and kind <> 'acknowledgement' and not priv.is_awaited(kind) order by enquiry, kind, about"
    )
    before = installer.execute(running).fetchall()
    for change in ("disable trigger sealed", "disable trigger sealed_whole"):
        installer.execute(f"alter table mash.clock {change}".encode())
    installer.execute("delete from mash.clock")
    carried = import_module("mashdesk.store.migrations.versions.0024_the_register_of_clocks")
    installer.execute(carried.RUNNING.encode())
    installer.execute(carried.RETURNS.encode())
    assert installer.execute(running).fetchall() == before
    assert {kind for _, kind, *_ in before} == {"decision", "return", "letters"}
    answered = (
        "select stop is null, r.answered is null from mash.clock c join mash.information_request r on r.id = c.about"
    )
    assert all(stopped == open_still for stopped, open_still in installer.execute(answered).fetchall())


def _letters(installer: Installer, enquiry: object) -> list[dict[str, Any]]:
    return [one for one in _clocks(installer, enquiry).values() if one["kind"] == "letters"]


def _clocks(installer: Installer, enquiry: object) -> dict[str, dict[str, Any]]:
    rows = installer.execute("select to_jsonb(c) from mash.clock c where c.enquiry = %s", [enquiry]).fetchall()
    return {told["id"]: told for (told,) in rows}


def _moments(installer: Installer, told: dict[str, Any]) -> tuple[Any, ...]:
    return installer.execute("select %s::timestamptz, %s::timestamptz", [told["started"], told["due"]]).fetchone() or ()
