"""Every row carries the keys of those who may ever read it, and no others: class by class, restricted and not."""

from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from tests.security import contradicted, gathered, pathways_lived
from tests.security.bodies import Bodies
from tests.security.key_table import TABLES, KeyTable
from tests.security.matching import planted_merge, put
from tests.security.people_said import everything_said
from tests.security.planted_rights import planted_advice, planted_matter
from tests.security.psql import (
    DECIDER,
    EDUCATION,
    INFORMATION,
    MANAGER,
    OFFICER,
    Row,
    SignIn,
)
from tests.security.releasing import Releases, item_like, plant, planted_releases
from tests.security.restricting import restrict

Installer = psycopg.Connection[Row]


@pytest.fixture
def school(sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]) -> Releases:
    """The enquiry that is decided, with a row in every table: one letter printed for all, one held close."""
    case = Releases(sign_in, installer, study["school"])
    _planted(case, study)
    case.person(DECIDER).command("record_strategy", Bodies(installer, study).record_strategy("school"))
    decider = case.person(DECIDER)
    decider.command("record_heard", Bodies(installer, study).record_heard())
    decider.open(study["self-referral"])
    for command in ("correct_start", "set_action", "record_action_result", "change_person"):
        decider.command(command, Bodies(installer, study).of(command))
    for told in everything_said(Bodies(installer, study)):
        decider.command("say_of_person", told)
    lived = decider.read("people", study["self-referral"])
    pathways_lived.live_through(decider, study["self-referral"], str(lived[0]["id"]))
    decider.open(study["anonymous-neighbour"])
    decider.command("answer_for_agency", Bodies(installer, study).answer_for_agency())
    case.person(OFFICER).command("release_for_agency", Bodies(installer, study).release_for_agency())
    planted_matter(installer, case.enquiry)
    planted_advice(installer, case.enquiry)
    contradicted.live_through(installer, case.enquiry)
    gathered.live_through(installer, case.enquiry)
    planted_merge(installer, case.enquiry, put(installer, case.enquiry), put(installer, case.enquiry))
    return case


@pytest.mark.parametrize("case", ["anonymous-neighbour", "self-referral", "school"])
def test_each_row_of_the_case_studies_carries_exactly_its_keys(
    case: str, study: Mapping[str, UUID], installer: Installer
) -> None:
    assert KeyTable(installer, study[case]).wrong() == []


def test_every_table_of_an_enquiry_is_compared(school: Releases, study: Mapping[str, UUID]) -> None:
    tables = [KeyTable(school.installer, enquiry) for enquiry in study.values()]
    assert [name for name in TABLES if not any(one.rows(name) for one in tables)] == []


def test_releases_rulings_and_letters_carry_exactly_their_keys(school: Releases) -> None:
    assert KeyTable(school.installer, school.enquiry).wrong() == []


def test_what_belongs_to_a_close_letter_is_as_close(school: Releases) -> None:
    close = {"decider:", "information:"}
    for table in ("letter", "letter_page", "letter_release"):
        letter = "id" if table == "letter" else "letter"
        sql = f"select x.acl from mash.{table} x join mash.letter l on l.id = x.{letter} where l.strict"
        rows = school.installer.execute(sql.encode()).fetchall()
        assert rows, table
        assert {key.split(":")[0] + ":" for (acl,) in rows for key in acl} == close, table


@pytest.mark.parametrize("hub", [(MANAGER, DECIDER), (MANAGER, OFFICER), (DECIDER, INFORMATION)])
def test_on_a_restricted_enquiry_each_row_carries_the_named_the_glass_and_for_people_a_hint(
    hub: tuple[str, str], school: Releases
) -> None:
    restrict(school.sign_in(MANAGER), school.installer, school.enquiry, hub=hub)
    assert KeyTable(school.installer, school.enquiry).wrong() == []


