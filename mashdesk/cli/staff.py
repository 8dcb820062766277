"""`mashdesk staff`: accounts, for an administrator of the hub or for the installer who founds it."""

import secrets
from argparse import Namespace
from dataclasses import asdict

from mashdesk.cli.signing_in import administering
from mashdesk.cli.terminal import answer, say
from mashdesk.store import accounts
from mashdesk.store.accounts import NewStaff
from mashdesk.store.errors import as_refusals

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are read as one another."""

GROUPS, GROUP_LENGTH = 4, 5


def add(arguments: Namespace) -> int:
    """Add an account and show its first password, once; none with `--no-password`."""
    made = None if arguments.no_password else new_password()
    roles = tuple(arguments.roles)
    person = NewStaff(arguments.login, arguments.name, arguments.post, arguments.agency, roles, made)
    with administering(arguments) as engine, as_refusals(), engine.begin() as connection:
        accounts.add_staff(connection, person)
    _show(arguments, arguments.login, made)
    return 0


def list_accounts(arguments: Namespace) -> int:
    """The accounts of the administrator's hub."""
    with administering(arguments) as engine, as_refusals(), engine.connect() as connection:
        found = accounts.listed(connection)
    if arguments.json:
        answer([asdict(account) for account in found])
        return 0
    for account in found:
        state = "" if account.active else "  suspended"
        say(f"{account.login}  {account.name}  {account.agency}  {', '.join(account.roles)}{state}")
    return 0


def suspend(arguments: Namespace) -> int:
    """Close an account."""
    with administering(arguments) as engine, as_refusals(), engine.begin() as connection:
        accounts.suspend(connection, arguments.login)
    if arguments.json:
        answer({"login": arguments.login, "active": False})
    else:
        say(f"{arguments.login} is suspended and cannot sign in.")
    return 0


def reset_password(arguments: Namespace) -> int:
    """Give an account a new password and show it, once."""
    made = new_password()
    with administering(arguments) as engine, as_refusals(), engine.begin() as connection:
        accounts.reset_password(connection, arguments.login, made)
    _show(arguments, arguments.login, made)
    return 0


def new_password() -> str:
    """A password of about 99 bits that can be read out and typed."""
    letters = [secrets.choice(ALPHABET) for _ in range(GROUPS * GROUP_LENGTH)]
    groups = ["".join(letters[start : start + GROUP_LENGTH]) for start in range(0, len(letters), GROUP_LENGTH)]
    return "-".join(groups)


def _show(arguments: Namespace, login: str, password: str | None) -> None:
    if arguments.json:
        answer({"login": login, "password": password})
    elif password is None:
        say(f"{login} is added, without a password: certificate or directory only.")
    else:
        say(f"{login}: the password is {password} and is not shown again.")
