"""The words of a letter change: it is printed in the new ones from then on; what was printed stays as it was."""

import json
from typing import Any
from uuid import UUID, uuid4

import pytest

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.paper import Paper
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.hub_texts import PROFILE, TextAnswer
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.domain.refusals import BadInput, ChangedMeanwhile
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.hub_texts import AnswerText, ProposeText, answer_text, propose_text, texts_of_hub, words_of
from mashdesk.services.letters import PrintLetter, print_letter, reprint_letter
from mashdesk.services.openings import open_enquiry
from mashdesk.services.worklists import hub_worklist, who_am_i
from tests.cluster_fixtures import Database
from tests.documents.reading import ReadPdf
from tests.security.psql import as_installer

ADMINISTRATOR, MANAGER = "adelaide.winterbourne", "maud.hollingbery"
KIND = LetterKind.OUTCOME_PARENT.value
OTHER = "What was decided about the referral"


def _opened(staff: SignedInStaff, login: str) -> EnquirySheet:
    rows = hub_worklist(staff.sitting(login))
    decided = next(row.enquiry for row in rows if row.state is EnquiryState.DECIDED)
    return open_enquiry(staff.sitting(login), decided, "To print the letters")


def _profile(staff: SignedInStaff, login: str) -> HubProfile:
    return who_am_i(staff.sitting(login))[1]


def _printed(staff: SignedInStaff, letter: UUID, enquiry: UUID, profile: HubProfile) -> bytes:
    command = PrintLetter(uuid4(), letter, enquiry)
    return print_letter(staff.sitting(OFFICER), command, lambda facts: Paper().letter(facts, profile), profile.texts)


def _changed(staff: SignedInStaff, words: dict[str, Any]) -> UUID:
    """Proposed by the hub manager and approved by the decision maker."""
    last = texts_of_hub(staff.sitting(MANAGER)).approved_last(KIND)
    command = ProposeText(uuid4(), KIND, json.dumps(words), "Plainer", None, last.id if last else None)
    text = propose_text(staff.sitting(MANAGER), command, Paper().profile_mistakes)
    answer = AnswerText(uuid4(), text, TextAnswer.APPROVED)
    answer_text(staff.sitting(DECIDER), answer, KIND, Paper().profile_mistakes)
    return text


def test_a_letter_is_printed_in_the_words_that_stand_and_stays_as_it_was_printed(
    busy_staff: SignedInStaff, busy_hub: Database
) -> None:
    sheet = _opened(busy_staff, OFFICER)
    first, second = sheet.letters[:2]
    before = _profile(busy_staff, OFFICER)
    page = _printed(busy_staff, first.id, sheet.row.enquiry, before)
    assert OTHER not in ReadPdf(page).text

    words = json.loads(Paper().shipped_wording(LetterKind.OUTCOME_PARENT)) | {"subject": OTHER}
    text = _changed(busy_staff, words)
    assert reprint_letter(busy_staff.sitting(OFFICER), first.id) == page
    with pytest.raises(ChangedMeanwhile):  # set with words that do not stand any more
        _printed(busy_staff, second.id, sheet.row.enquiry, before)
    after = _profile(busy_staff, OFFICER)
    assert OTHER in ReadPdf(_printed(busy_staff, second.id, sheet.row.enquiry, after)).text
    _changed(busy_staff, words | {"subject": "Another one"})
    assert reprint_letter(busy_staff.sitting(OFFICER), first.id) == page

    with as_installer(busy_hub) as installer:
        rows = installer.execute("select id, profile_text, wording_text from mash.letter").fetchall()
        known = {row[0]: row[1:] for row in rows}
    assert known[first.id] == (before.texts.of(PROFILE), None)
    assert known[second.id] == (before.texts.of(PROFILE), text)


def test_a_bad_profile_is_refused_with_its_place_and_what_was_let_by_is_not_approved(
    busy_staff: SignedInStaff, busy_hub: Database
) -> None:
    administrator = busy_staff.sitting(ADMINISTRATOR)
    last = texts_of_hub(administrator).approved_last(PROFILE)
    assert last is not None
    told = json.loads(words_of(administrator, last.id))
    told["version"] += 1
    told["hours"]["days"]["monday"]["opens"] = "nine"
    command = ProposeText(uuid4(), PROFILE, json.dumps(told), "Why", None, last.id)
    with pytest.raises(BadInput) as refused:
        propose_text(administrator, command, Paper().profile_mistakes)
    assert [problem.field for problem in refused.value.problems] == ["hours.days.monday.opens"]
    text = propose_text(administrator, command, lambda _: ())  # a client that does not look
    with pytest.raises(BadInput) as refused:
        answer_text(
            busy_staff.sitting(MANAGER),
            AnswerText(uuid4(), text, TextAnswer.APPROVED),
            PROFILE,
            Paper().profile_mistakes,
        )
    assert [problem.field for problem in refused.value.problems] == ["hours.days.monday.opens"]
    with as_installer(busy_hub) as installer:
        assert installer.execute("select count(*) from mash.hub_text_answer where text = %s", [text]).fetchone() == (0,)
