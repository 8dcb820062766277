"""Who is named beside somebody known, the order of the likely, how many are shown, and what cannot be looked for."""

from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest
from psycopg.types.json import Jsonb

from tests.security.matching import ANSWER, ZORA, begin_likely, house, likely, put, say
from tests.security.psql import MANAGER, OFFICER, Row, SignIn
from tests.security.restricting import restrict

Installer = psycopg.Connection[Row]
Study = Mapping[str, UUID]
LITTLE = {"nhs_number": "", "birth": None, "birth_accuracy": "unknown"}
WILMA, LITTLE_WILMA = {"given_names": "Wilma", **LITTLE}, {"given_names": "Wilma", "family_name": "Other", **LITTLE}


def _related(installer: Installer, enquiry: UUID, one: UUID, other: UUID, kind: str) -> None:
    installer.execute(
        'insert into mash.relationship (enquiry, person, "of", kind) values (%s, %s, %s, %s)',
        [enquiry, one, other, kind],
    )


@pytest.mark.parametrize(("kind", "reason"), [("sister", "sibling"), ("cousin", "together"), (None, "together")])
def test_a_first_name_is_enough_beside_somebody_who_is_known(
    kind: str | None, reason: str, sign_in: SignIn, installer: Installer, study: Study
) -> None:
    here, there = study["self-referral"], study["school"]
    known, wilma = put(installer, here), put(installer, here, **WILMA)
    put(installer, there)
    earlier = put(installer, there, **LITTLE_WILMA)
    put(installer, study["anonymous-neighbour"], **LITTLE_WILMA)
    if kind:
        _related(installer, here, wilma, known, kind)
    person = sign_in(OFFICER)
    rows = person.ask(ANSWER, begin_likely(person, here))
    assert [(row[2], row[4], row[5], row[6]) for row in rows if row[5] == wilma] == [
        (["given_name", reason], earlier, wilma, [known])
    ]
    assert [row[2] for row in rows if row[5] == known] == [["nhs_number", "birth", "name"]]


def test_who_is_likely_and_beside_somebody_keeps_every_reason(
    sign_in: SignIn, installer: Installer, study: Study
) -> None:
    here, there = study["self-referral"], study["school"]
    known, wilma = put(installer, here), put(installer, here, given_names="Wilma", nhs_number="")
    first, other = put(installer, there), put(installer, there, given_names="Wilma", nhs_number="")
    house(installer, here, wilma)
    house(installer, there, other)
    _related(installer, here, known, wilma, "sister")
    person = sign_in(OFFICER)
    told = {(row[5], row[4]): (row[2], row[6]) for row in person.ask(ANSWER, begin_likely(person, here))}
    assert told[wilma, other] == (["birth", "name", "address", "sibling"], [known])
    assert told[known, first] == (["nhs_number", "birth", "name", "sibling"], [wilma])


def test_whoever_is_hinted_at_puts_nobody_beside_them(sign_in: SignIn, installer: Installer, study: Study) -> None:
    here, there = study["self-referral"], study["school"]
    put(installer, here)
    put(installer, here, **WILMA)
    put(installer, there)
    put(installer, there, **LITTLE_WILMA)
    restrict(sign_in(MANAGER), installer, there)
    found = likely(sign_in(OFFICER), here)
    assert (found.people, found.ask_manager) == ({}, True)
    assert installer.execute("select count(*) from mash.likely_hit where not hinted").fetchone() == (0,)


def test_a_birth_that_differs_speaks_against_a_first_name(sign_in: SignIn, installer: Installer, study: Study) -> None:
    here, there = study["self-referral"], study["school"]
    put(installer, here)
    put(installer, here, given_names="Wilma", nhs_number="", birth="2001-01-01")
    put(installer, there)
    put(installer, there, given_names="Wilma", family_name="Other", nhs_number="", birth="2002-02-02")
    assert set(likely(sign_in(OFFICER), here).people) == {"Zora Quillon"}


def test_two_people_of_one_enquiry_are_not_likely_to_be_each_other(
    sign_in: SignIn, installer: Installer, study: Study
) -> None:
    for _ in range(2):
        put(installer, study["self-referral"])
    assert likely(sign_in(OFFICER), study["self-referral"]).people == {}


@pytest.mark.parametrize(("many", "more"), [(10, False), (11, True)])
def test_the_ten_likeliest_of_each_are_shown_the_likeliest_first(
    many: int, more: bool, sign_in: SignIn, installer: Installer, study: Study
) -> None:
    here, there = study["self-referral"], study["school"]
    put(installer, here)
    for _ in range(many - 1):
        put(installer, there, nhs_number="", given_names="Other")
    best = put(installer, there)
    person = sign_in(OFFICER)
    search = begin_likely(person, here)
    rows = person.ask(ANSWER, search)
    assert len(rows) == 10
    assert rows[0][4] == best
    assert person.ask("select more from app.likely_answer(%s)", search) == [(more,)]
    say(person, here, rows[0][5], best, "different")
    assert person.ask("select more from app.likely_answer(%s)", search) == [(False,)]
    assert len(person.ask(ANSWER, search)) == min(many - 1, 10)


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"given_names": "", "family_name": " ", "nhs_number": ""}, "given_names"),
        ({"given_names": "", "family_name": "-", "nhs_number": "9990000019"}, "given_names"),
        ({"given_names": "Z" * 201}, "given_names"),
        ({"birth": "2011-02-31"}, "birth"),
        ({"postcodes": "QQ1 1AA"}, "postcodes"),
    ],
)
def test_what_cannot_be_looked_for_is_said_at_its_field_and_nothing_is_kept(
    told: dict[str, object], field: str, watched: SignIn, truth: Installer
) -> None:
    refused = watched(OFFICER).refused("select * from app.begin_likely_typed(%s)", Jsonb({**ZORA, **told}))
    assert (refused.code, refused.detail) == ("22023", field)
    assert truth.execute("select count(*) from mash.search where keys <> '{}'").fetchone() == (0,)
