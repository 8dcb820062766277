"""The emergency pack on paper: a list of open enquiries as they stood when the pack was made. It stays in the hub.

What is in it the database has chosen; here it is only laid out. It is destroyed like any paper of its marking as soon
as the server is back.
"""

from collections.abc import Iterator
from datetime import datetime

from reportlab.platypus import Flowable

from mashdesk.documents.dates import written_moment
from mashdesk.documents.paragraphs import Prose
from mashdesk.documents.record_layout import BODY, PART, QUIET, TITLE, Heading, facts
from mashdesk.documents.record_pages import Paper, record_pages
from mashdesk.documents.refused import refused_plainly
from mashdesk.domain.emergency_pack import EmergencyPack, PackedEnquiry

NAME = "Emergency pack"
TOLD = (
    "What happened since is not on this paper. It names no address, nobody who lives at one that is confidential, no "
    "referrer, and nothing that agencies gave; enquiries that are restricted, or that a colleague is connected with, "
    "are not on it. Destroy it as soon as the server is back. What you do meanwhile is entered then, with its own time."
)


def render_emergency_sheet(pack: EmergencyPack, printed: datetime) -> bytes:
    """The list as PDF bytes; the same pack and moment give the same. DocumentRefused where it cannot be made."""
    with refused_plainly("emergency pack"):
        foot = Paper(NAME, f"{NAME} of {written_moment(pack.made)}", printed, "two key holders")
        return record_pages(foot, _flow(pack))


def _flow(pack: EmergencyPack) -> Iterator[Flowable]:
    yield Prose(NAME, TITLE)
    yield Prose(f"{pack.hub} · as of {written_moment(pack.made)} · {len(pack.enquiries)} open enquiries", QUIET)
    yield Prose(TOLD, BODY)
    for enquiry in pack.enquiries:
        yield from _enquiry(enquiry)


def _enquiry(one: PackedEnquiry) -> Iterator[Flowable]:
    yield Heading(f"{one.reference} · {one.initials} · {one.rating.words}", PART)
    yield from facts([*one.lines()])
