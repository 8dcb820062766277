"""Sections of the user guide, to read; what was looked for is marked, and links lead from one section to another."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from mashdesk.domain.user_guide import GuideSection
from mashdesk.gui import fonts
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets.painting import LOOKS_CHANGED

LINE_HEIGHT = 122
"""Per cent of a line."""
NOTHING = say("Nothing in the guide has these words. Try fewer, or another word for it.")


class GuideView(QTextBrowser):
    """Shows nothing from outside: only the guide's own text, and it opens no link but its own.

    Signals:
        section_asked(str): the anchor of the section that a link leads to.
    """

    section_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[GuideSection, ...] = ()
        self._words: tuple[str, ...] = ()
        self.setAccessibleName(say("Help for this desk"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._on_link)

    def show_sections(self, sections: Sequence[GuideSection], words: Sequence[str] = ()) -> None:
        """Show these, from the top, with the words marked."""
        if (tuple(sections), tuple(words)) == (self._shown, self._words) and self.toPlainText():
            return
        self._shown, self._words = tuple(sections), tuple(words)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Write it anew in another theme or text size."""
        super().changeEvent(event)
        if event.type() in LOOKS_CHANGED and hasattr(self, "_shown"):
            self._fill()

    def _fill(self) -> None:
        self.document().setDefaultFont(fonts.font("small"))
        told = "\n\n".join(f"### {section.title}\n\n{section.text}" for section in self._shown)
        self.document().setIndentWidth(px(16))
        self.setMarkdown(told or NOTHING)
        self._space_out()
        self.verticalScrollBar().setValue(0)
        marks = [mark for word in self._words for mark in self._marks(word)]
        self.setExtraSelections(marks)
        if marks:
            first = QTextCursor(min((mark.cursor for mark in marks), key=lambda cursor: cursor.selectionStart()))
            first.clearSelection()
            self.setTextCursor(first)
            self.ensureCursorVisible()

    def _space_out(self) -> None:
        """Air between paragraphs and above headings; Markdown as Qt reads it has none."""
        block = self.document().begin()
        while block.isValid():
            air = QTextBlockFormat()
            air.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            heading = block.blockFormat().headingLevel() > 0
            air.setTopMargin(px(14) if heading and block.blockNumber() else 0)
            air.setBottomMargin(px(6))
            QTextCursor(block).mergeBlockFormat(air)
            block = block.next()

    def _marks(self, word: str) -> list[QTextEdit.ExtraSelection]:
        look = QTextCharFormat()
        look.setBackground(QColor(tokens().amber_soft))
        look.setFontUnderline(True)
        marks, at = [], self.document().find(word)
        while not at.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = at, look
            marks.append(mark)
            at = self.document().find(word, at)
        return marks

    def _on_link(self, link: QUrl) -> None:
        if link.hasFragment():
            self.section_asked.emit(link.fragment())
