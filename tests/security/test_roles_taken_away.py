"""A role that an account does not have any more does nothing, though the login's group would still let it ask.

Whoever keeps another role goes on seeing what that one shows: what they may not do is the lost role's work.
"""

from collections.abc import Callable, Mapping
from uuid import UUID, uuid4

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.psql import (
    AUDITOR,
    DECIDER,
    EDUCATION,
    INFORMATION,
    MANAGER,
    OFFICER,
    SCREENER,
    Row,
    SignIn,
)
from tests.security.releasing import planted_releases
from tests.security.restricting import EMERGENCY, connect, restrict, restriction
from tests.security.rights_bodies import Body

Installer = psycopg.Connection[Row]
WORK = {
    "screen_enquiry": (DECIDER, "information_officer"),
    "send_requests": (DECIDER, "information_officer"),
    "return_information": (EDUCATION, "information_officer"),
    "record_discussion": (DECIDER, "information_officer"),
    "sign_decisions": (DECIDER, "information_officer"),
    "ask_release": (DECIDER, "hub_manager"),
    "release_item": (EDUCATION, "information_officer"),
    "refuse_release": (EDUCATION, "information_officer"),
    "withdraw_release": (EDUCATION, "information_officer"),
    "put_in_letter": (DECIDER, "information_officer"),
    "rule_on_item": (INFORMATION, "senior_social_worker"),
    "print_letter": (OFFICER, "information_officer"),
    "post_letter": (OFFICER, "information_officer"),
    "record_referral": (OFFICER, "information_officer"),
}
"""The command, who gives it, and the role that they have instead."""


@pytest.mark.parametrize("command", WORK)
def test_the_work_of_a_role_ends_with_the_role(
    command: str, sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    planted_releases(installer, study)
    login, instead = WORK[command]
    body = Bodies(installer, study).of(command)
    _told_instead(installer, login, instead)
    person = sign_in(login)
    person.open(UUID(body.get("enquiry", str(study["school"]))))
    for form in (body, _half(body)):  # what is wrong with a form is no answer either
        assert person.command_refused(command, form).code == "42501"


def _restricting(installer: Installer, enquiry: UUID) -> Body:
    return restriction(installer, enquiry, [MANAGER, DECIDER])


def _lifting(_: Installer, enquiry: UUID) -> Body:
    return {"enquiry": str(enquiry), "because": "Over"}


@pytest.mark.parametrize(("command", "body"), [("restrict_enquiry", _restricting), ("lift_restriction", _lifting)])
def test_restrictions_are_the_hub_managers_while_they_are_one(
    command: str,
    body: Callable[[Installer, UUID], Body],
    sign_in: SignIn,
    installer: Installer,
    study: Mapping[str, UUID],
) -> None:
    manager, enquiry = sign_in(MANAGER), study["school"]
    restrict(manager, installer, enquiry)
    _told_instead(installer, MANAGER, "information_officer")
    manager.open(enquiry)
    told = body(installer, enquiry)
    for form in (told, _half(told)):
        assert manager.command_refused(command, form).code == "42501"


def test_what_was_answered_earlier_is_not_said_again_to_whoever_has_lost_the_role(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    manager, officer, enquiry, request = sign_in(MANAGER), sign_in(OFFICER), study["school"], uuid4()
    restrict(manager, installer, enquiry, OFFICER)
    for person, command, told in (
        (officer, "declare_connected", {"enquiry": str(enquiry)}),
        (manager, "lift_restriction", _lifting(installer, enquiry)),
    ):
        assert person.command(command, told, request) == person.command(command, told, request)
        _told_instead(installer, person.login, "auditor")
        assert person.command_refused(command, told, request).code == "42501"
        request = uuid4()


def test_a_connection_is_lifted_by_the_hub_manager_while_they_are_one(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    manager = sign_in(MANAGER)
    connect(manager, study["school"], OFFICER)
    ((connected, *_),) = manager.ask("select * from app.connected_people()")
    _told_instead(installer, MANAGER, "information_officer")
    told = {"connected": str(connected), "because": "A mistake"}
    assert manager.command_refused("lift_connected", told).code == "42501"
    assert manager.ask("select * from app.connected_people()") == []
    assert sign_in(OFFICER).ask("select enquiry from app.worklist() where enquiry = %s", study["school"]) == []


def test_whoever_sees_no_enquiries_any_more_reviews_no_broken_glass(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    enquiry, named = study["school"], sign_in(DECIDER)
    restrict(sign_in(MANAGER), installer, enquiry, hub=(DECIDER,))
    sign_in(SCREENER).ask("select * from app.break_glass(%s, %s)", enquiry, EMERGENCY)
    ((broken, *_),) = named.ask("select * from app.break_glass_reviews()")
    _told_instead(installer, DECIDER, "auditor")
    told = {"break_glass": str(broken), "review": "Rightly"}
    assert named.command_refused("review_break_glass", told).code == "42501"


def test_the_hubs_log_is_read_by_an_auditor_while_they_are_one(sign_in: SignIn, installer: Installer) -> None:
    auditor = sign_in(AUDITOR)
    assert auditor.ask("select * from app.access_log(null, null, null)") != []
    _told_instead(installer, AUDITOR, "hub_manager")
    assert auditor.refused("select * from app.access_log(null, null, null)").code == "42501"


def _half(body: Body) -> Body:
    return {name: body[name] for name in ("enquiry", "item") if name in body}


def _told_instead(installer: Installer, login: str, role: str) -> None:
    installer.execute("update mash.staff set roles = array[%s] where login = %s", [role, login])
