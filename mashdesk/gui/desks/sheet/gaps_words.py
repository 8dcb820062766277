"""How gaps are said. Always of what stands here: whoever receives more may find fewer of them."""

from collections.abc import Sequence
from datetime import date

from mashdesk.domain.calendar import MONTHS
from mashdesk.domain.codes import AnswerKind
from mashdesk.domain.gaps import Contribution, Gaps, Stretch
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.sheet.words import counted, listed
from mashdesk.gui.widgets.chronology_quiet import Quiet
from mashdesk.gui.widgets.time_words import day_words, month_words

NOT_COUNTED = "Worked out from what you may read here. What is told without a date is not counted as a time."
_ANSWERS = {
    None: "has not answered",
    AnswerKind.ITEMS: "answered; no item that stands here",
    AnswerKind.NOT_KNOWN: "not known to them, which never means no concern",
    AnswerKind.NOTHING_RELEVANT: "known to them, nothing relevant",
    AnswerKind.WITHHELD: "holds something back",
}


def gap_sentences(gaps: Gaps) -> tuple[str, ...]:
    """What is missing, the most pressing first; nothing where nothing is."""
    has = "has" if len(gaps.unanswered) == 1 else "have"
    holds = "holds" if len(gaps.held_back) == 1 else "hold"
    sentences = (
        f"{listed(gaps.unanswered)} {has} not answered." if gaps.unanswered else "",
        f"{listed(gaps.held_back)} {holds} something back." if gaps.held_back else "",
        f"Nothing here is about {_either([child.called for child in gaps.unspoken])}." if gaps.unspoken else "",
        f"Nothing here tells of {_either([_span(one) for one in gaps.quiet])}." if gaps.quiet else "",
    )
    return tuple(sentence for sentence in sentences if sentence)


def quiet_of(gaps: Gaps) -> tuple[Quiet, ...]:
    """The stretches as the picture hatches them."""
    return tuple(
        Quiet(
            one.after,
            one.before,
            f"Nothing told, {_month(one.after)} to {_month(one.before)}",
            counted(one.months, "month"),
        )
        for one in gaps.quiet
    )


def told_by(one: Contribution) -> str:
    """Such as "Police: 3 facts and 1 opinion, of 25 Aug 2023 to 29 Aug 2026"."""
    numbers = ((one.facts, "fact"), (one.opinions, "opinion"))
    told = listed([counted(number, thing) for number, thing in numbers if number])
    if told:
        told = ", ".join(part for part in (told, _when(one)) if part)
    answers = [_ANSWERS[answer] for answer in dict.fromkeys(one.answers) if not told or answer is not AnswerKind.ITEMS]
    return f"{one.agency}: {'; '.join(part for part in (told, *answers) if part)}"


def about_whom(sheet: EnquirySheet) -> str:
    """How many items are about each child, such as "About Rowan 4 items, about Ash none."."""
    numbers = [
        (child.called, sum(not ids.isdisjoint(item.people) for item in sheet.items))
        for child in sheet.subjects
        for ids in [{one.id for one in sheet.written(child.id)}]
    ]
    return listed([f"about {called} {counted(number, 'item') if number else 'none'}" for called, number in numbers])


def _when(one: Contribution) -> str:
    undated = f"{one.undated} without a date" if one.undated else ""
    if one.first is None or one.last is None:
        return undated
    days = day_words(one.first) if one.first == one.last else f"{day_words(one.first)} to {day_words(one.last)}"
    return ", ".join(part for part in (f"of {days}", undated) if part)


def _span(one: Stretch) -> str:
    return f"{_whole_month(one.after)} to {_whole_month(one.before)}"


def _whole_month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _month(day: date) -> str:
    return f"{month_words(day)} {day.year}"


def _either(words: Sequence[str]) -> str:
    return " or ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)
