"""The decision as it is typed, child by child: what still stops the signature, and the signature itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import HarmAnswer
from mashdesk.domain.discussion import unheard
from mashdesk.domain.family import Unmet
from mashdesk.domain.hub_profile import Choice, HubProfile, Outcome, ThresholdLevel
from mashdesk.domain.snapshots import Decision, EnquirySheet, InformationRequest, Person
from mashdesk.domain.two_versions import Choices, TwoVersions
from mashdesk.domain.universal_services import naming
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm, SavedIs
from mashdesk.gui.viewmodels.decision_versions import decision_chosen, decision_versions
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.decisions import ChildDecision, SignDecisions, check_decision, sign_decisions
from mashdesk.services.family import missing_for_outcome

TypedDecision = ChildDecision
TEXTS = ("reasons", "next_steps", "contingency", "told_family")
MISSING_WORDS = {
    "harm": say("harm is not answered"),
    "would_benefit": say("whether help would benefit is not answered"),
    "level": say("no threshold level"),
    "outcome": say("no outcome"),
    "reasons": say("reasons are empty"),
    "next_steps": say("what happens next is empty"),
    "contingency": say("the contingency is empty"),
    "versions": say("somebody else signed meanwhile; choose from both versions"),
}
LISTED_SINGLY = 3
"""Up to so many missing answers are listed one by one; more of them child by child."""
BASED_ON, VERSIONS = "based_on", "versions"
"""Which decision stood when a child's was begun, in the draft; and the key of what is to be chosen from two."""


@dataclass(frozen=True)
class Missing:
    """One thing that stops the signature: `key` is "<child>.<field>", or "discussion"."""

    key: str
    words: str


