"""What a plan tells: the pages that a function touched, not one more for an enquiry that is there than for none."""

import re
from collections.abc import Mapping, Sequence
from uuid import UUID, uuid4

import psycopg
import pytest

from mashdesk.store.schema import rules
from tests.security.bodies import Bodies
from tests.security.psql import EDUCATION, OFFICER, POLICE, PROBATION, READING, Psql, Row, SignIn

Installer = psycopg.Connection[Row]
EXPLAIN = "explain (analyze, buffers, wal, settings, costs off, timing off, summary off) select * from app.{}('{}')"
ROUNDS = 9


@pytest.fixture(autouse=True, scope="module")
def _known_sizes(truth: Installer) -> None:
    """The planner chooses as in a hub that has been at work: by what there is."""
    truth.execute("analyze")


@pytest.mark.parametrize("function", [*READING, "named_people"])
def test_the_pages_touched_do_not_tell_an_enquiry_that_is_there_from_none(
    function: str, watched: SignIn, cases: Mapping[str, UUID]
) -> None:
    person = watched(PROBATION)
    assert _as_often_the_same(person, function, (*cases.values(), uuid4(), uuid4())) > ROUNDS // 2


@pytest.mark.parametrize("function", [one for one in READING if one != "enquiry_row"])
def test_the_pages_touched_tell_nothing_of_the_content_before_an_opening(
    function: str, watched: SignIn, cases: Mapping[str, UUID]
) -> None:
    person = watched(OFFICER)
    assert _as_often_the_same(person, function, (*cases.values(), uuid4())) > ROUNDS // 2


def test_every_question_about_one_enquiry_and_no_other_is_planned_once_for_a_connection(truth: Installer) -> None:
    planned = "select oid::regprocedure::text from pg_proc where 'plan_cache_mode=force_generic_plan' = any (proconfig)"
    questions = (
        "select oid::regprocedure::text from pg_proc where prosecdef and prosqlbody is not null "
        "and oid::regprocedure::text ~ '^(app|admin|priv)[.][a-z_]+[(]uuid[)]$'"
    )
    found = {str(name) for (name,) in truth.execute(planned.encode())}
    asked = {str(name) for (name,) in truth.execute(questions.encode())}
    assert {f"app.{name}(uuid)" for name in READING} <= asked <= found
    assert {name.partition("(")[0] for name in found - asked} <= _that_say_so_themselves()


def _that_say_so_themselves() -> set[str]:
    texts = [path.read_text(encoding="utf-8") for path in rules()]
    functions = [function for text in texts for function in text.split("create function ")[1:]]
    return {one.partition("(")[0] for one in functions if "set plan_cache_mode = force_generic_plan" in one}


def test_what_is_left_once_it_is_open_the_pages_of_what_is_sealed_are_counted_and_nothing_else(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    """Said in the security model: how much there is that one may not read can be guessed, never what."""
    enquiry = study["anonymous-neighbour"]
    police, education = sign_in(POLICE), sign_in(EDUCATION)
    for person in (police, education):
        person.open(enquiry)
    before = _plan(police, "items", enquiry)
    body = Bodies(installer, study).return_information()
    sealed = body["items"][0] | {"handling": "decision_maker", "what": "x" * 3000}
    education.command("return_information", body | {"items": [sealed] * 30})
    after = _plan(police, "items", enquiry)
    assert before[0] == after[0]  # as many rows as before
    assert "xxx" not in "".join(after)


def _as_often_the_same(person: Psql, function: str, enquiries: Sequence[UUID]) -> int:
    """In how many rounds every plan was the same.

    What differs for a reason differs in every round; the server's own upkeep (statistics anew, a look into its
    catalogue) changes all plans from one moment on, and so one round.
    """
    for other in ("seqscan", "bitmapscan"):  # as whoever asks may do: an index finds what a policy then throws away
        person.ask(f"set enable_{other} = off")
    rounds = [{tuple(_told(person, function, enquiry)) for enquiry in enquiries} for _ in range(ROUNDS)]
    return sum(len(plans) == 1 for plans in rounds)


def _plan(person: Psql, function: str, enquiry: UUID) -> list[str]:
    """What the plan says when nothing else is read: the server now and then looks into its catalogue once more."""
    told = [_told(person, function, enquiry) for _ in range(8)]  # its own plan is made the first time
    return min(told, key=lambda lines: (_pages(lines), lines))


def _told(person: Psql, function: str, enquiry: UUID) -> list[str]:
    rows = person.ask(EXPLAIN.format(function, enquiry))
    return [str(row[0]).replace(str(enquiry), "…") for row in rows]


def _pages(lines: list[str]) -> int:
    return sum(int(number) for line in lines for number in re.findall(r"(?:hit|read)=(\d+)", line))
