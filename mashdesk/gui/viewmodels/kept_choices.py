"""What a person chose at their desks and finds again: which filter, which list. Codes, never a name or a reference."""

from typing import Protocol


class KeptChoices(Protocol):
    """Choices by their place, such as "DecisionDesk/stage"."""

    def get(self, place: str) -> str:
        """What was chosen there; "" where nothing was."""
        ...

    def keep(self, place: str, choice: str) -> None:
        """Keep it beyond the sign-out."""
        ...


class MemoryChoices:
    """Kept as long as the program runs."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def get(self, place: str) -> str:
        """What was chosen there; "" where nothing was."""
        return self._kept.get(place, "")

    def keep(self, place: str, choice: str) -> None:
        """Keep it."""
        self._kept[place] = choice


class ChoicesAt:
    """The choices of one desk."""

    def __init__(self, kept: KeptChoices, desk: str) -> None:
        self._kept, self._desk = kept, desk

    def get(self, place: str) -> str:
        """What was chosen there; "" where nothing was."""
        return self._kept.get(f"{self._desk}/{place}")

    def keep(self, place: str, choice: str) -> None:
        """Keep it."""
        self._kept.keep(f"{self._desk}/{place}", choice)
