"""What is true of all that is typed at this desk, whichever form it stands in and whichever view is in front."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum


class SavedIs(StrEnum):
    """What is true of the form's content."""

    NOTHING = "nothing"
    NOT_SAVED = "not_saved"
    SAVING = "saving"
    CHECKING = "checking"
    SAVED = "saved"


_FIRST_TOLD = (SavedIs.CHECKING, SavedIs.SAVING, SavedIs.NOT_SAVED)
"""What is told first where several forms are open: the doubt, then what is under way, then what is not saved."""


class FormsHere:
    """Each form tells what becomes of it; `listener` hears that the whole is another, on the thread that paints."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._states: dict[int, SavedIs] = {}
        self._typed: dict[int, tuple[Callable[[], object], datetime]] = {}
        self._saved: datetime | None = None
        self._kept: datetime | None = None
        self.listener: Callable[[], object] = lambda: None

    def listen_no_more(self) -> None:
        """The person leaves: the window that listened goes."""
        self.listener = lambda: None

    @property
    def state(self) -> SavedIs:
        """The one state that is true of all of it: nothing is called saved as long as something is not."""
        there = set(self._states.values())
        told = next((state for state in _FIRST_TOLD if state in there), None)
        return told or (SavedIs.SAVED if self._saved is not None else SavedIs.NOTHING)

    @property
    def saved(self) -> datetime | None:
        """When the server last confirmed something."""
        return self._saved

    @property
    def kept(self) -> datetime | None:
        """When this computer last kept a draft of what is not saved."""
        return self._kept if self.state is SavedIs.NOT_SAVED else None

    def tell(self, form: int, state: SavedIs) -> None:
        """What is true of one form now."""
        self._states[form] = state
        if state is SavedIs.SAVED:
            self._saved, self._kept = self._now(), None
        self.listener()

    def tell_typed(self, number: int, form: Callable[[], object]) -> None:
        """Somebody types in this form (a weak reference), which is about something that is open."""
        self._typed[number] = (form, self._now())

    def typed_in_since(self, moment: datetime) -> tuple[object, ...]:
        """The forms that somebody typed in since then."""
        return tuple(form() for form, at in self._typed.values() if at >= moment)

    def tell_kept(self) -> None:
        """A draft lies on the disk."""
        self._kept = self._now()
        self.listener()

    def gone(self, form: int) -> None:
        """A form that was closed; its draft waits, and what was saved stays saved."""
        self._typed.pop(form, None)
        if self._states.pop(form, None) is not None:
            self.listener()
