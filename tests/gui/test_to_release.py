"""What an agency is asked to release: its own alone, answered in one of three ways, never by accident."""

from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.codes import EnquiryState, LeavingPurpose, PoliceHandling, ReleaseAnswer
from mashdesk.gui.desks.agency_desk import AgencyDesk
from mashdesk.gui.desks.releasing.agency_lists import RELEASES, REQUESTS
from mashdesk.gui.desks.releasing.answer_form import AnswerForm
from mashdesk.gui.desks.releasing.release_page import FIRST
from mashdesk.gui.desks.releasing.to_release import REASON
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.release_answer_model import Manner
from mashdesk.services.releases import RefuseRelease, refuse_release, releases
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.releasing import EDUCATION, POLICE, WHY, WORDS, asked, enquiry_at, free_item, opened


@pytest.fixture
def decided(busy_staff: SignedInStaff) -> UUID:
    return enquiry_at(busy_staff, EnquiryState.DECIDED)


@pytest.fixture
def place(busy_staff: SignedInStaff) -> Iterator[Place]:
    with place_of(busy_staff.sitting(EDUCATION)) as place:
        yield place


def a_desk(place: Place, qtbot: QtBot) -> AgencyDesk:
    desk = AgencyDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    qtbot.waitUntil(lambda: desk.pane.count > 0, timeout=WAIT)
    return desk


def open_release(desk: AgencyDesk, qtbot: QtBot, reason: str = "") -> AnswerForm:
    """The request that has waited longest, opened for a reason."""
    desk.lists.choose(RELEASES)
    qtbot.waitUntil(lambda: bool(desk.lists.releases.rows()), timeout=WAIT)
    row = desk.lists.releases.rows()[0]
    desk.lists.releases.choose(row.release)
    desk.releasing.reason.open_asked.emit(row, reason or REASON)
    qtbot.waitUntil(lambda: desk.releasing.page.form is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: not desk.answer._tasks.waiting, timeout=WAIT)
    return form_of(desk)


def form_of(desk: AgencyDesk) -> AnswerForm:
    form = desk.releasing.page.form
    assert form is not None
    return form


