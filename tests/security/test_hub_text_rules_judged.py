"""The rules of the hub's texts, each asked by itself: which stands when, who answers which, what is kept of it."""

from typing import Any
from uuid import uuid4

import psycopg
import pytest
from psycopg.types.json import Jsonb

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, EVERYBODY, FILL, INCOMPLETE, NO, bad, too_long
from tests.security.held_texts import LATER, NEVER, THEN, HeldTexts
from tests.security.psql import ADMINISTRATOR, DECIDER, MANAGER, OFFICER, POLICE, SCREENER
from tests.security.texting import shipped

KIND = "please_call"
WAITS = bad("", "A proposal waits already. It is approved, sent back or withdrawn first.")
WHICH = bad("answer", "Approve it, send it back, or withdraw it.")
SECOND = bad(
    "answer",
    "A second person answers this: neither the one who proposed it, nor an account that they made or changed within "
    "thirty days.",
)
IN_FORCE = "select priv.text_in_force(%s, %s, %s)::text"
CHECK = "priv.check_answer({who}, {told}, $1 -> 'body')"
KEEP_ANSWER = "priv.keep_answer({who}, {told}, $1 -> 'body')"
KEEP = "priv.keep_text({who}, $1 -> 'body')"
FORMAT = bad("format", "This is not a letter's wording of this program.")


def test_which_text_is_of_which_people(rules: Rules) -> None:
    for kind, known in (("profile", True), (KIND, True), ("onward", True), ("x", False), ("", False), (None, False)):
        assert rules.one("select coalesce(priv.is_text_kind(%s), false)", kind) is known
    proposers, approvers = "select priv.text_proposers(%s)", "select priv.text_approvers(%s)"
    assert rules.one(proposers, "profile") == ["administrator"]
    assert rules.one(proposers, KIND) == ["hub_manager"]
    assert rules.one(approvers, "profile") == ["administrator", "hub_manager"]
    assert rules.one(approvers, KIND) == ["hub_manager", "senior_social_worker"]


def test_what_was_approved_last_stands_from_its_moment_on(rules: Rules) -> None:
    held = HeldTexts(rules)
    first = held.answered(held.text(), THEN, at=THEN)
    second = held.answered(held.text(), LATER, at=LATER)
    held.answered(held.text(), None, at=NEVER, answer="sent_back")
    held.text()
    theirs = held.answered(held.text(hub="other"), THEN, at=NEVER)
    child = held.answered(held.text("child"), THEN, at=NEVER)
    for hub, kind, moment, stands in (
        (held.hub, KIND, "2025-03-02T08:59:59+00:00", None),
        (held.hub, KIND, THEN, first),
        (held.hub, KIND, "2025-03-03T08:59:59+00:00", first),
        (held.hub, KIND, LATER, second),
        (held.hub, KIND, NEVER, second),
        (held.hub, "child", NEVER, child),
        ("other", KIND, NEVER, theirs),
        ("other", "child", NEVER, None),
    ):
        assert (hub, kind, moment, rules.one(IN_FORCE, hub, kind, moment)) == (hub, kind, moment, stands)
    last = held.answered(held.text(), NEVER, at="2025-03-04T09:00:00+00:00")
    approved = "select priv.text_approved_last(%s, %s)::text"
    assert rules.one(approved, held.hub, KIND) == last
    assert rules.one(IN_FORCE, held.hub, KIND, LATER) == second
    assert rules.one(approved, "other", KIND) == theirs
    waiting = held.text("feedback")
    held.answered(held.text("feedback"), None, answer="withdrawn")
    held.text("feedback", hub="other")
    wait = "select priv.waiting_text(%s, %s)::text"
    assert rules.one(wait, held.hub, "feedback") == waiting
    assert rules.one(wait, held.hub, "child") is None
    standing = "select kind, id::text from priv.texts_in_force(%s)"
    assert rules.do(standing, "other") == [(KIND, theirs)]
    assert [row for row in rules.do(standing, held.hub) if row[0] != "profile"] == [("child", child), (KIND, second)]
    assert rules.rows(POLICE, "select kind from app.texts_in_force()") == [
        {"kind": one} for one in ("child", KIND, "profile")
    ]


