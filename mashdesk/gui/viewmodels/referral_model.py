"""A new referral at the front door: typed or imported, kept as a draft, checked, and sent to screening."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.advice import Advice
from mashdesk.domain.changes import Changes
from mashdesk.domain.hub_policies import Policies
from mashdesk.domain.new_referral import NewReferral
from mashdesk.domain.refusals import Refusal
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm, SavedIs
from mashdesk.gui.viewmodels.known_model import KnownModel
from mashdesk.gui.viewmodels.referral_sections import SectionFacts, sections
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_referral import Reading, Typed, blank, from_advice, read_typed, typed_of
from mashdesk.services.referrals import RecordReferral, record_referral

DRAFT = "referral"


class ReferralModel(QObject):
    """The form's content is plain JSON (`typed_referral`); `form` keeps the draft and says what is true of it.

    Signals:
        filled(Typed, str): show this in the form: "blank", "draft" or "file" says where it came from.
        sections_changed(tuple[SectionFacts]): how far each section is.
        problems_found(tuple[Problem]): what stops it from being kept; each belongs beside its field.
        recorded(str): it is kept; the reference.
        refused(str): a plain sentence.
    """

    filled = Signal(dict, str)
    sections_changed = Signal(object)
    problems_found = Signal(object)
    recorded = Signal(str)
    refused = Signal(str)

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who = who
        self._tasks = tasks
        self.content: Typed = {}
        self._answer: tuple[UUID, str] | None = None
        self.known = KnownModel(who, tasks, self)
        self.form = CommandForm(who, tasks, bus, DRAFT, self)
        self.form.draft_found.connect(lambda typed: self._fill(typed, "draft"))
        self.form.problems_found.connect(self.problems_found)
        self.form.refused.connect(self.refused)
        self.form.changed_meanwhile.connect(lambda: self.refused.emit(say("Somebody else saved first. Send it again.")))
        self.form.saved.connect(self._on_saved)

    @property
    def policies(self) -> Policies:
        """What the hub's leaflet wants to know of the family."""
        return self._who.profile.policies

    def begin(self) -> None:
        """A new form; what was typed before and never sent comes back."""
        self._fill(blank(self._who.now()), "blank")
        self.form.look_for_draft()

    def open(self) -> None:
        """Show the form: what stands in it, or a new one received now when nothing does."""
        if self.form.state in (SavedIs.NOTHING, SavedIs.SAVED):
            self._fill(blank(self._who.now()), "blank")

    def begin_from(self, advice: Advice) -> bool:
        """A new referral that names the advice it came from; False where one is being typed already."""
        if self.form.state not in (SavedIs.NOTHING, SavedIs.SAVED):
            return False
        self.open()
        self._fill(from_advice(advice, self._who.now()), "advice")
        self.form.typed(self.content)
        return True

    def start_afresh(self) -> None:
        """Forget what was typed."""
        self.form.forget_draft()
        self.form.begin_again()
        self._fill(blank(self._who.now()), "blank")

    def put_back(self, typed: Typed) -> None:
        """Show again what stood in the form before something was taken out of it."""
        self._fill(typed, "before")
        self.form.typed(self.content)

    def take(self, typed: Typed) -> None:
        """Something was typed; what it was begun from stays with it."""
        self.content = typed | {name: told for name, told in self.content.items() if name == "advice"}
        self.form.typed(self.content)
        self._tell_sections()

    def reading(self) -> Reading:
        """The referral as it stands, and what is wrong with it."""
        return read_typed(self.content, self._who.now())

    def sections(self) -> tuple[SectionFacts, ...]:
        """How far each section is."""
        facts: tuple[SectionFacts, ...] = sections(self.content, self.reading().problems)
        return facts

    def send(self) -> None:
        """Keep it and start its clocks; problems are told and nothing is sent while there are any."""
        reading = self.reading()
        self.problems_found.emit(reading.problems)
        if reading.problems or reading.referral is None:
            return
        begun_from = self.content.get("advice")
        advice = UUID(str(begun_from)) if begun_from else None
        command = RecordReferral(self.form.request, reading.referral, advice)
        sitting, profile = self._who.sitting, self._who.profile

        def call() -> None:
            self._answer = record_referral(sitting, command, profile)

        self.form.send(call, Changes(worklists=True))

    def read_file(self, path: Path) -> None:
        """Read a referral file into the form, to be checked before it is kept."""
        documents = self._who.documents
        self._tasks.run(lambda: documents.referral_in(path), self._on_file, self._on_file_failed, receiver=self)

    def _on_file(self, referral: NewReferral) -> None:
        typed = typed_of(referral)
        self._fill(typed, "file")
        self.form.typed(typed)

    def _on_file_failed(self, failure: Exception) -> None:
        words = (
            say("This file cannot be taken over. {failure}").format(failure=failure)
            if isinstance(failure, Refusal)
            else say("This file cannot be read.")
        )
        self.refused.emit(words)

    def _fill(self, typed: Typed, origin: str) -> None:
        self.content = dict(typed)
        self.known.forget()
        self.filled.emit(self.content, origin)
        self._tell_sections()

    def _tell_sections(self) -> None:
        self.sections_changed.emit(self.sections())

    def _on_saved(self) -> None:
        # After a broken connection the answer is the one that the server kept with the request.
        told = self._answer[1] if self._answer else str(self.form.found_saved.get("reference", ""))
        self.recorded.emit(told)
        self._answer = None
