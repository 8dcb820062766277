"""A parent rings: the officer types what they say, and reads aloud what the database composed (N12)."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.calendar import day_words
from mashdesk.domain.callers import IN_DANGER, RING_BACK
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.family_codes import CallResult, ContactResult
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.family.caller_page import CallerPage
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.caller_model import SOMEBODY_ELSE
from mashdesk.gui.viewmodels.family_entry import Entry
from tests.gui.at_a_desk import WAIT, Place, desk_at, place_of
from tests.gui.releasing import MANAGER, enquiry_at
from tests.gui.test_family_part import Desk, answer, side, words_on

At = Callable[[str], Place]
ANSWERS = ("birth", "home", "child_name", "child_birth", "reference")


@pytest.fixture
def drafts() -> MemoryDrafts:
    return MemoryDrafts()


@pytest.fixture
def at(busy_staff: SignedInStaff, drafts: MemoryDrafts) -> Iterator[At]:
    with ExitStack() as places:
        yield lambda login: places.enter_context(place_of(busy_staff.sitting(login), drafts))


@pytest.fixture
def decided(busy_staff: SignedInStaff) -> UUID:
    """The school's enquiry: both parents were told, nobody hides."""
    return enquiry_at(busy_staff, EnquiryState.DECIDED)


@pytest.fixture
def hiding(busy_staff: SignedInStaff) -> UUID:
    """An enquiry on which somebody hides."""
    return enquiry_at(busy_staff, EnquiryState.DISCUSSED)


def shown(kind: Callable[..., Desk], place: Place, enquiry: UUID, qtbot: QtBot) -> Desk:
    """A desk with the enquiry open."""
    desk = desk_at(kind, place, enquiry, qtbot, "A call about this enquiry")
    qtbot.waitUntil(lambda: desk.family.model.read, timeout=WAIT)
    return desk


def rung(desk: Desk) -> EntryPanel:
    """Ctrl+T."""
    assert not isinstance(desk, HubOverview)
    desk.call()
    panel = desk.family.panel
    assert isinstance(panel, EntryPanel)
    return panel


def right(desk: Desk) -> dict[str, str]:
    """What the mother would say, as the sheet has it."""
    sheet = desk.enquiry.sheet
    assert sheet is not None
    mother = next(one for one in sheet.people if one.role == "parent")
    child = sheet.subjects[0]
    home = next(one for one in sheet.households if mother.id in one.people).address
    assert home is not None
    assert mother.birth is not None
    assert child.birth is not None
    return {"person": str(mother.id), "birth": day_words(mother.birth), "home": home.postcode.lower(),
            "child_name": child.called, "child_birth": day_words(child.birth)}  # fmt: skip


def page_of(desk: Desk, qtbot: QtBot) -> CallerPage:
    """The page after the check."""
    qtbot.waitUntil(lambda: isinstance(desk.family.panel, CallerPage), timeout=WAIT)
    page = desk.family.panel
    assert isinstance(page, CallerPage)
    return page


