"""The hub's figures, shown on the overview while no enquiry is open: bars, their table, and both as a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.gui.viewmodels.figures_model import SPANS, FiguresModel
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.bar_chart import BarChart
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, Scroll
from mashdesk.gui.widgets.figure_table import FigureTable
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip

_FIGURES = (
    ("received", "What came in"),
    ("kinds", "Kinds"),
    ("timeliness", "In time"),
    ("decisions", "Decisions in time"),
    ("outcomes", "Outcomes"),
    ("agencies", "Agencies"),
    ("late", "Why late"),
)
_HINT = "Choose an enquiry in the list to open it. Opening asks for a reason, because it is logged."


class FiguresPage(QWidget):
    """One figure at a time, chosen by its tab, of the span chosen beside it."""

    def __init__(self, parent: QWidget | None, model: FiguresModel) -> None:
        super().__init__(parent)
        self.model = model
        self.tabs = TabStrip(self, name="Figure", tabs=[Tab(key, words) for key, words in _FIGURES])
        self.span = TabStrip(self, name="Span", tabs=[Tab(str(many), f"{many} months") for many in SPANS])
        self.chart, self.table = BarChart(self), FigureTable(self)
        self.export = Button(self, text="Save as CSV…", icon="table-2")
        self.print = Button(self, text="Save as PDF…", icon="printer")
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

    def showEvent(self, event: QShowEvent) -> None:
        """Read them again: work went on meanwhile."""
        super().showEvent(event)
        self.model.reload()

    def _show(self) -> None:
        self._refused.hide()
        figure = self.model.figure(self.tabs.chosen)
        for button in (self.export, self.print):
            button.setEnabled(figure is not None)
        if figure is None:
            return
        self._counted.setText(figure.counted if figure.rows else f"Nothing yet. {figure.counted}")
        self.chart.show_figure(figure)
        self.table.show_figure(figure)

    def _save(self, name: str, kind: str, write: Callable[[Path], None]) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(self, "Where the figures go", name, kind)
        if chosen:
            write(Path(chosen))

    def _on_refused(self, why: str) -> None:
        self._refused.say("warning", "Not done", why)
        self._refused.show()

    def _connect(self) -> None:
        self.tabs.tab_chosen.connect(lambda _key: self._show())
        self.span.tab_chosen.connect(lambda many: self.model.reload(int(many)))
        self.model.changed.connect(self._show)
        self.model.refused.connect(self._on_refused)
        self.model.written.connect(self._refused.hide)
        self.export.clicked.connect(lambda: self._save("Figures.csv", "CSV (*.csv)", self.model.export))
        self.print.clicked.connect(lambda: self._save("Figures.pdf", "PDF (*.pdf)", self.model.print_to))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self, text="Figures", role="title"))
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