def test_a_profile_is_put_in_place_with_its_name_its_agencies_and_the_next_moment(rules: Rules) -> None:
    held = HeldTexts(rules)
    old = held.profile()
    rules.do("insert into mash.agency (id, hub, name, function) values ('theirs', 'other', 'Theirs', 'other')")
    named = {"id": "harbour", "name": "Harbour Trust", "function": "other"}
    renamed = old["agencies"][0] | {"name": "Renamed", "function": "other"}
    stolen = {"id": "theirs", "name": "Taken", "function": "police"}
    words = old | {"hub": {"name": "Another name"}, "agencies": [renamed, named, stolen]}
    held.answered(held.text("profile", words), THEN, at=NEVER)
    assert rules.one("select priv.profile_now(%s)", held.hub) == words
    for kind, hub, moment in (
        ("profile", "", "2097-01-02T00:00:00+00:00"),
        ("profile", "", "2097-01-01T00:00:00+00:00"),
        ("profile", "", LATER),
        ("profile", "other", "2096-01-01T00:00:00+00:00"),
        (KIND, "", "2096-01-01T00:00:00+00:00"),
    ):
        held.answered(held.text(kind, {}, hub=hub), moment, at=THEN)
    before = rules.one("select to_jsonb(h) from mash.hub h where id = 'other'")
    rules.do("update mash.hub set loaded = '2025-01-01'")
    rules.do("update mash.hub set loaded = %s where id = 'other'", before["loaded"])
    rules.do("select priv.put_profile(%s)", held.hub)
    row = rules.one("select to_jsonb(h) || jsonb_build_object('loaded', loaded > now() - interval '1 minute') "
                    "from mash.hub h where id = %s", held.hub)  # fmt: skip
    assert row == {"id": held.hub, "name": "Another name", "profile": words, "loaded": True,
                   "profile_due": "2097-01-01T00:00:00+00:00"}  # fmt: skip
    assert rules.one("select to_jsonb(h) from mash.hub h where id = 'other'") == before
    agencies = {row[0]: row[1:] for row in rules.do("select id, hub, name, function from mash.agency")}
    assert agencies["harbour"] == (held.hub, "Harbour Trust", "other")
    assert agencies[renamed["id"]] == (held.hub, "Renamed", "other")
    assert agencies["theirs"] == ("other", "Theirs", "other")


def test_a_profile_begins_with_the_first_command_after_its_moment(rules: Rules) -> None:
    held = HeldTexts(rules)
    words = held.profile()
    held.answered(held.text("profile", words), THEN, at=NEVER)
    look = "select xmin::text, xmax::text from mash.hub where id = %s"
    settle, version = "select priv.settle_profile(%s)", "select profile -> 'version' from mash.hub where id = %s"
    for due, version_then in ((None, words["version"] - 1), (NEVER, words["version"] - 1), (THEN, words["version"])):
        rules.do("update mash.hub set profile_due = %s", due)
        before = [rules.do(look, one) for one in (held.hub, "other")]
        with rules.connection.transaction(force_rollback=True):
            rules.do(settle, held.hub)
            assert (due, rules.one(version, held.hub)) == (due, version_then)
            after = [rules.do(look, one) for one in (held.hub, "other")]
        assert [one == two for one, two in zip(before, after, strict=True)] == [due != THEN, True]
    assert rules.one("select profile from mash.hub where id = 'other'") == {}


