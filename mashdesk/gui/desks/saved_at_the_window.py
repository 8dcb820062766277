"""Saved · Not saved · Checking…: what a desk's form is, at the place that the window keeps for it and at the form."""

from datetime import datetime

from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.widgets.saved_state import SavedState


def show_state(place: SavedState | None, state: SavedIs, now: datetime) -> None:
    """Say what is true now; nothing happens before the window has lent its place."""
    if place is None:
        return
    if state is SavedIs.SAVED:
        place.show_saved(now)
    elif state is SavedIs.CHECKING:
        place.show_checking()
    elif state is SavedIs.NOTHING:
        place.show_nothing()
    else:
        place.show_not_saved()


def state_words(state: SavedIs, *, drafts_survive: bool) -> str:
    """What the form itself says; without a keyring a draft is not written anywhere, and that is not kept quiet."""
    kept = say("draft kept on this computer") if drafts_survive else say("draft kept until you sign out")
    return {
        SavedIs.NOTHING: "",
        SavedIs.NOT_SAVED: say("Not saved · {kept}").format(kept=kept),
        SavedIs.SAVING: say("Saving…"),
        SavedIs.CHECKING: say("Checking whether it was saved…"),
        SavedIs.SAVED: say("Saved"),
    }[state]


def draft_words(*, drafts_survive: bool) -> str:
    """How long a draft that was left waits."""
    if drafts_survive:
        return say("It is kept on this computer.")
    return say("It is kept until you sign out: this computer has no keyring to keep it longer.")
