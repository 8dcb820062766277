"""Whatever is sent, the answer is one of the product's own: no constraint, no value, nobody else's name in it."""

import functools
import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mashdesk.store.schema import rules
from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, EDUCATION, OFFICER, POLICE, PROBATION, Psql, Row, SignIn

Installer = psycopg.Connection[Row]
COMMANDS = {
    "record_referral": OFFICER,
    "screen_enquiry": DECIDER,
    "send_requests": DECIDER,
    "return_information": EDUCATION,
    "answer_for_agency": OFFICER,
    "chase": OFFICER,
    "say_why_late": OFFICER,
    "record_discussion": DECIDER,
    "sign_decisions": DECIDER,
    "print_letter": OFFICER,
    "post_letter": OFFICER,
    "check_letter": DECIDER,
    "clear_hit": DECIDER,
    "release_letter": DECIDER,
    "withhold_letter": DECIDER,
    "remake_letter": DECIDER,
    "return_letter": OFFICER,
    "make_letter": OFFICER,
}
OWN_CODES = {"22023", "42501", "40001", "28000"}
OWN_WORDS = {
    "42501": {"Not available."},
    "40001": {"Changed meanwhile."},
    "28000": {"A signature needs a fresh sign-in.", "A new password needs a fresh sign-in."},
}
UNTOLD = ("constraint_name=", "table_name=", "column_name=", "internal_query=", "violates", "duplicate key")
STRANGE: list[Any] = [
    None, "", "markerstrange", "\u0001", "x" * 30000, 0, -1, 2**31, 2**63, 1e308, True, [], {}, [None], [[]],
    ["markerstrange"], {"markerstrange": 1}, "2026-02-30", "infinity", "0001-01-01", "99999-01-01",
    "00000000-0000-0000-0000-000000000000", "'; drop table mash.item; --", "red", "%s", "{}", [{"ref": "p1"}], [1, 2],
]  # fmt: skip


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    return Bodies(installer, study)


def _ready(sign_in: SignIn, bodies: Bodies, command: str) -> Psql:
    person = sign_in(COMMANDS[command])
    for enquiry in bodies.study.values():
        person.attempt("select * from app.open_enquiry(%s, 'To try')", enquiry)
    return person


