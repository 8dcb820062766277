"""A colleague's account in an administrator's words: what closes it, what ends soon, whom to look at first."""

from collections.abc import Iterable, Mapping
from datetime import date

from mashdesk.domain.accounts import MUST_CHANGE, OPEN, WARN_DAYS, StaffAccount, Standing
from mashdesk.domain.ages import parse_day
from mashdesk.domain.calendar import day_words
from mashdesk.domain.refusals import BadInput, Problem

LEFT, SUSPENDED, LOCKED = "closed", "suspended", "locked"

ROLES: Mapping[str, str] = {
    "mash_officer": "MASH officer",
    "agency_practitioner": "Agency practitioner",
    "senior_social_worker": "Senior social worker",
    "hub_manager": "Hub manager",
    "information_officer": "Information officer",
    "auditor": "Auditor",
    "administrator": "Administrator",
}
"""The hub's roles, as a person reads them."""

STATES: Mapping[str, str] = {
    OPEN: "Open",
    MUST_CHANGE: "Password to change",
    LEFT: "Left",
    SUSPENDED: "Suspended",
    LOCKED: "Locked out",
    "no_vetting": "No vetting on record",
    "vetting_expired": "Vetting ended",
    "no_training": "No training on record",
    "training_expired": "Training ended",
}

_CLOSES: Mapping[str, str] = {
    OPEN: "This account is open.",
    MUST_CHANGE: "The password was given by somebody else. It opens nothing until its owner has changed it.",
    LEFT: "This account was closed for good. The name stays beside what they wrote; the user name is nobody else's.",
    SUSPENDED: "This account is suspended: nobody signs in with it until an administrator reopens it.",
    LOCKED: "Too many refused sign-ins. Ask its owner whether they tried; then unlock it.",
    "no_vetting": "Closed until the vetting is on record: its kind, the day it was granted and the day it ends.",
    "vetting_expired": "Closed since the vetting on record ended on {vetted}. Record the new one.",
    "no_training": "Closed until the training is on record: its day and the day it ends.",
    "training_expired": "Closed since the training on record ended on {trained}. Record the new one.",
}


def what_closes(account: StaffAccount) -> str:
    """What keeps the account from being used, and what to do (Dudley leaflet, D12: vetted and trained)."""
    days = {"vetted": account.standing.vetted_until, "trained": account.standing.trained_until}
    words = {name: day_words(day) if day else "an unknown day" for name, day in days.items()}
    return _CLOSES.get(account.state, "This account is not open.").format(**words)


def ends_first(standing: Standing) -> tuple[str, date] | None:
    """What of vetting and training ends first, and when; None when neither is on record."""
    days = [("vetting", standing.vetted_until), ("training", standing.trained_until)]
    return min(((what, day) for what, day in days if day is not None), key=lambda one: one[1], default=None)


def ends_soon(account: StaffAccount, today: date) -> bool:
    """Whether an account that is still open closes within thirty days."""
    first = ends_first(account.standing)
    return account.state in (OPEN, MUST_CHANGE) and first is not None and (first[1] - today).days <= WARN_DAYS


def wants_a_look(account: StaffAccount, today: date) -> bool:
    """Whether somebody cannot work, or soon will not be able to, and an administrator could help."""
    return account.state not in (OPEN, MUST_CHANGE, LEFT, SUSPENDED) or ends_soon(account, today)


def state_words(account: StaffAccount, today: date) -> str:
    """Such as "Open", "Vetting ends 3 Dec 2026", "Locked out"."""
    first = ends_first(account.standing)
    if first is not None and ends_soon(account, today):
        return f"{first[0].capitalize()} ends {day_words(first[1])}"
    return STATES.get(account.state, "Not open")


def in_order(accounts: Iterable[StaffAccount], today: date) -> tuple[StaffAccount, ...]:
    """Who is locked out first, then what ended or ends soonest, then the others by name; leavers last."""
    return tuple(
        sorted(accounts, key=lambda one: (_rank(one, today), _until(one, today), one.name.casefold(), one.login))
    )


def role_words(roles: Iterable[str]) -> str:
    """Such as "MASH officer, Hub manager", in the order of the hub's list."""
    held = set(roles)
    return ", ".join(words for role, words in ROLES.items() if role in held)


def typed_standing(typed: Mapping[str, str]) -> Standing:
    """Vetting and training as they are typed; "" is not on record. Raises BadInput beside each day that is none."""
    problems: list[Problem] = []
    days: dict[str, date | None] = {}
    for name in ("vetted", "vetted_until", "trained", "trained_until"):
        text = typed.get(name, "").strip()
        read = parse_day(text, name) if text else None
        if isinstance(read, Problem):
            problems.append(read)
        else:
            days[name] = read
    if problems:
        raise BadInput(problems)
    return Standing(typed.get("vetting", "").strip(), **days)


def _rank(account: StaffAccount, today: date) -> int:
    if account.state == LOCKED:
        return 0
    if wants_a_look(account, today):
        return 1
    return {SUSPENDED: 3, LEFT: 4}.get(account.state, 2)


def _until(account: StaffAccount, today: date) -> date:
    first = ends_first(account.standing)
    if not wants_a_look(account, today):
        return date.max
    return first[1] if first is not None else date.min
