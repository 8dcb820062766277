"""A case study taken through the hub, each step under the right person's login: the leaflet's three, and an adult's."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from uuid import UUID, uuid4

from mashdesk.cli.adapted_story import Story, adapted, words_of
from mashdesk.cli.family_story import FamilyStory
from mashdesk.cli.paper import Paper
from mashdesk.cli.sample_hub import DECIDER, HUB, OFFICER, SCREENER, practitioners_of
from mashdesk.domain.codes import (
    AnswerKind,
    Handling,
    HarmAnswer,
    Nature,
    PoliceHandling,
    PoliceInformation,
    PoliceSource,
    PostClass,
    Rating,
)
from mashdesk.domain.discussion import PartnerView
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.letter_terms import what_the_hub_says
from mashdesk.domain.people_said import NeedKind
from mashdesk.domain.police_codes import PoliceCodes
from mashdesk.domain.referral_reading import read_referral
from mashdesk.domain.sample_dates import fresh
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.paths import resources
from mashdesk.services.callers import check_caller
from mashdesk.services.decisions import ChildDecision, SignDecisions, sign_decisions
from mashdesk.services.discussions import RecordDiscussion, TookPart, record_discussion
from mashdesk.services.family import record_consent, record_family_contact, record_lawful_basis, record_telling
from mashdesk.services.gathering import (
    Asking,
    NewItem,
    ReturnInformation,
    SendRequests,
    return_information,
    send_requests,
)
from mashdesk.services.letter_gate import (
    CheckLetter,
    ClearHit,
    ReleaseLetter,
    check_letter,
    clear_hit,
    letter_gates,
    release_letter,
    terms_of,
)
from mashdesk.services.letters import PostLetter, PrintLetter, decision_record, post_letter, print_letter
from mashdesk.services.openings import open_enquiry, read_sheet
from mashdesk.services.papers import discussion_record
from mashdesk.services.people_said import SayNeed, say_need
from mashdesk.services.referrals import RecordReferral, record_referral
from mashdesk.services.screening import ScreenEnquiry, screen_enquiry
from mashdesk.store.session import Server
from mashdesk.store.sitting import Sitting

LOOKED_AT = "Looked at on the page: this family knows it, and it gives nobody away."
CASES = ("anonymous-neighbour", "self-referral", "school")
ADULT = "adult-at-risk"


def cases_of(profile: HubProfile) -> tuple[str, ...]:
    """The leaflet's three, and an adult's where the hub safeguards adults, too (Dudley leaflet, D1)."""
    return (*CASES, ADULT) if "adult" in profile.subjects else CASES


@dataclass
class SignedInStaff:
    """The sample staff, each signed in with their own password when first needed."""

    server: Server
    passwords: Mapping[str, str]
    _sittings: dict[str, Sitting] = field(default_factory=dict)
    _stack: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> "SignedInStaff":
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def sitting(self, login: str) -> Sitting:
        """This person's sitting."""
        if login not in self._sittings:
            self._sittings[login] = Sitting(self.server, login, self.passwords[login])
            self._stack.callback(self._sittings[login].sign_out)
        return self._sittings[login]


def story_of(case: str, now: datetime, hub: str = HUB) -> Story:
    """The invented material of a case study in the words of a hub, its dates counted back from `now`."""
    text = (resources() / "sample" / f"{case}.json").read_text(encoding="utf-8")
    told = json.dumps(adapted(json.loads(text), case, words_of(hub)), ensure_ascii=False)
    dated: Story = json.loads(fresh(told, now))
    return dated


