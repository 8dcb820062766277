"""Whether the family was asked to agree and what they said, whether the parents know; or why not."""

from PySide6.QtWidgets import QWidget

from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.desks.referral_form.section import FormSection, People
from mashdesk.gui.forms.ui_consent_section import Ui_ConsentSection
from mashdesk.gui.viewmodels.typed_referral import Typed

_GIVEN = {"yes": True, "no": False, "waiting": None}
_GIVEN_WORDS = (("yes", "Yes"), ("no", "No"), ("waiting", "No answer yet"))


class ConsentSection(FormSection):
    """Asks only for what follows from the answer before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ConsentSection()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        drawn = fields_of(self)

        self.ui.consent_asked.offer([(True, "Yes"), (False, "No")])
        self.ui.consent_given.offer(_GIVEN_WORDS)
        self.ui.parents_told.offer([(True, "Yes"), (False, "No")])
        self.fields = {
            "consent": drawn["consent_asked"],
            "parents_told": drawn["parents_told"],
        }

        for choice in (self.ui.consent_asked, self.ui.parents_told, self.ui.consent_given):
            choice.changed.connect(self._on_answer_changed)
        self.ui.consent_by.changed.connect(self._tell)
        for text in (self.ui.consent_why_not, self.ui.parents_why_not):
            text.textChanged.connect(self._tell)
        self._show_what_follows()

    def set_people(self, people: People) -> None:
        """Those who may have answered."""
        self.ui.consent_by.offer(people)

    def typed(self) -> Typed:
        """Both answers and their reasons."""
        return {
            "consent_asked": self.ui.consent_asked.value,
            "consent_given": _GIVEN[str(self.ui.consent_given.value or "waiting")],
            "consent_by": list(self.ui.consent_by.chosen),
            "consent_why_not": self.ui.consent_why_not.toPlainText(),
            "parents_told": self.ui.parents_told.value,
            "parents_why_not": self.ui.parents_why_not.toPlainText(),
        }

    def _fill(self, typed: Typed) -> None:
        self.ui.consent_asked.choose(typed.get("consent_asked"))
        given = typed.get("consent_given")
        self.ui.consent_given.choose(next(code for code, value in _GIVEN.items() if value is given))
        self.ui.consent_by.choose(typed.get("consent_by") or ())
        self.ui.consent_why_not.setPlainText(str(typed.get("consent_why_not") or ""))
        self.ui.parents_told.choose(typed.get("parents_told"))
        self.ui.parents_why_not.setPlainText(str(typed.get("parents_why_not") or ""))
        self._show_what_follows()

    def _on_answer_changed(self) -> None:
        self._show_what_follows()
        self._tell()

    def _show_what_follows(self) -> None:
        asked, told = self.ui.consent_asked, self.ui.parents_told
        self.ui.asked_part.setVisible(asked.value is True)
        # A reason that was given stays in sight even where the answer no longer asks for one.
        self.ui.not_asked_part.setVisible(asked.value is False or bool(self.ui.consent_why_not.toPlainText()))
        self.ui.not_told_part.setVisible(told.value is False or bool(self.ui.parents_why_not.toPlainText()))
