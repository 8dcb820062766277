"""One matter that is open: what is asked, by whom and until when; what was done; and what comes next."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.matter_codes import MEANS, TOUCHES, MatterKind, MatterStep
from mashdesk.domain.matters import Asked, Matter, result_words, routes, stage_words
from mashdesk.gui.desks.rights.words import clock_words, left_words, step_head, step_words
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.language import say
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.icon_mark import IconMark
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.time_words import Urgency, due_words, urgency

NEVER_TOLD = {
    MatterKind.SUBJECT_ACCESS: say(
        "No copy leaves before somebody has seen who they are. What goes into it is released "
        "item by item, on the enquiry."
    ),
    MatterKind.RECTIFICATION: say(
        "What is sealed is not rewritten: a correction, or their own account, stands beside it. "
        "Whoever received it from the hub is told."
    ),
    MatterKind.OBJECTION: say(
        "Where a duty to protect somebody stands behind it, say which; until it is weighed, say what is not used."
    ),
    MatterKind.COMPLAINT: say("The colleague whom it is about does not see it."),
    MatterKind.FEEDBACK: say("Feedback has no limit. It is not a complaint, unless they say so."),
}


class MatterSheet(QWidget):
    """Signals:
    step_asked(MatterStep): begin this step.
    correction_asked: put right what was taken down.
    letter_asked: make the letter that says that it came.
    log_asked: show who looked at the enquiry that a copy is asked of.
    close_asked: close it now.
    """

    step_asked = Signal(object)
    correction_asked = Signal()
    letter_asked = Signal()
    log_asked = Signal()
    close_asked = Signal()

    def __init__(self, profile: HubProfile, parent: QWidget | None = None, *, reads_log: bool = False) -> None:
        super().__init__(parent)
        self._profile, self._reads_log = profile, reads_log
        self.head = Card(self)
        self._mark = IconMark(self.head, icon="file-search", tone="text2", size=22)
        self._title = PlainLabel(self.head, role="heading")
        self._left = PlainLabel(self.head, role="strong")
        self._told = PlainLabel(self.head, tone="text2", wrap=True)
        self.close_button = Button(self.head, text=say("Close"), kind="quiet", compact=True)
        self._steps = WrapRow(self.head)
        self.notice = Banner(self.head)
        self.notice.hide()
        self.asked = ScrollingCard(self, title=say("What was taken down"))
        self.done = ScrollingCard(self, title=say("What was done"))
        self.columns = QHBoxLayout()
        self._panel: QWidget | None = None
        self.buttons: dict[MatterStep, Button] = {}
        self._lay_out()
        self.close_button.clicked.connect(self.close_asked)

    def show_matter(self, matter: Matter, now: datetime) -> None:
        """Show it as it is."""
        row = matter.row
        self._mark.set_icon(row.kind.icon)
        self._title.setText(f"{say(row.kind.words)} · {row.reference}")
        self.show_time(matter, now)
        self._told.setText(
            " ".join(part for part in (say(stage_words(row, self._profile.contact)), NEVER_TOLD[row.kind]) if part)
        )
        self._show_steps(matter, now)
        self.asked.fill(*self._facts(matter))
        self.done.fill(*_history(matter))

    def say(self, kind: str, head: str, text: str = "") -> None:
        """A line below the steps; "" takes it away."""
        self.notice.say(kind or "info", head, text)
        self.notice.setVisible(bool(head))

    def show_time(self, matter: Matter, now: datetime) -> None:
        """A minute has passed."""
        row = matter.row
        soon = urgency(row.due, now) if row.is_open and row.due is not None else Urgency.LATER
        due = due_words(row.due, now) if row.is_open and row.due is not None else ""
        left = left_words(row, now) if soon is not Urgency.LATER or not due else ""
        self._left.setText(" · ".join(part for part in (left, due) if part))
        self._left.set_tone(soon.tone)

    def set_panel(self, panel: QWidget | None) -> None:
        """What is typed stands in the place of the history."""
        if self._panel is not None:
            self.columns.removeWidget(self._panel)
            self._panel.hide()
        self._panel = panel
        self.done.setVisible(panel is None)
        if panel is not None:
            self.columns.addWidget(panel, 1)
        for button in self.buttons.values():
            button.setEnabled(panel is None)

    def arrange(self, *, narrow: bool) -> None:
        """One below the other where there is little room."""
        directions = QBoxLayout.Direction
        self.columns.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def focus_start(self) -> None:
        """To what comes next."""
        first = next(iter(self.buttons.values()), self.close_button)
        first.setFocus()

    def _show_steps(self, matter: Matter, now: datetime) -> None:
        self.buttons = {}
        for step in matter.may_take(now):
            first = step is matter.next
            kind, key = ("primary", "F8") if first else ("plain", "")
            button = Button(self.head, text=say(step.words), kind=kind, key=key, compact=True)
            button.clicked.connect(lambda _checked=False, step=step: self.step_asked.emit(step))
            button.setEnabled(self._panel is None)
            self.buttons[step] = button
        shown = list(self.buttons.values())
        if matter.letter_can_be_made and not matter.acknowledged():
            letter = Button(self.head, text=say("Make the letter that it came"), icon="mail", compact=True)
            letter.clicked.connect(self.letter_asked)
            shown.append(letter)
        if self._reads_log and matter.row.kind is MatterKind.SUBJECT_ACCESS and matter.row.enquiry_reference:
            log = Button(self.head, text=say("Who looked at the file…"), icon="history", kind="quiet", compact=True)
            log.clicked.connect(self.log_asked)
            shown.append(log)
        self._steps.show_widgets(shown)

    def _facts(self, matter: Matter) -> Iterator[QWidget]:
        stands, row = matter.standing, matter.row
        yield block(*_said(stands))
        yield block(*self._whence(matter))
        if matter.clocks:
            yield block(*(Fact(label=say("Clock"), words=clock_words(clock)) for clock in matter.clocks))
        correct = Button(None, text=say("Put right what was taken down…"), kind="quiet", compact=True)
        correct.clicked.connect(self.correction_asked)
        if row.is_open:
            yield correct
        for before in reversed([one for one in matter.asked if one is not stands]):
            later = next(one for one in matter.asked if one.corrects == before.id)
            head = say("Before it was put right {at} by {by}: {why}").format(
                at=moment_words(later.at), by=later.by, why=later.why
            )
            yield block(PlainLabel(None, text=head, role="small", tone="text2", wrap=True), *_said(before))

    def _whence(self, matter: Matter) -> Iterator[QWidget]:
        stands, row = matter.standing, matter.row
        where = routes(self._profile.contact).get(matter.route, say("Where the hub’s leaflet said at the time"))
        means = say(MEANS[stands.means])
        yield Fact(label=say("Came in"), words=f"{moment_words(row.received)}. {means}. {say(where)}")
        yield Fact(label=say("Taken in by"), words=f"{matter.by}, {moment_words(matter.at)}")
        yield Fact(label=say("Enquiry"), words=row.enquiry_reference or say("Nobody has said which"))
        if not row.kind.is_request:
            about = f": {matter.about_name}" if matter.about_name else ""
            yield Fact(label=say("About"), words=f"{say(TOUCHES[matter.touches])}{about}")
        if row.stage > 1 and matter.tried_first is not None:
            yield Fact(
                label=say("The step before"), words=say("Was tried") if matter.tried_first else say("Was not tried")
            )
        yield Fact(label=say("With"), words=row.handler_name or say("Nobody is named yet"))
        if matter.result:
            yield Fact(label=say("What came of it"), words=say(result_words(matter.result)), role="strong")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self._mark)
        line.addWidget(self._title)
        line.addStretch(1)
        line.addWidget(self._left)
        line.addWidget(self.close_button)
        self.head.body.addLayout(line)
        self.head.body.addWidget(self._told)
        self.head.body.addWidget(self._steps)
        self.head.body.addWidget(self.notice)
        self.columns.setSpacing(10)
        self.columns.addWidget(self.asked, 1)
        self.columns.addWidget(self.done, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addLayout(self.columns, 1)


def _said(asked: Asked) -> Iterator[QWidget]:
    for label, words in (
        (say("Who asks"), asked.asker or say("They did not say")),
        (say("In their words"), asked.words),
        (say("For"), asked.on_behalf_of),
        (say("By what right"), asked.authority),
        (say("Address"), ", ".join((*asked.lines, *([asked.postcode] if asked.postcode else [])))),
        (say("Telephone or e-mail"), asked.reach),
    ):
        if words:
            yield Fact(label=label, words=words)


def _history(matter: Matter) -> Iterator[QWidget]:
    for step in reversed(matter.steps):
        yield block(Fact(label=step_head(step), words=step_words(step)))
