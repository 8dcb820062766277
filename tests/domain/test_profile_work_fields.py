"""How a hub works is typed like its other values: partners, agreement, purposes, posts, gates, guards, guidance."""

import copy
import json
from datetime import date
from typing import Any

import pytest

from mashdesk.cli.paper import Paper
from mashdesk.domain.hub_profile import load_profile
from mashdesk.domain.profile_fields import profile_sections
from mashdesk.domain.text_changes import changes, with_sources
from mashdesk.domain.text_fields import TextField, problems_beside, put, shown
from mashdesk.domain.text_rows import row_lines, rows_typed
from mashdesk.paths import resources

DAY = date(2026, 3, 2)
Told = dict[str, Any]


def profile(hub: str = "northamptonshire") -> Told:
    told: Told = json.loads((resources() / "hubs" / f"{hub}.json").read_text(encoding="utf-8"))
    return told


def fields(told: Told) -> dict[str, TextField]:
    return {field.place: field for section in profile_sections(told, None) for field in section.fields}


def typed(told: Told, place: str, words: str) -> Told:
    made = copy.deepcopy(told)
    put(made, fields(told)[place], words)
    return made


def mistakes(told: Told) -> dict[str, str]:
    """What is said beside each field of a text that is proposed."""
    return problems_beside(fields(told).values(), Paper().profile_mistakes(json.dumps(told)))


def test_a_partner_joins_and_another_leaves_on_their_days() -> None:
    told = profile()
    lines = shown(told, fields(told)["agencies"]).replace(
        "fire | Fire and Rescue Service | fire | co-located",
        "fire | Fire and Rescue Service | fire | virtual | | 2027-03-31",
    )
    made = typed(told, "agencies", f"{lines}\nveterinary | Vets of the county | other | virtual | 2026-09-01")
    kept = with_sources(told, made, DAY)
    assert mistakes(kept) == {}
    loaded = load_profile(json.dumps(kept))
    fire, vets = loaded.agency("fire"), loaded.agency("veterinary")
    assert (fire.co_located, fire.since, fire.until) == (False, None, date(2027, 3, 31))
    assert [fire.is_partner(date(2027, *day)) for day in ((3, 31), (4, 1))] == [True, False]
    assert (vets.since, vets.until, vets.is_partner(date(2026, 8, 31))) == (date(2026, 9, 1), None, False)
    assert kept["agencies"][-1]["origin"] == "local"
    assert kept["agencies"][:7] == told["agencies"][:7]


def test_what_an_agency_is_called_anew_keeps_its_days_as_a_partner() -> None:
    told = typed(profile(), "agencies", "fire | Fire | fire | virtual | | 2027-03-31")
    made = with_sources(told, typed(told, "agencies", "fire | Fire and flood | fire | virtual | | 2027-03-31"), DAY)
    (entry,) = made["agencies"]
    assert (entry["name"], entry["from"], entry["until"]) == ("Fire and flood", "2026-03-02", "2027-03-31")
    assert entry["superseded"][0]["was"] == {"name": "Fire"}
    (fire,) = load_profile(json.dumps(made | {"outcomes": _without_carriers(made)})).agencies
    assert (fire.since, fire.until) == (None, date(2027, 3, 31))


def _without_carriers(told: Told) -> list[Told]:
    return [
        {name: value for name, value in one.items() if name not in ("carried_by", "first_contact")}
        for one in told["outcomes"]
    ]


def test_who_signed_the_agreement_is_typed_with_days_and_without() -> None:
    told = profile()
    made = typed(told, "agreement.signatories", "police\nhealth")
    made = typed(made, "agreement.signed", "education | 2026-04-01 | 2026-12-31\nhousing | 2026-04-01")
    made = typed(made, "agreement.agreed", "2026-02-01")
    assert set(mistakes(made)) == {"agreement.signed"}  # there is no housing in this hub
    made = typed(made, "agreement.signed", "education | 2026-04-01 | 2026-12-31")
    kept = with_sources(told, made, DAY)
    assert mistakes(kept) == {}
    assert kept["agreement"]["origin"] == "local"
    agreement = load_profile(json.dumps(kept)).policies.agreement
    for agency, day, covered in (
        ("police", date(2026, 2, 1), True),
        ("police", date(2026, 1, 31), False),
        ("education", date(2026, 3, 31), False),
        ("education", date(2026, 12, 31), True),
        ("education", date(2027, 1, 1), False),
        ("fire", date(2026, 5, 1), False),
    ):
        assert (agency, agreement.covers(agency, day)) == (agency, covered)
    assert load_profile(json.dumps(told)).policies.agreement.covers("fire", DAY)
    ended = typed(made, "agreement.ends", "2026-06-30")
    assert not load_profile(json.dumps(ended)).policies.agreement.covers("police", date(2026, 7, 1))


