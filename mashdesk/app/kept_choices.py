"""What a person chose at their desks, beyond their sign-out: in this computer's settings, under no name."""

from hashlib import sha256

from PySide6.QtCore import QSettings


class ChoicesInSettings:
    """The choices of one person at one server; who that is cannot be read in the file."""

    def __init__(self, settings: QSettings, server: str, login: str) -> None:
        self._settings = settings
        self._whose = sha256(f"{server}/{login}".encode()).hexdigest()[:16]

    def get(self, place: str) -> str:
        """What was chosen there; "" where nothing was."""
        return str(self._settings.value(self._key(place), ""))

    def keep(self, place: str, choice: str) -> None:
        """Keep it beyond the sign-out."""
        self._settings.setValue(self._key(place), choice)

    def _key(self, place: str) -> str:
        return f"choices/{self._whose}/{place}"
