"""The figure of why something was late: a row for each reason that was given, in the list's order."""

from mashdesk.domain.gathering import LateReason
from mashdesk.services.figures import _late_reasons


def test_each_reason_that_was_given_has_a_row_and_what_is_left_out_says_so() -> None:
    told = ((LateReason.WAITED, True, None), (LateReason.NOT_SEEN, False, 7), (LateReason.WAITED, False, 5))
    figure = _late_reasons(told)
    assert figure.as_lines() == [
        ["Reason", "Agencies’ answers", "The hub’s own clocks"],
        ["It was not seen in time", "0", "7"],
        ["It waited for somebody else", "left out", "5"],
    ]
    assert _late_reasons(()).rows == ()
