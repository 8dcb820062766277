"""The server goes away, two people open the emergency pack, the server comes back, and the access log has it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mashdesk.access import pack_seal
from mashdesk.access.connections import Connections, KnownServer, keep_connections
from mashdesk.access.emergency_place import EmergencyPlace
from mashdesk.app.desktop import Desktop
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.emergency_pack import PackedEnquiry, read_pack
from mashdesk.services.emergency_pack import SetUpPack, refresh, set_up
from mashdesk.store.sitting import Sitting
from tests.breakable_line import BreakableLine
from tests.cluster_fixtures import Database
from tests.conftest import server_of

MANAGER, AUDITOR = "maud.hollingbery", "aurelia.thorne"
ONE, OTHER = "seven brass kettles sing", "a ferry to nowhere, twice"
WAIT = 20_000

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
