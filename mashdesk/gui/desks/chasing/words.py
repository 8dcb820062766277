"""How the desks say that an agency was asked again."""

from mashdesk.domain.gathering import Chase
from mashdesk.gui.desks.sheet.words import moment_words

_TOLD = {
    "practitioner": "the practitioner was asked",
    "agency_manager": "their manager was asked",
    "hub_manager": "the hub manager was told",
}


def chased_words(many: int, *, escalated: bool = False) -> str:
    """Such as "chased ×2"; and that it has come to the hub manager."""
    told = f"chased ×{many}"
    return f"{told}, the hub manager knows" if escalated else told


def chase_words(chase: Chase) -> str:
    """Such as "Chase 2, 14:20 by Ada Fernley: their manager was asked, telephone"."""
    told = f"{_TOLD[chase.told]}, {chase.means.words.lower()}"
    told = f"Chase {chase.number}, {moment_words(chase.at)} by {chase.by}: {told}"
    return f"{told}. {chase.words}" if chase.words else told
