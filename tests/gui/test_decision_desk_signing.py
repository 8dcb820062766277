"""A decision is signed child by child with the password typed again; what is signed is sealed and can be superseded."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.codes import EnquiryState, Handling
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.gui.desks.deciding.decision_panel import DecisionPanel
from mashdesk.gui.desks.deciding.own_certificate import NOT_CHOSEN
from mashdesk.gui.desks.deciding.sign_panel import SignPanel
from mashdesk.gui.desks.deciding.steps import Step
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.theme import Theme
from mashdesk.services.contradictions import MarkContradiction, mark_contradiction
from mashdesk.services.openings import open_enquiry
from mashdesk.store.sitting import Sitting
from tests.documents.cards import PIN, no_cards, put_in, write_on
from tests.documents.certificates import WORD, held
from tests.gui.at_a_desk import WAIT, Place, place_of, sheet_as


@pytest.fixture
def case(staff: SignedInStaff, profile: HubProfile) -> CaseStudy:
    """A referral about a child and an unborn baby, discussed and ready to be decided."""
    case = CaseStudy("anonymous-neighbour", staff, profile)
    for step in (case.record, case.screen, case.hear_family, case.ask, case.discuss):
        step()
    return case


@pytest.fixture
def place(case: CaseStudy, staff: SignedInStaff) -> Iterator[Place]:
    with place_of(staff.sitting(DECIDER)) as place:
        yield place


@pytest.fixture
def desk(place: Place, case: CaseStudy, qtbot: QtBot, theme: Theme, tmp_path: Path) -> DecisionDesk:
    desk = DecisionDesk(place.who, place.tasks, place.bus, choose_place=lambda name: tmp_path / name)
    qtbot.addWidget(desk)
    desk.resize(1290, 720)
    desk.show()
    qtbot.waitUntil(lambda: desk.pane.count > 0, timeout=WAIT)
    desk.pane.list.choose(desk.worklist.rows[0])
    with qtbot.waitSignal(desk.enquiry.sheet_changed, timeout=WAIT):
        desk.reason.open_asked.emit(desk.pane.list.chosen(), "Deciding")
    qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
    return desk


def deciding(desk: DecisionDesk) -> DecisionPanel:
    assert desk.steps is not None
    panel = desk.steps.panel_of(Step.DECIDE)
    assert isinstance(panel, DecisionPanel)
    return panel


def signing(desk: DecisionDesk) -> SignPanel:
    assert desk.steps is not None
    panel = desk.steps.panel
    assert isinstance(panel, SignPanel)
    return panel


def decide(desk: DecisionDesk, child: UUID, reasons: str = "The child is left alone at night.") -> None:
    panel = deciding(desk)
    panel.tabs.choose(str(child))
    ui = panel.form.ui
    ui.harm.choose("may_be")
    ui.would_benefit.choose(True)
    ui.level.setCurrentIndex(4)
    ui.outcome.setCurrentIndex(1)
    ui.reasons.setPlainText(reasons)
    ui.next_steps.setPlainText("A social worker visits today.")
    ui.contingency.setPlainText("The police are asked to look.")


def children(desk: DecisionDesk) -> list[UUID]:
    assert desk.enquiry.sheet is not None
    return [child.id for child in desk.enquiry.sheet.subjects]


def sign(desk: DecisionDesk, password: str, qtbot: QtBot) -> None:
    desk.primary_action()
    signing(desk).ui.password.setText(password)
    with qtbot.waitSignal(deciding(desk).model.form.saved, timeout=WAIT):
        desk.primary_action()


def test_what_stops_the_signature_is_said_and_f8_goes_to_the_first_of_it(desk: DecisionDesk, qtbot: QtBot) -> None:
    panel = deciding(desk)
    assert panel.guards.words == "1 thing before you can sign"
    assert not panel.sign.isEnabled()
    panel.form.ui.harm.choose("yes")
    panel.form.ui.would_benefit.choose(True)
    panel.form.ui.level.setCurrentIndex(4)
    panel.form.ui.reasons.setPlainText("Because of what the school told.")
    assert panel.guards.words == "3 things before you can sign"
    desk.activateWindow()
    desk.primary_action()
    assert desk.focusWidget() is panel.form.ui.outcome


def test_a_child_half_decided_stops_the_signature_of_the_other(desk: DecisionDesk) -> None:
    first, second = children(desk)
    decide(desk, first)
    assert deciding(desk).sign.isEnabled()
    deciding(desk).tabs.choose(str(second))
    deciding(desk).form.ui.reasons.setPlainText("Not finished")
    assert not deciding(desk).sign.isEnabled()


def test_all_children_are_signed_at_once_and_sealed(
    desk: DecisionDesk, case: CaseStudy, staff: SignedInStaff, passwords: Mapping[str, str], qtbot: QtBot
) -> None:
    for child in children(desk):
        decide(desk, child)
    sign(desk, passwords[DECIDER], qtbot)
    sheet = sheet_as(staff, DECIDER, case.enquiry)
    assert sheet.row.state is EnquiryState.DECIDED
    assert {decision.person for decision in sheet.current_decisions} == set(children(desk))
    assert {decision.signed_by for decision in sheet.decisions} == {DECIDER}
    qtbot.waitUntil(deciding(desk).record.isVisible, timeout=WAIT)
    assert not deciding(desk).sign.isVisible()
    assert desk.worklist.rows[0].state is EnquiryState.DECIDED


def test_one_child_can_be_signed_before_the_other(
    desk: DecisionDesk, case: CaseStudy, staff: SignedInStaff, passwords: Mapping[str, str], qtbot: QtBot
) -> None:
    first, second = children(desk)
    decide(desk, first)
    sign(desk, passwords[DECIDER], qtbot)
    qtbot.waitUntil(lambda: deciding(desk).model.is_sealed(first), timeout=WAIT)
    assert not deciding(desk).model.is_sealed(second)
    assert sheet_as(staff, DECIDER, case.enquiry).row.state is EnquiryState.DISCUSSED


def test_a_wrong_password_signs_nothing_and_is_said_at_the_field(
    desk: DecisionDesk, case: CaseStudy, staff: SignedInStaff, qtbot: QtBot
) -> None:
    for child in children(desk):
        decide(desk, child)
    desk.primary_action()
    panel = signing(desk)
    panel.ui.password.setText("not my password")
    with qtbot.waitSignal(deciding(desk).model.form.password_refused, timeout=WAIT):
        desk.primary_action()
    assert panel.fields["password"].problem == "The password is not right. Nothing was signed. Type it again."
    assert panel.ui.password.text() == ""
    assert not sheet_as(staff, DECIDER, case.enquiry).decisions
    desk.back()
    assert deciding(desk).form.ui.next_steps.toPlainText() == "A social worker visits today."


def test_a_return_that_comes_in_before_the_signature_must_be_looked_at_first(
    desk: DecisionDesk, case: CaseStudy, staff: SignedInStaff, passwords: Mapping[str, str], qtbot: QtBot
) -> None:
    for child in children(desk):
        decide(desk, child)
    desk.primary_action()
    case.answer(case.story["returns"][0])
    panel = signing(desk)
    panel.ui.password.setText(passwords[DECIDER])
    with qtbot.waitSignal(desk.enquiry.sheet_changed, timeout=WAIT):
        desk.primary_action()
    assert panel.notice.startswith("Somebody else saved meanwhile.")
    assert not sheet_as(staff, DECIDER, case.enquiry).decisions
    panel.ui.password.setText(passwords[DECIDER])
    with qtbot.waitSignal(deciding(desk).model.form.saved, timeout=WAIT):
        desk.primary_action()
    assert len(sheet_as(staff, DECIDER, case.enquiry).decisions) == 2


def test_two_items_marked_as_contradicting_before_the_signature_are_looked_at_first_and_said_beside_it(
    desk: DecisionDesk, case: CaseStudy, staff: SignedInStaff, passwords: Mapping[str, str], qtbot: QtBot
) -> None:
    for told in case.story["returns"]:
        case.answer(told)
    with qtbot.waitSignal(desk.enquiry.sheet_changed, timeout=WAIT):
        desk.enquiry.reload()
    for child in children(desk):
        decide(desk, child)
    desk.primary_action()
    assert _before_signing(signing(desk)) == []
    sheet = open_enquiry(staff.sitting(OFFICER), case.enquiry, "To mark them")
    one, other = [item.id for item in sheet.items if item.handling is Handling.HUB][:2]
    mark = MarkContradiction(uuid4(), case.enquiry, sheet.row.version, one, other, "Two days.")
    mark_contradiction(staff.sitting(OFFICER), mark)
    signing(desk).ui.password.setText(passwords[DECIDER])
    with qtbot.waitSignal(desk.enquiry.sheet_changed, timeout=WAIT):
        desk.primary_action()
    assert signing(desk).notice.startswith("Somebody else saved meanwhile.")
    assert not sheet_as(staff, DECIDER, case.enquiry).decisions
    assert desk.sheet.contradictions.words == "2 items contradict each other."
    assert desk.sheet.contradictions.isVisible()
    desk.back()
    desk.primary_action()
    assert _before_signing(signing(desk)) == ["Before you sign: 2 items contradict each other."]
    sign_anew = signing(desk)
    sign_anew.ui.password.setText(passwords[DECIDER])
    with qtbot.waitSignal(deciding(desk).model.form.saved, timeout=WAIT):
        desk.primary_action()
    assert len(sheet_as(staff, DECIDER, case.enquiry).decisions) == 2


def _before_signing(panel: SignPanel) -> list[str]:
    names = [label.accessibleName() for label in panel.findChildren(QLabel)]
    return [name for name in names if name.startswith("Before you sign")]


def test_an_outcome_that_does_not_fit_the_level_is_possible_and_noted(desk: DecisionDesk, profile: HubProfile) -> None:
    form = deciding(desk).form
    form.ui.level.setCurrentIndex(1)
    labels = [form.ui.outcome.itemText(place) for place in range(1, form.ui.outcome.count())]
    fitting = [outcome.label for outcome in profile.outcomes if outcome.fits(1)]
    assert labels[: len(fitting)] == fitting
    assert all("not usual at level 1" in label for label in labels[len(fitting) :])
    form.ui.outcome.setCurrentIndex(len(labels))
    assert "Say in the reasons" in form.ui.outcome.accessibleDescription()


def test_a_later_decision_begins_from_the_one_that_stands_and_supersedes_it(
    desk: DecisionDesk, case: CaseStudy, staff: SignedInStaff, passwords: Mapping[str, str], qtbot: QtBot
) -> None:
    for child in children(desk):
        decide(desk, child)
    sign(desk, passwords[DECIDER], qtbot)
    first = children(desk)[0]
    panel = deciding(desk)
    qtbot.waitUntil(lambda: panel.model.is_sealed(first), timeout=WAIT)
    panel.tabs.choose(str(first))
    panel.supersede.click()
    assert panel.form.ui.reasons.toPlainText() == "The child is left alone at night."
    panel.form.ui.reasons.setPlainText("The visit showed more.")
    sign(desk, passwords[DECIDER], qtbot)
    sheet = sheet_as(staff, DECIDER, case.enquiry)
    about = [decision for decision in sheet.decisions if decision.person == first]
    assert [(one.reasons, one.superseded) for one in sorted(about, key=lambda one: one.signed)] == [
        ("The child is left alone at night.", True),
        ("The visit showed more.", False),
    ]


def test_the_decision_record_is_written_where_the_person_chooses_and_names_nobody(
    desk: DecisionDesk, passwords: Mapping[str, str], qtbot: QtBot, tmp_path: Path
) -> None:
    for child in children(desk):
        decide(desk, child)
    sign(desk, passwords[DECIDER], qtbot)
    qtbot.waitUntil(deciding(desk).record.isVisible, timeout=WAIT)
    with qtbot.waitSignal(desk.record.model.written, timeout=60_000):
        desk.primary_action()
    [written] = tmp_path.glob("*.pdf")
    assert written.read_bytes().startswith(b"%PDF-")
    assert desk.enquiry.sheet is not None
    assert written.name == f"Decision record {desk.enquiry.sheet.row.reference}.pdf"


def test_the_record_is_signed_with_ones_own_certificate_and_what_is_wrong_stands_beside_its_field(
    desk: DecisionDesk, passwords: Mapping[str, str], qtbot: QtBot, tmp_path: Path
) -> None:
    for child in children(desk):
        decide(desk, child)
    sign(desk, passwords[DECIDER], qtbot)
    qtbot.waitUntil(deciding(desk).own_signature.isVisible, timeout=WAIT)
    deciding(desk).own_signature.click()
    panel = desk.record.panel
    assert panel is not None
    assert panel.isVisible()
    assert QApplication.activeModalWidget() is None  # a file is asked for above the desk, never above a window
    desk.primary_action()
    assert panel.fields["certificate"].problem == NOT_CHOSEN
    desk.back()
    assert deciding(desk).isVisible()
    deciding(desk).own_signature.click()
    panel = desk.record.panel
    assert panel is not None
    mine = tmp_path / "mine.p12"
    mine.write_bytes(held()[0])
    panel.certificate.setText(str(tmp_path / "missing.p12"))
    for field, file, word in (("certificate", "missing.p12", WORD), ("passphrase", "mine.p12", "eight wet geese")):
        panel.certificate.setText(str(tmp_path / file))
        panel.passphrase.setText(word)
        with qtbot.waitSignal(desk.record.model.not_signed, timeout=WAIT):
            panel.sign.click()
        assert panel.fields[field].problem
        assert not list(tmp_path.glob("*.pdf"))
    panel.passphrase.setText(WORD)
    with qtbot.waitSignal(desk.record.model.written, timeout=60_000):
        panel.sign.click()
    assert desk.record.panel is None
    [written] = tmp_path.glob("*.pdf")
    assert b"/ETSI.CAdES.detached" in written.read_bytes()
    assert "signed" in desk.sheet.notice.words


def test_the_record_is_signed_with_a_card_that_is_put_in_meanwhile_and_a_wrong_pin_writes_nothing(
    desk: DecisionDesk, passwords: Mapping[str, str], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for child in children(desk):
        decide(desk, child)
    sign(desk, passwords[DECIDER], qtbot)
    qtbot.waitUntil(deciding(desk).own_signature.isVisible, timeout=WAIT)
    with no_cards(tmp_path / "reader") as module:
        monkeypatch.setenv("MASHDESK_CARD_MODULE", str(module))
        deciding(desk).own_signature.click()
        panel = desk.record.panel
        assert panel is not None
        qtbot.waitUntil(lambda: "No card is in" in panel.fields["card"].problem, timeout=WAIT)
        put_in()
        write_on(module, "1", ec.generate_private_key(ec.SECP256R1()))
        panel.again.click()
        qtbot.waitUntil(lambda: panel.cards.currentText() == "Ruth Amadi", timeout=WAIT)
        panel.pin.setText("135792")
        with qtbot.waitSignal(desk.record.model.not_signed, timeout=WAIT):
            panel.sign.click()
        assert "not the card’s PIN" in panel.fields["pin"].problem
        assert not list(tmp_path.glob("*.pdf"))
        panel.pin.setText(PIN)
        with qtbot.waitSignal(desk.record.model.written, timeout=60_000):
            panel.sign.click()
    assert desk.record.panel is None
    [written] = tmp_path.glob("*.pdf")
    assert b"/ETSI.CAdES.detached" in written.read_bytes()


def test_what_was_typed_about_each_child_is_there_again(
    desk: DecisionDesk, place: Place, qtbot: QtBot, theme: Theme
) -> None:
    first = children(desk)[0]
    decide(desk, first, "Typed and not signed.")
    with qtbot.waitSignal(deciding(desk).model.form.draft_kept, timeout=WAIT):
        desk.save()
    again = DecisionDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(again)
    again.show()
    again.enquiry.open(desk.enquiry.sheet.row.enquiry, "Deciding")  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: again.steps is not None, timeout=WAIT)
    panel = deciding(again)
    qtbot.waitUntil(lambda: panel.model.of(first).reasons == "Typed and not signed.", timeout=WAIT)
    assert panel.form.ui.reasons.toPlainText() == "Typed and not signed."


def test_who_signs_in_by_certificate_is_told_what_a_signature_shows_and_a_refused_one_signs_nothing(
    desk: DecisionDesk, place: Place, qtbot: QtBot
) -> None:
    sitting = place.who.sitting
    assert isinstance(sitting, Sitting)
    sitting.typed = False  # and this server asks for a password all the same, as one does that lets nobody in by ticket
    for child in children(desk):
        decide(desk, child)
    desk.primary_action()
    panel = signing(desk)
    assert not panel.ui.password.isVisible()
    assert "only your own care" in panel.ui.consequence.text()
    desk.primary_action()
    qtbot.waitUntil(lambda: "Nothing was signed" in panel.notice, timeout=WAIT)
    assert desk.enquiry.sheet is not None
    assert not desk.enquiry.sheet.current_decisions
