"""A connection that breaks in the middle of a save: the program asks before it says anything, and nothing doubles."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from time import monotonic
from uuid import UUID, uuid4

import pytest

from mashdesk.cli.case_study import story_of
from mashdesk.cli.sample_hub import OFFICER
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.referral_reading import read_referral
from mashdesk.domain.refusals import NoConnection, NotKnownIfSaved, NotThereOrNotYours, SignInRefused
from mashdesk.services.openings import close_opening, open_enquiry, read_sheet
from mashdesk.services.referrals import RecordReferral, record_referral
from mashdesk.services.saving import was_saved
from mashdesk.services.worklists import hub_worklist
from mashdesk.store import kept_open
from mashdesk.store.session import Server
from mashdesk.store.sitting import Sitting
from tests.breakable_line import BreakableLine
from tests.cluster_fixtures import Database

COMMIT = b"COMMIT\0"
"""The whole word: a transaction may begin as READ COMMITTED."""


@pytest.fixture
def line(hub: Database) -> Iterator[BreakableLine]:
    """The officer's line to the server."""
    with BreakableLine(hub.server.address.port) as one:
        yield one


@pytest.fixture
def officer(hub: Database, line: BreakableLine, passwords: Mapping[str, str]) -> Iterator[Sitting]:
    """The MASH officer, signed in over the line that will break."""
    sitting = Sitting(Server("127.0.0.1", line.port, hub.name), OFFICER, passwords[OFFICER])
    yield sitting
    sitting.sign_out()


@pytest.fixture
def command() -> RecordReferral:
    """A whole referral, under the request id that its form was given when it opened."""
    return RecordReferral(uuid4(), read_referral(story_of("school", datetime.now(UTC))["referral"]))


def test_a_save_that_never_arrived_is_not_saved_and_can_be_sent_again(
    officer: Sitting, line: BreakableLine, command: RecordReferral, profile: HubProfile
) -> None:
    line.break_before(b"record_referral")
    with pytest.raises(NotKnownIfSaved):
        record_referral(officer, command, profile)
    assert was_saved(officer, command.request) is None
    assert hub_worklist(officer) == ()
    record_referral(officer, command, profile)
    assert len(hub_worklist(officer)) == 1


def test_nothing_of_a_save_is_kept_when_its_commit_never_arrives(
    officer: Sitting, line: BreakableLine, command: RecordReferral, profile: HubProfile
) -> None:
    line.break_before(COMMIT)
    with pytest.raises(NotKnownIfSaved):
        record_referral(officer, command, profile)
    assert was_saved(officer, command.request) is None
    assert hub_worklist(officer) == ()


def test_a_save_whose_answer_was_lost_is_found_saved_and_does_not_double(
    officer: Sitting, line: BreakableLine, command: RecordReferral, profile: HubProfile
) -> None:
    line.break_after(COMMIT)
    with pytest.raises(NotKnownIfSaved):
        record_referral(officer, command, profile)
    kept = was_saved(officer, command.request)
    assert kept is not None
    again = record_referral(officer, command, profile)
    assert again == (UUID(str(kept["enquiry"])), kept["reference"])
    assert len(hub_worklist(officer)) == 1


def test_reading_says_that_there_is_no_connection_and_goes_on_when_it_is_back(
    officer: Sitting, line: BreakableLine
) -> None:
    line.break_before(b"worklist")
    with pytest.raises(NoConnection):
        hub_worklist(officer)
    assert hub_worklist(officer) == ()


REASON = "A call about this enquiry"


def openings(sitting: Sitting) -> int:
    """How often the log says that this person opened something for that reason."""
    with sitting.at_once() as work:
        return sum(entry.reason == REASON for entry in work.access_log.own())


def lose_the_line(officer: Sitting, line: BreakableLine, enquiry: UUID) -> None:
    line.break_before(b"items")
    with pytest.raises(NoConnection):
        read_sheet(officer, enquiry)


