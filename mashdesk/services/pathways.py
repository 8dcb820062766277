"""Special pathways: raised, each step answered or put right, taken off with a reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from mashdesk.domain.pathways import ALLEGATION, Pathways, StepAnswer
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class RaisePathway:
    """A pathway of a person, or of the whole enquiry. An allegation says whom of the staff it concerns, or nobody.

    `due`: by its code, until when each step with a stated limit is to be answered.
    """

    request: UUID
    flag: str
    person: UUID | None
    why: str
    concerned: tuple[str, ...] = ()
    nobody_here: bool = False
    due: Mapping[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True)
class AnswerStep:
    """What became of a step; of none, that the whole is taken off. `seen` is the answer whose place this one takes."""

    request: UUID
    pathway: UUID
    step: str
    answer: StepAnswer | None
    happened: datetime | None
    words: str = ""
    done_by: str = ""
    seen: UUID | None = None
    why: str = ""


def read_pathways(sitting: Sitting, enquiry: UUID, *, raising: bool = False) -> Pathways:
    """The pathways of an opened enquiry (`app.pathways`, `app.pathway_answers`, `app.people_concerned`)."""
    with sitting.at_once() as work:
        return work.pathways(enquiry, raising=raising)


def check_pathway(command: RaisePathway) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    said = bool(command.concerned) != command.nobody_here
    whom = "Choose whom this concerns, or say that it is nobody who signs in here."
    told = (
        ("flag", command.flag, "Choose which pathway this is."),
        ("why", command.why.strip(), "Say why."),
        ("concerned", said or command.flag != ALLEGATION, whom),
    )
    return tuple(Problem(field, words) for field, there, words in told if not there)


def raise_pathway(sitting: Sitting, command: RaisePathway, enquiry: UUID) -> None:
    """Raise it (`app.raise_pathway`); whom an allegation concerns is connected in the same act. Raises BadInput."""
    problems = check_pathway(command)
    if problems:
        raise BadInput(problems)
    body = {
        "enquiry": str(enquiry),
        "flag": command.flag,
        "person": _id(command.person),
        "why": command.why,
        "concerned": list(command.concerned),
        "nobody_here": command.nobody_here,
        "due": {step: until.isoformat() for step, until in command.due.items()},
    }
    save(sitting, "raise_pathway", command.request, body)


def check_answer(command: AnswerStep) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    reason = "Say why it is taken off." if command.answer is StepAnswer.TAKEN_OFF else "Say why it is not needed."
    told = (
        ("answer", command.answer, "Say what came of this step."),
        ("happened", command.happened, "Say when this was, such as 21 Nov 2026 14:50."),
        ("done_by", command.done_by.strip() or command.answer is not StepAnswer.DONE, "Say who did it."),
        ("words", command.words.strip() or command.answer in (StepAnswer.DONE, None), reason),
        ("why", command.why.strip() or command.seen is None, "Say why what was said before is put right."),
    )
    return tuple(Problem(field, words) for field, there, words in told if not there)


def answer_pathway(sitting: Sitting, command: AnswerStep, enquiry: UUID) -> None:
    """Keep it (`app.answer_pathway`). Raises BadInput, and ChangedMeanwhile when somebody said so first."""
    problems = check_answer(command)
    if problems or command.happened is None:
        raise BadInput(problems)
    body = {
        "enquiry": str(enquiry),
        "pathway": str(command.pathway),
        "step": command.step,
        "answer": command.answer,
        "happened": command.happened.isoformat(),
        "words": command.words,
        "done_by": command.done_by,
        "seen": _id(command.seen),
        "why": command.why,
    }
    save(sitting, "answer_pathway", command.request, body)


def _id(one: UUID | None) -> str | None:
    return None if one is None else str(one)
