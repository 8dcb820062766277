"""That somebody heard of the outcome, or why not, asked by itself: who records it, what is kept, what stops."""

from tests.security.asking_rules import Rules
from tests.security.changed_rows import FILL, NEW, NOW, bad, only_for, too_long
from tests.security.clocks_judged import HENCE, SEEN, stopped
from tests.security.hearing_judged import Hearing
from tests.security.psql import DECIDER, OFFICER

STILL = bad("recipient", "Choose somebody who is still to hear what was decided.")
DECIDES = bad("how", "A senior social worker decides that somebody is not told.")
CHOOSE = bad("how", "Say how they were told, or that they are not told.")
BY_LETTER = bad("how", "The hub's profile says that this goes by letter.")
WHEN = bad("happened", "Say when this was; it cannot be in the future.")


def test_an_officer_or_a_decider_records_it_with_the_enquiry_open(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign()
    only_for(hub.house, (OFFICER, DECIDER), "record_heard", hub.recording())


def test_it_is_kept_as_it_was_said(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign()
    hub.open()
    running = hub.runs("referrer_told", due=HENCE)
    answer, left = hub.house.done(OFFICER, "record_heard", hub.recording())
    assert answer == {"version": hub.version()}
    assert left["outcome_heard"] == [{"id": NEW, "enquiry": hub.enquiry, "recipient": "referrer", "person": None,
        "how": "call", "happened": SEEN, "because": "Told", "by": OFFICER, "at": NOW}]  # fmt: skip
    assert left["clock"] == [stopped(running, "met")]
    assert left["access_log"] == [{"what": "outcome heard", "who": OFFICER, "enquiry": hub.enquiry}]
    assert hub.house.refused(OFFICER, "record_heard", hub.recording()) == STILL


def test_each_answer_that_cannot_be_kept_says_what_is_wrong(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign()
    hub.open()
    for more, said in (
        ({}, None), ({"recipient": "adult"}, STILL), ({"recipient": None}, STILL), ({"recipient": "parent"}, STILL),
        ({"person": hub.child}, STILL), ({"recipient": "child"}, STILL),
        ({"recipient": "child", "person": hub.child}, None), ({"how": None}, CHOOSE), ({"how": "letter"}, CHOOSE),
        ({"how": "in_person"}, None), ({"how": "not_told"}, None),
        ({"happened": None}, WHEN), ({"happened": HENCE}, WHEN),
        ({"because": " "}, bad("because", FILL)), ({"because": "x" * 5001}, bad("because", too_long(5000))),
        ({"happened": "noon"}, bad("", "This cannot be kept as it is. Check the choices and the time.")),
    ):  # fmt: skip
        assert (more, hub.house.refused(DECIDER, "record_heard", hub.recording(**more))) == (more, said)
    assert hub.house.refused(OFFICER, "record_heard", hub.recording(how="not_told")) == DECIDES


def test_whoever_has_a_letter_under_way_is_not_told_otherwise(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign()
    hub.open()
    hub.written("feedback", "due", None)
    assert hub.house.refused(DECIDER, "record_heard", hub.recording()) == STILL


def test_what_goes_by_letter_is_not_told_otherwise_but_may_be_left_out_with_a_reason(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.born("2001-05-05")
    hub.sign()
    hub.open()
    adult = {"recipient": "adult", "person": hub.child}
    for how, said in (("call", BY_LETTER), ("in_person", BY_LETTER), ("not_told", None)):
        assert (how, hub.house.refused(DECIDER, "record_heard", hub.recording(**adult, how=how))) == (how, said)
    hub.house.done(DECIDER, "record_heard", hub.recording(**adult, how="not_told"))
    assert hub.open_ones() == ["referrer"]


def test_nobody_of_the_family_is_told_while_a_pathway_keeps_them_untold(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign()
    hub.open()
    sql = "insert into mash.pathway (enquiry, flag, why, by) values (%s, 'forced_marriage', 'Why', %s)"
    rules.do(sql, hub.enquiry, DECIDER)
    child = {"recipient": "child", "person": hub.child}
    words = "Forced marriage or honour-based abuse is raised here, and no letter goes to the family. Withhold it."
    for more, said in ((child, bad("how", words)), (child | {"how": "not_told"}, None), ({}, None)):
        assert (more, hub.house.refused(DECIDER, "record_heard", hub.recording(**more))) == (more, said)
