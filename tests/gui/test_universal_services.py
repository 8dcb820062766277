"""Where a decision leads to services that are open to every family, they are offered, and named in the letters."""

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.universal_services import OPENING, named_in
from mashdesk.gui.desks.deciding.decision_form import DecisionForm
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.services.letters import letter_facts
from tests.gui.at_a_desk import sheet_as
from tests.gui.test_decision_desk_signing import case, children, deciding, desk, place, sign

__all__ = ["case", "desk", "place"]


def decide(desk: DecisionDesk, child: UUID, outcome: str, profile: HubProfile) -> DecisionForm:
    """All that a decision needs, with this outcome."""
    panel = deciding(desk)
    panel.tabs.choose(str(child))
    ui = panel.form.ui
    ui.harm.choose("no")
    ui.would_benefit.choose(False)
    ui.level.setCurrentIndex(1)
    ui.outcome.setCurrentIndex(ui.outcome.findText(profile.outcome(outcome).label))
    for text in (ui.reasons, ui.next_steps, ui.contingency):
        text.setPlainText("Nothing gives cause for concern.")
    return panel.form


def test_the_leaflets_services_are_offered_and_stand_in_the_letters_that_they_are_ticked_for(
    desk: DecisionDesk,
    case: CaseStudy,
    staff: SignedInStaff,
    passwords: dict[str, str],
    profile: HubProfile,
    qtbot: QtBot,
) -> None:
    first, second = children(desk)
    form = decide(desk, first, "universal_services", profile)
    assert form.fields["services"].isVisible()
    form.ui.services.choose(["libraries", "gps"])
    form.ui.services.changed.emit()
    told = form.ui.told_family.toPlainText()
    assert told == f"{profile.outcome('universal_services').family_words}\n\n{OPENING}GPs and libraries."
    form = decide(desk, second, "universal_services", profile)
    assert not form.ui.services.chosen
    assert form.ui.told_family.toPlainText() == ""
    deciding(desk).tabs.choose(str(first))
    assert form.ui.services.chosen == ("gps", "libraries")
    sign(desk, passwords[DECIDER], qtbot)
    kept = sheet_as(staff, DECIDER, case.enquiry)
    said = {one.person: one.told_family for one in kept.current_decisions}
    assert said == {first: told, second: ""}
    facts = letter_facts(staff.sitting(DECIDER), kept.letters[0].id)
    services = profile.policies.universal_services
    assert {named_in(child.told_family, services) for child in facts.children} == {(), ("gps", "libraries")}


def test_what_is_typed_beside_the_ticks_stays_and_counts(desk: DecisionDesk, profile: HubProfile) -> None:
    form = decide(desk, children(desk)[0], "universal_services", profile)
    form.ui.told_family.setPlainText("We spoke on Monday.")
    form.ui.services.choose(["schools"])
    form.ui.services.changed.emit()
    assert form.ui.told_family.toPlainText() == f"We spoke on Monday.\n\n{OPENING}schools."
    form.ui.told_family.setPlainText(f"We spoke on Monday.\n\n{OPENING}libraries.")
    assert form.ui.services.chosen == ("libraries",)


@pytest.mark.parametrize("outcome", ["early_help_team", "social_care_assessment"])
def test_no_other_outcome_offers_them_and_takes_them_along(
    desk: DecisionDesk, outcome: str, profile: HubProfile
) -> None:
    form = decide(desk, children(desk)[0], outcome, profile)
    assert not form.fields["services"].isVisible()
    form = decide(desk, children(desk)[0], "universal_services", profile)
    form.ui.services.choose(["schools"])
    form.ui.services.changed.emit()
    form = decide(desk, children(desk)[0], outcome, profile)
    assert form.ui.told_family.toPlainText() == ""
    assert not form.fields["services"].isVisible()
