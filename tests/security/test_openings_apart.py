"""Opening, opening again, closing: one's own sitting and this enquiry alone; what had ended stays as it was."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

import psycopg
import pytest

from tests.security.psql import DECIDER, OFFICER, Row, SignIn

Installer = psycopg.Connection[Row]
AGAIN = "select * from app.open_enquiry('{school}', 'Once more, for another reason')"
CLOSED = "select app.close_opening('{school}')"


@pytest.mark.parametrize("deed", [AGAIN, CLOSED], ids=["opened again", "closed"])
def test_what_one_sitting_does_leaves_all_other_openings_as_they_were(
    deed: str, sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    mine, elsewhere, other = sign_in(OFFICER), sign_in(OFFICER), sign_in(DECIDER)
    for person in (elsewhere, other):
        person.open(study["school"])
    mine.open(study["self-referral"])
    _ended_long_ago(installer, study)
    before = _expiries(installer)
    mine.open(study["school"])
    mine.ask(deed.format(school=study["school"]))
    after = _expiries(installer)
    assert {one: after[one] for one in before} == before
    assert len(elsewhere.read("referral", study["school"])) == 1
    assert len(other.read("referral", study["school"])) == 1
    assert len(mine.read("referral", study["self-referral"])) == 1


def test_opened_again_it_counts_with_its_own_reason_and_closing_ends_both(
    sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    person, other = sign_in(OFFICER), sign_in(DECIDER)
    person.open(study["school"], "The first reason")
    person.open(study["school"], "The second reason")
    other.open(study["school"], "The reason of somebody else")
    assert [row["reason"] for row in person.read("enquiry_row", study["school"])] == ["The second reason"]
    assert [row["reason"] for row in other.read("enquiry_row", study["school"])] == ["The reason of somebody else"]
    person.ask(CLOSED.format(school=study["school"]))
    assert person.read("enquiry_row", study["school"]) == []
    assert person.read("referral", study["school"]) == []


def test_each_sitting_and_each_enquiry_has_the_reason_that_was_given_for_it(
    sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    here, there = sign_in(OFFICER), sign_in(OFFICER)
    here.open(study["school"], "The reason given here")
    here.open(study["self-referral"], "The reason for another enquiry")
    there.open(study["school"], "The reason given there")
    assert [row["reason"] for row in here.read("enquiry_row", study["school"])] == ["The reason given here"]
    assert [row["reason"] for row in there.read("enquiry_row", study["school"])] == ["The reason given there"]


def test_closing_ends_it_at_once(sign_in: SignIn, study: Mapping[str, UUID]) -> None:
    person = sign_in(OFFICER)
    person.open(study["school"])
    person.ask(CLOSED.format(school=study["school"]))
    assert person.read("referral", study["school"]) == []
    assert person.read("enquiry_row", study["school"]) == []


def test_the_sheet_of_what_is_opened_in_this_very_transaction_is_not_there_yet(
    sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    person = sign_in(OFFICER)
    rows = person.in_transaction(
        ("select * from app.open_enquiry(%s, 'To look at the case')", [study["school"]]),
        ("select * from app.enquiry_row(%s)", [study["school"]]),
    )
    assert rows == []
    assert len(person.read("enquiry_row", study["school"])) == 1


def test_an_opening_is_kept_with_who_what_and_why_and_logged_with_the_same(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    sign_in(OFFICER).open(study["school"], "  To look at the case  ")
    kept = "select who, reason, expires - opened from mash.opening where enquiry = %s order by opened desc limit 1"
    who, reason, lasts = installer.execute(kept, [study["school"]]).fetchall()[0]
    assert (who, reason, round(lasts.total_seconds() / 60)) == (OFFICER, "To look at the case", 30)
    logged = "select who, what, reason from mash.access_log where enquiry = %s order by id desc limit 1"
    assert installer.execute(logged, [study["school"]]).fetchall() == [(OFFICER, "opened", "To look at the case")]


@pytest.mark.parametrize(("reason", "kept"), [("ab", 0), ("abc", 1), ("  ab  ", 0), ("x" * 500, 1), ("x" * 501, 0)])
def test_a_reason_has_three_to_five_hundred_characters(
    reason: str, kept: int, sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    count = "select count(*) from mash.opening where who = %s"
    before = installer.execute(count, [OFFICER]).fetchall()[0][0]
    sign_in(OFFICER).attempt("select * from app.open_enquiry(%s, %s)", study["school"], reason)
    assert installer.execute(count, [OFFICER]).fetchall()[0][0] == before + kept


def _ended_long_ago(installer: Installer, study: Mapping[str, UUID]) -> None:
    """An opening of this sitting that ran out an hour ago."""
    installer.execute(
        "insert into mash.opening (enquiry, who, sitting, reason, transaction, opened, expires) "
        "select %s, who, sitting, 'Long ago', '1', now() - interval '2 hours', now() - interval '1 hour' "
        "from mash.opening where who = %s and enquiry = %s",
        [study["school"], OFFICER, study["self-referral"]],
    )


def _expiries(installer: Installer) -> dict[object, datetime]:
    return {row[0]: row[1] for row in installer.execute("select id, expires from mash.opening").fetchall()}


def test_an_opening_is_its_persons_even_where_two_share_one_connection(
    installer: Installer, study: Mapping[str, UUID]
) -> None:
    looked = "select * from app.{function}(%s)"
    installer.execute(f'set session authorization "{OFFICER}"')
    installer.execute("select * from app.open_enquiry(%s, 'To look at the case')", [study["school"]])
    own = installer.execute(looked.format(function="referral").encode(), [study["school"]]).fetchall()
    installer.execute(f'set session authorization "{DECIDER}"')
    for function in ("referral", "enquiry_row"):
        assert installer.execute(looked.format(function=function).encode(), [study["school"]]).fetchall() == []
    assert own != []


@pytest.mark.parametrize("deed", ["discard all", "discard sequences"])
def test_a_connection_that_forgets_who_it_is_has_nothing_open(
    deed: str, sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    person = sign_in(OFFICER)
    person.open(study["school"])
    person.ask(deed)
    assert person.read("referral", study["school"]) == []
    person.open(study["school"])
    assert len(person.read("referral", study["school"])) == 1


@pytest.mark.parametrize(
    "deed",
    [
        "select nextval('mash.sitting')",
        "select setval('mash.sitting', 1)",
        "select currval('mash.sitting')",
        "select lastval()",
        "select last_value from mash.sitting",
        "select priv.begin_sitting()",
        "select priv.sitting()",
    ],
)
def test_nobody_reads_draws_or_chooses_the_number_of_a_sitting(
    deed: str, sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    person = sign_in(OFFICER)
    person.open(study["school"])
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        person.ask(deed)


def test_no_number_of_a_sitting_comes_twice(sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]) -> None:
    for _ in range(3):
        person = sign_in(OFFICER)
        person.open(study["school"])
        person.open(study["self-referral"])
        person.ask("discard all")
        person.open(study["school"])
    numbers = installer.execute(
        "select split_part(sitting, '.', 2) from mash.opening where who = %s group by sitting", [OFFICER]
    ).fetchall()
    assert len(set(numbers)) == len(numbers) >= 6
