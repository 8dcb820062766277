"""The decision, child by child in tabs: what is typed or sealed, what still stops the signature, and the way to it."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mashdesk.domain.calendar import london_day
from mashdesk.domain.codes import BirthAccuracy
from mashdesk.domain.names import isolated
from mashdesk.domain.snapshots import EnquirySheet, Person
from mashdesk.domain.two_versions import Choices
from mashdesk.gui.desks.acting.actions_card import SET, can_be_set
from mashdesk.gui.desks.deciding.decision_form import DecisionForm
from mashdesk.gui.desks.sheet.decisions_card import sealed_decision
from mashdesk.gui.desks.sheet.words import listed
from mashdesk.gui.language import counted, say
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.viewmodels.decision_model import VERSIONS, DecisionModel
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, Scroll, empty
from mashdesk.gui.widgets.guard_list import Guard, GuardList
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip
from mashdesk.gui.widgets.time_words import age_said
from mashdesk.gui.widgets.two_versions import ROOM, TwoVersionsView

FAMILY = "family."
WITH_AGES = 3
"""With more children than this their tabs show names without ages, so that all are in sight."""


class DecisionPanel(Card):
    """Typing, or what is sealed. Signing itself stands in a panel of its own.

    Signals:
        sign_asked: everything is there; to the signature.
        record_asked: the decision record as a PDF.
        signature_asked: the same, signed with one's own certificate.
        discussion_asked: the discussion is not recorded; go there.
        family_asked(str): "consent" or "contact" is to be recorded first.
        action_asked: somebody is to be asked to do something, by the discussion or by what was signed.
        changed_meanwhile: the sheet must be read again; what was typed stays.
        state_changed(SavedIs): what is true of what was typed.
        room_changed: `room` is another.
    """

    sign_asked = Signal()
    record_asked = Signal()
    signature_asked = Signal()
    discussion_asked = Signal()
    family_asked = Signal(str)
    action_asked = Signal()
    changed_meanwhile = Signal()
    state_changed = Signal(object)
    room_changed = Signal()

    left_open = 0
    """How many steps of special pathways have no answer yet."""
    room = 0
    """How wide the panel would be: two versions want room beside each other."""

    def __init__(self, parent: QWidget | None, model: DecisionModel) -> None:
        super().__init__(parent)
        self.model = model
        self._signed = PlainLabel(self, role="small", tone="text2")
        self.tabs = TabStrip(self, name=say("Child"))
        self._notice = Banner(self)
        self.form = DecisionForm(self, model)
        self._sealed = Scroll(self)
        self.versions = TwoVersionsView(self)
        self._stack = QStackedWidget(self)
        self.guards = GuardList(self)
        self._waiting = PlainLabel(self, role="small", tone="amber_text", wrap=True)
        self.sign = Button(self, text=say("Sign"), icon="lock", kind="primary", key="F8")
        self.record = Button(self, text=say("Decision record (PDF)"), icon="file-text", kind="primary", key="F8")
        self.own_signature = Button(self, text=say("Signed with my certificate…"), icon="pen-line", kind="quiet")
        self.supersede = Button(self, text=say("Supersede…"), icon="history")
        self.leave = Button(self, text=say("Leave it as it is"), kind="quiet")
        self.set_action = Button(self, text=SET, icon="plus", kind="quiet")
        self._lay_out()
        self._connect()
        self._show()
        model.form.look_for_draft()

    @property
    def child(self) -> UUID:
        """The child whose tab is shown."""
        return UUID(self.tabs.chosen)

    def primary_action(self) -> None:
        """F8: to the signature, to what is missing first, or the record once all is sealed."""
        if self.model.versions(self.child):
            self.versions.primary_action()
            return
        if not self.record.isHidden():
            self.record_asked.emit()
            return
        missing = self.model.missing(self.child)
        if missing:
            self._on_go(missing[0].key)
        elif self.sign.isEnabled():
            self.sign_asked.emit()

    def tell_left_open(self, steps: int) -> None:
        """So many steps of special pathways have no answer: it is said, and stops nobody."""
        self.left_open = steps
        self._show_guards()

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now."""
        self.model.take_sheet(sheet)

    def say(self, kind: str, head: str, text: str = "", action: str = "") -> None:
        """A line above the form; "" takes it away."""
        self._notice.say(kind, head, text, action)
        self._notice.setVisible(bool(head))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self, text=say("Decision"), role="title"))
        head.addStretch(1)
        head.addWidget(self._signed)
        scroll = Scroll(self)
        scroll.body.setContentsMargins(0, 0, 6, 0)
        scroll.body.addWidget(self.form)
        self._typing = scroll
        both = Scroll(self)
        both.body.setContentsMargins(0, 0, 6, 0)
        both.body.addWidget(self.versions)
        for page in (scroll, self._sealed, both):
            self._stack.addWidget(page)
        foot = QHBoxLayout()
        foot.addWidget(self.leave)
        foot.addWidget(self.supersede)
        foot.addWidget(self.set_action)
        foot.addStretch(1)
        doing = QVBoxLayout()
        doing.addWidget(self.sign)
        doing.addWidget(self.record)
        doing.addWidget(self.own_signature)
        doing.addWidget(self.versions.go_on)
        self.body.addLayout(head)
        for widget in (self.tabs, self._notice):
            self.body.addWidget(widget)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.guards)
        self.body.addWidget(self._waiting)
        self.body.addLayout(foot)
        self.body.addLayout(doing)
        self._notice.hide()

    def _connect(self) -> None:
        self.tabs.tab_chosen.connect(lambda _child: self._show())
        self.form.changed.connect(self._show_guards)
        self.guards.go_asked.connect(self._on_go)
        self.versions.chosen.connect(self._on_versions_chosen)
        self.sign.clicked.connect(self.sign_asked)
        self.record.clicked.connect(self.record_asked)
        self.own_signature.clicked.connect(self.signature_asked)
        self.supersede.clicked.connect(lambda: self.begin_again(self.child))
        self.leave.clicked.connect(self._on_leave)
        self.set_action.clicked.connect(self.action_asked)
        self._notice.action_asked.connect(self._on_start_empty)
        self.model.sheet_changed.connect(self._show)
        self.model.guards_changed.connect(self._show_guards)
        command = self.model.form
        command.draft_found.connect(self._on_draft_found)
        command.state_changed.connect(self._on_state)

    def begin_again(self, child: UUID) -> None:
        """A new decision about this child, filled in from the one that stands."""
        self.tabs.choose(str(child))
        self.model.supersede(child)
        self._show()
        self.form.focus("reasons")

    def _show(self) -> None:
        children = self.model.subjects
        self.tabs.set_tabs([self._tab(child) for child in children])
        signed = sum(self.model.signed(child.id) is not None for child in children)
        self._signed.setText(say("{signed} of {children} signed").format(signed=signed, children=len(children)))
        sealed = self.model.is_sealed(self.child)
        versions = self.model.versions(self.child)
        typed_here = self._stack.isAncestorOf(self.window().focusWidget())
        self._turn_to(2 if versions else 1 if sealed else 0)
        if sealed and typed_here:
            self.tabs.setFocus()  # what had the keyboard is gone
        if versions:
            self.versions.show_versions(versions)
            if typed_here and not self._stack.isAncestorOf(self.window().focusWidget()):
                self.versions.focus_start()
        elif sealed:
            self._show_sealed()
        else:
            self.form.show_child(self.child)
        self._show_guards()

    def _turn_to(self, page: int) -> None:
        self._stack.setCurrentIndex(page)
        room = ROOM if page == self._stack.count() - 1 else 0
        if room != self.room:
            self.room = room
            self.room_changed.emit()

    def _show_sealed(self) -> None:
        stands = self.model.signed(self.child)
        empty(self._sealed.body)
        if stands is not None:
            self._sealed.body.addWidget(sealed_decision(stands, self.model.sheet))
        self._sealed.body.addStretch(1)

    def _show_guards(self) -> None:
        sealed, two = self.model.is_sealed(self.child), self.model.versions(self.child) is not None
        every = all(self.model.is_sealed(child.id) for child in self.model.subjects)
        missing = self.model.missing(self.child)
        ready = self.model.complete()
        self.guards.setVisible(not sealed and not two)
        self.versions.go_on.setVisible(two)
        self.guards.set_guards([Guard(one.key, one.words) for one in missing] + self._met())
        self.sign.setVisible(not every and not two)
        self.sign.setEnabled(bool(ready) and not missing)
        self.sign.setText(
            say("Sign for {what}").format(what=listed([child.called for child in ready])) if ready else say("Sign")
        )
        self.record.setVisible(every)
        self.own_signature.setVisible(every)
        self.supersede.setVisible(sealed)
        self.set_action.setVisible(not two and can_be_set(self.model.sheet))
        self.leave.setVisible(not sealed and not two and self.model.signed(self.child) is not None)
        self._show_waiting(shown=not sealed and not two)

    def _show_waiting(self, *, shown: bool) -> None:
        names = [one.agency_name for one in self.model.not_returned()]
        sentence = say("{agencies} has not returned.") if len(names) == 1 else say("{agencies} have not returned.")
        told = [sentence.format(agencies=listed(names))] if names else []
        if self.left_open:
            steps = counted(self.left_open, "step")
            told.append(say("Special pathways: {steps} without an answer.").format(steps=steps))
        self._waiting.setText(" ".join([*told, say("You may sign all the same.")]) if told else "")
        first = self.model.signed(self.child) is None
        self._waiting.setVisible(shown and first and bool(told))

    def _met(self) -> list[Guard]:
        sheet = self.model.sheet
        met = [say("Discussion recorded")] if sheet.discussion else []
        met += [say("rated {rating}").format(rating=say(sheet.row.rating.words))] if sheet.screening else []
        return [Guard("", ", ".join(met), met=True)] if met else []

    def _tab(self, child: Person) -> Tab:
        age = age_said(child.birth_accuracy, child.birth, london_day(self.model.now()), child.died)
        unborn = child.birth_accuracy is BirthAccuracy.EXPECTED
        name = isolated(child.called)
        words = name if unborn or len(self.model.subjects) > WITH_AGES else f"{name}, {age}"
        sealed = self.model.is_sealed(child.id)
        open_icon = "circle-dashed" if len(self.model.subjects) <= WITH_AGES else ""
        return Tab(str(child.id), words, icon="lock" if sealed else open_icon, tone="lock" if sealed else "text2")

    def _on_go(self, key: str) -> None:
        if not key:
            return
        if key == "discussion":
            self.discussion_asked.emit()
            return
        child, _dot, field = key.partition(".")
        self.tabs.choose(child)
        self._show()
        if field == VERSIONS:
            self.versions.focus_start()
            return
        if field.startswith(FAMILY):
            field = field.removeprefix(FAMILY)
            if field not in self.form.fields:
                self.family_asked.emit(field)
                return
        self.form.focus(field)
        self._typing.ensureWidgetVisible(self.form.fields[field])

    def _on_versions_chosen(self, choices: Choices) -> None:
        self.model.choose_versions(self.child, choices)
        self._show()
        self.form.focus("reasons")

    def _on_leave(self) -> None:
        self.model.leave_as_it_is(self.child)
        self._show()

    def _on_state(self, state: SavedIs) -> None:
        self.state_changed.emit(state)

    def _on_draft_found(self, draft: dict[str, object]) -> None:
        self.model.take_draft(draft)
        self._show()
        self.say("info", say("Kept from before."), say("What you typed is here again."), say("Start empty"))

    def _on_start_empty(self) -> None:
        for child in self.model.subjects:
            self.model.leave_as_it_is(child.id)
        self.model.form.begin_again()
        self.say("info", "")
        self._show()
