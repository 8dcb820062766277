"""Everybody sees what is kept of them, and nobody else's."""

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.snapshots import SignedInPerson
from mashdesk.gui.main_window import MainWindow
from mashdesk.gui.own_log import KeptLogDialog
from mashdesk.gui.theme import Theme
from mashdesk.services.audit import own_log
from mashdesk.services.openings import open_enquiry
from mashdesk.services.worklists import hub_worklist
from tests.gui.at_a_desk import WAIT, place_of
from tests.gui.test_accessible_names import nameless

PERSON = SignedInPerson("sam", "Sam Sample", "MASH officer", "cs", "Children's services", "testshire", frozenset())


@pytest.mark.parametrize("login", [OFFICER, "adelaide.winterbourne"])
def test_ones_own_entries_newest_first_and_nobody_elses(
    login: str, busy_staff: SignedInStaff, theme: Theme, qtbot: QtBot
) -> None:
    decider = busy_staff.sitting(DECIDER)
    open_enquiry(decider, hub_worklist(decider)[0].enquiry, "Of the decision maker")
    if login == OFFICER:
        officer = busy_staff.sitting(OFFICER)
        open_enquiry(officer, hub_worklist(officer)[0].enquiry, "A call from the school")
    with place_of(busy_staff.sitting(login)) as place:
        dialog = KeptLogDialog(None, place.who, place.tasks)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: dialog.foot.text() != "Fetching…", timeout=WAIT)
        assert [one.id for one in dialog.list.rows()] == [one.id for one in own_log(place.who.sitting)]
        assert nameless(dialog) == []
    reasons = [one.reason for one in dialog.list.rows()]
    assert "Of the decision maker" not in reasons
    assert reasons[:1] == (["A call from the school"] if login == OFFICER else [])


def test_it_is_asked_for_under_ones_name(theme: Theme, qtbot: QtBot) -> None:
    window = MainWindow(theme, PERSON, [])
    qtbot.addWidget(window)
    window._menu._fill()
    action = next(one for one in window._menu.actions() if one.text().startswith("What is kept of me"))
    with qtbot.waitSignal(window.own_log_asked):
        action.trigger()
