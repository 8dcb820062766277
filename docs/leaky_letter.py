"""The picture of a letter's gate: in an invented letter stands, of each kind, what its reader must not be told."""

from dataclasses import replace
from typing import Any

from mashdesk.cli.paper import Paper
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.letter_facts import LetterFacts
from mashdesk.domain.snapshots import EnquirySheet


class LeakyPaper(Paper):
    """Letters with these words in them."""

    def __init__(self, words: str) -> None:
        self._words = words

    def letter(self, facts: LetterFacts, profile: HubProfile) -> bytes:
        """The letter, in which somebody was careless."""
        first, *others = facts.children
        told = replace(first, told_family=f"{first.told_family} {self._words}")
        return super().letter(replace(facts, children=(told, *others)), profile)


def show_leaks(camera: Any) -> None:
    """Opens the first letter that is due as a senior social worker, keeps its page and checks it."""
    desk = camera._sign_in(DECIDER, "letters")  # noqa: SLF001 - one script in two rooms
    letter = camera._until(lambda: desk.worklist.letters)[0]  # noqa: SLF001
    desk.list.choose(letter.letter)
    desk.reason.open_asked.emit(letter, "To check a letter")
    sheet = camera._until(lambda: desk.enquiry.sheet)  # noqa: SLF001
    recipient = next(one.recipient for one in sheet.letters if one.id == letter.letter)
    desk.letters._who = replace(desk.letters._who, documents=LeakyPaper(_words(sheet, recipient)))  # noqa: SLF001
    desk.letters.show(sheet, desk.letters.letter)
    camera._settle(2.0)  # noqa: SLF001
    desk.primary_action()
    camera._until(lambda: desk.gate.waits and desk.sheet.gate.offers)  # noqa: SLF001
    desk.primary_action()
    camera._until(lambda: desk.sheet.gate.hits)  # noqa: SLF001
    camera._settle(1.0)  # noqa: SLF001
    camera._keep("letter-gate", camera.desktop.window)  # noqa: SLF001


def _words(sheet: EnquirySheet, recipient: object) -> str:
    other = next(one for one in sheet.households if recipient not in one.people and one.address is not None)
    name = next(one.name for one in sheet.people if one.id in other.people and one.role.value == "parent")
    item = next(one.what for one in sheet.items if one.not_for_family or one.agency == "police")
    assert other.address is not None
    where = ", ".join((*other.address.lines, other.address.postcode))
    return f"We spoke with {name} at {where}. {' '.join(item.split()[:12])}. As in NN-26-00777."
