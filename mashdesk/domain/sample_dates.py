"""The sample's dates stay fresh: they are written as offsets and become real when the sample is loaded.

``{-12d}`` is a day as 2026-11-12, ``{-6y-40d in words}`` a day as 3 Oct 2020, ``{-3h}`` a moment with London's offset.
Units: y years, w weeks, d days, h hours, min minutes; hours or minutes make it a moment.
"""

import re
from calendar import isleap
from datetime import datetime, timedelta

from mashdesk.domain.calendar import LONDON, aware, day_words

TOKEN = re.compile(r"\{([+-][^{}]*?)( in words)?\}")
PART = re.compile(r"([+-]\d{1,5})(y|w|d|h|min)", re.ASCII)
PARTS = re.compile(f"({PART.pattern})+", re.ASCII)


def fresh(text: str, now: datetime) -> str:
    """The text with every offset replaced, counted from `now` (aware); ValueError for one that cannot be read."""
    moment = aware(now)
    return TOKEN.sub(lambda token: _written(token[1], moment, words=bool(token[2])), text)


def _written(offset: str, now: datetime, *, words: bool) -> str:
    if not PARTS.fullmatch(offset):
        raise ValueError(f"this offset cannot be read: {offset}")
    steps = {unit: int(number) for number, unit in PART.findall(offset)}
    at = _moved(now, steps).astimezone(LONDON)
    if words:
        return day_words(at.date())
    return at.isoformat(timespec="seconds") if steps.keys() & {"h", "min"} else at.date().isoformat()


def _moved(now: datetime, steps: dict[str, int]) -> datetime:
    """Years are moved on the calendar (29 February becomes 28), days on London's clock, hours as time that passes."""
    local = now.astimezone(LONDON)
    year = local.year + steps.get("y", 0)
    no_such_day = (local.month, local.day) == (2, 29) and not isleap(year)
    moved = local.replace(year=year, day=28 if no_such_day else local.day)
    moved += timedelta(weeks=steps.get("w", 0), days=steps.get("d", 0))
    return aware(moved) + timedelta(hours=steps.get("h", 0), minutes=steps.get("min", 0))
