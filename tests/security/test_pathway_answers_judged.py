"""The steps of pathways, asked by themselves: who answers and who cannot, what is kept, corrected, taken off."""

from typing import Any
from uuid import uuid4

import pytest
from psycopg import errors

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, FILL, NEW, NO, NOW, bad, only_for, too_long
from tests.security.pathways_judged import Pathways
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER, POLICE, SCREENER
from tests.security.way_judged import BEFORE

CAME = bad("answer", "Say what came of this step.")
MOMENT = bad("happened", "Say when this was; it cannot be in the future.")
UNKEPT = bad("answer", "This cannot be kept as it is. Check the choices and the time.")
LATER = "2098-01-01T23:59:59+00:00"
OFF = {"step": "", "answer": "taken_off", "words": "Not after all", "done_by": ""}


def test_an_officer_or_a_senior_social_worker_answers_a_step_and_nobody_else(rules: Rules) -> None:
    way = Pathways(rules)
    only_for(way.house, (OFFICER, DECIDER), "answer_pathway", way.answering(way.raised()), others=(MANAGER,))


def test_whoever_cannot_read_a_pathway_answers_nothing_of_it(rules: Rules) -> None:
    way = Pathways(rules).opened()
    plain, kept, elsewhere = way.raised(), way.raised("allegation"), way.raised("missing", way.other)
    for login, may in (
        (OFFICER, {plain}), (SCREENER, {plain, kept}), (DECIDER, {plain, kept}), (MANAGER, {kept}), (POLICE, set()),
        (INFORMATION, set()),
    ):  # fmt: skip
        for one in (plain, kept, elsewhere, str(uuid4())):
            said = way.said(login, "answer_pathway", way.answering(one))
            assert (login, one, said) == (login, one, None if one in may else NO)


def test_a_pathway_is_taken_off_by_those_who_decide(rules: Rules) -> None:
    way = Pathways(rules).opened()
    plain, kept = way.raised(), way.raised("allegation")
    for login, may in ((OFFICER, set()), (DECIDER, {plain, kept}), (MANAGER, {kept}), (POLICE, set())):
        for one in (plain, kept):
            said = way.said(login, "answer_pathway", way.answering(one, **OFF))
            assert (login, one, said) == (login, one, None if one in may else NO)


def test_every_row_of_an_answer_is_kept_and_a_correction_keeps_the_one_before(rules: Rules) -> None:
    way = Pathways(rules).opened()
    pathway, version = way.raised(), way.version()
    row = {"id": NEW, "enquiry": way.enquiry, "pathway": pathway, "step": "police", "happened": BEFORE, "at": NOW}
    logged = {"what": "pathway step answered", "enquiry": way.enquiry}
    answer, left = way.house.done(OFFICER, "answer_pathway", way.answering(pathway))
    assert answer == {"version": version + 1}
    first = {"answer": "done", "words": "markerwords", "done_by": "markerwho", "corrects": None, "why": ""}
    assert left == {
        "pathway_answer": [row | first | {"by": OFFICER}],
        "access_log": [logged | {"who": OFFICER}],
        "enquiry": [{"key": way.enquiry, "version": version + 1}],
    }
    seen = way.rules.one("select id::text from mash.pathway_answer where pathway = %s", pathway)
    told = way.answering(pathway, answer="not_needed", done_by="", words="Known to them", seen=seen, why="Two mixed up")
    assert way.said(DECIDER, "answer_pathway", told | {"seen": None}) == CHANGED
    assert way.said(DECIDER, "answer_pathway", told | {"why": ""}) == bad("why", FILL)
    assert way.said(DECIDER, "answer_pathway", told | {"why": "x" * 5001}) == bad("why", too_long(5000))
    assert way.said(DECIDER, "answer_pathway", told | {"step": "other"}) == CHANGED
    _, left = way.house.done(DECIDER, "answer_pathway", told)
    second = {"answer": "not_needed", "words": "Known to them", "done_by": "", "corrects": seen, "why": "Two mixed up"}
    assert left["pathway_answer"] == [row | second | {"by": DECIDER}]
    assert way.said(DECIDER, "answer_pathway", told) == CHANGED
    last = way.rules.one("select id::text from mash.pathway_answer where corrects = %s", seen)
    assert way.said(DECIDER, "answer_pathway", told | {"seen": last}) is None


def test_each_step_of_each_pathway_has_an_answer_of_its_own(rules: Rules) -> None:
    way = Pathways(rules).opened()
    pathway, other = way.raised(), way.raised("missing")
    way.answered(pathway)
    assert way.said(DECIDER, "answer_pathway", way.answering(pathway)) == CHANGED
    assert way.said(DECIDER, "answer_pathway", way.answering(pathway, step="other")) is None
    assert way.said(DECIDER, "answer_pathway", way.answering(other)) is None


