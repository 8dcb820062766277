"""Snapshots of what was said of an enquiry's people (`app.person_names` and its neighbours)."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row

from mashdesk.domain.codes import RelationshipKind
from mashdesk.domain.people_said import (
    ChangeStep,
    ContactChannel,
    ContactSafety,
    NameKind,
    Need,
    NeedKind,
    NoContact,
    OrderKind,
    OtherName,
    PeopleSaid,
    PersonChange,
    Relation,
    Residence,
    ResponsibilityGround,
    StaffWarning,
    WarningKind,
    WayToReach,
)
from mashdesk.store.readers import Rows

FUNCTIONS = (
    "person_names",
    "person_contacts",
    "person_needs",
    "residences",
    "no_contacts",
    "warnings",
    "person_changes",
)


def people_said(told: Mapping[str, Rows]) -> PeopleSaid:
    """From the rows of `FUNCTIONS`, and of who is what to whom."""
    return PeopleSaid(
        names=tuple(OtherName(**row._asdict() | {"kind": NameKind(row.kind)}) for row in told["person_names"]),
        contacts=tuple(
            WayToReach(
                **row._asdict() | {"channel": ContactChannel(row.channel), "safe": ContactSafety(row.safe)},
            )
            for row in told["person_contacts"]
        ),
        needs=tuple(Need(**row._asdict() | {"kind": NeedKind(row.kind)}) for row in told["person_needs"]),
        residences=tuple(Residence(**row._asdict()) for row in told["residences"]),
        relations=tuple(_relation(row) for row in told["relationships"]),
        orders=tuple(
            NoContact(**row._asdict() | {"kind": OrderKind(row.kind), "protects": tuple(row.protects)})
            for row in told["no_contacts"]
        ),
        warnings=tuple(StaffWarning(**row._asdict() | {"kind": WarningKind(row.kind)}) for row in told["warnings"]),
        changes=tuple(PersonChange(**row._asdict() | {"step": ChangeStep(row.step)}) for row in told["person_changes"]),
    )


def _relation(row: Row[Any]) -> Relation:
    told = {name: value for name, value in row._asdict().items() if name != "of"}
    ground = ResponsibilityGround(row.ground) if row.ground else None
    return Relation(**told | {"to": row.of, "kind": RelationshipKind(row.kind), "ground": ground})
