"""Advice without a referral: what a professional asked, and what they were advised (Waltham Forest leaflet, F30)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from mashdesk.domain.advice import Advice, AdviceRow
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.typed_text import is_blank
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save

MISSING = (
    ("asker", "Type the name of the professional who asks."),
    ("agency", "Type where they work, such as a school or a surgery."),
    ("reach", "Type a telephone number or an e-mail address, so that the hub can come back to them."),
    ("question", "Type what they asked, in their words and without the child’s name."),
    ("answer", "Type what they were advised."),
    ("given_by", "Type who advised them."),
)
"""What is said beside each field that is left empty."""


@dataclass(frozen=True)
class RecordAdvice:
    """What was asked and advised. `asked` None: just now."""

    request: UUID
    asker: str
    agency: str
    reach: str
    question: str
    answer: str
    given_by: str
    told_to_refer: bool | None
    asked: datetime | None = None


def check_advice(command: RecordAdvice) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    empty = [Problem(field, words) for field, words in MISSING if is_blank(getattr(command, field))]
    if command.told_to_refer is None:
        empty.append(Problem("told_to_refer", "Say whether they were told to refer."))
    return tuple(empty)


def record_advice(sitting: Sitting, command: RecordAdvice) -> Mapping[str, Any]:
    """Keep it (`app.record_advice`); the answer has its reference. Raises BadInput with every problem at once."""
    problems = check_advice(command)
    if problems:
        raise BadInput(problems)
    told = {field: getattr(command, field) for field, _words in MISSING}
    asked = None if command.asked is None else command.asked.isoformat()
    body = told | {"told_to_refer": command.told_to_refer, "asked": asked}
    return save(sitting, "record_advice", command.request, body)


def advice_given(sitting: Sitting) -> tuple[AdviceRow, ...]:
    """What was given lately, the latest first (`app.advice_given`)."""
    with sitting.at_once() as work:
        return work.advice_given()


def open_advice(sitting: Sitting, advice: UUID, reason: str) -> Advice:
    """Open one for half an hour with a reason, which is logged first (`app.open_advice`), and read it.

    Raises BadInput when the reason says nothing, NotThereOrNotYours when it is not this person's.
    """
    with sitting.at_once() as work:
        work.open_advice(advice, reason)
        return work.advice(advice)


def close_advice(sitting: Sitting, advice: UUID) -> None:
    """Close it now, instead of when the half hour ends (`app.close_advice`)."""
    with sitting.at_once() as work:
        work.close_advice(advice)
