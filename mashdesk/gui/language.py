"""The language of what is shown: British English as it is written in the code, or a translation made with Qt Linguist.

Decided once, when the first text is asked for, and the same until the program ends: a text may stand in a constant.
`say` marks what is shown, `counted` a number of things. Both give the English where there is no translation.
"""

import os
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from mashdesk.paths import resources

CONTEXT = "MASH Desk"
"""The place of every text of the program in a translation; the compiled forms have places of their own."""
NAMED = "MASHDESK_TRANSLATION"
"""Names a translation's file, for whoever makes one: it is tried before it is shipped."""


def say(text: str) -> str:
    """This text in the language of the program. Names in braces stay, for `.format`."""
    return _said(text)


def counted(number: int, thing: str, things: str = "") -> str:
    """Such as "1 item", "3 items", "2 agencies"; a translation has as many forms as its language."""
    told = _counted(number, thing)
    return told or (f"{number} {thing}" if number == 1 else f"{number} {things or thing + 's'}")


def kept(text: str) -> str:
    """This text is the same in every language: it is typed, compared, written to a file, or a name."""
    return text


@cache
def translation() -> QTranslator | None:
    """The translation for this system's language; None where the program speaks English."""
    named, found = os.environ.get(NAMED, ""), QTranslator()
    if named:
        return found if found.load(str(Path(named).absolute())) else None
    if QLocale.system().language() in (QLocale.Language.English, QLocale.Language.C):
        return None
    return found if found.load(QLocale.system(), "mashdesk", "_", str(resources() / "translations"), ".qm") else None


def install_translation(application: QCoreApplication) -> None:
    """For the compiled forms, which ask Qt itself."""
    found = translation()
    if found is not None:
        application.installTranslator(found)


@cache
def _said(text: str) -> str:
    found = translation()
    return (found.translate(CONTEXT, text) if found else "") or text


@cache
def _counted(number: int, thing: str) -> str:
    found = translation()
    return (found.translate(CONTEXT, f"%n {thing}", None, number) or "").replace("%n", str(number)) if found else ""
