"""A pathway from its being raised to its last step; an allegation of which whom it concerns learns nothing."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.pathways import ALLEGATION, StepAnswer
from mashdesk.domain.refusals import BadInput, ChangedMeanwhile, NotThereOrNotYours
from mashdesk.services.openings import open_enquiry
from mashdesk.services.pathways import (
    AnswerStep,
    RaisePathway,
    answer_pathway,
    check_answer,
    check_pathway,
    raise_pathway,
    read_pathways,
)
from mashdesk.services.worklists import hub_worklist

MANAGER, NOW = "maud.hollingbery", datetime.now(UTC)


@pytest.fixture
def discussed(busy_staff: SignedInStaff) -> UUID:
    rows = hub_worklist(busy_staff.sitting(DECIDER))
    found = next(row.enquiry for row in rows if row.state is EnquiryState.DISCUSSED)
    for login in (DECIDER, OFFICER, MANAGER):
        open_enquiry(busy_staff.sitting(login), found, "To raise a pathway")
    return found


def _marked(staff: SignedInStaff, login: str, enquiry: UUID) -> bool | None:
    rows = {row.enquiry: "pathway" in row.badges for row in hub_worklist(staff.sitting(login))}
    return rows.get(enquiry)


def test_the_front_door_raises_one_answers_a_step_and_who_decides_takes_it_off(
    busy_staff: SignedInStaff, discussed: UUID
) -> None:
    officer, decider = busy_staff.sitting(OFFICER), busy_staff.sitting(DECIDER)
    assert _marked(busy_staff, OFFICER, discussed) is False
    raise_pathway(officer, RaisePathway(uuid4(), "missing", None, "Away for two nights"), discussed)
    assert _marked(busy_staff, OFFICER, discussed) is True
    (pathway,) = read_pathways(officer, discussed).standing
    done = AnswerStep(uuid4(), pathway.id, "where", StepAnswer.DONE, NOW, done_by="Police")
    answer_pathway(officer, done, discussed)
    first = read_pathways(decider, discussed).answer(pathway, "where")
    assert first is not None
    assert (first.answer, first.done_by) == (StepAnswer.DONE, "Police")
    told = {"words": "Found", "why": "Was known already"}
    with pytest.raises(ChangedMeanwhile):
        answer_pathway(
            decider, AnswerStep(uuid4(), pathway.id, "where", StepAnswer.NOT_NEEDED, NOW, "Found"), discussed
        )
    right = AnswerStep(uuid4(), pathway.id, "where", StepAnswer.NOT_NEEDED, NOW, seen=first.id, **told)
    answer_pathway(decider, right, discussed)
    off = AnswerStep(uuid4(), pathway.id, "", StepAnswer.TAKEN_OFF, NOW, "Was at home")
    with pytest.raises(NotThereOrNotYours):
        answer_pathway(officer, off, discussed)
    answer_pathway(decider, off, discussed)
    assert read_pathways(officer, discussed).over == (pathway,)
    assert _marked(busy_staff, OFFICER, discussed) is False


def test_whom_an_allegation_concerns_no_longer_finds_the_enquiry_and_nobody_at_the_front_door_learns_of_it(
    busy_staff: SignedInStaff, discussed: UUID
) -> None:
    decider = busy_staff.sitting(DECIDER)
    assert OFFICER in {one.login for one in read_pathways(decider, discussed, raising=True).colleagues}
    assert read_pathways(busy_staff.sitting(OFFICER), discussed).colleagues == ()
    with pytest.raises(NotThereOrNotYours):
        raise_pathway(
            busy_staff.sitting(OFFICER), RaisePathway(uuid4(), ALLEGATION, None, "Why", nobody_here=True), discussed
        )
    raise_pathway(decider, RaisePathway(uuid4(), ALLEGATION, None, "A coach", nobody_here=True), discussed)
    assert read_pathways(busy_staff.sitting(OFFICER), discussed).pathways == ()
    assert _marked(busy_staff, OFFICER, discussed) is False
    assert [one.flag for one in read_pathways(busy_staff.sitting(MANAGER), discussed).standing] == [ALLEGATION]
    (pathway,) = read_pathways(decider, discussed).standing
    off = AnswerStep(uuid4(), pathway.id, "", StepAnswer.TAKEN_OFF, NOW, "Raised anew")
    answer_pathway(busy_staff.sitting(MANAGER), off, discussed)
    named = RaisePathway(uuid4(), ALLEGATION, None, "An officer", concerned=(OFFICER,))
    raise_pathway(decider, named, discussed)
    assert _marked(busy_staff, OFFICER, discussed) is None
    with pytest.raises(NotThereOrNotYours):
        open_enquiry(busy_staff.sitting(OFFICER), discussed, "To look at it again")


def test_what_is_missing_is_said_beside_its_field() -> None:
    nothing = RaisePathway(uuid4(), "", None, " ")
    assert [one.field for one in check_pathway(nothing)] == ["flag", "why"]
    for concerned, nobody, fields in (((), False, ["concerned"]), (("a",), True, ["concerned"]), (("a",), False, [])):
        told = RaisePathway(uuid4(), ALLEGATION, None, "Why", concerned, nobody)
        assert [one.field for one in check_pathway(told)] == fields
    for answer, fields in (
        (None, ["answer", "happened", "why"]), (StepAnswer.DONE, ["happened", "done_by", "why"]),
        (StepAnswer.NOT_NEEDED, ["happened", "words", "why"]), (StepAnswer.TAKEN_OFF, ["happened", "words", "why"]),
    ):  # fmt: skip
        said = AnswerStep(uuid4(), uuid4(), "where", answer, None, seen=uuid4())
        assert [one.field for one in check_answer(said)] == fields


def test_nothing_that_is_incomplete_is_sent(busy_staff: SignedInStaff, discussed: UUID) -> None:
    sitting = busy_staff.sitting(DECIDER)
    with pytest.raises(BadInput):
        raise_pathway(sitting, RaisePathway(uuid4(), "missing", None, ""), discussed)
    with pytest.raises(BadInput):
        answer_pathway(sitting, AnswerStep(uuid4(), uuid4(), "where", None, None), discussed)
