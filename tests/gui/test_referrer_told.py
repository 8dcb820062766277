"""The form asks a professional what the hub's leaflet wants to know of the family; screening shows what is open."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import OFFICER, SCREENER, profile_text
from mashdesk.domain.hub_profile import HubProfile, load_profile
from mashdesk.gui.desks.deciding.screening_panel import ScreeningPanel
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.referral_form.consent_section import ConsentSection
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.family_entry import Entry
from mashdesk.services.worklists import hub_worklist
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import WAIT, Place, place_of, sheet_as
from tests.gui.test_front_door import tell_the_least
from tests.security.psql import as_installer

HUB = "worcestershire"


@pytest.fixture
def place(hub: Database, staff: SignedInStaff) -> Iterator[Place]:
    """The officer of a hub that goes by Worcestershire's leaflet."""
    with as_installer(hub) as installer:
        installer.execute("update mash.hub set profile = %s", [profile_text(HUB)])
    with place_of(staff.sitting(OFFICER)) as place:
        yield place


@pytest.fixture
def desk(place: Place, qtbot: QtBot, theme: Theme) -> FrontDoor:
    desk = FrontDoor(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
    desk.new()
    return desk


def _came_from(desk: FrontDoor, source: str) -> None:
    desk.form.sections["came_in"].ui.source.choose(source)  # type: ignore[attr-defined]
    desk.form.gather()


def _sent(desk: FrontDoor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.form.recorded, timeout=WAIT):
        desk.form.send()


def test_a_professional_is_asked_what_the_parents_were_told_of_and_nobody_else_is(desk: FrontDoor) -> None:
    consent = desk.form.consent
    desk.form.go_to("consent")
    consent.ui.parents_told.choose(True)
    assert not consent.ui.explained_part.isVisible()
    _came_from(desk, "1B")
    assert not consent.ui.explained_part.isVisible()
    _came_from(desk, "2A")
    assert consent.ui.explained_part.isVisible()
    said = consent.explained["concerns"]
    assert said.accessibleName() == "Were they told of this: what the concerns are?"
    consent.ui.parents_told.choose(False)
    assert not consent.ui.explained_part.isVisible()
    assert consent.ui.parents_ground.isVisible()
    consent.ui.consent_asked.choose(False)
    assert consent.ui.consent_ground.isVisible()


def test_the_reasons_are_the_hubs_and_there_is_none_to_choose_where_it_names_none(qtbot: QtBot, theme: Theme) -> None:
    def offered(hub: str) -> tuple[list[str], int]:
        policies = load_profile(profile_text(hub)).policies
        section = ConsentSection(policies.telling, policies.consent)
        qtbot.addWidget(section)
        section.show()
        for asked in (section.ui.consent_asked, section.ui.parents_told):
            asked.choose(False)
        picker = section.ui.consent_ground
        return [picker.itemText(at) for at in range(picker.count())] * picker.isVisible(), len(section.explained)

    danger = "Asking would put the child in immediate danger"
    assert offered("worcestershire") == ([danger, "Another reason"], 1)
    assert offered("dudley") == ([], 0)


def test_what_the_parents_were_told_of_is_kept_and_shown_in_the_hubs_words(
    desk: FrontDoor, staff: SignedInStaff, qtbot: QtBot
) -> None:
    tell_the_least(desk.form)
    _came_from(desk, "2A")
    desk.form.consent.explained["concerns"].choose(False)
    desk.form.consent.ui.consent_asked.choose(False)
    desk.form.consent.ui.consent_ground.choose("immediate_danger")
    _sent(desk, qtbot)
    (row,) = hub_worklist(staff.sitting(OFFICER))
    consent = sheet_as(staff, OFFICER, row.enquiry).referral.consent
    assert (consent.explained, consent.not_explained) == ((), ("What the concerns are",))
    assert consent.ground == "Asking would put the child in immediate danger"


def test_what_was_typed_of_it_comes_back_with_the_draft(desk: FrontDoor) -> None:
    consent = desk.form.consent
    told = {
        "consent_asked": False,
        "consent_ground": "immediate_danger",
        "parents_told": True,
        "explained": ["concerns"],
    }
    consent.show_typed(told)
    assert {name: consent.typed()[name] for name in told} == told
    consent.show_typed({"parents_told": True, "not_explained": ["concerns"]})
    assert (consent.typed()["explained"], consent.typed()["not_explained"]) == ([], ["concerns"])
    consent.show_typed({})
    assert (consent.typed()["explained"], consent.typed()["not_explained"]) == ([], [])


def test_screening_shows_what_the_referral_leaves_open_and_leads_to_where_it_is_recorded(
    desk: FrontDoor, staff: SignedInStaff, profile: HubProfile, qtbot: QtBot
) -> None:
    tell_the_least(desk.form)
    _came_from(desk, "2A")
    _sent(desk, qtbot)
    (row,) = hub_worklist(staff.sitting(OFFICER))
    with place_of(staff.sitting(SCREENER)) as place:
        decisions = DecisionDesk(place.who, place.tasks, place.bus)
        qtbot.addWidget(decisions)
        decisions.resize(1290, 720)
        decisions.show()
        qtbot.waitUntil(lambda: decisions.pane.count > 0, timeout=WAIT)
        with qtbot.waitSignal(decisions.enquiry.sheet_changed, timeout=WAIT):
            decisions.reason.open_asked.emit(row, "Screening")
        assert decisions.steps is not None
        panel = decisions.steps.panel
        assert isinstance(panel, ScreeningPanel)
        qtbot.waitUntil(panel.left_open.isVisible, timeout=WAIT)
        assert panel.left_open.words == "2 things left open"
        panel.left_open.go_asked.emit("telling")
        assert decisions.family.panel is not None
        assert decisions.family.panel.isVisible()
        assert Entry("telling") is Entry.TELLING
        qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)


