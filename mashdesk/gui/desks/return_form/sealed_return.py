"""A return that was handed in: what was said, as it is kept. It can no longer be changed."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mashdesk.domain.codes import AnswerKind
from mashdesk.domain.gathering import why_late_words
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest, Item
from mashdesk.gui import fonts
from mashdesk.gui.desks.return_form.left_over import LeftOver
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import basis_words, listed, moment_words, police_words
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.item_visibility import Visibility
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.time_words import day_words

BESIDE_FROM = 720
"""Logical pixels at the present text size from which what was typed stands beside what was returned."""


def findings_of(request: InformationRequest) -> list[Fact]:
    """What was found under each question, for whoever may read that."""
    return [
        Fact(label=question, words=say(one.found.words) + (f". {one.because}" if one.because else ""))
        for question, one in zip(request.checks, request.findings, strict=False)
    ]


class SealedBesideTyped(QWidget):
    """What was returned, and beside it what was typed here and was not, where there is such a thing."""

    def __init__(self, seen_by: Callable[[dict[str, object]], Visibility], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.returned, self.left_over = SealedReturn(seen_by, self), LeftOver(self)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(10)
        self._sides.addWidget(self.left_over, 1)
        self._sides.addWidget(self.returned, 1)
        self.left_over.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where there is room."""
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(across if self.width() / fonts.growth() >= BESIDE_FROM else down)


class SealedReturn(ScrollingCard):
    """Shows each item with those who can read it."""

    def __init__(self, seen_by: Callable[[dict[str, object]], Visibility], parent: QWidget | None = None) -> None:
        super().__init__(parent, title=say("What was returned"))
        self._seen_by = seen_by

    def show_return(self, sheet: EnquirySheet, request: InformationRequest) -> None:
        """Show the answer to this request."""
        assert request.answer is not None
        assert request.answered is not None
        head = say("Returned {answered} by {answered_by}.").format(
            answered=moment_words(request.answered), answered_by=request.answered_by
        )
        sealed = Banner(kind="safe", head=head, text=say("It is sealed: more is added by a new request."))
        own = [item for item in sheet.items if item.request == request.id]
        answer = PlainLabel(text=say(request.answer.words), role="heading")
        because = (
            [Fact(label=say("Why it is held back"), words=request.withheld_because)] if request.withheld_because else []
        )
        if request.late_reason:
            words = why_late_words(request.late_reason, request.late_because)
            because.append(Fact(label=say("Why it came late"), words=words))
        because += findings_of(request)
        items = [self._item(item, number, sheet) for number, item in enumerate(own, 1)]
        said: list[QWidget] = [] if request.answer is AnswerKind.ITEMS else [answer]
        self.fill(sealed, *said, *because, *items)

    def _item(self, item: Item, number: int, sheet: EnquirySheet) -> QWidget:
        when = day_words(item.happened) if item.happened else item.happened_words or say("no date")
        people = {person.id: person.called for person in sheet.people}
        about = listed([people[one] for one in item.people if one in people])
        head = PlainLabel(
            text=say("Item {number} · {when} · about {about} · {nature}").format(
                number=number, when=when, about=about, nature=say(item.nature.words).lower()
            ),
            role="label",
        )
        chips = WrapRow()
        seen = self._seen_by(
            {
                "handling": item.handling.value,
                "shared_with": item.shared_with,
                "not_for_family": item.not_for_family,
            }
        )
        chips.show_widgets(
            [
                *(Chip(text=one.words, icon=one.icon) for one in seen.will),
                *(
                    Chip(text=say("Not: {one}").format(one=one.words), icon=one.icon, kind="lock")
                    for one in seen.will_not
                ),
            ]
        )
        why = Fact(label=say("Why sharing it is necessary"), words=item.relevance)
        what = Fact(label=say("What"), words=item.what)
        basis = PlainLabel(
            text=say("Basis: {lawful_basis}").format(lawful_basis=basis_words(item.lawful_basis)),
            role="small",
            tone="text2",
            wrap=True,
        )
        graded = [police_words(item.police)] if item.police else []
        codes = [PlainLabel(text=words, role="small", tone="text2", wrap=True) for words in graded]
        return block(head, what, why, basis, *codes, chips)
