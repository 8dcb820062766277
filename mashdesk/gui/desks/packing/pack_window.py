"""The window of the emergency pack, beside no desk and without a server. It closes itself when nobody is at it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from mashdesk.domain.emergency_pack import PackedEnquiry
from mashdesk.gui.desks.packing.opening_page import OpeningPage
from mashdesk.gui.desks.packing.reading_page import ReadingPage
from mashdesk.gui.desks.page_view import put_on_paper
from mashdesk.gui.language import say
from mashdesk.gui.reading_order import focus_next
from mashdesk.gui.viewmodels.opened_pack import OpenedPack
from mashdesk.gui.viewmodels.page_images import ON_PAPER, PageImage

STILL_FOR_MS = 120_000
"""After so long without a key or a hand at the mouse the pack is closed: both passphrases open it again."""

_SOMEBODY_IS_THERE = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
)


class PackWindow(QWidget):
    """Signals: `left`: back to the sign-in; nothing of the pack is in memory."""

    left = Signal()

    def __init__(
        self, model: OpenedPack, parent: QWidget | None = None, *,
        choose_printer: Callable[[], QPrinter | None] | None = None, still_for: int = STILL_FOR_MS,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.model = model
        self._choose_printer = choose_printer or self._ask_for_printer
        self._printer: QPrinter | None = None
        self.setWindowTitle("MASH Desk")
        self.resize(1180, 760)
        self.setMinimumSize(760, 480)
        self.opening, self.reading = OpeningPage(self), ReadingPage(self)
        self._pages = QStackedWidget(self)
        for page in (self.opening, self.reading):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._still = QTimer(self, singleShot=True, interval=still_for)
        self._still.timeout.connect(model.close)
        self._connect()
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        self.opening.start()

    @property
    def is_open(self) -> bool:
        """Whether the pack is on the screen."""
        return self._pages.currentWidget() is self.reading

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody is there: the time begins anew."""
        if event.type() in _SOMEBODY_IS_THERE and self._still.isActive():
            self._still.start()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window goes, and what was open with it."""
        self.model.close()
        super().closeEvent(event)
        self.left.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab and Shift+Tab go the way one reads."""
        return focus_next(self.window(), forward=forward)

    def _connect(self) -> None:
        self.opening.open_asked.connect(self.model.open)
        self.opening.left.connect(self.close)
        self.reading.look_asked.connect(self._on_look)
        self.reading.print_asked.connect(self._on_print)
        self.reading.close_asked.connect(self.model.close)
        self.model.opened.connect(self._on_opened)
        self.model.shown.connect(self._on_shown)
        self.model.pages_ready.connect(self._on_pages)
        self.model.closed.connect(self._on_closed)
        self.model.refused.connect(self._on_refused)
        for keys, answer in (("F9", self.model.close), ("F10", self.model.close), ("Ctrl+P", self._on_print)):
            QShortcut(QKeySequence(keys), self).activated.connect(answer)
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self.reading.find_edit.setFocus)

    def _on_opened(self) -> None:
        assert self.model.pack is not None
        self.reading.show_pack(self.model.pack)
        self._pages.setCurrentWidget(self.reading)
        self._still.start()

    def _on_look(self, enquiry: PackedEnquiry) -> None:
        self.model.look_at(enquiry)

    def _on_shown(self) -> None:
        if self.model.enquiry is not None:
            self.reading.show_enquiry(self.model.enquiry)

    def _on_closed(self) -> None:
        self._still.stop()
        self.reading.empty()
        self._pages.setCurrentWidget(self.opening)
        self.opening.start()

    def _on_refused(self, why: str) -> None:
        if self.is_open:
            self.reading.say("warning", say("Not done."), why)
        else:
            self.opening.show_refused(why)

    def _on_print(self) -> None:
        self._printer = self._choose_printer() if self.is_open else None
        if self._printer is not None:
            self._printer.setDocName("list")  # a printer's queue is seen by others
            self.reading.say("info", say("Being printed…"))
            self.model.to_paper()

    def _on_pages(self, pages: tuple[PageImage, ...]) -> None:
        if self._printer is not None and put_on_paper(pages, self._printer):
            self.reading.say(
                "safe", say("Sent to the printer."), say("Destroy the paper as soon as the server is back.")
            )
        else:
            self.reading.say("warning", say("The printer did not begin."), say("Print it again."))

    def _ask_for_printer(self) -> QPrinter | None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(ON_PAPER)
        chosen = QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted
        return printer if chosen else None
