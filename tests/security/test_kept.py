"""What each command keeps: every field as it was typed, by whom, and what the enquiry and the log say afterwards."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import psycopg
import pytest

from tests.security.bodies import LATER, PDF, Bodies
from tests.security.psql import DECIDER, EDUCATION, OFFICER, Row, SignIn
from tests.security.releasing import let_out
from tests.security.rights_bodies import Body

Installer = psycopg.Connection[Row]
Facts = Mapping[str, Any]
LATER_ON = datetime(2099, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    return Bodies(installer, study)


def _rows(bodies: Bodies, sql: str, *parameters: object) -> list[dict[str, Any]]:
    with bodies.truth.cursor(row_factory=psycopg.rows.dict_row) as cursor:
        return list(cursor.execute(sql.encode(), list(parameters)).fetchall())


def _enquiry(bodies: Bodies, enquiry: object) -> dict[str, Any]:
    return _rows(bodies, "select * from mash.enquiry where id = %s", enquiry)[0]


def _changed(before: Facts, after: Facts) -> dict[str, Any]:
    return {name: value for name, value in after.items() if value != before[name]}


def _logged(bodies: Bodies, enquiry: object) -> list[tuple[str, str]]:
    """Who did what on an enquiry, openings and reading apart."""
    sql = "select who, what from mash.access_log where enquiry = %s and what not in ('opened', 'read') order by id desc"
    return [(row["who"], row["what"]) for row in _rows(bodies, sql, enquiry)]


def _said(row: Facts, told: Facts) -> dict[str, Any]:
    """The row's side of what was told."""
    return {name: row[name] for name in told}


def _do(sign_in: SignIn, bodies: Bodies, login: str, command: str, body: Body) -> tuple[dict[str, Any], Any]:
    """Send a command; how the enquiry changed, and what the command answered."""
    person, enquiry = sign_in(login), body["enquiry"]
    person.open(UUID(enquiry))
    before = _enquiry(bodies, enquiry)
    answer = person.command(command, body)
    return _changed(before, _enquiry(bodies, enquiry)), answer


def test_a_screening(sign_in: SignIn, bodies: Bodies) -> None:
    bodies.truth.execute("update mash.enquiry set state = 'received', rating = 'not_rated', due_what = 'screening'")
    told = {"level": 2, "why": "Because", "rating": "green"}
    body = bodies.screen_enquiry() | told | {"due": LATER, "sanitised_concern": "Seen in the street"}
    changed, answer = _do(sign_in, bodies, DECIDER, "screen_enquiry", body)
    version = body["version"] + 1
    assert answer == {"version": version}
    assert changed == {
        "state": "screened", "rating": "green", "due": LATER_ON, "due_what": "decision", "version": version,
    }  # fmt: skip
    kept = _rows(bodies, "select * from mash.screening where enquiry = %s order by at desc", body["enquiry"])[0]
    assert _said(kept, told) == told
    assert kept["by"] == DECIDER
    narratives = _rows(bodies, "select * from mash.narrative where enquiry = %s order by sanitised", body["enquiry"])
    assert [(one["sanitised"], one["concern"] == "Seen in the street") for one in narratives] == [
        (False, False),
        (True, True),
    ]
    assert _logged(bodies, body["enquiry"])[0] == (DECIDER, "enquiry screened")


def test_a_screening_writes_a_second_narrative_only_where_anonymity_is_asked_and_it_says_something(
    sign_in: SignIn, bodies: Bodies
) -> None:
    bodies.truth.execute("update mash.enquiry set state = 'received'")
    count = "select count(*) as many from mash.narrative where sanitised"
    (before,) = _rows(bodies, count)
    decider = sign_in(DECIDER)
    for case, words in (("school", "Seen in the street"), ("self-referral", "Seen in the street")):
        decider.open(bodies.study[case])
        decider.command("screen_enquiry", bodies.screen_enquiry(case) | {"sanitised_concern": words})
    assert _rows(bodies, count) == [before]
    decider.open(bodies.study["anonymous-neighbour"])
    decider.command("screen_enquiry", bodies.screen_enquiry() | {"sanitised_concern": " \n"})
    kept = _rows(bodies, "select concern from mash.narrative where sanitised")
    assert len(kept) == before["many"] == 1
    assert kept[0]["concern"].strip() != ""


