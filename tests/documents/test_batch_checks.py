"""Letters that leave together: none in another's envelope, none twice, no paper for two."""

from uuid import UUID

import pytest

from mashdesk.documents.outcome_letter import render_letter
from mashdesk.documents.safety.batch import BATCH_CHECKS, Enveloped, batch_findings
from mashdesk.domain.letter_facts import LetterFacts
from mashdesk.domain.letter_rules import Rule
from tests.documents.gated import reader_of
from tests.documents.invented_case import letter_facts


def facts(number: int) -> LetterFacts:
    return letter_facts(
        letter=UUID(int=(number << 96) + 1),
        reference=f"NN-26-0004{number}",
        recipient_name=f"Parent {'ABCDE'[number]} Example",
        address_lines=(f"{number} Example Road", "NORTHAMPTON"),
    )


def letters(*order: tuple[int, int]) -> list[Enveloped]:
    """Enveloped letters: (which letter, for which reader)."""
    return [Enveloped(render_letter(facts(one)), reader_of(facts(other))) for one, other in order]


def found(*order: tuple[int, int], **checks: object) -> set[tuple[int, Rule]]:
    return {(at, each.rule) for at, each in batch_findings(letters(*order), **checks)}  # type: ignore[arg-type]


CASES = [
    (((0, 0), (1, 2), (2, 1)), {(1, Rule.SWAPPED), (2, Rule.SWAPPED)}),
    (((0, 0), (1, 1), (0, 0)), {(2, Rule.TWICE)}),
    (((0, 0), (0, 1)), {(0, Rule.SAME_PAPER), (1, Rule.SAME_PAPER), (1, Rule.SWAPPED)}),
]


def test_a_batch_in_which_each_letter_is_its_readers_is_let_through() -> None:
    assert found((0, 0), (1, 1), (2, 2)) == set()


@pytest.mark.parametrize(("order", "expected"), CASES)
def test_what_is_wrong_across_a_batch_is_found(
    order: tuple[tuple[int, int], ...], expected: set[tuple[int, Rule]]
) -> None:
    assert found(*order) == expected


@pytest.mark.parametrize("check", BATCH_CHECKS, ids=lambda check: check.__name__)
def test_no_check_of_the_batch_can_be_taken_out_unnoticed(check: object) -> None:
    rest = tuple(each for each in BATCH_CHECKS if each is not check)
    assert any(found(*order, checks=rest) != expected for order, expected in CASES)


def test_a_letter_that_cannot_be_read_is_named_and_the_others_are_checked() -> None:
    broken = [Enveloped(b"no letter", reader_of(facts(0))), *letters((1, 2), (2, 1))]
    assert {(at, each.rule) for at, each in batch_findings(broken)} == {
        (0, Rule.UNREADABLE_FILE),
        (1, Rule.SWAPPED),
        (2, Rule.SWAPPED),
    }


def test_a_batch_in_a_log_names_nobody() -> None:
    assert "Parent" not in repr(letters((0, 0)))
