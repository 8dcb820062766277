"""Who is named and who lives with whom: households with their address, or that it is held back; and as a picture."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from mashdesk.domain.calendar import london_day
from mashdesk.domain.codes import RelationshipKind
from mashdesk.domain.names import isolated
from mashdesk.domain.screening import ADDED_WHILE
from mashdesk.domain.snapshots import EnquirySheet, Household, Person
from mashdesk.gui.desks.people.person_lines import (
    before,
    in_error_words,
    lines_of,
    lived_here,
    menu_of_home,
    menu_of_person,
    warned,
)
from mashdesk.gui.desks.sheet.facts import Fact, block
from mashdesk.gui.desks.sheet.family_picture_part import FamilyInWords, FamilyPicturePart
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.typed_of_person import About, Doing
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, Scroll, empty
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip
from mashdesk.gui.widgets.time_words import age_said, day_words

PEOPLE, PICTURE, WORDS = "people", "picture", "words"
REOPEN_FIRST = say("This enquiry has left the hub or is closed. Reopen it before somebody is added.")
_TABS = (Tab(PEOPLE, say("By household")), Tab(PICTURE, say("Family picture")), Tab(WORDS, say("In words")))


class PeopleCard(Card):
    """Households, then people of whom nobody told where they live; or the family as a picture, or that in words (F6).

    Signals: `entry_asked(About)`: this is to be said of a person or a home.
    """

    entry_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("People and households"))
        self._editing = self._takes_away = False
        self.buttons: dict[UUID, Button] = {}
        self.lines: dict[UUID, QWidget] = {}
        self.strip = TabStrip(self, name=say("People by household, as a picture or in words"), tabs=_TABS)
        self.picture, self.words = FamilyPicturePart(self), FamilyInWords(self)
        self._cards = Scroll(self)
        self._cards.body.setContentsMargins(0, 0, 8, 0)
        self._views = QStackedWidget(self)
        for view in (self._cards, self.picture, self.words):
            self._views.addWidget(view)
        self.body.addWidget(self.strip)
        self.body.addWidget(self._views, 1)
        self._family: tuple[EnquirySheet, date] | None = None
        self.strip.tab_chosen.connect(self._on_tab_chosen)
        self.picture.person_asked.connect(self.show_person)
        QShortcut(QKeySequence(Qt.Key.Key_F6), self, self.toggle_words).setWhatsThis(
            say("Family as a picture or in words")
        )

    def toggle_words(self) -> None:
        """From the picture to its words and back; from the households to the picture."""
        if self.strip.chosen == PICTURE:
            self.strip.choose(WORDS)
            self.strip.setFocus()
        else:
            self.strip.choose(PICTURE)
            self.picture.view.setFocus()

    def show_person(self, person: UUID) -> None:
        """All that is known of somebody, among those they live with; the keyboard goes there, too."""
        self.strip.choose(PEOPLE)
        line = self.lines.get(person)
        if line is not None:
            self._cards.ensureWidgetVisible(line, 0, 60)
            self.buttons.get(person, line).setFocus()

    def offer(self, *, editing: bool, takes_away: bool = False) -> None:
        """Whether this person says anything of people; and whether also that somebody was entered in error."""
        self._editing, self._takes_away = editing, takes_away

    def show_sheet(self, sheet: EnquirySheet, now: datetime) -> None:
        """Show this enquiry's people."""
        today = london_day(now)
        housed = {person for home in sheet.households for person in home.people}
        self.buttons, self.lines = {}, {}
        homes = [self._home(home, number, sheet, today) for number, home in enumerate(sheet.households, 1)]
        others = [person for person in sheet.people if person.id not in housed]
        if others:
            homes.append(self._block([_head(say("Nobody told where they live"))], others, sheet, today))
        if sheet.said.in_error():
            homes.append(self._in_error(sheet))
        if self._editing:
            homes.insert(0, self._adding(sheet))
        at = self._cards.verticalScrollBar().value()
        empty(self._cards.body)
        for each in homes:
            self._cards.body.addWidget(each)
        self._cards.body.addStretch(1)
        self._cards.verticalScrollBar().setValue(at)
        self._family = sheet, today
        self._show_family()

    def _on_tab_chosen(self, _key: str) -> None:
        self._views.setCurrentIndex(self.strip.currentIndex())
        self._show_family()

    def _show_family(self) -> None:
        """Picture and words are made where they are looked at: most who open an enquiry read the households."""
        if self._family is not None and self.strip.chosen != PEOPLE:
            shown = self.picture if self.strip.chosen == PICTURE else self.words
            shown.show_family(*self._family)

    def _home(self, home: Household, number: int, sheet: EnquirySheet, today: date) -> QWidget:
        people = [person for person in sheet.people if person.id in home.people]
        words = say("Household {number}").format(number=number)
        address: list[QWidget] = [_address(home)]
        if home.withheld or (home.address and home.address.confidential):
            address.insert(0, Chip.for_badge("confidential_address"))
        head = _head(words)
        if self._editing:
            self.buttons[home.id] = menu_of_home(head, home, words.lower(), sheet, self.entry_asked.emit)
        told = (*address, *warned(home.id, sheet, today), *lived_here(home.id, sheet, today), *before(home.id, sheet))
        return self._block([self._with_button(head, home.id), *told], people, sheet, today)

    def _block(self, head: Sequence[QWidget], people: Sequence[Person], sheet: EnquirySheet, today: date) -> Card:
        """The people below each other, each with what must be seen first and what can be said of them."""
        card = block(*head)
        for person in people:
            card.body.addSpacing(6)
            fact = Fact(label=_below(person, sheet), words=_line(person, today), role="strong")
            fact.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            fact.setAccessibleName(f"{_line(person, today)}. {_below(person, sheet)}")
            self.lines[person.id] = fact
            if self._editing:
                self.buttons[person.id] = menu_of_person(
                    fact, person, sheet, self.entry_asked.emit, takes_away=self._takes_away
                )
            lines = (
                *_written_again(person, sheet, today),
                *warned(person.id, sheet, today),
                *lines_of(person, sheet, today),
            )
            for line in (self._with_button(fact, person.id), *lines):
                card.body.addWidget(line)
        return card

    def _adding(self, sheet: EnquirySheet) -> QWidget:
        """The button from which somebody is added; where that waits for a reopening, the words that say so."""
        if sheet.row.state not in ADDED_WHILE:
            return PlainLabel(text=REOPEN_FIRST, tone="text2", wrap=True)
        button = Button(self, text=say("Add somebody…"), icon="user-plus", compact=True)
        button.setAccessibleDescription(
            say("A sister or brother, an adult or an unborn child whom the referral does not name")
        )
        about = About(Doing.ADD, sheet.row.enquiry)
        button.clicked.connect(lambda: self.entry_asked.emit(about))
        self.buttons[sheet.row.enquiry] = button
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button)
        row.addStretch(1)
        return line

    def _in_error(self, sheet: EnquirySheet) -> Card:
        """Who was entered in error, and why: nobody is deleted, and whoever may puts them back."""
        card = block(_head(say("Entered in error")))
        for one in sheet.said.in_error():
            fact = in_error_words(one)
            if self._takes_away:
                button = Button(fact, text=say("Put back…"), icon="history", compact=True)
                about = About(Doing.PUT_BACK, one.person)
                button.clicked.connect(lambda _=False, about=about: self.entry_asked.emit(about))
                self.buttons[one.person] = button
            card.body.addWidget(self._with_button(fact, one.person))
        return card

    def _with_button(self, words: QWidget, about: UUID) -> QWidget:
        """What is said of, and on its right the button from which more is said."""
        button = self.buttons.get(about)
        if button is None:
            return words
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(words, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line


def _address(home: Household) -> PlainLabel:
    if home.withheld:
        return PlainLabel(text=say("The address is held back from you."), tone="lock", wrap=True)
    if home.address is None:
        return PlainLabel(text=say("Nobody told the address."), tone="text2", wrap=True)
    words = ", ".join((*home.address.lines, home.address.postcode))
    return PlainLabel(text=words, tone="lock" if home.address.confidential else "text2", wrap=True)


def _head(words: str) -> PlainLabel:
    return PlainLabel(text=words, role="heading")


def _written_again(person: Person, sheet: EnquirySheet, today: date) -> list[Fact]:
    """Each other way in which somebody is written here: they are merged, and read as one."""
    merged = [one.person for one in sheet.also_written if one.of == person.id]
    return [
        Fact(label=say("{called} is also written").format(called=person.called), words=_line(one, today), tone="text2")
        for one in merged
    ]


def _line(person: Person, today: date) -> str:
    age = age_said(person.birth_accuracy, person.birth, today, person.died)
    born = say("born {birth}").format(birth=day_words(person.birth)) if person.birth and person.birth <= today else ""
    language = (
        say("{first_language}, needs an interpreter").format(first_language=person.first_language)
        if person.interpreter
        else ""
    )
    return " · ".join(part for part in (_name(person), age, born, language) if part)


def _name(person: Person) -> str:
    known = person.known_as and person.known_as != person.name
    return (
        say("{name} (known as {known_as})").format(name=person.name, known_as=isolated(person.known_as))
        if known
        else person.name
    )


def _below(person: Person, sheet: EnquirySheet) -> str:
    return " · ".join([say(person.role.words), *relations_of(person, sheet)])


def relations_of(person: Person, sheet: EnquirySheet) -> list[str]:
    """What a person is to the others, such as "mother of Rowan, parental responsibility"."""
    names = {other.id: other.called for other in sheet.people}
    return [
        say("{kind} of {names}{responsibility}").format(
            kind=say(relation.kind.words).lower(),
            names=names[relation.to],
            responsibility=_responsibility(relation.parental_responsibility),
        )
        for relation in sheet.relationships
        if relation.person == person.id and relation.to in names and relation.kind is not RelationshipKind.UNKNOWN
    ]


def _responsibility(has: bool | None) -> str:
    return say(", parental responsibility") if has else ""
