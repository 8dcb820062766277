"""The lists that a desk asks for by length, and what closing an enquiry does to them."""

from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from tests.security.psql import DECIDER, HEALTH, OFFICER, POLICE, Row, SignIn


@pytest.mark.parametrize(("login", "function"), [(OFFICER, "worklist"), (POLICE, "my_requests")])
def test_no_length_that_is_asked_for_shows_more_than_the_list_itself(
    login: str, function: str, sign_in: SignIn
) -> None:
    person = sign_in(login)
    whole = person.ask(f"select enquiry from app.{function}()")
    assert len(whole) > 1
    for length in (1, len(whole), 500, 100_000):
        assert person.ask(f"select enquiry from app.{function}(%s)", length) == whole[:length]
    for none in (0, -1, None):
        assert person.ask(f"select enquiry from app.{function}(%s)", none) == []


def test_an_agency_finds_an_enquiry_in_its_list_until_it_is_closed_and_again_when_it_is_opened_anew(
    study: Mapping[str, UUID], sign_in: SignIn, installer: psycopg.Connection[Row]
) -> None:
    police, enquiry = sign_in(POLICE), study["anonymous-neighbour"]

    def listed() -> bool:
        return (enquiry,) in police.ask("select enquiry from app.my_requests()")

    assert listed()
    installer.execute("update mash.enquiry set state = 'closed' where id = %s", [enquiry])
    assert not listed()
    installer.execute("update mash.enquiry set state = 'gathering' where id = %s", [enquiry])
    assert listed()


def test_an_agencys_list_holds_its_own_requests_only(
    study: Mapping[str, UUID], sign_in: SignIn, installer: psycopg.Connection[Row]
) -> None:
    for login, agency in ((POLICE, "police"), (HEALTH, "health")):
        own = {row[0] for row in installer.execute("select request from mash.asked where agency = %s", [agency])}
        assert {row[0] for row in sign_in(login).ask("select request from app.my_requests()")} == own


def test_a_desk_that_is_asked_again_sees_the_same(sign_in: SignIn, study: Mapping[str, UUID]) -> None:
    """A plan is kept for a connection; who is asking, and what they have open, is asked anew each time."""
    decider, enquiry = sign_in(DECIDER), study["school"]
    for _ in range(8):
        assert decider.read("items", enquiry) == []
    decider.open(enquiry)
    for _ in range(8):
        assert len(decider.read("people", enquiry)) > 0
    decider.ask("select app.close_opening(%s)", enquiry)
    assert decider.read("people", enquiry) == []


KEY = "'2024-01-01', '80000000-0000-0000-0000-000000000000'"


@pytest.mark.parametrize(
    ("login", "call"),
    [
        (OFFICER, f"worklist(100, {KEY})"),
        (OFFICER, "worklist_counts()"),
        (POLICE, f"my_requests(100, null, {KEY})"),
    ],
)
def test_a_page_from_deep_in_a_list_begins_at_its_key_and_reads_nothing_before_it(
    login: str, call: str, study: Mapping[str, UUID], installer: psycopg.Connection[Row]
) -> None:
    """Policies come before whatever the planner takes to be curious: a key that it does not trust is looked at last."""
    told: list[str] = []
    installer.add_notice_handler(lambda notice: told.append(notice.message_primary or ""))
    for setting in (
        "auto_explain.log_min_duration = 0", "auto_explain.log_nested_statements = on", "client_min_messages = log",
        "enable_seqscan = off", "enable_bitmapscan = off", "enable_sort = off",
    ):  # fmt: skip
        installer.execute("load 'auto_explain'")
        installer.execute(f"set {setting}".encode())
    installer.execute(f'set session authorization "{login}"'.encode())
    installer.execute(f"select count(*) from app.{call}".encode())
    installer.execute("reset session authorization")
    plan = next(one for one in told if "ix_enquiry_open_due" in one or "ix_asked_open" in one)
    condition = next(line for line in plan.splitlines() if "Index Cond" in line)
    assert "LEAST(due" in condition or "GREATEST(answered" in condition
    assert " >" in condition
