"""What was said of people, as it is read: row by row, of the one enquiry; and what makes it one that few may read."""

import json
from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.merging import Merging
from tests.security.psql import DECIDER, OFFICER
from tests.security.saying_judged import READ, TABLES

KINDS = {**{READ[kind]: TABLES[kind] for kind in READ if kind != "relation"}, "person_changes": "person_change"}
Row = dict[str, Any]


@pytest.fixture
def way(rules: Rules) -> Merging:
    return Merging(rules)


def _everything(way: Merging) -> tuple[str, str]:
    """Of two people all is said, on this enquiry and on another that is open, too."""
    way.rules.open(DECIDER, way.other)
    here = way.enquiry
    for enquiry in (way.other, here):
        way.enquiry = enquiry
        one, other = way.put(), way.put()
        way.said(one, other)
        way.said(other, one)
    return one, other


def _kept(way: Merging, table: str, stays: dict[str, str]) -> list[Row]:
    sql = """select to_jsonb(t) || jsonb_build_object('by', s.name) from mash.{} t join mash.staff s on s.login = t.by
        where t.enquiry = %s order by t.at, t.id"""
    rows = [row for (row,) in way.rules.do(sql.format(table), way.enquiry)]
    for row in rows:
        row["person"] = stays.get(row["person"], row["person"])
        if table == "no_contact":
            row["protects"] = [stays.get(one, one) for one in row["protects"]]
    return rows


@pytest.mark.parametrize("function", KINDS)
@pytest.mark.parametrize("merged", [False, True])
def test_all_that_was_said_on_one_enquiry_is_read_as_it_is_kept(merged: bool, function: str, way: Merging) -> None:
    one, other = _everything(way)
    if merged:
        way.planted(one, other)
    kept = _kept(way, KINDS[function], {one: other} if merged else {})
    sql = f"select * from app.{function}(($1 ->> 'e')::uuid)"
    told = way.rules.rows(DECIDER, sql, e=way.enquiry)
    assert told == [{name: row[name] for name in told[0]} for row in kept]
    assert len(told) >= 2
    way.rules.do("delete from mash.opening where enquiry = %s", way.enquiry)
    assert way.rules.rows(DECIDER, sql, e=way.enquiry) == []


def _chain(way: Merging, table: str, restricted: tuple[bool, ...]) -> list[Row]:
    what: dict[str, object] = {"kind": "alias", "given_names": "A"}
    if table == "person_contact":
        what = {"channel": "phone", "detail": "1", "safe": "unknown"}
    person = way.put()
    ids: list[str] = []
    for one in restricted:
        more = {"corrects": ids[-1], "why": "Why"} if ids else {}
        ids.append(way.add(table, person=person, by=OFFICER, restricted=one, **what, **more))
    return [way.rules.one(f"select to_jsonb(t) from mash.{table} t where id = %s", one) for one in ids]


@pytest.mark.parametrize("table", ["person_name", "person_contact"])
@pytest.mark.parametrize(
    ("restricted", "close"),
    [
        ((False, False, False), [False, False, False]),
        ((False, False, True), [True, True, True]),
        ((False, True, False), [True, True, False]),
        ((True, False, False), [True, False, False]),
    ],
)
def test_a_name_or_number_is_as_close_as_what_was_said_of_it_since(
    restricted: tuple[bool, ...], close: list[bool], table: str, way: Merging
) -> None:
    _chain(way, table, (False, True))
    rows = _chain(way, table, restricted)
    other = "person_contact" if table == "person_name" else "person_name"
    asked = "priv.closeness_of_said($1 ->> 't', $1 -> 'r')"
    for about, expected in ((table, close), (other, list(restricted))):
        assert [way.asked(asked, t=about, r=row) for row in rows] == [{"restricted": one} for one in expected]