def test_the_front_door_speaks_in_the_words_of_the_hubs_leaflet(
    desk: FrontDoor, hub: Database, staff: SignedInStaff, qtbot: QtBot
) -> None:
    """Waltham Forest's form, ways, roles and what to do at once (F10, F12, F14, F15); Worcestershire names none."""
    came_in = desk.form.sections["came_in"].ui  # type: ignore[attr-defined]
    assert came_in.how.button("form").text() == "Form"
    assert came_in.route.count() == 0
    assert desk.form.ui.danger.words.startswith("If a child is in immediate danger call 999 first.")
    with as_installer(hub) as installer:
        installer.execute("update mash.hub set profile = %s", [profile_text("waltham_forest")])
    with place_of(staff.sitting(OFFICER)) as place:
        other = FrontDoor(place.who, place.tasks, place.bus)
        qtbot.addWidget(other)
        other.new()
        came_in = other.form.sections["came_in"].ui  # type: ignore[attr-defined]
        assert came_in.how.button("form").text() == "Request for Support Help and Protection (RSHP)"
        offered = [came_in.route.itemData(at) for at in range(came_in.route.count())]
        assert offered == ["support", "significant_harm", "immediate_risk"]
        assert other.form.ui.danger.words.startswith("Immediate risk of harm: ring 999, or your local police on 101.")
        roles = other.form.sections["referrer"].ui.role.completer().model()  # type: ignore[attr-defined]
        assert roles.index(0, 0).data() == "school teacher"
        qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)


def test_how_the_concern_came_to_notice_is_kept_and_read_in_the_leaflets_words(
    hub: Database, staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    """Northamptonshire (N19): a child tells somebody."""
    with place_of(staff.sitting(OFFICER)) as place:
        desk = FrontDoor(place.who, place.tasks, place.bus)
        qtbot.addWidget(desk)
        desk.show()
        desk.new()
        tell_the_least(desk.form)
        desk.form.sections["came_in"].ui.route.choose("child_tells")  # type: ignore[attr-defined]
        desk.form.gather()
        _sent(desk, qtbot)
        (row,) = hub_worklist(staff.sitting(OFFICER))
        told = "A child tells someone about abuse: emotional, physical or sexual"
        assert sheet_as(staff, OFFICER, row.enquiry).referral.route == told
