"""Who told the hub, and whether they ask not to be named."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.desks.referral_form.section import FormSection
from mashdesk.gui.forms.ui_referral_referrer import Ui_ReferrerSection
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.typed_referral import REFERRER_WORDS, Typed
from mashdesk.gui.widgets.chip import Chip

_NAMED = say("Will see who it was: everybody in the hub who opens the enquiry, and the agencies that are asked")
_KEPT = say("Will see who it was: senior social workers, information officers")


class ReferrerSection(FormSection):
    """Before anything is saved it says who will be able to see who it was; the leaflet's roles are offered."""

    def __init__(self, roles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ReferrerSection()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        drawn = fields_of(self)

        self._reason = drawn["anonymity_reason"]
        self._lines = [getattr(self.ui, name) for name in REFERRER_WORDS if name != "anonymity_reason"]

        if roles:
            self.ui.role.setCompleter(role_completer(roles, self.ui.role))
        for line in self._lines:
            line.textChanged.connect(self._tell)
        self.ui.anonymity_reason.textChanged.connect(self._tell)
        self.ui.anonymity_asked.toggled.connect(self._on_anonymity_toggled)
        self._say_who_sees()

    def typed(self) -> Typed:
        """The referrer, as typed."""
        told: Typed = {line.objectName(): line.text() for line in self._lines}
        told["anonymity_asked"] = self.ui.anonymity_asked.isChecked()
        told["anonymity_reason"] = self.ui.anonymity_reason.toPlainText()
        return {"referrer": told}

    def _fill(self, typed: Typed) -> None:
        told = typed.get("referrer") or {}
        for line in self._lines:
            line.setText(str(told.get(line.objectName()) or ""))
        self.ui.anonymity_asked.setChecked(bool(told.get("anonymity_asked")))
        self.ui.anonymity_reason.setPlainText(str(told.get("anonymity_reason") or ""))
        self._say_who_sees()

    def _on_anonymity_toggled(self) -> None:
        self._say_who_sees()
        self._tell()

    def _say_who_sees(self) -> None:
        kept = self.ui.anonymity_asked.isChecked()
        self._reason.setVisible(kept)
        self.ui.anonymity_words.setVisible(kept)
        look = ("eye-off", "lock") if kept else ("eye", "plain")
        self.ui.who_sees.show_widgets([Chip(text=_KEPT if kept else _NAMED, icon=look[0], kind=look[1])])


def role_completer(roles: Sequence[str], parent: QWidget) -> QCompleter:
    """Offers the roles that the leaflet names as one types; any other may be typed (Waltham Forest leaflet, F10)."""
    finder = QCompleter(list(roles), parent)
    finder.setFilterMode(Qt.MatchFlag.MatchContains)
    finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return finder
