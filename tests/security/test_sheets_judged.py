"""What a sheet shows is read of the one enquiry that is asked for, though another one is open beside it."""

from typing import Any
from uuid import UUID

from mashdesk.cli.sample_hub import PRACTITIONERS
from tests.security.actions_judged import UNTIL
from tests.security.asking_rules import Rules
from tests.security.matching import planted_merge
from tests.security.psql import DECIDER
from tests.security.way_judged import BEFORE, Way

READ = (
    ("referral", "referral", "recorded"), ("narratives", "narrative", "concern"), ("referrer", "referrer", "name"),
    ("people", "person", "id"), ("relationships", "relationship", "id"), ("households", "household", "id"),
    ("addresses", "address", "id"), ("screenings", "screening", "at"), ("requests", "information_request", "id"),
    ("items", "item", "id"), ("discussions", "discussion", "id"), ("attendees", "attendee", "discussion"),
    ("decisions", "decision", "id"), ("letters", "letter", "id"),
)  # fmt: skip
"""Each function, the table whose rows it shows, and what tells them apart."""


class Sheets(Way):
    """The decider has the self-referral and the school's enquiry open."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        rules.do("delete from mash.opening where enquiry in (select id from mash.enquiry)")

    def shown(self, function: str, column: str, enquiry: str) -> list[str]:
        """What the decider reads."""
        rows = self.rules.rows(DECIDER, f"select * from app.{function}(($1 ->> 'e')::uuid)", e=enquiry)
        return sorted(str(row[column]) for row in rows)

    def kept(self, table: str, column: str, enquiry: str) -> list[str]:
        """What there is."""
        sql = f"select to_jsonb(t) ->> '{column}' from mash.{table} t where enquiry = %s"
        return sorted(str(value) for (value,) in self.rules.do(sql, enquiry))

    def put(self, table: str, **told: object) -> str:
        """One more row."""
        names, marks = ", ".join(f'"{one}"' for one in told), ", ".join(["%s"] * len(told))
        sql = f"insert into mash.{table} ({names}) values ({marks}) returning to_jsonb({table}) ->> 'id'"
        return str(self.rules.one(sql, *told.values()))


def test_each_part_of_a_sheet_is_the_asked_enquirys_alone(rules: Rules) -> None:
    way = Sheets(rules)
    for enquiry in (way.enquiry, way.other):
        rules.open(DECIDER, enquiry)
    for function, table, column in READ:
        told = {enquiry: way.kept(table, column, enquiry) for enquiry in (way.enquiry, way.other)}
        assert any(told.values()), table
        for enquiry, rows in told.items():
            assert (function, way.shown(function, column, enquiry)) == (function, rows)
    for enquiry in (way.enquiry, way.other):
        assert way.shown("enquiry_row", "id", enquiry) == [enquiry]


def test_nothing_of_a_sheet_is_shown_before_it_is_open(rules: Rules) -> None:
    way = Sheets(rules)
    rules.open(DECIDER, way.enquiry)
    for function, _, column in (*READ, ("enquiry_row", "", "id")):
        assert (function, way.shown(function, column, way.other)) == (function, [])


def test_who_was_written_twice_is_shown_once_and_is_nobodys_relation_to_themself(rules: Rules) -> None:
    way = Sheets(rules)
    rules.open(DECIDER, way.enquiry)
    stays, merged, third = (
        way.put("person", enquiry=way.enquiry, position=90 + place, role="other_adult") for place in range(3)
    )
    of_both = way.put("relationship", enquiry=way.enquiry, person=merged, of=stays, kind="sibling")
    of_third = way.put("relationship", enquiry=way.enquiry, person=merged, of=third, kind="sibling")
    assert {stays, merged, third} <= set(way.shown("people", "id", way.enquiry))
    assert {of_both, of_third} <= set(way.shown("relationships", "id", way.enquiry))
    planted_merge(rules.connection, UUID(way.enquiry), merged, stays)
    people, ties = way.shown("people", "id", way.enquiry), way.shown("relationships", "id", way.enquiry)
    assert {stays, third} <= set(people)
    assert merged not in people
    assert len(people) == len(way.kept("person", "id", way.enquiry)) - 1
    assert (of_both in ties, of_third in ties) == (False, True)


def test_with_a_request_stands_what_was_withheld_and_said_of_it_and_of_no_other(rules: Rules) -> None:
    way = Sheets(rules)
    rules.open(DECIDER, way.enquiry)
    rules.open(DECIDER, way.other)
    rules.do("alter table mash.withholding disable trigger user")
    rules.do("delete from mash.withholding")
    rules.do("alter table mash.withholding enable trigger user")
    asked = [_ask(way, agency) for agency in ("police", "health", "probation")]
    for request, words in zip(asked[:2], ("First", "Second"), strict=True):
        way.put("withholding", enquiry=way.enquiry, request=request, because=words)
        way.put("answer_on_behalf", enquiry=way.enquiry, request=request, **_said(words))
    way.put("answer_on_behalf", enquiry=way.other, request=asked[2], **_said("Elsewhere"))
    rows = rules.rows(DECIDER, "select * from app.requests(($1 ->> 'e')::uuid)", e=way.enquiry)
    told = [(row["id"], row["withheld_because"], row["said_by"]) for row in rows if row["id"] in asked]
    assert sorted(told) == sorted(zip(asked, ("First", "Second", None), ("First", "Second", None), strict=True))
    assert len(rows) == len(way.kept("information_request", "id", way.enquiry))


def test_an_item_stands_with_the_name_of_its_agency_and_of_who_wrote_it(rules: Rules) -> None:
    way = Sheets(rules)
    rules.open(DECIDER, way.enquiry)
    told = rules.rows(DECIDER, "select id, agency_name, by from app.items(($1 ->> 'e')::uuid)", e=way.enquiry)
    kept = rules.do("select i.id::text, a.name, s.name from mash.item i join mash.agency a on a.id = i.agency "
                    "join mash.staff s on s.login = i.by where i.enquiry = %s", way.enquiry)  # fmt: skip
    assert sorted((row["id"], row["agency_name"], row["by"]) for row in told) == sorted(kept)
    assert kept


def _ask(way: Sheets, agency: str) -> str:
    sql = "select id::text from mash.information_request where enquiry = %s and agency = %s"
    found = way.rules.do(sql, way.enquiry, agency)
    if found:
        return str(found[0][0])
    return way.put("information_request", enquiry=way.enquiry, agency=agency, sent_by=DECIDER, due=UNTIL)


def _said(by: str) -> dict[str, Any]:
    return {"said_by": by, "said_by_post": "Post", "said": BEFORE, "how": "letter", "by": PRACTITIONERS["police"]}
