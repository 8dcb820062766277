"""The discussion record: who took part and when, what agencies shared, facts apart from opinions, and what was agreed.

People sit around it, so of what agencies gave it holds what everybody in the hub may read and nothing else, whoever
prints it (`mashdesk.domain.papers`). The views are read by the senior social worker, the hub manager and the
information officer; it stays in the hub.
"""

from collections.abc import Iterator

from reportlab.platypus import Flowable, KeepTogether, Spacer

from mashdesk.documents.dates import written_day, written_moment
from mashdesk.documents.paragraphs import Prose
from mashdesk.documents.record_head import head_section, paper_of
from mashdesk.documents.record_information import discussed
from mashdesk.documents.record_layout import BODY, SECTION, SMALL_PART, Heading, facts
from mashdesk.documents.record_pages import record_pages
from mashdesk.documents.refused import ask_for, ask_for_room, refused_plainly
from mashdesk.documents.shipped_profiles import shipped_profile
from mashdesk.domain.codes import Nature
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.papers import DiscussionRecordFacts, SharedItem

TITLE = "Discussion record"
TOLD = (
    "For the hub's file. Views are opinions of those who gave them. Of what agencies gave, this paper holds what "
    "everybody in the hub may read; anything else is never on it, and it does not say whether there is any."
)
NOT_FOR_FAMILY = "NOT FOR THE FAMILY: never in a letter"


def render_discussion_record(facts: DiscussionRecordFacts, profile: HubProfile | None = None) -> bytes:
    """The record as PDF bytes; the same facts and profile always give the same bytes.

    `profile` is the hub's as it stood when the facts were read; without it the shipped one is taken. DocumentRefused
    when it cannot be made.
    """
    head = facts.head
    profile = profile or shipped_profile(head.hub)
    ask_for("discussion record", {"its reference": head.reference, "whoever prints it": head.printed_by})
    ask_for("discussion record", {"a discussion": "there" if facts.discussions else ""})
    ask_for_room("discussion record", facts)
    with refused_plainly("discussion record"):
        return record_pages(paper_of(TITLE, head), _flow(facts, profile))


def _flow(record: DiscussionRecordFacts, profile: HubProfile) -> Iterator[Flowable]:
    yield from head_section(TITLE, record.head, profile, TOLD)
    for place, discussion in enumerate(record.discussions):
        yield Heading("An earlier discussion" if place else "The discussion", SECTION)
        yield from discussed(discussion)
    yield from _shared("Facts that agencies shared", record, Nature.FACT)
    yield from _shared("Opinions that agencies shared", record, Nature.OPINION)
    yield from _contradictions(record)


def _shared(title: str, record: DiscussionRecordFacts, nature: Nature) -> Iterator[Flowable]:
    """In order of time, as the chronology on the screen has them."""
    yield Heading(title, SECTION)
    those = [item for item in record.items if item.nature is nature]
    if not those:
        yield Prose("None that everybody in the hub may read.", BODY)
    for item in those:
        yield KeepTogether([*_item(item)])


def _contradictions(record: DiscussionRecordFacts) -> Iterator[Flowable]:
    """Where two of these do not agree; nothing where none was marked, so that nobody reads that all agree."""
    heading = [Heading("Items that contradict each other", SECTION)]
    for one in record.contradictions:
        told = facts(
            [
                *((f"{item.agency_name}\n{_when(item)}", item.what) for item in (one.one, one.other)),
                ("Why", one.why),
                ("Marked by", one.by),
            ]
        )
        yield KeepTogether([*heading, *told, Spacer(1, 6)])
        heading = []


def _when(item: SharedItem) -> str:
    return item.happened_words or (written_day(item.happened) if item.happened else "Undated")


def _item(item: SharedItem) -> Iterator[Flowable]:
    when = _when(item)
    if item.not_for_family:
        yield Prose(NOT_FOR_FAMILY, SMALL_PART)
    yield from facts(
        [
            (when, item.what),
            ("About", ", ".join(item.about)),
            ("Why it matters", item.relevance),
            ("Graded", item.police),
            ("Given by", f"{item.agency_name}, {written_moment(item.at)}"),
        ]
    )
    yield Spacer(1, 6)
