"""`mashdesk staff`: accounts, for an administrator of the hub or for the installer who founds it."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from mashdesk.cli.signing_in import administering
from mashdesk.cli.terminal import answer, say
from mashdesk.domain.accounts import StaffAccount, Standing
from mashdesk.domain.first_password import new_password
from mashdesk.store import accounts
from mashdesk.store.accounts import NewStaff
from mashdesk.store.errors import as_refusals

CHANGES = {
    "suspend": ("suspend_staff", "{} is suspended and cannot sign in."),
    "reopen": ("reopen_staff", "{} may sign in again."),
    "close": ("close_account", "{} is closed for good."),
    "unlock": ("unlock_staff", "{} is unlocked."),
}
"""Command: what it asks of the database, and what is said then."""


def add(arguments: Namespace) -> int:
    """Add an account and show its first password, once; none with `--no-password`."""
    made = None if arguments.no_password else new_password()
    told = (arguments.login, arguments.name, arguments.post, arguments.agency, tuple(arguments.roles), made)
    with changing(arguments) as connection:
        accounts.add_staff(connection, NewStaff(*told, standing_of(arguments)))
    show_password(arguments, arguments.login, made)
    return 0


def list_accounts(arguments: Namespace) -> int:
    """The accounts of the administrator's hub."""
    with administering(arguments) as engine, as_refusals(), engine.connect() as connection:
        found = accounts.listed(connection)
    if arguments.json:
        answer([_told(account) for account in found])
        return 0
    for account in found:
        state = "" if account.state == "open" else f"  {account.state.replace('_', ' ')}"
        say(f"{account.login}  {account.name}  {account.agency}  {', '.join(account.roles)}{state}")
    return 0


def change(arguments: Namespace) -> int:
    """Suspend, reopen, unlock, or close for good."""
    function, words = CHANGES[arguments.change]
    with changing(arguments) as connection:
        accounts.change(connection, function, arguments.login)
    _done(arguments, words.format(arguments.login))
    return 0


def change_roles(arguments: Namespace) -> int:
    """Other roles in the place of the present ones."""
    with changing(arguments) as connection:
        accounts.change_roles(connection, arguments.login, arguments.roles)
    _done(arguments, f"{arguments.login} is {', '.join(arguments.roles)} from now on.")
    return 0


def change_agency(arguments: Namespace) -> int:
    """Another agency of the hub."""
    with changing(arguments) as connection:
        accounts.change_agency(connection, arguments.login, arguments.agency)
    _done(arguments, f"{arguments.login} works for {arguments.agency} from now on.")
    return 0


def change_expiry(arguments: Namespace) -> int:
    """What is on record of vetting and training."""
    with changing(arguments) as connection:
        accounts.change_expiry(connection, arguments.login, standing_of(arguments))
    _done(arguments, f"Vetting and training of {arguments.login} are recorded.")
    return 0


@contextmanager
def changing(arguments: Namespace) -> Iterator[Connection]:
    """One transaction of the administrator's, kept when the block ends well."""
    with administering(arguments) as engine, as_refusals(), engine.begin() as connection:
        yield connection


def standing_of(arguments: Namespace) -> Standing:
    """Vetting and training as the words say."""
    days = (arguments.vetted, arguments.vetted_until, arguments.trained, arguments.trained_until)
    return Standing(arguments.vetting, *days)


def show_password(arguments: Namespace, login: str, password: str | None) -> None:
    """The one time that a first password is shown."""
    if arguments.json:
        answer({"login": login, "password": password})
    elif password is None:
        say(f"{login} is added, without a password: certificate or directory only.")
    else:
        say(f"{login}: the password is {password} and is not shown again. It must be changed within 24 hours.")


def _done(arguments: Namespace, sentence: str) -> None:
    if arguments.json:
        answer({"login": arguments.login, "done": sentence})
    else:
        say(sentence)


def _told(account: StaffAccount) -> dict[str, object]:
    standing = account.standing
    days = {name: getattr(standing, name) for name in ("vetted", "vetted_until", "trained", "trained_until")}
    told = {name: getattr(account, name) for name in ("login", "name", "post", "agency", "roles", "active", "state")}
    return told | {"vetting": standing.vetting} | {name: day and day.isoformat() for name, day in days.items()}
