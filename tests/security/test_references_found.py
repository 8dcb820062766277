"""An enquiry is found by its reference, or its beginning, through the search and by its rules."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.conftest import case_studies
from tests.security.psql import DECIDER, HEALTH, OFFICER, POLICE, PROBATION

BEGIN = "(select min(search::text) from app.begin_search($1 ->> 'term'))"


@pytest.mark.parametrize(
    ("term", "many", "first", "last"),
    [
        ("26-000123", 1, "26-000123", "26-000123"), ("26-00012", 10, "26-000120", "26-000129"),
        ("26-0001", 100, "26-000100", "26-000199"), ("26-000", 0, None, None), ("26-0001234", 0, None, None),
        ("6-000123", 0, None, None), ("126-000123", 0, None, None), ("26-00012x", 0, None, None),
        ("x26-00012", 0, None, None), ("26-0001 Ann", 0, None, None), ("2026-01-02", 0, None, None),
        ("x26-000123", 0, None, None), ("26-000123x", 0, None, None), ("x26-0001", 0, None, None),
        ("26000123", 0, None, None), ("Ann", 0, None, None),
    ],
)  # fmt: skip
def test_a_reference_or_its_beginning_is_read(
    term: str, many: int, first: str | None, last: str | None, rules: Rules
) -> None:
    told = rules.one("select priv.references_in(%s)", term)
    assert (len(told), told[0] if told else None, told[-1] if told else None) == (many, first, last)
    assert len(set(told)) == many


class Looked:
    """Somebody looks for references, and what they then know."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        study = case_studies(rules.connection)
        self.enquiry, self.other = str(study["school"]), str(study["self-referral"])
        self.name(self.enquiry, "25-000771")
        self.name(self.other, "25-000772")

    def name(self, enquiry: str, reference: str) -> None:
        """Another reference for it."""
        self.rules.do("update mash.enquiry set reference = %s where id = %s", reference, enquiry)

    def as_system(self, sql: str, *given: object) -> None:
        """Something that no command does."""
        self.rules.do("set local session_replication_role = replica")
        self.rules.do(sql, *given)
        self.rules.do("set local session_replication_role = origin")

    def hits(self, login: str, term: str) -> Sequence[Any]:
        """How many of which enquiry, by which stage, and whether it hints at somebody else."""
        search = self.rules.answer(login, BEGIN, term=term)
        self.rules.do("update mash.search set transaction = '1' where id = %s", search)
        told = self.rules.rows(login, f"select enquiry, how from app.search_results('{search}')")
        (answer,) = self.rules.rows(login, f"select * from app.search_answer('{search}')")
        assert answer["ask_manager"] is False
        assert {row["how"] for row in told} <= {"reference"}
        return sorted({row["enquiry"] for row in told})

    def people(self, enquiry: str) -> int:
        """How many stand on it."""
        return int(self.rules.one("select count(*) from mash.person where enquiry = %s", enquiry))


def test_an_enquiry_is_found_by_its_reference_open_or_closed(rules: Rules) -> None:
    looked = Looked(rules)
    both = sorted([looked.enquiry, looked.other])
    for state in ("gathering", "closed"):
        looked.as_system("update mash.enquiry set state = %s where id = %s", state, looked.enquiry)
        for login in (OFFICER, DECIDER):
            assert looked.hits(login, "25-000771") == [looked.enquiry]
            assert looked.hits(login, " 25-00077 ") == both
            assert looked.hits(login, "25-0007") == both
            assert looked.hits(login, "25-000773") == []
            assert looked.hits(login, "24-000771") == []


def test_those_whom_it_is_about_come_first(rules: Rules) -> None:
    looked = Looked(rules)
    search = rules.answer(OFFICER, BEGIN, term="25-000771")
    rules.do("update mash.search set transaction = '1' where id = %s", search)
    roles = [row["role"] for row in rules.rows(OFFICER, f"select role from app.search_results('{search}')")]
    subjects = roles.count("subject")
    assert 0 < subjects < len(roles) == looked.people(looked.enquiry)
    assert roles[:subjects] == ["subject"] * subjects


def test_the_search_is_logged_with_how_many_it_found_and_without_the_reference(rules: Rules) -> None:
    looked = Looked(rules)
    rules.answer(OFFICER, BEGIN, term="25-000771")
    (last,) = rules.do("select who, what, enquiry, reason from mash.access_log order by id desc limit 1")
    assert last[:3] == (OFFICER, "searched", None)
    assert last[3].startswith(f"{looked.people(looked.enquiry)} found, ")
    assert "25-" not in last[3].split(",")[0]


@pytest.mark.parametrize("kept", ["connected", "restricted", "of another hub"])
def test_what_one_may_not_see_has_no_reference(kept: str, rules: Rules) -> None:
    looked = Looked(rules)
    if kept == "connected":
        rules.do("insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)",
                 looked.enquiry, OFFICER, OFFICER)  # fmt: skip
    elif kept == "restricted":
        keys = "{staff:nobody,hint:officer:northamptonshire}"
        looked.as_system("update mash.person set acl = %s where enquiry = %s", keys, looked.enquiry)
    else:
        rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
        looked.as_system("update mash.enquiry set hub = 'other' where id = %s", looked.enquiry)
    assert looked.hits(OFFICER, "25-000771") == []
    assert looked.hits(OFFICER, "25-00077") == [looked.other]


def test_an_agency_finds_those_that_it_was_asked_on(rules: Rules) -> None:
    looked = Looked(rules)
    for login, agency in ((POLICE, "police"), (HEALTH, "health"), (PROBATION, "probation")):
        asked = rules.one(
            "select exists (select from mash.asked where enquiry = %s and agency = %s)", looked.enquiry, agency
        )
        assert looked.hits(login, "25-000771") == [looked.enquiry] * asked
