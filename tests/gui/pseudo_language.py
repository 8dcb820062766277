"""A language for tests alone: every letter of the program wears an accent, and all is a third longer."""

import importlib
import re
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ACCENTED = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"
TO_ACCENTED = str.maketrans(PLAIN, ACCENTED)
LONGER = 0.3


def beside_packaging(name: str) -> ModuleType:
    """A script of the folder packaging/, as a module."""
    folder = str(ROOT / "packaging")
    if folder not in sys.path:
        sys.path.append(folder)
    return importlib.import_module(name)


def gathering() -> ModuleType:
    """The command that gathers the texts, `./run.py translations`."""
    return beside_packaging("translations")


def accented(text: str) -> str:
    """The text as the language says it; names in braces and %n stay."""
    parts = re.split(r"(\{[^{}]*\}|%n)", text)
    said = "".join(part if place % 2 else part.translate(TO_ACCENTED) for place, part in enumerate(parts))
    return said + "·" * round(len(text) * LONGER)


def build(folder: Path) -> Path:
    """The whole program in that language: its .qm."""
    command = gathering()
    texts = command.every_text()
    told = {}
    for text in texts:
        told[text] = command.Translated([accented(text.source)] * (2 if text.numbered else 1), unfinished=False)
    path = folder / "mashdesk_eo.ts"
    command.write(path, texts, told, "eo")  # two forms of number, as English has
    release: Path = command.release(path)
    return release
