"""The hub's papers for its own use: that one is printed is kept first, then what its reader may know is read."""

from collections.abc import Callable, Sequence
from uuid import UUID

from mashdesk.domain.calendar import london_day
from mashdesk.domain.papers import (
    DiscussionRecordFacts,
    FamilyPictureFacts,
    PaperHead,
    StrategyRecordFacts,
    paper_head,
    shared_contradictions,
    shared_items,
    strategy_discussions,
)
from mashdesk.domain.posting import PostingLine, PostingListFacts
from mashdesk.domain.snapshots import Person, WorklistRow
from mashdesk.services.ports import Sitting, Work


def discussion_record(sitting: Sitting, enquiry: UUID, render: Callable[[DiscussionRecordFacts], bytes]) -> bytes:
    """The record of the partners' discussion of an enquiry that is open (`app.note_discussion_record`).

    Raises BadInput where none is recorded.
    """
    with sitting.at_once() as work:
        work.note_discussion_record(enquiry)
        sheet = work.sheet(enquiry)
        head = _head(work, sheet.row, sheet.subjects)
        told = shared_contradictions(sheet)
        facts = DiscussionRecordFacts(head, sheet.discussions, shared_items(sheet), told)
    return render(facts)


def strategy_record(sitting: Sitting, enquiry: UUID, render: Callable[[StrategyRecordFacts], bytes]) -> bytes:
    """The record of the strategy discussions of an enquiry that is open (`app.note_strategy_record`).

    Raises BadInput where none is recorded.
    """
    with sitting.at_once() as work:
        work.note_strategy_record(enquiry)
        held = strategy_discussions(work.steps_taken(enquiry))
        facts = StrategyRecordFacts(_head(work, *work.heading(enquiry)), held)
    return render(facts)


def strategy_recorded(sitting: Sitting, enquiry: UUID) -> bool:
    """Whether there is a strategy discussion of an enquiry that is open to be printed (`app.steps_taken`)."""
    with sitting.at_once() as work:
        return bool(strategy_discussions(work.steps_taken(enquiry)))


def family_picture(sitting: Sitting, enquiry: UUID, render: Callable[[FamilyPictureFacts], bytes]) -> bytes:
    """The family of an enquiry that is open, as a picture and in words (`app.note_family_picture`)."""
    with sitting.at_once() as work:
        work.note_family_picture(enquiry)
        row, family = work.family_named(enquiry)
        head = _head(work, row, family.subjects)
        facts = FamilyPictureFacts(head, family, london_day(head.printed))
    return render(facts)


def posting_list(sitting: Sitting, lines: Sequence[PostingLine], render: Callable[[PostingListFacts], bytes]) -> bytes:
    """The list that goes beside a batch of letters (`app.note_posting_list`)."""
    with sitting.at_once() as work:
        work.note_posting_list(len(lines))
        who = work.me()
        facts = PostingListFacts(who.hub, tuple(lines), work.now(), who.name)
    return render(facts)


def _head(work: Work, row: WorklistRow, subjects: tuple[Person, ...]) -> PaperHead:
    who = work.me()
    return paper_head(row, subjects, who.hub, work.now(), who.name)
