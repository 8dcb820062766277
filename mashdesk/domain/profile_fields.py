"""The sections of a hub's profile as they are filled in: contacts, hours, clocks, words, and how the hub works."""

from collections.abc import Iterator, Mapping
from typing import Any

from mashdesk.domain.calendar import day_words
from mashdesk.domain.codes import Rating
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.profile_promise_fields import PROMISE_TITLES, promise_sections
from mashdesk.domain.profile_reading import PARAGRAPHS, WEEKDAYS
from mashdesk.domain.profile_sources import Source
from mashdesk.domain.profile_work_fields import WORK_TITLES, work_sections
from mashdesk.domain.text_fields import Path, Shape, TextField, TextSection

_CONTACTS = {
    "service": "Telephone",
    "out_of_hours": "Telephone when the office is closed",
    "email": "E-mail",
    "fax": "Fax",
    "privacy": "Privacy notice",
    "subject_access": "To ask for a copy of one's information",
    "feedback": "Feedback",
}
_CLOCKS = {
    "screening": "Screening",
    "acknowledgement": "Acknowledgement to the referrer",
    "parent_letter": "Outcome letter to parents",
    "child_letter": "Letter to a child",
    "adult_letter": "Letter to an adult",
    "referrer_told": "Outcome told to the referrer",
    "written_follow_up": "Written follow-up of a telephone call",
    "taking_over": "Taking over by the team",
    "complaint": "Complaint",
    "strategy_discussion": "Strategy discussion",
    "subject_access": "Subject access request",
}
_UNITS = {
    "minutes": "minutes",
    "hours": "hours",
    "working_days": "working days",
    "calendar_days": "days",
    "months": "months",
}
_WORKSTATION = {
    "clipboard_seconds": "What is copied leaves the clipboard after: seconds",
    "pack_minutes": "An emergency pack is refreshed after: minutes",
}
_PARAGRAPHS = {
    "opening": "Opening",
    "what_we_did": "What we did",
    "agreement": "Agreement",
    "next": "What happens next",
    "find_out": "How to find out more",
    "complaints": "If somebody is not happy",
    "information": "The information that we hold",
    "closing": "Closing",
}
_ORIGINS = {"leaflet": "From the leaflet", "national": "A national rule", "local": "The hub's own"}


SECTION_TITLES = {
    "names": "Names",
    "contacts": "Contacts",
    "hours": "Opening hours",
    "closures": "Local closures",
    "clocks": "Clocks",
    "letters": "Words in letters",
    "complaints": "Complaints",
    "outcomes": "Outcomes",
    "threshold": "Threshold",
    **WORK_TITLES,
    **PROMISE_TITLES,
}
"""What the sections are called, in their order."""


def profile_sections(told: Mapping[str, Any], profile: HubProfile | None) -> tuple[TextSection, ...]:
    """Every section with its fields; `profile` is what the same text says of its sources, where it can be read."""
    where = _Sources(profile)
    found = {
        "names": _names(where),
        "contacts": _contacts(told, where),
        "hours": _hours(where),
        "closures": _closures(),
        "clocks": _clocks(told, where),
        "letters": _letters(where),
        "complaints": _complaints(told, where),
        "outcomes": _outcomes(told, where),
        "threshold": _threshold(told, where),
        **work_sections(told, where.field),
        **promise_sections(where.field),
    }
    return tuple(TextSection(key, title, tuple(found[key])) for key, title in SECTION_TITLES.items())


class _Sources:
    """Where values come from, in words."""

    def __init__(self, profile: HubProfile | None) -> None:
        self._profile = profile

    def field(
        self,
        path: Path,
        label: str,
        shape: Shape = Shape.LINE,
        *,
        hint: str = "",
        optional: bool = False,
        choices: tuple[tuple[str, str], ...] = (),
    ) -> TextField:
        """A field with its source under its label, after what is to be known of it."""
        made = TextField(path, label, shape, optional=optional)
        source = self._profile.origin(made.place) if self._profile else None
        told = " ".join(filter(None, [hint, source_words(source)]))
        return TextField(path, label, shape, told, optional, choices=choices)


