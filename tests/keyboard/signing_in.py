"""Who sits at the desk, by keyboard."""

from tests.keyboard.keyboard import Keyboard


def sign_in(keys: Keyboard, name: str) -> None:
    """As one of the demo's people, who stand beside the sign-in."""
    keys.at("Name you sign in with")
    keys.go(name)
    keys.press("Return")


def sign_out(keys: Keyboard, name: str) -> None:
    """By the menu under the person's name, two stops from Ctrl+K."""
    keys.press("ctrl+k")
    keys.at("Find a reference")
    keys.go(name)
    keys.press("Return")
    keys.go("Sign out", by="Up")
    keys.press("Return")
