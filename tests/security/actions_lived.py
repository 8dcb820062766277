"""In a random history: each agency is to do something, whether or not it was asked, and some of it is done."""

from typing import Any
from uuid import UUID

from tests.security.bodies import LATER

AGENCIES = ("police", "health", "probation", "social_care")


def live_through(decider: Any, enquiry: UUID) -> None:
    """From the discussion and from each decision; every second one is settled."""
    origins = [{"discussion": str(row["id"])} for row in decider.read("discussions", enquiry)]
    origins += [{"decision": str(row["id"])} for row in decider.read("decisions", enquiry)]
    for number, agency in enumerate(AGENCIES):
        if origins:
            _act(decider, enquiry, agency, origins[number % len(origins)], settled=number % 2 == 0)


def _act(decider: Any, enquiry: UUID, agency: str, origin: dict[str, str], *, settled: bool) -> None:
    version = decider.read("enquiry_row", enquiry)[0]["version"]
    told = {"agency": agency, "what": f"For {agency}", "due": LATER}
    made = decider.command("set_action", {"enquiry": str(enquiry), "version": version, **origin, **told})
    if settled:
        result = {"result": "done", "words": f"By {agency}", "happened": "2026-01-05T10:00:00+00:00", "seen": None}
        decider.command("record_action_result", {"enquiry": str(enquiry), "action": made["action"], **result})
