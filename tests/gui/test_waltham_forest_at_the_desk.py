"""Waltham Forest's two ways of a referral at the desks: with the parents first (F11), and by telephone first (F14)."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import OFFICER, SCREENER, profile_text
from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import EnquiryState
from mashdesk.gui.desks.acting.words import owed_words
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.deciding.screening_panel import ScreeningPanel
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.services.worklists import hub_worklist
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import WAIT, Place, place_of, sheet_as
from tests.gui.test_front_door import a_desk, tell_the_least
from tests.security.psql import as_installer

WITH_PARENTS = ("parents_agreed", "follow_up", "follow_up_result")


@pytest.fixture
def place(hub: Database, staff: SignedInStaff) -> Iterator[Place]:
    """The officer of a hub that goes by Waltham Forest's leaflet."""
    with as_installer(hub) as installer:
        installer.execute("update mash.hub set profile = %s", [profile_text("waltham_forest")])
    with place_of(staff.sitting(OFFICER)) as place:
        yield place


@pytest.fixture
def desk(place: Place, qtbot: QtBot, theme: Theme) -> FrontDoor:
    desk = a_desk(place, qtbot)
    desk.new()
    tell_the_least(desk.form)
    return desk


def by_way(desk: FrontDoor, route: str, how: str = "phone") -> None:
    came_in = desk.form.sections["came_in"].ui  # type: ignore[attr-defined]
    came_in.route.choose(route)
    came_in.how.choose(how)


def sent(desk: FrontDoor, place: Place, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.form.recorded, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def screening(place: Place, qtbot: QtBot) -> DecisionDesk:
    """The one enquiry, opened by a senior social worker."""
    desk = DecisionDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    (row,) = hub_worklist(place.who.sitting)
    desk.enquiry.open(row.enquiry, "Screening")
    qtbot.waitUntil(lambda: desk.steps is not None and not place.tasks.waiting, timeout=WAIT)
    return desk


def test_only_the_way_with_the_parents_first_asks_what_was_agreed_and_how_it_went(desk: FrontDoor) -> None:
    section = desk.form.sections["came_in"]
    desk.form.go_to("came_in")
    for route, asked in (("", False), ("support", True), ("significant_harm", False), ("support", True)):
        by_way(desk, route)
        assert [(name, section.fields[name].isVisible()) for name in WITH_PARENTS] == [
            (name, asked) for name in WITH_PARENTS
        ]
    section.ui.parents_agreed.setPlainText("A bedtime, and breakfast club")  # type: ignore[attr-defined]
    assert section.typed()["parents_agreed"] == "A bedtime, and breakfast club"
    by_way(desk, "significant_harm")
    assert section.typed()["parents_agreed"] == ""  # it is not asked any more, and not sent
    by_way(desk, "support")
    assert section.typed()["parents_agreed"] == "A bedtime, and breakfast club"


def test_what_was_agreed_with_the_parents_is_kept_and_read_by_whoever_screens(
    desk: FrontDoor, place: Place, staff: SignedInStaff, qtbot: QtBot
) -> None:
    by_way(desk, "support", "form")
    section = desk.form.sections["came_in"].ui  # type: ignore[attr-defined]
    section.parents_agreed.setPlainText("A bedtime, and breakfast club")
    section.follow_up.setText("31 Feb 2026")
    desk.primary_action()
    assert desk.form.sections["came_in"].fields["follow_up"].problem
    section.follow_up.setText("3 Feb 2026")
    section.follow_up_result.setPlainText("He was late every day.")
    sent(desk, place, qtbot)
    with place_of(staff.sitting(SCREENER)) as there:
        screens = screening(there, qtbot)
        screens.sheet.choose_part("referral")
        told = words_on(screens.sheet._parts["referral"])  # type: ignore[arg-type]
        for words in ("A bedtime, and breakfast club", "3 Feb 2026", "He was late every day."):
            assert words in told
        panel = screens.steps.panel  # type: ignore[union-attr]
        assert isinstance(panel, ScreeningPanel)
        qtbot.waitUntil(lambda: not there.tasks.waiting, timeout=WAIT)
        assert "F11" not in words_on(panel)


def test_what_was_not_agreed_with_the_parents_is_said_at_screening_and_stops_nobody(
    desk: FrontDoor, place: Place, staff: SignedInStaff, qtbot: QtBot
) -> None:
    by_way(desk, "support", "form")
    desk.form.sections["came_in"].ui.source.choose("2A")  # type: ignore[attr-defined]
    sent(desk, place, qtbot)
    with place_of(staff.sitting(SCREENER)) as there:
        panel = screening(there, qtbot).steps.panel  # type: ignore[union-attr]
        assert isinstance(panel, ScreeningPanel)
        qtbot.waitUntil(panel.left_open.isVisible, timeout=WAIT)
        qtbot.waitUntil(lambda: "what was agreed with the parents" in words_on(panel), timeout=WAIT)
        assert panel.submit.isEnabled()


def test_a_call_begins_the_work_and_its_form_stands_under_to_do_until_it_has_come(
    desk: FrontDoor, place: Place, staff: SignedInStaff, qtbot: QtBot
) -> None:
    by_way(desk, "significant_harm")
    sent(desk, place, qtbot)
    (row,) = hub_worklist(staff.sitting(OFFICER))
    assert row.state is EnquiryState.RECEIVED  # it is there to be screened
    qtbot.waitUntil(lambda: len(desk.pane.owed.rows) == 1, timeout=WAIT)
    (owed,) = desk.pane.owed.rows
    assert owed_words(owed) == "Awaited · the written form after the call"
    assert owed.due is not None
    desk.enquiry.open(row.enquiry, "The form has come")
    qtbot.waitUntil(lambda: desk.way.model.read, timeout=WAIT)
    desk.sheet.choose_part("way")
    desk.sheet.way.buttons["written"].click()
    panel = desk.way.panel
    assert isinstance(panel, EntryPanel)
    put(panel.fields["happened"].control, "")
    panel.primary_action()
    assert panel.fields["happened"].problem
    put(panel.fields["happened"].control, moment_typed(place.now()))
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        panel.primary_action()
    qtbot.waitUntil(lambda: desk.pane.owed.rows == (), timeout=WAIT)
    qtbot.waitUntil(lambda: "Written form received" in words_on(desk.sheet.way), timeout=WAIT)
    qtbot.waitUntil(lambda: "written" not in desk.sheet.way.buttons, timeout=WAIT)
    assert sheet_as(staff, OFFICER, row.enquiry).row.state is EnquiryState.RECEIVED


@pytest.mark.parametrize(("route", "how"), [("significant_harm", "form"), ("immediate_risk", "phone")])
def test_what_came_in_writing_or_by_another_way_awaits_no_form(
    route: str, how: str, desk: FrontDoor, place: Place, qtbot: QtBot
) -> None:
    by_way(desk, route, how)
    sent(desk, place, qtbot)
    place.bus.publish(Changes.everything())
    qtbot.waitUntil(lambda: desk.pane.count == 1 and not place.tasks.waiting, timeout=WAIT)
    assert desk.pane.owed.rows == ()
