"""Snapshots of what was said of an enquiry's people (`app.person_names` and its neighbours)."""

from collections.abc import Mapping

from mashdesk.domain.people_said import (
    ChangeStep,
    ContactChannel,
    ContactSafety,
    NameKind,
    NoContact,
    OrderKind,
    OtherName,
    PeopleSaid,
    PersonChange,
    StaffWarning,
    WarningKind,
    WayToReach,
)
from mashdesk.store.readers import Rows

FUNCTIONS = ("person_names", "person_contacts", "no_contacts", "warnings", "person_changes")


def people_said(told: Mapping[str, Rows]) -> PeopleSaid:
    """From the rows of `FUNCTIONS`."""
    return PeopleSaid(
        names=tuple(OtherName(**row._asdict() | {"kind": NameKind(row.kind)}) for row in told["person_names"]),
        contacts=tuple(
            WayToReach(
                **row._asdict() | {"channel": ContactChannel(row.channel), "safe": ContactSafety(row.safe)},
            )
            for row in told["person_contacts"]
        ),
        orders=tuple(
            NoContact(**row._asdict() | {"kind": OrderKind(row.kind), "protects": tuple(row.protects)})
            for row in told["no_contacts"]
        ),
        warnings=tuple(StaffWarning(**row._asdict() | {"kind": WarningKind(row.kind)}) for row in told["warnings"]),
        changes=tuple(PersonChange(**row._asdict() | {"step": ChangeStep(row.step)}) for row in told["person_changes"]),
    )
