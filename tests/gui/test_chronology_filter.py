"""The chronology narrowed by person, agency and kind: never silently, together with the tiles, in picture and list."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mashdesk.gui.widgets.chronology import Chronology
from mashdesk.gui.widgets.chronology_filter import NOBODY, Wanted
from mashdesk.gui.widgets.chronology_item import ChosenItem
from mashdesk.gui.widgets.chronology_lanes import Lane
from mashdesk.gui.widgets.chronology_quiet import Quiet
from mashdesk.gui.widgets.chronology_scale import ChronologyItem
from mashdesk.gui.widgets.chronology_table import KIND

pytestmark = pytest.mark.usefixtures("theme")

REFERRAL = date(2026, 11, 21)
LANES = (Lane("Police"), Lane("Health"))


def _item(key: str, agency: str, day: date | None, **more: object) -> ChronologyItem:
    facts: dict[str, object] = {"label": f"Item {key}", "nature": "Fact", "people": ("Rowan",)}
    return ChronologyItem(key, agency, day, **(facts | more))  # type: ignore[arg-type]


ITEMS = (
    _item("1", "Police", date(2024, 5, 1)),
    _item("2", "Police", date(2026, 10, 1), people=("Rowan", "Ash"), nature="Opinion"),
    _item("3", "Health", date(2026, 9, 1), people=("Ash",)),
    _item("4", "Health", date(2026, 8, 1), people=(), nature="Opinion"),
    _item("5", "Health", date(2026, 7, 1), nature="", people=(), held_back=True),
)


@pytest.fixture
def chronology(qtbot: QtBot) -> Chronology:
    made = Chronology()
    made.resize(620, 520)
    made.show_items(LANES, ITEMS, REFERRAL)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _drawn(chronology: Chronology) -> set[str]:
    return {mark.item.key for mark, _place in chronology.picture.marks()}


def _listed(chronology: Chronology) -> set[str]:
    model = chronology.table.model()
    return {model.index(row, 0).data(Qt.ItemDataRole.UserRole).key for row in range(model.rowCount())}


@pytest.mark.parametrize(
    ("person", "agency", "kind", "keys"),
    [
        ("", "", "", "12345"),
        ("Rowan", "", "", "12"),
        ("Ash", "", "", "23"),
        (NOBODY, "", "", "4"),
        ("", "Police", "", "12"),
        ("", "Health", "", "345"),
        ("", "", "Fact", "13"),
        ("", "", "Opinion", "24"),
        ("", "", "Held back", "5"),
        ("Ash", "Police", "", "2"),
        ("Ash", "", "Opinion", "2"),
        ("", "Health", "Opinion", "4"),
        ("Ash", "Health", "Fact", "3"),
        ("Rowan", "Health", "Opinion", ""),
    ],
)
def test_each_choice_narrows_the_others_in_picture_and_list(
    chronology: Chronology, person: str, agency: str, kind: str, keys: str
) -> None:
    for choice, key in zip(
        (chronology.filter.person, chronology.filter.agency, chronology.filter.kind),
        (person, agency, kind),
        strict=True,
    ):
        choice.setCurrentIndex(choice.findData(key))
    assert chronology.filter.wanted == Wanted(person, agency, kind)
    assert _drawn(chronology) == _listed(chronology) == set(keys)
    narrowed = bool(person or agency or kind)
    assert chronology._count.text() == (f"{len(keys)} of 5 shown" if narrowed else "5 items")
    assert chronology.filter.all.isVisible() is narrowed
    assert chronology._count.text() in chronology.picture.accessibleName()
    assert chronology._count.text() in chronology.table.accessibleName()


def test_one_press_shows_all_again_and_the_keyboard_stays_at_the_choices(chronology: Chronology) -> None:
    chronology.filter.kind.setCurrentIndex(1)
    chronology.filter.person.setCurrentIndex(1)
    chronology.filter.all.setFocus()
    QTest.keyClick(chronology.filter.all, Qt.Key.Key_Space)
    assert _drawn(chronology) == set("12345")
    assert chronology.filter.person.hasFocus()


def test_where_nothing_is_left_it_says_so_and_shows_all_on_request(chronology: Chronology) -> None:
    chronology.filter.want_agency("Health")
    chronology.filter.person.setCurrentIndex(chronology.filter.person.findData("Rowan"))
    assert chronology._none.isVisible()
    assert chronology._in_full.isHidden()
    QTest.keyClick(chronology, Qt.Key.Key_F6)
    assert chronology._none.isVisible()
    chronology._none.action_asked.emit()
    assert chronology.table.isVisible()
    assert _listed(chronology) == set("12345")


def test_what_is_earlier_is_counted_beside_what_is_left_out(chronology: Chronology) -> None:
    chronology.filter.want_agency("Police")
    chronology._ranges.setCurrentIndex(2)
    assert chronology._count.text() == "1 of 5 shown, 1 earlier"


def test_the_item_in_full_is_one_that_is_shown_and_may_be_asked_for_only_then(chronology: Chronology) -> None:
    chronology.choose("2")
    chronology.filter.want_agency("Health")
    assert chronology.chosen is not None
    assert chronology.chosen.key == "3"
    chronology.choose("1")
    assert chronology.filter.wanted == Wanted()
    assert chronology.chosen.key == "1"


def test_a_choice_that_is_gone_with_its_items_gives_way_to_all(chronology: Chronology) -> None:
    chronology.filter.person.setCurrentIndex(chronology.filter.person.findData("Ash"))
    chronology.show_items(LANES, ITEMS[2:], REFERRAL)
    assert chronology.filter.wanted.person == "Ash"
    chronology.show_items(LANES, ITEMS[:1], REFERRAL)
    assert chronology.filter.wanted == Wanted()
    assert _drawn(chronology) == {"1"}
    assert not chronology.filter.person.isVisible()


def test_one_agency_has_its_lane_alone_and_says_so_to_whoever_listens(chronology: Chronology, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chronology.agency_wanted) as told:
        chronology.filter.agency.setCurrentIndex(2)
    assert told.args == ["Health"]
    assert [lane.agency for lane in chronology.picture._lanes] == ["Health"]


def test_an_opinion_says_so_on_its_mark_in_the_list_and_in_full(chronology: Chronology, qtbot: QtBot) -> None:
    opinion, fact, held = ITEMS[1], ITEMS[0], ITEMS[4]
    assert (opinion.mark_words, fact.mark_words, held.mark_words) == ("Opinion: Item 2", "Item 1", "Held back")
    assert "Opinion" in opinion.read_aloud
    assert "Fact" in fact.read_aloud
    kinds = {chronology.table.model().index(row, KIND).data() for row in range(chronology.table.model().rowCount())}
    assert kinds == {"Fact", "Opinion", ""}
    shown = ChosenItem()
    qtbot.addWidget(shown)
    for item in ITEMS:
        shown.show_item(item)
        assert shown._nature.text == item.nature_words
        assert shown._nature.isHidden() is item.held_back


def test_of_what_is_held_back_nobody_is_told_whether_it_is_an_opinion() -> None:
    held = _item("9", "Police", None, nature="Opinion", held_back=True)
    assert not held.is_opinion
    assert "Opinion" not in held.mark_words + held.read_aloud + held.nature_words


def test_a_time_of_which_nothing_is_told_is_hatched_and_said(chronology: Chronology) -> None:
    before = chronology.picture.grab().toImage()
    height = chronology.picture.sizeHint().height()
    quiet = Quiet(date(2024, 5, 1), date(2026, 7, 1), "Nothing told, May 2024 to Jul 2026", "26 months")
    assert not any(part.isVisible() for part in chronology._quiet_sign)
    chronology.show_items(LANES, ITEMS, REFERRAL, [quiet])
    assert all(part.isVisible() for part in chronology._quiet_sign)
    assert chronology.picture.grab().toImage() != before
    assert chronology.picture.sizeHint().height() > height
    assert quiet.words in chronology.picture.accessibleName()
