"""What everybody does all day: open an enquiry with a reason, read each of its parts, go on to the next."""

from collections.abc import Iterable
from typing import Protocol

from benchmarks.working_day.hands import Hands
from mashdesk.domain.snapshots import EnquirySheet, WorklistRow
from mashdesk.gui.desks.acting.hub_lists import HubLists
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.desks.sheet.reason_panel import ReasonPanel
from mashdesk.gui.theme import Kind
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.worklist_model import WorklistModel


class Readable(Protocol):
    """A desk with a worklist on the left and an enquiry on the right."""

    worklist: WorklistModel
    enquiry: EnquiryModel
    pane: HubLists
    reason: ReasonPanel
    sheet: EnquirySheetView


def open_row(hands: Hands, desk: Readable, row: WorklistRow, reason: str) -> EnquirySheet:
    """Choose it, say why, and wait until it is there."""
    before = desk.enquiry.enquiry
    hands.do("choose an enquiry", lambda: desk.pane.list.choose(row))
    what = "open an enquiry" if before is None else "switch enquiries"
    hands.do(
        what,
        lambda: desk.reason.open_asked.emit(row, reason),
        lambda: desk.enquiry.sheet is not None and desk.enquiry.enquiry == row.enquiry,
    )
    assert desk.enquiry.sheet is not None
    return desk.enquiry.sheet


def read_through(hands: Hands, desk: Readable, rows: Iterable[WorklistRow], reason: str) -> None:
    """Each of these, and every part of each."""
    for row in rows:
        sheet = open_row(hands, desk, row, reason)
        for part in parts_of(sheet):
            hands.do(f"read the {part}", lambda part=part: desk.sheet.choose_part(part))  # type: ignore[misc]


def parts_of(sheet: EnquirySheet) -> list[str]:
    """The tabs that this sheet has."""
    later = {"discussion": sheet.discussion, "decisions": sheet.decisions, "letters": sheet.letters}
    return ["referral", "people", *(part for part, there in later.items() if there), "chronology"]


def refresh(hands: Hands, desk: Readable) -> None:
    """The worklist, asked for again."""
    told: list[bool] = []
    desk.worklist.rows_changed.connect(lambda: told.append(True))
    hands.do("refresh the worklist", desk.worklist.reload, lambda: told)


def look_about(hands: Hands, password: str) -> None:
    """Themes, sizes of text and window, hidden, locked, unlocked: what happens between two telephone calls."""
    theme, window = hands.desktop.theme, hands.window
    for kind in (Kind.DARK, Kind.HIGH_CONTRAST, Kind.LIGHT):
        hands.do("change the theme", lambda kind=kind: theme.choose(kind))  # type: ignore[misc]
    for scale in (150, 100):
        hands.do("change the text size", lambda scale=scale: theme.set_text_scale(scale))  # type: ignore[misc]
    for width, height in ((1024, 700), (1920, 1040), (1366, 768)):
        hands.do("resize the window", lambda width=width, height=height: window.resize(width, height))  # type: ignore[misc]
    hands.do("hide and show", window.curtain.hide_everything)
    hands.do("hide and show", window.curtain.show_everything)
    hands.do("lock", window.lock)
    hands.do("unlock", lambda: window.unlock_asked.emit(password), lambda: not window.curtain.is_locked)
