"""Whom a search finds after a history, compared with PRODUCT.md's table: by a name and a number of their own."""

from uuid import UUID

import psycopg
from psycopg import errors

from mashdesk.cli.sample_hub import SamplePerson
from tests.security.case_truth import CaseTruth
from tests.security.oracle import HUB, may_open
from tests.security.psql import Psql, Row
from tests.security.searching import look

_WEIGHTS = range(10, 1, -1)


def name_somebody(truth: psycopg.Connection[Row], enquiry: UUID) -> tuple[str, str]:
    """Gives one person of the enquiry a family name and an NHS number of their own; returns both as search terms."""
    name = "Q" + "".join(chr(ord("a") + int(digit, 16)) for digit in enquiry.hex[:14])
    told = truth.execute("select count(*) + 1 from mash.person where nhs_number <> ''").fetchone()
    assert told is not None
    number = next(one for start in range(int(told[0]) * 11, 10**9) if (one := _with_check_digit(f"9{start:08}")))
    truth.execute(
        "update mash.person set family_name = %s, nhs_number = %s where id = "
        "(select id from mash.person where enquiry = %s order by position limit 1)",
        [name, number, enquiry],
    )
    return name, number


def search_differences(who: SamplePerson, person: Psql, case: CaseTruth, terms: tuple[str, str]) -> list[str]:
    """Where a search and the table disagree about this person; empty when they agree."""
    found = []
    for term in terms:
        told = _told(person, term)
        allowed = (may_open(who, case), _may_be_hinted_at(who, case))
        found += [f"{who.login} searches: found, hint are {told}, not {allowed}"] if told != allowed else []
    return found


def _told(person: Psql, term: str) -> tuple[bool, bool]:
    try:
        found = look(person, term)
    except errors.InsufficientPrivilege:
        return False, False
    return bool(found.people), found.ask_manager


def _may_be_hinted_at(who: SamplePerson, case: CaseTruth) -> bool:
    """Of a restricted person hub staff are told "ask the hub manager"; agencies, and whoever is connected, nothing."""
    if case.named is None or who.login in case.closed | case.connected or may_open(who, case):
        return False
    return bool(HUB & set(who.roles))


def _with_check_digit(nine: str) -> str:
    left = 11 - sum(int(digit) * weight for digit, weight in zip(nine, _WEIGHTS, strict=True)) % 11
    return "" if left == 10 else nine + str(left % 11)
