"""The tables, for Alembic: what is kept. Who may see which row is in `sql/policies`, who may write it in `sql/app`.

Every content row names its enquiry and carries `acl`, the keys of those who may ever read it (kept by trigger).
"""

from mashdesk.store.tables import (
    accounts,
    action,
    advice,
    clock,
    contradiction,
    decision,
    emergency,
    family,
    gathering,
    house,
    hub_text,
    letter_gate,
    matching,
    matter,
    on_behalf,
    pathway,
    people_said,
    referral,
    release,
    restriction,
    searching,
    traces,
    way,
)
from mashdesk.store.tables.columns import metadata

__all__ = [
    "accounts",
    "action",
    "advice",
    "clock",
    "contradiction",
    "decision",
    "emergency",
    "family",
    "gathering",
    "house",
    "hub_text",
    "letter_gate",
    "matching",
    "matter",
    "metadata",
    "on_behalf",
    "pathway",
    "people_said",
    "referral",
    "release",
    "restriction",
    "searching",
    "traces",
    "way",
]
