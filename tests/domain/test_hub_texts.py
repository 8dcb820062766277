"""The hub's texts in versions: which stands, how values are typed, what changes, whose a changed value is."""

import copy
import json
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from mashdesk.cli.paper import Paper
from mashdesk.domain.codes import LawfulBasis
from mashdesk.domain.hub_profile import load_profile
from mashdesk.domain.hub_texts import (
    PROFILE,
    HubText,
    TextAnswer,
    TextsInForce,
    approved_last,
    may_answer,
    may_propose,
    versions_of,
    waiting,
)
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.domain.profile_fields import profile_sections
from mashdesk.domain.refusals import Problem
from mashdesk.domain.text_changes import changes, put_over, with_sources
from mashdesk.domain.text_fields import Shape, TextField, problems_beside, put, shown
from mashdesk.domain.wording_fields import wording_sections
from mashdesk.paths import resources

HUBS = ("dudley", "northamptonshire", "oxfordshire", "waltham_forest", "worcestershire")
START = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = date(2026, 3, 2)


def _profile(hub: str = "northamptonshire") -> dict[str, Any]:
    told: dict[str, Any] = json.loads((resources() / "hubs" / f"{hub}.json").read_text(encoding="utf-8"))
    return told


def _text(at: int, answer: TextAnswer | None, begins: int = 0, kind: str = PROFILE) -> HubText:
    moment = START + timedelta(hours=at)
    in_force = START + timedelta(hours=max(at, begins)) if answer is TextAnswer.APPROVED else None
    names = ("a", "A", moment, answer, "", "b", "B", moment if answer else None, in_force)
    return HubText(uuid4(), kind, "Why", None, None, *names)


def test_what_was_approved_last_stands_from_its_moment_and_each_ends_where_the_next_begins() -> None:
    first, later, now = (_text(at, TextAnswer.APPROVED, begins) for at, begins in ((0, 0), (1, 9), (2, 2)))
    back = _text(3, TextAnswer.SENT_BACK)
    found = versions_of([first, later, now, back], PROFILE)
    assert [(one.text, one.since, one.until) for one in found] == [
        (now, START + timedelta(hours=2), None),
        (first, START, START + timedelta(hours=2)),
    ]  # the one that was to begin later was replaced before it began
    assert [one.text for one in found if one.stands(START + timedelta(hours=1))] == [first]
    assert [one.text for one in found if one.stands(START + timedelta(hours=9))] == [now]
    planned = versions_of([first, later], PROFILE)
    assert [(one.text, one.until) for one in planned] == [(later, None), (first, START + timedelta(hours=9))]
    assert approved_last([first, later, now, back], PROFILE) == now
    assert approved_last([back], PROFILE) is None


def test_who_may_propose_and_answer_what() -> None:
    profile, letter = _text(0, None), _text(0, None, kind="child")
    assert waiting([_text(0, TextAnswer.WITHDRAWN), profile, letter], "child") == letter
    assert waiting([letter], PROFILE) is None
    assert [may_propose([role], PROFILE) for role in ("administrator", "hub_manager")] == [True, False]
    assert [may_propose([role], "child") for role in ("administrator", "hub_manager")] == [False, True]
    for role, of_profile, of_letter in (
        ("administrator", True, False),
        ("hub_manager", True, True),
        ("senior_social_worker", False, True),
        ("mash_officer", False, False),
    ):
        assert (may_answer([role], "b", profile), may_answer([role], "b", letter)) == (of_profile, of_letter)
        assert not may_answer([role], "a", profile)


def test_a_letter_says_with_what_it_is_printed() -> None:
    profile, wording = UUID(int=1), UUID(int=2)
    texts = TextsInForce({PROFILE: profile, "child": wording})
    assert texts.printed_with(LetterKind.CHILD) == {"profile": str(profile), "wording": str(wording)}
    assert texts.printed_with(LetterKind.ONWARD) == {"profile": str(profile), "wording": None}


