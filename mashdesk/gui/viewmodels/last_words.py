"""What was typed last and is not on this computer's disk yet: written in a moment, or when the person leaves.

A form that has gone leaves its words here. An older wish never undoes a newer one, whichever thread comes last.
"""

import threading
from collections.abc import Callable
from functools import partial
from typing import Protocol
from uuid import UUID


class Drafts(Protocol):
    """What is typed and not yet saved, kept encrypted on this computer.

    `key` names the form ("referral", "return/<request>", "decision/<enquiry>"); `request` is the form's request id.
    """

    def keep(self, key: str, request: UUID, content: dict[str, object]) -> None:
        """Keep what the form holds now."""
        ...

    def kept(self, key: str) -> tuple[UUID, dict[str, object]] | None:
        """The form's request id and what was typed, or None."""
        ...

    def forget(self, key: str) -> None:
        """After the save, or when the draft is thrown away."""
        ...

    @property
    def notices(self) -> tuple[str, ...]:
        """What could not be opened, in plain sentences."""
        ...

    @property
    def survives(self) -> bool:
        """False when this computer has no keyring: drafts then last only as long as the program."""
        ...


class LastWords:
    """One for each person at a desk. Noting costs nothing; `settle` writes, on any thread."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self._owed: dict[str, Callable[[], None]] = {}
        self._told = 0
        self._noting, self._writing = threading.Lock(), threading.Lock()

    @property
    def owes(self) -> bool:
        """Whether something is noted and not written."""
        return bool(self._owed)

    def keep(self, key: str, request: UUID, content: dict[str, object]) -> None:
        """Note what a form holds now, instead of what it held before."""
        self._owe(key, partial(self._drafts.keep, key, request, dict(content)))

    def keep_beside(self, key: str, older: str, request: UUID, content: dict[str, object]) -> None:
        """The same where nobody has looked yet whether a draft is there: that one is kept as the `older`."""
        self._owe(key, partial(self._keep_beside, key, older, request, dict(content)))

    def _keep_beside(self, key: str, older: str, request: UUID, content: dict[str, object]) -> None:
        there = self._drafts.kept(key)
        if there is not None and there[0] != request:
            self._drafts.keep(older, *there)
        self._drafts.keep(key, request, content)

    def forget(self, key: str) -> None:
        """Note that a form's draft is not needed any more."""
        self._owe(key, partial(self._drafts.forget, key))

    def settle(self) -> None:
        """Write all that was noted. What cannot be written stays noted, and is said once the rest has been tried."""
        with self._writing:
            problem: Exception | None = None
            for key, write in self._noted():
                try:
                    write()
                except Exception as why:  # noqa: BLE001 - one form's trouble must not cost another its words
                    problem = why
                    continue
                self._written(key, write)
            if problem is not None:
                raise problem

    def kept(self, key: str) -> tuple[UUID, dict[str, object]] | None:
        """The draft of a form as it stands, what was noted of it included."""
        self.settle()
        return self._drafts.kept(key)

    def news(self) -> str:
        """What could not be opened since this was asked last; "" as long as everything could."""
        notices = self._drafts.notices
        fresh, self._told = notices[self._told :], len(notices)
        return " ".join(fresh)

    def _owe(self, key: str, write: Callable[[], None]) -> None:
        with self._noting:
            self._owed[key] = write

    def _noted(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        with self._noting:
            return tuple(self._owed.items())

    def _written(self, key: str, write: Callable[[], None]) -> None:
        with self._noting:
            if self._owed.get(key) is write:  # and nothing was noted meanwhile
                del self._owed[key]
