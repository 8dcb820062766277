"""The partners' discussion as it is typed: who took part for which agency, each view, what was agreed."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QObject

from mashdesk.domain.ages import parse_day
from mashdesk.domain.calendar import LONDON, day_words
from mashdesk.domain.changes import Changes
from mashdesk.domain.discussion import Discussion, PartnerView, held_last, unheard
from mashdesk.domain.hub_profile import HubAgency
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.two_versions import Choices, Keep, TwoAnswers, TwoVersions
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm, SavedIs
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.discussions import RecordDiscussion, TookPart, check_discussion, record_discussion

HOW_TO_TYPE = say("Type the day and the time, such as 21 Nov 2026 14:50.")
BASED_ON = "based_on"
"""Which discussion was the last one as this one was begun, in the draft."""
LAST_HOUR, LAST_MINUTE = 23, 59


@dataclass
class TypedAttendee:
    """One line of the form."""

    name: str = ""
    agency: str = ""
    view: str = ""
    agrees: str = ""


class DiscussionModel(QObject):
    """One discussion that is being recorded."""

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, sheet: EnquirySheet, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._who = who
        self.sheet = sheet
        self.held_words = moment_typed(who.now())
        self.attendees = [TypedAttendee(who.person.name, who.person.agency)]
        self.agreed = ""
        self.told_family = ""
        self._take_up(held_last(sheet.discussions))
        self._based_on = _stands(sheet)
        self.form = CommandForm(who, tasks, bus, f"discussion/{sheet.row.enquiry}", self)
        self.form.saved.connect(self._begin_anew)

    def _take_up(self, last: Discussion | None) -> None:
        """Where partners are still to be heard, the discussion is typed once more from what was recorded of it."""
        if last is None or not self.views_first or not unheard(self.sheet.discussions):
            return
        self.held_words, self.attendees = moment_typed(last.held), _table(last)
        self.agreed, self.told_family = last.agreed, last.told_family

    @property
    def letter_says(self) -> bool:
        """Whether the hub's letter says what was agreed."""
        return self._who.profile.policies.deciding.letter_says == "agreed"

    @property
    def agencies(self) -> tuple[HubAgency, ...]:
        """The hub's agencies, those that were asked first."""
        asked = {request.agency for request in self.sheet.requests}
        return tuple(sorted(self._who.partners, key=lambda agency: agency.id not in asked))

    def next_agency(self) -> str:
        """An agency that was asked and for which nobody has been named yet; else the first."""
        named = {one.agency for one in self.attendees}
        free = [agency.id for agency in self.agencies if agency.id not in named]
        return (free or [self.agencies[0].id])[0]

    def who_answered(self, agency: str) -> str:
        """Who gave this agency's return, to be offered as a hint and never filled in."""
        gave = (one.spoken.by if one.spoken else one.answered_by for one in self.sheet.requests if one.agency == agency)
        return next(gave, "")

    def now(self) -> datetime:
        """The server's time."""
        return self._who.now()

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now."""
        self.sheet = sheet
        if self.form.state in (SavedIs.NOTHING, SavedIs.SAVED):
            self._begin_anew()

    @property
    def versions(self) -> TwoVersions | None:
        """What is typed beside the discussion that somebody else recorded since it was begun."""
        theirs = self.sheet.discussion
        if theirs is None or self._based_on == _stands(self.sheet):
            return None
        table = _table(theirs)
        answers = (
            TwoAnswers("held", say("Held"), self.held_words, moment_typed(theirs.held)),
            TwoAnswers(
                "attendees", say("Who took part"), self._told(self.attendees), self._told(table), whole_text=True
            ),
            TwoAnswers("agreed", say("What was agreed"), self.agreed, theirs.agreed, whole_text=True),
            TwoAnswers(
                "told_family", say("What the family is told"), self.told_family, theirs.told_family, whole_text=True
            ),
        )
        found = TwoVersions(theirs.recorded_by, answers)
        return found if found.differ else None

    def choose_versions(self, choices: Choices) -> None:
        """Go on with what was chosen from both: another discussion, beside theirs."""
        versions, theirs = self.versions, self.sheet.discussion
        if versions is None or theirs is None:
            return
        table = _table(theirs)
        choice = choices.get("attendees", Keep.MINE)
        mine = self.attendees if choice is not Keep.THEIRS else []
        self.attendees = [*mine, *(one for one in table if choice is not Keep.MINE and one not in mine)]
        self.held_words, self.agreed = versions.text("held", choices), versions.text("agreed", choices)
        self.told_family = versions.text("told_family", choices)
        self._begin_anew()
        self.typed()

    def _begin_anew(self) -> None:
        """What is typed from now on was begun with the discussion that stands."""
        self._based_on = _stands(self.sheet)

    def _told(self, attendees: list[TypedAttendee]) -> str:
        names = {agency.id: agency.name for agency in self.agencies}
        lines = ((one, f"{one.name}, {names.get(one.agency, one.agency)}") for one in attendees)
        return "\n".join(": ".join(filter(None, (who, _answer(one), one.view))) for one, who in lines)

    def typed(self) -> None:
        """Something was typed or chosen."""
        self.form.typed(
            {
                "held": self.held_words,
                "agreed": self.agreed,
                "told_family": self.told_family,
                "attendees": [vars(one) for one in self.attendees],
                BASED_ON: self._based_on,
            }
        )

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""
        lines = draft.get("attendees")
        self.held_words = str(draft.get("held", self.held_words))
        self.agreed = str(draft.get("agreed", ""))
        self.told_family = str(draft.get("told_family", ""))
        self._based_on = str(draft.get(BASED_ON, _stands(self.sheet)))
        if isinstance(lines, list):
            self.attendees = [TypedAttendee(**line) for line in lines if isinstance(line, dict)]

    @property
    def views_first(self) -> bool:
        """Whether each partner says whether it agrees before anybody signs (Northamptonshire leaflet, N29)."""
        return self._who.profile.policies.deciding.partner_views == "recorded_first"

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        unread = () if read_moment(self.held_words) else (Problem("held", HOW_TO_TYPE),)
        return (*unread, *check_discussion(self._command(), letter_says=self.letter_says))

    def save(self) -> None:
        """Keep the discussion."""
        command, sheet, who = self._command(), self.sheet, self._who
        changes = Changes(worklists=True, sheet=True, enquiry=sheet.row.enquiry)
        self.form.send(lambda: record_discussion(who.sitting, command, sheet), changes)

    def _command(self) -> RecordDiscussion:
        told = [one for one in self.attendees if one.name.strip() or one.view.strip()]
        took_part = tuple(
            TookPart(one.name.strip(), one.agency, one.view, PartnerView(one.agrees) if one.agrees else None)
            for one in told
        )
        held = read_moment(self.held_words) or self._who.now()
        return RecordDiscussion(
            self.form.request, held, took_part, self.agreed, self.told_family if self.letter_says else ""
        )


def _table(held: Discussion) -> list[TypedAttendee]:
    return [TypedAttendee(one.name, one.agency, one.view, one.agrees or "") for one in held.attendees]


def _answer(one: TypedAttendee) -> str:
    return say(PartnerView(one.agrees).words) if one.agrees else ""


def _stands(sheet: EnquirySheet) -> str:
    return str(sheet.discussion.id) if sheet.discussion else ""


def moment_typed(moment: datetime) -> str:
    """A moment as a person would type it: "21 Nov 2026 14:50", London time."""
    there = moment.astimezone(LONDON)
    return f"{day_words(there.date())} {there:%H:%M}"


def read_moment(text: str) -> datetime | None:
    """The moment in "21 Nov 2026 14:50" or "21/11/2026 14.50", London time; None when it is none."""
    found = re.fullmatch(r"(.+?)[\s,]+(\d{1,2})[:.](\d{2})", text.strip())
    day = parse_day(found[1]) if found else None
    if found is None or not isinstance(day, date) or int(found[2]) > LAST_HOUR or int(found[3]) > LAST_MINUTE:
        return None
    return datetime(day.year, day.month, day.day, int(found[2]), int(found[3]), tzinfo=LONDON)
