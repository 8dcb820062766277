"""An item leaves the hub: asked for, released in other words, put into one parent's letter, and printed."""

from uuid import UUID, uuid4

import pytest

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.paper import Paper
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS
from mashdesk.domain.codes import EnquiryState, Handling, LeavingPurpose, ReleaseAnswer
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.letter_facts import LetterFacts
from mashdesk.domain.people_said import NameKind
from mashdesk.domain.refusals import BadInput, ChangedMeanwhile
from mashdesk.domain.snapshots import EnquirySheet, Letter
from mashdesk.services.letters import PrintLetter, letter_facts, print_letter
from mashdesk.services.openings import open_enquiry
from mashdesk.services.people_said import SayName, say_name
from mashdesk.services.releases import (
    AskRelease,
    PutInLetter,
    RefuseRelease,
    ReleaseItem,
    RuleOnItem,
    WithdrawRelease,
    ask_release,
    in_letters,
    leaving,
    put_in_letter,
    refuse_release,
    release_item,
    releases,
    releases_asked,
    rule_on_item,
    rulings,
    withdraw_release,
)
from mashdesk.services.worklists import hub_worklist
from tests.documents.reading import ReadPdf

EDUCATION, INFORMATION = PRACTITIONERS["education"], "ignatius.pell"
WORDS = "His school says that he reads well and misses lessons."


@pytest.fixture
def decided(busy_staff: SignedInStaff) -> UUID:
    """The enquiry whose letters are due."""
    rows = hub_worklist(busy_staff.sitting(DECIDER))
    return next(row.enquiry for row in rows if row.state is EnquiryState.DECIDED)


def _open(staff: SignedInStaff, login: str, enquiry: UUID) -> EnquirySheet:
    return open_enquiry(staff.sitting(login), enquiry, "To release an item")


def _asked(staff: SignedInStaff, enquiry: UUID, purpose: LeavingPurpose = LeavingPurpose.LETTER) -> UUID:
    login = INFORMATION if purpose is LeavingPurpose.BUNDLE else DECIDER
    sheet = _open(staff, login, enquiry)
    item = next(one for one in sheet.items if one.agency == "education" and one.handling is Handling.HUB)
    ask_release(staff.sitting(login), AskRelease(uuid4(), item.id, purpose, "So that the parents understand"), enquiry)
    return item.id


def _letter(staff: SignedInStaff, enquiry: UUID) -> Letter:
    return _open(staff, DECIDER, enquiry).letters[0]


def test_released_words_are_printed_in_one_letter_and_then_cannot_be_taken_back(
    busy_staff: SignedInStaff, decided: UUID, profile: HubProfile
) -> None:
    item, education = _asked(busy_staff, decided), busy_staff.sitting(EDUCATION)
    (asked,) = releases_asked(education)
    assert (asked.enquiry, asked.purpose) == (decided, LeavingPurpose.LETTER)
    own = next(one for one in _open(busy_staff, EDUCATION, decided).items if one.id == item)
    release_item(education, ReleaseItem(uuid4(), asked.release, whole=False, words=WORDS), decided)
    assert releases_asked(education) == ()

    decider, letter = busy_staff.sitting(DECIDER), _letter(busy_staff, decided)
    assert [one.words for one in leaving(decider, decided, LeavingPurpose.LETTER)] == [WORDS]
    put_in_letter(decider, PutInLetter(uuid4(), letter.id, (asked.release,)), _open(busy_staff, DECIDER, decided))
    assert [(one.letter, one.release) for one in in_letters(decider, decided)] == [(letter.id, asked.release)]

    officer = busy_staff.sitting(OFFICER)
    _open(busy_staff, OFFICER, decided)
    pdf = print_letter(officer, PrintLetter(uuid4(), letter.id, decided), lambda facts: Paper().letter(facts, profile))
    text = ReadPdf(pdf).text
    assert f"What we were told {WORDS}" in text
    assert own.what not in text
    (told,) = releases(education, decided)
    assert (told.answer, told.words, told.left_hub is not None) == (ReleaseAnswer.SANITISED, WORDS, True)
    with pytest.raises(BadInput):
        withdraw_release(education, WithdrawRelease(uuid4(), asked.release), decided)


