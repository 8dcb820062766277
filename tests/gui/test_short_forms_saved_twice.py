"""Two people at the same short form of clocks, matters or the family: both versions stand side by side."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.family_codes import AskedAbout, ToldBy
from mashdesk.domain.matter_codes import MatterKind, MatterStep
from mashdesk.domain.refusals import ChangedMeanwhile
from mashdesk.domain.two_versions import Keep
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.matters_desk import MattersDesk
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.gui.viewmodels.family_entry import Entry
from mashdesk.services.clocks import CorrectStart, correct_start, read_clocks
from mashdesk.services.family import (
    RecordLawfulBasis,
    RecordTelling,
    read_family_side,
    record_lawful_basis,
    record_telling,
)
from mashdesk.services.matters import (
    ReceiveMatter,
    TakeMatterStep,
    matters,
    open_matter,
    receive_matter,
    take_matter_step,
)
from tests.gui.at_a_desk import WAIT, At, Place, place_of, sheet_as
from tests.gui.releasing import INFORMATION, MANAGER, enquiry_at
from tests.gui.test_forms_saved_twice import choose, heard, opened, saved, told
from tests.gui.test_matters_desk import opened as opened_matter
from tests.gui.test_matters_desk import said, shown, taken

MINE, THEIRS = "It was in the evening post", "The fax was found"


# What a clock counts from


def start_moved(staff: SignedInStaff, enquiry: UUID, hours: int) -> datetime:
    """The manager corrects what the decision counts from."""
    sitting = staff.sitting(MANAGER)
    sheet = sheet_as(staff, MANAGER, enquiry)
    (clock,) = read_clocks(sitting, enquiry).running
    moment = (clock.started - timedelta(hours=hours)).replace(second=0, microsecond=0)
    with place_of(sitting) as place:
        correct_start(sitting, CorrectStart(uuid4(), clock, moment, THEIRS), sheet, place.who.profile)
    return moment


def correcting(at: At, enquiry: UUID, qtbot: QtBot) -> tuple[Place, DecisionDesk, EntryPanel]:
    place = at(DECIDER)
    desk = opened(place, enquiry, qtbot)
    qtbot.waitUntil(lambda: desk.clocks.model.read, timeout=WAIT)
    (clock,) = desk.clocks.model.register.running
    desk.clocks.begin(clock.id)
    panel = desk.clocks.panel
    assert isinstance(panel, EntryPanel)
    return place, desk, panel


def test_two_corrections_of_a_start_stand_side_by_side_and_the_later_is_kept_beside_the_first(
    at: At, busy_staff: SignedInStaff, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    _place, desk, panel = correcting(at, discussed, qtbot)
    before = desk.clocks.model.register.running[0].started
    mine = before - timedelta(hours=3)
    put(panel.fields["started"].control, moment_typed(mine))
    put(panel.fields["reason"].control, MINE)
    theirs = start_moved(busy_staff, discussed, 2)
    panel.save()  # refused: the enquiry's version is another
    qtbot.waitUntil(lambda: panel.choosing, timeout=WAIT)
    assert told(panel) == {"started": (moment_typed(mine), moment_typed(theirs))}
    assert "Maud Hollingbery" in panel.versions.said.words
    choose(panel, Keep.MINE)
    assert not panel.choosing
    saved(panel, qtbot)
    register = read_clocks(busy_staff.sitting(MANAGER), discussed)
    assert [one.reason for one in register.of(register.running[0])] == [THEIRS, MINE]
    assert moment_typed(register.running[0].started) == moment_typed(mine)


def test_nothing_typed_goes_on_from_the_start_that_somebody_else_put_there(
    at: At, busy_staff: SignedInStaff, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    place, _desk, panel = correcting(at, discussed, qtbot)
    theirs = start_moved(busy_staff, discussed, 2)
    heard(place, qtbot, panel, choosing=False)
    assert panel.model.values["started"] == moment_typed(theirs)
    assert panel.command.state is SavedIs.NOTHING


def test_a_draft_of_a_start_comes_back_beside_the_one_that_was_put_there_since(
    at: At, busy_staff: SignedInStaff, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    _place, desk, panel = correcting(at, discussed, qtbot)
    mine = moment_typed(desk.clocks.model.register.running[0].started - timedelta(hours=3))
    put(panel.fields["started"].control, mine)
    with qtbot.waitSignal(panel.command.draft_kept, timeout=WAIT):
        panel.command.keep_draft()
    theirs = start_moved(busy_staff, discussed, 2)
    _place, _desk, again = correcting(at, discussed, qtbot)
    qtbot.waitUntil(lambda: again.choosing, timeout=WAIT)
    assert told(again) == {"started": (mine, moment_typed(theirs))}


def test_a_start_that_was_not_looked_at_is_not_corrected_though_the_sheet_is_read_anew(
    at: At, busy_staff: SignedInStaff, discussed: UUID, theme: Theme
) -> None:
    sitting = busy_staff.sitting(MANAGER)
    sheet_as(busy_staff, MANAGER, discussed)
    (seen,) = read_clocks(sitting, discussed).running
    start_moved(busy_staff, discussed, 2)
    sheet = sheet_as(busy_staff, MANAGER, discussed)
    command = CorrectStart(uuid4(), seen, seen.started - timedelta(hours=4), MINE)
    with pytest.raises(ChangedMeanwhile):
        correct_start(sitting, command, sheet, at(MANAGER).who.profile)
    assert [one.reason for one in read_clocks(sitting, discussed).corrections] == [THEIRS]


# Matters


def put_right(staff: SignedInStaff, reference: str, asker: str) -> None:
    sitting = staff.sitting(INFORMATION)
    row = next(one for one in matters(sitting) if one.reference == reference)
    matter = open_matter(sitting, row.matter, "To put it right")
    stands = matter.standing
    told = (uuid4(), row.kind, stands.means, asker, stands.words)
    command = ReceiveMatter(*told, lines=stands.lines, corrects=matter.row, why=THEIRS)
    with place_of(sitting) as place:
        receive_matter(sitting, command, place.now(), place.who.profile)


def stepped(staff: SignedInStaff, reference: str, step: MatterStep, **told: str) -> None:
    sitting = staff.sitting(INFORMATION)
    row = next(one for one in matters(sitting) if one.reference == reference)
    told = {"words": THEIRS} | told
    command = TakeMatterStep(uuid4(), open_matter(sitting, row.matter, "To go on"), step, **told)  # type: ignore[arg-type]
    with place_of(sitting) as place:
        take_matter_step(sitting, command, place.now(), place.who.profile)


def at_matter(at: At, qtbot: QtBot, reference: str) -> MattersDesk:
    desk = shown(at(MANAGER), qtbot)
    opened_matter(desk, reference, qtbot)
    return desk


def test_what_two_people_put_right_of_a_matter_stands_side_by_side(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    reference = taken(at(OFFICER), MatterKind.COMPLAINT, asker="Misheard")
    desk = at_matter(at, qtbot, reference)
    desk.correct()
    panel = said(desk.panel, asker="Marigold Sample", why=MINE)
    put_right(busy_staff, reference, "Marigold Simple")
    panel.save()  # refused: the matter's version is another
    qtbot.waitUntil(lambda: panel.choosing, timeout=WAIT)
    assert told(panel) == {"asker": ("Marigold Sample", "Marigold Simple")}
    assert "Ignatius Pell" in panel.versions.said.words
    choose(panel, Keep.MINE)
    saved(panel, qtbot)
    qtbot.waitUntil(lambda: desk.model.matter is not None and len(desk.model.matter.asked) == 3, timeout=WAIT)
    assert desk.model.matter is not None
    assert [one.asker for one in desk.model.matter.asked] == ["Misheard", "Marigold Simple", "Marigold Sample"]
    assert [one.why for one in desk.model.matter.asked] == ["", THEIRS, MINE]


def test_a_draft_of_a_correction_comes_back_beside_the_row_that_took_its_place(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    reference = taken(at(OFFICER), MatterKind.COMPLAINT, asker="Misheard")
    desk = at_matter(at, qtbot, reference)
    desk.correct()
    panel = said(desk.panel, asker="Marigold Sample")
    with qtbot.waitSignal(panel.command.draft_kept, timeout=WAIT):
        desk.save()
    desk.back()
    put_right(busy_staff, reference, "Marigold Simple")
    desk.model.reread()
    qtbot.waitUntil(lambda: desk.model.matter is not None and len(desk.model.matter.asked) == 2, timeout=WAIT)
    desk.correct()
    again = desk.panel
    assert again is not None
    qtbot.waitUntil(lambda: again.choosing, timeout=WAIT)
    assert told(again) == {"asker": ("Marigold Sample", "Marigold Simple")}


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize(
    ("step", "key", "mine", "theirs"),
    [
        (MatterStep.ACKNOWLEDGE, "words", MINE, THEIRS),
        (MatterStep.NAME, "handler", DECIDER, MANAGER),
        (MatterStep.ANSWER, "result", "upheld", "not_upheld"),
    ],
)
def test_a_step_that_two_people_take_stands_twice_before_either_is_sent(
    step: MatterStep, key: str, mine: str, theirs: str, at: At, busy_staff: SignedInStaff, qtbot: QtBot
) -> None:
    reference = taken(at(OFFICER), MatterKind.COMPLAINT)
    desk = at_matter(at, qtbot, reference)
    desk.begin(step)
    panel = said(desk.panel, **{"words": MINE, key: mine})
    stepped(busy_staff, reference, step, **{"words": THEIRS, key: theirs})
    panel.save()
    qtbot.waitUntil(lambda: panel.choosing, timeout=WAIT)
    assert told(panel)["words"] == (MINE, THEIRS)
    mine_said, their_said = told(panel)[key]
    assert mine_said != their_said
    assert "" not in (mine_said, their_said)
    assert (mine_said, their_said) == (MINE, THEIRS) or key != "words"


def test_two_notes_are_two_and_no_versions_of_each_other(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    reference = taken(at(OFFICER), MatterKind.COMPLAINT)
    desk = at_matter(at, qtbot, reference)
    desk.begin(MatterStep.NOTE)
    panel = said(desk.panel, words=MINE)
    stepped(busy_staff, reference, MatterStep.NOTE)
    with qtbot.waitSignal(panel.changed_meanwhile, timeout=WAIT):
        panel.save()
    qtbot.waitUntil(lambda: desk.model.matter is not None and len(desk.model.matter.steps) == 2, timeout=WAIT)
    assert not panel.choosing
    saved(panel, qtbot)
    qtbot.waitUntil(lambda: desk.model.matter is not None and len(desk.model.matter.steps) == 3, timeout=WAIT)
    assert desk.model.matter is not None
    assert [one.words for one in desk.model.matter.steps[1:]] == [THEIRS, MINE]


def test_a_step_that_is_needless_now_goes_where_nothing_was_typed(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    reference = taken(at(OFFICER), MatterKind.COMPLAINT)
    desk = at_matter(at, qtbot, reference)
    desk.begin(MatterStep.ANSWER)
    assert desk.panel is not None
    stepped(busy_staff, reference, MatterStep.ANSWER, result="upheld")
    desk.model.reread()
    qtbot.waitUntil(lambda: desk.panel is None, timeout=WAIT)
    assert "Somebody else was quicker" in desk.sheet.notice.words


def test_nothing_of_anothers_step_is_repeated_where_nothing_was_typed(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    reference = taken(at(OFFICER), MatterKind.COMPLAINT)
    desk = at_matter(at, qtbot, reference)
    desk.begin(MatterStep.IDENTITY)
    panel = said(desk.panel)
    stepped(busy_staff, reference, MatterStep.IDENTITY)
    desk.model.reread()
    qtbot.waitUntil(lambda: desk.model.matter is not None and len(desk.model.matter.steps) == 2, timeout=WAIT)
    assert not panel.model.values.get("words")
    said(panel, words=MINE)
    assert not panel.choosing
    panel.compare()
    assert not panel.choosing


# The family: grounds and tellings


def recording(at: At, enquiry: UUID, entry: Entry, qtbot: QtBot) -> tuple[Place, DecisionDesk, EntryPanel]:
    place = at(DECIDER)
    desk = opened(place, enquiry, qtbot)
    qtbot.waitUntil(lambda: desk.family.model.read, timeout=WAIT)
    desk.family.begin(entry)
    panel = desk.family.panel
    assert isinstance(panel, EntryPanel)
    return place, desk, panel


def ground_said(staff: SignedInStaff, enquiry: UUID, about: AskedAbout, ground: str | None, reason: str) -> None:
    sheet = sheet_as(staff, DECIDER, enquiry)
    command = RecordLawfulBasis(uuid4(), (sheet.subjects[0].id,), (about,), ground, reason)
    record_lawful_basis(staff.sitting(DECIDER), command, sheet)


def test_a_ground_is_not_recorded_over_one_that_its_writer_has_not_seen(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.GATHERING)
    place, desk, panel = recording(at, enquiry, Entry.BASIS, qtbot)
    assert desk.enquiry.sheet is not None
    child = str(desk.enquiry.sheet.subjects[0].id)
    ground, other = [one.code for one in place.who.profile.grounds][:2]
    put(panel.fields["people"].control, [child])
    put(panel.fields["about"].control, [AskedAbout.SUPPORT.value])
    put(panel.fields["ground"].control, ground)
    put(panel.fields["reason"].control, MINE)
    ground_said(busy_staff, enquiry, AskedAbout.CHECKS, other, THEIRS)
    heard(place, qtbot, panel, choosing=False)  # they spoke of something else
    put(panel.fields["about"].control, [AskedAbout.CHECKS.value])
    panel.save()
    assert panel.choosing
    assert panel.command.state is SavedIs.NOT_SAVED
    assert told(panel)["reason"] == (MINE, THEIRS)
    choose(panel, Keep.MINE)
    saved(panel, qtbot)
    kept = read_family_side(busy_staff.sitting(DECIDER), enquiry).bases
    assert [(one.ground, one.reason) for one in kept[:2]] == [(ground, MINE), (other, THEIRS)]


def telling_said(staff: SignedInStaff, enquiry: UUID) -> None:
    sheet = sheet_as(staff, DECIDER, enquiry)
    told = (uuid4(), (sheet.subjects[0].id,), True, ToldBy.HUB, datetime.now(UTC))
    record_telling(
        staff.sitting(DECIDER), RecordTelling(*told, how="By telephone", what=THEIRS, sure_of_no_risk=True), enquiry
    )


def test_that_somebody_is_not_told_is_not_recorded_over_that_they_were(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.GATHERING)
    place, desk, panel = recording(at, enquiry, Entry.TELLING, qtbot)
    assert desk.enquiry.sheet is not None
    put(panel.fields["people"].control, [str(desk.enquiry.sheet.subjects[0].id)])
    put(panel.fields["told"].control, True)
    put(panel.fields["told_by"].control, ToldBy.HUB.value)
    put(panel.fields["how"].control, "In person")
    put(panel.fields["sure_of_no_risk"].control, True)
    put(panel.fields["what"].control, MINE)
    telling_said(busy_staff, enquiry)
    heard(place, qtbot, panel)
    assert {key: told(panel)[key] for key in ("how", "what")} == {
        "how": ("In person", "By telephone"),
        "what": (MINE, THEIRS),
    }
    choose(panel, Keep.MINE, what=Keep.BOTH)
    saved(panel, qtbot)
    kept = read_family_side(busy_staff.sitting(DECIDER), enquiry).tellings
    assert [one.what for one in kept[:2]] == [f"{MINE}\n\n{THEIRS}", THEIRS]
