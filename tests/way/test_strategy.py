"""A strategy discussion is recorded at any time: nothing stands before it, under any profile."""

from uuid import UUID

import pytest

from tests.security.bodies import LATER, Bodies
from tests.security.collecting import Installer
from tests.security.family import adopt
from tests.security.psql import DECIDER, SCREENER, SignIn
from tests.security.spoiling import TAKEN, said
from tests.way.model import STATES

HUBS = ("worcestershire", "northamptonshire", "oxfordshire", "waltham_forest", "dudley")


@pytest.mark.parametrize("hub", HUBS)
def test_it_is_recorded_in_every_state_without_consent_post_or_form(
    hub: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    adopt(installer, hub)
    installer.execute("update mash.staff set post = 'Student' where login = %s", [DECIDER])
    installer.execute("update mash.enquiry set kind = 'support', due = null")
    person = sign_in(DECIDER)
    person.open(bodies.study["school"])
    body = {"enquiry": str(bodies.study["school"]), "reason": "Reasonable cause"}
    for state in STATES:
        installer.execute("update mash.enquiry set state = %s", [state])
        assert (state, said(person, "record_strategy", body)) == (state, TAKEN)


def test_nobody_who_holds_the_enquiry_is_waited_for_and_nobody_is_disturbed(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    enquiry, holder, person = bodies.study["school"], sign_in(SCREENER), sign_in(DECIDER)
    for one in (holder, person):
        one.open(enquiry)
    version = bodies.version("school")
    holder.ask("begin")
    holder.command("record_telling", bodies.record_telling("school"))
    person.ask("set lock_timeout = '2s'")
    person.command("record_strategy", bodies.record_strategy("school"))
    holder.ask("commit")
    assert bodies.version("school") == version + 1  # the holder's
    state = installer.execute("select state from mash.enquiry where id = %s", [enquiry]).fetchone()
    (told, *_assigned) = person.read("steps_taken", enquiry)
    assert (told["step"], told["came_from"], told["came_to"], told["reason"]) == (
        "strategy", *(state or ()), *(state or ()), "markerreason",
    )  # fmt: skip


def test_it_says_why_and_lies_not_in_the_future(sign_in: SignIn, bodies: Bodies) -> None:
    person = sign_in(DECIDER)
    person.open(bodies.study["school"])
    body = bodies.record_strategy("school")
    assert said(person, "record_strategy", body | {"reason": " "})[:2] == ("22023", "reason")
    assert said(person, "record_strategy", body | {"happened": LATER})[:2] == ("22023", "happened")
    assert said(person, "record_strategy", body | {"happened": "noon"})[0] == "22023"


def test_one_recorded_while_somebody_restricts_the_enquiry_is_not_read_by_those_kept_out(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    enquiry: UUID = bodies.study["self-referral"]
    person, colleague = sign_in(DECIDER), sign_in(SCREENER)
    for one in (person, colleague):
        one.open(enquiry)
    person.command("record_strategy", bodies.record_strategy())
    assert colleague.read("steps_taken", enquiry)
    acl = "update mash.enquiry set restricted = true where id = %s"  # its own keys change, the step's are of before
    installer.execute(acl, [enquiry])
    assert colleague.read("steps_taken", enquiry) == []
