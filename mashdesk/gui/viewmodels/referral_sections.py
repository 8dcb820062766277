"""How far each section of a referral form is: done, missing, or not started. Nothing of it stands in the way."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mashdesk.domain.codes import BirthAccuracy
from mashdesk.domain.refusals import Problem
from mashdesk.gui.language import counted, say
from mashdesk.gui.viewmodels.typed_referral import NAMES, Typed, address_lines

HOW = {"phone": say("Phone"), "form": say("Form"), "email": say("E-mail"), "in person": say("In person")}
"""How a referral came, by the code of the published format."""

TITLES = {
    "came_in": say("How it came in"),
    "referrer": say("Who is referring"),
    "concern": say("What worries them"),
    "people": say("People"),
    "relationships": say("Relationships"),
    "households": say("Homes and addresses"),
    "consent": say("Family told and agreement"),
}
"""The sections in the order of the form."""

_OF_FIELD = {
    "source": "came_in",
    "received": "came_in",
    "received_time": "came_in",
    "kind": "came_in",
    "how": "came_in",
    "route": "came_in",
    "parents_agreed": "came_in",
    "follow_up": "came_in",
    "follow_up_result": "came_in",
    "parents_told": "consent",
}


@dataclass(frozen=True)
class SectionFacts:
    """One section: state is "done", "missing" or "not_started"; detail is the small line below it."""

    key: str
    words: str
    state: str
    detail: str


def section_of(field: str) -> str:
    """The section that holds a problem's field ("people.2.birth" is in people)."""
    first = field.split(".", maxsplit=1)[0]
    return _OF_FIELD.get(first, first if first in TITLES else "concern")


def sections(typed: Typed, problems: Iterable[Problem]) -> tuple[SectionFacts, ...]:
    """Every section of the form as it stands."""
    wrong = [section_of(problem.field) for problem in problems]
    return tuple(_facts(key, typed, wrong.count(key)) for key in TITLES)


def _facts(key: str, typed: Typed, wrong: int) -> SectionFacts:
    told, started = _TOLD[key](typed), _STARTED[key](typed)
    missing = _missing(key, typed) + wrong
    things = say("{missing} missing").format(missing=missing) if missing else ""
    if not started:
        return SectionFacts(key, TITLES[key], "not_started", "")
    detail = " · ".join(part for part in (told, things) if part)
    return SectionFacts(key, TITLES[key], "missing" if missing else "done", detail)


def _came_in(typed: Typed) -> str:
    how = HOW.get(str(typed.get("how") or ""), "")
    return ", ".join(part for part in (how, str(typed.get("received_time") or "")) if part)


def _referrer(typed: Typed) -> str:
    referrer = typed.get("referrer") or {}
    asks = say("asks not to be named") if referrer.get("anonymity_asked") else ""
    return " · ".join(part for part in (str(referrer.get("organisation") or "").strip(), asks) if part)


def _people(typed: Typed) -> str:
    return counted(len(typed.get("people", ())), "person", "people")


def _households(typed: Typed) -> str:
    homes = typed.get("households", ())
    hidden = sum(bool(home.get("confidential")) for home in homes)
    told = counted(len(homes), "home")
    return say("{homes} · {hidden} confidential").format(homes=told, hidden=hidden) if hidden else told


def _consent(typed: Typed) -> str:
    asked, told = typed.get("consent_asked"), typed.get("parents_told")
    agreed = "" if asked is None else say("asked") if asked else say("not asked")
    knows = "" if told is None else say("told") if told else say("not told")
    return " · ".join(part for part in (agreed, knows) if part)


def _missing(key: str, typed: Typed) -> int:
    if key == "came_in":
        return sum(not typed.get(name) for name in ("source", "how"))
    if key == "referrer":
        referrer = typed.get("referrer") or {}
        return int(bool(referrer.get("anonymity_asked")) and not str(referrer.get("anonymity_reason") or "").strip())
    if key == "people":
        return sum(_person_missing(person) for person in typed.get("people", ()))
    if key == "households":
        return sum(not address_lines(home) for home in typed.get("households", ()))
    return 0


def _person_missing(person: Typed) -> int:
    unnamed = not any(str(person.get(name) or "").strip() for name in NAMES)
    accuracy = person.get("birth_accuracy") or BirthAccuracy.KNOWN.value
    told = accuracy == BirthAccuracy.UNKNOWN or str(person.get("birth") or "").strip()
    unborn = accuracy == BirthAccuracy.EXPECTED
    return int(unnamed and not unborn) + int(not told)


def _has_people(typed: Typed) -> bool:
    people = typed.get("people", ())
    return len(people) > 1 or any(person.get(name) for person in people for name in (*NAMES, "birth", "sex"))


_TOLD: dict[str, Callable[[Typed], str]] = {
    "came_in": _came_in,
    "referrer": _referrer,
    "concern": lambda typed: "",
    "people": _people,
    "relationships": lambda typed: counted(len(typed.get("relationships", ())), "relationship", "relationships"),
    "households": _households,
    "consent": _consent,
}
_STARTED: dict[str, Callable[[Typed], bool]] = {
    "came_in": lambda typed: bool(typed.get("source") or typed.get("how") or typed.get("kind")),
    "referrer": lambda typed: any((typed.get("referrer") or {}).values()),
    "concern": lambda typed: bool(str(typed.get("concern") or "").strip()),
    "people": _has_people,
    "relationships": lambda typed: bool(typed.get("relationships")),
    "households": lambda typed: bool(typed.get("households")),
    "consent": lambda typed: typed.get("consent_asked") is not None or typed.get("parents_told") is not None,
}
