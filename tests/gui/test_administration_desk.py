"""The administration desk on a real hub: accounts made, changed, closed; two administrators; no case anywhere."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import OFFICER
from mashdesk.domain.accounts import Change
from mashdesk.domain.calendar import day_words, london_day
from mashdesk.domain.two_versions import Keep
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.administration_desk import AdministrationDesk
from mashdesk.gui.desks.controls import put
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.administration_model import STALE, Which
from mashdesk.services.administration import change_account, change_agency, change_post, change_roles, staff_of_hub
from mashdesk.store.sitting import Sitting
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.test_accessible_names import nameless
from tests.security.newcomers import PASSWORD, Newcomers, newcomers_of
from tests.security.psql import as_installer

ADMINISTRATOR = "adelaide.winterbourne"
COLLEAGUE = "cressida.fenn"
SECOND = "ambrose.tidewell"
NEW = "rosalind.fennimore"
At = Callable[[str], Place]


@pytest.fixture
def at(staff: SignedInStaff) -> Iterator[At]:
    """A place for anybody of the hub."""
    with ExitStack() as places:
        yield lambda login: places.enter_context(place_of(staff.sitting(login)))


@pytest.fixture
def desk(at: At, people: Newcomers, theme: Theme, qtbot: QtBot) -> AdministrationDesk:
    """The administrator's desk with the accounts on it."""
    return shown(at(ADMINISTRATOR), qtbot)


@pytest.fixture
def people(hub: Database) -> Iterator[Newcomers]:
    """Accounts of one test's own; their logins go with it. The colleague whom the tests are about is there."""
    with as_installer(hub) as installer, newcomers_of(hub, installer) as people:
        people.add(COLLEAGUE, "mash_officer")
        people.logins.append(NEW)
        yield people


@pytest.fixture
def second(people: Newcomers, staff: SignedInStaff) -> Iterator[Sitting]:
    """A second administrator, made by the installer, at another desk."""
    sitting = Sitting(staff.server, people.add(SECOND, "administrator"), PASSWORD)
    yield sitting
    sitting.sign_out()


def shown(place: Place, qtbot: QtBot) -> AdministrationDesk:
    desk = AdministrationDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    qtbot.waitUntil(lambda: desk.model.fetched, timeout=WAIT)
    return desk


def chosen(desk: AdministrationDesk, login: str, qtbot: QtBot) -> None:
    desk.pane.list.choose(login)
    qtbot.waitUntil(lambda: desk.sheet.account is not None and desk.sheet.account.login == login, timeout=WAIT)


def state_of(desk: AdministrationDesk, login: str) -> str:
    account = desk.model.staff.account(login)
    return account.state if account is not None else "none"


def roles_of(desk: AdministrationDesk, login: str) -> set[str]:
    account = desk.model.staff.account(login)
    return set(account.roles) if account is not None else set()


def type_in(field: object, text: str) -> None:
    assert isinstance(field, QLineEdit)
    field.setText(text)


def test_whoever_is_no_administrator_is_shown_no_account(staff: SignedInStaff) -> None:
    for login in (OFFICER, "maud.hollingbery", "aurelia.thorne"):
        with pytest.raises(Exception, match="not available"):
            staff_of_hub(staff.sitting(login))


def test_an_account_is_made_its_password_shown_once_and_it_stays_closed_without_vetting(
    desk: AdministrationDesk, qtbot: QtBot
) -> None:
    desk.new()
    desk.primary_action()
    qtbot.waitUntil(desk.form.submit.isEnabled, timeout=WAIT)
    assert any(field.problem for field in desk.form.fields.values()) or desk.form.banner.isVisible()
    for name, text in (("login", NEW), ("name", "Rosalind Fennimore"), ("post", "MASH officer")):
        type_in(desk.form.fields[name].control, text)
    put(desk.form.fields["agency"].control, "social_care")
    put(desk.form.fields["roles"].control, ["mash_officer", "auditor"])
    desk.primary_action()
    qtbot.waitUntil(lambda: bool(desk.form.fields["roles"].problem), timeout=WAIT)
    assert desk.form.values["name"] == "Rosalind Fennimore"
    put(desk.form.fields["roles"].control, ["mash_officer"])
    desk.primary_action()
    qtbot.waitUntil(lambda: state_of(desk, NEW) == "no_vetting", timeout=WAIT)
    password = desk.passwords.findChild(QLineEdit)
    assert password is not None
    assert len(password.text()) > 20
    assert desk.form.values["login"] == ""
    desk.primary_action()
    qtbot.waitUntil(
        lambda: not [one for one in desk.passwords.findChildren(QLineEdit) if one.isVisible()], timeout=WAIT
    )
    desk.model.filter(which=Which.LOOK)
    assert [one.login for one in desk.pane.list.rows()] == [NEW]


