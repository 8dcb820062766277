"""How the product says no: one type per meaning, each carrying a sentence that may be shown as it is."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing that must be put right: the field's name ("people.2.birth") and what to do, in the user's words."""

    field: str
    message: str


class Refusal(Exception):
    """Something was not done. `str()` is a plain sentence that holds nothing personal."""


class NotThereOrNotYours(Refusal):
    """The database answers the same whether a thing does not exist or is not for this person (42501)."""

    def __init__(self) -> None:
        super().__init__("This is not available to you. It may not exist, or it may not be for your role.")


class ChangedMeanwhile(Refusal):
    """Somebody else saved first (40001): nothing was written; look at the new state and decide again."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody else changed this enquiry meanwhile. Nothing of yours was saved. Look, then try again."
        )


class BadInput(Refusal):
    """What was typed cannot be kept as it is (22023); `problems` sit beside their fields."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        said = dict.fromkeys(problem.message for problem in self.problems)
        super().__init__(" ".join(said) or "Something that was typed cannot be saved.")


class SignInAgain(Refusal):
    """A signature, or a new password, needs a login not older than two minutes."""

    def __init__(self) -> None:
        super().__init__("Type your password again: this needs a fresh sign-in.")


class SignInRefused(Refusal):
    """The name or the password is wrong, or the account is closed: the server does not say which."""

    def __init__(self) -> None:
        super().__init__("The name or the password is not right, or the account is not open.")


class NotProved(SignInRefused):
    """The server did not take a person's certificate, key or ticket, or the account is closed."""

    def __init__(self) -> None:
        Refusal.__init__(
            self,
            "The server did not take your certificate or ticket, or the passphrase or password with it is not right, "
            "or the account is not open.",
        )


class NoConnection(Refusal):
    """The server cannot be reached; what was typed is kept on this computer."""

    def __init__(self) -> None:
        super().__init__("There is no connection to the server. What you typed is kept on this computer.")


class NotKnownIfSaved(NoConnection):
    """The connection broke while saving: ask again by the same request id before saying anything."""


class WrongVersion(Refusal):
    """The program and the database do not belong together."""


class TookTooLong(Refusal):
    """The server did not answer in time."""

    def __init__(self) -> None:
        super().__init__("The server did not answer in time. Nothing you typed is lost; try again.")
