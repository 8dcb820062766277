"""What was taken down of a matter, asked by itself: it is put right by another row, and never edited."""

from uuid import uuid4

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, EVERYBODY, FILL, INCOMPLETE, NO, bad, too_long
from tests.security.matters_judged import Matters
from tests.security.psql import INFORMATION, MANAGER


@pytest.fixture
def rights(rules: Rules) -> Matters:
    return Matters(rules)


def test_what_was_taken_down_wrongly_is_put_right_and_what_was_there_stays(rights: Matters) -> None:
    matter = rights.taken()
    first = rights.rules.one("select id::text from mash.matter_asked where matter = %s", matter)
    body = rights.receiving(asker="Marigold Example") | {"matter": matter, "version": 1, "why": "Misheard"}
    for login in EVERYBODY:
        if login not in (MANAGER, INFORMATION):
            rights.opened(matter, login)
            assert (login, rights.said(login, "correct_matter", body)) == (login, NO)
        else:
            assert (login, rights.said(login, "correct_matter", body)) == (login, NO)
            rights.opened(matter, login)
            assert (login, rights.said(login, "correct_matter", body)) == (login, None)
    for changed, said in (
        ({"why": " "}, bad("why", FILL)),
        ({"why": "x" * 5001}, bad("why", too_long(5000))),
        ({"version": 2}, CHANGED),
        ({"version": None}, INCOMPLETE),
        ({"matter": str(uuid4())}, NO),
        ({"words": ""}, bad("words", FILL)),
    ):
        assert (changed, rights.said(INFORMATION, "correct_matter", body | changed)) == (changed, said)
    _, left = rights.house.done(INFORMATION, "correct_matter", body)
    assert left["matter"] == [{"key": matter, "version": 2}]
    (row,) = left["matter_asked"]
    assert (row["corrects"], row["why"], row["asker"], row["by"]) == (
        first,
        "Misheard",
        "Marigold Example",
        INFORMATION,
    )
    reference = rights.fact(matter, "reference")
    assert left["access_log"] == [{"what": "matter corrected", "who": INFORMATION, "reason": reference}]
    again, more = rights.house.done(INFORMATION, "correct_matter", body | {"version": 2, "why": "Again"})
    assert (again["version"], len(more["matter_asked"])) == (3, 1)
    assert more["matter_asked"][0]["corrects"] not in (first, None)
    assert len(rights.read(INFORMATION, "matter_asked", matter)) == 3


@pytest.mark.parametrize("table", ["matter_asked", "matter_step"])
def test_what_was_said_is_never_edited(table: str, rights: Matters) -> None:
    matter = rights.taken()
    for sql in (f"update mash.{table} set words = 'x'", f"delete from mash.{table}"):
        with pytest.raises(Exception, match="never changed"), rights.rules.connection.transaction():
            rights.rules.do(f"{sql} where matter = %s", matter)


def test_whom_it_might_be_about_is_told_where_it_is_about_somebody_and_nobody_said_who(rights: Matters) -> None:
    roles = "select login from mash.staff where hub = %s and roles && array['information_officer', 'hub_manager', "
    every = {row[0] for row in rights.rules.do(f"{roles}'senior_social_worker']", rights.hub)}
    for touches, others in (("hub", set()), ("colleague", set()), ("manager", {MANAGER})):
        matter = rights.opened(rights.taken(touches=touches), INFORMATION)
        told = rights.read(INFORMATION, "matter_people", matter)
        assert {row["login"] for row in told} == every
        assert {row["login"] for row in told if not row["deals"]} == others
    rights.rules.do("update mash.matter set about = %s where id = %s", MANAGER, matter)
    assert {row["login"] for row in rights.read(INFORMATION, "matter_people", matter)} == every - {MANAGER}
    rights.rules.do("update mash.staff set active = false where login = %s", MANAGER)
    other = rights.opened(rights.taken(touches="manager"), INFORMATION)
    assert MANAGER not in {row["login"] for row in rights.read(INFORMATION, "matter_people", other)}
