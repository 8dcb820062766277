"""Worklists: what a desk shows before anything is opened."""

from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.snapshots import LetterRow, SignedInPerson, WorklistRow
from mashdesk.services.hub_texts import profile_in_force
from mashdesk.services.ports import Sitting


def who_am_i(sitting: Sitting) -> tuple[SignedInPerson, HubProfile]:
    """Who the database says is signed in, and their hub's profile (`app.me`, `app.hub_profile`)."""
    with sitting.at_once() as work:
        person = work.me()
        return person, profile_in_force(work, person)


def hub_worklist(sitting: Sitting) -> tuple[WorklistRow, ...]:
    """The hub's open enquiries, what runs out next first (`app.worklist`)."""
    with sitting.at_once() as work:
        return work.worklist()


def agency_worklist(sitting: Sitting) -> tuple[WorklistRow, ...]:
    """The requests to this person's agency (`app.my_requests`)."""
    with sitting.at_once() as work:
        return work.my_requests()


def letters_worklist(sitting: Sitting) -> tuple[LetterRow, ...]:
    """Letters due, printed, and posted in the last week (`app.letters_worklist`)."""
    with sitting.at_once() as work:
        return work.letters_worklist()
