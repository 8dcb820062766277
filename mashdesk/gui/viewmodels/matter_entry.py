"""What is typed of a matter: taking it in, putting right what was taken down, a step about it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.matter_codes import MatterKind, MatterStep
from mashdesk.domain.matters import Asked, Matter, StepDone
from mashdesk.domain.refusals import Problem
from mashdesk.domain.two_versions import SavedMeanwhile
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.based_entry import NOTHING_YET, BasedEntry
from mashdesk.gui.viewmodels.command_form import CommandForm, SavedIs
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.matters import (
    ReceiveMatter,
    TakeMatterStep,
    check_received,
    check_step,
    make_acknowledgement,
    receive_matter,
    take_matter_step,
)

WHEN = Problem("received", say("Type the day and the time, such as 21 Nov 2026 14:50, or leave it empty."))


class ReceivingEntry(BasedEntry):
    """Somebody asks for their file, complains or says what they think. `matter`: one that is put right.

    `reference` is what it is called once it was passed on. A correction is based on the row that it puts right.
    """

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, matter: Matter | None = None, parent: QObject | None = None
    ) -> None:
        key = "matter" if matter is None else f"matter-corrected/{matter.row.matter}"
        super().__init__(who, tasks, bus, key, began=_as_typed(matter.standing) if matter else None, parent=parent)
        self.matter = matter
        self.reference = ""
        self.based_on = self.stands()

    def stands(self) -> str | None:
        """The row that stands."""
        return str(self.matter.standing.id) if self.matter else None

    def beginning(self) -> dict[str, object]:
        """What was taken down in the row that this is based on."""
        rows = self.matter.asked if self.matter else ()
        return next((_as_typed(one) for one in rows if str(one.id) == self.based_on), dict(self.began))

    @property
    def meanwhile(self) -> SavedMeanwhile | None:
        """How somebody else put it right."""
        if self.matter is None or self.based_on == self.stands():
            return None
        last = self.matter.standing
        return SavedMeanwhile(f"{last.by}, {moment_typed(last.at)}", _as_typed(last))

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        unread = self._text("received").strip() and self._moment("received") is None
        return (*check_received(self._command()), *((WHEN,) if unread else ()))

    def save(self) -> None:
        """Pass it on, or put it right."""
        command, sitting, now, profile = self._command(), self.who.sitting, self.who.now(), self.who.profile

        def work() -> None:
            self.reference = str(receive_matter(sitting, command, now, profile).get("reference", ""))

        self.form.send(work, Changes(worklists=True))

    def _command(self) -> ReceiveMatter:
        kind = self.matter.row.kind if self.matter else self._text("kind")
        return ReceiveMatter(
            self.form.request,
            MatterKind(kind) if kind else None,
            self._text("means"),
            self._text("asker"),
            self._text("words"),
            route=self._text("route"),
            touches=self._text("touches") or ("hub" if kind and MatterKind(kind).is_request else ""),
            lines=tuple(line.strip() for line in self._text("lines").splitlines() if line.strip()),
            postcode=self._text("postcode").strip(),
            reach=self._text("reach"),
            on_behalf_of=self._text("on_behalf_of"),
            authority=self._text("authority"),
            reference=self._text("reference"),
            received=self._moment("received"),
            received_why=self._text("received_why"),
            stage=int(self._text("stage") or 1) if kind == MatterKind.COMPLAINT else 1,
            tried_first=self._yes("tried_first"),
            corrects=self.matter.row if self.matter else None,
            why=self._text("why"),
        )


class MatterLetterModel(QObject):
    """The letter that says that it came: nothing is typed for it. `form` says how making it goes."""

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.who = who
        self.form = CommandForm(who, tasks, bus, "matter-letter", self)

    def make(self, matter: Matter) -> None:
        """Make it."""
        sitting, request = self.who.sitting, self.form.request
        now, profile = self.who.now(), self.who.profile
        changes = Changes(worklists=True, sheet=True, letters=True)
        self.form.send(lambda: make_acknowledgement(sitting, request, matter, now, profile), changes)


class MatterStepEntry(BasedEntry):
    """One step about a matter that is open; based on the last one of its kind. Two notes are two, and no versions."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        matter: Matter,
        step: MatterStep,
        parent: QObject | None = None,
    ) -> None:
        began = _beginning(matter, step)
        super().__init__(who, tasks, bus, f"matter-{step}/{matter.row.matter}", began=began, parent=parent)
        self.matter, self.step = matter, step
        self.based_on = self.stands()

    @property
    def _last(self) -> StepDone | None:
        return next((one for one in reversed(self.matter.steps) if one.step == self.step), None)

    def stands(self) -> str:
        """The last step of this kind."""
        return str(self._last.id) if self._last else NOTHING_YET

    @property
    def is_needless(self) -> bool:
        """Whether nothing is typed, and the step is none that can be taken any more."""
        return self.form.state is SavedIs.NOTHING and self.step not in self.matter.may_take(self.who.now())

    @property
    def meanwhile(self) -> SavedMeanwhile | None:
        """The same step, as somebody else took it."""
        last = self._last
        if last is None or self.step is MatterStep.NOTE or self.based_on == self.stands():
            return None
        return SavedMeanwhile(f"{last.by}, {moment_typed(last.at)}", _as_taken(last, self.matter))

    def begin_from(self, theirs: SavedMeanwhile, values: Mapping[str, object]) -> None:
        """Theirs stays a step of its own: where nothing is typed, nothing of it is repeated."""
        untouched = self.form.state is SavedIs.NOTHING
        super().begin_from(theirs, _beginning(self.matter, self.step) if untouched else values)

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        return check_step(self._command())

    def save(self) -> None:
        """Keep it."""
        command, sitting, now, profile = self._command(), self.who.sitting, self.who.now(), self.who.profile
        self.form.send(lambda: take_matter_step(sitting, command, now, profile), Changes(worklists=True))

    def _command(self) -> TakeMatterStep:
        return TakeMatterStep(
            self.form.request,
            self.matter,
            self.step,
            words=self._text("words"),
            result=self._text("result"),
            handler=self._text("handler"),
            about=self._text("about"),
            reference=self._text("reference"),
            started=self._moment("started"),
        )


def _as_typed(stands: Asked) -> dict[str, object]:
    """What was taken down, as somebody would type it."""
    return {
        "means": stands.means,
        "asker": stands.asker,
        "lines": "\n".join(stands.lines),
        "postcode": stands.postcode,
        "reach": stands.reach,
        "on_behalf_of": stands.on_behalf_of,
        "authority": stands.authority,
        "words": stands.words,
    }


def _beginning(matter: Matter, step: MatterStep) -> dict[str, object]:
    return {"started": moment_typed(matter.row.received)} if step is MatterStep.CORRECT_START else {}


def _as_taken(done: StepDone, matter: Matter) -> dict[str, object]:
    """A step that was taken, as somebody would type it; whom a matter names is read from the matter."""
    told: dict[MatterStep, dict[str, object]] = {
        MatterStep.ANSWER: {"result": done.result},
        MatterStep.LINK: {"reference": matter.row.enquiry_reference},
        MatterStep.CORRECT_START: {"started": moment_typed(matter.row.received)},
        MatterStep.NAME: {"handler": matter.handler, "about": matter.about},
    }
    return {"words": done.words} | told.get(MatterStep(done.step), {})
