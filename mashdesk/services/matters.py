"""Information rights: somebody asks for their file, complains or says what they think; what is done about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from mashdesk.domain.clocks import acknowledgement_due
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.matter_clocks import matter_due
from mashdesk.domain.matter_codes import MatterKind, MatterStep
from mashdesk.domain.matters import Matter, MatterRow, PassedOn
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.typed_text import is_blank
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class ReceiveMatter:
    """What somebody asked for or said. `received` None: just now; otherwise why it is taken in only now.

    A correction names the matter as it was seen, and why.
    """

    request: UUID
    kind: MatterKind | None
    means: str
    asker: str
    words: str
    route: str = ""
    touches: str = "hub"
    lines: tuple[str, ...] = ()
    postcode: str = ""
    reach: str = ""
    on_behalf_of: str = ""
    authority: str = ""
    reference: str = ""
    received: datetime | None = None
    received_why: str = ""
    stage: int = 1
    tried_first: bool | None = None
    corrects: MatterRow | None = None
    why: str = ""


@dataclass(frozen=True)
class TakeMatterStep:
    """One step about a matter as it was seen; which of the others are asked for depends on the step."""

    request: UUID
    matter: Matter
    step: MatterStep
    words: str = ""
    result: str = ""
    handler: str = ""
    about: str = ""
    reference: str = ""
    started: datetime | None = None


def matters(sitting: Sitting) -> tuple[MatterRow, ...]:
    """Those that this person may see, what runs out next first (`app.matters`)."""
    with sitting.at_once() as work:
        return work.matters()


def passed_on(sitting: Sitting) -> tuple[PassedOn, ...]:
    """What this person took in and passed on (`app.passed_on`)."""
    with sitting.at_once() as work:
        return work.passed_on()


def open_matter(sitting: Sitting, matter: UUID, reason: str) -> Matter:
    """Open one for half an hour with a reason, which is logged first (`app.open_matter`), and read it.

    Raises BadInput when the reason says nothing, NotThereOrNotYours when it is not this person's.
    """
    with sitting.at_once() as work:
        work.open_matter(matter, reason)
        return work.matter(matter)


def read_matter(sitting: Sitting, matter: UUID) -> Matter:
    """One that is open already. Raises NotThereOrNotYours when its opening has run out."""
    with sitting.at_once() as work:
        return work.matter(matter)


def close_matter(sitting: Sitting, matter: UUID) -> None:
    """Close it now, instead of when the half hour ends (`app.close_matter`)."""
    with sitting.at_once() as work:
        work.close_matter(matter)


def check_received(command: ReceiveMatter) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    asks = command.kind is not None and command.kind.is_request
    told = [
        ("kind", command.kind, "Choose what they want."),
        ("means", command.means, "Choose how they told the hub."),
        ("asker", not is_blank(command.asker) or not asks, "Type their name: somebody has to be answered."),
        ("words", not is_blank(command.words), "Type what they asked for or said, in their own words."),
        ("authority", is_blank(command.on_behalf_of) or not is_blank(command.authority),
         "Say by what right they ask for somebody else, or what they still have to show."),
    ]  # fmt: skip
    if command.corrects is not None:
        told.append(("why", not is_blank(command.why), "Say why it is corrected."))
    else:
        late = command.received is not None and is_blank(command.received_why)
        told += [
            ("route", command.route, "Choose where it came in."),
            ("touches", command.touches, "Choose whose work it is about."),
            ("received_why", not late, "Say why it is taken in only now."),
            ("tried_first", command.stage == 1 or command.tried_first is not None, "Say whether they tried that."),
        ]
    return tuple(Problem(field, words) for field, there, words in told if not there)


def receive_matter(sitting: Sitting, command: ReceiveMatter, now: datetime, profile: HubProfile) -> Mapping[str, Any]:
    """Take it in and pass it on, or put right what was taken down (`app.receive_matter`, `app.correct_matter`).

    Raises BadInput, and ChangedMeanwhile when a matter that is corrected is not as it was seen.
    """
    problems = check_received(command)
    if problems or command.kind is None:
        raise BadInput(problems)
    body: dict[str, object] = {
        "means": command.means,
        "asker": command.asker,
        "lines": list(command.lines),
        "postcode": command.postcode,
        "reach": command.reach,
        "on_behalf_of": command.on_behalf_of,
        "authority": command.authority if not is_blank(command.on_behalf_of) else "",
        "words": command.words,
    }
    if command.corrects is not None:
        seen = {"matter": str(command.corrects.matter), "version": command.corrects.version, "why": command.why}
        return save(sitting, "correct_matter", command.request, body | seen)
    due = matter_due(command.kind, command.received or now, profile)
    body |= {
        "kind": command.kind,
        "route": command.route,
        "touches": command.touches if not command.kind.is_request else "hub",
        "reference": command.reference,
        "received": _moment(command.received),
        "received_why": command.received_why,
        "due": _moment(due),
        "stage": command.stage,
        "tried_first": command.tried_first,
    }
    return save(sitting, "receive_matter", command.request, body)


SAYS = {
    MatterStep.ACKNOWLEDGE: "Say how they were told, and when.",
    MatterStep.IDENTITY: "Say what was seen, such as a passport and a bill with the address.",
    MatterStep.EXTEND: "Say why a month is too short: they are told this.",
    MatterStep.NEXT_STAGE: "Say why it goes on to the next step.",
    MatterStep.ANSWER: "Say what they were told, and why.",
    MatterStep.CORRECT_START: "Say why it is corrected.",
    MatterStep.REOPEN: "Say why it is opened again.",
    MatterStep.NOTE: "Type the note.",
}
"""What a step must say."""


def check_step(command: TakeMatterStep) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    step = command.step
    nobody = step is MatterStep.NAME and not (command.handler or command.about)
    sends = step is MatterStep.ANSWER and command.result.startswith("sent") and not command.matter.identity_seen
    told = (
        ("result", step is not MatterStep.ANSWER or command.result, "Choose what came of it."),
        ("result", not sends, "First say what was seen of who they are."),
        ("handler", not nobody, "Choose who deals with it."),
        ("reference", step is not MatterStep.LINK or not is_blank(command.reference), "Type its reference."),
        ("started", step is not MatterStep.CORRECT_START or command.started, "Say when, such as 21 Nov 2026 14:50."),
        ("words", step not in SAYS or not is_blank(command.words), SAYS.get(step, "")),
    )
    return tuple(Problem(field, words) for field, there, words in told if not there)


def take_matter_step(sitting: Sitting, command: TakeMatterStep, now: datetime, profile: HubProfile) -> None:
    """Keep it (`app.take_matter_step`). Raises BadInput, and ChangedMeanwhile when somebody was there first."""
    problems = check_step(command)
    if problems:
        raise BadInput(problems)
    body = {
        "matter": str(command.matter.row.matter),
        "version": command.matter.row.version,
        "step": command.step,
        "words": command.words,
        "result": command.result or None,
        "handler": command.handler or None,
        "about": command.about or None,
        "reference": command.reference,
        "started": _moment(command.started),
        "due": _moment(_due_after(command, now, profile)),
    }
    save(sitting, "take_matter_step", command.request, body)


def make_acknowledgement(sitting: Sitting, request: UUID, matter: Matter, now: datetime, profile: HubProfile) -> None:
    """Make the letter that says that it came (`app.acknowledge_matter`); it is released and posted like any other.

    Raises BadInput where none can be made, and ChangedMeanwhile when the matter is not as it was seen.
    """
    row = matter.row
    due = acknowledgement_due(now, profile).isoformat()
    body = {"matter": str(row.matter), "version": row.version, "due": due}
    save(sitting, "acknowledge_matter", request, body)


def _due_after(command: TakeMatterStep, now: datetime, profile: HubProfile) -> datetime | None:
    row, step = command.matter.row, command.step
    if step is MatterStep.EXTEND:
        return matter_due(row.kind, row.received, profile, extended=True)
    if step is MatterStep.CORRECT_START:
        return matter_due(row.kind, command.started or now, profile, extended=command.matter.extended)
    return matter_due(row.kind, now, profile) if step is MatterStep.NEXT_STAGE else None


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
