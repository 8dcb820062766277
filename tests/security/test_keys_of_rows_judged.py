"""Every row takes its keys as it is written, by its table and by what it says; a restriction leaves those named."""

from typing import Any
from uuid import UUID, uuid4

import psycopg

from tests.security import contradicted
from tests.security.asking_rules import Rules
from tests.security.key_table import KeyTable
from tests.security.keys_judged import CONFIDENTIAL, HUB, VIEWS, Keys
from tests.security.planted_rights import planted_matter
from tests.security.psql import DECIDER

ALL = "all"
"""The hub and every agency that was asked."""
Case = tuple[str, dict[str, Any], Any]
PLAIN: tuple[Case, ...] = (
    *((table, {}, ALL) for table in (
        "referral", "person", "relationship", "household", "decision", "referrer", "person_need", "no_contact",
    )),
    *((table, {}, HUB) for table in (
        "consent", "lawful_basis", "telling", "family_contact", "family_call", "clock", "person_merge", "outcome_heard",
    )),
    *((table, {}, CONFIDENTIAL) for table in ("rationale", "item_ruling", "letter_hit", "letter_stop")),
    *((table, {}, VIEWS) for table in ("screening", "discussion", "start_correction")),
    *(("address", {"confidential": one}, CONFIDENTIAL if one else ALL) for one in (True, False)),
    *(("narrative", {"sanitised": one}, ALL) for one in (True, False)),
    *((table, {"restricted": one}, CONFIDENTIAL if one else ALL) for one in (True, False)
      for table in ("person_name", "person_change")),
    *(("person_contact", {"restricted": one}, CONFIDENTIAL if one else HUB) for one in (True, False)),
    *(("letter", {"confidential": one, "strict": other}, CONFIDENTIAL if one or other else HUB)
      for one in (True, False) for other in (True, False)),
    ("step", {"step": "written"}, HUB), ("step", {"step": "settle"}, VIEWS),
    ("pathway", {"flag": "fgm"}, HUB), ("pathway", {"flag": "allegation"}, VIEWS),
    ("action_owed", {"agency": "probation"}, HUB), ("action", {"agency": "probation"}, HUB),
)  # fmt: skip


def free(way: Keys, meant: Any, agency: str = "") -> set[str]:
    """These keys, and an agency's own."""
    keys = way.of(HUB) | way.asked() if meant == ALL else way.of(meant)
    return keys | ({f"agency:{agency}"} if agency else set())


