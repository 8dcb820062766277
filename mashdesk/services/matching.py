"""Whether people were known before, and saying of two that they are the same or different."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from mashdesk.domain.matching import LikelyAnswer, Matching, Statement
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class TypedPerson:
    """Somebody of a referral that is still being typed; `birth` as 2015-04-03."""

    given_names: str
    family_name: str
    known_as: str = ""
    birth: str | None = None
    birth_accuracy: str = "unknown"
    nhs_number: str = ""
    postcodes: Sequence[str] = ()


@dataclass(frozen=True)
class LinkPeople:
    """What is said of a person of the opened enquiry and somebody else."""

    request: UUID
    enquiry: UUID
    person: UUID
    other: UUID
    statement: Statement
    why: str


@dataclass(frozen=True)
class WithdrawLink:
    """What was said of two people is taken back."""

    request: UUID
    enquiry: UUID
    link: UUID
    because: str


def look_for_earlier(sitting: Sitting, enquiry: UUID) -> LikelyAnswer:
    """Whom the people of an opened enquiry could be (`app.begin_likely`, kept in the log before it answers)."""
    with sitting.at_once() as work:
        return work.likely_answer(work.begin_likely(enquiry))


def look_for_typed(sitting: Sitting, told: TypedPerson) -> LikelyAnswer:
    """Whom somebody could be who is only typed yet (`app.begin_likely_typed`). Raises BadInput."""
    body = {
        "given_names": told.given_names,
        "family_name": told.family_name,
        "known_as": told.known_as,
        "birth": told.birth,
        "birth_accuracy": told.birth_accuracy,
        "nhs_number": told.nhs_number,
        "postcodes": list(told.postcodes),
    }
    with sitting.at_once() as work:
        return work.likely_answer(work.begin_likely_typed(body))


def read_matching(sitting: Sitting, enquiry: UUID) -> Matching:
    """What was said of an opened enquiry's people (`app.links`, `app.seen_before`, `app.merges`)."""
    with sitting.at_once() as work:
        return work.matching(enquiry)


def check_why(field: str, typed: str) -> tuple[Problem, ...]:
    """Whoever says something of two people says why."""
    return () if typed.strip() else (Problem(field, "Say why, in a few words."),)


def link_people(sitting: Sitting, command: LinkPeople) -> None:
    """Say it (`app.link_people`). Nothing of either person is changed. Raises BadInput."""
    _require(check_why("why", command.why))
    body = {
        "enquiry": str(command.enquiry),
        "person": str(command.person),
        "other": str(command.other),
        "statement": command.statement,
        "why": command.why,
    }
    save(sitting, "link_people", command.request, body)


def withdraw_link(sitting: Sitting, command: WithdrawLink) -> None:
    """Take it back (`app.withdraw_link`). Raises BadInput, and ChangedMeanwhile when somebody did before."""
    _require(check_why("because", command.because))
    body = {"enquiry": str(command.enquiry), "link": str(command.link), "because": command.because}
    save(sitting, "withdraw_link", command.request, body)


def _require(problems: tuple[Problem, ...]) -> None:
    if problems:
        raise BadInput(problems)
