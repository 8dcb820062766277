"""Offsets in the sample become real dates, the same distance from today whenever it is loaded."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashdesk.domain.sample_dates import fresh

NOW = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("{-3h}", "2026-11-24T11:02:00+00:00"),
        ("{-40min}", "2026-11-24T13:22:00+00:00"),
        ("{-1d-2h}", "2026-11-23T12:02:00+00:00"),
        ("{-12d}", "2026-11-12"),
        ("{-2w}", "2026-11-10"),
        ("{-6y}", "2020-11-24"),
        ("{-6y-40d}", "2020-10-15"),
        ("{+71d}", "2027-02-03"),
        ("seen on {-12d in words}, well", "seen on 12 Nov 2026, well"),
        ('{"day": "{-1d}", "n": {}}', '{"day": "2026-11-23", "n": {}}'),
    ],
)
def test_an_offset_becomes_a_day_or_a_moment(text: str, written: str) -> None:
    assert fresh(text, NOW) == written


def test_a_moment_carries_londons_offset_and_a_day_is_londons() -> None:
    summer = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    assert fresh("{-1h}", summer) == "2026-07-01T23:30:00+01:00"
    assert fresh("{-0d}", summer) == "2026-07-02"


def test_hours_pass_evenly_through_a_clock_change() -> None:
    after = datetime(2026, 10, 25, 2, 0, tzinfo=UTC)
    assert datetime.fromisoformat(fresh("{-3h}", after)) == after - timedelta(hours=3)


def test_a_leap_day_has_an_anniversary_every_year() -> None:
    assert fresh("{-1y}", datetime(2028, 2, 29, 12, 0, tzinfo=UTC)) == "2027-02-28"


@pytest.mark.parametrize("text", ["{-3q}", "{-}", "{-3}", "{+d}", "{-3h please}"])
def test_an_offset_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        fresh(text, NOW)


@given(st.integers(0, 99_999), st.integers(1_577_836_800, 2_082_758_400))
def test_days_back_are_days_back(days: int, second: int) -> None:
    noon = datetime.fromtimestamp(second, UTC).replace(hour=12)
    assert noon.date() - date.fromisoformat(fresh(f"{{-{days}d}}", noon)) == timedelta(days=days)
