"""What is typed about a special pathway: one is raised, a step is answered, the whole is taken off."""

from collections.abc import Mapping
from enum import StrEnum
from uuid import UUID

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.pathway_checklists import Checklist
from mashdesk.domain.pathways import Pathway, PathwayAnswer, StepAnswer, limits_from
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm
from mashdesk.gui.viewmodels.discussion_model import moment_typed, read_moment
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.pathways import (
    AnswerStep,
    RaisePathway,
    answer_pathway,
    check_answer,
    check_pathway,
    raise_pathway,
)

WHOLE = "(whole)"
"""No person: the enquiry as a whole."""


class Telling(StrEnum):
    """Which form it is."""

    RAISE = "raise"
    ANSWER = "answer"
    TAKE_OFF = "take_off"


class PathwayEntry(QObject):
    """`values` holds what is typed, by field. `form` says how saving goes; `pathway` is None for a new one.

    `seen` is the answer that stands, whose place another one takes; `checklists` say which steps have a limit.
    """

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        telling: Telling,
        sheet: EnquirySheet,
        pathway: Pathway | None = None,
        step: str = "",
        seen: PathwayAnswer | None = None,
        checklists: Mapping[str, Checklist] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.who, self.telling, self.sheet = who, telling, sheet
        self.pathway, self.step, self.seen = pathway, step, seen
        self.checklists = checklists or {}
        self.values: dict[str, object] = self._beginning()
        about = f"{pathway.id}/{step}" if pathway else sheet.row.enquiry
        self.form = CommandForm(who, tasks, bus, f"pathway-{telling}/{about}", self)

    def typed(self, values: dict[str, object]) -> None:
        """Something was typed or chosen."""
        self.values = values
        self.form.typed(values)

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""
        self.values = self._beginning() | draft

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        if self.telling is Telling.RAISE:
            return check_pathway(self._raised())
        return check_answer(self._answer())

    def save(self) -> None:
        """Keep it."""
        sitting, enquiry = self.who.sitting, self.sheet.row.enquiry
        changes = Changes(worklists=True, sheet=True, enquiry=enquiry)
        if self.telling is Telling.RAISE:
            raised = self._raised()
            self.form.send(lambda: raise_pathway(sitting, raised, enquiry), changes)
            return
        answer = self._answer()
        self.form.send(lambda: answer_pathway(sitting, answer, enquiry), changes)

    def _beginning(self) -> dict[str, object]:
        return {"happened": moment_typed(self.who.now()), "person": WHOLE}

    def _raised(self) -> RaisePathway:
        person, chosen = self._text("person"), self.values.get("concerned")
        checklist = self.checklists.get(self._text("flag"))
        return RaisePathway(
            self.form.request,
            self._text("flag"),
            UUID(person) if person not in ("", WHOLE) else None,
            self._text("why"),
            concerned=tuple(str(one) for one in chosen) if isinstance(chosen, list | tuple) else (),
            nobody_here=self.values.get("nobody_here") is True,
            due=limits_from(checklist, self.who.now(), self.who.profile) if checklist else {},
        )

    def _answer(self) -> AnswerStep:
        assert self.pathway is not None
        said = self._text("answer")
        off = self.telling is Telling.TAKE_OFF
        return AnswerStep(
            self.form.request,
            self.pathway.id,
            self.step,
            StepAnswer.TAKEN_OFF if off else StepAnswer(said) if said else None,
            read_moment(self._text("happened")),
            words=self._text("words") or self._text("details"),
            done_by=self._text("done_by"),
            seen=self.seen.id if self.seen else None,
            why=self._text("why"),
        )

    def _text(self, name: str) -> str:
        return str(self.values.get(name) or "")
