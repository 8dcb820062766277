"""The rules beneath a call, asked one by one: what each compares, of whom, and until when."""

from typing import Any

import pytest
from psycopg.types.json import Jsonb

from tests.security.asking_rules import Rules
from tests.security.callers import Callers, Told
from tests.security.psql import OFFICER
from tests.security.test_callers_stopped_judged import SPEAKS, STOPS, Ground

E, P = "($1 ->> 'e')::uuid", "($1 ->> 'p')::uuid"
WRONG = ("70 minutes", "75 minutes", "80 minutes")


def _asked(said: Callers, sql: str, **given: object) -> Any:
    return said.rules.answer(OFFICER, sql, **{"e": said.enquiry, "p": said.caller, "c": said.child, **given})


@pytest.mark.parametrize(
    ("wrong", "more", "refused"),
    [
        (("1 minute", "2 minutes"), (), False),
        (("1 minute", "2 minutes", "3 minutes"), (), True),
        (WRONG, (), False),
        (WRONG, (("30 minutes", True, "not_known"),), False),
        (WRONG, (("30 minutes", False, "known"), ("30 minutes", False, "stopped")), False),
        (("1 minute", "59 minutes 50 seconds", "119 minutes"), (), False),
        (("59 minutes 50 seconds", "80 minutes", "119 minutes"), (), True),
        (("59 minutes 50 seconds", "80 minutes", "120 minutes"), (), False),
        (("61 minutes", "62 minutes", "63 minutes"), (), False),
        (("1 minute", "2 minutes"), (("1 minute", True, "not_known"), ("1 minute", False, "known")), False),
        (("1 minute", "2 minutes", "3 minutes", "4 minutes"), (), True),
    ],
)
def test_three_wrong_callers_of_one_enquiry_within_an_hour_stop_the_next_for_an_hour(
    wrong: tuple[str, ...], more: tuple[tuple[str, bool, str], ...], refused: bool, rules: Rules
) -> None:
    said = Callers(rules)
    for ago in wrong:
        said.earlier(ago)
    for ago, elsewhere, result in more:
        said.earlier(ago, said.other if elsewhere else None, result)
    assert _asked(said, f"priv.callers_are_refused({E})") is refused


def test_a_child_is_known_by_name_and_birth_together_and_only_where_both_are_recorded(rules: Rules) -> None:
    said = Callers(rules)
    agrees = f"priv.child_agrees({P}, $1 ->> 'called', ($1 ->> 'born')::date)"
    right: dict[str, object] = {"called": "Asha", "born": "2018-03-02"}
    cases: tuple[tuple[dict[str, object], bool | None], ...] = (
        ({}, True), ({"called": "Tam"}, False), ({"born": "2018-03-03"}, False),
        ({"called": "Tam", "born": "2018-03-03"}, False),
    )  # fmt: skip
    for changed, expected in cases:
        assert (changed, _asked(said, agrees, **right | changed)) == (changed, expected)
    said.person(said.child, given_names="", known_as=" ")
    for changed, _expected in cases:
        assert (changed, _asked(said, agrees, **right | changed)) == (changed, None)
    said.person(said.child, given_names="Asha", birth_accuracy="estimated")
    for changed, _expected in cases:
        assert (changed, _asked(said, agrees, **right | changed)) == (changed, None)
    assert _asked(said, agrees, **right, p=said.other_parent) is None


def test_a_birth_is_compared_with_the_one_person_where_it_is_known(rules: Rules) -> None:
    said = Callers(rules)
    agrees = f"priv.birth_agrees({P}, ($1 ->> 'born')::date)"
    said.person(said.other_parent, birth="1988-01-01", birth_accuracy="known")
    assert [_asked(said, agrees, born=one) for one in ("1990-05-04", "1988-01-01")] == [True, False]
    for accuracy in ("estimated", "unknown", "expected"):
        said.person(said.caller, birth_accuracy=accuracy)
        assert [_asked(said, agrees, born=one) for one in ("1990-05-04", "1988-01-01")] == [None, None]


