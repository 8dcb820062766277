"""How the hub works, typed by one person and approved by another, is what the database and the desks go by."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.hub_texts import PROFILE
from mashdesk.gui.desks.controls import value_of
from mashdesk.gui.desks.deciding.requests_panel import RequestsPanel
from mashdesk.gui.desks.deciding.steps import Step
from mashdesk.gui.desks.people_choice import PeopleChoice
from mashdesk.gui.desks.texts_desk import TextsDesk
from mashdesk.gui.theme import Theme
from mashdesk.services.worklists import who_am_i
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


def chosen_while_wrong(desk: TextsDesk, section: str, qtbot: QtBot) -> None:
    desk.pane.list.choose(PROFILE, section)
    editing = desk.editor.editing
    assert editing is not None
    with qtbot.waitSignal(editing.looked, timeout=WAIT):
        editing.look_soon()


def test_what_the_hub_asks_of_families_is_chosen_checked_at_its_field_and_holds_once_it_is_approved(
    at: At, staff: SignedInStaff, profile: HubProfile, theme: Theme, qtbot: QtBot
) -> None:
    desk = shown(at(ADMINISTRATOR), qtbot)
    chosen(desk, PROFILE, "consent", qtbot)
    assert not nameless(desk)
    before = profile.policies.consent.before_research
    typed(desk, "consent.before_research", "The hub says nothing of it" if before else "Is needed")
    kinds = desk.editor.fields["consent.kinds"].control
    assert isinstance(kinds, PeopleChoice)
    kinds.choose(["In so many words", "By taking up a service that it is part of"])
    exceptions = desk.editor.fields["consent.exceptions"]
    typed(desk, "consent.exceptions", "Not A Name | An emergency")
    qtbot.waitUntil(lambda: bool(exceptions.problem), timeout=WAIT)
    chosen_while_wrong(desk, "principles", qtbot)
    assert "What may stand in its place" in desk.editor.banner.words
    chosen_while_wrong(desk, "consent", qtbot)
    typed(desk, "consent.exceptions", "emergency | An emergency")
    qtbot.waitUntil(lambda: not desk.editor.fields["consent.exceptions"].problem, timeout=WAIT)
    chosen(desk, PROFILE, "principles", qtbot)
    typed(desk, "principles", "We listen to the child.")
    told = {one.label: one.new for one in desk.editor.editing.changes}  # type: ignore[union-attr]
    assert told["Principles and promises: What else the hub promises or says of itself"] == "We listen to the child."
    assert "Consent: Before agencies are asked, the family's agreement" in told
    proposed(desk, "The hub asks otherwise from now on", qtbot)
    second = shown(at(MANAGER), qtbot)
    seen(second, PROFILE, qtbot)
    second.primary_action()
    qtbot.waitUntil(lambda: second.model.texts.waiting(PROFILE) is None, timeout=WAIT)
    sitting = staff.sitting(DECIDER)
    policies = who_am_i(sitting)[1].policies
    assert policies.consent.kinds == ("explicit", "implicit")
    assert policies.consent.before_research == ("" if before else "required")
    assert policies.principles == ("We listen to the child.",)


def test_beside_what_a_service_receives_stands_a_sample_of_what_it_receives(at: At, theme: Theme, qtbot: QtBot) -> None:
    desk = shown(at(ADMINISTRATOR), qtbot)
    chosen(desk, PROFILE, "law", qtbot)
    editing = desk.editor.editing
    assert editing is not None
    with qtbot.waitSignal(editing.looked, timeout=WAIT) as parents:
        editing.look_soon()
    with qtbot.waitSignal(editing.looked, timeout=WAIT) as services:
        desk.pane.list.choose(PROFILE, "sharing")
    pages = [signal.args[0].pages for signal in (parents, services)]
    assert all(pages)
    assert pages[0] != pages[1]


def test_whoever_may_only_read_the_profile_chooses_nothing_in_it(at: At, theme: Theme, qtbot: QtBot) -> None:
    desk = shown(at(MANAGER), qtbot)
    chosen(desk, PROFILE, "telling", qtbot)
    control = desk.editor.fields["telling.child_protection"].control
    assert isinstance(control, QLineEdit)
    assert control.isReadOnly()


def test_who_hears_of_it_and_whom_the_hub_is_for_are_chosen_and_hold_once_they_are_approved(
    at: At, staff: SignedInStaff, profile: HubProfile, theme: Theme, qtbot: QtBot
) -> None:
    assert profile.subjects == ("child",)
    desk = shown(at(ADMINISTRATOR), qtbot)
    chosen(desk, PROFILE, "recipients", qtbot)
    assert not nameless(desk)
    when, means = "letters.recipients.adult.condition", "letters.recipients.adult.means"
    assert means not in desk.editor.fields
    typed(desk, when, "Always")
    qtbot.waitUntil(lambda: means in desk.editor.fields, timeout=WAIT)
    assert value_of(desk.editor.fields[means].control) == "By letter or telephone"
    assert desk.editor.fields[when].control.hasFocus() or desk.editor.fields[when].isAncestorOf(desk.focusWidget())
    typed(desk, means, "By letter")
    qtbot.waitUntil(lambda: bool(desk.editor.fields[when].problem), timeout=WAIT)  # the hub is for children alone
    chosen_while_wrong(desk, "subjects", qtbot)
    kinds = desk.editor.fields["subjects.kinds"].control
    assert isinstance(kinds, PeopleChoice)
    kinds.choose(["Children and young people", "Adults at risk"])
    chosen(desk, PROFILE, "clocks", qtbot)
    typed(desk, "clocks.adult_letter.limit", "10 working days")
    proposed(desk, "The hub is for adults too", qtbot)
    second = shown(at(MANAGER), qtbot)
    seen(second, PROFILE, qtbot)
    second.primary_action()
    qtbot.waitUntil(lambda: second.model.texts.waiting(PROFILE) is None, timeout=WAIT)
    changed = who_am_i(staff.sitting(DECIDER))[1]
    assert changed.subjects == ("child", "adult")
    adult = next(rule for rule in changed.policies.letter_rules if rule.recipient == "adult")
    assert (adult.condition, adult.means) == ("always", "letter")
