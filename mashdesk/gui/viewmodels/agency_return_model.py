"""An agency's answer to one information request: typed item by item, kept as a draft, returned once and sealed."""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.calendar import LONDON
from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import Handling
from mashdesk.domain.police_codes import gives_police_codes
from mashdesk.domain.snapshots import InformationRequest
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm, plain_words
from mashdesk.gui.viewmodels.item_visibility import Visibility, visibility
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_return import ReturnReading, Typed, blank_item, read_return
from mashdesk.services.gathering import asks_why_late, return_information
from mashdesk.services.saving import was_saved


class AgencyReturnModel(QObject):
    """One request at a time; `form` keeps its draft and says what is true of it.

    Signals:
        filled(Typed, bool): show this in the form; True when it was typed earlier and kept on this computer.
        problems_found(tuple[Problem]): what is missing; "items.<place in the form>.<field>".
        returned: the server has it.
        answered_meanwhile: somebody of the agency answered first.
        left_over(UUID, Typed): what was typed here for a request that was answered by somebody else.
        refused(str): another plain sentence.
        leaving: the desk is covered or left; what stands in the form is told now.
        state_changed(SavedIs): what is true of the content.
    """

    filled = Signal(dict, bool)
    problems_found = Signal(object)
    returned = Signal()
    answered_meanwhile = Signal()
    left_over = Signal(object, dict)
    refused = Signal(str)
    leaving = Signal()
    state_changed = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who = who
        self._tasks = tasks
        self._bus = bus
        self._about: tuple[UUID, UUID] | None = None
        self._asked: InformationRequest | None = None
        self.content: Typed = {}
        self.form: CommandForm | None = None

    @property
    def request(self) -> UUID | None:
        """The information request that is being answered."""
        return self._about[0] if self._about else None

    @property
    def agency(self) -> str:
        """Whose answer it is."""
        return self._who.person.agency

    @property
    def profile_agencies(self) -> list[tuple[str, str]]:
        """The hub's other agencies: id and name, for "only agencies that I name"."""
        return [(agency.id, agency.name) for agency in self._who.partners if agency.id != self.agency]

    @property
    def lawful_bases(self) -> list[tuple[str, str]]:
        """The lawful bases that the hub uses."""
        return [(basis.value, say(basis.words)) for basis in self._who.profile.lawful_bases]

    @property
    def gives_police_codes(self) -> bool:
        """Whether this agency grades its items as the police do."""
        return gives_police_codes(self.agency, self._who.profile)

    @property
    def purposes(self) -> dict[str, str]:
        """What the hub asks for, by code: purposes and grounds in its own words."""
        profile = self._who.profile
        return {choice.code: choice.label for choice in (*profile.purposes, *profile.grounds)}

    def now(self) -> datetime:
        """The server's time."""
        return self._who.now()

    @property
    def checks(self) -> tuple[str, ...]:
        """The questions that are answered one by one."""
        return self._asked.checks if self._asked else ()

    @property
    def asks_why_late(self) -> bool:
        """Whether an answer that is given now says why it is late."""
        return self._asked is not None and asks_why_late(self._asked, self.now())

    def begin(self, asked: InformationRequest, enquiry: UUID) -> None:
        """Answer this request; what was typed for it before comes back."""
        self.end()
        self._about, self._asked = (asked.id, enquiry), asked
        form = CommandForm(self._who, self._tasks, self._bus, self._key(asked.id), self)
        form.problems_found.connect(self.problems_found)
        self._listen(form)
        self.form = form
        self._fill({"items": [blank_item()]}, kept=False)
        form.look_for_draft()

    def end(self) -> None:
        """Leave the request; its draft is kept."""
        if self.form is not None:
            self.form.keep_draft()
            self.form.deleteLater()
        self.form, self._about, self._asked = None, None, None

    def look_for_left_over(self, request: UUID) -> None:
        """Whether something typed for this request is still kept here, though it was answered without it."""
        words, sitting, key = self._who.last_words, self._who.sitting, self._key(request)

        def work() -> Typed | None:
            kept = words.kept(key)
            if kept is None or not was_saved(sitting, kept[0]):
                return kept[1] if kept else None
            words.forget(key)
            words.settle()
            return None

        def found(typed: Typed | None) -> None:
            if typed is not None:
                self.left_over.emit(request, typed)

        self._tasks.run(work, found, self._say, receiver=self)

    def forget_left_over(self, request: UUID) -> None:
        """It is not needed any more."""
        words = self._who.last_words
        words.forget(self._key(request))
        self._tasks.run(words.settle, lambda _: None, self._say, receiver=self, here=True)

    def take(self, typed: Typed) -> None:
        """Something was typed."""
        self.content = typed
        if self.form is not None:
            self.form.typed(typed)

    def reading(self) -> ReturnReading:
        """The return as it stands, and what is missing."""
        today = self._who.now().astimezone(LONDON).date()
        police, late = self.gives_police_codes, self.asks_why_late
        return read_return(self.content, today, police=police, checks=self.checks, late=late)

    def visibility(self, item: Typed) -> Visibility:
        """Who will be able to read this item, as it stands."""
        handling = Handling(item.get("handling") or Handling.HUB)
        return visibility(
            self._who.profile,
            self.agency,
            handling,
            item.get("shared_with", ()),
            not_for_family=bool(item.get("not_for_family")),
        )

    def send(self) -> None:
        """Return it; what is missing is told and nothing is sent meanwhile."""
        if self.form is None or self._about is None:
            return
        reading = self.reading()
        self.problems_found.emit(reading.problems)
        if reading.problems:
            return
        request, enquiry = self._about
        command, sitting = reading.command(self.form.request, request), self._who.sitting
        changes = Changes(worklists=True, sheet=True, requests=True, enquiry=enquiry)
        self.form.send(lambda: return_information(sitting, command, enquiry), changes)

    def _say(self, failure: Exception) -> None:
        self.refused.emit(plain_words(failure))

    def _key(self, request: UUID) -> str:
        return f"return/{request}"

    def _listen(self, form: CommandForm) -> None:
        form.draft_found.connect(lambda typed: self._fill(typed, kept=True))
        form.changed_meanwhile.connect(self.answered_meanwhile)
        form.refused.connect(self.refused)
        form.leaving.connect(self.leaving)
        form.state_changed.connect(self.state_changed)
        form.saved.connect(self.returned)

    def _fill(self, typed: Typed, *, kept: bool) -> None:
        self.content = dict(typed)
        self.filled.emit(self.content, kept)
