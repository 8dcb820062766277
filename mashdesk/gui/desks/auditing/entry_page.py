"""One entry of the access log in full, and the way to those that belong to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.access_log import LogEntry
from mashdesk.gui.desks.auditing.log_list import head_words
from mashdesk.gui.desks.fitting_scroll import FittingScroll
from mashdesk.gui.desks.sheet.facts import Fact
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, empty
from mashdesk.gui.widgets.plain_label import PlainLabel

NUMBER = say("The reference is not the auditor's to see. Entries on the same enquiry carry the same number.")
CLASSES = {
    "ordinary": say("people, ordinary addresses, the referral, items for everyone in the hub, outcomes"),
    "hub": say("letters, requests, what a family agreed to, was told and said"),
    "views": say("screening, discussion"),
    "confidential": say("anonymous referrers, confidential addresses, items for named agencies, reasons of decisions"),
    "agency": say("what one's own agency wrote or was named for"),
}


class EntryPage(QWidget):
    """Signals:
    person_asked(str), enquiry_asked(UUID): show the entries of this person, or on this enquiry.
    """

    person_asked = Signal(str)
    enquiry_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry: LogEntry | None = None
        self.card = Card(self)
        self.head = PlainLabel(self.card, role="display", wrap=True)
        self.facts = QVBoxLayout()
        self.person = Button(self.card, text=say("All of this person"), icon="user")
        self.enquiry = Button(self.card, text=say("All on this enquiry"), icon="file-search")
        self._lay_out()
        self.person.clicked.connect(self._on_person)
        self.enquiry.clicked.connect(self._on_enquiry)

    def show_entry(self, entry: LogEntry) -> None:
        """Show it."""
        self.entry = entry
        self.head.setText(head_words(entry))
        empty(self.facts)
        for label, words in _told(entry):
            self.facts.addWidget(Fact(self.card, label=label, words=words))
        self.person.setVisible(bool(entry.login))
        self.enquiry.setVisible(entry.enquiry is not None)

    def focus_start(self) -> None:
        """To the first way on."""
        self.person.setFocus()

    def _on_person(self) -> None:
        if self.entry is not None:
            self.person_asked.emit(self.entry.login)

    def _on_enquiry(self) -> None:
        if self.entry is not None:
            self.enquiry_asked.emit(self.entry.enquiry)

    def _lay_out(self) -> None:
        self.facts.setSpacing(8)
        ways = QHBoxLayout()
        ways.addWidget(self.person)
        ways.addWidget(self.enquiry)
        ways.addStretch(1)
        self.card.body.addWidget(self.head)
        self.card.body.addLayout(self.facts)
        self.card.body.addLayout(ways)
        scroll = FittingScroll(self)
        scroll.body.setContentsMargins(12, 10, 12, 10)
        scroll.body.addWidget(self.card)
        scroll.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)


def _told(entry: LogEntry) -> list[tuple[str, str]]:
    told = [
        (say("When"), moment_words(entry.happened)),
        (say("Who"), f"{entry.name or say('Nobody of the hub')} · {entry.login}"),
    ]
    told.append((say("Why, or what was asked for"), entry.reason or say("No reason is asked for this.")))
    told += [
        (say("What could be read"), f"{one}: {CLASSES.get(one, say('a kind of content'))}")
        for one in entry.classes.split()
    ]
    if entry.enquiry is not None:
        told.append((say("The enquiry's number. {number}").format(number=NUMBER), str(entry.enquiry)))
    kept = say("{id}, kept {at}").format(id=entry.id, at=moment_words(entry.at))
    told.append(
        (
            say("Entry"),
            kept
            if entry.at == entry.happened
            else say("{kept}, collected from the server's own log").format(kept=kept),
        )
    )
    return told
