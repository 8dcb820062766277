"""What is typed of a matter: taking it in, putting right what was taken down, a step about it."""

from datetime import datetime

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.matter_codes import MatterKind, MatterStep
from mashdesk.domain.matters import Matter
from mashdesk.domain.refusals import Problem
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm
from mashdesk.gui.viewmodels.discussion_model import moment_typed, read_moment
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

WHEN = Problem("received", "Type the day and the time, such as 21 Nov 2026 14:50, or leave it empty.")


class _Typed(QObject):
    """`values` holds what is typed, by field. `form` says how saving goes."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        key: str,
        beginning: dict[str, object],
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self.who = who
        self._beginning = beginning
        self.values = dict(beginning)
        self.form = CommandForm(who, tasks, bus, key, self)

    def typed(self, values: dict[str, object]) -> None:
        """Something was typed or chosen."""
        self.values = values
        self.form.typed(values)

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""
        self.values = self._beginning | draft

    def _text(self, name: str) -> str:
        return str(self.values.get(name) or "")

    def _moment(self, name: str) -> datetime | None:
        return read_moment(self._text(name))


class ReceivingEntry(_Typed):
    """Somebody asks for their file, complains or says what they think. `matter`: one that is put right.

    `reference` is what it is called once it was passed on.
    """

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, matter: Matter | None = None, parent: QObject | None = None
    ) -> None:
        key = "matter" if matter is None else f"matter-corrected/{matter.row.matter}"
        super().__init__(who, tasks, bus, key, {} if matter is None else _as_typed(matter), parent)
        self.matter = matter
        self.reference = ""

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
        tried = self.values.get("tried_first")
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
            tried_first=tried if isinstance(tried, bool) else None,
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


class MatterStepEntry(_Typed):
    """One step about a matter that is open."""

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
        began: dict[str, object] = {}
        if step is MatterStep.CORRECT_START:
            began = {"started": moment_typed(matter.row.received)}
        super().__init__(who, tasks, bus, f"matter-{step}/{matter.row.matter}", began, parent)
        self.matter, self.step = matter, step

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


def _as_typed(matter: Matter) -> dict[str, object]:
    """What was taken down, as somebody would type it."""
    stands = matter.standing
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
