"""What is said of an enquiry's people, asked by itself: who says and reads it, what is kept and what is refused."""

from typing import Any
from uuid import uuid4

import pytest

from mashdesk.domain.codes import RelationshipKind
from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, FILL, NEW, NO, NOW, bad, only_for, too_long
from tests.security.people_said import KINDS, days_ahead
from tests.security.psql import DECIDER, HEALTH, INFORMATION, MANAGER, OFFICER, POLICE, PROBATION
from tests.security.saying_judged import READERS, TABLES, Saying

HUB, CLOSE = {OFFICER, DECIDER, MANAGER, INFORMATION}, {DECIDER, INFORMATION}
UNKEPT = bad("", "This cannot be kept as it is. Check the choices and the days.")
ABOUT = bad("about", "Choose the person or the home that this is about.")
PEOPLE = bad("people", "Choose people who are named on this enquiry.")
KEPT_AWAY = bad("protects", "Say whom they must keep away from; it cannot be themselves.")
REVIEW = bad("review", "Choose the day on which this is looked at again, within a year.")
ENDS = bad("ended", "Choose what is over.")
BEFORE_FIRST = bad("until", "This day is before the first one.")
HOME = bad("household", "Choose a home that is named on this enquiry.")
GROUND = bad("ground", "This is a ground of parental responsibility. Say that they have it.")
GROUNDS = ("", "birth_mother", "married", "registered", "agreement", "court_order", "adoption", "special_guardianship",
           "guardian", "care_order", "other")  # fmt: skip
PLAIN = ("easy_read", "large_print", "hearing", "sight")
NEEDS = ("language", "interpreter", "sign_language", "other", *PLAIN)
TODAY, YESTERDAY, TOMORROW = (days_ahead(many) for many in (0, -1, 1))


@pytest.fixture
def saying(rules: Rules) -> Saying:
    return Saying(rules).opened()


@pytest.mark.parametrize("what", KINDS)
def test_officers_and_senior_social_workers_say_it_and_nobody_else(what: str, rules: Rules) -> None:
    said = Saying(rules)
    only_for(said.house, (OFFICER, DECIDER), "say_of_person", said.saying(what))


def test_each_kind_is_read_by_whom_it_is_for(saying: Saying) -> None:
    asked = HUB | {POLICE, HEALTH}
    cases: tuple[tuple[str, dict[str, Any], set[str]], ...] = (
        ("name", {}, asked), ("contact", {}, HUB), ("no_contact", {}, asked), ("warning", {}, asked),
        ("need", {}, asked), ("relation", {}, asked), ("residence", {}, asked),
        ("residence", {"confidential": True}, CLOSE), ("name", {"restricted": True}, CLOSE),
        ("contact", {"restricted": True}, CLOSE),
    )  # fmt: skip
    for what, more, readers in cases:
        with saying.rules.connection.transaction(force_rollback=True):
            one = saying.say(what, **more)
            told = {login for login in READERS if one in saying.seen(what, login)}
            assert (what, more, told) == (what, more, readers)
            assert all(one not in saying.seen(what, login, saying.other) for login in READERS)


def test_nothing_is_read_before_an_opening(saying: Saying) -> None:
    for what in KINDS:
        saying.say(what)
    saying.rules.do("delete from mash.opening where enquiry = %s", saying.enquiry)
    assert [saying.seen(what, DECIDER) for what in KINDS] == [[]] * len(KINDS)


def test_a_name_or_number_made_restricted_takes_what_it_corrects_with_it(saying: Saying) -> None:
    for what in ("name", "contact"):
        first = saying.say(what)
        second = saying.say(what, corrects=first, why="Spelt wrongly")
        assert saying.seen(what, OFFICER) == sorted([first, second])
        third = saying.say(what, corrects=second, why="It gives them away", restricted=True)
        assert (what, saying.seen(what, OFFICER), saying.seen(what, POLICE)) == (what, [], [])
        assert saying.seen(what, INFORMATION) == sorted([first, second, third])
        fourth = saying.say(what, corrects=third, why="It does not", restricted=False)
        assert (what, saying.seen(what, OFFICER)) == (what, [fourth])


def test_what_it_corrects_is_close_with_it_whosever_it_was_said_to_be(saying: Saying) -> None:
    for what in ("name", "contact"):
        first = saying.say(what, person=saying.child)
        second = saying.say(what, corrects=first, why="Another's", person=saying.parents[0])
        third = saying.say(what, corrects=second, why="It gives them away", person=saying.parents[0], restricted=True)
        assert (what, saying.seen(what, OFFICER), saying.seen(what, POLICE)) == (what, [], [])
        assert saying.seen(what, INFORMATION) == sorted([first, second, third])