def test_those_of_the_same_moment_wait_for_it(rules: Rules) -> None:
    held = HeldTexts(rules)
    rules.do("create or replace function priv.put_profile(hub text) returns void language plpgsql as "
             "'begin raise exception ''as far as this''; end'")  # fmt: skip
    rules.do("update mash.hub set profile_due = %s", THEN)
    look = "select xmin::text, xmax::text from mash.hub where id = %s"
    before = [rules.do(look, one) for one in (held.hub, "other")]
    with pytest.raises(psycopg.errors.RaiseException), rules.connection.transaction():
        rules.do("select priv.settle_profile(%s)", held.hub)
    after = [rules.do(look, one) for one in (held.hub, "other")]
    assert [one == two for one, two in zip(before, after, strict=True)] == [False, True]


def test_whose_hands_are_a_second_persons(rules: Rules) -> None:
    HeldTexts(rules)
    rules.do("alter table mash.access_log disable trigger digest")
    ask = "select priv.is_second_person(%s, %s)"
    enquiry = rules.one("select id from mash.enquiry limit 1")
    assert rules.one(ask, ADMINISTRATOR, ADMINISTRATOR) is False
    assert rules.one(ask, None, MANAGER) is True
    for who, about, what, ago, of, second in (
        (ADMINISTRATOR, MANAGER, "staff account added", "29 days", None, False),
        (ADMINISTRATOR, MANAGER, "staff account reopened", "29 days", None, False),
        (ADMINISTRATOR, MANAGER, "staff roles changed", "29 days", None, False),
        (ADMINISTRATOR, MANAGER, "sign-in unlocked", "29 days", None, False),
        (ADMINISTRATOR, MANAGER, "staff account added", "31 days", None, True),
        (ADMINISTRATOR, MANAGER, "staff account suspended", "29 days", None, True),
        (ADMINISTRATOR, MANAGER, "staff account added", "29 days", enquiry, True),
        (ADMINISTRATOR, OFFICER, "staff account added", "29 days", None, True),
        (OFFICER, MANAGER, "staff account added", "29 days", None, True),
    ):
        with rules.connection.transaction(force_rollback=True):
            rules.do(
                "insert into mash.access_log (who, what, reason, enquiry, at, digest, transaction) "
                "values (%s, %s, %s, %s, clock_timestamp() - %s::interval, '', 0)",
                *(who, what, about, of, ago),
            )
            assert (what, ago, rules.one(ask, ADMINISTRATOR, MANAGER)) == (what, ago, second)


def test_a_proposal_is_written_over_what_was_approved_last_one_at_a_time(rules: Rules) -> None:
    held = HeldTexts(rules)
    last = held.answered(held.text(), THEN)
    held.text("child")
    held.text(hub="other")
    soon, late = (
        str(rules.one("select to_json(clock_timestamp() + %s::interval) #>> '{}'", ahead))
        for ahead in ("364 days", "367 days")
    )
    body = {"kind": KIND, "words": shipped(KIND), "because": "Why", "begins": None, "follows": last}
    told: Any
    for told, said in (
        ({}, None),
        ({"begins": soon}, None),
        ({"begins": THEN}, None),
        ({"begins": late}, bad("begins", "Choose a day within a year.")),
        ({"follows": None}, CHANGED),
        ({"follows": str(uuid4())}, CHANGED),
        ({"because": " "}, bad("because", FILL)),
        ({"because": "x" * 2000}, None),
        ({"because": "x" * 2001}, bad("because", too_long(2000))),
        ({"words": {}}, FORMAT),
        ({"words": None}, INCOMPLETE),
        ({"kind": "child", "follows": None}, WAITS),
        ({"kind": "feedback", "words": shipped("feedback")}, CHANGED),
        ({"kind": "feedback", "words": shipped("feedback"), "follows": None}, None),
    ):
        assert (list(told), held.said(KEEP, body=body | told)) == (list(told), said)
    made = held.value(KEEP, body=body | {"begins": soon})
    ((row, recent),) = rules.do("select to_jsonb(t), at > clock_timestamp() - interval '1 minute' from mash.hub_text t "
                                "where id = %s", made)  # fmt: skip
    own = {"id": made, "hub": held.hub, "by": MANAGER, "at": row["at"], "begins": row["begins"]}
    assert row == body | own
    assert (recent, rules.one("select %s::timestamptz = %s::timestamptz", row["begins"], soon)) == (True, True)
    assert held.said(KEEP, body=body) == WAITS


