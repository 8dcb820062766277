"""A hub profile's file, read value by value: what is missing, strange or contradictory is refused by its place."""

from collections.abc import Iterable
from datetime import timedelta
from types import MappingProxyType

from mashdesk.domain.calendar import DayHours, OfficeHours, WorkingCalendar
from mashdesk.domain.codes import AgencyFunction, LawfulBasis, Rating
from mashdesk.domain.hub_profile import (
    Choice,
    ClockFigures,
    DecisionLimit,
    HubAgency,
    HubContact,
    HubProfile,
    LetterTexts,
    Outcome,
    Provenance,
    Threshold,
    ThresholdLevel,
)
from mashdesk.domain.profile_place import Place

FORMAT = "mashdesk-hub-profile/1"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
GATES = ("screening", "decision")
PARAGRAPHS = ("opening", "what_we_did", "agreement", "next", "find_out", "complaints", "information", "closing")
CLOCKS = (
    "screening_working_days acknowledgement_working_days decision hours_run_on returns_margin_minutes "
    "subject_access_months"
)
PARTS = (
    "format id name front_door subjects contact office_hours closures agencies posts gates clocks ratings threshold "
    "outcomes lawful_bases purposes grounds letters provenance"
)


def read_profile(text: str) -> HubProfile:
    """The profile in a JSON text; raises ProfileError."""
    part = Place.whole(text).fields(PARTS)
    part["format"].one_of([FORMAT])
    agencies, posts = _agencies(part["agencies"]), _choices(part["posts"])
    ratings = _ratings(part["ratings"])
    return HubProfile(
        id=part["id"].id(),
        name=part["name"].words(),
        front_door=part["front_door"].words(),
        subjects=tuple(entry.one_of(("child", "adult")) for entry in part["subjects"].entries(1)),
        contact=_contact(part["contact"]),
        calendar=_calendar(part["office_hours"], part["closures"]),
        agencies=agencies,
        posts=posts,
        gates=_gates(part["gates"], posts),
        clocks=_clocks(part["clocks"], ratings),
        ratings=ratings,
        threshold=_threshold(part["threshold"]),
        outcomes=_outcomes(part["outcomes"], agencies),
        lawful_bases=tuple(LawfulBasis(entry.one_of(LawfulBasis)) for entry in part["lawful_bases"].entries(1)),
        purposes=_choices(part["purposes"]),
        grounds=_choices(part["grounds"]),
        letters=_letters(part["letters"]),
        provenance=tuple(_provenance(entry) for entry in part["provenance"].entries()),
    )


def _different(place: Place, codes: Iterable[str]) -> None:
    seen: set[str] = set()
    for code in codes:
        if code in seen:
            place.wrong(f"“{code}” is there twice.")
        seen.add(code)


def _contact(place: Place) -> HubContact:
    part = place.fields("phone out_of_hours email address complaints subject_access privacy feedback")
    return HubContact(
        phone=part["phone"].text(),
        out_of_hours=part["out_of_hours"].text(),
        email=part["email"].text(),
        address=part["address"].texts(),
        complaints=part["complaints"].texts(),
        subject_access=part["subject_access"].text(),
        privacy=part["privacy"].text(),
        feedback=part["feedback"].text(),
    )


def _calendar(hours: Place, closures: Place) -> WorkingCalendar:
    part = hours.fields("", " ".join(WEEKDAYS))
    days = tuple(_day_hours(part[name]) if name in part else None for name in WEEKDAYS)
    if not any(days[:5]):
        hours.wrong("the office must be open on at least one of Monday to Friday.")
    return WorkingCalendar(OfficeHours(days), frozenset(entry.day() for entry in closures.entries()))


def _day_hours(place: Place) -> DayHours:
    part = place.fields("opens closes")
    opens, closes = part["opens"].clock_time(), part["closes"].clock_time()
    return DayHours(opens, closes) if opens < closes else place.wrong("the office must open before it closes.")


def _agencies(place: Place) -> tuple[HubAgency, ...]:
    agencies = tuple(_agency(entry) for entry in place.entries(1))
    _different(place, (agency.id for agency in agencies))
    return agencies


def _agency(place: Place) -> HubAgency:
    part = place.fields("id name function")
    return HubAgency(part["id"].id(), part["name"].words(), AgencyFunction(part["function"].one_of(AgencyFunction)))