def test_requests_to_agencies(sign_in: SignIn, bodies: Bodies) -> None:
    told = {"agency": "probation", "purpose": "right_services", "lawful_basis": "public_task", "questions": "Who?"}
    other = {**told, "agency": "fire", "questions": ""}
    asking = [{**one, "due": LATER} for one in (told, other)]
    changed, answer = _do(sign_in, bodies, DECIDER, "send_requests", bodies.send_requests() | {"requests": asking})
    enquiry = bodies.study["anonymous-neighbour"]
    now = _enquiry(bodies, enquiry)
    assert answer == {"version": now["version"]}
    asked = len(_rows(bodies, "select 1 from mash.information_request where enquiry = %s", enquiry))
    assert _said(changed, {"asked": 0}) == {"asked": asked}
    assert changed.keys() == {"asked", "version", "acl"}
    kept = _rows(bodies, "select * from mash.information_request where agency in ('probation', 'fire') "
                         "and enquiry = %s order by agency desc", enquiry)  # fmt: skip
    purpose = {"purpose": "So that the child receives the appropriate assessment of services"}
    assert [_said(row, told) for row in kept] == [told | purpose, other | purpose]
    assert {row["purpose_code"] for row in kept} == {"right_services"}
    for row in kept:
        assert (row["sent_by"], row["due"], row["answer"], row["answered"]) == (DECIDER, LATER_ON, None, None)
        (listed,) = _rows(bodies, "select * from mash.asked where request = %s", row["id"])
        facts = {"enquiry": enquiry, "agency": row["agency"], "due": LATER_ON, "answered": None, "closed": False}
        assert _said(listed, facts) == facts
    assert _logged(bodies, enquiry)[0] == (DECIDER, "information requests sent")


def test_a_request_after_the_discussion_leaves_the_enquiry_discussed(sign_in: SignIn, bodies: Bodies) -> None:
    changed, _ = _do(sign_in, bodies, DECIDER, "send_requests", bodies.send_requests("self-referral"))
    assert sorted(changed) == ["acl", "asked", "version"]


def test_a_first_request_begins_the_gathering(sign_in: SignIn, bodies: Bodies) -> None:
    bodies.truth.execute("update mash.enquiry set state = 'screened'")
    changed, _ = _do(sign_in, bodies, DECIDER, "send_requests", bodies.send_requests("self-referral"))
    assert changed["state"] == "gathering"


def test_an_agencys_return(sign_in: SignIn, bodies: Bodies) -> None:
    body = bodies.return_information()
    told = {
        "happened": "2025-11-02", "happened_words": "in the autumn", "what": "What", "nature": "opinion",
        "relevance": "Why", "lawful_basis": "consent", "handling": "named_agencies",
        "shared_with": ["police", "health"], "not_for_family": True,
    }  # fmt: skip
    plain = body["items"][0]
    body["items"] = [plain | told, plain]
    changed, answer = _do(sign_in, bodies, EDUCATION, "return_information", body)
    now = _enquiry(bodies, body["enquiry"])
    returned = len(_rows(bodies, "select 1 from mash.information_request where enquiry = %s and answered is not null",
                         body["enquiry"]))  # fmt: skip
    assert answer == {"version": now["version"]}
    assert changed == {"version": now["version"], "returned": returned}
    first, second = _rows(bodies, "select * from mash.item where request = %s order by happened nulls last",
                          body["request"])  # fmt: skip
    assert _said(first, told) | {"happened": str(first["happened"])} == told
    assert (second["happened"], second["not_for_family"], second["shared_with"]) == (None, False, [])
    facts = {"agency": "education", "by": EDUCATION, "enquiry": UUID(body["enquiry"]), "police_conditions": "",
             "people": [UUID(one) for one in plain["people"]], "police_source": None}  # fmt: skip
    assert [_said(one, facts) for one in (first, second)] == [facts, facts]
    (request,) = _rows(bodies, "select * from mash.information_request where id = %s", body["request"])
    assert (request["answer"], request["answered_by"]) == ("items", EDUCATION)
    (listed,) = _rows(bodies, "select * from mash.asked where request = %s", body["request"])
    assert listed["answered"] == request["answered"] is not None
    assert _logged(bodies, body["enquiry"])[0] == (EDUCATION, "information returned")


@pytest.mark.parametrize("answer", ["not_known", "nothing_relevant", "withheld"])
def test_a_return_without_items(answer: str, sign_in: SignIn, bodies: Bodies) -> None:
    body = bodies.return_information() | {"answer": answer, "items": [], "because": "Not ours to tell"}
    _do(sign_in, bodies, EDUCATION, "return_information", body)
    (request,) = _rows(bodies, "select * from mash.information_request where id = %s", body["request"])
    assert request["answer"] == answer
    held = _rows(bodies, "select enquiry, because from mash.withholding where request = %s", body["request"])
    kept = {"enquiry": UUID(body["enquiry"]), "because": "Not ours to tell"}
    assert held == ([kept] if answer == "withheld" else [])
    assert _rows(bodies, "select 1 from mash.item where request = %s", body["request"]) == []


