"""Making a letter to a child, an adult, a parent who is asked to ring, whoever referred, or people at their work."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from mashdesk.domain.clocks import (
    acknowledgement_due,
    child_letter_due,
    letter_clock_start,
    letters_due,
    referrer_told_due,
)
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.letter_kinds import RULES, GoesTo, LetterKind
from mashdesk.domain.police_grounds import HARM
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save

LONGEST = 2000
WRITTEN_IN = {
    LetterKind.CHILD: "",
    LetterKind.ONWARD: "_onward",
    LetterKind.HAND_OFF: "_hand_off",
    LetterKind.POLICE_DISCLOSURE: "_police",
}
"""What is written in a letter of this kind has fields of its own in the form, each with this at its name's end."""
SERVICE_IN = {
    LetterKind.ONWARD: "service",
    LetterKind.HAND_OFF: "service_hand_off",
    LetterKind.POLICE_DISCLOSURE: "service_police",
    LetterKind.AGENCY_REQUEST: "service_agency",
}
"""In which field of the form it is chosen where it goes."""
AT_HOME = (GoesTo.PARENT, GoesTo.CHILD, GoesTo.ADULT, GoesTo.SERVICE)
"""What is to somebody, or about them, where they live."""


@dataclass(frozen=True)
class ToPolice:
    """What a disclosure to the police says besides (Worcestershire leaflet, W14).

    `force`: where it is none of the hub's own. `how`: "asked" or "offered". `ground`: one of the hub's for this.
    `harm`: how the threshold of significant harm is met, where the ground asks for it (Northamptonshire leaflet, N6).
    """

    force: str = ""
    reference: str = ""
    how: str = ""
    ground: str = ""
    harm: str = ""


@dataclass(frozen=True)
class MakeLetter:
    """Make a letter; `recipient` and `household` are None where it is to nobody of the enquiry."""

    request: UUID
    kind: LetterKind | None
    recipient: UUID | None
    household: UUID | None
    words: str
    because: str
    service: str = ""
    attention: str = ""
    to_police: ToPolice = ToPolice()


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
    if command.recipient:
        body["recipient"] = str(command.recipient)
    if command.household:
        body["household"] = str(command.household)
    if RULES[command.kind].to_work:
        body |= {"service": command.service or None, "attention": command.attention}
    if command.kind is LetterKind.POLICE_DISCLOSURE:
        body |= asdict(command.to_police)
    try:
        save(sitting, "make_letter", command.request, body)
    except BadInput as refused:
        raise BadInput(tuple(_in_form(command.kind, one) for one in refused.problems)) from None


def _in_form(kind: LetterKind, problem: Problem) -> Problem:
    """What the database says of a field, by that field's name in the form of this letter."""
    named = {
        "service": SERVICE_IN.get(kind, "kind"),
        "recipient": f"to_{RULES[kind].goes_to.value}",
        "words": f"words{WRITTEN_IN.get(kind, '')}",
        "because": f"because{WRITTEN_IN.get(kind, '')}",
    }
    return Problem(named.get(problem.field, problem.field), problem.message)


def _missing(command: MakeLetter) -> Iterator[Problem]:
    if command.kind is None:
        yield Problem("kind", "Choose which letter.")
        return
    rule = RULES[command.kind]
    if command.kind is LetterKind.POLICE_DISCLOSURE:
        yield from _missing_of_police(command.to_police, own=bool(command.service))
    elif rule.to_work and not command.service:
        yield Problem(SERVICE_IN[command.kind], "Choose to whom it goes.")
    if rule.to_work and not command.attention.strip():
        yield Problem("attention", "Say who there it is for.")
    if rule.goes_to in AT_HOME and not (command.recipient and command.household):
        yield Problem(f"to_{rule.goes_to.value}", "Choose to whom it goes.")
    if rule.goes_to is GoesTo.POLICE and not command.recipient:
        yield Problem("to_police", "Choose whom it is about.")
    if rule.own_words:
        yield from _missing_words(command, WRITTEN_IN[command.kind])


def _missing_of_police(told: ToPolice, *, own: bool) -> Iterator[Problem]:
    if not (own or told.force.strip()):
        yield Problem("force", "Say which force it goes to.")
    if not told.how:
        yield Problem("how", "Say whether they asked, or the hub offers it.")
    if not told.ground:
        yield Problem("ground", "Choose on which of the hub's grounds.")
    if told.ground == HARM and not told.harm.strip():
        yield Problem("harm", "Say how the threshold is met.")


def _missing_words(command: MakeLetter, form: str) -> Iterator[Problem]:
    for name, told in (("words", command.words), ("because", command.because)):
        if not told.strip():
            yield Problem(f"{name}{form}", "Fill this in.")
        elif len(told) > LONGEST:
            yield Problem(f"{name}{form}", f"This is too long: at most {LONGEST} characters can be kept.")


def _due(kind: LetterKind, sheet: EnquirySheet, profile: HubProfile, now: datetime) -> datetime:
    """The acknowledgement by the hub's figure from receipt; what says the outcome by the limit of who hears it.

    Where the hub's profile has none for them, by the family's letter's.
    """
    if kind is LetterKind.ACKNOWLEDGEMENT:
        return acknowledgement_due(sheet.row.received, profile)
    if not RULES[kind].says_outcome:
        return acknowledgement_due(now, profile)
    decided = max((one.signed for one in sheet.current_decisions), default=now)
    own = {
        LetterKind.CHILD: child_letter_due(profile, received=sheet.row.received, decided=decided),
        LetterKind.FEEDBACK: referrer_told_due(decided, profile),
    }.get(kind)
    if own is not None:
        return own
    discussed = sheet.discussion.held if sheet.discussion else None
    started = letter_clock_start(profile, received=sheet.row.received, discussed=discussed, decided=decided)
    return letters_due(started, profile)
