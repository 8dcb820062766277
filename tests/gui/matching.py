"""Referrals that name somebody who was named before, for the tests of the part "Seen before"."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import OFFICER
from mashdesk.services.saving import save

CHILD: dict[str, Any] = {
    "ref": "p1", "role": "subject", "given_names": "Zora", "family_name": "Quillon",
    "birth": {"accuracy": "known", "date": "2011-03-04"},
}  # fmt: skip


def referred(staff: SignedInStaff, *people: dict[str, Any], days_ago: int = 0) -> UUID:
    """A referral that came in so many days ago and names these people; without any, Zora Quillon."""
    received = datetime.now(UTC) - timedelta(days=days_ago, minutes=5)
    body = {
        "source": "1B",
        "kind": "child_protection",
        "received": received.isoformat(),
        "due": (received + timedelta(days=1)).isoformat(),
        "concern": "Invented",
        "people": [CHILD | {"ref": f"p{place}"} | one for place, one in enumerate(people or ({},), 1)],
    }
    return UUID(save(staff.sitting(OFFICER), "record_referral", uuid4(), body)["enquiry"])
