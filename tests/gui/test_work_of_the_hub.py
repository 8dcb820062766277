"""How the hub works, typed by one person and approved by another, is what the database and the desks go by."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.hub_texts import PROFILE
from mashdesk.gui.desks.deciding.requests_panel import RequestsPanel
from mashdesk.gui.desks.deciding.steps import Step
from mashdesk.gui.theme import Theme
from tests.gui.at_a_desk import WAIT, Place, place_of, sheet_as
from tests.gui.test_accessible_names import nameless
from tests.gui.test_decision_desk import a_desk, open_it, panel, until_step
from tests.gui.test_texts_desk import ADMINISTRATOR, MANAGER, chosen, proposed, seen, shown, typed

At = Callable[[str], Place]


@pytest.fixture
def at(staff: SignedInStaff) -> Iterator[At]:
    """A place for anybody of the hub."""
    with ExitStack() as places:
        yield lambda login: places.enter_context(place_of(staff.sitting(login)))


def test_a_partner_joins_and_another_leaves_and_who_signed_is_asked_for_from_then_on(
    at: At, staff: SignedInStaff, profile: HubProfile, theme: Theme, qtbot: QtBot
) -> None:
    case = CaseStudy("anonymous-neighbour", staff, profile)
    case.record()
    case.screen()
    desk = shown(at(ADMINISTRATOR), qtbot)
    chosen(desk, PROFILE, "agencies", qtbot)
    assert not nameless(desk)
    lines = desk.editor.editing.shown(  # type: ignore[union-attr]
        next(one for section in desk.editor.editing.sections for one in section.fields if one.place == "agencies")  # type: ignore[union-attr]
    )
    fire = next(line for line in lines.splitlines() if line.startswith("fire "))
    typed(desk, "agencies", f"{lines.replace(fire, f'{fire} | | 2020-01-31')}\nvets | County vets | other | virtual")
    chosen(desk, PROFILE, "agreement", qtbot)
    typed(desk, "agreement.signatories", "police")
    proposed(desk, "The county's vets join, the fire service has left", qtbot)
    second = shown(at(MANAGER), qtbot)
    seen(second, PROFILE, qtbot)
    second.primary_action()
    qtbot.waitUntil(lambda: second.model.texts.waiting(PROFILE) is None, timeout=WAIT)
    decision = a_desk(at(DECIDER), qtbot)
    open_it(decision, case, qtbot)
    step = panel(decision)
    assert isinstance(step, RequestsPanel)
    offered = {agency.id for agency in step._model.to_ask}
    assert ("vets" in offered, "fire" in offered) == (True, False)
    for agency in offered - {"vets"}:
        step.tick(agency).setChecked(False)
    step.tick("vets").setChecked(True)
    step.ui.purpose.setCurrentIndex(0)
    step.ui.basis.setCurrentIndex(1)
    decision.primary_action()
    assert step.fields["unsigned_because"].problem
    step.ui.unsigned_because.setPlainText("A dog was hurt there.")
    decision.primary_action()
    until_step(decision, Step.GATHER, qtbot)
    (asked,) = sheet_as(staff, DECIDER, case.enquiry).requests
    assert (asked.agency, asked.agency_name, asked.unsigned_because) == ("vets", "County vets", "A dog was hurt there.")
