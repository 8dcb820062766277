"""The sections of a hub's profile that say whom it is for, as they are filled in.

Its subjects, how referrals come in, ratings, professional groups, and who hears of the outcome.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from mashdesk.domain.codes import Rating
from mashdesk.domain.profile_work_fields import CHOICE, CHOICE_HINT, NOT_SAID, Field, rows
from mashdesk.domain.text_fields import Entry, Path, Shape, TextField

Told = Mapping[str, Any]
WHOM_TITLES = {
    "subjects": "Whom the hub is for",
    "referrals": "How referrals come in",
    "ratings": "Ratings",
    "groups": "Professional groups",
    "recipients": "Who hears of the outcome",
}
_KINDS = (("child", "Children and young people"), ("adult", "Adults at risk"))
_RATINGS = tuple((one.value, one.words) for one in Rating if one is not Rating.NOT_RATED)
_ASKS = (("written_form", "The form follows in writing"), ("with_parents", "Parents are spoken with first"))
_ACCEPTED = (("accepted", "Yes"), ("", NOT_SAID))
_ASKED = (("asked", "Yes: the child is handed to their team"), ("", NOT_SAID))
_RECIPIENTS = {"parent": "Parents", "child": "The child", "adult": "An adult at risk", "referrer": "The referrer"}
_CONDITIONS = (
    ("always", "Always"),
    ("usually", "Usually"),
    ("where_appropriate", "Where it is appropriate"),
    ("unless_risk", "Unless it is a risk"),
    ("", NOT_SAID),
)
_MEANS = (("letter", "By letter"), ("call", "By telephone"), ("any", "By letter or telephone"))
_BEGINS = (("condition", ""), ("means", "any"), ("signed_by", ""))
_A_LINE = "One a line."


def whom_sections(told: Told, field: Field) -> dict[str, Iterator[TextField]]:
    """The fields of each section; `field` makes one with its source under its label."""
    return {
        "subjects": _subjects(field),
        "referrals": _referrals(field),
        "ratings": _ratings(field),
        "groups": _groups(field),
        "recipients": _recipients(told, field),
    }


def _subjects(field: Field) -> Iterator[TextField]:
    yield field(("subjects", "kinds"), "Whom referrals can be about", Shape.SOME, choices=_KINDS)


def _referrals(field: Field) -> Iterator[TextField]:
    part = "referrals"
    yield field((part, "referrers"), "Who refers", Shape.LINES, hint=_A_LINE)
    yield field((part, "referrer_roles"), "Which professionals, for example", Shape.LINES, hint=_A_LINE)
    yield field((part, "concerns"), "About what", Shape.LINES, hint=_A_LINE)
    yield _routes(field)
    yield field((part, "anonymous"), "Somebody may refer without a name", Shape.CHOICE, choices=_ACCEPTED)
    label = "Advice is given without a referral"
    yield field((part, "advice_without_referral"), label, Shape.CHOICE, choices=_ACCEPTED)
    label = "Screening asks whether a social worker has the child already"
    yield field((part, "open_case"), label, Shape.CHOICE, choices=_ASKED)
    yield field((part, "emergency"), "What to do at once", Shape.WORDS)


def _routes(field: Field) -> TextField:
    hint = (
        "One a line: short name | its words | what must still come. The last is "
        f"{', '.join(f'“{words}”' for _code, words in _ASKS)}, or nothing."
    )
    columns = ("code", "label", "asks?")
    return rows(field, ("referrals", "routes"), "By which ways", columns, hint, choices=_ASKS)


def _ratings(field: Field) -> Iterator[TextField]:
    hint = "Each needs its time for the decision, in “Clocks”; one that goes leaves no time there."
    yield field(("ratings", "codes"), "The ratings", Shape.SOME, hint=hint, choices=_RATINGS)


def _groups(field: Field) -> Iterator[TextField]:
    hint = f"{CHOICE_HINT} Nothing where the hub has no groups."
    yield rows(field, ("groups",), "The groups that an enquiry is assigned to", CHOICE, hint)


def _recipients(told: Told, field: Field) -> Iterator[TextField]:
    """How and under which name is asked only of those who hear of it at all."""
    held = told.get("letters", {}).get("recipients", [])
    known = [one.get("recipient") for one in held]
    for name, words in _RECIPIENTS.items():
        number = known.index(name) if name in known else len(known)
        path: Path = ("letters", "recipients", Entry("recipient", name, number))
        when = (*path, "condition")
        yield field(when, f"{words}: hear of it", Shape.CHOICE, choices=_CONDITIONS, begins=_BEGINS)
        if name in known:
            yield field((*path, "means"), f"{words}: by what means", Shape.CHOICE, choices=_MEANS)
            hint = "Nothing where it is the hub's usual name."
            yield field((*path, "signed_by"), f"{words}: under which name", hint=hint)
