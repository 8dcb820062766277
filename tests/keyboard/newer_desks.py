"""People, merges, a parent who rings, information rights, texts and emergency packs, key by key."""

from tests.keyboard.keyboard import Keyboard

NUMBER = "01632 960118"


def open_enquiry(keys: Keyboard, reference: str) -> None:
    """Down the front door's list, Enter, a reason, Enter."""
    keys.at("The hub's enquiries")
    keys.go_to_row(reference)
    keys.press("Return")
    keys.at("Why do you open it?")
    keys.type("To put down what they said")
    keys.press("Return")
    keys.hear("Close now")


def part(keys: Keyboard, here: str, name: str) -> None:
    """From one part of the picture to another, along their strip."""
    keys.go(here)
    keys.go(name, by="Right")
    keys.look(name.lower().replace(" ", "-"))


def say_a_number(keys: Keyboard) -> None:
    """A number of somebody, from the person's own menu to the card."""
    part(keys, "Chronology", "People")
    keys.go("Edit Leila")
    keys.press("Return")
    keys.go("A number", by="Down")
    keys.look("what-is-said")
    keys.press("Return")
    keys.at("How")
    keys.press("Down")
    keys.fill("The number or address", NUMBER)
    keys.go("Safe")
    keys.press("space")
    keys.go("Who said so")
    keys.type("Leila herself")
    keys.look("number")
    keys.press("F8")
    keys.hear(f"Telephone {NUMBER}")


def look_at_a_merge(keys: Keyboard) -> None:
    """Two people side by side, and back."""
    part(keys, "People", "Seen before")
    keys.go("Merge two people")
    keys.press("Return")
    keys.hear("Who is written a second time")
    keys.look("merging")
    keys.press("Escape")


def answer_a_parent(keys: Keyboard) -> None:
    """Ctrl+T: who they say they are; Esc."""
    keys.press("ctrl+t")
    keys.at("Who they say they are")
    keys.look("parent-rings")
    keys.press("Escape")


def take_in_a_complaint(keys: Keyboard) -> None:
    """At the desk for information rights: Ctrl+N, and Esc."""
    keys.at("The hub's enquiries")
    keys.press("alt+2")
    keys.hear("New request")
    keys.look("rights")
    keys.press("ctrl+n")
    keys.hear("What do they want?")
    keys.look("taking-in")
    keys.press("Escape")


def look_at_a_text(keys: Keyboard) -> None:
    """The hub's texts: one of them beside its page."""
    keys.press("alt+5")
    keys.hear("The hub's texts")
    keys.look("texts")


def look_at_the_packs(keys: Keyboard) -> None:
    """Emergency packs: the page, and the form that sets one up."""
    keys.press("alt+4")
    keys.at("Emergency opening")
    keys.go("Emergency pack", by="Right")
    keys.look("packs")
    keys.press("F8")
    keys.at("Name of this workstation")
    keys.look("setting-up")
