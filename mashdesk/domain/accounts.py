"""Staff accounts: when one is open, why it is not in plain words, and what a password must be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from mashdesk.domain.refusals import Problem, Refusal

SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 200
PASSWORD_HINT = f"At least {SHORTEST_PASSWORD} characters: three or four words, for example."
WARN_DAYS = 30
"""From how many days before vetting or training ends the person is told."""

OPEN, MUST_CHANGE = "open", "must_change"


@dataclass(frozen=True)
class Standing:
    """Vetting and training on record (Dudley leaflet, D12); without both, or after either, the account is closed."""

    vetting: str = ""
    vetted: date | None = None
    vetted_until: date | None = None
    trained: date | None = None
    trained_until: date | None = None


NOT_ON_RECORD = Standing()


@dataclass(frozen=True)
class StaffAccount:
    """An account as its administrator sees it; one that is not active is suspended. `state` as for MyAccount."""

    login: str
    name: str
    post: str
    agency: str
    roles: tuple[str, ...]
    active: bool
    state: str
    standing: Standing


@dataclass(frozen=True)
class NewAccount:
    """An account that an administrator asks for; without a password it signs in by certificate or directory only."""

    login: str
    name: str
    post: str
    agency: str
    roles: tuple[str, ...]
    standing: Standing = NOT_ON_RECORD
    has_password: bool = True


class Change(StrEnum):
    """What is done to an account as it is."""

    SUSPEND = "suspend_staff"
    REOPEN = "reopen_staff"
    UNLOCK = "unlock_staff"
    CLOSE = "close_account"


@dataclass(frozen=True)
class WaitingReset:
    """A password reset that one administrator asked for and no second one has approved yet."""

    id: UUID
    login: str
    name: str
    because: str
    asked_by: str
    asked: datetime
    expires: datetime


@dataclass(frozen=True)
class MyAccount:
    """How the account of whoever asks stands: `state` is "open" or what closes it; `days_left` until something ends."""

    login: str
    name: str
    state: str
    vetted_until: date | None
    trained_until: date | None
    days_left: int | None
    password_until: datetime | None

    @property
    def warning(self) -> str:
        """What ends soon, in a sentence; empty when nothing does."""
        if self.state != OPEN or self.days_left is None or self.days_left > WARN_DAYS:
            return ""
        first = self.trained_until if self.vetted_until is None else self.vetted_until
        what = "vetting"
        if self.trained_until is not None and first is not None and self.trained_until < first:
            what, first = "training", self.trained_until
        assert first is not None  # days are left of something
        return f"Your {what} on record ends {_in_days(self.days_left)}, on {_day(first)}. {_RENEW}"


@dataclass(frozen=True)
class AccountNotice:
    """What happened to an account, told to whoever should know."""

    id: UUID
    what: str
    login: str
    name: str
    by_name: str
    at: datetime

    @property
    def sentence(self) -> str:
        """In plain words."""
        said = {
            "account_added": f"{self.by_name} added an account for {self.name}.",
            "roles_changed": f"{self.by_name} changed what {self.name} may do.",
            "password_reset": f"Your password was reset; {self.by_name} approved it. If you did not ask, tell your IT.",
            "locked_out": f"Too many refused sign-ins: {self.name} is locked out.",
        }
        return said.get(self.what, "Something changed about an account.")


class AccountClosed(Refusal):
    """The password was right, and the account is not open: `state` says what closes it."""

    def __init__(self, account: MyAccount | None) -> None:
        self.state = account.state if account else "none"
        super().__init__(why_closed(account))


def why_closed(account: MyAccount | None) -> str:
    """What closes an account, and what to do."""
    if account is None:
        return _CLOSED["none"]
    words = _CLOSED.get(account.state, "Your account is not open. Ask your administrator.")
    ended = account.vetted_until if account.state == "vetting_expired" else account.trained_until
    return words.format(day=_day(ended)) if ended is not None else words


def password_problems(current: str, new: str, again: str) -> tuple[Problem, ...]:
    """What is wrong with a new password, beside its fields: current, new, again."""
    found = [] if current else [Problem("current", "Type the password you have now.")]
    if len(new) < SHORTEST_PASSWORD:
        found.append(Problem("new", f"Use at least {SHORTEST_PASSWORD} characters, three or four words for example."))
    elif len(new) > LONGEST_PASSWORD:
        found.append(Problem("new", f"Use at most {LONGEST_PASSWORD} characters."))
    elif "\0" in new or not new.strip():
        found.append(Problem("new", "Use letters, digits and signs that can be typed."))
    elif len(set(new)) < 5:  # noqa: PLR2004 - "aaaaaaaaaaaa" is no password
        found.append(Problem("new", "This is too easy to guess: use more than a few different characters."))
    elif new == current:
        found.append(Problem("new", "Choose another one than the password you have now."))
    elif new != again:
        found.append(Problem("again", "The two are not the same. Type the new password again."))
    return tuple(found)


_RENEW = "Ask your administrator to record the new one in time."
_CLOSED: Mapping[str, str] = {
    "none": "This name has no account at this hub. Ask your administrator.",
    "closed": "Your account was closed when you left. Ask your administrator if that is wrong.",
    "suspended": "Your account is suspended. Ask your administrator.",
    "locked": "Your account is locked after too many refused sign-ins. Ask your administrator to unlock it.",
    "no_vetting": "Your vetting is not on record, so your account is not open yet. Ask your administrator.",
    "vetting_expired": "Your vetting on record ended on {day}. Ask your administrator to record the new one.",
    "no_training": "Your training is not on record, so your account is not open yet. Ask your administrator.",
    "training_expired": "Your training on record ended on {day}. Ask your administrator to record the new one.",
    MUST_CHANGE: "This password was given to you. Change it to one of your own first.",
}


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _in_days(days: int) -> str:
    return {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")
