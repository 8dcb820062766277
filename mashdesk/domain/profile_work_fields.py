"""The sections of a hub's profile that say how it works, as they are filled in: partners, purposes, posts, guards.

What a rule rests on is typed here like any other value: the check says beside its field what does not agree, and a
second person approves it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from mashdesk.domain.text_fields import Path, Shape, TextField

Field = Callable[..., TextField]
Told = Mapping[str, Any]
CHOICE = ("code", "label")
CHOICE_HINT = "One a line: its short name | its words. A short name that is in use stays as it is."
_PART_HINT = "One a line: a short name of “Agencies”."
MAY_BE_MISSING = (
    ("groups",),
    ("universal_services",),
    ("agreement", "signed"),
    ("telling", "by_referrer"),
    ("pathways",),
)
_DAY_HINT = "A day such as 2026-12-24, or nothing."
YES_NO = "Yes or no."
_HANDED = (
    ("carried_by", "carried by", "A short name of “Agencies”, or nothing."),
    ("team", "the team that takes over", ""),
    ("first_contact", "its first contact with the family", "An action, in the hub's words; it needs the two above."),
)
NOT_SAID = "The hub says nothing of it"
_VIEWS = (("recorded_first", "Are recorded first"), ("discussed", "Are discussed"), ("", NOT_SAID))
_LETTER_SAYS = (("agreed", "What the discussion agreed"), ("", NOT_SAID))
_LEADS_TO = (
    ("child_protection", "Child protection"),
    ("social_care", "Social care"),
    ("early_help", "Early help"),
    ("service", "A service"),
    ("universal", "Services open to every family"),
    ("police", "The police"),
    ("adult_safeguarding", "Safeguarding of adults"),
    ("nothing", "Nothing more"),
)


def work_sections(told: Told, field: Field) -> dict[str, Iterator[TextField]]:
    """The fields of each section; `field` makes one with its source under its label."""
    return {
        "agencies": _agencies(field),
        "agreement": _agreement(field),
        "purposes": _purposes(field),
        "posts": _posts(field),
        "guards": _guards(told, field),
        "guidance": _guidance(field),
    }


WORK_TITLES = {
    "agencies": "Agencies",
    "agreement": "Information sharing agreement",
    "purposes": "Purposes and grounds",
    "posts": "Posts, gates, who decides",
    "guards": "What guards each outcome",
    "guidance": "Guidance and services",
}


def rows(
    field: Field,
    path: Path,
    label: str,
    columns: tuple[str, ...],
    hint: str,
    *,
    stated: bool = True,
    choices: tuple[tuple[str, str], ...] = (),
) -> TextField:
    """A list of which each entry is a line; what else stands with an entry stays with it."""
    made = field(path, label, Shape.ROWS, hint=hint, choices=choices)
    return replace(made, columns=columns, stated=stated, optional=path in MAY_BE_MISSING)


def _agencies(field: Field) -> Iterator[TextField]:
    hint = (
        "One a line: short name | name | what it does | co-located or virtual | first day | last day. It is asked and "
        "shared with from its first day to its last, such as 2027-03-31; without days, always. One that was asked "
        "before is not taken out: give it a last day."
    )
    columns = ("id", "name", "function", "link", "from?", "until?")
    yield rows(field, ("agencies",), "Agencies", columns, hint)


def _agreement(field: Field) -> Iterator[TextField]:
    yield field(("agreement", "title"), "What it is called")
    yield field(("agreement", "version"), "Its version")
    yield field(("agreement", "agreed"), "Agreed on", hint=_DAY_HINT)
    yield field(("agreement", "review"), "To be reviewed on", hint=_DAY_HINT)
    yield field(("agreement", "ends"), "Its last day", hint=_DAY_HINT, optional=True)
    hint = f"{_PART_HINT} Where nobody is named here or below, nobody is asked for a reason."
    yield field(("agreement", "signatories"), "Who signed, without days", Shape.LINES, hint=hint)
    hint = "One a line: short name | signed on | last day, such as police | 2026-01-31 | 2028-01-30."
    columns = ("agency", "on", "ends?")
    yield rows(field, ("agreement", "signed"), "Who signed, with days", columns, hint, stated=False)


def _purposes(field: Field) -> Iterator[TextField]:
    yield rows(field, ("purposes",), "What information is asked and shared for", CHOICE, CHOICE_HINT)
    path = ("purpose_limit", "only_listed")
    yield field(
        path, "No other purpose can be typed", Shape.YES_NO, hint=f"{YES_NO} Empty: another can.", optional=True
    )
    yield rows(field, ("grounds",), "On what grounds without permission", CHOICE, CHOICE_HINT)


def _posts(field: Field) -> Iterator[TextField]:
    yield rows(field, ("posts",), "Posts", CHOICE, CHOICE_HINT)
    hint = "One a line: a short name of “Posts”. Who has none of these posts does not pass."
    yield field(("gates", "screening"), "Who screens", Shape.LINES, hint=hint)
    yield field(("gates", "decision"), "Who signs decisions", Shape.LINES, hint=hint)
    yield field(("deciding", "decided_by"), "Who decides, in the hub's words")
    yield field(("deciding", "alone"), "One post decides alone", Shape.YES_NO, hint=YES_NO)
    yield field(("deciding", "partner_views"), "The partners' views", Shape.CHOICE, choices=_VIEWS)
    yield field(("deciding", "letter_says"), "The family's letter says", Shape.CHOICE, choices=_LETTER_SAYS)


def _guards(told: Told, field: Field) -> Iterator[TextField]:
    for number, one in enumerate(told.get("outcomes", [])):
        called = one.get("label", "")
        hint = f"{called}. One a line, such as only_if_not_harmed; what is not known is said here."
        path: Path = ("outcomes", number)
        yield field((*path, "guards"), f"Outcome {number + 1}: guards", Shape.LINES, hint=hint, optional=True)
        yield field((*path, "lowest_level"), f"Outcome {number + 1}: lowest level", Shape.NUMBER)
        yield field((*path, "highest_level"), f"Outcome {number + 1}: highest level", Shape.NUMBER)
        yield field((*path, "consent_needed"), f"Outcome {number + 1}: needs agreement", Shape.YES_NO, hint=YES_NO)
        label = f"Outcome {number + 1}: leads to"
        yield field((*path, "leads_to"), label, Shape.CHOICE, choices=_LEADS_TO)
        for name, words, hint in _HANDED:
            yield field((*path, name), f"Outcome {number + 1}: {words}", hint=hint, optional=True)


def _guidance(field: Field) -> Iterator[TextField]:
    hint = "One a line: title | who published it | on what day | its address. The last three can be empty."
    columns = ("title", "publisher?", "published?", "address?")
    yield rows(field, ("guidance",), "Guidance", columns, hint)
    yield rows(field, ("universal_services",), "Services open to every family", CHOICE, CHOICE_HINT)
