"""The auditor's pages, counts and seals: each condition by what it lets through and what it keeps back."""

from datetime import datetime, timedelta
from itertools import product
from typing import Any

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import EVERYBODY, NO
from tests.security.log_judged import HUB, NOON, OURS, THEIRS, entries_of_long_ago, entry
from tests.security.psql import AUDITOR, DECIDER, OFFICER

STRANGER = "a.stranger"
BEFORE, LATER = "2001-01-01 11:00+00", "2001-01-01 13:00+00"


def test_an_entry_is_the_hubs_whose_person_enquiry_or_account_it_is_about(rules: Rules) -> None:
    made = entries_of_long_ago(rules)
    for hub, whose in ((HUB, OURS), ("other", THEIRS), ("third", {"failed", "cut"})):
        told = "select id from mash.access_log l where at < '2002-01-01' and priv.is_entry_of(l, %s)"
        assert {number for (number,) in rules.do(told, hub)} == {made[name] for name in whose}, hub


PAGE = """select id from priv.log_page(%s, coalesce(%s::timestamptz, 'infinity'), %s, coalesce(%s::timestamptz,
    '-infinity'), coalesce(%s::timestamptz, 'infinity'), %s, %s, %s, %s)"""


class Log:
    """Entries of every kind, and which of them a page should have."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        entries_of_long_ago(rules)
        self.enquiry = rules.one("select id from mash.enquiry where hub = %s order by id limit 1", HUB)
        for who, about, what, enquiry, at in product(
            (OFFICER, DECIDER, STRANGER), ("", OFFICER), ("opened", "screened"),
            (None, self.enquiry), (NOON, BEFORE, NOON, LATER),
        ):  # fmt: skip
            entry(rules, who, about=about, what=what, enquiry=enquiry, at=at)
        self.every = rules.do(
            "select id, at, who, about, what, enquiry from mash.access_log l where priv.is_entry_of(l, %s)"
            " order by at desc, id desc",
            HUB,
        )
        self.noon = datetime.fromisoformat(NOON)

    def page(
        self, before: tuple[Any, int], since: Any, until: Any, who: Any, what: Any, enquiry: Any, many: int
    ) -> list[int]:
        """What the rule answers."""
        return [number for (number,) in self.rules.do(PAGE, HUB, *before, since, until, who, what, enquiry, many)]

    def meant(
        self, before: tuple[Any, int], since: Any, until: Any, who: Any, what: Any, enquiry: Any, many: int
    ) -> list[int]:
        """What it should answer."""
        return [
            number
            for number, at, by, about, kind, of, in self.every
            if (before[0] is None or (at, number) < before) and (since is None or at >= since)
            and (until is None or at < until) and who in (None, by, about) and what in (None, kind)
            and enquiry in (None, of)
        ][:many]  # fmt: skip


def test_a_page_has_what_was_asked_for_newest_first_and_nothing_else(rules: Rules) -> None:
    log = Log(rules)
    same = [number for number, *_ in log.every if (number % 4, _[0]) == (0, log.noon)]
    middle = same[len(same) // 2]
    hour = timedelta(hours=1)
    asked = product(
        ((None, 0), (log.noon, middle), (log.noon, 0)), (None, log.noon), (None, log.noon + hour),
        (None, OFFICER, DECIDER, "nobody.else"), (None, "opened"), (None, log.enquiry), (5, 500),
    )  # fmt: skip
    seen = set()
    for one in asked:
        answer = log.page(*one)
        assert answer == log.meant(*one), one
        seen.add(len(answer))
    assert len(seen) > 20


def test_an_entry_about_nobody_is_not_found_by_the_name_of_nobody(rules: Rules) -> None:
    log = Log(rules)
    assert log.page((None, 0), None, None, "", None, None, 500) == []


def test_what_the_auditor_reads_says_whose_entry_it_is_and_when_it_happened(rules: Rules) -> None:
    entries_of_long_ago(rules)
    later = entry(rules, "nobody", about=OFFICER, happened="2000-06-01 00:00+00", classes="hub", what="x", reason="r")
    unknown = entry(rules, "nobody", what="sign-in failed", at=BEFORE, enquiry=None)
    page = "select * from app.log_page('2002-01-01', null, null, null, null, $1 ->> 'what', null, 500)"
    ((told,), (*_, other)) = (rules.rows(AUDITOR, page, what=what) for what in ("x", "sign-in failed"))
    assert told | {"at": ""} == {
        "id": later, "at": "", "login": OFFICER, "name": "Ottilie Brandreth", "what": "x", "enquiry": None,
        "reason": "r", "classes": "hub", "happened": "2000-06-01T00:00:00+00:00",
    }  # fmt: skip
    assert (other["id"], other["login"], other["name"], other["happened"]) == (unknown, "nobody", "", other["at"])
    assert datetime.fromisoformat(other["at"]) == datetime.fromisoformat(BEFORE)


def test_a_page_follows_the_entry_it_was_given_and_lies_between_two_moments(rules: Rules) -> None:
    log = Log(rules)
    hour = timedelta(hours=1)
    asked = "select id from app.log_page({}) order by at desc, id desc"

    def told(*given: object) -> list[int]:
        names = ("before", "before_id", "since", "until", "of_person", "of_kind", "of_enquiry", "at_most")
        plain = [one.isoformat() if isinstance(one, datetime) else one for one in given]
        types = ("timestamptz", "bigint", "timestamptz", "timestamptz", "text", "text", "uuid", "integer")
        sql = ", ".join(f"{name} => ($1 ->> '{name}')::{kind}" for name, kind in zip(names, types, strict=True))
        rows = rules.rows(AUDITOR, asked.format(sql), **dict(zip(names, plain, strict=True)))
        return [row["id"] for row in rows]

    one = [number for number, at, *_ in log.every if at == log.noon][9]
    for given, before in (
        ((log.noon, one), (log.noon, one)),
        ((log.noon, None), (log.noon, 0)),
        ((None, 9), (None, 9)),
    ):
        assert told(*given, None, log.noon + hour, None, None, None, 500) == log.meant(
            before, None, log.noon + hour, None, None, None, 500
        )
    some = (None, None, log.noon, log.noon + hour, OFFICER, "opened", log.enquiry)
    assert told(*some, None) == log.meant((None, 0), *some[2:], 50) != []


@pytest.mark.parametrize(
    ("wanted", "many"),
    [("null", 50), ("-1", 1), ("0", 1), ("1", 1), ("2", 2), ("500", 500), ("501", 500)],
)
def test_a_page_has_fifty_entries_or_as_many_as_are_wanted_up_to_five_hundred(
    wanted: str, many: int, rules: Rules
) -> None:
    rules.do("alter table mash.access_log disable trigger digest")
    rules.do(
        "insert into mash.access_log (who, what, reason, transaction, digest) "
        "select 'x', 'sign-in failed', '', 1, '' from generate_series(1, 502)"
    )
    page = f"select id from app.log_page(null, null, null, null, null, 'sign-in failed', null, {wanted})"
    assert len(rules.rows(AUDITOR, page)) == many


AUDITORS = (
    "(select count(*) from app.log_page(null, null, null, null, null, null, null, 50))",
    "(select count(*) from app.openings_by_hour(null, null, 1))",
    "(select count(*) from app.seals_standing())",
    "(select count(*) from app.look_at_seal(1))",
    "app.note_log_export('Everything')::text",
)


@pytest.mark.parametrize("sql", AUDITORS)
def test_the_auditors_desk_is_the_auditors_alone(sql: str, rules: Rules) -> None:
    for login in EVERYBODY:
        assert (login, rules.refused(login, sql)) == (login, None if login == AUDITOR else NO)


def _openings(rules: Rules) -> None:
    """Of one day long ago: the officer thrice at noon and twice at one, the decider twice, a stranger and nobody."""
    entries_of_long_ago(rules)
    rules.do("delete from mash.access_log where at < '2002-01-01'")
    for at in ("12:00", "12:30", "12:59:59.999999", "13:00", "13:01"):
        entry(rules, OFFICER, at=f"2001-01-01 {at}+00")
    for who, at, what in (
        (DECIDER, "12:00", "opened"), (DECIDER, "12:10", "opened"), (STRANGER, "12:00", "opened"),
        ("nobody", "12:00", "opened"), (DECIDER, "12:20", "screened"), (OFFICER, "11:59", "screened"),
    ):  # fmt: skip
        entry(rules, who, at=f"2001-01-01 {at}+00", what=what)


NOON_OF, ONE_OF = ("2001-01-01T12:00:00+00:00", "2001-01-01T13:00:00+00:00")


def test_openings_are_counted_by_hour_and_person_of_the_hub(rules: Rules) -> None:
    rules.do("alter table mash.access_log disable trigger all")
    _openings(rules)
    noon, one, theirs = (NOON_OF, OFFICER, 3), (ONE_OF, OFFICER, 2), (NOON_OF, DECIDER, 2)
    asked = "select hour, login, openings from app.openings_by_hour({}, {}, {})"

    def told(since: str, until: str, least: object = "null") -> list[tuple[Any, ...]]:
        quoted = [f"'2001-01-01 {at}+00'" if at else "null" for at in (since, until)]
        rows = rules.rows(AUDITOR, asked.format(*quoted, least))
        return [(row["hour"], row["login"], row["openings"]) for row in rows]

    for least, meant in (
        ("null", [noon, one, theirs]), (0, [noon, one, theirs]), (1, [noon, one, theirs]), (2, [noon, one, theirs]),
        (3, [noon]), (4, []),
    ):  # fmt: skip
        assert told("12:00", "14:00", least) == meant, least
    assert told("12:00:00.000001", "13:00") == [(NOON_OF, OFFICER, 2), (NOON_OF, DECIDER, 1)]
    assert told("13:00", "13:01") == [(ONE_OF, OFFICER, 1)]
    assert told("", "14:00") == [noon, one, theirs]
    assert told("13:00", "13:00") == []
    [row] = rules.rows(AUDITOR, "select name from app.openings_by_hour('2001-01-01', '2001-01-02', 3)")
    assert row["name"] == "Ottilie Brandreth"


def test_openings_are_counted_over_thirty_one_days_at_the_most_and_up_to_now(rules: Rules) -> None:
    rules.do("alter table mash.access_log disable trigger all")
    rules.do("update mash.access_log set at = '2001-01-01'")
    for ago in ("31 days 1 minute", "30 days 23 hours", "-1 day"):
        at = rules.one("select statement_timestamp() - %s::interval", ago)
        entry(rules, OFFICER, at=at)
    count = "(select sum(openings) from app.openings_by_hour({}, {}, null))"
    for since, until in (("null", "null"), ("'2001-01-01'", "null"), ("null", "'infinity'"), ("null", "now()")):
        assert rules.answer(AUDITOR, count.format(since, until)) == 1, (since, until)
    assert rules.answer(AUDITOR, count.format("null", "now() - interval '1 hour'")) == 2
    assert rules.answer(AUDITOR, count.format("now() - interval '1 day'", "null")) is None


STANDING = "select * from app.seals_standing()"


def test_what_stands_is_the_last_seal_how_many_were_made_and_what_none_has_yet(rules: Rules) -> None:
    rules.do("alter table mash.access_log disable trigger all")
    ((many, oldest),) = rules.do("select count(*), to_jsonb(min(at)) from mash.access_log")
    nothing = {"seals": 0, "made": 0, "last_at": None, "head": None, "unsealed": many, "oldest": oldest}
    assert rules.rows(AUDITOR, STANDING) == [nothing]
    sealed = rules.one("select priv.seal_log(5, true)")
    ((at, head, highest),) = rules.do("select to_jsonb(at), encode(head, 'hex'), highest from mash.log_seal")
    rules.do("update mash.access_log set at = '2001-01-01' where transaction < %s", highest)
    entry(rules, OFFICER, transaction=highest, at=NOON)
    first = {"seals": 1, "made": 1, "last_at": at, "head": head, "unsealed": many - sealed + 1,
             "oldest": NOON_OF}  # fmt: skip
    assert rules.rows(AUDITOR, STANDING) == [first]
    rules.do("select priv.seal_log(5, true)")
    assert [row["seals"] for row in rules.rows(AUDITOR, STANDING)] == [2]
    rules.do("alter table mash.log_seal disable trigger all")
    rules.do("delete from mash.log_seal where number = 2")
    [cut] = rules.rows(AUDITOR, STANDING)
    assert (cut["seals"], cut["made"], cut["head"]) == (1, 2, head)


UNFOLLOWED = "It does not follow from the seal before it."
HEADLESS = "It was changed: its head is not that of what it holds."
GONE = "Entries are gone, or were put in, since it was made."
CHANGED = "Entries were changed, or have changed places, since it was made."
LISTED = "Its list of entries was changed."
_ITS_FIRST = "id = (select first from mash.log_seal where number = 2)"
_DIGESTED = "update mash.access_log l set digest = priv.entry_digest(l) where"
SPOILT: dict[str, tuple[list[str], list[str]]] = {
    "nothing": ([], ["", "", ""]),
    "another seal before it": (["update mash.log_seal set previous = 'x' where number = 2"], ["", UNFOLLOWED, ""]),
    "begins elsewhere": (["update mash.log_seal set lowest = lowest + 1 where number = 2"], ["", UNFOLLOWED, ""]),
    "the one before it has another head": (
        ["update mash.log_seal set head = 'x' where number = 2"], ["", HEADLESS, UNFOLLOWED],
    ),
    "the one before it is gone": (["delete from mash.log_seal where number = 2"], ["", UNFOLLOWED]),
    "as if it were the first": (
        ["delete from mash.log_seal where number = 1",
         "update mash.log_seal set previous = '', lowest = 0 where number = 2"], [UNFOLLOWED, ""],
    ),
    "says another count": (["update mash.log_seal set entries = entries + 1 where number = 2"], ["", HEADLESS, ""]),
    "says another root": (["update mash.log_seal set root = 'x' where number = 2"], ["", HEADLESS, ""]),
    "ends elsewhere": (
        ["update mash.log_seal set highest = highest + 1 where number = 2"], ["", HEADLESS, UNFOLLOWED],
    ),
    "an entry is gone": ([f"delete from mash.access_log where {_ITS_FIRST}"], ["", GONE, ""]),
    "an entry was changed": ([f"update mash.access_log set reason = 'x' where {_ITS_FIRST}"], ["", CHANGED, ""]),
    "an entry was changed with its digest": (
        [f"update mash.access_log set reason = 'x' where {_ITS_FIRST}", f"{_DIGESTED} {_ITS_FIRST}"],
        ["", CHANGED, ""],
    ),
    "an entry has another digest": ([f"update mash.access_log set digest = 'x' where {_ITS_FIRST}"], ["", CHANGED, ""]),
    "its list": (["update mash.log_seal set manifest = manifest || 'x' where number = 2"], ["", LISTED, ""]),
}  # fmt: skip


@pytest.mark.parametrize("how", list(SPOILT))
def test_each_seal_says_what_became_of_it_and_of_its_entries_and_no_other_does(how: str, rules: Rules) -> None:
    rules.do("alter table mash.access_log disable trigger all")
    for transaction in (5, 5, 6, 7, 7, 8, 9, 9, 9):
        entry(rules, OFFICER, transaction=transaction)
    rules.do(f"{_DIGESTED} true")
    for many in (2, 3, 1000):
        rules.one("select priv.seal_log(%s, true)", many)
    rules.do("alter table mash.log_seal disable trigger all")
    deeds, meant = SPOILT[how]
    for deed in deeds:
        rules.do(deed)
    seals = rules.do("select number, entries from mash.log_seal order by number")
    told = [
        rules.rows(AUDITOR, "select * from app.look_at_seal(($1 ->> 'n')::bigint)", n=number) for number, _ in seals
    ]
    assert [row["finding"] for [row] in told] == meant
    if how in ("nothing", "its list"):
        assert [row["entries"] for [row] in told] == [many for _, many in seals]
        assert {many for _, many in seals} > {3}
    assert rules.rows(AUDITOR, "select * from app.look_at_seal(9)") == []


def test_an_export_is_written_down_with_what_was_asked_for(rules: Rules) -> None:
    last = "select what, who, enquiry, reason from mash.access_log order by id desc limit 1"
    export = "app.note_log_export($1 ->> 'filters')::text"
    said = Refusal("22023", "filters", "Say in at most 500 characters what is exported.")
    for filters, refusal in ((None, said), ("", said), ("x", None), ("x" * 500, None), ("x" * 501, said)):
        assert rules.refused(AUDITOR, export, filters=filters) == refusal
    rules.answer(AUDITOR, export, filters="One day")
    assert rules.do(last) == [("access log exported", AUDITOR, None, "One day")]
