"""What the command line says: answers to stdout, refusals to stderr, in letters that every terminal can show."""

import io
import json
import sys


def prepare() -> None:
    """Let no letter stop an answer: files and pipes get UTF-8, and what a terminal cannot show is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def say(sentence: str) -> None:
    """One line of the answer, at once."""
    print(shown(sentence), flush=True)


def complain(sentence: str) -> None:
    """One line about what was not done."""
    print(f"mashdesk: {shown(sentence)}", file=sys.stderr, flush=True)


def answer(told: object) -> None:
    """One JSON value, for a program to read."""
    print(json.dumps(told, indent=2), flush=True)


def shown(text: str) -> str:
    """The text in one line that does nothing to the terminal, whatever a file's name may hold."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
