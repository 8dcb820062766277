"""Takes the pictures of answering for a virtual agency anew: whom the hub answers for, and what one said, half typed.

    .venv/bin/python docs/on_behalf_pictures.py [FOLDER]    (on Linux without a screen: under xvfb-run)

The hub is Dudley's, made in a folder of its own and gone afterwards. With a folder, also in dark and at 200 %.
"""

import sys
from uuid import UUID, uuid4

from picture_hub import asked_for, desk_of, hub_in_light, signed_in, take_looks, until
from small_pictures import wait

from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import OFFICER, SCREENER
from mashdesk.domain.codes import LeavingPurpose
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.on_behalf.panel import OnBehalfPanel
from mashdesk.gui.desks.on_behalf.release_questions import ReleasePanel
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.services.gathering import Asking, SendRequests, send_requests
from mashdesk.services.openings import open_enquiry
from mashdesk.services.releases import AskRelease, ask_release

CASE, AGENCY = "school", "fire"
WHAT = "Home fire safety visit on 3 March: no working smoke alarm upstairs. One was fitted; the family was friendly."


def main() -> int:
    """The pictures of the guide, or all of them."""
    everything = asked_for()
    with hub_in_light("dudley") as (staff, profile, theme):
        enquiry = _asked(staff, profile)
        with desk_of(signed_in(staff, OFFICER), FrontDoor) as desk:
            desk.enquiry.open(enquiry, "More came in")
            until(desk.sheet.waiting.buttons)
            wait(800)
            take_looks(desk, theme, "on-behalf-waiting", everything)
            _type(desk)
            take_looks(desk, theme, "on-behalf", everything)
            desk.primary_action()
            until(lambda: not desk.sheet.waiting.buttons())
            _release(desk, staff)
            take_looks(desk, theme, "on-behalf-release", everything)
    return 0


def _type(desk: FrontDoor) -> None:
    desk.sheet.waiting.buttons()[0].click()
    wait(600)
    panel = desk.answering.panel
    assert isinstance(panel, OnBehalfPanel)
    told = {
        "said_by": "Wren Calloway",
        "said_by_post": "Watch manager",
        "how": "telephone",
        "late_because": "The station was out on a call.",
    }
    told["said"] = moment_typed(desk.enquiry.now())
    for name, value in told.items():
        put(panel.fields[name].control, value)
    item = panel.answer.item.ui
    sheet = desk.enquiry.sheet
    assert sheet is not None
    panel.answer.ui.answer.choose("items")
    item.people.choose([str(sheet.subjects[0].id)])
    item.when.setText("3 Mar 2026")
    item.what.setPlainText(WHAT)
    item.relevance.setPlainText("Whether the home is safe for the children.")
    item.lawful_basis.choose("public_task")
    wait(800)


def _release(desk: FrontDoor, staff: SignedInStaff) -> None:
    """A senior social worker asks for the item; the officer rings again."""
    sheet = desk.enquiry.sheet
    assert sheet is not None
    enquiry = sheet.row.enquiry
    there = open_enquiry(staff.sitting(SCREENER), enquiry, "To ask for a release")
    item = next(one for one in there.items if one.agency == AGENCY)
    why = "So that the housing officer sees to the alarms."
    ask_release(staff.sitting(SCREENER), AskRelease(uuid4(), item.id, LeavingPurpose.ONWARD, why), enquiry)
    desk.enquiry.reload()
    assert desk.answering.releases is not None
    desk.answering.releases.reload()
    until(desk.sheet.waiting.buttons)
    desk.sheet.waiting.buttons()[0].click()
    panel = desk.answering.panel
    assert isinstance(panel, ReleasePanel)
    told = {
        "manner": "sanitised",
        "words": "There was no working smoke alarm upstairs. One was fitted.",
        "how": "telephone",
    }
    told |= {"said_by": "Wren Calloway", "said_by_post": "Watch manager", "said": moment_typed(desk.enquiry.now())}
    for name, value in told.items():
        put(panel.fields[name].control, value)
    wait(800)


def _asked(staff: SignedInStaff, profile: HubProfile) -> UUID:
    """The case's agencies have answered, and the fire service was asked."""
    study = CaseStudy(CASE, staff, profile)
    for name, step in study.steps():
        if name.startswith("discuss"):
            break
        step()
    sheet = open_enquiry(staff.sitting(SCREENER), study.enquiry, "To ask one more agency")
    asking = Asking(AGENCY, profile.purposes[0].code, "public_task", "What do you know of the home?")
    send_requests(staff.sitting(SCREENER), SendRequests(uuid4(), (asking,)), sheet, profile)
    return study.enquiry


if __name__ == "__main__":
    sys.exit(main())
