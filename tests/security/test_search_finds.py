"""Whom a search finds: spelt as it may be, in any order and script, by birth, postcode and NHS number."""

from collections.abc import Iterator, Mapping
from datetime import date
from uuid import UUID

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cluster_fixtures import Database
from tests.security.psql import DECIDER, OFFICER, Psql, Row, SignIn, as_installer, signing_in
from tests.security.searching import look

Installer = psycopg.Connection[Row]
FAMILY = {
    "Zoë O’Neill-Müller": ("Zoë", "O’Neill-Müller", "", date(2015, 4, 3)),
    "Đặng Thị Ánh": ("Thị Ánh", "Đặng", "", date(2014, 1, 31)),
    "Мария Иванова": ("Мария", "Иванова", "Masha", date(2013, 2, 28)),
    "李 小龙": ("小龙", "李", "", date(2012, 12, 1)),
    "ਹਰਪ੍ਰੀਤ ਗਿੱਲ": ("ਹਰਪ੍ਰੀਤ", "ਗਿੱਲ", "", date(2011, 7, 9)),
    "محمّد الأحمد": ("محمّد", "الأحمد", "", date(2010, 6, 6)),
    "Catherine Featherstonehaugh": ("Catherine", "Featherstonehaugh", "Cat", date(2009, 9, 9)),
    "Ng": ("", "Ng", "", date(2008, 8, 8)),
}


@pytest.fixture(scope="module")
def officer(watched_hub: Database, passwords: Mapping[str, str]) -> Iterator[Psql]:
    """Somebody of the hub, on whose enquiry all these people stand."""
    with as_installer(watched_hub) as truth:
        enquiry = truth.execute("select id from mash.enquiry where state = 'gathering'").fetchone()
        assert enquiry is not None
        for place, (given, family, known, birth) in enumerate(FAMILY.values(), 50):
            truth.execute(
                "insert into mash.person (enquiry, position, role, given_names, family_name, known_as, birth, "
                "birth_accuracy, nhs_number) values (%s, %s, 'other_child', %s, %s, %s, %s, 'known', %s)",
                [enquiry[0], place, given, family, known, birth, "9434765919" if known == "Cat" else ""],
            )
    with signing_in(watched_hub, passwords) as sign_in:
        yield sign_in(OFFICER)


@pytest.mark.parametrize(
    ("term", "name"),
    [
        ("Zoe O'Neill", "Zoë O’Neill-Müller"),
        ("ZOE\u0308 oneill muller", "Zoë O’Neill-Müller"),
        ("muller", "Zoë O’Neill-Müller"),
        ("Müller, Zoë", "Zoë O’Neill-Müller"),
        ("Dang Thi Anh", "Thị Ánh Đặng"),
        ("anh đặng", "Thị Ánh Đặng"),
        ("иванова", "Мария Иванова"),
        ("Иваонва", "Мария Иванова"),
        ("masha", "Мария Иванова"),
        ("李", None),
        ("李 小龙", "小龙 李"),
        ("小龙", "小龙 李"),
        ("ਗਿੱਲ", "ਹਰਪ੍ਰੀਤ ਗਿੱਲ"),
        ("محمد الأحمد", "محمّد الأحمد"),
        ("Katherine Featherstonhaugh", "Catherine Featherstonehaugh"),
        ("featherstone", "Catherine Featherstonehaugh"),
        ("stoneha", "Catherine Featherstonehaugh"),
        ("Ng", "Ng"),
        ("943 476 5919", "Catherine Featherstonehaugh"),
        ("9434765919", "Catherine Featherstonehaugh"),
        ("9/9/2009", "Catherine Featherstonehaugh"),
        ("09.09.2009", "Catherine Featherstonehaugh"),
        ("9 Sept 2009", "Catherine Featherstonehaugh"),
        ("9th September 2009 Cathrine", "Catherine Featherstonehaugh"),
        ("2009-09-09", "Catherine Featherstonehaugh"),
        ("28 feb 2013", "Мария Иванова"),
        ("nn991ab Kacper", "Kacper Przykładowski"),
        ("Kacper NN99 1", "Kacper Przykładowski"),
        ("Przykladowska NN99 4QT", "Halina Przykładowska"),
    ],
)
def test_a_person_is_found(term: str, name: str | None, officer: Psql) -> None:
    if name is None:
        assert officer.refused("select * from app.begin_search(%s)", term).code == "22023"
    else:
        assert look(officer, term).people[:1] == (name,)


