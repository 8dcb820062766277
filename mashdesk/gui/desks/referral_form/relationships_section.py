"""Who is what to whom, and who has parental responsibility: it decides who is asked, told and written to."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.gui.desks.referral_form.relationship_row import RelationshipRow
from mashdesk.gui.desks.referral_form.section import FormSection, People
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.typed_referral import Typed
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Scroll
from mashdesk.gui.widgets.plain_label import PlainLabel

_LEAD = say("Parental responsibility decides who is asked to agree and who gets a letter. “Not known” is an answer.")


class RelationshipsSection(FormSection):
    """One row for each relationship."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = Button(self, text=say("Add a relationship"), icon="plus")
        self._scroll = Scroll(self)
        self._rows: list[RelationshipRow] = []
        self._people: People = ()
        self._lay_out()

        self.add.clicked.connect(self._on_add_clicked)

    @property
    def rows(self) -> tuple[RelationshipRow, ...]:
        """The rows shown."""
        return tuple(self._rows)

    def set_people(self, people: People) -> None:
        """New names, new people; a relationship of somebody who left goes too."""
        self._people = people
        self.add.setEnabled(len(people) > 1)
        known = {ref for ref, _name in people}
        for row in list(self._rows):
            told = row.typed()
            if any(told[end] and told[end] not in known for end in ("person", "to")):
                self._remove(row)
            else:
                row.set_people(people)

    def add_row(self, typed: Typed | None = None) -> RelationshipRow:
        """One more relationship; the likeliest is of the last person to the first."""
        row = RelationshipRow(self)
        row.set_people(self._people)
        ends = {"person": self._people[-1][0], "to": self._people[0][0]} if len(self._people) > 1 else {}
        row.show_typed(typed or ends)
        row.changed.connect(self._tell)
        row.removal_asked.connect(lambda: self._remove(row))
        self._rows.append(row)
        self._scroll.body.insertWidget(len(self._rows) - 1, row)
        if not self._filling:
            row.kind.setFocus()
            self._tell()
        return row

    def typed(self) -> Typed:
        """Every relationship."""
        return {"relationships": [row.typed() for row in self._rows]}

    def _fill(self, typed: Typed) -> None:
        for row in list(self._rows):
            self._remove(row)
        for one in typed.get("relationships") or ():
            self.add_row(one)

    def _remove(self, row: RelationshipRow) -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self._tell()

    def _on_add_clicked(self) -> None:
        self.add_row()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self, text=say("Relationships"), role="title"))
        head.addStretch(1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(PlainLabel(self, text=_LEAD, role="small", tone="text2", wrap=True))
        column.addWidget(self._scroll, 1)
        self._scroll.body.addStretch(1)
