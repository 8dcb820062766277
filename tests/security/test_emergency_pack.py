"""The emergency pack: who may set one up, refresh it, tell of its use; what is never in one; the log comes first."""

import json
from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest

from tests.security.packing import WORKSTATION, begun, body, refreshed, set_up, use
from tests.security.psql import ADMINISTRATOR, AUDITOR, DECIDER, INFORMATION, MANAGER, OFFICER, POLICE, SCREENER, SignIn
from tests.security.restricting import connect, restrict

Installer = psycopg.Connection[tuple[object, ...]]
Study = Mapping[str, UUID]
NOT_AVAILABLE = "42501"
WITHOUT_CASES = (AUDITOR, ADMINISTRATOR)


@pytest.mark.parametrize("login", [OFFICER, DECIDER, POLICE, INFORMATION, AUDITOR, ADMINISTRATOR])
def test_only_a_hub_manager_sets_one_up_lists_it_or_removes_it(login: str, sign_in: SignIn) -> None:
    pack = set_up(sign_in(MANAGER))
    person = sign_in(login)
    assert person.command_refused("set_up_emergency_pack", body(workstation="Mine")).code == NOT_AVAILABLE
    assert person.command_refused("remove_emergency_pack", {"pack": str(pack)}).code == NOT_AVAILABLE
    for listing in ("app.pack_holders()", "app.emergency_packs()"):
        assert person.refused(f"select * from {listing}").code == NOT_AVAILABLE


@pytest.mark.parametrize("login", [SCREENER, POLICE, INFORMATION, AUDITOR, ADMINISTRATOR])
def test_nobody_refreshes_it_but_its_holders_and_who_set_it_up(login: str, sign_in: SignIn) -> None:
    pack = set_up(sign_in(MANAGER))
    refresh = begun(sign_in(OFFICER), pack)["refresh"]
    person = sign_in(login)
    assert person.refused("select * from app.begin_emergency_pack(%s)", pack).code == NOT_AVAILABLE
    answer = person.refused if login in (POLICE, INFORMATION, *WITHOUT_CASES) else person.ask
    told = answer("select * from app.emergency_pack(%s)", refresh)
    assert told == [] or told.code == NOT_AVAILABLE  # type: ignore[union-attr]


@pytest.mark.parametrize("login", [OFFICER, DECIDER, MANAGER])
def test_whoever_may_refresh_it_is_logged_for_each_enquiry_before_anything_is_read(
    login: str, sign_in: SignIn, installer: Installer, study: Study
) -> None:
    pack = set_up(sign_in(MANAGER))
    person = sign_in(login)
    refresh = begun(person, pack)
    logged = installer.execute(
        "select enquiry, who, reason, classes from mash.access_log where what = 'emergency pack refreshed'"
    ).fetchall()
    assert {row[0] for row in logged} == set(study.values())
    assert {row[1:] for row in logged} == {(login, WORKSTATION, "ordinary hub")}
    assert {row["enquiry"] for row in person.read("emergency_pack", refresh["refresh"])} == set(study.values())


@pytest.mark.parametrize("end", ["commit", "rollback"])
def test_nothing_is_read_in_the_transaction_that_begins_it(sign_in: SignIn, installer: Installer, end: str) -> None:
    pack = set_up(sign_in(MANAGER))
    officer = sign_in(OFFICER)
    officer.ask("begin")
    refresh = begun(officer, pack)["refresh"]
    assert officer.read("emergency_pack", refresh) == []
    officer.ask("savepoint one")
    assert officer.read("emergency_pack", refresh) == []
    officer.ask(end)
    assert bool(officer.read("emergency_pack", refresh)) is (end == "commit")


def test_another_sitting_of_the_same_person_reads_nothing_of_it(sign_in: SignIn) -> None:
    pack = set_up(sign_in(MANAGER))
    refresh = begun(sign_in(OFFICER), pack)["refresh"]
    assert sign_in(OFFICER).read("emergency_pack", refresh) == []


def test_it_is_refreshed_at_most_every_five_minutes_and_read_for_five(sign_in: SignIn, installer: Installer) -> None:
    pack = set_up(sign_in(MANAGER))
    officer = sign_in(OFFICER)
    refresh = begun(officer, pack)["refresh"]
    told = sign_in(DECIDER).refused("select * from app.begin_emergency_pack(%s)", pack)
    assert (told.code, told.text) == ("22023", "This pack was refreshed less than five minutes ago.")
    installer.execute("update mash.pack_refresh set at = at - interval '5 minutes'")
    assert officer.read("emergency_pack", refresh) == []
    assert refreshed(sign_in(DECIDER), pack)


