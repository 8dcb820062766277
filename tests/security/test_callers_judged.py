"""A parent rings: who is known by what they answer, and what stops everything (Northamptonshire leaflet, N12)."""

import json

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.callers import FACTS, Callers
from tests.security.changed_rows import NEW, NO, NOW, bad, only_for, too_long
from tests.security.psql import DECIDER, OFFICER

REFUSED = bad("", "Three callers about this enquiry were not known. For an hour nobody is told anything about it.")
TOGETHER = bad("child_birth", "A child's name and date of birth count together.")
UNCOMPARED = bad("birth", "Something here cannot be compared as it is. Check the dates.")
RIGHT = {"birth": "1990-05-04", "home": "NN1 1AA", "child_name": "Asha", "child_birth": "2018-03-02"}
NOTHING = dict.fromkeys(RIGHT, "")


def test_whoever_speaks_with_the_family_checks_a_caller_and_nobody_else(rules: Rules) -> None:
    said = Callers(rules)
    only_for(said.house, (OFFICER, DECIDER), "check_caller", said.body())


def test_what_was_answered_is_compared_and_nowhere_kept(rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    answer, left = said.house.undone(OFFICER, "check_caller", said.body(note="She is upset"))
    assert (answer.keys(), answer["result"]) == ({"call", "result"}, "known")
    (kept,) = left["family_call"]
    day = str(rules.one("select priv.london_day(received) from mash.enquiry where id = %s", said.enquiry))
    due = str(rules.one("select priv.london_day(due) from mash.letter where id = %s", said.first))
    stage = str(rules.one("select priv.stage_told(state) from mash.enquiry where id = %s", said.enquiry))
    told = {"received": day, "stage": stage, "posted": [], "due": [due],
            "children": [{"person": said.child, "decision": None}]}  # fmt: skip
    assert kept == {
        "id": NEW, "enquiry": said.enquiry, "person": said.caller, "asked": ["birth", "home", "child"],
        "agreed": ["birth", "home", "child"], "not_agreed": [], "result": "known", "told": told,
        "note": "She is upset", "by": OFFICER, "at": NOW,
    }  # fmt: skip
    assert left == {
        "access_log": [{"what": "caller checked", "who": OFFICER, "enquiry": said.enquiry}],
        "family_call": [kept],
    }


@pytest.mark.parametrize(
    ("field", "agree", "differ"),
    [
        ("birth", ["1990-05-04"], ["1990-05-05", "2018-03-02"]),
        ("home",
         ["NN1 1AA", "nn11aa", "12 Mill Lane", " 12, mill-lane. ", "12 Mill Lane Anytown"],
         ["NN1 1AB", "Anytown", "12", "-"]),
        ("child_name",
         ["Asha", "ASHA LOU", "asha ogill", "Aşha Lou O’Gill", "button", "Button O'Gill"],
         ["Lou", "O'Gill", "Ash", "Asha Lou Gill", "-"]),
        ("child_birth", ["2018-03-02"], ["2018-03-03", "1990-05-04"]),
    ],
)  # fmt: skip
def test_an_answer_agrees_whatever_its_case_and_spaces(
    field: str, agree: list[str], differ: list[str], rules: Rules
) -> None:
    said = Callers(rules)
    said.open()
    fact = field.removesuffix("_name").removesuffix("_birth") if field.startswith("child") else field
    for answer in agree:
        assert (answer, said.call(**{field: answer})["agreed"]) == (answer, ["birth", "home", "child"])
    for answer in differ:
        kept = said.call(**{field: answer})
        assert (answer, kept["not_agreed"], kept["result"]) == (answer, [fact], "not_known")
        assert kept["told"] == {}


def test_known_is_who_answers_three_things_right_and_none_wrong(rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    said.stand(said.first, "posted")
    reference = str(rules.one("select reference from mash.enquiry where id = %s", said.enquiry))
    whole = {**RIGHT, "reference": reference.lower().replace("-", " ")}
    assert said.call(**whole)["agreed"] == list(FACTS)
    for left_out in FACTS:
        gone = {name: "" for name in whole if name.startswith(left_out)}
        three = said.call(**whole | gone)
        assert (three["result"], three["agreed"]) == ("known", [one for one in FACTS if one != left_out])
        two = said.call(**whole | gone | ({"home": ""} if left_out != "home" else {"birth": ""}))
        assert (two["result"], len(two["agreed"]), two["not_agreed"]) == ("not_known", 2, [])
    for field, wrong in (("birth", "1990-05-05"), ("home", "AB1 2CD"), ("child_name", "Tam"), ("reference", "X1")):
        assert said.call(**whole | {field: wrong})["result"] == "not_known"
    assert said.call(**NOTHING)["asked"] == []


def test_what_is_not_recorded_neither_agrees_nor_speaks_against_anybody(rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    for accuracy in ("estimated", "unknown", "expected"):
        said.person(said.caller, birth_accuracy=accuracy)
        for answer in ("1990-05-04", "1991-01-01"):
            kept = said.call(birth=answer)
            assert (kept["agreed"], kept["not_agreed"], kept["result"]) == (["home", "child"], [], "not_known")
    said.person(said.caller, birth_accuracy="known")
    for accuracy in ("estimated", "unknown", "expected"):
        said.person(said.child, birth_accuracy=accuracy)
        assert said.call()["agreed"] == ["birth", "home"]
    said.person(said.child, birth_accuracy="known", given_names="", known_as=" ")
    for name in ("O'Gill", "Asha"):
        kept = said.call(child_name=name)
        assert (kept["agreed"], kept["not_agreed"]) == (["birth", "home"], [])
    rules.do("update mash.household set people = array_remove(people, %s) where enquiry = %s",
             said.caller, said.enquiry)  # fmt: skip
    kept = said.call(child_name="", child_birth="")
    assert (kept["asked"], kept["agreed"], kept["not_agreed"]) == (["birth", "home"], ["birth"], [])


def test_where_somebody_hides_is_never_compared(rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    rules.do("update mash.address set confidential = true where enquiry = %s", said.enquiry)
    for answer in ("NN1 1AA", "12 Mill Lane", "AB1 2CD"):
        kept = said.call(home=answer)
        assert (kept["agreed"], kept["not_agreed"], kept["result"]) == (["birth", "child"], [], "not_known")


def test_an_address_of_which_only_a_part_is_recorded_agrees_by_that_part(rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    rules.do("update mash.address set lines = '{}' where enquiry = %s", said.enquiry)
    assert said.call()["result"] == "known"
    assert said.call(home="12 Mill Lane")["result"] == "not_known"
    rules.do("update mash.address set lines = array['12 Mill Lane'], postcode = '' where enquiry = %s", said.enquiry)
    assert said.call(home="12 Mill Lane")["result"] == "known"
    assert said.call(home="-")["not_agreed"] == ["home"]
    sql = "update mash.address set lines = array['Flat 2', '14 Elm Road', 'Anytown'] where enquiry = %s"
    rules.do(sql, said.enquiry)
    for home, agrees in (("Flat 2", False), ("14 Elm Road", False), ("flat 2, 14 elm road", True), ("", None)):
        kept = said.call(home=home)
        assert ("home" in kept["agreed"], "home" in kept["not_agreed"]) == (agrees is True, agrees is False)


def test_only_an_own_child_counts(rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    said.person(said.sibling, given_names="Tam", birth="2015-01-01", birth_accuracy="known")
    other = {"child_name": "Tam", "child_birth": "2015-01-01"}
    assert said.call(**other)["not_agreed"] == ["child"]
    said.own(said.sibling, "mother", responsible=True)
    assert said.call(**other)["not_agreed"] == ["child"]
    said.person(said.sibling, role="subject")
    assert said.call(**other)["result"] == "known"
    assert said.call(child_name="Asha", child_birth="2015-01-01")["not_agreed"] == ["child"]
    said.own(said.sibling, "carer", responsible=False)
    assert said.call(**other)["not_agreed"] == ["child"]
    assert said.call()["told"]["children"] == [{"person": said.child, "decision": None}]


@pytest.mark.parametrize(
    ("state", "agrees"),
    [("posted", True), ("due", False), ("printed", False), ("returned", False), ("withdrawn", False)],
)
def test_the_reference_counts_for_whoever_was_sent_a_letter(state: str, agrees: bool, rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    said.stand(said.first, state)
    said.stand(said.second, "posted")
    reference = str(rules.one("select reference from mash.enquiry where id = %s", said.enquiry))
    kept = said.call(reference=reference)
    assert ("reference" in kept["agreed"]) is agrees
    assert kept["not_agreed"] == []
    assert said.call(reference="X1")["not_agreed"] == (["reference"] if agrees else [])


def test_a_letter_about_them_to_a_service_gives_nobody_its_reference(rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    onward = "kind = 'onward', words = 'Why', made_by = %s, service = 'education'"
    rules.do(f"update mash.letter set {onward} where id = %s", OFFICER, said.first)
    said.stand(said.first, "posted")
    assert said.call(reference="X1")["not_agreed"] == []
    back = "kind = 'outcome_parent', words = '', made_by = null, service = null"
    rules.do(f"update mash.letter set {back} where id = %s", said.first)
    assert said.call(reference="X1")["not_agreed"] == ["reference"]
    rules.do("alter table mash.letter drop constraint fk_letter_enquiry_recipient")
    rules.do("update mash.letter set enquiry = %s where id = %s", said.other, said.first)
    assert said.call(reference="X1")["not_agreed"] == []


def test_what_the_police_were_told_of_them_gives_nobody_its_reference(rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    told = json.dumps(dict.fromkeys(("force", "reference", "how", "ground", "ground_words", "necessity", "harm"), "x"))
    rules.do("update mash.letter set kind = 'police_disclosure', address = null, strict = true, told = %s, "
             "made_by = %s where id = %s", told, DECIDER, said.first)  # fmt: skip
    said.stand(said.first, "posted")
    reference = str(rules.one("select reference from mash.enquiry where id = %s", said.enquiry))
    kept = said.call(reference=reference)
    assert "reference" not in [*kept["agreed"], *kept["not_agreed"]]


def test_somebody_else_than_a_person_of_the_enquiry_is_never_known(rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    kept = said.call(person=None)
    assert (kept["person"], kept["agreed"], kept["not_agreed"], kept["result"]) == (None, [], [], "stopped")
    elsewhere = str(rules.one("select id from mash.person where enquiry = %s limit 1", said.other))
    named = bad("people", "Choose people who are named on this enquiry.")
    for person, expected in ((elsewhere, named), ("nobody", UNCOMPARED)):
        assert said.house.refused(OFFICER, "check_caller", said.body(person=person)) == expected
    body = said.body()
    del body["person"]
    assert said.house.refused(OFFICER, "check_caller", body) == bad("person", "Say who they say they are.")


def test_what_cannot_be_compared_is_said(rules: Rules) -> None:
    said = Callers(rules)
    said.open()

    def told(**more: object) -> Refusal | None:
        return said.house.refused(OFFICER, "check_caller", said.body(**more))

    assert [told(child_name=""), told(child_birth=" "), told(child_name=None)] == [TOGETHER] * 3
    assert [told(birth="soon"), told(child_birth="2018-02-30")] == [UNCOMPARED] * 2
    assert told(enquiry="x") == UNCOMPARED
    assert told(note="x" * 5001) == bad("note", too_long(5000))
    assert told(note="x" * 5000) is None


def test_after_three_wrong_callers_within_an_hour_nobody_is_checked_for_an_hour(rules: Rules) -> None:
    said = Callers(rules)
    said.open()

    def refused(*ago: str) -> bool:
        rules.do("delete from mash.family_call")
        for one in ago:
            said.earlier(one)
        answer = said.house.refused(DECIDER, "check_caller", said.body())
        assert answer in (None, REFUSED)
        return answer is not None

    assert not refused("1 minute", "2 minutes")
    assert refused("1 minute", "2 minutes", "60 minutes")
    assert not refused("1 minute", "2 minutes", "61 minutes 1 second")
    assert refused("59 minutes 50 seconds", "80 minutes", "119 minutes")
    assert not refused("59 minutes 50 seconds", "80 minutes", "120 minutes")
    assert not refused("61 minutes", "62 minutes", "63 minutes")
    assert refused("1 minute", "2 minutes", "3 minutes", "4 minutes")


def test_other_enquiries_and_callers_who_were_known_lock_nobody_out(rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    for _ in range(3):
        said.earlier("1 minute", said.other)
        said.earlier("1 minute", result="stopped")
        said.earlier("1 minute", result="known")
    assert said.house.refused(OFFICER, "check_caller", said.body()) is None
    said.earlier("1 minute")
    said.earlier("1 minute")
    assert said.house.refused(OFFICER, "check_caller", said.body()) is None


def test_the_hub_manager_hears_of_the_third_wrong_caller_and_not_about_whom(rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    said.earlier("2 minutes")
    _, left = said.house.undone(OFFICER, "check_caller", said.body(birth="1990-01-01"))
    assert "notice" not in left
    said.earlier("1 minute")
    assert "notice" not in said.house.undone(OFFICER, "check_caller", said.body())[1]
    _, left = said.house.undone(OFFICER, "check_caller", said.body(birth="1990-01-01"))
    hub = rules.one("select hub from mash.enquiry where id = %s", said.enquiry)
    assert left["notice"] == [{"id": NEW, "hub": hub, "what": "callers_not_known", "who": OFFICER, "at": NOW}]


def test_the_enquiry_must_be_there_and_open(rules: Rules) -> None:
    said = Callers(rules)
    rules.open(OFFICER, said.enquiry, now=True)
    assert said.house.refused(OFFICER, "check_caller", said.body()) == NO
    said.open()
    elsewhere = {"enquiry": "00000000-0000-0000-0000-000000000000", "person": None}
    assert said.house.refused(OFFICER, "check_caller", said.body(**elsewhere)) == NO
