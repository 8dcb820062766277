"""Originator control: an agency is asked to let an item out, and answers; what it released goes into a letter."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from mashdesk.domain.codes import LeavingPurpose
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.releases import InLetter, ItemRuling, LeavingItem, Release, ReleaseAsked
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class AskRelease:
    """Ask an item's agency to let it out for one purpose."""

    request: UUID
    item: UUID
    purpose: LeavingPurpose
    why: str


@dataclass(frozen=True)
class ReleaseItem:
    """The agency lets its item out: as it stands, or (`words`) in words that it writes to leave instead."""

    request: UUID
    release: UUID
    whole: bool
    words: str = ""


@dataclass(frozen=True)
class RefuseRelease:
    """The agency does not let its item out."""

    request: UUID
    release: UUID
    because: str


@dataclass(frozen=True)
class WithdrawRelease:
    """The agency takes a release back, as long as nothing has left with it."""

    request: UUID
    release: UUID


@dataclass(frozen=True)
class PutInLetter:
    """A letter that is due holds these releases, and no others."""

    request: UUID
    letter: UUID
    releases: tuple[UUID, ...]


@dataclass(frozen=True)
class RuleOnItem:
    """Whether an item that is not for the family may go into a bundle."""

    request: UUID
    item: UUID
    may_leave: bool
    because: str


def ask_release(sitting: Sitting, command: AskRelease, enquiry: UUID) -> None:
    """Ask (`app.ask_release`): a senior social worker, or for a bundle the information officer."""
    _require(command.why, "why", "Say what it is needed for.")
    body = {
        "enquiry": str(enquiry),
        "item": str(command.item),
        "purpose": command.purpose.value,
        "why": command.why,
    }
    save(sitting, "ask_release", command.request, body)


def release_item(sitting: Sitting, command: ReleaseItem, enquiry: UUID) -> None:
    """Release (`app.release_item`). Raises ChangedMeanwhile when a colleague of the agency answered first."""
    if not command.whole:
        _require(command.words, "words", "Write what may leave.")
    body = {
        "enquiry": str(enquiry),
        "release": str(command.release),
        "manner": "whole" if command.whole else "sanitised",
        "words": command.words,
    }
    save(sitting, "release_item", command.request, body)


def refuse_release(sitting: Sitting, command: RefuseRelease, enquiry: UUID) -> None:
    """Refuse, with a reason (`app.refuse_release`). Raises ChangedMeanwhile when a colleague answered first."""
    _require(command.because, "because", "Say why it may not leave.")
    body = {"enquiry": str(enquiry), "release": str(command.release), "because": command.because}
    save(sitting, "refuse_release", command.request, body)


def withdraw_release(sitting: Sitting, command: WithdrawRelease, enquiry: UUID) -> None:
    """Take it back (`app.withdraw_release`). Raises BadInput when something has left the hub with it."""
    save(sitting, "withdraw_release", command.request, {"enquiry": str(enquiry), "release": str(command.release)})


def put_in_letter(sitting: Sitting, command: PutInLetter, sheet: EnquirySheet) -> None:
    """What the letter holds beside its outcomes, before it is printed (`app.put_in_letter`).

    Raises BadInput for an item about somebody else than the recipient and their own children.
    """
    body = {
        "enquiry": str(sheet.row.enquiry),
        "version": sheet.row.version,
        "letter": str(command.letter),
        "releases": [str(release) for release in command.releases],
    }
    save(sitting, "put_in_letter", command.request, body)


def rule_on_item(sitting: Sitting, command: RuleOnItem, enquiry: UUID) -> None:
    """The information officer's ruling (`app.rule_on_item`)."""
    _require(command.because, "because", "Say why.")
    body = {
        "enquiry": str(enquiry),
        "item": str(command.item),
        "may_leave": command.may_leave,
        "because": command.because,
    }
    save(sitting, "rule_on_item", command.request, body)


def releases(sitting: Sitting, enquiry: UUID) -> tuple[Release, ...]:
    """What was asked and answered on an enquiry that is open (`app.releases`)."""
    with sitting.at_once() as work:
        return work.releases(enquiry)


def releases_asked(sitting: Sitting) -> tuple[ReleaseAsked, ...]:
    """What this agency is asked to release (`app.releases_asked`)."""
    with sitting.at_once() as work:
        return work.releases_asked()


def leaving(sitting: Sitting, enquiry: UUID, purpose: LeavingPurpose) -> tuple[LeavingItem, ...]:
    """What may leave for this purpose, in the released words (`app.leaving`)."""
    with sitting.at_once() as work:
        return work.leaving(enquiry, purpose)


def in_letters(sitting: Sitting, enquiry: UUID) -> tuple[InLetter, ...]:
    """What was put into the letters of an enquiry that is open (`app.letter_releases`)."""
    with sitting.at_once() as work:
        return work.in_letters(enquiry)


def rulings(sitting: Sitting, enquiry: UUID) -> tuple[ItemRuling, ...]:
    """The rulings on an enquiry that is open (`app.rulings`)."""
    with sitting.at_once() as work:
        return work.rulings(enquiry)


def _require(words: str, field: str, message: str) -> None:
    problems: Sequence[Problem] = () if words.strip() else (Problem(field, message),)
    if problems:
        raise BadInput(problems)
