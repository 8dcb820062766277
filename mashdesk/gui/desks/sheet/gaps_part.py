"""Above the chronology: what nobody tells, in one quiet line, and who told what in a list that opens below it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.domain.gaps import Contribution, Gaps
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.sheet.gaps_words import NOT_COUNTED, about_whom, gap_sentences, told_by
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.plain_label import PlainLabel

OPEN, FOLD = say("Who told what"), say("Fold away")


class GapsPart(QWidget):
    """A line and a list, and the `button` that opens it, to be laid beside the count. Nothing is missing: no line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = PlainLabel(self, role="small", tone="text2", wrap=True)
        self.button = Button(parent or self, text=OPEN, kind="quiet", compact=True)
        self.told = PlainLabel(self, role="small", tone="text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.told)
        self._opened = False
        self.show_nothing()
        self.button.clicked.connect(self._on_button_clicked)

    def show_gaps(self, gaps: Gaps, contributions: Sequence[Contribution], sheet: EnquirySheet) -> None:
        """Say these; where no agency was asked there is nothing to say."""
        about = about_whom(sheet)
        lines = [*(told_by(one) for one in contributions), f"{about[:1].upper()}{about[1:]}.", NOT_COUNTED]
        self.line.setText(" ".join(gap_sentences(gaps)) if contributions else "")
        self.told.setText("\n".join(lines) if contributions else "")
        self._arrange()

    def show_nothing(self) -> None:
        """Tell nothing: the reader is not told of gaps."""
        self.line.setText("")
        self.told.setText("")
        self._arrange()

    def fold(self) -> None:
        """The line alone."""
        self._opened = False
        self._arrange()

    def _on_button_clicked(self) -> None:
        self._opened = not self._opened
        self._arrange()

    def _arrange(self) -> None:
        there = bool(self.told.text())
        self.button.setVisible(there)
        self.button.setText(FOLD if self._opened else OPEN)
        self.button.setAccessibleDescription(self.told.text())
        self.line.setVisible(bool(self.line.text()))
        self.told.setVisible(there and self._opened)
        self.setVisible(bool(self.line.text()) or (there and self._opened))
