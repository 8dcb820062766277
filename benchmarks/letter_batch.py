"""What memory a batch of 500 different letters takes, made and bound as one PDF: python benchmarks/letter_batch.py."""

import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from mashdesk.documents.letter_batch import bind_letters
from mashdesk.documents.outcome_letter import render_letter
from tests.documents.invented_case import letter_facts

LETTERS, GOAL = 500, 200


def main() -> int:
    """Prints the highest memory of the process; 1 when it is not under the goal."""
    letters = [render_letter(letter_facts(recipient_name=f"Parent Number {number}")) for number in range(LETTERS)]
    started = time.process_time()
    pdf = bind_letters(letters).pdf
    taken = time.process_time() - started
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{LETTERS} letters, {len(pdf) / 1e6:.1f} MB, bound in {taken:.1f} s; at most {most:.0f} MB (goal {GOAL})")
    return 0 if most < GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
