"""With everything open: an id of one enquiry does nothing on another, and what is done on one leaves the others be."""

from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, EDUCATION, INFORMATION, MANAGER, OFFICER, Psql, Row, SignIn
from tests.security.releasing import Releases, item_like, let_out, plant, planted_releases
from tests.security.restricting import restrict
from tests.security.spoiling import CHANGED, NOT_YOURS, TAKEN, Said, refused, said

Installer = psycopg.Connection[Row]
OPEN = "answer is null"


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID], sign_in: SignIn) -> Bodies:
    """Letters, releases and requests that are open on more than one enquiry."""
    made = Bodies(installer, study)
    planted_releases(installer, study)
    other = item_like(installer, study["self-referral"], "education", handling="hub")
    plant(installer, study["self-referral"], other, "onward")
    plant(installer, study["self-referral"], other, "letter", "whole")
    _open(sign_in(DECIDER), study).command("sign_decisions", made.sign_decisions())
    installer.execute("update mash.information_request set answer = null, answered = null, answered_by = null "
                      "where agency = 'education'")  # fmt: skip
    return made


def _open(person: Psql, study: Mapping[str, UUID]) -> Psql:
    for enquiry in study.values():
        person.attempt("select * from app.open_enquiry(%s, 'To try')", enquiry)
    return person


def _id(bodies: Bodies, table: str, which: str = "true", case: str = "self-referral") -> str:
    sql = f"select id from mash.{table} where enquiry = %s and {which} order by id limit 1"
    row = bodies.truth.execute(sql.encode(), [bodies.study[case]]).fetchone()
    assert row is not None
    return str(row[0])


OTHERS: list[tuple[str, str, str, tuple[str, str], Said]] = [
    ("return_information", EDUCATION, "request", ("information_request", "agency = 'education'"), NOT_YOURS),
    ("print_letter", OFFICER, "letter", ("letter", "not confidential"), NOT_YOURS),
    ("print_letter", DECIDER, "letter", ("letter", "confidential"), NOT_YOURS),
    ("put_in_letter", DECIDER, "letter", ("letter", "true"), NOT_YOURS),
    ("withhold_letter", DECIDER, "letter", ("letter", "true"), NOT_YOURS),
    ("ask_release", DECIDER, "item", ("item", "handling = 'hub'"), NOT_YOURS),
    ("rule_on_item", INFORMATION, "item", ("item", "handling = 'hub'"), NOT_YOURS),
    ("release_item", EDUCATION, "release", ("release_request", OPEN), NOT_YOURS),
    ("refuse_release", EDUCATION, "release", ("release_request", OPEN), NOT_YOURS),
    ("withdraw_release", EDUCATION, "release", ("release_request", "answer = 'whole'"), NOT_YOURS),
]


@pytest.mark.parametrize(("command", "login", "field", "other", "answer"), OTHERS)
def test_an_id_of_another_enquiry_is_not_there(
    command: str, login: str, field: str, other: tuple[str, str], answer: Said, sign_in: SignIn, bodies: Bodies
) -> None:
    person = _open(sign_in(login), bodies.study)
    assert said(person, command, bodies.of(command)) == TAKEN
    assert said(person, command, bodies.of(command) | {field: _id(bodies, *other)}) == answer


def test_a_letter_of_another_enquiry_is_not_posted_with_this_one(sign_in: SignIn, bodies: Bodies) -> None:
    decider = _open(sign_in(DECIDER), bodies.study)
    body = bodies.print_letter()
    letter = _id(bodies, "letter")
    other = body | {"enquiry": str(bodies.study["self-referral"]), "letter": letter}
    other |= {"version": bodies.version("self-referral")}
    decider.command("print_letter", other)
    let_out(bodies.truth, letter)
    posting = {"enquiry": body["enquiry"], "letter": letter, "class": "first"}
    assert said(decider, "post_letter", posting) == NOT_YOURS
    assert said(decider, "post_letter", posting | {"enquiry": other["enquiry"]}) == TAKEN


