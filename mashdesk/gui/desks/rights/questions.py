"""What is asked when a matter comes in, is put right, or a step is taken about it."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.matter_codes import KIND_WORDS, MEANS, TOUCHES, MatterKind, MatterStep
from mashdesk.domain.matters import Matter, results_of, routes
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.question import HOW_TO_TYPE, Question, Values
from mashdesk.gui.language import say

WHO_TO = say("It may be left empty for feedback, and for a complaint from somebody who does not say.")


def receiving(profile: HubProfile) -> list[Question]:
    """Everything that is asked when somebody asks for their file, complains or says what they think."""
    return [
        Question("kind", say("What do they want?"), _one_of(KIND_WORDS)),
        Question("means", say("How did they tell the hub?"), _one_of(MEANS)),
        Question("route", say("Where did it come in?"), _one_of(routes(profile.contact))),
        Question(
            "touches",
            say("Whose work is it about?"),
            _one_of(TOUCHES),
            shown=_is_not_access,
            hint=say("It decides who may read it: nobody reads what is about themselves."),
        ),
        *_steps(profile.contact.complaints),
        *_asked(),
        Question(
            "reference", say("Which enquiry is it about?"), controls.line(), say("Its reference, if you know it."), True
        ),
        Question(
            "received", say("When did it come?"), controls.line(), say("Leave it empty if it came just now."), True
        ),
        Question(
            "received_why",
            say("Why is it taken in only now?"),
            controls.words(),
            shown=lambda told: _has(told, "received"),
        ),
    ]


def correcting() -> list[Question]:
    """What was taken down, and why it is put right."""
    means = Question("means", say("How did they tell the hub?"), _one_of(MEANS))
    return [means, *_asked(), Question("why", say("Why it is corrected"), controls.words())]


def _asked() -> list[Question]:
    return [
        Question("asker", say("Their name"), controls.line(), WHO_TO),
        Question(
            "words",
            say("What they asked for or said, in their words"),
            controls.words(4),
            say("No form and no special words are needed for a request to count."),
        ),
        Question(
            "lines",
            say("Address to answer"),
            controls.words(3),
            say("Without the postcode, a line for each line."),
            True,
        ),
        Question("postcode", say("Postcode"), controls.line(), optional=True),
        Question("reach", say("Telephone or e-mail"), controls.line(), optional=True),
        Question("on_behalf_of", say("For whom, if not for themselves?"), controls.line(), optional=True),
        Question(
            "authority",
            say("By what right?"),
            controls.words(),
            shown=lambda told: _has(told, "on_behalf_of"),
            hint=say("Such as parental responsibility, a signed letter; or what they still have to show."),
        ),
    ]


def _steps(complaints: Sequence[str]) -> list[Question]:
    """The hub's own steps of a complaint, where there is more than one (Northamptonshire leaflet, N14, N15)."""
    if len(complaints) < 2:  # noqa: PLR2004 - there is nothing to choose
        return []
    choices = [
        (str(place), say("Step {place}: {words}").format(place=place, words=words))
        for place, words in enumerate(complaints, 1)
    ]
    return [
        Question(
            "stage",
            say("Which of the hub’s steps?"),
            controls.one_of(choices),
            shown=_is_complaint,
            optional=True,
            hint=say("The first one, unless they say that they tried it."),
        ),
        Question(
            "tried_first",
            say("Was the step before tried?"),
            controls.yes_or_no(),
            shown=lambda told: _is_complaint(told) and str(told.get("stage") or "1") != "1",
        ),
    ]


def about_step(matter: Matter, step: MatterStep) -> list[Question]:
    """What is asked for a step; the last question is what is to be said of it."""
    silent = step in (MatterStep.NAME, MatterStep.LINK)
    label, hint = _WORDS[step]
    asked = {
        MatterStep.ANSWER: [Question("result", say("What came of it"), _one_of(dict(results_of(matter.row.kind))))],
        MatterStep.LINK: [
            Question("reference", say("The enquiry’s reference"), controls.line(), say("Such as 26-001004."))
        ],
        MatterStep.CORRECT_START: [Question("started", say("When it came"), controls.line(), HOW_TO_TYPE)],
        MatterStep.NAME: _naming(matter) if step is MatterStep.NAME else [],
    }
    return [*asked.get(step, []), Question("words", label, controls.words(4), hint, optional=silent)]


_WORDS: Mapping[MatterStep, tuple[str, str]] = {
    MatterStep.ACKNOWLEDGE: (say("How they were told, and when"), ""),
    MatterStep.IDENTITY: (
        say("What was seen"),
        say("Such as a passport and a bill with the address; and by what right they ask."),
    ),
    MatterStep.EXTEND: (say("Why a month is too short"), say("They must be told this, and why, within the month.")),
    MatterStep.NEXT_STAGE: (say("Why it goes on"), say("They must be told where to.")),
    MatterStep.ANSWER: (
        say("What they were told, and why"),
        say("Where something is left out or refused: which exemption."),
    ),
    MatterStep.CORRECT_START: (say("Why it is corrected"), ""),
    MatterStep.REOPEN: (say("Why it is opened again"), ""),
    MatterStep.NOTE: (say("Note"), ""),
    MatterStep.NAME: (say("A word to them"), ""),
    MatterStep.LINK: (say("Why it is this one"), ""),
}


def _naming(matter: Matter) -> list[Question]:
    deals = [(one.login, f"{one.name}, {one.post}") for one in matter.people if one.deals]
    who = Question("handler", say("Who deals with it"), controls.one_of(deals))
    if matter.touches == "hub" or matter.about:
        return [who]
    people = [(one.login, f"{one.name}, {one.post}") for one in matter.people]
    about = Question(
        "about",
        say("Whom it is about"),
        controls.one_of(people),
        say("From then on it is not there for them."),
        optional=True,
    )
    return [about, who]


def _one_of(words: Mapping[str, str]) -> QWidget:
    return controls.one_of([(code, say(told)) for code, told in words.items()])


def _is_complaint(told: Values) -> bool:
    return told.get("kind") == MatterKind.COMPLAINT


def _is_not_access(told: Values) -> bool:
    return told.get("kind") in (MatterKind.COMPLAINT, MatterKind.FEEDBACK)


def _has(told: Values, name: str) -> bool:
    return bool(str(told.get(name) or "").strip())
