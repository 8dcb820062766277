"""The agencies' part of the case, key by key: an item with its handling, or that there is nothing."""

from tests.keyboard.keyboard import Keyboard

WHAT = "Called to the address twice for shouting."


def open_request(keys: Keyboard, reference: str, list_name: str) -> None:
    """Down the requests, Enter, and Enter again: the reason stands there already."""
    keys.at(list_name)
    keys.go_to_row(reference)
    keys.press("Return")
    keys.at("Why do you open it?")
    keys.press("Return")
    keys.at("Something relevant")


def return_item(keys: Keyboard) -> None:
    """What the police hold; F8."""
    keys.tick("Something relevant")
    keys.fill("When it happened", "01/11/2026")
    keys.go("Lawful basis")
    keys.press("Down")
    keys.tick("Ash")
    keys.fill("What happened", WHAT)
    keys.fill("Why sharing it is necessary", "It bears on how safe the home is.")
    for code in ("source", "information", "handling"):
        keys.go(f"Police code: {code}")
        keys.press("Down")
    keys.look("item")
    keys.press("F8")
    keys.hear("Returned.")


def return_nothing(keys: Keyboard, answer: str) -> None:
    """That nothing is known, or nothing relevant; F8."""
    keys.go(answer, by="Right")
    keys.tick(answer)
    keys.press("F8")
    keys.hear("Returned.")