def source_words(source: Source | None) -> str:
    """Such as "From the leaflet (N12) · since 1 Apr 2021"; "" where nothing says it."""
    if source is None:
        return ""
    rules = f" ({', '.join(source.rules)})" if source.rules else ""
    since = f"since {day_words(source.since)}" if source.since else ""
    until = f"until {day_words(source.until)}" if source.until else ""
    return " · ".join(filter(None, [_ORIGINS[source.origin] + rules, since, until, source.note]))


def _names(where: _Sources) -> Iterator[TextField]:
    yield where.field(("hub", "name"), "The hub")
    yield where.field(("words", "front_door"), "The front door")
    yield where.field(("words", "unit"), "What a case is called")


def _contacts(told: Mapping[str, Any], where: _Sources) -> Iterator[TextField]:
    held = told.get("contacts", {})
    for name, label in _CONTACTS.items():
        if name in held:
            yield where.field(("contacts", name, "value"), label)
    yield where.field(("contacts", "address", "lines"), "Address", Shape.LINES)


def _hours(where: _Sources) -> Iterator[TextField]:
    for day in WEEKDAYS:
        yield where.field(("hours", "days", day), day.capitalize(), Shape.HOURS, optional=True)


def _closures() -> Iterator[TextField]:
    hint = "One day a line, such as 2026-12-24 Christmas Eve. England's bank holidays are known already."
    yield TextField(("closures",), "Days on which the hub is closed", Shape.DAYS, hint)
    hint = "Days that were proclaimed, such as 2027-05-08 A national holiday."
    yield TextField(("proclaimed_days",), "Proclaimed days", Shape.DAYS, hint)


def _clocks(told: Mapping[str, Any], where: _Sources) -> Iterator[TextField]:
    held = told.get("clocks", {})
    for rating in Rating:
        limit = held.get("decision", {}).get("limits", {}).get(rating.value, {})
        for unit in limit:
            label = f"Decision, {rating.words.lower()}: {_UNITS.get(unit, unit)}"
            yield where.field(("clocks", "decision", "limits", rating.value, unit), label, Shape.NUMBER)
    for name, label in _CLOCKS.items():
        for unit in held.get(name, {}).get("limit", {}):
            yield where.field(("clocks", name, "limit", unit), f"{label}: {_UNITS.get(unit, unit)}", Shape.NUMBER)
    path = ("clocks", "returns", "minutes_before_decision")
    yield where.field(path, "Agencies answer before the decision is due: minutes", Shape.NUMBER)
    for name, label in _WORKSTATION.items():
        if name in told.get("workstation", {}):
            yield where.field(("workstation", name), label, Shape.NUMBER)


def _letters(where: _Sources) -> Iterator[TextField]:
    yield where.field(("letters", "signed_by", "value"), "Signed by")
    for name in PARAGRAPHS:
        yield where.field(("letters", "paragraphs", name, "words"), _PARAGRAPHS[name], Shape.WORDS, optional=True)


def _complaints(told: Mapping[str, Any], where: _Sources) -> Iterator[TextField]:
    for number, _ in enumerate(told.get("complaints", [])):
        yield where.field(("complaints", number, "words"), f"Step {number + 1}", Shape.WORDS)


def _outcomes(told: Mapping[str, Any], where: _Sources) -> Iterator[TextField]:
    for number, one in enumerate(told.get("outcomes", [])):
        called = one.get("label", "")
        yield where.field(("outcomes", number, "label"), f"Outcome {number + 1}")
        yield where.field(("outcomes", number, "family_words"), f"To the family: {called}", Shape.WORDS)
        if "consent_words" in one:
            yield where.field(("outcomes", number, "consent_words"), f"What they agree to: {called}", Shape.WORDS)


def _threshold(told: Mapping[str, Any], where: _Sources) -> Iterator[TextField]:
    yield where.field(("threshold", "document"), "Threshold document")
    yield where.field(("threshold", "address"), "Where it can be read")
    for number, _ in enumerate(told.get("threshold", {}).get("levels", [])):
        yield where.field(("threshold", "levels", number, "title"), f"Level {number + 1}")
        yield where.field(("threshold", "levels", number, "words"), f"Level {number + 1} in words", Shape.WORDS)
