"""Whom a hub is for, how referrals come in, ratings, groups and who hears of the outcome are typed like the rest."""

import json

import pytest

from mashdesk.domain.hub_profile import load_profile
from mashdesk.domain.profile_fields import profile_sections
from mashdesk.domain.text_changes import changes, put_over, with_sources
from mashdesk.domain.text_fields import shown
from mashdesk.domain.text_limits import limit_typed, limit_words
from tests.domain.test_profile_work_fields import DAY, Told, fields, mistakes, profile, typed

HUBS = ("dudley", "northamptonshire", "oxfordshire", "waltham_forest", "worcestershire")
CHILD = "letters.recipients.child.condition"
ADULT = "letters.recipients.adult.condition"


def recipients(told: Told) -> list[str]:
    return [one["recipient"] for one in told["letters"]["recipients"]]


def accepted(told: Told, made: Told) -> Told:
    """As it is proposed, with nothing wrong in it."""
    kept = with_sources(told, made, DAY)
    assert mistakes(kept) == {}
    load_profile(json.dumps(kept))
    return kept


@pytest.mark.parametrize("hub", HUBS)
@pytest.mark.parametrize(
    ("place", "words", "kept"),
    [
        ("subjects.kinds", "Children and young people\nAdults at risk", ["child", "adult"]),
        ("referrals.anonymous", "Yes", "accepted"),
        ("referrals.advice_without_referral", "Yes", "accepted"),
        ("referrals.open_case", "Yes: the child is handed to their team", "asked"),
        ("referrals.referrers", "professional\nneighbour", ["professional", "neighbour"]),
        ("referrals.referrer_roles", "dentist", ["dentist"]),
        ("referrals.concerns", "", []),
        ("referrals.emergency", "Ring 999.", "Ring 999."),
        ("deciding.letter_says", "What the discussion agreed", "agreed"),
        ("deciding.partner_views", "Are recorded first", "recorded_first"),
        ("words.form", "The form", "The form"),
        ("hub.authority_codes", "885\n886", ["885", "886"]),
    ],
)
def test_it_is_typed_in_words_and_kept_as_the_schema_has_it(hub: str, place: str, words: str, kept: object) -> None:
    told = profile(hub)
    made = typed(told, place, words)
    part, name = place.split(".")
    assert made[part][name] == kept
    after = accepted(told, made)
    assert after[part]["origin"] == ("local" if made != told else told[part]["origin"])
    assert ("superseded" in after[part] and after[part]["superseded"][-1]["was"]) == (
        {name: told[part].get(name, "")} if made != told else "superseded" in told[part] and {"kinds": ["child"]}
    )


@pytest.mark.parametrize(
    ("place", "words", "beside"),
    [
        ("subjects.kinds", "", "subjects.kinds"),
        ("subjects.kinds", "Dogs", "subjects.kinds"),
        ("ratings.codes", "", "ratings.codes"),
        ("ratings.codes", "Red\nAmber", "clocks.decision.limits.green"),
        ("clocks.decision.limits.green", "", "clocks.decision.limits.green"),
        ("clocks.decision.limits.green", "soon", "clocks.decision.limits.green"),
        ("clocks.decision.limits.green", "3 months", "clocks.decision.limits.green"),
        ("clocks.screening.limit", "two", "clocks.screening.limit"),
        ("clocks.screening.limit", "2 hours", "clocks.screening.limit"),
        ("clocks.child_letter.limit", "10 working days", "clocks.child_letter.limit"),
        ("clocks.decision.hours_run_on", "perhaps", "clocks.decision.hours_run_on"),
        ("referrals.routes", "ring | By telephone | At once", "referrals.routes"),
        ("referrals.routes", "ring | By telephone | The form follows in writing", "referrals.routes"),
        ("referrals.routes", "Ring | By telephone", "referrals.routes"),
        ("referrals.routes", "ring | One\nring | Two", "referrals.routes"),
        ("groups", "No Name | Words", "groups"),
        ("groups", "one | One\none | Two", "groups"),
        (ADULT, "Always", ADULT),
        ("letters.recipients.parent.means", "By pigeon", "letters.recipients.parent.means"),
        (CHILD, "Now and then", CHILD),
        ("outcomes.1.carried_by", "nobody", "outcomes.1.carried_by"),
        ("outcomes.1.leads_to", "Nowhere", "outcomes.1.leads_to"),
        ("outcomes.1.consent_needed", "perhaps", "outcomes.1.consent_needed"),
        ("hub.authority_codes", "88", "hub.authority_codes"),
    ],
)
def test_a_mistake_stands_beside_its_own_field(place: str, words: str, beside: str) -> None:
    told = profile()
    assert set(mistakes(with_sources(told, typed(told, place, words), DAY))) == {beside}


