"""What one hub is and promises: its agencies, posts, hours, clocks, threshold, outcomes and words. Data, not code.

A profile says where each of its values comes from: the hub's own leaflet, a national rule, or a local choice. The five
shipped hubs contradict each other; the profile decides, the code never does.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from mashdesk.domain.calendar import WorkingCalendar
from mashdesk.domain.codes import AgencyFunction, LawfulBasis, Rating
from mashdesk.domain.gathering import ChaseStep
from mashdesk.domain.hub_policies import Choice, Policies
from mashdesk.domain.hub_texts import NO_TEXTS, TextsInForce
from mashdesk.domain.profile_place import ProfileError
from mashdesk.domain.profile_sources import Source

__all__ = ["Choice", "HubAgency", "HubProfile", "Outcome", "ProfileError", "load_profile"]


@dataclass(frozen=True)
class HubAgency:
    """An agency of the hub as the hub names it; two may share a function. A virtual one has nobody in the hub.

    `since` and `until`: its first and last day as a partner, whatever it was called; None where the hub names none.
    `checks`: what the hub asks it to look into; empty where it is asked what agencies of its function are asked.
    """

    id: str
    name: str
    function: AgencyFunction
    co_located: bool = True
    since: date | None = None
    until: date | None = None
    checks: tuple[str, ...] = ()

    def is_partner(self, day: date) -> bool:
        """Whether it is the hub's partner on a day (Dudley leaflet, D4: representation will extend)."""
        return (self.since or day) <= day <= (self.until or day)


@dataclass(frozen=True)
class HubContact:
    """How families and professionals reach the hub; empty where the hub has not said (then nothing is printed)."""

    phone: str
    out_of_hours: str
    email: str
    address: tuple[str, ...]
    complaints: tuple[str, ...]
    subject_access: str
    privacy: str
    feedback: str
    fax: str = ""


@dataclass(frozen=True)
class DecisionLimit:
    """How long a rating gives from receipt: hours, or working days; exactly one of them is set."""

    hours: int | None = None
    working_days: int | None = None


@dataclass(frozen=True)
class ClockFigures:
    """The hub's time limits; `hours_run_on` says whether hour limits run on after closing.

    `chases`: who is asked for an answer that is late, after how long; none where the hub does not say.
    """

    screening_working_days: int
    acknowledgement_working_days: int
    decision: Mapping[Rating, DecisionLimit]
    hours_run_on: bool
    returns_margin: timedelta
    subject_access_months: int
    chases: tuple[ChaseStep, ...] = ()


@dataclass(frozen=True)
class LetterTexts:
    """The hub's words in letters; `clock_starts` is "decision", "discussion" or "receipt"."""

    due_working_days: int
    clock_starts: str
    signed_by: str
    paragraphs: Mapping[str, str]

    def paragraph(self, name: str) -> str:
        """One paragraph; empty where the hub says nothing, and then it is left out of the letter."""
        return self.paragraphs.get(name, "")


@dataclass(frozen=True)
class ThresholdLevel:
    """One of the four levels of need, in the hub's own words."""

    number: int
    title: str
    words: str


@dataclass(frozen=True)
class Threshold:
    """The hub's threshold document and its levels 1 to 4; unnamed where the leaflet names none."""

    document: str
    address: str
    levels: tuple[ThresholdLevel, ...]
    version: str = ""
    dated: str = ""

    @property
    def words(self) -> str:
        """The document, its version and of when it is: what is kept with whatever is judged by it."""
        version = self.version and f"version {self.version}"
        return ", ".join(filter(None, (self.document, version, self.dated)))

    def level(self, number: int) -> ThresholdLevel:
        """The level with a number from 1 to 4 (KeyError otherwise)."""
        found = {level.number: level for level in self.levels}
        return found[number]


