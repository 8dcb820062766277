"""What a hub says about telling, consent, deciding, letters and passing on; empty where its leaflet is silent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Choice:
    """One entry of a list that the hub words itself: a post, a purpose, a ground."""

    code: str
    label: str


@dataclass(frozen=True)
class Referrals:
    """Who may refer, about what, by which ways and on which form.

    `asks` says by a route's code what it still wants: "written_form" after a call, or what was agreed "with_parents".
    `open_case` is "asked" where screening says whether a social worker has the child already.
    """

    unit: str
    form: str
    referrers: tuple[str, ...]
    concerns: tuple[str, ...]
    routes: tuple[Choice, ...]
    referrer_roles: tuple[str, ...]
    anonymous: str
    advice_without_referral: str
    emergency: str
    open_case: str = ""
    asks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Telling:
    """Whether a parent is told of a child protection referral beforehand, and what speaks against telling.

    The hubs start from opposite ends: "told" unless something speaks against it, or "told_only_if_sure".
    `by_referrer` is what the leaflet wants a professional to have told the parents of before they refer.
    """

    child_protection: str
    unless: tuple[Choice, ...]
    both_parents: str
    by_referrer: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Consent:
    """Where the family's agreement is needed, and what may stand in its place."""

    to_refer: str
    before_research: str
    for_support: str
    kinds: tuple[str, ...]
    exceptions: tuple[Choice, ...]


@dataclass(frozen=True)
class Deciding:
    """Who decides, in the hub's words; whether alone, and whether the partners' views are recorded first."""

    decided_by: str
    alone: bool
    partner_views: str
    letter_says: str = ""
    """"agreed" where the outcome letter says what the discussion agreed (Worcestershire leaflet, W12)."""


@dataclass(frozen=True)
class LetterRule:
    """Who hears of the outcome, when and by what means."""

    recipient: str
    condition: str
    means: str
    signed_by: str


@dataclass(frozen=True)
class ClockRule:
    """One time limit: what starts it, and how much of which unit."""

    starts: str
    unit: str
    amount: int


@dataclass(frozen=True)
class Onward:
    """What a service receives that the family is passed on to."""

    fields: tuple[str, ...]
    more_needs_reason: bool
    explained_to_parent: str


@dataclass(frozen=True)
class Agreement:
    """The information sharing agreement: which version, from when until when, and who signed it.

    `signed` has those whose days are told; where nobody is named, the hub has not said who signed.
    """

    title: str
    version: str
    agreed: str
    review: str
    signatories: tuple[str, ...]
    ends: str = ""
    signed: tuple["Signed", ...] = ()

    def covers(self, agency: str, day: date) -> bool:
        """Whether an agency is asked under it on this day (Dudley leaflet, D10; Northamptonshire, N6)."""
        told = day.isoformat()
        if not self.signatories and not self.signed:
            return True
        holds = (self.agreed or told) <= told <= (self.ends or told)
        return holds and (agency in self.signatories or any(one.covers(agency, told) for one in self.signed))


@dataclass(frozen=True)
class Signed:
    """An agency that signed on a day, and until when that holds; "" where it has no end."""

    agency: str
    on: str
    ends: str

    def covers(self, agency: str, day: str) -> bool:
        """Whether it is this agency's and holds on this day."""
        return self.agency == agency and self.on <= day <= (self.ends or day)


@dataclass(frozen=True)
class Guidance:
    """A text that the hub names for its people: by whom, of when and where, as far as the hub says."""

    title: str
    publisher: str = ""
    published: str = ""
    address: str = ""

    @property
    def opens(self) -> bool:
        """Whether a desk opens it: nothing that another could change on its way."""
        return self.address.startswith("https://")


PATHWAYS = (
    "allegation", "asylum", "child_death", "domestic_abuse", "exploitation", "fabricated_illness", "fgm",
    "forced_marriage", "harmful_sexual_behaviour", "missing", "pre_birth", "prevent", "private_fostering",
)  # fmt: skip
"""The special pathways by their codes: tables, shipped checklists and profiles have the same."""


@dataclass(frozen=True)
class HubStep:
    """What the hub adds to the checklist of a special pathway, where it goes, and whose rule that is."""

    pathway: str
    code: str
    words: str
    goes_to: str
    source: str


@dataclass(frozen=True)
class Policies:
    """The parts of a profile that say how the hub goes about its work."""

    referrals: Referrals
    telling: Telling
    consent: Consent
    deciding: Deciding
    questions: tuple[Choice, ...]
    sharing_outside: tuple[Choice, ...]
    letter_rules: tuple[LetterRule, ...]
    clocks: Mapping[str, ClockRule]
    onward: Onward
    agreement: Agreement
    disputes: tuple[str, ...]
    retention: Mapping[str, str]
    law: tuple[str, ...]
    guidance: tuple[Guidance, ...]
    principles: tuple[str, ...]
    only_listed_purposes: bool = False
    universal_services: tuple[Choice, ...] = ()
    pathways: tuple[HubStep, ...] = ()
