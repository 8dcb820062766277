"""One line of reasons that does something when it is saved: a review, a connection or a restriction that is lifted."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.break_glass import ReviewBreakGlass, review_break_glass
from mashdesk.services.ports import Sitting
from mashdesk.services.restrictions import LiftConnected, LiftRestriction, lift_connected, lift_restriction

Doing = Callable[[Sitting, UUID, str], None]


class SayingWhy(QObject):
    """`doing` is called with the request id and the words; `form` says how the saving goes."""

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, *, key: str, doing: Doing, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._who, self._doing = who, doing
        self.words = ""
        self.form = CommandForm(who, tasks, bus, key, self)

    def typed(self, words: str) -> None:
        """Something was typed."""
        self.words = words
        self.form.typed({"words": words})

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""
        self.words = str(draft.get("words", ""))

    def save(self) -> None:
        """Do it; whether the words will do, the service says."""
        who, doing, request, words = self._who, self._doing, self.form.request, self.words
        self.form.send(lambda: doing(who.sitting, request, words), Changes.everything())


def reviewing(broken: UUID) -> Doing:
    """The review of one broken glass."""
    return lambda sitting, request, words: review_break_glass(sitting, ReviewBreakGlass(request, broken, words))


def lifting_connection(connection: UUID) -> Doing:
    """A connection that is none, or none any more."""
    return lambda sitting, request, words: lift_connected(sitting, LiftConnected(request, connection, words))


def lifting_restriction(enquiry: UUID) -> Doing:
    """Everybody sees the enquiry again whom the hub's rules let."""
    return lambda sitting, request, words: lift_restriction(sitting, LiftRestriction(request, words), enquiry)
