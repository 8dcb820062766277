"""Opening an enquiry: the reason is kept first, in a transaction of its own; only then is there anything to read."""

from uuid import UUID

from mashdesk.domain.restrictions import Colleague
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.ports import Sitting


def open_enquiry(sitting: Sitting, enquiry: UUID, reason: str, *, instead_of: UUID | None = None) -> EnquirySheet:
    """Open an enquiry for half an hour and read its sheet (`app.open_enquiry`, then the reading functions).

    What it is opened `instead_of` is closed first. Raises BadInput when the reason says nothing, NotThereOrNotYours
    when it is not this person's to open.
    """
    with sitting.at_once() as work:
        if instead_of is not None:
            work.close_opening(instead_of)
        work.open_enquiry(enquiry, reason)
        return work.sheet(enquiry, opened_now=True)


def read_sheet(sitting: Sitting, enquiry: UUID) -> EnquirySheet:
    """The sheet of an enquiry that is open already. Raises NotThereOrNotYours when the opening has run out."""
    with sitting.at_once() as work:
        return work.sheet(enquiry)


def close_opening(sitting: Sitting, enquiry: UUID) -> None:
    """Close now, instead of when the half hour ends (`app.close_opening`)."""
    with sitting.at_once() as work:
        work.close_opening(enquiry)
        work.openings_changed()


def also_open(sitting: Sitting, enquiry: UUID) -> tuple[Colleague, ...]:
    """Who else has an enquiry open that one has open oneself (`app.also_open`); none when it is not open."""
    with sitting.at_once() as work:
        return work.also_open(enquiry)
