"""What stands beside a sheet is read for the enquiry that is open, and for no other any more."""

import threading
from uuid import UUID

from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import EnquiryState
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.followed import Followed
from mashdesk.services.ports import Sitting
from tests.gui.at_a_desk import WAIT, place_of
from tests.gui.releasing import enquiry_at


def test_what_waits_to_be_read_of_an_enquiry_is_never_read_once_another_is_asked_for(
    busy_staff: SignedInStaff, qtbot: QtBot
) -> None:
    first, second = (enquiry_at(busy_staff, state) for state in (EnquiryState.DISCUSSED, EnquiryState.GATHERING))
    read: list[UUID] = []

    def reading(_sitting: Sitting, enquiry: UUID) -> UUID:
        read.append(enquiry)
        return enquiry

    with place_of(busy_staff.sitting(DECIDER)) as place:
        model = EnquiryModel(place.who, place.tasks, place.bus)
        readers = ("senior_social_worker",)
        beside = Followed(place.who, place.tasks, place.bus, model, readers=readers, reading=reading, nothing=None)
        model.open(first, "To decide")
        qtbot.waitUntil(lambda: beside.told == first and not place.tasks.waiting, timeout=WAIT)
        busy = threading.Event()
        place.tasks.run(lambda: busy.wait(10), lambda _: None, lambda _: None)
        place.bus.publish(Changes(sheet=True))  # the sheet and what stands beside it want to be read again
        model.open(second, "To ask agencies")
        busy.set()
        qtbot.waitUntil(lambda: beside.told == second and not place.tasks.waiting, timeout=WAIT)
    assert read == [first, second]
    assert model.enquiry == second
