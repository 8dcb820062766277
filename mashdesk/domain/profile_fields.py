"""The sections of a hub's profile as they are filled in: contacts, hours, clocks, words, and how the hub works."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from mashdesk.domain.calendar import day_words
from mashdesk.domain.codes import Rating
from mashdesk.domain.gathering import ChaseTold
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.profile_promise_fields import PROMISE_TITLES, promise_sections
from mashdesk.domain.profile_reading import PARAGRAPHS, WEEKDAYS
from mashdesk.domain.profile_sources import Source
from mashdesk.domain.profile_whom_fields import WHOM_TITLES, whom_sections
from mashdesk.domain.profile_work_fields import WORK_TITLES, YES_NO, work_sections
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
    "subject_access": "Subject access request",
}
_OTHER_CLOCKS = {
    "child_letter": ("Letter to a child", "decision"),
    "adult_letter": ("Letter to an adult", "decision"),
    "referrer_told": ("Outcome told to the referrer", "decision"),
    "written_follow_up": ("Written follow-up of a telephone call", "telephone_call"),
    "taking_over": ("Taking over by the team", "decision"),
    "complaint": ("Complaint", "complaint"),
    "strategy_discussion": ("Strategy discussion", "strategy_threshold"),
    "conference": ("Child protection conference", "strategy_discussion"),
    "assessment": ("Social care's assessment", "receipt"),
}
"""Time limits that a hub may have, with what starts them where the hub has just begun with them."""
_WORKSTATION = {
    "clipboard_seconds": "What is copied leaves the clipboard after: seconds",
    "pack_minutes": "An emergency pack is refreshed after: minutes",
    "lock_minutes": "A desk that nobody touches locks after: minutes",
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
    **WHOM_TITLES,
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
        **whom_sections(told, where.field),
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
        begins: tuple[tuple[str, str], ...] = (),
    ) -> TextField:
        """A field with its source under its label, after what is to be known of it."""
        made = TextField(path, label, shape, "", optional, choices=choices, begins=begins)
        source = self._profile.origin(made.told_at) if self._profile else None
        return replace(made, hint=" ".join(filter(None, [hint, source_words(source)])))


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
    yield where.field(("words", "form"), "The form for referrals", hint="Nothing where it has no name.")
    hint = "Three digits, such as 885; one a line."
    yield where.field(("hub", "authority_codes"), "The local authority's number", Shape.LINES, hint=hint)


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
    hint = "Such as 4 hours or 1 working day; nothing where the hub has no such rating."
    for rating in (one for one in Rating if one is not Rating.NOT_RATED):
        path: Path = ("clocks", "decision", "limits", rating.value)
        yield where.field(path, f"Decision, {rating.words.lower()}", Shape.LIMIT, hint=hint, optional=True)
    path = ("clocks", "decision", "hours_run_on")
    yield where.field(path, "Hours run on when the office closes", Shape.YES_NO, hint=YES_NO)
    for name, label in _CLOCKS.items():
        hint = "In months." if name == "subject_access" else "In working days."
        yield where.field(("clocks", name, "limit"), label, Shape.LIMIT, hint=hint)
    hint = "Such as 2 working days; nothing where the hub names no time."
    for name, (label, starts) in _OTHER_CLOCKS.items():
        path, begins = ("clocks", name, "limit"), (("starts", starts),)
        yield where.field(path, label, Shape.LIMIT, hint=hint, optional=True, begins=begins)
    path = ("clocks", "returns", "minutes_before_decision")
    yield where.field(path, "Agencies answer before the decision is due: minutes", Shape.NUMBER)
    hint = "Nothing where nobody is."
    for one in ChaseTold:
        path, label = ("clocks", "returns", f"chase_{one}"), f"{one.words} is asked for a late answer after: minutes"
        yield where.field(path, label, Shape.NUMBER, hint=hint, optional=True)
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
    yield where.field(("threshold", "version"), "Its version", optional=True)
    yield where.field(("threshold", "dated"), "Of when it is", hint="Such as May 2026.", optional=True)
    yield where.field(("threshold", "address"), "Where it can be read")
    for number, _ in enumerate(told.get("threshold", {}).get("levels", [])):
        yield where.field(("threshold", "levels", number, "title"), f"Level {number + 1}")
        yield where.field(("threshold", "levels", number, "words"), f"Level {number + 1} in words", Shape.WORDS)
