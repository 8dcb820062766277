"""The three case studies the whole way: each step under the right person's login, facts checked at the end."""

import hashlib
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pypdf
import pytest

from mashdesk.cli.case_study import CASES, CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS, SCREENER
from mashdesk.domain.clocks import decision_due, letters_due, returns_due
from mashdesk.domain.codes import EnquiryState, Handling, LetterState, Rating
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.snapshots import EnquirySheet, Letter
from mashdesk.services.letters import reprint_letter
from mashdesk.services.openings import open_enquiry
from mashdesk.services.worklists import agency_worklist, hub_worklist, letters_worklist
from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import copied_database
from tests.conftest import server_of


@dataclass(frozen=True)
class Journey:
    """A case study at its end: how it stands, as the decision maker sees it, and what was printed."""

    study: CaseStudy
    sheet: EnquirySheet
    pages: Mapping[str, bytes]
    states: tuple[EnquiryState, ...]

    def letter_to(self, recipient: str) -> Letter:
        """The letter to this parent."""
        return next(letter for letter in self.sheet.letters if letter.recipient_name == recipient)

    def text(self, letter: Letter) -> str:
        """What is written in a letter, on one line."""
        page = reprint_letter(self.study.staff.sitting(DECIDER), letter.id)
        return _text(page)


@dataclass(frozen=True)
class Expected:
    """What the case study must have come to."""

    rating: Rating
    asked: frozenset[str]
    outcomes: tuple[str, ...]
    letters: Mapping[str, str]
    hidden: frozenset[str]


EXPECTED = {
    "anonymous-neighbour": Expected(
        Rating.AMBER,
        frozenset({"police", "health", "education", "early_help"}),
        ("social_care_assessment", "social_care_assessment"),
        {"Magdalena Przykładowska": "14 Elm Road", "Łukasz Przykładowski": "14 Elm Road"},
        frozenset(),
    ),
    "self-referral": Expected(
        Rating.RED,
        frozenset({"police", "health", "education", "youth_offending", "domestic_abuse"}),
        ("social_care_assessment",) * 4,
        {"Leila Sampleton": "Invented House", "Daniel Sampleton": "8 Station Terrace"},
        frozenset({"Leila Sampleton"}),
    ),
    "school": Expected(
        Rating.GREEN,
        frozenset({"police", "health", "education", "early_help"}),
        ("early_help_team",),
        {"Thị Lan Nguyễn": "61 Mill Lane", "Harpreet Singh Gill": "1/2 Canal Side"},
        frozenset(),
    ),
}


@pytest.fixture(scope="module")
def journeys(
    cluster: PrivateServer,
    hub_template: str,
    passwords: Mapping[str, str],
    profile: HubProfile,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Mapping[str, Journey]]:
    """All three, in one hub."""
    with (
        copied_database(cluster, hub_template) as database,
        SignedInStaff(server_of(cluster, database.name), passwords) as staff,
    ):
        yield {case: _travel(case, staff, profile, tmp_path_factory.mktemp(case)) for case in CASES}


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> str:
    """Each case study."""
    return str(request.param)


@pytest.fixture
def journey(journeys: Mapping[str, Journey], case: str) -> Journey:
    """Its journey."""
    return journeys[case]


def test_the_enquiry_goes_through_every_state_and_ends_decided(journey: Journey) -> None:
    in_order = [EnquiryState.RECEIVED, EnquiryState.SCREENED, EnquiryState.GATHERING, EnquiryState.DISCUSSED,
                EnquiryState.DECIDED]  # fmt: skip
    assert list(dict.fromkeys(journey.states)) == in_order
    assert journey.sheet.row.state is EnquiryState.DECIDED


def test_the_clocks_are_those_of_the_hubs_profile(journey: Journey, case: str, profile: HubProfile) -> None:
    sheet = journey.sheet
    assert sheet.row.rating is EXPECTED[case].rating
    decided_by = decision_due(sheet.row.received, sheet.row.rating, profile)
    signed = sheet.current_decisions[0].signed
    for asked in sheet.requests:
        assert abs(asked.due - returns_due(asked.sent, decided_by, profile)) < timedelta(minutes=1)
        assert asked.answered is not None
    assert {letter.due for letter in sheet.letters} == {letters_due(signed, profile)}
    assert sheet.row.due is None  # every letter is posted