def test_a_sheet_whose_answer_was_lost_says_so_and_is_read_on_a_new_line_that_opened_it_again(
    officer: Sitting, line: BreakableLine, command: RecordReferral, profile: HubProfile
) -> None:
    enquiry, _reference = record_referral(officer, command, profile)
    first = open_enquiry(officer, enquiry, REASON)
    for times, break_at in enumerate((line.break_before, line.break_after), start=2):
        break_at(b"items")
        with pytest.raises(NoConnection):
            read_sheet(officer, enquiry)
        again = read_sheet(officer, enquiry)
        assert again.people == first.people
        assert again.opening.reason == REASON
        assert openings(officer) == times  # never read without its own line in the log


def test_what_was_closed_is_not_opened_by_a_new_line(
    officer: Sitting, line: BreakableLine, command: RecordReferral, profile: HubProfile
) -> None:
    enquiry, _reference = record_referral(officer, command, profile)
    open_enquiry(officer, enquiry, REASON)
    close_opening(officer, enquiry)
    line.break_before(b"worklist")
    with pytest.raises(NoConnection):
        hub_worklist(officer)
    with pytest.raises(NotThereOrNotYours):
        read_sheet(officer, enquiry)
    assert openings(officer) == 1


def test_nothing_is_opened_again_in_the_name_of_an_empty_chair(
    officer: Sitting, line: BreakableLine, command: RecordReferral, profile: HubProfile
) -> None:
    enquiry, _reference = record_referral(officer, command, profile)
    open_enquiry(officer, enquiry, REASON)
    officer.attend(False)
    lose_the_line(officer, line, enquiry)
    for there in (False, True):
        officer.attend(there)
        with pytest.raises(NotThereOrNotYours):
            read_sheet(officer, enquiry)
    assert openings(officer) == 1


def test_what_has_run_out_meanwhile_is_asked_anew(
    officer: Sitting, line: BreakableLine, command: RecordReferral, profile: HubProfile, monkeypatch: pytest.MonkeyPatch
) -> None:
    enquiry, _reference = record_referral(officer, command, profile)
    open_enquiry(officer, enquiry, REASON)
    lose_the_line(officer, line, enquiry)
    monkeypatch.setattr(kept_open, "monotonic", lambda: monotonic() + kept_open.HALF_AN_HOUR + 1)
    with pytest.raises(NotThereOrNotYours):
        read_sheet(officer, enquiry)
    assert openings(officer) == 1


def test_one_lost_line_after_another_does_not_keep_it_open_for_longer_than_was_asked(
    officer: Sitting,
    line: BreakableLine,
    command: RecordReferral,
    profile: HubProfile,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    enquiry, _reference = record_referral(officer, command, profile)
    open_enquiry(officer, enquiry, REASON)
    for minutes, opened in ((20, 2), (40, 2)):
        lose_the_line(officer, line, enquiry)
        monkeypatch.setattr(kept_open, "monotonic", lambda past=minutes * 60: monotonic() + past)
        with suppress(NotThereOrNotYours):
            read_sheet(officer, enquiry)
        assert (minutes, openings(officer)) == (minutes, opened)


def test_what_is_not_ones_own_any_more_stays_closed_on_a_new_line(
    hub: Database, officer: Sitting, line: BreakableLine, command: RecordReferral, profile: HubProfile
) -> None:
    enquiry, _reference = record_referral(officer, command, profile)
    open_enquiry(officer, enquiry, REASON)
    lose_the_line(officer, line, enquiry)
    with hub.server.superuser_connection(hub.name) as connection:
        connection.execute("update mash.staff set active = false where login = %s", [OFFICER])
    with pytest.raises(NotThereOrNotYours):
        read_sheet(officer, enquiry)


def test_a_wrong_password_and_a_server_that_is_away_are_told_apart(hub: Database, line: BreakableLine) -> None:
    with pytest.raises(SignInRefused):
        Sitting(Server("127.0.0.1", line.port, hub.name), OFFICER, "not the password")
    with pytest.raises(NoConnection):
        Sitting(Server("127.0.0.1", 1, hub.name), OFFICER, "whatever")
