"""The MASH officer's part of the case, key by key: the referral in, the letters out."""

from tests.keyboard.keyboard import Keyboard

CONCERN = "Wren came to school with a bruise and is afraid to go home."
CHILD, MOTHER, FAMILY = "Wren", "Ash", "Samplewood"


def record_referral(keys: Keyboard) -> None:
    """Ctrl+N, the parts of the form one after the other, F8."""
    keys.press("ctrl+n")
    keys.at("Where it came from")
    keys.type("school")
    keys.move()
    keys.tick("Phone")
    keys.move()
    keys.go("Request for support")
    keys.tick("Child protection concern", by="Right")
    _onward(keys, "Name")
    keys.fill("Organisation", "Invented Primary School")
    _onward(keys, "What the referrer said")
    keys.fill("What the referrer said", CONCERN)
    _onward(keys, "First names")
    _person(keys, CHILD, "12/03/2019")
    keys.press("ctrl+n")
    keys.hear("Person 2 of 2")
    _person(keys, MOTHER, "04/05/1990")
    _onward(keys, "Add a relationship")
    _relationship(keys)
    _onward(keys, "Add a home")
    _home(keys)
    _onward(keys, "Yes")
    _agreement(keys)
    keys.look("referral")
    keys.press("F8")
    keys.hear("Sent to screening.")
    keys.at("The hub's enquiries")


def _onward(keys: Keyboard, first: str) -> None:
    keys.press("ctrl+Next")
    keys.at(first)


def _person(keys: Keyboard, given: str, born: str) -> None:
    keys.fill("First names", given)
    keys.fill("Family name", FAMILY)
    keys.fill("Date of birth", born)


def _relationship(keys: Keyboard) -> None:
    keys.press("Return")
    keys.at("is the")
    keys.type("mother")
    keys.move()
    keys.go("Parental responsibility")
    keys.type("yes")


def _home(keys: Keyboard) -> None:
    keys.press("Return")
    keys.at("Address")
    keys.type("3 Invented Row")
    keys.press("Return")
    keys.type("Sampleborough")
    keys.fill("Postcode", "NN99 9ZZ")


def _agreement(keys: Keyboard) -> None:
    keys.tick("Yes")
    keys.move()
    keys.go("No answer yet")
    keys.go("Yes", by="Left")
    keys.tick(f"{MOTHER} {FAMILY}")
    keys.move()
    keys.tick("Yes")


def keep_check_and_release(keys: Keyboard, reference: str) -> None:
    """Alt+3, the letter, F8 to keep its page, F8 to check it, F8 to release it."""
    keys.press("alt+3")
    _open_letter(keys, reference)
    keys.look("letter")
    keys.press("F8")
    keys.hear("Nobody has checked this page yet")
    keys.press("F8")
    keys.hear("nothing was found")
    keys.look("checked-letter")
    keys.press("F8")
    keys.hear("Released by")


def print_and_post(keys: Keyboard, reference: str, file: str) -> None:
    """Alt+2, the letter by Ctrl+K, Ctrl+P to the printer that makes a file, F8 when it is in the post."""
    keys.at("The hub's enquiries")
    keys.press("alt+2")
    keys.at("Letters")
    keys.press("ctrl+k")
    keys.at("Find a reference")
    keys.type(reference)
    keys.press("Return")
    _open_letter(keys, reference)
    keys.hear("Released by")
    keys.press("ctrl+p")
    keys.at("Name: Printer")
    keys.go("Output file")
    keys.press("ctrl+a")
    keys.type(file)
    keys.press("Return")
    keys.hear("Sent to the printer.")
    keys.press("F8")
    keys.at("It is in the post")
    keys.look("posting")
    keys.press("Return")
    keys.hear("Posted.")


def _open_letter(keys: Keyboard, reference: str) -> None:
    keys.at("Letters")
    keys.go_to_row(reference)
    keys.press("Return")
    keys.at("Why do you open it?")
    keys.press("Return")
    keys.hear("Page 1 of")
