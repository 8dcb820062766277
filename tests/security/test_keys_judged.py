"""Which information class a row has, and which agency's own words it holds: the visibility table, row by row."""

import json
from typing import Any

import psycopg
import pytest

from tests.security.asking_rules import Rules
from tests.security.conftest import case_studies

Told = dict[str, Any]
OF_HUB = ("return", "transfer", "hand_over", "assign", "taken_over", "written", "group", "conference", "assessed")
CONFIDENTIAL, HUB, VIEWS, ORDINARY = "confidential", "hub", "views", "ordinary"
ALWAYS = {
    **dict.fromkeys(("withholding", "finding", "rationale", "item_ruling", "letter_hit", "letter_stop"), CONFIDENTIAL),
    **dict.fromkeys(
        (
            "information_request",
            "clock",
            "consent",
            "lawful_basis",
            "telling",
            "family_contact",
            "answer_on_behalf",
            "outcome_heard",
            "late_reason",
            "chase",
        ),
        HUB,
    ),
    **dict.fromkeys(("screening", "discussion", "attendee", "start_correction"), VIEWS),
    **dict.fromkeys(("referral", "person", "relationship", "household", "decision"), ORDINARY),
    "asked": "none",
}
OF_A_CLOCK = ("clock", "late_reason")
BY_WHAT_IT_SAYS: tuple[tuple[str, Told, bool, str], ...] = (
    ("narrative", {"sanitised": False}, False, ORDINARY), ("narrative", {"sanitised": True}, False, ORDINARY),
    ("narrative", {"sanitised": False}, True, CONFIDENTIAL), ("narrative", {"sanitised": True}, True, ORDINARY),
    ("referrer", {}, False, ORDINARY), ("referrer", {}, True, CONFIDENTIAL),
    ("address", {"confidential": False}, False, ORDINARY), ("address", {"confidential": True}, False, CONFIDENTIAL),
    ("item", {"handling": "hub"}, False, ORDINARY), ("item", {"handling": "named_agencies"}, False, CONFIDENTIAL),
    ("item", {"handling": "decision_maker"}, False, CONFIDENTIAL),
    *(("step", {"step": one}, False, HUB) for one in OF_HUB),
    *(("step", {"step": one}, False, VIEWS) for one in ("dispute", "settle", "rerate", "close")),
    ("pathway", {"flag": "allegation"}, False, VIEWS), ("pathway", {"flag": "fgm"}, False, HUB),
    *((one, {"flag": "allegation", "kind": "pathway"}, close, VIEWS) for one in OF_A_CLOCK for close in (False, True)),
    *((one, {"flag": "fgm", "kind": "pathway"}, close, HUB) for one in OF_A_CLOCK for close in (False, True)),
    *((one, {"kind": "written_follow_up"}, False, HUB) for one in OF_A_CLOCK),
    *((one, {"kind": "written_follow_up"}, True, CONFIDENTIAL) for one in OF_A_CLOCK),
    *((one, {"kind": "taking_over"}, True, HUB) for one in OF_A_CLOCK),
    ("step", {"step": "written"}, True, CONFIDENTIAL), ("step", {"step": "assign"}, True, HUB),
    ("step", {"step": "settle"}, True, VIEWS),
    *((one, {"confidential": True}, False, CONFIDENTIAL) for one in ("letter", "letter_page")),
    *((one, {"confidential": False}, False, HUB) for one in ("letter", "letter_page")),
)  # fmt: skip


def test_each_row_has_the_class_of_the_visibility_table(rules: Rules) -> None:
    for source, told, anonymity, meant in BY_WHAT_IT_SAYS:
        found = rules.one("select priv.class_of(%s, %s, %s)", source, json.dumps(told), anonymity)
        assert (source, told, anonymity, found) == (source, told, anonymity, meant)
    for source, meant in ALWAYS.items():
        for anonymity in (True, False):
            found = rules.one("select priv.class_of(%s, '{}', %s)", source, anonymity)
            assert (source, found) == (source, meant)


def test_an_agency_reads_its_own_words_whatever_their_handling(rules: Rules) -> None:
    school = case_studies(rules.connection)["school"]
    asked = "select id::text, agency from mash.information_request where enquiry = %s order by id"
    own = "select priv.own_agency(%s, %s)"
    for source in ("item", "information_request", "asked", "attendee", "step"):
        assert rules.one(own, source, json.dumps({"agency": "police"})) == ["agency:police"], source
    assert rules.one(own, "step", json.dumps({"agency": None})) == []
    for request, agency in rules.do(asked, school):
        for source in ("withholding", "answer_on_behalf", "finding", "late_reason", "chase"):
            assert rules.one(own, source, json.dumps({"request": request})) == [f"agency:{agency}"], source
    for source in ("letter", "person", "clock", "decision"):
        assert rules.one(own, source, json.dumps({"agency": "police"})) == [], source


def test_what_is_sealed_is_not_changed_and_who_tries_is_noted(rules: Rules) -> None:
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda told: heard.append(f"{told.sqlstate} {told.message_primary}"))
    rules.do("set local client_min_messages = log")
    for sealed in ("update mash.decision set next_steps = 'x'", "delete from mash.rationale"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege), rules.connection.transaction(force_rollback=True):
            rules.do(sealed)
    assert heard == ["MD001 refused"] * 2
