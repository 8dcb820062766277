"""How the hub's own papers begin: which enquiry, about whom, and who may read on."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from mashdesk.documents.dates import written_moment
from mashdesk.documents.paragraphs import Prose
from mashdesk.documents.record_layout import BODY, QUIET, SMALL_PART, TITLE, facts
from mashdesk.documents.record_pages import Paper
from mashdesk.documents.record_referral import born_words
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.papers import PaperHead

RESTRICTED = "RESTRICTED: only the people who are named on this enquiry read this paper."


def paper_of(title: str, head: PaperHead) -> Paper:
    """The paper's name and the foot of its pages."""
    return Paper(title, head.reference, head.printed, head.printed_by)


def head_section(title: str, head: PaperHead, profile: HubProfile, told: str) -> Iterator[Flowable]:
    """The title, whom it is about, and in a sentence who reads this paper and what is never on it."""
    yield Prose(title, TITLE)
    yield Prose(f"{profile.name} · {head.reference}", QUIET)
    if head.restricted:
        yield Prose(RESTRICTED, SMALL_PART)
    yield Prose(told, BODY)
    yield from facts(
        [
            ("Referral received", written_moment(head.received)),
            *((one.role.words, f"{one.name}\nBorn: {born_words(one, head.received)}") for one in head.subjects),
        ]
    )
