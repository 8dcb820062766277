"""Somebody of the sample hub, really signed in, at a desk of their own: worker, bus and drafts included."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.paper import Paper
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.openings import open_enquiry
from mashdesk.services.worklists import who_am_i
from mashdesk.store.sitting import Sitting

Desk = TypeVar("Desk")
WAIT = 15_000
"""Milliseconds that a test waits for the server at most."""


@dataclass
class Place:
    """What a desk is made of."""

    who: SignedIn
    tasks: Tasks
    bus: ChangeBus

    def now(self) -> datetime:
        """The server's time."""
        return self.who.now()


At = Callable[[str], Place]
"""A place for whoever signs in by this name, each with the same drafts (the fixture `at`)."""


@contextmanager
def place_of(sitting: Sitting, drafts: MemoryDrafts | None = None) -> Iterator[Place]:
    """A place for whoever sits there; the drafts may be those of an earlier time."""
    person, profile = who_am_i(sitting)
    tasks = Tasks()
    try:
        yield Place(SignedIn(sitting, person, profile, Paper(), drafts or MemoryDrafts()), tasks, ChangeBus())
    finally:
        assert tasks.close()


def desk_at(kind: Callable[..., Desk], place: Place, enquiry: UUID, qtbot: QtBot, why: str) -> Desk:
    """A desk that asked for an enquiry with this reason; what it waits for then is the test's own."""
    desk = kind(place.who, place.tasks, place.bus)
    shown: Any = desk  # every desk that opens enquiries has `enquiry`
    qtbot.addWidget(shown)
    shown.resize(1290, 718)
    shown.show()
    shown.enquiry.open(enquiry, why)
    return desk


def sheet_as(staff: SignedInStaff, login: str, enquiry: UUID) -> EnquirySheet:
    """What somebody else sees of an enquiry."""
    return open_enquiry(staff.sitting(login), enquiry, "To look at what came of it")


def agency_names(profile: HubProfile) -> dict[str, str]:
    """The hub's agencies by id."""
    return {agency.id: agency.name for agency in profile.agencies}
