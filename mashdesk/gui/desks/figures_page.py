"""The hub's figures, shown on the overview while no enquiry is open: bars, their table, and both as a file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.figures import Figure
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.figures_model import SPANS, FiguresModel
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.bar_chart import BarChart
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, Scroll
from mashdesk.gui.widgets.figure_table import FigureTable
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip

_FIGURES = (
    ("received", say("What came in")),
    ("kinds", say("Kinds")),
    ("timeliness", say("In time")),
    ("decisions", say("Decisions in time")),
    ("outcomes", say("Outcomes")),
    ("repeats", say("Repeats")),
    ("agencies", say("Agencies")),
    ("late", say("Why late")),
)
_HINT = say("Choose an enquiry in the list to open it. Opening asks for a reason, because it is logged.")


class FiguresPage(QWidget):
    """One figure at a time, chosen by its tab, of the span chosen beside it."""

    def __init__(self, parent: QWidget | None, model: FiguresModel) -> None:
        super().__init__(parent)
        self.model = model
        self.tabs = TabStrip(self, name=say("Figure"), tabs=[Tab(key, words) for key, words in _FIGURES])
        self.span = TabStrip(
            self, name=say("Span"), tabs=[Tab(str(many), say("{many} months").format(many=many)) for many in SPANS]
        )
        self.chart, self.table = BarChart(self), FigureTable(self)
        self.export = Button(self, text=say("Save as CSV…"), icon="table-2")
        self.print = Button(self, text=say("Save as PDF…"), icon="printer", key="Ctrl+P")
        self._counted = PlainLabel(self, tone="text2", role="small", wrap=True)
        self._refused = Banner(self)
        self._refused.hide()
        self._lay_out()
        self._connect()
        self.span.choose(str(model.months))
        for button in (self.export, self.print):
            button.setEnabled(False)

    def focus_start(self) -> None:
        """The keyboard to the figures."""
        self.tabs.setFocus()

    def toggle_table(self) -> None:
        """The keyboard from the bars' tabs to the table, which says the same in words, and back (F6)."""
        if self.table.hasFocus():
            self.tabs.setFocus()
            return
        self.table.setFocus()
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.table.model().index(0, 0))

    def print_page(self) -> None:
        """Save them as a PDF (Ctrl+P), once there are any."""
        if self.print.isEnabled():
            self.print.click()

    def showEvent(self, event: QShowEvent) -> None:
        """Read them again: work went on meanwhile."""
        super().showEvent(event)
        self.model.reload()

    def _show(self) -> None:
        self._refused.hide()
        figure = _said(self.model.figure(self.tabs.chosen))
        for button in (self.export, self.print):
            button.setEnabled(figure is not None)
        if figure is None:
            return
        self._counted.setText(
            figure.counted if figure.rows else say("Nothing yet. {counted}").format(counted=figure.counted)
        )
        self.chart.show_figure(figure)
        self.table.show_figure(figure)

    def _save(self, name: str, kind: str, write: Callable[[Path], None]) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(self, say("Where the figures go"), name, kind)
        if chosen:
            write(Path(chosen))

    def _on_refused(self, why: str) -> None:
        self._refused.say("warning", say("Not done"), why)
        self._refused.show()

    def _connect(self) -> None:
        self.tabs.tab_chosen.connect(lambda _key: self._show())
        self.span.tab_chosen.connect(lambda many: self.model.reload(int(many)))
        self.model.changed.connect(self._show)
        self.model.refused.connect(self._on_refused)
        self.model.written.connect(self._refused.hide)
        key = QShortcut(QKeySequence(Qt.Key.Key_F6), self, self.toggle_table)
        key.setWhatsThis(say("Figures: from the bars to the table and back"))
        self.export.clicked.connect(lambda: self._save("Figures.csv", say("CSV (*.csv)"), self.model.export))
        self.print.clicked.connect(lambda: self._save("Figures.pdf", say("PDF (*.pdf)"), self.model.print_to))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self, text=say("Figures"), role="title"))
        head.addStretch(1)
        for each in (self.span, self.export, self.print):
            head.addWidget(each)
        card = Card(self)
        card.body.addWidget(self.tabs)
        card.body.addWidget(self._counted)
        card.body.addWidget(self.chart)
        card.body.addWidget(self.table)
        card.body.addStretch(1)
        hint = PlainLabel(self, text=_HINT, tone="text2", role="small")
        scroll = Scroll(self)
        scroll.body.addWidget(card)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 12, 10)
        whole.addLayout(head)
        whole.addWidget(self._refused)
        whole.addWidget(scroll, 1)
        whole.addWidget(hint)


def _said(figure: Figure | None) -> Figure | None:
    """In the language of the screen; what is exported or printed is the hub's paper and stays as it is."""
    if figure is None:
        return None
    series = tuple(replace(one, words=say(one.words)) for one in figure.series)
    return replace(figure, title=say(figure.title), head=say(figure.head), counted=say(figure.counted), series=series)