class DecisionModel(QObject):
    """The decisions of one enquiry that are being made.

    Signals:
        sheet_changed: the sheet was read again.
        guards_changed: what the hub's leaflet asks before the outcomes that are chosen is known, or another.
    """

    sheet_changed = Signal()
    guards_changed = Signal()

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, sheet: EnquirySheet, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._who = who
        self._tasks = tasks
        self._sheet = sheet
        self._unmet: dict[UUID, tuple[Unmet, ...]] = {}
        self._asked: dict[UUID, tuple[object, ...]] = {}
        self._superseding: set[UUID] = set()
        self._based_on: dict[UUID, UUID | None] = {}
        self._typed = {child.id: _nothing(child.id) for child in sheet.subjects}
        self.form = CommandForm(who, tasks, bus, f"decision/{sheet.row.enquiry}", self)
        self.form.saved.connect(self._on_saved)
        self.form.state_changed.connect(self._on_state)

    @property
    def sheet(self) -> EnquirySheet:
        """What the decision is made from."""
        return self._sheet

    @property
    def profile(self) -> HubProfile:
        """The hub's levels, outcomes and words."""
        return self._who.profile

    @property
    def levels(self) -> tuple[ThresholdLevel, ...]:
        """The hub's levels in the hub's words."""
        return self._who.profile.threshold.levels

    @property
    def subjects(self) -> tuple[Person, ...]:
        """The children (or the adult) whom the enquiry is about."""
        return self._sheet.subjects

    def now(self) -> datetime:
        """The server's time."""
        return self._who.now()

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now; what is typed stays."""
        self._sheet = sheet
        for child in sheet.subjects:
            self._typed.setdefault(child.id, _nothing(child.id))
        self._asked.clear()
        for child in sheet.subjects:
            self._ask_guards(child.id)
        self.sheet_changed.emit()

    def outcomes(self, level: int | None) -> tuple[Outcome, ...]:
        """All outcomes of the hub, those that fit the level first."""
        every = self._who.profile.outcomes
        return tuple(sorted(every, key=lambda outcome: level is not None and not outcome.fits(level)))

    def services(self, outcome: str) -> tuple[Choice, ...]:
        """Services open to every family, where the outcome leads to no other help (Northamptonshire leaflet, N32)."""
        universal = bool(outcome) and self.profile.outcome(outcome).leads_to == "universal"
        return self.profile.policies.universal_services if universal else ()

    def naming_services(self, told: str, outcome: str, codes: Sequence[str]) -> str:
        """The words to the family, naming these services; after the hub's own where nothing else is written."""
        own = [one.family_words for one in self.profile.outcomes if one.code == outcome]
        every = [*own, *(one.family_words for one in self.profile.outcomes)]
        return naming(told, self.profile.policies.universal_services, codes, every)

    def of(self, child: UUID) -> TypedDecision:
        """What is typed about a child."""
        return self._typed[child]

    def put(self, child: UUID, **fields: object) -> None:
        """A field of a child's decision was typed or chosen."""
        self._based_on.setdefault(child, self._standing(child))
        self._typed[child] = replace(self._typed[child], **fields)  # type: ignore[arg-type]
        self.form.typed(self._content())
        self._ask_guards(child)

    def signed(self, child: UUID) -> Decision | None:
        """The decision that stands for a child, or None."""
        return next((one for one in self._sheet.current_decisions if one.person == child), None)

    def is_sealed(self, child: UUID) -> bool:
        """Whether the child's decision is signed and nobody is making another."""
        stands = self.signed(child) is not None
        return stands and child not in self._superseding and self.versions(child) is None

    def versions(self, child: UUID) -> TwoVersions | None:
        """What is typed beside what somebody else signed since it was begun; None while there is one version only.

        While the server has not answered whether what stands there is one's own, nothing is said.
        """
        theirs, mine = self.signed(child), self._typed[child]
        unknown = self.form.state in (SavedIs.SAVING, SavedIs.CHECKING)
        begun = child in self._superseding or mine != _nothing(child)
        if theirs is None or not begun or unknown or self._based_on.get(child) == theirs.id:
            return None
        return decision_versions(self.profile, mine, theirs)

    @property
    def any_versions(self) -> bool:
        """Whether there are two versions of any child's decision."""
        return any(self.versions(child.id) for child in self.subjects)

    def choose_versions(self, child: UUID, choices: Choices) -> None:
        """Go on with what was chosen from both: a later decision, which supersedes the one that stands."""
        versions, theirs = self.versions(child), self.signed(child)
        if versions is None or theirs is None:
            return
        self._typed[child] = decision_chosen(versions, self._typed[child], theirs, choices)
        self._superseding.add(child)
        self._based_on[child] = theirs.id
        self.form.typed(self._content())
        self._ask_guards(child)

    def supersede(self, child: UUID) -> None:
        """Begin a new decision about a child, filled in from the one that stands."""
        stands = self.signed(child)
        if stands is None:
            return
        self._superseding.add(child)
        self._based_on[child] = stands.id
        self._typed[child] = ChildDecision(
            child,
            stands.harm,
            stands.would_benefit,
            stands.level,
            stands.outcome,
            stands.reasons,
            stands.next_steps,
            stands.contingency,
            stands.told_family,
        )
        self.form.typed(self._content())
        self._ask_guards(child)

    def leave_as_it_is(self, child: UUID) -> None:
        """Do not supersede after all."""
        self._superseding.discard(child)
        self._based_on.pop(child, None)
        self._typed[child] = _nothing(child)
        if self._superseding or any(self._started(one.id) for one in self.subjects):
            self.form.typed(self._content())
        else:
            self.form.forget_draft()

    def complete(self) -> tuple[Person, ...]:
        """The children whose decision can be signed now."""
        begun = [child for child in self.subjects if self._started(child.id) and not self.versions(child.id)]
        return tuple(
            child for child in begun if not check_decision(self._typed[child.id]) and not self._unmet.get(child.id)
        )

    def missing(self, chosen: UUID) -> tuple[Missing, ...]:
        """What stops the signature, in the order of the screen; nothing begun yet means: the chosen child's answers."""
        begun = [child for child in self.subjects if self._started(child.id)]
        about = begun or [child for child in self.subjects if child.id == chosen and not self.is_sealed(chosen)]
        found = [] if self._sheet.discussion else [Missing("discussion", say("The discussion is not recorded"))]
        found += self._unheard()
        if not self._who.may_pass("decision"):
            found.insert(
                0,
                Missing("", say("Here a {who_may_pass} signs").format(who_may_pass=self._who.who_may_pass("decision"))),
            )
        found += [self._missing(child, f"{child.id}.{VERSIONS}") for child in about if self.versions(child.id)]
        found += [
            Missing(f"{child.id}.family.{one.part}", self._unmet_words(child, one))
            for child in about for one in self._unmet.get(child.id, ())
        ]  # fmt: skip
        each = {child.id: check_decision(self._typed[child.id]) for child in about}
        if sum(map(len, each.values())) <= LISTED_SINGLY:
            listed = [(child, problem) for child in about for problem in each[child.id]]
            return (*found, *(self._missing(child, problem.field) for child, problem in listed))
        grouped = [child for child in about if each[child.id]]
        return (*found, *(self._many_missing(child, [p.field for p in each[child.id]]) for child in grouped))

    def _unheard(self) -> list[Missing]:
        """Partners whom the hub's leaflet has heard before anybody signs (Northamptonshire leaflet, N29)."""
        if self.profile.policies.deciding.partner_views != "recorded_first":
            return []
        source = self.profile.origin("deciding")
        rules = f" ({', '.join(source.rules)})" if source and source.rules else ""
        words = say("{agency} has not said yet whether it agrees: record the discussion once more")
        silent = unheard(self._sheet.discussions)
        return [Missing("discussion", words.format(agency=agency) + rules) for agency in silent]

    def not_returned(self) -> tuple[InformationRequest, ...]:
        """Agencies that were asked and have not answered: said, never in the way."""
        return tuple(one for one in self._sheet.requests if one.answered is None)

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""
        for child in self.subjects:
            kept = draft.get(str(child.id))
            if isinstance(kept, dict):
                self._typed[child.id] = _from_draft(child.id, kept)
                based_on = str(kept.get(BASED_ON) or "")
                self._based_on[child.id] = UUID(based_on) if based_on else None
                self._ask_guards(child.id)
                if self.signed(child.id) is not None:
                    self._superseding.add(child.id)

    @property
    def signature_asks_for(self) -> str:
        """What a signature asks the person to type: "password", "passphrase", or nothing."""
        return self._who.sitting.asks_for

    def sign(self, password: str) -> None:
        """Sign and seal every decision that is begun. The password goes to the server's door and nowhere else."""
        sheet, who = self._sheet, self._who
        command = SignDecisions(self.form.request, tuple(self._typed[child.id] for child in self.complete()))
        changes = Changes(worklists=True, sheet=True, letters=True, enquiry=sheet.row.enquiry)
        self.form.send(
            lambda: sign_decisions(who.sitting, command, sheet, who.profile, password), changes, resumes=False
        )

    def _ask_guards(self, child: UUID) -> None:
        """What the hub's leaflet asks before this outcome; the database is asked, which decides at the signature."""
        typed, sitting, enquiry = self._typed[child], self._who.sitting, self._sheet.row.enquiry
        asked = (typed.outcome, typed.harm, typed.level)
        if self._asked.get(child) == asked:
            return
        self._asked[child] = asked
        if not typed.outcome or typed.harm is None or typed.level is None or self.is_sealed(child):
            self._on_guards(child, asked, ())
            return
        outcome, harm, level = typed.outcome, typed.harm.value, typed.level
        self._tasks.run(
            lambda: missing_for_outcome(sitting, enquiry, child, outcome=outcome, harm=harm, level=level),
            lambda unmet: self._on_guards(child, asked, unmet),
            lambda _failure: self._asked.pop(child, None),
            receiver=self,
        )

    def _on_guards(self, child: UUID, asked: tuple[object, ...], unmet: tuple[Unmet, ...]) -> None:
        if self._asked.get(child) == asked and self._unmet.get(child, ()) != unmet:
            self._unmet[child] = unmet
            self.guards_changed.emit()

    def _unmet_words(self, child: Person, one: Unmet) -> str:
        named = f"{child.called}: {one.words}" if len(self.subjects) > 1 else one.words
        return f"{named} ({one.rule})" if one.rule else named

    def _started(self, child: UUID) -> bool:
        if self.is_sealed(child):
            return False
        return child in self._superseding or self._typed[child] != _nothing(child)

    def _missing(self, child: Person, field: str) -> Missing:
        words = MISSING_WORDS[field.rsplit(".", maxsplit=1)[-1]]
        return Missing(field, f"{child.called}: {words}" if len(self.subjects) > 1 else words.capitalize())

    def _many_missing(self, child: Person, fields: list[str]) -> Missing:
        if len(fields) == 1:
            return self._missing(child, fields[0])
        return Missing(
            fields[0], say("{called}: {fields} answers are missing").format(called=child.called, fields=len(fields))
        )

    def _content(self) -> dict[str, object]:
        begun = [child.id for child in self.subjects if self._started(child.id)]
        return {str(child): _draft(self._typed[child]) | {BASED_ON: self._basis(child)} for child in begun}

    def _basis(self, child: UUID) -> str:
        based_on = self._based_on.get(child)
        return str(based_on) if based_on else ""

    def _standing(self, child: UUID) -> UUID | None:
        stands = self.signed(child)
        return stands.id if stands else None

    def _on_state(self, state: SavedIs) -> None:
        # What came in while it was being saved is known to be another's by now.
        if state is SavedIs.NOT_SAVED and self.any_versions:
            self.sheet_changed.emit()

    def _on_saved(self) -> None:
        self._superseding.clear()
        self._based_on.clear()
        self._unmet.clear()
        self._asked.clear()
        self._typed = {child.id: _nothing(child.id) for child in self.subjects}


def _nothing(child: UUID) -> TypedDecision:
    return ChildDecision(child, None, None, None, "", "", "", "")


def _draft(typed: TypedDecision) -> dict[str, object]:
    kept = {field: value for field, value in vars(typed).items() if field != "person"}
    return kept | {"harm": typed.harm.value if typed.harm else ""}


def _from_draft(child: UUID, kept: dict[str, object]) -> TypedDecision:
    harm, benefit, level = str(kept.get("harm", "")), kept.get("would_benefit"), kept.get("level")
    return ChildDecision(
        child,
        HarmAnswer(harm) if harm in set(HarmAnswer) else None,
        benefit if isinstance(benefit, bool) else None,
        level if isinstance(level, int) else None,
        str(kept.get("outcome", "")),
        *(str(kept.get(field, "")) for field in TEXTS),
    )
