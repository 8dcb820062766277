"""What is wrong in a hub profile although each value by itself is well formed: two places that must agree do not.

Works on a file whose shape is right already, and names every such mistake by its place.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NoReturn

from mashdesk.domain.profile_place import Place, ProfileError

Told = dict[str, Any]
Found = Iterator[tuple[str, str]]
CODED = ("posts", "questions", "purposes", "grounds", "sharing_outside", "outcomes", "universal_services")
LETTER_CLOCKS = {
    "parent_letter": "parent",
    "child_letter": "child",
    "adult_letter": "adult",
    "referrer_told": "referrer",
}


def first_mistake(whole: Place) -> None:
    """Refuse a profile whose places do not agree; raises ProfileError for the first."""
    assert isinstance(whole.value, dict)
    for path, words in meaning_mistakes(whole.value):
        _refuse(path, words)


def _refuse(path: str, words: str) -> NoReturn:
    raise ProfileError(f"{path}: {words}")


def meaning_mistakes(told: Told) -> Found:
    """Each place whose value does not agree with another, and what to do."""
    for check in CHECKS:
        yield from check(told)
    yield from _dated(told, "")


def _twice(told: Told) -> Found:
    for part, name in (("agencies", "id"), *((part, "code") for part in CODED)):
        yield from _once(part, [entry[name] for entry in told.get(part, [])], f".{name}")
    yield from _once("telling.unless", [entry["code"] for entry in told["telling"]["unless"]], ".code")
    yield from _once("consent.exceptions", [entry["code"] for entry in told["consent"]["exceptions"]], ".code")
    steps = [f"{entry['pathway']}: {entry['code']}" for entry in told.get("pathways", [])]
    yield from _once("pathways", steps, ".code")
    yield from _once("groups", [entry["code"] for entry in told.get("groups", [])], ".code")
    yield from _once("referrals.routes", [entry["code"] for entry in told["referrals"]["routes"]], ".code")
    yield from _once(
        "letters.recipients", [entry["recipient"] for entry in told["letters"]["recipients"]], ".recipient"
    )
    for part in ("closures", "proclaimed_days"):
        yield from _once(part, [entry["day"] for entry in told[part]], ".day")


def _once(path: str, names: list[str], field: str) -> Found:
    for number, name in enumerate(names, 1):
        if name in names[: number - 1]:
            yield f"{path}.{number}{field}", f"“{name}” is there twice. Give each entry a name of its own."


def _gates(told: Told) -> Found:
    posts = [post["code"] for post in told["posts"]]
    for gate in ("screening", "decision"):
        for number, post in enumerate(told["gates"][gate], 1):
            if post not in posts:
                where = f"gates.{gate}.{number}"
                yield where, f"“{post}” is not one of the posts. Add it to posts, or name one of: {', '.join(posts)}."
    if told["deciding"]["alone"] and len(told["gates"]["decision"]) > 1:
        yield "gates.decision", "one post decides alone here (deciding.alone), but several are named. Leave one."


def _agencies(told: Told) -> Found:
    known = [agency["id"] for agency in told["agencies"]]
    agreement = told["agreement"]
    named = [(f"agreement.signatories.{number}", agency) for number, agency in enumerate(agreement["signatories"], 1)]
    named += [(f"agreement.signed.{n}.agency", one["agency"]) for n, one in enumerate(agreement.get("signed", []), 1)]
    named += [
        (f"outcomes.{n}.carried_by", one["carried_by"])
        for n, one in enumerate(told["outcomes"], 1)
        if "carried_by" in one
    ]
    for path, agency in named:
        if agency not in known:
            yield path, f"“{agency}” is not one of the agencies. Name one of: {', '.join(known)}."


def _agreement(told: Told) -> Found:
    agreement = told["agreement"]
    if agreement["agreed"] > (agreement.get("ends") or LAST):
        yield "agreement.ends", "this ends before it begins. Correct one of the two days."
    signed = agreement.get("signed", [])
    yield from _once("agreement.signed", [one["agency"] for one in signed], ".agency")
    for number, one in enumerate(signed, 1):
        if one["on"] > (one.get("ends") or LAST):
            yield f"agreement.signed.{number}.ends", "this ends before it begins. Correct one of the two days."
        if one["agency"] in agreement["signatories"]:
            where = f"agreement.signed.{number}.agency"
            yield where, f"“{one['agency']}” is among the signatories too, of which no days are told. Leave one."


def _levels(told: Told) -> Found:
    numbers = [level["number"] for level in told["threshold"]["levels"]]
    for place, number in enumerate(numbers, 1):
        if number in numbers[: place - 1]:
            yield (
                f"threshold.levels.{place}.number",
                f"level {number} is there twice. Each of 1, 2, 3 and 4 is there once.",
            )
    if numbers != [1, 2, 3, 4] and len(set(numbers)) == len(numbers):
        yield "threshold.levels", "expected the levels 1, 2, 3 and 4 in this order."


def _outcomes(told: Told) -> Found:
    for number, outcome in enumerate(told["outcomes"], 1):
        path, guards = f"outcomes.{number}", outcome.get("guards", [])
        if outcome["lowest_level"] > outcome["highest_level"]:
            yield f"{path}.highest_level", "the highest level is below the lowest. Exchange them."
        if outcome["consent_needed"] and "consent_words" not in outcome:
            yield f"{path}.consent_needed", "say in consent_words what the family agrees to."
        if "agreement_and_commitment" in guards and not outcome["consent_needed"]:
            yield (
                f"{path}.guards",
                "the guard asks for the family's agreement, but consent_needed is false. Make it true.",
            )
        if {"only_if_not_harmed", "only_if_significant_and_harmed"} <= set(guards):
            yield (
                f"{path}.guards",
                "these two guards exclude each other, so that nobody could have this outcome. Leave one.",
            )
    yield from _handed(told)
    owned = [guard for one in told["outcomes"] for guard in one.get("guards", []) if guard in ALONE]
    for guard in sorted({guard for guard in owned if owned.count(guard) > 1}):
        yield "outcomes", f"the guard “{guard}” names one outcome only, but several have it. Leave one."


def _handed(told: Told) -> Found:
    for number, outcome in enumerate(told["outcomes"], 1):
        if "team" in outcome and "taking_over" not in told["clocks"]:
            yield f"outcomes.{number}.team", "say in clocks.taking_over until when the team must have taken over."
        if "first_contact" in outcome and not {"team", "carried_by"} <= set(outcome):
            yield f"outcomes.{number}.first_contact", "name the team, and in carried_by whose action the contact is."


LAST = "9999-12-31"
ALONE = ("harm_means_this_outcome", "override_leads_only_here")


def _clocks(told: Told) -> Found:
    rules = [rule["recipient"] for rule in told["letters"]["recipients"]]
    for clock, recipient in LETTER_CLOCKS.items():
        if clock in told["clocks"] and recipient not in rules:
            yield f"clocks.{clock}", f"this limits what nobody sends: letters.recipients has no “{recipient}”."
    ratings, limits = told["ratings"]["codes"], told["clocks"]["decision"]["limits"]
    for rating in ratings:
        if rating not in limits:
            where = f"clocks.decision.limits.{rating}"
            yield where, f"“{rating}” is missing: each of the ratings needs a limit."
    for rating in limits:
        if rating not in ratings:
            yield (
                f"clocks.decision.limits.{rating}",
                f"“{rating}” is not one of the ratings. Add it there or leave it out.",
            )
    if "written_follow_up" in told["clocks"] and not told["words"]["form"]:
        yield "clocks.written_follow_up", "this waits for a form that words.form does not name."


def _routes(told: Told) -> Found:
    for number, route in enumerate(told["referrals"]["routes"], 1):
        if route.get("asks") == "written_form" and "written_follow_up" not in told["clocks"]:
            yield f"referrals.routes.{number}.asks", "say in clocks.written_follow_up until when the form must come."


def _subjects(told: Told) -> Found:
    adults = "adult" in told["subjects"]["kinds"]
    for number, rule in enumerate(told["letters"]["recipients"], 1):
        if rule["recipient"] == "adult" and not adults:
            yield f"letters.recipients.{number}.recipient", "this hub has no adult subjects (subjects.kinds)."
    for number, outcome in enumerate(told["outcomes"], 1):
        if outcome["leads_to"] == "adult_safeguarding" and not adults:
            yield f"outcomes.{number}.leads_to", "this hub has no adult subjects (subjects.kinds)."


def _hours(told: Told) -> Found:
    days = told["hours"]["days"]
    for name, day in days.items():
        if day["opens"] >= day["closes"]:
            yield f"hours.days.{name}", "the office must open before it closes."
    if not set(days) - {"saturday", "sunday"}:
        yield "hours.days", "the office must be open on at least one day from Monday to Friday."


CHECKS: tuple[Callable[[Told], Found], ...] = (
    _twice, _gates, _agencies, _agreement, _levels, _outcomes, _clocks, _routes, _subjects, _hours,
)  # fmt: skip


def _dated(value: object, path: str) -> Found:
    """From when to when values hold: every part of the file that says so."""
    if isinstance(value, list):
        for number, entry in enumerate(value, 1):
            yield from _dated(entry, f"{path}.{number}")
    if isinstance(value, dict):
        yield from _period(value, path)
        for name, inner in value.items():
            yield from _dated(inner, f"{path}.{name}".lstrip("."))


def _period(entry: Told, path: str) -> Found:
    if _from(entry) > _until(entry):
        yield f"{path}.until", "this ends before it begins. Correct one of the two days."
    spans = [(_from(entry), date.max, set(entry))] if "superseded" in entry else []
    for number, earlier in enumerate(entry.get("superseded", []), 1):
        where, names = f"{path}.superseded.{number}", set(earlier["was"])
        for name in sorted(names - set(entry)):
            yield f"{where}.was.{name}", f"“{name}” is none of the values here, so it cannot have had an earlier one."
        ends = _until(earlier)
        spans.append((_from(earlier), ends, names))
        if any(names & other and _from(earlier) <= last and first <= ends for first, last, other in spans[:-1]):
            yield (
                f"{where}.until",
                "this holds at the same time as another value here. Let one end before the other begins.",
            )
    for number, seen in enumerate(entry.get("unconfirmed", []), 1):
        for name in sorted(set(seen["is"]) - set(entry)):
            yield f"{path}.unconfirmed.{number}.is.{name}", f"“{name}” is none of the values here."


def _from(entry: Told) -> date:
    return _day(entry.get("from")) or date.min


def _until(entry: Told) -> date:
    return _day(entry.get("until")) or date.max


def _day(told: object) -> date | None:
    return date.fromisoformat(told) if isinstance(told, str) else None
