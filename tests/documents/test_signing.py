"""A decision record signed with its signer's own certificate: who signed it can be seen, and any change since."""

import io
from collections.abc import Callable

import pytest
from asn1crypto.x509 import Certificate
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from mashdesk.documents.decision_record import render_decision_record
from mashdesk.documents.signing import CERTIFICATE, PASSPHRASE, signed
from mashdesk.domain.refusals import BadInput
from tests.documents.certificates import NOW, WORD, Held, held
from tests.documents.invented_case import record_facts
from tests.documents.reading import ReadPdf


@pytest.fixture(scope="module")
def record() -> bytes:
    return render_decision_record(record_facts())


def _judged(pdf: bytes, trusted: Certificate) -> tuple[bool, bool, str]:
    """As a reader that trusts the authority's certificates: is it whole, is it theirs, whose is it."""
    (found,) = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    assert found.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    status = validate_pdf_signature(found, ValidationContext(trust_roots=[trusted], allow_fetching=False))
    return status.intact and status.valid, status.trusted, status.signing_cert.subject.native["common_name"]


def test_whoever_opens_it_sees_whose_signature_it_is(record: bytes) -> None:
    file, certificate = held()
    assert _judged(signed(record, file, WORD, NOW), certificate) == (True, True, "Ruth Amadi")


def test_a_stranger_is_not_trusted(record: bytes) -> None:
    file, _certificate = held()
    _other, somebody_else = held()
    assert _judged(signed(record, file, WORD, NOW), somebody_else)[1] is False


def test_the_record_itself_is_not_touched(record: bytes) -> None:
    file, _certificate = held()
    done = signed(record, file, WORD, NOW)
    assert done.startswith(record)
    assert ReadPdf(done).pages == ReadPdf(record).pages


def test_a_change_of_one_letter_is_seen(record: bytes) -> None:
    file, certificate = held()
    done = signed(record, file, WORD, NOW)
    changed = done.replace(b"Decision record NN-26-00042", b"Decision record NN-26-00043", 1)
    assert changed != done
    assert _judged(changed, certificate)[0] is False


@pytest.mark.parametrize(
    ("make", "word", "field", "says"),
    [
        (held, "eight wet geese", PASSPHRASE, "does not open this file"),
        (held, "", PASSPHRASE, "does not open this file"),
        (lambda: (b"%PDF-1.7 no certificate", None), WORD, PASSPHRASE, "does not open this file"),
        (lambda: (b"", None), WORD, PASSPHRASE, "does not open this file"),
        (lambda: held(with_key=False), WORD, CERTIFICATE, "no key in this file"),
        (lambda: held(days=-1), WORD, CERTIFICATE, "not valid today"),
        (lambda: held(signs=False), WORD, CERTIFICATE, "not meant for signing"),
    ],
)
def test_what_cannot_sign_is_refused_beside_its_field(
    make: Callable[[], Held], word: str, field: str, says: str, record: bytes
) -> None:
    with pytest.raises(BadInput) as refused:
        signed(record, make()[0], word, NOW)
    (problem,) = refused.value.problems
    assert problem.field == field
    assert says in problem.message
    assert "geese" not in str(refused.value)
