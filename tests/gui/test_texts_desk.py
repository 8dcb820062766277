"""The desk of the hub's texts on a real hub: proposed by one, approved by another, the page while one types."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.app.window import OtherTexts, views_of
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.paper import Paper
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.changes import Changes
from mashdesk.domain.hub_texts import PROFILE, TextAnswer
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.gui.desks.controls import put, value_of
from mashdesk.gui.desks.texting.editor_page import MOVED
from mashdesk.gui.desks.texting.proposal_page import MINE
from mashdesk.gui.desks.texts_desk import TextsDesk
from mashdesk.gui.main_window import MainWindow
from mashdesk.gui.theme import Theme
from mashdesk.services.hub_texts import (
    AnswerText,
    ProposeText,
    answer_text,
    profile_if_changed,
    propose_text,
    texts_of_hub,
)
from mashdesk.services.worklists import who_am_i
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.test_accessible_names import nameless

ADMINISTRATOR, MANAGER = "adelaide.winterbourne", "maud.hollingbery"
PHONE, LETTER = "contacts.service.value", "please_call"
NUMBER = "01632 960123"
At = Callable[[str], Place]


@pytest.fixture
def at(staff: SignedInStaff) -> Iterator[At]:
    """A place for anybody of the hub."""
    with ExitStack() as places:
        yield lambda login: places.enter_context(place_of(staff.sitting(login)))


def shown(place: Place, qtbot: QtBot) -> TextsDesk:
    desk = TextsDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    qtbot.waitUntil(lambda: desk.model.fetched, timeout=WAIT)
    return desk


def chosen(desk: TextsDesk, kind: str, section: str, qtbot: QtBot) -> None:
    desk.pane.list.choose(kind, section)
    qtbot.waitUntil(lambda: bool(desk.editor.fields), timeout=WAIT)
    qtbot.waitUntil(lambda: desk.editor.beside.page.count > 0, timeout=WAIT)


def typed(desk: TextsDesk, place: str, words: str) -> None:
    put(desk.editor.fields[place].control, words)


def proposed(desk: TextsDesk, why: str, qtbot: QtBot) -> None:
    put(desk.editor.because.control, why)
    before = len(desk.model.texts.texts)
    desk.editor.propose.click()
    qtbot.waitUntil(lambda: len(desk.model.texts.texts) > before, timeout=WAIT)


def seen(desk: TextsDesk, kind: str, qtbot: QtBot) -> None:
    desk.model.reload()
    qtbot.waitUntil(lambda: desk.model.texts.waiting(kind) is not None, timeout=WAIT)
    desk.pane.list.choose(kind, proposal=True)
    qtbot.waitUntil(lambda: desk.proposal.seen, timeout=WAIT)


def test_an_administrator_proposes_another_number_and_the_hub_manager_approves_it(
    at: At, staff: SignedInStaff, theme: Theme, qtbot: QtBot
) -> None:
    place = at(ADMINISTRATOR)
    desk = shown(place, qtbot)
    chosen(desk, PROFILE, "contacts", qtbot)
    assert "leaflet" in desk.editor.fields[PHONE].control.accessibleDescription()
    assert not nameless(desk)
    typed(desk, PHONE, NUMBER)
    assert [(one.label, one.new) for one in desk.editor.editing.changes] == [("Contacts: Telephone", NUMBER)]  # type: ignore[union-attr]
    desk.editor.propose.click()
    qtbot.waitUntil(lambda: bool(desk.editor.because.problem), timeout=WAIT)
    proposed(desk, "The hub has another number", qtbot)
    seen(desk, PROFILE, qtbot)
    assert desk.proposal.told.text() == MINE
    assert not desk.proposal.approve.isVisible()
    assert desk.proposal.withdraw.isVisible()
    manager = at(MANAGER)
    second = shown(manager, qtbot)
    seen(second, PROFILE, qtbot)
    assert second.proposal.approve.isVisible()
    assert not second.proposal.withdraw.isVisible()
    assert second.proposal.beside.strip.chosen == "changes"
    second.primary_action()
    qtbot.waitUntil(lambda: second.model.texts.waiting(PROFILE) is None, timeout=WAIT)
    fresh = profile_if_changed(staff.sitting(DECIDER), who_am_i(staff.sitting(DECIDER))[0], place.who.profile.texts)
    assert fresh is not None
    assert fresh.contact.phone == NUMBER
    source = fresh.origin(PHONE)
    assert source is not None
    assert source.origin == "local"


def test_a_hub_manager_writes_a_letter_and_sees_the_page_and_what_is_wrong_while_typing(
    at: At, theme: Theme, qtbot: QtBot
) -> None:
    desk = shown(at(MANAGER), qtbot)
    chosen(desk, LETTER, "", qtbot)
    typed(desk, "sections.1.paragraphs", "We write about {child}.")
    field = desk.editor.fields["sections.1.paragraphs"]
    qtbot.waitUntil(lambda: "no place of this letter" in field.problem, timeout=WAIT)
    qtbot.waitUntil(lambda: not desk.editor.beside.page.isVisible(), timeout=WAIT)
    typed(desk, "sections.1.paragraphs", "Please ring {phone}.\n\nWe are glad to hear from you.")
    qtbot.waitUntil(lambda: desk.editor.beside.page.isVisible() and not field.problem, timeout=WAIT)


def test_where_there_is_little_room_the_text_and_its_page_take_turns(at: At, theme: Theme, qtbot: QtBot) -> None:
    desk = shown(at(MANAGER), qtbot)
    chosen(desk, LETTER, "", qtbot)
    desk.resize(700, 600)
    qtbot.waitUntil(lambda: desk.editor.beside.strip.chosen == "text", timeout=WAIT)
    subject = desk.editor.fields["subject"]
    assert subject.isVisible()
    assert not desk.editor.beside.page.isVisible()
    desk.editor.beside.show_part("page")
    assert desk.editor.beside.page.isVisible()
    assert not subject.isVisible()
    typed(desk, "subject", "Kindly ring us")
    desk.primary_action()  # from there, too: what is missing is said
    qtbot.waitUntil(lambda: bool(desk.editor.because.problem), timeout=WAIT)
    desk.resize(1290, 718)
    qtbot.waitUntil(lambda: subject.isVisible() and desk.editor.beside.page.isVisible(), timeout=WAIT)


def test_what_was_typed_is_there_again(at: At, theme: Theme, qtbot: QtBot) -> None:
    place = at(MANAGER)
    desk = shown(place, qtbot)
    chosen(desk, LETTER, "", qtbot)
    typed(desk, "subject", "Kindly ring us")
    with qtbot.waitSignal(desk.editor.editing.form.draft_kept, timeout=WAIT):  # type: ignore[union-attr]
        desk.save()
    again = shown(place, qtbot)
    again.pane.list.choose(LETTER)
    qtbot.waitUntil(
        lambda: bool(again.editor.fields) and value_of(again.editor.fields["subject"].control) == "Kindly ring us",
        timeout=WAIT,
    )


def test_what_is_typed_is_put_over_a_version_that_was_approved_meanwhile(
    at: At, staff: SignedInStaff, theme: Theme, qtbot: QtBot
) -> None:
    place = at(MANAGER)
    desk = shown(place, qtbot)
    chosen(desk, LETTER, "", qtbot)
    typed(desk, "subject", "Kindly ring us")
    follows = desk.model.texts.approved_last(LETTER)
    words = json.loads(Paper().shipped_wording(LetterKind.PLEASE_CALL)) | {"ending": "With kind regards"}
    command = ProposeText(uuid4(), LETTER, json.dumps(words), "Kinder", None, follows.id if follows else None)
    text = propose_text(staff.sitting(MANAGER), command, Paper().profile_mistakes)
    approved = AnswerText(uuid4(), text, TextAnswer.APPROVED)
    answer_text(staff.sitting(DECIDER), approved, LETTER, Paper().profile_mistakes)
    with qtbot.waitSignal(desk.editor.editing.moved, timeout=WAIT):  # type: ignore[union-attr]
        desk.model.reload()
    assert value_of(desk.editor.fields["subject"].control) == "Kindly ring us"
    assert value_of(desk.editor.fields["ending"].control) == "With kind regards"
    assert MOVED in desk.editor.banner.words
    proposed(desk, "Plainer", qtbot)


def test_a_desk_that_is_open_takes_the_words_that_stand_without_signing_in_anew(
    at: At, staff: SignedInStaff, theme: Theme, qtbot: QtBot
) -> None:
    place = at(DECIDER)
    window = MainWindow(theme, place.who.person, views_of(place.who, place.tasks, place.bus), first_at_once=False)
    qtbot.addWidget(window)
    OtherTexts(place.who, place.tasks, place.bus, window)
    before = place.who.profile
    words = json.loads(Paper().shipped_wording(LetterKind.CHILD)) | {"subject": "For you"}
    command = ProposeText(uuid4(), "child", json.dumps(words), "Kinder", None, None)
    text = propose_text(staff.sitting(MANAGER), command, Paper().profile_mistakes)
    approved = AnswerText(uuid4(), text, TextAnswer.APPROVED)
    answer_text(staff.sitting(DECIDER), approved, "child", Paper().profile_mistakes)
    place.bus.publish(Changes.everything())
    qtbot.waitUntil(lambda: place.who.profile is not before, timeout=WAIT)
    assert json.loads(place.who.profile.texts.wordings["child"])["subject"] == "For you"
    place.bus.publish(Changes.everything())


def test_a_letter_is_sent_back_with_a_reason_by_a_senior_social_worker_who_cannot_write_it(
    at: At, staff: SignedInStaff, theme: Theme, qtbot: QtBot
) -> None:
    desk = shown(at(MANAGER), qtbot)
    chosen(desk, "acknowledgement", "", qtbot)
    typed(desk, "subject", "We have your referral")
    proposed(desk, "Plainer", qtbot)
    second = shown(at(DECIDER), qtbot)
    chosen(second, "acknowledgement", "", qtbot)
    assert not second.editor.why.isVisible()
    assert second.editor.fields["subject"].control.isReadOnly()  # type: ignore[attr-defined]
    seen(second, "acknowledgement", qtbot)
    second.proposal.send_back.click()
    qtbot.waitUntil(lambda: bool(second.proposal.because.problem), timeout=WAIT)
    put(second.proposal.because.control, "Say thank you first")
    second.proposal.send_back.click()
    qtbot.waitUntil(lambda: second.model.texts.waiting("acknowledgement") is None, timeout=WAIT)
    (kept,) = [one for one in texts_of_hub(staff.sitting(MANAGER)).texts if one.kind == "acknowledgement"]
    assert kept.answer_because == "Say thank you first"
    desk.model.reload()
    qtbot.waitUntil(lambda: desk.model.texts.waiting("acknowledgement") is None, timeout=WAIT)
