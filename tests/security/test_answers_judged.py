"""Whose an answer is, asked by itself: nobody answers for another agency; and who the police are."""

from typing import Any

from tests.security.asking_rules import Rules
from tests.security.changed_rows import NO, bad, too_long
from tests.security.psql import EDUCATION, OFFICER, POLICE
from tests.security.test_gathering_judged import Gathering
from tests.security.test_police_codes import CONDITIONED


def test_nobody_answers_for_an_agency_that_is_not_theirs(rules: Rules) -> None:
    way = Gathering(rules)
    own, healths = way.answering(way.item()), way.answering(way.item(), request=way.request("health"))
    rules.do("update mash.staff set roles = '{agency_practitioner,mash_officer}' where login = %s", EDUCATION)
    assert way.said(EDUCATION, "return_information", own) is None
    assert way.said(EDUCATION, "return_information", healths) == NO
    rules.do("update mash.staff set agency = 'education' where login = %s", OFFICER)
    rules.open(OFFICER, way.enquiry)
    assert way.said(OFFICER, "return_information", own) == NO


def test_the_conditions_of_the_police_have_their_length(rules: Rules) -> None:
    way = Gathering(rules)
    request = way.request("police", way.other)
    rules.do("alter table mash.information_request disable trigger user")
    rules.do("alter table mash.clock disable trigger user")
    rules.do("update mash.information_request set answer = null, answered = null, answered_by = null where id = %s",
             request)  # fmt: skip
    child = way.bodies.subject("self-referral")
    for length, said in ((5000, None), (5001, bad("police_conditions", too_long(5000)))):
        codes: dict[str, Any] = {**CONDITIONED, "police_conditions": "x" * length}
        body = way.answering(way.item(people=[child], **codes), enquiry=way.other, request=request)
        assert (length, way.said(POLICE, "return_information", body)) == (length, said)


def test_the_police_are_known_by_what_they_do_and_not_by_their_name(rules: Rules) -> None:
    rules.do('insert into mash.agency select (jsonb_populate_record(a, \'{"id": "constabulary"}\')).* '
             "from mash.agency a where a.id = 'police'")  # fmt: skip
    rules.do("update mash.agency set function = 'health' where id = 'police'")
    for agency, police in (("constabulary", True), ("police", False)):
        assert rules.answer(POLICE, "priv.is_police($1 ->> 'a')", a=agency) is police


def test_each_answer_of_a_family_is_agreement_or_none_and_anything_else_is_no_answer(rules: Rules) -> None:
    given = ("given_explicit", "given_implicit", "child_gave", "best_interests")
    not_given = ("refused", "withdrawn", "not_asked_unsafe", "not_asked_emergency", "not_asked_delay",
                 "unable_to_contact", "not_required")  # fmt: skip
    for answers, means in ((given, True), (not_given, False), (("", "other", None), None)):
        for answer in answers:
            assert (answer, rules.one("select priv.is_given(%s)", answer)) == (answer, means)
