"""Where there is no screen the program says so in one plain sentence (elsewhere than on Linux there always is one)."""

import os
import subprocess
import sys

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

if sys.platform == "linux":

    def test_without_a_screen_there_is_one_plain_sentence() -> None:
        blind = {name: told for name, told in os.environ.items() if name not in SCREENS}
        words = [sys.executable, "-m", "mashdesk"]
        done = subprocess.run(words, env=blind, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert "no screen" in done.stderr
        assert len(done.stderr.splitlines()) == 1
