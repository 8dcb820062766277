"""Letters: what is due, the page as it leaves, printed once, posted once; reprints are identical."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from mashdesk.domain.codes import LetterState
from mashdesk.domain.list_pages import only_the_first
from mashdesk.domain.snapshots import Letter, LetterRow
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.fitting_scroll import FittingScroll
from mashdesk.gui.desks.letter_batch_line import LetterBatchLine
from mashdesk.gui.desks.letter_list import LetterList
from mashdesk.gui.desks.letter_sheet import LetterSheet
from mashdesk.gui.desks.list_and_sheet import ListAndSheet
from mashdesk.gui.desks.page_view import put_on_paper
from mashdesk.gui.desks.posting_list_button import PostingListButton
from mashdesk.gui.desks.protecting.knowing_the_family import KnowingTheFamily
from mashdesk.gui.desks.sheet.reason_panel import ReasonPanel
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.letter_contents_model import LetterContentsModel
from mashdesk.gui.viewmodels.letter_gate_model import LetterGateModel
from mashdesk.gui.viewmodels.letters_model import LettersModel
from mashdesk.gui.viewmodels.page_images import ON_PAPER, PageImage
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.worklist_model import WorklistKind, WorklistModel
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip

REASON = say("To print and post the letter")
REASONS = (REASON, say("To check a letter"), say("A question about a letter"))
_TABS = (
    (LetterState.DUE.value, say("Due")),
    (LetterState.PRINTED.value, say("To post")),
    (LetterState.POSTED.value, say("Posted")),
    (LetterState.WITHHELD.value, say("Stopped")),
)
_STOPPED = (LetterState.WITHHELD, LetterState.RETURNED, LetterState.WITHDRAWN)


class LettersDesk(QWidget):
    """F8 puts in what is ticked, keeps the page, checks it, releases it and marks it as posted; Ctrl+P prints.

    `choose_place` asks where a file goes, given the name it would have, `choose_printer` for a printer; both give None
    when the person thinks better of it.
    """

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        parent: QWidget | None = None,
        *,
        choose_place: Callable[[str], Path | None] | None = None,
        choose_printer: Callable[[], QPrinter | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._choose_place = choose_place or self._ask_for_place
        self._choose_printer = choose_printer or self._ask_for_printer
        self._printer: QPrinter | None = None
        self.worklist = WorklistModel(who, tasks, bus, WorklistKind.LETTERS, self)
        self.enquiry = EnquiryModel(who, tasks, bus, self)
        self.letters = LettersModel(who, tasks, bus, self)
        self.contents = LetterContentsModel(who, tasks, bus, self)
        self.gate = LetterGateModel(who, tasks, bus, self)

        self.tabs = TabStrip(self, name=say("Which letters"), tabs=[Tab(key, words) for key, words in _TABS])
        self.list = LetterList(self)
        self.posting = PostingListButton(self, who, tasks, self._choose_place)
        self.batch = LetterBatchLine(self, who, tasks, self.posting.model, self._choose_place)
        self._foot = PlainLabel(self, text=say("Fetching…"), role="small", tone="text2")
        self.reason = ReasonPanel(self, reasons=REASONS)
        self.sheet = LetterSheet(self)
        self.sheet.contents.listen(self.contents)
        self.sheet.gate.listen(self.gate)
        self._nothing = EmptyState(
            self,
            icon="mails",
            head=say("Choose a letter"),
            text=say("What is due first is first. Opening one asks for a reason."),
        )
        self._row: LetterRow | None = None
        self._lay_out()

        self._connect()
        KnowingTheFamily(self.reason, who, tasks, bus)
        self.worklist.reload()

    def save(self) -> None:
        """Ctrl+S: a reason that is being typed is kept on this computer."""
        self.gate.keep_reason()

    def primary_action(self) -> None:
        """Print, or mark as posted (F8)."""
        if self._columns.shown() is self._page:
            self.sheet.press_primary()

    def print_page(self) -> None:
        """Print, once the page has been seen (Ctrl+P)."""
        if self._columns.shown() is self._page and self.sheet.ui.print_page.isEnabled() and not self.sheet.due:
            self._on_print_asked()

    def file_name(self) -> str:
        """What a saved letter is called: the reference, and nobody's name."""
        return f"letter-{self._row.reference}.pdf" if self._row else "letter.pdf"

    def find_text(self, text: str) -> bool:
        """Find a letter by its enquiry's reference or initials (Ctrl+K), in either list; whether it is there."""
        wanted = text.casefold()
        letters = self.worklist.letters
        found = next((row for row in letters if wanted in f"{row.reference} {row.initials}".casefold()), None)
        if found is None:
            self._foot.setText(say("No letter has that reference or those initials."))
            return False
        self.tabs.choose(_tab_of(found.state))
        self._show_rows()
        self.list.choose(found.letter)
        self.list.setFocus()
        return True

    def back(self) -> None:
        """Stop asking, or go to the list (Esc)."""
        if self.sheet.asking:
            self.sheet.stop_asking()
        else:
            self._columns.show_list()
            self.list.setFocus()

    def _arrange(self) -> None:
        self.sheet.arrange(narrow=self._columns.narrow)

    def _connect(self) -> None:
        self._columns.room_changed.connect(self._arrange)
        self.worklist.rows_changed.connect(self._on_rows_changed)
        self.worklist.time_passed.connect(self._on_time_passed)
        self.tabs.tab_chosen.connect(lambda _key: self._show_rows())
        self.list.row_chosen.connect(self._on_row_chosen)
        self.list.row_opened.connect(self._columns.focus_page)
        self.reason.open_asked.connect(lambda row, reason: self.enquiry.open(row.enquiry, reason))
        self.enquiry.sheet_changed.connect(self._on_sheet_changed)
        self.enquiry.opening_ended.connect(self._on_opening_ended)
        self.enquiry.refused.connect(lambda failure: self.reason.refuse(plain_words(failure)))
        self.enquiry.busy_changed.connect(self.reason.set_busy)
        self.sheet.opened.close_asked.connect(self.enquiry.close)
        self.sheet.opened.extend_asked.connect(self.enquiry.extend)
        self.sheet.print_asked.connect(self._on_print_asked)
        self.sheet.file_asked.connect(self._on_file_asked)
        self.sheet.post_asked.connect(self.letters.post)
        self.letters.preview_ready.connect(self.sheet.show_preview)
        self.letters.pages_ready.connect(self._on_pages_ready)
        self.letters.file_written.connect(
            lambda: self.sheet.say("safe", say("Saved as a PDF."), say("It is kept as printed."))
        )
        self.letters.posted.connect(self._on_posted)
        self.letters.refused.connect(lambda words: self.sheet.say("warning", say("Not done."), words))
        self.letters.changed_meanwhile.connect(self._on_changed_meanwhile)
        self.sheet.keep_asked.connect(self.letters.keep_page)
        self.letters.page_kept.connect(self._on_page_kept)
        self.posting.said.connect(self.sheet.say)
        self.gate.changed.connect(self.sheet.show_gate)
        self.gate.done.connect(lambda: self.sheet.say("info", ""))
        self.gate.refused.connect(lambda words: self.sheet.say("warning", say("Not done."), words))
        self.gate.changed_meanwhile.connect(self._on_changed_meanwhile)
        self.contents.changed.connect(self.sheet.show_contents)
        self.contents.held_changed.connect(self._show_anew)
        self.contents.put_in_done.connect(lambda: self.sheet.say("info", ""))
        self.contents.not_read.connect(
            lambda words: self.sheet.say("warning", say("Releases could not be read."), words)
        )
        self.contents.refused.connect(lambda words: self.sheet.say("warning", say("Not put in."), words))
        self.contents.problems_found.connect(
            lambda problems: self.contents.refused.emit(" ".join(say(one.message) for one in problems))
        )
        self.contents.changed_meanwhile.connect(self._on_not_put_in)

    def _on_rows_changed(self) -> None:
        self._follow()
        self._show_rows()
        if self._row is not None:
            self.list.show_chosen(self._row.letter)

    def _follow(self) -> None:
        """A letter that was printed or posted stays in sight: its tab comes with it."""
        before = self._row
        now = next((row for row in self.worklist.letters if before and row.letter == before.letter), None)
        if before is None or now is None:
            return
        self._row = now
        if now.state is not before.state:
            was_quiet = self.tabs.blockSignals(True)
            self.tabs.choose(_tab_of(now.state))
            self.tabs.blockSignals(was_quiet)

    def _show_rows(self) -> None:
        letters = self.worklist.letters
        counts = {key: sum(_tab_of(row.state) == key for row in letters) for key, _words in _TABS}
        more = "+" if self.worklist.cut else ""
        self.tabs.set_tabs([Tab(key, words, f"{counts[key]}{more}") for key, words in _TABS])
        rows = [row for row in letters if _tab_of(row.state) == self.tabs.chosen]
        self.list.set_rows(rows, self.worklist.now())
        to_post = [row for row in letters if row.state is LetterState.PRINTED]
        self.batch.offer(to_post, here=self.tabs.chosen == LetterState.PRINTED.value)
        told = say("Soonest deadline first · live") if rows else say("Nothing here at the moment.")
        self._foot.setText(only_the_first(len(letters)) or told)

    def _on_row_chosen(self, row: LetterRow) -> None:
        self._row = row
        self.sheet.say("info", "")
        if self.enquiry.enquiry == row.enquiry:
            self._on_sheet_changed()
            return
        self.reason.ask(row, REASON)
        self._columns.show_page(self.reason)

    def _letter(self) -> Letter | None:
        if self.enquiry.sheet is None or self._row is None:
            return None
        return next((one for one in self.enquiry.sheet.letters if one.id == self._row.letter), None)

    def _on_sheet_changed(self) -> None:
        letter, sheet = self._letter(), self.enquiry.sheet
        if letter is None or sheet is None:
            self.letters.close()
            self.contents.close()
            self.gate.close()
            if self._columns.shown() is self._page:
                self._columns.show_page(self._nothing)
            return
        now = self.enquiry.now()
        self.sheet.opened.show_opening(sheet.opening, now)
        self.sheet.show_letter(letter, now)
        self.contents.show(sheet, letter)
        self.gate.show(sheet, letter)
        if self.letters.letter != letter:
            self.letters.show(sheet, letter)
        self._columns.show_page(self._page)

    def _on_opening_ended(self, reason: str) -> None:
        if self._row is not None:
            self.reason.ask(self._row, reason, say("The opening has ended. Open it again to go on."))
            self._columns.show_page(self.reason)

    def _on_time_passed(self, _now: object) -> None:
        self._show_rows()
        if self.enquiry.sheet is not None:
            self.sheet.opened.show_opening(self.enquiry.sheet.opening, self.enquiry.now())
            self.sheet.show_time(self.enquiry.now())

    def _on_print_asked(self) -> None:
        self._printer = self._choose_printer()
        if self._printer is not None:
            self._printer.setDocName("letter")  # a printer's queue is seen by others: it names nobody
            self.letters.to_paper()

    def _on_page_kept(self) -> None:
        self.posting.kept_here(self._row)
        self.sheet.say("safe", say("Kept."), say("It is checked and released next."))

    def _on_pages_ready(self, pages: tuple[PageImage, ...]) -> None:
        if self._printer is not None and put_on_paper(pages, self._printer):
            self.posting.take(self._row, len(pages))
            self.sheet.say("safe", say("Sent to the printer."), say("Mark it as posted when it is in the post."))
        else:
            self.sheet.say(
                "warning", say("The printer did not begin."), say("The letter is kept as printed: print it again.")
            )

    def _on_posted(self) -> None:
        self.sheet.say("safe", say("Posted."), say("The letter's clock has stopped."))
        self.list.setFocus()  # what was asked is answered; the next letter is a row away

    def _on_file_asked(self) -> None:
        place = self._choose_place(self.file_name()) if self._row else None
        if place is not None:
            self.letters.save_pdf(place)

    def _ask_for_place(self, name: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(self, say("Save the letter"), name, say("PDF (*.pdf)"))
        return Path(chosen) if chosen else None

    def _ask_for_printer(self) -> QPrinter | None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(ON_PAPER)
        chosen = QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted
        return printer if chosen else None

    def _on_changed_meanwhile(self) -> None:
        text = say(
            "It was printed or posted, its address became confidential, or it holds other words. Look again first."
        )
        self.sheet.say("warning", say("This letter was changed meanwhile."), text)
        self._show_anew()
        self.enquiry.reload()
        self.worklist.reload()

    def _on_not_put_in(self) -> None:
        text = say("Your ticks are still here. Look at what changed, then put them in again.")
        self.sheet.say("warning", say("Somebody else saved meanwhile."), text)
        self.enquiry.reload()

    def _show_anew(self) -> None:
        """The letter holds something else than the page that is shown."""
        letter, sheet = self._letter(), self.enquiry.sheet
        if letter is not None and sheet is not None:
            self.sheet.await_preview()
            self.letters.show(sheet, letter)

    def _lay_out(self) -> None:
        self._left = QWidget(self)
        self._left.setProperty("surface", "list")
        self._left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 12, 1, 8)
        column.setSpacing(4)
        head = PlainLabel(self, text=say("Letters"), role="title")
        head.setContentsMargins(16, 0, 0, 0)
        strip = QVBoxLayout()
        strip.setContentsMargins(8, 0, 0, 0)
        strip.addWidget(self.tabs)
        self._foot.setContentsMargins(16, 4, 0, 0)
        column.addWidget(head)
        column.addLayout(strip)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)
        column.addWidget(self.batch)
        column.addWidget(self.posting, 0, Qt.AlignmentFlag.AlignLeft)
        self._columns = ListAndSheet(self._left, self, list_words=say("Letters"))
        self._columns.add_page(self._nothing)
        self._columns.add_page(self.reason)
        scroll = FittingScroll(self)
        scroll.body.addWidget(self.sheet)
        self._page = scroll
        self._columns.add_page(scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)


def _tab_of(state: LetterState) -> str:
    """Where a letter is listed: what does not go and what came back stand together."""
    return LetterState.WITHHELD.value if state in _STOPPED else state.value