def test_a_home_is_known_by_its_postcode_or_by_number_and_street(rules: Rules) -> None:
    said = Callers(rules)
    agrees = f"priv.home_agrees({P}, $1 ->> 'told')"
    mine = f"(select array_agg(h.id::text) from mash.household h where {P} = any (h.people))"
    homes = "enquiry = %s and household in (select id from mash.household where %s = any (people))"
    for lines, postcode, told in (
        (["12 Mill Lane", "Anytown"], "NN1 1AA", {"nn11aa": True, "12 mill lane": True, "12 Mill Lane, Anytown": True,
                                                  "Anytown": False, "12 Mill": False, "": False}),
        (["Flat 2", "14 Elm Road", "Anytown"], "NN1 1AA", {"Flat 2": False, "14 Elm Road": False,
         "Flat 2, 14 Elm Road": True, "Flat 2, 14 Elm Road, Anytown": False, "flat 2 anytown": False}),
        (["Mill Lane"], "", {"Mill Lane": True, "": False, "NN1 1AA": False}),
        (["12 Mill Lane"], "", {"12 Mill Lane": True, "": False}), ([], "NN1 1AA", {"NN1 1AA": True, "": False}),
    ):  # fmt: skip
        rules.do(f"update mash.address set lines = %s, postcode = %s where {homes}", lines, postcode, said.enquiry,
                 said.caller)  # fmt: skip
        for answer, expected in told.items():
            assert (lines, answer, _asked(said, agrees, told=answer)) == (lines, answer, expected)
    rules.do("update mash.address set postcode = 'ZZ99 3WZ' where not household = any (%s::uuid[])",
             _asked(said, mine))  # fmt: skip
    assert _asked(said, agrees, told="ZZ99 3WZ") is False
    rules.do("update mash.address set confidential = true where enquiry = %s", said.enquiry)
    assert [_asked(said, agrees, told=one) for one in ("NN1 1AA", "x")] == [None, None]


def test_whoever_moved_out_is_not_known_by_the_home_they_left(rules: Rules) -> None:
    said = Callers(rules)
    agrees = f"priv.home_agrees({P}, 'NN1 1AA')"
    home = rules.one("select id from mash.household where %s = any (people)", said.caller)
    lived = (
        "insert into mash.residence (enquiry, person, household, until, said_by, by) values (%s, %s, %s, %s, 'A', %s)"
    )
    rules.do(lived, said.enquiry, said.other_parent, home, "2020-01-01", OFFICER)
    assert _asked(said, agrees) is True
    rules.do(lived, said.enquiry, said.caller, home, "2020-01-01", OFFICER)
    assert _asked(said, agrees) is None


def test_either_row_of_a_caller_is_compared_and_of_a_child_who_is_merged_the_one_who_stays(rules: Rules) -> None:
    said = Callers(rules)
    children = f"priv.children_of_caller({P})"
    merge = "insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', %s)"
    rules.do(merge, said.enquiry, said.caller, said.other_parent, OFFICER)
    for person in (said.caller, said.other_parent):
        assert _asked(said, children, p=person) == [said.child]
        assert _asked(said, f"priv.home_agrees({P}, 'NN1 1AA')", p=person) is True
    said.person(said.sibling, role="subject")
    said.own(said.sibling, "mother", responsible=True)
    assert set(_asked(said, children)) == {said.child, said.sibling}
    rules.do(merge, said.enquiry, said.sibling, said.child, OFFICER)
    assert _asked(said, children) == [said.child]
    said.own(said.sibling, "mother", responsible=False)
    assert _asked(said, children) == []


def test_what_held_once_says_no_more_that_somebody_is_not_responsible(rules: Rules) -> None:
    said = Callers(rules)
    children = f"priv.children_of_caller({P})"
    said.own(said.child, "father", responsible=False)
    assert _asked(said, children) == []
    rules.do("alter table mash.relationship disable trigger user")
    rules.do("update mash.relationship set until = '2020-01-01' where person = %s and kind = 'father'", said.caller)
    assert _asked(said, children) == [said.child]
    rules.do("update mash.relationship set until = null, \"of\" = %s where person = %s and kind = 'father'",
             said.other_parent, said.caller)  # fmt: skip
    assert _asked(said, children) == [said.child]
    rules.do("update mash.relationship set \"of\" = %s, person = %s where person = %s and kind = 'father'",
             said.child, said.other_parent, said.caller)  # fmt: skip
    assert _asked(said, children) == [said.child]


