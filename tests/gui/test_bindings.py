"""The binding to Qt that the lock file names keeps its hands off None (docs/decisions/0006)."""

import subprocess
import sys

MANY_VOID_CALLS = "from PySide6.QtGui import QFont\nfont = QFont()\nfor _ in range(100_000): font.setPixelSize(12)"


def test_calls_that_return_nothing_do_not_wear_out_none() -> None:
    done = subprocess.run([sys.executable, "-c", MANY_VOID_CALLS], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
