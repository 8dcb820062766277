"""How long something may take, as it is typed: "4 hours", "1 working day", and back."""

import re
from typing import Any

_UNITS = {
    "minutes": "minute",
    "hours": "hour",
    "working_days": "working day",
    "calendar_days": "day",
    "months": "month",
}
_TYPED = re.compile(r"([0-9]{1,6})\s*(\D*)")


def limit_words(value: Any) -> str:
    """Such as "2 working days"."""
    if not isinstance(value, dict):
        return str(value)
    return ", ".join(_told(unit, amount) for unit, amount in value.items())


def limit_typed(typed: str, before: Any) -> dict[str, int | str]:
    """What it is kept as. A number alone counts in the unit that stood there before.

    What is no such time stays as it is typed, for the check.
    """
    usual = next(iter(before), "hours") if isinstance(before, dict) else "hours"
    found = _TYPED.fullmatch(typed.strip())
    if found is None:
        return {usual: typed.strip()}
    said = " ".join(found[2].split()).casefold()
    unit = {word: unit for unit, one in _UNITS.items() for word in (one, f"{one}s")}.get(said)
    if said and unit is None:
        return {usual: typed.strip()}
    return {unit or usual: int(found[1])}


def _told(unit: str, amount: object) -> str:
    if not isinstance(amount, int) or unit not in _UNITS:
        return str(amount)
    return f"{amount} {_UNITS[unit]}{'' if amount == 1 else 's'}"
