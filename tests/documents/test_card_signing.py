"""A decision record signed with a smart card, a real PKCS#11 module beneath; and everything a card can refuse."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from mashdesk.documents.card import cards, check_card, signed_by_card
from mashdesk.documents.decision_record import render_decision_record
from mashdesk.domain.cards import CARD
from mashdesk.domain.cards import PIN as PIN_FIELD
from mashdesk.domain.refusals import BadInput
from tests.documents.cards import PIN, no_cards, put_in, write_on
from tests.documents.certificates import NOW, PrivateKey
from tests.documents.invented_case import record_facts


@pytest.fixture(scope="module")
def record() -> bytes:
    return render_decision_record(record_facts())


@pytest.fixture
def module(tmp_path: Path) -> Iterator[Path]:
    with no_cards(tmp_path / "reader") as reader:
        yield reader


def only(module: Path) -> str:
    (card,) = cards(module)
    return card.number


def refused(module: Path, card: str, pin: str = PIN) -> tuple[str, str]:
    """Beside which field, and what is said; signing says the same as the look before it."""
    told = []
    for way in (lambda: check_card(module, card, pin, NOW), lambda: signed_by_card(b"", module, card, pin, NOW)):
        with pytest.raises(BadInput) as failure:
            way()
        (problem,) = failure.value.problems
        told.append((problem.field, problem.message))
        assert not pin or pin not in repr(failure.value)
    assert told[0] == told[1]
    return told[0]


@pytest.mark.parametrize(
    "key",
    [ec.generate_private_key(ec.SECP256R1()), rsa.generate_private_key(public_exponent=65537, key_size=2048)],
    ids=["elliptic", "rsa"],
)
def test_whoever_opens_it_sees_whose_card_signed_it(record: bytes, module: Path, key: PrivateKey) -> None:
    put_in()
    trusted = write_on(module, "1", key)
    check_card(module, only(module), PIN, NOW)
    done = signed_by_card(record, module, only(module), PIN, NOW)
    assert done.startswith(record)
    (found,) = PdfFileReader(io.BytesIO(done)).embedded_signatures
    assert found.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    status = validate_pdf_signature(found, ValidationContext(trust_roots=[trusted], allow_fetching=False))
    assert (status.intact, status.valid, status.trusted) == (True, True, True)
    assert status.signing_cert.subject.native["common_name"] == "Ruth Amadi"


def test_cards_are_told_apart_and_no_pin_is_needed_to_see_them(module: Path) -> None:
    assert cards(module) == ()
    put_in("Ruth Amadi")
    put_in("Sam Sample")
    assert sorted(card.label for card in cards(module)) == ["Ruth Amadi", "Sam Sample"]
    assert len({card.number for card in cards(module)}) == 2


def test_the_certificate_for_binding_signatures_goes_before_that_for_signing_in(record: bytes, module: Path) -> None:
    put_in()
    write_on(module, "1", ec.generate_private_key(ec.SECP256R1()), days=900)
    binding = write_on(module, "2", ec.generate_private_key(ec.SECP256R1()), binds=True)
    write_on(module, "3", ec.generate_private_key(ec.SECP256R1()), days=-1, binds=True)
    done = signed_by_card(record, module, only(module), PIN, NOW)
    (found,) = PdfFileReader(io.BytesIO(done)).embedded_signatures
    assert found.signer_cert.serial_number == binding.serial_number


def test_a_wrong_pin_is_said_beside_it(module: Path) -> None:
    put_in()
    write_on(module, "1", ec.generate_private_key(ec.SECP256R1()))
    field, said = refused(module, only(module), "135792")
    assert (field, "not the card’s PIN" in said) == (PIN_FIELD, True)
    assert refused(module, only(module), "")[0] == PIN_FIELD
    check_card(module, only(module), PIN, NOW)


def test_a_card_that_is_gone_is_said(module: Path) -> None:
    field, said = refused(module, "00aa")
    assert (field, "not there any more" in said) == (CARD, True)


@pytest.mark.parametrize(
    ("key", "asked", "says"),
    [
        (True, {"days": -1}, "not valid today"),
        (True, {"signs": False}, "not meant for signing"),
        (False, {}, "no certificate with its key"),
    ],
)
def test_what_cannot_sign_is_said(module: Path, key: bool, asked: dict[str, bool | int], says: str) -> None:
    put_in()
    write_on(module, "1", ec.generate_private_key(ec.SECP256R1()) if key else None, **asked)
    field, said = refused(module, only(module))
    assert (field, says in said) == (CARD, True)


def test_an_empty_card_is_said(module: Path) -> None:
    put_in()
    assert "no certificate with its key" in refused(module, only(module))[1]


@pytest.mark.parametrize("content", [None, b"no program"])
def test_a_missing_or_broken_module_is_for_it(tmp_path: Path, content: bytes | None) -> None:
    named = tmp_path / "maker.so"
    if content is not None:
        named.write_bytes(content)
    with pytest.raises(BadInput) as failure:
        cards(named)
    assert "Tell IT" in failure.value.problems[0].message
    assert "Tell IT" in refused(named, "00aa")[1]
