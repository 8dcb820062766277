"""What stands beside a text: the real page, what changes (old and new side by side), and its versions."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from mashdesk.domain.hub_texts import HubText, TextAnswer, TextVersion
from mashdesk.domain.text_changes import TextChange
from mashdesk.gui.desks.page_view import PageView
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.text_editing import NO_PAGE, Looked
from mashdesk.gui.viewmodels.texts_model import day_of
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip

TEXT, PAGE, CHANGES, VERSIONS = "text", "page", "changes", "versions"
SAMPLE = say("A sample: the family on this page does not exist.")
SAME = say("What stands here is what holds already.")
NO_VERSION = say("Nobody has changed it. It is as it comes with the program.")


class BesideText(QWidget):
    """Three things about a text, one of them shown; where there is room for one thing only, the text is a fourth.

    Signals:
        text_asked(bool): the text is to be shown in the place of what stands beside it, or not any more.
    """

    text_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._in_turn = False
        self.strip = TabStrip(self, name=say("Beside the text"), tabs=self._tabs(0, 0))
        self.page = PageView(self)
        self.page.setAccessibleName(say("A sample letter"))
        self.no_page = EmptyState(self, icon="file-text", head=say("No page yet"), text=say("Setting the page…"))
        self.changes = ScrollingCard(self, name=say("What changes"))
        self.versions = ScrollingCard(self, name=say("Versions"))
        self._sample = PlainLabel(self, text=SAMPLE, role="small", tone="text2", wrap=True)
        self._pages = QStackedWidget(self)
        self._counts = (0, 0)
        self._has_page = False
        self._lay_out()
        self.strip.tab_chosen.connect(self.show_part)

    def show_part(self, key: str) -> None:
        """The page, what changes, or the versions."""
        self.strip.choose(key)
        shown = {CHANGES: self.changes, VERSIONS: self.versions}.get(key, self.page if self._has_page else self.no_page)
        self._pages.setCurrentWidget(shown)
        self._pages.setVisible(key != TEXT)
        self._sample.setVisible(shown is self.page and key != TEXT)
        self.text_asked.emit(key == TEXT)

    def take_turns(self, on: bool) -> None:
        """Text and what stands beside it in turn, or beside each other."""
        if on != self._in_turn:
            self._in_turn = on
            self._count()
            self.show_part(TEXT if on else PAGE)

    def show_looked(self, looked: Looked) -> None:
        """The page; or why there is none."""
        self._has_page = bool(looked.pages)
        if looked.pages:
            at = self.page.verticalScrollBar().value()
            self.page.show_pages(looked.pages)
            self.page.verticalScrollBar().setValue(at)
        else:
            self.no_page.say(say("No page yet"), looked.no_page)
        self.show_part(self.strip.chosen or PAGE)

    def name_marked(self, labels: Sequence[str]) -> None:
        """Which fields are marked, where there is no page because of them: they may be out of sight."""
        if labels and not self._has_page:
            self.no_page.say(
                say("No page yet"), say("{no_page} Marked: {labels}.").format(no_page=NO_PAGE, labels=", ".join(labels))
            )

    def show_changes(self, changes: Sequence[TextChange]) -> None:
        """Old and new of what is another."""
        self._counts = (len(changes), self._counts[1])
        cards: list[QWidget] = [_change(change) for change in changes]
        self.changes.fill(*(cards or [EmptyState(icon="check", head=say("Nothing is changed"), text=SAME)]))
        self._count()

    def show_versions(self, versions: Sequence[TextVersion], others: Sequence[HubText], now: datetime) -> None:
        """Those with their days, then what was sent back or withdrawn."""
        self._counts = (self._counts[0], len(versions))
        cards: list[QWidget] = [_version(version, now) for version in versions]
        cards += [_answered(text) for text in others]
        self.versions.fill(
            *(cards or [EmptyState(icon="history", head=say("No version of the hub's"), text=NO_VERSION)])
        )
        self._count()

    def _count(self) -> None:
        self.strip.set_tabs(self._tabs(*self._counts))

    def _tabs(self, changes: int, versions: int) -> list[Tab]:
        text = [Tab(TEXT, say("Text"))] if self._in_turn else []
        return [
            *text,
            Tab(PAGE, say("Page")),
            Tab(CHANGES, say("What changes"), changes),
            Tab(VERSIONS, say("Versions"), versions),
        ]

    def _lay_out(self) -> None:
        for each in (self.no_page, self.page, self.changes, self.versions):
            self._pages.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.strip)
        column.addWidget(self._sample)
        column.addWidget(self._pages, 1)
        self.show_part(PAGE)


def _change(change: TextChange) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 6)
    column.setSpacing(4)
    column.addWidget(PlainLabel(whole, text=change.label, role="strong", wrap=True))
    sides = QHBoxLayout()
    sides.setSpacing(8)
    for title, text in ((say("Now"), change.old), (say("Proposed"), change.new)):
        sides.addWidget(_side(whole, title, text), 1)
    column.addLayout(sides)
    return whole


def _side(parent: QWidget, title: str, text: str) -> Card:
    card = Card(parent, sunken=True)
    card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    words = PlainLabel(card, text=text.strip() or say("Nothing"), tone="text" if text.strip() else "text3", wrap=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    words.setAccessibleName(f"{title}: {text.strip() or say('nothing')}")
    card.body.addWidget(PlainLabel(card, text=title, role="small", tone="text2"))
    card.body.addWidget(words)
    card.body.addStretch(1)
    return card


def _version(version: TextVersion, now: datetime) -> QWidget:
    text = version.text
    until = say(" until {until}").format(until=day_of(version.until)) if version.until else ""
    stands = say("In force from") if version.stands(now) else say("From")
    said = Fact(label=f"{stands} {day_of(version.since)}{until}", words=text.because or say("No reason is kept."))
    by = (
        say("Proposed by {by_name}, approved by {answered_by_name}").format(
            by_name=text.by_name, answered_by_name=text.answered_by_name
        )
        if text.by
        else say("Put in by the installer")
    )
    return block(said, PlainLabel(text=by, role="small", tone="text2", wrap=True))


def _answered(text: HubText) -> QWidget:
    answer = text.answer or TextAnswer.WITHDRAWN
    at = moment_words(text.answered) if text.answered else ""
    by = say("{answer} by {answered_by_name}, {at}").format(
        answer=say(answer.words), answered_by_name=text.answered_by_name, at=at
    )
    return block(Fact(label=by, words=text.answer_because or text.because), sunken=True)
