"""A paper signed with a smart card or token (PKCS#11): the key never leaves it, and its PIN is asked each time.

The module that speaks to the card is the maker's, and IT names it (`paths.card_module`). With it the same signature is
made as with a certificate in a file.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey

from mashdesk.documents.signing import NOT_FOR_SIGNING, OUT_OF_DATE, is_valid, may_sign, put_signature
from mashdesk.domain.cards import CARD, PIN, CardHere
from mashdesk.domain.refusals import BadInput, Problem

_NO_MODULE = "The program of your card’s maker is not on this computer, or does not answer. Tell IT."
_NO_CARD = "This card is not there any more. Put it in, then look again."
_WRONG_PIN = "This is not the card’s PIN. After a few wrong ones the card locks itself."
_LOCKED = "The card is locked after too many wrong PINs. IT can unlock it."
_PIN_TO_CHANGE = "The card wants a new PIN first. Ask IT how to change it."
_NOTHING_ON_IT = "There is no certificate with its key on this card. Ask IT which card is meant for signing."
_CARD_FAILED = "The card did not sign. Take it out, put it in again, and try once more."


@dataclass(frozen=True)
class _Mine:
    """A certificate on the card whose key is there too."""

    certificate: x509.Certificate
    der: bytes = field(repr=False)
    key: bytes


def cards(module: Path) -> tuple[CardHere, ...]:
    """The cards that are in now, by what they call themselves. Raises BadInput where the maker's program is missing."""
    return tuple(CardHere(_number(token), str(token.label).strip("\0 ")) for token in _tokens(module))


def check_card(module: Path, card: str, pin: str, now: datetime) -> None:
    """Whether this PIN opens this card and a certificate on it may sign now. Raises BadInput."""
    with _opened(module, card, pin) as session:
        _mine(session, now)


def signed_by_card(pdf: bytes, module: Path, card: str, pin: str, now: datetime) -> bytes:
    """The paper with the signature of whoever holds this card and knows its PIN. Raises BadInput."""
    from asn1crypto.x509 import Certificate
    from pkcs11 import PKCS11Error
    from pyhanko.sign.general import SigningError
    from pyhanko.sign.pkcs11 import PKCS11Signer

    with _opened(module, card, pin) as session:
        mine = _mine(session, now)
        signer = PKCS11Signer(
            session,
            signing_cert=Certificate.load(mine.der),
            key_id=mine.key,
            use_raw_mechanism=isinstance(
                mine.certificate.public_key(), EllipticCurvePublicKey
            ),  # few cards hash for it
        )
        out = io.BytesIO()
        try:
            put_signature(pdf, signer, out)
        except (PKCS11Error, SigningError):
            _refuse(CARD, _CARD_FAILED)
    return out.getvalue()


def _tokens(module: Path) -> list[Any]:
    import pkcs11

    try:
        maker = pkcs11.lib(str(module))
        return [token for slot in maker.get_slots(token_present=True) if (token := _token_in(slot)) is not None]
    except (pkcs11.PKCS11Error, RuntimeError, OSError):
        _refuse(CARD, _NO_MODULE)


def _token_in(slot: Any) -> Any:
    """What is in a reader, if it can be read and has a PIN that was set."""
    import pkcs11

    try:
        token = slot.get_token()
        return token if token.flags & pkcs11.TokenFlag.TOKEN_INITIALIZED else None
    except pkcs11.PKCS11Error:
        return None


def _number(token: Any) -> str:
    return bytes(token.serial).hex()


@contextmanager
def _opened(module: Path, card: str, pin: str) -> Iterator[Any]:
    token = next((token for token in _tokens(module) if _number(token) == card), None)
    if token is None:
        _refuse(CARD, _NO_CARD)
    session = _session(token, pin)
    try:
        yield session
    finally:
        session.close()


def _session(token: Any, pin: str) -> Any:
    import pkcs11

    try:
        return token.open(user_pin=pin)
    except (pkcs11.PinIncorrect, pkcs11.PinLenRange, pkcs11.PinInvalid, pkcs11.ArgumentsBad):
        _refuse(PIN, _WRONG_PIN)
    except pkcs11.PinLocked:
        _refuse(PIN, _LOCKED)
    except (pkcs11.PinExpired, pkcs11.UserPinNotInitialized):
        _refuse(PIN, _PIN_TO_CHANGE)
    except pkcs11.PKCS11Error:
        _refuse(CARD, _NO_CARD)


def _mine(session: Any, now: datetime) -> _Mine:
    """The certificate to sign with: one made for signatures that bind before one made for signing in."""
    import pkcs11

    try:
        found = list(_held(session))
    except pkcs11.PKCS11Error:
        _refuse(CARD, _CARD_FAILED)
    if not found:
        _refuse(CARD, _NOTHING_ON_IT)
    meant = [one for one in found if may_sign(one.certificate)]
    if not meant:
        _refuse(CARD, NOT_FOR_SIGNING)
    good = [one for one in meant if is_valid(one.certificate, now)]
    if not good:
        _refuse(CARD, OUT_OF_DATE)
    return max(good, key=lambda one: (_binds(one.certificate), one.certificate.not_valid_after_utc))


def _held(session: Any) -> Iterator[_Mine]:
    from pkcs11 import Attribute, ObjectClass

    keys = {
        bytes(key[Attribute.ID]) for key in session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY})
    }  # fmt: skip
    for kept in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
        der, key = bytes(kept[Attribute.VALUE]), bytes(kept[Attribute.ID])
        if key not in keys:
            continue
        try:
            yield _Mine(x509.load_der_x509_certificate(der), der, key)
        except ValueError:
            continue


def _binds(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.KeyUsage).value.content_commitment
    except x509.ExtensionNotFound:
        return False


def _refuse(field: str, message: str) -> NoReturn:
    raise BadInput((Problem(field, message),)) from None
