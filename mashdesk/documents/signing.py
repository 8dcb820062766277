"""A paper signed with its signer's own certificate: PAdES baseline B-B (ETSI EN 319 142-1), put onto the paper's end.

The pages stay what they are, byte for byte; whoever opens the file sees who signed it and that nothing was changed
since. Nobody on the network is asked for a moment: the signature's time is this computer's, the decision's own is in
its text.
"""

import io
from datetime import datetime
from typing import Any, NoReturn

from cryptography import x509
from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12

from mashdesk.domain.refusals import BadInput, Problem

CERTIFICATE, PASSPHRASE = "certificate", "passphrase"
"""The fields that a refusal speaks of."""

_FIELD = "Signature"
_DOES_NOT_OPEN = "The passphrase does not open this file, or the file is no certificate with its key (.p12 or .pfx)."
_NO_KEY = "There is no key in this file. Ask IT for your certificate together with its key (.p12 or .pfx)."
OUT_OF_DATE = "This certificate is not valid today. Ask IT for a new one."
NOT_FOR_SIGNING = "This certificate is not meant for signing. Ask IT which of yours is."


def signed(pdf: bytes, certificate: bytes, passphrase: str, now: datetime) -> bytes:
    """The paper with the signature of whoever holds this PKCS#12 file and knows its passphrase.

    Raises BadInput where the passphrase does not open the file, or what is in it cannot sign at this moment.
    """
    check_certificate(certificate, passphrase, now)
    from pyhanko.sign import signers

    out = io.BytesIO()
    put_signature(pdf, signers.SimpleSigner.load_pkcs12_data(certificate, (), passphrase.encode()), out)
    return out.getvalue()


def put_signature(pdf: bytes, signer: Any, out: io.BytesIO) -> None:
    """Write the paper and a signature of this kind, by whichever of pyHanko's signers, to `out`."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    meant = signers.PdfSignatureMetadata(
        field_name=_FIELD, subfilter=fields.SigSeedSubFilter.PADES, md_algorithm="sha256", reason="Decision record"
    )
    signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), meant, signer, output=out)


def check_certificate(certificate: bytes, passphrase: str, now: datetime) -> None:
    """Whether this passphrase opens it and it may sign now; BadInput otherwise."""
    try:
        held = load_pkcs12(certificate, passphrase.encode())
    except ValueError:
        _refuse(PASSPHRASE, _DOES_NOT_OPEN)
    if held.key is None or held.cert is None:
        _refuse(CERTIFICATE, _NO_KEY)
    mine = held.cert.certificate
    if not is_valid(mine, now):
        _refuse(CERTIFICATE, OUT_OF_DATE)
    if not may_sign(mine):
        _refuse(CERTIFICATE, NOT_FOR_SIGNING)


def is_valid(certificate: x509.Certificate, now: datetime) -> bool:
    """Whether it holds at this moment."""
    return certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc


def may_sign(certificate: x509.Certificate) -> bool:
    """Whether it was made for signatures, as far as it says what it was made for."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature or usage.content_commitment


def _refuse(field: str, message: str) -> NoReturn:
    raise BadInput((Problem(field, message),)) from None