@pytest.mark.parametrize("command", ["check_letter", "release_letter", "remake_letter", "return_letter"])
def test_a_letter_of_another_enquiry_is_not_there_for_any_step(command: str, sign_in: SignIn, bodies: Bodies) -> None:
    decider = _open(sign_in(DECIDER), bodies.study)
    body, letter = bodies.of(command), _id(bodies, "letter")
    assert said(decider, command, body) != NOT_YOURS
    assert said(decider, command, body | {"letter": letter}) == NOT_YOURS


def test_what_was_found_in_another_enquirys_letter_is_not_there_to_be_cleared(sign_in: SignIn, bodies: Bodies) -> None:
    decider = _open(sign_in(DECIDER), bodies.study)
    decider.command("print_letter", bodies.print_letter())
    checking = bodies.check_letter() | {"letter": bodies.truth.execute(
        "select id::text from mash.letter where state = 'printed'").fetchone()[0]}  # type: ignore[index]  # fmt: skip
    decider.command("check_letter", checking)
    clearing = bodies.clear_hit()
    assert said(decider, "clear_hit", clearing | {"enquiry": str(bodies.study["self-referral"])}) == NOT_YOURS
    assert said(decider, "clear_hit", clearing) == TAKEN


def test_nothing_of_another_enquiry_is_put_into_a_letter(sign_in: SignIn, bodies: Bodies) -> None:
    decider = _open(sign_in(DECIDER), bodies.study)
    release = _id(bodies, "release_request", "purpose = 'letter'")
    assert said(decider, "put_in_letter", bodies.put_in_letter() | {"releases": [release]}) == NOT_YOURS


def test_a_decision_is_about_this_enquirys_own(sign_in: SignIn, bodies: Bodies) -> None:
    decider = _open(sign_in(DECIDER), bodies.study)
    decider.command("take_step", bodies.reopen("school"))
    body = bodies.sign_decisions("school")
    assert said(decider, "sign_decisions", body) == TAKEN
    whom = refused("person", "A decision is about a child or adult whom this enquiry concerns.")
    parent = refused("letters", "A letter goes to a parent who is named on this enquiry.")
    for case in ("self-referral", "anonymous-neighbour"):
        current = bodies.sign_decisions(case)["decisions"][0]["supersedes"]
        child = bodies.decision(bodies.subject(case), current)
        assert said(decider, "sign_decisions", body | {"decisions": [child]}) == whom
        assert said(decider, "sign_decisions", body | {"letters": bodies.parents(case)[:1]}) in (parent, TAKEN)
        if current:
            wrong = body["decisions"][0] | {"supersedes": current}
            assert said(decider, "sign_decisions", body | {"decisions": [wrong]}) == CHANGED
    assert said(decider, "sign_decisions", body | {"letters": bodies.parents("self-referral")}) == parent


def test_one_answer_answers_one_request(sign_in: SignIn, bodies: Bodies) -> None:
    many = "select count(*) from mash.information_request where answer is null"
    before = bodies.truth.execute(many.encode()).fetchall()[0][0]
    assert before > 1
    _open(sign_in(EDUCATION), bodies.study).command("return_information", bodies.return_information())
    assert bodies.truth.execute(many.encode()).fetchall()[0][0] == before - 1


def test_another_enquirys_narrative_is_not_this_ones(sign_in: SignIn, bodies: Bodies) -> None:
    bodies.truth.execute("delete from mash.narrative where sanitised")
    bodies.truth.execute("insert into mash.narrative (enquiry, sanitised, concern) values (%s, true, 'Seen')",
                         [bodies.study["school"]])  # fmt: skip
    decider = _open(sign_in(DECIDER), bodies.study)
    assert said(decider, "send_requests", bodies.send_requests())[1] == "sanitised_concern"