def test_a_release_taken_back_after_the_preview_stops_the_letter(
    busy_staff: SignedInStaff, decided: UUID, profile: HubProfile
) -> None:
    _asked(busy_staff, decided)
    education, decider = busy_staff.sitting(EDUCATION), busy_staff.sitting(DECIDER)
    (asked,) = releases_asked(education)
    _open(busy_staff, EDUCATION, decided)
    release_item(education, ReleaseItem(uuid4(), asked.release, whole=True), decided)
    letter = _letter(busy_staff, decided)
    put_in_letter(decider, PutInLetter(uuid4(), letter.id, (asked.release,)), _open(busy_staff, DECIDER, decided))

    def taken_back_meanwhile(_facts: object) -> bytes:
        withdraw_release(education, WithdrawRelease(uuid4(), asked.release), decided)
        return b"%PDF-1.7 invented page " + b"x" * 200

    with pytest.raises(ChangedMeanwhile):
        print_letter(decider, PrintLetter(uuid4(), letter.id, decided), taken_back_meanwhile)
    assert letter_facts(decider, letter.id).items == ()
    assert print_letter(decider, PrintLetter(uuid4(), letter.id, decided), lambda facts: Paper().letter(facts, profile))


def test_whatever_changes_on_the_enquiry_while_a_page_is_set_that_page_is_not_kept(
    busy_staff: SignedInStaff, decided: UUID, profile: HubProfile
) -> None:
    decider, officer = busy_staff.sitting(DECIDER), busy_staff.sitting(OFFICER)
    letter, sheet = _letter(busy_staff, decided), _open(busy_staff, OFFICER, decided)

    def called_otherwise_meanwhile(facts: LetterFacts) -> bytes:
        name = SayName(uuid4(), sheet.people[-1].id, NameKind.ALIAS, "Wren", "Marsh")
        say_name(officer, name, decided)
        return Paper().letter(facts, profile)

    with pytest.raises(ChangedMeanwhile):
        print_letter(decider, PrintLetter(uuid4(), letter.id, decided), called_otherwise_meanwhile)
    assert _letter(busy_staff, decided).printed is None
    assert print_letter(decider, PrintLetter(uuid4(), letter.id, decided), lambda facts: Paper().letter(facts, profile))


def test_a_refusal_and_a_ruling_are_kept_with_their_reasons(busy_staff: SignedInStaff, decided: UUID) -> None:
    _asked(busy_staff, decided, LeavingPurpose.ONWARD)
    education, officer = busy_staff.sitting(EDUCATION), busy_staff.sitting(INFORMATION)
    (asked,) = releases_asked(education)
    _open(busy_staff, EDUCATION, decided)
    with pytest.raises(BadInput):
        refuse_release(education, RefuseRelease(uuid4(), asked.release, " "), decided)
    refuse_release(education, RefuseRelease(uuid4(), asked.release, "He asked us not to."), decided)
    (told,) = releases(busy_staff.sitting(DECIDER), decided)
    assert (told.answer, told.because, told.stands) == (ReleaseAnswer.REFUSED, "He asked us not to.", False)

    sheet = _open(busy_staff, INFORMATION, decided)
    item = next(one for one in sheet.items if one.not_for_family and one.handling is not Handling.DECISION_MAKER)
    rule_on_item(officer, RuleOnItem(uuid4(), item.id, may_leave=True, because="It is his own account."), decided)
    assert [(one.item, one.may_leave) for one in rulings(officer, decided)] == [(item.id, True)]
    assert leaving(officer, decided, LeavingPurpose.BUNDLE) == ()
