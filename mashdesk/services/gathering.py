"""Asking agencies what they know, and their returns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from mashdesk.domain.clocks import decision_due, returns_due
from mashdesk.domain.codes import AnswerKind, Handling, Nature, PoliceHandling
from mashdesk.domain.gathering import Finding, Found, LateReason
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.police_codes import PoliceCodes
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class Asking:
    """What one agency is asked.

    `purpose`: one of the hub's, by code or words, or other words where its profile lets them be typed. `named`: on a
    restricted enquiry, its practitioners who may see it, by user name. `unsigned_because`: why an agency is asked that
    has not signed the information sharing agreement. `checks`: the questions that it answers one by one.
    """

    agency: str
    purpose: str
    lawful_basis: str
    questions: str = ""
    named: tuple[str, ...] = ()
    unsigned_because: str = ""
    checks: tuple[str, ...] = ()


@dataclass(frozen=True)
class SendRequests:
    """Information requests to several agencies at once."""

    request: UUID
    asking: tuple[Asking, ...]


@dataclass(frozen=True)
class NewItem:
    """One item of a return, as typed. `happened_words` is for what has no date ("last winter")."""

    people: tuple[UUID, ...]
    happened: date | None
    happened_words: str
    what: str
    nature: Nature
    relevance: str
    lawful_basis: str
    handling: Handling
    shared_with: tuple[str, ...] = ()
    not_for_family: bool = False
    police: PoliceCodes | None = None


@dataclass(frozen=True)
class ReturnInformation:
    """An agency's answer to one request; `findings` answer its questions in their order, None where nothing is said.

    `late_reason`: why it comes after its time.
    """

    request: UUID
    information_request: UUID
    answer: AnswerKind | None
    because: str = ""
    items: tuple[NewItem, ...] = ()
    findings: tuple[Finding | None, ...] = ()
    late_reason: LateReason | None = None
    late_because: str = ""


def check_requests(command: SendRequests) -> tuple[Problem, ...]:
    """What is still missing before requests may go out."""
    if not command.asking:
        return (Problem("requests", "Choose at least one agency to ask."),)
    found = []
    for asking in command.asking:
        if not asking.purpose.strip():
            found.append(Problem(f"{asking.agency}.purpose", "Say what the information is needed for."))
        if not asking.lawful_basis.strip():
            found.append(Problem(f"{asking.agency}.lawful_basis", "Choose the lawful basis."))
    return tuple(found)


def send_requests(sitting: Sitting, command: SendRequests, sheet: EnquirySheet, profile: HubProfile) -> None:
    """Ask the agencies; returns are due before the decision is (`app.send_requests`)."""
    problems = check_requests(command)
    if problems:
        raise BadInput(problems)
    with sitting.at_once() as work:
        now = work.now()
    decided_by = sheet.row.due or decision_due(sheet.row.received, sheet.row.rating, profile)
    due = returns_due(now, decided_by, profile)
    requests = [
        {
            "agency": asking.agency,
            "purpose": asking.purpose,
            "lawful_basis": asking.lawful_basis,
            "questions": asking.questions,
            "checks": list(asking.checks),
            "due": due.isoformat(),
            "named": list(asking.named),
            "unsigned_because": asking.unsigned_because,
        }
        for asking in command.asking
    ]
    body = {"enquiry": str(sheet.row.enquiry), "version": sheet.row.version, "requests": requests}
    save(sitting, "send_requests", command.request, body)


def check_item(item: NewItem, number: int, today: date) -> tuple[Problem, ...]:
    """What is missing in the item with this number (from 0)."""
    found = []
    if not item.what.strip():
        found.append(Problem(f"items.{number}.what", "Say what happened or what is known."))
    if not item.relevance.strip():
        found.append(Problem(f"items.{number}.relevance", "Say why sharing this is necessary."))
    if not item.lawful_basis.strip():
        found.append(Problem(f"items.{number}.lawful_basis", "Choose the lawful basis."))
    if not item.people:
        found.append(Problem(f"items.{number}.people", "Choose whom this is about."))
    if item.happened is not None and item.happened > today:
        found.append(Problem(f"items.{number}.happened", "This date is in the future. Say when it happened."))
    if item.handling is Handling.NAMED_AGENCIES and not item.shared_with:
        found.append(Problem(f"items.{number}.shared_with", "Choose the agencies that may see this item."))
    if item.police is not None:
        found += _check_police_codes(item.police, number)
    return tuple(found)


def _check_police_codes(codes: PoliceCodes, number: int) -> tuple[Problem, ...]:
    with_conditions = codes.handling is PoliceHandling.CONDITIONS
    if with_conditions and not codes.conditions.strip():
        where = f"items.{number}.police_conditions"
        return (Problem(where, "Code C needs its conditions: say how it may be shared."),)
    if codes.conditions and not with_conditions:
        return (Problem(f"items.{number}.police_conditions", "Conditions go with code C only."),)
    return ()


def check_return(command: ReturnInformation, today: date) -> tuple[Problem, ...]:
    """Everything that is missing in a return."""
    if command.answer is None:
        return (Problem("answer", "Say what your agency holds."),)
    if command.answer is AnswerKind.WITHHELD and not command.because.strip():
        return (Problem("because", "Say why it is held back."),)
    if command.answer is AnswerKind.ITEMS and not command.items:
        return (Problem("items", "Add at least one item, or choose another answer."),)
    return tuple(problem for number, item in enumerate(command.items) for problem in check_item(item, number, today))


def check_findings(command: ReturnInformation, checks: Sequence[str]) -> tuple[Problem, ...]:
    """The questions of which nothing is said, or not why nobody looked; whoever holds back answers none."""
    if command.answer in (None, AnswerKind.WITHHELD):
        return ()
    told = (*command.findings, *((None,) * len(checks)))[: len(checks)]
    return tuple(
        Problem(f"findings.{place}", "Say what was found." if one is None else "Say why it was not checked.")
        for place, one in enumerate(told)
        if one is None or (one.found is Found.NOT_CHECKED and not one.because.strip())
    )


def asks_why_late(request: InformationRequest, now: datetime) -> bool:
    """Whether an answer that is given now came late; whoever had no time to answer in is not asked why."""
    return request.sent < request.due < now


def check_why_late(reason: LateReason | None, because: str) -> tuple[Problem, ...]:
    """What is missing of why something was late."""
    if reason is None:
        return (Problem("late_reason", "Choose why it was late."),)
    if reason is LateReason.OTHER and not because.strip():
        return (Problem("late_because", "Say why it was late."),)
    return ()


def return_information(sitting: Sitting, command: ReturnInformation, enquiry: UUID) -> None:
    """Give the agency's answer (`app.return_information`). Raises ChangedMeanwhile when it was answered already."""
    with sitting.at_once() as work:
        today = work.now().date()
    problems = check_return(command, today)
    if problems:
        raise BadInput(problems)
    save(sitting, "return_information", command.request, return_body(command, enquiry))