@pytest.mark.parametrize("hub", HUBS)
def test_every_field_of_a_profile_typed_as_it_is_shown_changes_nothing(hub: str) -> None:
    told = _profile(hub)
    sections = profile_sections(told, load_profile(json.dumps(told)))
    again = copy.deepcopy(told)
    for section in sections:
        for field in section.fields:
            put(again, field, shown(told, field))
    assert again == told
    assert sum(len(section.fields) for section in sections) > 60
    assert changes(told, again, sections) == ()


@pytest.mark.parametrize("kind", LetterKind)
def test_every_field_of_a_letter_typed_as_it_is_shown_changes_nothing(kind: LetterKind) -> None:
    told = json.loads(Paper().shipped_wording(kind))
    again = copy.deepcopy(told)
    sections = wording_sections(kind, told)
    for section in sections:
        for field in section.fields:
            put(again, field, shown(told, field))
    assert again == told
    assert changes(told, again, sections) == ()


def _typed(told: dict[str, Any], place: str, typed: str) -> dict[str, Any]:
    made = copy.deepcopy(told)
    fields = [field for section in profile_sections(told, None) for field in section.fields]
    put(made, next(field for field in fields if field.place == place), typed)
    return made


def test_a_changed_profile_is_the_hubs_own_from_its_day_and_what_was_stays_beside_it() -> None:
    told = _profile()
    made = _typed(told, "contacts.service.value", "01632 960000")
    made = _typed(made, "clocks.screening.limit", "2")
    made = _typed(made, "hours.days.friday", "09:00–16:30")
    made = _typed(made, "closures", "2026-12-24 Christmas Eve")
    made = _typed(made, "letters.paragraphs.closing.words", "Thank you.")
    kept = with_sources(told, made, DAY)
    assert Paper().profile_mistakes(json.dumps(kept)) == ()
    assert kept["version"] == told["version"] + 1
    service = kept["contacts"]["service"]
    assert (service["value"], service["origin"], service["from"]) == ("01632 960000", "local", "2026-03-02")
    earlier = {"was": {"value": "0300 126 1000"}, "origin": "leaflet", "until": "2026-03-01"}
    assert service["superseded"][-1] == earlier | {"rules": told["contacts"]["service"]["rules"]}
    assert kept["contacts"]["out_of_hours"] == told["contacts"]["out_of_hours"]
    assert kept["clocks"]["screening"]["superseded"][-1]["was"] == {"limit": {"working_days": 1}}
    assert kept["hours"]["superseded"][-1]["was"] == {"days": told["hours"]["days"]}
    assert kept["closures"] == [{"day": "2026-12-24", "why": "Christmas Eve", "origin": "local"}]
    assert kept["outcomes"] == told["outcomes"]
    profile = load_profile(json.dumps(kept))
    source = profile.origin("contacts.service.value")
    assert source is not None
    assert (source.origin, source.since) == ("local", DAY)


def test_what_changes_is_told_by_field_and_what_no_field_shows_by_its_place() -> None:
    told = _profile()
    made = _typed(told, "contacts.service.value", "01632 960000")
    made["clocks"]["screening"]["starts"] = "discussion"
    found = changes(told, made, profile_sections(made, None))
    assert [(one.label, one.old, one.new) for one in found] == [
        ("Contacts: Telephone", "0300 126 1000", "01632 960000"),
        ("Clocks · screening · starts", "receipt", "discussion"),
    ]


def test_where_a_value_comes_from_is_told_where_that_alone_is_another_and_stays_as_a_file_tells_it() -> None:
    told = _profile()
    made = copy.deepcopy(told)
    made["contacts"]["service"]["origin"] = "local"
    made["threshold"]["document"], made["threshold"]["note"] = "Another document", "As agreed"
    found = [(one.label, one.old, one.new) for one in changes(told, made, profile_sections(made, None))]
    assert found == [
        ("Threshold: Threshold document", told["threshold"]["document"], "Another document"),
        ("Contacts · service · origin", "leaflet", "local"),
    ]
    kept = with_sources(told, made, DAY)
    assert kept["threshold"] == made["threshold"]


