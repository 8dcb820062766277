"""The kinds of letter: to whom each goes, who makes it, what it says and how long it may be (DOMAIN 6.1).

A kind more is a row here, one in store/sql/67_letter_kinds.sql (a test compares them) and a file in resources/letters.
"""

from dataclasses import dataclass
from enum import StrEnum

from mashdesk.domain.codes import Coded, LeavingPurpose


class LetterKind(Coded):
    """What a letter is."""

    OUTCOME_PARENT = "outcome_parent", "Outcome letter"
    OUTCOME_ADULT = "outcome_adult", "Outcome letter to an adult"
    CHILD = "child", "Letter to a child or young person"
    PLEASE_CALL = "please_call", "“Please ring us” letter"
    ACKNOWLEDGEMENT = "acknowledgement", "Acknowledgement"
    FEEDBACK = "feedback", "What was decided, to the referrer"
    ONWARD = "onward", "Onward referral"
    HAND_OFF = "hand_off", "Hand-off of an open case"
    POLICE_DISCLOSURE = "police_disclosure", "Disclosure to the police"
    AGENCY_REQUEST = "agency_request", "Information request on paper"
    ACCESS_RECEIVED = "access_received", "Acknowledgement of a request for a file"
    COMPLAINT_RECEIVED = "complaint_received", "Acknowledgement of a complaint"


class GoesTo(StrEnum):
    """Whom a letter is to, by the profile's own words for its recipients."""

    PARENT = "parent"
    CHILD = "child"
    ADULT = "adult"
    REFERRER = "referrer"
    SERVICE = "service"
    POLICE = "police"
    AGENCY = "agency"
    APPLICANT = "applicant"


@dataclass(frozen=True)
class KindRule:
    """What holds for every letter of one kind.

    `made`: "officer" (MASH officers and senior social workers), "decider" (the latter alone), "matter" (from a matter
    of information rights), or "" where the signing of the decision makes it. `says_outcome`: a later decision
    withdraws it. `own_words`: whoever makes it writes to this reader. `items_for`: what agencies released for this
    purpose may go in. `most_pages`: 0 is as many as it needs. `neutral`: it names nobody but its reader, their own
    children least of all. `about`: what an acknowledgement is of, where that is not a referral.
    """

    goes_to: GoesTo
    made: str
    says_outcome: bool
    own_words: bool = False
    items_for: LeavingPurpose | None = None
    most_pages: int = 0
    neutral: bool = False
    about: str = ""

    @property
    def template(self) -> str:
        """What its file in resources/letters is called."""
        return _NAMES[self]

    @property
    def takes_items(self) -> bool:
        """Whether what agencies released may go in."""
        return self.items_for is not None

    @property
    def to_work(self) -> bool:
        """To people at their work: about somebody and not to them, to no home (`priv.is_to_work`)."""
        return self.goes_to in (GoesTo.SERVICE, GoesTo.POLICE, GoesTo.AGENCY)


RULES = {
    LetterKind.OUTCOME_PARENT: KindRule(GoesTo.PARENT, "", True, items_for=LeavingPurpose.LETTER),
    LetterKind.OUTCOME_ADULT: KindRule(GoesTo.ADULT, "decider", True, items_for=LeavingPurpose.LETTER),  # D1
    LetterKind.CHILD: KindRule(GoesTo.CHILD, "decider", True, own_words=True, most_pages=1),  # D19, O15
    LetterKind.PLEASE_CALL: KindRule(GoesTo.PARENT, "officer", False, most_pages=1, neutral=True),
    LetterKind.ACKNOWLEDGEMENT: KindRule(GoesTo.REFERRER, "officer", False, most_pages=1, neutral=True),
    LetterKind.FEEDBACK: KindRule(GoesTo.REFERRER, "officer", True, most_pages=1, neutral=True),  # O22
    LetterKind.ONWARD: KindRule(GoesTo.SERVICE, "decider", True, own_words=True, most_pages=1),  # D18: these four
    LetterKind.HAND_OFF: KindRule(  # Northamptonshire leaflet, N22
        GoesTo.SERVICE, "decider", False, own_words=True, items_for=LeavingPurpose.ONWARD
    ),
    LetterKind.POLICE_DISCLOSURE: KindRule(  # W14, O20, D17; N6
        GoesTo.POLICE, "decider", False, own_words=True, items_for=LeavingPurpose.POLICE
    ),
    LetterKind.AGENCY_REQUEST: KindRule(GoesTo.AGENCY, "officer", False),  # D3
    LetterKind.ACCESS_RECEIVED: KindRule(GoesTo.APPLICANT, "matter", False, neutral=True, about="access"),
    LetterKind.COMPLAINT_RECEIVED: KindRule(GoesTo.APPLICANT, "matter", False, neutral=True, about="complaint"),
}
_NAMES = {rule: kind.value.replace("_", "-") for kind, rule in RULES.items()}
