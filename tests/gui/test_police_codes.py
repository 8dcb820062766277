"""The return form for the police: each item graded, with conditions where the code asks for them."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.sample_hub import profile_text
from mashdesk.domain.codes import PoliceHandling, PoliceInformation, PoliceSource
from mashdesk.domain.hub_profile import load_profile
from mashdesk.domain.police_codes import PoliceCodes, gives_police_codes
from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.return_form.item_form import ItemForm
from mashdesk.gui.viewmodels.item_visibility import Visibility
from mashdesk.gui.viewmodels.typed_return import Typed, blank_item, read_return

TODAY = date(2026, 11, 25)
CODES = {"police_source": "2", "police_information": "E", "police_handling": "C", "police_conditions": "Only so"}


def _item_form(qtbot: QtBot, *, police: bool) -> ItemForm:
    form = ItemForm(lambda _typed: Visibility((), ()), [("health", "Health")], [("public_task", "Task")], police=police)
    qtbot.addWidget(form)
    form.show()
    form.show_item(blank_item(), 1, ())
    return form


def test_the_police_are_who_the_hubs_profile_says() -> None:
    profile = load_profile(profile_text())
    assert [one.id for one in profile.agencies if gives_police_codes(one.id, profile)] == ["police"]


def test_only_the_police_are_asked_for_codes(qtbot: QtBot) -> None:
    for police in (True, False):
        form = _item_form(qtbot, police=police)
        shown = {name for name in CODES if form.fields[name].isVisible()}
        assert shown == (set(CODES) - {"police_conditions"} if police else set())
        assert (set(CODES) & set(form.typed()) == set(CODES)) == police


def test_conditions_are_asked_with_code_c_alone(qtbot: QtBot) -> None:
    form = _item_form(qtbot, police=True)
    for code, asked in (("C", True), ("P", False), ("C", True)):
        form.ui.police_handling.choose(code)
        assert form.fields["police_conditions"].isVisible() == asked


def test_what_was_chosen_is_shown_again_and_what_is_missing_stands_at_its_field(qtbot: QtBot) -> None:
    form = _item_form(qtbot, police=True)
    form.show_item(blank_item() | CODES, 1, ())
    assert {name: form.typed()[name] for name in CODES} == CODES
    first = form.show_problems([Problem("police_information", "Grade the information: A to E.")])
    assert first is form.fields["police_information"]


def test_a_return_of_the_police_is_read_with_its_codes() -> None:
    reading = read_return(_typed(CODES), TODAY, police=True)
    assert reading.problems == ()
    graded = PoliceCodes(PoliceSource.UNTESTED, PoliceInformation.SUSPECTED_FALSE, PoliceHandling.CONDITIONS, "Only so")
    assert reading.items[0].police == graded
    assert graded.words == (
        "Police codes 2 E C: source untested, information suspected to be false, "
        "lawful sharing permitted with conditions: Only so"
    )
    assert read_return(_typed(CODES), TODAY).items[0].police is None


@pytest.mark.parametrize("missing", list(CODES))
def test_a_missing_code_is_said_at_its_field(missing: str) -> None:
    reading = read_return(_typed(CODES | {missing: ""}), TODAY, police=True)
    assert [problem.field for problem in reading.problems] == [f"items.0.{missing}"]


def test_conditions_left_from_another_choice_are_not_sent() -> None:
    reading = read_return(_typed(CODES | {"police_handling": "P"}), TODAY, police=True)
    assert reading.problems == ()
    assert reading.items[0].police is not None
    assert reading.items[0].police.conditions == ""


def _typed(codes: dict[str, Any]) -> Typed:
    item = {"what": "What", "relevance": "Why", "lawful_basis": "public_task", "people": [str(uuid4())]}
    return {"answer": "items", "items": [blank_item() | item | codes]}
