"""Answering for a virtual agency: offered for it alone, typed once, kept as the agency's with the officer's hand."""

from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.codes import AnswerKind, EnquiryState, SpokenHow
from mashdesk.domain.gathering import Finding, Found
from mashdesk.domain.releases import Release
from mashdesk.gui.desks.acting.words import owed_words
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.on_behalf.panel import OnBehalfPanel
from mashdesk.gui.desks.on_behalf.release_questions import ReleasePanel
from mashdesk.gui.desks.releasing.words import story
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.gui.widgets.button import Button
from mashdesk.services.releases import releases as releases_of
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import WAIT, At, Place, desk_at, sheet_as
from tests.gui.releasing import asked, enquiry_at, free_item
from tests.security.psql import as_installer
from tests.security.speaking import FIRE, asked_fire, linked

WHAT = "Home safety visit in March: no smoke alarm; one was fitted."


@pytest.fixture
def enquiry(busy_hub: Database, busy_staff: SignedInStaff) -> UUID:
    """Fire was asked, and has nobody in the hub."""
    gathering = enquiry_at(busy_staff, EnquiryState.GATHERING)
    with as_installer(busy_hub) as truth:
        asked_fire(truth, gathering)
    return gathering


def opened(place: Place, enquiry: UUID, qtbot: QtBot, kind: type[FrontDoor] | type[DecisionDesk] = FrontDoor):  # type: ignore[no-untyped-def]
    """A desk with the enquiry open."""
    desk: Any = desk_at(kind, place, enquiry, qtbot, "More came in")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None, timeout=WAIT)
    desk._columns.show_page(desk.sheet)
    return desk


def recording(desk: FrontDoor | DecisionDesk) -> list[Button]:
    """What may be recorded, beside whom one may chase."""
    return [one for one in desk.sheet.waiting.buttons() if not one.text().startswith("Chase ")]


def begun(desk: FrontDoor, qtbot: QtBot) -> OnBehalfPanel:
    """The form, by the button under the tiles."""
    [button] = recording(desk)
    button.click()
    panel = desk.answering.panel
    assert isinstance(panel, OnBehalfPanel)
    qtbot.waitUntil(lambda: not desk.answering._with[1].waiting, timeout=WAIT)
    return panel


def typed(panel: OnBehalfPanel, place: Place, **more: object) -> None:
    """Who said it, late; and one item."""
    told = {"said_by": "Wren Calloway", "said_by_post": "Watch manager", "said": moment_typed(place.now())}
    for name, value in {**told, "how": "telephone", "late_because": "Out on a call", **more}.items():
        put(panel.fields[name].control, value)
    item = panel.answer.item.ui
    panel.answer.ui.answer.choose("items")
    item.people.choose([str(panel._model.sheet.subjects[0].id)])
    item.what.setPlainText(WHAT)
    item.relevance.setPlainText("It bears on the home.")
    item.lawful_basis.choose("public_task")