def test_a_request_that_is_due_later_is_due_later_in_its_agencys_list(bodies: Bodies) -> None:
    request = bodies.return_information()["request"]
    bodies.truth.execute("update mash.information_request set due = %s where id = %s", [LATER, request])
    assert _rows(bodies, "select due from mash.asked where request = %s", request) == [{"due": LATER_ON}]


def test_a_discussion(sign_in: SignIn, bodies: Bodies) -> None:
    bodies.truth.execute("update mash.enquiry set state = 'gathering'")
    people = [{"name": "Robin Sample", "agency": "police", "view": "One view"},
              {"name": "Alex Sample", "agency": "health", "view": ""}]  # fmt: skip
    body = bodies.record_discussion() | {"attendees": people, "agreed": "To meet again"}
    changed, answer = _do(sign_in, bodies, DECIDER, "record_discussion", body)
    assert answer == {"version": body["version"] + 1}
    assert changed == {"state": "discussed", "version": body["version"] + 1}
    kept = _rows(bodies, "select * from mash.discussion where enquiry = %s order by recorded desc", body["enquiry"])[0]
    told = {"agreed": "To meet again", "held": datetime(2026, 1, 5, 10, tzinfo=UTC), "recorded_by": DECIDER}
    assert _said(kept, told) == told
    there = _rows(bodies, "select * from mash.attendee where discussion = %s order by position", kept["id"])
    assert [_said(one, people[0]) for one in there] == people
    assert [(one["position"], str(one["enquiry"])) for one in there] == [(1, body["enquiry"]), (2, body["enquiry"])]
    assert _logged(bodies, body["enquiry"])[0] == (DECIDER, "discussion recorded")


def test_decisions_and_the_letters_that_follow(sign_in: SignIn, bodies: Bodies) -> None:
    body = bodies.sign_decisions()
    told = {"harm": "no", "would_benefit": False, "level": 2, "outcome": "universal_services", "next_steps": "Steps",
            "told_family": "For the family", "contingency": "Else"}  # fmt: skip
    body["decisions"] = [one | told | {"reasons": "Reasons"} for one in body["decisions"]]
    changed, answer = _do(sign_in, bodies, DECIDER, "sign_decisions", body)
    version = body["version"] + 1
    assert answer == {"version": version}
    due_from = changed.pop("due_from")
    assert changed == {"state": "decided", "version": version, "due": LATER_ON, "due_what": "letters"}
    (clock,) = _rows(bodies, "select * from mash.clock where enquiry = %s and kind = 'letters'", body["enquiry"])
    assert (clock["started"], clock["event"], clock["stopped"]) == (due_from, "signed", None)
    kept = _rows(bodies, "select d.*, r.reasons, r.enquiry as of_enquiry from mash.decision d join mash.rationale r "
                         "on r.decision = d.id where d.enquiry = %s", body["enquiry"])  # fmt: skip
    who = _rows(bodies, "select name, post from mash.staff where login = %s", DECIDER)[0]
    facts = {**told, "reasons": "Reasons", "outcome_words": "No concern: universal services", "signed_by": DECIDER,
             "signed_by_name": who["name"], "signed_by_post": who["post"], "supersedes": None,
             "of_enquiry": UUID(body["enquiry"])}  # fmt: skip
    assert [_said(one, facts) for one in kept] == [facts] * len(body["decisions"])
    assert {str(one["person"]) for one in kept} == {one["person"] for one in body["decisions"]}
    letters = _rows(bodies, "select l.*, a.confidential as hidden, p.id = any (h.people) as theirs from mash.letter l "
                            "join mash.address a on a.id = l.address join mash.household h on h.id = a.household "
                            "join mash.person p on p.id = l.recipient where l.enquiry = %s",
                    body["enquiry"])  # fmt: skip
    assert {str(one["recipient"]) for one in letters} == set(body["letters"])
    assert {(one["state"], one["due"], one["strict"], one["theirs"]) for one in letters} == {
        ("due", LATER_ON, False, True)
    }
    assert {one["confidential"] == one["hidden"] for one in letters} == {True}
    assert {one["hidden"] for one in letters} == {True, False}
    assert _logged(bodies, body["enquiry"])[0] == (DECIDER, "decision signed")


def test_while_a_child_is_not_decided_on_nothing_moves_and_no_letter_is_due(sign_in: SignIn, bodies: Bodies) -> None:
    body = bodies.sign_decisions()
    first, *others = body["decisions"]
    assert others
    changed, _ = _do(sign_in, bodies, DECIDER, "sign_decisions", body | {"decisions": [first]})
    assert changed == {"version": body["version"] + 1}
    letters = "select 1 from mash.letter where enquiry = %s"
    assert _rows(bodies, letters, body["enquiry"]) == []
    rest = bodies.sign_decisions() | {"decisions": others}
    changed, _ = _do(sign_in, bodies, DECIDER, "sign_decisions", rest)
    assert changed["state"] == "decided"
    assert len(_rows(bodies, letters, body["enquiry"])) == len(body["letters"])


