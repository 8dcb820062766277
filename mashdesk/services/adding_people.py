"""Somebody whom the referral does not name is added to an enquiry that runs (Northamptonshire leaflet, N25, N34)."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from mashdesk.domain.clocks import decision_due
from mashdesk.domain.codes import BirthAccuracy, EnquiryState, PersonRole, RelationshipKind, Sex
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.identifiers import NOT_A_POSTCODE, NOT_AN_NHS_NUMBER, nhs_number, postcode
from mashdesk.domain.refusals import Problem
from mashdesk.domain.screening import asked_of_added
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class NewHome:
    """Where they live: a home that is named already, or another address; neither where nobody told."""

    household: UUID | None = None
    address: str = ""
    postcode: str = ""
    confidential: bool = False


@dataclass(frozen=True)
class AddPerson:
    """Who is added, what they are to somebody here, why they belong to the enquiry (`note`), and who told the hub."""

    request: UUID
    role: PersonRole | None
    note: str
    said_by: str
    given_names: str = ""
    family_name: str = ""
    family_first: bool = False
    known_as: str = ""
    sex: Sex | None = None
    birth_accuracy: BirthAccuracy | None = None
    birth: date | None = None
    nhs_number: str = ""
    social_worker: str = ""
    kind: RelationshipKind | None = None
    to: UUID | None = None
    parents: tuple[UUID, ...] = ()
    home: NewHome = field(default_factory=NewHome)


def check_added(command: AddPerson, sheet: EnquirySheet, today: date) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field. The database asks again."""
    unborn = command.birth_accuracy is BirthAccuracy.EXPECTED
    named = (command.given_names + command.family_name + command.known_as).strip()
    asked = asked_of_added(command.role, sheet.row.state)
    home = command.home
    missing = (
        ("role", command.role, "Say who they are here."),
        ("given_names", named or unborn, "Type the name, or what is known of it."),
        (
            "birth",
            unborn or command.birth is None or command.birth <= today,
            "This date of birth is in the future. For an unborn child choose “Expected”.",
        ),
        ("nhs_number", not command.nhs_number.strip() or nhs_number(command.nhs_number), NOT_AN_NHS_NUMBER),
        ("kind", command.to is None or command.kind, "Say what they are to them."),
        ("to", command.kind is None or command.to, "Say to whom."),
        ("postcode", not home.postcode.strip() or postcode(home.postcode), NOT_A_POSTCODE),
        ("social_worker", command.social_worker or not asked, "Say whether a social worker has them already."),
        ("note", command.note.strip(), "Say how they belong to this enquiry."),
        ("said_by", command.said_by.strip(), "Say who told the hub so."),
    )
    return tuple(Problem(name, words) for name, there, words in missing if not there)


def add_person(sitting: Sitting, command: AddPerson, sheet: EnquirySheet, profile: HubProfile) -> None:
    """Add them (`app.add_person`). Raises BadInput; ChangedMeanwhile when the enquiry is another by now.

    After the decisions, a clock runs for the one on a child who came since: as long as the rating gives, from now.
    """
    body: dict[str, object] = {
        "enquiry": str(sheet.row.enquiry),
        "version": sheet.row.version,
        "role": command.role,
        "given_names": command.given_names,
        "family_name": command.family_name,
        "family_first": command.family_first,
        "known_as": command.known_as,
        "sex": command.sex,
        "birth_accuracy": command.birth_accuracy,
        "birth": command.birth.isoformat() if command.birth else None,
        "nhs_number": command.nhs_number,
        "social_worker": command.social_worker or None,
        "note": command.note,
        "said_by": command.said_by,
        "kind": command.kind,
        "of": str(command.to) if command.to else None,
        "parents": [str(one) for one in command.parents],
    }
    if sheet.row.state is EnquiryState.DECIDED and command.role is PersonRole.SUBJECT:
        with sitting.at_once() as work:
            body["due"] = decision_due(work.now(), sheet.row.rating, profile).isoformat()
    save(sitting, "add_person", command.request, body | _home(command.home))


def _home(home: NewHome) -> dict[str, object]:
    if home.household is not None:
        return {"household": str(home.household)}
    return {"address": home.address, "postcode": home.postcode, "confidential": home.confidential}