def test_what_can_be_typed_in_a_line_is_said_in_the_words_that_it_is_typed_in() -> None:
    said = mistakes(typed(profile(), "referrals.routes", "ring | By telephone | At once"))["referrals.routes"]
    assert "The form follows in writing, Parents are spoken with first" in said
    assert "written_form" not in said


def test_a_way_in_says_what_must_still_come_and_keeps_its_source() -> None:
    told = profile("waltham_forest")
    lines = shown(told, fields(told)["referrals.routes"])
    assert lines.splitlines()[1].endswith(" | The form follows in writing")
    kept = accepted(
        told, typed(told, "referrals.routes", f"{lines}\nvisit | At the counter | Parents are spoken with first")
    )
    assert kept["referrals"]["routes"][:-1] == told["referrals"]["routes"]
    new = {"code": "visit", "label": "At the counter", "asks": "with_parents", "origin": "local"}
    assert kept["referrals"]["routes"][-1] == new


def test_a_rating_comes_and_goes_with_its_time() -> None:
    told = profile()
    fewer = typed(typed(told, "ratings.codes", "Red\nAmber"), "clocks.decision.limits.green", "")
    fewer = accepted(told, typed(fewer, "clocks.decision.limits.amber", "12 hours"))
    assert fewer["clocks"]["decision"]["limits"] == {"red": {"hours": 4}, "amber": {"hours": 12}}
    more = typed(typed(fewer, "ratings.codes", "Red\nAmber\nGreen"), "clocks.decision.limits.green", "1 working day")
    assert accepted(fewer, more)["clocks"]["decision"]["limits"]["green"] == {"working_days": 1}
    assert accepted(fewer, more)["ratings"]["codes"] == ["red", "amber", "green"]


def test_groups_begin_and_end() -> None:
    told = profile("dudley")
    made = accepted(told, typed(told, "groups", "north | North team"))
    assert made["groups"] == [{"code": "north", "label": "North team", "origin": "local"}]
    assert "groups" not in accepted(made, typed(made, "groups", ""))


def test_a_child_hears_of_the_outcome_from_now_on_and_no_longer() -> None:
    told = profile()
    assert shown(told, fields(told)[CHILD]) == "The hub says nothing of it"
    assert "letters.recipients.child.means" not in fields(told)
    made = typed(told, CHILD, "Where it is appropriate")
    made = typed(made, "letters.recipients.child.means", "By letter")
    made = typed(made, "letters.recipients.child.signed_by", "The team")
    made = typed(made, "letters.recipients.parent.means", "By letter or telephone")
    kept = accepted(told, made)
    parent, referrer, child = kept["letters"]["recipients"]
    assert child == {
        "recipient": "child",
        "condition": "where_appropriate",
        "means": "letter",
        "signed_by": "The team",
        "origin": "local",
    }
    assert (parent["origin"], parent["superseded"][-1]["was"]) == ("local", {"means": "letter"})
    assert referrer == told["letters"]["recipients"][1]
    found = {one.label: (one.old, one.new) for one in changes(told, kept, profile_sections(kept, None))}
    heard = "Who hears of the outcome: The child: hear of it"
    assert found[heard] == ("The hub says nothing of it", "Where it is appropriate")
    back = typed(kept, CHILD, "The hub says nothing of it")
    assert recipients(accepted(kept, back)) == ["parent", "referrer"]