@pytest.mark.parametrize(
    ("last", "unsafe"),
    [
        ((), False),
        ((("phone", "spoke", "no", "1 hour"),), True),
        ((("phone", "unsafe", "yes", "1 hour"),), True),
        ((("phone", "message_unsafe", "yes", "1 hour"),), True),
        ((("phone", "message_left", "yes", "1 hour"),), False),
        ((("phone", "spoke", "no", "2 hours"), ("phone", "spoke", "yes", "1 hour")), False),
        ((("phone", "unsafe", "yes", "2 hours"), ("phone", "spoke", "yes", "1 hour")), False),
        ((("phone", "spoke", "yes", "2 hours"), ("phone", "spoke", "no", "1 hour")), True),
        ((("email", "spoke", "no", "2 hours"), ("phone", "spoke", "yes", "1 hour")), True),
    ],
)
def test_what_was_last_found_of_each_way_to_reach_somebody_counts(
    last: tuple[tuple[str, str, str, str], ...], unsafe: bool, rules: Rules
) -> None:
    said = Callers(rules)
    said.contact(said.other_parent, "1 hour", result="unsafe", safe="no")
    for channel, result, safe, ago in last:
        said.contact(said.caller, ago, channel=channel, result=result, safe=safe)
    assert _asked(said, f"priv.is_unsafe_to_speak({P})") is unsafe


def test_a_decision_is_told_that_was_signed_before_the_page_of_a_released_letter_about_the_child(rules: Rules) -> None:
    told = Told(rules)
    asked = f"(select coalesce(array_agg(d.id), '{{}}') from priv.decision_told({E}, {P}, ($1 ->> 'c')::uuid) d)"
    told.letter("posted")
    theirs = told.decide(told.sibling, "3 hours")
    for person, expected in ((told.child, [told.decision]), (told.sibling, []), (told.other_parent, [])):
        assert _asked(told, asked, c=person) == expected
    assert _asked(told, asked, e=told.other) == []
    assert _asked(told, asked, p=told.other_parent) == []
    for signed, expected in (("90 minutes", []), ("119 minutes", []), ("2 hours", [told.decision])):
        rules.do("update mash.decision set signed = now() - %s::interval where id = %s", signed, told.decision)
        assert (signed, _asked(told, asked)) == (signed, expected)
    for state, released, stands in (
        ("printed", True, True), ("printed", False, False), ("due", True, False), ("returned", True, False),
        ("withdrawn", True, False), ("posted", False, False), ("posted", True, True),
    ):  # fmt: skip
        told.letter(state, released=released)
        assert (state, released, bool(_asked(told, asked))) == (state, released, stands)
    later = told.decide(told.child, "150 minutes", told.decision)
    assert _asked(told, asked) == [later]
    rules.do("update mash.decision set supersedes = %s where id = %s", theirs, later)
    assert sorted(_asked(told, asked)) == sorted([later, told.decision])
    rules.do("alter table mash.decision drop constraint fk_decision_enquiry_person")
    rules.do("update mash.decision set enquiry = %s where id = %s", told.other, later)
    assert _asked(told, asked) == [told.decision]


def test_what_was_told_names_each_child_as_they_are_read(rules: Rules) -> None:
    one, other, third = (str(rules.one("select gen_random_uuid()")) for _ in range(3))
    told = {"stage": "looking", "children": [{"person": one, "decision": None}, {"person": third, "decision": other}]}
    asked = "select priv.told_as_read(%s, %s)"
    for kept, merged, expected in (
        (told, {}, told), ({}, {one: other}, {}), (told, {other: one}, told),
        (told, {one: other}, told | {"children": [{"person": other, "decision": None}, told["children"][1]]}),
        (told, {third: other}, told | {"children": [told["children"][0], {"person": other, "decision": other}]}),
        (told | {"children": []}, {one: other}, told | {"children": []}),
    ):  # fmt: skip
        assert (merged, rules.one(asked, Jsonb(kept), Jsonb(merged))) == (merged, expected)


@pytest.mark.parametrize("known", [True, False])
def test_known_is_who_answered_three_things_and_none_wrong_and_against_whom_nothing_stands(
    known: bool, rules: Rules
) -> None:
    said = Callers(rules)
    if not known:
        said.untold()
    agreed_and_not = ", ".join(f"array(select jsonb_array_elements_text($1 -> '{one}'))" for one in "an")
    asked = f"priv.result_of_call({E}, {P}, {agreed_and_not})"
    three = ["birth", "home", "child"]
    for agreed, wrong, expected in (
        (three, [], "known" if known else "stopped"), ([*three, "reference"], [], "known" if known else "stopped"),
        (three[:2], [], "not_known"), (three, ["reference"], "not_known"), ([], [], "not_known"),
    ):  # fmt: skip
        assert (agreed, wrong, _asked(said, asked, a=agreed, n=wrong)) == (agreed, wrong, expected)
        assert _asked(said, asked, p=None, a=agreed, n=wrong) == "stopped"


