"""Whom a decision maker may name who asks one more agency about a restricted enquiry."""

from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from mashdesk.cli.sample_hub import PEOPLE
from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    PROBATION,
    SCREENER,
    Row,
    SignIn,
)
from tests.security.restricting import restrict

Installer = psycopg.Connection[Row]


def test_who_asks_one_more_agency_is_offered_its_practitioners_and_nobody_else(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    enquiry, decider = study["school"], sign_in(DECIDER)
    asked = {
        row[0] for row in installer.execute("select agency from mash.information_request where enquiry = %s", [enquiry])
    }
    decider.open(enquiry)
    assert decider.read("practitioners_to_name", enquiry) == []  # nobody need be named while it is not restricted
    restrict(sign_in(MANAGER), installer, enquiry)
    assert decider.read("practitioners_to_name", study["self-referral"]) == []  # not opened
    offered = {row["login"]: row["agency"] for row in decider.read("practitioners_to_name", enquiry)}
    assert offered[PROBATION] == "probation"
    assert not asked & set(offered.values())
    practitioners = {one.login for one in PEOPLE if "agency_practitioner" in one.roles}
    assert set(offered) == {one.login for one in PEOPLE if one.login in practitioners and one.agency not in asked}
    installer.execute("insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)",
                      [enquiry, PROBATION, MANAGER])  # fmt: skip
    assert PROBATION not in {row["login"] for row in decider.read("practitioners_to_name", enquiry)}
    installer.execute("delete from mash.connected where who = %s", [PROBATION])
    assert PROBATION in {row["login"] for row in decider.read("practitioners_to_name", enquiry)}
    installer.execute("update mash.staff set active = false where login = %s", [PROBATION])
    assert PROBATION not in {row["login"] for row in decider.read("practitioners_to_name", enquiry)}


@pytest.mark.parametrize("login", [OFFICER, SCREENER, MANAGER, INFORMATION, POLICE, AUDITOR, ADMINISTRATOR])
def test_only_who_asks_agencies_is_told_whom_to_name(
    login: str, sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    restrict(sign_in(MANAGER), installer, study["school"])
    who = next(one for one in PEOPLE if one.login == login)
    person = sign_in(login)
    if "senior_social_worker" in who.roles:
        assert person.read("practitioners_to_name", study["school"]) == []
    else:
        person.refused("select * from app.practitioners_to_name(%s)", study["school"])


def test_a_decision_maker_who_lost_the_role_is_told_nothing_of_whom_to_name(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    restrict(sign_in(MANAGER), installer, study["school"])
    decider = sign_in(DECIDER)
    decider.open(study["school"])
    assert decider.read("practitioners_to_name", study["school"])
    installer.execute("update mash.staff set roles = array['hub_manager'] where login = %s", [DECIDER])
    assert decider.read("practitioners_to_name", study["school"]) == []
