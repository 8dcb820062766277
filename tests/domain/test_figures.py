"""Tables of counts: what is left out is said, sums are not made up, and no spreadsheet runs what a profile says."""

import csv
import io
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from mashdesk.domain.figures import Figure, FigureRow, Series, as_csv, month_rows, months, months_after

MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)


@given(day=st.dates(date(1990, 1, 1), date(2060, 12, 31)), many=st.integers(-400, 400))
def test_months_lead_there_and_back(day: date, many: int) -> None:
    there = months_after(day, many)
    assert there.day == 1
    assert months_after(there, -many) == day.replace(day=1)
    assert len(months(*sorted((day, there)))) == abs(many) + 1


def test_a_span_takes_in_both_ends_and_nothing_where_it_ends_before_it_begins() -> None:
    assert months(date(2025, 11, 9), date(2026, 2, 1)) == (
        date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1),
    )  # fmt: skip
    assert months(APRIL, MARCH) == ()


def test_counts_of_a_month_are_added_up_and_one_that_is_left_out_leaves_the_sum_out() -> None:
    told = [(MARCH, "red", 2), (MARCH, "red", 3), (APRIL, "red", 4), (APRIL, "red", None), (APRIL, "green", 1)]
    rows = month_rows([MARCH, APRIL], ["red", "green"], told)
    assert rows == (FigureRow("Mar 2026", (5, 0)), FigureRow("Apr 2026", (None, 1)))
    assert [row.said(0) for row in rows] == ["5", "left out"]


def test_the_longest_bar_is_of_what_is_drawn() -> None:
    series = (Series("In time", "green"), Series("Late", "amber"), Series("Asked", "text3", drawn=False))
    rows = (FigureRow("Police", (7, 2, 90)), FigureRow("Health", (None, None, None)))
    assert Figure("agencies", "Agencies", "Agency", "", series, rows).longest == 9
    assert Figure("agencies", "Agencies", "Agency", "", series).longest == 0


def test_a_file_for_a_spreadsheet_holds_every_figure_and_no_formula() -> None:
    series = (Series("=HYPERLINK(1)", "red"), Series("Late", "amber"))
    figure = Figure("agencies", "Agencies", "Agency", "", series, (FigureRow("+44", (1.5, None)),))
    lines = list(csv.reader(io.StringIO(as_csv([figure, figure]))))
    assert lines == 2 * [["Agencies"], ["Agency", "'=HYPERLINK(1)", "Late"], ["'+44", "1.5", "left out"], []]