def test_what_is_taken_off_is_over(rules: Rules) -> None:
    way = Pathways(rules).opened()
    pathway, stands = way.raised(), way.raised("missing")
    version = way.version()
    answer, left = way.house.done(DECIDER, "answer_pathway", way.answering(pathway, **OFF))
    assert answer == {"version": version + 1}
    assert left["pathway_mark"] == [{"key": pathway, "over": True}]
    assert left["access_log"] == [{"what": "pathway taken off", "who": DECIDER, "enquiry": way.enquiry}]
    (row,) = left["pathway_answer"]
    assert (row["step"], row["answer"], row["words"], row["corrects"]) == ("", "taken_off", "Not after all", None)
    for told in (way.answering(pathway), way.answering(pathway, **OFF)):
        assert way.said(DECIDER, "answer_pathway", told) == CHANGED
    assert way.said(DECIDER, "answer_pathway", way.answering(stands)) is None


def test_what_cannot_be_kept_of_an_answer_is_refused_in_words(rules: Rules) -> None:
    way = Pathways(rules).opened()
    pathway = way.raised()
    not_needed = {"answer": "not_needed", "done_by": ""}
    told: list[tuple[Any, ...]] = [
        *(({"answer": one}, CAME) for one in (None, "x")), ({"happened": None}, MOMENT), ({"happened": LATER}, MOMENT),
        ({"happened": "x"}, UNKEPT), ({"done_by": " "}, bad("done_by", FILL)), ({"done_by": "x" * 500}, None),
        ({"done_by": "x" * 501}, bad("done_by", too_long(500))), ({"words": ""}, None), ({"words": "x" * 5000}, None),
        ({"words": "x" * 5001}, bad("words", too_long(5000))), (not_needed, None),
        (not_needed | {"words": " "}, bad("words", FILL)), (OFF | {"words": ""}, bad("words", FILL)),
        ({"step": ""}, UNKEPT), ({"step": None}, UNKEPT), (OFF | {"step": "police"}, UNKEPT), (OFF, None),
        (OFF | {"step": None}, None),
        ({"step": "A b"}, UNKEPT), ({"step": "x" * 60}, None), ({"step": "x" * 61}, UNKEPT),
        ({"seen": str(uuid4())}, CHANGED), ({"seen": "x"}, UNKEPT), ({"enquiry": str(uuid4())}, NO),
    ]  # fmt: skip
    for changed, said in told:
        assert (changed, way.said(DECIDER, "answer_pathway", way.answering(pathway, **changed))) == (changed, said)


def test_no_pathway_is_kept_that_breaks_the_tables_own_rules_whoever_writes_it(rules: Rules) -> None:
    way = Pathways(rules)
    sql = "insert into mash.pathway (enquiry, person, flag, why, by) values (%s, %s, %s, %s, %s)"
    elsewhere = way.bodies.subject("school")
    for person, flag, why in ((way.child, "x", "Why"), (way.child, "fgm", " "), (elsewhere, "fgm", "Why")):
        with pytest.raises(errors.IntegrityError), rules.connection.transaction(force_rollback=True):
            rules.do(sql, way.enquiry, person, flag, why, DECIDER)
    rules.do(sql, way.enquiry, way.child, "fgm", "Why", DECIDER)


def test_nothing_is_kept_that_breaks_the_tables_own_rules_whoever_writes_it(rules: Rules) -> None:
    way = Pathways(rules)
    pathway, elsewhere = way.raised(), way.raised("missing", way.other)
    first = way.answered(pathway)
    broken: list[dict[str, Any]] = [
        {"step": "", "answer": "done"}, {"step": "two", "answer": "taken_off"}, {"step": "two", "answer": "x"},
        {"step": "two", "done_by": " "}, {"step": "two", "answer": "not_needed", "words": " "}, {"step": "Two"},
        {"step": "police"}, {"step": "two", "why": "Why"}, {"corrects": first}, {"step": "two", "pathway": elsewhere},
        {"step": "two", "pathway": elsewhere, "enquiry": way.other, "corrects": first, "why": "Why"},
    ]  # fmt: skip
    for told in broken:
        with pytest.raises(errors.IntegrityError), rules.connection.transaction(force_rollback=True):
            way.answered(**({"pathway": pathway} | told))
    way.answered(pathway, corrects=first, why="Why")
    with pytest.raises(errors.IntegrityError), rules.connection.transaction(force_rollback=True):
        way.answered(pathway, corrects=first, why="Why")
