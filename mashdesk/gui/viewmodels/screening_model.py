"""Screening as it is typed: level, why, Red, Amber or Green, and what agencies may read where anonymity was asked."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.clocks import decision_due
from mashdesk.domain.codes import Rating
from mashdesk.domain.family import Unmet
from mashdesk.domain.hub_profile import ThresholdLevel
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.family import missing_of_referrer
from mashdesk.services.screening import ScreenEnquiry, check_screening, screen_enquiry


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
        self.form = CommandForm(who, tasks, bus, f"screening/{sheet.row.enquiry}", self)

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
        self.ask_what_is_left_open()

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
        self.form.typed({name: getattr(self, name) for name in names} | {"rating": self.rating.value})

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""
        level = draft.get("level")
        self.level = level if isinstance(level, int) else None
        self.why = str(draft.get("why", ""))
        self.rating = Rating(str(draft.get("rating", Rating.NOT_RATED.value)))
        self.sanitised = str(draft.get("sanitised", ""))
        self.social_worker = str(draft.get("social_worker", ""))
        self.social_worker_named = str(draft.get("social_worker_named", ""))

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing; the hub's own gate comes first."""
        found = check_screening(self._command(), self.sheet, open_case=self._who.profile.policies.referrals.open_case)
        if self._who.may_pass("screening"):
            return found
        return (Problem("", f"Here a {self._who.who_may_pass('screening')} screens."), *found)

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