def test_what_is_said_on_one_enquiry_writes_no_row_of_another(saying: Saying) -> None:
    rows = "select id, ctid::text from mash.{} where enquiry = %s order by id"
    for what in ("name", "contact"):
        there = {"enquiry": saying.other, "person": saying.stranger}
        saying.rules.answer(
            DECIDER, "app.say_of_person(gen_random_uuid(), $1 -> 'body')", body=saying.saying(what, **there)
        )
        before = saying.rules.do(rows.format(TABLES[what]), saying.other)
        saying.say(what, corrects=saying.say(what), why="Wrong")
        assert saying.rules.do(rows.format(TABLES[what]), saying.other) == before != []


def test_what_was_said_of_somebody_else_stays_as_it_was_read(saying: Saying) -> None:
    for what in ("name", "contact"):
        other = saying.say(what, person=saying.parents[0])
        first = saying.say(what)
        saying.say(what, corrects=first, why="Close", restricted=True)
        assert saying.seen(what, OFFICER) == [other]


def test_an_officer_says_a_restricted_name_and_cannot_touch_one(saying: Saying) -> None:
    one = saying.say("name", OFFICER, restricted=True)
    assert (saying.seen("name", OFFICER), saying.seen("name", DECIDER)) == ([], [one])
    for more in ({"restricted": False}, {"ended": True}):
        assert saying.said(saying.saying("name", corrects=one, why="Why", **more), OFFICER) == NO
        assert saying.said(saying.saying("name", corrects=one, why="Why", **more)) is None


def test_a_warning_of_a_hidden_home_is_read_like_its_address(saying: Saying) -> None:
    hide = "update mash.address set confidential = %s where household = %s"
    saying.rules.do(hide, False, saying.home)
    one = saying.say("warning", person=None, household=saying.home)
    of_person = saying.say("warning")
    for confidential, readers in ((False, HUB | {POLICE, HEALTH}), (True, CLOSE)):
        saying.rules.do(hide, confidential, saying.home)
        assert {login for login in READERS if one in saying.seen("warning", login)} == readers
        assert {login for login in READERS if of_person in saying.seen("warning", login)} == HUB | {POLICE, HEALTH}
    again = saying.say("warning", person=None, household=saying.home)
    assert {login for login in READERS if again in saying.seen("warning", login)} == CLOSE


def test_what_corrects_a_warning_of_a_hidden_home_is_as_close_whomever_it_is_about_by_now(saying: Saying) -> None:
    hide = "update mash.address set confidential = %s where household = %s"
    open_to = HUB | {POLICE, HEALTH}
    saying.rules.do(hide, False, saying.home)
    of_home = saying.say("warning", person=None, household=saying.home)
    of_person = saying.say("warning", corrects=of_home, why="It is the aunt at Marker Street")
    further = saying.say("warning", corrects=of_person, why="The same again")
    other = saying.say("warning")
    after = saying.say("warning", corrects=other, why="Of no home")
    for confidential, readers in ((True, CLOSE), (False, open_to), (True, CLOSE)):
        saying.rules.do(hide, confidential, saying.home)
        for one, may in (
            (of_home, readers),
            (of_person, readers),
            (further, readers),
            (other, open_to),
            (after, open_to),
        ):
            assert ({login for login in READERS if one in saying.seen("warning", login)}, one) == (may, one)


def test_on_a_restricted_enquiry_only_the_named_read_it(saying: Saying) -> None:
    ids = {what: saying.say(what) for what in KINDS}
    saying.rules.do(
        "insert into mash.restriction (enquiry, reason, placed_by) values (%s, 'Why', %s)", saying.enquiry, MANAGER
    )
    saying.rules.do("insert into mash.named_person (restriction, login, named_by) select id, l, %s "
                    "from mash.restriction, unnest(array[%s, %s]) l", MANAGER, DECIDER, POLICE)  # fmt: skip
    saying.rules.do("update mash.enquiry set restricted = true where id = %s", saying.enquiry)
    saying.rules.do("select priv.spread_keys(%s)", saying.enquiry)
    for what, one in ids.items():
        told = {login for login in READERS if one in saying.seen(what, login)}
        assert (what, told) == (what, {DECIDER} if what == "contact" else {DECIDER, POLICE})


