"""The forms that merge two people of an enquiry, seen side by side first, and that undo it."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from mashdesk.domain.calendar import london_day
from mashdesk.domain.matching import PersonMerge
from mashdesk.domain.names import isolated
from mashdesk.domain.snapshots import EnquirySheet, Person
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.matching.words import merge_words
from mashdesk.gui.desks.question import Question
from mashdesk.gui.desks.sheet.people_card import relations_of
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.merge_entry import MergeEntry, UndoEntry
from mashdesk.gui.widgets.cards import Card, empty
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.time_words import age_said, day_words

TOLD = say(
    "Nothing of either is changed. Items, consent, contacts, relationships and letters of both are read under the one "
    "who stays. It can be undone, and each is what they were."
)
UNDONE = say(
    "Each is read as themselves again, with what was recorded about them. That they were merged stays to be read."
)
WHY = say("What tells you that they are one, such as a date of birth, a call, the family's own word.")
NOTHING = say("not told")


class MergePanel(EntryPanel):
    """Signals are those of `EntryPanel`."""

    def __init__(self, parent: QWidget | None, model: MergeEntry, now: datetime) -> None:
        questions = [
            Question("merged", say("Who is written a second time"), controls.one_of(_choices(model.sheet))),
            Question("stays", say("Who stays"), controls.one_of(_choices(model.sheet)), STAYS_HINT),
            Question("why", say("Why they are one person"), controls.words(3), WHY),
        ]
        super().__init__(parent, model, questions, title=say("Merge two people"), told=TOLD, submit=say("Merge"))
        self._entry, self._today = model, london_day(now)
        self.compared = Card(self, sunken=True)
        self.compared.setAccessibleName(say("Side by side"))
        self.form_area.body.insertWidget(2, self.compared)
        model.changed.connect(self._compare)
        self._compare()

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now: its people are offered anew."""
        super().take_sheet(sheet)
        for question in self.questions[:2]:
            question.control.offer(_choices(sheet), prompt=say("Choose"))  # type: ignore[attr-defined]
        self._compare()

    def _compare(self) -> None:
        merged, stays = self._entry.chosen("merged"), self._entry.chosen("stays")
        empty(self.compared.body)
        both = merged is not None and stays is not None and merged is not stays
        self.compared.setVisible(both)
        if merged is not None and stays is not None and both:
            rows = rows_of(stays, merged, self._entry.sheet, self._today)
            heads = (
                say("{called} stays").format(called=isolated(stays.called)),
                say("{called}, written again").format(called=isolated(merged.called)),
            )
            self.compared.body.addWidget(SideBySide(self.compared, heads, rows))


class SideBySide(QWidget):
    """Field by field: what is the same once, what differs on either side; the screen reader hears whose each is."""

    def __init__(self, parent: QWidget, heads: tuple[str, str], rows: Sequence[tuple[str, str, str]]) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        for column, words in enumerate(heads):
            self._grid.setColumnStretch(column, 1)
            self._add(words, column, role="heading")
        for label, one, other in rows:
            self._add_row(label, one, other)

    def _add_row(self, label: str, one: str, other: str) -> None:
        row = self._grid.rowCount()
        self._add(
            f"{label}, {say('the same') if one == other else say('differs')}", 0, row, 2, role="small", tone="text2"
        )
        if one == other:
            self._add(one, 0, row + 1, 2)
            return
        for column, (whose, words) in enumerate(((say("who stays"), one), (say("the second"), other))):
            cell = self._add(words, column, row + 1, role="strong")
            cell.setAccessibleName(f"{label}, {whose}: {words}")

    def _add(
        self, words: str, column: int, row: int = 0, across: int = 1, *, role: str = "body", tone: str = "text"
    ) -> PlainLabel:
        cell = PlainLabel(self, text=words, role=role, tone=tone, wrap=True)
        self._grid.addWidget(cell, row, column, 1, across, Qt.AlignmentFlag.AlignTop)
        return cell


STAYS_HINT = say("Whom letters and lists name. A child or adult whom the enquiry concerns, or a parent, always stays.")


def undo_panel(parent: QWidget, model: UndoEntry, one: PersonMerge, sheet: EnquirySheet) -> EntryPanel:
    """The form that undoes a merge."""
    reason = Question("because", say("Why they are two people"), controls.words(4), f"{merge_words(one, sheet)}.")
    return EntryPanel(parent, model, [reason], title=say("Undo a merge"), told=UNDONE, submit=say("Undo the merge"))


def rows_of(stays: Person, merged: Person, sheet: EnquirySheet, today: date) -> list[tuple[str, str, str]]:
    """What is told of either, field by field: the field, and what stands with each."""
    told = ((label, how(stays, sheet, today), how(merged, sheet, today)) for label, how in _FIELDS)
    return [(label, one or NOTHING, other or NOTHING) for label, one, other in told if one or other]


def _choices(sheet: EnquirySheet) -> Sequence[tuple[str, str]]:
    return [(str(one.id), f"{one.name} · {say(one.role.words).lower()}") for one in sheet.people]


def _born(person: Person, _sheet: EnquirySheet, today: date) -> str:
    age = age_said(person.birth_accuracy, person.birth, today, person.died)
    return " · ".join(part for part in (day_words(person.birth) if person.birth else "", age) if part)


def _language(person: Person, _sheet: EnquirySheet, _today: date) -> str:
    needs = say("{language}, needs an interpreter")
    return needs.format(language=person.first_language) if person.interpreter else person.first_language


def _lives(person: Person, sheet: EnquirySheet, _today: date) -> str:
    homes = [number for number, home in enumerate(sheet.households, 1) if person.id in home.people]
    return ", ".join(say("household {number}").format(number=number) for number in homes)


_FIELDS = (
    (say("Name"), lambda person, _sheet, _today: person.name),
    (say("Known as"), lambda person, _sheet, _today: person.known_as),
    (say("Part in the referral"), lambda person, _sheet, _today: person.role.words),
    (say("Born"), _born),
    (say("Sex"), lambda person, _sheet, _today: person.sex.words),
    (say("NHS number"), lambda person, _sheet, _today: person.nhs_number),
    (say("First language"), _language),
    (say("Lives in"), _lives),
    (say("Relationships"), lambda person, sheet, _today: "; ".join(relations_of(person, sheet))),
)