def return_body(command: ReturnInformation, enquiry: UUID) -> dict[str, object]:
    """A return in which nothing is missing, as the database takes it."""
    assert command.answer is not None
    return {
        "enquiry": str(enquiry),
        "request": str(command.information_request),
        "answer": command.answer.value,
        "because": command.because,
        "items": [_item_body(item) for item in command.items],
        "findings": [{"found": one.found.value, "because": one.because} for one in command.findings if one],
    } | _why_late(command)


def _why_late(command: ReturnInformation) -> dict[str, object]:
    if command.late_reason is None:
        return {}
    return {"late_reason": command.late_reason.value, "late_because": command.late_because}


def _item_body(item: NewItem) -> dict[str, object]:
    return {
        "people": [str(person) for person in item.people],
        "happened": item.happened.isoformat() if item.happened else None,
        "happened_words": item.happened_words,
        "what": item.what,
        "nature": item.nature.value,
        "relevance": item.relevance,
        "lawful_basis": item.lawful_basis,
        "handling": item.handling.value,
        "shared_with": list(item.shared_with) if item.handling is Handling.NAMED_AGENCIES else [],
        "not_for_family": item.not_for_family,
    } | (_police_body(item.police) if item.police else {})


def _police_body(codes: PoliceCodes) -> dict[str, object]:
    return {
        "police_source": codes.source.value,
        "police_information": codes.information.value,
        "police_handling": codes.handling.value,
        "police_conditions": codes.conditions,
    }
