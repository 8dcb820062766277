"""Figures of the hub overview, and that somebody takes them out of the program."""

from collections.abc import Iterable
from datetime import date

from mashdesk.domain.calendar import LONDON
from mashdesk.domain.codes import Rating, ReferralKind
from mashdesk.domain.figures import ClocksStopped, Figure, FigureRow, Series, month_rows, months, months_after
from mashdesk.domain.gathering import LateReason
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.services.ports import Sitting, Work

_RATINGS = {
    Rating.RED: Series("Red", "red"),
    Rating.AMBER: Series("Amber", "amber"),
    Rating.GREEN: Series("Green", "green"),
    Rating.NOT_RATED: Series("Not rated", "none_edge"),
}
_KINDS = {
    ReferralKind.CHILD_PROTECTION: Series("Child protection concern", "accent"),
    ReferralKind.SUPPORT: Series("Request for support", "lock"),
}
_OUTCOME_TONES = ("accent", "lock", "green", "amber", "red", "none_edge", "text3")
_WHOLE_MONTHS = "Whole months that are over. A count from one to four is left out, and with it one that would tell it."
_STOPPED = {"met": Series("In time", "green"), "late": Series("Late", "amber"), "withheld": Series("Withheld", "lock")}
_REPEATS = {
    "first": Series("None in 12 months", "accent"),
    "within_12": Series("Within 12 months", "green"),
    "within_6": Series("Within 6 months", "amber"),
    "within_3": Series("Within 3 months", "red"),
}
_CLOCKS = (
    ("Next steps", "screening", None),
    ("Decision, Red", "decision", Rating.RED),
    ("Decision, Amber", "decision", Rating.AMBER),
    ("Decision, Green", "decision", Rating.GREEN),
    ("Letters to the family", "letters", None),
)
_WHOSE = (Series("Agencies’ answers", "amber"), Series("The hub’s own clocks", "lock"))
_ANSWERS = (
    Series("In time", "green"),
    Series("Late", "amber"),
    Series("Asked", "text3", drawn=False),
    Series("Usual hours to answer", "text3", drawn=False),
)


def read_figures(sitting: Sitting, profile: HubProfile, many_months: int) -> tuple[Figure, ...]:
    """The hub's figures of so many months back and the month that runs (`app.received_figures` …)."""
    with sitting.at_once() as work:
        today = work.now().astimezone(LONDON).date()
        this_month = months_after(today, 0)
        first = months_after(today, -many_months)
        received, stopped = work.received_figures(first), work.timeliness_figures(first)
        return (
            _received(months(first, this_month), received),
            _clocks(stopped),
            _decisions(months(first, this_month), stopped),
            _kinds(months(first, this_month), received),
            _outcomes(months(first, months_after(today, -1)), work, profile),
            _repeats(months(first, months_after(today, -1)), work),
            _agencies(work.agency_figures()),
            _late_reasons(work.late_figures()),
        )


def note_taken(sitting: Sitting, how: str) -> None:
    """Keep that figures are "printed" or "exported" (`app.note_figures`): before they are."""
    with sitting.work() as work:
        work.note_figures(how)
        work.commit()


def _received(span: tuple[date, ...], told: Iterable[tuple[date, Rating, ReferralKind, int]]) -> Figure:
    rows = month_rows(span, [rating.value for rating in _RATINGS], [(m, r.value, many) for m, r, _, many in told])
    counted = "Enquiries by the month in which the referral came, as they are rated now."
    return Figure("received", "What came in", "Month", counted, tuple(_RATINGS.values()), rows)


def _kinds(span: tuple[date, ...], told: Iterable[tuple[date, Rating, ReferralKind, int]]) -> Figure:
    rows = month_rows(span, [kind.value for kind in _KINDS], [(m, k.value, many) for m, _, k, many in told])
    counted = "Enquiries by the month in which the referral came."
    return Figure("kinds", "Kinds of referral", "Month", counted, tuple(_KINDS.values()), rows)


def _clocks(told: tuple[ClocksStopped, ...]) -> Figure:
    """In time or late, kind by kind, decisions by their rating."""
    rows = tuple(
        FigureRow(words, tuple(
            sum(one.many for one in told if (one.kind, one.how) == (kind, how) and rating in (None, one.rating))
            for how in _STOPPED
        ))
        for words, kind, rating in _CLOCKS
    )  # fmt: skip
    counted = "Clocks that stopped in this span. A family's letter that is withheld is neither in time nor late."
    return Figure("timeliness", "In time", "Clock", counted, tuple(_STOPPED.values()), rows)


def _decisions(span: tuple[date, ...], told: tuple[ClocksStopped, ...]) -> Figure:
    decided = [(one.month, one.how, one.many) for one in told if one.kind == "decision"]
    counted = "Decisions by the month in which their clock stopped."
    shown = {how: series for how, series in _STOPPED.items() if how != "withheld"}
    return Figure(
        "decisions", "Decisions in time", "Month", counted, tuple(shown.values()), month_rows(span, [*shown], decided)
    )


def _outcomes(span: tuple[date, ...], work: Work, profile: HubProfile) -> Figure:
    told = work.outcome_figures(span[0]) if span else ()
    outcomes = {one.code: one.label for one in profile.outcomes}
    outcomes |= {code: code.replace("_", " ") for _, code, _ in told if code not in outcomes}  # an older profile's
    tones = (_OUTCOME_TONES[place % len(_OUTCOME_TONES)] for place in range(len(outcomes)))
    series = tuple(Series(words, tone) for words, tone in zip(outcomes.values(), tones, strict=False))
    counted = (
        f"Decisions that stand, one for each child or adult, by the month in which they were signed. {_WHOLE_MONTHS}"
    )
    return Figure("outcomes", "Outcomes", "Month", counted, series, month_rows(span, [*outcomes], told))


def _repeats(span: tuple[date, ...], work: Work) -> Figure:
    """Of how many a referral came before: what is not linked is not known (DOMAIN 3.3)."""
    told = work.repeat_figures(span[0]) if span else ()
    counted = (
        "Referrals by the month in which they came, and how long before them the last one came of one of the same "
        f"children or adults, as the hub linked them. {_WHOLE_MONTHS}"
    )
    return Figure(
        "repeats", "Repeat referrals", "Month", counted, tuple(_REPEATS.values()), month_rows(span, [*_REPEATS], told)
    )


def _agencies(told: tuple[FigureRow, ...]) -> Figure:
    counted = (
        "What agencies were asked in the last twelve whole months; what is still open counts as late once it is due. "
        "Nothing is told of an agency that was asked fewer than five times."
    )
    return Figure("agencies", "Agencies", "Agency", counted, _ANSWERS, told)


def _late_reasons(told: tuple[tuple[LateReason, bool, int | None], ...]) -> Figure:
    """A row for each reason that was given, in the list's order."""
    counts = {(reason, theirs): many for reason, theirs, many in told}
    given = [one for one in LateReason if any((one, theirs) in counts for theirs in (True, False))]
    rows = tuple(FigureRow(one.words, tuple(counts.get((one, theirs), 0) for theirs in (True, False))) for one in given)
    counted = (
        "Why something was late, as whoever was late said in the last twelve whole months. "
        "A count from one to four is left out, and with it one that would tell it."
    )
    return Figure("late", "Why late", "Reason", counted, _WHOSE, rows)
