"""Screening as it is typed: level, why, Red, Amber or Green, and what agencies may read where anonymity was asked."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.clocks import decision_due
from mashdesk.domain.codes import Rating
from mashdesk.domain.family import Unmet
from mashdesk.domain.hub_profile import ThresholdLevel
from mashdesk.domain.refusals import Problem
from mashdesk.domain.screening import SOCIAL_WORKER
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.two_versions import Choices, Keep, TwoAnswers, TwoVersions
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm, SavedIs
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.family import missing_of_referrer
from mashdesk.services.screening import ScreenEnquiry, check_screening, screen_enquiry

FOR_AGENCIES = say("What agencies may read")
BASED_ON = "based_on"
"""When the screening was saved that stood as this one was begun, in the draft."""


class ScreeningModel(QObject):
    """One enquiry's screening; `form` says how the saving goes, `left_open` what the referral does not say.

    Signals:
        left_open_changed: something else is left open than before.
    """

    left_open_changed = Signal()

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, sheet: EnquirySheet, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._who = who
        self._tasks = tasks
        self.sheet = sheet
        self.left_open: tuple[Unmet, ...] = ()
        self.level: int | None = None
        self.why = ""
        self.rating = Rating.NOT_RATED
        self.sanitised = ""
        self.social_worker = ""
        self.social_worker_named = ""
        self._based_on = _stands(sheet)
        self.form = CommandForm(who, tasks, bus, f"screening/{sheet.row.enquiry}", self)
        self.form.saved.connect(self._begin_anew)

    @property
    def levels(self) -> tuple[ThresholdLevel, ...]:
        """The hub's levels in the hub's words."""
        return self._who.profile.threshold.levels

    @property
    def ratings(self) -> tuple[Rating, ...]:
        """The ratings that the hub uses."""
        return self._who.profile.ratings

    @property
    def asks_social_worker(self) -> bool:
        """Whether the hub wants to know at screening if a social worker has the child already."""
        return self._who.profile.policies.referrals.open_case == "asked"

    @property
    def anonymity_asked(self) -> bool:
        """Whether agencies need a narrative of their own."""
        return self.sheet.referral.anonymity_asked

    @property
    def own_words(self) -> str:
        """The referral as told, to begin the agencies' narrative from."""
        return self.sheet.referral.concern

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now; what is recorded of the family may be another."""
        self.sheet = sheet
        if self.form.state in (SavedIs.NOTHING, SavedIs.SAVED):
            self._begin_anew()
        self.ask_what_is_left_open()

    @property
    def versions(self) -> TwoVersions | None:
        """What is typed beside the screening that somebody else saved since it was begun."""
        theirs = self.sheet.screening
        if theirs is None or self._based_on == _stands(self.sheet):
            return None
        asked = self.anonymity_asked
        answers = (
            TwoAnswers("level", say("Level"), self._level_words(self.level), self._level_words(theirs.level)),
            TwoAnswers("rating", say("Rating"), say(self.rating.words), say(theirs.rating.words)),
            TwoAnswers("why", say("Why"), self.why, theirs.why, whole_text=True),
            *((TwoAnswers("sanitised", FOR_AGENCIES, self.sanitised, self._theirs, whole_text=True),) if asked else ()),
        )
        worker = self._worker_words(self.social_worker, self.social_worker_named)
        other = self._worker_words(theirs.social_worker, theirs.social_worker_named)
        answers = (*answers, TwoAnswers("social_worker", say("A social worker"), worker, other))
        found = TwoVersions(f"{theirs.by}, {moment_typed(theirs.at)}", answers)
        return found if found.differ else None

    def choose_versions(self, choices: Choices) -> None:
        """Go on with what was chosen from both: a later screening."""
        versions, theirs = self.versions, self.sheet.screening
        if versions is None or theirs is None:
            return
        self.level = theirs.level if choices.get("level") is Keep.THEIRS else self.level
        self.rating = theirs.rating if choices.get("rating") is Keep.THEIRS else self.rating
        self.why = versions.text("why", choices)
        if choices.get("social_worker") is Keep.THEIRS:
            self.social_worker, self.social_worker_named = theirs.social_worker, theirs.social_worker_named
        if self.anonymity_asked:
            self.sanitised = versions.text("sanitised", choices)
        self._begin_anew()
        self.typed()

    def _begin_anew(self) -> None:
        """What is typed from now on was begun with the screening that stands."""
        self._based_on = _stands(self.sheet)

    def _level_words(self, number: int | None) -> str:
        return next(
            (
                say("Level {number}: {one}").format(number=one.number, one=one.title)
                for one in self.levels
                if one.number == number
            ),
            "",
        )

    def _worker_words(self, code: str, named: str) -> str:
        return " ".join(filter(None, (SOCIAL_WORKER.get(code, "") if self.asks_social_worker else "", named)))

    @property
    def _theirs(self) -> str:
        """What agencies read by the screening that stands."""
        return self.sheet.referral.for_agencies

    def ask_what_is_left_open(self) -> None:
        """What the hub's leaflet wants a professional to say of the family; it stops nothing."""
        sitting, enquiry = self._who.sitting, self.sheet.row.enquiry
        self._tasks.run(
            lambda: missing_of_referrer(sitting, enquiry), self._on_left_open, lambda _failure: None, receiver=self
        )

    def _on_left_open(self, unmet: tuple[Unmet, ...]) -> None:
        if unmet != self.left_open:
            self.left_open = unmet
            self.left_open_changed.emit()

    def due(self, rating: Rating) -> datetime:
        """When the decision would be due; it always counts from receipt."""
        return decision_due(self.sheet.row.received, rating, self._who.profile)

    def now(self) -> datetime:
        """The server's time."""
        return self._who.now()

    def typed(self) -> None:
        """Something was typed or chosen."""
        names = ("level", "why", "sanitised", "social_worker", "social_worker_named")
        typed = {name: getattr(self, name) for name in names}
        self.form.typed(typed | {"rating": self.rating.value, BASED_ON: self._based_on})

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""
        level = draft.get("level")
        self.level = level if isinstance(level, int) else None
        self.why = str(draft.get("why", ""))
        self.rating = Rating(str(draft.get("rating", Rating.NOT_RATED.value)))
        self.sanitised = str(draft.get("sanitised", ""))
        self.social_worker = str(draft.get("social_worker", ""))
        self.social_worker_named = str(draft.get("social_worker_named", ""))
        self._based_on = str(draft.get(BASED_ON, _stands(self.sheet)))

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing; the hub's own gate comes first."""
        found = check_screening(self._command(), self.sheet, open_case=self._who.profile.policies.referrals.open_case)
        if self._who.may_pass("screening"):
            return found
        return (
            Problem("", say("Here a {who_may_pass} screens.").format(who_may_pass=self._who.who_may_pass("screening"))),
            *found,
        )

    def save(self) -> None:
        """Keep the screening and start the decision's clock."""
        command, sheet, who = self._command(), self.sheet, self._who
        changes = Changes(worklists=True, sheet=True, enquiry=sheet.row.enquiry)
        self.form.send(lambda: screen_enquiry(who.sitting, command, sheet, who.profile), changes)

    def _command(self) -> ScreenEnquiry:
        return ScreenEnquiry(
            self.form.request,
            self.level,
            self.why,
            self.rating,
            sanitised_concern=self.sanitised,
            social_worker=self.social_worker,
            social_worker_named=self.social_worker_named,
        )


def _stands(sheet: EnquirySheet) -> str:
    return sheet.screening.at.isoformat() if sheet.screening else ""
