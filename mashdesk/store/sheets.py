"""The enquiry sheet: every row that this person may know of an enquiry they have open, as one frozen snapshot."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row

from mashdesk.domain.codes import (
    AnswerKind,
    BirthAccuracy,
    EnquiryState,
    Handling,
    HarmAnswer,
    LetterState,
    Nature,
    PersonRole,
    PoliceHandling,
    PoliceInformation,
    PoliceSource,
    Rating,
    ReferralKind,
    RelationshipKind,
    Sex,
    SourceCode,
)
from mashdesk.domain.contradictions import Contradiction
from mashdesk.domain.discussion import Attendee, Discussion, PartnerView
from mashdesk.domain.gathering import Chase, ChaseMeans, ChaseTold, Finding, Found, LateReason
from mashdesk.domain.genogram.family import FamilyNamed
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.domain.police_codes import PoliceCodes
from mashdesk.domain.refusals import NotThereOrNotYours
from mashdesk.domain.screening import Screening
from mashdesk.domain.snapshots import (
    Address,
    AlsoWritten,
    Consent,
    Decision,
    EnquirySheet,
    Household,
    InformationRequest,
    Item,
    Letter,
    Opening,
    Person,
    Referral,
    Referrer,
    Relationship,
    WorklistRow,
)
from mashdesk.store import people_said
from mashdesk.store.readers import Rows, read, read_together
from mashdesk.store.spoken import SPOKEN, spoken
from mashdesk.store.worklists import badges

PARTS = (
    "enquiry_row",
    "referral",
    "narratives",
    "referrer",
    "people",
    "also_written",
    "relationships",
    "households",
    "addresses",
    "screenings",
    "requests",
    "chases",
    "items",
    "contradictions",
    "discussions",
    "attendees",
    "decisions",
    "letters",
    *people_said.FUNCTIONS,
)
"""The functions that a sheet is read with, the one that says whether it is open first."""


def sheet(connection: Connection, enquiry: UUID, *, opened_now: bool = False) -> EnquirySheet:
    """The sheet of an enquiry; raises NotThereOrNotYours unless this sitting opened it in an earlier transaction."""
    told = read_together(connection, PARTS, enquiry, opened_now=opened_now)
    if not told["enquiry_row"]:
        raise NotThereOrNotYours
    head = told["enquiry_row"][0]
    row, opening = _head(head)
    held = _discussions(told["discussions"], told["attendees"])
    people, referrer = _people(told["people"]), _referrer(told["referrer"])
    names: dict[UUID | None, str] = {person.id: person.name for person in people}
    names[None] = referrer.name if referrer else "the referrer"
    return EnquirySheet(
        row=row,
        opening=opening,
        referral=_referral(told["referral"], told["narratives"], head),
        referrer=referrer,
        people=people,
        relationships=_relationships(told["relationships"]),
        households=_households(told["households"], told["addresses"]),
        screening=_screening(told["screenings"]),
        requests=_requests(told["requests"]),
        chases=tuple(_chase(one) for one in told["chases"]),
        items=_items(told["items"]),
        contradictions=tuple(Contradiction(**one._asdict()) for one in told["contradictions"]),
        discussion=held[0] if held else None,
        earlier_discussions=held[1:],
        decisions=_decisions(told["decisions"]),
        letters=_letters(told["letters"], names),
        said=people_said.people_said(told),
        also_written=_also_written(told["also_written"]),
    )


def version_of(connection: Connection, enquiry: UUID) -> int:
    """The version of an enquiry that is open; raises NotThereOrNotYours as `sheet` does."""
    found = read(connection, "enquiry_row", enquiry)
    if not found:
        raise NotThereOrNotYours
    return int(found[0].version)


def heading(connection: Connection, enquiry: UUID) -> tuple[WorklistRow, tuple[Person, ...]]:
    """Which enquiry it is and whom it is about; raises NotThereOrNotYours as `sheet` does."""
    told = read_together(connection, ("enquiry_row", "people"), enquiry)
    if not told["enquiry_row"]:
        raise NotThereOrNotYours
    row, _opening = _head(told["enquiry_row"][0])
    return row, tuple(person for person in _people(told["people"]) if person.role is PersonRole.SUBJECT)


def family_named(connection: Connection, enquiry: UUID) -> tuple[WorklistRow, FamilyNamed]:
    """Those named, what they are to each other, and the homes; raises NotThereOrNotYours as `sheet` does."""
    told = read_together(connection, ("enquiry_row", "people", "relationships", "households", "addresses"), enquiry)
    if not told["enquiry_row"]:
        raise NotThereOrNotYours
    row, _opening = _head(told["enquiry_row"][0])
    homes = _households(told["households"], told["addresses"])
    return row, FamilyNamed(_people(told["people"]), _relationships(told["relationships"]), homes)


def _head(row: object) -> tuple[WorklistRow, Opening]:
    told = row._asdict()  # type: ignore[attr-defined]
    facts = WorklistRow(
        enquiry=told["id"],
        reference=told["reference"],
        initials=told["initials"],
        state=EnquiryState(told["state"]),
        rating=Rating(told["rating"]),
        kind=ReferralKind(told["kind"]),
        received=told["received"],
        due=told["due"],
        due_what=told["due_what"],
        due_from=told["due_from"],
        version=told["version"],
        badges=badges(anonymous=told["anonymity_asked"], restricted=told["restricted"]),
        asked=told["asked"],
        returned=told["returned"],
    )
    return facts, Opening(told["id"], told["reason"], told["opened"], told["expires"])


def _referral(rows: Rows, narrated: Rows, head: object) -> Referral:
    told = rows[0]
    narratives = {row.sanitised: row.concern for row in narrated}
    facts = head._asdict()  # type: ignore[attr-defined]
    return Referral(
        kind=ReferralKind(facts["kind"]),
        source=SourceCode(told.source) if told.source else None,
        received=facts["received"],
        how=told.how or "",
        concern=narratives.get(False, narratives.get(True, "")),
        sanitised=False not in narratives and True in narratives,
        concern_withheld=not narratives,
        anonymity_asked=facts["anonymity_asked"],
        consent=Consent(
            told.consent_asked,
            told.consent_given,
            tuple(told.consent_by),
            told.consent_why_not or "",
            told.parents_told,
            told.parents_why_not or "",
            told.consent_ground,
            told.parents_ground,
            tuple(told.explained),
            tuple(told.not_explained),
        ),
        recorded_by=told.recorded_by or "",
        route=told.route,
        for_agencies=narratives.get(True, "") if False in narratives else "",
        parents_agreed=told.parents_agreed or "",
        follow_up=told.follow_up,
        follow_up_result=told.follow_up_result or "",
    )


def _referrer(rows: Rows) -> Referrer | None:
    return Referrer(**rows[0]._asdict()) if rows else None


def _people(rows: Rows) -> tuple[Person, ...]:
    return tuple(_person(row) for row in rows)


def _person(row: Row[Any]) -> Person:
    told = {name: value for name, value in row._asdict().items() if name != "of"}
    codes = {"role": PersonRole(row.role), "sex": Sex(row.sex), "birth_accuracy": BirthAccuracy(row.birth_accuracy)}
    return Person(**told | codes)


def _also_written(rows: Rows) -> tuple[AlsoWritten, ...]:
    return tuple(AlsoWritten(row.of, _person(row)) for row in rows)


def _relationships(rows: Rows) -> tuple[Relationship, ...]:
    """Those that hold today; the same of two who are merged is said once."""
    held = (
        Relationship(row.person, row.of, RelationshipKind(row.kind), row.parental_responsibility)
        for row in rows if row.holds
    )  # fmt: skip
    return tuple(dict.fromkeys(held))


def _households(rows: Rows, addresses: Rows) -> tuple[Household, ...]:
    by_household = {
        row.household: Address(row.id, row.household, tuple(row.lines), row.postcode, row.confidential)
        for row in addresses
    }
    return tuple(
        Household(row.id, tuple(row.people), by_household.get(row.id), row.has_address and row.id not in by_household)
        for row in rows
    )


def _screening(rows: Rows) -> Screening | None:
    return Screening(**rows[0]._asdict() | {"rating": Rating(rows[0].rating)}) if rows else None


def _requests(rows: Rows) -> tuple[InformationRequest, ...]:
    return tuple(
        InformationRequest(
            **{name: told for name, told in row._asdict().items() if name not in (*SPOKEN, "found", "not_checked")}
            | {
                "answer": AnswerKind(row.answer) if row.answer else None,
                "withheld_because": row.withheld_because or "",
                "answered_by": row.answered_by or "",
                "spoken": spoken(row),
                "checks": tuple(row.checks),
                "findings": tuple(map(_finding, row.found or (), row.not_checked or ())),
                "late_reason": LateReason(row.late_reason) if row.late_reason else None,
                "late_because": row.late_because or "",
            }
        )
        for row in rows
    )


def _finding(found: str, because: str) -> Finding:
    return Finding(Found(found), because)


def _chase(row: Row[Any]) -> Chase:
    return Chase(**row._asdict() | {"told": ChaseTold(row.told), "means": ChaseMeans(row.means)})


def _items(rows: Rows) -> tuple[Item, ...]:
    return tuple(
        Item(
            **{name: told for name, told in row._asdict().items() if not name.startswith("police_")}
            | {
                "people": tuple(row.people),
                "nature": Nature(row.nature),
                "handling": Handling(row.handling),
                "shared_with": tuple(row.shared_with),
                "police": _police_codes(row),
            }
        )
        for row in rows
    )


def _police_codes(row: Row[Any]) -> PoliceCodes | None:
    if row.police_source is None:
        return None
    return PoliceCodes(
        PoliceSource(row.police_source),
        PoliceInformation(row.police_information),
        PoliceHandling(row.police_handling),
        row.police_conditions,
    )


def _discussions(rows: Rows, attendees: Rows) -> tuple[Discussion, ...]:
    """Every recorded discussion, the last one first; who may know only their own agency's view receives none."""
    took_part: dict[UUID, list[Attendee]] = defaultdict(list)
    for row in attendees:
        agrees = PartnerView(row.agrees) if row.agrees else None
        took_part[row.discussion].append(Attendee(row.name, row.agency, row.agency_name, row.view, agrees))
    return tuple(
        Discussion(row.id, row.held, row.agreed, tuple(took_part[row.id]), row.recorded_by, row.told_family)
        for row in rows
    )


def _decisions(rows: Rows) -> tuple[Decision, ...]:
    return tuple(
        Decision(**row._asdict() | {"harm": HarmAnswer(row.harm), "reasons": row.reasons or ""}) for row in rows
    )


def _letters(rows: Rows, names: dict[UUID | None, str]) -> tuple[Letter, ...]:
    return tuple(
        Letter(
            id=row.id,
            recipient=row.recipient,
            recipient_name=row.service or names.get(row.recipient, ""),
            confidential=row.confidential,
            state=LetterState(row.state),
            due=row.due,
            printed=row.printed,
            printed_by=row.printed_by or "",
            posted=row.posted,
            posted_by=row.posted_by or "",
            content_hash=row.content_hash,
            kind=LetterKind(row.kind),
        )
        for row in rows
    )