@pytest.mark.parametrize(
    "term", ["Zoe 9/9/2009", "Kacper NN99 4QT", "Kacper NN99 4", "Gill 943 476 5919", "Qzx Featherstonehaugh"]
)
def test_what_is_said_together_narrows_down_to_nobody(term: str, officer: Psql) -> None:
    assert look(officer, term).people == ()


SLIPS = st.sampled_from(["left out", "doubled", "another", "swapped"])


@given(name=st.sampled_from(["Featherstonehaugh", "Catherine", "Müller", "Przykładowski", "Sampleton", "Иванова"]),
       slip=SLIPS, where=st.integers(1, 30))  # fmt: skip
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_one_slip_of_the_finger_finds_the_name_all_the_same(name: str, slip: str, where: int, officer: Psql) -> None:
    place = where % (len(name) - 1)
    typed = {
        "left out": name[:place] + name[place + 1 :],
        "doubled": name[:place] + name[place] * 2 + name[place + 1 :],
        "another": name[:place] + "x" + name[place + 1 :],
        "swapped": name[:place] + name[place + 1] + name[place] + name[place + 2 :],
    }[slip]
    found = look(officer, typed)
    assert any(name.casefold() in one.casefold() for one in found.people), typed


def test_a_name_that_fits_comes_before_one_that_is_merely_like_it(officer: Psql, watched_hub: Database) -> None:
    with as_installer(watched_hub) as truth:
        truth.execute(
            "insert into mash.person (enquiry, position, role, given_names, family_name) select id, 99, 'other_adult', "
            "'Asa', 'Gil' from mash.enquiry where state = 'decided'"
        )
    found = look(officer, "Asha Gill")
    assert found.people == ("Asha Gill", "Asa Gil")
    assert found.how == ("name", "nearby")


def test_fifty_are_told_and_that_there_are_more(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    for many in (50, 51):
        installer.execute("delete from mash.person where family_name = 'Many'")
        installer.execute(
            "insert into mash.person (enquiry, position, role, given_names, family_name) select %s, 100 + i, "
            "'other_adult', 'One' || i, 'Many' from generate_series(1, %s) i",
            [study["school"], many],
        )
        found = look(sign_in(DECIDER), "Many")
        assert (len(found.people), found.more) == (50, many > 50)


@given(told=st.text(max_size=40).filter(lambda text: "\x00" not in text and text.isprintable()))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_typed_and_what_is_kept_are_folded_alike(
    told: str, truth: Installer, cases: Mapping[str, UUID]
) -> None:
    with truth.transaction(force_rollback=True):
        row = truth.execute(
            "insert into mash.person (enquiry, position, role, family_name) values (%s, 1, 'subject', %s) "
            "returning array_to_string(words, ' '), priv.folded(family_name), spelt, "
            "priv.spelt(priv.folded(family_name))",
            [cases["school"], told],
        ).fetchone()
    assert row is not None
    assert row[0] == row[1]
    assert row[2] == row[3]


KEYED = {
    "ix_person_nhs_number": ("person", "nhs_number <> ''", "priv.keyed(acl, nhs_number)"),
    "ix_person_birth": ("person", "birth is not null", "priv.keyed(acl, (birth - date '2000-01-01')::text)"),
    "ix_address_code": ("address", "code <> ''", "priv.keyed(acl, code) || priv.keyed(acl, left(code, -2))"),
}


@pytest.mark.parametrize("index", KEYED)
def test_what_is_looked_for_with_each_key_is_found_by_the_index_and_says_the_same_there(
    index: str, truth: Installer, cases: Mapping[str, UUID]
) -> None:
    """A rule that says it otherwise than the index would read every row, and those of strangers with them."""
    assert cases
    table, when, what = KEYED[index]
    with truth.transaction(force_rollback=True):
        truth.execute("set local enable_seqscan = off")
        asked = f"select from mash.{table} where {when} and ({what}) && array['a|agency:police']"
        plan = "\n".join(str(line) for (line,) in truth.execute(f"explain {asked}".encode()).fetchall())
    assert f"Bitmap Index Scan on {index}" in plan
    told = truth.execute(f"select acl, {what} from mash.{table} where {when}".encode()).fetchall()
    assert told
    for acl, keyed in told:
        assert {one.split("|", 1)[1] for one in keyed} == set(acl)
        assert all(one.split("|", 1)[0] for one in keyed)
