"""The closed lists of the field, each code with the words that a person reads.

Codes are stored and exchanged by value and never change their meaning; the words may be reworded freely.
"""

from enum import StrEnum
from typing import Self


class Coded(StrEnum):
    """A code that knows its words: ``Rating.RED == "red"`` and ``Rating.RED.words == "Red"``."""

    words: str

    def __new__(cls, code: str, words: str = "") -> Self:
        """Keep the words; they have a default only so that ``Rating("red")`` type-checks."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.words = words
        return member


class SourceCode(Coded):
    """Who a referral came from: the Department for Education's list, exact strings (4 and 6–10 have no zero)."""

    FAMILY = "1A", "Family member, relative or carer"
    ACQUAINTANCE = "1B", "Acquaintance, such as a neighbour or childminder"
    SELF = "1C", "Self"
    OTHER_INDIVIDUAL = "1D", "Other individual, such as a stranger or an MP"
    SCHOOL = "2A", "School"
    EDUCATION_SERVICE = "2B", "Education service"
    GP = "3A", "GP"
    HEALTH_VISITOR = "3B", "Health visitor"
    SCHOOL_NURSE = "3C", "School nurse"
    OTHER_PRIMARY_HEALTH = "3D", "Other primary health service"
    EMERGENCY_DEPARTMENT = "3E", "Accident and emergency department"
    OTHER_HEALTH = "3F", "Other health service, such as a hospice"
    HOUSING = "4", "Housing: local authority or housing association"
    SOCIAL_CARE = "5A", "Local authority social care, such as adults' services"
    OTHER_INTERNAL = "5B", "Other department of the local authority"
    OTHER_AUTHORITY = "5C", "Another local authority"
    EARLY_HELP = "5D", "Local authority early help"
    POLICE = "6", "Police"
    OTHER_LEGAL = "7", "Other legal agency: court, probation, immigration, Cafcass or prison"
    OTHER = "8", "Other: children's centre, independent or voluntary organisation"
    ANONYMOUS = "9", "Anonymous"
    UNKNOWN = "10", "Not known"

    @property
    def is_professional(self) -> bool:
        """Whether somebody referred in their work: leaflets ask and promise such people more than a neighbour."""
        return self.value[0] in "2345678"


class ReferralKind(Coded):
    """What a referral asks for; consent is needed for support and not for protection."""

    SUPPORT = "support", "Request for support"
    CHILD_PROTECTION = "child_protection", "Child protection concern"


class Sex(Coded):
    """Sex as the children in need census counts it; an unborn child is U."""

    MALE = "M", "Male"
    FEMALE = "F", "Female"
    UNKNOWN = "U", "Not known"


class BirthAccuracy(Coded):
    """How far a date of birth can be relied on; EXPECTED is an unborn child's due date."""

    KNOWN = "known", "Known"
    ESTIMATED = "estimated", "About"
    UNKNOWN = "unknown", "Not known"
    EXPECTED = "expected", "Expected"


class PersonRole(Coded):
    """Why a person is named on a referral; a subject is a child or an adult at risk, born or unborn."""

    SUBJECT = "subject", "Whom the concern is about"
    PARENT = "parent", "Parent or carer"
    SIBLING = "sibling", "Brother or sister"
    OTHER_ADULT = "other_adult", "Other adult"
    OTHER_CHILD = "other_child", "Other child"


class RelationshipKind(Coded):
    """What the first person is to the second: "p2 is the mother of p1"."""

    MOTHER = "mother", "Mother"
    FATHER = "father", "Father"
    PARENT = "parent", "Parent"
    ADOPTIVE_PARENT = "adoptive_parent", "Adoptive parent"
    STEP_PARENT = "step_parent", "Step-parent"
    PARENTS_PARTNER = "parents_partner", "Parent's partner"
    FOSTER_CARER = "foster_carer", "Foster carer"
    PRIVATE_FOSTER_CARER = "private_foster_carer", "Private foster carer"
    SPECIAL_GUARDIAN = "special_guardian", "Special guardian"
    CARER = "carer", "Carer"
    BROTHER = "brother", "Brother"
    SISTER = "sister", "Sister"
    SIBLING = "sibling", "Brother or sister"
    TWIN = "twin", "Twin"
    HALF_SIBLING = "half_sibling", "Half-brother or half-sister"
    STEP_SIBLING = "step_sibling", "Stepbrother or stepsister"
    UNBORN_SIBLING = "unborn_sibling", "Unborn brother or sister"
    GRANDMOTHER = "grandmother", "Grandmother"
    GRANDFATHER = "grandfather", "Grandfather"
    AUNT = "aunt", "Aunt"
    UNCLE = "uncle", "Uncle"
    COUSIN = "cousin", "Cousin"
    OTHER_RELATIVE = "other_relative", "Other relative"
    SPOUSE = "spouse", "Husband, wife or civil partner"
    PARTNER = "partner", "Partner"
    FORMER_PARTNER = "former_partner", "Former partner"
    FRIEND = "friend", "Friend"
    NEIGHBOUR = "neighbour", "Neighbour"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known"


class Rating(Coded):
    """How soon a decision is needed; the hub profile gives each rating its time."""

    RED = "red", "Red"
    AMBER = "amber", "Amber"
    GREEN = "green", "Green"
    NOT_RATED = "not_rated", "Not rated"


class EnquiryState(Coded):
    """How far the hub's work on a referral has come."""

    RECEIVED = "received", "Received"
    SCREENED = "screened", "Screened"
    GATHERING = "gathering", "Gathering information"
    DISCUSSED = "discussed", "Discussed"
    DECIDED = "decided", "Decided"
    RETURNED = "returned", "Returned to the referrer"
    EXITED = "exited", "No further action at screening"
    TRANSFERRED = "transferred", "Transferred to another area"
    CLOSED = "closed", "Closed"


