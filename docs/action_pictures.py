"""Takes three pictures anew: what is to be done on an enquiry, the same at its agency, and the register of clocks.

    .venv/bin/python docs/action_pictures.py             (on Linux without a screen: under xvfb-run)

The hub is made in a folder of its own and gone afterwards.
"""

import sys
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from picture_hub import MANAGER, case_up_to, desk_of, hub_in_light, signed_in, take, until
from small_pictures import wait

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, PRACTITIONERS
from mashdesk.domain.actions import ResultKind, Until
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.gui.desks.acting.hub_lists import ACTIONS
from mashdesk.gui.desks.agency_desk import AgencyDesk
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.viewmodels.action_entry import Doing
from mashdesk.services.actions import (
    RecordActionResult,
    SetAction,
    read_actions,
    record_action_result,
    set_action,
)
from mashdesk.services.openings import open_enquiry

EDUCATION = PRACTITIONERS["education"]
TO_DO = (
    ("health", "Offer the family the health visitor's next free visit.", 2),
    ("education", "See the child at school, alone, and ask what he wishes.", 5),
    ("probation", "Tell the hub when the supervision of the household's adult ends.", 10),
)


def main() -> int:
    """All three pictures."""
    with hub_in_light() as (staff, profile, _theme):
        enquiry = _decided(staff, profile)
        _at_the_hub(staff, enquiry)
        _at_the_agency(staff, enquiry)
        _the_clocks(staff, enquiry)
    return 0


def _decided(staff: SignedInStaff, profile: HubProfile) -> UUID:
    """The case study up to its decision, with something to be done, of which one is done."""
    study = case_up_to("decision", staff, profile)
    sitting = staff.sitting(DECIDER)
    for agency, what, days in TO_DO:
        sheet = open_enquiry(sitting, study.enquiry, "To say what is to be done")
        person, review = (EDUCATION if agency == "education" else ""), datetime.now(UTC).date() + timedelta(days=60)
        decision = sheet.decisions[0].id
        command = SetAction(
            uuid4(), what, agency, Until(working_days=days), decision=decision, person=person, review=review
        )
        set_action(sitting, command, sheet, datetime.now(UTC), profile)
    first = next(one for one in read_actions(sitting, study.enquiry).standing if one.agency == "health")
    words = "Visited; the next visit is agreed."
    done = RecordActionResult(uuid4(), first.id, ResultKind.DONE, datetime.now(UTC), words)
    record_action_result(sitting, done, study.enquiry)
    return study.enquiry


def _at_the_hub(staff: SignedInStaff, enquiry: UUID) -> None:
    with desk_of(signed_in(staff, DECIDER), DecisionDesk) as desk:
        desk.enquiry.open(enquiry, "To see what is to be done")
        until(lambda: desk.acting.model.read)
        desk.pane.choose(ACTIONS)
        desk.sheet.choose_part("actions")
        desk.sheet.to_do.set_button.click()
        take(desk, "actions")


def _at_the_agency(staff: SignedInStaff, enquiry: UUID) -> None:
    with desk_of(signed_in(staff, EDUCATION), AgencyDesk) as desk:
        until(lambda: desk.lists.owing.count)
        desk.lists.choose(ACTIONS)
        desk.lists.owing.list.choose(desk.lists.owing.list.rows()[0])
        desk.enquiry.open(enquiry, "To do what was agreed")
        until(lambda: desk.doing.acting.model.read)
        wait(300)
        ((doing, action),) = desk.doing.page.to_do.buttons
        assert doing is Doing.RESULT
        desk.doing.page.to_do.buttons[doing, action].click()
        take(desk, "actions-agency")


def _the_clocks(staff: SignedInStaff, enquiry: UUID) -> None:
    with desk_of(signed_in(staff, MANAGER), HubOverview) as desk:
        desk.enquiry.open(enquiry, "Timeliness")
        until(lambda: desk.clocks.model.read)
        desk.sheet.choose_part("clocks")
        for button in desk.sheet.clocks.buttons.values():
            button.click()
        take(desk, "clocks")


if __name__ == "__main__":
    sys.exit(main())
