"""What every view-model stands on: who is signed in, at which hub, and the few doors out of the desktop."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from mashdesk.domain.calendar import london_day
from mashdesk.domain.cards import CardHere
from mashdesk.domain.figures import Figure
from mashdesk.domain.hub_profile import HubAgency, HubProfile
from mashdesk.domain.letter_facts import LetterFacts
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.domain.letter_safety import Finding
from mashdesk.domain.letter_terms import LetterTerms
from mashdesk.domain.new_referral import NewReferral
from mashdesk.domain.papers import DecisionRecordFacts, DiscussionRecordFacts, FamilyPictureFacts, StrategyRecordFacts
from mashdesk.domain.posting import BoundLetters, PostingListFacts
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import SignedInPerson
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.forms_here import FormsHere
from mashdesk.gui.viewmodels.kept_choices import KeptChoices, MemoryChoices
from mashdesk.gui.viewmodels.last_words import Drafts, LastWords
from mashdesk.gui.viewmodels.pack_place import PackHere
from mashdesk.services.ports import Sitting


class Documents(Protocol):
    """What comes from files and goes onto paper."""

    def letter(self, facts: LetterFacts, profile: HubProfile) -> bytes:
        """The letter to one recipient."""
        ...

    def sample_letter(self, kind: LetterKind, profile: HubProfile) -> bytes:
        """A letter of this kind to a family that does not exist, in the hub's words."""
        ...

    def shipped_wording(self, kind: LetterKind) -> str:
        """The words of a letter that come with the program, as JSON text."""
        ...

    def profile_mistakes(self, text: str) -> tuple[Problem, ...]:
        """Every mistake of a hub profile's text by its place."""
        ...

    def findings(self, pdf: bytes, terms: LetterTerms) -> tuple[Finding, ...]:
        """What somebody must look at on a finished letter before it is released."""
        ...

    def decision_record(self, facts: DecisionRecordFacts, profile: HubProfile) -> bytes:
        """The internal record of a decision."""
        ...

    def check_certificate(self, certificate: bytes, passphrase: str, now: datetime) -> None:
        """Whether this certificate can sign now. Raises BadInput."""
        ...

    def signed(self, pdf: bytes, certificate: bytes, passphrase: str, now: datetime) -> bytes:
        """A paper with its signer's own signature. Raises BadInput."""
        ...

    def cards(self) -> tuple[CardHere, ...] | None:
        """The smart cards that are in; None where this computer has no module for them. Raises BadInput."""
        ...

    def check_card(self, card: str, pin: str, now: datetime) -> None:
        """Whether this card can sign now. Raises BadInput."""
        ...

    def signed_by_card(self, pdf: bytes, card: str, pin: str, now: datetime) -> bytes:
        """A paper with its signer's own signature from a card. Raises BadInput."""
        ...

    def discussion_record(self, facts: DiscussionRecordFacts, profile: HubProfile) -> bytes:
        """The record of the partners' discussions."""
        ...

    def strategy_record(self, facts: StrategyRecordFacts, profile: HubProfile) -> bytes:
        """The record of the strategy discussions."""
        ...

    def family_picture(self, facts: FamilyPictureFacts, profile: HubProfile) -> bytes:
        """The family as a picture and in words."""
        ...

    def posting_list(self, facts: PostingListFacts, profile: HubProfile) -> bytes:
        """The list that goes beside a batch of letters."""
        ...

    def bound(self, letters: Sequence[bytes]) -> BoundLetters:
        """Letters one after the other, ready to be printed on both sides."""
        ...

    def figures(self, figures: Sequence[Figure], hub: str, read: datetime) -> bytes:
        """The hub's figures on paper."""
        ...

    def referral_in(self, path: Path) -> NewReferral:
        """The referral in a file of the published format. Raises BadInput."""
        ...


@dataclass
class SignedIn:
    """One person at one desk. `server_ahead` is how far the server's clock is ahead of this computer's.

    `emergency` is where this computer keeps an emergency pack, `choices` what this person chose at their desks before.
    `last_words` is what the drafts do not hold yet, and `forms` what is true of all that is typed.
    """

    sitting: Sitting
    person: SignedInPerson
    profile: HubProfile
    documents: Documents
    drafts: Drafts
    server_ahead: timedelta = field(default_factory=timedelta)
    emergency: PackHere | None = None
    choices: KeptChoices = field(default_factory=MemoryChoices)
    last_words: LastWords = field(init=False, repr=False)
    forms: FormsHere = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """What is typed goes to the drafts by way of the last words."""
        self.last_words = LastWords(self.drafts)
        self.forms = FormsHere(self.now)

    def now(self) -> datetime:
        """The server's time, as well as this computer can tell between two readings of it."""
        return datetime.now(UTC) + self.server_ahead

    def heard(self, told: datetime, at: datetime) -> None:
        """The server said what time it is, when this computer's clock said `at`: from now on that counts."""
        self.server_ahead = told - at

    @property
    def partners(self) -> tuple[HubAgency, ...]:
        """The agencies that are the hub's today."""
        return self.profile.partners(london_day(self.now()))

    def may_pass(self, gate: str) -> bool:
        """Whether this person's post may pass one of the hub's gates ("screening", "decision")."""
        return self.profile.may_pass(gate, self.person.post)

    def who_may_pass(self, gate: str) -> str:
        """The posts that may pass a gate, in the hub's words: "senior practitioner or social care manager"."""
        labels = {choice.code: choice.label for choice in self.profile.posts}
        return say(" or ").join(labels[post].lower() for post in self.profile.gates[gate])

    def has_role(self, role: str) -> bool:
        """Whether this person holds one of the hub's roles ("senior_social_worker")."""
        return role in self.person.roles