def test_it_is_offered_for_the_virtual_agency_alone_and_to_those_who_may(
    at: At, enquiry: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(at(OFFICER), enquiry, qtbot)
    [button] = recording(desk)
    fire = next(one for one in desk.enquiry.sheet.requests if one.agency == FIRE)
    assert button.text() == f"Record the answer from {fire.agency_name}…"
    assert len([one for one in desk.enquiry.sheet.requests if one.answer is None]) > 1


def test_what_an_agency_said_is_recorded_and_shown_as_its_own_with_the_officers_hand(
    at: At, enquiry: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    place = at(OFFICER)
    desk = opened(place, enquiry, qtbot)
    panel = begun(desk, qtbot)
    typed(panel, place)
    assert panel.fields["late_because"].isVisible()
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: not recording(desk), timeout=WAIT)
    sheet = sheet_as(busy_staff, DECIDER, enquiry)
    request = next(one for one in sheet.requests if one.agency == FIRE)
    assert request.answer is AnswerKind.ITEMS
    assert request.spoken is not None
    assert (request.spoken.by, request.spoken.post, request.spoken.how) == (
        "Wren Calloway",
        "Watch manager",
        SpokenHow.TELEPHONE,
    )
    assert request.author == f"recorded by {request.answered_by}" == "recorded by Ottilie Brandreth"
    (tile,) = [one for one in desk.sheet.tiles._tiles if one.facts.key == FIRE]
    assert "recorded by Ottilie Brandreth" in tile.facts.lines
    (shown,) = [one for one in desk.sheet.chronology._items if one.text == WHAT]
    assert shown.about.endswith("recorded by Ottilie Brandreth")


def test_what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost(
    at: At, enquiry: UUID, qtbot: QtBot, theme: Theme
) -> None:
    place = at(OFFICER)
    desk = opened(place, enquiry, qtbot)
    panel = begun(desk, qtbot)
    panel.primary_action()
    assert panel.fields["said_by"].problem == "Say who at the agency gave the answer."
    assert panel.fields["how"].problem == "Say how it reached the hub."
    typed(panel, place, said_by="", late_because="")
    panel.primary_action()
    assert panel.fields["said_by"].problem
    assert panel.fields["late_because"].problem == "It came after it was due. Say why, as the agency told you."
    put(panel.fields["said_by"].control, "Wren Calloway")
    desk.back()
    assert desk.answering.panel is None
    qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
    again = begun(desk, qtbot)
    qtbot.waitUntil(lambda: again._model.spoken.get("said_by") == "Wren Calloway", timeout=WAIT)
    assert again.answer.item.ui.what.toPlainText() == WHAT
    assert again.notice.startswith("Kept from before.")


def test_the_officer_is_told_before_saving_that_they_will_not_read_it_again(
    at: At, enquiry: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(at(OFFICER), enquiry, qtbot)
    item = begun(desk, qtbot).answer.item.ui
    for handling, told in (("hub", False), ("named_agencies", True), ("decision_maker", True)):
        item.handling.choose(handling)
        said = [chip.accessibleName() for chip in item.will_not.widgets()]
        assert ("You, once it is recorded" in said) is told
        assert not any("(you)" in chip.accessibleName() for chip in item.will.widgets())


def test_a_senior_social_worker_may_record_it_too_and_reads_whatever_they_typed(
    at: At, enquiry: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    place = at(DECIDER)
    desk = opened(place, enquiry, qtbot, DecisionDesk)
    panel = begun(desk, qtbot)
    panel.answer.item.ui.handling.choose("decision_maker")
    said = [chip.accessibleName() for chip in panel.answer.item.ui.will_not.widgets()]
    assert "You, once it is recorded" not in said
    typed(panel, place)
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    reads = {
        login: WHAT in [one.what for one in sheet_as(busy_staff, login, enquiry).items] for login in (DECIDER, OFFICER)
    }
    assert reads == {DECIDER: True, OFFICER: False}


def test_the_questions_to_a_virtual_agency_are_answered_as_it_told_the_hub(
    at: At, enquiry: UUID, busy_hub: Database, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    with as_installer(busy_hub) as truth:
        asked = "update mash.information_request set checks = '{Home safety visits}' where agency = 'fire'"
        truth.execute(asked.encode())
    place = at(OFFICER)
    desk = opened(place, enquiry, qtbot)
    panel = begun(desk, qtbot)
    typed(panel, place)
    [row] = panel.answer.questions.rows
    desk.primary_action()
    assert row.field.problem == "Say what was found."
    assert not panel.answer.why_late.isVisible()  # whoever there said it says why, beside when
    row.put({"found": Found.FOUND.value})
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    request = next(one for one in sheet_as(busy_staff, DECIDER, enquiry).requests if one.agency == FIRE)
    assert request.findings == (Finding(Found.FOUND),)
    theirs = next(one for one in sheet_as(busy_staff, OFFICER, enquiry).requests if one.agency == FIRE)
    assert theirs.findings == ()


@pytest.mark.parametrize(("kind", "login"), [(FrontDoor, OFFICER), (DecisionDesk, DECIDER)])
def test_whom_to_ring_stands_under_to_do_until_the_answer_is_recorded(
    kind: type[FrontDoor] | type[DecisionDesk],
    login: str,
    at: At,
    enquiry: UUID,
    busy_hub: Database,
    qtbot: QtBot,
    theme: Theme,
) -> None:
    with as_installer(busy_hub) as truth:  # elsewhere it would be chased by now
        truth.execute(b"update mash.asked set due = now() + interval '1 hour' where agency = 'fire'")
    place = at(login)
    desk = opened(place, enquiry, qtbot, kind)
    qtbot.waitUntil(lambda: any(row.due_what == "ring" for row in desk.pane.owed.rows), timeout=WAIT)
    (row,) = [one for one in desk.pane.owed.rows if one.due_what == "ring"]
    fire = next(one.agency_name for one in desk.enquiry.sheet.requests if one.agency == FIRE)
    assert (row.enquiry, row.whose) == (enquiry, fire)
    assert owed_words(row) == f"To ring for an answer · {fire}"
    desk.pane.choose("actions")
    assert row in desk.pane.list.rows()
    panel = begun(desk, qtbot)
    typed(panel, place)
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: not [one for one in desk.pane.owed.rows if one.due_what == "ring"], timeout=WAIT)


def test_what_an_agency_said_of_a_release_is_recorded_by_a_colleague_of_whoever_asked(
    at: At, busy_hub: Database, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    decided = enquiry_at(busy_staff, EnquiryState.DECIDED)
    release = asked(busy_staff, free_item(busy_staff, decided), decided)
    with as_installer(busy_hub) as truth:
        linked(truth, "education")
    own = opened(at(DECIDER), decided, qtbot, DecisionDesk)
    qtbot.waitUntil(lambda: own.answering.releases.read, timeout=WAIT)
    assert not recording(own)
    place = at(OFFICER)
    desk = opened(place, decided, qtbot)
    qtbot.waitUntil(lambda: bool(recording(desk)), timeout=WAIT)
    [button] = recording(desk)
    button.click()
    panel = desk.answering.panel
    assert isinstance(panel, ReleasePanel)
    panel.primary_action()
    assert panel.fields["manner"].problem == "Choose what they said."
    told = {
        "manner": "sanitised",
        "words": "He reads well.",
        "said_by": "Wren Calloway",
        "said_by_post": "Head teacher",
    }
    for name, value in (told | {"said": moment_typed(place.now()), "how": "letter"}).items():
        put(panel.fields[name].control, value)
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    (kept,) = [one for one in releases_of(busy_staff.sitting(DECIDER), decided) if one.id == release]
    assert (kept.words, kept.stands) == ("He reads well.", True)
    assert kept.spoken is not None
    assert "by Wren Calloway, Head teacher (letter), recorded by Ottilie Brandreth" in story(kept)
    qtbot.waitUntil(lambda: [one.text() for one in recording(desk)] != [button_text(kept)], timeout=WAIT)
    back = recording(desk)[0]
    assert back.text().endswith("takes a release back…")


def button_text(release: Release) -> str:
    """What is offered while nobody has recorded an answer."""
    return f"Record what {release.agency_name} said of a release…"
