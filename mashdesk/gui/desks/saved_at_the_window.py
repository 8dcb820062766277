"""Saved · Not saved · Checking…: what a desk's form is, said at the one place that the window keeps for it."""

from datetime import datetime

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
