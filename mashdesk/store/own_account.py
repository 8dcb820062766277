"""What a unit of work says of whoever signed in, and their one change to their own account."""

from abc import ABC, abstractmethod

from sqlalchemy import Connection, func, select

from mashdesk.domain.accounts import AccountNotice, MyAccount
from mashdesk.domain.refusals import NotThereOrNotYours
from mashdesk.domain.snapshots import SignedInPerson
from mashdesk.store import accounts, worklists
from mashdesk.store.errors import as_refusals
from mashdesk.store.readers import read


class OwnAccount(ABC):
    """The part of a unit of work that every account has, a closed one too."""

    @property
    @abstractmethod
    def _connected(self) -> Connection:
        """The connection of the person's own login."""

    def me(self) -> SignedInPerson:
        """Who is signed in. Raises NotThereOrNotYours when the account is not open."""
        with as_refusals():
            person = worklists.me(self._connected)
        if person is None:
            raise NotThereOrNotYours
        return person

    def my_account(self) -> MyAccount | None:
        """How the account of whoever signed in stands; the one answer that a closed account gets."""
        with as_refusals():
            rows = read(self._connected, "my_account")
        return accounts.my_account(rows[0]) if rows else None

    def my_notices(self) -> tuple[AccountNotice, ...]:
        """What this person is told of accounts, the latest first."""
        with as_refusals():
            return tuple(accounts.notice(row) for row in read(self._connected, "my_notices"))

    def change_password(self, password: str) -> None:
        """A password of one's own; its verifier is made here, and the server never hears the password."""
        connection = self._connected
        with as_refusals(saving=True):
            login = str(connection.execute(select(func.session_user())).scalar_one())
            made = accounts.verifier(connection, login, password)
            connection.execute(select(func.app.change_password(made)))
