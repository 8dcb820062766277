"""The enquiry on the right of every desk: banner, head, agencies, and the bigger picture beside what is to be done."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from mashdesk.domain.codes import AnswerKind
from mashdesk.domain.family import FamilySide
from mashdesk.domain.matching import LikelyAnswer, Matching
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.way import Way
from mashdesk.gui.desks.acting.actions_card import ActionsCard
from mashdesk.gui.desks.clocks.clocks_card import ClocksCard
from mashdesk.gui.desks.contradicting.line import ContradictionsLine
from mashdesk.gui.desks.family.family_card import FamilyCard
from mashdesk.gui.desks.matching.matching_card import MatchingCard
from mashdesk.gui.desks.on_behalf.waiting_line import WaitingLine
from mashdesk.gui.desks.pathways.pathways_card import PathwaysCard
from mashdesk.gui.desks.sheet.agency_tiles import AgencyTiles
from mashdesk.gui.desks.sheet.chronology_card import ChronologyCard
from mashdesk.gui.desks.sheet.decisions_card import DecisionsCard
from mashdesk.gui.desks.sheet.discussion_card import DiscussionCard
from mashdesk.gui.desks.sheet.header import HeaderCard
from mashdesk.gui.desks.sheet.history_card import HistoryCard
from mashdesk.gui.desks.sheet.letters_card import LettersCard
from mashdesk.gui.desks.sheet.opened_banner import OpenedBanner
from mashdesk.gui.desks.sheet.papers_card import PapersCard
from mashdesk.gui.desks.sheet.people_card import PeopleCard
from mashdesk.gui.desks.sheet.referral_card import ReferralCard
from mashdesk.gui.desks.way.way_card import WayCard
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.reading_order import focus_again, focus_first
from mashdesk.gui.viewmodels.actions_model import ActionsModel
from mashdesk.gui.viewmodels.clocks_model import ClocksModel
from mashdesk.gui.viewmodels.pathways_model import PathwaysModel
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.cards import Scroll
from mashdesk.gui.widgets.more_tabs import MoreTabs
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip

PANEL, WIDE_PANEL = 330, 400


class ShowsSheet(Protocol):
    """A part of the sheet."""

    def show_sheet(self, sheet: EnquirySheet, now: datetime, /) -> None:
        """Show this enquiry as of the server's time."""
        ...


class ChosenPart(QStackedWidget):
    """Parts of the sheet behind one another; the hidden ones ask for no room."""

    def minimumSizeHint(self) -> QSize:
        """What the part that is shown needs."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown else super().minimumSizeHint()

    def sizeHint(self) -> QSize:
        """What the part that is shown would like."""
        shown = self.currentWidget()
        return shown.sizeHint() if shown else super().sizeHint()


class Beside(QWidget):
    """The picture and the panel. Side by side they take the height there is; below each other, their own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def across(self) -> bool:
        """Whether they stand side by side."""
        return self.line.direction() is QBoxLayout.Direction.LeftToRight

    def hasHeightForWidth(self) -> bool:
        """Side by side the height does not follow from the width."""
        return not self.across and self.line.hasHeightForWidth()

    def sizeHint(self) -> QSize:
        """No more than is needed, so that nothing outside scrolls without need."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Enough to work in."""
        needed = self.line.totalMinimumSize()
        return QSize(needed.width(), max(px(390), needed.height()) if self.across else needed.height())


