"""One's own account: how it stands, and a new password. What administrators do is in `store.accounts`."""

from mashdesk.domain.accounts import MUST_CHANGE, OPEN, AccountClosed, AccountNotice, MyAccount, password_problems
from mashdesk.domain.refusals import BadInput
from mashdesk.services.ports import Sitting


def my_account(sitting: Sitting) -> MyAccount | None:
    """How the account of whoever signed in stands (`app.my_account`); None for a login without one."""
    with sitting.at_once() as work:
        return work.my_account()


def require_open(sitting: Sitting) -> MyAccount:
    """The account, when it opens anything. Raises AccountClosed, which says why in plain words."""
    account = my_account(sitting)
    if account is None or account.state != OPEN:
        raise AccountClosed(account)
    return account


def my_notices(sitting: Sitting) -> tuple[AccountNotice, ...]:
    """What this person should know of accounts, theirs or others' (`app.my_notices`)."""
    with sitting.at_once() as work:
        return work.my_notices()


def change_password(sitting: Sitting, current: str, new: str, again: str) -> None:
    """Put a new password of one's own in the place of the current one (`app.change_password`), on a fresh sign-in.

    Raises BadInput beside "current", "new" and "again", SignInRefused when the current one is not right, AccountClosed.
    """
    problems = password_problems(current, new, again)
    if problems:
        raise BadInput(problems)
    with sitting.fresh(current) as fresh:
        account = my_account(fresh)
        if account is None or account.state in ("closed", "suspended", "locked"):
            raise AccountClosed(account)
        with fresh.work() as work:
            work.change_password(new)
            work.commit()
    sitting.adopt_password(new)


def must_change(account: MyAccount | None) -> bool:
    """Whether the password was given by somebody else and opens nothing but the change."""
    return account is not None and account.state == MUST_CHANGE
