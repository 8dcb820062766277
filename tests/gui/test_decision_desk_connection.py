"""When the connection breaks while saving, the desk says Checking… and then what is true; nothing is saved twice."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import SCREENER
from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import Rating
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.refusals import NoConnection, NotKnownIfSaved
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.viewmodels import command_form
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.viewmodels.screening_model import ScreeningModel
from mashdesk.services.screening import ScreenEnquiry, screen_enquiry
from tests.gui.at_a_desk import WAIT, Place, place_of, sheet_as


@pytest.fixture
def case(staff: SignedInStaff, profile: HubProfile) -> CaseStudy:
    case = CaseStudy("school", staff, profile)
    case.record()
    return case


@pytest.fixture
def place(case: CaseStudy, staff: SignedInStaff) -> Iterator[Place]:
    with place_of(staff.sitting(SCREENER)) as place:
        yield place


def typed_screening(place: Place, sheet: EnquirySheet) -> ScreeningModel:
    model = ScreeningModel(place.who, place.tasks, place.bus, sheet)
    model.level, model.rating, model.why = 3, Rating.AMBER, "He is often hungry."
    model.social_worker = "no"
    model.typed()
    return model


def test_what_reached_the_server_is_found_to_be_saved(
    case: CaseStudy, place: Place, staff: SignedInStaff, qtbot: QtBot
) -> None:
    sheet = sheet_as(staff, SCREENER, case.enquiry)
    model = typed_screening(place, sheet)
    command = ScreenEnquiry(model.form.request, model.level, model.why, model.rating, social_worker="no")

    def saves_and_breaks() -> None:
        screen_enquiry(place.who.sitting, command, sheet, place.who.profile)
        raise NotKnownIfSaved

    states: list[SavedIs] = []
    model.form.state_changed.connect(states.append)
    with qtbot.waitSignal(model.form.saved, timeout=WAIT):
        model.form.send(saves_and_breaks, Changes())
    assert states == [SavedIs.SAVING, SavedIs.CHECKING, SavedIs.SAVED]


def test_what_never_reaches_the_server_is_said_and_saved_once_under_the_same_request(
    case: CaseStudy, place: Place, staff: SignedInStaff, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command_form, "ASK_AGAIN_MS", 100)
    model = typed_screening(place, sheet_as(staff, SCREENER, case.enquiry))
    request = model.form.request

    def breaks() -> None:
        raise NotKnownIfSaved

    with qtbot.waitSignal(model.form.refused, timeout=WAIT) as refused:
        model.form.send(breaks, Changes())
    assert "nothing was saved" in refused.args[0]
    assert model.form.state is SavedIs.NOT_SAVED
    assert model.form.request == request
    with qtbot.waitSignal(model.form.saved, timeout=WAIT):
        model.save()
    sheet = sheet_as(staff, SCREENER, case.enquiry)
    assert sheet.screening is not None
    assert sheet.screening.why == "He is often hungry."


def test_a_draft_that_reached_the_server_after_all_is_not_offered_again(
    case: CaseStudy, place: Place, staff: SignedInStaff, qtbot: QtBot
) -> None:
    sheet = sheet_as(staff, SCREENER, case.enquiry)
    model = typed_screening(place, sheet)
    with qtbot.waitSignal(model.form.draft_kept, timeout=WAIT):
        model.form.keep_draft()
    screen_enquiry(
        place.who.sitting,
        ScreenEnquiry(model.form.request, model.level, model.why, model.rating, social_worker="no"),
        sheet,
        place.who.profile,
    )
    again = ScreeningModel(place.who, place.tasks, place.bus, sheet)
    with qtbot.assertNotEmitted(again.form.draft_found):
        again.form.look_for_draft()
        qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
    assert place.who.drafts.kept(model.form.key) is None


@pytest.mark.parametrize("failure", [NotKnownIfSaved(), NoConnection()])
def test_saving_resumes_by_itself_when_the_line_is_back(
    case: CaseStudy,
    place: Place,
    staff: SignedInStaff,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    failure: Exception,
) -> None:
    monkeypatch.setattr(command_form, "ASK_AGAIN_MS", 100)
    sheet = sheet_as(staff, SCREENER, case.enquiry)
    model = typed_screening(place, sheet)
    command = ScreenEnquiry(model.form.request, model.level, model.why, model.rating, social_worker="no")
    line = [failure]

    def saves_when_there_is_a_line() -> None:
        if line:
            raise line.pop()
        screen_enquiry(place.who.sitting, command, sheet, place.who.profile)

    states: list[SavedIs] = []
    model.form.state_changed.connect(states.append)
    with qtbot.waitSignal(model.form.saved, timeout=WAIT):
        model.form.send(saves_when_there_is_a_line, Changes())
    assert states == [SavedIs.SAVING, SavedIs.CHECKING, SavedIs.SAVING, SavedIs.SAVED]
    screening = sheet_as(staff, SCREENER, case.enquiry).screening
    assert screening is not None
    assert screening.why == "He is often hungry."


@pytest.mark.parametrize("why", ["typed on", "a signature", "too late", "thrown away"])
def test_nothing_is_sent_again_that_the_person_must_ask_for_anew(
    case: CaseStudy, place: Place, staff: SignedInStaff, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    monkeypatch.setattr(command_form, "ASK_AGAIN_MS", 100)
    if why == "too late":
        monkeypatch.setattr(command_form, "RESUMES_WITHIN", 0.0)
    model = typed_screening(place, sheet_as(staff, SCREENER, case.enquiry))
    sent: list[int] = []

    def breaks() -> None:
        sent.append(1)
        raise NotKnownIfSaved

    model.form.send(breaks, Changes(), resumes=why != "a signature")
    qtbot.waitUntil(lambda: model.form.state is SavedIs.CHECKING, timeout=WAIT)
    if why == "typed on":
        model.why = "He is often hungry, and cold."
        model.typed()
    if why == "thrown away":
        model.form.forget_draft()
        qtbot.wait(500)
        assert model.form.state is SavedIs.NOTHING
    else:
        with qtbot.waitSignal(model.form.refused, timeout=WAIT):
            pass
    assert sent == [1]
