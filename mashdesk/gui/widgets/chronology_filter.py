"""Which items of the chronology are wanted: about whom, from which agency, fact or opinion; each narrows the others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.chronology_scale import ChronologyItem

NOBODY = say("Nobody named")
_KINDS = {say("Fact"): say("Facts"), say("Opinion"): say("Opinions"), say("Held back"): say("Held back")}
_WORTH_CHOOSING = 2
_SHORTEST = 6
"""Characters of a choice that are always readable: three choices stand beside each other at 1366 pixels."""


@dataclass(frozen=True)
class Wanted:
    """What is looked for; "" wants all."""

    person: str = ""
    agency: str = ""
    kind: str = ""

    def takes(self, item: ChronologyItem) -> bool:
        """Whether this item is looked for. Of what is held back nobody knows whom it is about."""
        return (
            self.agency in ("", item.agency)
            and self.kind in ("", item.kind_words)
            and (not self.person or self.person in named_in(item))
        )


def named_in(item: ChronologyItem) -> tuple[str, ...]:
    """Whom the item is about, as the choice says it."""
    return () if item.held_back else item.people or (NOBODY,)


class ChronologyFilter(QWidget):
    """Three choices, and `all`, the way back, to be laid beside the count; a choice that would narrow nothing hides.

    Signals:
        changed: something else is wanted.
        agency_wanted(str): another agency, or "" for all, whoever chose it.
    """

    changed = Signal()
    agency_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = _choice(self, say("Chronology: about whom"))
        self.agency = _choice(self, say("Chronology: from which agency"))
        self.kind = _choice(self, say("Chronology: facts or opinions"))
        self.all = Button(parent or self, text=say("Show all"), kind="quiet", compact=True)
        self.all.setAccessibleName(say("Show all items of the chronology again"))
        self.all.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for choice in (self.person, self.agency, self.kind):
            row.addWidget(choice, 1)
            choice.currentIndexChanged.connect(self._on_changed)
        self.agency.currentIndexChanged.connect(lambda _place: self.agency_wanted.emit(self.wanted.agency))
        self.all.clicked.connect(self._on_all_clicked)

    @property
    def wanted(self) -> Wanted:
        """What is looked for now."""
        return Wanted(*(str(choice.currentData() or "") for choice in (self.person, self.agency, self.kind)))

    def offer(self, agencies: Iterable[str], items: Sequence[ChronologyItem]) -> None:
        """Offer what these items have; what was wanted stays wanted where it is still there."""
        people = dict.fromkeys(name for item in items for name in named_in(item))
        kinds = {item.kind_words for item in items}
        _fill(self.person, say("Everybody"), sorted(people, key=lambda name: name == NOBODY))
        _fill(self.agency, say("All agencies"), agencies)
        _fill(self.kind, say("All kinds"), [kind for kind in _KINDS if kind in kinds])
        self._tidy()

    def want_agency(self, agency: str) -> None:
        """One agency, or "" for all."""
        self.agency.setCurrentIndex(max(0, self.agency.findData(agency)))

    def want_all(self) -> None:
        """Everything again."""
        for choice in (self.person, self.agency, self.kind):
            choice.setCurrentIndex(0)

    def _on_all_clicked(self) -> None:
        self.want_all()
        next((one for one in (self.person, self.agency, self.kind) if one.isVisible()), self).setFocus()

    def _on_changed(self) -> None:
        self._tidy()
        self.changed.emit()

    def _tidy(self) -> None:
        for choice in (self.person, self.agency, self.kind):
            choice.setVisible(choice.count() > _WORTH_CHOOSING or choice.currentIndex() > 0)
        self.all.setVisible(self.wanted != Wanted())
        self.setVisible(any(not choice.isHidden() for choice in (self.person, self.agency, self.kind)))


def _choice(parent: QWidget, name: str) -> QComboBox:
    choice = QComboBox(parent)
    choice.setAccessibleName(name)
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(_SHORTEST)
    choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return choice


def _fill(choice: QComboBox, everything: str, keys: Iterable[str]) -> None:
    """Other choices, quietly; one that is gone gives way to all."""
    wanted = choice.currentData()
    was_quiet = choice.blockSignals(True)
    choice.clear()
    choice.addItem(everything, "")
    for key in keys:
        choice.addItem(_KINDS.get(key, key), key)
    choice.setCurrentIndex(max(0, choice.findData(wanted)))
    choice.blockSignals(was_quiet)
