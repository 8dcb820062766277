"""What Qt made is destroyed on the thread that paints, whatever the worker is doing."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mashdesk.gui.garbage import AFTER_MS, GarbageOnThisThread


class Ring(QObject):
    """Garbage that only the collector can find."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_the_worker_never_clears_away_what_qt_made(qapp: QApplication) -> None:
    gone_on: list[str] = []
    ring = Ring()
    weakref.finalize(ring, lambda: gone_on.append(threading.current_thread().name))
    del ring
    kept: list[list[int]] = []
    worker = threading.Thread(target=lambda: kept.extend([number] for number in range(50_000)), name="worker")
    worker.start()
    worker.join()
    assert gone_on == []
    gc.collect()
    assert gone_on == [threading.main_thread().name]


def test_what_has_piled_up_is_cleared_away_from_time_to_time(qapp: QApplication) -> None:
    garbage = GarbageOnThisThread()
    ring = Ring()
    gone = weakref.ref(ring)
    del ring
    kept = [[number] for number in range(5_000)]
    garbage.look()
    assert kept
    assert gone() is None
    garbage.stop()
    assert gc.isenabled()
    gc.disable()


def test_what_somebody_had_is_cleared_away_soon_after_they_signed_out(qapp: QApplication, qtbot: QtBot) -> None:
    garbage = GarbageOnThisThread()
    ring = Ring()
    gone = weakref.ref(ring)
    del ring
    garbage.give_back_soon()
    qtbot.waitUntil(lambda: gone() is None, timeout=2 * AFTER_MS)
    garbage.stop()


def test_what_is_spared_is_looked_through_no_more_and_is_collected_again_at_the_end(qapp: QApplication) -> None:
    garbage = GarbageOnThisThread()
    ring = Ring()
    gone = weakref.ref(ring)
    garbage.spare()
    frozen = gc.get_freeze_count()
    assert frozen > 1000
    del ring
    gc.collect()
    assert gone() is not None  # it was there before, so no full look goes through it
    later = Ring()
    after = weakref.ref(later)
    del later
    gc.collect()
    assert after() is None  # what came since then is
    garbage.stop()
    assert gc.get_freeze_count() == 0
    assert gone() is None
    gc.disable()


def test_what_is_there_is_spared_once_when_the_first_person_has_signed_out(qapp: QApplication) -> None:
    garbage = GarbageOnThisThread()
    garbage.give_back()
    frozen = gc.get_freeze_count()
    assert frozen > 1000
    ring = Ring()
    gone = weakref.ref(ring)
    garbage.give_back()
    del ring
    garbage.give_back()
    assert gone() is None  # the second person's things are not spared
    assert gc.get_freeze_count() <= frozen
    garbage.stop()
    gc.disable()