LETTER_OF_ANOTHER_ENQUIRY = (
    "alter table mash.letter drop constraint fk_letter_enquiry_recipient",
    "update mash.letter set enquiry = '{other}' where id = '{first}'",
)


def _first_letter(state: str) -> Ground:
    return lambda said: said.stand(said.first, state)


def _letter_of_another_kind(said: Callers) -> None:
    said.stand(said.first, "posted")
    said.rules.do("update mash.letter set kind = 'please_call', made_by = %s where id = %s", OFFICER, said.first)


def _answer(answer: str) -> Ground:
    return lambda said: said.answers(said.caller, answer)


KNOW: dict[str, tuple[Ground, bool]] = {
    "nothing": (lambda said: None, False),
    "told": (lambda said: said.tell(said.caller), True),
    "not told": (lambda said: said.tell(said.caller, told=False), False),
    "another told": (lambda said: said.tell(said.other_parent), False),
    **{f"letter {state}": (_first_letter(state), state == "posted")
       for state in ("due", "printed", "posted", "returned", "withdrawn", "withheld")},
    "a letter of another kind": (_letter_of_another_kind, False),
    "another's letter": (lambda said: said.stand(said.second, "posted"), False),
    **{answer: (_answer(answer), knows) for answer, knows in (
        ("given_explicit", True), ("best_interests", True), ("refused", True), ("withdrawn", True),
        ("given_implicit", False), ("unable_to_contact", False))},
    "another's answer": (lambda said: said.answers(said.other_parent, "refused"), False),
}  # fmt: skip


@pytest.mark.parametrize("what", KNOW)
def test_they_know_of_the_referral_who_were_told_written_to_or_answered(what: str, rules: Rules) -> None:
    said = Callers(rules)
    said.untold()
    ground, knows = KNOW[what]
    ground(said)
    asked = f"priv.knows_of_referral({E}, {P})"
    assert _asked(said, asked) is knows
    if what != "told":
        assert _asked(said, asked, e=said.other) is False


def _kept_away(said: Callers) -> None:
    said.rules.do("insert into mash.no_contact (enquiry, person, protects, kind, source, by) "
                  "values (%s, %s, array[%s::uuid], 'bail', 'The police', %s)",
                  said.enquiry, said.caller, said.child, OFFICER)  # fmt: skip


def _no_safe_number(said: Callers) -> None:
    said.rules.do("insert into mash.person_contact (enquiry, person, channel, detail, safe, safety, by) "
                  "values (%s, %s, 'phone', '01632 960 111', 'not_safe', 'Why', %s)",
                  said.enquiry, said.caller, OFFICER)  # fmt: skip


def _withheld_elsewhere(said: Callers) -> None:
    said.stand(said.first, "withheld")
    for sql in LETTER_OF_ANOTHER_ENQUIRY:
        said.rules.do(sql.format(other=said.other, first=said.first))


def test_what_stops_a_caller_stops_them_and_nothing_else_does(rules: Rules) -> None:
    said = Callers(rules)
    asked = f"priv.stops_caller({E}, {P})"
    more: dict[str, Ground] = {"kept away": _kept_away, "no safe number": _no_safe_number}
    for grounds, stops in ((STOPS | more, True), (SPEAKS | {"elsewhere": _withheld_elsewhere}, False)):
        for ground, plant in grounds.items():
            with rules.connection.transaction(force_rollback=True):
                plant(said)
                assert (ground, _asked(said, asked)) == (ground, stops)


