"""`mashdesk staff`: passwords. One's own is changed alone; a reset takes two."""

import getpass
import os
import sys
from argparse import Namespace
from uuid import UUID

from mashdesk.cli.signing_in import administering, own_sitting
from mashdesk.cli.staff import changing
from mashdesk.cli.terminal import answer, say
from mashdesk.domain.first_password import new_password
from mashdesk.domain.refusals import Refusal
from mashdesk.services import accounts as own
from mashdesk.store import accounts
from mashdesk.store.errors import as_refusals

NEW_PASSWORD_VARIABLE = "MASHDESK_NEW_PASSWORD"  # noqa: S105 - the name of the variable, not what it holds


def ask_reset(arguments: Namespace) -> int:
    """Ask for a new password for somebody; it opens nothing before a second administrator approves it."""
    made = new_password()
    with changing(arguments) as connection:
        asked = accounts.ask_reset(connection, arguments.login, made, arguments.because)
    if arguments.json:
        answer({"login": arguments.login, "reset": str(asked), "password": made})
        return 0
    say(f"{arguments.login}: the password will be {made} and is not shown again.")
    say(f"It is none yet. A second administrator approves it within 24 hours: mashdesk staff approve-reset {asked}")
    return 0


def approve_reset(arguments: Namespace) -> int:
    """The second administrator's part; or the installer's, where the hub has one administrator only."""
    with changing(arguments) as connection:
        accounts.approve_reset(connection, _id_of(arguments))
    _done(arguments, "Approved. The owner must change the password within 24 hours, and is told.")
    return 0


def withdraw_reset(arguments: Namespace) -> int:
    """The old password stays."""
    with changing(arguments) as connection:
        accounts.withdraw_reset(connection, _id_of(arguments))
    _done(arguments, "Withdrawn. The old password stays.")
    return 0


def list_resets(arguments: Namespace) -> int:
    """What waits for a second administrator."""
    with administering(arguments) as engine, as_refusals(), engine.connect() as connection:
        found = accounts.waiting_resets(connection)
    if arguments.json:
        answer([
            {"reset": str(one.id), "login": one.login, "because": one.because, "asked_by": one.asked_by,
             "expires": one.expires.isoformat()} for one in found
        ])  # fmt: skip
        return 0
    for one in found:
        say(f"{one.id}  {one.login}  {one.name}  asked by {one.asked_by}: {one.because}")
    return 0


def change_password(arguments: Namespace) -> int:
    """One's own, the first one included."""
    with own_sitting(arguments) as (sitting, current):
        new, again = _new_password()
        own.change_password(sitting, current, new, again)
    _done(arguments, "Your password is changed.")
    return 0


def _new_password() -> tuple[str, str]:
    told = os.environ.get(NEW_PASSWORD_VARIABLE)
    if told:
        return told, told
    if sys.stdin is None or not sys.stdin.isatty():
        raise Refusal(f"There is no new password: set {NEW_PASSWORD_VARIABLE}, or use a terminal.")
    return getpass.getpass("New password: "), getpass.getpass("Again: ")


def _id_of(arguments: Namespace) -> UUID:
    try:
        return UUID(arguments.reset)
    except ValueError:
        raise Refusal("The reset is named by the id that ask-reset gave: mashdesk staff resets.") from None


def _done(arguments: Namespace, sentence: str) -> None:
    if arguments.json:
        answer({"done": sentence})
    else:
        say(sentence)
