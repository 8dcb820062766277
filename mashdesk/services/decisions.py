"""The decision: per child, by a senior social worker alone, signed on a fresh sign-in."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from mashdesk.domain.clocks import (
    assessment_due,
    child_letter_due,
    letter_clock_start,
    letters_due,
    moment_words,
    referrer_told_due,
    taking_over_due,
)
from mashdesk.domain.codes import EnquiryState, HarmAnswer
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.letters import recipients
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.clocks import read_clocks
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save

LONGEST_REASON = 10_000
"""Of a step."""


@dataclass(frozen=True)
class ChildDecision:
    """One child's decision as typed. `outcome` is a code of the hub's profile.

    `next_steps` is for the partners and never leaves the hub; `told_family` is what the parents' letters say instead of
    the hub's own words for the outcome.
    """

    person: UUID
    harm: HarmAnswer | None
    would_benefit: bool | None
    level: int | None
    outcome: str
    reasons: str
    next_steps: str
    contingency: str
    told_family: str = ""


@dataclass(frozen=True)
class SignDecisions:
    """The decisions to sign together; an earlier decision about the same child is superseded."""

    request: UUID
    decisions: tuple[ChildDecision, ...]


def check_decision(decision: ChildDecision) -> tuple[Problem, ...]:
    """What still stops this child's decision from being signed; field names carry the child's id."""
    where = str(decision.person)
    missing = (
        (decision.harm is None, "harm", "Say whether the child has been harmed or may be."),
        (decision.would_benefit is None, "would_benefit", "Say whether the child would benefit from help."),
        (decision.level is None, "level", "Choose a threshold level from 1 to 4."),
        (not decision.outcome, "outcome", "Choose an outcome."),
        (not decision.reasons.strip(), "reasons", "Give the reasons."),
        (not decision.next_steps.strip(), "next_steps", "Say what happens next and who does it."),
        (not decision.contingency.strip(), "contingency", "Say what is to happen if this does not work."),
    )
    return tuple(Problem(f"{where}.{field}", message) for is_missing, field, message in missing if is_missing)


def check_signing(command: SignDecisions, sheet: EnquirySheet) -> tuple[Problem, ...]:
    """Everything that stops the signature, in the order of the screen."""
    found = []
    if sheet.discussion is None:
        found.append(Problem("discussion", "Record the discussion first."))
    if not command.decisions:
        found.append(Problem("decisions", "There is no decision to sign."))
    return (*found, *(problem for decision in command.decisions for problem in check_decision(decision)))


def sign_decisions(
    sitting: Sitting, command: SignDecisions, sheet: EnquirySheet, profile: HubProfile, password: str
) -> None:
    """Sign and seal (`app.sign_decisions`), in a sitting of its own that begins with the password typed again.

    Raises BadInput, SignInRefused when the password is wrong, and ChangedMeanwhile when anything came in meanwhile.
    """
    problems = check_signing(command, sheet)
    if problems:
        raise BadInput(problems)
    with sitting.fresh(password) as signing:
        with signing.at_once() as work:
            now = work.now()
            work.open_enquiry(sheet.row.enquiry, "To sign the decision")
        due = letters_due(_letters_count_from(signing, sheet, profile, now), profile).isoformat()
        body = {
            "enquiry": str(sheet.row.enquiry),
            "version": _version_to_decide_on(signing, command, sheet, due),
            "decisions": [_body(decision, sheet) for decision in command.decisions],
            "letters": [str(person.id) for person in recipients(sheet)],
            "letters_due": due,
            "taking_over_due": moment_words(taking_over_due(now, profile)),
            **_others_due(_received(signing, sheet), profile, now),
        }
        save(signing, "sign_decisions", command.request, body)


def _version_to_decide_on(signing: Sitting, command: SignDecisions, sheet: EnquirySheet, due: str) -> int:
    """What is decided is reopened before it is decided anew; the later decision's reasons say why (`app.take_step`)."""
    if sheet.row.state is not EnquiryState.DECIDED:
        return sheet.row.version
    body = {
        "enquiry": str(sheet.row.enquiry),
        "version": sheet.row.version,
        "step": "reopen",
        "reason": "\n".join(decision.reasons for decision in command.decisions)[:LONGEST_REASON],
        "due": due,
    }
    return int(save(signing, "take_step", uuid5(command.request, "reopen"), body)["version"])


def _letters_count_from(sitting: Sitting, sheet: EnquirySheet, profile: HubProfile, now: datetime) -> datetime:
    discussed, received = sheet.discussion.held if sheet.discussion else None, sheet.row.received
    if profile.letters.clock_starts == "receipt":
        received = _received(sitting, sheet)
    return letter_clock_start(profile, received=received, discussed=discussed, decided=now)


def _received(sitting: Sitting, sheet: EnquirySheet) -> datetime:
    """It may have been corrected."""
    return read_clocks(sitting, sheet.row.enquiry, whole=False).receipt(sheet.row.received)


def _others_due(received: datetime, profile: HubProfile, now: datetime) -> dict[str, str | None]:
    """Until when a child, and whoever referred, must hear; until when social care's assessment is finished."""
    return {
        "child_due": moment_words(child_letter_due(profile, received=received, decided=now)),
        "referrer_due": moment_words(referrer_told_due(now, profile)),
        "assessment_due": moment_words(assessment_due(received, profile)),
    }


def _body(decision: ChildDecision, sheet: EnquirySheet) -> dict[str, object]:
    current = [one.id for one in sheet.current_decisions if one.person == decision.person]
    assert decision.harm is not None
    return {
        "person": str(decision.person),
        "harm": decision.harm.value,
        "would_benefit": decision.would_benefit,
        "level": decision.level,
        "outcome": decision.outcome,
        "reasons": decision.reasons,
        "next_steps": decision.next_steps,
        "told_family": decision.told_family,
        "contingency": decision.contingency,
        "supersedes": str(current[0]) if current else None,
    }
