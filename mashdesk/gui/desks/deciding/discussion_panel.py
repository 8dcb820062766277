"""Recording the partners' discussion: who took part for which agency, each agency's view, what was agreed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mashdesk.domain.discussion import PartnerView
from mashdesk.domain.readers_of_item import VIEWS_ROLES
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.two_versions import Choices, TwoVersions
from mashdesk.gui.desks.acting.actions_card import SET, can_be_set
from mashdesk.gui.desks.choice_row import ChoiceRow
from mashdesk.gui.desks.deciding.step_panel import StepPanel
from mashdesk.gui.desks.deciding.who_reads import WhoReads
from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.forms.ui_discussion import Ui_DiscussionForm
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.discussion_model import DiscussionModel, TypedAttendee
from mashdesk.gui.viewmodels.item_visibility import of_the_hub_alone
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, empty
from mashdesk.gui.widgets.text_area import TextArea

VIEWS_FIRST = say("Nobody signs before each partner has said whether it agrees, and in its own words.")


class AttendeeCard(Card):
    """One person at the table.

    Signals:
        changed: something was typed.
        gone: take this person out again.
    """

    changed = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget | None, model: DiscussionModel, attendee: TypedAttendee, number: int) -> None:
        super().__init__(parent, sunken=True)
        self.attendee = attendee
        self._model = model
        self.agency = QComboBox(self)
        self.name = QLineEdit(attendee.name, self)
        self.name.setCursorPosition(0)
        self.agrees = ChoiceRow(self)
        self.agrees.offer([(one.value, say(one.words)) for one in PartnerView])
        self.view = TextArea(self, lines=2, hint=say("This agency’s view; where it does not agree, say so"))
        self._lay_out(number)
        self._agency_chosen()
        self.agrees.changed.connect(self._on_changed)
        self.agency.currentIndexChanged.connect(self._on_changed)
        self.name.textChanged.connect(self._on_changed)
        self.view.textChanged.connect(self._on_changed)

    def _lay_out(self, number: int) -> None:
        for agency in self._model.agencies:
            self.agency.addItem(agency.name, agency.id)
        self.agency.setCurrentIndex(max(0, self.agency.findData(self.attendee.agency)))
        self.agency.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.agency.setMinimumContentsLength(5)
        self.agency.setAccessibleName(say("Agency of person {number}").format(number=number))
        self.name.setAccessibleName(say("Name of person {number}").format(number=number))
        self.view.setAccessibleName(say("View of person {number}’s agency").format(number=number))
        self.view.setPlainText(self.attendee.view)
        self.agrees.setAccessibleName(say("Whether the agency of person {number} agrees").format(number=number))
        self.agrees.choose(self.attendee.agrees)
        away = Button(self, kind="quiet", icon="x", compact=True, text=say("Remove"))
        away.clicked.connect(self.gone)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(away)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.agency)
        column.addLayout(head)
        column.addWidget(self.agrees)
        column.addWidget(self.view)
        self.body.addLayout(column)

    def _agency_chosen(self) -> None:
        answered = self._model.who_answered(self.attendee.agency)
        self.name.setPlaceholderText(
            say("Name ({answered} gave the return)").format(answered=answered) if answered else say("Name")
        )

    def _on_changed(self) -> None:
        self.attendee.agency = str(self.agency.currentData())
        self.attendee.name = self.name.text()
        self.attendee.view = self.view.toPlainText()
        self.attendee.agrees = str(self.agrees.value or "")
        self._agency_chosen()
        self.changed.emit()


class DiscussionPanel(StepPanel):
    """Records one discussion.

    Signals:
        action_asked: somebody is to be asked to do something, by a discussion that is recorded already.
    """

    action_asked = Signal()

    def __init__(self, parent: QWidget | None, model: DiscussionModel) -> None:
        super().__init__(
            parent, model.form, title=say("Discussion"), submit=say("Save discussion"), icon="messages-square"
        )
        self._model = model
        self._filling = False
        self._form = QWidget(self)
        self.ui = Ui_DiscussionForm()
        self.ui.setupUi(self._form)  # type: ignore[no-untyped-call]
        self.fields = fields_of(self._form)
        self.fields["told_family"].setVisible(model.letter_says)
        if model.views_first:
            self.fields["attendees"].set_hint(VIEWS_FIRST)
        self.form_area.body.addWidget(self._form)
        seen = of_the_hub_alone(VIEWS_ROLES, restricted="restricted" in model.sheet.row.badges)
        self.who_reads = WhoReads(self, seen, what=say("the views and what is agreed"))
        self.form_area.body.addWidget(self.who_reads)
        self.ui.add_button.set_icon("plus")
        self.set_action = Button(self, text=SET, icon="plus", kind="quiet")
        self.set_action.setVisible(can_be_set(model.sheet))
        self.set_action.clicked.connect(self.action_asked)
        self.foot.insertWidget(0, self.set_action)
        self.fill()
        self.ui.held.textChanged.connect(self._on_changed)
        self.ui.agreed.textChanged.connect(self._on_changed)
        self.ui.told_family.textChanged.connect(self._on_changed)
        self.ui.add_button.clicked.connect(self._on_add)
        model.form.look_for_draft()

    def people(self) -> list[AttendeeCard]:
        """The lines of the form."""
        return self._form.findChildren(AttendeeCard)

    def save(self) -> None:
        """Check, then keep the discussion."""
        problems = self._model.problems()
        self.show_problems(problems)
        if not problems:
            self._model.save()

    def fill(self) -> None:
        """Show what is typed."""
        self._filling = True
        self.ui.held.setText(self._model.held_words)
        self.ui.agreed.setPlainText(self._model.agreed)
        self.ui.told_family.setPlainText(self._model.told_family)
        self._fill_people()
        self._filling = False

    def start_empty(self) -> None:
        """Forget what was typed."""
        self._model.agreed = ""
        self._model.told_family = ""
        self._model.attendees = [TypedAttendee(agency=self._model.agencies[0].id)]

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now."""
        self._model.take_sheet(sheet)
        self.compare()
        self.set_action.setVisible(can_be_set(sheet))

    def two_versions(self) -> TwoVersions | None:
        """The discussion that is typed, beside the one that somebody else recorded."""
        return self._model.versions

    def choose_versions(self, choices: Choices) -> None:
        """Go on with both."""
        self._model.choose_versions(choices)

    def take_draft(self, draft: dict[str, object]) -> None:
        """What was typed before."""
        self._model.take_draft(draft)

    def _fill_people(self) -> None:
        empty(self.ui.attendees_layout)
        for number, attendee in enumerate(self._model.attendees, 1):
            card = AttendeeCard(self.ui.attendees, self._model, attendee, number)
            card.changed.connect(self._on_changed)
            card.gone.connect(lambda gone=attendee: self._on_gone(gone))
            self.ui.attendees_layout.addWidget(card)

    def _on_add(self) -> None:
        self._model.attendees.append(TypedAttendee(agency=self._model.next_agency()))
        self._fill_people()
        self.people()[-1].name.setFocus()
        self._on_changed()

    def _on_gone(self, attendee: TypedAttendee) -> None:
        self._model.attendees = [one for one in self._model.attendees if one is not attendee]
        self._fill_people()
        self._on_changed()

    def _on_changed(self) -> None:
        if self._filling:
            return
        self._model.held_words = self.ui.held.text()
        self._model.agreed = self.ui.agreed.toPlainText()
        self._model.told_family = self.ui.told_family.toPlainText()
        self._model.typed()
