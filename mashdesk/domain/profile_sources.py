"""Where the values of a hub profile come from, from when to when they hold, and what was valid before.

In the file `origin`, `rules`, `from`, `until`, `note`, `superseded` and `unconfirmed` stand beside the values they
speak of. What has none of its own has those of the part around it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from mashdesk.domain.profile_place import SOURCE, Place

ORIGINS = ("leaflet", "national", "local")


@dataclass(frozen=True)
class Superseded:
    """An earlier value, by the names of the fields that it had, and until when it held."""

    was: Mapping[str, object]
    source: "Source"


@dataclass(frozen=True)
class Source:
    """Where the values at a place come from; `unconfirmed` ones were seen elsewhere and do not count yet."""

    place: str
    origin: str
    rules: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    note: str = ""
    superseded: tuple[Superseded, ...] = ()
    unconfirmed: tuple[Mapping[str, object], ...] = ()

    @property
    def first_day(self) -> date | None:
        """From when it or an earlier value of it holds; None where the earliest has no beginning."""
        days = [self.since, *(earlier.source.since for earlier in self.superseded)]
        told = [day for day in days if day is not None]
        return min(told) if len(told) == len(days) else None


def sources(place: Place) -> Iterator[Source]:
    """Every source of the file, from the outside inwards."""
    value = place.value
    if isinstance(value, list):
        for entry in place.entries():
            yield from sources(entry)
    if isinstance(value, dict):
        if "origin" in value:
            yield _source(place)
        for name in value:
            if name not in ("superseded", "unconfirmed"):
                yield from sources(place.inside(name))


def _source(place: Place) -> Source:
    value = place.value
    assert isinstance(value, dict)
    known = {name: place.inside(name) for name in SOURCE.split() if name in value}
    return Source(
        place=place.path,
        origin=known["origin"].one_of(ORIGINS),
        rules=tuple(rule.words() for rule in known["rules"].entries()) if "rules" in known else (),
        since=known["from"].day() if "from" in known else None,
        until=known["until"].day() if "until" in known else None,
        note=known["note"].text() if "note" in known else "",
        superseded=tuple(map(_superseded, known["superseded"].entries(1))) if "superseded" in known else (),
        unconfirmed=tuple(map(_unconfirmed, known["unconfirmed"].entries(1))) if "unconfirmed" in known else (),
    )


def _superseded(place: Place) -> Superseded:
    part = place.fields("was origin until", "rules from note")
    return Superseded(_values(part["was"]), _source(place))


def _unconfirmed(place: Place) -> Mapping[str, object]:
    part = place.fields("is note")
    part["note"].words()
    return _values(part["is"])


def _values(place: Place) -> Mapping[str, object]:
    value = place.value
    if not isinstance(value, dict) or not value:
        place.wrong("expected the earlier values by their names in { }.")
    return MappingProxyType(dict(value))