class EnquirySheetView(QWidget):
    """Put a desk's own panel beside the picture with `set_panel`; without one the picture takes the width.

    A panel that wants more room than others says so in `room`, and is set again when that changes.

    Signals:
        part_chosen(str): another part of the picture is shown ("chronology", "referral", "people" …).
    """

    part_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opened = OpenedBanner(self)
        self.notice = Banner(self)
        self.header = HeaderCard(self)
        self.tiles = AgencyTiles(self)
        self.waiting = WaitingLine(self)
        self.contradictions = ContradictionsLine(self)
        self.chronology = ChronologyCard(self)
        self.decisions = DecisionsCard(self)
        self.family = FamilyCard(self)
        self.way = WayCard(self)
        self.matching = MatchingCard(self)
        self.to_do = ActionsCard(self)
        self.clocks = ClocksCard(self)
        self.pathways = PathwaysCard(self)
        self.letters = LettersCard(self)
        self.people = PeopleCard(self)
        self.papers = PapersCard(self)
        self.history = HistoryCard(self)
        self._parts: dict[str, ShowsSheet] = {
            "chronology": self.chronology,
            "referral": ReferralCard(self),
            "people": self.people,
            "discussion": DiscussionCard(self),
            "decisions": self.decisions,
            "letters": self.letters,
            "history": self.history,
        }
        self._extra: dict[str, QWidget] = {
            "family": self.family,
            "way": self.way,
            "before": self.matching,
            "actions": self.to_do,
            "clocks": self.clocks,
            "pathways": self.pathways,
            "papers": self.papers,
        }
        self._to_do = 0
        self._clocks_due: tuple[ClocksModel, EnquirySheet, datetime] | None = None
        self._received: set[str] = set()
        self._choice = QWidget(self)
        self._strip = TabStrip(self._choice, name=say("Parts of the enquiry"))
        self._stack = ChosenPart(self)
        self._side = QVBoxLayout()
        self._beside = Beside(self)
        self._panel: QWidget | None = None
        self._enquiry: object = None
        self._wide = False
        self._lay_out()
        self._strip.tab_chosen.connect(self.choose_part)
        self.tiles.agency_chosen.connect(self._on_agency_chosen)
        self.chronology.agency_wanted.connect(self.tiles.mark)
        self.contradictions.item_asked.connect(self._on_item_asked)

    @property
    def part(self) -> str:
        """The part of the picture that is shown."""
        return self._strip.chosen

    def show_sheet(self, sheet: EnquirySheet, now: datetime) -> None:
        """Show this enquiry; the part that was chosen stays chosen while it is the same one."""
        self.opened.show_opening(sheet.opening, now)
        self.header.show_sheet(sheet, now)
        self.tiles.show_sheet(sheet, now)
        self.contradictions.show_sheet(sheet)
        for part in self._parts.values():
            part.show_sheet(sheet, now)
        self._strip.set_tabs(_tabs(sheet, self._received, self._to_do))
        if sheet.row.enquiry != self._enquiry:
            self._enquiry = sheet.row.enquiry
            self.choose_part("chronology" if sheet.items else "referral")

    def show_family(self, side: FamilySide | None, sheet: EnquirySheet | None) -> None:
        """What is recorded of the family, for whoever receives it; None takes the part away."""
        if side is not None and sheet is not None:
            self.family.show_side(side, sheet)
        self._receive("family", sheet, there=side is not None)

    def show_way(self, way: Way | None, sheet: EnquirySheet | None) -> None:
        """The next steps, for whoever takes any; None takes the part away."""
        if way is not None:
            self.way.show_way(way)
        self.history.show_way(way)
        self._receive("way", sheet, there=way is not None)

    def show_matching(
        self, told: Matching | None, answer: LikelyAnswer | None, sheet: EnquirySheet | None, now: datetime
    ) -> None:
        """Who was known before, for whoever matches people; None takes the part away."""
        if told is not None and sheet is not None:
            self.matching.show_matching(told, answer, sheet, now)
        self._receive("before", sheet, there=told is not None)

    def show_actions(self, model: ActionsModel | None, sheet: EnquirySheet | None, now: datetime) -> None:
        """What is to be done, where there is something or this person could set it; None takes the part away."""
        there = model is not None and sheet is not None and self.to_do.is_for(model, sheet)
        if model is not None and sheet is not None:
            self.to_do.show_actions(model, sheet, now)
            self._to_do = sum(model.actions.to_do(one) for one in model.actions.standing)
        self.history.show_actions(model.actions if model is not None else None)
        self._receive("actions", sheet, there=there)

    def show_clocks(self, model: ClocksModel | None, sheet: EnquirySheet | None, now: datetime) -> None:
        """The register of clocks, for the hub's people; None takes the part away. It is told when it is looked at."""
        self._clocks_due = (model, sheet, now) if model is not None and sheet is not None else None
        if self._stack.currentWidget() is self.clocks:
            self._tell_clocks()
        else:
            self.clocks.forget()
        self._receive("clocks", sheet, there=model is not None)

    def _tell_clocks(self) -> None:
        if self._clocks_due is not None:
            self.clocks.show_clocks(*self._clocks_due)
            self._clocks_due = None

    def show_pathways(self, model: PathwaysModel | None, sheet: EnquirySheet | None, now: datetime) -> None:
        """The special pathways, for the hub's people; None takes the part away."""
        there = model is not None and bool(model.pathways.pathways or model.to_raise)
        if model is not None and sheet is not None:
            self.pathways.show_pathways(model, sheet, now)
        self._receive("pathways", sheet, there=there)

    def _receive(self, key: str, sheet: EnquirySheet | None, *, there: bool) -> None:
        """A part that is read by itself is there, or not for this person or enquiry."""
        if there and sheet is not None:
            self._received.add(key)
        else:
            self._received.discard(key)
        if sheet is None:
            return
        self._strip.set_tabs(_tabs(sheet, self._received, self._to_do))
        if not there and self._stack.currentWidget() is self._extra[key]:
            self.choose_part("referral")

    def offer_letters(self) -> None:
        """This person makes letters: the part is there before there is any."""
        self._received.add("letters")
        self.letters.offer(making=True)

    def offer_papers(self) -> None:
        """This person prints papers for the hub's file."""
        self._received.add("papers")

    def show_time(self, sheet: EnquirySheet, now: datetime) -> None:
        """Time has passed: what depends on it is said anew."""
        self.opened.show_opening(sheet.opening, now)
        self.header.show_sheet(sheet, now)
        self.tiles.show_sheet(sheet, now)

    def choose_part(self, key: str) -> None:
        """Show a part of the picture."""
        self._strip.choose(key)
        part = self._extra[key] if key in self._extra else self._parts[key]
        assert isinstance(part, QWidget)
        if part is self.clocks:
            self._tell_clocks()
        self._stack.setCurrentWidget(part)
        self._stack.updateGeometry()
        self.part_chosen.emit(key)

    def focus_start(self) -> None:
        """To the parts of the picture: from there Tab goes through the picture and on to what is to be done."""
        self._strip.setFocus()

    def say(self, kind: str, head: str, text: str = "") -> None:
        """A line above the head, until the next one; "" takes it away."""
        self.notice.say(kind, head, text)
        self.notice.setVisible(bool(head))

    def set_panel(self, panel: QWidget | None, *, alone: bool = False) -> None:
        """What is to be done, beside the picture; or `alone`, when nothing of the picture should be read out."""
        if panel is self._panel:
            self._size_panel()
            return
        self._show_picture(shown=not alone)
        keyboard = self.window().focusWidget()
        follows = any(part is not None and part.isAncestorOf(keyboard) for part in (self._panel, self.header))
        if self._panel is not None:
            self._side.removeWidget(self._panel)
            self._panel.hide()
        self._panel = panel
        if panel is not None:
            self._side.addWidget(panel)
            panel.show()
            self._size_panel()
            if follows:
                self.focus_panel()

    def _show_picture(self, *, shown: bool) -> None:
        self._alone = not shown
        for part in (self.header, self._choice, self._stack):
            part.setVisible(shown)
        self.tiles.cover(covered=not shown)
        self.waiting.cover(covered=not shown)
        self.contradictions.cover(covered=not shown)
        for place, takes_the_rest in enumerate((shown, not shown)):
            self._beside.line.setStretch(place, int(takes_the_rest))

    def focus_panel(self) -> None:
        """The keyboard to what is to be done: where it was there, or to its first field."""
        if self._panel is not None:
            focus_again(self._panel) or focus_first(self._panel)

    def arrange(self, *, narrow: bool, wide: bool) -> None:
        """One column below 1100 px; a wider panel from 1600 px."""
        self._wide, self._narrow = wide, narrow
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._beside.line.setDirection(down if narrow else across)
        self.header.arrange(narrow=narrow)
        self._size_panel()

    _narrow = _alone = False

    def _size_panel(self) -> None:
        if self._panel is None:
            return
        free = self._narrow or self._alone
        width = px(max(WIDE_PANEL if self._wide else PANEL, getattr(self._panel, "room", 0)))
        self._panel.setMinimumWidth(0 if free else width)
        self._panel.setMaximumWidth(16_777_215 if free else width)

    def _on_item_asked(self, key: str) -> None:
        self.choose_part("chronology")
        self.chronology.choose(key)
        self.chronology.focus_view()

    def _on_agency_chosen(self, agency: str) -> None:
        self.chronology.show_only(agency)
        self.choose_part("chronology")

    def _lay_out(self) -> None:
        scroll = Scroll(self)
        scroll.body.setContentsMargins(12, 10, 12, 10)
        for widget in (self.opened, self.notice, self.header, self.tiles, self.waiting, self.contradictions):
            scroll.body.addWidget(widget)
        self.notice.hide()
        picture = QVBoxLayout()
        picture.setSpacing(4)
        row = QHBoxLayout(self._choice)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._strip, 1)
        row.addWidget(MoreTabs(self._choice, self._strip))
        picture.addWidget(self._choice)
        picture.addWidget(self._stack, 1)
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for part in self._parts.values():
            assert isinstance(part, QWidget)
            self._stack.addWidget(part)
        for extra in self._extra.values():
            self._stack.addWidget(extra)
        self._beside.line.addLayout(picture, 1)
        self._beside.line.addLayout(self._side)
        scroll.body.addWidget(self._beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)


def _tabs(sheet: EnquirySheet, received: Collection[str], to_do: int) -> list[Tab]:
    held_back = sum(request.answer is AnswerKind.WITHHELD for request in sheet.requests)
    tabs = [
        Tab("chronology", say("Chronology"), len(sheet.items) + held_back),
        Tab("referral", say("Referral")),
        Tab("people", say("People"), len(sheet.people)),
    ]
    later = (
        (Tab("before", say("Seen before")), "before" in received),
        (Tab("family", say("Family")), "family" in received),
        (Tab("discussion", say("Discussion")), sheet.discussion is not None),
        (Tab("decisions", say("Decisions"), len(sheet.current_decisions)), bool(sheet.decisions)),
        (Tab("pathways", say("Pathways")), "pathways" in received),
        (Tab("actions", say("Actions"), to_do or None), "actions" in received),
        (Tab("letters", say("Letters"), len(sheet.letters)), "letters" in received or bool(sheet.letters)),
        (Tab("way", say("Next steps")), "way" in received),
        (Tab("clocks", say("Clocks")), "clocks" in received),
        (Tab("papers", say("Papers")), "papers" in received),
        (Tab("history", say("History")), True),
    )
    return [*tabs, *(tab for tab, there in later if there)]
