"""Whoever listens for other desks' changes stops at a word, whatever they wait for."""

import threading
from collections.abc import Mapping

import pytest

from mashdesk.cli.sample_hub import OFFICER
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
