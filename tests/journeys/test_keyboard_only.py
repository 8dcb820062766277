"""One case the whole way by keyboard alone, in the running program: no mouse, and no call into it."""

import faulthandler
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pypdf
import pytest

from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS
from tests.keyboard import agency_desk, decision_desk, front_door
from tests.keyboard.keyboard import Keyboard
from tests.keyboard.running_demo import Reader, running_demo
from tests.keyboard.screen import own_screen
from tests.keyboard.signing_in import sign_in, sign_out

PICTURES = Path(__file__).parents[2] / "build" / "keyboard"
STARTS = 300.0
"""Seconds: the demo's hub is founded first."""
LONGEST = 1200.0
"""Seconds: a person at a keyboard is slow, and the tests beside it make the computer slower."""


@pytest.fixture
def home() -> Iterator[Path]:
    """A home that the demo's own server can reach."""
    place = Path(tempfile.mkdtemp(prefix="mashdesk-"))
    place.chmod(0o711)
    yield place
    shutil.rmtree(place)


@pytest.fixture
def keys(home: Path) -> Iterator[Keyboard]:
    """A keyboard at the running demo, its first window shown."""
    faulthandler.dump_traceback_later(LONGEST, exit=True)
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    with own_screen(home / "run") as screen:
        keys = Keyboard(screen, PICTURES)
        with closing(keys.reader), running_demo(home, screen, PICTURES / "said.txt"):
            keys.until(lambda: keys.find("The demo's people"), "the demo's window is there", seconds=STARTS)
            yield keys


def test_a_case_from_referral_to_printed_letter_by_keyboard_alone(keys: Keyboard, home: Path) -> None:
    kept = Reader(home)
    sign_in(keys, "Ottilie")
    keys.at("The hub's enquiries")
    before = {row["reference"] for row in _worklist(kept)}
    front_door.record_referral(keys)
    sign_out(keys, "Ottilie")
    (new,) = [row for row in _worklist(kept) if row["reference"] not in before]
    enquiry, reference = new["enquiry"], new["reference"]
    assert (new["state"], new["initials"]) == ("received", "WS")

    sign_in(keys, "Sunniva")
    decision_desk.open_enquiry(keys, reference, "Screening")
    decision_desk.screen(keys)
    decision_desk.ask_agencies(keys)
    sign_out(keys, "Sunniva")

    sign_in(keys, "Percival")
    agency_desk.open_request(keys, reference, "Police: requests")
    agency_desk.return_item(keys)
    sign_out(keys, "Percival")
    for name, agency, answer, questions in (
        ("Hetty", "Health", "Not known to us", 4), ("Edmund", "Education", "Known, nothing", 5),
    ):  # fmt: skip
        sign_in(keys, name)
        agency_desk.open_request(keys, reference, f"{agency}: requests")
        agency_desk.return_nothing(keys, answer, questions)
        sign_out(keys, name)
    items = kept.rows(PRACTITIONERS["police"], "select what from app.items(%s)", [enquiry], opening=enquiry)
    assert [one["what"] for one in items] == [agency_desk.WHAT]

    sign_in(keys, "Magnus")
    decision_desk.open_enquiry(keys, reference, "Discussion")
    decision_desk.discuss(keys)
    decision_desk.decide(keys)
    decision_desk.sign(keys, kept.password(DECIDER))
    front_door.keep_check_and_release(keys, reference)
    sign_out(keys, "Magnus")
    (decided,) = kept.rows(DECIDER, "select * from app.decisions(%s)", [enquiry], opening=enquiry)
    assert (decided["signed_by"], decided["level"], decided["reasons"]) == (DECIDER, 3, decision_desk.WHY)

    sign_in(keys, "Ottilie")
    front_door.print_and_post(keys, reference, str(home / "letter.pdf"))
    sign_out(keys, "Ottilie")
    (letter,) = kept.rows(OFFICER, "select * from app.letters(%s)", [enquiry], opening=enquiry)
    assert (letter["state"], letter["posted"] is not None) == ("posted", True)
    assert {row["reference"]: row["state"] for row in _worklist(kept)}[reference] == "decided"
    assert len(pypdf.PdfReader(home / "letter.pdf").pages) > 1
    _look_at_kept_page(kept, enquiry, letter["id"], reference)
    assert keys.nameless == [], "what a screen reader came to and could not say"


def _worklist(kept: Reader) -> list[dict[str, Any]]:
    return kept.rows(OFFICER, "select enquiry, reference, initials, state from app.worklist()")


def _look_at_kept_page(kept: Reader, enquiry: object, letter: object, reference: str) -> None:
    """The page as it is kept for reprints: to the mother, at her address, with the reference."""
    (page,) = kept.rows(OFFICER, "select app.letter_pdf(%s) as pdf", [letter], opening=enquiry)
    (PICTURES / "letter.pdf").write_bytes(page["pdf"])
    written = " ".join(one.extract_text() for one in pypdf.PdfReader(PICTURES / "letter.pdf").pages)
    for words in (reference, f"{front_door.MOTHER} {front_door.FAMILY}", "3 Invented Row", "NN99 9ZZ"):
        assert words in written
    assert agency_desk.WHAT not in written