def _choices(place: Place) -> tuple[Choice, ...]:
    parts = [entry.fields("code label") for entry in place.entries(1)]
    choices = tuple(Choice(part["code"].id(), part["label"].words()) for part in parts)
    _different(place, (choice.code for choice in choices))
    return choices


def _gates(place: Place, posts: tuple[Choice, ...]) -> MappingProxyType[str, tuple[str, ...]]:
    known = [post.code for post in posts]
    gates = {
        name: [entry.one_of(known) for entry in gate.entries(1)] for name, gate in place.fields(" ".join(GATES)).items()
    }
    return MappingProxyType({name: tuple(codes) for name, codes in gates.items()})


def _ratings(place: Place) -> tuple[Rating, ...]:
    rated = [rating for rating in Rating if rating is not Rating.NOT_RATED]
    ratings = tuple(Rating(entry.one_of(rated)) for entry in place.entries(1))
    _different(place, ratings)
    return ratings


def _clocks(place: Place, ratings: tuple[Rating, ...]) -> ClockFigures:
    part = place.fields(CLOCKS)
    limits = part["decision"].fields(" ".join(ratings))
    return ClockFigures(
        screening_working_days=part["screening_working_days"].count(1, 60),
        acknowledgement_working_days=part["acknowledgement_working_days"].count(1, 60),
        decision=MappingProxyType({Rating(name): _limit(limit) for name, limit in limits.items()}),
        hours_run_on=part["hours_run_on"].flag(),
        returns_margin=timedelta(minutes=part["returns_margin_minutes"].count(0, 10_080)),
        subject_access_months=part["subject_access_months"].count(1, 12),
    )


def _limit(place: Place) -> DecisionLimit:
    part = place.fields("", "hours working_days")
    if len(part) != 1:
        place.wrong("expected either hours or working_days.")
    if "hours" in part:
        return DecisionLimit(hours=part["hours"].count(1, 240))
    return DecisionLimit(working_days=part["working_days"].count(1, 60))


def _threshold(place: Place) -> Threshold:
    part = place.fields("document address levels")
    levels = tuple(_level(entry) for entry in part["levels"].entries())
    if [level.number for level in levels] != [1, 2, 3, 4]:
        part["levels"].wrong("expected the levels 1, 2, 3 and 4 in this order.")
    return Threshold(part["document"].words(), part["address"].text(), levels)


def _level(place: Place) -> ThresholdLevel:
    part = place.fields("number title words")
    return ThresholdLevel(part["number"].count(1, 4), part["title"].words(), part["words"].words())


def _outcomes(place: Place, agencies: tuple[HubAgency, ...]) -> tuple[Outcome, ...]:
    outcomes = tuple(_outcome(entry, [agency.id for agency in agencies]) for entry in place.entries(1))
    _different(place, (outcome.code for outcome in outcomes))
    return outcomes


def _outcome(place: Place, agencies: list[str]) -> Outcome:
    part = place.fields("code label lowest_level highest_level consent_needed family_words", "consent_words carried_by")
    lowest = part["lowest_level"].count(1, 4)
    return Outcome(
        code=part["code"].id(),
        label=part["label"].words(),
        lowest_level=lowest,
        highest_level=part["highest_level"].count(lowest, 4),
        consent_needed=part["consent_needed"].flag(),
        consent_words=part["consent_words"].words() if "consent_words" in part else "",
        family_words=part["family_words"].words(),
        carried_by=part["carried_by"].one_of(agencies) if "carried_by" in part else "",
    )


def _letters(place: Place) -> LetterTexts:
    part = place.fields("due_working_days clock_starts signed_by paragraphs")
    paragraphs = part["paragraphs"].fields("", " ".join(PARAGRAPHS))
    return LetterTexts(
        due_working_days=part["due_working_days"].count(1, 60),
        clock_starts=part["clock_starts"].one_of(("decision", "discussion", "receipt")),
        signed_by=part["signed_by"].words(),
        paragraphs=MappingProxyType({name: paragraph.words() for name, paragraph in paragraphs.items()}),
    )


def _provenance(place: Place) -> Provenance:
    part = place.fields("place origin note")
    return Provenance(
        part["place"].words(), part["origin"].one_of(("leaflet", "national", "local")), part["note"].text()
    )