def test_a_text_is_an_object_of_its_kind_and_not_too_long(rules: Rules) -> None:
    held = HeldTexts(rules)
    check = "priv.check_text($1 ->> 'hub', $1 ->> 'kind', $1 -> 'words')"
    padded = shipped(KIND) | {"x": ""}
    longest = 1000000 - len(str(rules.one("select %s::jsonb::text", Jsonb(padded))))
    version = bad("version", "A new profile has a higher version than the one before it.")
    told: Any
    for kind, told, said in (
        (KIND, shipped(KIND), None),
        (KIND, [], INCOMPLETE),
        (KIND, "x", INCOMPLETE),
        (KIND, None, INCOMPLETE),
        (KIND, padded | {"x": "y" * longest}, bad("x", "Expected a text of at most 4000 characters.")),
        (KIND, padded | {"x": "y" * (longest + 1)}, INCOMPLETE),
        (KIND, {}, FORMAT),
        ("profile", held.profile(), None),
        ("profile", held.profile(version=1), version),
        ("profile", held.profile() | {"id": "other"}, bad("id", "This is another hub's profile.")),
    ):
        given: Any = {"hub": held.hub, "kind": kind, "words": told}
        assert (kind, rules.refused(MANAGER, check, **given)) == (kind, said)


def test_who_answers_which_text_and_how(rules: Rules) -> None:
    held = HeldTexts(rules)
    rules.newcomer("s.administrator", ADMINISTRATOR)
    rules.newcomer("s.manager", MANAGER)
    for login in ("s.administrator", "s.manager"):
        rules.do(f'create role "{login}"')
    letter, profile, done = held.text(by="s.manager"), held.text("profile", by="s.administrator"), held.text()
    held.answered(done, None, answer="withdrawn")
    people = (*EVERYBODY, SCREENER, "s.administrator", "s.manager")
    for text, proposer, approvers in (
        (letter, "s.manager", {MANAGER, DECIDER, SCREENER}),
        (profile, "s.administrator", {ADMINISTRATOR, MANAGER, "s.manager"}),
    ):
        for person in people:
            for answer in ("approved", "sent_back"):
                said = SECOND if person == proposer else None if person in approvers else NO
                told = held.said(CHECK, person, text, body={"answer": answer})
                assert (text, person, answer, told) == (text, person, answer, said)
            mine = None if person == proposer else NO
            assert (person, held.said(CHECK, person, text, body={"answer": "withdrawn"})) == (person, mine)
            unknown = WHICH if person in approvers or person == proposer else NO
            for wrong in ("x", "", None):
                assert (person, held.said(CHECK, person, text, body={"answer": wrong})) == (person, unknown)
    for answer in ("approved", "sent_back", "withdrawn"):
        assert held.said(CHECK, MANAGER, done, body={"answer": answer}) == CHANGED
        assert held.said(CHECK, MANAGER, None, body={"answer": answer}) == NO
    loaded = held.text(by=None)
    assert held.said(CHECK, MANAGER, loaded, body={"answer": "withdrawn"}) == NO
    assert held.said(CHECK, MANAGER, loaded, body={"answer": "approved"}) is None
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda told: heard.append(str(told.sqlstate)))
    rules.do("set local client_min_messages = log")
    assert held.said(CHECK, "s.manager", letter, body={"answer": "approved"}) == SECOND
    assert "MD001" in heard


