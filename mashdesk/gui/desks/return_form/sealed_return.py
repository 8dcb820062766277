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
from mashdesk.gui.desks.sheet.words import basis_words, listed, moment_words
from mashdesk.gui.desks.wrap_row import WrapRow
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
        Fact(label=question, words=one.found.words + (f". {one.because}" if one.because else ""))
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
        super().__init__(parent, title="What was returned")
        self._seen_by = seen_by

    def show_return(self, sheet: EnquirySheet, request: InformationRequest) -> None:
        """Show the answer to this request."""
        assert request.answer is not None
        assert request.answered is not None
        head = f"Returned {moment_words(request.answered)} by {request.answered_by}."
        sealed = Banner(kind="safe", head=head, text="It is sealed: more is added by a new request.")
        own = [item for item in sheet.items if item.request == request.id]
        answer = PlainLabel(text=request.answer.words, role="heading")
        because = (
            [Fact(label="Why it is held back", words=request.withheld_because)] if request.withheld_because else []
        )
        if request.late_reason:
            words = why_late_words(request.late_reason, request.late_because)
            because.append(Fact(label="Why it came late", words=words))
        because += findings_of(request)
        items = [self._item(item, number, sheet) for number, item in enumerate(own, 1)]
        said: list[QWidget] = [] if request.answer is AnswerKind.ITEMS else [answer]
        self.fill(sealed, *said, *because, *items)

    def _item(self, item: Item, number: int, sheet: EnquirySheet) -> QWidget:
        when = day_words(item.happened) if item.happened else item.happened_words or "no date"
        people = {person.id: person.called for person in sheet.people}
        about = listed([people[one] for one in item.people if one in people])
        head = PlainLabel(text=f"Item {number} · {when} · about {about} · {item.nature.words.lower()}", role="label")
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
                *(Chip(text=f"Not: {one.words}", icon=one.icon, kind="lock") for one in seen.will_not),
            ]
        )
        why = Fact(label="Why sharing it is necessary", words=item.relevance)
        what = Fact(label="What", words=item.what)
        basis = PlainLabel(text=f"Basis: {basis_words(item.lawful_basis)}", role="small", tone="text2", wrap=True)
        codes = [PlainLabel(text=item.police.words, role="small", tone="text2", wrap=True)] if item.police else []
        return block(head, what, why, basis, *codes, chips)
