"""A place in a hub profile's file: reads one value and, when it is wrong, says where and what is expected."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import NoReturn

ID = re.compile(r"[a-z][a-z0-9_]{0,39}")
SOURCE = "origin rules from until note superseded unconfirmed"
LONGEST_TEXT = 4000
UNPRINTABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


class ProfileError(Exception):
    """A hub profile cannot be used; `str()` is a plain sentence that names the place in the file."""


def _only_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ProfileError(f"“{twice}” is there twice in the same place.")
    return found


@dataclass(frozen=True)
class Place:
    """One value of the file and the way to it: "outcomes.2.label" is the label of the second outcome."""

    value: object
    path: str = ""

    @classmethod
    def whole(cls, text: str) -> "Place":
        """The whole file; raises ProfileError where it is not JSON."""
        try:
            return cls(json.loads(text, object_pairs_hook=_only_once))
        except json.JSONDecodeError as error:
            raise ProfileError(f"This is not JSON: {error.msg} in line {error.lineno}.") from error
        except RecursionError as error:
            raise ProfileError("This is nested too deeply to be a hub profile.") from error
        except ValueError as error:  # a number of thousands of digits
            raise ProfileError("This holds a number that is far too long.") from error

    def wrong(self, message: str) -> NoReturn:
        """Refuse, naming this place."""
        raise ProfileError(f"{self.path or 'The profile'}: {message}")

    def fields(self, needed: str, optional: str = "") -> dict[str, "Place"]:
        """The named values in this place, all of `needed` and any of `optional` (names parted by blanks)."""
        if not isinstance(self.value, dict):
            self.wrong("expected named values in { }.")
        known = [*needed.split(), *optional.split()]
        if missing := [name for name in needed.split() if name not in self.value]:
            self.wrong(f"“{missing[0]}” is missing.")
        if strange := [name for name in self.value if name not in known]:
            self.wrong(f"“{strange[0]}” is not known here. Known: {', '.join(known)}.")
        return {name: self.inside(name) for name in self.value}

    def stated(self, needed: str, optional: str = "") -> dict[str, "Place"]:
        """The named values in this place, which may also say where they come from."""
        found = self.fields(needed, f"{optional} {SOURCE}")
        return {name: place for name, place in found.items() if name not in SOURCE.split()}

    def inside(self, name: str) -> "Place":
        """The value of one name in this place."""
        assert isinstance(self.value, dict)
        return Place(self.value[name], f"{self.path}.{name}".lstrip("."))

    def entries(self, at_least: int = 0) -> tuple["Place", ...]:
        """The values of a list."""
        if not isinstance(self.value, list):
            self.wrong("expected a list in [ ].")
        if len(self.value) < at_least:
            self.wrong("nothing is in the list.")
        return tuple(Place(value, f"{self.path}.{number}") for number, value in enumerate(self.value, 1))

    def text(self) -> str:
        """A text, possibly empty: a hub that says nothing about something leaves it empty."""
        if not isinstance(self.value, str):
            self.wrong("expected a text.")
        if len(self.value) > LONGEST_TEXT:
            self.wrong(f"the text is longer than {LONGEST_TEXT} characters.")
        if UNPRINTABLE.search(self.value):
            self.wrong("the text holds a character that cannot be printed.")
        return self.value

    def words(self) -> str:
        """A text that is not empty."""
        return self.text() if self.text().strip() else self.wrong("the text is empty.")

    def texts(self) -> tuple[str, ...]:
        """A list of texts that are not empty."""
        return tuple(entry.words() for entry in self.entries())

    def id(self) -> str:
        """A short name for programs: lower-case letters, digits and underscores."""
        return self.text() if ID.fullmatch(self.text()) else self.wrong("expected lower-case letters, digits and _.")

    def count(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`."""
        if not isinstance(self.value, int) or isinstance(self.value, bool) or not low <= self.value <= high:
            self.wrong(f"expected a whole number from {low} to {high}.")
        return self.value

    def flag(self) -> bool:
        """True or false."""
        return self.value if isinstance(self.value, bool) else self.wrong("expected true or false.")

    def one_of(self, choices: Iterable[str]) -> str:
        """One of a closed list of texts."""
        known = list(choices)
        return self.text() if self.text() in known else self.wrong(f"expected one of: {', '.join(known)}.")

    def day(self) -> date:
        """A day as 2026-12-24."""
        try:
            return date.fromisoformat(self.text()) if re.fullmatch(r"\d{4}-\d\d-\d\d", self.text()) else self._no_day()
        except ValueError:
            self._no_day()

    def clock_time(self) -> time:
        """A time of day as 09:00."""
        found = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)", self.text(), re.ASCII)
        return time(int(found[1]), int(found[2])) if found else self.wrong("expected a time such as 09:00.")

    def _no_day(self) -> NoReturn:
        self.wrong("expected a day such as 2026-12-24.")
