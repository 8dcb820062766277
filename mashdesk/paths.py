"""Where shipped files are (source tree, wheel, frozen program), and where the user's own files go."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of icons, fonts, theme, letters, hubs and sample, wherever this copy of the program keeps it.

    The wheel and the frozen program carry it inside the package; a source tree has it beside the package.
    """
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def user_guide() -> Path:
    """The user guide as it is shipped: the help of the desks is made from it."""
    inside = _PACKAGE / "help" / "user-guide.md"
    return inside if inside.is_file() else _PACKAGE.parent / "docs" / "user-guide.md"


def card_module() -> Path | None:
    """The PKCS#11 module that speaks to people's smart cards, as MASHDESK_CARD_MODULE names it; None without one."""
    named = os.environ.get("MASHDESK_CARD_MODULE", "").strip()
    return Path(named) if named else None


def is_frozen() -> bool:
    """Whether this is the packaged program, which carries its own Python."""
    return bool(getattr(sys, "frozen", False))


def user_data_folder() -> Path:
    """The folder for this user's own files: settings, drafts, the private server. Not created here.

    MASHDESK_HOME overrides it. The administrator's home is closed to every other account, and PostgreSQL refuses to
    run as the administrator, so for them the folder is the system's place for a program's data.
    """
    chosen = os.environ.get("MASHDESK_HOME")
    if chosen:
        return Path(chosen).expanduser().absolute()
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return Path("/var/lib/mashdesk")
    from platformdirs import user_data_path

    return user_data_path("mashdesk", appauthor=False)
