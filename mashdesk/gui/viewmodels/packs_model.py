"""The hub manager's emergency packs: those that stand, the one on this computer, setting up and removing."""

from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.emergency_pack import KeptPack, StandingPack
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.restrictions import Colleague
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.emergency_pack import (
    SetUpPack,
    check_passphrase,
    check_set_up,
    pack_holders,
    refresh,
    remove,
    set_up,
    standing_packs,
)

_Fetched = tuple[tuple[StandingPack, ...], tuple[Colleague, ...], KeptPack | None]


class PacksModel(QObject):
    """`packs` are the hub's, `here` is the one on this computer, `holders` are who could hold a key.

    A passphrase is never kept: it is handed on to the worker and forgotten.

    Signals:
        changed: they were read.
        problems_found(tuple[Problem]): the set-up is refused; each belongs beside its field.
        refused(str): something else was not done, and why.
        set_up_done: this computer keeps a pack, and it is filled.
    """

    changed = Signal()
    problems_found = Signal(object)
    refused = Signal(str)
    set_up_done = Signal()

    def __init__(self, who: SignedIn, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who, self._tasks = who, tasks
        self._request = uuid4()
        self._removals: dict[UUID, UUID] = {}
        self.packs: tuple[StandingPack, ...] = ()
        self.holders: tuple[Colleague, ...] = ()
        self.here: KeptPack | None = None

    @property
    def can_keep(self) -> bool:
        """Whether this computer could keep a pack at all."""
        return self._who.emergency is not None

    def reload(self) -> None:
        """Read them."""
        sitting, place = self._who.sitting, self._who.emergency

        def work() -> _Fetched:
            return standing_packs(sitting), pack_holders(sitting), place.kept() if place else None

        self._tasks.run(work, self._on_fetched, self._on_failed, receiver=self)

    def set_up(self, workstation: str, holders: tuple[str, str], passphrases: tuple[str, str]) -> None:
        """Set up a pack here and fill it at once; told again after a broken connection, it is set up once."""
        who, place = self._who, self._who.emergency
        assert place is not None
        command = SetUpPack(self._request, workstation, *holders)

        def work() -> None:
            pack = set_up(who.sitting, command, place.prepare(*passphrases))
            place.adopt(pack, workstation.strip())
            refresh(who.sitting, place, pack, who.profile.name, workstation.strip())

        self._tasks.run(work, lambda _: self._on_set_up(), self._on_failed, receiver=self, deadline=60.0)

    def remove(self, pack: UUID) -> None:
        """No workstation refreshes it any more; where it lies here, it is erased."""
        who, place, request = self._who, self._who.emergency, self._removals.setdefault(pack, uuid4())

        def work() -> None:
            remove(who.sitting, request, pack)
            kept = place.kept() if place else None
            if place and kept and kept.pack == pack:
                place.erase()

        self._tasks.run(work, lambda _: self.reload(), self._on_failed, receiver=self)

    def _on_set_up(self) -> None:
        self._request = uuid4()
        self.set_up_done.emit()
        self.reload()

    def _on_fetched(self, told: _Fetched) -> None:
        self.packs, self.holders, self.here = told
        self.changed.emit()

    def _on_failed(self, failure: Exception) -> None:
        self._request = uuid4()  # another key each time: the same request would be another form
        problems = failure.problems if isinstance(failure, BadInput) else ()
        beside = tuple(problem for problem in problems if problem.field)
        if beside:
            self.problems_found.emit(beside)
        else:
            self.refused.emit(plain_words(failure))


def check_holders(workstation: str, holder: str, other_holder: str) -> tuple[Problem, ...]:
    """What is missing before the holders type their passphrases."""
    return check_set_up(SetUpPack(uuid4(), workstation, holder, other_holder))


def check_secret(passphrase: str, again: str, other: str = "") -> tuple[Problem, ...]:
    """What is wrong with a holder's passphrase."""
    return check_passphrase(passphrase, again, other)