def test_what_somebody_changed_is_put_over_the_version_that_stands_now() -> None:
    old = _profile()
    typed = _typed(old, "contacts.service.value", "01632 960000")
    now = _typed(old, "contacts.out_of_hours.value", "01632 960999")
    fields = [field for section in profile_sections(typed, None) for field in section.fields]
    made = put_over(old, typed, now, fields)
    assert made == _typed(now, "contacts.service.value", "01632 960000")
    assert put_over(old, old, now, fields) == now


def test_what_is_typed_wrongly_is_said_beside_its_field() -> None:
    told = _profile()
    made = _typed(told, "hours.days.monday", "nine to five")
    made = _typed(made, "clocks.screening.limit", "two")
    made = _typed(made, "closures", "24 December")
    fields = [field for section in profile_sections(told, None) for field in section.fields]
    said = problems_beside(fields, Paper().profile_mistakes(json.dumps(made)))
    assert {"hours.days.monday", "clocks.screening.limit", "closures"} == set(said)
    assert problems_beside(fields, [Problem("referrals", "Wrong.")]) == {"": "referrals: Wrong."}


@pytest.mark.parametrize(
    ("place", "typed", "kept"),
    [
        ("telling.child_protection", "Are told only where that is surely safe", "told_only_if_sure"),
        ("telling.child_protection", "The hub says nothing of it", ""),
        ("telling.both_parents", "Both, also where they live apart", "both"),
        ("consent.to_refer", "Is actively sought", "actively_sought"),
        ("consent.before_research", "Is needed", "required"),
        ("consent.for_support", "The hub says nothing of it", ""),
        ("consent.kinds", "In so many words\nBy taking up a service that it is part of", ["explicit", "implicit"]),
        ("onward.fields", "Name\nReason for the enquiry", ["name", "reason"]),
        ("onward.more_needs_reason", "no", False),
        ("onward.explained_to_parent", "This is needed", "required"),
        ("lawful_bases.codes", LawfulBasis.PUBLIC_TASK.words, ["public_task"]),
        ("retention.periods", "Enquiries | 6 years", [{"what": "Enquiries", "keep": "6 years"}]),
    ],
)
def test_what_the_hub_asks_of_families_is_chosen_in_words_and_kept_as_the_schema_has_it(
    place: str, typed: str, kept: object
) -> None:
    for hub in HUBS:
        made = _typed(_profile(hub), place, typed)
        part, name = place.split(".")
        assert made[part][name] == kept
        assert Paper().profile_mistakes(json.dumps(made)) == ()


@pytest.mark.parametrize(
    ("place", "typed", "entry"),
    [
        ("telling.unless", "risk | Telling raises a risk", {"code": "risk", "label": "Telling raises a risk"}),
        ("telling.by_referrer", "process | How it goes", {"code": "process", "label": "How it goes"}),
        ("consent.exceptions", "risk | Asking raises a risk", {"code": "risk", "label": "Asking raises a risk"}),
        ("questions", "harm | Is there harm?", {"code": "harm", "label": "Is there harm?"}),
        ("sharing_outside", "by_law | Required by law", {"code": "by_law", "label": "Required by law"}),
        ("law", "A new act", {"name": "A new act"}),
        ("disputes", "They talk", {"words": "They talk"}),
        ("principles", "We listen", {"words": "We listen"}),
        (
            "pathways",
            "call | prevent | Ring them | The Prevent officer",
            {"code": "call", "pathway": "prevent", "words": "Ring them", "goes_to": "The Prevent officer"},
        ),
    ],
)
def test_a_list_of_the_hub_grows_by_a_line_that_is_the_hubs_own_and_shrinks_again(
    place: str, typed: str, entry: dict[str, str]
) -> None:
    for hub in HUBS:
        told = _profile(hub)
        (field,) = [one for section in profile_sections(told, None) for one in section.fields if one.place == place]
        short = typed.split("|", maxsplit=1)[0]
        lines = [line for line in shown(told, field).splitlines() if not line.startswith(f"{short}|")]
        made = _typed(told, place, "\n".join([*lines, typed]))
        held: Any = made
        for part in field.path:
            held = held[part]
        assert {name: held[-1][name] for name in entry} == entry
        kept = with_sources(told, made, DAY)
        assert Paper().profile_mistakes(json.dumps(kept)) == ()
        back = _typed(made, place, "\n".join(lines))
        assert shown(back, field) == "\n".join(lines)


