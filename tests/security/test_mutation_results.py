"""What noticed which mutant is kept between runs, and what several runs kept is taken together."""

from pathlib import Path

from tests.security.mutation.catalogue import mutants
from tests.security.mutation.results import Results
from tests.security.mutation.trial import Outcome

ONE, OTHER, NEITHER = mutants()[:3]


def test_what_two_runs_noticed_is_known_together(tmp_path: Path) -> None:
    kept = {name: Results(tmp_path / name) for name in ("first", "second")}
    kept["first"].keep(ONE, Outcome("gate", "a policy is missing"))
    kept["second"].keep(OTHER, Outcome("broken"))
    kept["second"].keep(NEITHER, Outcome("survived"))
    for results in kept.values():
        results.save([ONE, OTHER, NEITHER])
    together = Results(tmp_path / "first")
    together.take(Results(tmp_path / "second"), [ONE, OTHER, NEITHER])
    together.save([ONE, OTHER, NEITHER])
    again = Results(tmp_path / "first")
    told = [again.known(one) for one in (ONE, OTHER, NEITHER)]
    assert told == [Outcome("gate", "a policy is missing"), Outcome("broken"), None]


def test_what_a_mutant_is_no_more_of_is_forgotten(tmp_path: Path) -> None:
    results = Results(tmp_path / "kept")
    results.keep(ONE, Outcome("broken"))
    results.save([OTHER])
    assert Results(tmp_path / "kept").known(ONE) is None


def test_what_another_run_knew_of_an_earlier_statement_takes_the_place_of_nothing(tmp_path: Path) -> None:
    now, then = Results(tmp_path / "now"), Results(tmp_path / "then")
    now.keep(ONE, Outcome("broken"))
    then.keep(ONE, Outcome("gate", "a policy is missing"))
    then.save([ONE])
    written = (tmp_path / "then").read_text(encoding="utf-8").replace(f" {ONE.place}", " 00000000")
    (tmp_path / "then").write_text(written, encoding="utf-8")
    now.take(Results(tmp_path / "then"), [ONE])
    assert now.known(ONE) == Outcome("broken")
