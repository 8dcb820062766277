"""The user guide by its sections, as the help beside a desk shows it (F1): found by what one looks for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_PICTURE = re.compile(r"^!\[[^\]]*\]\([^)]*\)\s*$", re.MULTILINE)
_LINK_OUT = re.compile(r"\[([^\]]*)\]\((?!#)[^)]*\)")


@dataclass(frozen=True)
class GuideSection:
    """One section: its heading, and its text as Markdown without pictures."""

    title: str
    text: str

    @property
    def anchor(self) -> str:
        """What a link within the guide calls it."""
        kept = re.sub(r"[^\w\- ]", "", self.title.lower())
        return kept.replace(" ", "-")

    def has(self, words: Sequence[str]) -> bool:
        """Whether every one of these words stands in it."""
        told = f"{self.title} {self.text}".casefold()
        return all(word.casefold() in told for word in words)


def sections_of(guide: str) -> tuple[GuideSection, ...]:
    """The sections of the second level, in order; what stands before the first is for finding one's way on paper."""
    parts = re.split(r"^## +(.+)$", guide, flags=re.MULTILINE)[1:]
    return tuple(GuideSection(title.strip(), _told(text)) for title, text in zip(parts[::2], parts[1::2], strict=True))


def found(sections: Sequence[GuideSection], desk: Sequence[str], text: str) -> tuple[GuideSection, ...]:
    """Those of a desk in its order; with something typed, all that have every word, the desk's own first."""
    titled = {section.title: section for section in sections}
    own = [titled[title] for title in desk if title in titled]
    words = text.split()
    if not words:
        return tuple(own)
    every = [*own, *(section for section in sections if section not in own)]
    return tuple(section for section in every if section.has(words))


def _told(text: str) -> str:
    return _LINK_OUT.sub(r"\1", _PICTURE.sub("", text)).strip()
