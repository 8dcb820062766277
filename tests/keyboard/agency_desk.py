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
    answer_questions(keys, 7)
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


def answer_questions(keys: Keyboard, many: int) -> None:
    """Of each of the agency's questions that nothing is known."""
    for _ in range(many):
        keys.go("Found")
        keys.go("Nothing known", by="Right")
        keys.tick("Nothing known")
        keys.press("Tab")


def return_nothing(keys: Keyboard, answer: str, questions: int) -> None:
    """That nothing is known, or nothing relevant; F8."""
    keys.go(answer, by="Right")
    keys.tick(answer)
    answer_questions(keys, questions)
    keys.press("F8")
    keys.hear("Returned.")
