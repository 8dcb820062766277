"""What one person typed beside what another saved meanwhile, answer by answer; neither is thrown away by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Keep(StrEnum):
    """What becomes of an answer of which there are two."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


Choices = Mapping[str, Keep]


@dataclass(frozen=True)
class TwoAnswers:
    """One question, answered twice. `whole_text`: a text, of which both can be kept, one below the other."""

    key: str
    label: str
    mine: str
    theirs: str
    whole_text: bool = False

    @property
    def same(self) -> bool:
        """Whether there is nothing to choose."""
        return self.mine.strip() == self.theirs.strip()


@dataclass(frozen=True)
class TwoVersions:
    """Everything that was answered twice. `saved` says who saved theirs, and when."""

    saved: str
    answers: tuple[TwoAnswers, ...]

    @property
    def differ(self) -> tuple[TwoAnswers, ...]:
        """What is to be chosen."""
        return tuple(one for one in self.answers if not one.same)

    def taken(self, choices: Choices) -> tuple[str, ...]:
        """The keys of the answers that are theirs from now on."""
        return tuple(one.key for one in self.differ if choices.get(one.key) is Keep.THEIRS)

    def text(self, key: str, choices: Choices) -> str:
        """The words of one answer after the choice; what is the same needs none."""
        answer = next(one for one in self.answers if one.key == key)
        choice = choices.get(key, Keep.MINE)
        if choice is Keep.BOTH:
            return both(answer.mine, answer.theirs)
        return answer.mine if choice is Keep.MINE else answer.theirs


@dataclass(frozen=True)
class SavedMeanwhile:
    """What somebody else saved since a form was begun, as a form would hold it; `saved` says who, and when."""

    saved: str
    values: Mapping[str, object]


def both(mine: str, theirs: str) -> str:
    """Mine, and theirs below it."""
    return "\n\n".join(text for text in (mine.strip(), theirs.strip()) if text)
