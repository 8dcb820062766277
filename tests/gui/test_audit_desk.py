"""The audit desk on a real hub: page by page, by what is looked for, the seals, a file; nothing of a case."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import create_engine

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.access_log import KINDS, LogFilter
from mashdesk.domain.refusals import NotThereOrNotYours
from mashdesk.gui.desks.audit_desk import HOURS, SEALS, AuditDesk
from mashdesk.gui.theme import Theme
from mashdesk.services import audit
from mashdesk.services.openings import open_enquiry
from mashdesk.services.worklists import hub_worklist
from mashdesk.store.log_seals import seal
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.test_accessible_names import nameless

AUDITOR = "aurelia.thorne"
GUIDE = Path(__file__).parents[2] / "docs" / "administrator-guide.md"


@pytest.fixture
def place(busy_staff: SignedInStaff) -> Iterator[Place]:
    with place_of(busy_staff.sitting(AUDITOR)) as place:
        yield place


@pytest.fixture
def desk(place: Place, theme: Theme, qtbot: QtBot) -> AuditDesk:
    """The desk with its first page."""
    desk = AuditDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    settled(desk, qtbot)
    return desk


def settled(desk: AuditDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(desk.model.staff) and not desk.model.fetching, timeout=WAIT)


def everything(desk: AuditDesk, qtbot: QtBot) -> None:
    while desk.model.more:
        desk.pane.list.scrollToBottom()
        settled(desk, qtbot)


@pytest.mark.parametrize("login", [OFFICER, DECIDER, "maud.hollingbery", "ignatius.pell", "adelaide.winterbourne"])
def test_nobody_else_reads_a_page_or_a_seal(login: str, busy_staff: SignedInStaff) -> None:
    sitting = busy_staff.sitting(login)
    for asked in (audit.log_page, lambda who, _: audit.look_at_seal(who, 1), audit.begin_export):
        with pytest.raises(NotThereOrNotYours):
            asked(sitting, LogFilter())


def test_the_kinds_that_are_offered_are_those_of_the_guide() -> None:
    part = GUIDE.read_text(encoding="utf-8").split("### What is in it", 1)[1].split("\n#", 1)[0]
    rows = [line for line in part.splitlines() if line.startswith("| ")]
    told = {kind for line in rows for kind in re.findall(r"`([a-z -]+)`", line)}
    assert set(KINDS) == told


def test_the_next_page_comes_before_the_list_ends_and_no_entry_twice(desk: AuditDesk, qtbot: QtBot) -> None:
    assert len(desk.pane.list.rows()) == audit.PAGE
    everything(desk, qtbot)
    ids = [one.id for one in desk.pane.list.rows()]
    assert len(ids) > audit.PAGE
    assert len(ids) == len(set(ids))
    assert [one.at for one in desk.pane.list.rows()] == sorted((one.at for one in desk.model.entries), reverse=True)


def test_an_entry_in_full_leads_to_those_of_the_person_and_of_the_enquiry(
    desk: AuditDesk, busy_staff: SignedInStaff, qtbot: QtBot
) -> None:
    row = hub_worklist(busy_staff.sitting(DECIDER))[0]
    open_enquiry(busy_staff.sitting(DECIDER), row.enquiry, "To look at what came of it")
    desk.model.look()
    settled(desk, qtbot)
    desk.pane.list.choose(0)
    assert desk.entry.head.text() == "Magnus Fairweather: opened"
    shown = " ".join(child.text() for child in desk.entry.card.findChildren(type(desk.entry.head)))
    assert "To look at what came of it" in shown
    assert row.reference not in shown
    desk.entry.enquiry.click()
    settled(desk, qtbot)
    assert {one.enquiry for one in desk.pane.list.rows()} == {row.enquiry}
    desk.pane.list.choose(0)
    desk.entry.person.click()
    settled(desk, qtbot)
    assert {one.login for one in desk.pane.list.rows()} == {DECIDER}
    desk.pane.anew.click()
    settled(desk, qtbot)
    assert len({one.login for one in desk.pane.list.rows()}) > 1


def test_by_kind_name_and_day_and_a_day_that_is_none_is_told_beside_it(desk: AuditDesk, qtbot: QtBot) -> None:
    desk.pane.kind.choose("decision signed")
    settled(desk, qtbot)
    assert {one.what for one in desk.pane.list.rows()} == {"decision signed"}
    desk.pane.clear_filter()
    desk.find_text("ottilie")
    settled(desk, qtbot)
    assert {one.login for one in desk.pane.list.rows()} == {OFFICER}
    desk.pane.since.control.setText("31 February")  # type: ignore[attr-defined]
    desk.pane.look_for_days()
    assert desk.pane.since.problem
    desk.pane.since.control.setText("1 Jan 2020")  # type: ignore[attr-defined]
    desk.pane.until.control.setText("2 Jan 2020")  # type: ignore[attr-defined]
    desk.pane.look_for_days()
    settled(desk, qtbot)
    assert not desk.pane.list.rows()
    assert desk.pane.foot.text() == "No entry is like that."


def test_the_seals_are_looked_at_one_by_one_and_what_became_of_them_is_said(
    desk: AuditDesk, busy_hub: Database, qtbot: QtBot
) -> None:
    engine = create_engine(busy_hub.superuser_url)
    assert seal(engine, 20) > 0
    desk.show_part(SEALS)
    desk.primary_action()
    qtbot.waitUntil(lambda: desk.seals_check.finished, timeout=WAIT)
    assert "Nothing was found." in desk.seals.banner.words
    with engine.begin() as connection:
        connection.exec_driver_sql("alter table mash.access_log disable trigger all")
        connection.exec_driver_sql(
            "update mash.access_log set reason = 'x' where id = (select first from mash.log_seal where number = 2)"
        )
    engine.dispose()
    desk.primary_action()
    qtbot.waitUntil(lambda: desk.seals_check.finished, timeout=WAIT)
    assert [one.number for one in desk.seals_check.findings] == [2]
    assert "not what was written" in desk.seals.banner.words
    desk.seals_check.start()
    desk.seals_check.stop()
    qtbot.waitUntil(lambda: not desk.seals_check.running and not desk.seals_check.finished, timeout=WAIT)


def test_a_file_holds_what_is_looked_for_no_formula_and_leaves_a_trace(
    desk: AuditDesk, busy_staff: SignedInStaff, tmp_path: Path, qtbot: QtBot
) -> None:
    officer = busy_staff.sitting(OFFICER)
    open_enquiry(officer, hub_worklist(officer)[0].enquiry, "=HYPERLINK(0)")
    desk.model.look_for(person=OFFICER)
    settled(desk, qtbot)
    place = tmp_path / "log.csv"
    with qtbot.waitSignal(desk.exporting.done, timeout=WAIT):
        desk.export(place)
    with place.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    everything(desk, qtbot)
    assert [row[0] for row in rows[1:]] == [str(one.id) for one in desk.model.entries]
    assert rows[1][7] == "'=HYPERLINK(0)"
    assert list(tmp_path.glob("log*")) == [place]
    trace = audit.log_page(busy_staff.sitting(AUDITOR), LogFilter(kind="access log exported"))
    assert [one.reason for one in trace] == [f"by or about {OFFICER}"]


def test_a_file_that_cannot_be_written_is_said_and_a_stopped_one_is_not_there(
    desk: AuditDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.exporting.refused, timeout=WAIT):
        desk.export(tmp_path / "nowhere" / "log.csv")
    assert "Nothing was written." in desk.told.words
    desk.export(tmp_path / "log.csv")
    desk.told.action_asked.emit()
    qtbot.waitUntil(lambda: not desk.tasks.waiting, timeout=WAIT)
    assert not list(tmp_path.glob("log*"))


def test_who_opened_much_in_an_hour_is_shown_and_none_says_so(
    desk: AuditDesk, busy_staff: SignedInStaff, qtbot: QtBot
) -> None:
    desk.show_part(HOURS)
    assert not desk.model.hours
    officer = busy_staff.sitting(OFFICER)
    row = hub_worklist(officer)[0]
    for _ in range(30):
        open_enquiry(officer, row.enquiry, "Again")
    with qtbot.waitSignal(desk.model.hours_changed, timeout=WAIT):
        desk.model.count_hours(30)
    assert [one.login for one in desk.model.hours][:1] == [OFFICER]


def test_every_control_has_a_name(desk: AuditDesk, qtbot: QtBot) -> None:
    assert nameless(desk) == []
    desk.pane.list.choose(0)
    assert nameless(desk) == []
    for key in (HOURS, SEALS):
        desk.show_part(key)
        assert nameless(desk) == [], key
