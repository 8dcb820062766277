"""The three lists of the protection desk: broken glass to review, connected people, notices."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from mashdesk.domain.restrictions import BrokenGlass, Connection, Notice
from mashdesk.gui.desks.protecting.why_card import WhyCard
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block, end_of_list
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.saying_why_model import SayingWhy
from mashdesk.gui.widgets.empty_state import EmptyState

Ask = Callable[[BrokenGlass | Connection], SayingWhy]
_NOTICES = {
    "many_openings": say("opened more than thirty enquiries within an hour"),
    "many_searches": say("looked for people more than sixty times within an hour"),
    "callers_not_known": say("had a third caller within an hour who was not known, on one enquiry"),
}


class ReasonedList(ScrollingCard):
    """Cards that somebody writes in: one that is still there is kept, with what is typed in it."""

    def __init__(self, parent: QWidget | None, *, name: str, ask: Ask, survives: bool) -> None:
        super().__init__(parent, name=name)
        self._ask, self._survives = ask, survives
        self._open: dict[object, WhyCard] = {}

    def card_of(self, one: BrokenGlass | Connection) -> WhyCard:
        """The card in which words are asked for; KeyError when none is."""
        return self._open[one.id]

    def show_all(self, cards: list[tuple[object, Callable[[], QWidget]]], nothing: QWidget) -> None:
        """Show these by id, made where they are new."""
        now = {key: self._open.get(key) or made() for key, made in cards}
        for kept in self._open.values():
            self._scroll.body.removeWidget(kept)  # what stays is not let go of with the rest
        for key, gone in self._open.items():
            if key not in now:
                gone.hide()
                gone.deleteLater()
        self._open = {key: card for key, card in now.items() if isinstance(card, WhyCard)}
        self.fill(*(now.values() or (nothing,)), *end_of_list(len(cards)))

    def reasoned(self, one: BrokenGlass | Connection, facts: list[QWidget], ask: str, submit: str) -> WhyCard:
        """A card that asks for words about one."""
        return WhyCard(self, self._ask(one), facts=facts, ask=ask, submit=submit, survives=self._survives)


class Reviews(ReasonedList):
    """Broken glass; what nobody has reviewed comes first."""

    def show_reviews(self, broken: tuple[BrokenGlass, ...]) -> None:
        """Show these."""
        empty = EmptyState(
            icon="shield-check", head=say("Nothing to review"), text=say("Emergency openings come here at once.")
        )
        self.show_all([((one.id, one.reviewed is None), self._maker(one)) for one in broken], empty)

    def card_of(self, one: BrokenGlass | Connection) -> WhyCard:
        """The card of one that waits for its review."""
        return self._open[(one.id, True)]

    def _maker(self, one: BrokenGlass) -> Callable[[], QWidget]:
        return lambda: self._waiting(one) if one.reviewed is None else _reviewed(one)

    def _waiting(self, one: BrokenGlass) -> WhyCard:
        return self.reasoned(one, _broken_facts(one), say("What did you find?"), say("Keep the review"))


class Connections(ReasonedList):
    """Colleagues for whom an enquiry does not exist."""

    def show_connections(self, standing: tuple[Connection, ...]) -> None:
        """Show these."""
        text = say("Whoever knows a family says so where they are asked for a reason to open it.")
        empty = EmptyState(icon="user-x", head=say("Nobody is connected"), text=text)
        self.show_all([(one.id, self._maker(one)) for one in standing], empty)

    def _maker(self, one: Connection) -> Callable[[], QWidget]:
        told = say("{reference} · since {declared} · said by {declared_by}").format(
            reference=one.reference, declared=moment_words(one.declared), declared_by=one.declared_by
        )
        return lambda: self.reasoned(
            one,
            [Fact(label=told, words=one.name, role="strong")],
            say("Why there is no connection any more"),
            say("Lift it"),
        )


class Notices(ScrollingCard):
    """Who and when, never which enquiry."""

    def show_notices(self, told: tuple[Notice, ...]) -> None:
        """Show these."""
        if not told:
            self.fill(EmptyState(icon="info", head=say("No notices"), text=say("They stay here for thirty days.")))
            return
        lines = (Fact(label=moment_words(one.at), words=f"{one.name} {_NOTICES[one.what]}.") for one in told)
        self.fill(*map(block, lines), *end_of_list(len(told)))


def _broken_facts(one: BrokenGlass) -> list[QWidget]:
    when = f"{one.reference} · {moment_words(one.at)}"
    return [
        Fact(label=when, words=one.name, role="strong"),
        Fact(label=say("The emergency, in their words"), words=one.reason),
    ]


def _reviewed(one: BrokenGlass) -> QWidget:
    assert one.reviewed is not None
    told = say("Reviewed {reviewed} by {reviewed_by}").format(
        reviewed=moment_words(one.reviewed), reviewed_by=one.reviewed_by
    )
    return block(*_broken_facts(one), Fact(label=told, words=one.review))
