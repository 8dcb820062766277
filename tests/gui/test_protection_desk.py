"""The protection desk on a real hub: emergency openings, reviews, connections, restrictions."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS
from mashdesk.domain.matter_codes import MatterKind
from mashdesk.domain.restrictions import Colleague
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.letters_desk import LettersDesk
from mashdesk.gui.desks.protecting.restrict_panel import RestrictPanel
from mashdesk.gui.desks.protecting.why_card import WhyCard
from mashdesk.gui.desks.protection_desk import ProtectionDesk
from mashdesk.gui.desks.sheet.reason_panel import ReasonPanel
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.restriction_model import RestrictionModel, Standing
from mashdesk.services.matters import ReceiveMatter, matters, receive_matter
from mashdesk.services.openings import open_enquiry
from mashdesk.services.worklists import hub_worklist
from tests.gui.at_a_desk import WAIT, Place, place_of

MANAGER = "maud.hollingbery"
INFORMATION = "ignatius.pell"
EMERGENCY = "The child is at the police station now and nobody named can be reached"
At = Callable[[str], Place]


@pytest.fixture
def at(busy_staff: SignedInStaff) -> Iterator[At]:
    """A place for anybody of the hub."""
    with ExitStack() as places:
        yield lambda login: places.enter_context(place_of(busy_staff.sitting(login)))


@pytest.fixture
def enquiry(busy_staff: SignedInStaff) -> tuple[UUID, str]:
    """An enquiry that agencies are answering on, and its reference."""
    row = next(one for one in hub_worklist(busy_staff.sitting(MANAGER)) if one.state.value == "gathering")
    return row.enquiry, row.reference


def restricted(place: Place, qtbot: QtBot, enquiry: tuple[UUID, str]) -> HubOverview:
    """The hub manager restricts it at their desk to themselves, the decision maker and the practitioners."""
    desk = HubOverview(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.enquiry.open(enquiry[0], "Timeliness")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None, timeout=WAIT)
    desk.sheet.header.action_asked.emit("restrict")
    panel = desk.restricting.panel
    assert isinstance(panel, RestrictPanel)
    with qtbot.waitSignal(panel.ui.named.changed, timeout=100, raising=False):
        qtbot.waitUntil(lambda: bool(panel.ui.named.chosen), timeout=WAIT)
    assert panel.ui.named.chosen == (MANAGER,)
    panel.ui.named.choose([MANAGER, DECIDER, *PRACTITIONERS.values()])
    panel.ui.reason.setPlainText("A colleague's family")
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        panel.submit.click()
    qtbot.waitUntil(lambda: desk.restricting.panel is None, timeout=WAIT)
    return desk


def test_a_restriction_without_names_or_reason_is_told_at_the_field(
    at: At, enquiry: tuple[UUID, str], theme: Theme, qtbot: QtBot
) -> None:
    place = at(MANAGER)
    desk = HubOverview(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.enquiry.open(enquiry[0], "Timeliness")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None, timeout=WAIT)
    desk.sheet.header.action_asked.emit("restrict")
    panel = desk.restricting.panel
    assert isinstance(panel, RestrictPanel)
    qtbot.waitUntil(lambda: bool(panel.ui.named.chosen), timeout=WAIT)
    panel.submit.click()
    assert panel.fields["reason"].problem
    panel.ui.reason.setPlainText("A colleague's family")
    panel.submit.click()
    qtbot.waitUntil(lambda: bool(panel.fields["named"].problem), timeout=WAIT)
    assert "each agency" in panel.fields["named"].problem
    assert panel.ui.reason.toPlainText() == "A colleague's family"


def test_an_information_officer_is_not_offered_to_restrict(
    at: At, enquiry: tuple[UUID, str], theme: Theme, qtbot: QtBot
) -> None:
    place = at("ignatius.pell")
    desk = HubOverview(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.enquiry.open(enquiry[0], "Timeliness")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None, timeout=WAIT)
    desk.sheet.header.action_asked.emit("restrict")
    assert desk.restricting.panel is None


def test_restricted_broken_into_by_its_reference_and_reviewed(
    at: At, enquiry: tuple[UUID, str], theme: Theme, qtbot: QtBot
) -> None:
    manager, officer = at(MANAGER), at(OFFICER)
    restricted(manager, qtbot, enquiry)
    desk = ProtectionDesk(officer.who, officer.tasks, officer.bus)
    qtbot.addWidget(desk)
    desk.emergency.ui.reference.setText(enquiry[1])
    desk.emergency.submit.click()
    qtbot.waitUntil(lambda: bool(desk.emergency.fields["reason"].problem), timeout=WAIT)
    desk.emergency.ui.reason.setPlainText(EMERGENCY)
    desk.emergency.submit.click()
    qtbot.waitUntil(lambda: desk.enquiry.enquiry == enquiry[0], timeout=WAIT)
    assert not desk.emergency.ui.reference.text()
    watching = ProtectionDesk(manager.who, manager.tasks, manager.bus)
    qtbot.addWidget(watching)
    qtbot.waitUntil(lambda: watching.model.watched.waiting == 1, timeout=WAIT)
    card = watching.reviews.card_of(watching.model.watched.reviews[0])
    card.submit.click()
    qtbot.waitUntil(lambda: bool(card.field.problem), timeout=WAIT)
    card.type_words("The officer rang me; it was right.")
    card.submit.click()
    qtbot.waitUntil(lambda: watching.model.watched.waiting == 0, timeout=WAIT)
    assert watching.model.watched.reviews[0].review == "The officer rang me; it was right."


def test_a_reference_that_is_not_there_is_refused_and_what_was_typed_stays(at: At, theme: Theme, qtbot: QtBot) -> None:
    place = at(OFFICER)
    desk = ProtectionDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.emergency.ui.reference.setText("26-999999")
    desk.emergency.ui.reason.setPlainText(EMERGENCY)
    with qtbot.waitSignal(desk.enquiry.refused, timeout=WAIT):
        desk.emergency.submit.click()
    assert desk.emergency.ui.reason.toPlainText() == EMERGENCY
    assert desk.enquiry.sheet is None


def test_the_manager_lifts_the_restriction_with_a_reason(
    at: At, enquiry: tuple[UUID, str], busy_staff: SignedInStaff, theme: Theme, qtbot: QtBot
) -> None:
    desk = restricted(at(MANAGER), qtbot, enquiry)
    officer = busy_staff.sitting(OFFICER)
    assert enquiry[0] not in {row.enquiry for row in hub_worklist(officer)}
    qtbot.waitUntil(lambda: "restricted" in (desk.enquiry.sheet.row.badges if desk.enquiry.sheet else ()), timeout=WAIT)
    desk.sheet.header.action_asked.emit("restrict")
    names: object = desk.restricting.panel
    assert isinstance(names, RestrictPanel)
    names.lift_asked.emit()
    card: object = desk.restricting.panel
    assert isinstance(card, WhyCard)
    card.type_words("It was another family.")
    card.submit.click()
    qtbot.waitUntil(lambda: desk.restricting.panel is None, timeout=WAIT)
    assert open_enquiry(officer, enquiry[0], "To see it").people


def test_whoever_knows_the_family_says_so_before_reading_and_the_manager_can_lift_it(
    at: At, enquiry: tuple[UUID, str], theme: Theme, qtbot: QtBot
) -> None:
    place = at(OFFICER)
    desk = FrontDoor(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    qtbot.waitUntil(lambda: bool(desk.worklist.rows), timeout=WAIT)
    row = next(one for one in desk.worklist.rows if one.enquiry == enquiry[0])
    desk.reason.ask(row)
    desk.reason.family.click()
    assert desk.enquiry.sheet is None
    with qtbot.waitSignal(desk.reason.family_known):
        desk.reason._banner.action_asked.emit()
    qtbot.waitUntil(lambda: enquiry[0] not in {one.enquiry for one in desk.worklist.rows}, timeout=WAIT)
    manager = at(MANAGER)
    watching = ProtectionDesk(manager.who, manager.tasks, manager.bus)
    qtbot.addWidget(watching)
    qtbot.waitUntil(lambda: len(watching.model.watched.connections) == 1, timeout=WAIT)
    card = watching.connections.card_of(watching.model.watched.connections[0])
    card.type_words("It was somebody of the same name.")
    card.submit.click()
    qtbot.waitUntil(lambda: not watching.model.watched.connections, timeout=WAIT)


def test_it_is_said_at_the_letters_too_and_nothing_of_that_family_is_left_there(
    at: At, theme: Theme, qtbot: QtBot
) -> None:
    place = at(OFFICER)
    desk = LettersDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    qtbot.waitUntil(lambda: bool(desk.worklist.letters), timeout=WAIT)
    desk.reason.ask(desk.worklist.letters[0])
    assert not desk.reason.family.isHidden()
    desk.reason.family.click()
    desk.reason._banner.action_asked.emit()
    qtbot.waitUntil(lambda: not desk.worklist.letters, timeout=WAIT)


def test_where_nobody_listens_it_is_not_offered(theme: Theme, qtbot: QtBot) -> None:
    panel = ReasonPanel()
    qtbot.addWidget(panel)
    assert panel.family.isHidden()


def test_an_emergency_opening_says_when_it_ends_and_lets_go(
    at: At, enquiry: tuple[UUID, str], theme: Theme, qtbot: QtBot
) -> None:
    restricted(at(MANAGER), qtbot, enquiry)
    officer = at(OFFICER)
    desk = ProtectionDesk(officer.who, officer.tasks, officer.bus)
    qtbot.addWidget(desk)
    desk.enquiry.open_in_emergency(enquiry[1], EMERGENCY)
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None, timeout=WAIT)
    officer.who.server_ahead = timedelta(minutes=27)
    desk.enquiry.look_at_clock()
    assert "Closes in" in desk.sheet.opened.words
    officer.who.server_ahead = timedelta(minutes=31)
    desk.enquiry.look_at_clock()
    assert desk._pages.currentWidget() is desk.emergency


def test_the_sheet_of_an_emergency_is_one_column_where_there_is_little_room(at: At, theme: Theme, qtbot: QtBot) -> None:
    place = at(OFFICER)
    desk = ProtectionDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    assert not desk.sheet._narrow
    theme.set_text_scale(200)
    assert desk.sheet._narrow


def test_whoever_restricts_is_told_that_an_open_request_would_wait_unseen(
    at: At, enquiry: tuple[UUID, str], qtbot: QtBot, theme: Theme
) -> None:
    place = at(MANAGER)
    asked = ReceiveMatter(
        uuid4(), MatterKind.RECTIFICATION, means="letter", route="other", touches="hub", asker="Ann Sample",
        words="My name is spelt wrongly", reference=enquiry[1],
    )  # fmt: skip
    receive_matter(place.who.sitting, asked, place.who.now(), place.who.profile)
    desk = HubOverview(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.enquiry.open(enquiry[0], "Timeliness")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None, timeout=WAIT)
    desk.sheet.header.action_asked.emit("restrict")
    panel = desk.restricting.panel
    assert isinstance(panel, RestrictPanel)
    qtbot.waitUntil(lambda: bool(panel.ui.named.chosen), timeout=WAIT)
    named = [MANAGER, DECIDER, *PRACTITIONERS.values()]
    panel.ui.named.choose(named)
    panel.ui.reason.setPlainText("A colleague's family")
    panel.submit.click()
    assert "Ignatius Pell, Information officer" in panel.fields["named"].problem
    panel.ui.named.choose([*named, INFORMATION])
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        panel.submit.click()
    rows = matters(at(INFORMATION).who.sitting)
    assert [one.enquiry_reference for one in rows if one.kind is MatterKind.RECTIFICATION] == [enquiry[1]]


def test_whoever_was_told_of_it_may_restrict_all_the_same(
    at: At, enquiry: tuple[UUID, str], qtbot: QtBot, theme: Theme
) -> None:
    model = RestrictionModel(at(MANAGER).who, at(MANAGER).tasks, at(MANAGER).bus, a_sheet(at(MANAGER), enquiry[0]))
    deals = Colleague("ignatius.pell", "Ignatius Pell", "Information officer", "hub", "The hub", deals_with=(1,))
    model.standing = Standing((deals,))
    model.typed("Why", (MANAGER,))
    assert [one.field for one in model.problems()] == ["named"]
    assert model.problems() == ()
    model.typed("Why", (MANAGER, DECIDER))
    assert [one.field for one in model.problems()] == ["named"]
    model.typed("Why", (MANAGER, deals.login))
    assert model.problems() == ()


def a_sheet(place: Place, enquiry: UUID) -> EnquirySheet:
    return open_enquiry(place.who.sitting, enquiry, "Timeliness")
