"""The strategy record: each strategy discussion on an enquiry: when, who took part, and why it was held.

Working Together to Safeguard Children and section 47 of the Children Act 1989. It holds what was written at the time
and nothing that agencies gave; it stays in the hub.
"""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from mashdesk.documents.dates import written_moment
from mashdesk.documents.paragraphs import Prose
from mashdesk.documents.record_head import head_section, paper_of
from mashdesk.documents.record_layout import BODY, SECTION, SMALL_PART, Heading, facts
from mashdesk.documents.record_pages import record_pages
from mashdesk.documents.refused import ask_for, ask_for_room, refused_plainly
from mashdesk.documents.shipped_profiles import shipped_profile
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.papers import StrategyRecordFacts
from mashdesk.domain.strategy import ATTENDING, strategy_lines
from mashdesk.domain.way import StepTaken

TITLE = "Strategy discussion record"
TOLD = (
    "For the hub's file: strategy discussions under Working Together to Safeguard Children and section 47 of the "
    "Children Act 1989, as they were recorded. What agencies gave is not on this paper."
)


def render_strategy_record(facts: StrategyRecordFacts, profile: HubProfile | None = None) -> bytes:
    """The record as PDF bytes; the same facts and profile always give the same bytes.

    `profile` is the hub's as it stood when the facts were read; without it the shipped one is taken. DocumentRefused
    when it cannot be made.
    """
    head = facts.head
    profile = profile or shipped_profile(head.hub)
    ask_for("strategy record", {"its reference": head.reference, "whoever prints it": head.printed_by})
    ask_for("strategy record", {"a strategy discussion": "there" if facts.held else ""})
    ask_for_room("strategy record", facts)
    with refused_plainly("strategy record"):
        return record_pages(paper_of(TITLE, head), _flow(facts, profile))


def _flow(record: StrategyRecordFacts, profile: HubProfile) -> Iterator[Flowable]:
    yield from head_section(TITLE, record.head, profile, TOLD)
    for place, held in enumerate(record.held):
        yield Heading("An earlier strategy discussion" if place else "The strategy discussion", SECTION)
        yield from _held(held)


def _held(held: StepTaken) -> Iterator[Flowable]:
    yield from facts(
        [
            ("Held", written_moment(held.happened) if held.happened else "The time was not recorded"),
            ("Recorded", f"{written_moment(held.at)} by {held.by}"),
            ("The enquiry then", held.came_from.words),
        ]
    )
    yield Prose("Who took part", SMALL_PART)
    yield Prose(held.particulars if held.particulars.strip() else "It was not recorded who took part.", BODY)
    yield from facts([("Took part", ", ".join(ATTENDING[one] for one in held.strategy.attended))])
    yield Prose("Why it was held", SMALL_PART)
    yield Prose(held.reason, BODY)
    yield Prose("What it decided", SMALL_PART)
    decided = [(label, words) for label, words in strategy_lines(held.strategy) if words]
    yield from facts(decided) if decided else [Prose("Nothing more was recorded.", BODY)]
