"""The hub manager sets up the emergency pack of a workstation, watches it and removes it, on a real hub."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.access.emergency_place import EmergencyPlace
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.emergency_pack import PackUse
from mashdesk.gui.desks.packing.set_up_form import SetUpForm
from mashdesk.gui.desks.protection_desk import ProtectionDesk
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.pack_keeper import PackKeeper
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.packing import ONE, OTHER, quick

MANAGER = "maud.hollingbery"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The workstation's own folder."""
    quick(monkeypatch)
    return tmp_path


@pytest.fixture
def places() -> Iterator[ExitStack]:
    """Whoever sits at the workstation, one after the other."""
    with ExitStack() as stack:
        yield stack


def at(places: ExitStack, staff: SignedInStaff, login: str, home: Path) -> Place:
    place = places.enter_context(place_of(staff.sitting(login)))
    place.who.emergency = EmergencyPlace(home, "The hub")
    return place


def desk_of(place: Place, qtbot: QtBot) -> ProtectionDesk:
    desk = ProtectionDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.show()
    desk.strip.choose("packs")
    desk._choose("packs")
    qtbot.waitUntil(lambda: bool(desk.packs.model.holders), timeout=WAIT)
    return desk


def filled_in(desk: ProtectionDesk, *typed: str) -> SetUpForm:
    """Who, then each passphrase that is typed."""
    desk.primary_action()
    form = desk.packs.form
    assert form is not None
    form.workstation.setText("Duty desk")
    form.holder.setCurrentIndex(form.holder.findData(OFFICER))
    form.other_holder.setCurrentIndex(form.other_holder.findData(DECIDER))
    desk.primary_action()
    assert form.step is not None
    for words in typed or (ONE, OTHER):
        assert form.step is not None
        form.step.passphrase.setText(words)
        form.step.again.setText(words)
        desk.primary_action()
    return form


def set_up(desk: ProtectionDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.packs.model.set_up_done, timeout=WAIT):
        filled_in(desk)
    qtbot.waitUntil(lambda: bool(desk.packs.model.packs), timeout=WAIT)


def test_set_up_by_two_people_it_is_filled_at_once_and_opens(
    busy_staff: SignedInStaff, home: Path, places: ExitStack, theme: Theme, qtbot: QtBot
) -> None:
    desk = desk_of(at(places, busy_staff, MANAGER, home), qtbot)
    assert desk.packs.removals == {}
    set_up(desk, qtbot)
    (pack,) = desk.packs.model.packs
    assert (pack.workstation, pack.enquiries, pack.refreshed_by) == ("Duty desk", 3, "Maud Hollingbery")
    assert (pack.holder, pack.other_holder) == ("Ottilie Brandreth", "Magnus Fairweather")
    opened = EmergencyPlace(home).open(ONE, OTHER)
    assert len(opened.enquiries) == 3
    assert (opened.workstation, opened.hub) == ("Duty desk", "Northamptonshire Multi-Agency Safeguarding Hub (MASH)")
    qtbot.waitUntil(lambda: not desk.packs.set_up.isVisibleTo(desk), timeout=WAIT)


def test_what_is_wrong_is_said_at_its_field_and_no_passphrase_stays_behind(
    busy_staff: SignedInStaff, home: Path, places: ExitStack, theme: Theme, qtbot: QtBot
) -> None:
    desk = desk_of(at(places, busy_staff, MANAGER, home), qtbot)
    desk.primary_action()
    form = desk.packs.form
    assert form is not None
    desk.primary_action()
    assert all(field.problem for field in form.fields.values())
    desk.packs._end()
    form = filled_in(desk, "too short")
    assert form.step is not None
    assert "15 characters" in form.step.fields["passphrase"].problem
    form.step.passphrase.setText(ONE)
    form.step.again.setText(OTHER)
    desk.primary_action()
    assert "not the same" in form.step.fields["again"].problem
    form.step.again.setText(ONE)
    desk.primary_action()
    assert (form.step.passphrase.text(), form.step.again.text()) == ("", ""), "the second holder sees nothing of it"
    form.step.passphrase.setText(ONE)
    form.step.again.setText(ONE)
    desk.primary_action()
    assert "must not have the same" in form.step.fields["passphrase"].problem
    desk.strip.choose("notices")
    desk._choose("notices")
    assert [form.step] == [None], "whoever leaves the page leaves no passphrase in it"
    assert form.workstation.text() == "Duty desk"
    form.cancel.click()
    assert (desk.packs.form, EmergencyPlace(home).kept()) == (None, None)


def test_a_workstations_name_that_is_taken_is_said_and_nothing_typed_but_secrets_is_lost(
    busy_staff: SignedInStaff, home: Path, places: ExitStack, theme: Theme, qtbot: QtBot
) -> None:
    set_up(desk_of(at(places, busy_staff, MANAGER, home), qtbot), qtbot)
    desk = desk_of(at(places, busy_staff, MANAGER, home / "another"), qtbot)
    form = filled_in(desk)
    qtbot.waitUntil(lambda: "has a pack" in form.fields["workstation"].problem, timeout=WAIT)
    assert (form.workstation.text(), form.holder.currentData()) == ("Duty desk", OFFICER)
    assert form.step is None


def test_a_holder_who_signs_in_refreshes_it_and_a_removed_one_is_erased(
    busy_staff: SignedInStaff, home: Path, places: ExitStack, theme: Theme, qtbot: QtBot
) -> None:
    manager = at(places, busy_staff, MANAGER, home)
    desk = desk_of(manager, qtbot)
    set_up(desk, qtbot)
    place, elsewhere = EmergencyPlace(home), at(places, busy_staff, MANAGER, home / "another")
    pack = place.open(ONE, OTHER)
    place.note(PackUse(pack.refresh, pack.refresh, pack.proof, "opened", pack.made))
    officer = at(places, busy_staff, OFFICER, home)
    keeper = PackKeeper(officer.who, officer.tasks)
    assert keeper._clock.interval() == officer.who.profile.workstation.pack_minutes * 60_000
    with qtbot.waitSignal(keeper.uses_told, timeout=WAIT) as told:
        keeper.look()
    assert told.args == [1]
    assert place.uses() == ()
    watching = desk_of(elsewhere, qtbot)
    qtbot.waitUntil(lambda: bool(watching.packs.removals), timeout=WAIT)
    assert watching.packs.model.packs[0].opened == pack.made
    watching.packs.removals["Duty desk"].action_asked.emit()
    qtbot.waitUntil(lambda: watching.packs.model.packs == (), timeout=WAIT)
    assert place.has_pack, "the other workstation does not know yet"
    keeper.look()
    qtbot.waitUntil(lambda: not place.has_pack, timeout=WAIT)
    qtbot.waitUntil(lambda: place.kept() is None, timeout=WAIT)
    keeper.deleteLater()
