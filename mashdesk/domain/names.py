"""How a person's name is written: in their own order, and whole with one name only."""

import unicodedata

from mashdesk.domain.codes import BirthAccuracy

_STRUCK = str.maketrans("łøđħı", "lodhi")
"""Letters whose stroke is no accent."""


def full_name(given_names: str, family_name: str, *, family_first: bool = False) -> str:
    """Both in the order that the person uses; one alone where they have only one (`priv.name_in_full`)."""
    parts = (family_name, given_names) if family_first else (given_names, family_name)
    return " ".join(part for part in parts if part.strip()).strip()


def name_of(
    given_names: str, family_name: str, known_as: str, accuracy: BirthAccuracy, *, family_first: bool = False
) -> str:
    """What somebody is called: the whole name, else what they are known as, else that nobody knows it yet."""
    told = full_name(given_names, family_name, family_first=family_first)
    return told or known_as or ("Unborn baby" if accuracy is BirthAccuracy.EXPECTED else "Name not known")


def isolated(name: str) -> str:
    """A name that its neighbours' direction does not turn around, nor it theirs."""
    right_to_left = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in name)
    return f"\u2068{name}\u2069" if right_to_left else name


def without_marks(name: str) -> str:
    """A name as it is compared with what somebody types in a hurry: small letters, no accents."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).translate(_STRUCK)
