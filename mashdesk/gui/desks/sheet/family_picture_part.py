"""The family as a picture in the part "People": the chosen person in words below it, and everybody in words (F6)."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mashdesk.domain.genogram.words import PersonWords, described
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.sheet.facts import Fact, block
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.language import say
from mashdesk.gui.widgets.cards import Scroll, empty
from mashdesk.gui.widgets.family_legend import legend
from mashdesk.gui.widgets.family_view import FamilyView
from mashdesk.gui.widgets.plain_label import PlainLabel

HOW = say("PR: parental responsibility. Choose a person to read what they are to the others; Enter shows all of them.")


class FamilyPicturePart(QWidget):
    """Signals: `person_asked(UUID)`: all that is known of somebody is to be shown."""

    person_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: dict[UUID, PersonWords] = {}
        self.view = FamilyView(self)
        self.words = PlainLabel(self, text=HOW, tone="text2", wrap=True)
        self._legend = WrapRow(self)
        self._legend.show_widgets(legend(self._legend))
        scroll = Scroll(self)
        scroll.body.addWidget(self.view, 1)
        scroll.body.addWidget(self._legend)
        scroll.setFocusProxy(self.view)
        scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._scroll = scroll
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for each in (scroll, self.words):
            column.addWidget(each)
        column.setStretch(0, 1)
        self.view.person_chosen.connect(self._on_chosen)
        self.view.person_asked.connect(self.person_asked)

    def show_family(self, sheet: EnquirySheet, today: date) -> None:
        """Draw everybody on the sheet."""
        self._told = {one.person: one for one in described(sheet, today)}
        self.view.show_family(sheet, today)
        self._say()

    def show_chosen(self, person: UUID) -> None:
        """Choose somebody, as if by hand."""
        self.view.choose(person)
        self._on_chosen(person)

    def _on_chosen(self, person: UUID) -> None:
        self._say()
        place = self.view.place_of(self.view.picture.sign(person).cell)
        self._scroll.ensureVisible(place.center().x(), place.center().y(), place.width(), place.height())

    def _say(self) -> None:
        chosen = self._told.get(self.view.chosen) if self.view.chosen else None
        self.words.setText(chosen.read_aloud if chosen else HOW)
        self.words.set_tone("text" if chosen else "text2")


class FamilyInWords(Scroll):
    """The same for whoever reads better in lines: a block for each person, a line for each fact."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("The family in words. F6 shows it as a picture."))
        self.body.setContentsMargins(0, 0, 8, 0)

    def show_family(self, sheet: EnquirySheet, today: date) -> None:
        """Say everybody on the sheet."""
        empty(self.body)
        for one in described(sheet, today):
            self.body.addWidget(block(Fact(label=one.name, words="\n".join(one.told))))
        self.body.addStretch(1)
