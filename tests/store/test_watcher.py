"""Whoever listens for other desks' changes stops at a word, whatever they wait for."""

import queue
import threading
from collections.abc import Mapping

import pytest

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.services.openings import close_opening, open_enquiry
from mashdesk.services.worklists import hub_worklist
from mashdesk.store import watcher
from mashdesk.store.watcher import Watcher
from tests.cluster_fixtures import Database


def test_a_listener_that_waits_for_news_ends_at_once_and_does_not_call_it_a_lost_connection(
    hub: Database, passwords: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watcher, "LOOK_SECONDS", 60.0)
    told: list[bool] = []
    listening = threading.Event()
    one = Watcher(hub.url_for(OFFICER, passwords[OFFICER]), listening.set, told.append)
    one.start()
    assert listening.wait(20)
    one.stop()
    assert not one._thread.is_alive()
    assert told == [True]


def test_an_opening_at_another_desk_is_heard_apart_from_what_is_saved(
    busy_hub: Database, busy_staff: SignedInStaff, passwords: Mapping[str, str]
) -> None:
    heard: queue.SimpleQueue[str] = queue.SimpleQueue()
    url = busy_hub.url_for(OFFICER, passwords[OFFICER])
    one = Watcher(url, lambda: heard.put("hint"), lambda _: None, lambda: heard.put("opened"))
    one.start()
    try:
        assert heard.get(timeout=20) == "hint"  # the line is there
        sitting = busy_staff.sitting(DECIDER)
        enquiry = hub_worklist(sitting)[0].enquiry
        open_enquiry(sitting, enquiry, "To work on it")
        assert heard.get(timeout=20) == "opened"
        close_opening(sitting, enquiry)
        assert heard.get(timeout=20) == "opened"
    finally:
        one.stop()
