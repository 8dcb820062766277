"""The hub's texts, asked by themselves: who proposes, who answers, that nobody does both, what stands from when."""

from typing import Any
from uuid import uuid4

import psycopg

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, EVERYBODY, FILL, INCOMPLETE, NEW, NO, NOW, bad, too_long
from tests.security.psql import ADMINISTRATOR, AUDITOR, DECIDER, INFORMATION, MANAGER, OFFICER, POLICE
from tests.security.texting import SECOND_ADMINISTRATOR, SECOND_MANAGER, Texting

SECOND = bad(
    "answer",
    "A second person answers this: neither the one who proposed it, nor an account that they made or changed within "
    "thirty days.",
)
WAITS = bad("", "A proposal waits already. It is approved, sent back or withdrawn first.")
WHICH = bad("answer", "Approve it, send it back, or withdraw it.")
LETTER = "please_call"


def test_an_administrator_proposes_the_profile_a_hub_manager_the_words_of_letters_and_nobody_else(rules: Rules) -> None:
    way = Texting(rules)
    for kind, allowed in (("profile", ADMINISTRATOR), (LETTER, MANAGER)):
        for login in EVERYBODY:
            said = way.house.refused(login, "propose_text", way.proposing(kind))
            assert (kind, login, said) == (kind, login, None if login == allowed else NO)
    for unknown in ("decision_record", "", None):
        for login in (ADMINISTRATOR, MANAGER):
            assert way.house.refused(login, "propose_text", way.proposing(LETTER) | {"kind": unknown}) == NO
    assert way.house.sent_twice(ADMINISTRATOR, "propose_text", way.proposing())


def test_a_second_person_answers_and_never_the_one_who_proposed(rules: Rules) -> None:
    way = Texting(rules)
    for kind, proposer, others in (
        ("profile", ADMINISTRATOR, {SECOND_ADMINISTRATOR, MANAGER, SECOND_MANAGER}),
        (LETTER, MANAGER, {SECOND_MANAGER, DECIDER}),
    ):
        text = way.propose(proposer, kind)
        for login in (*EVERYBODY, SECOND_ADMINISTRATOR, SECOND_MANAGER):
            expected = None if login in others else SECOND if login == proposer else NO
            for answer in ("approved", "sent_back"):
                assert (kind, login, way.refused(login, text, answer, "Why")) == (kind, login, expected)
            mine = None if login == proposer else NO
            assert (kind, login, way.refused(login, text, "withdrawn")) == (kind, login, mine)


def test_an_account_that_the_proposer_made_or_changed_lately_is_no_second_person(rules: Rules) -> None:
    way = Texting(rules)
    text = way.propose(ADMINISTRATOR)
    for what in ("staff account added", "staff account reopened", "staff roles changed", "sign-in unlocked"):
        with rules.connection.transaction(force_rollback=True):
            assert way.refused(MANAGER, text) is None
            _logged(rules, ADMINISTRATOR, what, MANAGER)
            assert (what, way.refused(MANAGER, text)) == (what, SECOND)
            assert way.refused(SECOND_MANAGER, text) is None
    with rules.connection.transaction(force_rollback=True):
        _logged(rules, SECOND_ADMINISTRATOR, "staff account added", MANAGER)
        _logged(rules, ADMINISTRATOR, "staff account suspended", MANAGER)
        _logged(rules, ADMINISTRATOR, "staff account added", MANAGER, "31 days")
        assert way.refused(MANAGER, text) is None
    old = "select priv.is_second_person(%s, %s)"
    assert rules.do(old, ADMINISTRATOR, ADMINISTRATOR) == [(False,)]
    assert rules.do(old, ADMINISTRATOR, MANAGER) == [(True,)]


def test_every_row_of_a_proposal_and_of_its_approval_is_kept(rules: Rules) -> None:
    way = Texting(rules)
    body = way.proposing(LETTER)
    answer, left = way.house.done(MANAGER, "propose_text", body)
    row = {"id": NEW, "hub": way.hub, "kind": LETTER, "words": body["words"], "because": "Another number"}
    row |= {"begins": None, "follows": None, "by": MANAGER, "at": NOW}
    assert left == {"hub_text": [row], "access_log": [{"what": "hub text proposed", "who": MANAGER}]}
    text = answer["text"]
    answer, left = way.house.done(DECIDER, "answer_text", {"text": text, "answer": "approved", "because": ""})
    assert answer == {"text": text}
    row = {"text": text, "answer": "approved", "because": "", "by": DECIDER, "at": NOW, "in_force": NOW}
    assert left == {"hub_text_answer": [row], "access_log": [{"what": "hub text approved", "who": DECIDER}]}
    assert way.stands(LETTER) == text


