"""Who is written to: each parent with responsibility for a child, at their own address, one letter each."""

from mashdesk.domain.codes import PersonRole, RelationshipKind
from mashdesk.domain.snapshots import EnquirySheet, Person

PARENTAL = frozenset(
    {
        RelationshipKind.MOTHER,
        RelationshipKind.FATHER,
        RelationshipKind.PARENT,
        RelationshipKind.ADOPTIVE_PARENT,
        RelationshipKind.SPECIAL_GUARDIAN,
        RelationshipKind.CARER,
    }
)


def recipients(sheet: EnquirySheet) -> tuple[Person, ...]:
    """The living parents or carers of the children, who have an address.

    Northamptonshire leaflet: "We will write to you and inform you about this referral."
    """
    return tuple(
        person
        for person in sheet.people
        if person.role is PersonRole.PARENT
        and person.died is None
        and _is_parent(sheet, person)
        and _has_address(sheet, person)
    )


def _is_parent(sheet: EnquirySheet, person: Person) -> bool:
    subjects = {child.id for child in sheet.subjects}
    return any(
        relation.person == person.id
        and relation.to in subjects
        and (relation.parental_responsibility or relation.kind in PARENTAL)
        for relation in sheet.relationships
    )


def _has_address(sheet: EnquirySheet, person: Person) -> bool:
    return any(
        person.id in household.people and (household.address or household.withheld) for household in sheet.households
    )
