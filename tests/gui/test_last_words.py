"""What is typed last: in order, with nothing older over it, and no form's trouble another's loss."""

import threading
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import DAMAGED_DRAFT, EncryptedDrafts, MemoryDrafts
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import OFFICER
from mashdesk.domain.changes import Changes
from mashdesk.domain.refusals import NoConnection
from mashdesk.gui.viewmodels import command_form
from mashdesk.gui.viewmodels.agency_return_model import AgencyReturnModel
from mashdesk.gui.viewmodels.command_form import CommandForm, SavedIs
from mashdesk.gui.viewmodels.last_words import LastWords
from mashdesk.services.ports import Sitting
from tests.gui.at_a_desk import WAIT, Place, place_of

KEY = "a form"


class Reluctant(MemoryDrafts):
    """Drafts that do not take one form's words, or take them slowly."""

    def __init__(self) -> None:
        super().__init__()
        self.refuses = ""
        self.gate: threading.Event | None = None

    def keep(self, key: str, request: UUID, content: dict[str, object]) -> None:
        if key == self.refuses:
            raise OSError("full")
        if self.gate is not None:
            self.gate.wait(5)
        super().keep(key, request, content)


def test_the_newest_is_what_is_kept_however_slow_the_one_before() -> None:
    drafts = Reluctant()
    drafts.gate = threading.Event()
    words, request = LastWords(drafts), uuid4()
    words.keep(KEY, request, {"text": "first"})
    slow = threading.Thread(target=words.settle)
    slow.start()
    words.keep(KEY, request, {"text": "second"})
    drafts.gate.set()
    words.settle()
    slow.join()
    assert drafts.kept(KEY) == (request, {"text": "second"})
    assert not words.owes


def test_one_forms_trouble_does_not_cost_another_its_words_and_is_tried_again() -> None:
    drafts = Reluctant()
    words, request = LastWords(drafts), uuid4()
    drafts.refuses = "first"
    words.keep("first", request, {"text": "one"})
    words.keep("second", request, {"text": "two"})
    with pytest.raises(OSError, match="full"):
        words.settle()
    assert drafts.kept("second") == (request, {"text": "two"})
    assert words.owes
    drafts.refuses = ""
    assert words.kept("first") == (request, {"text": "one"})
    assert not words.owes


def test_what_is_forgotten_last_is_gone_and_what_is_typed_after_is_there() -> None:
    drafts = MemoryDrafts()
    words, request = LastWords(drafts), uuid4()
    words.keep(KEY, request, {"text": "one"})
    words.forget(KEY)
    assert words.kept(KEY) is None
    words.forget(KEY)
    words.keep(KEY, request, {"text": "two"})
    assert words.kept(KEY) == (request, {"text": "two"})


def test_who_leaves_before_anybody_looked_for_a_draft_loses_neither() -> None:
    drafts = MemoryDrafts()
    words, before, now = LastWords(drafts), uuid4(), uuid4()
    drafts.keep(KEY, before, {"text": "of yesterday"})
    for text in ("one", "one more"):
        words.keep_beside(KEY, "older", now, {"text": text})
        words.settle()
    assert drafts.kept(KEY) == (now, {"text": "one more"})
    assert drafts.kept("older") == (before, {"text": "of yesterday"})


# The forms


@pytest.fixture
def place(staff: SignedInStaff) -> Iterator[Place]:
    with place_of(staff.sitting(OFFICER)) as place:
        yield place


def form_of(place: Place) -> CommandForm:
    return CommandForm(place.who, place.tasks, place.bus, KEY)


def _kept(place: Place) -> object:
    kept = place.who.drafts.kept(KEY)
    return kept[1]["text"] if kept else None


