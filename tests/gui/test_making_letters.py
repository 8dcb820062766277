"""A letter is made beside the enquiry by whoever may, and stands among the letters; others are offered none."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.codes import EnquiryState, LetterState
from mashdesk.domain.letter_kinds import GoesTo, LetterKind
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.letters_desk import LettersDesk
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.letter_entry import LetterEntry
from mashdesk.services.letters import letter_facts
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import WAIT, Place, desk_at, place_of
from tests.gui.releasing import MANAGER, enquiry_at
from tests.security.psql import as_installer
from tests.security.speaking import FIRE, asked_fire

Desk = DecisionDesk | HubOverview | FrontDoor
At = Callable[[str], Place]


@pytest.fixture
def at(busy_staff: SignedInStaff) -> Iterator[At]:
    with ExitStack() as places:
        yield lambda login: places.enter_context(place_of(busy_staff.sitting(login)))


@pytest.fixture
def decided(busy_staff: SignedInStaff) -> UUID:
    return enquiry_at(busy_staff, EnquiryState.DECIDED)


def shown(kind: Callable[..., Desk], place: Place, enquiry: UUID, qtbot: QtBot) -> Desk:
    desk = desk_at(kind, place, enquiry, qtbot, "To write a letter")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None, timeout=WAIT)
    desk.sheet.choose_part("letters")
    return desk


def begun(desk: FrontDoor | DecisionDesk) -> tuple[EntryPanel, LetterEntry]:
    desk.sheet.letters.make.click()
    panel = desk.making.panel
    assert isinstance(panel, EntryPanel)
    assert isinstance(panel.model, LetterEntry)
    return panel, panel.model


def answer(panel: EntryPanel, **values: object) -> None:
    for name, value in values.items():
        put(panel.fields[name].control, value)


def visible(panel: EntryPanel) -> list[str]:
    return [name for name, field in panel.fields.items() if field.isVisible()]


def letters(desk: Desk) -> list[tuple[LetterKind, LetterState]]:
    return [(one.kind, one.state) for one in desk.enquiry.sheet.letters] if desk.enquiry.sheet else []


def test_whoever_only_reads_makes_none(at: At, decided: UUID, qtbot: QtBot, theme: Theme) -> None:
    desk = shown(HubOverview, at(MANAGER), decided, qtbot)
    assert not desk.sheet.letters.make.isVisible()


def test_an_officer_acknowledges_and_writes_to_no_child(at: At, decided: UUID, qtbot: QtBot, theme: Theme) -> None:
    desk = shown(FrontDoor, at(OFFICER), decided, qtbot)
    assert isinstance(desk, FrontDoor)
    panel, model = begun(desk)
    assert set(model.kinds) == {LetterKind.ACKNOWLEDGEMENT, LetterKind.FEEDBACK, LetterKind.PLEASE_CALL}
    assert visible(panel) == ["kind"]
    desk.primary_action()
    assert panel.isVisible(), "nothing is chosen: nothing is made"
    answer(panel, kind="acknowledgement")
    assert not panel.fields["to_parent"].isVisible()
    desk.primary_action()
    made = (LetterKind.ACKNOWLEDGEMENT, LetterState.DUE)
    qtbot.waitUntil(lambda: desk.making.panel is None and made in letters(desk), timeout=WAIT)
    words = [label.text() for label in desk.sheet.letters.findChildren(QLabel)]
    assert any(text.startswith("Acknowledgement · to ") for text in words)
    _, again = begun(desk)
    assert LetterKind.ACKNOWLEDGEMENT not in again.kinds
    desk.back()
    assert desk.making.panel is None


def test_a_parent_is_asked_to_ring_at_one_of_their_homes(at: At, decided: UUID, qtbot: QtBot, theme: Theme) -> None:
    desk = shown(DecisionDesk, at(DECIDER), decided, qtbot)
    assert isinstance(desk, DecisionDesk)
    panel, model = begun(desk)
    answer(panel, kind="please_call")
    assert panel.fields["to_parent"].isVisible()
    desk.primary_action()
    assert desk.making.panel is panel, "nobody is chosen: nothing is made"
    home = model.homes(GoesTo.PARENT)[0]
    answer(panel, to_parent=f"{home.person.id} {home.household.id}")
    desk.primary_action()
    made = (LetterKind.PLEASE_CALL, LetterState.DUE)
    qtbot.waitUntil(lambda: desk.making.panel is None and made in letters(desk), timeout=WAIT)


def test_the_letters_desk_shows_what_it_is_and_its_page(at: At, decided: UUID, qtbot: QtBot, theme: Theme) -> None:
    place = at(OFFICER)
    door = shown(FrontDoor, place, decided, qtbot)
    assert isinstance(door, FrontDoor)
    panel, _ = begun(door)
    answer(panel, kind="acknowledgement")
    door.primary_action()
    qtbot.waitUntil(lambda: (LetterKind.ACKNOWLEDGEMENT, LetterState.DUE) in letters(door), timeout=WAIT)
    assert door.enquiry.sheet is not None
    wanted = next(one.id for one in door.enquiry.sheet.letters if one.kind is LetterKind.ACKNOWLEDGEMENT)
    desk = LettersDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    qtbot.waitUntil(lambda: wanted in {row.letter for row in desk.list.rows()}, timeout=WAIT)
    desk.list.choose(wanted)
    with qtbot.waitSignal(desk.letters.preview_ready, timeout=WAIT) as heard:
        desk.reason._on_open()
    assert desk.sheet.ui.title.text().startswith("Acknowledgement to ")
    assert heard.args is not None
    assert heard.args[0].facts.kind is LetterKind.ACKNOWLEDGEMENT
    assert [desk.sheet.sent.itemData(place) for place in range(desk.sheet.sent.count())][-1] == "email"


def test_a_decider_passes_on_what_the_service_needs_and_says_what_the_parent_was_told(
    at: At, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(DecisionDesk, at(DECIDER), decided, qtbot)
    assert isinstance(desk, DecisionDesk)
    panel, model = begun(desk)
    answer(panel, kind="onward")
    assert visible(panel) == ["kind", "service", "attention", "to_service", "words_onward", "because_onward"]
    desk.primary_action()
    assert desk.making.panel is panel, "nothing is said: nothing is passed on"
    home = model.homes(GoesTo.SERVICE)[0]
    answer(
        panel,
        service="education",
        attention="Duty desk",
        to_service=f"{home.person.id} {home.household.id}",
        words_onward="The family asked for help with mornings.",
        because_onward="Told by telephone today.",
    )
    desk.primary_action()
    made = (LetterKind.ONWARD, LetterState.DUE)
    qtbot.waitUntil(lambda: desk.making.panel is None and made in letters(desk), timeout=WAIT)
    words = [label.text() for label in desk.sheet.letters.findChildren(QLabel)]
    assert any(text.startswith("Onward referral · to ") for text in words)


def test_the_police_are_told_why_it_is_necessary_and_on_which_ground(
    at: At, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(DecisionDesk, at(DECIDER), decided, qtbot)
    assert isinstance(desk, DecisionDesk)
    panel, model = begun(desk)
    answer(panel, kind="police_disclosure")
    asked = ["kind", "service_police", "attention", "reference", "to_police", "how", "words_police", "because_police"]
    assert visible(panel) == [*asked, "ground"]
    answer(panel, service_police="another", ground="significant_harm_threshold")
    assert visible(panel) == ["kind", "service_police", "force", *asked[2:], "ground", "harm"]
    desk.primary_action()
    lacking = {problem.field for problem in model.problems()}
    assert lacking == {"force", "attention", "to_police", "how", "words_police", "because_police", "harm"}
    child = model.sheet.subjects[0]
    answer(
        panel,
        force="Example Constabulary",
        attention="Officer in the case",
        reference="EX/1/26",
        to_police=str(child.id),
        how="asked",
        words_police="You ask where he was on Monday.",
        because_police="Nobody else can say.",
        harm="He was hit.",
    )
    desk.primary_action()
    made = (LetterKind.POLICE_DISCLOSURE, LetterState.DUE)
    qtbot.waitUntil(lambda: desk.making.panel is None and made in letters(desk), timeout=WAIT)
    words = [label.text() for label in desk.sheet.letters.findChildren(QLabel)]
    assert any(text.startswith("Disclosure to the police · to Example Constabulary") for text in words)


def test_an_open_case_is_handed_to_a_team_with_why_and_what_the_parent_was_told(
    at: At, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(DecisionDesk, at(DECIDER), decided, qtbot)
    assert isinstance(desk, DecisionDesk)
    panel, model = begun(desk)
    answer(panel, kind="hand_off")
    written = ["words_hand_off", "because_hand_off"]
    assert visible(panel) == ["kind", "service_hand_off", "attention", "to_service", *written]
    desk.primary_action()
    assert {problem.field for problem in model.problems()} == {"service_hand_off", "attention", "to_service", *written}
    home = model.homes(GoesTo.SERVICE)[0]
    answer(
        panel,
        service_hand_off="social_care",
        attention="Assessment team",
        to_service=f"{home.person.id} {home.household.id}",
        words_hand_off="A school is worried.",
        because_hand_off="Told by telephone today.",
    )
    desk.primary_action()
    made = (LetterKind.HAND_OFF, LetterState.DUE)
    qtbot.waitUntil(lambda: desk.making.panel is None and made in letters(desk), timeout=WAIT)


def test_an_agency_with_nobody_here_is_asked_on_paper_what_it_was_asked(
    at: At, busy_hub: Database, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    gathering = enquiry_at(busy_staff, EnquiryState.GATHERING)
    with as_installer(busy_hub) as truth:
        asked_fire(truth, gathering)
    desk = shown(FrontDoor, at(OFFICER), gathering, qtbot)
    assert isinstance(desk, FrontDoor)
    panel, model = begun(desk)
    assert LetterKind.AGENCY_REQUEST in model.kinds
    answer(panel, kind="agency_request")
    assert visible(panel) == ["kind", "service_agency", "attention"]
    desk.primary_action()
    assert {problem.field for problem in model.problems()} == {"service_agency", "attention"}
    answer(panel, service_agency=FIRE, attention="Safeguarding lead")
    desk.primary_action()
    made = (LetterKind.AGENCY_REQUEST, LetterState.DUE)
    qtbot.waitUntil(lambda: desk.making.panel is None and made in letters(desk), timeout=WAIT)
    assert desk.enquiry.sheet is not None
    letter = next(one.id for one in desk.enquiry.sheet.letters if one.kind is LetterKind.AGENCY_REQUEST)
    (asked,) = [one for one in desk.enquiry.sheet.requests if one.agency == FIRE]
    facts = letter_facts(busy_staff.sitting(OFFICER), letter)
    assert (facts.beside("purpose"), facts.beside("questions")) == (asked.purpose, asked.questions)
    assert facts.address_lines == ("Safeguarding lead",)
    assert facts.home == ()


def test_without_an_agency_that_has_nobody_here_nothing_is_asked_on_paper(
    at: At, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(FrontDoor, at(OFFICER), decided, qtbot)
    assert isinstance(desk, FrontDoor)
    _, model = begun(desk)
    assert LetterKind.AGENCY_REQUEST not in model.kinds
