"""How the part "Seen before" says things: reasons, how long ago, how often."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from mashdesk.domain.calendar import london_day
from mashdesk.domain.matching import EarlierPerson, LikelyPerson, PersonMerge, Reason, ago_words
from mashdesk.domain.names import isolated
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.finding.hit_list import birth_words, name_words
from mashdesk.gui.desks.sheet.words import counted, listed
from mashdesk.gui.language import say
from mashdesk.gui.widgets.time_words import day_words

BESIDE = (Reason.SIBLING, Reason.TOGETHER)


def called(person: UUID, sheet: EnquirySheet) -> str:
    """What to call somebody of the enquiry at hand."""
    found = next((one for one in sheet.people if one.id == person), None)
    return isolated(found.called) if found else say("Somebody")


def written(person: UUID, sheet: EnquirySheet) -> str:
    """The whole name of somebody of the enquiry at hand as they are written there, merged or not."""
    merged = (one.person for one in sheet.also_written)
    found = next((one for one in (*sheet.people, *merged) if one.id == person), None)
    return isolated(found.name) if found else say("Somebody")


def merge_words(one: PersonMerge, sheet: EnquirySheet) -> str:
    """Such as "Jo Sample is read as Joanna Sample", or what was so once."""
    sentence = say("{merged} is read as {stays}") if one.stands else say("{merged} was read as {stays}")
    return sentence.format(merged=written(one.merged, sheet), stays=written(one.stays, sheet))


def reasons_words(one: LikelyPerson, sheet: EnquirySheet | None) -> str:
    """Such as "The same date of birth · the same name"."""
    told = " · ".join(_reason(reason, one, sheet) for reason in one.reasons)
    return told[:1].upper() + told[1:]


def _reason(reason: Reason, one: LikelyPerson, sheet: EnquirySheet | None) -> str:
    if reason not in BESIDE or sheet is None:
        return say(reason.words)
    names = listed([called(person, sheet) for person in one.beside])
    return f"{say(reason.words)} {names}" + (say(", who may be there too") if reason is Reason.SIBLING else "")


def who_words(one: EarlierPerson, now: datetime) -> str:
    """Such as "Rowan Sample · born 3 Apr 2019, 7 · child or adult whom the concern is about"."""
    return f"{name_words(one)} · {birth_words(one, london_day(now))} · {say(one.role.words).lower()}"


def where_words(one: EarlierPerson, now: datetime) -> str:
    """Such as "26-001001 · closed · came in 3 Apr 2026, in the last 6 months"."""
    came = say("came in {received}, {ago}").format(
        received=day_words(london_day(one.received)), ago=say(ago_words(one.received, now))
    )
    return f"{one.reference} · {say(one.state.words).lower()} · {came}"


def repeats_words(repeats: Mapping[int, int]) -> str:
    """Such as "1 other enquiry in the 3 months before, 2 in 6 months, 2 in 12 months"."""
    (first, many), *rest = repeats.items()
    told = say("{many} in the {first} months before").format(
        many=counted(many, "other enquiry", "other enquiries"), first=first
    )
    return ", ".join(
        [told, *(say("{number} in {months} months").format(number=number, months=months) for months, number in rest)]
    )


def together(people: Sequence[LikelyPerson], sheet: EnquirySheet) -> list[tuple[UUID, list[LikelyPerson]]]:
    """The likely, in the order of the enquiry's own people."""
    groups = ((one.id, [like for like in people if like.about == one.id]) for one in sheet.people)
    return [(about, group) for about, group in groups if group]
