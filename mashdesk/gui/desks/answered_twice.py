"""From the questions of a form to two versions of it: what I typed beside what somebody else saved meanwhile."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit

from mashdesk.domain.two_versions import Choices, Keep, SavedMeanwhile, TwoAnswers, TwoVersions, both
from mashdesk.gui.desks.controls import words_of
from mashdesk.gui.desks.question import Question, Values


def answered_twice(
    questions: Sequence[Question], began: Values, mine: Values, theirs: SavedMeanwhile
) -> TwoVersions | None:
    """What both of us answered, and differently; None where there is nothing to choose.

    What they left as it was when I began is mine without a choice.
    """
    asked = [
        one
        for one in questions
        if one.name in theirs.values
        and (one.shown(mine) or one.shown(theirs.values))
        and not _same(began.get(one.name), theirs.values[one.name])
    ]
    versions = TwoVersions(theirs.saved, tuple(_answer(one, mine, theirs.values) for one in asked))
    return versions if versions.differ else None


def chosen_of_both(versions: TwoVersions, mine: Values, theirs: Values, choices: Choices) -> dict[str, object]:
    """What the form holds after the choice."""
    taken = {key: theirs[key] for key in versions.taken(choices)}
    kept = [one for one in versions.differ if choices.get(one.key) is Keep.BOTH]
    return {**mine, **taken, **{one.key: both(one.mine, one.theirs) for one in kept}}


def _answer(question: Question, mine: Values, theirs: Values) -> TwoAnswers:
    control = question.control
    said, saved = (words_of(control, values.get(question.name)) for values in (mine, theirs))
    return TwoAnswers(question.name, question.label, said, saved, whole_text=isinstance(control, QPlainTextEdit))


def _same(one: object, other: object) -> bool:
    return one == other or not (one or other)
