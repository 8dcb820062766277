"""How the desks say that an agency was asked again."""

from mashdesk.domain.gathering import Chase
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.language import say

_TOLD = {
    "practitioner": say("the practitioner was asked"),
    "agency_manager": say("their manager was asked"),
    "hub_manager": say("the hub manager was told"),
}


def chased_words(many: int, *, escalated: bool = False) -> str:
    """Such as "chased ×2"; and that it has come to the hub manager."""
    told = say("chased ×{many}").format(many=many)
    return say("{told}, the hub manager knows").format(told=told) if escalated else told


def chase_words(chase: Chase) -> str:
    """Such as "Chase 2, 14:20 by Ada Fernley: their manager was asked, telephone"."""
    told = f"{_TOLD[chase.told]}, {say(chase.means.words).lower()}"
    told = say("Chase {number}, {at} by {by}: {told}").format(
        number=chase.number, at=moment_words(chase.at), by=chase.by, told=told
    )
    return f"{told}. {chase.words}" if chase.words else told
