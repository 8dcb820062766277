"""How often a desk far from its server has to wait for it: an action costs so many ways there and back, and no more."""

from collections.abc import Iterator, Mapping
from uuid import UUID

import pytest

from benchmarks.working_day.line import SlowLine
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import SCREENER
from mashdesk.domain.list_pages import Stretch, key_of
from mashdesk.domain.refusals import NotThereOrNotYours
from mashdesk.services.openings import open_enquiry, read_sheet
from mashdesk.services.worklists import hub_pages, hub_worklist
from mashdesk.store.session import Server
from mashdesk.store.sitting import Sitting
from tests.cluster_fixtures import Database

DELAY = 0.1
"""Seconds each way: longer than it takes to say everything, so that only waiting counts."""


@pytest.fixture
def line(busy_hub: Database) -> Iterator[SlowLine]:
    """The way to the server, on which every way there and back is counted."""
    with SlowLine(busy_hub.server.address.port, DELAY) as one:
        yield one


@pytest.fixture
def far(busy_hub: Database, line: SlowLine, passwords: Mapping[str, str]) -> Iterator[Sitting]:
    """The screener, signed in over that line, who has read the worklist."""
    sitting = Sitting(Server("127.0.0.1", line.port, busy_hub.name), SCREENER, passwords[SCREENER])
    hub_worklist(sitting)
    yield sitting
    sitting.sign_out()


@pytest.fixture
def enquiry(far: Sitting) -> UUID:
    """One that is open by now."""
    enquiry = hub_worklist(far)[0].enquiry
    open_enquiry(far, enquiry, "To look at the case")
    return enquiry


def test_a_worklist_comes_in_one_round_trip(far: Sitting, line: SlowLine) -> None:
    before = line.trips
    hub_worklist(far)
    assert line.trips - before == 1


def test_a_list_is_fetched_again_with_its_counts_in_one_round_trip(far: Sitting, line: SlowLine) -> None:
    key = key_of(hub_worklist(far)[1])
    before = line.trips
    pages = hub_pages(far, [Stretch(None, key), Stretch(key, None)], counting=True)
    assert line.trips - before == 1
    assert [len(rows) for rows in pages.rows] == [2, 1]
    assert pages.counts is not None
    assert pages.counts.words() == "3"


def test_a_whole_sheet_comes_in_one_round_trip(far: Sitting, line: SlowLine, enquiry: UUID) -> None:
    before = line.trips
    read_sheet(far, enquiry)
    assert line.trips - before == 1


def test_switching_enquiries_takes_three_round_trips(far: Sitting, line: SlowLine, enquiry: UUID) -> None:
    other = hub_worklist(far)[1].enquiry
    before = line.trips
    open_enquiry(far, other, "To look at the case", instead_of=enquiry)
    assert line.trips - before == 3


def test_an_opening_is_kept_before_the_sheet_is_read(busy_staff: SignedInStaff) -> None:
    sitting = busy_staff.sitting(SCREENER)
    enquiry = hub_worklist(sitting)[0].enquiry
    with sitting.work() as work:
        work.open_enquiry(enquiry, "In one transaction with the reading")
        with pytest.raises(NotThereOrNotYours):
            work.sheet(enquiry)
    with sitting.at_once() as work:
        work.open_enquiry(enquiry, "Each a transaction of its own")
        assert work.sheet(enquiry).row.enquiry == enquiry


def test_what_is_not_committed_is_not_kept_by_a_unit_of_work_after_one_done_at_once(
    busy_staff: SignedInStaff,
) -> None:
    sitting = busy_staff.sitting(SCREENER)
    enquiry = hub_worklist(sitting)[0].enquiry
    with sitting.at_once() as work:
        work.now()
    with sitting.work() as work:
        work.open_enquiry(enquiry, "Left without a commit")
    with pytest.raises(NotThereOrNotYours):
        read_sheet(sitting, enquiry)
