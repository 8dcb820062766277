"""Every kind of item, for every purpose, with every answer and ruling: exactly what PRODUCT lets out may leave."""

from collections.abc import Iterator, Mapping
from itertools import product
from uuid import UUID, uuid4

import psycopg
import pytest

from tests.security.case_truth import truth_of
from tests.security.oracle import leaving
from tests.security.psql import DECIDER, INFORMATION, Row, SignIn

Installer = psycopg.Connection[Row]
PURPOSES = ("letter", "onward", "police", "bundle")
ANSWERS = ("asked", "refused", "whole", "sanitised", "taken back")
RULINGS: tuple[tuple[bool, ...], ...] = ((), (True,), (False,), (True, False), (False, True))
POLICE = (None, "P", "C")
Item = tuple[str, bool, str | None, str, tuple[bool, ...]]


def _items() -> Iterator[Item]:
    for handling, private, police, answer, rulings in product(
        ("hub", "named_agencies", "decision_maker"), (False, True), POLICE, ANSWERS, RULINGS
    ):
        if private or not rulings:
            yield handling, private, police, answer, rulings


@pytest.fixture
def enquiry(installer: Installer, study: Mapping[str, UUID]) -> UUID:
    """The school's enquiry, with all of them on it."""
    ((request, people),) = installer.execute(
        "select i.request, i.people from mash.item i where i.enquiry = %s and i.agency = 'police' limit 1",
        [study["school"]],
    ).fetchall()
    for item in _items():
        _plant(installer, study["school"], request, people, item)
    return study["school"]


def test_exactly_what_product_lets_out_may_leave(sign_in: SignIn, installer: Installer, enquiry: UUID) -> None:
    reader = sign_in(DECIDER)
    reader.open(enquiry)
    told = {
        (purpose, *row)
        for purpose in PURPOSES
        for row in reader.ask("select release, words, conditions from app.leaving(%s, %s)", enquiry, purpose)
    }
    assert told == leaving(truth_of(installer, enquiry))
    assert {purpose for purpose, *_ in told} == set(PURPOSES)


def test_an_answer_for_one_purpose_is_none_for_another(installer: Installer, enquiry: UUID) -> None:
    installer.execute("alter table mash.item_release disable trigger sealed")
    installer.execute("delete from mash.item_release g using mash.release_request r where r.id = g.release "
                      "and r.purpose <> 'onward'")  # fmt: skip
    installer.execute("delete from mash.release_asked where purpose <> 'onward'")
    installer.execute("delete from mash.release_request where purpose <> 'onward'")
    for purpose in PURPOSES:
        sql = "select count(*) > 0 from mash.release_request r where priv.may_leave(r.id, %s)"
        assert installer.execute(sql, [purpose]).fetchone() == (purpose == "onward",)


def test_words_are_of_their_own_release_and_only_while_it_stands(installer: Installer, enquiry: UUID) -> None:
    rows = installer.execute(
        "select array(select priv.released_words(r.id)), r.withdrawn is null, g.words, i.what, r.answer "
        "from mash.release_request r join mash.item i on i.id = r.item join mash.item_release g on g.release = r.id "
        "where r.enquiry = %s",
        [enquiry],
    ).fetchall()
    for told, stands, words, what, answer in rows:
        assert told == ([what if answer == "whole" else words] if stands else [None])


def _plant(installer: Installer, enquiry: UUID, request: UUID, people: list[UUID], item: Item) -> None:
    handling, private, police, answer, rulings = item
    made = uuid4()
    installer.execute(
        "insert into mash.item (id, enquiry, request, agency, people, what, nature, handling, not_for_family, by, "
        "police_source, police_information, police_handling, police_conditions) values "
        "(%s, %s, %s, 'police', %s, %s, 'fact', %s, %s, %s, %s, %s, %s, %s)",
        [made, enquiry, request, people, f"What {made}", handling, private, DECIDER, police and "1", police and "A",
         police, "Only so" if police == "C" else ""],
    )  # fmt: skip
    for purpose in PURPOSES:
        _plant_release(installer, (enquiry, made), purpose, answer)
    for number, may_leave in enumerate(rulings):
        installer.execute(
            "insert into mash.item_ruling (enquiry, item, may_leave, because, by, at) "
            "values (%s, %s, %s, 'Because', %s, now() + make_interval(secs => %s))",
            [enquiry, made, may_leave, INFORMATION, number],
        )


def _plant_release(installer: Installer, place: tuple[UUID, UUID], purpose: str, answer: str) -> None:
    kept = {"asked": None, "taken back": "whole"}.get(answer, answer)
    by = DECIDER if kept else None
    ((release,),) = installer.execute(
        "insert into mash.release_request (enquiry, item, agency, purpose, why, asked_by, answer, because, answered, "
        "answered_by, withdrawn, withdrawn_by) values (%s, %s, 'police', %s, 'Why', %s, %s, %s, "
        "case when %s::text is not null then now() end, %s, case when %s then now() end, %s) returning id",
        [*place, purpose, DECIDER, kept, "Because" if kept == "refused" else "", by, by, answer == "taken back",
         DECIDER if answer == "taken back" else None],
    ).fetchall()  # fmt: skip
    if kept in ("whole", "sanitised"):
        words = f"Words {release}" if kept == "sanitised" else ""
        installer.execute("insert into mash.item_release values (%s, %s, %s, %s)", [release, *place, words])
