"""A long list by the page: nothing lost, nothing twice, and nobody's place, whatever changes between two pages."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from mashdesk.domain.codes import Rating
from mashdesk.domain.list_pages import PAGE, Counts, Stretch, counted_rows, identity, key_of
from mashdesk.domain.snapshots import WorklistRow
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.paged_rows import AHEAD, PagedRows
from mashdesk.gui.widgets.row_changes import changes, differing
from mashdesk.gui.widgets.worklist_list import WorklistList
from mashdesk.gui.widgets.worklist_model import WorklistModel
from tests.gui.sample_desk import NOW, a_row


class Server:
    """A list as the database has it: in order, by stretches, and changing."""

    def __init__(self, many: int, dice: random.Random) -> None:
        self.dice = dice
        self.rows = {number: self._made(number) for number in range(many)}
        self.next = many

    def _made(self, number: int) -> WorklistRow:
        row = a_row(number, Rating.AMBER, self.dice.randrange(500))
        return replace(row, due=None) if self.dice.random() < 0.1 else row

    def change(self) -> None:
        """Some come, some go, some are due at another time, some have merely another rating."""
        for _ in range(self.dice.randrange(1, 30)):
            match self.dice.randrange(4) if self.rows else 0:
                case 0:
                    self.rows[self.next] = self._made(self.next)
                    self.next += 1
                case 1 if len(self.rows) > 3:
                    del self.rows[self.dice.choice(list(self.rows))]
                case 2:
                    number = self.dice.choice(list(self.rows))
                    self.rows[number] = self._made(number)
                case _:
                    number = self.dice.choice(list(self.rows))
                    self.rows[number] = replace(self.rows[number], rating=Rating.RED)

    def listed(self) -> list[WorklistRow]:
        """All, in order."""
        return sorted(self.rows.values(), key=lambda row: key_of(row).order)

    def answer(self, asked: Sequence[Stretch]) -> list[tuple[WorklistRow, ...]]:
        """As `app.worklist` answers."""
        found = []
        for one in asked:
            rows = [row for row in self.listed() if not one.after or key_of(row).order > one.after.order]
            rows = [row for row in rows if not one.upto or key_of(row).order <= one.upto.order]
            found.append(tuple(rows[: one.lines]))
        return found


def look(pages: PagedRows, server: Server, first: int, last: int) -> int:
    """Fetch until all that is in sight is fresh, as the desk does; how often it had to."""
    fetches = 0
    while asked := pages.wanted(first, last):
        pages.take(asked, server.answer(asked))
        fetches += 1
        assert fetches < 200
    return fetches


@pytest.mark.parametrize("seed", range(25))
def test_nothing_is_lost_and_nothing_is_twice_when_rows_change_between_pages(seed: int) -> None:
    dice = random.Random(seed)
    server = Server(dice.choice([0, 3, PAGE - 1, PAGE, PAGE + 1, 5 * PAGE, 12 * PAGE]), dice)
    pages = PagedRows()
    at = 0
    for _ in range(40):
        if dice.random() < 0.6:
            server.change()
            if dice.random() < 0.2:  # between the question and its answer
                asked = pages.wanted(at, at + 8)
                answered = server.answer(asked)
                server.change()
                pages.take(asked, answered)
            pages.grow_stale()
        at = max(0, min(len(pages.rows), at + dice.choice([-3 * PAGE, -20, 0, 20, 60, PAGE, 2 * PAGE])))
        look(pages, server, at, at + 8)
        known = [identity(row) for row in pages.rows]
        assert len(set(known)) == len(known)
        in_sight = pages.rows[max(0, at - AHEAD) : at + 8 + AHEAD]
        if in_sight:
            truth = server.listed()
            begun = next(n for n, row in enumerate(truth) if row == in_sight[0])
            assert list(in_sight) == truth[begun : begun + len(in_sight)]
    pages.grow_stale()
    look(pages, server, 0, server.next)
    assert list(pages.rows) == server.listed()
    assert pages.ended


def test_what_is_in_sight_is_fetched_again_and_what_lies_far_off_is_not() -> None:
    server = Server(20 * PAGE, random.Random(1))
    pages = PagedRows()
    assert look(pages, server, 0, 8) == 2  # a page, and the next one ahead of the person
    assert not pages.ended
    for first in range(0, 15 * PAGE, PAGE):
        look(pages, server, first, first + 8)
    pages.grow_stale()
    asked = pages.wanted(700, 708)
    assert 2 <= len(asked) <= 4
    assert all(one.after is not None and one.upto is not None for one in asked)


def test_a_list_that_shrinks_is_not_asked_for_in_ever_smaller_pieces() -> None:
    server = Server(10 * PAGE, random.Random(1))
    pages = PagedRows()
    look(pages, server, 0, 10 * PAGE)
    server.rows = dict(list(server.rows.items())[:30])
    pages.grow_stale()
    look(pages, server, 0, 10 * PAGE)
    pages.grow_stale()
    assert len(pages.wanted(0, 10 * PAGE)) == 1


def test_another_filter_shows_what_fits_until_the_answer_is_there() -> None:
    server = Server(3 * PAGE, random.Random(1))
    pages = PagedRows()
    look(pages, server, 0, 3 * PAGE)
    urgent = [row for row in server.listed() if row.due and row.due < NOW + timedelta(minutes=250)]
    pages.begin_again(urgent)
    assert list(pages.rows) == urgent
    assert not pages.ended
    look(pages, server, 0, 3 * PAGE)
    assert list(pages.rows) == server.listed()


def test_counts_are_said_as_far_as_they_were_counted() -> None:
    for counted, stage, whole, part in (
        (0, 0, "0", "0"), (1000, 7, "1,000", "7"), (1001, 7, "1,000+", "7+"), (1001, 1001, "1,000+", "1,000+"),
    ):  # fmt: skip
        counts = Counts(counted, (("screen", stage),), NOW)
        assert (counts.words(), counts.words("screen")) == (whole, part)
    assert [counted_rows(many) for many in (0, 499, 500)] == ["0", "499", "500+"]


@pytest.mark.parametrize("seed", range(30))
def test_rows_that_stay_are_never_taken_out(seed: int) -> None:
    dice = random.Random(seed)
    before = dice.sample(range(40), dice.randrange(40))
    after = [*before]
    for _ in range(dice.randrange(6)):
        if after and dice.random() < 0.5:
            after.remove(dice.choice(after))
        else:
            after.insert(dice.randrange(len(after) + 1), max([*before, *after, 40]) + 1)
    told = changes(before, after)
    assert sum(last - first + 1 for first, last in told.gone) == len(set(before) - set(after))
    assert sum(last - first + 1 for first, last in told.come) == len(set(after) - set(before))
    assert differing("abXc", "abYYc") == (2, 1)
    assert differing("aa", "aaa") == (2, 0)


@pytest.mark.parametrize("seed", range(10))
def test_the_model_goes_from_one_list_to_the_next_soundly(seed: int) -> None:
    dice = random.Random(seed)
    server, model = Server(60, dice), WorklistModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for _ in range(20):
        rows = server.listed()
        model.set_rows(rows, NOW)
        assert list(model.rows()) == rows
        held = {identity(row): QPersistentModelIndex(model.index(n)) for n, row in enumerate(rows)}
        server.change()
        later = server.listed()
        model.set_rows(later, NOW)
        still = [(row, held[identity(row)]) for row in later if identity(row) in held]
        assert all(not index.isValid() or model.row_at(index) == row for row, index in still)
    assert tester.model() is model


def shown(qtbot: QtBot, many: int) -> tuple[WorklistList, list[WorklistRow]]:
    """A list on the screen, seven rows high."""
    worklist, rows = WorklistList(), [a_row(number, Rating.AMBER, number) for number in range(many)]
    qtbot.addWidget(worklist)
    worklist.resize(308, 7 * 76)
    worklist.show()
    worklist.set_rows(rows, NOW)
    return worklist, rows


def test_what_one_looks_at_stays_in_its_place_when_the_list_is_fetched_again(theme: Theme, qtbot: QtBot) -> None:
    worklist, rows = shown(qtbot, 300)
    worklist.choose(rows[102])
    worklist.verticalScrollBar().setValue(100 * 76 + 13)
    top = worklist.visualRect(worklist.currentIndex()).top()
    first = [a_row(1000 + number, Rating.RED, -5) for number in range(40)]
    for fresh in (
        [*first, *rows],
        rows[50:],
        [*first[:3], *rows[:100], *rows[101:]],
        [row for row in rows if row != rows[100]],
    ):
        worklist.set_rows(fresh, NOW)
        assert worklist.chosen() == rows[102]
        assert worklist.visualRect(worklist.currentIndex()).top() == top
    moved = replace(rows[102], due=NOW + timedelta(days=9))
    with qtbot.assertNotEmitted(worklist.row_chosen):
        worklist.set_rows([*(row for row in rows if row != rows[102]), moved], NOW)
    assert worklist.chosen() == moved  # it is due later now: still chosen, and the eye stays where it was
    assert worklist.visualRect(worklist.model().index(102, 0)).top() == top + 76


def test_who_looks_at_the_head_sees_what_comes_first(theme: Theme, qtbot: QtBot) -> None:
    worklist, rows = shown(qtbot, 300)
    worklist.set_rows([a_row(1000, Rating.RED, -5), *rows], NOW)
    assert worklist.verticalScrollBar().value() == 0


def test_the_list_says_which_rows_are_in_sight(theme: Theme, qtbot: QtBot) -> None:
    worklist, _rows = shown(qtbot, 300)
    qtbot.waitUntil(lambda: worklist.verticalScrollBar().maximum() > 0)
    with qtbot.waitSignal(worklist.came_into_sight) as seen:
        worklist.verticalScrollBar().setValue(100 * 76)
    assert seen.args[0] == 100
    assert 106 <= seen.args[1] <= 108


def test_a_page_that_comes_changes_no_row_that_was_there(theme: Theme, qtbot: QtBot) -> None:
    worklist, rows = shown(qtbot, 300)
    later = [a_row(number, Rating.GREEN, number) for number in range(300, 400)]
    with qtbot.assertNotEmitted(worklist.model().rowsRemoved):
        worklist.set_rows([*rows, *later], NOW)
    assert worklist.rows()[-1].enquiry == UUID(int=399)
