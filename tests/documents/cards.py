"""A smart card of the tests' own: SoftHSM's, made on the spot, with an invented social worker's certificate on it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pkcs11
from asn1crypto.x509 import Certificate
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from pkcs11 import Attribute, ObjectClass
from pkcs11.util.ec import decode_ec_private_key
from pkcs11.util.rsa import decode_rsa_private_key

from tests.documents.certificates import PrivateKey, der_of, made

PIN = "246813"
MODULES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib64/pkcs11/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
)
"""Where systems keep SoftHSM's module."""


def softhsm() -> Path:
    """The module; a system without it cannot run these tests, and `run.py` installs it."""
    return next(Path(place) for place in MODULES if Path(place).exists())


@contextmanager
def no_cards(folder: Path) -> Iterator[Path]:
    """The module with nothing in its reader, and with what is put in meanwhile."""
    (folder / "tokens").mkdir(parents=True)
    configuration = folder / "softhsm2.conf"
    configuration.write_text(f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\n")
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(configuration)
    afresh()
    try:
        yield softhsm()
    finally:
        del os.environ["SOFTHSM2_CONF"]
        if before is not None:
            os.environ["SOFTHSM2_CONF"] = before
        afresh()


def afresh() -> None:
    """As when a card was put in or taken out: SoftHSM looks only when it is begun."""
    pkcs11.unload(str(softhsm()))


def put_in(label: str = "Ruth Amadi", *, pin: str = PIN) -> None:
    """A new, empty card."""
    words = ["--init-token", "--free", "--label", label, "--pin", pin, "--so-pin", "97531864"]
    done = subprocess.run([str(shutil.which("softhsm2-util")), *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    afresh()


def write_on(module: Path, number: str, key: PrivateKey | None, **asked: Any) -> Certificate:
    """A key and its certificate onto a card, under the same number."""
    owner = key or ec.generate_private_key(ec.SECP256R1())
    certificate = made(owner, **asked)
    token = next(slot.get_token() for slot in pkcs11.lib(str(module)).get_slots(token_present=True))
    place = {Attribute.ID: number.encode(), Attribute.TOKEN: True}
    with token.open(rw=True, user_pin=PIN) as session:
        if key is not None:
            decode = decode_rsa_private_key if isinstance(key, rsa.RSAPrivateKey) else decode_ec_private_key
            session.create_object({**decode(der_of(key)), **place})
        session.create_object(
            {
                **place,
                Attribute.CLASS: ObjectClass.CERTIFICATE,
                Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                Attribute.SUBJECT: certificate.subject.public_bytes(),
                Attribute.VALUE: certificate.public_bytes(Encoding.DER),
            }
        )
    return Certificate.load(certificate.public_bytes(Encoding.DER))
