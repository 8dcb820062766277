"""What stops everything when a parent rings: a senior social worker rings back, whichever of these it is (N12)."""

from collections.abc import Callable

import pytest

from tests.security.asking_rules import Rules
from tests.security.callers import Callers
from tests.security.changed_rows import CHANGED, NO
from tests.security.psql import DECIDER, MANAGER, OFFICER

Ground = Callable[[Callers], object]
FORCED = (
    "insert into mash.pathway (enquiry, flag, why, by) select %s, 'forced_marriage', 'Why', login from mash.staff "
    "where 'senior_social_worker' = any (roles) limit 1"
)
PARENTAL = ("mother", "father", "parent", "adoptive_parent", "special_guardian", "carer")


def _withheld(state: str, letter: str = "first") -> Ground:
    return lambda said: said.stand(getattr(said, letter), state)


def _hidden(confidential: bool, *, elsewhere: bool = False) -> Ground:
    sql = "update mash.address set confidential = %s where enquiry = %s"
    return lambda said: said.rules.do(sql, confidential, said.other if elsewhere else said.enquiry)


def _contacts(*told: tuple[str, str, str, str]) -> Ground:
    def plant(said: Callers) -> None:
        for channel, result, safe, ago in told:
            said.contact(said.caller, ago, channel=channel, result=result, safe=safe)

    return plant


def _untold_but(ground: Ground) -> Ground:
    def plant(said: Callers) -> None:
        said.untold()
        ground(said)

    return plant


def _both(*grounds: Ground) -> Ground:
    def plant(said: Callers) -> None:
        for ground in grounds:
            ground(said)

    return plant


STOPS: dict[str, Ground] = {
    "the caller died": lambda said: said.person(said.caller, died="2026-01-01"),
    "a child of theirs died": lambda said: said.person(said.child, died="2026-01-01"),
    "has no parental responsibility": lambda said: said.own(said.child, "father", responsible=False),
    "somebody hides": _hidden(True),
    "not safe": _contacts(("phone", "spoke", "no", "1 hour")),
    "not safe in another way": _contacts(("email", "spoke", "no", "2 hours"), ("phone", "spoke", "yes", "1 hour")),
    "contact was not safe": _contacts(("phone", "unsafe", "yes", "1 hour")),
    "a message was not safe": _contacts(("phone", "message_unsafe", "yes", "1 hour")),
    "no longer safe": _contacts(("phone", "spoke", "yes", "2 hours"), ("phone", "spoke", "no", "1 hour")),
    "the letter is withheld": _withheld("withheld"),
    "it was decided since that they are not told": lambda said: said.tell(said.caller, told=False, ago="1 day"),
    "they are not told, though they answered": _both(
        lambda said: said.tell(said.caller, told=False, ago="1 day"),
        lambda said: said.answers(said.caller, "refused")),
    "nobody has told them": lambda said: said.untold(),
    "only somebody else was told": _untold_but(lambda said: said.tell(said.other_parent)),
    "only somebody else was written to": _untold_but(_withheld("posted", "second")),
    "only somebody else answered": _untold_but(lambda said: said.answers(said.other_parent, "refused")),
    "their letter has not left": _untold_but(_withheld("printed")),
    "their letter came back": _untold_but(_withheld("returned")),
    "they took up a service": _untold_but(lambda said: said.answers(said.caller, "given_implicit")),
    "forced marriage is raised": lambda said: said.rules.do(FORCED, said.enquiry),
    "they were not reached": _untold_but(lambda said: said.answers(said.caller, "unable_to_contact")),
}  # fmt: skip
SPEAKS: dict[str, Ground] = {
    "told": lambda said: None,
    "told after all": lambda said: said.tell(said.caller, told=False, ago="3 days"),
    "forced marriage is raised elsewhere": lambda said: said.rules.do(FORCED, said.other),
    "somebody else died": lambda said: said.person(said.other_parent, died="2026-01-01"),
    "somebody hides on another enquiry": _hidden(True, elsewhere=True),
    "safe again": _contacts(("phone", "unsafe", "no", "2 hours"), ("phone", "spoke", "yes", "1 hour")),
    "not known whether it is safe": _contacts(("phone", "spoke", "not_known", "1 hour")),
    "somebody else is not safe": lambda said: said.contact(said.other_parent, "1 hour", safe="no"),
    "somebody else's letter is withheld": _withheld("withheld", "second"),
    "somebody else is not told": lambda said: said.tell(said.other_parent, told=False),
    "written to": _untold_but(_withheld("posted")),
    "they agreed": _untold_but(lambda said: said.answers(said.caller, "given_explicit")),
    "they decided for a child": _untold_but(lambda said: said.answers(said.caller, "best_interests")),
    "they refused": _untold_but(lambda said: said.answers(said.caller, "refused")),
    "they took it back": _untold_but(lambda said: said.answers(said.caller, "withdrawn")),
}


