"""Takes three pictures anew: a request for a file that is open, its answer being typed, and taking one in.

    .venv/bin/python docs/rights_pictures.py             (on Linux without a screen: under xvfb-run)

The hub is made in a folder of its own and gone afterwards.
"""

import sys
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from picture_hub import INFORMATION_OFFICER, case_up_to, desk_of, hub_in_light, signed_in, take, until
from small_pictures import wait

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import OFFICER
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.matter_codes import MatterKind, MatterStep
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.matters_desk import MattersDesk
from mashdesk.services.matters import (
    ReceiveMatter,
    TakeMatterStep,
    matters,
    open_matter,
    receive_matter,
    take_matter_step,
)
from mashdesk.services.worklists import hub_worklist

ACCESS, COMPLAINT, FEEDBACK = MatterKind.SUBJECT_ACCESS, MatterKind.COMPLAINT, MatterKind.FEEDBACK
WORDS = (
    "I would like to see everything that was written about me and my son since the school rang you in November. "
    "Please send it to my address and not to his father's."
)


def main() -> int:
    """All three pictures."""
    with hub_in_light() as (staff, profile, _theme):
        _came_in(staff, profile)
        _at_the_desk(staff)
        _at_the_front_door(staff)
    return 0


def _came_in(staff: SignedInStaff, profile: HubProfile) -> None:
    """An enquiry, a request for a file about it, complaints and feedback; the request has begun."""
    case_up_to("referral", staff, profile)
    officer, now = staff.sitting(OFFICER), datetime.now(UTC)
    reference = hub_worklist(officer)[0].reference
    told = (
        (ACCESS, "Marigold Sample", WORDS, timedelta(days=6), reference),
        (ACCESS, "Rowan Example", "What do you hold about me?", timedelta(days=28), ""),
        (COMPLAINT, "Bryony Pattern", "Nobody rang back, though I was promised it twice.", timedelta(days=2), ""),
        (FEEDBACK, "", "The leaflet is hard to read on a telephone.", timedelta(hours=3), ""),
    )
    for kind, asker, words, ago, about in told:
        command = ReceiveMatter(
            uuid4(), kind, "letter", asker, words, route="service", lines=("1 Sample Street", "Sampleton"),
            postcode="NN1 1AA", reference=about, received=now - ago, received_why="It lay in the post room.",
        )  # fmt: skip
        receive_matter(officer, command, now, profile)
    sitting = staff.sitting(INFORMATION_OFFICER)
    row = next(one for one in matters(sitting) if one.enquiry_reference)
    for step, words, handler in (
        (MatterStep.ACKNOWLEDGE, "By letter, with the reference and the day by which they hear.", ""),
        (MatterStep.NAME, "", INFORMATION_OFFICER),
        (MatterStep.IDENTITY, "A passport and a council tax bill with the address; she is the mother.", ""),
    ):
        matter = open_matter(sitting, row.matter, "To answer it")
        take_matter_step(sitting, TakeMatterStep(uuid4(), matter, step, words, handler=handler), now, profile)


def _at_the_desk(staff: SignedInStaff) -> None:
    with desk_of(signed_in(staff, INFORMATION_OFFICER), MattersDesk) as desk:
        until(lambda: desk.model.read)
        row = next(one for one in desk.model.rows if one.enquiry_reference)
        desk.find_text(row.reference)
        desk.model.open(row, "To answer it")
        until(lambda: desk.model.matter)
        take(desk, "rights-open")
        desk.begin(MatterStep.ANSWER)
        take(desk, "rights-answer")


def _at_the_front_door(staff: SignedInStaff) -> None:
    with desk_of(signed_in(staff, OFFICER), FrontDoor) as desk:
        wait(600)
        desk.take_matter()
        told = {"kind": "complaint", "means": "telephone", "route": "service"}
        for question in desk.receiving.panel.questions:
            if question.name in told:
                put(question.control, told[question.name])
        take(desk, "rights-take-in")


if __name__ == "__main__":
    sys.exit(main())