@pytest.mark.parametrize("what", KINDS)
def test_every_word_is_kept_as_it_was_said(what: str, saying: Saying) -> None:
    version = saying.version()
    body = saying.saying(what) if what != "residence" else saying.at_home()
    answer, left = saying.house.done(OFFICER, "say_of_person", body)
    kept = {name: value for name, value in body.items() if name != "what"}
    row = {**_beginning(what), **kept, "id": NEW, "by": OFFICER, "at": NOW}
    assert answer == {"version": version + 1, "said": answer["said"]}
    learnt = left.pop("name_word", [])
    assert {one["word"] for one in learnt} == ({"markeralias", "markerother"} if what == "name" else set())
    assert left == {
        TABLES[what]: [row],
        "access_log": [{"what": "said of a person", "who": OFFICER, "enquiry": saying.enquiry}],
        "enquiry": [{"key": saying.enquiry, "version": version + 1}],
    }


def _beginning(what: str) -> dict[str, Any]:
    """What a row has where nothing was said."""
    days = {"since": None, "until": None}
    words = {"words": ["markerother", "markeralias"], "spelt": "markerother markeralias"}
    more: dict[str, dict[str, Any]] = {
        "name": days | {"family_first": False, "restricted": False} | words,
        "contact": {"restricted": False, "household": None},
        "need": {},
        "residence": {"until": None},
        "relation": {"until": None, "ground": "", "parental_responsibility": None},
        "no_contact": days | {"conditions": ""},
        "warning": {"household": None, "why_not_told": ""},
    }
    return {"corrects": None, "why": "", "ended": False} | more[what]


def test_of_a_restricted_name_nothing_is_learnt(saying: Saying) -> None:
    _answer, left = saying.house.done(OFFICER, "say_of_person", saying.saying("name", restricted=True))
    assert "name_word" not in left
    assert (left["person_name"][0]["words"], left["person_name"][0]["spelt"]) == ([], "")


@pytest.mark.parametrize("what", KINDS)
def test_it_is_corrected_by_another_row_and_ended_as_it_was_said(what: str, saying: Saying) -> None:
    first = saying.say(what)
    for more in ({}, {"why": " "}):
        assert saying.said(saying.saying(what, corrects=first, **more)) == bad("why", FILL)
    assert saying.said(saying.saying(what, corrects=first, why="x" * 5001)) == bad("why", too_long(5000))
    assert saying.said(saying.saying(what, corrects=str(uuid4()), why="Why")) == NO
    assert saying.said(saying.saying(what, ended=True)) == ENDS
    second = saying.say(what, corrects=first, why="Wrong")
    assert saying.said(saying.saying(what, corrects=first, why="Why")) == CHANGED
    third = saying.say(what, corrects=second, why="Over", ended=True, person=str(uuid4()))
    assert saying.said(saying.saying(what, corrects=second, why="Why")) == CHANGED
    assert saying.said(saying.saying(what, corrects=third, why="Why")) == CHANGED
    rows = saying.rules.do(
        f"select to_jsonb(t) from mash.{TABLES[what]} t where enquiry = %s and by is not null order by at",
        saying.enquiry,
    )
    before, ended = rows[1][0], rows[2][0]
    own = ("id", "corrects", "why", "ended", "at")
    assert {name: ended[name] for name in ended if name not in own} == {
        name: before[name] for name in before if name not in own
    }
    assert (ended["corrects"], ended["why"], ended["ended"]) == (second, "Over", True)
    assert [row[0]["why"] for row in rows] == ["", "Wrong", "Over"]


@pytest.mark.parametrize("what", KINDS)
def test_what_is_corrected_is_of_this_enquiry_and_of_this_kind(what: str, saying: Saying) -> None:
    first = saying.say(what)
    there = {"person": saying.stranger, "enquiry": saying.other, "protects": [saying.stranger]}
    there |= {"of": saying.stranger} if what == "relation" else {}
    assert saying.said(saying.saying(what, corrects=first, why="Why") | there) == NO
    for other in KINDS:
        told = saying.said(saying.saying(other, corrects=first, why="Why"))
        assert (other, told) == (other, None if other == what else NO)
    wrong = bad("what", "Say what this is.")
    for unknown in (None, "person", ""):
        assert saying.said(saying.saying(what) | {"what": unknown}) == wrong