def test_an_enquiry_that_is_closed_closes_in_the_agencies_lists_and_no_other_does(bodies: Bodies) -> None:
    bodies.truth.execute("update mash.enquiry set state = 'closed' where id = %s", [bodies.study["school"]])
    closed = bodies.truth.execute("select distinct enquiry from mash.asked where closed").fetchall()
    assert closed == [(bodies.study["school"],)]
    bodies.truth.execute("update mash.enquiry set state = 'decided' where id = %s", [bodies.study["school"]])
    assert bodies.truth.execute("select count(*) from mash.asked where closed").fetchone() == (0,)


def test_an_agency_asked_on_an_enquiry_that_is_closed_has_it_closed_in_its_list(bodies: Bodies) -> None:
    bodies.truth.execute("update mash.enquiry set state = 'closed' where id = %s", [bodies.study["school"]])
    bodies.truth.execute("insert into mash.information_request (enquiry, agency, sent_by, due) "
                         "values (%s, 'fire', %s, now())", [bodies.study["school"], DECIDER])  # fmt: skip
    assert bodies.truth.execute("select closed from mash.asked where agency = 'fire'").fetchall() == [(True,)]


def test_a_later_decision_leaves_other_enquiries_letters_and_what_printed_ones_held(
    sign_in: SignIn, bodies: Bodies
) -> None:
    school = Releases(sign_in, bodies.truth, bodies.study["school"])
    other = Releases(sign_in, bodies.truth, bodies.study["self-referral"])
    mine = school.installer.execute("select id::text from mash.letter where enquiry = %s order by id",
                                    [school.enquiry]).fetchall()  # fmt: skip
    item = item_like(bodies.truth, school.enquiry, "education", handling="hub")
    release = school.released(item, "letter")
    for (letter,) in mine:
        school.put_in(letter, release)
    school.person(OFFICER).command("print_letter", school.printing(mine[0][0], release))
    other.person(DECIDER).command("take_step", bodies.reopen())
    other.person(DECIDER).command("sign_decisions", bodies.sign_decisions())
    held = "select letter::text from mash.letter_release order by letter"
    assert bodies.truth.execute(held.encode()).fetchall() == mine
    school.person(DECIDER).command("take_step", bodies.reopen("school"))
    school.person(DECIDER).command("sign_decisions", bodies.sign_decisions("school"))
    assert bodies.truth.execute(held.encode()).fetchall() == mine[:1]


@pytest.mark.parametrize("to_do", ["restrict", "ask", "roles", "lift"])
def test_nobody_waits_for_another_enquiry_that_somebody_holds(to_do: str, sign_in: SignIn, bodies: Bodies) -> None:
    enquiry, held = bodies.study["anonymous-neighbour"], bodies.study["school"]
    manager = sign_in(MANAGER)
    restrict(manager, bodies.truth, held, hub=(MANAGER, OFFICER))
    restrict(manager, bodies.truth, held, hub=(MANAGER, DECIDER))
    restrict(manager, bodies.truth, enquiry, hub=(MANAGER, DECIDER, OFFICER))
    holder, other = sign_in(MANAGER), sign_in(MANAGER)
    holder.open(held)
    other.open(enquiry)
    holder.ask("begin")
    holder.command("lift_restriction", {"enquiry": str(held), "because": "Not sure yet"})
    bodies.truth.execute("set lock_timeout = '1s'")
    other.ask("set statement_timeout = '2s'")
    if to_do == "restrict":
        restrict(other, bodies.truth, enquiry, hub=(MANAGER, OFFICER))
    elif to_do == "lift":
        other.command("lift_restriction", {"enquiry": str(enquiry), "because": "It is over"})
    elif to_do == "ask":
        bodies.truth.execute("insert into mash.information_request (enquiry, agency, sent_by, due) "
                             "values (%s, 'fire', %s, now())", [enquiry, DECIDER])  # fmt: skip
    else:
        bodies.truth.execute("update mash.staff set roles = array['hub_manager'] where login = %s", [OFFICER])
    holder.ask("rollback")
