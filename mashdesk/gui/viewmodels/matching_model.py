"""Who was known before, of the enquiry that is open: what was said of its people, and whom they could be."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.matching import LikelyAnswer, Matching
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.followed import Followed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.matching import look_for_earlier, read_matching

READERS = ("mash_officer", "senior_social_worker", "hub_manager")
SAYERS = ("mash_officer", "senior_social_worker")


class MatchingModel(Followed):
    """The likely are looked for once in each opening, and not before they are asked for: it is kept in the log.

    Signals:
        looked: `likely` is known.
    """

    looked = Signal()

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, enquiry: EnquiryModel, parent: QObject | None = None
    ) -> None:
        self._opened: object = None
        self._answer: LikelyAnswer | None = None
        super().__init__(who, tasks, bus, enquiry, parent, readers=READERS, reading=read_matching, nothing=Matching())

    @property
    def matching(self) -> Matching:
        """What was said so far."""
        told: Matching = self.told
        return told

    @property
    def may_say(self) -> bool:
        """Whether this person says of two that they are the same."""
        return any(self.who.has_role(role) for role in SAYERS)

    @property
    def likely(self) -> LikelyAnswer | None:
        """The answer without those of whom something is said meanwhile; None until it is there."""
        if self._answer is None or self._opened != self._opening():
            return None
        spoken = {(one.about, one.person) for one in self.matching.links if one.stands}
        spoken |= {(one.about, one.person) for one in self.matching.seen}
        left = tuple(one for one in self._answer.people if (one.about, one.person) not in spoken)
        return LikelyAnswer(left, self._answer.ask_manager, self._answer.more)

    def look(self) -> None:
        """Look through the hub, unless that was done in this opening."""
        opened, sitting = self._opening(), self.who.sitting
        if opened is None or opened == self._opened or not any(self.who.has_role(role) for role in READERS):
            return
        self._opened, self._answer = opened, None
        enquiry: UUID = opened[0]
        self._tasks.run(
            lambda: look_for_earlier(sitting, enquiry),
            lambda answer: self._on_answer(opened, answer),
            lambda failure: self._on_not_looked(opened, failure),
            receiver=self,
        )

    def _opening(self) -> tuple[UUID, object] | None:
        sheet = self._enquiry.sheet
        return None if sheet is None else (sheet.row.enquiry, sheet.opening.opened)

    def _on_answer(self, opened: object, answer: LikelyAnswer) -> None:
        if opened == self._opened:
            self._answer = answer
            self.looked.emit()

    def _on_not_looked(self, opened: object, failure: Exception) -> None:
        if opened == self._opened:
            self._opened = None
        self.refused.emit(failure)
