"""Consent and contact at the desks: the hub's own people see it on the sheet, and record it beside the picture."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.calendar import london_day
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.family import FamilySide
from mashdesk.domain.family_codes import ConsentAnswer, ContactResult
from mashdesk.gui.desks.agency_desk import AgencyDesk
from mashdesk.gui.desks.deciding.decision_panel import DecisionPanel
from mashdesk.gui.desks.deciding.requests_panel import RequestsPanel
from mashdesk.gui.desks.deciding.steps import Step
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.family.family_card import FamilyCard
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.people_choice import PeopleChoice
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.family_entry import Entry
from mashdesk.gui.widgets.tab_strip import TabStrip
from mashdesk.services.family import read_family_side
from mashdesk.services.openings import open_enquiry
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import WAIT, Place, desk_at, place_of
from tests.gui.releasing import EDUCATION, INFORMATION, MANAGER, enquiry_at
from tests.security.psql import as_installer

Desk = DecisionDesk | HubOverview | FrontDoor
At = Callable[[str], Place]


@pytest.fixture
def drafts() -> MemoryDrafts:
    return MemoryDrafts()


@pytest.fixture
def at(busy_staff: SignedInStaff, drafts: MemoryDrafts) -> Iterator[At]:
    with ExitStack() as places:
        yield lambda login: places.enter_context(place_of(busy_staff.sitting(login), drafts))


def shown(kind: Callable[..., Desk], place: Place, enquiry: UUID, qtbot: QtBot) -> Desk:
    """A desk with the enquiry open and the part "Family" chosen."""
    desk = desk_at(kind, place, enquiry, qtbot, "To speak with the family")
    qtbot.waitUntil(lambda: desk.family.model.read, timeout=WAIT)
    desk.sheet.choose_part("family")
    return desk


def begun(desk: Desk, entry: Entry) -> EntryPanel:
    desk.sheet.family.buttons[entry].click()
    panel = desk.family.panel
    assert isinstance(panel, EntryPanel)
    return panel


def answer(panel: EntryPanel, **values: object) -> None:
    """Type and choose, by the names of the questions."""
    from mashdesk.gui.desks.controls import put

    for name, value in values.items():
        put(panel.fields[name].control, value)


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def side(staff: SignedInStaff, enquiry: UUID) -> FamilySide:
    open_enquiry(staff.sitting(DECIDER), enquiry, "To look at what came of it")
    return read_family_side(staff.sitting(DECIDER), enquiry)


def ids(desk: Desk) -> tuple[list[str], list[str]]:
    """The children, and the parents."""
    sheet = desk.enquiry.sheet
    assert sheet is not None
    return [str(one.id) for one in sheet.subjects], [str(one.id) for one in sheet.people if one.role == "parent"]


@pytest.mark.parametrize(("login", "kind"), [(MANAGER, HubOverview), (INFORMATION, HubOverview)])
def test_whoever_only_reads_is_offered_nothing_to_record(
    login: str, kind: Callable[..., Desk], at: At, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(kind, at(login), discussed, qtbot)
    assert "He is not a bad lad" in words_on(desk.sheet.family)
    assert [one for one in desk.sheet.family.buttons.values() if one.isVisible()] == []
    desk.family.begin(Entry.CONTACT)
    assert desk.family.panel is None


def test_an_agencys_sheet_has_no_such_part(at: At, discussed: UUID, qtbot: QtBot, theme: Theme) -> None:
    place = at(EDUCATION)
    desk = AgencyDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.show()
    desk.enquiry.open(discussed, "To answer")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None, timeout=WAIT)
    assert [one for one in desk.findChildren(FamilyCard) if one.isVisible()] == []
    assert [strip.tabText(n) for strip in desk.findChildren(TabStrip) for n in range(strip.count())
            if strip.tabText(n).rstrip("0123456789 ") == "Family"] == []  # fmt: skip


def test_an_officer_is_not_offered_to_go_without_agreement_and_does_not_record_that_nobody_is_told(
    at: At, discussed: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(FrontDoor, at(OFFICER), discussed, qtbot)
    assert not desk.sheet.family.buttons[Entry.BASIS].isVisible()
    desk.family.begin(Entry.BASIS)
    assert desk.family.panel is None
    before = side(busy_staff, discussed).tellings
    panel = begun(desk, Entry.TELLING)
    answer(panel, people=ids(desk)[1], told=False, ground="not_sure", why_not="Not safe")
    desk.primary_action()
    assert "senior social worker" in panel.fields["told"].problem
    assert side(busy_staff, discussed).tellings == before


def test_an_officer_records_a_call_at_the_front_door_and_reads_it_there(
    at: At, discussed: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(FrontDoor, at(OFFICER), discussed, qtbot)
    panel = begun(desk, Entry.CONTACT)
    (child, *_), (mother, *_) = ids(desk)
    answer(panel, person=mother, channel="phone", result="spoke", safe="yes")
    answer(panel, views="She wants it to stop.", child=child, wishes="To sleep at home")
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    assert desk.family.panel is None
    assert desk.sheet.part == "family"
    qtbot.waitUntil(lambda: "She wants it to stop." in words_on(desk.sheet.family), timeout=WAIT)
    kept = side(busy_staff, discussed).contacts[0]
    assert (kept.result, kept.wishes, str(kept.child)) == (ContactResult.SPOKE, "To sleep at home", child)


def test_one_answer_about_all_children_is_recorded_at_once_and_shown_in_one_line(
    at: At, discussed: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(DecisionDesk, at(DECIDER), discussed, qtbot)
    children, (_mother, father) = ids(desk)
    panel = begun(desk, Entry.CONSENT)
    answer(panel, people=children, about=["checks", "support"], answer="refused", by_person=father)
    answer(panel, capacity="parental_responsibility", why="He trusts nobody", happened="21 Nov 2026 14:50")
    before = len(side(busy_staff, discussed).consents)
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    after = side(busy_staff, discussed).consents
    assert len(after) == before + 2 * len(children)
    assert {one.answer for one in after[: 2 * len(children)]} == {ConsentAnswer.REFUSED}
    qtbot.waitUntil(lambda: words_on(desk.sheet.family).count("He trusts nobody") == 1, timeout=WAIT)


def test_what_is_missing_stands_beside_its_field_and_what_is_typed_stays(
    at: At, discussed: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(DecisionDesk, at(DECIDER), discussed, qtbot)
    before = side(busy_staff, discussed)
    panel = begun(desk, Entry.BASIS)
    answer(panel, reason="He cannot be asked")
    desk.primary_action()
    assert [name for name, field in panel.fields.items() if field.problem] == ["people", "about", "ground"]
    assert panel.fields["reason"].control.toPlainText() == "He cannot be asked"  # type: ignore[attr-defined]
    assert side(busy_staff, discussed) == before


def test_only_what_an_answer_makes_needful_is_asked(at: At, discussed: UUID, qtbot: QtBot, theme: Theme) -> None:
    desk = shown(DecisionDesk, at(DECIDER), discussed, qtbot)
    panel = begun(desk, Entry.CONSENT)

    def asked() -> set[str]:
        return {name for name, field in panel.fields.items() if not field.isHidden()}

    assert not asked() & {"by_person", "explained", "why", "committed"}
    answer(panel, answer="given_explicit")
    assert asked() >= {"by_person", "capacity", "explained", "committed", "agencies"}
    assert "why" not in asked()
    answer(panel, answer="refused")
    assert "why" in asked()
    assert "committed" not in asked()
    answer(panel, answer="not_asked_unsafe")
    assert "by_person" not in asked()


def test_what_an_answer_made_needless_is_not_sent(
    at: At, discussed: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(DecisionDesk, at(DECIDER), discussed, qtbot)
    children, (mother, _father) = ids(desk)
    panel = begun(desk, Entry.CONSENT)
    answer(panel, people=children[:1], about=["checks"], answer="given_explicit", by_person=mother)
    answer(panel, answer="not_asked_unsafe", why="Not now")
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    newest = side(busy_staff, discussed).consents[0]
    assert (newest.answer, newest.by_person) == (ConsentAnswer.UNSAFE, None)


def test_what_was_typed_is_there_again_after_leaving(at: At, discussed: UUID, qtbot: QtBot, theme: Theme) -> None:
    desk = shown(DecisionDesk, at(DECIDER), discussed, qtbot)
    panel = begun(desk, Entry.CONTACT)
    answer(panel, views="A long story", result="spoke")
    with qtbot.waitSignal(panel.command.draft_kept, timeout=WAIT):
        desk.save()
    desk.back()
    assert desk.family.panel is None
    assert desk.steps is not None  # type: ignore[union-attr]
    assert desk.sheet._panel is desk.steps.panel  # type: ignore[union-attr]
    again = begun(desk, Entry.CONTACT)
    qtbot.waitUntil(lambda: "A long story" in str(again.model.values.get("views")), timeout=WAIT)
    assert again.fields["views"].control.toPlainText() == "A long story"  # type: ignore[attr-defined]
    assert "Kept from before" in again.notice


def test_what_the_leaflet_asks_before_an_outcome_stands_at_the_decision_with_its_rule(
    at: At, discussed: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(DecisionDesk, at(DECIDER), discussed, qtbot)
    assert isinstance(desk, DecisionDesk)
    assert desk.steps is not None
    panel = desk.steps.panel
    assert isinstance(panel, DecisionPanel)
    codes = [outcome.code for outcome in panel.model.outcomes(2)]
    ui = panel.form.ui
    ui.harm.choose("may_be")
    ui.would_benefit.choose(True)
    ui.level.setCurrentIndex(2)
    ui.outcome.setCurrentIndex(codes.index("early_help_team") + 1)
    for text in (ui.reasons, ui.next_steps, ui.contingency):
        text.setPlainText("Typed")
    qtbot.waitUntil(lambda: panel.guards.words == "2 things before you can sign", timeout=WAIT)
    assert not panel.sign.isEnabled()
    assert "has not been harmed" in words_on(panel.guards)
    assert "committed" in words_on(panel.guards)
    assert "(N30, N31, N28)" in words_on(panel.guards)
    ui.harm.choose("no")
    qtbot.waitUntil(lambda: panel.guards.words == "1 thing before you can sign", timeout=WAIT)
    panel.primary_action()
    entry = desk.family.panel
    assert isinstance(entry, EntryPanel)
    assert entry.title.text() == "Agreement"
    children, (mother, _father) = ids(desk)
    answer(entry, people=children, about=["support"], answer="given_explicit", by_person=mother)
    answer(entry, capacity="parental_responsibility", explained=["why", "what", "with_whom"], committed=True)
    with qtbot.waitSignal(entry.command.saved, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: panel.guards.words == "You can sign", timeout=WAIT)
    assert panel.sign.isEnabled()
    assert ui.reasons.toPlainText() == "Typed"


def test_requests_in_doubt_are_said_above_everything(at: At, discussed: UUID, qtbot: QtBot, theme: Theme) -> None:
    desk = shown(DecisionDesk, at(DECIDER), discussed, qtbot)
    children, (mother, _father) = ids(desk)
    panel = begun(desk, Entry.BASIS)
    answer(panel, people=children, about=["checks"], ground="none", reason="She is safe now")
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    panel = begun(desk, Entry.CONSENT)
    answer(panel, people=children[:1], about=["checks"], answer="withdrawn", by_person=mother)
    answer(panel, capacity="parental_responsibility")
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: "Requests in doubt" in words_on(desk.sheet.family), timeout=WAIT)


def test_what_the_leaflet_asks_before_agencies_are_asked_stands_at_the_requests(
    at: At, busy_hub: Database, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.GATHERING)
    with as_installer(busy_hub) as installer:
        asks_first = "update mash.hub set profile = jsonb_set(profile, '{consent,before_research}', '\"required\"')"
        installer.execute(asks_first.encode())
    desk = shown(DecisionDesk, at(DECIDER), enquiry, qtbot)
    assert isinstance(desk, DecisionDesk)
    assert desk.steps is not None
    desk.steps.go(Step.ASK)
    panel = desk.steps.panel
    assert isinstance(panel, RequestsPanel)
    children, _parents = ids(desk)
    entry = begun(desk, Entry.BASIS)
    answer(entry, people=children, about=["checks"], ground="none", reason="The family can be asked now")
    with qtbot.waitSignal(entry.command.saved, timeout=WAIT):
        desk.primary_action()
    agency = panel._model.to_ask[0].id
    panel.tick(agency).setChecked(True)
    qtbot.waitUntil(lambda: panel.guards.words == "1 thing before you can ask", timeout=WAIT)
    assert "(N2, N38)" in words_on(panel.guards)
    panel.guards.go_asked.emit("consent")
    entry = desk.family.panel  # type: ignore[assignment]
    assert entry.title.text() == "Agreement"
    answer(entry, people=children, about=["checks"], answer="given_explicit", by_person=ids(desk)[1][0])
    answer(entry, capacity="parental_responsibility", explained=["why", "what", "with_whom"])
    with qtbot.waitSignal(entry.command.saved, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(panel.guards.isHidden, timeout=WAIT)
    assert panel.tick(agency).isChecked()


def test_an_agreement_names_no_agency_that_has_left_the_hub(
    at: At, discussed: UUID, theme: Theme, qtbot: QtBot
) -> None:
    place = at(DECIDER)
    gone, *stay = place.who.profile.agencies
    left = replace(gone, until=london_day(place.now()) - timedelta(days=1))
    place.who.profile = replace(place.who.profile, agencies=(left, *stay))
    panel = begun(shown(DecisionDesk, place, discussed, qtbot), Entry.CONSENT)
    offered = next(one.control for one in panel.questions if one.name == "agencies")
    assert isinstance(offered, PeopleChoice)
    offered.choose([gone.id, stay[0].id])
    assert list(offered.chosen) == [stay[0].id]
