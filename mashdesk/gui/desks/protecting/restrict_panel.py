"""Beside an opened enquiry: the people who may see it from now on, and why; or why everybody may again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.restrictions import Colleague
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.two_versions import Choices, TwoAnswers, TwoVersions
from mashdesk.gui.desks.deciding.step_panel import StepPanel
from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.forms.ui_restrict import Ui_RestrictForm
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.restriction_model import RestrictionModel
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.plain_label import PlainLabel

LIFTED, AGAIN = (
    say("The restriction was lifted meanwhile."),
    say("What you typed is still here. Restrict it again, or leave it."),
)
TOLD = say("Everybody else who has it open loses it at once, and it is gone from their lists.")


class RestrictPanel(StepPanel):
    """Restricts one enquiry, or names others.

    Signals:
        done: saved, or not wanted any more.
        lift_asked: the restriction is to be lifted.
    """

    done = Signal()
    lift_asked = Signal()

    def __init__(self, parent: QWidget | None, model: RestrictionModel) -> None:
        super().__init__(parent, model.form, title=say("Restrict to named people"), submit=say("Restrict"), icon="lock")
        self._model = model
        self._filling = False
        self._form = QWidget(self)
        self.ui = Ui_RestrictForm()
        self.ui.setupUi(self._form)  # type: ignore[no-untyped-call]
        self.fields = fields_of(self._form)
        self.form_area.body.addWidget(self._form)
        self.body.insertWidget(
            self.body.count() - 1, PlainLabel(self, text=TOLD, role="small", tone="text2", wrap=True)
        )
        cancel = Button(self, text=say("Cancel"), kind="quiet")
        self._lift = Button(self, text=say("Lift it…"), kind="quiet")
        self.foot.insertWidget(0, cancel)
        self.foot.insertWidget(1, self._lift)
        cancel.clicked.connect(self.done)
        self._lift.clicked.connect(self.lift_asked)
        self._lift.setVisible(self._restricted)
        self.room_changed.connect(self._show_lift)
        self.ui.reason.textChanged.connect(self._on_changed)
        self.ui.named.changed.connect(self._on_changed)
        model.offered.connect(self._on_offered)
        model.refused.connect(lambda failure: self.say("warning", say("Not fetched."), say(str(failure))))
        model.form.saved.connect(self.done)
        model.form.look_for_draft()
        model.fetch()

    @property
    def _restricted(self) -> bool:
        return "restricted" in self._model.sheet.row.badges

    def save(self) -> None:
        """Check, then restrict; whom somebody else named meanwhile is looked at first."""
        self.compare()
        if self.choosing:
            return
        problems = self._model.problems()
        self.show_problems(problems)
        if not problems:
            self._model.save()

    def fill(self) -> None:
        """Show who may be named, who is, and why."""
        self._filling = True
        self.ui.named.offer([(one.login, _called(one)) for one in self._model.standing.colleagues])
        self.ui.named.choose(self._model.named)
        if self.ui.reason.toPlainText() != self._model.reason:  # or the cursor would leap while somebody types
            self.ui.reason.setPlainText(self._model.reason)
        self._show_lift()
        self._filling = False

    def start_empty(self) -> None:
        """Forget what was typed."""
        self._model.take_draft({})

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now."""
        self._model.take_sheet(sheet)

    def two_versions(self) -> TwoVersions | None:
        """Whom I name beside whom somebody else named; what stands against nothing typed is taken over."""
        model, theirs = self._model, self._model.meanwhile
        if theirs is None:
            return None
        reason, named = str(theirs.values["reason"]), self._logins(theirs.values["named"])
        answers = (
            TwoAnswers("reason", self.fields["reason"].label, model.reason, reason, whole_text=True),
            TwoAnswers("named", self.fields["named"].label, self._names(model.named), self._names(named)),
        )
        versions = TwoVersions(theirs.saved, answers)
        if versions.differ and not model.untouched:
            return versions
        model.begin_from_what_stands(reason, named)
        self.fill()
        return None

    def choose_versions(self, choices: Choices) -> None:
        """Go on with what was chosen from both."""
        versions, theirs = self.two_versions(), self._model.meanwhile
        if versions is not None and theirs is not None:
            takes = "named" in versions.taken(choices)
            named = self._logins(theirs.values["named"]) if takes else self._model.named
            self._model.begin_from_what_stands(versions.text("reason", choices), named)

    def take_draft(self, draft: dict[str, object]) -> None:
        """What was typed before."""
        self._model.take_draft(draft)

    @staticmethod
    def _logins(value: object) -> tuple[str, ...]:
        return tuple(map(str, value)) if isinstance(value, tuple) else ()

    def _names(self, logins: tuple[str, ...]) -> str:
        offered = [one for one in self._model.standing.colleagues if one.login in logins]
        return "\n".join(f"{one.name}, {one.agency_name}" for one in offered)

    def _show_lift(self) -> None:
        """Not while two versions stand there: first it is chosen what holds."""
        self._lift.setVisible(self._restricted and not self.choosing)

    def _on_offered(self) -> None:
        self.fill()
        self.compare()
        if self._model.was_lifted:
            self._model.begin_from_what_stands(self._model.reason, self._model.named)
            self.say("warning", LIFTED, AGAIN)

    def _on_changed(self) -> None:
        if not self._filling:
            self._model.typed(self.ui.reason.toPlainText(), self.ui.named.chosen)


def _called(one: Colleague) -> str:
    return f"{one.name}\n{one.agency_name}"  # in one line it would be cut beside the picture