def test_what_cannot_be_kept_is_refused_beside_its_field(saying: Saying) -> None:
    far, year, past = days_ahead(367), days_ahead(366), days_ahead(-1)
    told: list[tuple[str, dict[str, Any], Any]] = [
        *(("name", {"person": one}, said) for one, said in ((None, bad("person", "Choose whose name this is.")),
                                                            (saying.stranger, PEOPLE), (str(uuid4()), PEOPLE))),
        *(("name", {"kind": one}, bad("kind", "Say what kind of name this is.")) for one in (None, "legal")),
        *(("name", {"kind": one}, None) for one in ("alias", "former", "birth", "own_script")),
        ("name", {"given_names": " ", "family_name": ""}, bad("given_names", FILL)),
        ("name", {"given_names": ""}, None), ("name", {"family_name": ""}, None),
        *(("name", {one: "x" * 201}, bad(one, too_long(200))) for one in ("given_names", "family_name")),
        ("name", {"family_name": " ", "given_names": "x" * 201}, bad("given_names", too_long(200))),
        ("name", {"since": TODAY, "until": YESTERDAY}, BEFORE_FIRST), ("name", {"since": TODAY, "until": TODAY}, None),
        ("name", {"since": "x"}, UNKEPT), ("name", {"enquiry": str(uuid4())}, NO),
        ("contact", {"person": None}, bad("person", "Say who is reached like this.")),
        ("contact", {"person": saying.stranger}, PEOPLE),
        ("contact", {"channel": None}, bad("channel", "Say what kind of number or address this is.")),
        *(("contact", {"channel": one}, None) for one in ("phone", "email", "other")),
        *(("contact", {"safe": one}, bad("safe", "Say whether it is safe to use this.")) for one in (None, "yes")),
        ("contact", {"detail": ""}, bad("detail", FILL)),
        ("contact", {"detail": "x" * 201}, bad("detail", too_long(200))),
        ("contact", {"safety": ""}, bad("safety", FILL)),
        ("contact", {"safety": "x" * 2001}, bad("safety", too_long(2000))),
        ("contact", {"said_by": "x" * 201}, bad("said_by", too_long(200))),
        *(("contact", {"safe": one, "safety": ""}, None) for one in ("safe", "unknown")),
        *(("contact", {"safe": one, "said_by": ""}, bad("said_by", FILL)) for one in ("safe", "not_safe")),
        ("contact", {"safe": "unknown", "said_by": ""}, None),
        ("need", {"person": None}, bad("person", "Say whose need this is.")),
        ("need", {"person": saying.stranger}, PEOPLE),
        *(("need", {"kind": one}, bad("kind", "Say what they need.")) for one in (None, "quiet")),
        *(("need", {"kind": one}, None) for one in NEEDS),
        *(("need", {"kind": one, "words": " "}, None if one in PLAIN else bad("words", FILL)) for one in NEEDS),
        ("need", {"words": "x" * 501}, bad("words", too_long(500))),
        ("need", {"said_by": " "}, bad("said_by", FILL)),
        ("need", {"said_by": "x" * 201}, bad("said_by", too_long(200))),
        ("residence", {"person": None}, bad("person", "Say who lives there.")),
        ("residence", {"person": saying.stranger}, PEOPLE),
        ("residence", {"since": TODAY, "until": YESTERDAY}, BEFORE_FIRST),
        ("residence", {"since": TODAY, "until": TODAY}, None), ("residence", {"said_by": ""}, bad("said_by", FILL)),
        ("residence", {"said_by": "x" * 201}, bad("said_by", too_long(200))),
        ("residence", {"address": " "}, bad("address", FILL)),
        ("residence", {"address": "x" * 1001}, bad("address", too_long(1000))),
        ("residence", {"postcode": "x" * 21}, bad("postcode", too_long(20))), ("residence", {"postcode": None}, None),
        ("residence", {"household": saying.home}, None), ("residence", {"household": str(uuid4())}, HOME),
        ("relation", {"person": None}, bad("person", "Say whose tie this is.")),
        ("relation", {"of": None}, bad("of", "Say to whom.")), ("relation", {"of": saying.stranger}, PEOPLE),
        ("relation", {"of": saying.parents[0]}, bad("of", "Nobody is this to themselves.")),
        *(("relation", {"kind": one}, bad("kind", "Say what they are to them.")) for one in (None, "boss")),
        *(("relation", {"kind": one.value}, None) for one in RelationshipKind),
        *(("relation", {"ground": one, "parental_responsibility": True}, None) for one in GROUNDS),
        *(("relation", {"ground": "adoption", "parental_responsibility": one}, GROUND) for one in (False, None)),
        *(("relation", {"parental_responsibility": one}, None) for one in (True, False)),
        ("relation", {"ground": "habit", "parental_responsibility": True}, UNKEPT),
        ("relation", {"since": TODAY, "until": YESTERDAY}, BEFORE_FIRST),
        ("relation", {"said_by": ""}, bad("said_by", FILL)),
        ("relation", {"said_by": "x" * 201}, bad("said_by", too_long(200))),
        ("no_contact", {"person": None}, bad("person", "Say who must keep away.")),
        ("no_contact", {"person": saying.stranger}, PEOPLE), ("no_contact", {"protects": [saying.stranger]}, PEOPLE),
        ("no_contact", {"protects": []}, KEPT_AWAY), ("no_contact", {"protects": None}, KEPT_AWAY),
        ("no_contact", {"protects": [saying.parents[0], saying.child]}, KEPT_AWAY),
        ("no_contact", {"kind": "ban"}, bad("kind", "Say what kind of order this is.")),
        ("no_contact", {"kind": None}, bad("kind", "Say what kind of order this is.")),
        *(("no_contact", {"kind": one}, None) for one in ("non_molestation", "occupation", "restraining", "bail",
          "protection", "prohibited_steps", "child_arrangements", "other")),
        ("no_contact", {"source": " "}, bad("source", FILL)),
        ("no_contact", {"source": "x" * 501}, bad("source", too_long(500))),
        ("no_contact", {"conditions": "x" * 5001}, bad("conditions", too_long(5000))),
        ("no_contact", {"since": TOMORROW, "until": TODAY}, BEFORE_FIRST),
        ("no_contact", {"since": TODAY, "until": TODAY}, None),
        ("warning", {"person": None}, ABOUT), ("warning", {"household": saying.home}, ABOUT),
        ("warning", {"person": None, "household": saying.home}, None),
        ("warning", {"person": None, "household": str(uuid4())}, ABOUT),
        ("warning", {"person": saying.stranger}, PEOPLE),
        ("warning", {"kind": "cat"}, bad("kind", "Say what kind of warning this is.")),
        *(("warning", {"kind": one}, None) for one in ("violence", "weapons", "not_alone", "dog", "property", "health",
                                                       "other")),
        ("warning", {"words": ""}, bad("words", FILL)),
        ("warning", {"words": "x" * 2001}, bad("words", too_long(2000))),
        ("warning", {"said_by": ""}, bad("said_by", FILL)), ("warning", {"since": TODAY}, None),
        ("warning", {"said_by": "x" * 201}, bad("said_by", too_long(200))),
        ("warning", {"told": False, "why_not_told": "x" * 2001}, bad("why_not_told", too_long(2000))),
        *(("warning", {"since": one}, bad("since", "Say since when; it cannot be in the future."))
          for one in (None, TOMORROW)),
        *(("warning", {"review": one}, REVIEW) for one in (None, past, far)),
        *(("warning", {"review": one}, None) for one in (TODAY, year)),
        ("warning", {"told": None}, bad("told", "Say whether they know of this warning.")),
        ("warning", {"told": False}, bad("why_not_told", FILL)),
        ("warning", {"told": False, "why_not_told": "It would put staff at risk"}, None),
    ]  # fmt: skip
    for what, changed, said in told:
        assert (what, changed, saying.said(saying.saying(what, **changed))) == (what, changed, said)


