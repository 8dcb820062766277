"""What an agency was asked for, in words: the hub's for its purposes, the law's for a lawful basis."""

from mashdesk.domain.codes import LawfulBasis
from mashdesk.domain.hub_profile import HubProfile


def purpose_words(code: str, profile: HubProfile) -> str:
    """A purpose as the hub words it; one that was typed stays as it is."""
    return next((one.label for one in profile.purposes if one.code == code), code)


def basis_words(code: str) -> str:
    """A lawful basis in words; one that the hub worded itself stays as it is."""
    return LawfulBasis(code).words if code in set(LawfulBasis) else code
