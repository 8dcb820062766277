"""What the database says of a letter to people at their work stands beside the field that it is about."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.services.letter_making import MakeLetter, ToPolice, check_making, make_letter
from mashdesk.services.openings import open_enquiry
from mashdesk.services.worklists import hub_worklist, who_am_i


def test_each_refusal_is_beside_its_field_in_the_form_of_that_letter(busy_staff: SignedInStaff) -> None:
    sitting = busy_staff.sitting(DECIDER)
    enquiry = next(row.enquiry for row in hub_worklist(sitting) if row.state is EnquiryState.DECIDED)
    sheet, (_, profile) = open_enquiry(sitting, enquiry, "To write"), who_am_i(sitting)
    child = sheet.subjects[0].id
    home = next(one.id for one in sheet.households if child in one.people and one.address)
    to_police = ToPolice(how="asked", ground="significant_harm_threshold", harm="He was hit.")
    for command, field in (
        (MakeLetter(uuid4(), LetterKind.HAND_OFF, child, home, "Why", "Told", "education", "Desk"), "service_hand_off"),
        (MakeLetter(uuid4(), LetterKind.ONWARD, child, home, "Why", "Told", "nobody", "Desk"), "service"),
        (MakeLetter(uuid4(), LetterKind.AGENCY_REQUEST, None, None, "", "", "health", "Desk"), "service_agency"),
        (
            MakeLetter(
                uuid4(), LetterKind.POLICE_DISCLOSURE, uuid4(), None, "Why", "Needed", "police", "Desk", to_police
            ),
            "to_police",
        ),
    ):
        assert check_making(command) == ()
        with pytest.raises(BadInput) as refused:
            make_letter(sitting, command, sheet, profile, datetime.now(UTC))
        assert [problem.field for problem in refused.value.problems] == [field]


def test_nothing_of_a_disclosure_to_the_police_may_be_left_open() -> None:
    empty = MakeLetter(uuid4(), LetterKind.POLICE_DISCLOSURE, None, None, "", "")
    asked = ["force", "how", "ground", "attention", "to_police", "words_police", "because_police"]
    assert [problem.field for problem in check_making(empty)] == asked
    harm = MakeLetter(uuid4(), LetterKind.POLICE_DISCLOSURE, uuid4(), None, "Why", "Needed", "police", "Desk",
                      ToPolice(how="asked", ground="significant_harm_threshold"))  # fmt: skip
    assert check_making(harm) == (Problem("harm", "Say how the threshold is met."),)
