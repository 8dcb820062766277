"""One home: who lives there, where it is, and whether that is kept confidential."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.desks.referral_form.section import WILL_SEE, FormSection, People
from mashdesk.gui.forms.ui_household_card import Ui_HouseholdCard
from mashdesk.gui.language import say
from mashdesk.gui.spelling_marks import NOT_PROSE
from mashdesk.gui.viewmodels.typed_referral import Typed

_EVERYBODY = say("Will see it: everybody who opens the enquiry")


class HouseholdCard(FormSection):
    """Says who will be able to see the address, before it is saved.

    Signals:
        removal_asked: take this home out.
    """

    removal_asked = Signal()

    def __init__(self, ref: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ref = ref
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.ui = Ui_HouseholdCard()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.fields = fields_of(self)

        self.ui.people.changed.connect(self._tell)
        self.ui.address.setProperty(NOT_PROSE, True)
        self.ui.address.textChanged.connect(self._tell)
        self.ui.postcode.textChanged.connect(self._tell)
        self.ui.confidential.toggled.connect(self._on_confidential_toggled)
        self.ui.remove.clicked.connect(self.removal_asked)
        self._say_who_sees()

    def say_place(self, number: int) -> None:
        """Which home this is."""
        self.ui.title.setText(say("Home {number}").format(number=number))

    def set_people(self, people: People) -> None:
        """Those who may live here."""
        self.ui.people.offer(people)

    def typed(self) -> Typed:
        """This home, as typed."""
        return {
            "ref": self.ref,
            "people": list(self.ui.people.chosen),
            "address": self.ui.address.toPlainText(),
            "postcode": self.ui.postcode.text(),
            "confidential": self.ui.confidential.isChecked(),
        }

    def _fill(self, typed: Typed) -> None:
        self.ui.people.choose(typed.get("people") or ())
        self.ui.address.setPlainText(str(typed.get("address") or ""))
        self.ui.postcode.setText(str(typed.get("postcode") or ""))
        self.ui.confidential.setChecked(bool(typed.get("confidential")))
        self._say_who_sees()

    def _on_confidential_toggled(self) -> None:
        self._say_who_sees()
        self._tell()

    def _say_who_sees(self) -> None:
        kept = self.ui.confidential.isChecked()
        self.ui.who_sees.set_chip(
            WILL_SEE if kept else _EVERYBODY, "map-pin-off" if kept else "eye", "lock" if kept else "plain"
        )
