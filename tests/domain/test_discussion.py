"""Who is still to be heard before a decision: as the guard of the signature asks it."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from mashdesk.domain.discussion import Attendee, Discussion, PartnerView, held_last, unheard

HELD = datetime(2026, 3, 2, 10, 15, 30, tzinfo=UTC)


def held(number: int, at: datetime, *attendees: Attendee) -> Discussion:
    return Discussion(UUID(int=number), at, "Agreed", attendees, "Ruth Amadi")


def partner(agency: str, agrees: PartnerView | None = None, view: str = "") -> Attendee:
    return Attendee("Robin Sample", agency, agency.title(), view, agrees)


@pytest.mark.parametrize("agrees", list(PartnerView))
def test_an_agency_is_heard_when_one_of_it_said_whether_it_agrees_in_words(agrees: PartnerView) -> None:
    told = held(1, HELD, partner("police", agrees, "We think so"), partner("police"), partner("health", agrees, " "))
    assert unheard((told, held(2, HELD - timedelta(hours=1), partner("education")))) == ("Health",)


def test_an_agency_of_whom_nothing_is_said_is_named_once() -> None:
    assert unheard((held(1, HELD, partner("health"), partner("health", view="A view")),)) == ("Health",)
    assert unheard(()) == ()


def test_the_discussion_held_last_counts_and_of_one_minute_the_one_recorded_last() -> None:
    first, later = held(1, HELD), held(2, HELD + timedelta(minutes=1))
    assert held_last((first, later)) is later
    again = held(3, HELD.replace(second=0))
    assert held_last((again, first)) is again
    assert held_last(()) is None
