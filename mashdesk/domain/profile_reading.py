"""A hub profile's file, read value by value: what is missing, strange or contradictory is refused by its place."""

from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from mashdesk.domain.calendar import DayHours, OfficeHours, WorkingCalendar
from mashdesk.domain.codes import AgencyFunction, LawfulBasis, Rating
from mashdesk.domain.gathering import ChaseStep, ChaseTold
from mashdesk.domain.hub_profile import (
    USUAL_WORKSTATION,
    ClockFigures,
    DecisionLimit,
    HubAgency,
    HubContact,
    HubProfile,
    LetterTexts,
    Outcome,
    Threshold,
    ThresholdLevel,
    Workstation,
)
from mashdesk.domain.policy_reading import choices, clock_rule, read_policies
from mashdesk.domain.profile_meaning import first_mistake
from mashdesk.domain.profile_place import Place
from mashdesk.domain.profile_sources import Source, sources

FORMAT = "mashdesk-hub-profile/2"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
GATES = ("screening", "decision")
PARAGRAPHS = ("opening", "what_we_did", "agreement", "next", "find_out", "complaints", "information", "closing")
CONTACTS = "service out_of_hours fax email address privacy subject_access feedback"
LEADS_TO = (
    "child_protection", "social_care", "early_help", "service", "universal", "police", "adult_safeguarding", "nothing",
)  # fmt: skip
GUARDS = (
    "agreement_and_commitment", "agreement_or_override", "harm_means_this_outcome", "only_if_significant_and_harmed",
    "only_if_not_harmed", "override_leads_only_here", "reason_if_harmed_and_not_chosen", "necessary_for_crime",
    "discussed_with_parents",
)  # fmt: skip
PARTS = (
    "format id version hub words subjects referrals contacts complaints hours closures proclaimed_days agencies "
    "agreement posts gates deciding telling consent questions purposes grounds sharing_outside lawful_bases law "
    "ratings clocks threshold outcomes letters onward disputes retention guidance principles"
)
MAY_BE = "workstation purpose_limit universal_services pathways groups"
"""What a hub's file may leave out."""
HIGHEST_VERSION = 10_000
WORKSTATION = {"clipboard_seconds": (10, 600), "pack_minutes": (5, 60), "lock_minutes": (2, 30)}
OTHER_CLOCKS = (
    "child_letter adult_letter referrer_told written_follow_up taking_over complaint strategy_discussion conference "
    "assessment"
)
IN_WORKING_DAYS = (
    "child_letter", "referrer_told", "written_follow_up", "taking_over", "strategy_discussion", "conference",
    "assessment",
)  # fmt: skip


def read_profile(text: str) -> HubProfile:
    """The profile in a JSON text; raises ProfileError."""
    whole = Place.whole(text)
    part = whole.fields(PARTS, f"$schema {MAY_BE}")
    part["format"].one_of([FORMAT])
    hub, words = part["hub"].stated("name authority_codes"), part["words"].stated("front_door unit form")
    ratings = tuple(Rating(entry.one_of(_rated())) for entry in part["ratings"].stated("codes")["codes"].entries(1))
    hub["authority_codes"].texts()
    profile = HubProfile(
        id=part["id"].id(),
        version=part["version"].count(1, HIGHEST_VERSION),
        name=hub["name"].words(),
        front_door=words["front_door"].words(),
        subjects=tuple(
            entry.one_of(("child", "adult")) for entry in part["subjects"].stated("kinds")["kinds"].entries(1)
        ),
        contact=_contact(part["contacts"], part["complaints"]),
        calendar=_calendar(part),
        agencies=tuple(map(_agency, part["agencies"].entries(1))),
        posts=choices(part["posts"], 1),
        gates=_gates(part["gates"]),
        groups=choices(part["groups"], 1) if "groups" in part else (),
        clocks=_clocks(part["clocks"], ratings),
        ratings=ratings,
        threshold=_threshold(part["threshold"]),
        outcomes=tuple(map(_outcome, part["outcomes"].entries(1))),
        lawful_bases=_lawful_bases(part["lawful_bases"]),
        purposes=choices(part["purposes"], 1),
        grounds=choices(part["grounds"], 1),
        letters=_letters(part["letters"], part["clocks"]),
        policies=read_policies(part, words),
        sources=MappingProxyType({source.place: source for source in sources(whole)}),
        workstation=_workstation(part["workstation"]) if "workstation" in part else USUAL_WORKSTATION,
    )
    first_mistake(whole)
    return profile


def _workstation(place: Place) -> Workstation:
    part = place.stated("", " ".join(WORKSTATION))
    told = {name: part[name].count(*limits) for name, limits in WORKSTATION.items() if name in part}
    return replace(USUAL_WORKSTATION, **told)


def _rated() -> list[Rating]:
    return [rating for rating in Rating if rating is not Rating.NOT_RATED]


def _contact(place: Place, complaints: Place) -> HubContact:
    part = place.stated(CONTACTS)
    value = {name: part[name].stated("value")["value"].text() for name in part if name != "address"}
    return HubContact(
        phone=value["service"],
        out_of_hours=value["out_of_hours"],
        email=value["email"],
        address=part["address"].stated("lines")["lines"].texts(),
        complaints=tuple(entry.stated("words")["words"].words() for entry in complaints.entries()),
        subject_access=value["subject_access"],
        privacy=value["privacy"],
        feedback=value["feedback"],
        fax=value["fax"],
    )


