"""Releases as the tests of the desks begin them: asked for and answered through the services, on the sample hub."""

from hashlib import sha256
from uuid import UUID, uuid4

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.paper import Paper
from mashdesk.cli.sample_hub import DECIDER, PRACTITIONERS
from mashdesk.domain.codes import EnquiryState, Handling, LeavingPurpose
from mashdesk.domain.letter_terms import what_the_hub_says
from mashdesk.domain.snapshots import EnquirySheet, Item
from mashdesk.services.letter_gate import CheckLetter, ReleaseLetter, check_letter, release_letter, terms_of
from mashdesk.services.letters import reprint_letter
from mashdesk.services.openings import open_enquiry, read_sheet
from mashdesk.services.releases import AskRelease, RefuseRelease, ReleaseItem, ask_release, refuse_release, release_item
from mashdesk.services.releases import releases as releases_of
from mashdesk.services.worklists import hub_worklist, letters_worklist, who_am_i

EDUCATION, POLICE = PRACTITIONERS["education"], PRACTITIONERS["police"]
MANAGER, INFORMATION = "maud.hollingbery", "ignatius.pell"
WHY = "So that his parents understand what was decided"
WORDS = "His school says that he reads well and misses lessons."


def enquiry_at(staff: SignedInStaff, state: EnquiryState) -> UUID:
    """The enquiry of the sample hub that stands there."""
    return next(row.enquiry for row in hub_worklist(staff.sitting(DECIDER)) if row.state is state)


def opened(staff: SignedInStaff, login: str, enquiry: UUID) -> EnquirySheet:
    """What somebody sees of it."""
    return open_enquiry(staff.sitting(login), enquiry, "To release an item")


def free_item(staff: SignedInStaff, enquiry: UUID, agency: str = "education", place: int = 0) -> Item:
    """An item that the whole hub sees and that nothing keeps from the family."""
    items = [
        one
        for one in opened(staff, DECIDER, enquiry).items
        if one.agency == agency and one.handling is Handling.HUB and not one.not_for_family
    ]
    return items[place]


def asked(staff: SignedInStaff, item: Item, enquiry: UUID, purpose: LeavingPurpose = LeavingPurpose.LETTER) -> UUID:
    """Its agency is asked, by whoever may ask for this."""
    login = INFORMATION if purpose is LeavingPurpose.BUNDLE else DECIDER
    opened(staff, login, enquiry)
    ask_release(staff.sitting(login), AskRelease(uuid4(), item.id, purpose, WHY), enquiry)
    told = releases_of(staff.sitting(login), enquiry)
    return next(one.id for one in told if one.item == item.id and one.purpose is purpose and one.open)


def released(
    staff: SignedInStaff,
    item: Item,
    enquiry: UUID,
    words: str = WORDS,
    purpose: LeavingPurpose = LeavingPurpose.LETTER,
) -> UUID:
    """Its agency releases it for this; "" is as it stands."""
    release = asked(staff, item, enquiry, purpose)
    owner = PRACTITIONERS[item.agency]
    opened(staff, owner, enquiry)
    release_item(staff.sitting(owner), ReleaseItem(uuid4(), release, whole=not words, words=words), enquiry)
    return release


def refused(staff: SignedInStaff, item: Item, enquiry: UUID, because: str) -> UUID:
    """Its agency does not release it for a letter."""
    release = asked(staff, item, enquiry)
    owner = PRACTITIONERS[item.agency]
    opened(staff, owner, enquiry)
    refuse_release(staff.sitting(owner), RefuseRelease(uuid4(), release, because), enquiry)
    return release


def let_out(staff: SignedInStaff, letter: UUID) -> None:
    """The decision maker checks the kept page of a letter, in which nothing is found, and releases it."""
    sitting = staff.sitting(DECIDER)
    enquiry = next(row.enquiry for row in letters_worklist(sitting) if row.letter == letter)
    open_enquiry(sitting, enquiry, "To release the letter")
    _, profile = who_am_i(sitting)
    pdf = reprint_letter(sitting, letter)
    terms = terms_of(sitting, read_sheet(sitting, enquiry), letter, what_the_hub_says(profile.contact))
    found = Paper().findings(pdf, terms)
    assert found == ()
    check_letter(sitting, CheckLetter(uuid4(), letter, enquiry, pdf, found))
    release_letter(sitting, ReleaseLetter(uuid4(), letter, enquiry, sha256(pdf).hexdigest()))
