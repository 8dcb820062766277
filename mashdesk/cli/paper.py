"""What comes from files and goes onto paper, as desks call for it; ReportLab is imported when it is wanted."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from mashdesk.domain.cards import CardHere
from mashdesk.domain.emergency_pack import EmergencyPack
from mashdesk.domain.figures import Figure
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.letter_facts import LetterFacts
from mashdesk.domain.letter_kinds import RULES, LetterKind
from mashdesk.domain.letter_safety import Finding
from mashdesk.domain.letter_terms import LetterTerms
from mashdesk.domain.new_referral import NewReferral
from mashdesk.domain.papers import DecisionRecordFacts, DiscussionRecordFacts, FamilyPictureFacts, StrategyRecordFacts
from mashdesk.domain.posting import BoundLetters, PostingListFacts
from mashdesk.domain.refusals import Problem
from mashdesk.paths import card_module, resources


class Paper:
    """Facts in, PDF bytes out; files in, referrals out."""

    def letter(self, facts: LetterFacts, profile: HubProfile) -> bytes:
        """The outcome letter to one parent."""
        from mashdesk.documents.outcome_letter import render_letter

        return render_letter(facts, profile)

    def sample_letter(self, kind: LetterKind, profile: HubProfile) -> bytes:
        """A letter of this kind to a family that does not exist."""
        from mashdesk.documents.sample_letter import sample_letter

        return sample_letter(kind, profile)

    def shipped_wording(self, kind: LetterKind) -> str:
        """The words of a letter that come with the program, as JSON text."""
        return (resources() / "letters" / f"{RULES[kind].template}.json").read_text(encoding="utf-8")

    def profile_mistakes(self, text: str) -> tuple[Problem, ...]:
        """Every mistake of a hub profile, as `mashdesk hub check` finds them."""
        from mashdesk.cli.hub import mistakes_of

        return tuple(Problem(one.path, one.words) for one in mistakes_of(text.encode()))

    def findings(self, pdf: bytes, terms: LetterTerms) -> tuple[Finding, ...]:
        """What the gate finds on a finished letter."""
        from mashdesk.documents.safety.gate import findings

        return findings(pdf, terms.protected, terms.flags, terms.reader)

    def decision_record(self, facts: DecisionRecordFacts, profile: HubProfile) -> bytes:
        """The internal decision record."""
        from mashdesk.documents.decision_record import render_decision_record

        return render_decision_record(facts, profile)

    def check_certificate(self, certificate: bytes, passphrase: str, now: datetime) -> None:
        """Whether this certificate can sign now. Raises BadInput."""
        from mashdesk.documents.signing import check_certificate

        check_certificate(certificate, passphrase, now)

    def signed(self, pdf: bytes, certificate: bytes, passphrase: str, now: datetime) -> bytes:
        """A paper with its signer's own signature. Raises BadInput."""
        from mashdesk.documents.signing import signed

        return signed(pdf, certificate, passphrase, now)

    def cards(self) -> tuple[CardHere, ...] | None:
        """The smart cards that are in; None where this computer has no module for them. Raises BadInput."""
        from mashdesk.documents.card import cards

        module = card_module()
        return None if module is None else cards(module)

    def check_card(self, card: str, pin: str, now: datetime) -> None:
        """Whether this card can sign now. Raises BadInput."""
        from mashdesk.documents.card import check_card

        check_card(card_module() or Path(), card, pin, now)

    def signed_by_card(self, pdf: bytes, card: str, pin: str, now: datetime) -> bytes:
        """A paper with its signer's own signature from a card. Raises BadInput."""
        from mashdesk.documents.card import signed_by_card

        return signed_by_card(pdf, card_module() or Path(), card, pin, now)

    def discussion_record(self, facts: DiscussionRecordFacts, profile: HubProfile) -> bytes:
        """The record of the partners' discussions."""
        from mashdesk.documents.discussion_record import render_discussion_record

        return render_discussion_record(facts, profile)

    def strategy_record(self, facts: StrategyRecordFacts, profile: HubProfile) -> bytes:
        """The record of the strategy discussions."""
        from mashdesk.documents.strategy_record import render_strategy_record

        return render_strategy_record(facts, profile)

    def family_picture(self, facts: FamilyPictureFacts, profile: HubProfile) -> bytes:
        """The family as a picture and in words."""
        from mashdesk.documents.family_sheet import render_family_picture

        return render_family_picture(facts, profile)

    def posting_list(self, facts: PostingListFacts, profile: HubProfile) -> bytes:
        """The list that goes beside a batch of letters."""
        from mashdesk.documents.posting_list import render_posting_list

        return render_posting_list(facts, profile)

    def bound(self, letters: Sequence[bytes]) -> BoundLetters:
        """Letters one after the other, ready to be printed on both sides."""
        from mashdesk.documents.letter_batch import bind_letters

        return bind_letters(letters)

    def figures(self, figures: Sequence[Figure], hub: str, read: datetime) -> bytes:
        """The hub's figures as they stood then."""
        from mashdesk.documents.figures_sheet import render_figures

        return render_figures(figures, hub, read)

    def emergency_pack(self, pack: EmergencyPack, printed: datetime) -> bytes:
        """The emergency pack, for while the server is away."""
        from mashdesk.documents.emergency_sheet import render_emergency_sheet

        return render_emergency_sheet(pack, printed)

    def referral_in(self, path: Path) -> NewReferral:
        """The referral in a file, read with the suspicion of `mashdesk referral import`. Raises BadInput."""
        from mashdesk.cli.referral_file import read_referral_file

        return read_referral_file(path).referral
