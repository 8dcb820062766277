"""The decision record: whole, marked on every page, and the same each time it is printed."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from mashdesk.documents.decision_record import render_decision_record
from mashdesk.domain.codes import AnswerKind, BirthAccuracy, PersonRole, SpokenHow
from mashdesk.domain.discussion import Attendee
from mashdesk.domain.gathering import Finding, Found, LateReason, Spoken
from mashdesk.domain.papers import DecisionRecordFacts
from tests.documents.invented_case import (
    DECISION,
    LATER_DECISION,
    RECEIVED,
    decision,
    item,
    person,
    record_facts,
    request,
    sheet,
    with_person_named,
)
from tests.documents.reading import ReadPdf


def record(**other: object) -> ReadPdf:
    return ReadPdf(render_decision_record(record_facts(**other)))


def test_it_holds_everything_that_led_to_the_decision() -> None:
    text = record().text
    for expected in (
        "NN-26-00042",
        "Northamptonshire Multi-Agency Safeguarding Hub (MASH)",
        "Received 2 March 2026, 09:15",
        "Screened 2 March 2026, 10:05",
        "Decided 3 March 2026, 09:15",
        "14 August 2021 (4 years at the referral)",
        "Mother of Tobias Okafor, has parental responsibility",
        "CONFIDENTIAL ADDRESS: never in a letter to anybody else. 2 Hidden Lane, NN9 9ZZ",
        "Acquaintance, such as a neighbour or childminder",
        "Yes: the family must not learn who told the hub.",
        "A boy of about four has been alone in the house on several evenings. Lights off, television on.",
        "Consent Not asked Why not Asking first would put the child at more risk.",
        "Parents told No Why not told Decided after the returns.",
        "3: Complex needs",
        "A child protection issue is believed to exist",
        "What is known of Tobias's health since the summer?",
        "Piotr Sands Police Agrees; nothing reported.",
        "Support, not an assessment.",
        "Harmed, or could be No Would benefit Yes Level of need level 2: Early help Outcome Early Help Team services",
        "nobody has been hurt.",
        "Told the family The Early Help Team will ring you soon.",
        "If Tobias is left alone again, the hub is told the same day.",
        "Signed by Ruth Amadi, Social care manager Signed 3 March 2026, 09:15",
        "9f2c1ab47d3e5f608192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8",
    ):
        assert expected in text


def test_facts_stand_apart_from_opinions_and_each_item_shows_its_handling() -> None:
    text = record().text
    facts, opinions = text.index("Facts 20 January 2026"), text.index("Opinions Undated The parents seem worn out.")
    assert (
        facts
        < text.index("SEALED: never in anything that leaves the hub 20 January 2026 An officer's note.")
        < opinions
    )
    assert "Handling Everyone in the hub" in text
    assert "Handling Decision maker only. Not for the family" in text


def test_an_agency_that_has_not_answered_or_holds_back_is_seen() -> None:
    silent = request(answer=None, answered=None, answered_by="")
    assert "No answer when this record was made" in record(requests=(silent,), items=()).text
    held = request(answer=AnswerKind.WITHHELD, withheld_because="A live investigation.")
    assert "Known, held back Held back because A live investigation." in record(requests=(held,), items=()).text


def test_what_was_written_down_for_an_agency_names_who_there_said_it_and_whose_hand_it_is() -> None:
    said = Spoken(
        "Wren Calloway", "Watch manager", RECEIVED + timedelta(hours=6), SpokenHow.TELEPHONE, "Out on a call."
    )
    text = record(requests=(request(spoken=said),)).text
    spoke = "2 March 2026, 15:15 by Wren Calloway, Watch manager, by telephone"
    assert f"Answered {spoke}; recorded by Hanna Grey, 2 March 2026, 12:15 Late because Out on a call." in text
    assert "Recorded by" in text
    assert "Given by" not in text


def test_each_question_stands_with_what_was_found_and_why_the_answer_came_late() -> None:
    findings = (Finding(Found.NOTHING_KNOWN), Finding(Found.NOT_CHECKED, "The system was down"))
    late = {"late_reason": LateReason.WAITED, "late_because": "For the clinic."}
    asked = request(checks=("Registered?", "Last seen?"), findings=findings, **late)
    text = record(requests=(asked,)).text
    assert "Registered? Nothing known Last seen? Not checked: The system was down" in text
    assert "Late because It waited for somebody else: For the clinic." in text
    silent = request(checks=("Registered?",), answer=None, answered=None, answered_by="")
    assert "Registered? Asked" in record(requests=(silent,), items=()).text


def test_a_superseded_decision_stays_and_says_so() -> None:
    later = decision(id=LATER_DECISION, supersedes=DECISION, signed=RECEIVED + timedelta(days=2))
    text = record(decisions=(decision(superseded=True), later)).text
    assert "SUPERSEDED: a later decision took the place of this one on 4 March 2026, 09:15." in text
    assert "This decision takes the place of an earlier one" in text
    assert "Tobias Okafor (superseded)" in text


def test_an_enquiry_without_screening_discussion_or_decision_says_so() -> None:
    text = record(screening=None, discussion=None, decisions=(), requests=(), items=()).text
    for expected in (
        "Not screened.",
        "No discussion is recorded.",
        "No decision has been signed.",
        "No agency was asked.",
    ):
        assert expected in text


def test_every_page_is_marked_top_and_bottom_and_says_which_it_is() -> None:
    requests = tuple(request(id=UUID(int=1000 + number)) for number in range(60))
    items = tuple(item(id=UUID(int=2000 + each.id.int), request=each.id) for each in requests)
    pages = record(requests=requests, items=items).pages
    assert len(pages) > 15
    for number, page in enumerate(pages, start=1):
        assert page.count("OFFICIAL-SENSITIVE") == 2
        assert f"Page {number} of {len(pages)}" in page
        assert "NN-26-00042 · printed 3 March 2026, 10:15 by Ruth Amadi" in page
    assert "".join(pages).count("Seen by the health visitor") == 60


def test_the_marking_is_drawn_in_the_middle_of_the_top_and_the_bottom() -> None:
    page = record()
    assert page.ink(0, 80, 8, 130, 16)
    assert page.ink(0, 80, 282, 130, 290)
    assert not page.ink(0, 10, 8, 70, 16)


def test_an_item_longer_than_two_pages_continues_with_nothing_lost() -> None:
    words = [f"word{number}" for number in range(2_500)]
    page = record(items=(item(what=" ".join(words)),))
    found = page.text.split()
    assert [word for word in found if word.startswith("word")] == words


@pytest.mark.parametrize("long", ["W" * 400, "محمد" * 100, "line\n" * 80])
def test_nothing_typed_can_push_ink_off_the_page_or_over_the_marking(long: str) -> None:
    facts = with_person_named(
        record_facts(items=(item(what=long, relevance=long),), decisions=(decision(reasons=long),)), long
    )
    facts = replace(facts, printed_by=long)
    page = ReadPdf(render_decision_record(facts))
    for number, text in enumerate(page.pages):
        left, _, right, _ = page.ink_box(number)
        assert left >= 21
        assert right <= 189
        assert text.count("OFFICIAL-SENSITIVE") == 2


def test_ages_are_told_as_they_matter() -> None:
    people = tuple(
        person(UUID(int=50 + number), PersonRole.SUBJECT, f"Child {number}", "", birth=birth, birth_accuracy=accuracy)
        for number, (birth, accuracy) in enumerate(
            [
                (date(2026, 2, 27), BirthAccuracy.KNOWN),
                (date(2025, 5, 3), BirthAccuracy.KNOWN),
                (date(2019, 3, 3), BirthAccuracy.ESTIMATED),
                (date(2026, 6, 1), BirthAccuracy.EXPECTED),
                (None, BirthAccuracy.UNKNOWN),
            ]
        )
    )
    facts = record_facts(
        people=people, relationships=(), households=(), items=(), decisions=(), requests=(),
    )  # fmt: skip
    text = ReadPdf(render_decision_record(facts)).text
    for expected in (
        "27 February 2026 (3 days at the referral)",
        "3 May 2025 (9 months at the referral)",
        "about 3 March 2019 (about 6 years at the referral)",
        "Expected 1 June 2026",
        "Born Not known",
    ):
        assert expected in text


def test_moments_are_on_englands_clock_in_summer() -> None:
    summer = RECEIVED.replace(month=7)
    facts = record_facts()
    moved = replace(facts.sheet, referral=replace(facts.sheet.referral, received=summer))
    text = ReadPdf(render_decision_record(replace(facts, sheet=moved))).text
    assert "2 July 2026, 10:15" in text


def test_the_heading_of_the_signatures_stands_on_the_page_of_the_first() -> None:
    (page,) = [words for words in record().pages if "Signatures" in words]
    assert "Signed by" in page


def test_its_properties_name_nobody() -> None:
    properties = record().properties
    assert properties["/Title"] == "Decision record NN-26-00042"
    assert properties.get("/Author", "") == ""
    assert not any(name in " ".join(properties.values()) for name in ("Okafor", "Tobias", "Amadi"))


def test_the_same_snapshot_gives_the_same_bytes() -> None:
    facts = record_facts()
    again = DecisionRecordFacts(facts.hub, sheet(), facts.printed, facts.printed_by)
    assert render_decision_record(facts) == render_decision_record(again)


def test_hostile_words_are_printed_and_do_nothing() -> None:
    hostile = "<para><img src='file:///etc/passwd'/> & <b"
    attendee = Attendee(hostile, "health", hostile, hostile)
    facts = record_facts(items=(item(what=hostile, by=hostile, happened_words=hostile),))
    assert facts.sheet.discussion is not None
    discussion = replace(facts.sheet.discussion, attendees=(attendee,), agreed=hostile)
    page = ReadPdf(render_decision_record(replace(facts, sheet=replace(facts.sheet, discussion=discussion))))
    assert page.actions == []
    assert page.text.count("file:///etc/passwd") >= 5
