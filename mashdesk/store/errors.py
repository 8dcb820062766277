"""From the database's codes to the product's refusals: the message of a constraint or a statement never leaves here."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from mashdesk.domain.refusals import (
    BadInput,
    ChangedMeanwhile,
    NoConnection,
    NotKnownIfSaved,
    NotThereOrNotYours,
    Problem,
    Refusal,
    SignInAgain,
    SignInRefused,
    TookTooLong,
)

_BY_CODE: dict[str, type[Refusal]] = {
    "42501": NotThereOrNotYours,
    "40001": ChangedMeanwhile,
    "40P01": ChangedMeanwhile,
    "57014": TookTooLong,
    "55P03": TookTooLong,
}


_NOT_SIGNED_IN = (
    "no password supplied",
    "authentication failed",  # password, certificate, GSSAPI, LDAP
    "is not permitted to log in",
    "requires a valid client certificate",
    "certificate revoked",
    "certificate expired",
    "unknown ca",  # whoever made the person's certificate is nobody whom the server knows
    "could not load private key file",
    "could not read certificate file",
    "gssapi continuation error",  # no ticket, or an old one
    'fatal:  role "',  # a directory knows this person, and the server has no account for them
)


class Unexpected(Refusal):
    """Something the program did not foresee; the code helps whoever supports it and holds nothing personal."""

    def __init__(self, code: str) -> None:
        super().__init__(
            f"The server refused this for a reason the program does not know (code {code}). Nothing was saved."
        )


@contextmanager
def as_refusals(*, saving: bool = False) -> Iterator[None]:
    """Turn what the driver raises into a Refusal; `saving` says that a command may or may not have been kept."""
    try:
        yield
    except DBAPIError as error:
        lost = error.connection_invalidated or isinstance(error, OperationalError | InterfaceError)
        raise refusal_of(error.orig, saving=saving, lost=lost) from None
    except psycopg.Error as error:
        lost = isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)
        raise refusal_of(error, saving=saving, lost=lost) from None


def refusal_of(original: BaseException | None, *, saving: bool, lost: bool) -> Refusal:
    """What an error of the driver means to the user; `lost` says that the line is not to be relied on any more."""
    code = getattr(original, "sqlstate", None) or ""
    if code == "22023" and isinstance(original, psycopg.Error):
        return BadInput([Problem(original.diag.message_detail or "", original.diag.message_primary or "")])
    if code.startswith("28"):
        return SignInAgain() if "fresh sign-in" in str(original) else SignInRefused()
    if code in _BY_CODE:
        return _BY_CODE[code]()
    if code in {"22P05", "22021"}:
        return BadInput([Problem("", "There is a character in this text that cannot be kept. Type it again.")])
    if lost or code.startswith(("08", "57")):
        return _connection_refusal(str(original), saving=saving)
    return Unexpected(code or type(original).__name__)


def _connection_refusal(told: str, *, saving: bool) -> Refusal:
    # When signing in fails the server's code is not passed on by the driver, only its words.
    if any(words in told.lower() for words in _NOT_SIGNED_IN):
        return SignInRefused()
    return NotKnownIfSaved() if saving else NoConnection()
