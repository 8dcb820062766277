"""Asking agencies: whom, what for, on what lawful basis, what is to be known, and by when in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from mashdesk.domain.hub_profile import HubAgency
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.deciding.step_panel import StepPanel
from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.desks.sheet.words import counted
from mashdesk.gui.forms.ui_send_requests import Ui_SendRequestsForm
from mashdesk.gui.language import say
from mashdesk.gui.reading_order import focus_first
from mashdesk.gui.viewmodels.gathering_model import GatheringModel
from mashdesk.gui.widgets.cards import empty
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.guard_list import Guard, GuardList
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.text_area import TextArea
from mashdesk.gui.widgets.time_words import due_words, is_today, time_left

_FIELDS = {"requests": "agencies", "lawful_basis": "basis"}


class RequestsPanel(StepPanel):
    """Sends the requests of one enquiry.

    Signals:
        family_asked(str): something of the family is to be recorded first.
    """

    family_asked = Signal(str)

    def __init__(self, parent: QWidget | None, model: GatheringModel) -> None:
        super().__init__(parent, model.form, title=say("Ask agencies"), submit=say("Send requests"), icon="send")
        self._model = model
        self._filling = False
        self._ticks: dict[str, QCheckBox] = {}
        self._form = QWidget(self)
        self.ui = Ui_SendRequestsForm()
        self.ui.setupUi(self._form)  # type: ignore[no-untyped-call]
        self.fields = fields_of(self._form)
        self.checks: dict[str, Field] = {}
        self._checks = QVBoxLayout()
        self._checks.setSpacing(10)
        self._due = PlainLabel(self, role="small", tone="text2", wrap=True)
        self.guards = GuardList(self, purpose=say("ask"))
        self.form_area.body.addWidget(self._form)
        self.form_area.body.addLayout(self._checks)
        self.body.insertWidget(self.body.indexOf(self.form_area) + 1, self.guards)
        self.body.insertWidget(self.body.indexOf(self.guards) + 1, self._due)
        self._offer()
        self.fill()
        self._connect()
        self._show_guards()
        model.ask_guards()
        model.form.look_for_draft()
        model.fetch()

    def tick(self, agency: str) -> QCheckBox:
        """The box of an agency (KeyError when it has been asked already)."""
        return self._ticks[agency]

    def save(self) -> None:
        """Check, then send."""
        problems = self._model.problems()
        self.show_problems(problems)
        if not problems:
            self._model.save()

    def fill(self) -> None:
        """Show what is typed."""
        self._filling = True
        for agency, box in self._ticks.items():
            box.setChecked(agency in self._model.agencies)
        self._fill_purpose()
        self.ui.basis.setCurrentIndex(self._model.bases.index(self._model.basis) + 1 if self._model.basis else 0)
        self.ui.questions.setPlainText(self._model.questions)
        self.ui.unsigned_because.setPlainText(self._model.unsigned_because)
        self._offer_practitioners()
        self._ask_of_unsigned()
        self._offer_checks(anew=True)
        self._filling = False
        self._say_due()

    def start_empty(self) -> None:
        """Forget what was typed."""
        self._model.take_draft({})

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now: whoever was asked meanwhile is no longer offered."""
        self._model.take_sheet(sheet)
        self._offer_agencies()
        self.fill()

    def take_draft(self, draft: dict[str, object]) -> None:
        """What was typed before."""
        self._model.take_draft(draft)

    def field_of(self, problem: Problem) -> Field | None:
        """The server speaks of requests where the form shows agencies."""
        return self.fields.get(_FIELDS.get(problem.field, problem.field))

    def _offer(self) -> None:
        self._offer_agencies()
        self.ui.purpose.addItems(self._model.purposes)
        self.ui.purpose.setEditable(not self._model.only_listed)
        line = self.ui.purpose.lineEdit()
        if line is None:
            self.ui.purpose.setPlaceholderText(say("Choose a purpose"))
        else:
            line.setPlaceholderText(say("Choose a purpose or type one"))
        self.ui.basis.addItems([say("Choose the lawful basis"), *(say(basis.words) for basis in self._model.bases)])
        for combo in (self.ui.purpose, self.ui.basis):
            # Long words are read in the list; the panel keeps its width.
            combo.setSizeAdjustPolicy(combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(12)

    def _offer_agencies(self) -> None:
        there = [agency.id for agency in self._model.to_ask]
        if there == list(self._ticks):
            return
        ticking = self.ui.agencies.isAncestorOf(self.window().focusWidget())
        empty(self.ui.agencies_layout)
        self._ticks = {}
        for agency in self._model.to_ask:
            box = QCheckBox(agency.name.replace("&", "&&"), self.ui.agencies)
            box.toggled.connect(self._on_changed)
            self.ui.agencies_layout.addWidget(box)
            self._ticks[agency.id] = box
        if ticking:
            focus_first(self.ui.agencies)  # what had the keyboard is gone

    def _offer_practitioners(self) -> None:
        """Only on a restricted enquiry, and only those of the agencies that are ticked."""
        people = self._model.to_name
        self.ui.named.offer([(one.login, f"{one.name}, {one.agency_name}") for one in people])
        self.ui.named.choose(self._model.named)
        self.fields["named"].setVisible(self._model.restricted and bool(self._model.agencies))

    def _fill_purpose(self) -> None:
        """Words of one's own where the hub lets them be typed; else one of its purposes."""
        if self.ui.purpose.isEditable():
            self.ui.purpose.setEditText(self._model.purpose)
        else:
            self.ui.purpose.setCurrentIndex(self.ui.purpose.findText(self._model.purpose))

    def _ask_of_unsigned(self) -> None:
        """Only where somebody is ticked who has not signed the information sharing agreement."""
        unsigned = self._model.unsigned
        field = self.fields["unsigned_because"]
        names = ", ".join(agency.name for agency in unsigned)
        field.set_hint(
            say("Not signed, or no longer: {names}. Your reason is kept with the request.").format(names=names)
            if unsigned
            else ""
        )
        field.setVisible(bool(unsigned))

    def _connect(self) -> None:
        self._model.offered.connect(self.fill)
        self._model.refused.connect(lambda failure: self.say("warning", say("Not fetched."), say(str(failure))))
        self.ui.named.changed.connect(self._on_changed)
        self.ui.purpose.currentTextChanged.connect(self._on_changed)
        self.ui.purpose.editTextChanged.connect(self._on_changed)
        self.ui.basis.currentIndexChanged.connect(self._on_changed)
        self.ui.questions.textChanged.connect(self._on_changed)
        self.ui.unsigned_because.textChanged.connect(self._on_changed)

        self.guards.go_asked.connect(self.family_asked)
        self._model.guards_changed.connect(self._show_guards)

    def _show_guards(self) -> None:
        """All that the hub's leaflet asks first, each with its rule."""
        unmet = self._model.unmet
        self.guards.set_guards([Guard(one.part, f"{say(one.words)} ({one.rule})") for one in unmet])
        self.guards.setVisible(bool(unmet))

    def _on_changed(self) -> None:
        if self._filling:
            return
        chosen = self.ui.basis.currentIndex()
        self._model.agencies = {agency for agency, box in self._ticks.items() if box.isChecked()}
        self._model.named = self.ui.named.chosen
        self._model.purpose = self.ui.purpose.currentText()
        self._model.basis = self._model.bases[chosen - 1] if chosen > 0 else None
        self._model.questions = self.ui.questions.toPlainText()
        self._model.unsigned_because = self.ui.unsigned_because.toPlainText()
        self._model.typed()
        self._filling = True
        self._offer_practitioners()
        self._ask_of_unsigned()
        self._offer_checks()
        self._filling = False
        self._say_due()

    def _offer_checks(self, *, anew: bool = False) -> None:
        """One list of questions for each agency that is ticked, from its template until somebody changes it."""
        wanted = [one for one in self._model.to_ask if one.id in self._model.agencies]
        if anew or list(self.checks) != [one.id for one in wanted]:
            empty(self._checks)
            self.checks = {one.id: self._checks_field(one) for one in wanted}

    def _checks_field(self, agency: HubAgency) -> Field:
        field = Field(
            TextArea(lines=3),
            label=say("What {name} is to look into").format(name=agency.name),
            hint=say("One question a line. Strike out or add."),
            optional=True,
        )
        controls.put(field.control, self._model.checks_of(agency.id))
        controls.when_changed(field.control, lambda: self._on_checks_changed(agency.id))
        self._checks.addWidget(field)
        return field

    def _on_checks_changed(self, agency: str) -> None:
        if not self._filling:
            self._model.checks[agency] = str(controls.value_of(self.checks[agency].control))
            self._model.typed()

    def _say_due(self) -> None:
        due, now = self._model.due, self._model.now()
        many = counted(len(self._model.agencies), "agency", "agencies")
        left = f" ({time_left(due, now)})" if is_today(due, now) else ""
        when = (
            say("answers due at once: the decision is due within the hub's margin for returns")
            if due <= now
            else say("answers {due}{left}").format(due=due_words(due, now), left=left)
        )
        self._due.setText(f"{many}, {when}")
