"""Homes and addresses: two parents in two homes get two letters."""

from collections.abc import Collection, Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.referral_form.household_card import HouseholdCard
from mashdesk.gui.desks.referral_form.section import FormSection, People
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.typed_referral import Typed
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Scroll
from mashdesk.gui.widgets.plain_label import PlainLabel, restyle

_LEAD = say("A refuge, a placement, or anywhere that somebody must not find out about, is kept confidential.")


class HouseholdsSection(FormSection):
    """One card for each home."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = Button(self, text=say("Add a home"), icon="house")
        self._scroll = Scroll(self)
        self._cards: list[HouseholdCard] = []
        self._people: People = ()
        self._lay_out()

        self.add.clicked.connect(self._on_add_clicked)

    @property
    def cards(self) -> tuple[HouseholdCard, ...]:
        """The homes shown."""
        return tuple(self._cards)

    def set_people(self, people: People) -> None:
        """New names, new people."""
        self._people = people
        for card in self._cards:
            card.set_people(people)

    def add_card(self, typed: Typed | None = None) -> HouseholdCard:
        """One more home; everybody lives in the first until somebody says otherwise."""
        everybody = [] if self._cards else [ref for ref, _name in self._people]
        told = typed or {"ref": self._free_ref(), "people": everybody}
        card = HouseholdCard(str(told.get("ref") or self._free_ref()), self)
        restyle(card, "surface", "sunken")
        card.set_people(self._people)
        card.show_typed(told)
        card.changed.connect(self._tell)
        card.removal_asked.connect(lambda: self._take_out(card))
        self._cards.append(card)
        self._scroll.body.insertWidget(len(self._cards) - 1, card)
        self._number()
        if not self._filling:
            card.ui.address.setFocus()
            self._tell()
        return card

    def typed(self) -> Typed:
        """Every home."""
        return {"households": [card.typed() for card in self._cards]}

    def show_problems(self, problems: Iterable[Problem]) -> QWidget | None:
        """At each home's address."""
        wrong = {problem.field.removesuffix(".address"): say(problem.message) for problem in problems}
        first: QWidget | None = None
        for place, card in enumerate(self._cards):
            message = wrong.get(f"households.{place}")
            found = card.show_problems([Problem("address", message)] if message else [])
            first = first or found
        return first

    def forget_solved(self, wrong: Collection[str]) -> None:
        """At each home's address."""
        for place, card in enumerate(self._cards):
            if not {f"households.{place}", f"households.{place}.address"}.intersection(wrong):
                card.forget_solved(())

    def _fill(self, typed: Typed) -> None:
        for card in list(self._cards):
            self._remove(card)
        for home in typed.get("households") or ():
            self.add_card(home)

    def _take_out(self, card: HouseholdCard) -> None:
        self.taking_out.emit(card.ui.title.text())
        self._remove(card)

    def _remove(self, card: HouseholdCard) -> None:
        self._cards.remove(card)
        card.hide()
        card.deleteLater()
        self._number()
        self._tell()

    def _number(self) -> None:
        for number, card in enumerate(self._cards, 1):
            card.say_place(number)

    def _free_ref(self) -> str:
        taken = {card.ref for card in self._cards}
        return next(f"h{number}" for number in range(1, len(taken) + 2) if f"h{number}" not in taken)

    def _on_add_clicked(self) -> None:
        self.add_card()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self, text=say("Homes and addresses"), role="title"))
        head.addStretch(1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(PlainLabel(self, text=_LEAD, role="small", tone="text2", wrap=True))
        column.addWidget(self._scroll, 1)
        self._scroll.body.addStretch(1)
