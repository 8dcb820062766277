"""The form that asks agencies goes by the hub's profile: its partners of today, its purposes, its agreement."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, PRACTITIONERS
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.gui.desks.deciding.requests_panel import RequestsPanel
from mashdesk.gui.desks.deciding.steps import Step
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.return_form.request_header import RequestHeader
from mashdesk.gui.theme import Theme
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import place_of, sheet_as
from tests.gui.test_decision_desk import a_desk, open_it, panel, until_step
from tests.security.psql import as_installer


@pytest.fixture
def case(staff: SignedInStaff, profile: HubProfile) -> CaseStudy:
    """Screened: agencies are to be asked."""
    case = CaseStudy("anonymous-neighbour", staff, profile)
    case.record()
    case.screen()
    return case


def put(hub: Database, place: str, told: str) -> None:
    """Another value of the hub's profile."""
    sql = f"update mash.hub set profile = jsonb_set(profile, '{{{place}}}', {told})"
    with as_installer(hub) as installer:
        installer.execute(sql.encode())


@contextmanager
def asking(staff: SignedInStaff, case: CaseStudy, qtbot: QtBot) -> Iterator[tuple[DecisionDesk, RequestsPanel]]:
    """The decision maker's desk with the form."""
    with place_of(staff.sitting(DECIDER)) as place:
        desk = a_desk(place, qtbot)
        open_it(desk, case, qtbot)
        step = panel(desk)
        assert isinstance(step, RequestsPanel)
        yield desk, step


def test_where_the_list_is_closed_no_other_purpose_can_be_typed(
    case: CaseStudy, staff: SignedInStaff, profile: HubProfile, qtbot: QtBot, theme: Theme
) -> None:
    with asking(staff, case, qtbot) as (desk, step):
        box = step.ui.purpose
        assert not box.isEditable()
        assert [box.itemText(one) for one in range(box.count())] == [one.label for one in profile.purposes]
        assert (box.currentIndex(), box.accessibleName()) == (-1, "What for")
        desk.primary_action()
        assert step.fields["purpose"].problem == "Say what the information is needed for."
        box.setCurrentIndex(1)
        step.ui.basis.setCurrentIndex(1)
        desk.primary_action()
        until_step(desk, Step.GATHER, qtbot)
    asked = sheet_as(staff, DECIDER, case.enquiry).requests
    assert {one.purpose for one in asked} == {profile.purposes[1].label}


def test_where_the_list_is_open_other_words_are_kept_as_they_are_typed(
    case: CaseStudy, staff: SignedInStaff, hub: Database, qtbot: QtBot, theme: Theme
) -> None:
    put(hub, "purpose_limit,only_listed", "'false'")
    with asking(staff, case, qtbot) as (desk, step):
        assert step.ui.purpose.isEditable()
        step.ui.purpose.setEditText("To know who collects them from school")
        step.ui.basis.setCurrentIndex(1)
        desk.primary_action()
        until_step(desk, Step.GATHER, qtbot)
    asked = sheet_as(staff, DECIDER, case.enquiry).requests
    assert {one.purpose for one in asked} == {"To know who collects them from school"}


def test_who_has_not_signed_is_said_and_asked_with_a_reason_that_the_agency_reads(
    case: CaseStudy, staff: SignedInStaff, hub: Database, qtbot: QtBot, theme: Theme
) -> None:
    put(hub, "agreement,signatories", '\'["police", "health"]\'')
    with asking(staff, case, qtbot) as (desk, step):
        field = step.fields["unsigned_because"]
        assert field.isVisible()
        assert "Education" in words_of(field)
        assert "Police" not in words_of(field)
        step.tick("education").setChecked(False)
        assert not field.isVisible()
        step.tick("education").setChecked(True)
        step.ui.purpose.setCurrentIndex(0)
        step.ui.basis.setCurrentIndex(1)
        desk.primary_action()
        assert field.problem == "Say why they are asked all the same."
        step.ui.unsigned_because.setPlainText("The children are seen there every day.")
        desk.primary_action()
        until_step(desk, Step.GATHER, qtbot)
    sheet = sheet_as(staff, PRACTITIONERS["education"], case.enquiry)
    (own,) = [one for one in sheet.requests if one.agency == "education"]
    assert own.unsigned_because == "The children are seen there every day."
    assert {one.unsigned_because for one in sheet_as(staff, DECIDER, case.enquiry).requests} == {
        "",
        own.unsigned_because,
    }
    header = RequestHeader({})
    qtbot.addWidget(header)
    header.show_request(sheet, own, own.sent)
    assert "Asked without a signed information sharing agreement: The children" in words_of(header)


def test_an_agency_is_offered_from_its_first_day_to_its_last(
    case: CaseStudy, staff: SignedInStaff, hub: Database, profile: HubProfile, qtbot: QtBot, theme: Theme
) -> None:
    places = {agency.id: number for number, agency in enumerate(profile.agencies)}
    put(hub, f"agencies,{places['fire']},until", "to_jsonb((current_date - 1)::text)")
    put(hub, f"agencies,{places['ambulance']},from", "to_jsonb((current_date + 1)::text)")
    put(hub, f"agencies,{places['probation']},until", "to_jsonb((current_date + 1)::text)")
    with asking(staff, case, qtbot) as (_, step):
        offered = {agency.id for agency in step._model.to_ask}
    assert set(places) - offered == {"fire", "ambulance", "crime_reduction_initiative"}, "the last has another name now"


def test_the_days_of_a_partner_are_those_of_the_profile(profile: HubProfile) -> None:
    today = date(2026, 5, 10)
    for since, until, partner in (
        (None, None, True),
        (today, today, True),
        (today + timedelta(1), None, False),
        (None, today - timedelta(1), False),
    ):
        one = type(profile.agencies[0])("fire", "Fire", profile.agencies[0].function, since=since, until=until)
        assert one.is_partner(today) is partner


def words_of(field: object) -> str:
    """All that stands in it."""
    return " ".join(label.text() for label in field.findChildren(QLabel))  # type: ignore[attr-defined]
