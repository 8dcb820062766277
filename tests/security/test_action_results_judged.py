"""What came of what was to be done, asked by itself: who says it and who cannot, what is kept, what is refused."""

from typing import Any
from uuid import uuid4

from tests.security.actions_judged import LATER_DAY, UNTIL, Acting
from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, FILL, NEW, NO, NOW, bad, only_for, too_long
from tests.security.psql import DECIDER, EDUCATION, HEALTH, INFORMATION, MANAGER, OFFICER, POLICE, PROBATION
from tests.security.way_judged import BEFORE

CAME = bad("result", "Say what came of it.")
MOMENT = bad("happened", "Say when this was; it cannot be in the future.")


def test_its_agency_or_a_senior_social_worker_says_what_came_of_it_and_nobody_else(rules: Rules) -> None:
    way = Acting(rules)
    only_for(way.house, (DECIDER, POLICE), "record_action_result", way.saying(way.plant()), others=(OFFICER, MANAGER))


def test_whoever_cannot_read_an_action_cannot_say_what_came_of_it(rules: Rules) -> None:
    way = Acting(rules)
    way.opened()
    told = {"police": way.plant(), "health": way.plant("health", decided=True), "social_care": way.plant("social_care")}
    told["decided"] = way.plant("social_care", decided=True)
    for login, may in (
        (POLICE, {"police"}), (HEALTH, {"health"}), (EDUCATION, set()), (PROBATION, set()), (OFFICER, {"decided"}),
        (MANAGER, {"social_care", "decided"}), (DECIDER, set(told)), (INFORMATION, set()),
    ):  # fmt: skip
        for name, action in told.items():
            enquiry = way.other if name in ("health", "decided") else way.enquiry
            said = way.said(login, "record_action_result", way.saying(action, enquiry=enquiry))
            assert (login, name, said) == (login, name, None if name in may else NO)
    assert way.said(DECIDER, "record_action_result", way.saying(told["police"], enquiry=way.other)) == NO


def test_whether_it_helped_is_said_by_the_hub_and_after_something_came_of_it(rules: Rules) -> None:
    way = Acting(rules)
    way.opened()
    action = way.plant(review=LATER_DAY)
    reviewed = way.saying(action, result="reviewed", words="It helped")
    none = bad("result", "Nothing came of it yet that could be reviewed.")
    for login, refusal in ((POLICE, NO), (OFFICER, NO), (MANAGER, none), (DECIDER, none)):
        assert (login, way.said(login, "record_action_result", reviewed)) == (login, refusal)
    result = way.settle(action)
    for login, said in ((POLICE, NO), (OFFICER, NO), (MANAGER, None), (DECIDER, None)):
        assert (login, way.said(login, "record_action_result", reviewed | {"seen": result})) == (login, said)
    assert way.said(DECIDER, "record_action_result", reviewed) == CHANGED
    _, left = way.house.done(MANAGER, "record_action_result", reviewed | {"seen": result})
    assert left["action_owed"] == [{"key": action, "stands": "over"}]
    (row,) = left["action_result"]
    assert (row["result"], row["corrects"], row["why"], row["words"]) == ("reviewed", None, "", "It helped")
    again = way.saying(action, result="not_done", words="Not after all", seen=result, why="A mistake")
    _, left = way.house.done(DECIDER, "record_action_result", again)
    assert "action_owed" not in left


def test_every_row_of_a_result_is_kept_and_a_correction_keeps_the_one_before(rules: Rules) -> None:
    way = Acting(rules)
    way.opened()
    action, version = way.plant(review=LATER_DAY), way.version()
    row = {"id": NEW, "enquiry": way.enquiry, "action": action, "happened": BEFORE, "at": NOW}
    logged = {"what": "action result recorded", "enquiry": way.enquiry}
    answer, left = way.house.done(POLICE, "record_action_result", way.saying(action))
    assert answer == {"version": version + 1}
    assert left == {
        "action_result": [row | {"result": "done", "words": "", "corrects": None, "why": "", "by": POLICE}],
        "action_owed": [{"key": action, "stands": "to_review"}],
        "access_log": [logged | {"who": POLICE}],
        "enquiry": [{"key": way.enquiry, "version": version + 1}],
    }
    first = way.rules.one("select id::text from mash.action_result where action = %s", action)
    told = way.saying(action, result="not_done", words="Nobody in", seen=first, why="Two homes mixed up")
    assert way.said(DECIDER, "record_action_result", told | {"seen": None}) == CHANGED
    assert way.said(DECIDER, "record_action_result", told | {"why": ""}) == bad("why", FILL)
    assert way.said(DECIDER, "record_action_result", told | {"why": "x" * 5001}) == bad("why", too_long(5000))
    _, left = way.house.done(DECIDER, "record_action_result", told)
    second = {"result": "not_done", "words": "Nobody in", "corrects": first, "why": "Two homes mixed up", "by": DECIDER}
    assert left["action_result"] == [row | second]
    assert way.said(DECIDER, "record_action_result", told) == CHANGED
    plain = way.plant()
    _, left = way.house.done(POLICE, "record_action_result", way.saying(plain))
    assert left["action_owed"] == [{"key": plain, "stands": "over"}]


def test_what_cannot_be_kept_of_a_result_is_refused_in_words(rules: Rules) -> None:
    way = Acting(rules)
    way.opened()
    action, corrected = way.plant(), way.plant()
    way.plant(corrects=corrected, why="Why")
    unkept = bad("result", "This cannot be kept as it is. Check the choices and the time.")
    told: list[tuple[Any, ...]] = [
        *(({"result": one}, CAME) for one in (None, "x")), ({"happened": None}, MOMENT), ({"happened": UNTIL}, MOMENT),
        ({"happened": "x"}, unkept), ({"result": "not_done"}, bad("words", FILL)),
        ({"result": "not_done", "words": "x" * 10000}, None), ({"words": "x" * 10001}, bad("words", too_long(10000))),
        ({"seen": str(uuid4())}, CHANGED), ({"action": corrected}, CHANGED), ({"action": str(uuid4())}, NO),
    ]  # fmt: skip
    for changed, said in told:
        assert (changed, way.said(POLICE, "record_action_result", way.saying(action) | changed)) == (changed, said)


def test_a_review_is_nothing_that_came_of_it(rules: Rules) -> None:
    way = Acting(rules)
    way.opened()
    action = way.plant(review=LATER_DAY)
    review = way.settle(action, "reviewed")
    assert way.said(DECIDER, "correct_action", way.setting(action=action, why="Why")) is None
    assert way.said(POLICE, "record_action_result", way.saying(action)) is None
    assert way.said(POLICE, "record_action_result", way.saying(action, seen=review)) == CHANGED
