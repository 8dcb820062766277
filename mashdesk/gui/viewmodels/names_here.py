"""The words of every name that stands at the desks of a window: of who is open, who is typed, and who types."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from mashdesk.domain.spelling import words_of_names
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.referral_model import ReferralModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_referral import NAMES


def names_here(window: QObject, who: SignedIn) -> frozenset[str]:
    """To be compared with a word of a text that is written there."""
    return words_of_names((who.person.name, *_of_enquiries(window), *_of_referrals(window)))


def _of_enquiries(window: QObject) -> Iterator[str]:
    for model in window.findChildren(EnquiryModel):
        if model.sheet is None:
            continue
        for person in model.sheet.people:
            yield from (person.name, person.given_names, person.family_name, person.known_as)
        for home in model.sheet.households:
            yield from home.address.lines if home.address else ()
        if model.sheet.referrer is not None:
            yield model.sheet.referrer.name


def _of_referrals(window: QObject) -> Iterator[str]:
    for model in window.findChildren(ReferralModel):
        for person in model.content.get("people", ()):
            yield from (str(person.get(name) or "") for name in NAMES)
