"""The first gate: the hub's levels in its words, why, and Red, Amber or Green with what each means for the time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.codes import Rating
from mashdesk.domain.readers_of_item import VIEWS_ROLES
from mashdesk.domain.refusals import Problem
from mashdesk.domain.screening import SOCIAL_WORKER
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.two_versions import Choices, TwoVersions
from mashdesk.gui.desks.deciding.choice_list import Choice
from mashdesk.gui.desks.deciding.step_panel import StepPanel
from mashdesk.gui.desks.deciding.who_reads import WhoReads
from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.forms.ui_screening import Ui_ScreeningForm
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.item_visibility import of_the_hub_alone
from mashdesk.gui.viewmodels.screening_model import ScreeningModel
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.guard_list import Guard, GuardList
from mashdesk.gui.widgets.time_words import due_words, time_left

_FIELDS = {"sanitised_concern": "sanitised"}


class ScreeningPanel(StepPanel):
    """Screens one enquiry.

    Signals:
        family_asked(str): what the referral leaves open of the family is to be recorded.
    """

    family_asked = Signal(str)

    def __init__(self, parent: QWidget | None, model: ScreeningModel) -> None:
        super().__init__(parent, model.form, title=say("Screening"), submit=say("Save screening"), icon="check")
        self._model = model
        self._filling = False
        self._form = QWidget(self)
        self.ui = Ui_ScreeningForm()
        self.ui.setupUi(self._form)  # type: ignore[no-untyped-call]
        self.fields = fields_of(self._form)
        self.left_open = GuardList(self, purpose="")
        self.left_open.hide()
        self.form_area.body.addWidget(self.left_open)
        self.form_area.body.addWidget(self._form)
        seen = of_the_hub_alone(VIEWS_ROLES, restricted="restricted" in model.sheet.row.badges)
        self.who_reads = WhoReads(self, seen, what=say("this screening"))
        self.form_area.body.addWidget(self.who_reads)
        self._offer()
        self._connect()
        self.fields["sanitised"].setVisible(model.anonymity_asked)
        model.ask_what_is_left_open()
        model.form.look_for_draft()

    def save(self) -> None:
        """Check, then keep the screening."""
        problems = self._model.problems()
        self.show_problems(problems)
        if not problems:
            self._model.save()

    def fill(self) -> None:
        """Show what is typed."""
        self._filling = True
        self.ui.level.choose(self._model.level)
        self.ui.rating.choose(self._model.rating.value)
        self.ui.why.setPlainText(self._model.why)
        self.ui.sanitised.setPlainText(self._model.sanitised)
        self.ui.social_worker.choose(self._model.social_worker)
        self.ui.social_worker_named.setText(self._model.social_worker_named)
        self._show_who_has_the_child()
        self._filling = False

    def start_empty(self) -> None:
        """Forget what was typed; a choice once made stays visible until another is."""
        self._model.take_draft({})

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now."""
        self._model.take_sheet(sheet)
        self.compare()

    def two_versions(self) -> TwoVersions | None:
        """The screening that is typed, beside the one that somebody else saved."""
        return self._model.versions

    def choose_versions(self, choices: Choices) -> None:
        """Go on with both."""
        self._model.choose_versions(choices)

    def take_draft(self, draft: dict[str, object]) -> None:
        """What was typed before."""
        self._model.take_draft(draft)

    def field_of(self, problem: Problem) -> Field | None:
        """The form calls the agencies' narrative "sanitised"."""
        return self.fields.get(_FIELDS.get(problem.field, problem.field))

    def _offer(self) -> None:
        levels = [
            Choice(one.number, say("Level {number}: {one}").format(number=one.number, one=one.title), one.words)
            for one in self._model.levels
        ]
        self.ui.level.offer(levels)
        self.ui.social_worker.offer(list(SOCIAL_WORKER.items()))
        self.fields["social_worker"].setVisible(self._model.asks_social_worker)
        self.ui.rating.offer([self._rating(rating) for rating in self._model.ratings])

    def _rating(self, rating: Rating) -> Choice:
        due, now = self._model.due(rating), self._model.now()
        below = say("decision {due}").format(due=due_words(due, now))
        return Choice(
            rating.value, say(rating.words), below if due >= now else f"{below}: {time_left(due, now)}", rating
        )

    def _connect(self) -> None:
        self.ui.level.changed.connect(self._on_changed)
        self.ui.rating.changed.connect(self._on_changed)
        self.ui.why.textChanged.connect(self._on_changed)
        self.ui.sanitised.textChanged.connect(self._on_changed)
        self.ui.social_worker.changed.connect(self._on_changed)
        self.ui.social_worker_named.textChanged.connect(self._on_changed)
        self.left_open.go_asked.connect(self.family_asked)
        self._model.left_open_changed.connect(self._show_left_open)

    def _show_who_has_the_child(self) -> None:
        self.fields["social_worker_named"].setVisible(self._model.social_worker == "yes")

    def _show_left_open(self) -> None:
        """What the hub's leaflet wants to be said, each with its rule; nothing of it holds the screening up."""
        unmet = self._model.left_open
        self.left_open.set_guards([Guard(one.part, f"{say(one.words)} ({one.rule})") for one in unmet])
        self.left_open.setVisible(bool(unmet))

    def _on_changed(self) -> None:
        if self._filling:
            return
        level, rating = self.ui.level.value, self.ui.rating.value
        self._model.level = level if isinstance(level, int) else None
        self._model.rating = Rating(rating) if isinstance(rating, str) else Rating.NOT_RATED
        self._model.why = self.ui.why.toPlainText()
        self._model.sanitised = self.ui.sanitised.toPlainText()
        self._model.social_worker = str(self.ui.social_worker.value or "")
        self._model.social_worker_named = self.ui.social_worker_named.text()
        self._show_who_has_the_child()
        self._model.typed()
