"""Takes three pictures anew: what is said of an enquiry's people, the family as a picture, and a form about a person.

    .venv/bin/python docs/people_pictures.py             (on Linux without a screen: under xvfb-run)

The hub is made in a folder of its own and gone afterwards.
"""

import sys
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from picture_hub import case_up_to, desk_of, hub_in_light, signed_in, take, until

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.people_said import (
    ContactChannel,
    ContactSafety,
    NameKind,
    NeedKind,
    OrderKind,
    WarningKind,
)
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.viewmodels.typed_of_person import About, Doing
from mashdesk.services.openings import open_enquiry
from mashdesk.services.people_said import (
    SayContact,
    SayName,
    SayNeed,
    SayOrder,
    SayResidence,
    SayWarning,
    say_contact,
    say_name,
    say_need,
    say_order,
    say_residence,
    say_warning,
)
from mashdesk.store.sitting import Sitting


def main() -> int:
    """All three pictures."""
    with hub_in_light() as (staff, profile, _theme):
        _pictures(staff, _said(staff, profile))
    return 0


def _said(staff: SignedInStaff, profile: HubProfile) -> UUID:
    """The case study up to its screening, with something said of its people."""
    study = case_up_to("screening", staff, profile)
    sitting = staff.sitting(DECIDER)
    sheet = open_enquiry(sitting, study.enquiry, "To say what is known of the people")
    child, mother, father = sheet.subjects[0].id, sheet.people[1].id, sheet.people[2].id
    _numbers(sitting, sheet, mother)
    name = SayName(
        uuid4(), mother, NameKind.BIRTH, "Sorrel", "Applegarth", until=datetime(2015, 5, 2, tzinfo=UTC).date()
    )
    say_name(sitting, name, study.enquiry)
    source, until = "Police, 3 Nov 2026, copy of the bail sheet seen", datetime.now(UTC).date() + timedelta(days=60)
    order = SayOrder(
        uuid4(), father, (mother, child), OrderKind.BAIL, source, "Not to come to the school.", until=until
    )
    say_order(sitting, order, study.enquiry)
    _needs_and_home(sitting, sheet, mother)
    return study.enquiry


def _needs_and_home(sitting: Sitting, sheet: EnquirySheet, mother: UUID) -> None:
    enquiry, today = sheet.row.enquiry, datetime.now(UTC).date()
    for kind, words in ((NeedKind.INTERPRETER, "Vietnamese; nobody of the family"), (NeedKind.LARGE_PRINT, "")):
        say_need(sitting, SayNeed(uuid4(), mother, kind, words, "the school"), enquiry)
    home, since = sheet.households[-1].id, today - timedelta(days=400)
    left = SayResidence(uuid4(), mother, home, "the housing officer", since=since, until=today - timedelta(days=200))
    say_residence(sitting, left, enquiry)


def _numbers(sitting: Sitting, sheet: EnquirySheet, mother: UUID) -> None:
    enquiry, today = sheet.row.enquiry, datetime.now(UTC).date()
    for number, safe, safety in (
        ("07700 900 321", ContactSafety.NOT_SAFE, "He reads her messages and hears the voicemail"),
        ("01632 960 118", ContactSafety.SAFE, "Her sister's landline, between ten and two"),
    ):
        told = SayContact(uuid4(), mother, ContactChannel.PHONE, number, safe, safety, "the mother, at school")
        say_contact(sitting, told, enquiry)
    home, known = sheet.households[0].id, today - timedelta(days=20)
    dog = SayWarning(
        uuid4(), None, home, WarningKind.DOG, "A large dog runs free in the yard: ring from the car.",
        "health visitor", known, today + timedelta(days=90), told=True,
    )  # fmt: skip
    say_warning(sitting, dog, enquiry)


def _pictures(staff: SignedInStaff, enquiry: UUID) -> None:
    with desk_of(signed_in(staff, DECIDER), DecisionDesk) as desk:
        desk.enquiry.open(enquiry, "To see who is named")
        sheet = until(lambda: desk.enquiry.sheet)
        desk.sheet.choose_part("people")
        take(desk, "people")
        desk.sheet.people.toggle_words()
        desk.sheet.people.picture.show_chosen(sheet.subjects[0].id)
        take(desk, "family-picture")
        desk.sheet.people.show_person(sheet.people[1].id)
        desk.editing.begin(About(Doing.CONTACT, sheet.people[1].id))
        take(desk, "people-number")


if __name__ == "__main__":
    sys.exit(main())
