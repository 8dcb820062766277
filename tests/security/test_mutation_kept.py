"""What is kept of the mutation of the rules is honest: of statements and by tests that are there, no less settled."""

from pathlib import Path

import pytest

from tests.security.mutation.catalogue import mutants
from tests.security.mutation.equivalent import EQUIVALENT
from tests.security.mutation.mutant import Mutant
from tests.security.mutation.results import Results, kept_lines

HERE = Path(__file__).parent / "mutation"
KEPT, UNSETTLED = HERE / "noticed.txt", HERE / "unsettled.txt"


@pytest.fixture(scope="module")
def all_of_them() -> list[Mutant]:
    """Every mutant of the rules as they are written now."""
    return mutants()


def unsettled(there: list[Mutant]) -> list[Mutant]:
    """Those that no test of today is known to notice, and that nobody has shown to be like the rules."""
    results = Results(KEPT)
    return [one for one in there if one.key not in EQUIVALENT and results.known(one) is None]


def test_no_line_is_about_a_statement_that_is_gone(all_of_them: list[Mutant]) -> None:
    there = {_statement(one.key) for one in all_of_them}
    lines = kept_lines(KEPT)
    assert len(lines) > 10_000
    assert sorted({_statement(key) for key, _, _ in lines} - there) == []


def test_no_mutant_is_kept_twice_or_called_like_the_rules_and_noticed(all_of_them: list[Mutant]) -> None:
    keys = [key for key, _, _ in kept_lines(KEPT)]
    results = Results(KEPT)
    assert len(keys) == len(set(keys))
    assert [one.key for one in all_of_them if one.key in EQUIVALENT and results.known(one) is not None] == []


def test_every_line_names_a_test_that_is_there() -> None:
    root = Path(__file__).parents[2]
    named = {told.removeprefix("test ") for _, _, told in kept_lines(KEPT) if told.startswith("test ")}
    texts = {file: (root / file).read_text(encoding="utf-8") for file in {by.partition("::")[0] for by in named}}
    gone = [by for by in named if f"def {by.partition('::')[2].partition('[')[0]}(" not in texts[by.partition("::")[0]]]
    assert gone == []


def test_no_more_mutants_are_unsettled_than_there_were(all_of_them: list[Mutant]) -> None:
    """It only ever falls: whoever changes a rule lets its mutants be tried; whoever settles some lowers the number."""
    most = int(UNSETTLED.read_text(encoding="utf-8"))
    found = len(unsettled(all_of_them))
    assert found <= most, (
        f"{found} mutants of the rules are not settled; {most} were: python -m tests.security.mutation"
    )


def test_a_statement_that_is_otherwise_and_a_test_that_is_gone_settle_nothing(
    tmp_path: Path, all_of_them: list[Mutant]
) -> None:
    one = next(mutant for mutant in all_of_them if Results(KEPT).known(mutant) is not None)
    for line, known in (
        (f"gate a policy is missing\n    {one.key} {one.place}\n", True),
        (f"gate a policy is missing\n    {one.key} 00000000\n", False),
        (f"test tests/security/no_such_file.py::test_x\n    {one.key} {one.place}\n", False),
        (f"test tests/security/test_mutation_kept.py::test_no_such\n    {one.key} {one.place}\n", False),
    ):
        (tmp_path / "kept").write_text(line, encoding="utf-8")
        assert (Results(tmp_path / "kept").known(one) is not None) == known


def _statement(key: str) -> str:
    return ":".join(key.split(":")[:2])