@dataclass(frozen=True)
class Outcome:
    """What a decision can lead to: the levels it fits, whether the family must agree, and what guards it.

    `team` takes the family over; `first_contact` is the action by which whoever carries it turns to the family.
    """

    code: str
    label: str
    lowest_level: int
    highest_level: int
    consent_needed: bool
    consent_words: str
    family_words: str
    carried_by: str
    leads_to: str = ""
    guards: tuple[str, ...] = ()
    team: str = ""
    first_contact: str = ""

    @property
    def ends_at_screening(self) -> bool:
        """Whether an enquiry can end with it before any agency is asked.

        It leads to no social worker and to nobody's protection; what has a team of its own is assigned to that instead.
        """
        early_help = self.leads_to == "early_help" and not self.team
        return self.leads_to in ("nothing", "universal", "service") or early_help

    def fits(self, level: int) -> bool:
        """Whether a child at this level can have this outcome without saying why."""
        return self.lowest_level <= level <= self.highest_level


@dataclass(frozen=True)
class Workstation:
    """What a workstation of the hub does by itself, and after how long."""

    clipboard_seconds: int = 60
    """Until what was copied at a desk leaves the clipboard again."""
    pack_minutes: int = 15
    """From one refreshing of an emergency pack to the next."""
    lock_minutes: int = 10
    """Until a desk at which nobody types or moves the mouse locks."""


USUAL_WORKSTATION = Workstation()


@dataclass(frozen=True)
class HubProfile:
    """Everything that differs from hub to hub. `version` counts the hub's own changes of its file.

    `texts` says which version of it stands, and the words that the hub gives its letters.
    """

    id: str
    version: int
    name: str
    front_door: str
    subjects: tuple[str, ...]
    contact: HubContact
    calendar: WorkingCalendar
    agencies: tuple[HubAgency, ...]
    posts: tuple[Choice, ...]
    gates: Mapping[str, tuple[str, ...]]
    groups: tuple[Choice, ...]
    clocks: ClockFigures
    ratings: tuple[Rating, ...]
    threshold: Threshold
    outcomes: tuple[Outcome, ...]
    lawful_bases: tuple[LawfulBasis, ...]
    purposes: tuple[Choice, ...]
    grounds: tuple[Choice, ...]
    letters: LetterTexts
    policies: Policies
    sources: Mapping[str, Source]
    texts: TextsInForce = NO_TEXTS
    workstation: Workstation = USUAL_WORKSTATION

    def outcome(self, code: str) -> Outcome:
        """The outcome with this code (KeyError when the hub has none)."""
        return {outcome.code: outcome for outcome in self.outcomes}[code]

    def agency(self, id: str) -> HubAgency:
        """The agency with this id (KeyError when it is not one of the hub's)."""
        return {agency.id: agency for agency in self.agencies}[id]

    def partners(self, day: date) -> tuple[HubAgency, ...]:
        """The agencies that are the hub's on a day: whom it asks and shares with."""
        return tuple(agency for agency in self.agencies if agency.is_partner(day))

    def signatory(self, recipient: str) -> str:
        """Who signs what goes to this recipient: as the profile's rule for them says, else as for every letter."""
        own = (rule.signed_by for rule in self.policies.letter_rules if rule.recipient == recipient and rule.signed_by)
        return next(own, self.letters.signed_by)

    def may_pass(self, gate: str, post: str) -> bool:
        """Whether a post, by code or label, may pass a gate ("screening", "decision")."""
        labels = {choice.code: choice.label for choice in self.posts}
        return any(post in (code, labels[code]) for code in self.gates[gate])

    def origin(self, place: str) -> Source | None:
        """Where the value at a place such as "contacts.service" comes from; the nearest source around it counts."""
        parts = place.split(".")
        around = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
        return next((self.sources[name] for name in around if name in self.sources), None)


def load_profile(text: str) -> HubProfile:
    """The profile in a JSON text; raises ProfileError with a plain sentence that names the place."""
    from mashdesk.domain.profile_reading import read_profile

    return read_profile(text)
