"""Whether the family was asked to agree and what they said, whether the parents know, of what; or why not."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from mashdesk.domain.codes import SourceCode
from mashdesk.domain.hub_policies import Choice, Consent, Telling
from mashdesk.gui.desks.choice_row import ChoiceRow
from mashdesk.gui.desks.code_picker import CodePicker
from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.desks.referral_form.section import FormSection, People
from mashdesk.gui.forms.ui_consent_section import Ui_ConsentSection
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.typed_referral import Typed
from mashdesk.gui.widgets.field import Field

_GIVEN = {"yes": True, "no": False, "waiting": None}
_GIVEN_WORDS = (("yes", say("Yes")), ("no", say("No")), ("waiting", say("No answer yet")))
_SAID_WORDS = ((True, say("Yes")), (False, say("No")), ("", say("They did not say")))
_NO_GROUND = ("", say("Another reason"))


class ConsentSection(FormSection):
    """Asks only for what follows from the answer before, and for what the hub's leaflet wants to know."""

    def __init__(self, telling: Telling, consent: Consent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ConsentSection()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        drawn = fields_of(self)
        self._by_professional = False

        self.ui.consent_asked.offer([(True, say("Yes")), (False, say("No"))])
        self.ui.consent_given.offer(_GIVEN_WORDS)
        self.ui.parents_told.offer([(True, say("Yes")), (False, say("No"))])
        self.fields = {
            "consent": drawn["consent_asked"],
            "parents_told": drawn["parents_told"],
        }
        self.explained = {choice.code: self._explained(choice) for choice in telling.by_referrer}
        self._offer(self.ui.consent_ground, consent.exceptions, drawn["consent_ground"])
        self._offer(self.ui.parents_ground, telling.unless, drawn["parents_ground"])

        for choice in (self.ui.consent_asked, self.ui.parents_told, self.ui.consent_given):
            choice.changed.connect(self._on_answer_changed)
        for said in self.explained.values():
            said.changed.connect(self._tell)
        for picker in (self.ui.consent_ground, self.ui.parents_ground):
            picker.changed.connect(self._tell)
        self.ui.consent_by.changed.connect(self._tell)
        for text in (self.ui.consent_why_not, self.ui.parents_why_not):
            text.textChanged.connect(self._tell)
        self._show_what_follows()

    def set_people(self, people: People) -> None:
        """Those who may have answered."""
        self.ui.consent_by.offer(people)

    def set_source(self, source: str) -> None:
        """From whom the referral came: what a professional explained is asked of professionals alone."""
        self._by_professional = bool(source) and SourceCode(source).is_professional
        self._show_what_follows()

    def typed(self) -> Typed:
        """Both answers and their reasons."""
        return {
            "consent_asked": self.ui.consent_asked.value,
            "consent_given": _GIVEN[str(self.ui.consent_given.value or "waiting")],
            "consent_by": list(self.ui.consent_by.chosen),
            "consent_ground": self.ui.consent_ground.code,
            "consent_why_not": self.ui.consent_why_not.toPlainText(),
            "parents_told": self.ui.parents_told.value,
            "parents_ground": self.ui.parents_ground.code,
            "parents_why_not": self.ui.parents_why_not.toPlainText(),
            "explained": [code for code, said in self.explained.items() if said.value is True],
            "not_explained": [code for code, said in self.explained.items() if said.value is False],
        }

    def _fill(self, typed: Typed) -> None:
        self.ui.consent_asked.choose(typed.get("consent_asked"))
        given = typed.get("consent_given")
        self.ui.consent_given.choose(next(code for code, value in _GIVEN.items() if value is given))
        self.ui.consent_by.choose(typed.get("consent_by") or ())
        self.ui.consent_ground.choose(str(typed.get("consent_ground") or ""))
        self.ui.consent_why_not.setPlainText(str(typed.get("consent_why_not") or ""))
        self.ui.parents_told.choose(typed.get("parents_told"))
        self.ui.parents_ground.choose(str(typed.get("parents_ground") or ""))
        self.ui.parents_why_not.setPlainText(str(typed.get("parents_why_not") or ""))
        for code, said in self.explained.items():
            yes, no = code in (typed.get("explained") or ()), code in (typed.get("not_explained") or ())
            said.choose(True if yes else False if no else None)
        self._show_what_follows()

    def _explained(self, choice: Choice) -> ChoiceRow:
        said = ChoiceRow(self)
        said.offer(_SAID_WORDS)
        label = say("Were they told of this: {label}{label_2}?").format(
            label=choice.label[:1].lower(), label_2=choice.label[1:]
        )
        self.ui.explained_layout.addWidget(Field(said, self, label=label))
        return said

    def _offer(self, picker: CodePicker, grounds: Iterable[Choice], field: Field) -> None:
        choices = [(ground.code, ground.label) for ground in grounds]
        picker.offer([*choices, _NO_GROUND], prompt=say("Choose a reason"))
        field.setVisible(bool(choices))

    def _on_answer_changed(self) -> None:
        self._show_what_follows()
        self._tell()

    def _show_what_follows(self) -> None:
        asked, told = self.ui.consent_asked, self.ui.parents_told
        self.ui.asked_part.setVisible(asked.value is True)
        # A reason that was given stays in sight even where the answer no longer asks for one.
        self.ui.not_asked_part.setVisible(asked.value is False or bool(self.ui.consent_why_not.toPlainText()))
        self.ui.not_told_part.setVisible(told.value is False or bool(self.ui.parents_why_not.toPlainText()))
        self.ui.explained_part.setVisible(told.value is True and self._by_professional and bool(self.explained))
