"""Figures on paper say what the tables say, page after page, and are the same bytes again."""

from datetime import UTC, datetime

import pypdfium2

from mashdesk.documents.figures_sheet import render_figures
from mashdesk.domain.figures import Figure, FigureRow, Series

READ = datetime(2026, 11, 26, 16, 50, tzinfo=UTC)
SERIES = (Series("Children's Social Care: further assessment", "red"), Series("Universal", "amber"))
ROWS = tuple(FigureRow(f"Agency {number}", (number * 100 + 7, None)) for number in range(60))
FIGURE = Figure("outcomes", "Outcomes", "Month", "Decisions that stand.", SERIES, ROWS)


def test_every_row_is_on_paper_and_what_is_left_out_is_said() -> None:
    pdf = render_figures([FIGURE], "Sample hub", READ)
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join("\n".join(page.get_textpage().get_text_bounded() for page in document).split())
    assert len(document) > 1
    for row in ROWS:
        assert f"{row.words} {row.said(0)} left out" in text
    assert "Sample hub · as they stood 26 November 2026, 16:50" in text
    assert "Children's Social Care: further assessment" in text
    assert pdf == render_figures([FIGURE], "Sample hub", READ)


def test_a_hub_without_a_past_gets_a_sheet_too() -> None:
    assert render_figures([Figure("received", "What came in", "Month", "Nothing yet.", SERIES)], "Sample hub", READ)
