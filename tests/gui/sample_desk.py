"""Invented case material on the real widgets, put together as the decision desk of the design is."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.codes import EnquiryState, Rating, ReferralKind
from mashdesk.domain.snapshots import WorklistRow
from mashdesk.gui.widgets.agency_tile import AgencyFacts, AgencyTile, TileState
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, Line, Scroll
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.chronology import Chronology
from mashdesk.gui.widgets.chronology_lanes import Lane
from mashdesk.gui.widgets.chronology_scale import ChronologyItem
from mashdesk.gui.widgets.clock_figure import ClockFigure
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.guard_list import Guard, GuardList
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.rating_mark import RatingMark
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip
from mashdesk.gui.widgets.text_area import TextArea
from mashdesk.gui.widgets.time_words import day_words
from mashdesk.gui.widgets.worklist_list import WorklistList

NOW = datetime(2026, 11, 21, 14, 2, tzinfo=UTC)


def a_row(number: int, rating: Rating, minutes: int, initials: str = "R.T.", **more: object) -> WorklistRow:
    """A worklist row, due in so many minutes."""
    facts: dict[str, object] = {
        "enquiry": UUID(int=number),
        "reference": f"TS-2026-{number:04}",
        "initials": initials,
        "state": EnquiryState.GATHERING,
        "rating": rating,
        "kind": ReferralKind.CHILD_PROTECTION,
        "received": NOW - timedelta(hours=3),
        "due": NOW + timedelta(minutes=minutes),
        "due_what": "Next steps decision",
        "version": 1,
        "asked": 5,
        "returned": 3,
    }
    return WorklistRow(**(facts | more))  # type: ignore[arg-type]


def rows() -> list[WorklistRow]:
    """Nine rows in every rating, with badges, soonest deadline first."""
    screen = {"state": EnquiryState.RECEIVED}
    return [
        a_row(408, Rating.RED, -20, "M.O.", badges=("restricted",)),
        a_row(412, Rating.RED, 48, "R.T. + 2", badges=("anonymous", "confidential_address"), asked=6, returned=4),
        a_row(415, Rating.RED, 125, "K.S.", state=EnquiryState.DISCUSSED),
        a_row(421, Rating.NOT_RATED, 180, "A.F. + 1", **screen),
        a_row(422, Rating.NOT_RATED, 240, "Unborn P.", **screen),
        a_row(399, Rating.AMBER, 1178, "D.E. + 3", returned=5),
        a_row(401, Rating.AMBER, 1273, "L.N.", asked=4, returned=2),
        a_row(410, Rating.AMBER, 1558, "S.V.", badges=("dispute",)),
        a_row(387, Rating.GREEN, 6000, "T.B. + 1", asked=3, returned=1),
    ]


TILES = (
    AgencyFacts("police", "Police", TileState.RETURNED, ("3 items · 11:05", "PNC, Niche")),
    AgencyFacts("health", "Health", TileState.LATE, ("by 32 min · chased 14:00", "asked 09:30")),
    AgencyFacts("education", "Education", TileState.RETURNED, ("2 items · 10:40", "Elm Primary")),
    AgencyFacts("housing", "Housing", TileState.NOTHING_KNOWN, ("checked 12:10", "to 12 Sep 2026")),
    AgencyFacts("probation", "Probation", TileState.WITHHELD, ("1 of 2 items held back", "ask D. Sample")),
    AgencyFacts("help", "Early help", TileState.ASKED, ("due 14:50", "48 min left")),
)

LANES = (
    Lane("Police"), Lane("Health", missing=True), Lane("Education"), Lane("Social care"), Lane("Probation"),
    Lane("Early help"),
)  # fmt: skip


def _item(key: int, agency: str, day: date | None, label: str, **more: object) -> ChronologyItem:
    words = day_words(day) if day else "last winter"
    return ChronologyItem(f"{key:02}", agency, day, label, words, **more)  # type: ignore[arg-type]


def items() -> list[ChronologyItem]:
    """Fourteen items of six agencies, some of them close to one another, one without a date."""
    told = "Officers attended Elm Road after a neighbour's call. Both children in the room, unhurt. Adult male left."
    return [
        _item(1, "Police", date(2023, 8, 25), "Call-out, verbal", text="Neighbour's call."),
        _item(2, "Police", date(2026, 2, 11), "Assault, charge", text="Charged."),
        _item(
            3, "Police", date(2026, 8, 29), "Incident, children seen", text=told, about="Item 3 · about Rowan, Ash",
            why="Why shared: needed to judge risk of repeat harm · basis: public task",
            seen_by="Hub may see this: 6 agencies",
        ),
        _item(4, "Health", date(2024, 7, 2), "A&E, wrist", text="Seen and sent home."),
        _item(5, "Health", date(2026, 7, 1), "Missed 2-year check", text="Third appointment."),
        _item(6, "Education", date(2025, 4, 20), "Attendance 88 %", text="Since January."),
        _item(7, "Education", date(2026, 10, 1), "Disclosure to teacher", text="Said so.", not_for_family=True),
        _item(8, "Social care", date(2023, 4, 15), "Contact, advice given", text="Advice."),
        _item(9, "Social care", date(2025, 8, 10), "Enquiry, early help", text="Closed."),
        _item(10, "Probation", date(2026, 2, 5), "Order begins", text="Twelve months."),
        _item(11, "Probation", date(2026, 9, 20), "Held back", held_back=True),
        _item(12, "Early help", date(2025, 11, 18), "Plan opened", text="Plan."),
        _item(13, "Early help", date(2026, 3, 30), "Plan closed", text="Closed."),
        _item(14, "Social care", None, "Grandmother rang", text="Worried."),
    ]  # fmt: skip


class SampleDesk(QWidget):
    """Worklist on the left, one enquiry on the right."""

    def __init__(self) -> None:
        super().__init__()
        self.refreshed: list[object] = []
        self.worklist = WorklistList(self, name="My worklist")
        self.worklist.set_rows(rows(), NOW)
        self.worklist.choose(rows()[1])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list())
        row.addWidget(self._sheet(), 1)

    def refresh(self, changes: object) -> None:
        """Keep what was told, for the tests."""
        self.refreshed.append(changes)

    def _list(self) -> QWidget:
        panel = QWidget()
        panel.setProperty("surface", "list")
        panel.setFixedWidth(308)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 12, 1, 8)
        column.addWidget(PlainLabel(panel, text="My worklist", role="title"))
        tabs = [Tab("all", "All", 16), Tab("screen", "Screen", 4), Tab("gather", "Gather", 9), Tab("dec", "Decide", 3)]
        column.addWidget(TabStrip(panel, name="Which", tabs=tabs))
        column.addWidget(self.worklist, 1)
        return panel

    def _sheet(self) -> QWidget:
        scroll = Scroll(self)
        scroll.body.setContentsMargins(12, 10, 12, 10)
        why = "for “screening and decision”. This is logged. Closes 17:40."
        scroll.body.addWidget(Banner(kind="opened", head="Opened 13:40", text=why, action="Close now"))
        scroll.body.addWidget(self._header())
        tiles = QHBoxLayout()
        tiles.setSpacing(8)
        for facts in TILES:
            tiles.addWidget(AgencyTile(self, facts=facts))
        scroll.body.addLayout(tiles)
        below = QHBoxLayout()
        below.setSpacing(10)
        chronology = Chronology(self)
        chronology.show_items(LANES, items(), date(2026, 11, 21))
        chronology.choose("03")
        below.addWidget(chronology, 1)
        below.addWidget(self._decision())
        scroll.body.addLayout(below, 1)
        return scroll

    def _header(self) -> QWidget:
        card = Card(self)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(RatingMark(card, rating=Rating.RED))
        first.addWidget(PlainLabel(card, text="TS-2026-0412", role="display"))
        first.addWidget(PlainLabel(card, text="Rowan, Ash and unborn Testcase"))
        first.addStretch(1)
        for key in ("restricted", "anonymous", "confidential_address"):
            first.addWidget(Chip.for_badge(key, card))
        card.body.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(16)
        for what, figure, due, tone, icon in (
            ("Next steps decision", "48 min left", "due today 14:50", "amber_text", "clock"),
            ("Agency returns", "1 late, 1 open", "Red: 4 hours, due 14:50", "red_text", "alarm-clock"),
            ("Family letter", "Not started", "10 working days from outcome", "text", "mail"),
        ):
            clock = ClockFigure(card, what=what)
            clock.say(figure, due, tone=tone, icon=icon)
            second.addWidget(clock)
            if what != "Family letter":
                second.addWidget(Line(card, down=True))
        second.addStretch(1)
        second.addWidget(Button(card, text="Ask again", icon="send"))
        second.addWidget(Button(card, text="Start the discussion", icon="arrow-right", kind="primary", key="F8"))
        card.body.addLayout(second)
        return card

    def _decision(self) -> QWidget:
        card = Card(self, title="Decision")
        card.setFixedWidth(330)
        children = [Tab("1", "Rowan, 6", icon="circle-dashed"), Tab("2", "Ash, 2", icon="circle-dashed")]
        card.body.addWidget(TabStrip(card, name="Child", tabs=[*children, Tab("3", "Unborn", icon="circle-dashed")]))
        threshold, outcome, why = (
            QComboBox(),
            QComboBox(),
            TextArea(lines=2, hint="Why this level, why now, and what each agency said"),
        )
        threshold.addItems(["Level 4: specialist"])
        outcome.addItems(["Choose an outcome"])
        card.body.addWidget(Field(threshold, card, label="Threshold"))
        card.body.addWidget(Field(outcome, card, label="Outcome"))
        card.body.addWidget(Field(why, card, label="Rationale"), 1)
        guards = [
            Guard("health", "Health has not returned"),
            Guard("outcome", "Rowan has no outcome"),
            Guard("why", "Rationale is empty"),
            Guard("", "Rated, and consent not needed (recorded)", met=True),
        ]
        card.body.addWidget(GuardList(card, guards=guards))
        foot = QHBoxLayout()
        sign = Button(card, text="Sign for Rowan", icon="lock", kind="primary")
        sign.setEnabled(False)
        foot.addWidget(sign)
        foot.addStretch(1)
        foot.addWidget(Button(card, text="Save draft", kind="quiet"))
        card.body.addLayout(foot)
        return card
