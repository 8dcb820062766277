"""An agency's practitioner and the hub manager."""

from benchmarks.working_day.hands import Hands
from benchmarks.working_day.reading import read_through, refresh
from mashdesk.gui.desks.agency_desk import REASON, AgencyDesk
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.protection_desk import ProtectionDesk

ITEMS = 4


def answering(hands: Hands, many: int) -> None:
    """Requests are answered with items."""
    desk = hands.show("agency", AgencyDesk)
    for row in [one for one in desk.pane.list.rows() if not one.answered][:many]:
        returned: list[bool] = []
        desk.answer.returned.connect(lambda returned=returned: returned.append(True))
        hands.do("choose a request", lambda row=row: desk.pane.list.choose(row))  # type: ignore[misc]
        hands.do(
            "open a request",
            lambda row=row: desk.reason.open_asked.emit(row, REASON),  # type: ignore[misc]
            lambda row=row: desk.sheet is not None and desk.sheet.row.enquiry == row.enquiry,  # type: ignore[misc]
        )
        hands.settled()
        for part in ("people", "referral", "chronology", "answer"):
            hands.do(f"read the {part}", lambda part=part: desk.tabs.choose(part))  # type: ignore[misc]
        for number in range(ITEMS):
            hands.do("type an item", lambda number=number: _item(desk, number))  # type: ignore[misc]
            if number + 1 < ITEMS:
                hands.do("another item", desk.new)
        hands.do("return the answer", desk.primary_action, lambda returned=returned: returned)  # type: ignore[misc]
        hands.settled()


def overseeing(hands: Hands, readings: int) -> None:
    """The manager looks at what is late, and at emergency openings."""
    desk = hands.show("overview", HubOverview)
    refresh(hands, desk)
    read_through(hands, desk, desk.worklist.rows[:readings], "Timeliness")
    hands.show("protect", ProtectionDesk)


def _item(desk: AgencyDesk, number: int) -> None:
    desk.form.ui.answer.choose("items")
    item = desk.form.item.ui
    assert desk.sheet is not None
    item.people.choose([str(desk.sheet.subjects[0].id)])
    item.when.setText(f"{number + 1} Aug 2026")
    item.what.setPlainText("Attendance 88 per cent since January. " * 6)
    item.relevance.setPlainText("It bears on his safety.")
    item.lawful_basis.choose("public_task")
    item.handling.choose("hub")
