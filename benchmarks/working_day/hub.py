"""A hub in the middle of its work, and a colleague at another desk who goes on changing something."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

from mashdesk.cli.case_study import CASES, CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import PRACTITIONERS, found_sample_hub, new_passwords
from mashdesk.domain.codes import AnswerKind, Handling, Nature
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.services.gathering import NewItem, ReturnInformation, return_information
from mashdesk.services.openings import open_enquiry
from mashdesk.store.embedded import PrivateServer
from mashdesk.store.session import Server
from tests.cluster_fixtures import memory_place, server_place

DATABASE = "working_day"
_STEPS = ("referral", "screening", "requests", "discussion", "decision")
_LONG = 60
"""Items that each of two agencies returns on one enquiry: a chronology longer than most."""


@dataclass(frozen=True)
class Hub:
    """Where it is, and as whom one works there."""

    server: Server
    passwords: Mapping[str, str]
    profile: HubProfile


@contextmanager
def busy(enquiries: int) -> Iterator[Hub]:
    """The sample hub with so many enquiries, at every stage from just received to letters due."""
    with server_place(memory_place()) as place, PrivateServer(place, durable=False) as private:
        with private.superuser_connection() as connection:
            connection.execute(f"create database {DATABASE}")
        passwords = new_passwords()
        profile = found_sample_hub(private.superuser_url(DATABASE), passwords)
        hub = Hub(Server(private.address.host, private.address.port, DATABASE), passwords, profile)
        with SignedInStaff(hub.server, passwords) as staff:
            for number in range(enquiries):
                _take_as_far(CaseStudy(CASES[number % len(CASES)], staff, profile), _STEPS[number % len(_STEPS)])
            _long_one(staff, profile)
        yield hub


def _take_as_far(study: CaseStudy, last: str) -> None:
    for name, step in study.steps():
        if last == "requests" or not name.startswith("return"):
            step()
        if name == last:
            return


def _long_one(staff: SignedInStaff, profile: HubProfile) -> None:
    study = CaseStudy("school", staff, profile)
    _take_as_far(study, "requests")
    for agency in ("health", "education"):
        sitting = staff.sitting(PRACTITIONERS[agency])
        sheet = open_enquiry(sitting, study.enquiry, "To answer our request")
        request = next((one for one in sheet.requests if one.agency == agency), None)
        if request is not None:
            items = tuple(_item(number, sheet.people[0].id) for number in range(_LONG))
            return_information(
                sitting, ReturnInformation(uuid4(), request.id, AnswerKind.ITEMS, "", items), study.enquiry
            )


def _item(number: int, about: UUID) -> NewItem:
    return NewItem(
        people=(about,),
        happened=datetime(2020 + number % 6, 1 + number % 12, 1 + number % 28, tzinfo=UTC).date(),
        happened_words="",
        what=f"Invented item {number}. " + "It says what an item usually says. " * 8,
        nature=Nature.FACT,
        relevance="It is invented to be read.",
        lawful_basis="public_task",
        handling=Handling.HUB,
        shared_with=(),
        not_for_family=False,
        police=None,
    )


@contextmanager
def colleague(hub: Hub, every: float) -> Iterator[None]:
    """Somebody at another desk, who screens one enquiry again and again."""
    stop = threading.Event()

    def work() -> None:
        with SignedInStaff(hub.server, hub.passwords) as staff:
            study = CaseStudy("self-referral", staff, hub.profile)
            study.record()
            while not stop.wait(every):
                study.screen()

    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    try:
        yield
    finally:
        stop.set()
        worker.join(10)