def test_every_agency_asked_returned_what_the_story_says(journey: Journey, case: str) -> None:
    sheet = journey.sheet
    assert {one.agency for one in sheet.requests} == EXPECTED[case].asked
    assert (sheet.row.asked, sheet.row.returned) == (len(sheet.requests), len(sheet.requests))
    told = {one["agency"]: one for one in journey.study.story["returns"]}
    assert {one.agency: one.answer and one.answer.value for one in sheet.requests} == {
        agency: one["answer"] for agency, one in told.items()
    }
    assert len(sheet.items) == sum(len(one.get("items") or ()) for one in told.values())


def test_there_is_one_sealed_decision_for_each_child(journey: Journey, case: str) -> None:
    current = journey.sheet.current_decisions
    assert [one.outcome for one in current] == list(EXPECTED[case].outcomes)
    assert {one.person for one in current} == {child.id for child in journey.sheet.subjects}
    assert all(re.fullmatch("[0-9a-f]{64}", one.content_hash) for one in current)
    assert {(one.signed_by, one.signed_by_name) for one in current} == {(DECIDER, "Magnus Fairweather")}
    assert all(one.reasons for one in current)


def test_each_parent_gets_one_letter_and_it_was_posted(journey: Journey, case: str) -> None:
    letters = journey.sheet.letters
    assert sorted(letter.recipient_name for letter in letters) == sorted(EXPECTED[case].letters)
    assert {letter.state for letter in letters} == {LetterState.POSTED}
    assert {letter.recipient_name for letter in letters if letter.confidential} == EXPECTED[case].hidden
    by = {letter.printed_by for letter in letters if letter.confidential}
    assert by <= {"Magnus Fairweather"}
    assert {letter.printed_by for letter in letters if not letter.confidential} == {"Ottilie Brandreth"}


def test_a_letter_goes_to_its_own_parents_address_and_names_no_other_address(journey: Journey, case: str) -> None:
    for recipient, line in EXPECTED[case].letters.items():
        text = journey.text(journey.letter_to(recipient))
        assert line in text
        own = _lines_of(journey.sheet, recipient)
        assert [other for other in _all_lines(journey.sheet) - own if other in text] == []


def test_a_letter_tells_each_child_by_name_and_no_rationale(journey: Journey) -> None:
    for letter in journey.sheet.letters:
        text = journey.text(letter)
        for child in journey.sheet.subjects:
            assert (child.given_names or "nborn baby") in text
        untold = [one.reasons[:60] for one in journey.sheet.decisions] + [one.what[:60] for one in journey.sheet.items]
        untold += [one.next_steps[:60] for one in journey.sheet.decisions]
        assert [words for words in untold if words in text] == []


def test_a_letter_says_nothing_of_who_referred(journey: Journey) -> None:
    referrer = journey.sheet.referrer
    assert referrer is not None
    if referrer.anonymity_asked:
        for letter in journey.sheet.letters:
            text = journey.text(letter)
            assert not [word for word in (referrer.name, referrer.phone, referrer.role) if word and word in text]


def test_a_reprint_is_the_same_bytes_and_carries_its_hash(journey: Journey) -> None:
    for number, letter in enumerate(journey.sheet.letters, start=1):
        page = reprint_letter(journey.study.staff.sitting(DECIDER), letter.id)
        assert hashlib.sha256(page).hexdigest() == letter.content_hash
        assert page == journey.pages[f"letter-{number}"]


def test_the_decision_record_holds_the_whole_case(journey: Journey) -> None:
    text = _text(journey.pages["decision-record"])
    assert journey.sheet.row.reference in text
    for decision in journey.sheet.current_decisions:
        assert decision.content_hash[:8] in text.replace(" ", "")
        assert _one_line(decision.reasons)[:40] in text