def test_a_later_decision_withdraws_what_was_printed_and_leaves_what_was_posted(
    sign_in: SignIn, bodies: Bodies
) -> None:
    officer = sign_in(OFFICER)
    officer.open(bodies.study["school"])
    posted = bodies.print_letter()
    officer.command("print_letter", posted)
    let_out(bodies.truth, posted["letter"])
    officer.command("post_letter", {name: posted[name] for name in ("enquiry", "letter")} | {"class": "first"})
    printed = bodies.print_letter()
    officer.command("print_letter", printed)
    _do(sign_in, bodies, DECIDER, "sign_decisions", bodies.sign_decisions())
    due = _rows(bodies, "select id from mash.letter where enquiry = %s", bodies.study["self-referral"])
    _do(sign_in, bodies, DECIDER, "take_step", bodies.reopen("school"))
    _do(sign_in, bodies, DECIDER, "sign_decisions", bodies.sign_decisions("school"))
    states = {str(row["id"]): row["state"] for row in _rows(bodies, "select id, state from mash.letter")}
    assert states.pop(str(posted["letter"])) == "posted"
    assert states.pop(str(printed["letter"])) == "withdrawn"
    assert [states.pop(str(row["id"])) for row in due] == ["due"] * len(due)
    assert list(states.values()) == ["due", "due"]


def test_a_letter_that_is_printed_and_posted(sign_in: SignIn, bodies: Bodies) -> None:
    import base64

    body = bodies.print_letter()
    changed, answer = _do(sign_in, bodies, OFFICER, "print_letter", body)
    digest = hashlib.sha256(base64.b64decode(PDF)).hexdigest()
    assert answer == {"letter": body["letter"], "content_hash": digest}
    assert changed == {}
    (kept,) = _rows(bodies, "select *, dated::text as day from mash.letter where id = %s", body["letter"])
    facts = {"state": "printed", "printed_by": OFFICER, "content_hash": digest, "day": "2026-01-05", "posted": None}
    assert _said(kept, facts) == facts
    (page,) = _rows(bodies, "select * from mash.letter_page where letter = %s", body["letter"])
    assert (str(page["enquiry"]), page["pdf"]) == (body["enquiry"], base64.b64decode(PDF))
    assert _logged(bodies, body["enquiry"])[0] == (OFFICER, "letter printed")
    let_out(bodies.truth, body["letter"])
    posting = {name: body[name] for name in ("enquiry", "letter")} | {"class": "first"}
    changed, answer = _do(sign_in, bodies, OFFICER, "post_letter", posting)
    assert (changed, answer) == ({}, {"letter": body["letter"]})
    (kept,) = _rows(bodies, "select * from mash.letter where id = %s", body["letter"])
    assert (kept["state"], kept["posted_by"], kept["posted"] > kept["printed"]) == ("posted", OFFICER, True)
    assert _logged(bodies, body["enquiry"])[0] == (OFFICER, "letter posted")
    (other,) = _rows(bodies, "select state from mash.letter where enquiry = %s and id <> %s", body["enquiry"],
                     body["letter"])  # fmt: skip
    assert other["state"] == "due"


def test_the_last_letter_that_is_posted_ends_what_is_due(sign_in: SignIn, bodies: Bodies) -> None:
    officer = sign_in(OFFICER)
    officer.open(bodies.study["school"])
    for _ in range(2):
        before = _enquiry(bodies, bodies.study["school"])
        assert before["due_what"] == "letters"
        body = bodies.print_letter()
        officer.command("print_letter", body)
        let_out(bodies.truth, body["letter"])
        officer.command("post_letter", {name: body[name] for name in ("enquiry", "letter")} | {"class": "first"})
    changed = _changed(before, _enquiry(bodies, bodies.study["school"]))
    assert changed == {"due": None, "due_what": "", "due_from": None, "version": before["version"] + 1}


def test_a_letter_that_is_read_and_a_record_that_is_printed_are_kept_in_the_log(
    sign_in: SignIn, bodies: Bodies
) -> None:
    body = bodies.print_letter()
    _do(sign_in, bodies, OFFICER, "print_letter", body)
    decider = sign_in(DECIDER)
    decider.open(bodies.study["school"])
    decider.ask("select app.letter_pdf(%s)", body["letter"])
    assert _logged(bodies, body["enquiry"])[0] == (DECIDER, "letter read")
    decider.ask("select app.note_decision_record(%s)", body["enquiry"])
    assert _logged(bodies, body["enquiry"])[0] == (DECIDER, "decision record printed")
    assert decider.refused("select app.note_decision_record(%s)", bodies.study["self-referral"]).code == "42501"