def test_a_promise_that_is_worded_anew_is_the_hubs_own_and_the_old_words_stay_beside_it() -> None:
    told = _profile("oxfordshire")
    first, *others = [one["words"] for one in told["principles"]]
    made = with_sources(told, _typed(told, "principles", "\n".join(["We listen to parents.", *others])), DAY)
    assert made["principles"][0]["words"] == "We listen to parents."
    assert made["principles"][0]["superseded"][-1]["was"] == {"words": first}
    assert made["principles"][0]["origin"] == "local"
    assert made["principles"][1:] == told["principles"][1:]
    assert Paper().profile_mistakes(json.dumps(made)) == ()


def test_a_promise_that_is_taken_out_or_moved_leaves_the_others_as_they_are() -> None:
    told = _profile("oxfordshire")
    words = [one["words"] for one in told["principles"]]
    fewer = with_sources(told, _typed(told, "principles", "\n".join(words[1:])), DAY)
    assert fewer["principles"] == told["principles"][1:]
    new = with_sources(told, _typed(told, "principles", "\n".join(["We listen.", *words])), DAY)
    assert new["principles"] == [{"words": "We listen.", "origin": "local"}, *told["principles"]]


@pytest.mark.parametrize(
    ("place", "typed"),
    [
        ("consent.kinds", "verbal"),
        ("onward.fields", "everything"),
        ("onward.more_needs_reason", "perhaps"),
        ("lawful_bases.codes", ""),
        ("telling.unless", "one | Words\none | Words again"),
        ("questions", "Not A Name | Words"),
        ("pathways", "step | unheard_of | Words | Whom"),
        ("retention.periods", "Enquiries |"),
        ("sharing_outside", "no_words"),
    ],
)
def test_a_mistake_in_what_the_hub_asks_or_promises_stands_beside_its_own_field(place: str, typed: str) -> None:
    made = _typed(_profile(), place, typed)
    fields = [field for section in profile_sections(made, None) for field in section.fields]
    assert set(problems_beside(fields, Paper().profile_mistakes(json.dumps(made)))) == {place}


def test_paragraphs_come_and_go_with_the_empty_line_between_them() -> None:
    field = TextField(("paragraphs",), "Paragraphs", Shape.PARAGRAPHS)
    told: dict[str, Any] = {}
    put(told, field, "[opening] One.\n\nTwo,\nstill two.\n \n\nThree.")
    assert told["paragraphs"] == [
        {"profile": "opening", "words": "One."},
        {"profile": "", "words": "Two,\nstill two."},
        {"profile": "", "words": "Three."},
    ]
    put(told, field, "")
    assert told["paragraphs"] == []


@pytest.mark.parametrize("hub", HUBS)
def test_a_sample_letter_of_every_kind_can_be_looked_at(hub: str) -> None:
    profile = load_profile(json.dumps(_profile(hub)))
    for kind in LetterKind:
        if kind is LetterKind.PLEASE_CALL and not profile.contact.phone:
            continue
        assert Paper().sample_letter(kind, profile).startswith(b"%PDF")
