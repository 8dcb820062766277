"""A program that the system ends leaves nothing behind."""

import os
import signal
import subprocess
import sys

import pytest

_RESTING = """
from PySide6.QtCore import QCoreApplication, QTimer
from mashdesk.app.ending import end_when_told
application = QCoreApplication([])
end_when_told(application)
QTimer.singleShot(0, lambda: print("resting", flush=True))
code = application.exec()
print("tidied up", flush=True)
raise SystemExit(code)
"""


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_a_resting_program_that_is_told_to_end_tidies_up_first(told: signal.Signals) -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    words = [sys.executable, "-c", _RESTING]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "resting\n"
        program.send_signal(told)
        rest, _ = program.communicate(timeout=20)
    assert (rest, program.returncode) == ("tidied up\n", 0)
