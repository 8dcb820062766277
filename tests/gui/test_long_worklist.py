"""A desk whose hub has more than a thousand enquiries: counted, gone down to its end, cut, and live meanwhile."""

import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from uuid import UUID

import psycopg
import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.changes import Changes
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.worklist_model import Stage
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import WAIT, Place, place_of

PLANTED = 1100
PLANT = """insert into mash.enquiry select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(),
    'reference', '2025-' || lpad(n::text, 6, '0'), 'state', case when n %% 11 = 0 then 'discussed' else 'received' end,
    'due', now() + n * interval '1 hour'))).* from mash.enquiry e,
    generate_series(1, %s) n where e.id = (select id from mash.enquiry order by id limit 1)"""
LISTED = """select id from mash.enquiry where state <> 'closed' order by coalesce(due, 'infinity'), id"""


@pytest.fixture
def server(busy_hub: Database) -> Iterator[psycopg.Connection[tuple[UUID]]]:
    """The hub with many more enquiries; what is done here no command does."""
    url = busy_hub.superuser_url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("set session_replication_role = replica")
        connection.execute(PLANT, [PLANTED])
        yield connection


@pytest.fixture
def place(server: object, busy_staff: SignedInStaff) -> Iterator[Place]:
    """Where the decision maker sits."""
    with ExitStack() as places:
        yield places.enter_context(place_of(busy_staff.sitting(DECIDER)))


@pytest.fixture
def desk(place: Place, theme: Theme, qtbot: QtBot) -> DecisionDesk:
    """Their desk, its list there."""
    desk = DecisionDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    settled(qtbot, place, lambda: desk.pane.count > 0)
    return desk


def settled(qtbot: QtBot, place: Place, until: Callable[[], bool] = lambda: True) -> None:
    qtbot.waitUntil(lambda: until() and not place.tasks.waiting, timeout=WAIT)


def to_the_end(desk: DecisionDesk, qtbot: QtBot, place: Place) -> None:
    """As somebody who holds the bar down."""
    for _ in range(60):
        bar = desk.pane.list.verticalScrollBar()
        bar.setValue(bar.maximum())
        qtbot.wait(1)
        settled(qtbot, place)
        if desk.worklist._pages.ended and bar.value() == bar.maximum():
            return
    pytest.fail("the end never came")


def listed(server: psycopg.Connection[tuple[UUID]]) -> list[UUID]:
    return [one for (one,) in server.execute(LISTED)]


def test_one_goes_down_to_the_last_row_while_rows_change(
    desk: DecisionDesk, place: Place, server: psycopg.Connection[tuple[UUID]], qtbot: QtBot
) -> None:
    pane = desk.pane.enquiries
    assert pane.count < 300  # what is in sight, and what comes next
    assert pane.stages.tabs[0].read_aloud == "All  1,000+"
    assert pane.stages.tabs[3].read_aloud.startswith("Decide  9")
    dice = random.Random(5)
    for _ in range(6):
        bar = pane.list.verticalScrollBar()
        bar.setValue(bar.maximum())
        for one in dice.sample(listed(server), 20):
            server.execute("update mash.enquiry set due = now() + %s * interval '1 hour' where id = %s",
                           [dice.randrange(-5, PLANTED), one])  # fmt: skip
        for one in dice.sample(listed(server), 5):
            server.execute("update mash.enquiry set state = 'closed' where id = %s", [one])
        place.bus.publish(Changes(worklists=True))
        settled(qtbot, place)
        known = [row.enquiry for row in pane.list.rows()]
        assert len(set(known)) == len(known)
    to_the_end(desk, qtbot, place)
    place.bus.publish(Changes(worklists=True))
    settled(qtbot, place)
    near = [row.enquiry for row in pane.list.rows()][-100:]
    assert near == listed(server)[-100:]
    pane.list.verticalScrollBar().setValue(0)
    settled(qtbot, place)
    assert [row.enquiry for row in pane.list.rows()][:100] == listed(server)[:100]


def test_a_stage_is_asked_of_the_database_and_not_of_the_rows_that_are_here(
    desk: DecisionDesk, place: Place, qtbot: QtBot
) -> None:
    desk.pane.enquiries.stages.choose(Stage.DECIDE.value)
    settled(qtbot, place)
    to_the_end(desk, qtbot, place)
    rows = desk.pane.list.rows()
    assert len(rows) >= PLANTED // 11
    assert all(Stage.DECIDE.holds(row) for row in rows)
    assert desk.pane.enquiries.stages.tabs[0].read_aloud == "All  1,000+"


def test_who_works_deep_in_the_list_keeps_their_row_and_its_place(
    desk: DecisionDesk, place: Place, server: psycopg.Connection[tuple[UUID]], qtbot: QtBot
) -> None:
    shown = desk.pane.list
    shown.verticalScrollBar().setValue(40 * 76)
    settled(qtbot, place)
    row = shown.rows()[42]
    shown.choose(row)
    top = shown.visualRect(shown.currentIndex()).top()
    chosen: list[object] = []
    shown.row_chosen.connect(chosen.append)
    first = [one.enquiry for one in shown.rows()[:30]]
    server.execute("update mash.enquiry set state = 'closed' where id = any (%s)", [first[:15]])
    place.bus.publish(Changes(worklists=True))
    settled(qtbot, place)
    assert shown.chosen() == row
    assert shown.visualRect(shown.currentIndex()).top() == top
    assert chosen == []
    assert not set(first[:15]) & {one.enquiry for one in shown.rows()}


def test_what_is_not_here_is_not_found_here(desk: DecisionDesk) -> None:
    here = desk.pane.list.rows()[3]
    assert desk.find_text(here.reference)
    assert desk.pane.list.chosen() == here
    assert not desk.find_text("2025-001099")  # the window goes on to look for it through the search