def test_what_is_about_a_hidden_home_is_close_and_so_is_what_corrects_it(way: Merging) -> None:
    one = way.put()
    hidden, _ = way.home(one, hidden=True)
    open_home, _ = way.home(one)

    def lives(home: str, **more: object) -> str:
        return way.add("residence", person=one, household=home, said_by="A", by=OFFICER, **more)

    first = lives(hidden)
    second = lives(open_home, corrects=first, why="Wrong")
    other = lives(open_home)
    asked = "priv.closeness_of_said($1 ->> 't', $1 -> 'r')"
    for table, row, close in (
        ("residence", {"household": hidden, "corrects": None}, True),
        ("residence", {"household": open_home, "corrects": None}, False),
        ("residence", {"household": open_home, "corrects": first}, True),
        ("residence", {"household": open_home, "corrects": second}, True),
        ("residence", {"household": open_home, "corrects": other}, False),
        ("residence", {"household": hidden, "corrects": other}, True),
        ("warning", {"household": hidden}, True), ("warning", {"household": open_home}, False),
        ("warning", {"household": None, "person": one}, False),
        ("person_change", {"restricted": False, "before": {"household": hidden}}, True),
        ("person_change", {"restricted": False, "before": {"household": open_home}}, False),
        ("person_change", {"restricted": True, "before": {"household": open_home}}, True),
        ("person_change", {"restricted": False, "before": {}}, False),
    ):  # fmt: skip
        assert (table, row, way.asked(asked, t=table, r=row)) == (table, row, {"restricted": close})


def test_what_a_change_kept_of_a_name_is_close_once_another_is_restricted(way: Merging) -> None:
    one, other = way.put(), way.put()
    now = "2026-01-05T12:00:00+00:00"
    way.add("person_change", person=one, step="named", note="Why", before=json.dumps({}), restricted=True, by=OFFICER,
            at=now)  # fmt: skip
    way.add("person_change", person=other, step="named", note="Why", before=json.dumps({}), by=OFFICER, at=now)
    asked = "priv.closeness_of_said('person_change', $1 -> 'r')"
    names, earlier, later = {"family_name": "x"}, "2026-01-05T11:59:59+00:00", "2026-01-05T12:00:01+00:00"
    for row, close in (
        ({"person": one, "before": names, "at": earlier}, True), ({"person": one, "before": names, "at": now}, False),
        ({"person": one, "before": names, "at": later}, False),
        ({"person": other, "before": names, "at": earlier}, False),
        ({"person": one, "before": {"upn": ""}, "at": earlier}, False),
    ):  # fmt: skip
        told = way.asked(asked, r={**row, "restricted": False})
        assert (row, bool(told["restricted"])) == (row, close)


def test_a_home_that_is_hidden_takes_with_it_what_is_about_it_and_nothing_else(way: Merging) -> None:
    _everything(way)
    one = way.put()
    home, address = way.home(one)
    elsewhere, _ = way.home(one)
    warned = {"kind": "dog", "words": "A", "said_by": "B", "since": "2026-01-05", "review": "2098-01-01", "told": True}
    for where in (home, elsewhere):
        way.add("warning", household=where, by=OFFICER, **warned)
        way.add("person_change", person=one, step="postcode", before=json.dumps({"household": where}), by=OFFICER)
        way.add("residence", person=one, household=where, said_by="A", by=OFFICER)

    def touched() -> dict[str, set[tuple[str, ...]]]:
        sql = "select id::text, ctid::text, enquiry::text, {} from mash.{}"
        columns = {"warning": "''", "person_change": "before ->> 'household'", "residence": "''"}
        return {table: set(way.rules.do(sql.format(column, table))) for table, column in columns.items()}

    def keys(table: str, which: str) -> set[str]:
        sql = f"select distinct key from mash.{table} t, unnest(t.acl) key where {which} and t.enquiry = %s"
        return {key.partition(":")[0] for (key,) in way.rules.do(sql, home, way.enquiry)}

    for confidential in (True, False):
        before = touched()
        way.rules.do("update mash.address set confidential = %s where id = %s", confidential, address)
        moved = {table: rows - before[table] for table, rows in touched().items()}
        assert {row[3] for row in moved["person_change"]} == {home}
        assert {row[2] for rows in moved.values() for row in rows} == {way.enquiry}
        assert min(len(moved["warning"]), len(moved["residence"])) > 1, "also what corrects another home's"
        assert "officer" in keys("warning", "household <> %s"), "that of another home stays as it was"
        which = {
            "warning": "household = %s",
            "person_change": "before ->> 'household' = %s",
            "residence": "household = %s",
        }
        for table, one_of in which.items():
            assert ("officer" in keys(table, one_of)) is not confidential
            assert "information" in keys(table, one_of)
