"""The accounts of the hub as an administrator looks at them: fetched, filtered, changed off the user's thread."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.accounts import Change, NewAccount, StaffAccount, Standing, WaitingReset
from mashdesk.domain.calendar import london_day
from mashdesk.domain.changes import Changes
from mashdesk.domain.refusals import BadInput, ChangedMeanwhile, NotKnownIfSaved, Problem, TookTooLong
from mashdesk.domain.staff_list import LineOutcome
from mashdesk.domain.staff_words import LEFT, SUSPENDED, in_order, role_words, wants_a_look
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm, plain_words
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services import administration as admin
from mashdesk.services.administration import StaffOfHub
from mashdesk.services.ports import Sitting

LARGEST_LIST = 1024 * 1024
STALE = say(
    "Somebody else changed this account meanwhile, and nothing of yours was saved. What you typed is still here."
)
NOT_KNOWN = say("The connection broke. Whether this was saved stands in the account, as soon as it can be read again.")


class Which(StrEnum):
    """Which accounts are listed."""

    WORKING = "working"
    LOOK = "look"
    RESETS = "resets"
    ENDED = "ended"


Done = Callable[[Any], object]
Failed = Callable[[tuple[Problem, ...], str], object]


class AdministrationModel(QObject):
    """`text`, `which` and `agency` filter the list; whoever changes an account hands over what they saw of it.

    Signals:
        changed: the accounts are others, or the filter is.
        refused(Exception): they could not be fetched; what was shown stays.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.who, self._tasks, self._bus = who, tasks, bus
        self.staff = StaffOfHub()
        self.fetched = False
        self.text, self.which, self.agency = "", Which.WORKING, ""
        bus.changed.connect(lambda *_: self.reload())

    @property
    def agencies(self) -> dict[str, str]:
        """The hub's agencies by id."""
        return {agency.id: agency.name for agency in self.who.profile.agencies}

    def rows(self) -> tuple[StaffAccount, ...]:
        """Those that the filter lets through, whom to look at first at the top."""
        today = london_day(self.who.now())
        return in_order((one for one in self.staff.accounts if self._is_listed(one, self.which)), today)

    def count(self, which: Which) -> int:
        """How many accounts there are of a kind, whatever is looked for."""
        return sum(self._is_of(one, which) for one in self.staff.accounts)

    def filter(self, *, text: str | None = None, which: Which | None = None, agency: str | None = None) -> None:
        """Look for other accounts; what is not given stays."""
        self.text = self.text if text is None else text
        self.which = self.which if which is None else which
        self.agency = self.agency if agency is None else agency
        self.changed.emit()

    def draft(self, key: str) -> CommandForm:
        """Where what is typed about an account is kept until it is saved."""
        return CommandForm(self.who, self._tasks, self._bus, f"account-{key}")

    def reload(self) -> None:
        """Fetch."""
        sitting = self.who.sitting
        self._tasks.run(lambda: admin.staff_of_hub(sitting), self._on_fetched, self.refused.emit, receiver=self)

    # What is changed; `done` hears the answer, `failed` what is wrong beside the fields and otherwise

    def add(self, new: NewAccount, done: Done, failed: Failed) -> None:
        """One more account; `done` hears its first password, or None."""
        self._do(lambda sitting: admin.add_account(sitting, new), done, failed)

    def change(self, seen: StaffAccount, what: Change, done: Done, failed: Failed) -> None:
        """Suspend, reopen, unlock, close for good."""
        self._do(lambda sitting: admin.change_account(sitting, seen, what), done, failed)

    def change_roles(self, seen: StaffAccount, roles: tuple[str, ...], done: Done, failed: Failed) -> None:
        """Other roles."""
        self._do(lambda sitting: admin.change_roles(sitting, seen, roles), done, failed)

    def change_agency(self, seen: StaffAccount, agency: str, done: Done, failed: Failed) -> None:
        """Another agency."""
        self._do(lambda sitting: admin.change_agency(sitting, seen, agency), done, failed)

    def change_post(self, seen: StaffAccount, post: str, done: Done, failed: Failed) -> None:
        """Another post."""
        self._do(lambda sitting: admin.change_post(sitting, seen, post), done, failed)

    def change_standing(self, seen: StaffAccount, standing: Standing, done: Done, failed: Failed) -> None:
        """Vetting and training."""
        self._do(lambda sitting: admin.change_standing(sitting, seen, standing), done, failed)

    def ask_reset(self, seen: StaffAccount, because: str, done: Done, failed: Failed) -> None:
        """`done` hears the password that will be."""
        self._do(lambda sitting: admin.ask_reset(sitting, seen, because), done, failed)

    def end_reset(self, reset: WaitingReset, done: Done, failed: Failed, *, approve: bool) -> None:
        """Approve it, or withdraw it."""
        end = admin.approve_reset if approve else admin.withdraw_reset
        self._do(lambda sitting: end(sitting, reset.id), done, failed)

    def import_list(self, path: Path, done: Done, failed: Failed) -> None:
        """`done` hears what became of each line."""
        self._do(lambda sitting: _imported(sitting, path), done, failed)

    def _do(self, call: Callable[[Sitting], object], done: Done, failed: Failed) -> None:
        sitting = self.who.sitting

        def on_done(answer: object) -> None:
            done(answer)
            self._bus.publish(Changes(), self)

        self._tasks.run(lambda: call(sitting), on_done, lambda why: self._on_failed(why, failed), receiver=self)

    def _on_failed(self, why: Exception, failed: Failed) -> None:
        if isinstance(why, BadInput):
            failed(why.problems, "")
            return
        known: dict[type[Exception], str] = {
            ChangedMeanwhile: STALE,
            NotKnownIfSaved: NOT_KNOWN,
            TookTooLong: NOT_KNOWN,
        }
        failed((), known.get(type(why), plain_words(why)))
        self.reload()

    def _on_fetched(self, staff: StaffOfHub) -> None:
        if staff != self.staff or not self.fetched:
            self.staff, self.fetched = staff, True
            self.changed.emit()

    def _is_listed(self, one: StaffAccount, which: Which) -> bool:
        told = (one.name, one.login, one.post, self.agencies.get(one.agency, ""), role_words(one.roles))
        fits = all(part in " ".join(told).casefold() for part in self.text.casefold().split())
        return fits and self.agency in ("", one.agency) and self._is_of(one, which)

    def _is_of(self, one: StaffAccount, which: Which) -> bool:
        if which is Which.LOOK:
            return wants_a_look(one, london_day(self.who.now()))
        if which is Which.RESETS:
            return self.staff.reset_of(one.login) is not None
        return (one.state in (SUSPENDED, LEFT)) == (which is Which.ENDED)


def _imported(sitting: Sitting, path: Path) -> tuple[LineOutcome, ...]:
    try:
        told = path.read_bytes()
        if len(told) > LARGEST_LIST:
            raise BadInput(
                [Problem("", say("This file is too large to be a list of staff: at most 1 MB can come in."))]
            )
        text = told.decode("utf-8-sig")
    except (OSError, ValueError):
        raise BadInput([Problem("", say("This file cannot be read as a text in UTF-8."))]) from None
    return tuple(admin.import_staff(sitting, text))
