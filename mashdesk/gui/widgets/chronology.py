"""What every agency knows, on one time line: as a picture or as a list (F6), the chosen item in full below."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from mashdesk.gui.fonts import px
from mashdesk.gui.language import counted, say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.chronology_filter import ChronologyFilter, Wanted
from mashdesk.gui.widgets.chronology_item import ChosenItem, ScrollsInFull
from mashdesk.gui.widgets.chronology_lanes import ChronologyLanes, Lane
from mashdesk.gui.widgets.chronology_quiet import Quiet
from mashdesk.gui.widgets.chronology_scale import ChronologyItem
from mashdesk.gui.widgets.chronology_table import ChronologyTable
from mashdesk.gui.widgets.chronology_zoom import ZoomButtons, ZoomingLanes
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.icon_mark import IconMark
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip

_RANGES = {"all": None, "years": 730, "months": 183}
_NOTHING = 2
"""The view that says that the filter leaves nothing, after the picture and the list."""
_TABS = (Tab("all", say("All time")), Tab("years", say("2 years")), Tab("months", say("6 months")))


class Chronology(Card):
    """The card of picture a. `ask` asks for the release of the item that is shown in full, `rule` for a ruling on it.

    Signals:
        item_chosen(str): the key of the item that is now shown in full.
        release_asked(str): its agency is to be asked to release the item with this key.
        ruling_asked(str): the item with this key is to be ruled on.
        agency_wanted(str): this agency's items alone are looked for; "" when all are.
    """

    item_chosen = Signal(str)
    release_asked = Signal(str)
    ruling_asked = Signal(str)
    agency_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=say("Chronology"))
        self._items: tuple[ChronologyItem, ...] = ()
        self._lanes: tuple[Lane, ...] = ()
        self._referral = date(2000, 1, 1)
        self.head = QHBoxLayout()
        self._quiet: tuple[Quiet, ...] = ()
        self._listed = False
        self._quiet_sign = (
            IconMark(self, icon="hatch", tone="text3", size=15),
            PlainLabel(self, text=say("nothing told"), role="small", tone="text2"),
        )
        self._count = PlainLabel(self, role="small", tone="text2")
        self._ranges = TabStrip(self, name=say("How far back"), tabs=_TABS)
        self.filter = ChronologyFilter(self)
        self.picture = ChronologyLanes(self)
        self.lanes = ZoomingLanes(self.picture, self)
        self.zoom = ZoomButtons(self.lanes, self)
        self.table = ChronologyTable(self)
        self.ask = Button(self, text=say("Ask for its release…"), icon="send", kind="quiet", compact=True)
        self.rule = Button(self, text=say("Rule on it…"), icon="scale", kind="quiet", compact=True)
        for button, signal in ((self.ask, self.release_asked), (self.rule, self.ruling_asked)):
            button.hide()
            button.clicked.connect(lambda _checked=False, told=signal: told.emit(self._key))
        self._chosen_item = ChosenItem(self)
        self._in_full = ScrollsInFull(self._chosen_item, self)
        self._none = EmptyState(self, icon="list-filter")
        self._none.action_asked.connect(self.filter.want_all)
        self._lay_out()
        self.filter.changed.connect(self._show)
        self.filter.agency_wanted.connect(self.agency_wanted)
        self._ranges.tab_chosen.connect(lambda _key: self._show())
        for view in (self.picture, self.table):
            view.item_chosen.connect(self.choose)
        QShortcut(QKeySequence(Qt.Key.Key_F6), self, self.toggle_list).setWhatsThis(
            say("Chronology as a picture or a list")
        )

    @property
    def chosen(self) -> ChronologyItem | None:
        """The item that is shown in full."""
        return next((item for item in self._items if item.key == self._key), None)

    def show_items(
        self, lanes: Sequence[Lane], items: Sequence[ChronologyItem], referral: date, quiet: Sequence[Quiet] = ()
    ) -> None:
        """Show these; the chosen item stays chosen, else the latest is. `quiet` are the times nothing is told of."""
        self._lanes, self._items, self._referral = tuple(lanes), tuple(items), referral
        self._quiet = tuple(quiet)
        for part in self._quiet_sign:
            part.setVisible(bool(quiet))
        self.filter.offer([lane.agency for lane in lanes], self._items)
        self._show()

    def choose(self, key: str) -> None:
        """Show an item in full and say so; where the filter leaves it out, all are shown again."""
        item = next((one for one in self._items if one.key == key), None)
        if item is not None and not self.filter.wanted.takes(item):
            self.filter.want_all()
        self._take(key)
        self.item_chosen.emit(key)

    def toggle_list(self) -> None:
        """From picture to list and back."""
        self._listed = not self._listed
        self._show_view()
        self.focus_view()

    def focus_view(self) -> None:
        """The keyboard to the picture or the list, whichever is shown."""
        (self.table if self._listed else self.picture).setFocus()

    _key = ""

    def _take(self, key: str) -> None:
        self._key = key
        if self.chosen is not None:
            self.picture.choose(key)
            self.table.choose(key)
            self.lanes.show_chosen()
            self._chosen_item.show_item(self.chosen)
            self._in_full.updateGeometry()
            self._offer()

    def _offer(self) -> None:
        """What this reader may do about the item that is shown in full."""
        item = self.chosen if self._wanted() else None
        self.ask.setVisible(item is not None and item.may_ask)
        self.rule.setVisible(item is not None and item.may_rule)
        if item is not None:
            self.ask.setAccessibleName(
                say("Ask for its release: {agency}, {shown_label}").format(
                    agency=item.agency, shown_label=item.shown_label
                )
            )
            self.rule.setAccessibleName(
                say("Rule on it: {agency}, {shown_label}").format(agency=item.agency, shown_label=item.shown_label)
            )

    def _wanted(self) -> list[ChronologyItem]:
        """What the filter takes, whatever the range."""
        wanted = self.filter.wanted
        return [item for item in self._items if wanted.takes(item)]

    def _show(self) -> None:
        days, wanted = _RANGES[self._ranges.chosen or "all"], self._wanted()
        oldest = min((item.when for item in self._items if item.when), default=self._referral)
        first = self._referral - timedelta(days=days) if days else min(oldest, self._referral - timedelta(days=365))
        shown = [item for item in wanted if item.when is None or not days or item.when >= first]
        start = date(first.year, 1, 1) if not days else first
        agency = self.filter.wanted.agency
        lanes = [lane for lane in self._lanes if agency in ("", lane.agency)]
        self.picture.show_items(lanes, shown, start, self._referral, self._quiet)
        self.table.show_items(shown)
        self._say_count(len(shown), len(wanted))
        self._show_view()
        self._take_one_of(wanted)

    def _say_count(self, shown: int, wanted: int) -> None:
        """How many are shown; what the filter leaves out and what is earlier is never left out silently."""
        before = say(", {wanted} earlier").format(wanted=wanted - shown) if wanted > shown else ""
        said = (
            counted(shown, "item")
            if self.filter.wanted == Wanted()
            else say("{shown} of {items} shown").format(shown=shown, items=len(self._items))
        )
        self._count.setText(f"{said}{before}")
        for view in (self.picture, self.table):
            view.say_count(self._count.text())

    def _take_one_of(self, wanted: list[ChronologyItem]) -> None:
        """The chosen item stays chosen while the filter takes it, else the latest that it takes is."""
        latest = max(wanted, key=lambda item: (item.when or date.min, item.key), default=None)
        if latest is not None:
            self._take(self._key if any(item.key == self._key for item in wanted) else latest.key)
        self._in_full.setVisible(latest is not None)
        self._offer()

    def _show_view(self) -> None:
        nothing = bool(self._items) and not self._wanted()
        if nothing:
            text = say("{items} items are left out. Choose otherwise above, or show all.").format(
                items=len(self._items)
            )
            self._none.say(say("No item is like this"), text, say("Show all"))
        self._views.setCurrentIndex(_NOTHING if nothing else int(self._listed))
        self.zoom.setVisible(self._views.currentWidget() is self.lanes)

    def _lay_out(self) -> None:
        head = self.head
        head.setSpacing(8)
        self.body.removeWidget(self.title)
        head.addWidget(self.title)
        head.addWidget(self._count)
        head.addWidget(self.filter.all)
        head.addStretch(1)
        head.addWidget(self.zoom)
        head.addWidget(self._ranges)
        self.body.addLayout(head)
        self._views = QStackedWidget(self)
        self._views.addWidget(self.lanes)
        # Asks for a little and takes what there is: the picture scrolls inside.
        self._views.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._views.setMinimumHeight(px(150))
        self._views.addWidget(self.table)
        self._views.addWidget(self._none)
        self.body.addWidget(self.filter)
        self.body.addWidget(self._views, 1)
        self.body.addLayout(self._legend())
        self.body.addWidget(self._in_full)

    def _legend(self) -> QVBoxLayout:
        column, row = QVBoxLayout(), QHBoxLayout()
        row.setSpacing(6)
        for icon, tone, words in (
            ("user-x", "lock", say("not for the family")),
            ("lock", "lock", say("held back")),
            ("hatch", "red_text", say("missing")),
        ):
            row.addWidget(IconMark(self, icon=icon, tone=tone, size=15))
            row.addWidget(PlainLabel(self, text=words, role="small", tone="text2"))
            row.addSpacing(2)
        for part in self._quiet_sign:
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.rule)
        row.addWidget(self.ask)
        column.addLayout(row)
        return column