def test_vetting_that_is_no_day_is_told_beside_it_and_the_new_one_opens_the_account(
    desk: AdministrationDesk, qtbot: QtBot
) -> None:
    chosen(desk, COLLEAGUE, qtbot)
    today = london_day(desk.model.who.now())
    form = desk.sheet.standing
    type_in(form.fields["vetted_until"].control, "31 February 2027")
    form.submit.click()
    assert form.fields["vetted_until"].problem
    type_in(form.fields["vetted_until"].control, day_words(today + timedelta(days=12)))
    form.submit.click()
    qtbot.waitUntil(lambda: desk.model.count(Which.LOOK) == 1, timeout=WAIT)
    assert desk.pane.list.rows()[0].login == COLLEAGUE
    assert f"Vetting ends {day_words(today + timedelta(days=12))}" in desk.pane.list._rows.lines(
        desk.pane.list.rows()[0]
    )


def test_suspended_reopened_and_closed_for_good_only_after_saying_so_twice(
    desk: AdministrationDesk, qtbot: QtBot
) -> None:
    chosen(desk, COLLEAGUE, qtbot)
    desk.sheet.head.buttons[Change.SUSPEND].click()
    qtbot.waitUntil(lambda: state_of(desk, COLLEAGUE) == "suspended", timeout=WAIT)
    qtbot.waitUntil(desk.sheet.head.buttons[Change.REOPEN].isVisible, timeout=WAIT)
    desk.sheet.head.buttons[Change.REOPEN].click()
    qtbot.waitUntil(lambda: state_of(desk, COLLEAGUE) == "open", timeout=WAIT)
    desk.sheet.head.close_button.click()
    assert COLLEAGUE in desk.sheet.head.consequence.text()
    assert state_of(desk, COLLEAGUE) == "open"
    desk.sheet.head.keep.click()
    assert not desk.sheet.head.confirming.isVisible()
    desk.sheet.head.close_button.click()
    desk.sheet.head.close_for_good.click()
    qtbot.waitUntil(lambda: state_of(desk, COLLEAGUE) == "closed", timeout=WAIT)
    qtbot.waitUntil(lambda: not desk.sheet.roles.isVisible(), timeout=WAIT)


def test_another_post_is_kept_and_one_without_words_is_told_beside_it(desk: AdministrationDesk, qtbot: QtBot) -> None:
    chosen(desk, COLLEAGUE, qtbot)
    form = desk.sheet.post
    type_in(form.fields["post"].control, " ")
    form.submit.click()
    qtbot.waitUntil(lambda: bool(form.fields["post"].problem), timeout=WAIT)
    type_in(form.fields["post"].control, "Senior practitioner")
    form.submit.click()
    qtbot.waitUntil(lambda: "Senior practitioner" in desk.sheet.head.who.text(), timeout=WAIT)


def test_ones_own_account_is_left_to_another_administrator(desk: AdministrationDesk, qtbot: QtBot) -> None:
    chosen(desk, ADMINISTRATOR, qtbot)
    assert "Another administrator" in desk.sheet.head.why.text()
    for part in (desk.sheet.roles, desk.sheet.standing, desk.sheet.reset, desk.sheet.head.close_button):
        assert not part.isVisible()


def test_a_stale_save_says_so_keeps_what_was_typed_and_changes_nothing(
    desk: AdministrationDesk, second: Sitting, qtbot: QtBot
) -> None:
    chosen(desk, COLLEAGUE, qtbot)
    put(desk.sheet.roles.fields["roles"].control, ["mash_officer", "hub_manager"])
    seen = desk.sheet.account
    assert seen is not None
    change_agency(second, seen, "health")
    desk.sheet.roles.submit.click()
    qtbot.waitUntil(desk.sheet.roles.banner.isVisible, timeout=WAIT)
    assert STALE in desk.sheet.roles.banner.words
    assert desk.sheet.roles.values["roles"] == ["mash_officer", "hub_manager"]
    qtbot.waitUntil(lambda: desk.sheet.account is not None and desk.sheet.account.agency == "health", timeout=WAIT)
    assert roles_of(desk, COLLEAGUE) == {"mash_officer"}
    desk.sheet.roles.submit.click()
    qtbot.waitUntil(lambda: roles_of(desk, COLLEAGUE) == {"mash_officer", "hub_manager"}, timeout=WAIT)


def test_what_two_administrators_typed_of_the_same_stands_side_by_side_and_neither_is_lost(
    desk: AdministrationDesk, second: Sitting, qtbot: QtBot
) -> None:
    chosen(desk, COLLEAGUE, qtbot)
    form = desk.sheet.post
    put(form.fields["post"].control, "Duty officer")
    seen = desk.sheet.account
    assert seen is not None
    change_post(second, seen, "Team manager")
    form.submit.click()
    qtbot.waitUntil(lambda: form.choosing, timeout=WAIT)
    (both,) = form.versions.answers
    assert (both.answer.mine, both.answer.theirs) == ("Duty officer", "Team manager")
    assert not form.submit.isVisible()
    assert nameless(desk) == []
    both.choose(Keep.MINE)
    form.versions.go_on.click()
    assert not form.choosing
    assert form.values["post"] == "Duty officer"
    form.submit.click()
    qtbot.waitUntil(lambda: desk.sheet.account is not None and desk.sheet.account.post == "Duty officer", timeout=WAIT)


