"""The sections of a hub's profile that say what it asks of families and promises them, as they are filled in.

Telling the family, consent, the questions of an enquiry, what leaves the hub, the law, disputes, how long what is kept,
principles, and what the hub adds to special pathways.
"""

from collections.abc import Iterator

from mashdesk.domain.codes import LawfulBasis
from mashdesk.domain.hub_policies import PATHWAYS
from mashdesk.domain.profile_work_fields import CHOICE, CHOICE_HINT, NOT_SAID, YES_NO, Field, rows
from mashdesk.domain.text_fields import Path, Shape, TextField

PROMISE_TITLES = {
    "telling": "Telling the family",
    "consent": "Consent",
    "questions": "Questions of an enquiry",
    "sharing": "Sharing outside the hub",
    "law": "Law",
    "disputes": "Disputes between professionals",
    "retention": "How long what is kept",
    "principles": "Principles and promises",
    "pathways": "Special pathways",
}
_KINDS = (("explicit", "In so many words"), ("implicit", "By taking up a service that it is part of"))
_PASSED_ON = (
    ("name", "Name"),
    ("address", "Address"),
    ("reason", "Reason for the enquiry"),
    ("outcome", "Outcome"),
    ("relevant_information", "Relevant information"),
)
_A_LINE = "One a line, in the hub's words."


def promise_sections(field: Field) -> dict[str, Iterator[TextField]]:
    """The fields of each section; `field` makes one with its source under its label."""
    return {
        "telling": _telling(field),
        "consent": _consent(field),
        "questions": _questions(field),
        "sharing": _sharing(field),
        "law": _law(field),
        "disputes": _disputes(field),
        "retention": _retention(field),
        "principles": _principles(field),
        "pathways": _pathways(field),
    }


def _one_of(field: Field, path: Path, label: str, **words: str) -> TextField:
    """One of what the hub can do, or that it says nothing of it."""
    return field(path, label, Shape.CHOICE, choices=(*words.items(), ("", NOT_SAID)))


def _some(field: Field, path: Path, label: str, choices: tuple[tuple[str, str], ...]) -> TextField:
    return field(path, label, Shape.SOME, choices=choices)


def _telling(field: Field) -> Iterator[TextField]:
    yield _one_of(
        field, ("telling", "child_protection"), "Parents of a child whom a child protection referral is about",
        told="Are told beforehand", told_only_if_sure="Are told only where that is surely safe",
    )  # fmt: skip
    yield _one_of(
        field, ("telling", "both_parents"), "Which parents",
        both="Both, also where they live apart",
    )  # fmt: skip
    yield rows(field, ("telling", "unless"), "What speaks against telling", CHOICE, CHOICE_HINT)
    yield rows(
        field, ("telling", "by_referrer"), "What a professional tells them before referring", CHOICE, CHOICE_HINT
    )


def _consent(field: Field) -> Iterator[TextField]:
    yield _one_of(
        field, ("consent", "to_refer"), "Before somebody refers, the family's agreement",
        asked="Is asked for", actively_sought="Is actively sought",
    )  # fmt: skip
    for name, label in (("before_research", "Before agencies are asked"), ("for_support", "Before support")):
        yield _one_of(field, ("consent", name), f"{label}, the family's agreement", required="Is needed")
    yield _some(field, ("consent", "kinds"), "Which agreement counts", _KINDS)
    yield rows(field, ("consent", "exceptions"), "What may stand in its place", CHOICE, CHOICE_HINT)


def _questions(field: Field) -> Iterator[TextField]:
    label = "What the agencies' information is to answer for each child"
    yield rows(field, ("questions",), label, CHOICE, CHOICE_HINT)


def _sharing(field: Field) -> Iterator[TextField]:
    hint = (
        f"{CHOICE_HINT} With police_crime or significant_harm_threshold, senior social workers can tell the police for "
        "the sake of a crime; without one they cannot."
    )
    yield rows(field, ("sharing_outside",), "On what grounds information leaves the hub's agencies", CHOICE, hint)
    label = "What a service receives that the family is passed on to"
    yield _some(field, ("onward", "fields"), label, _PASSED_ON)
    yield field(("onward", "more_needs_reason"), "More than that needs a reason", Shape.YES_NO, hint=YES_NO)
    yield _one_of(
        field, ("onward", "explained_to_parent"), "The parent is explained it first", required="This is needed"
    )


def _law(field: Field) -> Iterator[TextField]:
    yield rows(field, ("law",), "The law that the hub names", ("name",), _A_LINE)
    bases = tuple((one.value, one.words) for one in LawfulBasis)
    yield _some(field, ("lawful_bases", "codes"), "Lawful bases to choose from", bases)


def _disputes(field: Field) -> Iterator[TextField]:
    hint = "A step a line, in their order."
    yield rows(field, ("disputes",), "What professionals do who disagree", ("words",), hint)


def _retention(field: Field) -> Iterator[TextField]:
    hint = "One a line: what it is | how long it is kept, such as enquiries | 6 years after closing."
    yield rows(field, ("retention", "periods"), "How long what is kept", ("what", "keep"), hint, stated=False)


def _principles(field: Field) -> Iterator[TextField]:
    yield rows(field, ("principles",), "What else the hub promises or says of itself", ("words",), _A_LINE)


def _pathways(field: Field) -> Iterator[TextField]:
    hint = (
        "What the hub adds to the checklists. One a line: its short name | which pathway | what is to be done | whom "
        f"it goes to. The pathways are: {', '.join(sorted(PATHWAYS))}."
    )
    columns = ("code", "pathway", "words", "goes_to")
    yield rows(field, ("pathways",), "Steps of the hub's own", columns, hint)
