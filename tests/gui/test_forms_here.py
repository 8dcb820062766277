"""One state for all that is typed at a desk: nothing is called saved as long as something is not."""

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mashdesk.gui.desks.saved_at_the_window import show_state
from mashdesk.gui.viewmodels.forms_here import FormsHere, SavedIs
from mashdesk.gui.widgets.saved_state import SavedState

ORDERS = list(permutations((SavedIs.SAVED, SavedIs.NOT_SAVED, SavedIs.SAVING, SavedIs.CHECKING)))
NOW = datetime(2026, 11, 21, 14, 50, tzinfo=UTC)


@pytest.fixture
def forms() -> FormsHere:
    return FormsHere(lambda: NOW)


@pytest.mark.parametrize(
    "states", list(permutations((SavedIs.SAVED, SavedIs.NOT_SAVED, SavedIs.SAVING, SavedIs.CHECKING)))
)
def test_the_doubt_comes_before_what_is_under_way_and_that_before_what_is_not_saved(
    forms: FormsHere, states: tuple[SavedIs, ...]
) -> None:
    for number, state in enumerate(states):
        forms.tell(number, state)
    told = [forms.state]
    for state in (SavedIs.CHECKING, SavedIs.SAVING, SavedIs.NOT_SAVED):
        forms.gone(states.index(state))
        told.append(forms.state)
    assert told == [SavedIs.CHECKING, SavedIs.SAVING, SavedIs.NOT_SAVED, SavedIs.SAVED]


def test_before_anything_was_typed_there_is_nothing_to_say_and_what_was_saved_stays_saved(forms: FormsHere) -> None:
    assert forms.state is SavedIs.NOTHING
    forms.tell(1, SavedIs.NOTHING)
    assert forms.state is SavedIs.NOTHING
    forms.tell(1, SavedIs.SAVED)
    forms.gone(1)
    assert (forms.state, forms.saved) == (SavedIs.SAVED, NOW)


def test_the_window_says_each_state_in_its_words(forms: FormsHere, qtbot: QtBot) -> None:
    place = SavedState()
    qtbot.addWidget(place)
    heard: list[str] = []

    def say() -> None:
        show_state(place, forms)
        heard.append(place.words)

    forms.listener = say
    forms.tell(1, SavedIs.NOT_SAVED)
    forms.tell_kept()
    forms.tell(1, SavedIs.SAVING)
    forms.tell(1, SavedIs.CHECKING)
    forms.tell(1, SavedIs.SAVED)
    assert heard == ["Not saved", "Not saved, draft kept 14:50", "Saving…", "Checking…", "All changes saved 14:50"]
    forms.listen_no_more()
    forms.tell(1, SavedIs.NOT_SAVED)
    assert len(heard) == 5


def test_who_typed_lately_is_known_until_the_form_goes(forms: FormsHere) -> None:
    form = QObject()
    forms.tell_typed(1, lambda: form)
    assert forms.typed_in_since(NOW - timedelta(minutes=5)) == (form,)
    assert forms.typed_in_since(NOW + timedelta(seconds=1)) == ()
    forms.gone(1)
    assert forms.typed_in_since(NOW - timedelta(minutes=5)) == ()