@pytest.mark.parametrize("command", COMMANDS)
def test_one_strange_value_anywhere_gets_an_answer_of_the_products_own(
    command: str, sign_in: SignIn, bodies: Bodies
) -> None:
    person, good = _ready(sign_in, bodies, command), _body(bodies, command)
    for where in _places(good):
        for strange in STRANGE:
            _answer_is_our_own(person, command, _spoilt(good, where, strange))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_body_of_any_shape_gets_an_answer_of_the_products_own(command: str, sign_in: SignIn, bodies: Bodies) -> None:
    person, names = _ready(sign_in, bodies, command), sorted(_body(bodies, command))
    anything = st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_characters="\0"), max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(names), inner, max_size=3),
        max_leaves=8,
    )

    @settings(max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(anything)
    def any_shape(body: Any) -> None:
        _answer_is_our_own(person, command, body)

    any_shape()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_character_that_cannot_be_kept_is_refused_by_its_code_alone(
    command: str, sign_in: SignIn, bodies: Bodies
) -> None:
    person = _ready(sign_in, bodies, command)
    refused = person.refused(f"select app.{command}(%s, %s::jsonb)", uuid4(), '{"enquiry": "marker\\u0000"}')
    assert refused.code == "22P05"


def test_errors_notices_and_rows_tell_an_outsider_nothing(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    installer.execute("update mash.person set given_names = 'SECRETNAME', known_as = 'SECRETNAME'")
    installer.execute("update mash.address set lines = array['SECRETSTREET'], postcode = 'SECRETCODE'")
    installer.execute("update mash.narrative set concern = 'SECRETCONCERN'")
    installer.execute("update mash.enquiry set initials = 'SECRETINITIALS', reference = 'SECRETREF' || reference")
    person = sign_in(PROBATION)
    for setting in ("client_min_messages = debug5", "debug_print_plan = on", "debug_print_parse = on",
                    "debug_print_rewritten = on", "log_statement_stats = on"):  # fmt: skip
        person.attempt(f"set {setting}")
    for enquiry in bodies.study.values():
        for call in ("items", "people", "addresses", "narratives", "letters", "enquiry_row"):
            person.attempt(f"select * from app.{call}(%s)", enquiry)
            person.attempt(f"explain (analyze, verbose, buffers, settings) select * from app.{call}(%s)", enquiry)
            person.attempt(f"select * from app.{call}(%s) where (1 / (random() * 0)::int) = 1", enquiry)
    for command in COMMANDS:
        person.attempt(f"select app.{command}(%s, %s)", uuid4(), psycopg.types.json.Jsonb(_body(bodies, command)))
    heard = "\n".join(person.heard)
    assert heard
    assert [word for word in heard.split() if "SECRET" in word] == []


def test_an_agency_hears_nothing_of_what_others_keep_to_themselves(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    sealed = installer.execute(
        "select what, relevance from mash.item where handling = 'decision_maker' and agency <> 'police' "
        "or handling = 'named_agencies' and agency <> 'police' and not 'police' = any (shared_with)"
    ).fetchall()
    person = _police(sign_in, bodies)
    heard = "\n".join(person.heard)
    assert sealed
    assert [row for row in sealed if row[0] in heard or row[1] in heard] == []


def _police(sign_in: SignIn, bodies: Bodies) -> Psql:
    from tests.security.psql import READING

    person = sign_in(POLICE)
    person.attempt("set client_min_messages = debug5")
    for enquiry in bodies.study.values():
        person.attempt("select * from app.open_enquiry(%s, 'To look')", enquiry)
        for function in READING:
            person.attempt(f"select * from app.{function}(%s)", enquiry)
            person.attempt(f"explain (analyze, verbose) select * from app.{function}(%s)", enquiry)
    return person


@functools.cache
def _written() -> str:
    """Every text of the product's own rules, an apostrophe as one."""
    return "\n".join(path.read_text(encoding="utf-8").replace("''", "'") for path in rules())


def _body(bodies: Bodies, command: str) -> dict[str, Any]:
    body = bodies.of(command)
    if command == "sign_decisions":
        body |= {"decisions": body["decisions"][:1], "letters": body["letters"][:1]}
    if command == "record_referral":
        body["people"].append({"ref": "p2", "role": "parent", "birth": {"accuracy": "known", "date": "1990-01-01"}})
        body |= {
            "referrer": {"name": "Marker", "anonymity_asked": False},
            "consent": {"asked": True, "given": True, "by": ["p2"], "why_not": ""},
            "parents_told": {"told": True, "why_not": ""},
            "relationships": [{"from": "p2", "to": "p1", "kind": "mother", "parental_responsibility": True}],
            "households": [{"ref": "h1", "people": ["p1", "p2"],
                            "address": {"lines": ["1 Road"], "postcode": "NN99 1AA", "confidential": False}}],
        }  # fmt: skip
    return body


def _places(body: Any, there: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else ()
    found = [] if not there else [there]
    for name, value in inner:
        found += _places(value, (*there, name))
    return found


def _spoilt(body: Any, where: tuple[Any, ...], strange: Any) -> Any:
    if not where:
        return strange
    first, *rest = where
    copied = dict(body) if isinstance(body, dict) else list(body)
    copied[first] = _spoilt(body[first], tuple(rest), strange)
    return copied


def _answer_is_our_own(person: Psql, command: str, body: Any) -> None:
    person.ask("begin")
    try:
        person.ask(f"select app.{command}(%s, %s)", uuid4(), psycopg.types.json.Jsonb(body))
        refusal = None
    except psycopg.Error as error:
        refusal = error
    person.connection.execute("rollback")
    if refusal is not None:
        told, words = person.heard[-1], refusal.diag.message_primary or ""
        assert refusal.sqlstate in OWN_CODES, (body, told)
        assert words in OWN_WORDS.get(refusal.sqlstate or "", {words}), told
        assert re.sub(r"\d+", "%s", words) in _written() or words in _written(), told
        assert not [word for word in (*UNTOLD, "markerstrange") if word in told], told
