"""Parts of an installation that no case study uses, each tried once: a signature, the way to smart cards, spelling."""

import io
import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.access.spelling import Spelling
from mashdesk.cli.paper import Paper
from mashdesk.domain.refusals import BadInput, Refusal

SIGNER = "Self-test of MASH Desk"
NO_DICTIONARY = "There is no British dictionary in this installation."
NOT_SIGNED = "The signature is not as whoever opens the file must find it."

Step = tuple[str, Callable[[], str]]


class PartMissing(Refusal):
    """A part that belongs to the program does not work in this installation."""


def steps(records: Path) -> Iterator[Step]:
    """Each part by its name, and what tries it; the decision records that were written stand in this folder."""
    yield "signature", lambda: signed_record(records)
    yield "smart cards", card_reader
    yield "spelling", spelling


def signed_record(records: Path) -> str:
    """A decision record signed with a certificate that is made on the spot, then read as its receiver reads it."""
    record = min(records.glob("*-decision-record.pdf"))
    passphrase = secrets.token_urlsafe()
    done = Paper().signed(record.read_bytes(), certificate(passphrase), passphrase, datetime.now(UTC))
    if signer_of(done) != SIGNER:
        raise PartMissing(NOT_SIGNED)
    kept = record.with_name(f"{record.stem}-signed.pdf")
    kept.write_bytes(done)
    return kept.name


def card_reader() -> str:
    """What speaks to the makers' modules is there; no module is asked."""
    from mashdesk.documents.card import cards

    try:
        cards(Path("no-module"))
    except BadInput:
        return "can be read where IT names the maker's module"
    raise PartMissing("What reads smart cards answers without a module.")


def spelling() -> str:
    """British, and not American."""
    dictionary = Spelling(MemoryDrafts())
    dictionary.load()
    if not dictionary.is_right("colour") or dictionary.is_right("color"):
        raise PartMissing(NO_DICTIONARY)
    return "British English"


def certificate(passphrase: str) -> bytes:
    """A certificate with its key (PKCS#12), good for an hour and trusted by nobody."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, SIGNER)])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=5))
        .not_valid_after(now + timedelta(hours=1))
        .sign(key, SHA256())
    )
    return serialize_key_and_certificates(b"self-test", key, made, None, BestAvailableEncryption(passphrase.encode()))


def signer_of(pdf: bytes) -> str:
    """Whose whole and unbroken signature a file bears; "" without one."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    for found in PdfFileReader(io.BytesIO(pdf)).embedded_signatures:
        trusted = ValidationContext(trust_roots=[found.signer_cert], allow_fetching=False)
        status = validate_pdf_signature(found, trusted)
        if status.intact and status.valid:
            return str(status.signing_cert.subject.native["common_name"])
    return ""
