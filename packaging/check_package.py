"""The packaged program proves itself: with no Python to be found, it runs its self-test and opens its window."""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "dist" / "mashdesk" / ("mashdesk.exe" if sys.platform == "win32" else "mashdesk")
SELF_TEST_SECONDS = 600
WINDOW_SECONDS = 90


def main() -> int:
    """Run every check; the exit code. The reason of a failure is printed as one sentence."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--program", type=Path, default=BUILT, help="the program to check")
    program = words.parse_args().program.resolve()
    with _home() as home:
        failure = _check_self_test(program, home) or _check_window(program, home)
    print(failure or "The packaged program passed its self-test and opened its window.", flush=True)
    return 1 if failure else 0


@contextmanager
def _home() -> Iterator[Path]:
    """A fresh place for all that the program keeps; reachable for the account that its server runs under."""
    home = Path(tempfile.mkdtemp(prefix="mashdesk-package-"))
    home.chmod(0o711)
    try:
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _environment(home: Path) -> dict[str, str]:
    """A computer without Python: nothing on the path, nothing of this environment but the screen."""
    kept = {name: os.environ[name] for name in ("DISPLAY", "XAUTHORITY", "SYSTEMROOT") if name in os.environ}
    places = {"HOME": str(home), "MASHDESK_HOME": str(home / "kept"), "TMPDIR": str(home), "TEMP": str(home)}
    return {**kept, **places, "PATH": "", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "xcb" if os.name == "posix" else ""}


def _check_self_test(program: Path, home: Path) -> str:
    out = home / "letters"
    done = subprocess.run(
        [program, "self-test", "--out", out], env=_environment(home), cwd=home, timeout=SELF_TEST_SECONDS, check=False
    )
    if done.returncode != 0:
        return f"The self-test ended with {done.returncode}."
    written = list(out.rglob("*.pdf"))
    if not written or not all(path.read_bytes().startswith(b"%PDF-") for path in written):
        return "The self-test wrote no letters."
    if not any(path.name.endswith("-signed.pdf") for path in written):
        return "The self-test signed no decision record."
    print(f"The self-test wrote {len(written)} PDF files, one of them signed.", flush=True)
    return ""


def _check_window(program: Path, home: Path) -> str:
    if sys.platform == "win32":
        return ""
    began = time.monotonic()
    running = subprocess.Popen([program, "demo"], env=_environment(home), cwd=home, stdout=subprocess.DEVNULL)
    try:
        while not _windows(running.pid):
            if running.poll() is not None:
                return f"The program ended with {running.returncode} before it showed a window."
            if time.monotonic() - began > WINDOW_SECONDS:
                return f"No window within {WINDOW_SECONDS} seconds."
            time.sleep(0.2)
        print(f"The demo's window stood after {time.monotonic() - began:.1f} seconds.", flush=True)
    finally:
        _end(running)
    left = list(home.rglob("postmaster.pid"))
    for lock in left:
        os.kill(int(lock.read_text().split()[0]), signal.SIGQUIT)
    return "The program ended and left its private server running." if left else ""


def _windows(pid: int) -> list[str]:
    """The windows that this process shows now, by their names; xdotool finds only those that are mapped."""
    words = ["xdotool", "search", "--onlyvisible", "--all", "--pid", str(pid), "--name", "MASH Desk"]
    told = subprocess.run(words, capture_output=True, text=True, check=False)
    return told.stdout.split()


def _end(running: subprocess.Popen[bytes]) -> None:
    running.terminate()
    try:
        running.wait(timeout=60)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()


if __name__ == "__main__":
    sys.exit(main())
