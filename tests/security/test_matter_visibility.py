"""Requests, complaints and feedback: what the model allows each person, and what a raw login reads, both ways."""

from collections.abc import Mapping
from itertools import product
from uuid import UUID

import psycopg
import pytest

from mashdesk.cli.sample_hub import PEOPLE
from tests.security.case_truth import CaseTruth, Facts, truth_of
from tests.security.key_table import KeyTable
from tests.security.oracle import may_open_matter
from tests.security.planted_rights import planted_matter
from tests.security.psql import (
    DECIDER,
    INFORMATION,
    MANAGER,
    OFFICER,
    READING_MATTER,
    SCREENER,
    Psql,
    Row,
    SignIn,
)
from tests.security.restricting import restrict

Installer = psycopg.Connection[Row]
READERS = {"senior_social_worker", "hub_manager", "information_officer"}
KINDS = (
    *product(("complaint", "feedback"), ("hub", "manager", "information", "colleague")),
    ("subject_access", "hub"),
)
PEOPLE_OF_IT: tuple[dict[str, object], ...] = (
    {},
    {"handler": DECIDER},
    {"handler": OFFICER},
    {"about": MANAGER},
    {"about": INFORMATION, "handler": SCREENER},
)


@pytest.fixture
def matters(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> dict[UUID, tuple[Facts, CaseTruth | None]]:
    """Each kind, about each, with and without somebody named for it: of none, of a plain, a restricted enquiry."""
    school, closed = study["school"], study["self-referral"]
    restrict(sign_in(MANAGER), installer, closed)
    installer.execute(
        "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", [school, SCREENER, MANAGER]
    )
    made: dict[UUID, tuple[Facts, CaseTruth | None]] = {}
    for (kind, touches), people, enquiry in product(KINDS, PEOPLE_OF_IT, (None, school, closed)):
        matter = planted_matter(installer, enquiry, kind=kind, touches=touches, **people)
        facts = {"kind": kind, "touches": touches, "handler": None, "about": None} | people
        made[matter] = (facts, truth_of(installer, enquiry) if enquiry else None)
    return made


@pytest.mark.parametrize("login", [one.login for one in PEOPLE])
def test_each_person_reads_the_matters_that_are_theirs_and_no_others(
    login: str, sign_in: SignIn, matters: dict[UUID, tuple[Facts, CaseTruth | None]]
) -> None:
    person = sign_in(login)
    who = next(one for one in PEOPLE if one.login == login)
    theirs = {one for one, (facts, case) in matters.items() if may_open_matter(who, facts, case)}
    if not READERS & set(who.roles):
        assert theirs == set()
        assert person.refused("select * from app.matters()").code == "42501"
    else:
        assert {row[0] for row in person.ask("select matter from app.matters()")} & matters.keys() == theirs
    opened = {one for one in matters if _opens(person, one)}
    assert opened == theirs
    for function in READING_MATTER if READERS & set(who.roles) else ():
        read = {one for one in matters if person.read(function, one)}
        # of the clocks there is none: nothing of a planted one runs
        assert (function, read) == (function, set() if function == "matter_clocks" else theirs)


@pytest.mark.parametrize("function", READING_MATTER)
def test_a_matter_is_read_once_it_is_open_and_by_whoever_opened_it(
    function: str, sign_in: SignIn, installer: Installer
) -> None:
    matter = planted_matter(installer)
    installer.execute(
        "insert into mash.matter_clock (matter, kind, started, due, limit_words, rule) "
        "values (%s, 'complaint', now(), now() + interval '1 day', '', '')",
        [matter],
    )
    manager, information = sign_in(MANAGER), sign_in(INFORMATION)
    assert manager.read(function, matter) == []
    information.open_matter(matter)
    assert information.read(function, matter) != []
    assert manager.read(function, matter) == []
    manager.ask("begin")
    manager.open_matter(matter)
    assert manager.read(function, matter) == []
    manager.ask("rollback")
    assert manager.read(function, matter) == []


@pytest.mark.parametrize("case", ["school", "self-referral"])
def test_each_matter_carries_exactly_its_keys(
    case: str, installer: Installer, study: Mapping[str, UUID], matters: dict[UUID, tuple[Facts, CaseTruth | None]]
) -> None:
    table = KeyTable(installer, study[case])
    assert len(table.rows("matter")) == len(KINDS) * len(PEOPLE_OF_IT)
    assert [
        sorted(set(row["acl"]) ^ table.keys("matter", row))
        for row in table.rows("matter")
        if set(row["acl"]) != table.keys("matter", row)
    ] == []


def _opens(person: Psql, matter: UUID) -> bool:
    """Whether it was opened: a refusal is the one answer for what is not there and what is not theirs."""
    before = len(person.heard)
    person.attempt("select * from app.open_matter(%s, 'To answer it')", matter)
    return not any("42501" in one for one in person.heard[before:])