@pytest.mark.parametrize(
    ("place", "words", "beside"),
    [
        ("agreement.ends", "2020-01-01", {"agreement.ends"}),
        ("agreement.signed", "police | 2026-04-01 | 2026-03-31", {"agreement.signed"}),
        ("agreement.signed", "health | 2026-04-01\nhealth | 2026-05-01", {"agreement.signed"}),
        ("agreement.signed", "police", {"agreement.signed"}),
        ("agreement.signatories", "nobody", {"agreement.signatories"}),
        ("agencies", "fire | Fire | fires | virtual", {"agencies"}),
        ("purposes", "harm", {"purposes"}),
        ("purposes", "harm | One\nharm | Two", {"purposes"}),
        ("purpose_limit.only_listed", "perhaps", {"purpose_limit.only_listed"}),
        ("gates.screening", "porter", {"gates.screening"}),
        ("gates.decision", "", {"gates.decision"}),
        ("posts", "mash_officer | MASH officer", {"gates.screening", "gates.decision"}),
        ("deciding.alone", "maybe", {"deciding.alone"}),
        ("outcomes.1.guards", "no_such_guard", {"outcomes.1.guards"}),
        ("outcomes.1.lowest_level", "9", {"outcomes.1.lowest_level"}),
        ("guidance", "Title | Board | soon", {"guidance"}),
        ("guidance", "Title | Board | 2026-01-01 | https://a.example | more", set()),
        ("universal_services", "Libraries | libraries", {"universal_services"}),
    ],
)
def test_what_rules_rest_on_is_checked_beside_its_field(place: str, words: str, beside: set[str]) -> None:
    told = typed(profile(), "agreement.agreed", "2026-02-01")
    if place != "agreement.signatories" and words != "police":
        told = typed(told, "agreement.signatories", "police") if "police" in words else told
    found = set(mistakes(with_sources(told, typed(told, place, words), DAY)))
    assert beside <= found
    assert bool(beside) is bool(found)


def test_gates_posts_and_guards_are_typed_and_told_old_beside_new() -> None:
    told = profile()
    posts = shown(told, fields(told)["posts"])
    made = typed(told, "posts", f"{posts}\npractice_lead | Practice lead")
    made = typed(made, "gates.screening", "practice_lead\nsocial_care_manager")
    made = typed(made, "outcomes.1.guards", "discussed_with_parents\nreason_if_harmed_and_not_chosen")
    kept = with_sources(told, made, DAY)
    assert mistakes(kept) == {}
    loaded = load_profile(json.dumps(kept))
    assert loaded.may_pass("screening", "Practice lead")
    assert not loaded.may_pass("screening", "senior_practitioner")
    assert kept["gates"]["superseded"][-1]["was"]["screening"] == ["senior_practitioner", "social_care_manager"]
    assert kept["posts"][:3] == told["posts"]
    found = {one.label: (one.old, one.new) for one in changes(told, kept, profile_sections(kept, None))}
    assert found["Posts, gates, who decides: Posts"] == ("", "practice_lead | Practice lead")
    assert "What guards each outcome: Outcome 1: guards" in found
    before, after = found["Posts, gates, who decides: Who screens"]
    assert (before, after) == ("senior_practitioner\nsocial_care_manager", "practice_lead\nsocial_care_manager")


def test_a_list_of_purposes_is_closed_and_opened() -> None:
    told = profile("oxfordshire")
    closed = with_sources(told, typed(told, "purpose_limit.only_listed", "Yes"), DAY)
    assert mistakes(closed) == {}
    assert closed["purpose_limit"] == {"only_listed": True, "origin": "local", "from": "2026-03-02"}
    assert load_profile(json.dumps(closed)).policies.only_listed_purposes
    opened = typed(closed, "purpose_limit.only_listed", "")
    assert "purpose_limit" not in opened
    assert not load_profile(json.dumps(opened)).policies.only_listed_purposes


def test_an_entry_that_is_put_between_others_takes_nothing_from_them() -> None:
    told = profile()
    first, *others = shown(told, fields(told)["purposes"]).splitlines()
    made = typed(told, "purposes", "\n".join(["crime | To stop a crime", first, *others]))
    kept = with_sources(told, made, DAY)
    assert kept["purposes"][1:] == told["purposes"]
    assert kept["purposes"][0] == {"code": "crime", "label": "To stop a crime", "origin": "local"}


def test_lines_are_entries_and_what_no_column_shows_stays() -> None:
    before = [{"id": "a", "name": "A", "note": "kept"}, {"id": "b", "name": "B", "until": "2026-01-01"}]
    columns = ("id", "name", "until?")
    assert row_lines(before, columns) == "a | A\nb | B | 2026-01-01"
    made = rows_typed("b | Bee\n\n a |A| 2027-01-01", columns, before, stated=True)
    assert made == [{"id": "b", "name": "Bee"}, {"id": "a", "name": "A", "note": "kept", "until": "2027-01-01"}]
    assert rows_typed("c", columns, before, stated=True) == [{"id": "c", "name": "", "origin": "local"}]
    assert rows_typed("c | C", columns, before, stated=False) == [{"id": "c", "name": "C"}]
    assert row_lines("odd", columns) == "odd"
    assert row_lines(["odd"], columns) == "odd"
