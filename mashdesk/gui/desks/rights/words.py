"""How the desks say what stands of a matter."""

from datetime import datetime

from mashdesk.domain.matter_codes import SHORT_KINDS, STEP_WORDS
from mashdesk.domain.matters import MatterClock, MatterRow, StepDone, result_words
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.language import say
from mashdesk.gui.widgets.time_words import calendar_date, due_words, time_left


def short_kind(row: MatterRow) -> str:
    """Such as "Complaint, step 1 of 2"."""
    step = say(", step {stage} of {stages}").format(stage=row.stage, stages=row.stages) if row.stages > 1 else ""
    return f"{say(SHORT_KINDS[row.kind])}{step}"


def left_words(row: MatterRow, now: datetime) -> str:
    """How long there still is."""
    if not row.is_open:
        return say("Answered")
    return time_left(row.due, now) if row.due is not None else say("No limit")


def third_line(row: MatterRow, now: datetime) -> str:
    """Who deals with it, and until when."""
    whose = row.handler_name or say("Nobody is named yet")
    return f"{whose} · {due_words(row.due, now)}" if row.is_open and row.due is not None else whose


def clock_words(clock: MatterClock) -> str:
    """The limit, whose rule it is, from when until when, and how it stopped."""
    ran = say("{limit_words} ({rule}): from {started} until {due}").format(
        limit_words=clock.limit_words,
        rule=clock.rule,
        started=moment_words(clock.started),
        due=calendar_date(clock.due),
    )
    how = {"met": say("in time"), "late": say("late")}
    return (
        say("{ran} · stopped {stopped}, {how}").format(
            ran=ran, stopped=moment_words(clock.stopped), how=how[clock.stop]
        )
        if clock.stopped and clock.stop
        else ran
    )


def step_head(step: StepDone) -> str:
    """What was done, when and by whom."""
    return f"{say(STEP_WORDS[step.step][1])} · {moment_words(step.at)}, {step.by}"


def step_words(step: StepDone) -> str:
    """What was said of it, whom it names, and what it changed."""
    said = [say(result_words(step.result))] if step.result else []
    said += [say("About {about}").format(about=step.about)] if step.about else []
    said += [say("With {handler}").format(handler=step.handler)] if step.handler else []
    if step.was_started is not None and step.started != step.was_started and step.started is not None:
        said.append(
            say("It came {started}, not {was_started}").format(
                started=moment_words(step.started), was_started=moment_words(step.was_started)
            )
        )
    if step.was_due is not None and step.due is not None and step.due != step.was_due:
        said.append(
            say("Due {due}, before that {was_due}").format(
                due=calendar_date(step.due), was_due=calendar_date(step.was_due)
            )
        )
    said += [step.words] if step.words else []
    return ". ".join(said) or say("Nothing was said of it.")
