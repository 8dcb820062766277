"""The closed lists of consent, of telling the family and of contact with it."""

from mashdesk.domain.codes import Coded


class AskedAbout(Coded):
    """What agreement is about: these are two questions, and the answers may differ."""

    CHECKS = "checks", "Asking agencies what they know"
    SUPPORT = "support", "Support, or a referral to a service"


class ConsentAnswer(Coded):
    """What was answered, or why nobody was asked."""

    GIVEN = "given_explicit", "Agreed, in so many words"
    IMPLICIT = "given_implicit", "Agreed by taking up a service that it is part of"
    CHILD_GAVE = "child_gave", "A child who can decide agreed"
    BEST_INTERESTS = "best_interests", "Cannot decide: decided in their best interests"
    REFUSED = "refused", "Refused"
    WITHDRAWN = "withdrawn", "Took their agreement back"
    UNSAFE = "not_asked_unsafe", "Not asked: asking is not safe"
    EMERGENCY = "not_asked_emergency", "Not asked: an emergency"
    DELAY = "not_asked_delay", "Not asked: asking would delay what is needed"
    NOT_REACHED = "unable_to_contact", "Could not be reached"
    NOT_REQUIRED = "not_required", "Not needed: child protection"

    @property
    def given(self) -> bool:
        """Whether this lets the hub go on (`priv.is_given`)."""
        return self in (self.GIVEN, self.IMPLICIT, self.CHILD_GAVE, self.BEST_INTERESTS)

    @property
    def by_somebody(self) -> bool:
        """Whether somebody of the family said it."""
        return self.given or self in (self.REFUSED, self.WITHDRAWN)

    @property
    def needs_reason(self) -> bool:
        """Whether a word of why goes with it."""
        return not self.given and self not in (self.WITHDRAWN, self.NOT_REACHED)


class Capacity(Coded):
    """By what somebody could agree."""

    RESPONSIBILITY = "parental_responsibility", "Has parental responsibility"
    CHILD = "competent_child", "A child who understands enough to decide"
    ADULT = "adult", "An adult, for themselves"
    BEST_INTERESTS = "best_interests", "Decides in somebody's best interests"
    CARER = "carer", "Carer without parental responsibility"


class Explained(Coded):
    """What a family is told before it agrees: why, what, how and with whom (Waltham Forest leaflet, F17)."""

    WHY = "why", "Why"
    WHAT = "what", "What is shared"
    HOW = "how", "How"
    WITH_WHOM = "with_whom", "With whom"


NEEDED_TO_AGREE = (Explained.WHY, Explained.WHAT, Explained.WITH_WHOM)
"""Without these, agreement is not informed (`priv.check_given`)."""


class ToldBy(Coded):
    """Who told the family."""

    REFERRER = "referrer", "Whoever referred"
    HUB = "hub", "The hub"
    RECEIVING_SERVICE = "receiving_service", "The receiving service"


class Channel(Coded):
    """How the family was reached for."""

    PHONE = "phone", "Telephone"
    IN_PERSON = "in_person", "In person"
    VIDEO = "video", "Video call"
    LETTER = "letter", "Letter"
    EMAIL = "email", "E-mail"
    TEXT = "text", "Text message"


class ContactResult(Coded):
    """What came of an attempt."""

    SPOKE = "spoke", "Spoke with them"
    DECLINED = "declined", "They did not want to talk"
    NO_ANSWER = "no_answer", "No answer"
    MESSAGE_LEFT = "message_left", "Left a message, safely"
    MESSAGE_UNSAFE = "message_unsafe", "Left no message: not safe"
    WRONG_NUMBER = "wrong_number", "Wrong number or address"
    INTERPRETER = "interpreter_needed", "An interpreter is needed"
    OTHER_PERSON = "other_person_answered", "Somebody else answered"
    UNSAFE = "unsafe", "Not tried: contact is not safe"


class Safe(Coded):
    """Whether it is safe to reach somebody in this way."""

    YES = "yes", "Safe"
    NO = "no", "Not safe"
    NOT_KNOWN = "not_known", "Not known"


class CallerFact(Coded):
    """What a caller is asked, to see whether they are who they say; they must agree in three."""

    BIRTH = "birth", "Their own date of birth"
    HOME = "home", "Their own postcode, or number and street"
    CHILD = "child", "A child's name and date of birth"
    REFERENCE = "reference", "The reference on our letter"


class CallResult(Coded):
    """What came of asking. Why somebody was stopped is kept nowhere and said to nobody."""

    KNOWN = "known", "Known"
    NOT_KNOWN = "not_known", "Not known"
    STOPPED = "stopped", "A senior social worker rings back"


class StageTold(Coded):
    """How far it is, in the words that are read aloud to a parent."""

    LOOKING = "looking", "We are still looking at it. Nothing has been decided yet."
    DECIDED = "decided", "It has been decided what happens next."
    FINISHED = "finished", "Our own part in it is finished."
