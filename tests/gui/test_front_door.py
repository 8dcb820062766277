"""At the front door a referral is taken whole, nothing stands in its way, and nothing that was typed is lost."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import CASES, SignedInStaff, story_of
from mashdesk.cli.sample_hub import OFFICER, SCREENER
from mashdesk.domain.codes import BirthAccuracy, RelationshipKind, SourceCode
from mashdesk.domain.referral_reading import read_referral
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.referral_form.consent_section import ConsentSection
from mashdesk.gui.desks.referral_form.form import ReferralForm
from mashdesk.gui.desks.referral_form.households_section import HouseholdsSection
from mashdesk.gui.desks.referral_form.referrer_section import ReferrerSection
from mashdesk.gui.desks.referral_form.relationships_section import RelationshipsSection
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.viewmodels.typed_referral import blank, read_typed, typed_of
from mashdesk.services.worklists import hub_worklist
from tests.gui.at_a_desk import WAIT, Place, place_of, sheet_as


@pytest.fixture
def place(staff: SignedInStaff) -> Iterator[Place]:
    with place_of(staff.sitting(OFFICER)) as place:
        yield place


@pytest.fixture
def desk(place: Place, qtbot: QtBot, theme: Theme) -> FrontDoor:
    return a_desk(place, qtbot)


def a_desk(place: Place, qtbot: QtBot) -> FrontDoor:
    desk = FrontDoor(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
    return desk


def tell_the_least(form: ReferralForm) -> None:
    """All that a referral needs: whom, what kind, what worries, and whether the parents know."""
    form.people.card("p1").ui.given_names.setText("Rowan")
    form.sections["concern"].ui.concern.setPlainText("He comes to school hungry.")  # type: ignore[attr-defined]
    form.sections["came_in"].ui.kind.choose("child_protection")  # type: ignore[attr-defined]
    form.sections["consent"].ui.parents_told.choose(True)  # type: ignore[attr-defined]


def test_a_referral_with_the_least_is_sent_and_its_reference_is_said(
    desk: FrontDoor, staff: SignedInStaff, qtbot: QtBot
) -> None:
    desk.new()
    tell_the_least(desk.form)
    with qtbot.waitSignal(desk.form.recorded, timeout=WAIT) as recorded:
        desk.primary_action()
    [row] = hub_worklist(staff.sitting(OFFICER))
    assert recorded.args == [row.reference]
    assert row.reference in desk.notice.words
    qtbot.waitUntil(lambda: desk.pane.count == 1, timeout=WAIT)


def test_everything_that_was_typed_is_what_the_decision_maker_reads(
    desk: FrontDoor, staff: SignedInStaff, qtbot: QtBot
) -> None:
    desk.new()
    form = desk.form
    tell_the_least(form)
    form.sections["came_in"].ui.source.choose("2A")  # type: ignore[attr-defined]
    child = form.people.card("p1").ui
    child.family_name.setText("Placeholder-Ł")
    child.birth.setText("3/2/2020")
    child.birth_accuracy.choose("estimated")
    mother = form.people.add_person().ui
    mother.given_names.setText("مينا")
    mother.first_language.setText("Dari")
    mother.interpreter.setChecked(True)
    mother.family_first.setChecked(True)
    relations, homes = form.sections["relationships"], form.sections["households"]
    assert isinstance(relations, RelationshipsSection)
    assert isinstance(homes, HouseholdsSection)
    relation = relations.add_row()
    relation.kind.choose("mother")
    relation.responsibility.choose("yes")
    home = homes.add_card()
    home.ui.address.setPlainText("7 Hidden Lane\nTestford")
    home.ui.confidential.setChecked(True)
    with qtbot.waitSignal(form.recorded, timeout=WAIT):
        form.send()
    [row] = hub_worklist(staff.sitting(SCREENER))
    sheet = sheet_as(staff, SCREENER, row.enquiry)
    rowan, mina = sheet.people
    assert (rowan.name, rowan.birth_accuracy) == ("Rowan Placeholder-Ł", BirthAccuracy.ESTIMATED)
    assert (mina.name, mina.first_language, mina.interpreter, mina.family_first) == ("مينا", "Dari", True, True)
    assert sheet.referral.source is SourceCode.SCHOOL
    [told] = sheet.relationships
    assert (told.person, told.to, told.kind) == (mina.id, rowan.id, RelationshipKind.MOTHER)
    assert told.parental_responsibility is True
    [there] = sheet.households
    assert there.address is not None
    assert there.address.confidential
    assert there.address.lines == ("7 Hidden Lane", "Testford")


def test_a_day_that_does_not_exist_is_said_at_its_field_and_nothing_is_sent(
    desk: FrontDoor, staff: SignedInStaff, qtbot: QtBot
) -> None:
    desk.new()
    tell_the_least(desk.form)
    card = desk.form.people.card("p1")
    card.ui.birth.setText("31 Feb 2020")
    card.ui.birth.editingFinished.emit()
    assert card.fields["birth"].problem.startswith("There is no 31 February.")
    desk.form.send()
    assert desk.form.people.isVisible()
    assert not hub_worklist(staff.sitting(OFFICER))
    card.ui.birth_accuracy.choose("unknown")
    with qtbot.waitSignal(desk.form.recorded, timeout=WAIT):
        desk.form.send()


def test_what_is_missing_is_listed_beside_the_form_and_each_wrong_thing_at_its_field(desk: FrontDoor) -> None:
    desk.new()
    desk.form.send()
    concern = desk.form.sections["concern"].fields["concern"]
    assert concern.problem == "Write what the referrer said, in their words."
    assert desk.form.sections["came_in"].fields["kind"].problem
    assert "things to put right" in desk.form.ui.notice.words


def test_what_was_typed_comes_back_after_the_program_was_killed(
    staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    drafts = MemoryDrafts()
    with place_of(staff.sitting(OFFICER), drafts) as place:
        killed = a_desk(place, qtbot)
        killed.new()
        killed.form.people.card("p1").ui.given_names.setText("Rowan")
        killed.form.people.card("p1").ui.birth.setText("31 Feb")
        killed.save()
        request = killed.referral.form.request
        qtbot.waitUntil(lambda: drafts.kept("referral") is not None, timeout=WAIT)
    with place_of(staff.sitting(OFFICER), drafts) as place:
        again = a_desk(place, qtbot)
        assert "not sent" in again.notice.words
        again.new()
        assert again.form.people.card("p1").ui.given_names.text() == "Rowan"
        assert again.form.people.card("p1").ui.birth.text() == "31 Feb"
        assert again.referral.form.request == request
        tell_the_least(again.form)
        again.form.people.card("p1").ui.birth.setText("")
        with qtbot.waitSignal(again.form.recorded, timeout=WAIT):
            again.form.send()
        qtbot.waitUntil(lambda: drafts.kept("referral") is None, timeout=WAIT)


def test_leaving_the_form_keeps_what_was_typed_as_a_draft(desk: FrontDoor, place: Place, qtbot: QtBot) -> None:
    desk.new()
    desk.form.people.card("p1").ui.given_names.setText("Rowan")
    desk.back()
    qtbot.waitUntil(lambda: place.who.drafts.kept("referral") is not None, timeout=WAIT)
    assert not desk.form.isVisible()
    desk.new()
    assert desk.form.people.card("p1").ui.given_names.text() == "Rowan"


def test_it_says_who_will_see_an_address_and_a_referrer_before_they_are_saved(desk: FrontDoor) -> None:
    homes, referrer = desk.form.sections["households"], desk.form.sections["referrer"]
    assert isinstance(homes, HouseholdsSection)
    assert isinstance(referrer, ReferrerSection)
    home = homes.add_card()
    assert home.ui.who_sees.text == "Will see it: everybody who opens the enquiry"
    home.ui.confidential.setChecked(True)
    assert home.ui.who_sees.text == "Will see it: senior social workers, information officers"
    referrer.ui.anonymity_asked.setChecked(True)
    assert [chip.accessibleName() for chip in referrer.ui.who_sees.widgets()] == [
        "Will see who it was: senior social workers, information officers"
    ]


def test_the_family_section_asks_only_for_what_follows(desk: FrontDoor) -> None:
    desk.new()
    desk.form.go_to("consent")
    consent = desk.form.sections["consent"]
    assert isinstance(consent, ConsentSection)
    assert not consent.ui.asked_part.isVisible()
    consent.ui.consent_asked.choose(False)
    assert consent.ui.not_asked_part.isVisible()
    consent.ui.consent_asked.choose(True)
    assert consent.ui.asked_part.isVisible()
    assert not consent.ui.not_asked_part.isVisible()


def test_a_referral_from_a_file_is_shown_for_checking_and_not_saved(
    desk: FrontDoor, staff: SignedInStaff, tmp_path: Path, qtbot: QtBot
) -> None:
    document = story_of("self-referral", datetime.now(UTC))["referral"]
    file = tmp_path / "referral.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    desk.new()
    with qtbot.waitSignal(desk.referral.filled, timeout=WAIT):
        desk.form.read_file(file)
    assert len(desk.form.people.people) == len(document["people"])
    assert desk.referral.form.state is SavedIs.NOT_SAVED
    assert not hub_worklist(staff.sitting(OFFICER))
    assert desk.referral.reading().referral == read_referral(document)


@pytest.mark.parametrize(
    "content", ["{", '{"format": "other"}', '{"format": "mashdesk-referral/1", "secret": 1}', "[]"]
)
def test_a_file_that_is_no_referral_is_refused_without_repeating_it(
    desk: FrontDoor, tmp_path: Path, qtbot: QtBot, content: str
) -> None:
    file = tmp_path / "other.json"
    file.write_text(content, encoding="utf-8")
    with qtbot.waitSignal(desk.referral.refused, timeout=WAIT) as refused:
        desk.form.read_file(file)
    assert "secret" not in refused.args[0]
    assert "file" in refused.args[0]


@pytest.mark.parametrize("case", CASES)
def test_a_referral_shown_in_the_form_and_read_back_is_the_same(case: str) -> None:
    now = datetime.now(UTC)
    referral = read_referral(story_of(case, now)["referral"])
    assert read_typed(typed_of(referral), now).referral == referral


def test_a_new_form_is_received_now_and_nothing_else_is_said(place: Place) -> None:
    reading = read_typed(blank(place.now()), place.now())
    assert {problem.field for problem in reading.problems} == {"kind", "concern", "parents_told"}


def test_the_front_door_fits_the_design_size(desk: FrontDoor) -> None:
    desk.new()
    assert desk.minimumSizeHint().width() <= 1290
    assert desk.minimumSizeHint().height() <= 718


def test_the_form_fits_double_text_by_scrolling(desk: FrontDoor, theme: Theme, qtbot: QtBot) -> None:
    desk.new()
    theme.set_text_scale(200)
    desk.resize(1230, 660)
    for section in desk.form.sections:
        desk.form.go_to(section)
        qtbot.waitUntil(lambda: desk.minimumSizeHint().width() <= 1230, timeout=WAIT)
        assert desk.minimumSizeHint().height() <= 660


def test_what_was_taken_out_can_be_put_back_with_all_that_hung_on_it(desk: FrontDoor) -> None:
    desk.new()
    form = desk.form
    tell_the_least(form)
    mother = form.people.add_person()
    mother.ui.given_names.setText("Ash")
    relations = form.sections["relationships"]
    assert isinstance(relations, RelationshipsSection)
    relations.add_row().kind.choose("mother")
    mother.removal_asked.emit()
    assert len(form.people.people) == 1
    assert not relations.rows
    form.ui.notice.action_asked.emit()
    assert [name for _ref, name in form.people.people] == ["Rowan", "Ash"]
    assert [row.kind.code for row in relations.rows] == ["mother"]


def test_starting_afresh_can_be_taken_back(desk: FrontDoor) -> None:
    desk.new()
    tell_the_least(desk.form)
    desk.form.ui.afresh.click()
    assert desk.form.people.card("p1").ui.given_names.text() == ""
    desk.form.ui.notice.action_asked.emit()
    assert desk.form.people.card("p1").ui.given_names.text() == "Rowan"


@pytest.mark.parametrize(
    ("day", "time", "field", "words"),
    [
        ("31/02/2026", "10:20", "received", "There is no 31 February. Type the day it came."),
        ("soon", "10:20", "received", "This is not a day. Type it as 3/2/2026 or 3 Feb 2026."),
        ("3/2/2026", "25:00", "received_time", "This is not a time. Type it as 14:50."),
    ],
)
def test_a_moment_that_cannot_be_is_told_at_its_own_field(
    desk: FrontDoor, day: str, time: str, field: str, words: str
) -> None:
    desk.new()
    tell_the_least(desk.form)
    came_in = desk.form.sections["came_in"]
    came_in.ui.received_day.setText(day)  # type: ignore[attr-defined]
    came_in.ui.received_time.setText(time)  # type: ignore[attr-defined]
    desk.primary_action()
    assert came_in.fields[field].problem == words
    assert desk.form.ui.rail.chosen == "came_in"


def test_what_was_put_right_is_no_longer_called_wrong(desk: FrontDoor) -> None:
    desk.new()
    form = desk.form
    tell_the_least(form)
    came_in, child = form.sections["came_in"], form.people.card("p1")
    came_in.ui.received_day.setText("31/02/2026")  # type: ignore[attr-defined]
    child.ui.birth.setText("3/2/2999")
    desk.primary_action()
    assert came_in.fields["received"].problem
    assert child.fields["birth"].problem
    came_in.ui.received_day.setText("3/2/2026")  # type: ignore[attr-defined]
    form.gather()
    assert not came_in.fields["received"].problem
    assert child.fields["birth"].problem
    assert form.ui.notice.isVisible()
    child.ui.birth.setText("3/2/2020")
    form.gather()
    assert not child.fields["birth"].problem
    assert not form.ui.notice.isVisible()


def test_going_on_always_lands_on_something_that_can_be_used(desk: FrontDoor) -> None:
    desk.new()
    form = desk.form
    landed = []
    for _ in range(6):
        form.ui.onward.click()
        focused = form.window().focusWidget()
        assert focused is not None
        landed.append(form.sections[form.ui.rail.chosen].isAncestorOf(focused) or focused is form.ui.onward)
    assert all(landed)
    assert form.ui.rail.chosen == "consent"


def test_beside_the_form_stands_what_still_holds_it_up_and_nothing_untrue(desk: FrontDoor) -> None:
    desk.new()
    form = desk.form
    assert form.ui.note_head.text() == "Before it is sent"
    tell_the_least(form)
    form.gather()
    assert form.ui.note_head.text() == "You can send it now"
    form.sections["concern"].ui.concern.setPlainText("")  # type: ignore[attr-defined]
    form.gather()
    assert form.ui.note_text.text() == "Write what the referrer said, in their words."


def test_the_form_comes_after_the_desk_and_before_anybody_asks_for_it(place: Place, theme: Theme, qtbot: QtBot) -> None:
    desk = FrontDoor(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.show()
    assert not desk.findChildren(ReferralForm)
    qtbot.waitUntil(lambda: bool(desk.findChildren(ReferralForm)), timeout=WAIT)
    [made] = desk.findChildren(ReferralForm)
    desk.new()
    assert desk.form is made
    assert made.isVisible()