@pytest.mark.parametrize("case", ["anonymous-neighbour", "self-referral"])
def test_so_do_those_where_somebody_hides(
    case: str, sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    restrict(sign_in(MANAGER), installer, study[case])
    table = KeyTable(installer, study[case])
    assert any(row["confidential"] for row in table.rows("address")) or case == "anonymous-neighbour"
    assert table.wrong() == []


def test_a_letter_to_where_somebody_hides_and_its_page_are_as_close(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    decider, bodies = sign_in(DECIDER), Bodies(installer, study)
    decider.open(study["self-referral"])
    decider.command("sign_decisions", bodies.sign_decisions())
    letters = installer.execute("select id::text, confidential from mash.letter where enquiry = %s",
                                [study["self-referral"]]).fetchall()  # fmt: skip
    for letter, _ in letters:
        body = bodies.print_letter("school") | {"enquiry": str(study["self-referral"]), "letter": letter}
        body |= {"version": bodies.version("self-referral")}
        decider.command("print_letter", body)
    assert {confidential for _, confidential in letters} == {True, False}
    assert KeyTable(installer, study["self-referral"]).wrong() == []


def test_a_named_persons_keys_follow_their_roles(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    restrict(sign_in(MANAGER), installer, study["school"], OFFICER)
    mine = f"select count(*) from mash.screening where 'staff:{OFFICER}' = any (acl) and enquiry = %s"
    counts = []
    for roles in (["mash_officer"], ["senior_social_worker"], ["mash_officer"]):
        installer.execute("update mash.staff set roles = %s where login = %s", [roles, OFFICER])
        counts.append(installer.execute(mine.encode(), [study["school"]]).fetchall()[0][0] > 0)
    assert counts == [False, True, False]


def test_lifting_a_restriction_gives_each_row_its_own_keys_again(school: Releases) -> None:
    restrict(school.sign_in(MANAGER), school.installer, school.enquiry)
    manager = school.person(MANAGER)
    manager.command("lift_restriction", {"enquiry": str(school.enquiry), "because": "It is over"})
    assert KeyTable(school.installer, school.enquiry).wrong() == []


def test_one_more_agency_gives_every_ordinary_row_its_key(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    decider = sign_in(DECIDER)
    decider.open(study["anonymous-neighbour"])
    decider.command("send_requests", Bodies(installer, study).send_requests())
    table = KeyTable(installer, study["anonymous-neighbour"])
    assert "agency:probation" in table.rows("person")[0]["acl"]
    assert table.wrong() == []


def test_whatever_keys_a_row_is_written_with_it_gets_its_own(installer: Installer, study: Mapping[str, UUID]) -> None:
    for table in TABLES:
        if table not in (
            "enquiry",
            "release_request",
            "item_release",
            "release_asked",
            "letter_release",
            "item_ruling",
        ):
            installer.execute(f"update mash.{table} set acl = array['staff:nobody'] where enquiry = any (%s)".encode(),
                              [list(study.values())])  # fmt: skip
    installer.execute("update mash.enquiry set acl = array['staff:nobody']")
    for enquiry in study.values():
        assert KeyTable(installer, enquiry).wrong() == []


def test_what_is_for_the_decision_maker_only_is_no_agencys_whatever_stands_beside_it(
    installer: Installer, study: Mapping[str, UUID]
) -> None:
    installer.execute("alter table mash.item drop constraint ck_item_shared_only_when_named")
    installer.execute("alter table mash.item disable trigger sealed")
    installer.execute("update mash.item set shared_with = array['health'] where handling <> 'named_agencies'")
    for enquiry in study.values():
        assert KeyTable(installer, enquiry).wrong() == []


def test_a_restriction_keeps_its_own_enquiry_to_its_own_names_as_they_stand(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    manager = sign_in(MANAGER)
    restrict(manager, installer, study["school"], hub=(MANAGER, OFFICER))
    restrict(manager, installer, study["self-referral"], hub=(MANAGER, INFORMATION))
    restrict(manager, installer, study["school"], hub=(MANAGER, DECIDER))
    for case in study:
        assert (case, KeyTable(installer, study[case]).wrong()) == (case, [])


def _planted(case: Releases, study: Mapping[str, UUID]) -> None:
    planted_releases(case.installer, study)
    for handling in ("named_agencies", "decision_maker"):
        close = item_like(case.installer, case.enquiry, "police", handling=handling)
        plant(case.installer, case.enquiry, close, "onward", "whole")
    decider, bodies = case.person(DECIDER), Bodies(case.installer, study)
    case.person(INFORMATION).command("rule_on_item", bodies.rule_on_item())
    checking, withholding = bodies.check_letter(), bodies.withhold_letter()
    case.person(OFFICER).command("print_letter", bodies.print_letter())
    decider.command("check_letter", checking)
    decider.command("withhold_letter", withholding)
    item = item_like(case.installer, case.enquiry, "education", handling="hub", not_for_family=False)
    release = case.ask(item, "letter")
    case.person(EDUCATION).command("release_item", case.releasing(release))
    letter = bodies.print_letter()["letter"]
    decider.command("put_in_letter", case.putting(letter, release))
    case.installer.execute("update mash.letter set strict = true where id = %s", [letter])
    case.installer.execute("update mash.letter_release set acl = acl where letter = %s", [letter])
    decider.command("print_letter", case.printing(letter, release))
