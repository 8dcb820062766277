"""The part "People": a name, a number, an order and a warning are said beside the picture, put right, and ended."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

from PySide6.QtWidgets import QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.calendar import day_words
from mashdesk.domain.snapshots import EnquirySheet, Household
from mashdesk.gui.desks.controls import put, value_of
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.family_entry import Entry
from mashdesk.gui.viewmodels.typed_of_person import ANOTHER_HOME, About, Doing
from mashdesk.gui.widgets.chip import Chip
from tests.gui.at_a_desk import WAIT, At, Place, desk_at
from tests.gui.releasing import MANAGER

Desk = DecisionDesk | FrontDoor | HubOverview


def opened(kind: Callable[..., Desk], place: Place, enquiry: UUID, qtbot: QtBot) -> Desk:
    desk = desk_at(kind, place, enquiry, qtbot, "To say what is known of the people")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None, timeout=WAIT)
    return desk


def sheet_of(desk: Desk) -> EnquirySheet:
    assert desk.enquiry.sheet is not None
    return desk.enquiry.sheet


def panel_of(desk: DecisionDesk | FrontDoor) -> EntryPanel:
    assert isinstance(desk.editing.panel, EntryPanel)
    return desk.editing.panel


def say(desk: DecisionDesk | FrontDoor, about: About, **values: object) -> None:
    desk.editing.begin(about)
    answer(desk, **values)


def answer(desk: DecisionDesk | FrontDoor, **values: object) -> None:
    """Type and choose in the form that stands there, and save."""
    for name, value in values.items():
        put(panel_of(desk).fields[name].control, value)
    panel_of(desk).save()


def words_on(widget: QWidget) -> str:
    labels = [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]
    return "\n".join([*labels, *(chip.text for chip in widget.findChildren(Chip))])


def day(ahead: int) -> str:
    return day_words((datetime.now(UTC) + timedelta(days=ahead)).date())


def test_a_number_that_is_not_safe_stands_at_the_person_and_where_the_hub_rings(
    at: At, gathering: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(FrontDoor, at(OFFICER), gathering, qtbot)
    assert isinstance(desk, FrontDoor)
    parent = sheet_of(desk).people[-1]
    say(desk, About(Doing.CONTACT, parent.id), channel="phone", safe="not_safe")
    fields = panel_of(desk).fields
    assert (fields["detail"].problem, fields["safety"].problem, fields["said_by"].problem) != ("", "", "")
    answer(desk, detail="07700 900 321", safety="Somebody else hears the voicemail", said_by="the health visitor")
    qtbot.waitUntil(lambda: "Not safe: Telephone 07700 900 321" in words_on(desk.sheet.people), timeout=WAIT)
    assert "Somebody else hears the voicemail" in words_on(desk.sheet.people)
    desk.family.begin(Entry.CONTACT)
    panel = desk.family.panel
    assert isinstance(panel, EntryPanel)
    assert "07700 900 321 (Somebody else hears the voicemail)" in words_on(panel)


def test_a_warning_is_put_right_and_is_over_with_a_reason_and_never_gone(
    at: At, gathering: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(DecisionDesk, at(DECIDER), gathering, qtbot)
    assert isinstance(desk, DecisionDesk)
    home = sheet_of(desk).households[0]
    about = About(Doing.WARNING, home.id)
    say(desk, about, kind="dog", words="A large dog", said_by="health visitor", review="x")
    assert panel_of(desk).fields["review"].problem
    assert panel_of(desk).fields["told"].problem
    answer(desk, review=day(90), told=False)
    assert panel_of(desk).fields["why_not_told"].problem
    answer(desk, why_not_told="It would put the visitor at risk")
    qtbot.waitUntil(lambda: "A large dog" in words_on(desk.sheet.people), timeout=WAIT)
    assert "1 warning" in words_on(desk.sheet.header)
    (first,) = sheet_of(desk).said.warnings_standing()
    say(desk, About(Doing.WARNING, home.id, first), words="Two large dogs")
    assert panel_of(desk).fields["why"].problem
    answer(desk, why="There are two")
    qtbot.waitUntil(lambda: "Two large dogs" in words_on(desk.sheet.people), timeout=WAIT)
    assert "There are two" in words_on(desk.sheet.people)
    (second,) = sheet_of(desk).said.warnings_standing()
    say(desk, About(Doing.END, home.id, second), why="They have moved")
    qtbot.waitUntil(lambda: "They have moved" in words_on(desk.sheet.people), timeout=WAIT)
    assert sheet_of(desk).said.warnings_standing() == ()
    qtbot.waitUntil(lambda: "1 warning" not in words_on(desk.sheet.header), timeout=WAIT)


def test_an_order_stands_in_the_head_and_at_both_people(at: At, gathering: UUID, qtbot: QtBot, theme: Theme) -> None:
    desk = opened(DecisionDesk, at(DECIDER), gathering, qtbot)
    assert isinstance(desk, DecisionDesk)
    child, parent = sheet_of(desk).subjects[0], sheet_of(desk).people[-1]
    about = About(Doing.ORDER, parent.id)
    say(desk, about, kind="bail", source="The police")
    assert panel_of(desk).fields["protects"].problem
    answer(desk, protects=[str(child.id)], until=day(30))
    qtbot.waitUntil(lambda: "No-contact order" in words_on(desk.sheet.header), timeout=WAIT)
    told = words_on(desk.sheet.people)
    assert f"Must keep away from {child.called}" in told
    assert "Protected: Bail condition" in told
    assert f"in force until {day(30)}" in told


def test_another_name_is_kept_and_a_restricted_one_is_not_shown_to_an_officer(
    at: At, gathering: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(DecisionDesk, at(DECIDER), gathering, qtbot)
    assert isinstance(desk, DecisionDesk)
    child = sheet_of(desk).subjects[0]
    say(desk, About(Doing.NAME, child.id), kind="alias", given_names="Peregrine")
    qtbot.waitUntil(lambda: "Also called: Peregrine" in words_on(desk.sheet.people), timeout=WAIT)
    say(desk, About(Doing.NAME, child.id), kind="former", given_names="Hawthorn", restricted=True)
    qtbot.waitUntil(lambda: "Formerly: Hawthorn" in words_on(desk.sheet.people), timeout=WAIT)
    other = opened(FrontDoor, at(OFFICER), gathering, qtbot)
    assert "Also called: Peregrine" in words_on(other.sheet.people)
    assert "Hawthorn" not in words_on(other.sheet.people)


def test_whoever_is_called_otherwise_keeps_their_place_and_their_former_name(
    at: At, gathering: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(DecisionDesk, at(DECIDER), gathering, qtbot)
    assert isinstance(desk, DecisionDesk)
    child = sheet_of(desk).subjects[0]
    say(desk, About(Doing.NAMED, child.id), given_names="Wren", family_name="Marsh", family_first=True)
    assert panel_of(desk).fields["note"].problem
    say(
        desk, About(Doing.NAMED, child.id), given_names="Wren", family_name="Marsh", family_first=True, note="Deed poll"
    )
    qtbot.waitUntil(lambda: "Marsh Wren" in words_on(desk.sheet.people), timeout=WAIT)
    assert f"Formerly: {child.name}" in words_on(desk.sheet.people)
    assert sheet_of(desk).person(child.id).name == "Marsh Wren"


def test_everything_is_reached_from_one_button_and_whoever_only_reads_has_none(
    at: At, gathering: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(DecisionDesk, at(DECIDER), gathering, qtbot)
    assert isinstance(desk, DecisionDesk)
    child = sheet_of(desk).subjects[0]
    say(desk, About(Doing.NAME, child.id), kind="alias", given_names="Peregrine")
    qtbot.waitUntil(lambda: "Peregrine" in words_on(desk.sheet.people), timeout=WAIT)
    button = desk.sheet.people.buttons[child.id]
    assert button.accessibleName() == f"Edit {child.called}…"
    menu = next(one for one in button.children() if isinstance(one, QMenu))
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[:2] == ["Another name…", "A number, e-mail or post…"]
    assert texts[5:7] == ["Must keep away from somebody…", "A warning…"]
    assert texts[-2:] == ["Correct: Peregrine…", "Over: Peregrine…"]
    assert "NHS number, pupil number…" in texts
    menu.actions()[0].trigger()
    assert "kind" in panel_of(desk).fields
    reader = opened(HubOverview, at(MANAGER), gathering, qtbot)
    assert "Peregrine" in words_on(reader.sheet.people)
    assert reader.sheet.people.buttons == {}


def test_what_somebody_needs_stands_at_the_person_and_where_the_hub_speaks_with_the_family(
    at: At, gathering: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(FrontDoor, at(OFFICER), gathering, qtbot)
    assert isinstance(desk, FrontDoor)
    parent = sheet_of(desk).people[-1]
    say(desk, About(Doing.NEED, parent.id), kind="interpreter", said_by="the school")
    assert panel_of(desk).fields["words"].problem == "Say which language, or what helps."
    answer(desk, words="Polish, nobody of the family")
    needs = "Interpreter: Polish, nobody of the family"
    qtbot.waitUntil(lambda: needs in words_on(desk.sheet.people), timeout=WAIT)
    say(desk, About(Doing.NEED, parent.id), kind="large_print", said_by="the school")
    qtbot.waitUntil(lambda: "Large print" in words_on(desk.sheet.people), timeout=WAIT)
    for entry in (Entry.CONTACT, Entry.CALL):
        desk.family.begin(entry)
        assert isinstance(desk.family.panel, EntryPanel)
        told = words_on(desk.family.panel)
        assert f"needs: {needs}." in told
        assert "Large print" not in told


def test_whoever_moved_out_is_shown_where_they_live_now_and_where_they_lived(
    at: At, gathering: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(DecisionDesk, at(DECIDER), gathering, qtbot)
    assert isinstance(desk, DecisionDesk)
    home = next(one for one in sheet_of(desk).households if one.address and not one.address.confidential)
    person = home.people[-1]
    say(desk, About(Doing.RESIDENCE, person), until="x")
    fields = panel_of(desk).fields
    assert (fields["until"].problem, fields["said_by"].problem) != ("", "")
    assert value_of(fields["household"].control) == str(home.id)
    assert fields["address"].isHidden()
    answer(desk, until=day(-1), said_by="the housing officer")
    qtbot.waitUntil(lambda: person not in _home(desk, home.id).people, timeout=WAIT)
    assert home.address is not None
    assert f"Lived at {home.address.lines[0]}" in words_on(desk.sheet.people)
    assert "Lived here, or will" in words_on(desk.sheet.people)
    say(desk, About(Doing.RESIDENCE, person), household=ANOTHER_HOME, said_by="the housing officer")
    assert panel_of(desk).fields["address"].problem
    answer(desk, address="4 Invented Row\nInventham", postcode="nowhere")
    assert panel_of(desk).fields["postcode"].problem
    answer(desk, postcode="qq4 4aa", since=day(-1))
    qtbot.waitUntil(lambda: "4 Invented Row, Inventham, QQ4 4AA" in words_on(desk.sheet.people), timeout=WAIT)
    assert [
        one.people for one in sheet_of(desk).households if one.address and "4 Invented Row" in one.address.lines
    ] == [(person,)]


def test_a_tie_of_the_referral_is_put_right_and_says_its_ground(
    at: At, gathering: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(DecisionDesk, at(DECIDER), gathering, qtbot)
    assert isinstance(desk, DecisionDesk)
    tie = sheet_of(desk).said.relations[0]
    say(
        desk, About(Doing.RELATION, tie.person, tie), parental_responsibility=True, ground="agreement", why="Told today"
    )
    assert panel_of(desk).fields["said_by"].problem
    answer(desk, said_by="the court", since=day(-30))
    qtbot.waitUntil(lambda: "parental responsibility (agreement)" in words_on(desk.sheet.people), timeout=WAIT)
    (stands,) = [one for one in sheet_of(desk).said.relations_of(tie.person) if one.to == tie.to]
    assert (stands.corrects, stands.kind, stands.holds) == (tie.id, tie.kind, True)
    assert "Told today" in words_on(desk.sheet.people)


def test_numbers_and_a_postcode_are_put_right_with_a_reason(
    at: At, gathering: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(FrontDoor, at(OFFICER), gathering, qtbot)
    assert isinstance(desk, FrontDoor)
    home = next(one for one in sheet_of(desk).households if one.address and not one.address.confidential)
    assert home.address is not None
    person = home.people[0]
    say(desk, About(Doing.NUMBERED, person), nhs_number="943 476 5918", upn="H801200001001", note="From the school")
    assert panel_of(desk).fields["nhs_number"].problem
    answer(desk, nhs_number="943 476 5919")
    words = "NHS number 943 476 5919, pupil number H801200001001"
    qtbot.waitUntil(lambda: words in words_on(desk.sheet.people), timeout=WAIT)
    say(desk, About(Doing.POSTCODE, person), household=str(home.id), postcode="nn9 9zz", note="It was misread")
    qtbot.waitUntil(lambda: "NN9 9ZZ" in words_on(desk.sheet.people), timeout=WAIT)
    assert f"Postcode put right; before: {home.address.postcode}" in words_on(desk.sheet.people)


def _home(desk: Desk, id: UUID) -> Household:
    return next(one for one in sheet_of(desk).households if one.id == id)
