"""What is asked when a special pathway is raised, a step is answered, or a pathway is taken off."""

from collections.abc import Mapping, Sequence

from mashdesk.domain.pathway_checklists import Checklist
from mashdesk.domain.pathways import ALLEGATION, StepAnswer
from mashdesk.domain.restrictions import Colleague
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.question import HOW_TO_TYPE, Question
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.pathway_entry import WHOLE, Telling

Values = Mapping[str, object]
TITLES = {
    Telling.RAISE: say("Raise a special pathway"),
    Telling.ANSWER: say("What came of this step"),
    Telling.TAKE_OFF: say("Take the pathway off"),
}
TOLD = {
    Telling.RAISE: say(
        "It stands on this enquiry with its checklist, however far the enquiry is. Nothing waits for it."
    ),
    Telling.ANSWER: say("What is recorded stays. Who puts it right adds to it and says why."),
    Telling.TAKE_OFF: say("It stays in sight, with your name and the reason. Whoever was connected stays connected."),
}
CONCERNED = say(
    "Also whoever works beside them. For all of them this enquiry is gone at once: from lists, search and openings."
)
NOBODY = say("The person signs in nowhere here, and nobody who does works beside them.")
BY = say("Name and post, or the agency.")


def raising(checklists: Sequence[Checklist], sheet: EnquirySheet, colleagues: Sequence[Colleague]) -> list[Question]:
    """Which pathway, of whom, and why; of an allegation, whom of the staff it concerns."""
    people = [(str(one.id), one.called) for one in sheet.people]
    staff = [(one.login, f"{one.name}\n{one.agency_name}") for one in colleagues]
    return [
        Question("flag", say("Which pathway"), controls.one_of([(one.code, one.title) for one in checklists])),
        Question("person", say("Of whom"), controls.one_of([(WHOLE, say("The enquiry as a whole")), *people])),
        Question("why", say("Why"), controls.words(3)),
        Question("nobody_here", say("Nobody of the staff is concerned"), controls.yes_or_no(), NOBODY, shown=_of_staff),
        Question("concerned", say("Whom of the staff it concerns"), controls.ticks(staff), CONCERNED, shown=_somebody),
    ]


def answering(step: str, *, again: bool) -> list[Question]:
    """What came of this step: who did it and when, or why it is not needed."""
    said = [(one.value, say(one.words)) for one in (StepAnswer.DONE, StepAnswer.NOT_NEEDED)]
    why = Question("why", say("Why what was said before is put right"), controls.words(2))
    return [
        Question("answer", say("What came of it"), controls.row_of(said), step),
        Question("done_by", say("Who did it"), controls.line(), BY, shown=_done),
        Question("happened", say("When"), controls.line(), HOW_TO_TYPE),
        Question("words", say("Why it is not needed"), controls.words(3), shown=_not_needed),
        Question("details", say("In detail"), controls.words(3), optional=True, shown=_done),
        *([why] if again else []),
    ]


def taking_off() -> list[Question]:
    """Why it no longer stands."""
    return [
        Question("words", say("Why it is taken off"), controls.words(4)),
        Question("happened", say("When"), controls.line(), HOW_TO_TYPE),
    ]


def _of_staff(values: Values) -> bool:
    return values.get("flag") == ALLEGATION


def _somebody(values: Values) -> bool:
    return _of_staff(values) and values.get("nobody_here") is False


def _done(values: Values) -> bool:
    return values.get("answer") == StepAnswer.DONE.value


def _not_needed(values: Values) -> bool:
    return values.get("answer") == StepAnswer.NOT_NEEDED.value