class AnswerKind(Coded):
    """What an agency answers; "not known" never means "no concern"."""

    ITEMS = "items", "Known, with items"
    NOT_KNOWN = "not_known", "Not known to us"
    NOTHING_RELEVANT = "nothing_relevant", "Known, nothing relevant"
    WITHHELD = "withheld", "Known, held back"


class SpokenHow(Coded):
    """How what a virtual agency said reached the hub."""

    TELEPHONE = "telephone", "Telephone"
    SECURE_EMAIL = "secure_email", "Secure e-mail"
    LETTER = "letter", "Letter"


class Nature(Coded):
    """Whether an item is something that happened or what somebody makes of it."""

    FACT = "fact", "Fact"
    OPINION = "opinion", "Opinion"


class Handling(Coded):
    """Who in the hub may see an item; DECISION_MAKER items never leave the hub in anything."""

    HUB = "hub", "Everyone in the hub"
    NAMED_AGENCIES = "named_agencies", "Named agencies only"
    DECISION_MAKER = "decision_maker", "Decision maker only"


class PoliceSource(Coded):
    """How far the police rely on a source (3x5x2)."""

    RELIABLE = "1", "Reliable"
    UNTESTED = "2", "Untested"
    NOT_RELIABLE = "3", "Not reliable"


class PoliceInformation(Coded):
    """How the police grade what a source said (3x5x2)."""

    DIRECT = "A", "Known directly to the source"
    CORROBORATED = "B", "Known indirectly, but corroborated"
    INDIRECT = "C", "Known indirectly"
    NOT_KNOWN = "D", "Not known"
    SUSPECTED_FALSE = "E", "Suspected to be false"


class PoliceHandling(Coded):
    """How police information may be shared (3x5x2); with C its conditions are written down."""

    PERMITTED = "P", "Lawful sharing permitted"
    CONDITIONS = "C", "Lawful sharing permitted with conditions"


class LeavingPurpose(Coded):
    """In what an item leaves the hub."""

    LETTER = "letter", "A letter to the family"
    ONWARD = "onward", "An onward referral"
    POLICE = "police", "A disclosure to the police"
    BUNDLE = "bundle", "A subject access bundle"


class ReleaseAnswer(Coded):
    """What an agency answered when the hub asked to let its item out."""

    WHOLE = "whole", "Released as it stands"
    SANITISED = "sanitised", "Released in words written for this"
    REFUSED = "refused", "Not released"


class LawfulBasis(Coded):
    """On what ground an item is shared (UK GDPR, Data Protection Act 2018); permission is recorded separately."""

    PUBLIC_TASK = "public_task", "Public task: UK GDPR article 6(1)(e)"
    LEGAL_OBLIGATION = "legal_obligation", "Legal obligation: UK GDPR article 6(1)(c)"
    VITAL_INTERESTS = "vital_interests", "Vital interests: UK GDPR article 6(1)(d)"
    SAFEGUARDING = "safeguarding", "Safeguarding: article 9(2)(g) and DPA 2018 schedule 1, paragraph 18"
    SOCIAL_CARE = "social_care", "Health or social care: UK GDPR article 9(2)(h)"
    LAW_ENFORCEMENT = "law_enforcement", "Law enforcement: DPA 2018 part 3"


class HarmAnswer(Coded):
    """Whether the child or adult has been hurt or could be."""

    YES = "yes", "Yes"
    NO = "no", "No"
    MAY_BE = "may_be", "May be"


class LetterState(Coded):
    """How far a letter has come; its clock stops when it is posted, not when it is printed.

    Withdrawn: printed and not posted when a later decision was signed, or when it was made anew; it says what no longer
    stands. Withheld: a decision, with a day on which it is looked at again; its clock does not say "met".
    """

    DUE = "due", "Due"
    PRINTED = "printed", "Printed"
    POSTED = "posted", "Posted"
    WITHDRAWN = "withdrawn", "Withdrawn"
    WITHHELD = "withheld", "Withheld"
    RETURNED = "returned", "Returned undelivered"


class PostClass(Coded):
    """How a letter was sent."""

    FIRST = "first", "First class"
    SECOND = "second", "Second class"
    SIGNED_FOR = "signed_for", "Signed for"
    BY_HAND = "by_hand", "By hand"
    EMAIL = "email", "Secure e-mail"


class StopKind(Coded):
    """Why a letter did not go, or another took its place; for a child's, why it is right to write it."""

    WITHHELD = "withheld", "Withheld"
    MADE_ANEW = "made_anew", "Made anew"
    RETURNED = "returned", "Returned undelivered"
    MADE = "made", "Why it is written"


class AgencyFunction(Coded):
    """What an agency does in a hub, whatever it is called there: decides which questions suit it."""

    SOCIAL_CARE = "social_care", "Children's social care"
    POLICE = "police", "Police"
    HEALTH = "health", "Health"
    EDUCATION = "education", "Education"
    PROBATION = "probation", "Probation"
    YOUTH_JUSTICE = "youth_justice", "Youth offending"
    AMBULANCE = "ambulance", "Ambulance service"
    FIRE = "fire", "Fire and rescue"
    DOMESTIC_ABUSE = "domestic_abuse", "Domestic abuse advice"
    ADULT_SERVICES = "adult_services", "Adult services"
    EARLY_HELP = "early_help", "Early help"
    SUBSTANCE_MISUSE = "substance_misuse", "Drug and alcohol service"
    HOUSING = "housing", "Housing"
    VICTIM_SUPPORT = "victim_support", "Victim support"
    OTHER = "other", "Other"
