"""How gaps are said. Always of what stands here: whoever receives more may find fewer of them."""

from collections.abc import Sequence
from datetime import date

from mashdesk.domain.calendar import MONTHS
from mashdesk.domain.codes import AnswerKind
from mashdesk.domain.gaps import Contribution, Gaps, Stretch
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.sheet.words import counted, listed
from mashdesk.gui.language import say
from mashdesk.gui.widgets.chronology_quiet import Quiet
from mashdesk.gui.widgets.time_words import day_words, month_words

NOT_COUNTED = say("Worked out from what you may read here. What is told without a date is not counted as a time.")
_ANSWERS = {
    None: say("has not answered"),
    AnswerKind.ITEMS: say("answered; no item that stands here"),
    AnswerKind.NOT_KNOWN: say("not known to them, which never means no concern"),
    AnswerKind.NOTHING_RELEVANT: say("known to them, nothing relevant"),
    AnswerKind.WITHHELD: say("holds something back"),
}


def gap_sentences(gaps: Gaps) -> tuple[str, ...]:
    """What is missing, the most pressing first; nothing where nothing is."""
    unanswered = say("{agency} has not answered.") if len(gaps.unanswered) == 1 else say("{agency} have not answered.")
    holds = say("{agency} holds something back.") if len(gaps.held_back) == 1 else say("{agency} hold something back.")
    sentences = (
        unanswered.format(agency=listed(gaps.unanswered)) if gaps.unanswered else "",
        holds.format(agency=listed(gaps.held_back)) if gaps.held_back else "",
        say("Nothing here is about {either}.").format(either=_either([child.called for child in gaps.unspoken]))
        if gaps.unspoken
        else "",
        say("Nothing here tells of {either}.").format(either=_either([_span(one) for one in gaps.quiet]))
        if gaps.quiet
        else "",
    )
    return tuple(sentence for sentence in sentences if sentence)


def quiet_of(gaps: Gaps) -> tuple[Quiet, ...]:
    """The stretches as the picture hatches them."""
    return tuple(
        Quiet(
            one.after,
            one.before,
            say("Nothing told, {month} to {month_2}").format(month=_month(one.after), month_2=_month(one.before)),
            counted(one.months, "month"),
        )
        for one in gaps.quiet
    )


def told_by(one: Contribution) -> str:
    """Such as "Police: 3 facts and 1 opinion, of 25 Aug 2023 to 29 Aug 2026"."""
    facts = [counted(one.facts, "fact")] if one.facts else []
    told = listed([*facts, *([counted(one.opinions, "opinion")] if one.opinions else [])])
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
    return listed(
        [
            say("about {called} {number}").format(
                called=called, number=counted(number, "item") if number else say("none")
            )
            for called, number in numbers
        ]
    )


def _when(one: Contribution) -> str:
    undated = say("{undated} without a date").format(undated=one.undated) if one.undated else ""
    if one.first is None or one.last is None:
        return undated
    days = (
        day_words(one.first)
        if one.first == one.last
        else say("{first} to {last}").format(first=day_words(one.first), last=day_words(one.last))
    )
    return ", ".join(part for part in (say("of {days}").format(days=days), undated) if part)


def _span(one: Stretch) -> str:
    return say("{whole_month} to {whole_month_2}").format(
        whole_month=_whole_month(one.after), whole_month_2=_whole_month(one.before)
    )


def _whole_month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _month(day: date) -> str:
    return f"{month_words(day)} {day.year}"


def _either(words: Sequence[str]) -> str:
    return say(" or ").join(part for part in (", ".join(words[:-1]), words[-1]) if part)