def test_theirs_can_be_taken_and_then_nothing_is_left_to_be_saved(
    desk: AdministrationDesk, second: Sitting, qtbot: QtBot
) -> None:
    chosen(desk, COLLEAGUE, qtbot)
    put(desk.sheet.roles.fields["roles"].control, ["mash_officer", "hub_manager"])
    seen = desk.sheet.account
    assert seen is not None
    change_roles(second, seen, ("senior_social_worker",))
    desk.model.reload()
    qtbot.waitUntil(lambda: desk.sheet.roles.choosing, timeout=WAIT)
    desk.sheet.roles.versions.choose_all(Keep.THEIRS)
    desk.sheet.roles.versions.go_on.click()
    assert desk.sheet.roles.values["roles"] == ["senior_social_worker"]


def test_what_two_administrators_saw_at_the_same_moment_only_one_of_them_changes(
    staff: SignedInStaff, second: Sitting
) -> None:
    first = staff.sitting(ADMINISTRATOR)
    seen = next(one for one in staff_of_hub(staff.sitting(ADMINISTRATOR)).accounts if one.login == COLLEAGUE)
    with first.work() as work:
        work.accounts.must_still_be(seen)
        change_account(second, seen, Change.SUSPEND)
        with pytest.raises(Exception, match="Somebody else changed"):
            work.accounts.change_roles(COLLEAGUE, ["auditor"])
    assert next(one for one in staff_of_hub(staff.sitting(ADMINISTRATOR)).accounts if one.login == COLLEAGUE).roles == (
        "mash_officer",
    )


def test_a_reset_takes_two_and_whoever_asked_is_not_offered_to_approve_it(
    desk: AdministrationDesk, second: Sitting, theme: Theme, qtbot: QtBot
) -> None:
    chosen(desk, COLLEAGUE, qtbot)
    desk.sheet.reset.form.submit.click()
    qtbot.waitUntil(lambda: bool(desk.sheet.reset.form.fields["because"].problem), timeout=WAIT)
    put(desk.sheet.reset.form.fields["because"].control, "She rang from the front desk")
    desk.sheet.reset.form.submit.click()
    qtbot.waitUntil(lambda: desk.model.count(Which.RESETS) == 1, timeout=WAIT)
    assert desk.passwords.isVisible()
    desk.primary_action()
    chosen(desk, COLLEAGUE, qtbot)
    assert not desk.sheet.reset.approve.isVisible()
    with place_of(second) as place:
        other = shown(Place(place.who, place.tasks, ChangeBus()), qtbot)
        other.model.filter(which=Which.RESETS)
        chosen(other, COLLEAGUE, qtbot)
        other.sheet.reset.approve.click()
        qtbot.waitUntil(lambda: state_of(other, COLLEAGUE) == "must_change", timeout=WAIT)
        qtbot.waitUntil(other.sheet.reset.form.isVisible, timeout=WAIT)


def test_a_list_comes_in_line_by_line_and_every_refused_line_is_named(
    desk: AdministrationDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    told = "login,name,post,agency,roles\n{0},Rosalind Fennimore,Officer,social_care,mash_officer\nx,,,,\n"
    (tmp_path / "staff.csv").write_text(told.format(NEW))
    desk.import_file(tmp_path / "staff.csv")
    qtbot.waitUntil(lambda: state_of(desk, NEW) == "no_vetting", timeout=WAIT)
    assert desk.passwords.head.text() == "1 account made, 1 line refused"
    desk.import_file(tmp_path / "nowhere.csv")
    qtbot.waitUntil(lambda: desk.passwords.head.text() == "Nothing was brought in", timeout=WAIT)


def test_found_by_words_and_agency_and_an_empty_list_says_what_to_do(desk: AdministrationDesk) -> None:
    desk.pane.find_text("police")
    assert [one.login for one in desk.pane.list.rows()] == ["percival.underhay"]
    desk.pane.agency.choose("health")
    assert not desk.pane.list.rows()
    assert "Take something away" in desk.pane.foot.text()
    desk.pane.edit.clear()
    assert {one.agency for one in desk.pane.list.rows()} == {"health"}


def test_every_control_has_a_name(desk: AdministrationDesk, qtbot: QtBot) -> None:
    assert nameless(desk) == []
    chosen(desk, COLLEAGUE, qtbot)
    assert nameless(desk) == []
    desk.sheet.head.close_button.click()
    assert nameless(desk) == []
    desk.new()
    assert nameless(desk) == []
