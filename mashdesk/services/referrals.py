"""Recording what came in at the front door."""

from dataclasses import dataclass
from uuid import UUID

from mashdesk.domain.clocks import acknowledgement_due, moment_words, screening_due, written_due
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.new_referral import NewReferral
from mashdesk.domain.referral_checks import check_referral
from mashdesk.domain.refusals import BadInput
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class RecordReferral:
    """A whole referral as typed or imported; `request` was made when its form opened.

    `advice`: what was advised before, where it was begun from that.
    """

    request: UUID
    referral: NewReferral
    advice: UUID | None = None


def record_referral(sitting: Sitting, command: RecordReferral, profile: HubProfile) -> tuple[UUID, str]:
    """Keep the referral and start its clocks; returns the enquiry and its reference (`app.record_referral`).

    Raises BadInput with every problem at once, before anything is sent.
    """
    with sitting.at_once() as work:
        now = work.now()
    problems = check_referral(command.referral, now)
    if problems:
        raise BadInput(problems)
    received = command.referral.received
    body = command.referral.document() | {
        "due": screening_due(received, profile).isoformat(),
        "acknowledgement_due": acknowledgement_due(received, profile).isoformat(),
        "written_due": moment_words(written_due(received, profile)),
    }
    if command.advice is not None:
        body |= {"advice": str(command.advice)}
    answer = save(sitting, "record_referral", command.request, body)
    return UUID(answer["enquiry"]), str(answer["reference"])
