"""What an administrator may do to the accounts of their hub, as `services.ports.Accounts` says."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection

from mashdesk.domain.accounts import NewAccount, StaffAccount, Standing, WaitingReset
from mashdesk.domain.refusals import ChangedMeanwhile
from mashdesk.store import accounts
from mashdesk.store.errors import as_refusals

ONE_MOMENT = "set transaction isolation level repeatable read"
"""What is read and what is changed after it belong to one moment: a row that somebody changed meanwhile is refused."""


class HubAccounts:
    """On the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def listed(self) -> tuple[StaffAccount, ...]:
        """Every account of the hub, leavers included."""
        with as_refusals():
            return accounts.listed(self._connection)

    def waiting_resets(self) -> tuple[WaitingReset, ...]:
        """What waits for a second administrator."""
        with as_refusals():
            return accounts.waiting_resets(self._connection)

    def must_still_be(self, seen: StaffAccount) -> None:
        """Raises ChangedMeanwhile when the account is another by now; asked first, it also guards what follows."""
        with as_refusals():
            self._connection.exec_driver_sql(ONE_MOMENT)
            standing = accounts.listed(self._connection)
        if seen not in standing:
            raise ChangedMeanwhile

    def add(self, new: NewAccount, password: str | None) -> None:
        """One more account."""
        told = (new.login, new.name, new.post, new.agency, new.roles, password, new.standing)
        with as_refusals(saving=True):
            accounts.add_staff(self._connection, accounts.NewStaff(*told))

    def change(self, what: str, login: str) -> None:
        """Suspend, reopen, close for good, unlock."""
        with as_refusals(saving=True):
            accounts.change(self._connection, what, login)

    def change_roles(self, login: str, roles: Sequence[str]) -> None:
        """Other roles in the place of the present ones."""
        with as_refusals(saving=True):
            accounts.change_roles(self._connection, login, roles)

    def change_agency(self, login: str, agency: str) -> None:
        """Another agency of the hub."""
        with as_refusals(saving=True):
            accounts.change_agency(self._connection, login, agency)

    def change_expiry(self, login: str, standing: Standing) -> None:
        """What is on record of vetting and training."""
        with as_refusals(saving=True):
            accounts.change_expiry(self._connection, login, standing)

    def ask_reset(self, login: str, password: str, because: str) -> UUID:
        """A new password, which is none before a second administrator approved it."""
        with as_refusals(saving=True):
            return accounts.ask_reset(self._connection, login, password, because)

    def approve_reset(self, reset: UUID) -> None:
        """The second administrator's part."""
        with as_refusals(saving=True):
            accounts.approve_reset(self._connection, reset)

    def withdraw_reset(self, reset: UUID) -> None:
        """The old password stays."""
        with as_refusals(saving=True):
            accounts.withdraw_reset(self._connection, reset)
