"""The gate by itself: every check is needed, nothing it says repeats a secret in a log, and no file gets past it."""

import logging
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter

from mashdesk.documents.outcome_letter import render_letter
from mashdesk.documents.safety.gate import CHECKS, findings
from mashdesk.documents.shipped_profiles import shipped_profile
from mashdesk.domain.letter_rules import Rule
from mashdesk.domain.letter_safety import LetterFlags
from tests.documents.gate_cases import CASES, FACTS, PDF, READER, GateCase, rewritten, told
from tests.documents.gated import NO_FLAGS, NOTHING, PROTECTED, SECRETS, checked, reader_of, rules
from tests.documents.invented_case import letter_facts
from tests.documents.test_outcome_letter import SHIPPED


def found_in(case: GateCase, checks: object = CHECKS) -> set[Rule]:
    return rules(findings(case.pdf, PROTECTED, case.flags, case.reader, checks))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", sorted(CASES))
def test_what_each_check_is_for_is_found(name: str) -> None:
    assert CASES[name].rule in found_in(CASES[name])


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_no_check_can_be_taken_out_of_the_gate_unnoticed(check: object) -> None:
    rest = tuple(each for each in CHECKS if each is not check)
    lost = [name for name, case in CASES.items() if case.rule not in found_in(case, rest)]
    assert lost == [check.__name__]  # type: ignore[attr-defined]


def test_every_rule_of_one_letter_has_a_case() -> None:
    of_a_batch = {Rule.SAME_PAPER, Rule.TWICE, Rule.SWAPPED}
    assert {case.rule for case in CASES.values()} == set(Rule) - of_a_batch - {Rule.UNREADABLE_FILE}


@pytest.mark.parametrize("hub", SHIPPED)
def test_every_shipped_hubs_letter_is_let_through_whole(hub: str) -> None:
    profile = shipped_profile(hub)
    for outcome in profile.outcomes:
        child = replace(FACTS.children[0], told_family="", outcome=outcome.label, outcome_code=outcome.code)
        facts = letter_facts(hub=hub, children=(child,))
        own = reader_of(facts, *profile.contact.complaints, *profile.letters.paragraphs.values())
        assert findings(render_letter(facts, profile), PROTECTED, NO_FLAGS, own) == ()


def test_nothing_that_was_found_stands_in_a_log(caplog: pytest.LogCaptureFixture) -> None:
    secret = next(iter(SECRETS.values()))
    found = checked(letter_facts(signed_by_post=secret))
    assert any(secret in each.words for each in found)
    logging.getLogger("mashdesk").warning("%r %s %r %r", found, found, READER, PROTECTED)
    for word in ("Adeyemi", "Okafor", "Example", "father", "Quarrybank", "96098"):
        assert word not in caplog.text
    assert not any(word in each.advice for each in found for word in secret.split())


def test_each_rule_says_in_plain_words_what_to_do() -> None:
    assert all(rule.words.endswith((".", "?")) and rule.words[0].isupper() for rule in Rule)
    assert len({rule.words for rule in Rule}) == len(Rule)


def test_what_no_reason_can_clear_stops_the_letter() -> None:
    flags = LetterFlags(recipient_suppressed=True, address_stale=True)
    assert flags.raised == ("recipient_suppressed", "address_stale")
    assert all(each.stops for each in findings(PDF, NOTHING, flags, READER))


@given(st.binary(max_size=200), st.integers(0, len(PDF)), st.integers(0, 400))
def test_a_damaged_file_is_a_finding_and_never_a_crash(noise: bytes, at: int, cut: int) -> None:
    damaged = PDF[:at] + noise + PDF[at + cut :]
    if damaged != PDF:
        findings(damaged, PROTECTED, NO_FLAGS, READER)
    assert rules(findings(noise, PROTECTED, NO_FLAGS, READER)) == {Rule.UNREADABLE_FILE}


def test_a_locked_file_is_not_let_through() -> None:
    locked = rewritten(lambda writer: writer.encrypt("x"))
    assert rules(findings(locked, PROTECTED, NO_FLAGS, READER)) == {Rule.UNREADABLE_FILE}


def test_a_file_without_pages_is_not_let_through() -> None:
    out = BytesIO()
    PdfWriter().write(out)
    assert findings(out.getvalue(), PROTECTED, NO_FLAGS, READER)


def test_one_name_is_named_once_for_one_person() -> None:
    assert len(findings(told("We met Dávid Adeyemi-Okafor."), PROTECTED, NO_FLAGS, READER)) == 1