@pytest.mark.parametrize("ground", STOPS)
def test_a_known_caller_is_told_nothing(ground: str, rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    STOPS[ground](said)
    rules.do("update mash.enquiry set reference = 'REF' where id = %s", said.enquiry)
    asked = "priv.stops_caller(($1 ->> 'e')::uuid, ($1 ->> 'p')::uuid)"
    assert rules.answer(OFFICER, asked, e=said.enquiry, p=said.caller) is True
    kept = said.call()
    assert (kept["told"], kept["result"] in ("stopped", "not_known")) == ({}, True)


@pytest.mark.parametrize("ground", SPEAKS)
def test_a_known_caller_is_told_where_nothing_stands_against_it(ground: str, rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    SPEAKS[ground](said)
    assert said.call()["result"] == "known"


@pytest.mark.parametrize("kind", [*PARENTAL, "grandmother"])
@pytest.mark.parametrize("responsible", [True, False, None])
def test_only_a_parent_or_carer_who_is_responsible_is_told(kind: str, responsible: bool | None, rules: Rules) -> None:
    said = Callers(rules)
    rules.do("delete from mash.relationship where person = %s", said.caller)
    said.own(said.child, kind, responsible=responsible)
    told = responsible or (responsible is None and kind in PARENTAL)
    asked = "priv.children_of_caller(($1 ->> 'p')::uuid)"
    assert rules.answer(OFFICER, asked, p=said.caller) == ([said.child] if told else [])
    asked = "priv.stops_caller(($1 ->> 'e')::uuid, ($1 ->> 'p')::uuid)"
    assert rules.answer(OFFICER, asked, e=said.enquiry, p=said.caller) is not told


def test_a_stop_is_said_only_of_somebody_who_is_known(rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    said.untold()
    assert said.call()["result"] == "stopped"
    assert said.call(birth="1990-01-01")["result"] == "not_known"
    assert said.call(birth="", home="")["result"] == "not_known"


def test_a_letter_of_another_kind_or_enquiry_tells_nobody_of_the_referral(rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    said.untold()
    said.stand(said.first, "posted")
    rules.do("update mash.letter set kind = 'please_call', made_by = %s where id = %s", OFFICER, said.first)
    assert said.call()["result"] == "stopped"
    rules.do("update mash.letter set kind = 'outcome_parent', made_by = null where id = %s", said.first)
    assert said.call()["result"] == "known"
    rules.do("alter table mash.letter drop constraint fk_letter_enquiry_recipient")
    rules.do("update mash.letter set enquiry = %s where id = %s", said.other, said.first)
    assert said.call()["result"] == "stopped"


@pytest.mark.parametrize("ground", ["somebody hides", "the letter is withheld", "nobody has told them"])
def test_what_stands_against_it_since_the_check_stops_it_too(ground: str, rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    call = said.checked()
    assert len(said.summary(call)) == 1
    STOPS[ground](said)
    summary = "(select count(*) from app.caller_summary(($1 ->> 'call')::uuid))"
    assert rules.refused(OFFICER, summary, call=call) == CHANGED


def test_what_a_caller_may_be_told_is_for_whoever_checked_them_for_half_an_hour(rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    call = said.checked()
    summary = "(select count(*) from app.caller_summary(($1 ->> 'call')::uuid))"
    assert rules.refused(OFFICER, summary, call=call) is None
    rules.open(MANAGER, said.enquiry)
    for login in (DECIDER, MANAGER):
        assert rules.refused(login, summary, call=call) == NO
    assert rules.refused(OFFICER, summary, call=said.aged(call, "29 minutes 50 seconds")) is None
    assert rules.refused(OFFICER, summary, call=said.aged(call, "30 minutes")) == NO
    said.aged(call, "1 minute")
    for result in ("stopped", "not_known"):
        said.earlier("1 minute", result=result)
        other_call = str(rules.one("select id from mash.family_call where result = %s", result))
        assert rules.refused(OFFICER, summary, call=other_call) == NO
    assert rules.refused(OFFICER, summary, call="00000000-0000-0000-0000-000000000000") == NO
    rules.do("delete from mash.opening")
    assert rules.refused(OFFICER, summary, call=call) == NO
    rules.open(OFFICER, said.enquiry, now=True)
    assert rules.refused(OFFICER, summary, call=call) == NO
