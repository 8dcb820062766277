"""The first gate: threshold level, why, and Red, Amber or Green."""

from dataclasses import dataclass
from uuid import UUID

from mashdesk.domain.clocks import decision_due
from mashdesk.domain.codes import Rating
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class ScreenEnquiry:
    """The senior social worker's first view; `sanitised_concern` is what agencies read where anonymity is asked.

    `social_worker` says whether the child has one already: "yes", "no" or "not_known"; "" where nobody asked.
    """

    request: UUID
    level: int | None
    why: str
    rating: Rating
    sanitised_concern: str = ""
    social_worker: str = ""
    social_worker_named: str = ""


def check_screening(command: ScreenEnquiry, sheet: EnquirySheet, *, open_case: str = "") -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field; `open_case` as the hub's profile has it."""
    found = []
    if open_case and not command.social_worker:
        found.append(Problem("social_worker", "Say whether a social worker has the child already."))
    if command.social_worker == "yes" and not command.social_worker_named.strip():
        found.append(Problem("social_worker_named", "Name the social worker, or their team."))
    if command.level is None:
        found.append(Problem("level", "Choose a threshold level from 1 to 4."))
    if command.rating is Rating.NOT_RATED:
        found.append(Problem("rating", "Choose Red, Amber or Green: it sets when the decision is due."))
    if not command.why.strip():
        found.append(Problem("why", "Say why, in a sentence or two."))
    if sheet.referral.anonymity_asked and not command.sanitised_concern.strip():
        found.append(
            Problem(
                "sanitised_concern",
                "Anonymity was asked. Write what agencies may read, without what gives the person away.",
            )
        )
    return tuple(found)


def screen_enquiry(sitting: Sitting, command: ScreenEnquiry, sheet: EnquirySheet, profile: HubProfile) -> None:
    """Keep the screening and start the decision's clock (`app.screen_enquiry`).

    Raises BadInput, and ChangedMeanwhile when the enquiry is not as the sheet shows it.
    """
    problems = check_screening(command, sheet, open_case=profile.policies.referrals.open_case)
    if problems:
        raise BadInput(problems)
    body = {
        "enquiry": str(sheet.row.enquiry),
        "version": sheet.row.version,
        "level": command.level,
        "why": command.why,
        "rating": command.rating.value,
        "due": decision_due(sheet.row.due_from or sheet.row.received, command.rating, profile).isoformat(),
        "sanitised_concern": command.sanitised_concern,
        "social_worker": command.social_worker,
        "social_worker_named": command.social_worker_named,
    }
    save(sitting, "screen_enquiry", command.request, body)
