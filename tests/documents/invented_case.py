"""An invented family and enquiry for the documents' tests."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from mashdesk.domain.codes import (
    AnswerKind,
    BirthAccuracy,
    EnquiryState,
    Handling,
    HarmAnswer,
    Nature,
    PersonRole,
    Rating,
    ReferralKind,
    RelationshipKind,
    Sex,
    SourceCode,
)
from mashdesk.domain.discussion import Attendee, Discussion
from mashdesk.domain.genogram.family import FamilyNamed
from mashdesk.domain.letter_facts import LetterChild, LetterFacts
from mashdesk.domain.papers import (
    DecisionRecordFacts,
    DiscussionRecordFacts,
    FamilyPictureFacts,
    PaperHead,
    StrategyRecordFacts,
    paper_head,
    shared_contradictions,
    shared_items,
    strategy_discussions,
)
from mashdesk.domain.posting import PostingLine, PostingListFacts
from mashdesk.domain.screening import Screening
from mashdesk.domain.snapshots import (
    Address,
    Consent,
    Decision,
    EnquirySheet,
    Household,
    InformationRequest,
    Item,
    Opening,
    Person,
    Referral,
    Referrer,
    Relationship,
    WorklistRow,
)
from mashdesk.domain.way import StepTaken

RECEIVED = datetime(2026, 3, 2, 9, 15, tzinfo=UTC)
ENQUIRY = UUID(int=1)
TOBIAS, MOTHER, FATHER, HOME, REFUGE = (UUID(int=number) for number in range(10, 15))
REQUEST, ITEM, DECISION, LATER_DECISION = (UUID(int=number) for number in range(20, 24))


def person(id: UUID, role: PersonRole, given: str, family: str, **other: Any) -> Person:
    told: dict[str, Any] = {
        "known_as": "",
        "sex": Sex.UNKNOWN,
        "birth_accuracy": BirthAccuracy.KNOWN,
        "birth": None,
        "died": None,
        "first_language": "",
        "interpreter": False,
    }
    return Person(id=id, role=role, given_names=given, family_name=family, **(told | other))


def item(**other: Any) -> Item:
    told: dict[str, Any] = {
        "id": ITEM,
        "request": REQUEST,
        "agency": "health",
        "agency_name": "Health",
        "people": (TOBIAS,),
        "happened": date(2026, 1, 20),
        "happened_words": "",
        "what": "Seen by the health visitor; weight and height as expected.",
        "nature": Nature.FACT,
        "relevance": "Shows that the parents keep appointments.",
        "lawful_basis": "public_task",
        "handling": Handling.HUB,
        "shared_with": (),
        "not_for_family": False,
        "by": "Hanna Grey",
        "at": RECEIVED + timedelta(hours=3),
    }
    return Item(**(told | other))


def request(**other: Any) -> InformationRequest:
    told: dict[str, Any] = {
        "id": REQUEST,
        "agency": "health",
        "agency_name": "Health",
        "purpose": "child_protection",
        "lawful_basis": "safeguarding",
        "questions": "What is known of Tobias's health since the summer?",
        "sent": RECEIVED + timedelta(hours=1),
        "sent_by": "Moses Field",
        "due": RECEIVED + timedelta(hours=5),
        "answer": AnswerKind.ITEMS,
        "withheld_because": "",
        "answered": RECEIVED + timedelta(hours=3),
        "answered_by": "Hanna Grey",
    }
    return InformationRequest(**(told | other))


def decision(**other: Any) -> Decision:
    told: dict[str, Any] = {
        "id": DECISION,
        "person": TOBIAS,
        "harm": HarmAnswer.NO,
        "would_benefit": True,
        "level": 2,
        "outcome": "early_help_team",
        "outcome_words": "Early Help Team services",
        "reasons": "The parents are open about money and shifts; nobody has been hurt.",
        "next_steps": "The Early Help Team rings the parents by 9 March.",
        "told_family": "The Early Help Team will ring you soon.",
        "contingency": "If Tobias is left alone again, the hub is told the same day.",
        "signed_by": "ruth.amadi",
        "signed_by_name": "Ruth Amadi",
        "signed_by_post": "Social care manager",
        "signed": RECEIVED + timedelta(days=1),
        "content_hash": "9f2c1ab47d3e5f608192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8",
        "supersedes": None,
        "superseded": False,
    }
    return Decision(**(told | other))


def sheet(**other: Any) -> EnquirySheet:
    told: dict[str, Any] = {
        "row": WorklistRow(
            ENQUIRY, "NN-26-00042", "TO", EnquiryState.DECIDED, Rating.AMBER, ReferralKind.CHILD_PROTECTION,
            RECEIVED, None, "", 7,
        ),
        "opening": Opening(ENQUIRY, "Signing", RECEIVED, RECEIVED + timedelta(minutes=30)),
        "referral": Referral(
            ReferralKind.CHILD_PROTECTION, SourceCode.ACQUAINTANCE, RECEIVED, "Telephone",
            "A boy of about four has been alone in the house on several evenings.\nLights off, television on.",
            sanitised=False, concern_withheld=False, anonymity_asked=True, recorded_by="Moses Field",
            consent=Consent(
                asked=False, given=None, by=(), why_not="Asking first would put the child at more risk.",
                parents_told=False, parents_why_not="Decided after the returns.",
            ),
        ),
        "referrer": Referrer(
            "Nadine Quill", "Neighbour", "", "01632 960123", "", "Lives next door", anonymity_asked=True,
            anonymity_reason="Afraid of a quarrel.",
        ),
        "people": (
            person(TOBIAS, PersonRole.SUBJECT, "Tobias", "Okafor", birth=date(2021, 8, 14), sex=Sex.MALE),
            person(MOTHER, PersonRole.PARENT, "Joanna", "Okafor-Łukasz", first_language="Polish", interpreter=True),
            person(FATHER, PersonRole.PARENT, "محمد", "علي"),
        ),
        "relationships": (
            Relationship(MOTHER, TOBIAS, RelationshipKind.MOTHER, parental_responsibility=True),
            Relationship(FATHER, TOBIAS, RelationshipKind.FATHER, parental_responsibility=None),
        ),
        "households": (
            Household(
                HOME, (TOBIAS, MOTHER),
                Address(HOME, HOME, ("14 Example Road", "NORTHAMPTON"), "NN4 8ZZ", confidential=False),
            ),
            Household(REFUGE, (FATHER,), Address(REFUGE, REFUGE, ("2 Hidden Lane",), "NN9 9ZZ", confidential=True)),
        ),
        "screening": Screening(3, "A young child alone.", Rating.AMBER, "Sunita Rao", RECEIVED + timedelta(minutes=50)),
        "requests": (request(),),
        "items": (
            item(),
            item(id=UUID(int=30), nature=Nature.OPINION, what="The parents seem worn out.", happened=None),
            item(id=UUID(int=31), what="An officer's note.", handling=Handling.DECISION_MAKER, not_for_family=True),
        ),
        "discussion": Discussion(
            UUID(int=40), RECEIVED + timedelta(hours=6), "Support, not an assessment.",
            (
                Attendee("Hanna Grey", "health", "Health", "Agrees."),
                Attendee("Piotr Sands", "police", "Police", "Agrees; nothing reported."),
            ),
            "Moses Field",
        ),
        "decisions": (decision(),),
        "letters": (),
    }  # fmt: skip
    return EnquirySheet(**(told | other))


def record_facts(**other: Any) -> DecisionRecordFacts:
    printed = RECEIVED + timedelta(days=1, hours=1)
    return DecisionRecordFacts("northamptonshire", sheet(**other), printed, "Ruth Amadi")


def letter_facts(**other: Any) -> LetterFacts:
    told: dict[str, Any] = {
        "letter": UUID("3f2a9c1d-0000-4000-8000-000000000001"),
        "hub": "northamptonshire",
        "reference": "NN-26-00042",
        "recipient_name": "Joanna Okafor-Łukasz",
        "address_lines": ("14 Example Road", "Far Cotton", "NORTHAMPTON"),
        "postcode": "NN4 8ZZ",
        "dated": date(2026, 3, 3),
        "children": (
            LetterChild(
                "Tobias Okafor",
                "Early Help Team services",
                "Amira Hussain of the Early Help Team will ring you by Monday 9 March.",
                "early_help_team",
            ),
        ),
        "signed_by_name": "Ruth Amadi",
        "signed_by_post": "Social care manager",
    }
    return LetterFacts(**(told | other))


def with_person_named(facts: DecisionRecordFacts, name: str) -> DecisionRecordFacts:
    """The same record with its child named so."""
    people = (replace(facts.sheet.people[0], given_names=name, family_name=""), *facts.sheet.people[1:])
    return replace(facts, sheet=replace(facts.sheet, people=people))


def discussion_facts(**other: Any) -> DiscussionRecordFacts:
    """The record of the discussion, as it is composed of the sheet."""
    told = sheet(**other)
    return DiscussionRecordFacts(_head(told), told.discussions, shared_items(told), shared_contradictions(told))


def strategy_step(**other: Any) -> StepTaken:
    told: dict[str, Any] = {
        "id": UUID(int=60),
        "step": "strategy",
        "came_from": EnquiryState.GATHERING,
        "came_to": EnquiryState.GATHERING,
        "reason": "Reasonable cause to suspect that Tobias is left alone at night.",
        "particulars": "Piotr Sands for the police, Hanna Grey for health, Ruth Amadi for social care.",
        "happened": RECEIVED + timedelta(hours=2),
        "confirmed_by": "",
        "rating": None,
        "by": "Ruth Amadi",
        "at": RECEIVED + timedelta(hours=2, minutes=20),
    }
    return StepTaken(**(told | other))


def strategy_facts(*held: StepTaken, **other: Any) -> StrategyRecordFacts:
    """The record of the strategy discussions."""
    return StrategyRecordFacts(_head(sheet(**other)), strategy_discussions(held or (strategy_step(),)))


def family_facts(**other: Any) -> FamilyPictureFacts:
    """The family as a picture."""
    told = sheet(**other)
    family = FamilyNamed(told.people, told.relationships, told.households)
    return FamilyPictureFacts(_head(told), family, date(2026, 3, 3))


def posting_facts(*lines: PostingLine) -> PostingListFacts:
    """A batch of three: an ordinary letter, one that was printed before, one to a confidential address."""
    batch = (
        PostingLine(UUID("3f2a9c1d-0000-4000-8000-000000000001"), "NN-26-00042", False, 2, 1),
        PostingLine(UUID("7b11d0aa-0000-4000-8000-000000000002"), "NN-26-00042", False, 3, 3, again=True),
        PostingLine(UUID("0c9e44f7-0000-4000-8000-000000000003"), "NN-26-00057", True, 1, 7),
    )
    return PostingListFacts("northamptonshire", lines or batch, RECEIVED + timedelta(days=1, hours=1), "Ruth Amadi")


def _head(told: EnquirySheet) -> PaperHead:
    return paper_head(told.row, told.subjects, "northamptonshire", RECEIVED + timedelta(days=1, hours=1), "Ruth Amadi")
