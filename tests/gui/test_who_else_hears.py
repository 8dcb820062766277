"""The part "Letters": who else hears of the outcome, by whose rule, and that it is recorded how they were told."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.recipients import Hearing
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.theme import Theme
from mashdesk.services.recipients import read_recipients
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.releasing import enquiry_at

At = Callable[[str], Place]


@pytest.fixture
def at(busy_staff: SignedInStaff) -> Iterator[At]:
    with ExitStack() as places:
        drafts = MemoryDrafts()
        yield lambda login: places.enter_context(place_of(busy_staff.sitting(login), drafts))


@pytest.fixture
def decided(busy_staff: SignedInStaff) -> UUID:
    return enquiry_at(busy_staff, EnquiryState.DECIDED)


def opened(place: Place, enquiry: UUID, qtbot: QtBot) -> DecisionDesk:
    desk = DecisionDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    desk.enquiry.open(enquiry, "To look at the letters")
    qtbot.waitUntil(lambda: desk.making.recipients.read, timeout=WAIT)
    desk.sheet.choose_part("letters")
    return desk


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_who_is_still_to_hear_stands_with_the_rule_and_what_is_recorded_takes_its_place(
    at: At, busy_staff: SignedInStaff, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(at(DECIDER), decided, qtbot)
    told = words_on(desk.sheet.letters)
    assert "Who else hears of the outcome" in told
    assert "Northamptonshire leaflet, N8 · always, by letter or telephone, signed by MASH team" in told
    assert "Whoever referred · still to hear" in told
    (button,) = desk.sheet.letters.buttons
    assert button.accessibleName() == "Record how they were told: Whoever referred"
    button.click()
    panel = desk.making.panel
    assert isinstance(panel, EntryPanel)
    panel.save()
    assert panel.fields["how"].problem
    assert panel.fields["because"].problem
    put(panel.fields["how"].control, Hearing.CALL.value)
    put(panel.fields["because"].control, "That early help goes on.")
    panel.save()
    qtbot.waitUntil(lambda: "Told by telephone" in words_on(desk.sheet.letters), timeout=WAIT)
    assert "That early help goes on." in words_on(desk.sheet.letters)
    assert desk.sheet.letters.buttons == []
    (kept,) = read_recipients(busy_staff.sitting(DECIDER), decided)
    assert (kept.how, kept.because, kept.is_still_to_hear) == (Hearing.CALL, "That early help goes on.", False)


def test_that_somebody_is_not_told_is_offered_to_the_senior_social_worker_alone(
    at: At, decided: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(at(DECIDER), decided, qtbot)
    (referrer,) = desk.making.recipients.recipients
    assert desk.making.recipients.ways(referrer) == tuple(Hearing)
    officer = at(OFFICER).who
    desk.making.recipients.who = officer
    assert Hearing.NOT_TOLD not in desk.making.recipients.ways(referrer)
