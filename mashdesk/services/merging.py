"""Merging two people of one enquiry who are the same, and undoing it: nothing of either is changed by it."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from mashdesk.domain.matching import is_for_a_decider, may_be_read_as
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.matching import check_why
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save

CHOOSE_MERGED = "Choose who is written a second time."
CHOOSE_STAYS = "Choose the other of the two: the one who stays."
CHANGE_OVER = "Whom the enquiry concerns, or who is named as a parent, stays. Change the two over."
FOR_A_DECIDER = "Both are people whom the enquiry concerns: a senior social worker says that they are one."


@dataclass(frozen=True)
class MergePeople:
    """The one is to be read as the other; `version` is that of the enquiry as it was seen."""

    request: UUID
    enquiry: UUID
    version: int
    merged: UUID | None
    stays: UUID | None
    why: str


@dataclass(frozen=True)
class UndoMerge:
    """Each of the two is read as themselves again."""

    request: UUID
    enquiry: UUID
    version: int
    merge: UUID
    because: str


def check_merge(command: MergePeople, sheet: EnquirySheet, roles: Collection[str]) -> tuple[Problem, ...]:
    """What is missing, or stands against it as far as the sheet shows; the database judges it anew."""
    merged = next((one for one in sheet.people if one.id == command.merged), None)
    stays = next((one for one in sheet.people if one.id == command.stays), None)
    problems = list(check_why("why", command.why))
    if merged is None:
        problems.insert(0, Problem("merged", CHOOSE_MERGED))
    elif stays is None or stays is merged:
        problems.insert(0, Problem("stays", CHOOSE_STAYS))
    elif not may_be_read_as(merged, stays):
        problems.insert(0, Problem("merged", CHANGE_OVER))
    elif is_for_a_decider(merged, stays) and "senior_social_worker" not in roles:
        problems.insert(0, Problem("merged", FOR_A_DECIDER))
    return tuple(problems)


def merge_people(sitting: Sitting, command: MergePeople) -> None:
    """Read the one as the other (`app.merge_people`). Raises BadInput, and ChangedMeanwhile where somebody saved."""
    body = {
        "enquiry": str(command.enquiry),
        "version": command.version,
        "merged": str(command.merged),
        "stays": str(command.stays),
        "why": command.why,
    }
    save(sitting, "merge_people", command.request, body)


def undo_merge(sitting: Sitting, command: UndoMerge) -> None:
    """Take it apart (`app.undo_merge`). Raises BadInput, and ChangedMeanwhile when somebody was faster."""
    problems = check_why("because", command.because)
    if problems:
        raise BadInput(problems)
    body = {
        "enquiry": str(command.enquiry),
        "version": command.version,
        "merge": str(command.merge),
        "because": command.because,
    }
    save(sitting, "undo_merge", command.request, body)
