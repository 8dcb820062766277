"""A name that few may read, of somebody who is written twice: what was kept and written of either row is as close."""

from typing import Any
from uuid import UUID

import pytest

from tests.security.asking_rules import Rules
from tests.security.matching import put
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER, POLICE
from tests.security.saying_judged import Saying

THERE = "select id, ctid::text from mash.person_change where enquiry = %s order by id"


@pytest.fixture
def saying(rules: Rules) -> Saying:
    return Saying(rules).opened()


def test_what_was_kept_of_either_row_of_somebody_merged_is_close_with_the_name_that_few_may_read(
    saying: Saying,
) -> None:
    goes, stays = (str(put(saying.rules.connection, UUID(saying.enquiry), role="other_child")) for _ in range(2))
    for who in (goes, stays, saying.child):
        _done(saying, "change_person", saying.change("named", who, note="Why"))
    _done(saying, "change_person", saying.change("named", stays, note="Why", restricted=True))
    elsewhere = "insert into mash.person_change (enquiry, person, step, before, by) values (%s, %s, 'died', '{}', %s)"
    saying.rules.do(elsewhere, saying.other, saying.stranger, OFFICER)
    there = saying.rules.do(THERE, saying.other)
    apart = {goes, saying.child}
    assert _changed(saying, OFFICER) == _changed(saying, POLICE) == apart
    told = {"enquiry": saying.enquiry, "merged": goes, "stays": stays, "why": "Why"}
    _done(saying, "merge_people", told | {"version": saying.version()})
    for login in (OFFICER, MANAGER, POLICE):
        assert (login, _changed(saying, login)) == (login, {saying.child})
    for login in (DECIDER, INFORMATION):
        assert len(saying.seen("person_changes", login)) == 4
    merge = saying.rules.one("select id::text from mash.person_merge where merged = %s", goes)
    undone = {"enquiry": saying.enquiry, "version": saying.version(), "merge": merge, "because": "Because"}
    _done(saying, "undo_merge", undone)
    assert _changed(saying, OFFICER) == _changed(saying, POLICE) == apart
    assert saying.rules.do(THERE, saying.other) == there != []


def test_a_name_that_few_may_read_closes_what_a_merged_row_kept_before(saying: Saying) -> None:
    goes, stays = (str(put(saying.rules.connection, UUID(saying.enquiry), role="other_child")) for _ in range(2))
    _done(saying, "change_person", saying.change("died", goes))
    saying.rules.do("insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', %s)",
                    saying.enquiry, goes, stays, OFFICER)  # fmt: skip
    assert _changed(saying, OFFICER) == {stays}
    _done(saying, "change_person", saying.change("named", stays, note="Why", restricted=True))
    assert (_changed(saying, OFFICER), _changed(saying, POLICE), _changed(saying, DECIDER)) == (set(), set(), {stays})


def test_how_a_merged_row_is_written_is_close_with_the_name_that_few_may_read_since(saying: Saying) -> None:
    people = [str(put(saying.rules.connection, UUID(saying.enquiry), role="other_child")) for _ in range(6)]
    pairs = list(zip(people[:3], people[3:], strict=True))
    for goes, stays in pairs:
        saying.rules.do("insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', "
                        "%s)", saying.enquiry, goes, stays, OFFICER)  # fmt: skip
    for who in (pairs[0][1], pairs[1][0]):
        _done(saying, "change_person", saying.change("named", who, note="Why", restricted=True))
    for step in ("named", "died"):
        _done(saying, "change_person", saying.change(step, pairs[2][1], note="Why"))
    sql = "select id from app.also_written(($1 ->> 'e')::uuid)"
    for login in (OFFICER, DECIDER, MANAGER, INFORMATION, POLICE):
        told = {str(row["id"]) for row in saying.rules.rows(login, sql, e=saying.enquiry)}
        few = login in (DECIDER, INFORMATION)
        assert (login, told) == (login, {goes for goes, _ in (pairs if few else pairs[2:])})


def _done(saying: Saying, command: str, body: dict[str, Any]) -> None:
    saying.rules.answer(DECIDER, f"app.{command}(gen_random_uuid(), $1 -> 'body')", body=body)


def _changed(saying: Saying, login: str) -> set[str]:
    """Of whom somebody reads what became of them."""
    sql = "select person from app.person_changes(($1 ->> 'e')::uuid)"
    return {str(row["person"]) for row in saying.rules.rows(login, sql, e=saying.enquiry)}
