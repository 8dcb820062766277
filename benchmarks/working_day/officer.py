"""The MASH officer's day: referrals by form, questions about enquiries, letters."""

from pathlib import Path

from benchmarks.working_day.hands import Hands
from benchmarks.working_day.reading import read_through, refresh
from mashdesk.domain.codes import LetterState
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.letters_desk import LettersDesk
from mashdesk.gui.desks.referral_form.form import ReferralForm
from mashdesk.gui.desks.referral_form.households_section import HouseholdsSection
from mashdesk.gui.desks.referral_form.relationships_section import RelationshipsSection

CONCERN = "He comes to school hungry, and says that nobody is at home at night. " * 12


def at_the_front_door(hands: Hands, referrals: int, readings: int) -> None:
    """Referrals come in, and people ask about what is there."""
    desk = hands.show("front_door", FrontDoor)
    for number in range(referrals):
        _record(hands, desk, number)
    refresh(hands, desk)
    read_through(hands, desk, desk.worklist.rows[:readings], "A call about this enquiry")


def with_letters(hands: Hands, folder: Path, many: int) -> None:
    """Seen as they will leave, kept, seen again; a senior social worker goes on from there."""
    desk = hands.show("letters", LettersDesk)
    mine = {one.enquiry: one for one in desk.worklist.letters if one.state is LetterState.DUE and not one.confidential}
    for row in list(mine.values())[:many]:
        told: list[str] = []
        desk.letters.preview_ready.connect(lambda _preview, told=told: told.append("seen"))
        desk.letters.page_kept.connect(lambda told=told: told.append("kept"))
        desk.tabs.choose(row.state.value)
        hands.do("choose a letter", lambda letter=row.letter: desk.list.choose(letter))  # type: ignore[misc]
        hands.do(
            "preview a letter",
            lambda row=row: desk.reason.open_asked.emit(row, "To print the letter"),  # type: ignore[misc]
            lambda told=told: "seen" in told,  # type: ignore[misc]
        )
        hands.settled()
        hands.do("keep a letter", desk.primary_action, lambda told=told: "kept" in told)  # type: ignore[misc]
        hands.settled()


def _record(hands: Hands, desk: FrontDoor, number: int) -> None:
    recorded: list[str] = []
    desk.form.recorded.connect(recorded.append)
    hands.do("begin a referral", desk.new)
    hands.do("type a referral", lambda: _type(desk.form, number))
    for section in desk.form.sections:
        hands.do("go through the form", lambda section=section: desk.form.go_to(section))  # type: ignore[misc]
    hands.do("send a referral", desk.primary_action, lambda: recorded)
    hands.settled()


def _type(form: ReferralForm, number: int) -> None:
    ui = {key: section.ui for key, section in form.sections.items() if hasattr(section, "ui")}
    child = form.people.card("p1").ui
    child.given_names.setText(f"Invented {number}")
    child.family_name.setText("Placeholder")
    child.birth.setText("3/2/2020")
    ui["concern"].concern.setPlainText(CONCERN)
    ui["came_in"].kind.choose("child_protection")
    ui["came_in"].source.choose("2A")
    ui["consent"].parents_told.choose(True)
    form.people.add_person().ui.given_names.setText("Mina")
    relations, homes = form.sections["relationships"], form.sections["households"]
    assert isinstance(relations, RelationshipsSection)
    assert isinstance(homes, HouseholdsSection)
    relation = relations.add_row()
    relation.kind.choose("mother")
    relation.responsibility.choose("yes")
    home = homes.add_card()
    home.ui.address.setPlainText("7 Invented Lane\nTestford")
