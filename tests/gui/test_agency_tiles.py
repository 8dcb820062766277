"""One tile per agency: asked, returned, nothing known, withheld, late, and how often it was chased."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.domain.codes import AnswerKind
from mashdesk.domain.gathering import Chase, ChaseMeans, ChaseTold
from mashdesk.gui.desks.sheet.agency_tiles import AgencyTiles, facts_of
from mashdesk.gui.theme import Theme
from mashdesk.gui.widgets.agency_tile import AgencyFacts, TileState
from tests.documents.invented_case import REQUEST, item, request, sheet

NOW = datetime(2026, 11, 27, 15, tzinfo=UTC)
SENT = NOW - timedelta(hours=3)
OPEN: dict[str, Any] = {"answer": None, "answered": None, "answered_by": "", "sent": SENT}


def chase(number: int, of: UUID = REQUEST) -> Chase:
    told, means = ChaseTold.PRACTITIONER, ChaseMeans.TELEPHONE
    return Chase(UUID(int=number), of, number, told, means, "", "Wren Calloway", NOW - timedelta(minutes=5))


def tile(chases: tuple[Chase, ...] = (), items: int = 0, **of_request: Any) -> AgencyFacts:
    asked = request(**of_request)
    there = tuple(item(id=UUID(int=50 + one), request=REQUEST) for one in range(items))
    elsewhere = item(id=UUID(int=90), request=UUID(int=91))
    return facts_of(asked, sheet(requests=(asked,), items=(*there, elsewhere), chases=chases), NOW)


def test_an_answer_that_has_time_is_asked_with_the_time_left() -> None:
    told = tile(**OPEN, due=NOW + timedelta(hours=1))
    assert (told.key, told.name, told.state) == ("health", "Health", TileState.ASKED)
    assert told.lines == ("due today 16:00", "1 h left")


def test_an_answer_that_is_due_this_very_moment_is_not_late_yet() -> None:
    assert tile(**OPEN, due=NOW).state is TileState.ASKED
    assert tile(**OPEN, due=NOW - timedelta(seconds=1)).state is TileState.LATE


def test_a_late_one_says_by_how_much_and_since_when_it_is_asked() -> None:
    told = tile(**OPEN, due=NOW - timedelta(minutes=20))
    assert told.state is TileState.LATE
    assert told.lines == ("by 20 min", "asked 12:00")


def test_how_often_it_was_chased_stands_in_the_place_of_when_it_was_asked() -> None:
    late = {**OPEN, "due": NOW - timedelta(minutes=20)}
    assert tile((chase(1), chase(2), chase(1, UUID(int=77))), **late).lines == ("by 20 min", "chased ×2")
    early = tile((chase(1),), **OPEN, due=NOW + timedelta(hours=1))
    assert (early.state, early.lines[1]) == (TileState.ASKED, "chased ×1")


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (AnswerKind.NOT_KNOWN, TileState.NOTHING_KNOWN),
        (AnswerKind.NOTHING_RELEVANT, TileState.NOTHING_RELEVANT),
        (AnswerKind.WITHHELD, TileState.WITHHELD),
    ],
)
def test_an_answer_without_items_says_which_and_when_and_by_whom(answer: AnswerKind, state: TileState) -> None:
    told = tile(answer=answer, sent=SENT, due=NOW, answered=NOW - timedelta(hours=1))
    assert (told.state, told.lines) == (state, ("14:00", "Hanna Grey"))


def test_items_are_counted_of_this_request_alone() -> None:
    told = tile(items=2, sent=SENT, due=NOW, answered=NOW - timedelta(hours=1))
    assert (told.state, told.lines) == (TileState.RETURNED, ("2 items · 14:00", "Hanna Grey"))
    assert tile(items=1, sent=SENT, due=NOW, answered=NOW).lines[0] == "1 item · 15:00"


def test_an_answer_that_came_late_says_so_unless_it_had_no_time() -> None:
    late: dict[str, Any] = {"answered": NOW - timedelta(minutes=10), "sent": SENT}
    assert tile(**late, due=NOW - timedelta(hours=1)).lines[0] == "0 items · late · 14:50"
    assert tile(**late, due=SENT).lines[0] == "0 items · 14:50"
    assert tile(**late, due=late["answered"]).lines[0] == "0 items · 14:50"


def test_an_answer_of_another_day_says_the_day() -> None:
    told = tile(sent=SENT - timedelta(days=2), due=NOW, answered=NOW - timedelta(days=1))
    assert told.lines[0] == "0 items · 26 Nov 2026"


def test_there_is_one_tile_for_each_agency_and_its_name_says_all_of_it(qtbot: QtBot, theme: Theme) -> None:
    tiles = AgencyTiles()
    qtbot.addWidget(tiles)
    police = request(id=UUID(int=5), agency="police", agency_name="Police", **OPEN, due=NOW - timedelta(minutes=20))
    tiles.show_sheet(sheet(requests=(request(), police), chases=(chase(1, UUID(int=5)),)), NOW)
    assert [one.facts.key for one in tiles._tiles] == ["health", "police"]
    assert tiles._tiles[1].accessibleName() == "Police. Late. by 20 min. chased ×1"