def test_what_is_sent_back_or_withdrawn_is_kept_and_never_stands(rules: Rules) -> None:
    way = Texting(rules)
    before = way.stands()
    for login, answer, said in (
        (MANAGER, "sent_back", "hub text sent back"),
        (ADMINISTRATOR, "withdrawn", "hub text withdrawn"),
    ):
        text = way.propose(ADMINISTRATOR)
        body = {"text": text, "answer": answer, "because": "Why"}
        _, left = way.house.done(login, "answer_text", body)
        row = {"text": text, "answer": answer, "because": "Why", "by": login, "at": NOW, "in_force": None}
        assert left == {"hub_text_answer": [row], "access_log": [{"what": said, "who": login}]}
        assert way.stands() == before
        for again in ("approved", "sent_back", "withdrawn"):
            assert way.refused(SECOND_ADMINISTRATOR, text, again, "Why") == CHANGED


def test_what_a_proposal_and_an_answer_lack_is_said(rules: Rules) -> None:
    way = Texting(rules)
    changed: Any
    for changed, said in (
        ({"because": " "}, bad("because", FILL)),
        ({"because": "x" * 2000}, None),
        ({"because": "x" * 2001}, bad("because", too_long(2000))),
        ({"follows": None}, CHANGED),
        ({"follows": str(uuid4())}, CHANGED),
        ({"words": None}, INCOMPLETE),
        ({"words": []}, INCOMPLETE),
        ({"words": {"x": "y" * 1_000_000}}, INCOMPLETE),
        ({"begins": "x"}, bad("", "This cannot be kept as it is. Look at what you changed.")),
        ({"begins": "2098-01-01"}, bad("begins", "Choose a day within a year.")),
    ):
        body = way.proposing() | changed
        assert (list(changed), way.house.refused(ADMINISTRATOR, "propose_text", body)) == (list(changed), said)
    text = way.propose(ADMINISTRATOR)
    assert way.house.refused(ADMINISTRATOR, "propose_text", way.proposing()) == WAITS
    assert way.house.refused(MANAGER, "propose_text", way.proposing(LETTER)) is None
    for answer in ("yes", "", None):
        assert way.refused(MANAGER, text, answer) == WHICH
    assert way.refused(MANAGER, text, "sent_back") == bad("because", FILL)
    assert way.refused(MANAGER, text, "sent_back", "x" * 2001) == bad("because", too_long(2000))
    assert way.refused(MANAGER, text, "approved", "x" * 2001) == bad("because", too_long(2000))
    for unknown in (str(uuid4()), None):
        assert way.refused(MANAGER, unknown) == NO
    assert way.refused(MANAGER, "x") == bad("", "This cannot be kept as it is. Look at what you chose.")


def test_a_profile_stands_at_once_with_its_agencies_or_from_its_moment_with_the_first_command_after_it(
    rules: Rules,
) -> None:
    way = Texting(rules)
    agency = {"id": "harbour", "name": "Harbour Trust", "function": "other", "link": "virtual", "origin": "local"}
    words = way.profile()
    words["hub"]["name"], words["agencies"] = "Another name", [*words["agencies"], agency]
    way.answer(MANAGER, way.propose(ADMINISTRATOR, words=words))
    assert rules.do("select name, profile, profile_due from mash.hub where id = %s", way.hub) == [
        ("Another name", words, None)
    ]
    assert rules.do("select hub, name, function from mash.agency where id = 'harbour'") == [
        (way.hub, "Harbour Trust", "other")
    ]
    later = way.profile()
    soon = rules.one("select (clock_timestamp() + interval '300 milliseconds')::text")
    text = way.propose(ADMINISTRATOR, words=later, begins=soon)
    way.answer(MANAGER, text)
    assert way.stands() != text
    assert rules.one("select profile_due::text from mash.hub where id = %s", way.hub) == soon
    assert rules.answer(POLICE, "app.hub_profile()")["version"] == words["version"]
    rules.do("select pg_sleep(0.4)")
    assert way.stands() == text
    assert rules.answer(POLICE, "app.hub_profile()")["version"] == later["version"]  # desks see it at its moment
    assert rules.one("select profile from mash.hub where id = %s", way.hub) == words
    rules.answer(MANAGER, "app.propose_text(gen_random_uuid(), $1 -> 'body')", body=way.proposing(LETTER))
    assert rules.do("select profile, profile_due from mash.hub where id = %s", way.hub) == [(later, None)]


def test_what_was_approved_last_stands_and_what_was_to_begin_later_then_never_begins(rules: Rules) -> None:
    way = Texting(rules)
    soon = rules.one("select (clock_timestamp() + interval '1 second')::text")
    never = way.propose(MANAGER, LETTER, begins=soon)
    way.answer(DECIDER, never)
    assert way.stands(LETTER) is None
    assert way.house.refused(MANAGER, "propose_text", way.proposing(LETTER, follows=None)) == CHANGED
    now = way.propose(MANAGER, LETTER)
    way.answer(SECOND_MANAGER, now)
    assert way.stands(LETTER) == now
    rules.do("select pg_sleep(1.1)")
    assert way.stands(LETTER) == now


