"""The people whom a referral names: several children, an unborn child, parents, anybody else."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mashdesk.domain.codes import PersonRole
from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.referral_form.known_before import KnownBefore
from mashdesk.gui.desks.referral_form.person_card import PersonCard
from mashdesk.gui.desks.referral_form.section import FormSection, People
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.typed_referral import Typed
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip


class PeopleSection(FormSection):
    """One person at a time, a tab for each.

    Signals:
        people_changed: somebody came, went, or is called otherwise.
        person_told(Typed): what stands there of one person is meant; they may be known.
    """

    people_changed = Signal()
    person_told = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = TabStrip(self, name=say("People"))
        self.add = Button(self, text=say("Add a person"), icon="user-plus", key="Ctrl+N")
        self._problem = Banner(self, kind="stop")
        self._problem.hide()
        self.known = KnownBefore(self)
        self._pages = QStackedWidget(self)
        self._lay_out()

        self._cards: dict[str, PersonCard] = {}
        self._told: People = ()

        self.tabs.tab_chosen.connect(self._show_card)
        self.tabs.tab_chosen.connect(lambda ref: self.person_told.emit(self._cards[ref].typed()))
        self.add.clicked.connect(self._on_add_clicked)

    @property
    def people(self) -> People:
        """Everybody in the form: reference and what to call them."""
        return [(ref, card.name) for ref, card in self._cards.items()]

    def card(self, ref: str) -> PersonCard:
        """The card of somebody (KeyError when there is none)."""
        return self._cards[ref]

    def add_person(self, typed: Typed | None = None) -> PersonCard:
        """One more; a first person is whom the concern is about, the next ones are adults until somebody says else."""
        role = PersonRole.PARENT if self._cards else PersonRole.SUBJECT
        told = typed or {"ref": self._free_ref(), "role": role.value}
        card = PersonCard(str(told["ref"]), self._pages)
        self._cards[card.ref] = card
        self._pages.addWidget(card)
        card.show_typed(told)
        card.changed.connect(self._on_card_changed)
        card.removal_asked.connect(lambda: self._remove(card.ref))
        card.told.connect(lambda: self.person_told.emit(card.typed()))
        self._name_tabs()
        if not self._filling:
            self.tabs.choose(card.ref)
            self._show_card(card.ref)
            card.ui.given_names.setFocus()
            self._tell()
        return card

    def typed(self) -> Typed:
        """Everybody, in order."""
        return {"people": [card.typed() for card in self._cards.values()]}

    def show_problems(self, problems: Iterable[Problem]) -> QWidget | None:
        """At each person's fields; the first person of whom something is wrong comes to the front."""
        told = list(problems)
        refs = list(self._cards)
        general = next((say(problem.message) for problem in told if problem.field == "people"), "")
        self._problem.say("stop", general)
        self._problem.setVisible(bool(general))
        first: QWidget | None = None
        for place, ref in enumerate(refs):
            start = f"people.{place}."
            own = [Problem(one.field.removeprefix(start), one.message) for one in told if one.field.startswith(start)]
            wrong = self._cards[ref].show_problems(own)
            if wrong is not None and first is None:
                first = wrong
                self.tabs.choose(ref)
                self._show_card(ref)
        return first or (self.add if general else None)

    def forget_solved(self, wrong: Collection[str]) -> None:
        """At each person's fields."""
        self._problem.setVisible("people" in wrong and self._problem.isVisible())
        for place, card in enumerate(self._cards.values()):
            start = f"people.{place}."
            card.forget_solved({one.removeprefix(start) for one in wrong if one.startswith(start)})

    def _fill(self, typed: Typed) -> None:
        for card in self._cards.values():
            card.deleteLater()  # and so out of the stack; see `_remove`
        self._cards = {}
        for person in typed.get("people") or [{"ref": "p1", "role": PersonRole.SUBJECT.value}]:
            self.add_person(person)
        self._show_card(next(iter(self._cards)))

    def _remove(self, ref: str) -> None:
        self.taking_out.emit(self._cards[ref].name)
        card = self._cards.pop(ref)
        self.known.take(ref, None, None)
        # WORKAROUND(PySide 6.11): not `removeWidget` as well. What a stack gave up before it was deleted stays known to
        # Python for good, once `findChildren` has come past it.
        card.deleteLater()
        self._name_tabs()
        self._show_card(self.tabs.chosen)
        self._tell()

    def _free_ref(self) -> str:
        taken = set(self._cards)
        return next(f"p{number}" for number in range(1, len(taken) + 2) if f"p{number}" not in taken)

    def _show_card(self, ref: str) -> None:
        if ref in self._cards:
            self._pages.setCurrentWidget(self._cards[ref])
            self.known.show_of(ref)

    def _on_card_changed(self) -> None:
        if self.people != self._told:
            self._name_tabs()
        self._tell()

    def _name_tabs(self) -> None:
        self._told = self.people
        self.tabs.set_tabs([Tab(ref, name) for ref, name in self._told])
        for number, card in enumerate(self._cards.values(), 1):
            card.say_place(number, len(self._cards))
        self.people_changed.emit()

    def _on_add_clicked(self) -> None:
        self.add_person()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 16, 0)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._problem)
        column.addWidget(self.known)
        column.addWidget(self._pages, 1)
