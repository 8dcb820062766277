"""What the leaflets ask before agencies are asked and an outcome is signed, in plain Python, from what was recorded."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Said = Mapping[str, Any]
Unmet = tuple[str, str, str]
"""The rule, the part of the desk that mends it, and the words."""

GIVEN = ("given_explicit", "given_implicit", "child_gave", "best_interests")
TAKEN_BACK = ("refused", "withdrawn")
NOBODY_ASKED = ("not_asked_unsafe", "not_asked_emergency", "not_asked_delay", "unable_to_contact", "not_required")


def rules_of(part: Said | None) -> str:
    """By which rules a part of a profile is told; where no leaflet states it, by its origin."""
    part = part or {}
    return ", ".join(part.get("rules", [])) or part.get("origin", "")


@dataclass
class Child:
    """What stands about one child: the last answer of each person to each question, the last grounds, the parents."""

    answers: dict[tuple[str, str | None], Said] = field(default_factory=dict)
    grounds: dict[str, str | None] = field(default_factory=dict)
    unheard: set[str] = field(default_factory=set)

    def hear(self, step: Said) -> None:
        """The last entry counts; who answered was heard."""
        if "ground" in step:
            self.grounds[step["about"]] = step["ground"]
        else:
            self.answers[step["about"], step["by"]] = step
            self.unheard.discard(step["by"])

    def of(self, about: str) -> list[Said]:
        """The answers to one question."""
        return [said for (asked, _), said in self.answers.items() if asked == about]

    def agrees(self, about: str, agency: str | None = None) -> bool:
        """Somebody agreed, to this agency, and nobody refuses."""
        said = self.of(about)
        agreed = [one for one in said if one["answer"] in GIVEN]
        reached = any(not one["agencies"] or agency is None or agency in one["agencies"] for one in agreed)
        return reached and not any(one["answer"] in TAKEN_BACK for one in said)

    def supported(self, *, by_the_referral: bool) -> bool:
        """A request for support may go on (N38, F24)."""
        said_no = any(one["answer"] not in GIVEN for one in self.of("support"))
        return self.agrees("support") or self.grounds.get("support") is not None or (by_the_referral and not said_no)


@dataclass(frozen=True)
class Choice:
    """An outcome that somebody is about to sign, in a hub, on an enquiry of a kind."""

    profile: Said
    chosen: Said
    harm: str
    level: int
    kind: str = "child_protection"
    by_the_referral: bool = False

    def _guards(self, guard: str) -> bool:
        return guard in self.chosen.get("guards", [])

    def _due(self, guard: str) -> Said | None:
        found = [one for one in self.profile["outcomes"] if guard in one.get("guards", [])]
        return found[0] if found else None

    def by_harm(self) -> Iterator[Unmet]:
        """Guards about harm and level (D16, D18; O13; N30)."""
        rule, harmed = rules_of(self.chosen), self.harm != "no"
        if self._guards("only_if_not_harmed") and harmed:
            yield rule, "harm", "This outcome is for a child who has not been harmed and is not thought likely to be."
        if self._guards("only_if_significant_and_harmed") and (not harmed or self.level < self.chosen["lowest_level"]):
            yield (
                rule, "harm",
                "This outcome is for significant concerns about a child who is being harmed or might be.",
            )  # fmt: skip
        due = self._due("harm_means_this_outcome")
        if due and harmed and all(due.get(one) != self.chosen.get(one) for one in ("code", "carried_by")):
            words = f"Where somebody is harmed or might be, the outcome is: {due['label']}."
            yield rules_of(due), "outcome", words

    def by_agreement(self, child: Child) -> Iterator[Unmet]:
        """Guards about agreement (N31, N38; O14, O16, O18, O19)."""
        rule, agreed, needed = rules_of(self.chosen), child.agrees("support"), self.chosen["consent_needed"]
        exceptions = [one["code"] for one in self.profile["consent"]["exceptions"]]
        overridden = child.grounds.get("support") in exceptions
        if needed and not agreed:
            words = self.chosen.get("consent_words", "The family agrees.")
            yield rule, "consent", f"{words} Record their agreement to this first."
        committed = any(one["answer"] in GIVEN and one["committed"] for one in child.of("support"))
        if self._guards("agreement_and_commitment") and agreed and not committed:
            yield rule, "consent", "Record that the family is committed to taking part."
        if self._guards("agreement_or_override") and not (needed or agreed or overridden):
            yield (
                rule, "consent",
                "Record that the family agrees, or override their consent with a ground and the reason.",
            )  # fmt: skip
        only = self._due("override_leads_only_here")
        if only and overridden and only["code"] != self.chosen["code"]:
            words = f"Consent was overridden: that leads to one outcome only: {only['label']}."
            yield rules_of(only), "outcome", words
        if self._goes_on_without_harm() and not child.supported(by_the_referral=self.by_the_referral):
            words = "A request for support is decided on with the family's agreement, or goes back."
            yield rules_of(self.profile["consent"]), "consent", words

    def _goes_on_without_harm(self) -> bool:
        leads_on = self.chosen["leads_to"] not in ("nothing", "universal")
        required = self.profile["consent"]["for_support"] == "required"
        return self.kind == "support" and self.harm == "no" and required and leads_on

    def by_parents(self, child: Child) -> Iterator[Unmet]:
        """Guards about the parents (O9, O11, O14, O17; N1)."""
        discussed, options = self._guards("discussed_with_parents"), self._guards("agreement_or_override")
        both = self.profile["telling"].get("both_parents") == "both"
        if child.unheard and (discussed or (options and both)):
            rule = rules_of(self.chosen if discussed else self.profile["telling"])
            yield rule, "contact", "Speak with each parent, or record why one is not spoken to."
        if options and any(_not_talked_through(one) for one in child.of("support")):
            words = "Record the options that were talked through, and whether they were understood."
            yield rules_of(self.chosen), "consent", words

    def unmet(self, child: Child) -> list[Unmet]:
        """All of them."""
        return sorted([*self.by_harm(), *self.by_agreement(child), *self.by_parents(child)])


@dataclass(frozen=True)
class Asking:
    """Requests that are about to leave for agencies, on an enquiry of a kind."""

    profile: Said
    agencies: tuple[str, ...]
    kind: str
    by_the_referral: bool = False

    def unmet(self, children: Iterable[Child]) -> list[Unmet]:
        """What stands before them (F8, W8; N38, F24)."""
        return sorted(self._unmet(list(children)))

    def _unmet(self, children: list[Child]) -> Iterator[Unmet]:
        consent = self.profile["consent"]
        carried = [one for one in children if one.grounds.get("checks") is None]
        alone = any(not one.agrees("checks", agency) for one in carried for agency in self.agencies)
        if consent["before_research"] == "required" and alone:
            yield rules_of(consent), "consent", _BEFORE_RESEARCH
        supported = all(one.supported(by_the_referral=self.by_the_referral) for one in children)
        if consent["for_support"] == "required" and self.kind == "support" and not supported:
            yield rules_of(consent), "consent", _FOR_SUPPORT


_BEFORE_RESEARCH = (
    "Before an agency is asked, record that the family agreed to these checks, or on which of the hub's grounds you go "
    "without: for each child or adult."
)
_FOR_SUPPORT = (
    "A request for support goes on only with the family's agreement. Without it, it goes back to whoever referred; "
    "where there is harm, record the ground."
)


def _not_talked_through(said: Said) -> bool:
    if said["answer"] == "given_explicit":
        return not said["options"].strip() or said["understood"] is not True
    return said["answer"] == "refused" and not said["options"].strip()