def _calendar(part: dict[str, Place]) -> WorkingCalendar:
    days = part["hours"].stated("days")["days"]
    known = days.fields("", " ".join(WEEKDAYS))
    week = tuple(_day_hours(known[name]) if name in known else None for name in WEEKDAYS)
    if not any(week[:5]):
        days.wrong("the office must be open on at least one day from Monday to Friday.")
    off = [entry.stated("day why") for name in ("closures", "proclaimed_days") for entry in part[name].entries()]
    for entry in off:
        entry["why"].text()
    return WorkingCalendar(OfficeHours(week), frozenset(entry["day"].day() for entry in off))


def _day_hours(place: Place) -> DayHours:
    part = place.fields("opens closes")
    opens, closes = part["opens"].clock_time(), part["closes"].clock_time()
    return DayHours(opens, closes) if opens < closes else place.wrong("the office must open before it closes.")


def _agency(place: Place) -> HubAgency:
    part = place.stated("id name function link", "checks")
    function = AgencyFunction(part["function"].one_of(AgencyFunction))
    link = part["link"].one_of(("co-located", "virtual"))
    days = next(sources(place), Source(place.path, "local"))
    named = part["id"].id(), part["name"].words()
    checks = tuple(one.words() for one in part["checks"].entries(1)) if "checks" in part else ()
    return HubAgency(*named, function, link == "co-located", days.first_day, days.until, checks)


def _gates(place: Place) -> MappingProxyType[str, tuple[str, ...]]:
    gates = place.stated(" ".join(GATES))
    return MappingProxyType({name: tuple(post.id() for post in gate.entries(1)) for name, gate in gates.items()})


def _clocks(place: Place, ratings: tuple[Rating, ...]) -> ClockFigures:
    part = place.fields("screening acknowledgement decision returns subject_access parent_letter", OTHER_CLOCKS)
    decision = part["decision"].stated("starts limits hours_run_on")
    decision["starts"].one_of(("receipt",))
    limits = decision["limits"].fields(" ".join(ratings))
    returns = part["returns"].stated("minutes_before_decision", " ".join(f"chase_{one}" for one in ChaseTold))
    for awaited in IN_WORKING_DAYS:
        if awaited in part:
            _counted(part[awaited], "working_days")
    return ClockFigures(
        screening_working_days=_counted(part["screening"], "working_days"),
        acknowledgement_working_days=_counted(part["acknowledgement"], "working_days"),
        decision=MappingProxyType({Rating(name): _limit(limit) for name, limit in limits.items()}),
        hours_run_on=decision["hours_run_on"].flag(),
        returns_margin=timedelta(minutes=returns["minutes_before_decision"].count(0, 10_080)),
        subject_access_months=_counted(part["subject_access"], "months"),
        chases=_chases(returns),
    )


def _chases(returns: dict[str, Place]) -> tuple[ChaseStep, ...]:
    """Whoever is asked first stands first."""
    found = [(returns[f"chase_{one}"].count(0, 10_080), one) for one in ChaseTold if f"chase_{one}" in returns]
    return tuple(ChaseStep(timedelta(minutes=late), one) for late, one in sorted(found))


def _counted(place: Place, unit: str) -> int:
    rule = clock_rule(place)
    return rule.amount if rule.unit == unit else place.inside("limit").wrong(f"expected {unit}.")


def _limit(place: Place) -> DecisionLimit:
    part = place.fields("", "hours working_days")
    if len(part) != 1:
        place.wrong("expected either hours or working_days.")
    if "hours" in part:
        return DecisionLimit(hours=part["hours"].count(1, 240))
    return DecisionLimit(working_days=part["working_days"].count(1, 60))


def _threshold(place: Place) -> Threshold:
    part = place.stated("document address levels", "version dated")
    levels = tuple(_level(entry) for entry in part["levels"].entries())
    named = {name: part[name].text() for name in ("version", "dated") if name in part}
    return Threshold(part["document"].text(), part["address"].text(), levels, **named)


def _level(place: Place) -> ThresholdLevel:
    part = place.stated("number title words")
    return ThresholdLevel(part["number"].count(1, 4), part["title"].words(), part["words"].words())


def _outcome(place: Place) -> Outcome:
    part = place.stated(
        "code label lowest_level highest_level consent_needed family_words leads_to",
        "consent_words carried_by team first_contact guards",
    )
    return Outcome(
        code=part["code"].id(),
        label=part["label"].words(),
        lowest_level=part["lowest_level"].count(1, 4),
        highest_level=part["highest_level"].count(1, 4),
        consent_needed=part["consent_needed"].flag(),
        consent_words=part["consent_words"].words() if "consent_words" in part else "",
        family_words=part["family_words"].words(),
        carried_by=part["carried_by"].id() if "carried_by" in part else "",
        leads_to=part["leads_to"].one_of(LEADS_TO),
        team=part["team"].words() if "team" in part else "",
        first_contact=part["first_contact"].words() if "first_contact" in part else "",
        guards=tuple(guard.one_of(GUARDS) for guard in part["guards"].entries()) if "guards" in part else (),
    )


def _lawful_bases(place: Place) -> tuple[LawfulBasis, ...]:
    return tuple(LawfulBasis(entry.one_of(LawfulBasis)) for entry in place.stated("codes")["codes"].entries(1))


def _letters(place: Place, clocks: Place) -> LetterTexts:
    part = place.fields("signed_by recipients paragraphs")
    told = clock_rule(clocks.inside("parent_letter"))
    paragraphs = part["paragraphs"].fields("", " ".join(PARAGRAPHS))
    return LetterTexts(
        due_working_days=_counted(clocks.inside("parent_letter"), "working_days"),
        clock_starts=told.starts,
        signed_by=part["signed_by"].stated("value")["value"].words(),
        paragraphs=MappingProxyType({name: one.stated("words")["words"].words() for name, one in paragraphs.items()}),
    )
