"""British English on this computer, and the words that one person added: no text leaves, and none is written down.

The dictionary is LibreOffice's en_GB (LGPL), read by Hunspell. A person's own words lie sealed among their drafts.
"""

import unicodedata
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from typing import Any, Protocol
from uuid import UUID

from mashdesk.access.draft_file import DraftsCannotBeKept
from mashdesk.domain.likely_words import likely_words
from mashdesk.domain.spelling import as_compared
from mashdesk.paths import resources

MINE = "spelling/my words"
_NOBODYS_REQUEST = UUID(int=0)
_MOST_WORDS = 5000
_ENDINGS = 3
"""Letters that an ending may add to a word."""


class SealedPlace(Protocol):
    """Where a person's own words are kept."""

    def keep(self, key: str, request: UUID, content: dict[str, object]) -> None:
        """Keep this content."""
        ...

    def kept(self, key: str) -> tuple[UUID, dict[str, object]] | None:
        """What is kept, or None."""
        ...


class Spelling:
    """What one person's spelling is held against. Without a dictionary on this computer every word is right."""

    def __init__(self, drafts: SealedPlace) -> None:
        self._drafts = drafts
        self._mine: set[str] = set()
        self._dictionary: Any = None
        self._of_hubs: frozenset[str] = frozenset()

    def load(self) -> None:
        """Read the dictionary and the person's words; quietly without what is not there."""
        kept = self._drafts.kept(MINE)
        words = kept[1].get("words") if kept else None
        self._mine.update(map(str, words) if isinstance(words, list) else ())
        self._dictionary, self._of_hubs = _dictionary(), _hub_words()
        _rude_words()

    @property
    def is_there(self) -> bool:
        """Whether there is a dictionary."""
        return self._dictionary is not None

    def is_right(self, word: str) -> bool:
        """Whether the dictionary, safeguarding's own words or this person's have it."""
        if self._dictionary is None:
            return True
        compared = as_compared(word)
        return compared in self._mine or compared in self._of_hubs or bool(self._dictionary.spell(_plain(word)))

    def suggestions(self, word: str, wanted: Callable[[], bool]) -> tuple[str, ...]:
        """The nearest words that are right, the likeliest first, for as long as somebody wants them.

        Hunspell's own search holds up every other thread for a tenth of a second and more; each look here is short.
        """
        return likely_words(_plain(word), self._is_offered, wanted) if self._dictionary else ()

    def is_mine(self, word: str) -> bool:
        """Whether this person added it."""
        return as_compared(word) in self._mine

    def add(self, word: str) -> None:
        """Right from now on for this person at this computer; where nothing can be kept, until they sign out."""
        if len(self._mine) < _MOST_WORDS:
            self._mine.add(as_compared(word))
            self._keep()

    def take_out(self, word: str) -> None:
        """No longer one of this person's words."""
        self._mine.discard(as_compared(word))
        self._keep()

    def _is_offered(self, word: str) -> bool:
        return self.is_right(word) and not _is_rude(word)

    def _keep(self) -> None:
        with suppress(DraftsCannotBeKept):
            self._drafts.keep(MINE, _NOBODYS_REQUEST, {"words": sorted(self._mine)})


@lru_cache(maxsize=1)
def _dictionary() -> Any:
    """Hunspell with the British dictionary; None where either is missing."""
    try:
        from hunspell import Hunspell

        return Hunspell("en_GB", hunspell_data_dir=str(resources() / "spelling"), system_encoding="UTF-8")
    except (ImportError, OSError):
        return None


@lru_cache(maxsize=1)
def _rude_words() -> tuple[str, ...]:
    """What the dictionary marks as right, but never to be offered."""
    try:
        lines = (resources() / "spelling" / "en_GB.dic").read_text("utf-8").splitlines()
    except OSError:
        return ()
    return tuple(word for word, _, marks in (line.partition("/") for line in lines) if "!" in marks)


def _is_rude(word: str) -> bool:
    compared = as_compared(word)
    return any(compared.startswith(one) and len(compared) <= len(one) + _ENDINGS for one in _rude_words())


@lru_cache(maxsize=1)
def _hub_words() -> frozenset[str]:
    try:
        lines = (resources() / "spelling" / "hub_words.txt").read_text("utf-8").splitlines()
    except OSError:
        return frozenset()
    return frozenset(as_compared(line) for line in lines if line and not line.startswith("#"))


def _plain(word: str) -> str:
    return unicodedata.normalize("NFC", word).replace("’", "'")