def test_an_answer_is_kept_and_what_is_approved_stands_from_its_moment(rules: Rules) -> None:
    held = HeldTexts(rules)
    last = held.answered(held.text(), THEN)
    row_of = "select to_jsonb(a) || jsonb_build_object('at', at > now() - interval '1 minute', 'in_force', "
    row_of += (
        "case when in_force = at or in_force > now() - interval '1 minute' and in_force < now() + interval '1 day' "
    )
    row_of += "then 'now' else to_json(in_force) #>> '{}' end) from mash.hub_text_answer a where text = %s"
    for answer, begins, because, in_force in (
        ("approved", None, "", "now"),
        ("approved", THEN, "Seen", "now"),
        ("approved", NEVER, "", NEVER),
        ("sent_back", None, "Not yet", None),
        ("withdrawn", NEVER, "", None),
    ):
        with rules.connection.transaction(force_rollback=True):
            text = held.text(KIND, shipped(KIND), follows=last, begins=begins)
            held.value(KEEP_ANSWER, DECIDER, text, body={"answer": answer, "because": because})
            wanted = {"text": text, "answer": answer, "because": because, "by": DECIDER, "at": True}
            assert rules.one(row_of, text) == wanted | {"in_force": in_force}
    aside = held.text(KIND, shipped(KIND), follows=None)
    broken = held.text(KIND, {}, follows=last)
    fine = held.text(KIND, shipped(KIND), follows=last)
    told: Any
    for text, told, said in (
        (aside, {"answer": "approved"}, CHANGED),
        (aside, {"answer": "sent_back", "because": "Why"}, None),
        (aside, {"answer": "withdrawn"}, None),
        (broken, {"answer": "approved"}, FORMAT),
        (broken, {"answer": "sent_back", "because": "Why"}, None),
        (broken, {"answer": "withdrawn"}, None),
        (fine, {"answer": "sent_back", "because": " "}, bad("because", FILL)),
        (fine, {"answer": "approved", "because": "x" * 2000}, None),
        (fine, {"answer": "approved", "because": "x" * 2001}, bad("because", too_long(2000))),
    ):
        assert (told, held.said(KEEP_ANSWER, DECIDER, text, body=told)) == (told, said)


def test_only_an_approved_profile_is_put_in_place(rules: Rules) -> None:
    held = HeldTexts(rules)
    follows = rules.one("select priv.text_approved_last(%s, 'profile')::text", held.hub)
    words = held.profile()
    profile = held.text("profile", words, follows=follows, by=ADMINISTRATOR)
    letter = held.text(KIND, shipped(KIND))
    stands = "select profile ->> 'version' = %s from mash.hub where id = %s"
    rules.do("update mash.hub set loaded = '2025-01-01'")
    loaded = "select loaded > '2025-01-02' from mash.hub where id = %s"
    for text, answer, put in ((profile, "approved", True), (profile, "sent_back", False), (profile, "withdrawn", False),
                              (letter, "approved", False)):  # fmt: skip
        with rules.connection.transaction(force_rollback=True):
            held.value(KEEP_ANSWER, MANAGER, text, body={"answer": answer, "because": "Why"})
            assert rules.one(stands, str(words["version"]), held.hub) is put
            assert rules.one(loaded, held.hub) is put


def test_a_text_is_held_with_its_hub_until_it_is_answered(rules: Rules) -> None:
    held = HeldTexts(rules)
    look = "select xmin::text, xmax::text from mash.hub where id = %s"
    hold = "select (priv.held_text(%s, %s)).id::text"

    def both() -> list[Any]:
        return [rules.do(look, one) for one in (held.hub, "other")]

    failing: dict[str, Any] = {"kind": KIND, "words": {}, "because": "Why", "follows": None}
    before = both()
    assert held.said(KEEP, body=failing) == FORMAT
    assert [one == two for one, two in zip(before, both(), strict=True)] == [False, True]
    before = both()
    with rules.connection.transaction(force_rollback=True):
        rules.do(hold, held.hub, None)
        assert [one == two for one, two in zip(before, both(), strict=True)] == [False, True]
    mine, theirs = held.text(), held.text(hub="other")
    assert rules.one(hold, held.hub, mine) == mine
    assert rules.one(hold, held.hub, theirs) is None
    assert rules.one(hold, held.hub, str(uuid4())) is None
