"""The kinds of letter: to whom each goes, who makes it, what it says and how long it may be (DOMAIN 6.1).

A kind more is a row here, one in store/sql/67_letter_kinds.sql (a test compares them) and a file in resources/letters.
"""

from dataclasses import dataclass
from enum import StrEnum

from mashdesk.domain.codes import Coded


class LetterKind(Coded):
    """What a letter is."""

    OUTCOME_PARENT = "outcome_parent", "Outcome letter"
    OUTCOME_ADULT = "outcome_adult", "Outcome letter to an adult"
    CHILD = "child", "Letter to a child or young person"
    PLEASE_CALL = "please_call", "“Please ring us” letter"
    ACKNOWLEDGEMENT = "acknowledgement", "Acknowledgement"
    FEEDBACK = "feedback", "What was decided, to the referrer"
    ONWARD = "onward", "Onward referral"
    ACCESS_RECEIVED = "access_received", "Acknowledgement of a request for a file"
    COMPLAINT_RECEIVED = "complaint_received", "Acknowledgement of a complaint"


class GoesTo(StrEnum):
    """Whom a letter is to, by the profile's own words for its recipients."""

    PARENT = "parent"
    CHILD = "child"
    ADULT = "adult"
    REFERRER = "referrer"
    SERVICE = "service"
    APPLICANT = "applicant"


@dataclass(frozen=True)
class KindRule:
    """What holds for every letter of one kind.

    `made`: "officer" (MASH officers and senior social workers), "decider" (the latter alone), "matter" (from a matter
    of information rights), or "" where the signing of the decision makes it. `says_outcome`: a later decision
    withdraws it. `own_words`: whoever makes it writes to this reader. `takes_items`: agencies' released items may go
    in. `most_pages`: 0 is as many as it needs. `neutral`: it names nobody but its reader, their own children least of
    all. `about`: what an acknowledgement is of, where that is not a referral.
    """

    goes_to: GoesTo
    made: str
    says_outcome: bool
    own_words: bool = False
    takes_items: bool = False
    most_pages: int = 0
    neutral: bool = False
    about: str = ""

    @property
    def template(self) -> str:
        """What its file in resources/letters is called."""
        return _NAMES[self]


RULES = {
    LetterKind.OUTCOME_PARENT: KindRule(GoesTo.PARENT, "", True, takes_items=True),
    LetterKind.OUTCOME_ADULT: KindRule(GoesTo.ADULT, "decider", True, takes_items=True),  # Dudley leaflet, D1
    LetterKind.CHILD: KindRule(GoesTo.CHILD, "decider", True, own_words=True, most_pages=1),  # D19, O15
    LetterKind.PLEASE_CALL: KindRule(GoesTo.PARENT, "officer", False, most_pages=1, neutral=True),
    LetterKind.ACKNOWLEDGEMENT: KindRule(GoesTo.REFERRER, "officer", False, most_pages=1, neutral=True),
    LetterKind.FEEDBACK: KindRule(GoesTo.REFERRER, "officer", True, most_pages=1, neutral=True),  # O22
    LetterKind.ONWARD: KindRule(GoesTo.SERVICE, "decider", True, own_words=True, most_pages=1),  # D18: these four
    LetterKind.ACCESS_RECEIVED: KindRule(GoesTo.APPLICANT, "matter", False, neutral=True, about="access"),
    LetterKind.COMPLAINT_RECEIVED: KindRule(GoesTo.APPLICANT, "matter", False, neutral=True, about="complaint"),
}
_NAMES = {rule: kind.value.replace("_", "-") for kind, rule in RULES.items()}