def test_a_mother_who_is_known_hears_what_was_composed_for_her(
    at: At, decided: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(FrontDoor, at(OFFICER), decided, qtbot)
    panel = rung(desk)
    for part in (desk.sheet.header, desk.sheet.tiles, desk.sheet.family):
        assert not part.isVisible()  # nothing to read out by mistake
    answer(panel, **right(desk), note="She asks what was decided")
    desk.primary_action()
    page = page_of(desk, qtbot)
    qtbot.waitUntil(lambda: len(page.words) > 2, timeout=WAIT)
    sheet = desk.enquiry.sheet
    assert sheet is not None
    assert page.title.text() == "Known"
    child = sheet.subjects[0].name
    assert page.words[0] == f"A referral about {child} came to us on {day_words(sheet.row.received.date())}."
    assert page.words[1] == "It has been decided what happens next."
    assert page.words[-1] == IN_DANGER
    assert any("Customer Feedback team" in sentence for sentence in page.words)
    said = " ".join(page.words)
    others = [one.family_name for one in sheet.people if one.role == "other_adult"] + [one.what for one in sheet.items]
    assert [one for one in (*others, "Elm Primary", "Alex Example", "NN99") if one in said and one not in child] == []
    kept = side(busy_staff, decided).calls[0]
    assert (kept.result, kept.note, len(kept.agreed)) == (CallResult.KNOWN, "She asks what was decided", 3)
    assert not desk.sheet.header.isVisible()
    desk.back()
    assert desk.sheet.header.isVisible()
    assert desk.sheet.part == "family"
    qtbot.waitUntil(lambda: "3 of 3 answers agreed" in words_on(desk.sheet.family), timeout=WAIT)


def test_what_they_said_becomes_a_contact_with_the_family(
    at: At, decided: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(DecisionDesk, at(DECIDER), decided, qtbot)
    told = right(desk)
    answer(rung(desk), **told)
    desk.primary_action()
    page = page_of(desk, qtbot)
    qtbot.waitUntil(lambda: len(page.words) > 2, timeout=WAIT)
    desk.primary_action()
    panel = desk.family.panel
    assert isinstance(panel, EntryPanel)
    assert panel.title.text() == "Contact with the family"
    answer(panel, safe="yes", views="She is relieved.")
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    contact = side(busy_staff, decided).contacts[0]
    assert (str(contact.person), contact.channel, contact.result, contact.views) == (
        told["person"], "phone", ContactResult.SPOKE, "She is relieved.")  # fmt: skip


@pytest.mark.parametrize("wrong", [{"birth": "1 Jan 1980"}, {"home": "AB1 2CD"}, {"birth": ""}])
def test_a_stranger_hears_nothing_and_the_same_words_as_everybody(
    wrong: dict[str, str], at: At, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(FrontDoor, at(OFFICER), decided, qtbot)
    answer(rung(desk), **right(desk) | wrong)
    desk.primary_action()
    page = page_of(desk, qtbot)
    assert (page.title.text(), page.words) == ("A senior social worker rings back", (*RING_BACK, IN_DANGER))
    assert "That there is a referral, or that there is none." in words_on(page)


def test_somebody_else_and_whoever_must_not_be_told_hear_the_same(
    at: At, hiding: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(FrontDoor, at(OFFICER), hiding, qtbot)
    said = []
    for person in (SOMEBODY_ELSE, *(str(one.id) for one in desk.enquiry.sheet.people)):  # type: ignore[union-attr]
        answer(rung(desk), person=person)
        desk.primary_action()
        said.append((page_of(desk, qtbot).title.text(), page_of(desk, qtbot).words))
        desk.back()
        if len(said) == 3:
            break
    assert set(said) == {("A senior social worker rings back", (*RING_BACK, IN_DANGER))}
    assert side(busy_staff, hiding).calls[-1].result is CallResult.NOT_KNOWN


def test_after_three_wrong_callers_the_form_says_that_nobody_is_told(
    at: At, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(FrontDoor, at(OFFICER), decided, qtbot)
    told = right(desk)
    for _ in range(3):
        answer(rung(desk), person=told["person"], birth="1 Jan 1980")
        desk.primary_action()
        page_of(desk, qtbot)
        desk.back()
    panel = rung(desk)
    answer(panel, **told)
    with qtbot.waitSignal(panel.command.problems_found, timeout=WAIT):
        desk.primary_action()
    assert "For an hour nobody is told anything about it." in panel.notice


def test_what_cannot_be_read_stands_beside_its_field(at: At, decided: UUID, qtbot: QtBot, theme: Theme) -> None:
    desk = shown(FrontDoor, at(OFFICER), decided, qtbot)
    panel = rung(desk)
    desk.primary_action()
    assert [name for name, field in panel.fields.items() if field.problem] == ["person"]
    told = right(desk)
    answer(panel, person=told["person"], birth="31 Feb 1990")
    desk.primary_action()
    assert [name for name, field in panel.fields.items() if field.problem] == ["birth"]
    answer(panel, birth="", child_name="Tam")
    desk.primary_action()
    assert [name for name, field in panel.fields.items() if field.problem] == ["child_birth"]
    answer(panel, child_name="", child_birth="3 Feb 2018")
    desk.primary_action()
    assert [name for name, field in panel.fields.items() if field.problem] == ["child_name"]


def test_the_answers_are_in_no_draft_and_gone_after_the_check(
    at: At, decided: UUID, drafts: MemoryDrafts, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(FrontDoor, at(OFFICER), decided, qtbot)
    panel = rung(desk)
    answer(panel, **right(desk), note="She asks when")
    with qtbot.waitSignal(panel.command.draft_kept, timeout=WAIT):
        desk.save()
    kept = drafts.kept(panel.command.key)
    assert kept is not None
    assert kept[1] == {"person": right(desk)["person"], "note": "She asks when"}
    desk.primary_action()
    page = page_of(desk, qtbot)
    assert not set(page.model.values) & set(ANSWERS)
    assert [one for one in desk.findChildren(QLineEdit) if one.isVisible() and "1990" in one.text()] == []


def test_somebody_else_is_asked_nothing(at: At, decided: UUID, qtbot: QtBot, theme: Theme) -> None:
    desk = shown(FrontDoor, at(OFFICER), decided, qtbot)
    panel = rung(desk)
    assert {name for name in ANSWERS if not panel.fields[name].isHidden()} == set()
    answer(panel, person=right(desk)["person"])
    assert {name for name in ANSWERS if panel.fields[name].isHidden()} == set()
    answer(panel, person=SOMEBODY_ELSE)
    assert {name for name in ANSWERS if not panel.fields[name].isHidden()} == set()


def test_whoever_only_reads_sees_the_calls_and_answers_none(at: At, decided: UUID, qtbot: QtBot, theme: Theme) -> None:
    desk = shown(HubOverview, at(MANAGER), decided, qtbot)
    desk.sheet.choose_part("family")
    assert "She asks when somebody speaks with the school." in words_on(desk.sheet.family)
    desk.family.begin(Entry.CALL)
    assert desk.family.panel is None
