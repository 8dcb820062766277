"""What an administrator does to the accounts of the hub. The database refuses it to everybody else.

Whoever changes an account says what they saw of it: when it is another by now, nothing is changed (ChangedMeanwhile).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from mashdesk.domain.accounts import Change, NewAccount, StaffAccount, Standing, WaitingReset
from mashdesk.domain.first_password import new_password
from mashdesk.domain.refusals import BadInput, NoConnection, Problem, Refusal
from mashdesk.domain.staff_list import LineOutcome, ListedPerson, RefusedLine, read_staff_list
from mashdesk.services.ports import Accounts, Sitting


@dataclass(frozen=True)
class StaffOfHub:
    """The accounts, and the password resets that wait for a second administrator."""

    accounts: tuple[StaffAccount, ...] = ()
    resets: tuple[WaitingReset, ...] = ()

    def account(self, login: str) -> StaffAccount | None:
        """The account of this user name."""
        return next((one for one in self.accounts if one.login == login), None)

    def reset_of(self, login: str) -> WaitingReset | None:
        """The reset of this account's password that waits."""
        return next((one for one in self.resets if one.login == login), None)


def staff_of_hub(sitting: Sitting) -> StaffOfHub:
    """Every account of the administrator's hub (`admin.staff`) and what waits (`admin.password_resets`)."""
    with sitting.at_once() as work:
        return StaffOfHub(work.accounts.listed(), work.accounts.waiting_resets())


def add_account(sitting: Sitting, new: NewAccount) -> str | None:
    """One more account (`admin.add_staff`). Answers its first password, which lasts a day and is kept nowhere."""
    made = new_password() if new.has_password else None
    with sitting.work() as work:
        work.accounts.add(new, made)
        work.commit()
    return made


def change_account(sitting: Sitting, seen: StaffAccount, what: Change) -> None:
    """Suspend, reopen, unlock, or close for good."""
    _on_what_was_seen(sitting, seen, lambda accounts: accounts.change(what.value, seen.login))


def change_roles(sitting: Sitting, seen: StaffAccount, roles: Sequence[str]) -> None:
    """Other roles in the place of the present ones; the person's openings end."""
    _on_what_was_seen(sitting, seen, lambda accounts: accounts.change_roles(seen.login, roles))


def change_agency(sitting: Sitting, seen: StaffAccount, agency: str) -> None:
    """The person works for another agency of the hub from now on."""
    _on_what_was_seen(sitting, seen, lambda accounts: accounts.change_agency(seen.login, agency))


def change_standing(sitting: Sitting, seen: StaffAccount, standing: Standing) -> None:
    """What is on record of vetting and training (Dudley leaflet, D12); what is not given stays."""
    _on_what_was_seen(sitting, seen, lambda accounts: accounts.change_expiry(seen.login, standing))


def ask_reset(sitting: Sitting, seen: StaffAccount, because: str) -> str:
    """Ask for a new password, and answer it; it opens nothing before a second administrator has approved it."""
    made = new_password()
    _on_what_was_seen(sitting, seen, lambda accounts: accounts.ask_reset(seen.login, made, because))
    return made


def approve_reset(sitting: Sitting, reset: UUID) -> None:
    """The second administrator's part: the new password is in place, and its owner must change it."""
    with sitting.work() as work:
        work.accounts.approve_reset(reset)
        work.commit()


def withdraw_reset(sitting: Sitting, reset: UUID) -> None:
    """The old password stays."""
    with sitting.work() as work:
        work.accounts.withdraw_reset(reset)
        work.commit()


def import_staff(sitting: Sitting, text: str) -> Iterator[LineOutcome]:
    """A list of staff, line by line: each comes in whole or not at all. Raises BadInput when it is no such table."""
    for one in read_staff_list(text):
        yield LineOutcome(one.line, problems=one.problems) if isinstance(one, RefusedLine) else _imported(sitting, one)


def _imported(sitting: Sitting, one: ListedPerson) -> LineOutcome:
    try:
        told = (one.login, one.name, one.post, one.agency, one.roles, one.standing)
        return LineOutcome(one.line, one.login, add_account(sitting, NewAccount(*told)) or "")
    except NoConnection:
        gone = "The connection to the server broke. Look in the list of staff whether this one came in."
        return LineOutcome(one.line, one.login, problems=(Problem("", gone),))
    except BadInput as bad:
        return LineOutcome(one.line, one.login, problems=bad.problems)
    except Refusal as refusal:
        return LineOutcome(one.line, one.login, problems=(Problem("", str(refusal)),))


def _on_what_was_seen(sitting: Sitting, seen: StaffAccount, change: Callable[[Accounts], object]) -> None:
    with sitting.work() as work:
        work.accounts.must_still_be(seen)
        change(work.accounts)
        work.commit()
