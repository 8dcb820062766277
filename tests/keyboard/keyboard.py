"""A person who has a keyboard and a screen reader, and nothing else."""

import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from PIL import ImageGrab

from tests.keyboard.screen_reader import Heard, ScreenReader

PATIENCE = 120.0
"""Seconds that a person waits for the program to answer; on a busy computer it may take some."""
SETTLES = 10.0
LOOKS_EVERY = 0.05
Told = TypeVar("Told")


class Stuck(AssertionError):
    """The keyboard does not get where it should."""


class Keyboard:
    """Presses keys as the X server delivers them, and hears what has the keyboard."""

    def __init__(self, environment: Mapping[str, str], pictures: Path) -> None:
        self._environment = dict(environment)
        self._pictures = pictures
        self._taken = 0
        self.reader = ScreenReader(environment["DBUS_SESSION_BUS_ADDRESS"])
        self.pressed = 0
        self.nameless: list[str] = []

    def press(self, *keys: str) -> None:
        """One key after the other, as xdotool names them: "Tab", "ctrl+n", "F8"."""
        self.pressed += len(keys)
        self._xdotool("key", "--delay", "30", *keys)

    def move(self, key: str = "Tab") -> None:
        """Press a key that takes the keyboard elsewhere, and wait until it has."""
        before = self.reader.focused()
        self.press(key)
        self._wait_for_move(before)

    def type(self, words: str) -> None:
        """Type these words where the keyboard is."""
        self.pressed += len(words)
        self._xdotool("type", "--delay", "8", "--", words)

    def fill(self, field: str, words: str, *, by: str = "Tab") -> None:
        """Go to a field and type."""
        self.go(field, by=by)
        self.type(words)
        self.until(lambda: words in self.typed(), f"“{words}” stands in “{field}”")

    def go_to_row(self, words: str, *, at_most: int = 20) -> Heard:
        """Down a list, to the row that has these words in it."""
        for _ in range(at_most):
            here = self.reader.focused()
            if here is not None and words in here.name:
                return here
            self.move("j")
        self.look("stuck")
        raise Stuck(f"No row with “{words}” was come to.")

    def tick(self, name: str, *, by: str = "Tab") -> None:
        """Go to a box or an answer and tick it."""
        if not self.go(name, by=by).is_("checked"):
            self.press("space")
        self.until(
            lambda: (here := self.reader.focused()) and here.called(name) and here.is_("checked"), f"“{name}” is ticked"
        )

    def typed(self) -> str:
        """What stands in the field that has the keyboard."""
        one = self.reader.focused()
        return self.reader.text_of(one) if one else ""

    def go(self, name: str, *, by: str = "Tab", at_most: int = 40) -> Heard:
        """Press a key until what has the keyboard is called so (a beginning is enough); Stuck when it never is."""
        passed: list[str] = []
        for _ in range(at_most):
            here = self.reader.focused()
            if here is not None and here.called(name):
                return here
            passed.append(f"{here.role} “{here.name}”" if here else "nothing")
            self.move(by)
        self.look("stuck")
        raise Stuck(f"{by} does not come to “{name}”. It came to: {', '.join(passed)}")

    def at(self, name: str) -> Heard:
        """What has the keyboard, once it is called so, with no key pressed for it."""

        def there() -> Heard | None:
            here = self.reader.focused()
            return here if here is not None and here.called(name) else None

        return self.until(there, f"the keyboard is at “{name}”")

    def hear(self, words: str) -> Heard:
        """Something with these words in its name, once it shows."""
        return self.until(lambda: self.find(words), f"“{words}” is on the screen")

    def find(self, words: str) -> Heard | None:
        """Something with these words in its name that shows now."""
        return next((one for one in self.reader.everything() if words in one.name and one.is_("showing")), None)

    def until(self, asked: Callable[[], Told | None], what: str, *, seconds: float = PATIENCE) -> Told:
        """Wait for it; Stuck when it does not come."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            told = asked()
            if told:
                return told
            time.sleep(LOOKS_EVERY)
        self.look("stuck")
        here = self.reader.focused()
        raise Stuck(f"After {seconds:.0f} seconds it is not so that {what}. The keyboard is at {here}.")

    def look(self, called: str) -> Path:
        """Keep a picture of the screen, and note what a key reaches on it that has no name."""
        self.nameless += [f"{called}: {one.role}" for one in self.reader.everything() if one.nameless]
        self._taken += 1
        place = self._pictures / f"{self._taken:02}-{called}.png"
        ImageGrab.grab(xdisplay=self._environment["DISPLAY"]).save(place)
        return place

    def _wait_for_move(self, before: Heard | None) -> None:
        ends = time.monotonic() + SETTLES
        while time.monotonic() < ends:
            here = self.reader.focused()
            if here is not None and (before is None or here.place != before.place):
                return
            time.sleep(LOOKS_EVERY)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True, timeout=PATIENCE)
