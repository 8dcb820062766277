"""What a letter and its safety gate cost against a bare ReportLab canvas that draws the same lines, in one run.

    .venv/bin/python benchmarks/safety_gate.py [--rounds N]

Goals: a letter at no less than 0.5 times the rate of the bare canvas; with the gate no less than 0.35 times. Rounds are
interleaved and timed by processor, so that other work on the machine falls on all alike.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from reportlab.lib.pagesizes import A4  # noqa: E402 - found once the root is on the path
from reportlab.pdfbase import pdfmetrics  # noqa: E402
from reportlab.pdfbase.ttfonts import TTFont  # noqa: E402
from reportlab.pdfgen.canvas import Canvas  # noqa: E402

from mashdesk.documents.outcome_letter import render_letter  # noqa: E402
from mashdesk.documents.safety.gate import findings  # noqa: E402
from mashdesk.documents.safety.sheets import opened  # noqa: E402
from mashdesk.paths import resources  # noqa: E402
from tests.documents.gated import NO_FLAGS, PROTECTED, reader_of  # noqa: E402
from tests.documents.invented_case import letter_facts  # noqa: E402

LETTER_GOAL, GATED_GOAL = 0.5, 0.35


def main() -> int:
    """Prints both ratios; 1 when one is below its goal."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--rounds", type=int, default=100)
    rounds = words.parse_args().rounds
    pdfmetrics.registerFont(TTFont("Noto", resources() / "fonts" / "noto" / "NotoSans-Regular.ttf"))
    facts, reader = letter_facts(), reader_of(letter_facts())
    with opened(render_letter(facts)) as sheets:
        pages = [sheet.text.split("\r\n") for sheet in sheets]
    letters = [letter_facts(recipient_name=f"Parent {_spelt(number)}") for number in range(2 * rounds + 2)]
    plain, gated_ones = iter(letters[::2]), iter(letters[1::2])
    ways: tuple[Callable[[], object], ...] = (
        lambda: _bare(pages),
        lambda: render_letter(next(plain)),
        lambda: findings(render_letter(next(gated_ones)), PROTECTED, NO_FLAGS, reader),
    )
    taken = _taken(ways, rounds)
    letter, gated = taken[0] / taken[1], taken[0] / taken[2]
    print(f"bare canvas {taken[0] * 1000:.1f} ms, letter {taken[1] * 1000:.1f} ms, gated {taken[2] * 1000:.1f} ms")
    print(f"letter at {letter:.2f} of the bare canvas's rate (goal {LETTER_GOAL}), with the gate {gated:.2f} ", end="")
    print(f"(goal {GATED_GOAL})")
    return 0 if letter >= LETTER_GOAL and gated >= GATED_GOAL else 1


def _spelt(number: int) -> str:
    """A name of its own for every letter, so that no letter is made of what was kept of the one before."""
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:04}").title()


def _taken(ways: tuple[Callable[[], object], ...], rounds: int) -> list[float]:
    times: list[list[float]] = [[] for _ in ways]
    for _ in range(rounds + 1):
        for way, kept in zip(ways, times, strict=True):
            started = time.process_time()
            way()
            kept.append(time.process_time() - started)
    return [statistics.median(kept[1:]) for kept in times]


def _bare(pages: list[list[str]]) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for lines in pages:
        canvas.setFont("Noto", 12)
        for at, line in enumerate(lines):
            canvas.drawString(68, 780 - 16.5 * at, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


if __name__ == "__main__":
    sys.exit(main())