def test_a_restricted_enquiry_is_never_in_it_also_for_those_it_names(
    sign_in: SignIn, installer: Installer, study: Study
) -> None:
    manager = sign_in(MANAGER)
    pack = set_up(manager)
    restrict(manager, installer, study["school"], OFFICER)
    assert set(refreshed(sign_in(OFFICER), pack)) == {study["self-referral"], study["anonymous-neighbour"]}
    (logged,) = installer.execute(
        "select count(*) from mash.access_log where what = 'emergency pack refreshed' and enquiry = %s",
        [study["school"]],
    ).fetchall()
    assert logged == (0,)


def test_what_is_restricted_between_the_two_halves_is_not_read(
    sign_in: SignIn, installer: Installer, study: Study
) -> None:
    manager = sign_in(MANAGER)
    officer, pack = sign_in(OFFICER), set_up(manager)
    refresh = begun(officer, pack)["refresh"]
    restrict(manager, installer, study["school"], OFFICER)
    assert study["school"] not in {row["enquiry"] for row in officer.read("emergency_pack", refresh)}


@pytest.mark.parametrize("colleague", [OFFICER, SCREENER, POLICE, INFORMATION, MANAGER])
def test_nobodys_connected_enquiry_is_in_it(sign_in: SignIn, study: Study, colleague: str) -> None:
    connect(sign_in(colleague), study["school"])
    assert study["school"] not in refreshed(sign_in(DECIDER), set_up(sign_in(MANAGER)))


def test_a_closed_enquiry_is_not_in_it(sign_in: SignIn, installer: Installer, study: Study) -> None:
    installer.execute("update mash.enquiry set state = 'closed' where id = %s", [study["school"]])
    assert study["school"] not in refreshed(sign_in(DECIDER), set_up(sign_in(MANAGER)))


def test_no_address_no_referrer_no_item_no_narrative_is_in_it(sign_in: SignIn, installer: Installer) -> None:
    told = json.dumps(list(refreshed(sign_in(OFFICER), set_up(sign_in(MANAGER))).values()), default=str).lower()
    for sql in (
        "select unnest(lines) from mash.address", "select postcode from mash.address", "select name from mash.referrer",
        "select phone from mash.referrer", "select organisation from mash.referrer", "select what from mash.item",
        "select concern from mash.narrative", "select reasons from mash.rationale", "select why from mash.screening",
        "select told_family from mash.decision", "select view from mash.attendee",
    ):  # fmt: skip
        words = [str(row[0]).lower() for row in installer.execute(sql.encode()).fetchall() if row[0]]
        assert [one for one in words if len(one) > 3 and one in told] == [], sql
    assert "police" in told


def test_whoever_lives_at_a_confidential_address_is_left_out_by_name(
    sign_in: SignIn, installer: Installer, study: Study
) -> None:
    pack = set_up(sign_in(MANAGER))
    installer.execute("update mash.address set confidential = true where enquiry = %s", [study["school"]])
    hidden = {row[0] for row in installer.execute(
        "select p.id from mash.household h join mash.address a on a.household = h.id and a.confidential "
        "join mash.person p on p.id = any (h.people) where h.enquiry = %s", [study["school"]])}  # fmt: skip
    assert hidden
    names = {row[0] for row in installer.execute(
        "select p.family_name from mash.person p where p.id = any (%s)", [list(hidden)])}  # fmt: skip
    told = refreshed(sign_in(OFFICER), pack)[study["school"]]
    assert not [one for one in told["people"] if any(name and name in one["name"] for name in names)]
    assert told["reference"]


def test_whoever_is_the_same_as_somebody_in_hiding_is_left_out_too(
    sign_in: SignIn, installer: Installer, study: Study
) -> None:
    pack = set_up(sign_in(MANAGER))
    (subject,) = installer.execute(
        "select id, given_names from mash.person where enquiry = %s and role = 'subject' order by position limit 1",
        [study["school"]],
    ).fetchall()
    (elsewhere,) = installer.execute(
        "select p.id from mash.person p join mash.household h on p.id = any (h.people) "
        "join mash.address a on a.household = h.id where p.enquiry = %s limit 1", [study["self-referral"]],
    ).fetchall()  # fmt: skip
    installer.execute("update mash.address set confidential = true where enquiry = %s", [study["self-referral"]])
    assert str(subject[1]) in str(refreshed(sign_in(OFFICER), pack)[study["school"]]["people"])
    installer.execute(
        "insert into mash.person_link (one, other, statement, why, by) "
        "values (least(%s, %s), greatest(%s, %s), 'same', 'Seen', %s)",
        [subject[0], elsewhere[0], subject[0], elsewhere[0], OFFICER],
    )
    installer.execute("update mash.pack_refresh set at = at - interval '5 minutes'")
    assert str(subject[1]) not in str(refreshed(sign_in(OFFICER), pack)[study["school"]]["people"])