def test_a_version_is_approved_over_the_one_that_it_was_written_over(rules: Rules) -> None:
    way = Texting(rules)
    text = way.propose(ADMINISTRATOR)
    loaded = "insert into mash.hub_text (hub, kind, words) select id, 'profile', profile from mash.hub where id = %s"
    other = rules.one(f"{loaded} returning id::text", way.hub)
    rules.do("insert into mash.hub_text_answer (text, answer, at, in_force) "
             "values (%s, 'approved', clock_timestamp(), clock_timestamp())", other)  # fmt: skip
    assert way.refused(MANAGER, text) == CHANGED
    assert way.refused(MANAGER, text, "sent_back", "Why") is None


def test_who_reads_what_of_the_hubs_texts(rules: Rules) -> None:
    way = Texting(rules)
    stands = way.stands()
    text = way.propose(MANAGER, LETTER)
    for login in (*EVERYBODY, SECOND_MANAGER):
        looks_after = login in (ADMINISTRATOR, MANAGER, SECOND_MANAGER, DECIDER)
        listed = [row["id"] for row in rules.rows(login, "select id from priv.hub_texts(priv.me())")]
        assert (login, text in listed) == (login, looks_after)
        read = rules.answer(login, "priv.words_of_text(priv.me(), ($1 ->> 't')::uuid)", t=text)
        assert (login, read is not None) == (login, looks_after)
        profile = rules.answer(login, "priv.words_of_text(priv.me(), ($1 ->> 't')::uuid)", t=stands)
        assert (login, profile is not None) == (login, looks_after or login == OFFICER)
        standing = rules.rows(login, "select * from app.texts_in_force()")
        assert standing == [{"kind": "profile", "id": stands}]
    way.answer(DECIDER, text)
    assert rules.answer(OFFICER, "app.hub_text(($1 ->> 't')::uuid)", t=text) == way.wording(LETTER)
    for login in (POLICE, INFORMATION, AUDITOR):
        assert rules.answer(login, "priv.words_of_text(priv.me(), ($1 ->> 't')::uuid)", t=text) is None
    (row,) = [one for one in rules.rows(DECIDER, "select * from app.hub_texts()") if one["id"] == text]
    names = {login: rules.one("select priv.name_of(%s)", login) for login in (MANAGER, DECIDER)}
    assert (row["by"], row["by_name"], row["answered_by"], row["answered_by_name"]) == (
        *(MANAGER, names[MANAGER]),
        *(DECIDER, names[DECIDER]),
    )
    assert (row["kind"], row["because"], row["answer"]) == (LETTER, "Another number", "approved")


def test_another_hubs_texts_are_not_there(rules: Rules) -> None:
    way = Texting(rules)
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    theirs = rules.one("insert into mash.hub_text (hub, kind, words, by) values ('other', 'profile', '{}', %s) "
                       "returning id::text", ADMINISTRATOR)  # fmt: skip
    for login in (ADMINISTRATOR, MANAGER):
        assert theirs not in [row["id"] for row in rules.rows(login, "select id from app.hub_texts()")]
        assert rules.answer(login, "app.hub_text(($1 ->> 't')::uuid)", t=theirs) is None
        for answer in ("approved", "sent_back", "withdrawn"):
            assert way.refused(login, theirs, answer, "Why") == NO
    rules.do("insert into mash.hub_text_answer (text, answer, in_force) values (%s, 'approved', now())", theirs)
    assert [row["id"] for row in rules.rows(POLICE, "select id from app.texts_in_force()")] == [way.stands()]


def test_nothing_of_a_text_is_ever_edited(rules: Rules) -> None:
    way = Texting(rules)
    text = way.propose(MANAGER, LETTER)
    way.answer(DECIDER, text)
    for sealed in (
        "update mash.hub_text set because = 'x'", "delete from mash.hub_text", "truncate mash.hub_text cascade",
        "update mash.hub_text_answer set in_force = now()", "delete from mash.hub_text_answer",
        "truncate mash.hub_text_answer",
    ):  # fmt: skip
        found = _refused(rules, sealed)
        assert (sealed, found) == (sealed, "42501")


def _refused(rules: Rules, statement: str) -> str | None:
    try:
        with rules.connection.transaction(force_rollback=True):
            rules.do(statement)
    except psycopg.Error as error:
        return error.sqlstate
    return None


def _logged(rules: Rules, who: str, what: str, about: str, ago: str = "29 days") -> None:
    """An entry of somebody's deed, as it was written an hour ago."""
    rules.do("alter table mash.access_log disable trigger digest")
    rules.do("insert into mash.access_log (who, what, reason, at, digest, transaction) "
             "values (%s, %s, %s, clock_timestamp() - %s::interval, '', 0)",
             who, what, about, ago)  # fmt: skip
    rules.do("alter table mash.access_log enable always trigger digest")