def test_the_home_of_a_warning_is_of_this_enquiry(saying: Saying) -> None:
    home = str(saying.rules.one("select id from mash.household where enquiry = %s limit 1", saying.other))
    assert saying.said(saying.saying("warning", person=None, household=home)) == ABOUT
    assert saying.said(saying.saying("residence", household=home)) == HOME


def test_a_review_that_has_gone_by_stays_in_a_correction_and_no_other_does(saying: Saying) -> None:
    one = saying.say("warning")
    past = days_ahead(-30)
    saying.rules.do("alter table mash.warning disable trigger sealed")
    saying.rules.do("update mash.warning set review = %s", past)
    for review, said in ((past, None), (days_ahead(-29), REVIEW), (days_ahead(30), None)):
        assert saying.said(saying.saying("warning", corrects=one, why="Why", review=review)) == said
    assert (
        saying.said({"enquiry": saying.enquiry, "what": "warning", "corrects": one, "why": "Why", "ended": True})
        is None
    )


def test_what_was_said_is_sealed(saying: Saying) -> None:
    for what in set(KINDS) - {"relation"}:
        saying.say(what)
        for spoil in (f"update mash.{TABLES[what]} set by = 'x'", f"delete from mash.{TABLES[what]}",
                      f"truncate mash.{TABLES[what]} cascade"):  # fmt: skip
            assert saying.rules.refused(OFFICER, "1") is None
            with pytest.raises(Exception, match="What is sealed"), saying.rules.connection.transaction():
                saying.rules.do(spoil)


def test_neither_an_agency_nor_the_health_service_reads_a_number(saying: Saying) -> None:
    saying.say("contact")
    assert [saying.seen("contact", login) for login in (POLICE, HEALTH, PROBATION)] == [[], [], []]
