"""What somebody else recorded about a family while an entry about the same people was typed.

Nothing of a family is edited and the last entry counts, so both are kept whatever is chosen; but whoever records a
"yes" over a "no" of a minute ago must have seen it. Attempts to reach somebody stand beside each other: two are two.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from mashdesk.domain.family import Basis, Consent, FamilySide, Telling
from mashdesk.domain.two_versions import SavedMeanwhile
from mashdesk.gui.viewmodels.discussion_model import moment_typed

NO_LONGER = "none"
"""Chosen instead of a ground: what was recorded no longer holds."""
Row = Consent | Basis | Telling


def latest(side: FamilySide) -> str:
    """The moment of the last entry, as a draft keeps it."""
    every: tuple[Row, ...] = (*side.consents, *side.bases, *side.tellings)
    return max((_at(one) for one in every), default="")


def recorded_since(rows: Sequence[Row], since: str, typed: Mapping[str, object]) -> SavedMeanwhile | None:
    """The last of these entries, the latest first, that is about the same as what is typed, as a form would hold it."""
    newer = [one for one in rows if _at(one) > since and _about_the_same(one, typed)]
    if not newer:
        return None
    last = newer[0]
    whole = [one for one in rows if one.at == last.at and _by(one) == _by(last)]  # an entry about three is three rows
    values = _values(last) | {"people": _each(str(one.person) for one in whole)}
    if not isinstance(last, Telling):
        values["about"] = _each(one.about.value for one in whole if not isinstance(one, Telling))
    return SavedMeanwhile(f"{_by(last)}, {moment_typed(last.at)}", values)


def _about_the_same(row: Row, typed: Mapping[str, object]) -> bool:
    if str(row.person) not in _list(typed, "people"):
        return False
    if isinstance(row, Telling):
        return True
    by = typed.get("by_person")
    another = isinstance(row, Consent) and by and row.by_person is not None and str(row.by_person) != by
    return row.about.value in _list(typed, "about") and not another


def _values(row: Row) -> dict[str, object]:
    if isinstance(row, Basis):
        return {"ground": row.ground or NO_LONGER, "reason": row.reason}
    names: tuple[str, ...] = ("told", "told_by", "how", "what", "sure_of_no_risk", "ground", "why_not")
    if isinstance(row, Consent):
        names = ("answer", "capacity", "explanation", "options", "understood", "committed", "limits", "why", "how")
    told = {name: _typed(getattr(row, name)) for name in names} | {"happened": _moment(row.happened)}
    if isinstance(row, Consent):
        by = str(row.by_person) if row.by_person else ""
        told |= {"by_person": by, "explained": [one.value for one in row.explained], "agencies": list(row.agencies)}
    return told


def _typed(value: object) -> object:
    return value if isinstance(value, bool) else str(value or "")


def _moment(moment: datetime | None) -> str:
    return moment_typed(moment) if moment else ""


def _at(row: Row) -> str:
    return row.at.astimezone(UTC).isoformat()


def _by(row: Row) -> str:
    return row.authorised_by if isinstance(row, Basis) else row.by


def _each(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _list(typed: Mapping[str, object], name: str) -> list[str]:
    value = typed.get(name)
    return [str(one) for one in value] if isinstance(value, list | tuple) else []