class CaseStudy:
    """A case study on its way. Each step returns a line that says what was done and by whom."""

    def __init__(self, case: str, staff: SignedInStaff, profile: HubProfile, out: Path | None = None) -> None:
        self.case = case
        self.story = story_of(case, datetime.now(UTC), profile.id)
        self.staff = staff
        self.profile = profile
        self.out = out
        self.paper = Paper()
        self.enquiry = UUID(int=0)
        self.reference = ""
        self.refs: dict[str, UUID] = {}

    def steps(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """The steps in order, by name, to be run one after the other."""
        yield "referral", self.record
        yield "screening", self.screen
        yield "family", self.hear_family
        yield "requests", self.ask
        for told in self.story["returns"]:
            yield f"return from {told['agency']}", lambda told=told: self.answer(told)  # type: ignore[misc]
        yield "discussion", self.discuss
        yield "discussion record", self.print_discussion
        yield "decision", self.decide
        yield "decision record", self.print_record
        yield "letters", self.write_letters

    def record(self) -> str:
        """The MASH officer records the referral."""
        referral = read_referral(self.story["referral"])
        command = RecordReferral(uuid4(), referral)
        self.enquiry, self.reference = record_referral(self.staff.sitting(OFFICER), command, self.profile)
        sheet = self._open(SCREENER, "To screen the referral")
        self.refs = {new.ref: person.id for new, person in zip(referral.people, sheet.people, strict=True)}
        return f"{self.reference} recorded: {len(sheet.people)} people, {len(sheet.households)} households"

    def screen(self) -> str:
        """The senior practitioner screens."""
        told = self.story["screening"]
        command = ScreenEnquiry(
            uuid4(), told["level"], told["why"], Rating(told["rating"]), told.get("screened_narrative") or "", "no"
        )
        screen_enquiry(self.staff.sitting(SCREENER), command, self._sheet(SCREENER), self.profile)
        return f"screened: level {told['level']}, {told['rating']}"

    def hear_family(self) -> str:
        """The MASH officer speaks with the family; what only a senior social worker may answer for, they record."""
        self._open(OFFICER, "To speak with the family")
        for need in self.story.get("needs", ()):
            said = SayNeed(
                uuid4(), self.refs[need["person"]], NeedKind(need["kind"]), need.get("words", ""), need["said_by"]
            )
            say_need(self.staff.sitting(OFFICER), said, self.enquiry)
        told = FamilyStory(self.story["family"], self.refs)
        for consent in told.consents():
            record_consent(self.staff.sitting(OFFICER), consent, self.enquiry)
        for contact in told.contacts():
            record_family_contact(self.staff.sitting(OFFICER), contact, self.enquiry)
        for basis in told.bases():
            record_lawful_basis(self.staff.sitting(SCREENER), basis, self._sheet(SCREENER))
        for telling in told.tellings():
            record_telling(self.staff.sitting(OFFICER if telling.told else SCREENER), telling, self.enquiry)
        for call in told.calls():
            check_caller(self.staff.sitting(OFFICER), call, self.enquiry)
        return told.words

    def ask(self) -> str:
        """The senior practitioner asks the agencies."""
        asking = tuple(
            Asking(one["agency"], one["purpose"], one["lawful_basis"], one.get("questions") or "")
            for one in self.story["requests"]
        )
        send_requests(self.staff.sitting(SCREENER), SendRequests(uuid4(), asking), self._sheet(SCREENER), self.profile)
        return f"asked: {', '.join(one.agency for one in asking)}"

    def answer(self, told: Story) -> str:
        """One agency returns what it holds."""
        login = practitioners_of(self.profile.id)[told["agency"]]
        sheet = self._open(login, "To answer our request")
        mine = next(one for one in sheet.requests if one.agency == told["agency"])
        items = tuple(self._item(one) for one in told.get("items") or ())
        command = ReturnInformation(uuid4(), mine.id, AnswerKind(told["answer"]), told.get("reason") or "", items)
        return_information(self.staff.sitting(login), command, self.enquiry)
        return f"{told['agency']} returned {len(items)} items" if items else f"{told['agency']}: {told['answer']}"

    def discuss(self) -> str:
        """The social care manager records the partners' discussion."""
        told = self.story["discussion"]
        attendees = tuple(
            TookPart(one["name"], one["agency"], one["view"], PartnerView(one["agrees"])) for one in told["attendees"]
        )
        for_family = told["told_family"] if self.profile.policies.deciding.letter_says else ""
        command = RecordDiscussion(uuid4(), datetime.now(UTC), attendees, told["agreed"], for_family)
        record_discussion(self.staff.sitting(DECIDER), command, self._open(DECIDER, "The partners' discussion"))
        return f"discussed by {len(attendees)} people"

    def print_discussion(self) -> str:
        """The record of the discussion, for the file."""
        pdf = discussion_record(
            self.staff.sitting(DECIDER), self.enquiry, lambda facts: self.paper.discussion_record(facts, self.profile)
        )
        return self._keep("discussion-record", pdf)

    def decide(self) -> str:
        """The social care manager signs, typing the password again."""
        decisions = tuple(self._decision(one) for one in self.story["decisions"])
        sitting, password = self.staff.sitting(DECIDER), self.staff.passwords[DECIDER]
        sign_decisions(sitting, SignDecisions(uuid4(), decisions), self._sheet(DECIDER), self.profile, password)
        signed = self._sheet(DECIDER).current_decisions
        return f"signed: {', '.join(one.outcome_words for one in signed)}; sealed {signed[0].content_hash[:12]}"

    def print_record(self) -> str:
        """The decision record, for the file."""
        pdf = decision_record(
            self.staff.sitting(DECIDER), self.enquiry, lambda facts: self.paper.decision_record(facts, self.profile)
        )
        return self._keep("decision-record", pdf)

    def write_letters(self) -> str:
        """What the signing made due, to the parents and to an adult whom it is about.

        By the MASH officer, or by the decision maker where the address is confidential.
        """
        lines = []
        for number, letter in enumerate(self._sheet(DECIDER).letters, start=1):
            login = DECIDER if letter.confidential else OFFICER
            self._open(login, "To print the letter")
            sitting = self.staff.sitting(login)
            pdf = print_letter(
                sitting,
                PrintLetter(uuid4(), letter.id, self.enquiry),
                lambda facts: self.paper.letter(facts, self.profile),
            )
            self._let_out(letter.id, pdf)
            post_letter(sitting, PostLetter(uuid4(), letter.id, self.enquiry, PostClass.SECOND))
            lines.append(self._keep(f"letter-{number}", pdf))
        return "posted: " + ", ".join(lines)

    def _let_out(self, letter: UUID, pdf: bytes) -> None:
        """The decision maker checks the kept page, clears what was found on it one by one, and releases it."""
        sitting = self.staff.sitting(DECIDER)
        terms = terms_of(sitting, self._sheet(DECIDER), letter, what_the_hub_says(self.profile.contact))
        found = self.paper.findings(pdf, terms)
        check_letter(sitting, CheckLetter(uuid4(), letter, self.enquiry, pdf, found))
        gate = next(one for one in letter_gates(sitting, self.enquiry, whole=True) if one.letter == letter)
        for hit in gate.standing:
            clear_hit(sitting, ClearHit(uuid4(), self.enquiry, hit.id, LOOKED_AT))
        release_letter(sitting, ReleaseLetter(uuid4(), letter, self.enquiry, sha256(pdf).hexdigest()))

    def _open(self, login: str, reason: str) -> EnquirySheet:
        return open_enquiry(self.staff.sitting(login), self.enquiry, reason)

    def _sheet(self, login: str) -> EnquirySheet:
        return read_sheet(self.staff.sitting(login), self.enquiry)

    def _keep(self, name: str, pdf: bytes) -> str:
        file = f"{self.reference}-{name}.pdf"
        if self.out is not None:
            (self.out / file).write_bytes(pdf)
        return f"{file} ({len(pdf) // 1024} KB)"

    def _item(self, told: Story) -> NewItem:
        when = told.get("when") or ""
        day = _day(when)
        return NewItem(
            people=tuple(self.refs[ref] for ref in told["people"]),
            happened=day,
            happened_words="" if day else when,
            what=told["what"],
            nature=Nature(told["nature"]),
            relevance=told["relevance"],
            lawful_basis=told["lawful_basis"],
            handling=Handling(told["handling"]),
            shared_with=tuple(told.get("shared_with") or ()),
            not_for_family=bool(told.get("not_for_family")),
            police=_police_codes(told.get("police")),
        )

    def _decision(self, told: Story) -> ChildDecision:
        return ChildDecision(
            person=self.refs[told["person"]],
            harm=HarmAnswer(told["harm"]),
            would_benefit=told["would_benefit"],
            level=told["level"],
            outcome=told["outcome"],
            reasons=told["reasons"],
            next_steps=told["next_steps"],
            contingency=told["contingency"],
            told_family=told.get("told_family") or "",
        )


def _police_codes(told: Story | None) -> PoliceCodes | None:
    if told is None:
        return None
    return PoliceCodes(
        PoliceSource(told["source"]),
        PoliceInformation(told["information"]),
        PoliceHandling(told["handling"]),
        told.get("conditions") or "",
    )


def _day(when: str) -> date | None:
    try:
        return date.fromisoformat(when[:10])
    except ValueError:
        return None
