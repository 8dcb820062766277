"""Worklists: what a desk shows before anything is opened."""

from collections.abc import Sequence

from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.list_pages import AT_MOST, ListFilter, Pages, Stretch
from mashdesk.domain.snapshots import LetterRow, SignedInPerson, WorklistRow
from mashdesk.services.hub_texts import profile_in_force
from mashdesk.services.ports import Sitting

EVERYTHING = ListFilter()


def who_am_i(sitting: Sitting) -> tuple[SignedInPerson, HubProfile]:
    """Who the database says is signed in, and their hub's profile (`app.me`, `app.hub_profile`)."""
    with sitting.at_once() as work:
        person = work.me()
        return person, profile_in_force(work, person)


def hub_pages(
    sitting: Sitting, stretches: Sequence[Stretch], told: ListFilter = EVERYTHING, *, counting: bool = False
) -> Pages:
    """These stretches of the hub's open enquiries (`app.worklist`), counted where asked (`app.worklist_counts`)."""
    with sitting.at_once() as work:
        return work.worklist(told, stretches, counting=counting)


def agency_pages(
    sitting: Sitting, stretches: Sequence[Stretch], _told: ListFilter = EVERYTHING, *, counting: bool = False
) -> Pages:
    """Stretches of the requests to this person's agency (`app.my_requests`), the waiting counted."""
    with sitting.at_once() as work:
        return work.my_requests(stretches, counting=counting)


def hub_worklist(sitting: Sitting) -> tuple[WorklistRow, ...]:
    """The hub's open enquiries, what runs out next first, the first five hundred of them."""
    return hub_pages(sitting, [Stretch(lines=AT_MOST)]).rows[0]


def agency_worklist(sitting: Sitting) -> tuple[WorklistRow, ...]:
    """The requests to this person's agency, the first five hundred of them."""
    return agency_pages(sitting, [Stretch(lines=AT_MOST)]).rows[0]


def letters_worklist(sitting: Sitting) -> tuple[LetterRow, ...]:
    """Letters due, printed, and posted in the last week (`app.letters_worklist`)."""
    with sitting.at_once() as work:
        return work.letters_worklist()