def test_a_letter_of_another_kind_tells_nothing_and_gives_no_reference(rules: Rules) -> None:
    told = Told(rules)
    told.letter("posted")
    days = f"priv.letter_days({E}, {P}, array(select jsonb_array_elements_text($1 -> 's')))"
    released = f"(select count(*) from priv.released_letters_to({E}, {P}))"
    agrees = f"(select priv.reference_agrees(e, {P}, $1 ->> 'r') from mash.enquiry e where e.id = {E})"
    rules.do("update mash.letter set posted = '2026-06-10 23:30Z', due = '2026-06-20 12:00Z' where id = %s", told.first)
    reference = str(rules.one("select reference from mash.enquiry where id = %s", told.enquiry))
    spoken = reference.lower().replace("-", " ")

    def said(**more: object) -> tuple[Any, Any, Any, Any]:
        return (_asked(told, days, s=["posted"], **more), _asked(told, days, s=["due", "printed"], **more),
                _asked(told, released, **more), _asked(told, agrees, r=spoken, **more))  # fmt: skip

    assert said() == (["2026-06-11"], [], 1, True)
    assert _asked(told, agrees, r=f"{reference}1") is False
    assert said(p=told.other_parent) == ([], [said(p=told.other_parent)[1][0]], 0, None)
    told.letter("printed")
    assert (said()[0], len(said()[1]), said()[2:]) == ([], 1, (1, None))
    told.letter("returned")
    assert said() == ([], [], 0, None)
    told.letter("posted", released=False)
    assert said()[2:] == (0, True)
    told.letter("posted")
    with rules.connection.transaction(force_rollback=True):
        rules.do("insert into mash.letter (enquiry, kind, recipient, address, confidential, due, supersedes) "
                 "select enquiry, kind, recipient, address, confidential, '2026-12-24 12:00Z', id from mash.letter "
                 "where id = %s", told.first)  # fmt: skip
        assert said() == ([], ["2026-12-24"], 0, True)
    with rules.connection.transaction(force_rollback=True):
        rules.do("update mash.letter set kind = 'please_call', made_by = %s where id = %s", OFFICER, told.first)
        assert said() == ([], [], 0, True)
        rules.do("update mash.letter set kind = 'onward', service = 'education', attention = 'Team' where id = %s",
                 told.first)  # fmt: skip
        assert said() == ([], [], 0, None)
    for sql in LETTER_OF_ANOTHER_ENQUIRY:
        rules.do(sql.format(other=told.other, first=told.first))
    assert said() == ([], [], 0, None)


def test_each_child_of_the_caller_is_told_with_the_words_for_the_family_or_the_hubs(rules: Rules) -> None:
    told = Told(rules)
    told.letter("posted")
    asked = f"priv.children_told({E}, {P})"
    hubs = rules.one(
        "select o ->> 'family_words' from mash.enquiry e, mash.hub h, jsonb_array_elements(h.profile -> 'outcomes') o "
        "where e.id = %s and h.id = e.hub and o ->> 'code' = 'early_help_team'", told.enquiry,
    )  # fmt: skip
    name = {"name": "Aşha Lou O'Gill"}
    for family, outcome, words in (
        ("", "early_help_team", hubs), (" ", "early_help_team", hubs),
        ("Ann rings you.", "early_help_team", "Ann rings you."), ("", "no_longer_there", ""),
    ):  # fmt: skip
        rules.do(
            "update mash.decision set told_family = %s, outcome = %s where id = %s", family, outcome, told.decision
        )
        assert (family, outcome, _asked(told, asked)) == (
            family, outcome, [name | {"outcome": "Early help", "words": words}])  # fmt: skip
    nothing = name | {"outcome": "", "words": ""}
    assert _asked(told, asked, p=told.other_parent) == [nothing]
    rules.do("delete from mash.decision")
    assert _asked(told, asked) == [nothing]


def test_a_child_is_called_by_a_given_name_or_what_they_are_known_as_with_or_without_the_family_name(
    rules: Rules,
) -> None:
    names = "select priv.names_of(jsonb_populate_record(null::mash.person, %s))"
    for given, known, called in (
        ("Asha Lou", "Button", {"asha lou", "asha lou ogill", "asha", "asha ogill", "button", "button ogill"}),
        ("Asha", "", {"asha", "asha ogill"}), (" Asha ", " ", {"asha", "asha ogill"}),
        ("", "Button", {"button", "button ogill"}),
    ):  # fmt: skip
        person = Jsonb({"given_names": given, "known_as": known, "family_name": "O'Gill"})
        assert (given, known, set(rules.one(names, person))) == (given, known, called)
    assert rules.one(names, Jsonb({"given_names": " ", "known_as": "", "family_name": "O'Gill"})) is None


def test_how_far_it_is_is_one_of_three_words(rules: Rules) -> None:
    for stage, states in (("looking", ("received", "screened", "gathering", "discussed")), ("decided", ("decided",)),
                          ("finished", ("returned", "exited", "transferred", "closed"))):  # fmt: skip
        for state in states:
            assert (state, rules.one("select priv.stage_told(%s)", state)) == (state, stage)
