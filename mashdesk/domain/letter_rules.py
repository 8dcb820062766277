"""The rules a letter is held against before it is posted, each with plain words for whoever looks at what it found."""

from enum import Enum


class Rule(Enum):
    """One rule; `stops` where no reason can clear it."""

    NAME = ("A name that this reader must not be told stands here. Take it out.", False)
    NAME_WORD = ("Part of a name that this reader must not be told stands here. Take it out.", False)
    NAME_SPELLING = ("This is nearly a name that this reader must not be told. Look whether it is meant.", False)
    HOUSE = ("A house that this reader must not be told of stands here. Take it out.", False)
    STREET = ("Part of an address that this reader must not be told stands here. Take it out.", False)
    POSTCODE = ("A postcode that this reader must not be told stands here. Take it out.", False)
    PHONE = ("A telephone number that this reader must not be told stands here. Take it out.", False)
    EMAIL = ("An e-mail address that this reader must not be told stands here. Take it out.", False)
    PLACE = ("A school or other place that this reader must not be told of stands here. Take it out.", False)
    NUMBER = ("A number that this reader must not be told stands here. Take it out.", False)
    WORDS = ("Words that this reader must not be told stand here. Take them out.", False)
    PASSAGE = ("Part of a text that this reader must not be told stands here. Take it out.", False)
    OTHER_REFERENCE = ("This is the reference of another enquiry. Is this the right family's text?", False)
    OTHER_POSTCODE = ("A postcode stands here that is not this reader's. Whose home does it give away?", False)

    SUPPRESSED = ("This person must not be written to.", True)
    UNSAFE_ADDRESS = ("This address is not safe to write to.", True)
    STALE_ADDRESS = ("This address is no longer this person's, or nobody has confirmed it. Confirm it first.", True)
    OTHER_HOUSEHOLD = ("This person does not live in the household that the address belongs to.", True)
    KEPT_AWAY = ("An order keeps this person away from somebody here. Say why the letter goes all the same.", False)
    WINDOW_WORDS = ("The envelope's window does not show this person at this address, or shows more.", True)
    WINDOW_INK = ("Something is drawn where the envelope's window can show it.", True)
    OTHER_RECIPIENT = ("The letter does not say that it is for this person.", True)
    OTHER_PAGE = ("This page bears the mark of another letter, or none.", True)
    SAME_PAPER = ("Two letters of this batch are the same paper.", True)
    TWICE = ("This letter is twice in this batch.", True)
    SWAPPED = ("The envelope's window shows the recipient of another letter of this batch.", True)

    UNREADABLE_FILE = ("This file cannot be read, so nobody can say what it tells. Make the letter again.", True)
    UNREADABLE = ("A character here cannot be read. No typeface has it; type it another way.", False)
    HIDDEN = ("Text stands here that a reader does not see but a computer does. Make the letter again.", True)
    OFF_PAGE = ("Text runs out of the page or its margin here. Shorten it.", False)
    PICTURE = ("There is a picture here, and nobody can say by machine what it shows.", True)
    PROPERTIES = ("The file says more about itself than its title. Make the letter again.", True)
    PARTS = ("The file holds something besides its pages, such as a link or an attachment. Make it again.", True)
    REVISIONS = ("The file still holds an earlier version of itself, or something behind its end.", True)
    PAGE_NUMBERS = ("A page does not say which page of how many it is, so a lost or foreign page is not noticed.", True)
    BLANK = ("A page has no text of its own.", True)
    SIGNATURE = ("The signature is missing, or stands alone on a page. Shorten or lengthen the letter.", False)
    TOO_SMALL = ("Text here is too small to read. Shorten it.", False)

    def __init__(self, words: str, stops: bool) -> None:
        self.words = words
        self.stops = stops

    def __repr__(self) -> str:
        return f"Rule.{self.name}"
