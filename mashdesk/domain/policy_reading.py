"""The parts of a hub profile's file that say how the hub goes about its work."""

from types import MappingProxyType

from mashdesk.domain.hub_policies import (
    PATHWAYS,
    Agreement,
    Choice,
    ClockRule,
    Consent,
    Deciding,
    Guidance,
    HubStep,
    LetterRule,
    Onward,
    Policies,
    Referrals,
    Signed,
    Telling,
)
from mashdesk.domain.profile_place import Place

STARTS = (
    "receipt", "discussion", "decision", "request", "telephone_call", "complaint", "strategy_threshold",
    "strategy_discussion",
)  # fmt: skip
UNITS = "minutes hours working_days calendar_days months"
ONWARD_FIELDS = ("name", "address", "reason", "outcome", "relevant_information")
ROUTE_ASKS = ("written_form", "with_parents")
NO_CLOCK_RULE = ("decision", "returns")


def choices(place: Place, at_least: int = 0, more: str = "") -> tuple[Choice, ...]:
    """Entries that the hub words itself, each with a code of its own; `more` may stand with it."""
    parts = [entry.stated("code label", more) for entry in place.entries(at_least)]
    return tuple(Choice(part["code"].id(), part["label"].words()) for part in parts)


def clock_rule(place: Place) -> ClockRule:
    """One time limit with what starts it."""
    part = place.stated("starts limit")
    limit = part["limit"].fields("", UNITS)
    if len(limit) != 1:
        part["limit"].wrong(f"expected exactly one of: {', '.join(UNITS.split())}.")
    ((unit, amount),) = limit.items()
    return ClockRule(part["starts"].one_of(STARTS), unit, amount.count(1, 400))


def read_policies(part: dict[str, Place], words: dict[str, Place]) -> Policies:
    """All of them, from the parts of the file by name."""
    clocks = {name: clock_rule(part["clocks"].inside(name)) for name in _limited(part["clocks"])}
    retention = part["retention"].stated("periods")["periods"].entries()
    kept = [entry.stated("what keep") for entry in retention]
    return Policies(
        referrals=_referrals(part["referrals"], words),
        telling=_telling(part["telling"]),
        consent=_consent(part["consent"]),
        deciding=_deciding(part["deciding"]),
        questions=choices(part["questions"]),
        sharing_outside=choices(part["sharing_outside"]),
        letter_rules=tuple(map(_letter_rule, part["letters"].inside("recipients").entries(1))),
        clocks=MappingProxyType(clocks),
        onward=_onward(part["onward"]),
        agreement=_agreement(part["agreement"]),
        disputes=_words(part["disputes"], "words"),
        retention=MappingProxyType({entry["what"].words(): entry["keep"].words() for entry in kept}),
        law=_words(part["law"], "name"),
        guidance=tuple(map(_guidance, part["guidance"].entries())),
        principles=_words(part["principles"], "words"),
        only_listed_purposes="purpose_limit" in part and _only_listed(part["purpose_limit"]),
        universal_services=choices(part["universal_services"]) if "universal_services" in part else (),
        pathways=tuple(map(_hub_step, part["pathways"].entries())) if "pathways" in part else (),
    )


def _hub_step(place: Place) -> HubStep:
    part = place.stated("pathway code words goes_to")
    assert isinstance(place.value, dict)
    return HubStep(
        pathway=part["pathway"].one_of(PATHWAYS),
        code=part["code"].id(),
        words=part["words"].words(),
        goes_to=part["goes_to"].words(),
        source=", ".join(rule.words() for rule in place.inside("rules").entries()) if "rules" in place.value else "",
    )


def _limited(place: Place) -> list[str]:
    assert isinstance(place.value, dict)
    return [name for name in place.value if name not in NO_CLOCK_RULE]


def _words(place: Place, name: str) -> tuple[str, ...]:
    return tuple(entry.stated(name)[name].words() for entry in place.entries())


