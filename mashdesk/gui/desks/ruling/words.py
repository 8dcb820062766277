"""How the desks say what was ruled on an item."""

from mashdesk.domain.releases import ItemRuling
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.language import say
from mashdesk.gui.widgets.chronology_scale import Leaving


def ruling_words(ruling: ItemRuling) -> str:
    """The ruling, when, by whom, and why."""
    said = say("may go into a bundle") if ruling.may_leave else say("goes into no bundle")
    return f"{said} · {moment_words(ruling.at)}, {ruling.by} · {ruling.because}"


def shown(ruling: ItemRuling) -> Leaving:
    """The ruling as a line at its item."""
    icon, tone, short = (
        ("circle-check", "green_text", say("May go into a bundle"))
        if ruling.may_leave
        else ("circle-slash", "lock", say("Into no bundle"))
    )
    return Leaving(icon, tone, short, say("Ruling: {ruling}").format(ruling=ruling_words(ruling)))