class Asked:
    """Answers what was saved as the test says: a server that is away, and then there."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.answer: Mapping[str, object] | Exception | None = NoConnection()
        self.gate = threading.Event()
        self.gate.set()
        monkeypatch.setattr(command_form, "was_saved", self)
        monkeypatch.setattr(command_form, "ASK_AGAIN_MS", 50)

    def __call__(self, sitting: Sitting, request: UUID) -> Mapping[str, object] | None:
        self.gate.wait(10)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    return Asked(monkeypatch)


def test_who_types_without_a_pause_is_kept_all_the_same(place: Place, qtbot: QtBot) -> None:
    form = form_of(place)
    for number in range(15):
        form.typed({"text": number})
        qtbot.wait(60)
    assert _kept(place) is not None


def test_it_is_kept_while_the_server_does_not_answer(place: Place, qtbot: QtBot) -> None:
    hung = threading.Event()
    place.tasks.run(lambda: hung.wait(20), lambda _: None, lambda _: None)
    form_of(place).typed({"text": "kept"})
    qtbot.waitUntil(lambda: _kept(place) == "kept", timeout=2_000)
    hung.set()


def test_a_form_that_goes_leaves_its_words(place: Place, qtbot: QtBot) -> None:
    form = form_of(place)
    form.typed({"text": "last"})
    form.deleteLater()
    with qtbot.waitSignal(form.destroyed):
        pass
    qtbot.waitUntil(lambda: _kept(place) == "last", timeout=500)


def test_while_the_server_is_away_a_draft_comes_back_and_is_checked_until_it_answers(
    place: Place, asked: Asked, qtbot: QtBot
) -> None:
    request = uuid4()
    place.who.drafts.keep(KEY, request, {"text": "before"})
    form = form_of(place)
    with qtbot.waitSignal(form.draft_found, timeout=WAIT) as found:
        form.look_for_draft()
    assert found.args == [{"text": "before"}]
    assert (form.state, form.request) == (SavedIs.CHECKING, request)
    form.send(lambda: pytest.fail("nobody knows yet whether it is there"), Changes())
    asked.answer = None
    with qtbot.waitSignal(form.refused, timeout=WAIT) as told:
        pass
    assert told.args == [command_form.DRAFT_NOT_SAVED]
    assert (form.state, form.request) == (SavedIs.NOT_SAVED, request)


def test_one_that_turns_out_to_be_saved_is_saved_and_what_was_typed_meanwhile_stays(
    place: Place, asked: Asked, qtbot: QtBot
) -> None:
    request = uuid4()
    place.who.drafts.keep(KEY, request, {"text": "before"})
    form = form_of(place)
    with qtbot.waitSignal(form.draft_found, timeout=WAIT):
        form.look_for_draft()
    form.typed({"text": "before and more"})
    asked.answer = {}
    with qtbot.waitSignal(form.saved, timeout=WAIT):
        pass
    qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
    kept = place.who.drafts.kept(KEY)
    assert kept is not None
    assert kept[1] == {"text": "before and more"}
    assert kept[0] != request  # as another command, or it would be refused


def test_it_says_checking_while_the_server_is_asked(place: Place, asked: Asked, qtbot: QtBot) -> None:
    place.who.drafts.keep(KEY, uuid4(), {"text": "before"})
    asked.answer = None
    form = form_of(place)
    states: list[SavedIs] = []
    form.state_changed.connect(states.append)
    with qtbot.waitSignal(form.draft_found, timeout=WAIT):
        form.look_for_draft()
    assert states == [SavedIs.CHECKING, SavedIs.NOT_SAVED]


@pytest.mark.parametrize("answer", [None, NoConnection()])
def test_what_is_typed_before_the_draft_comes_back_takes_nothing_of_its_place(
    place: Place, asked: Asked, qtbot: QtBot, answer: Exception | None
) -> None:
    before = uuid4()
    place.who.drafts.keep(KEY, before, {"text": "before"})
    asked.answer = answer
    asked.gate.clear()
    form = form_of(place)
    form.look_for_draft()
    qtbot.waitUntil(lambda: form.state is SavedIs.CHECKING, timeout=WAIT)
    form.typed({"text": "now"})
    form.keep_draft()
    assert _kept(place) == "before"
    asked.gate.set()
    qtbot.waitUntil(lambda: _kept(place) == "now", timeout=WAIT)
    assert form.state is SavedIs.NOT_SAVED
    form.forget_draft()
    asked.answer = None
    again = form_of(place)
    qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
    place.who.drafts.keep(f"{KEY}/{command_form.OLDER}", before, {"text": "before"})
    with qtbot.waitSignal(again.draft_found, timeout=WAIT) as found:
        again.look_for_draft()
    assert found.args == [{"text": "before"}]
    assert again.request == before


def test_drafts_that_cannot_be_read_are_said(place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreadable(_key: str) -> None:
        raise OSError("full")

    monkeypatch.setattr(place.who.drafts, "kept", unreadable)
    form = form_of(place)
    with qtbot.waitSignal(form.refused, timeout=WAIT):
        form.look_for_draft()
    monkeypatch.undo()
    form.typed({"text": "all the same"})
    qtbot.waitUntil(lambda: _kept(place) == "all the same", timeout=2_000)


def test_a_draft_that_was_set_aside_is_told_once(staff: SignedInStaff, tmp_path: Path, qtbot: QtBot) -> None:
    mine = EncryptedDrafts(tmp_path, OFFICER, bytes(32))
    mine.keep(KEY, uuid4(), {"text": "damaged"})
    mine._file.put(mine._seal.slot(KEY).name, b"nonsense")
    with place_of(staff.sitting(OFFICER)) as place:
        who = replace(place.who, drafts=mine)
        form = CommandForm(who, place.tasks, place.bus, KEY)
        with qtbot.waitSignal(form.refused, timeout=WAIT) as told:
            form.look_for_draft()
        assert told.args == [DAMAGED_DRAFT]
        again = CommandForm(who, place.tasks, place.bus, KEY)
        with qtbot.assertNotEmitted(again.refused):
            again.look_for_draft()
            qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
    mine.close()


def test_what_is_left_over_and_cannot_be_read_is_said(
    place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(_key: str) -> None:
        raise OSError("full")

    monkeypatch.setattr(place.who.drafts, "kept", unreadable)
    model = AgencyReturnModel(place.who, place.tasks, place.bus)
    with qtbot.waitSignal(model.refused, timeout=WAIT):
        model.look_for_left_over(uuid4())
