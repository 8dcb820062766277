"""Nothing blocks, nobody waits for ever, and no answer reaches somebody who has left."""

import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal, Slot
from pytestqt.qtbot import QtBot

from mashdesk.domain.changes import Changes
from mashdesk.domain.refusals import NotThereOrNotYours, TookTooLong
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks


class Desk(QObject):
    """Somebody who asks for work and keeps what came back, and on which thread."""

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []
        self.threads: set[int] = set()

    @Slot(object)
    def take(self, answer: object) -> None:
        """Keep an answer."""
        self.got.append(answer)
        self.threads.add(threading.get_ident())
        self.answered.emit()


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    assert made.close()


def test_work_is_done_elsewhere_and_the_answer_comes_home(tasks: Tasks, qtbot: QtBot) -> None:
    desk = Desk()
    with qtbot.waitSignal(desk.answered):
        tasks.run(threading.get_ident, desk.take, desk.take)
    assert desk.got != [threading.get_ident()]
    assert desk.threads == {threading.get_ident()}


def test_a_refusal_comes_home_as_it_is(tasks: Tasks, qtbot: QtBot) -> None:
    desk = Desk()

    def refuse() -> None:
        raise NotThereOrNotYours

    with qtbot.waitSignal(desk.answered):
        tasks.run(refuse, lambda _answer: pytest.fail("it was refused"), desk.take)
    assert isinstance(desk.got[0], NotThereOrNotYours)


def test_work_is_done_one_at_a_time_and_in_order(tasks: Tasks, qtbot: QtBot) -> None:
    desk, busy, order = Desk(), threading.Lock(), list(range(20))

    def work(number: int) -> int:
        assert busy.acquire(blocking=False)
        time.sleep(0.001)
        busy.release()
        return number

    for number in order:
        tasks.run(lambda number=number: work(number), desk.take, desk.take)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(desk.got) == len(order))
    assert desk.got == order


def test_what_somebody_asked_for_goes_before_what_only_keeps_the_screen_fresh(tasks: Tasks, qtbot: QtBot) -> None:
    gate, desk = threading.Event(), Desk()
    tasks.run(lambda: gate.wait(5), lambda _: None, desk.take)
    for fresh in ("list", "sheet"):
        tasks.run(lambda fresh=fresh: fresh, desk.take, desk.take, freshening=True)  # type: ignore[misc]
    tasks.run(lambda: "opened", desk.take, desk.take)
    gate.set()
    qtbot.waitUntil(lambda: len(desk.got) == 3)
    assert desk.got == ["opened", "list", "sheet"]


def test_after_the_deadline_the_person_is_told_and_the_connection_is_cut(qtbot: QtBot) -> None:
    hung, desk = threading.Event(), Desk()
    tasks = Tasks(interrupt=hung.set)
    with qtbot.waitSignal(desk.answered, timeout=2000):
        tasks.run(lambda: hung.wait(20), desk.take, desk.take, deadline=0.2)
    assert isinstance(desk.got[0], TookTooLong)
    assert hung.is_set()
    assert not tasks.waiting
    with qtbot.waitSignal(desk.answered):
        tasks.run(lambda: "next", desk.take, desk.take)
    assert desk.got[1:] == ["next"]
    assert tasks.close()


def test_what_waited_too_long_behind_other_work_is_never_begun(qtbot: QtBot) -> None:
    gate, desk, begun = threading.Event(), Desk(), []
    tasks = Tasks()
    tasks.run(lambda: gate.wait(5), desk.take, desk.take)
    with qtbot.waitSignal(desk.answered):
        tasks.run(lambda: begun.append(1), desk.take, desk.take, deadline=0.1)
    assert isinstance(desk.got[0], TookTooLong)
    with qtbot.waitSignal(desk.answered):
        gate.set()
    assert tasks.close()
    assert begun == []


def test_nothing_is_delivered_to_a_deleted_desk(tasks: Tasks, qtbot: QtBot) -> None:
    gate, desk, other = threading.Event(), Desk(), Desk()
    heard: list[object] = []
    tasks.run(lambda: gate.wait(5), heard.append, heard.append, receiver=desk)
    desk.deleteLater()
    with qtbot.waitSignal(desk.destroyed):
        pass
    with qtbot.waitSignal(other.answered):
        gate.set()
        tasks.run(lambda: "after", other.take, other.take)
    assert heard == []


def test_nothing_is_delivered_to_a_closed_desk_or_after_cancel(tasks: Tasks, qtbot: QtBot) -> None:
    gate, desk, other = threading.Event(), Desk(), Desk()
    tasks.run(lambda: gate.wait(5), desk.take, desk.take)
    tasks.forget(desk)
    tasks.run(lambda: 1, desk.take, desk.take).cancel()
    with qtbot.waitSignal(other.answered):
        gate.set()
        tasks.run(lambda: "after", other.take, other.take)
    assert desk.got == []
    assert not tasks.waiting


def test_whoever_shows_that_work_is_under_way_is_told(tasks: Tasks, qtbot: QtBot) -> None:
    desk = Desk()
    told: list[bool] = []
    tasks.waiting_changed.connect(told.append)
    with qtbot.waitSignal(desk.answered):
        tasks.run(lambda: 1, desk.take, desk.take)
    assert told == [True, False]


def test_closing_while_busy_never_hangs(qtbot: QtBot) -> None:
    for _ in range(60):
        tasks, desk = Tasks(), Desk()
        tasks.run(lambda: time.sleep(0.001), desk.take, desk.take)
        assert tasks.close()
        tasks.deleteLater()


def test_a_change_reaches_every_open_view_with_who_made_it(qapp: object, qtbot: QtBot) -> None:
    bus, desk = ChangeBus(), Desk()
    heard: list[tuple[Changes, object]] = []
    bus.changed.connect(lambda changes, by: heard.append((changes, by)))
    bus.publish(Changes(letters=True), desk)
    bus.publish(Changes.everything())
    assert heard == [(Changes(letters=True), desk), (Changes.everything(), None)]


def test_what_is_done_here_does_not_wait_for_a_server_that_does_not_answer(qtbot: QtBot) -> None:
    hung, desk, cut = threading.Event(), Desk(), []
    tasks = Tasks(interrupt=lambda: cut.append(1))
    tasks.run(lambda: hung.wait(20), desk.take, desk.take)
    with qtbot.waitSignal(desk.answered, timeout=2_000):
        tasks.run(lambda: "kept", desk.take, desk.take, here=True)
    assert desk.got == ["kept"]
    slow = threading.Event()
    with qtbot.waitSignal(desk.answered, timeout=2_000):
        tasks.run(lambda: slow.wait(20), desk.take, desk.take, deadline=0.2, here=True)
    assert isinstance(desk.got[1], TookTooLong)
    assert cut == []  # the line to the server has nothing to do with it
    hung.set()
    slow.set()
    assert tasks.close()
    assert tasks.is_closed