def _referrals(place: Place, words: dict[str, Place]) -> Referrals:
    part = place.stated(
        "referrers concerns routes referrer_roles anonymous advice_without_referral emergency", "open_case"
    )
    return Referrals(
        unit=words["unit"].words(),
        form=words["form"].text(),
        referrers=part["referrers"].texts(),
        concerns=part["concerns"].texts(),
        routes=choices(part["routes"], more="asks"),
        asks=MappingProxyType(_asks(part["routes"])),
        referrer_roles=part["referrer_roles"].texts(),
        anonymous=part["anonymous"].one_of(("accepted", "")),
        advice_without_referral=part["advice_without_referral"].one_of(("accepted", "")),
        emergency=part["emergency"].text(),
        open_case=part["open_case"].one_of(("asked", "")) if "open_case" in part else "",
    )


def _asks(place: Place) -> dict[str, str]:
    parts = [entry.stated("code label", "asks") for entry in place.entries()]
    return {part["code"].id(): part["asks"].one_of(ROUTE_ASKS) for part in parts if "asks" in part}


def _telling(place: Place) -> Telling:
    part = place.stated("child_protection unless both_parents", "by_referrer")
    told = part["child_protection"].one_of(("told", "told_only_if_sure", ""))
    by_referrer = choices(part["by_referrer"]) if "by_referrer" in part else ()
    return Telling(told, choices(part["unless"]), part["both_parents"].one_of(("both", "")), by_referrer)


def _consent(place: Place) -> Consent:
    part = place.stated("to_refer before_research for_support kinds exceptions")
    return Consent(
        to_refer=part["to_refer"].one_of(("asked", "actively_sought", "")),
        before_research=part["before_research"].one_of(("required", "")),
        for_support=part["for_support"].one_of(("required", "")),
        kinds=tuple(entry.one_of(("explicit", "implicit")) for entry in part["kinds"].entries()),
        exceptions=choices(part["exceptions"]),
    )


def _deciding(place: Place) -> Deciding:
    part = place.stated("decided_by alone partner_views", "letter_says")
    views = part["partner_views"].one_of(("recorded_first", "discussed", ""))
    says = part["letter_says"].one_of(("agreed", "")) if "letter_says" in part else ""
    return Deciding(part["decided_by"].words(), part["alone"].flag(), views, says)


def _letter_rule(place: Place) -> LetterRule:
    part = place.stated("recipient condition means signed_by")
    return LetterRule(
        recipient=part["recipient"].one_of(("parent", "child", "adult", "referrer")),
        condition=part["condition"].one_of(("always", "usually", "where_appropriate", "unless_risk")),
        means=part["means"].one_of(("letter", "call", "any")),
        signed_by=part["signed_by"].text(),
    )


def _onward(place: Place) -> Onward:
    part = place.stated("fields more_needs_reason explained_to_parent")
    fields = tuple(entry.one_of(ONWARD_FIELDS) for entry in part["fields"].entries())
    return Onward(fields, part["more_needs_reason"].flag(), part["explained_to_parent"].one_of(("required", "")))


def _agreement(place: Place) -> Agreement:
    part = place.stated("title version agreed review signatories", "ends signed")
    return Agreement(
        title=part["title"].text(),
        version=part["version"].text(),
        agreed=_day_or_empty(part, "agreed"),
        review=_day_or_empty(part, "review"),
        signatories=tuple(entry.id() for entry in part["signatories"].entries()),
        ends=_day_or_empty(part, "ends"),
        signed=tuple(map(_signed, part["signed"].entries())) if "signed" in part else (),
    )


def _signed(place: Place) -> Signed:
    part = place.fields("agency on", "ends")
    return Signed(part["agency"].id(), part["on"].day().isoformat(), _day_or_empty(part, "ends"))


def _day_or_empty(part: dict[str, Place], name: str) -> str:
    return part[name].day().isoformat() if name in part and part[name].text() else ""


def _only_listed(place: Place) -> bool:
    return place.stated("only_listed")["only_listed"].flag()


def _guidance(place: Place) -> Guidance:
    part = place.stated("title", "publisher published address")
    publisher, address = (part[name].text() if name in part else "" for name in ("publisher", "address"))
    return Guidance(part["title"].words(), publisher, _day_or_empty(part, "published"), address)
