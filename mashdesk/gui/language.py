"""The language of what is shown: British English as it is written in the code, or a translation made with Qt Linguist.

Decided once, when the first text is asked for, and the same until the program ends: a text may stand in a constant.
`say` marks what is shown, `counted` a number of things. Both give the English where there is no translation.
"""

import os
import re
from functools import cache, lru_cache
from pathlib import Path
from string import Formatter

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from mashdesk.paths import resources

CONTEXT = "MASH Desk"
"""The place of every text of the program in a translation; the compiled forms have places of their own."""
COMPOSED = "composed"
"""Sentences that the rules put together from values; they come filled in, and are known again by their words."""
NAMED = "MASHDESK_TRANSLATION"
"""Names a translation's file, for whoever makes one: it is tried before it is shipped."""


def say(text: str) -> str:
    """This text in the language of the program. Names in braces stay, for `.format`.

    Also for words of the domain's codes and what the rules or the database refuse, when they are shown; never for what
    people wrote.
    """
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


@lru_cache(maxsize=4096)
def _said(text: str) -> str:
    found = translation()
    return (found.translate(CONTEXT, text) or _composed(text, found)) if found and text else text


def _composed(text: str, found: QTranslator) -> str:
    for source, pattern in _sentences():
        values = pattern.fullmatch(text)
        if values is not None:
            said = found.translate(COMPOSED, source) or source
            return said.format(**{name: _said(value) for name, value in values.groupdict().items()})
    return text


@cache
def _sentences() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The sentences with values, those with most words of their own first."""
    from xml.etree import ElementTree as ET

    root = ET.parse(resources() / "translations" / "mashdesk.ts").getroot()  # noqa: S314 - the program's own
    contexts = (one for one in root.iter("context") if one.findtext("name") == COMPOSED)
    sources = [str(one.text) for context in contexts for one in context.iter("source")]
    return tuple((one, _pattern(one)) for one in sorted(sources, key=lambda one: -len(re.sub(r"\{.*?\}", "", one))))


def _pattern(source: str) -> re.Pattern[str]:
    parts = (re.escape(words) + (f"(?P<{name}>.*)" if name else "") for words, name, *_ in Formatter().parse(source))
    return re.compile("".join(parts), re.DOTALL)


@cache
def _counted(number: int, thing: str) -> str:
    found = translation()
    return (found.translate(CONTEXT, f"%n {thing}", None, number) or "").replace("%n", str(number)) if found else ""