def answered(desk: AgencyDesk, qtbot: QtBot) -> None:
    """F8 asks, F8 does it, and the answer is shown."""
    page = desk.releasing.page
    desk.primary_action()
    assert page.asking
    assert page.model is not None
    with qtbot.waitSignal(page.model.answered, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(page.given.isVisible, timeout=WAIT)


def test_an_agency_is_shown_nothing_of_what_another_one_is_asked(
    busy_staff: SignedInStaff, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    asked(busy_staff, free_item(busy_staff, decided), decided)
    with place_of(busy_staff.sitting(POLICE)) as police:
        desk = a_desk(police, qtbot)
        desk.lists.choose(RELEASES)
        qtbot.waitUntil(lambda: not police.tasks.waiting, timeout=WAIT)
        assert desk.lists.releases.rows() == ()
        assert desk.lists.tabs.tabText(1) == "To release  0"
        desk.lists.choose(REQUESTS)
        row = next(one for one in desk.pane.list.rows() if one.enquiry == decided)
        desk.pane.list.choose(row)
        desk.reason._on_open()
        qtbot.waitUntil(lambda: desk.releasing.told.read, timeout=WAIT)
        tabs = [desk.tabs.tabText(place) for place in range(desk.tabs.count())]
        assert not any(words.startswith("Releases") for words in tabs)
        chronology = desk._parts["chronology"]
        assert all(not item.may_ask for item in chronology._items)  # type: ignore[union-attr]


def test_the_list_counts_what_waits_and_says_what_for_and_never_what_or_about_whom(
    busy_staff: SignedInStaff, decided: UUID, place: Place, qtbot: QtBot, theme: Theme
) -> None:
    item = free_item(busy_staff, decided)
    desk = a_desk(place, qtbot)
    assert desk.lists.tabs.tabText(1) == "To release  0"
    asked(busy_staff, item, decided)
    desk.asked.reload()
    qtbot.waitUntil(lambda: desk.lists.tabs.tabText(1) == "To release  1", timeout=WAIT)
    [row] = desk.lists.releases.rows()
    said = desk.lists.releases.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Letter to the family. just now. ")
    assert row.reference in said
    for kept in (item.what, WHY, "Gill", "Tâm"):
        assert kept not in said


def test_opening_asks_for_a_reason_and_then_shows_the_item_and_an_empty_answer(
    busy_staff: SignedInStaff, decided: UUID, place: Place, qtbot: QtBot, theme: Theme
) -> None:
    item = free_item(busy_staff, decided)
    asked(busy_staff, item, decided)
    desk = a_desk(place, qtbot)
    desk.lists.choose(RELEASES)
    qtbot.waitUntil(lambda: bool(desk.lists.releases.rows()), timeout=WAIT)
    desk.lists.releases.choose(desk.lists.releases.rows()[0].release)
    assert desk.releasing.reason.isVisible()
    assert desk.sheet is None
    form = open_release(desk, qtbot)
    assert form.manner.value is None
    assert form.words.toPlainText() == form.because.toPlainText() == ""
    form.manner.button(Manner.WORDS.value).setChecked(True)
    assert form.words.isVisible()
    assert form.words.toPlainText() == ""
    desk.primary_action()
    assert form.fields["words"].problem
    assert not desk.releasing.page.asking


def test_before_it_is_kept_it_shows_exactly_what_leaves_and_esc_leaves_nothing_done(
    busy_staff: SignedInStaff, decided: UUID, place: Place, qtbot: QtBot, theme: Theme
) -> None:
    item = free_item(busy_staff, decided)
    release = asked(busy_staff, item, decided)
    desk = a_desk(place, qtbot)
    form = open_release(desk, qtbot)
    form.manner.button(Manner.WHOLE.value).setChecked(True)
    desk.primary_action()
    page = desk.releasing.page
    assert page.asking
    shown = [label.text() for label in page.confirm.findChildren(type(page._about))]
    assert item.what in shown
    assert any("take it back until it has left" in words for words in shown)
    desk.back()
    assert page.confirm.isHidden()
    [told] = [one for one in releases(busy_staff.sitting(EDUCATION), decided) if one.id == release]
    assert told.answer is None


def test_released_in_words_it_can_be_taken_back_and_the_hub_reads_both(
    busy_staff: SignedInStaff, decided: UUID, place: Place, qtbot: QtBot, theme: Theme
) -> None:
    asked(busy_staff, free_item(busy_staff, decided), decided)
    desk = a_desk(place, qtbot)
    form = open_release(desk, qtbot)
    form.manner.button(Manner.WORDS.value).setChecked(True)
    form.words.setPlainText(WORDS)
    answered(desk, qtbot)
    page = desk.releasing.page
    assert not form.isVisible()
    qtbot.waitUntil(lambda: desk.lists.releases.rows() == (), timeout=WAIT)
    [told] = releases(busy_staff.sitting(DECIDER), decided)
    assert (told.answer, told.words, told.stands) == (ReleaseAnswer.SANITISED, WORDS, True)
    assert page.given.take_back.isVisible()
    page.given.take_back.click()
    assert page.asking
    assert page.model is not None
    with qtbot.waitSignal(page.model.taken_back, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: page.given.isVisible() and not page.given.take_back.isVisible(), timeout=WAIT)
    [told] = releases(busy_staff.sitting(DECIDER), decided)
    assert told.withdrawn is not None


def test_the_items_own_words_are_not_words_written_for_this(
    busy_staff: SignedInStaff, decided: UUID, place: Place, qtbot: QtBot, theme: Theme
) -> None:
    item = free_item(busy_staff, decided)
    asked(busy_staff, item, decided)
    desk = a_desk(place, qtbot)
    form = open_release(desk, qtbot)
    form.manner.button(Manner.WORDS.value).setChecked(True)
    form.words.setPlainText(item.what)
    desk.primary_action()
    desk.primary_action()
    qtbot.waitUntil(lambda: bool(form.fields["words"].problem), timeout=WAIT)
    assert form.words.toPlainText() == item.what


def test_a_refusal_says_why_and_stands_afterwards_among_the_enquirys_releases(
    busy_staff: SignedInStaff, decided: UUID, place: Place, qtbot: QtBot, theme: Theme
) -> None:
    asked(busy_staff, free_item(busy_staff, decided), decided, LeavingPurpose.ONWARD)
    desk = a_desk(place, qtbot)
    form = open_release(desk, qtbot)
    form.manner.button(Manner.REFUSE.value).setChecked(True)
    desk.primary_action()
    assert form.fields["because"].problem
    form.because.setPlainText("He asked us not to.")
    answered(desk, qtbot)
    assert not desk.releasing.page.given.take_back.isVisible()
    desk.lists.choose(REQUESTS)
    desk.pane.list.choose(next(one for one in desk.pane.list.rows() if one.enquiry == decided))
    told = "Releases  1"
    qtbot.waitUntil(lambda: told in [desk.tabs.tabText(at) for at in range(desk.tabs.count())], timeout=WAIT)
    assert not desk.releasing.active


def test_what_the_police_gave_with_conditions_is_offered_in_words_alone_and_says_why(
    busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.DISCUSSED)
    item = next(
        one
        for one in opened(busy_staff, DECIDER, enquiry).items
        if one.police and one.police.handling is PoliceHandling.CONDITIONS and one.handling.value == "named_agencies"
    )
    asked(busy_staff, item, enquiry, LeavingPurpose.BUNDLE)
    with place_of(busy_staff.sitting(POLICE)) as police:
        desk = a_desk(police, qtbot)
        form = open_release(desk, qtbot)
        assert form._conditions.isVisible()
        assert "handling code C" in form._conditions.words
        with pytest.raises(ValueError, match="not in list"):
            form.manner.button(Manner.WHOLE.value)
        form.manner.button(Manner.WORDS.value).setChecked(True)
        form.words.setPlainText("Officers came to the home once.")
        answered(desk, qtbot)


def test_a_colleague_who_answered_first_is_told_and_what_was_typed_stays(
    busy_staff: SignedInStaff, decided: UUID, place: Place, qtbot: QtBot, theme: Theme
) -> None:
    release = asked(busy_staff, free_item(busy_staff, decided), decided)
    desk = a_desk(place, qtbot)
    form = open_release(desk, qtbot)
    form.manner.button(Manner.WORDS.value).setChecked(True)
    form.words.setPlainText(WORDS)
    command = RefuseRelease(uuid4(), release, "His father asked us not to.")
    refuse_release(busy_staff.sitting(EDUCATION), command, decided)
    desk.primary_action()
    desk.primary_action()
    page = desk.releasing.page
    qtbot.waitUntil(page.given.isVisible, timeout=WAIT)
    assert FIRST in page.notice.words
    assert form.isVisible()
    assert form.words.toPlainText() == WORDS
    assert not form.submit.isEnabled()
    [told] = releases(busy_staff.sitting(DECIDER), decided)
    assert told.answer is ReleaseAnswer.REFUSED


def test_what_is_typed_comes_back_at_another_time(
    busy_staff: SignedInStaff, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    drafts = MemoryDrafts()
    asked(busy_staff, free_item(busy_staff, decided), decided)
    with place_of(busy_staff.sitting(EDUCATION), drafts) as place:
        desk = a_desk(place, qtbot)
        form = open_release(desk, qtbot)
        form.manner.button(Manner.WORDS.value).setChecked(True)
        form.words.setPlainText(WORDS)
        model = desk.releasing.page.model
        assert model is not None
        with qtbot.waitSignal(model.form.draft_kept, timeout=WAIT):
            desk.save()
    with place_of(busy_staff.sitting(EDUCATION), drafts) as place:
        desk = a_desk(place, qtbot)
        form = open_release(desk, qtbot)
        qtbot.waitUntil(lambda: form.words.toPlainText() == WORDS, timeout=WAIT)
        assert form.manner.value == Manner.WORDS.value
        assert "Typed earlier" in form.notice


def test_the_page_fits_the_design_size_and_double_text(
    busy_staff: SignedInStaff, decided: UUID, place: Place, qtbot: QtBot, theme: Theme
) -> None:
    asked(busy_staff, free_item(busy_staff, decided), decided)
    desk = a_desk(place, qtbot)
    open_release(desk, qtbot)
    assert desk.minimumSizeHint().width() <= 1290
    assert desk.minimumSizeHint().height() <= 718
    theme.set_text_scale(200)
    desk.resize(1230, 660)
    qtbot.waitUntil(lambda: desk.minimumSizeHint().width() <= 1230, timeout=WAIT)
    assert desk.minimumSizeHint().height() <= 660