def owned(way: Keys) -> list[tuple[str, dict[str, Any], set[str]]]:
    """Rows that hold an agency's own words, name it, or are read like another row; and whose they are."""
    request, there = way.ask("police"), {"enquiry": way.enquiry}
    way.ask("probation", way.other)  # there, and not here
    told: list[tuple[str, dict[str, Any], set[str]]] = []
    for handling, closeness in (("hub", ALL), ("named_agencies", CONFIDENTIAL), ("decision_maker", CONFIDENTIAL)):
        keys = free(way, closeness, "probation")
        shared = {"agency:housing", "agency:health"} if handling == "named_agencies" else set()
        told.append(("item", {"agency": "probation", "handling": handling, "shared_with": ["housing", "health"]},
                     keys | shared))  # fmt: skip
    told += [
        *((table, {"agency": "probation"}, {"agency:probation"}) for table in ("asked", "release_asked")),
        ("information_request", {"agency": "probation"}, free(way, HUB, "probation")),
        ("attendee", {"agency": "probation"}, free(way, VIEWS, "probation")),
        ("step", {"step": "assign", "agency": "probation"}, free(way, HUB, "probation")),
        ("withholding", {"request": request}, free(way, CONFIDENTIAL, "police")),
        ("answer_on_behalf", {"request": request}, free(way, HUB, "police")),
        ("finding", {"request": request}, free(way, CONFIDENTIAL, "police")),
        ("chase", {"request": request}, free(way, HUB, "police")),
        ("late_reason", {"request": request}, free(way, HUB, "police")),
        ("late_reason", {"request": None}, free(way, HUB)),
        ("action", {"agency": "police"}, free(way, HUB, "police")),
        ("action", {"agency": "police", "discussion": str(uuid4())}, free(way, VIEWS, "police")),
        ("action", {"agency": "probation", "discussion": str(uuid4())}, free(way, VIEWS)),
        ("action_owed", {"agency": "police"}, free(way, HUB, "police")),
    ]
    discussion = way.row("discussion", enquiry=way.enquiry)
    decision = way.row("decision", enquiry=way.other)
    what = {"what": "What", "due": "2098-01-01", "by": DECIDER}
    viewed = way.kept("action", agency="police", discussion=discussion, **there, **what)
    agreed = way.kept("action", agency="health", decision=decision, enquiry=way.other, **what)
    told += [("action_result", {"action": viewed}, free(way, VIEWS, "police"))]
    theirs = {"agency:health"} if "agency:health" in way.asked() else set()
    told += [("action_result", {"action": agreed}, free(way, HUB) | theirs)]
    for flag, meant in (("fgm", HUB), ("allegation", VIEWS)):
        pathway = way.kept("pathway", flag=flag, why="Why", by=DECIDER, **there)
        told += [(table, {"pathway": pathway}, free(way, meant)) for table in ("pathway_answer", "pathway_mark")]
    first, second = (str(one) for (one,) in way.rules.do("select id from mash.letter order by id limit 2"))
    way.rules.do("update mash.letter set strict = id::text = %s, confidential = false", second)
    for letter, close in ((first, HUB), (second, CONFIDENTIAL)):
        told += [(table, {"letter": letter}, free(way, close)) for table in ("letter_page", "letter_release")]
    for handling in ("hub", "named_agencies"):
        item, agency, shared = way.rules.do(
            "select id::text, agency, shared_with from mash.item where handling = %s limit 1", handling
        )[0]
        keys = free(way, ALL if handling == "hub" else CONFIDENTIAL, agency)
        keys |= {f"agency:{one}" for one in shared} if handling == "named_agencies" else set()
        told += [(table, {"item": item}, keys) for table in ("release_request", "item_release", "release_on_behalf")]
    return told


def hidden(way: Keys) -> list[tuple[str, dict[str, Any], set[str]]]:
    """What is about a home is as close as its address."""
    told: list[tuple[str, dict[str, Any], set[str]]] = []
    for confidential in (True, False):
        home = way.kept("household", enquiry=way.enquiry, people=[], has_address=True)
        way.kept("address", enquiry=way.enquiry, household=home, lines=["1 Sample Street"], confidential=confidential)
        keys = free(way, CONFIDENTIAL if confidential else ALL)
        told += [(table, {"household": home}, keys) for table in ("warning", "residence")]
        told += [("person_change", {"restricted": False, "before": {"household": home}}, keys)]
    return told


def test_a_row_takes_the_keys_of_those_who_may_ever_read_it(rules: Rules) -> None:
    way = Keys(rules)
    for table, told, meant in PLAIN:
        assert (table, told, way.given(table, **told)) == (table, told, free(way, meant))
    for table, told, keys in (*owned(way), *hidden(way)):
        assert (table, told, way.given(table, **told)) == (table, told, keys)


def test_who_asked_not_to_be_named_is_hidden_in_their_own_enquiry_and_in_no_other(rules: Rules) -> None:
    way = Keys(rules)
    everybody, few = way.of(HUB), way.of(CONFIDENTIAL)
    rules.do("update mash.enquiry set anonymity_asked = (id = %s)", way.anonymous)
    for enquiry in (way.enquiry, way.other, way.anonymous):
        hides, asked = enquiry == way.anonymous, way.asked(enquiry)
        meant = few if hides else everybody | asked
        assert way.given("referrer", enquiry) == meant
        assert way.given("narrative", enquiry, sanitised=False) == meant
        assert way.given("narrative", enquiry, sanitised=True) == everybody | asked


