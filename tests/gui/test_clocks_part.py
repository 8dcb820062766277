"""The part "Clocks": the register told whole, a start corrected beside it, and which enquiries are at risk."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import psycopg
import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.changes import Changes
from mashdesk.domain.clock_register import ClockKind
from mashdesk.gui.desks.acting.hub_lists import AT_RISK
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.rights_desk import RightsDesk
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.services.clocks import read_clocks
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import WAIT, At, Place, desk_at
from tests.gui.releasing import INFORMATION, MANAGER

Desk = DecisionDesk | HubOverview | FrontDoor
WHY = "The fax of the evening before was found."


def opened(kind: Callable[..., Desk], place: Place, enquiry: UUID, qtbot: QtBot) -> Desk:
    """A desk with the enquiry open and its clocks read."""
    desk = desk_at(kind, place, enquiry, qtbot, "To look at the clocks")
    qtbot.waitUntil(lambda: desk.clocks.model.read, timeout=WAIT)
    desk.sheet.choose_part("clocks")
    return desk


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_each_clock_says_what_started_it_its_limit_whose_rule_it_is_and_until_when(
    at: At, busy_staff: SignedInStaff, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(DecisionDesk, at(DECIDER), discussed, qtbot)
    told = words_on(desk.sheet.clocks)
    running, stopped = told.split("Stopped\n", 1)
    assert "Decision. Due " in running
    assert "The enquiry was screened; counted from receipt" in running
    assert "Screening. Due " in stopped
    assert "Agency return, Police. Due " in stopped
    register = desk.clocks.model.register
    assert all(clock.limit_words in told for clock in register.clocks)
    assert told.count("Since ") == len(register.clocks)


def test_a_start_is_corrected_with_a_reason_and_what_was_there_stays_in_sight(
    at: At, busy_staff: SignedInStaff, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(HubOverview, at(MANAGER), discussed, qtbot)
    (clock,) = desk.clocks.model.register.running
    assert set(desk.sheet.clocks.buttons) == {clock.id}
    desk.sheet.clocks.buttons[clock.id].click()
    panel = desk.clocks.panel
    assert panel is not None
    assert panel.fields["started"].control.text() == moment_typed(clock.started)  # type: ignore[attr-defined]
    panel.save()
    assert panel.fields["reason"].problem
    earlier = clock.started - timedelta(hours=2)
    put(panel.fields["started"].control, moment_typed(earlier))
    put(panel.fields["reason"].control, WHY)
    panel.save()
    qtbot.waitUntil(lambda: WHY in words_on(desk.sheet.clocks), timeout=WAIT)
    assert "Start corrected by Maud Hollingbery" in words_on(desk.sheet.clocks)
    assert "Before: since " in words_on(desk.sheet.clocks)
    after = next(one for one in read_clocks(busy_staff.sitting(MANAGER), discussed).clocks if one.id == clock.id)
    assert moment_typed(after.started) == moment_typed(earlier)
    assert after.due < clock.due


def test_what_nobody_looks_at_is_not_built_and_holds_nothing_of_an_enquiry(
    at: At, discussed: UUID, qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = opened(DecisionDesk, at(DECIDER), discussed, qtbot)
    assert words_on(desk.sheet.clocks)
    desk.sheet.choose_part("referral")
    told: list[object] = []
    shows = desk.sheet.clocks.show_clocks

    def show(*whole: Any) -> None:
        told.append(whole)
        shows(*whole)

    monkeypatch.setattr(desk.sheet.clocks, "show_clocks", show)
    desk.clocks.show_part()
    assert told == []
    qtbot.waitUntil(lambda: words_on(desk.sheet.clocks) == "", timeout=WAIT)
    assert desk.sheet.clocks.buttons == {}
    desk.sheet.choose_part("clocks")
    assert len(told) == 1
    assert "Decision. Due " in words_on(desk.sheet.clocks)
    desk.clocks.show_part()
    assert len(told) == 2


def test_who_may_not_correct_is_not_offered_it_and_an_officer_reads_no_correction(
    at: At, busy_staff: SignedInStaff, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    for kind, login in ((FrontDoor, OFFICER), (RightsDesk, INFORMATION)):
        desk = opened(kind, at(login), discussed, qtbot)
        assert "Decision. Due " in words_on(desk.sheet.clocks)
        assert desk.sheet.clocks.buttons == {}
        clock = next(one for one in desk.clocks.model.register.running if one.kind is ClockKind.DECISION)
        desk.clocks.begin(clock.id)
        assert desk.clocks.panel is None


def test_the_overview_counts_and_lists_what_is_at_risk(
    at: At, busy_hub: Database, busy_staff: SignedInStaff, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    place = at(MANAGER)
    desk = HubOverview(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.show()
    qtbot.waitUntil(lambda: desk.pane.count == 3 and not place.tasks.waiting, timeout=WAIT)
    place.who.server_ahead = timedelta(days=300)  # the server's clock counts, whatever this computer's says
    for begun, due, risky in (("4 hours", "1 hour", True), ("1 hour", "1 hour", False), ("4 hours", "-1 hour", False)):
        url = busy_hub.superuser_url.set(drivername="postgresql")
        with psycopg.connect(url.render_as_string(hide_password=False)) as server:
            server.execute(
                "update mash.enquiry set due_from = now() - %s::interval, due = now() + %s::interval where id = %s",
                [begun, due, discussed],
            )
        desk.pane.choose(AT_RISK)
        place.bus.publish(Changes(worklists=True))
        qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
        assert desk.pane.tabs.tabText(1) == f"At risk  {int(risky)}"
        assert [one.enquiry for one in desk.pane.list.rows()] == [discussed] * risky
    assert abs(place.now() - datetime.now(UTC)) < timedelta(minutes=1)


def test_the_other_desks_have_no_list_of_what_is_at_risk(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    place = at(DECIDER)
    desk = DecisionDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    assert [desk.pane.tabs.tabText(at) for at in range(desk.pane.tabs.count())] == ["Enquiries", "To do"]
