"""Advice without a referral: a professional talks a worry through, and nobody need be named (Waltham Forest, F30)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class AdviceRow:
    """That advice was given: facts without content. `enquiry_reference`: the referral that was begun from it."""

    advice: UUID
    reference: str
    asked: datetime
    told_to_refer: bool
    enquiry_reference: str
    by: str


@dataclass(frozen=True)
class Advice:
    """One that is open: who asked what, what they were advised and by whom."""

    row: AdviceRow
    asker: str
    agency: str
    reach: str
    question: str
    answer: str
    given_by: str
    at: datetime