def test_who_hears_of_it_is_put_over_another_version_by_who_it_is_wherever_they_stand() -> None:
    told = profile("dudley")
    mine = typed(told, "letters.recipients.adult.means", "By telephone")
    theirs = typed(told, CHILD, "The hub says nothing of it")
    made = put_over(told, mine, theirs, fields(mine).values())
    assert recipients(made) == ["parent", "adult", "referrer"]
    assert [one["means"] for one in made["letters"]["recipients"]] == ["letter", "call", "any"]
    gone = put_over(told, typed(told, "letters.recipients.child.means", "By telephone"), theirs, fields(told).values())
    assert gone == theirs


def test_adults_go_from_a_hub_only_with_what_is_said_of_them() -> None:
    told = profile("dudley")
    alone = typed(told, "subjects.kinds", "Children and young people")
    assert mistakes(alone)[ADULT] == "this hub has no adult subjects (“Whom referrals can be about”)."


def test_a_time_that_a_hub_did_not_name_begins_and_ends() -> None:
    told = profile()
    made = typed(typed(told, CHILD, "Always"), "clocks.child_letter.limit", "10 working days")
    kept = accepted(told, made)
    assert kept["clocks"]["child_letter"] == {"starts": "decision", "limit": {"working_days": 10}, "origin": "local"}
    other = accepted(kept, typed(kept, "clocks.child_letter.limit", "5"))
    assert other["clocks"]["child_letter"]["limit"] == {"working_days": 5}
    assert other["clocks"]["child_letter"]["superseded"][-1]["was"] == {"limit": {"working_days": 10}}
    ended = accepted(other, typed(other, "clocks.child_letter.limit", ""))
    assert "child_letter" not in ended["clocks"]


def test_what_is_left_out_again_leaves_a_text_that_can_be_proposed() -> None:
    told = profile("northamptonshire")
    place = next(name for name, field in fields(told).items() if name.endswith(".guards") and shown(told, field))
    number = int(place.split(".")[1]) - 1
    one = accepted(told, typed(told, place, "discussed_with_parents"))
    made = accepted(one, typed(one, place, ""))
    assert "guards" not in made["outcomes"][number]
    assert made["outcomes"][number]["origin"] == "local"
    assert not any("guards" in each["was"] for each in made["outcomes"][number].get("superseded", []))


@pytest.mark.parametrize(
    ("typed_as", "before", "kept", "words"),
    [
        ("4 hours", None, {"hours": 4}, "4 hours"),
        ("1 Hour", None, {"hours": 1}, "1 hour"),
        ("2", {"working_days": 1}, {"working_days": 2}, "2 working days"),
        ("2", None, {"hours": 2}, "2 hours"),
        (" 1  working  day ", {"hours": 4}, {"working_days": 1}, "1 working day"),
        ("10 days", None, {"calendar_days": 10}, "10 days"),
        ("1 month", None, {"months": 1}, "1 month"),
        ("30 minutes", None, {"minutes": 30}, "30 minutes"),
        ("soon", {"months": 1}, {"months": "soon"}, "soon"),
        ("3 weeks", {"months": 1}, {"months": "3 weeks"}, "3 weeks"),
        ("-3 hours", None, {"hours": "-3 hours"}, "-3 hours"),
    ],
)
def test_a_time_is_typed_in_words(typed_as: str, before: object, kept: dict[str, object], words: str) -> None:
    assert limit_typed(typed_as, before) == kept
    assert limit_words(kept) == words
    assert limit_words("odd") == "odd"


def test_what_was_approved_today_can_be_put_right_today() -> None:
    told = profile()
    once = accepted(told, typed(told, "contacts.service.value", "01632 960000"))
    again = accepted(once, typed(once, "contacts.service.value", "01632 960001"))
    service = again["contacts"]["service"]
    assert (service["value"], service["from"]) == ("01632 960001", DAY.isoformat())
    assert service["superseded"] == once["contacts"]["service"]["superseded"]