def test_the_discussion_record_holds_the_views_and_only_what_everybody_in_the_hub_may_read(journey: Journey) -> None:
    text = _text(journey.pages["discussion-record"])
    held = journey.sheet.discussion
    assert held is not None
    assert _one_line(held.agreed) in text
    for one in held.attendees:
        assert one.agrees is not None
        assert _one_line(f"{one.name} {one.agency_name} {one.agrees.words}: {one.view}") in text
    for item in journey.sheet.items:
        assert (_one_line(item.what) in text) == (item.handling is Handling.HUB)
    homes = [home.address for home in journey.sheet.households if home.address and home.address.confidential]
    hidden = [line for home in homes for line in (*home.lines, home.postcode)]
    hidden += [one.reasons for one in journey.sheet.decisions]
    if journey.sheet.referrer and journey.sheet.referrer.anonymity_asked:
        hidden += [journey.sheet.referrer.name, journey.sheet.referrer.phone]
    assert [words for words in hidden if words and _one_line(words) in text] == []


def test_no_file_name_tells_who_it_is_about(journey: Journey) -> None:
    people = journey.sheet.people
    names = {person.family_name for person in people} | {person.given_names for person in people}
    assert not [name for name in names if name and any(name in page for page in journey.pages)]


def test_the_father_learns_nothing_of_where_the_mother_is(journeys: Mapping[str, Journey]) -> None:
    journey = journeys["self-referral"]
    father = journey.text(journey.letter_to("Daniel Sampleton"))
    assert not re.search(r"Invented House|Quarry Street|Flat 9|Sampleborough|NN98", father)
    officers = open_enquiry(journey.study.staff.sitting(OFFICER), journey.study.enquiry, "To look")
    assert [letter.recipient_name for letter in officers.letters] == ["Daniel Sampleton"]
    assert any(household.withheld for household in officers.households)


def test_agencies_read_the_sanitised_narrative_and_no_referrer(journeys: Mapping[str, Journey]) -> None:
    study = journeys["anonymous-neighbour"].study
    for agency in ("police", "health", "education"):
        sheet = open_enquiry(study.staff.sitting(PRACTITIONERS[agency]), study.enquiry, "To look")
        assert sheet.referral.sanitised
        assert sheet.referrer is None
        assert "Doreen" not in repr(sheet)
    assert open_enquiry(study.staff.sitting(SCREENER), study.enquiry, "To look").referrer is not None


def test_worklists_hold_what_is_left_to_do(journeys: Mapping[str, Journey]) -> None:
    staff = journeys["school"].study.staff
    enquiries = {journey.study.enquiry for journey in journeys.values()}
    assert {row.enquiry for row in hub_worklist(staff.sitting(OFFICER))} == enquiries
    police = agency_worklist(staff.sitting(PRACTITIONERS["police"]))
    assert {row.enquiry for row in police} == enquiries
    assert all(row.answered for row in police)
    assert {row.state for row in letters_worklist(staff.sitting(DECIDER))} == {LetterState.POSTED}


def _travel(case: str, staff: SignedInStaff, profile: HubProfile, out: Path) -> Journey:
    study = CaseStudy(case, staff, profile, out)
    states = []
    for name, step in study.steps():
        step()
        reader = DECIDER if name in ("discussion", "decision", "letters") else SCREENER
        states.append(open_enquiry(staff.sitting(reader), study.enquiry, "To follow the case").row.state)
    sheet = open_enquiry(staff.sitting(DECIDER), study.enquiry, "To look at the end")
    pages = {path.stem.split("-", 2)[2]: path.read_bytes() for path in sorted(out.glob("*.pdf"))}
    return Journey(study, sheet, pages, tuple(states))


def _lines_of(sheet: EnquirySheet, recipient: str) -> set[str]:
    person = next(one.id for one in sheet.people if one.name == recipient)
    return {line for home in sheet.households if home.address and person in home.people for line in home.address.lines}


def _all_lines(sheet: EnquirySheet) -> set[str]:
    return {line for home in sheet.households if home.address for line in home.address.lines}


def _text(pdf: bytes) -> str:
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return _one_line(" ".join(page.extract_text() for page in reader.pages))


def _one_line(text: str) -> str:
    return " ".join(text.split())
