"""What is said of items that contradict each other: each item counted once, and only while a mark of it stands."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

from mashdesk.domain.contradictions import Contradiction, in_words, standing

AT = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
FIRST, SECOND, THIRD, FOURTH = (UUID(int=number) for number in range(4))


def mark(one: UUID, other: UUID) -> Contradiction:
    return Contradiction(uuid4(), one, other, "Two days", "Robin", AT)


def over(one: UUID, other: UUID) -> Contradiction:
    return replace(mark(one, other), taken_back=AT, taken_back_by="Robin", taken_back_because="One day")


def test_each_item_counts_once_and_what_was_taken_back_no_more() -> None:
    for marks, words in (
        ([], ""), ([over(FIRST, SECOND)], ""), ([mark(FIRST, SECOND)], "2 items contradict each other."),
        ([mark(FIRST, SECOND), over(SECOND, THIRD)], "2 items contradict each other."),
        ([mark(FIRST, SECOND), mark(SECOND, THIRD)], "3 items contradict each other."),
        ([mark(FIRST, SECOND), mark(THIRD, FOURTH)], "4 items contradict each other."),
    ):  # fmt: skip
        assert in_words(marks) == words
        assert standing(marks) == tuple(one for one in marks if one.taken_back is None)


def test_a_mark_is_of_its_two_items_and_each_is_against_the_other() -> None:
    one = mark(FIRST, SECOND)
    assert [item for item in (FIRST, SECOND, THIRD) if one.is_of(item)] == [FIRST, SECOND]
    assert (one.against(FIRST), one.against(SECOND)) == (SECOND, FIRST)
