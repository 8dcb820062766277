"""What worries the referrer, in their words, whole."""

from PySide6.QtWidgets import QWidget

from mashdesk.domain.typed_text import LONGEST_NARRATIVE
from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.desks.referral_form.section import FormSection
from mashdesk.gui.forms.ui_referral_concern import Ui_ConcernSection
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.typed_referral import Typed

_SAY_LENGTH_FROM = LONGEST_NARRATIVE // 2


class ConcernSection(FormSection):
    """Nothing is cut: a text that is too long says so beside its field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ConcernSection()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]

        self.fields = {"concern": fields_of(self)["concern"]}

        self.ui.concern.textChanged.connect(self._on_concern_changed)

    def typed(self) -> Typed:
        """The concern."""
        return {"concern": self.ui.concern.toPlainText()}

    def _fill(self, typed: Typed) -> None:
        self.ui.concern.setPlainText(str(typed.get("concern") or ""))

    def _on_concern_changed(self) -> None:
        length = self.ui.concern.document().characterCount() - 1
        self.ui.count.setText(
            say("{length:,} of {longest_narrative:,}").format(length=length, longest_narrative=LONGEST_NARRATIVE)
            if length >= _SAY_LENGTH_FROM
            else ""
        )
        self._tell()