@pytest.mark.parametrize("undone", ["suspended", "roles", "removed"])
def test_with_a_holder_gone_it_is_nobodys_and_the_workstation_erases_it(
    sign_in: SignIn, installer: Installer, undone: str
) -> None:
    manager = sign_in(MANAGER)
    officer, pack = sign_in(OFFICER), set_up(manager)
    standing = "select app.emergency_pack_standing(%s)"
    assert [sign_in(login).ask(standing, pack) for login in (OFFICER, DECIDER, MANAGER, SCREENER, POLICE)] == [
        [("refresh",)], [("refresh",)], [("refresh",)], [("keep",)], [("keep",)]]  # fmt: skip
    assert officer.ask(standing, uuid4()) == [("erase",)]
    if undone == "suspended":
        installer.execute("update mash.staff set active = false where login = %s", [DECIDER])
    elif undone == "roles":
        installer.execute("update mash.staff set roles = '{information_officer}' where login = %s", [DECIDER])
    else:
        manager.command("remove_emergency_pack", {"pack": str(pack)})
    assert officer.ask(standing, pack) == [("erase",)]
    assert officer.refused("select * from app.begin_emergency_pack(%s)", pack).code == NOT_AVAILABLE


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"workstation": " "}, "workstation"),
        ({"workstation": "x" * 61}, "workstation"),
        ({"holder": POLICE}, "holder"),
        ({"holder": "nobody"}, "holder"),
        ({"holder": None}, "holder"),
        ({"other_holder": INFORMATION}, "other_holder"),
        ({"other_holder": OFFICER}, "other_holder"),
        ({"public_key": "AAAA"}, ""),
        ({"public_key": None}, ""),
    ],
)
def test_what_is_missing_is_said_at_its_field(sign_in: SignIn, changed: dict[str, object], field: str) -> None:
    told = sign_in(MANAGER).command_refused("set_up_emergency_pack", body(**changed))
    assert (told.code, told.detail) == ("22023", field)


def test_a_hub_keeps_four_of_different_names(sign_in: SignIn) -> None:
    manager = sign_in(MANAGER)
    first = set_up(manager)
    assert manager.command_refused("set_up_emergency_pack", body()).detail == "workstation"
    for place in range(3):
        set_up(manager, workstation=f"Desk {place}")
    assert "Four" in manager.command_refused("set_up_emergency_pack", body(workstation="One more")).text
    manager.command("remove_emergency_pack", {"pack": str(first)})
    assert set_up(manager) != first
    assert manager.command_refused("remove_emergency_pack", {"pack": str(first)}).code == NOT_AVAILABLE


def test_its_use_is_told_afterwards_in_the_name_of_both_holders(
    sign_in: SignIn, installer: Installer, study: Study
) -> None:
    manager = sign_in(MANAGER)
    refresh, police = begun(sign_in(OFFICER), set_up(manager)), sign_in(POLICE)
    police.command("emergency_pack_used", use(refresh))
    police.command("emergency_pack_used", use(refresh, what="read", enquiry=str(study["school"])))
    police.command("emergency_pack_used", use(refresh, what="printed", happened="2999-01-01T00:00Z"))
    told = installer.execute(
        "select what, about, enquiry, reason from mash.access_log where what ~ '^emergency pack (opened|read|printed)'"
    ).fetchall()
    wanted = [("emergency pack opened", None), ("emergency pack read", study["school"])]
    wanted += [("emergency pack printed", one) for one in study.values()]
    both = [(what, who, one, WORKSTATION) for what, one in wanted for who in (OFFICER, DECIDER)]
    assert sorted(told, key=str) == sorted(both, key=str)
    ((listed,),) = manager.ask("select opened from app.emergency_packs()")
    assert listed == refresh["made"]
    own = sign_in(DECIDER).ask("select what from app.my_access_log() where what ~ '^emergency'")
    assert len(own) == 2 + len(study)


def test_whoever_does_not_know_the_number_in_the_pack_tells_nothing_of_it(sign_in: SignIn) -> None:
    refresh = begun(sign_in(OFFICER), set_up(sign_in(MANAGER)))
    police = sign_in(POLICE)
    unknown = {"what": "read", "enquiry": str(uuid4())}
    for wrong in ({"proof": "guess"}, {"proof": None}, {"refresh": str(uuid4())}, {"happened": None}, unknown):
        assert police.command_refused("emergency_pack_used", use(refresh, **wrong)).code == NOT_AVAILABLE
    for login in WITHOUT_CASES:
        assert sign_in(login).command_refused("emergency_pack_used", use(refresh)).code == NOT_AVAILABLE
