"""A family on its way through the hub under any profile: who agrees, who is told, what may be asked and signed."""

import json
from typing import Any
from uuid import UUID

import psycopg

from mashdesk.cli.sample_hub import profile_text
from tests.security.bodies import LATER
from tests.security.psql import DECIDER, OFFICER, Psql, Refused, Row, SignIn

Installer = psycopg.Connection[Row]
WHEN = "2026-01-05T09:30:00+00:00"


def adopt(installer: Installer, hub: str) -> None:
    """The sample hub goes by another hub's profile, with its own agencies beside the other's.

    Which post may pass which gate, and that the purposes are a closed list, is left out.
    """
    told, own = json.loads(profile_text(hub)), json.loads(profile_text())["agencies"]
    del told["gates"]
    told.pop("purpose_limit", None)
    named = {agency["id"] for agency in told["agencies"]}
    told["agencies"] += [agency for agency in own if agency["id"] not in named]
    installer.execute("update mash.hub set profile = %s", [json.dumps(told)])


class Family:
    """Two children, their mother and father, on an enquiry that is screened."""

    def __init__(
        self,
        sign_in: SignIn,
        kind: str = "child_protection",
        *,
        consent_given: bool | None = None,
        one_child: bool = False,
    ) -> None:
        children = ("c1",) if one_child else ("c1", "c2")
        referral = {
            "source": "2A", "kind": kind, "received": "2026-01-05T09:00:00+00:00", "due": LATER, "concern": "Worried",
            "consent": {"asked": consent_given is not None, "given": consent_given},
            "people": [
                *({"ref": ref, "role": "subject", "given_names": ref} for ref in children),
                {"ref": "m", "role": "parent", "given_names": "Mother"},
                {"ref": "f", "role": "parent", "given_names": "Father"},
            ],
            "relationships": [
                {"from": parent, "to": child, "kind": kind, "parental_responsibility": True}
                for parent, kind in (("m", "mother"), ("f", "father")) for child in children
            ],
        }  # fmt: skip
        self.enquiry = UUID(sign_in(OFFICER).command("record_referral", referral)["enquiry"])
        self.decider: Psql = sign_in(DECIDER)
        self.decider.open(self.enquiry)
        ids = [str(row["id"]) for row in self.decider.read("people", self.enquiry)]
        self.children, self.mother, self.father = ids[:-2], ids[-2], ids[-1]
        screening = {"level": 3, "rating": "amber", "why": "Worried", "due": LATER, "social_worker": "no"}
        self._do("screen_enquiry", screening)

    def agrees(self, **told: Any) -> dict[str, Any]:
        """The body of an answer; the mother agrees to both questions about every child unless told otherwise."""
        whole = {
            "people": self.children, "about": ["checks", "support"], "by_person": self.mother, "happened": WHEN,
            "capacity": "parental_responsibility", "answer": "given_explicit", "options": "Talked through",
            "explained": ["why", "what", "with_whom"], "understood": True, "committed": True, "why": "As she said",
        }  # fmt: skip
        return {"enquiry": str(self.enquiry), **whole, **told}

    def consent(self, **told: Any) -> None:
        """An answer is recorded."""
        self.decider.command("record_consent", self.agrees(**told))

    def ground(self, ground: str | None, *about: str, people: list[str] | None = None) -> None:
        """A ground for going without is recorded, or given up."""
        told = {
            "people": people or self.children,
            "about": list(about or ("checks",)),
            "ground": ground,
            "reason": "Why",
        }
        self._do("record_lawful_basis", told)

    def contact(self, person: str, result: str = "spoke") -> None:
        """Somebody is called."""
        told = {"person": person, "tried": WHEN, "channel": "phone", "result": result, "safe": "yes", "safety": "Why"}
        self.decider.command("record_family_contact", {"enquiry": str(self.enquiry), **told})

    def tell(self, *people: str) -> None:
        """These are told of the referral, by the hub, which is sure that this raises no risk."""
        told = {"people": list(people), "told": True, "told_by": "hub", "happened": WHEN, "what": "What was raised"}
        self.decider.command("record_telling", {"enquiry": str(self.enquiry), "sure_of_no_risk": True, **told})

    def not_told(self, person: str, ground: str) -> None:
        """Somebody is not told, and why."""
        told = {"people": [person], "told": False, "ground": ground, "why_not": "Not safe"}
        self.decider.command("record_telling", {"enquiry": str(self.enquiry), **told})

    def ask(self, agency: str = "police") -> None:
        """An agency is asked."""
        self._do("send_requests", self._asking(agency))

    def ask_refused(self, *agencies: str) -> Refused:
        """Agencies must not be asked."""
        asking = self._asking(*(agencies or ("police",)))
        return self.decider.command_refused("send_requests", self._on() | asking)

    def missing_for_requests(self, *agencies: str) -> list[tuple[str, str]]:
        """Which rule and which part of the desk stands before asking."""
        rows = self.decider.ask(
            "select rule, part from app.missing_for_requests(%s, %s)", self.enquiry, list(agencies or ("police",))
        )
        return [(rule, part) for rule, part in rows]

    def missing(self, outcome: str, harm: str = "no", level: int = 3, child: int = 0) -> list[tuple[str, str]]:
        """Which rule and which part stands before an outcome of a child."""
        rows = self.decider.ask(
            "select rule, part from app.missing_for_outcome(%s, %s, %s, %s, %s)",
            self.enquiry, self.children[child], outcome, harm, level,
        )  # fmt: skip
        return [(rule, part) for rule, part in rows]

    def discuss(self) -> None:
        """The partners meet."""
        who = {"name": "Robin Sample", "agency": "police", "view": "A view", "agrees": "agree"}
        self._do("record_discussion", {"held": WHEN, "agreed": "Agreed", "told_family": "Told", "attendees": [who]})

    def sign(self, outcome: str, harm: str = "no", level: int = 3) -> None:
        """A decision about the first child."""
        self._do("sign_decisions", self._deciding(outcome, harm, level))

    def sign_refused(self, outcome: str, harm: str = "no", level: int = 3) -> Refused:
        """It must not be signed."""
        return self.decider.command_refused("sign_decisions", self._on() | self._deciding(outcome, harm, level))

    def _deciding(self, outcome: str, harm: str, level: int) -> dict[str, Any]:
        decision = {
            "person": self.children[0], "harm": harm, "would_benefit": True, "level": level, "outcome": outcome,
            "reasons": "Reasons", "next_steps": "Steps", "contingency": "Else",
        }  # fmt: skip
        return {"decisions": [decision], "letters": [], "letters_due": LATER}

    @staticmethod
    def _asking(*agencies: str) -> dict[str, Any]:
        one = {"purpose": "child_protection", "lawful_basis": "public_task", "due": LATER}
        return {"requests": [{"agency": agency, **one} for agency in agencies]}

    def _on(self) -> dict[str, Any]:
        version = self.decider.read("enquiry_row", self.enquiry)[0]["version"]
        return {"enquiry": str(self.enquiry), "version": version}

    def _do(self, command: str, body: dict[str, Any]) -> None:
        self.decider.command(command, self._on() | body)
