"""Saved · Not saved · Checking…: what is typed is, at the place that the window keeps for it and at each form."""

from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.forms_here import FormsHere, SavedIs
from mashdesk.gui.widgets.saved_state import SavedState


def show_state(place: SavedState, forms: FormsHere) -> None:
    """Say what is true now of all that is typed at this desk, whatever is in front."""
    state = forms.state
    if state is SavedIs.SAVED and forms.saved is not None:
        place.show_saved(forms.saved)
    elif state is SavedIs.CHECKING:
        place.show_checking()
    elif state is SavedIs.SAVING:
        place.show_saving()
    elif state is SavedIs.NOT_SAVED:
        place.show_not_saved(forms.kept)
    else:
        place.show_nothing()


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
