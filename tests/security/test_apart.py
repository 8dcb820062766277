"""What is said of one enquiry, one person or one emergency is said of no other: names, connections, glass."""

from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from tests.security.psql import (
    DECIDER,
    EDUCATION,
    HEALTH,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    PROBATION,
    SCREENER,
    Row,
    SignIn,
)
from tests.security.restricting import EMERGENCY, WHY, connect, practitioners_asked, restrict

Installer = psycopg.Connection[Row]
LONG_AGO = "2020-01-01T00:00:00+00:00"
OTHER_MANAGER = PROBATION
"""Somebody who is made a hub manager, too."""


@pytest.fixture
def managers(installer: Installer) -> Installer:
    """Another hub manager, one of another hub, and one whose account is suspended."""
    installer.execute("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    like = ("insert into mash.staff (login, name, hub, agency, roles, active, vetting, vetted, vetted_until, trained, "
            "trained_until, must_change) select %s, %s, %s, agency, roles, %s, vetting, vetted, vetted_until, trained, "
            "trained_until, must_change from mash.staff where login = %s")  # fmt: skip
    hub = installer.execute("select id from mash.hub where id <> 'other'").fetchall()[0][0]
    installer.execute(like.encode(), ["a.stranger", "A", "other", True, MANAGER])
    installer.execute(like.encode(), ["on.leave", "O", hub, False, MANAGER])
    installer.execute("update mash.staff set roles = array['hub_manager'] where login = %s", [OTHER_MANAGER])
    return installer


def _reviewers(installer: Installer, enquiry: UUID, breaker: str) -> list[str]:
    ((found,),) = installer.execute("select priv.reviewers_of_glass(%s, %s)", [enquiry, breaker]).fetchall()
    return sorted(found)


def test_without_a_restriction_the_hubs_managers_review_but_never_their_own(
    managers: Installer, study: Mapping[str, UUID]
) -> None:
    assert _reviewers(managers, study["school"], SCREENER) == sorted([MANAGER, OTHER_MANAGER])
    assert _reviewers(managers, study["school"], MANAGER) == [OTHER_MANAGER]


def test_a_manager_who_is_connected_reviews_only_other_enquiries(
    managers: Installer, sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    connect(sign_in(MANAGER), study["school"], OTHER_MANAGER)
    assert _reviewers(managers, study["school"], SCREENER) == [MANAGER]
    assert _reviewers(managers, study["self-referral"], SCREENER) == sorted([MANAGER, OTHER_MANAGER])


def test_on_a_restricted_enquiry_the_managers_named_review_and_without_them_all_who_are_named(
    managers: Installer, sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    school, manager = study["school"], sign_in(MANAGER)
    asked = practitioners_asked(managers, school)
    restrict(manager, managers, school)
    assert _reviewers(managers, school, SCREENER) == [MANAGER]
    assert _reviewers(managers, school, MANAGER) == sorted([DECIDER, *asked])
    restrict(manager, managers, school, hub=(DECIDER, OFFICER))
    assert _reviewers(managers, school, SCREENER) == sorted([DECIDER, OFFICER, *asked])
    assert _reviewers(managers, school, OFFICER) == sorted([DECIDER, *asked])
    managers.execute("update mash.staff set active = false where login = %s", [DECIDER])
    assert _reviewers(managers, school, SCREENER) == sorted([OFFICER, *asked])
    managers.execute("update mash.staff set active = false where login = any (%s)", [[OFFICER, *asked]])
    assert _reviewers(managers, school, SCREENER) == sorted({MANAGER, OTHER_MANAGER} - {*asked})


def test_whoever_went_to_another_hub_reviews_nothing_here(
    managers: Installer, sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    restrict(sign_in(MANAGER), managers, study["school"], hub=(DECIDER, OFFICER))
    sign_in(SCREENER).ask("select * from app.break_glass(%s, %s)", study["school"], EMERGENCY)
    decider = sign_in(DECIDER)
    assert len(decider.ask("select * from app.break_glass_reviews()")) == 1
    managers.execute("update mash.staff set hub = 'other' where login = %s", [DECIDER])
    assert decider.ask("select * from app.break_glass_reviews()") == []


def test_each_emergency_is_reviewed_by_itself_and_told_as_it_is_kept(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    manager = sign_in(MANAGER)
    restrict(manager, installer, study["school"])
    for login in (SCREENER, OFFICER):
        sign_in(login).ask("select * from app.break_glass(%s, %s)", study["school"], f"{EMERGENCY}: {login}")
    first, second = manager.ask("select id from app.break_glass_reviews() order by at")
    manager.command("review_break_glass", {"break_glass": str(first[0]), "review": "It was one"})
    kept = installer.execute(
        "select b.id, b.enquiry, e.reference, b.who, (select s.name from mash.staff s where s.login = b.who), "
        "b.reason, b.at, b.expires, b.reviewed, (select s.name from mash.staff s where s.login = b.reviewed_by), "
        "b.review from mash.break_glass b join mash.enquiry e on e.id = b.enquiry "
        "order by b.reviewed desc nulls first, b.at desc"
    ).fetchall()
    assert manager.ask("select * from app.break_glass_reviews()") == kept
    assert [(row[0], row[8] is None, row[10]) for row in kept] == [
        (second[0], True, ""),
        (first[0], False, "It was one"),
    ]
    assert sign_in(DECIDER).ask("select * from app.break_glass_reviews()") == []


def _times(installer: Installer, table: str) -> dict[tuple[str, str], bool]:
    """Whose openings or broken glass last, by enquiry."""
    rows = installer.execute(f"select enquiry::text, who, expires > clock_timestamp() from mash.{table}".encode())
    return {(enquiry, who): lasts for enquiry, who, lasts in rows.fetchall()}


@pytest.fixture
def everywhere(sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]) -> SignIn:
    """Two people have two enquiries open, and the glass of both broken; both did so long ago, too."""
    school, other = study["school"], study["self-referral"]
    installer.execute("delete from mash.opening")
    for enquiry in (school, other):
        restrict(sign_in(MANAGER), installer, enquiry, hub=(MANAGER, DECIDER))
    for login in (SCREENER, OFFICER):
        person = sign_in(login)
        for enquiry in (school, other):
            person.ask("select * from app.break_glass(%s, %s)", enquiry, EMERGENCY)
    for table in ("opening", "break_glass"):
        installer.execute(
            f"insert into mash.{table} (enquiry, who, sitting, reason, transaction, expires) "
            f"select enquiry, who, 'earlier', reason, transaction, %s from mash.{table}".encode(),
            [LONG_AGO],
        )
    return sign_in


def _long_ago(installer: Installer) -> int:
    sql = "select (select count(*) from mash.{} where expires = %s)"
    counts = [
        installer.execute(sql.format(table).encode(), [LONG_AGO]).fetchall() for table in ("opening", "break_glass")
    ]
    return sum(count for ((count,),) in counts)


@pytest.mark.parametrize("table", ["opening", "break_glass"])
def test_a_connection_ends_what_this_person_has_open_of_this_enquiry(
    table: str, everywhere: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    school, other, before = str(study["school"]), str(study["self-referral"]), _long_ago(installer)
    connect(everywhere(MANAGER), study["school"], SCREENER)
    installer.execute(f"delete from mash.{table} where sitting = 'earlier' and expires = %s".encode(), [LONG_AGO])
    lasting = {one for one, lasts in _times(installer, table).items() if lasts and one[1] in (SCREENER, OFFICER)}
    assert lasting == {(other, SCREENER), (school, OFFICER), (other, OFFICER)}
    assert before > 0


@pytest.mark.parametrize("deed", ["connect", "lift", "restrict"])
def test_what_ran_out_long_ago_is_not_said_to_have_ended_now(
    deed: str, everywhere: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    before, manager = _long_ago(installer), everywhere(MANAGER)
    if deed == "connect":
        connect(manager, study["school"], SCREENER)
    elif deed == "lift":
        manager.open(study["school"])
        manager.command("lift_restriction", {"enquiry": str(study["school"]), "because": "It is over"})
    else:
        restrict(manager, installer, study["school"], hub=(MANAGER, DECIDER))
    assert _long_ago(installer) == before


def test_lifting_ends_the_glass_of_this_enquiry_alone(
    everywhere: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    manager, school = everywhere(MANAGER), study["school"]
    manager.open(school)
    manager.command("lift_restriction", {"enquiry": str(school), "because": "It is over"})
    installer.execute("delete from mash.break_glass where expires = %s", [LONG_AGO])
    assert {one[0] for one, lasts in _times(installer, "break_glass").items() if lasts} == {str(study["self-referral"])}
    standing = installer.execute("select enquiry, lifted_by, lifted_because from mash.restriction where lifted is null")
    assert standing.fetchall() == [(study["self-referral"], None, "")]
    ended = installer.execute(
        "select enquiry, lifted_by, lifted_because from mash.restriction where lifted is not null"
    )
    assert ended.fetchall() == [(school, MANAGER, "It is over")]
    flags = installer.execute("select id, restricted from mash.enquiry").fetchall()
    assert {enquiry for enquiry, restricted in flags if restricted} == {study["self-referral"]}


def test_a_restriction_ends_the_openings_of_this_enquiry_of_those_whom_it_does_not_name(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    installer.execute("delete from mash.opening")
    for login in (OFFICER, INFORMATION, POLICE):
        person = sign_in(login)
        for enquiry in (study["school"], study["anonymous-neighbour"]):
            person.open(enquiry)
    restrict(sign_in(MANAGER), installer, study["school"], hub=(MANAGER, DECIDER, INFORMATION))
    lasting = {one for one, lasts in _times(installer, "opening").items() if lasts and one[1] != MANAGER}
    neighbour = str(study["anonymous-neighbour"])
    assert lasting == {
        (str(study["school"]), INFORMATION), (str(study["school"]), POLICE),
        *((neighbour, login) for login in (OFFICER, INFORMATION, POLICE)),
    }  # fmt: skip


def test_one_connection_is_lifted_and_the_others_stand(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    manager = sign_in(MANAGER)
    for login, case in ((OFFICER, "school"), (SCREENER, "school"), (OFFICER, "self-referral")):
        connect(manager, study[case], login)
    told = manager.ask("select * from app.connected_people()")
    kept = installer.execute(
        "select c.id, c.enquiry, e.reference, c.who, (select name from mash.staff where login = c.who), c.declared, "
        "(select name from mash.staff where login = c.declared_by) from mash.connected c "
        "join mash.enquiry e on e.id = c.enquiry order by c.declared desc, c.id"
    ).fetchall()
    assert told == kept
    manager.command("lift_connected", {"connected": str(told[0][0]), "because": "They moved"})
    assert manager.ask("select * from app.connected_people()") == kept[1:]
    lifted = installer.execute("select id, lifted_by, lifted_because from mash.connected where lifted is not null")
    assert lifted.fetchall() == [(told[0][0], MANAGER, "They moved")]


def test_whom_a_connection_is_about_is_kept_with_it(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    ((child,),) = installer.execute("select id from mash.person where enquiry = %s and role = 'subject' limit 1",
                                    [study["school"]]).fetchall()  # fmt: skip
    sign_in(HEALTH).command("declare_connected", {"enquiry": str(study["school"]), "person": str(child)})
    rows = installer.execute("select enquiry, who, person, declared_by, lifted from mash.connected").fetchall()
    assert rows == [(study["school"], HEALTH, child, HEALTH, None)]


def test_who_is_named_is_told_with_post_agency_and_why_by_name(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    manager = sign_in(MANAGER)
    restrict(manager, installer, study["self-referral"], hub=(MANAGER, OFFICER))
    restrict(manager, installer, study["school"], hub=(MANAGER, OFFICER))
    named = restrict(manager, installer, study["school"])
    manager.open(study["school"])
    kept = installer.execute(
        "select s.login, s.name, s.post, s.agency, a.name, r.reason, r.placed, p.name from mash.restriction r "
        "join mash.named_person n on n.restriction = r.id join mash.staff s on s.login = n.login "
        "join mash.agency a on a.id = s.agency join mash.staff p on p.login = r.placed_by "
        "where r.enquiry = %s and r.lifted is null order by s.name, s.login",
        [study["school"]],
    ).fetchall()
    assert manager.ask("select * from app.named_people(%s)", study["school"]) == kept
    assert {row[0] for row in kept} == named


def test_whom_a_manager_may_name_are_the_open_accounts_that_could_read_it(
    sign_in: SignIn, managers: Installer, study: Mapping[str, UUID]
) -> None:
    school, manager = study["school"], sign_in(MANAGER)
    manager.open(school)
    connect(manager, school, OFFICER)
    connect(manager, study["self-referral"], HEALTH)
    told = [row[0] for row in manager.ask("select * from app.may_be_named(%s)", school)]
    hub = {MANAGER, OTHER_MANAGER, DECIDER, SCREENER, INFORMATION}
    assert set(told) == hub | {*practitioners_asked(managers, school)} - {OFFICER}
    rows = managers.execute(
        "select s.login, s.name, s.post, s.agency, a.name, '{}'::int[] from mash.staff s "
        "join mash.agency a on a.id = s.agency where s.login = any (%s) order by s.name, s.login",
        [told],
    )
    assert manager.ask("select * from app.may_be_named(%s)", school) == rows.fetchall()
    assert manager.ask("select * from app.may_be_named(%s)", study["self-referral"]) == []
    both = "update mash.staff set roles = array['mash_officer'] where login = %s"
    managers.execute(both.encode(), [MANAGER])
    assert manager.ask("select * from app.may_be_named(%s)", school) == []
    assert EDUCATION in told


def test_an_earlier_restriction_keeps_who_ended_it_and_why(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    manager, school = sign_in(MANAGER), study["school"]
    restrict(manager, installer, school, hub=(MANAGER, OFFICER))
    restrict(manager, installer, school)
    manager.open(school)
    manager.command("lift_restriction", {"enquiry": str(school), "because": "It is over"})
    rows = installer.execute("select lifted_because, lifted_by from mash.restriction order by placed").fetchall()
    assert rows == [(f"Other people are named: {WHY}", MANAGER), ("It is over", MANAGER)]
