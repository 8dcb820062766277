"""One request for release: what is asked and why, the item, and beside it the agency's answer."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.releases import Release
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.fitting_scroll import FittingScroll
from mashdesk.gui.desks.releasing.answer_form import AnswerForm
from mashdesk.gui.desks.releasing.answered_card import AnsweredCard, said
from mashdesk.gui.desks.releasing.confirm_card import ConfirmCard
from mashdesk.gui.desks.releasing.item_card import ItemCard
from mashdesk.gui.desks.releasing.words import GOES_TO, PURPOSES
from mashdesk.gui.desks.sheet.facts import Fact
from mashdesk.gui.desks.sheet.opened_banner import OpenedBanner
from mashdesk.gui.desks.sheet.words import moment_words, names_of
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.release_answer_model import ReleaseAnswerModel
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.cards import Card, empty
from mashdesk.gui.widgets.plain_label import PlainLabel

FIRST = say("Somebody else of your agency has answered meanwhile.")
STAYS = say("What you typed is still below, and was not sent. Look at what was answered.")
NO_MORE = say("It is kept as your agency's answer.")


class ReleasePage(QWidget):
    """`begin` with a release that is asked or answered, `take` it as it is now, `end` when it is left.

    Signals:
        changed_meanwhile: a colleague was quicker; read again.
        answered, taken_back: the server has it.
    """

    changed_meanwhile = Signal()
    answered = Signal()
    taken_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model: ReleaseAnswerModel | None = None
        self.form: AnswerForm | None = None
        self._done = self._taking_back = self._asking = False
        self.opened = OpenedBanner(self)
        self.notice = Banner(self)
        self._purpose = PlainLabel(self, role="display")
        self._about = PlainLabel(self, wrap=True)
        self._facts = QVBoxLayout()
        self.item = ItemCard(self)
        self.given = AnsweredCard(self)
        self.confirm = ConfirmCard(self)
        self._answer = QVBoxLayout()
        self._lay_out()
        self.given.back_asked.connect(self._ask_to_take_back)
        self.confirm.confirmed.connect(self._on_confirmed)
        self.confirm.not_yet.connect(self.stop_asking)

    @property
    def asking(self) -> bool:
        """Whether it is asked if the answer is meant."""
        return self._asking

    def begin(self, model: ReleaseAnswerModel, sheet: EnquirySheet, *, drafts_survive: bool) -> None:
        """Show this request, its form empty or as it was left."""
        self.end()
        self.model = model
        self._say("info", "")
        self.form = AnswerForm(self, model, drafts_survive=drafts_survive)
        self._answer.addWidget(self.form, 1)
        self.form.ask_asked.connect(self._ask)
        model.answered.connect(self._on_answered)
        model.taken_back.connect(self._on_taken_back)
        for form in (model.form, model.back):
            form.changed_meanwhile.connect(self._on_changed_meanwhile)
        for told in (model.back.refused, model.back.problems_found):
            told.connect(self._on_back_refused)
        self.take(model.release, sheet)
        self._focus_first()

    def take(self, release: Release, sheet: EnquirySheet) -> None:
        """The request as it is now."""
        if self.model is None:
            return
        self.model.release = release
        self._purpose.setText(PURPOSES[release.purpose])
        self._about.setText(f"{sheet.row.reference} · {names_of(sheet)}")
        empty(self._facts)
        label = say("Why it is needed · asked {asked} by {asked_by}").format(
            asked=moment_words(release.asked), asked_by=release.asked_by
        )
        self._facts.addWidget(Fact(self, label=label, words=release.why))
        self._facts.addWidget(PlainLabel(self, text=GOES_TO[release.purpose], role="small", tone="text2", wrap=True))
        self.item.show_item(self.model.item, sheet)
        if release.answer is not None:
            self.given.show_release(release, self.model.item)
            self._on_answer_known()
        was_hidden = self.given.isHidden()
        self._show_parts()
        if self._done and was_hidden and not self.given.isHidden():
            self._focus_first()  # the form that had the keyboard is gone

    def end(self) -> None:
        """Leave it; what is typed is kept."""
        if self.model is None or self.form is None:
            return
        self.model.form.keep_draft()
        self.form.hide()
        for gone in (self.form, self.model):
            gone.deleteLater()
        self.model = self.form = None
        self._done = self._taking_back = self._asking = False

    def show_time(self, sheet: EnquirySheet, now: datetime) -> None:
        """Time has passed."""
        self.opened.show_opening(sheet.opening, now)

    def arrange(self, *, narrow: bool) -> None:
        """The answer beside the item, or below it where there is no room."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._beside.setDirection(down if narrow else across)
        self.item.setMinimumHeight(px(200) if narrow else 0)

    def press_primary(self) -> None:
        """What is to be done next (F8)."""
        if self._asking:
            self._on_confirmed()
        elif self.form is not None and not self.form.isHidden():
            self.form.send()

    def stop_asking(self) -> None:
        """Not yet (Esc)."""
        self._asking = self._taking_back = False
        self._show_parts()
        if self.form is not None and not self.form.isHidden():
            self.form.submit.setFocus()
        else:
            self.given.take_back.setFocus()

    def _focus_first(self) -> None:
        """To the answer, or to taking it back; else there is nothing to do but read."""
        if self.form is not None and not self.form.isHidden():
            self.form.fields["manner"].setFocus()
        elif not self.given.take_back.isHidden():
            self.given.take_back.setFocus()

    def _ask(self) -> None:
        if self.model is not None and self.model.manner is not None:
            self._asking = True
            self._show_parts()
            self.confirm.ask(self.model.manner, self.model.leaving_words, self.model.because)

    def _ask_to_take_back(self) -> None:
        if self.model is not None:
            self._asking = self._taking_back = True
            self._show_parts()
            self.confirm.ask_to_take_back(said(self.model.release, self.model.item))

    def _on_confirmed(self) -> None:
        taking_back = self._taking_back
        self._asking = self._taking_back = False
        self._show_parts()
        if self.model is not None:
            (self.model.take_back if taking_back else self.model.save)()

    def _on_answered(self) -> None:
        self._done = True
        self._say("safe", say("Answered."), NO_MORE)
        self._show_parts()
        self.answered.emit()

    def _on_taken_back(self) -> None:
        self._say("safe", say("Taken back."), say("Nothing of it leaves. The hub may ask again."))
        self.taken_back.emit()

    def _on_answer_known(self) -> None:
        if self.form is None or self._done:
            return
        if self.form.touched:
            self._asking = self._taking_back = False
            self._say("warning", FIRST, STAYS)
            self.form.lock()

    def _on_changed_meanwhile(self) -> None:
        self._say("warning", FIRST, STAYS)
        self.changed_meanwhile.emit()

    def _on_back_refused(self, told: object) -> None:
        problems = told if isinstance(told, tuple) else ()
        words = " ".join(say(problem.message) for problem in problems) if problems else str(told)
        self._say("warning", say("Not taken back."), words)
        self.changed_meanwhile.emit()

    def _say(self, kind: str, head: str, text: str = "") -> None:
        self.notice.say(kind, head, text)
        self.notice.setVisible(bool(head))

    def _show_parts(self) -> None:
        answered = self.model is not None and self.model.release.answer is not None
        typed = self.form is not None and self.form.touched and not self._done
        self.confirm.setVisible(self._asking)
        self.given.setVisible(answered and not self._asking)
        if self.form is not None:
            self.form.setVisible(not self._asking and not self._done and (not answered or typed))

    def _lay_out(self) -> None:
        head = Card(self)
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addWidget(self._purpose)
        line.addWidget(self._about, 1)
        head.body.addLayout(line)
        head.body.addLayout(self._facts)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(10)
        self._beside.addWidget(self.item, 1)
        self._answer.setSpacing(10)
        self._answer.addWidget(self.given)
        self._answer.addWidget(self.confirm, 1)
        self._beside.addLayout(self._answer, 1)
        scroll = FittingScroll(self)
        scroll.body.setContentsMargins(12, 10, 12, 10)
        for widget in (self.opened, self.notice, head):
            scroll.body.addWidget(widget)
        scroll.body.addLayout(self._beside, 1)
        self.notice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
