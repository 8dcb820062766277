"""Information rights at the desks on a real hub: taken in at the front door, opened with a reason, answered."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.app.window import views_of
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.access_log import LogFilter
from mashdesk.domain.matter_codes import MatterKind, MatterStep
from mashdesk.domain.matters import Matter
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.matters_desk import MattersDesk
from mashdesk.gui.desks.rights.matters_pane import COMPLAINTS, OVER
from mashdesk.gui.own_log import KeptLogDialog
from mashdesk.gui.theme import Theme
from mashdesk.gui.widgets.button import Button
from mashdesk.services.audit import log_page
from mashdesk.services.matters import ReceiveMatter, matters, receive_matter
from mashdesk.services.openings import open_enquiry
from mashdesk.services.worklists import hub_worklist
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.test_accessible_names import nameless

INFORMATION, MANAGER = "ignatius.pell", "maud.hollingbery"
At = Callable[[str], Place]


@pytest.fixture
def at(busy_staff: SignedInStaff) -> Iterator[At]:
    """A place for anybody of the hub."""
    with ExitStack() as places:
        yield lambda login: places.enter_context(place_of(busy_staff.sitting(login)))


def taken(place: Place, kind: MatterKind, *, reference: str = "", asker: str = "Marigold Sample") -> str:
    """One that came in; what it is called."""
    command = ReceiveMatter(
        uuid4(),
        kind,
        "letter",
        asker,
        "What they wrote",
        route="service",
        reference=reference,
        lines=("1 Sample Street",),
    )
    return str(receive_matter(place.who.sitting, command, place.now(), place.who.profile)["reference"])


def shown(place: Place, qtbot: QtBot) -> MattersDesk:
    """The desk, its list read."""
    desk = MattersDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    qtbot.waitUntil(lambda: desk.model.read, timeout=WAIT)
    return desk


def opened(desk: MattersDesk, reference: str, qtbot: QtBot, *, instead_of: str = "") -> Matter:
    """The one of this reference, opened with a reason."""
    qtbot.waitUntil(lambda: any(row.reference == reference for row in desk.model.rows), timeout=WAIT)
    assert desk.find_text(reference)
    row = next(one for one in desk.model.rows if one.reference == reference)
    desk.reason.open_asked.emit(row, "To answer it")
    qtbot.waitUntil(
        lambda: desk.model.matter is not None and desk.model.matter.row.reference not in ("", instead_of), timeout=WAIT
    )
    assert desk.model.matter is not None
    return desk.model.matter


def said(panel: EntryPanel | None, **values: object) -> EntryPanel:
    """What is typed in a form."""
    assert panel is not None
    for question in panel.questions:
        if question.name in values:
            put(question.control, values[question.name])
    return panel


def test_an_officer_passes_a_complaint_on_and_sees_that_it_was(at: At, theme: Theme, qtbot: QtBot) -> None:
    officer, information = at(OFFICER), at(INFORMATION)
    desk = FrontDoor(officer.who, officer.tasks, officer.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    desk.new_matter.click()
    page = desk.receiving
    assert nameless(page) == []
    page.primary_action()
    assert page.panel.fields["kind"].problem == "Choose what they want."
    told = {"kind": "complaint", "means": "telephone", "route": "service", "touches": "hub", "asker": "Marigold Sample"}
    said(page.panel, **told, words="Nobody rang back")
    desk.save()
    with qtbot.waitSignal(page.panel.command.saved, timeout=WAIT):
        desk.primary_action()
    assert "Passed on as" in page.notice.words
    assert not page.panel.command.found_saved
    assert page.panel.model.values == {}
    row = next(one for one in matters(information.who.sitting) if one.kind is MatterKind.COMPLAINT)
    assert row.reference in page.notice.words
    desk.back()
    assert desk._pages.currentWidget() is not page


def test_the_information_officer_sees_who_looked_at_the_file_and_why(
    at: At, busy_staff: SignedInStaff, theme: Theme, qtbot: QtBot
) -> None:
    row = hub_worklist(busy_staff.sitting(OFFICER))[0]
    open_enquiry(busy_staff.sitting(OFFICER), row.enquiry, "A call from the school")
    reference = taken(at(OFFICER), MatterKind.SUBJECT_ACCESS, reference=row.reference)
    other = taken(at(OFFICER), MatterKind.COMPLAINT, reference=row.reference)
    desk = shown(at(INFORMATION), qtbot)
    opened(desk, other, qtbot)
    assert "Who looked at the file…" not in _offered(desk)
    opened(desk, reference, qtbot, instead_of=other)
    next(one for one in desk.sheet.head.findChildren(Button) if one.text() == "Who looked at the file…").click()
    (dialog,) = desk.findChildren(KeptLogDialog)
    qtbot.waitUntil(lambda: dialog.foot.text() != "Fetching…", timeout=WAIT)
    heads = [(one.head, one.reason) for one in dialog.list.rows()]
    assert ("Ottilie Brandreth: opened", "A call from the school") in heads
    assert nameless(dialog) == []
    dialog.accept()


def test_a_hub_manager_is_not_offered_who_looked_at_a_file(at: At, theme: Theme, qtbot: QtBot) -> None:
    row = hub_worklist(at(OFFICER).who.sitting)[0]
    reference = taken(at(OFFICER), MatterKind.COMPLAINT, reference=row.reference)
    desk = shown(at(MANAGER), qtbot)
    opened(desk, reference, qtbot)
    assert "Who looked at the file…" not in _offered(desk)


def _offered(desk: MattersDesk) -> set[str]:
    return {one.text() for one in desk.sheet.head.findChildren(Button) if one.isVisible()}


def test_a_request_for_a_file_goes_from_its_receipt_to_its_answer(
    at: At, busy_staff: SignedInStaff, theme: Theme, qtbot: QtBot
) -> None:
    enquiry = hub_worklist(busy_staff.sitting(OFFICER))[0].reference
    reference = taken(at(OFFICER), MatterKind.SUBJECT_ACCESS, reference=enquiry)
    desk = shown(at(INFORMATION), qtbot)
    assert nameless(desk) == []
    matter = opened(desk, reference, qtbot)
    assert nameless(desk) == []
    assert matter.row.enquiry_reference == enquiry
    assert matter.next is MatterStep.ACKNOWLEDGE
    entry = log_page(busy_staff.sitting("aurelia.thorne"), LogFilter(person=INFORMATION, kind="matter opened"))[0]
    assert entry.reason == f"{reference}: To answer it"
    with qtbot.waitSignal(desk.letter.form.saved, timeout=WAIT):
        desk.sheet.letter_asked.emit()
    assert "The letter is made" in desk.sheet.notice.words
    desk.sheet.letter_asked.emit()
    qtbot.waitUntil(lambda: "There is such a letter already" in desk.sheet.notice.words, timeout=WAIT)
    desk.primary_action()
    said(desk.panel, words="By letter today")
    saved(desk, qtbot)
    desk.begin(MatterStep.NAME)
    said(desk.panel, handler=INFORMATION)
    saved(desk, qtbot)
    desk.begin(MatterStep.ANSWER)
    assert desk.panel is not None
    said(desk.panel, result="sent", words="All of it").save()
    assert desk.panel.fields["result"].problem == "First say what was seen of who they are."
    desk.back()
    desk.begin(MatterStep.IDENTITY)
    said(desk.panel, words="A passport")
    saved(desk, qtbot)
    desk.begin(MatterStep.ANSWER)
    said(desk.panel, result="sent", words="All of it")
    saved(desk, qtbot)
    assert desk.model.matter is not None
    assert not desk.model.matter.row.is_open
    assert desk.model.matter.clocks[0].stop == "met"
    qtbot.waitUntil(lambda: not next(r for r in desk.model.rows if r.reference == reference).is_open, timeout=WAIT)
    desk.pane.tabs.choose(OVER)
    assert reference in [row.reference for row in desk.pane.list.rows()]
    desk.sheet.close_button.click()
    assert desk.model.matter is None


def saved(desk: MattersDesk, qtbot: QtBot) -> None:
    """What is typed is kept, and what is open is read again."""
    assert desk.panel is not None
    version = desk.model.matter.row.version if desk.model.matter else 0
    with qtbot.waitSignal(desk.panel.command.saved, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: desk.model.matter is not None and desk.model.matter.row.version > version, timeout=WAIT)
    assert desk.panel is None


def test_what_was_taken_down_is_put_right_beside_what_was_there(at: At, theme: Theme, qtbot: QtBot) -> None:
    reference = taken(at(OFFICER), MatterKind.COMPLAINT, asker="Misheard")
    desk = shown(at(MANAGER), qtbot)
    opened(desk, reference, qtbot)
    desk.sheet.correction_asked.emit()
    panel = said(desk.panel, asker="Marigold Sample")
    panel.save()
    assert panel.fields["why"].problem == "Say why it is corrected."
    said(desk.panel, why="Misheard on the telephone")
    saved(desk, qtbot)
    assert desk.model.matter is not None
    assert [one.asker for one in desk.model.matter.asked] == ["Misheard", "Marigold Sample"]
    assert desk.model.matter.standing.asker == "Marigold Sample"
    desk.pane.tabs.choose(COMPLAINTS)
    assert {row.kind for row in desk.pane.list.rows()} == {MatterKind.COMPLAINT}


def test_what_was_typed_of_a_step_is_there_again(at: At, theme: Theme, qtbot: QtBot) -> None:
    reference = taken(at(OFFICER), MatterKind.FEEDBACK)
    desk = shown(at(MANAGER), qtbot)
    opened(desk, reference, qtbot)
    desk.begin(MatterStep.NOTE)
    panel = said(desk.panel, words="Half a senten")
    with qtbot.waitSignal(panel.command.draft_kept, timeout=WAIT):
        desk.save()
    desk.back()
    desk.begin(MatterStep.NOTE)
    again = said(desk.panel)
    assert again is not panel
    qtbot.waitUntil(lambda: again.model.values.get("words") == "Half a senten", timeout=WAIT)


def test_a_hub_manager_sees_no_request_for_a_file_and_a_decider_only_what_they_are_named_for(
    at: At, theme: Theme, qtbot: QtBot
) -> None:
    file, complaint = taken(at(OFFICER), MatterKind.SUBJECT_ACCESS), taken(at(OFFICER), MatterKind.COMPLAINT)
    manager, decider = shown(at(MANAGER), qtbot), shown(at(DECIDER), qtbot)
    listed = {row.reference for row in manager.model.rows}
    assert (file in listed, complaint in listed) == (False, True)
    assert not {row.reference for row in decider.model.rows} & {file, complaint}
    opened(manager, complaint, qtbot)
    manager.begin(MatterStep.NAME)
    said(manager.panel, handler=DECIDER)
    saved(manager, qtbot)
    decider.model.reload()
    qtbot.waitUntil(lambda: complaint in {row.reference for row in decider.model.rows}, timeout=WAIT)


@pytest.mark.parametrize(
    ("login", "there"),
    [(OFFICER, False), (DECIDER, True), (MANAGER, True), (INFORMATION, True), ("percival.underhay", False)],
)
def test_the_desk_is_offered_to_those_who_could_read_one(login: str, there: bool, at: At, theme: Theme) -> None:
    place = at(login)
    assert ("matters" in [view.key for view in views_of(place.who, place.tasks, place.bus)]) is there
