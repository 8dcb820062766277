"""A paper signed with its signer's own certificate: PAdES baseline B-B (ETSI EN 319 142-1), put onto the paper's end.

The pages stay what they are, byte for byte; whoever opens the file sees who signed it and that nothing was changed
since. Nobody on the network is asked for a moment: the signature's time is this computer's, the decision's own is in
its text.
"""

import io
from datetime import datetime
from typing import NoReturn

from cryptography import x509
from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12

from mashdesk.domain.refusals import BadInput, Problem

CERTIFICATE, PASSPHRASE = "certificate", "passphrase"
"""The fields that a refusal speaks of."""

_FIELD = "Signature"
_DOES_NOT_OPEN = "The passphrase does not open this file, or the file is no certificate with its key (.p12 or .pfx)."
_NO_KEY = "There is no key in this file. Ask IT for your certificate together with its key (.p12 or .pfx)."
_OUT_OF_DATE = "This certificate is not valid today. Ask IT for a new one."
_NOT_FOR_SIGNING = "This certificate is not meant for signing. Ask IT which of yours is."


def signed(pdf: bytes, certificate: bytes, passphrase: str, now: datetime) -> bytes:
    """The paper with the signature of whoever holds this PKCS#12 file and knows its passphrase.

    Raises BadInput where the passphrase does not open the file, or what is in it cannot sign at this moment.
    """
    check_certificate(certificate, passphrase, now)
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    signer = signers.SimpleSigner.load_pkcs12_data(certificate, (), passphrase.encode())
    meant = signers.PdfSignatureMetadata(
        field_name=_FIELD, subfilter=fields.SigSeedSubFilter.PADES, md_algorithm="sha256", reason="Decision record"
    )
    out = io.BytesIO()
    signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), meant, signer, output=out)
    return out.getvalue()


def check_certificate(certificate: bytes, passphrase: str, now: datetime) -> None:
    """Whether this passphrase opens it and it may sign now; BadInput otherwise."""
    try:
        held = load_pkcs12(certificate, passphrase.encode())
    except ValueError:
        _refuse(PASSPHRASE, _DOES_NOT_OPEN)
    if held.key is None or held.cert is None:
        _refuse(CERTIFICATE, _NO_KEY)
    mine = held.cert.certificate
    if not mine.not_valid_before_utc <= now <= mine.not_valid_after_utc:
        _refuse(CERTIFICATE, _OUT_OF_DATE)
    if not _may_sign(mine):
        _refuse(CERTIFICATE, _NOT_FOR_SIGNING)


def _may_sign(certificate: x509.Certificate) -> bool:
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature or usage.content_commitment


def _refuse(field: str, message: str) -> NoReturn:
    raise BadInput((Problem(field, message),)) from None
