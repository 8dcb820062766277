"""A certification authority made for one test run: who vouches for servers and people, and who does not any more."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

SERVER = "db.hub.example"
"""What the server is called in its certificate; tests lead the name to this computer with PGHOSTADDR."""


@dataclass(frozen=True)
class Pair:
    """Where a certificate and its key lie."""

    certificate: Path
    key: Path


class Authority:
    """Signs for servers and people, and takes it back."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self._revoked: list[int] = []
        self.root = folder / f"{name}.pem"
        self.list_of_revoked = folder / f"{name}.crl"
        made = self._begun(self._name, self._key.public_key(), timedelta(days=400))
        made = made.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        usage = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
        made = made.add_extension(usage, critical=True)
        self.root.write_bytes(made.sign(self._key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
        self._publish()

    def of_server(self, *names: str, days: float = 200) -> Pair:
        """A server's certificate; with days below zero it has expired."""
        return self._pair(names[0], names, ExtendedKeyUsageOID.SERVER_AUTH, days, b"")

    def of_person(self, common_name: str, *, days: float = 200, passphrase: bytes = b"") -> Pair:
        """A person's certificate, by the name that is to be their login."""
        return self._pair(common_name, (), ExtendedKeyUsageOID.CLIENT_AUTH, days, passphrase)

    def revoke(self, pair: Pair) -> None:
        """Put a certificate on the list of those that no longer count."""
        told = x509.load_pem_x509_certificate(pair.certificate.read_bytes())
        self._revoked.append(told.serial_number)
        self._publish()

    def _pair(
        self, common_name: str, names: Sequence[str], use: x509.ObjectIdentifier, days: float, passphrase: bytes
    ) -> Pair:
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])
        made = self._begun(subject, key.public_key(), timedelta(days=days))
        made = made.add_extension(x509.ExtendedKeyUsage([use]), critical=False)
        if names:
            told = x509.SubjectAlternativeName([x509.DNSName(name) for name in names])
            made = made.add_extension(told, critical=False)
        stem = f"{len(list(self._folder.iterdir()))}"
        pair = Pair(self._folder / f"{stem}.pem", self._folder / f"{stem}.key")
        signed = made.sign(self._key, hashes.SHA256())
        pair.certificate.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
        _write_key(pair.key, key, passphrase)
        return pair

    def _begun(self, subject: x509.Name, key: ec.EllipticCurvePublicKey, life: timedelta) -> x509.CertificateBuilder:
        now = datetime.now(UTC)
        made = x509.CertificateBuilder().subject_name(subject).issuer_name(self._name).public_key(key)
        made = made.serial_number(x509.random_serial_number())
        return made.not_valid_before(now - timedelta(days=40)).not_valid_after(now + life)

    def _publish(self) -> None:
        now = datetime.now(UTC)
        made = x509.CertificateRevocationListBuilder().issuer_name(self._name)
        made = made.last_update(now - timedelta(hours=1)).next_update(now + timedelta(days=10))
        for number in self._revoked:
            one = x509.RevokedCertificateBuilder().serial_number(number).revocation_date(now - timedelta(minutes=5))
            made = made.add_revoked_certificate(one.build())
        signed = made.sign(self._key, hashes.SHA256())
        self.list_of_revoked.write_bytes(signed.public_bytes(serialization.Encoding.PEM))


def _write_key(path: Path, key: ec.EllipticCurvePrivateKey, passphrase: bytes) -> None:
    closed: serialization.KeySerializationEncryption = serialization.NoEncryption()
    if passphrase:
        closed = serialization.BestAvailableEncryption(passphrase)
    form = serialization.PrivateFormat.PKCS8
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(key.private_bytes(serialization.Encoding.PEM, form, closed))
