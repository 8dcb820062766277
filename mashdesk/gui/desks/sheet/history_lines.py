"""What was done on an enquiry, by whom and when: each from what this reader received, and nothing more of it than that.

What somebody wrote stands where it belongs, on the part of the sheet that it is about.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mashdesk.domain.actions import Action, Actions, ResultKind
from mashdesk.domain.people_said import (
    NoContact,
    OtherName,
    PersonChange,
    Relation,
    Residence,
    SaidRow,
    StaffWarning,
    WayToReach,
)
from mashdesk.domain.snapshots import Decision, EnquirySheet, InformationRequest, Letter
from mashdesk.domain.way import StepTaken, Way
from mashdesk.gui.desks.people.words import called
from mashdesk.gui.desks.way.words import OF_STEP
from mashdesk.gui.language import say

_RESULTS = {
    ResultKind.DONE: say("Action done: {what}"),
    ResultKind.NOT_DONE: say("Action not done: {what}"),
    ResultKind.REVIEWED: say("Action reviewed: {what}"),
}


@dataclass(frozen=True)
class HistoryLine:
    """One thing that was done."""

    at: datetime
    what: str
    by: str


def history_of(sheet: EnquirySheet, way: Way, actions: Actions) -> tuple[HistoryLine, ...]:
    """All of it, what was done last first."""
    lines = [
        *_of_the_referral(sheet),
        *(line for request in sheet.requests for line in _of_request(request)),
        *_of_chases(sheet),
        *(HistoryLine(one.held, say("Discussion held"), one.recorded_by) for one in sheet.discussions),
        *(_of_decision(one, sheet) for one in sheet.decisions),
        *(line for letter in sheet.letters for line in _of_letter(letter)),
        *_of_people(sheet),
        *_of_contradictions(sheet),
        *(_of_step(one) for one in way.taken),
        *_of_actions(actions),
    ]
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))


def _of_the_referral(sheet: EnquirySheet) -> Iterator[HistoryLine]:
    yield HistoryLine(sheet.referral.received, say("Referral came in"), sheet.referral.recorded_by)
    screening = sheet.screening
    if screening is not None:
        what = say("Screened: level {level}, {rating}").format(
            level=screening.level, rating=say(screening.rating.words)
        )
        yield HistoryLine(screening.at, what, screening.by)


def _of_request(request: InformationRequest) -> Iterator[HistoryLine]:
    agency = request.agency_name
    yield HistoryLine(request.sent, say("{agency} asked for information").format(agency=agency), request.sent_by)
    if request.answer is not None and request.answered is not None:
        by = say("recorded by {by}").format(by=request.answered_by) if request.spoken else request.answered_by
        what = say("{agency} answered: {answer}").format(agency=agency, answer=say(request.answer.words))
        yield HistoryLine(request.answered, what, by)


def _of_chases(sheet: EnquirySheet) -> Iterator[HistoryLine]:
    asked = {request.id: request.agency_name for request in sheet.requests}
    for one in sheet.chases:
        if one.request in asked:
            what = say("{agency} asked for its answer again").format(agency=asked[one.request])
            yield HistoryLine(one.at, what, one.by)


def _of_decision(one: Decision, sheet: EnquirySheet) -> HistoryLine:
    words = say("Decision on {child} signed") if one.supersedes is None else say("Decision on {child} signed anew")
    what = words.format(child=called(one.person, sheet))
    if one.outcome_words:
        what = say("{what}: {outcome}").format(what=what, outcome=one.outcome_words)
    return HistoryLine(one.signed, what, one.signed_by_name)


def _of_letter(letter: Letter) -> Iterator[HistoryLine]:
    kind, name = say(letter.kind.words), letter.recipient_name or say("A parent")
    if letter.printed is not None:
        what = say("Letter printed: {kind}, to {name}").format(kind=kind, name=name)
        yield HistoryLine(letter.printed, what, letter.printed_by)
    if letter.posted is not None:
        what = say("Letter posted: {kind}, to {name}").format(kind=kind, name=name)
        yield HistoryLine(letter.posted, what, letter.posted_by)


def _of_people(sheet: EnquirySheet) -> Iterator[HistoryLine]:
    said = sheet.said
    for change in said.changes:
        yield _of_change(change, sheet)
    rows: tuple[SaidRow, ...] = (
        *said.names,
        *said.contacts,
        *said.needs,
        *said.residences,
        *said.relations,
        *said.orders,
        *said.warnings,
    )
    for row in rows:
        if row.by:  # what the referral says of them came with the referral
            yield HistoryLine(row.at, _said_words(row, sheet), row.by)


def _of_change(change: PersonChange, sheet: EnquirySheet) -> HistoryLine:
    what = say("{name}: {change}").format(name=called(change.person, sheet), change=say(change.step.words))
    return HistoryLine(change.at, what, change.by)


def _said_words(row: SaidRow, sheet: EnquirySheet) -> str:
    words = say("{name}: {what}")
    if row.ended:
        words = say("{name}: {what}, over")
    elif row.corrects is not None:
        words = say("{name}: {what}, corrected")
    return words.format(name=_whose(row.person, sheet), what=_thing(row))


def _whose(person: UUID | None, sheet: EnquirySheet) -> str:
    return called(person, sheet) if person is not None else say("A home")


def _thing(row: SaidRow) -> str:
    things: tuple[tuple[type[SaidRow], str], ...] = (
        (OtherName, say("another name")),
        (WayToReach, say("how to reach them")),
        (Residence, say("where they live")),
        (Relation, say("how they belong together")),
        (NoContact, say("an order that keeps people apart")),
        (StaffWarning, say("a warning for staff")),
    )
    return next((words for kind, words in things if isinstance(row, kind)), say("what they need"))


def _of_contradictions(sheet: EnquirySheet) -> Iterator[HistoryLine]:
    for one in sheet.contradictions:
        yield HistoryLine(one.at, say("Two items marked: they contradict each other"), one.by)
        if one.taken_back is not None:
            yield HistoryLine(
                one.taken_back, say("That two items contradict each other: taken back"), one.taken_back_by or ""
            )


def _of_step(one: StepTaken) -> HistoryLine:
    what = say(OF_STEP.get(one.step, one.step))
    if one.rating is not None:
        what = say("{what}: {outcome}").format(what=what, outcome=say(one.rating.words))
    elif one.team or one.outcome_words:
        what = say("{what}: {outcome}").format(what=what, outcome=one.team or one.outcome_words)
    return HistoryLine(one.at, what, one.by)


def _of_actions(actions: Actions) -> Iterator[HistoryLine]:
    for one in actions.actions:
        yield _of_action(one)
    for result in actions.results:
        action = actions.find(result.action)
        if action is not None:
            yield HistoryLine(result.at, _RESULTS[result.result].format(what=action.what), result.by)


def _of_action(one: Action) -> HistoryLine:
    words = say("Action set: {what}") if one.corrects is None else say("Action corrected: {what}")
    return HistoryLine(one.at, words.format(what=one.what), one.by)
