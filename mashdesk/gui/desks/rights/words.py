"""How the desks say what stands of a matter."""

from datetime import datetime

from mashdesk.domain.matter_codes import SHORT_KINDS, STEP_WORDS
from mashdesk.domain.matters import MatterClock, MatterRow, StepDone, result_words
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.widgets.time_words import calendar_date, due_words, time_left


def short_kind(row: MatterRow) -> str:
    """Such as "Complaint, step 1 of 2"."""
    step = f", step {row.stage} of {row.stages}" if row.stages > 1 else ""
    return f"{SHORT_KINDS[row.kind]}{step}"


def left_words(row: MatterRow, now: datetime) -> str:
    """How long there still is."""
    if not row.is_open:
        return "Answered"
    return time_left(row.due, now) if row.due is not None else "No limit"


def third_line(row: MatterRow, now: datetime) -> str:
    """Who deals with it, and until when."""
    whose = row.handler_name or "Nobody is named yet"
    return f"{whose} · {due_words(row.due, now)}" if row.is_open and row.due is not None else whose


def clock_words(clock: MatterClock) -> str:
    """The limit, whose rule it is, from when until when, and how it stopped."""
    ran = f"{clock.limit_words} ({clock.rule}): from {moment_words(clock.started)} until {calendar_date(clock.due)}"
    how = {"met": "in time", "late": "late"}
    return f"{ran} · stopped {moment_words(clock.stopped)}, {how[clock.stop]}" if clock.stopped and clock.stop else ran


def step_head(step: StepDone) -> str:
    """What was done, when and by whom."""
    return f"{STEP_WORDS[step.step][1]} · {moment_words(step.at)}, {step.by}"


def step_words(step: StepDone) -> str:
    """What was said of it, whom it names, and what it changed."""
    said = [result_words(step.result)] if step.result else []
    said += [f"About {step.about}"] if step.about else []
    said += [f"With {step.handler}"] if step.handler else []
    if step.was_started is not None and step.started != step.was_started and step.started is not None:
        said.append(f"It came {moment_words(step.started)}, not {moment_words(step.was_started)}")
    if step.was_due is not None and step.due is not None and step.due != step.was_due:
        said.append(f"Due {calendar_date(step.due)}, before that {calendar_date(step.was_due)}")
    said += [step.words] if step.words else []
    return ". ".join(said) or "Nothing was said of it."
