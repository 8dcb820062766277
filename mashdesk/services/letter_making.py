"""Making a letter to a child, an adult, a parent who is asked to ring, or whoever referred."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mashdesk.domain.clocks import acknowledgement_due, letter_clock_start, letters_due
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.letter_kinds import RULES, GoesTo, LetterKind
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save

LONGEST = 2000


@dataclass(frozen=True)
class MakeLetter:
    """Make a letter; `recipient` and `household` are None where it goes to whoever referred."""

    request: UUID
    kind: LetterKind | None
    recipient: UUID | None
    household: UUID | None
    words: str
    because: str
    service: str = ""
    attention: str = ""


def check_making(command: MakeLetter) -> tuple[Problem, ...]:
    """What is still missing, in the order of the form."""
    return tuple(_missing(command))


def make_letter(sitting: Sitting, command: MakeLetter, sheet: EnquirySheet, profile: HubProfile, now: datetime) -> None:
    """Make it (`app.make_letter`): it is kept, checked, released and posted like any other. Raises BadInput."""
    problems = check_making(command)
    if problems or command.kind is None:
        raise BadInput(problems)
    body = {
        "enquiry": str(sheet.row.enquiry),
        "version": sheet.row.version,
        "kind": command.kind.value,
        "due": _due(command.kind, sheet, profile, now).isoformat(),
        "words": command.words,
        "because": command.because,
    }
    if command.recipient and command.household:
        body |= {"recipient": str(command.recipient), "household": str(command.household)}
    if RULES[command.kind].goes_to is GoesTo.SERVICE:
        body |= {"service": command.service, "attention": command.attention}
    save(sitting, "make_letter", command.request, body)


def _missing(command: MakeLetter) -> Iterator[Problem]:
    if command.kind is None:
        yield Problem("kind", "Choose which letter.")
        return
    rule = RULES[command.kind]
    if rule.goes_to is GoesTo.SERVICE and not command.service:
        yield Problem("service", "Choose the service that is to help.")
    if rule.goes_to is GoesTo.SERVICE and not command.attention.strip():
        yield Problem("attention", "Say who there it is for.")
    if rule.goes_to is not GoesTo.REFERRER and not (command.recipient and command.household):
        yield Problem(f"to_{rule.goes_to.value}", "Choose to whom it goes.")
    if rule.own_words:
        yield from _missing_words(command, "_onward" if rule.goes_to is GoesTo.SERVICE else "")


def _missing_words(command: MakeLetter, form: str) -> Iterator[Problem]:
    for name, told in (("words", command.words), ("because", command.because)):
        if not told.strip():
            yield Problem(f"{name}{form}", "Fill this in.")
        elif len(told) > LONGEST:
            yield Problem(f"{name}{form}", f"This is too long: at most {LONGEST} characters can be kept.")


def _due(kind: LetterKind, sheet: EnquirySheet, profile: HubProfile, now: datetime) -> datetime:
    """The acknowledgement by the hub's figure from receipt; what says the outcome like the family's letter."""
    if kind is LetterKind.ACKNOWLEDGEMENT:
        return acknowledgement_due(sheet.row.received, profile)
    if not RULES[kind].says_outcome:
        return acknowledgement_due(now, profile)
    decided = max((one.signed for one in sheet.current_decisions), default=now)
    discussed = sheet.discussion.held if sheet.discussion else None
    started = letter_clock_start(profile, received=sheet.row.received, discussed=discussed, decided=decided)
    return letters_due(started, profile)
