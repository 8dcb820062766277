"""The decision record's middle: what each agency was asked and returned, and what the partners made of it together."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, KeepTogether, Spacer

from mashdesk.documents.asked_words import basis_words, purpose_words
from mashdesk.documents.dates import written_day, written_moment
from mashdesk.documents.paragraphs import Prose
from mashdesk.documents.record_layout import BODY, PART, SECTION, SMALL_PART, Heading, facts
from mashdesk.domain.codes import Handling, Nature
from mashdesk.domain.discussion import Discussion
from mashdesk.domain.gathering import why_late_words
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest, Item


def information_section(sheet: EnquirySheet, profile: HubProfile) -> Iterator[Flowable]:
    """Each request with its return; facts and opinions apart, each item with its handling."""
    yield Heading("What the agencies returned", SECTION)
    if not sheet.requests:
        yield Prose("No agency was asked.", BODY)
    for request in sheet.requests:
        yield Prose(request.agency_name, PART)
        yield from _asked(request, profile)
        yield from _items(request, sheet, profile)


def _asked(request: InformationRequest, profile: HubProfile) -> Iterator[Flowable]:
    yield from facts(
        [
            ("Asked", f"{written_moment(request.sent)} by {request.sent_by}; due {written_moment(request.due)}"),
            ("Purpose", purpose_words(request.purpose, profile)),
            ("Lawful basis", basis_words(request.lawful_basis)),
            ("No signed agreement", request.unsigned_because),
            ("Questions", request.questions),
            *_looked_into(request),
            ("Answer", request.answer.words if request.answer else "No answer when this record was made"),
            ("Held back because", request.withheld_because),
            ("Answered", _answered(request)),
            ("Late because", _late_because(request)),
        ]
    )


def _looked_into(request: InformationRequest) -> Iterator[tuple[str, str]]:
    """Each question with what was found; of one that was not answered only that it was asked."""
    for place, question in enumerate(request.checks):
        finding = request.findings[place] if place < len(request.findings) else None
        because = f": {finding.because}" if finding and finding.because else ""
        yield question, f"{finding.found.words}{because}" if finding else "Asked"


def _late_because(request: InformationRequest) -> str:
    if request.spoken:
        return request.spoken.late_because
    return why_late_words(request.late_reason, request.late_because) if request.late_reason else ""


def _answered(request: InformationRequest) -> str:
    """By whom; for a virtual agency also who there said it, and how the hub heard of it."""
    if request.answered is None:
        return ""
    if (said := request.spoken) is None:
        return f"{written_moment(request.answered)} by {request.answered_by}"
    spoke = f"{written_moment(said.said)} by {said.by}, {said.post}, by {said.how.words.lower()}"
    return f"{spoke}; {request.author}, {written_moment(request.answered)}"


def _items(request: InformationRequest, sheet: EnquirySheet, profile: HubProfile) -> Iterator[Flowable]:
    returned = [item for item in sheet.items if item.request == request.id]
    for nature, title in ((Nature.FACT, "Facts"), (Nature.OPINION, "Opinions")):
        those = [item for item in returned if item.nature is nature]
        for place, item in enumerate(those):
            heading = [Prose(title, SMALL_PART)] if place == 0 else []
            yield KeepTogether([*heading, *_item(item, request, sheet, profile)])


def _item(item: Item, request: InformationRequest, sheet: EnquirySheet, profile: HubProfile) -> Iterator[Flowable]:
    when = item.happened_words or (written_day(item.happened) if item.happened else "Undated")
    if item.handling is Handling.DECISION_MAKER:
        yield Prose("SEALED: never in anything that leaves the hub", SMALL_PART)
    yield from facts(
        [
            (when, item.what),
            ("About", ", ".join(sheet.person(person).name for person in item.people)),
            ("Why it matters", item.relevance),
            ("Handling", _handling(item, profile)),
            ("Police codes", item.police.words if item.police else ""),
            ("Lawful basis", basis_words(item.lawful_basis)),
            ("Recorded by" if request.spoken else "Given by", f"{item.by}, {written_moment(item.at)}"),
        ]
    )
    yield Spacer(1, 6)


def _handling(item: Item, profile: HubProfile) -> str:
    """Who may see the item."""
    said = item.handling.words
    names = {agency.id: agency.name for agency in profile.agencies}
    if item.shared_with:
        said += f" ({', '.join(names.get(agency, agency) for agency in item.shared_with)})"
    return f"{said}. Not for the family" if item.not_for_family else said


def discussion_section(sheet: EnquirySheet) -> Iterator[Flowable]:
    """Each time the partners met, the last first: every one's view, and what was agreed."""
    yield Heading("Discussion", SECTION)
    if not sheet.discussions:
        yield Prose("No discussion is recorded.", BODY)
    for place, discussion in enumerate(sheet.discussions):
        yield from [Prose("An earlier discussion", PART)] if place else []
        yield from discussed(discussion)


def discussed(discussion: Discussion) -> Iterator[Flowable]:
    """When it was, who recorded it, the views, and what was agreed."""
    yield from facts([("Held", written_moment(discussion.held)), ("Recorded by", discussion.recorded_by)])
    yield Prose("Views", SMALL_PART)
    for attendee in discussion.attendees:
        said = ": ".join(filter(None, (attendee.agrees.words if attendee.agrees else "", attendee.view)))
        yield from facts([(f"{attendee.name}\n{attendee.agency_name}", said or "No view recorded")])
    yield Prose("Agreed", SMALL_PART)
    yield Prose(discussion.agreed, BODY)
