"""The newer desks of the running program, by keyboard alone and through a screen reader: every control is named."""

import faulthandler
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.keyboard import newer_desks
from tests.keyboard.keyboard import Keyboard
from tests.keyboard.running_demo import running_demo
from tests.keyboard.screen import own_screen
from tests.keyboard.signing_in import sign_in, sign_out

PICTURES = Path(__file__).parents[2] / "build" / "newer-desks"
STARTS, LONGEST = 300.0, 900.0
"""Seconds until the demo's hub is founded, and for all of it on a busy computer."""


@pytest.fixture
def keys() -> Iterator[Keyboard]:
    """A keyboard at the running demo, its first window shown."""
    faulthandler.dump_traceback_later(LONGEST, exit=True)
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    home = Path(tempfile.mkdtemp(prefix="mashdesk-"))
    home.chmod(0o711)
    with own_screen(home / "run") as screen:
        keys = Keyboard(screen, PICTURES)
        with closing(keys.reader), running_demo(home, screen, PICTURES / "said.txt"):
            keys.until(lambda: keys.find("The demo's people"), "the demo's window is there", seconds=STARTS)
            yield keys
    shutil.rmtree(home)


def test_every_control_of_the_newer_desks_is_reached_and_named(keys: Keyboard) -> None:
    sign_in(keys, "Ottilie")
    newer_desks.open_enquiry(keys, "001002")
    newer_desks.say_a_number(keys)
    newer_desks.look_at_a_merge(keys)
    newer_desks.answer_a_parent(keys)
    sign_out(keys, "Ottilie")
    sign_in(keys, "Maud")
    newer_desks.take_in_a_complaint(keys)
    newer_desks.look_at_a_text(keys)
    newer_desks.look_at_the_packs(keys)
    assert keys.nameless == [], "what a screen reader came to and could not say"
