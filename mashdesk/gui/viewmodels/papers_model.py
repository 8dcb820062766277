"""The hub's papers for its own file, as PDFs in a place that the person chooses; that one was made is logged first."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.papers import discussion_record, family_picture, strategy_record, strategy_recorded

READERS = ("senior_social_worker", "hub_manager", "information_officer")
"""Who reads the discussion, and so prints it (`app.note_discussion_record`)."""
OF_PEOPLE = ("mash_officer", *READERS)
"""Who of the hub reads an enquiry's people, and so prints their picture (`app.note_family_picture`)."""


@dataclass(frozen=True)
class HubPaper:
    """A paper that can be made of an enquiry that is open.

    `there` says whether anything is recorded for it, by the sheet and by whether a strategy discussion was held.
    """

    key: str
    title: str
    holds: str
    make: Callable[[SignedIn, UUID], bytes]
    there: Callable[[EnquirySheet, bool], bool]
    readers: tuple[str, ...] = READERS

    def file_name(self, sheet: EnquirySheet) -> str:
        """What the file is called unless the person says otherwise: the reference and nobody's name."""
        return f"{self.title} {sheet.row.reference}.pdf"


def _discussion(who: SignedIn, enquiry: UUID) -> bytes:
    return discussion_record(who.sitting, enquiry, lambda facts: who.documents.discussion_record(facts, who.profile))


def _strategy(who: SignedIn, enquiry: UUID) -> bytes:
    return strategy_record(who.sitting, enquiry, lambda facts: who.documents.strategy_record(facts, who.profile))


def _family(who: SignedIn, enquiry: UUID) -> bytes:
    return family_picture(who.sitting, enquiry, lambda facts: who.documents.family_picture(facts, who.profile))


PAPERS = (
    HubPaper(
        "discussion",
        say("Discussion record"),
        say(
            "Who took part and when, each view, what agencies shared with everybody in the hub, what was agreed. "
            "What is for named agencies or for the decision maker alone is never on it."
        ),
        _discussion,
        there=lambda sheet, _strategy: sheet.discussion is not None,
    ),
    HubPaper(
        "strategy",
        say("Strategy discussion record"),
        say("Each strategy discussion that was recorded: when, who took part, and why it was held."),
        _strategy,
        there=lambda _sheet, strategy: strategy,
    ),
    HubPaper(
        "family",
        say("Family picture"),
        say(
            "Who is named, what they are to each other and who lives with whom today: as a genogram and in words. A "
            "confidential address is never on it."
        ),
        _family,
        there=lambda sheet, _strategy: bool(sheet.people),
        readers=OF_PEOPLE,
    ),
)


class PapersModel(QObject):
    """Makes and writes a paper.

    Signals:
        looked: `strategy` says whether a strategy discussion is recorded on the enquiry that was asked about.
        written(str): the paper of this title is there.
        refused(str, str): the paper of this title is not, and why.
    """

    looked = Signal()
    written = Signal(str)
    refused = Signal(str, str)

    def __init__(self, who: SignedIn, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who = who
        self._tasks = tasks
        self.strategy = False

    def look(self, enquiry: UUID) -> None:
        """Ask what is recorded that the sheet does not show. Until it is known nothing of it can be printed."""
        self.strategy, sitting = False, self._who.sitting
        if not any(self._who.has_role(role) for role in READERS):
            return
        self._tasks.run(
            lambda: strategy_recorded(sitting, enquiry), self._on_looked, lambda _failure: None, receiver=self
        )

    def _on_looked(self, strategy: bool) -> None:
        self.strategy = strategy
        self.looked.emit()

    def offered(self) -> tuple[HubPaper, ...]:
        """The papers that this person may print."""
        return tuple(paper for paper in PAPERS if any(self._who.has_role(role) for role in paper.readers))

    def write(self, paper: HubPaper, sheet: EnquirySheet, place: Path) -> None:
        """Make the paper of an open enquiry and write it to `place`."""
        who, enquiry = self._who, sheet.row.enquiry
        self._tasks.run(
            lambda: place.write_bytes(paper.make(who, enquiry)),
            lambda _: self.written.emit(paper.title),
            lambda failure: self.refused.emit(paper.title, _why(failure)),
            receiver=self,
            deadline=60.0,
        )


def _why(failure: Exception) -> str:
    if isinstance(failure, OSError):
        return say("The file could not be written there. Choose another place.")
    return plain_words(failure)
