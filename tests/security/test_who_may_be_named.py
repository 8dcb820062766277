"""Who stands for an agency, who reviews and who declares: practitioners, and whoever sees an enquiry by their work."""

from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.newcomers import Newcomers
from tests.security.psql import (
    DECIDER,
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
from tests.security.releasing import Releases, item_like, plant
from tests.security.restricting import EMERGENCY, practitioners_asked, restrict, restriction
from tests.security.spoiling import NOT_YOURS, TAKEN, refused, said, spoilt

Installer = psycopg.Connection[Row]
BY_ROLE = [OFFICER, POLICE, DECIDER, INFORMATION]


def _of(installer: Installer, login: str, agency: str) -> None:
    installer.execute("update mash.staff set agency = %s where login = %s", [agency, login])


def test_an_officer_of_an_agency_does_not_stand_for_its_practitioners(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    _of(installer, OFFICER, "health")
    manager, school = sign_in(MANAGER), study["school"]
    manager.open(school)
    named = [MANAGER, DECIDER, OFFICER, *(one for one in practitioners_asked(installer, school) if one != HEALTH)]
    missing = refused("named", "Name at least one practitioner of each agency that was asked.")
    assert said(manager, "restrict_enquiry", restriction(installer, school, named)) == missing
    assert said(manager, "restrict_enquiry", restriction(installer, school, [*named, HEALTH])) == TAKEN


def test_nor_is_one_named_with_a_request_to_that_agency(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    neighbour, bodies = study["anonymous-neighbour"], Bodies(installer, study)
    _of(installer, OFFICER, "probation")
    restrict(sign_in(MANAGER), installer, study["school"])
    restrict(sign_in(MANAGER), installer, neighbour, hub=(MANAGER, OFFICER))
    restrict(sign_in(MANAGER), installer, neighbour)
    decider = sign_in(DECIDER)
    decider.open(neighbour)
    officer = spoilt(bodies.send_requests(), {"requests.0.named": [OFFICER]}, bodies)
    words = "This enquiry is restricted. Name the practitioners of this agency who may see it."
    assert said(decider, "send_requests", officer) == refused("named", words)
    decider.command("send_requests", spoilt(officer, {"requests.0.named": [PROBATION]}, bodies))
    named = installer.execute(
        "select r.enquiry, r.lifted, n.named_by from mash.named_person n "
        "join mash.restriction r on r.id = n.restriction where n.login = %s",
        [PROBATION],
    ).fetchall()
    assert named == [(neighbour, None, DECIDER)]
    probation = sign_in(PROBATION)
    probation.open(neighbour)
    assert probation.read("people", neighbour)


@pytest.mark.parametrize("login", BY_ROLE)
def test_whoever_is_named_reviews_where_no_manager_is(
    login: str, sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    school = study["school"]
    restrict(sign_in(MANAGER), installer, school, hub=(DECIDER, OFFICER, INFORMATION))
    sign_in(SCREENER).ask("select * from app.break_glass(%s, %s)", school, EMERGENCY)
    reviewer = sign_in(login)
    ((broken,),) = reviewer.ask("select id::text from app.break_glass_reviews()")
    reviewer.command("review_break_glass", {"break_glass": broken, "review": "It was an emergency"})
    kept = installer.execute("select reviewed_by, review from mash.break_glass").fetchall()
    assert kept == [(login, "It was an emergency")]


@pytest.mark.parametrize("login", [*BY_ROLE, MANAGER])
def test_everybody_who_sees_an_enquiry_declares_that_they_are_connected(
    login: str, sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    sign_in(login).command("declare_connected", {"enquiry": str(study["school"])})
    assert installer.execute("select who, enquiry from mash.connected").fetchall() == [(login, study["school"])]


def test_the_senior_social_worker_who_is_named_without_a_manager_names_others_and_lifts(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    school = study["school"]
    named = restrict(sign_in(MANAGER), installer, school, hub=(DECIDER, OFFICER))
    decider = sign_in(DECIDER)
    decider.open(school)
    lifting = {"enquiry": str(school), "because": "It is over"}
    assert said(decider, "restrict_enquiry", restriction(installer, school, [*named, INFORMATION])) == TAKEN
    assert said(decider, "lift_restriction", lifting) == TAKEN
    restrict_again = restriction(installer, school, [*named, MANAGER])
    decider.command("restrict_enquiry", restrict_again)
    assert said(decider, "lift_restriction", lifting) == NOT_YOURS
    manager = sign_in(MANAGER)
    manager.open(school)
    assert said(manager, "lift_restriction", lifting) == TAKEN


def test_glass_that_an_officer_broke_lets_their_agency_answer_nothing_that_it_does_not_show(
    newcomers: Newcomers, sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    school = study["school"]
    close = item_like(installer, school, "police", handling="named_agencies")
    body = {"enquiry": str(school), "release": plant(installer, school, close, "onward"), "because": "Because"}
    newcomers.add("olga.both", "mash_officer", "agency_practitioner", agency="police")
    both = newcomers.sign_in("olga.both")
    both.open(school)
    assert said(both, "refuse_release", body) == TAKEN
    restrict(sign_in(MANAGER), installer, school)
    both.ask("select * from app.break_glass(%s, %s)", school, EMERGENCY)
    assert both.read("people", school)
    assert said(both, "refuse_release", body) == NOT_YOURS


def test_an_item_that_its_agency_reads_no_more_is_not_released(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    school = Releases(sign_in, installer, study["school"])
    item = item_like(installer, school.enquiry, "education", handling="hub")
    body = school.releasing(plant(installer, school.enquiry, item, "onward"))
    education = school.owner(item)
    assert said(education, "release_item", body) == TAKEN
    installer.execute("alter table mash.item disable trigger keep_acl")
    installer.execute("update mash.item set acl = '{}' where id = %s", [item])
    assert said(education, "release_item", body) == NOT_YOURS


def test_an_answer_is_kept_for_its_own_request_with_who_gave_it_and_a_refusal_holds_no_words(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    school = Releases(sign_in, installer, study["school"])
    item = item_like(installer, school.enquiry, "education", handling="hub")
    refused_one, released, other = (
        plant(installer, school.enquiry, item, one) for one in ("onward", "bundle", "letter")
    )
    education = school.owner(item)
    education.command("refuse_release", school.on(refused_one, because="Because"))
    education.command("release_item", school.releasing(released, "Our words"))
    columns = "answer, because, answered_by, withdrawn_by, answered is not null, withdrawn is not null"
    rows = {
        str(row[0]): row[1:] for row in installer.execute(f"select id, {columns} from mash.release_request".encode())
    }
    assert rows == {
        refused_one: ("refused", "Because", education.login, None, True, False),
        released: ("sanitised", "", education.login, None, True, False),
        other: (None, "", None, None, False, False),
    }
    words = installer.execute("select release::text, item::text, words from mash.item_release").fetchall()
    assert words == [(released, item, "Our words")]
    listed = installer.execute("select release::text from mash.release_asked where answered is null").fetchall()
    assert listed == [(other,)]
    education.command("withdraw_release", school.on(released))
    taken = installer.execute("select id::text, withdrawn_by from mash.release_request where withdrawn is not null")
    assert taken.fetchall() == [(released, education.login)]
