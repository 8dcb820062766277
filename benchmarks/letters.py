"""How many letters and decision records are made in a second, on one core: python benchmarks/letters.py."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from mashdesk.documents.decision_record import render_decision_record
from mashdesk.documents.outcome_letter import render_letter
from tests.documents.invented_case import letter_facts, record_facts

ROUNDS = 200


def measured(make: Callable[[int], bytes]) -> float:
    """Documents in a second after the first, which reads the typefaces."""
    make(0)
    started = time.perf_counter()
    for number in range(ROUNDS):
        make(number)
    return ROUNDS / (time.perf_counter() - started)


def main() -> None:
    """Prints both figures."""
    letters = measured(lambda number: render_letter(letter_facts(recipient_name=f"Parent Number {number}")))
    records = measured(lambda _: render_decision_record(record_facts()))
    print(f"outcome letters (two pages): {letters:.0f} a second")
    print(f"decision records (four pages): {records:.0f} a second")


if __name__ == "__main__":
    main()
