"""An invented social worker's certificate, as the authority's IT would give it out."""

from datetime import UTC, datetime, timedelta

from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID

WORD = "seven wet geese"
NOW = datetime.now(UTC)
Held = tuple[bytes, Certificate]


PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


def held(*, signs: bool = True, days: int = 365, with_key: bool = True) -> Held:
    """An invented social worker's certificate with its key, and what anybody may know of it."""
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = made(key, signs=signs, days=days)
    file = serialize_key_and_certificates(
        b"me", key if with_key else None, certificate, None, BestAvailableEncryption(WORD.encode())
    )
    return file, Certificate.load(certificate.public_bytes(Encoding.DER))


def der_of(key: PrivateKey) -> bytes:
    """A key as cards take it in."""
    return key.private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption())


def made(key: PrivateKey, *, signs: bool = True, binds: bool = False, days: int = 365) -> x509.Certificate:
    """Her certificate for a key; `binds` is one for signatures that bind (content commitment)."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Ruth Amadi")])
    usage = dict.fromkeys(("data_encipherment", "key_agreement", "key_cert_sign", "crl_sign",
                           "encipher_only", "decipher_only"), False)  # fmt: skip
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=400))
        .not_valid_after(NOW + timedelta(days=days))
        .add_extension(
            x509.KeyUsage(signs, content_commitment=binds, key_encipherment=not signs, **usage), critical=True
        )
        .sign(key, SHA256())
    )
