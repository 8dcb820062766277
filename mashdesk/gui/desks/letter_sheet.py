"""One letter: to whom it goes, the real page, and what can be done with it now."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QVBoxLayout, QWidget

from mashdesk.domain.codes import LetterState, PostClass
from mashdesk.domain.letter_kinds import RULES, GoesTo
from mashdesk.domain.snapshots import Letter
from mashdesk.gui.desks.letter_gate_panel import LetterGatePanel
from mashdesk.gui.desks.page_view import PageMark, PageView
from mashdesk.gui.desks.releasing.letter_contents import LetterContents
from mashdesk.gui.desks.sheet.opened_banner import OpenedBanner
from mashdesk.gui.desks.sheet.words import listed, moment_words
from mashdesk.gui.fonts import px
from mashdesk.gui.forms.ui_letters_sheet import Ui_LetterSheet
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.letters_model import LetterPreview
from mashdesk.gui.widgets.clock_figure import ClockFigure
from mashdesk.gui.widgets.time_words import due_words, time_left, urgency

_DOING = {
    LetterState.DUE: (
        say("Read the page, then keep it"),
        say("It is then kept exactly as it is here, and stays so. It is checked and released before it is printed."),
    ),
    LetterState.PRINTED: (
        say("Print it, then put it in the post"),
        say("Mark it as posted when it is in the post. A reprint is the same page, byte for byte."),
    ),
    LetterState.WITHHELD: (say("Withheld"), say("It does not go. Its clock does not say that it was sent.")),
    LetterState.RETURNED: (say("Returned undelivered"), say("Find out where they live before another letter is made.")),
    LetterState.WITHDRAWN: (
        say("Withdrawn"),
        say("A later decision stands. Destroy what was printed; it must not be posted."),
    ),
    LetterState.POSTED: (say("Posted"), say("A reprint is the same page, byte for byte. Each reprint is logged.")),
}
_RELEASING = (
    say("Release it, then print it"),
    say("The page is kept exactly as it is here. What is outlined on it is looked at before it goes."),
)
_CONFIDENTIAL = say("Confidential address: only senior social workers preview, print and post this letter")


class LetterSheet(QWidget):
    """Signals: `keep_asked`, `print_asked`, `file_asked`, `post_asked(PostClass)` (after it was confirmed)."""

    keep_asked = Signal()
    print_asked = Signal()
    file_asked = Signal()
    post_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LetterSheet()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.opened = OpenedBanner(self)
        self._put_opened_first()
        self.page = PageView(self)
        self.ui.page_layout.addWidget(self.page)
        self.contents = LetterContents(self)
        self.gate = LetterGatePanel(self)
        self.sent = QComboBox(self)
        self._put_contents_before_the_buttons()
        self._due = ClockFigure(self, what=say("In the post by"))
        self.ui.due_layout.addWidget(self._due)

        self._letter: Letter | None = None
        self._preview: LetterPreview | None = None

        self._connect()

    def _put_opened_first(self) -> None:
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(0, self.opened)
        self.ui.notice.hide()

    def _put_contents_before_the_buttons(self) -> None:
        column = self.ui.doing.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(self.ui.asking) + 1, self.contents, 1)
        column.insertWidget(column.indexOf(self.contents) + 1, self.gate)
        self.sent.setAccessibleName(say("How it is sent"))
        asking = self.ui.asking.layout()
        assert isinstance(asking, QVBoxLayout)
        asking.insertWidget(asking.indexOf(self.ui.asking_words), self.sent)

    def _offer_ways(self, letter: Letter) -> None:
        """Only what goes to whoever referred, or to a service, may go by e-mail, and it mostly does."""
        mailed = RULES[letter.kind].to_work or RULES[letter.kind].goes_to is GoesTo.REFERRER
        if self.sent.findData(PostClass.EMAIL.value) >= 0 and mailed:
            return
        self.sent.clear()
        for way in PostClass:
            if mailed or way is not PostClass.EMAIL:
                self.sent.addItem(say(way.words), way.value)
        usual = PostClass.EMAIL if mailed else PostClass.SECOND
        self.sent.setCurrentIndex(self.sent.findData(usual.value))

    @property
    def asking(self) -> bool:
        """Whether it is asked if the letter is in the post."""
        return self.ui.asking.isVisible()

    def show_letter(self, letter: Letter, now: datetime) -> None:
        """Show a letter; its page follows with `show_preview`."""
        if self._letter is None or self._letter.id != letter.id:
            self._forget_page()
        self._letter = letter
        self.gate.show_letter(letter, now.date())
        self.ui.title.setText(
            say("{kind} to {recipient_name}").format(kind=say(letter.kind.words), recipient_name=letter.recipient_name)
        )
        self._offer_ways(letter)
        self.ui.confidential.setVisible(letter.confidential)
        self.ui.state.setText(_state_words(letter))
        self._show_doing(letter)
        self.show_time(now)

    def arrange(self, *, narrow: bool) -> None:
        """The page beside what to do, or above it where there is no room."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self.ui.beside_layout.setDirection(down if narrow else across)
        self.ui.doing.setMaximumWidth(16_777_215 if narrow else px(360))
        self.ui.doing.setMinimumWidth(0 if narrow else px(300))
        self.page.setMinimumHeight(px(240) if narrow else 0)

    def show_time(self, now: datetime) -> None:
        """Time has passed."""
        letter = self._letter
        if letter is None:
            return
        if letter.posted:
            self._due.say(say("Posted"), moment_words(letter.posted), icon="circle-check", tone="green_text")
            return
        soon = urgency(letter.due, now)
        tone = "text" if soon.value == "later" else soon.tone
        self._due.say(time_left(letter.due, now), due_words(letter.due, now), icon=soon.icon, tone=tone)

    def show_preview(self, preview: LetterPreview) -> None:
        """The real page."""
        self._preview = preview
        self.page.show_pages(preview.pages)
        self._say_ready()

    def await_preview(self) -> None:
        """The page is made anew: nothing is printed before it has been seen."""
        self._forget_page()
        self._say_ready()

    def show_contents(self) -> None:
        """Something was ticked: nothing is printed before the page shows it."""
        if self._letter is not None:
            self._show_doing(self._letter)

    def say(self, kind: str, head: str, text: str = "") -> None:
        """A line above the head."""
        self.ui.notice.say(kind, head, text)
        self.ui.notice.setVisible(bool(head))

    @property
    def due(self) -> bool:
        """Whether the page is not kept yet."""
        return self._letter is not None and self._letter.state is LetterState.DUE

    def show_gate(self) -> None:
        """Where the letter stands at the gate is another."""
        if self._letter is not None:
            self._show_doing(self._letter)
        self._outline(self.gate.chosen())

    def ask_if_posted(self) -> None:
        """Ask in place: it cannot be undone."""
        if (
            self._preview is None
            or not self._released
            or self._letter is None
            or self._letter.state is not LetterState.PRINTED
        ):
            return
        self.ui.asking_to.setText("\n".join((self._preview.initials, *self._preview.address)))
        self.ui.asking.setVisible(True)
        self.ui.post.setVisible(False)
        self.ui.post_now.setFocus()

    def stop_asking(self) -> None:
        """Not yet."""
        self.ui.asking.setVisible(False)
        if self._letter is not None:
            self._show_doing(self._letter)

    def press_primary(self) -> None:
        """What is to be done next with this letter (F8)."""
        if self.asking:
            self._ask_to_post()
        elif self.contents.unsaved:
            self.contents.put_in_asked.emit()
        elif self.gate.offers:
            self.gate.press()
        elif self.due:
            self._press_print()
        elif self._letter is not None and self._letter.state is LetterState.PRINTED:
            self.ask_if_posted()

    def _connect(self) -> None:
        self.ui.print_page.clicked.connect(self._press_print)
        self.gate.hit_chosen.connect(self._outline)
        self.ui.save_pdf.clicked.connect(self.file_asked)
        self.ui.post.clicked.connect(self.ask_if_posted)
        self.ui.post_now.clicked.connect(self._ask_to_post)
        self.ui.not_yet.clicked.connect(self.stop_asking)
        self.ui.smaller.clicked.connect(self.page.smaller)
        self.ui.larger.clicked.connect(self.page.larger)
        self.ui.fit.clicked.connect(self.page.fit)
        self.page.page_changed.connect(
            lambda page, of: self.ui.page_words.setText(say("Page {page} of {of}").format(page=page, of=of))
        )
        self.ui.save_pdf.set_icon("save")
        self.ui.post.set_icon("mails")
        self.ui.confidential.set_chip(say("Confidential address"), "map-pin-off", "lock")
        self.ui.confidential.setToolTip(_CONFIDENTIAL)

    def _show_doing(self, letter: Letter) -> None:
        waiting = letter.state is LetterState.PRINTED and not self._released
        title, words = _RELEASING if waiting else _DOING[letter.state]
        self.ui.doing_title.setText(title)
        self.ui.doing_words.setText(words)
        self.ui.asking.setVisible(False)
        self.ui.post.setVisible(letter.state is LetterState.PRINTED and self._released)
        printed = letter.state is not LetterState.DUE
        waits = printed or self.contents.unsaved
        self.ui.print_page.setText(say("Print…") if printed else say("Keep this page"))
        self.ui.save_pdf.setVisible(printed and not waiting)
        self.ui.print_page.setVisible(not waiting)
        self.ui.print_page.set_icon("printer" if printed else "check")
        self.ui.print_page.set_kind("plain" if waits else "primary")
        self.ui.print_page.set_key("Ctrl+P" if waits else "F8")
        self.ui.post.set_kind("primary")
        self.ui.post.set_key("F8")
        self._say_ready()

    def _say_ready(self) -> None:
        ready = self._preview is not None and not self.contents.unsaved
        self.ui.print_page.setEnabled(ready and (self.due or self._released))
        for button in (self.ui.save_pdf, self.ui.post):
            button.setEnabled(ready and self._released)

    @property
    def _released(self) -> bool:
        gate = self.gate.gate
        went = self._letter is not None and self._letter.posted is not None
        return went or (gate is not None and gate.released is not None)

    def _press_print(self) -> None:
        if self.ui.print_page.isEnabled():
            (self.keep_asked if self.due else self.print_asked).emit()

    def _ask_to_post(self) -> None:
        self.post_asked.emit(PostClass(self.sent.currentData()))

    def _outline(self, chosen: object) -> None:
        hits = [hit for hit in self.gate.hits if hit.cleared is None]
        self.page.outline([PageMark(hit.page, box, hit == chosen) for hit in hits for box in hit.boxes])

    def _forget_page(self) -> None:
        self._preview = None
        self.page.show_pages(())
        self.ui.page_words.setText(say("Making the page…"))


def _state_words(letter: Letter) -> str:
    said = []
    if letter.confidential:
        said.append(_CONFIDENTIAL)
    if letter.printed:
        said.append(
            say("kept {printed} by {printed_by}").format(
                printed=moment_words(letter.printed), printed_by=letter.printed_by
            )
        )
    if letter.posted:
        said.append(
            say("posted {posted} by {posted_by}").format(posted=moment_words(letter.posted), posted_by=letter.posted_by)
        )
    words = listed(said)
    return f"{words[0].upper()}{words[1:]}." if words else say("Not kept yet.")