def test_a_restricted_enquirys_rows_are_for_those_named_whose_roles_would_let_them_read(rules: Rules) -> None:
    way = Keys(rules)
    cases = [(table, told, free(way, meant)) for table, told, meant in PLAIN]
    cases += [*owned(way), *hidden(way)]
    way.restrict()
    for table, told, keys in cases:
        found = table == "person" or (table == "address" and not told["confidential"])
        found = found or (table == "person_name" and not told["restricted"])
        assert (table, told, way.given(table, **told)) == (table, told, way.closed(keys, found=found))
    assert way.given("person", way.other) == way.of(HUB) | way.asked(way.other)


def test_when_keys_are_spread_every_row_of_that_enquiry_takes_its_own_and_no_other_row_does(rules: Rules) -> None:
    way = Keys(rules)
    for enquiry in (way.enquiry, way.other):
        planted_matter(rules.connection, UUID(enquiry))
        contradicted.live_through(rules.connection, UUID(enquiry))
    tables = [one for (one,) in rules.do("select unnest(priv.content_tables() || array['information_request', "
                                         "'matter', 'contradiction'])")]  # fmt: skip
    rules.do("set local session_replication_role = replica")
    for table in (*tables, "enquiry"):
        rules.do(f"update mash.{table} set acl = array['planted']")
    rules.do("set local session_replication_role = origin")
    rules.do("select priv.spread_keys(%s)", way.other)
    assert KeyTable(rules.connection, way.other).wrong() == []
    for table in (*tables, "enquiry"):
        column = "id" if table == "enquiry" else "enquiry"
        kept = rules.do(f"select distinct acl from mash.{table} where {column} <> %s", way.other)
        assert kept in ([(["planted"],)], []), table
    rules.do("select priv.spread_keys(%s)", way.enquiry)
    assert KeyTable(rules.connection, way.enquiry).wrong() == []


def test_what_is_sealed_changes_in_nothing_but_its_keys_and_a_name_in_how_it_is_found(rules: Rules) -> None:
    way = Keys(rules)
    for table, may in (("item", ("acl",)), ("person_name", ("acl", "words", "spelt"))):
        way.lookalike(table, "update or delete", "refuse_edit")
        rules.do(f"insert into asked.{table} (enquiry) values (%s)", way.enquiry)
        for column in ("acl", "words", "spelt", "agency", "handling"):
            value = "array['x']" if column == "acl" else "'x'"
            assert _refused(way, f"update asked.{table} set {column} = {value}") is (column not in may), (table, column)
        for sql in ("update asked.{} set acl = array['y'], agency = 'y'", "delete from asked.{}"):
            assert _refused(way, sql.format(table)), sql


def _refused(way: Keys, sql: str) -> bool:
    try:
        with way.rules.connection.transaction(force_rollback=True):
            way.rules.do(sql)
    except psycopg.errors.InsufficientPrivilege:
        return True
    return False


def test_a_name_or_a_number_is_as_close_as_what_was_said_of_it_last(rules: Rules) -> None:
    way = Keys(rules)
    person = way.bodies.subject("self-referral")
    for table, told in (
        ("person_name", {"kind": "alias", "given_names": "Planted"}),
        ("person_contact", {"channel": "phone", "detail": "07700 900123", "safe": "unknown"}),
    ):
        whose = {"enquiry": way.enquiry, "person": person, "by": DECIDER, **told}
        first = way.kept(table, **whose)
        plain = way.given(table, id=first, restricted=False)
        assert plain == free(way, ALL if table == "person_name" else HUB)
        way.kept(table, corrects=first, why="To be kept close", restricted=True, **whose)
        assert way.given(table, id=first, restricted=False) == free(way, CONFIDENTIAL)
