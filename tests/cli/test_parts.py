"""The self-test tries what no case study uses: it fails where a part of the installation is missing or broken."""

import sys
from pathlib import Path

import pytest

from mashdesk.access.spelling import Spelling
from mashdesk.cli import parts
from mashdesk.cli.paper import Paper
from mashdesk.cli.parts import NO_DICTIONARY, NOT_SIGNED, SIGNER, PartMissing, signer_of, steps
from mashdesk.cli.self_test import _take
from mashdesk.documents.decision_record import render_decision_record
from tests.documents.invented_case import record_facts


@pytest.fixture
def records(tmp_path: Path) -> Path:
    (tmp_path / "26-1-decision-record.pdf").write_bytes(render_decision_record(record_facts()))
    return tmp_path


def test_every_part_of_this_installation_works(records: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _take("parts", steps(records))
    assert capsys.readouterr().out.count("ok  parts: ") == 3
    signed = (records / "26-1-decision-record-signed.pdf").read_bytes()
    assert signed.startswith((records / "26-1-decision-record.pdf").read_bytes())
    assert signer_of(signed) == SIGNER


def test_a_record_without_a_signature_or_with_a_broken_one_is_nobodys(records: Path) -> None:
    record = next(records.iterdir()).read_bytes()
    assert signer_of(record) == ""
    signed = (records / parts.signed_record(records)).read_bytes()
    assert signer_of(signed.replace(b"Decision record NN", b"Decision record MM", 1)) == ""


def test_a_signature_that_is_none_fails(records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Paper, "signed", lambda _self, pdf, *_words: pdf)
    with pytest.raises(PartMissing, match=NOT_SIGNED):
        parts.signed_record(records)


def test_an_installation_without_a_dictionary_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Spelling, "load", lambda _self: None)
    with pytest.raises(PartMissing, match=NO_DICTIONARY):
        parts.spelling()


def test_a_package_that_lacks_a_library_fails_in_a_line(
    records: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pkcs11", None)
    assert not _take("parts", steps(records))
    assert "FAILED  parts: smart cards: " in capsys.readouterr().out
