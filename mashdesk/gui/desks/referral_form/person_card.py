"""One person of a referral: names in any script, and as much about their birth as was told."""

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from mashdesk.domain.ages import check_birth, parse_day
from mashdesk.domain.calendar import LONDON
from mashdesk.domain.codes import BirthAccuracy, PersonRole, Sex
from mashdesk.domain.identifiers import NOT_AN_NHS_NUMBER, nhs_number, written_nhs_number
from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.desks.referral_form.section import FormSection
from mashdesk.gui.forms.ui_person_card import Ui_PersonCard
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.typed_referral import Typed, name_of

_LINES = ("given_names", "family_name", "known_as", "nhs_number", "birth", "died", "first_language")


class PersonCard(FormSection):
    """What is wrong with a day is said at its field as soon as one leaves it.

    Signals:
        removal_asked: take this person out.
        told: a field of this person was left, so what stands in it is meant.
    """

    removal_asked = Signal()
    told = Signal()

    def __init__(self, ref: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ref = ref
        self.ui = Ui_PersonCard()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.fields = fields_of(self)

        self.ui.role.offer((role.value, say(role.words)) for role in PersonRole)
        self.ui.sex.offer((sex.value, say(sex.words)) for sex in Sex)
        self.ui.birth_accuracy.offer((accuracy.value, say(accuracy.words)) for accuracy in BirthAccuracy)
        self._lines: dict[str, QLineEdit] = {name: getattr(self.ui, name) for name in _LINES}

        for line in self._lines.values():
            line.textChanged.connect(self._tell)
            line.editingFinished.connect(self.told)
        for picker in (self.ui.role, self.ui.sex):
            picker.changed.connect(self._tell)
        self.ui.birth_accuracy.changed.connect(self._on_accuracy_changed)
        for box in (self.ui.interpreter, self.ui.family_first):
            box.toggled.connect(self._tell)
        for line in (self.ui.birth, self.ui.died):
            line.editingFinished.connect(self.look_at_days)
        self.ui.nhs_number.editingFinished.connect(self.look_at_number)
        self.ui.remove.clicked.connect(self.removal_asked)

    @property
    def name(self) -> str:
        """What to call this person meanwhile."""
        return name_of(self.typed())

    def say_place(self, number: int, of: int) -> None:
        """Which person this is."""
        self.ui.title.setText(say("Person {number} of {of}").format(number=number, of=of))
        self.ui.remove.setVisible(of > 1)

    def typed(self) -> Typed:
        """This person, as typed."""
        told: Typed = {name: line.text() for name, line in self._lines.items()}
        return told | {
            "ref": self.ref,
            "role": self.ui.role.code,
            "sex": self.ui.sex.code,
            "birth_accuracy": self.ui.birth_accuracy.code,
            "interpreter": self.ui.interpreter.isChecked(),
            "family_first": self.ui.family_first.isChecked(),
        }

    def look_at_days(self) -> None:
        """Say what is wrong with the days that stand in the form, if anything."""
        accuracy = BirthAccuracy(self.ui.birth_accuracy.code or BirthAccuracy.KNOWN)
        known = accuracy is not BirthAccuracy.UNKNOWN and bool(self.ui.birth.text().strip())
        birth = parse_day(self.ui.birth.text(), "birth") if known else None
        died = parse_day(self.ui.died.text(), "died") if self.ui.died.text().strip() else None
        found = [day for day in (birth, died) if isinstance(day, Problem)]
        if not found and not isinstance(birth, Problem) and not isinstance(died, Problem) and (birth or died):
            today = datetime.now(UTC).astimezone(LONDON).date()
            together = check_birth(accuracy if birth else BirthAccuracy.UNKNOWN, birth, died, today)
            found = [together] if together else []
        wrong = {problem.field: say(problem.message) for problem in found}
        for name in ("birth", "died"):
            self.fields[name].set_problem(wrong.get(name))

    def look_at_number(self) -> None:
        """Write an NHS number as people read it, or say that it cannot be one."""
        typed = self.ui.nhs_number.text().strip()
        number = nhs_number(typed)
        self.fields["nhs_number"].set_problem(say(NOT_AN_NHS_NUMBER) if typed and number is None else None)
        if number:
            self.ui.nhs_number.setText(written_nhs_number(number))

    def _fill(self, typed: Typed) -> None:
        for name, line in self._lines.items():
            line.setText(str(typed.get(name) or ""))
        self.ui.role.choose(str(typed.get("role") or PersonRole.SUBJECT))
        self.ui.sex.choose(str(typed.get("sex") or Sex.UNKNOWN))
        self.ui.birth_accuracy.choose(str(typed.get("birth_accuracy") or BirthAccuracy.KNOWN))
        self.ui.interpreter.setChecked(bool(typed.get("interpreter")))
        self.ui.family_first.setChecked(bool(typed.get("family_first")))

    def _on_accuracy_changed(self) -> None:
        self.ui.birth.setEnabled(self.ui.birth_accuracy.code != BirthAccuracy.UNKNOWN)
        self.look_at_days()
        self._tell()
