"""The form of a new referral, whole: the rail beside it, the 999 banner above it, one section at a time."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QWidget

from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.fitting_scroll import FittingScroll
from mashdesk.gui.desks.referral_form.came_in_section import CameInSection
from mashdesk.gui.desks.referral_form.concern_section import ConcernSection
from mashdesk.gui.desks.referral_form.consent_section import ConsentSection
from mashdesk.gui.desks.referral_form.households_section import HouseholdsSection
from mashdesk.gui.desks.referral_form.people_section import PeopleSection
from mashdesk.gui.desks.referral_form.referrer_section import ReferrerSection
from mashdesk.gui.desks.referral_form.relationships_section import RelationshipsSection
from mashdesk.gui.desks.referral_form.section import FormSection
from mashdesk.gui.desks.saved_at_the_window import state_words
from mashdesk.gui.fonts import px
from mashdesk.gui.forms.ui_referral_form import Ui_ReferralForm
from mashdesk.gui.language import say
from mashdesk.gui.reading_order import focus_first, stops_of
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.viewmodels.referral_model import ReferralModel
from mashdesk.gui.viewmodels.referral_sections import TITLES, SectionFacts, section_of
from mashdesk.gui.viewmodels.typed_referral import Typed
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.section_rail import Section, SectionState

GATHER_AFTER_MS = 150
SIDE, RAIL_NARROW = 268, 72
NOTHING_HOLDS_UP = say("Missing answers never hold up a child. They stay on the list for the hub.")
DANGER = say("If a child is in immediate danger call 999 first.")
_FROM = {
    "draft": (say("This was typed earlier and not sent."), say("Go on with it, or start afresh.")),
    "file": (say("Read from a file."), say("Check it, then send it. Nothing of it is saved yet.")),
}


def _more(others: int) -> str:
    return say(" And {others} more.").format(others=others) if others else ""


class ReferralForm(QWidget):
    """Signals: `closed` (kept as a draft, or sent), `recorded(str)` with the reference."""

    closed = Signal()
    recorded = Signal(str)

    def __init__(self, model: ReferralModel, parent: QWidget | None = None, *, drafts_survive: bool = True) -> None:
        super().__init__(parent)
        self.ui = Ui_ReferralForm()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.sections: dict[str, FormSection] = {
            "came_in": CameInSection(model.policies.referrals),
            "referrer": ReferrerSection(model.policies.referrals.referrer_roles),
            "concern": ConcernSection(),
            "people": PeopleSection(),
            "relationships": RelationshipsSection(),
            "households": HouseholdsSection(),
            "consent": ConsentSection(model.policies.telling, model.policies.consent),
        }
        self._model = model
        self._dress()
        self._drafts_survive = drafts_survive
        self._before: Typed | None = None
        self._told = False
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.timeout.connect(self.gather)

        self._connect()

    @property
    def people(self) -> PeopleSection:
        """The section of the people."""
        section = self.sections["people"]
        assert isinstance(section, PeopleSection)
        return section

    @property
    def consent(self) -> ConsentSection:
        """The section of what the family knows and agreed to."""
        section = self.sections["consent"]
        assert isinstance(section, ConsentSection)
        return section

    def show_begun(self, origin: str) -> None:
        """What stands in the model already: nothing, or (`origin`) the draft of a referral."""
        self._on_filled(self._model.content, origin)
        self._show_sections(self._model.sections())
        self._say_what_holds_it_up()
        self._show_state(self._model.form.state)
        self.go_to("came_in")

    def go_to(self, key: str) -> None:
        """Show a section."""
        self.ui.rail.choose(key)
        self._show_section(key)

    def step(self, by: int) -> None:
        """To the section after this one, or before it, where there is one; the keyboard goes to its first field."""
        keys = list(TITLES)
        place = keys.index(self.ui.rail.chosen) + by
        if 0 <= place < len(keys):
            self.go_to(keys[place])
            self.focus_first()

    def focus_first(self) -> None:
        """To the first field of the section that is shown."""
        section = self.sections[self.ui.rail.chosen]
        asked = {field.control for field in section.findChildren(Field) if field.isVisible()}
        stops = (stop for stop in stops_of(self.window()) if section.isAncestorOf(stop))
        first = next((stop for stop in stops if any(one is stop or one.isAncestorOf(stop) for one in asked)), None)
        if first is not None:
            first.setFocus()
        elif not focus_first(section):
            (self.ui.onward if self.ui.onward.isVisible() else self.ui.send).setFocus()

    def arrange(self, *, narrow: bool) -> None:
        """The rail beside the section, or small above it where there is no room."""
        layout = self.layout()
        assert isinstance(layout, QBoxLayout)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        layout.setDirection(down if narrow else across)
        self.ui.doing_layout.setDirection(across if narrow else down)
        for part in (self.ui.title, self.ui.note, self.ui.draft):
            part.setVisible(not narrow)
        self.ui.rail.setMaximumHeight(px(RAIL_NARROW) if narrow else 16_777_215)
        self.ui.side.setMinimumHeight(px(RAIL_NARROW + 72) if narrow else 0)
        self.ui.side.setMaximumHeight(px(RAIL_NARROW + 72) if narrow else 16_777_215)
        self.ui.side.setMinimumWidth(0 if narrow else px(SIDE))
        self.ui.side.setMaximumWidth(16_777_215 if narrow else px(SIDE))
        self.ui.danger.say(
            "stop",
            self._model.policies.referrals.emergency or DANGER,
            "" if narrow else say("Nothing here has to be whole."),
        )

    def gather(self) -> None:
        """Tell the view-model what stands in the form now."""
        self._gathering.stop()
        typed: Typed = {}
        for section in self.sections.values():
            typed |= section.typed()
        self.consent.set_source(str(typed.get("source") or ""))
        self._model.take(typed)
        if self._told:
            self._forget_solved()

    def send(self) -> None:
        """To screening (F8)."""
        self.gather()
        self._model.send()

    def _gather_soon(self) -> None:
        """In a moment, and not the later the longer somebody types without a pause."""
        if not self._gathering.isActive():
            self._gathering.start(GATHER_AFTER_MS)

    def _gather_rest(self) -> None:
        """What was typed in the last moment."""
        if self._gathering.isActive():
            self.gather()

    def keep(self) -> None:
        """Keep the draft (Ctrl+S)."""
        self._gather_rest()
        self._model.form.keep_draft()

    def keep_and_close(self) -> None:
        """Keep the draft and leave the form (Esc)."""
        self.keep()
        self.closed.emit()

    def read_file(self, path: Path) -> None:
        """Fill the form from a referral file."""
        self._model.read_file(path)

    def _dress(self) -> None:
        for section in self.sections.values():
            page = FittingScroll(self)
            page.body.addWidget(section)
            self.ui.pages.addWidget(page)
        self.arrange(narrow=False)
        self.ui.send.set_icon("send")
        self.ui.send.set_key("F8")
        self.ui.keep.set_key("Esc")
        self.ui.onward.set_icon("arrow-right")
        self.ui.onward.set_key("Ctrl+PgDown")
        self._show_sections(SectionFacts(key, words, "not_started", "") for key, words in TITLES.items())

    def _connect(self) -> None:
        for section in self.sections.values():
            section.changed.connect(self._gather_soon)
            section.taking_out.connect(self._on_taking_out)
        self.people.people_changed.connect(self._on_people_changed)
        self.people.person_told.connect(self._model.known.consider)
        self._model.known.answered.connect(self.people.known.take)
        self.ui.rail.section_chosen.connect(self._show_section)
        self.ui.onward.clicked.connect(lambda: self.step(+1))
        self.ui.send.clicked.connect(self.send)
        self.ui.keep.clicked.connect(self.keep_and_close)
        self.ui.import_file.clicked.connect(self._ask_for_file)
        self.ui.afresh.clicked.connect(self._on_afresh_clicked)
        self.ui.notice.action_asked.connect(self._put_back)
        self._model.filled.connect(self._on_filled)
        self._model.sections_changed.connect(self._show_sections)
        self._model.sections_changed.connect(lambda _facts: self._say_what_holds_it_up())
        self._model.problems_found.connect(self._on_problems_found)
        self._model.recorded.connect(self._on_recorded)
        self._model.refused.connect(self._say_stop)
        self._model.form.state_changed.connect(self._show_state)
        self._model.form.leaving.connect(self._gather_rest)

    def _on_filled(self, typed: Typed, origin: str) -> None:
        self._gathering.stop()
        self.people.known.forget()
        self.people.show_typed(typed)
        self._on_people_changed()
        for key, section in self.sections.items():
            if key != "people":
                section.show_typed(typed)
            section.show_problems(())
        self.consent.set_source(str(typed.get("source") or ""))
        self._gathering.stop()
        head, text = _FROM.get(origin, ("", ""))
        self.ui.notice.say("info", head, text)
        self.ui.notice.setVisible(bool(head))

    def _on_afresh_clicked(self) -> None:
        self.gather()
        before = dict(self._model.content)
        self._model.start_afresh()
        self._offer_back(before, say("The form is empty again."))

    def _on_taking_out(self, what: str) -> None:
        self.gather()
        self._offer_back(dict(self._model.content), say("{what}: taken out.").format(what=what))

    def _offer_back(self, before: Typed, head: str) -> None:
        self._before = before
        self.ui.notice.say("info", head, "", say("Put it back"))
        self.ui.notice.show()

    def _put_back(self) -> None:
        if self._before is not None:
            self._model.put_back(self._before)
            self._before = None

    def _on_people_changed(self) -> None:
        for section in self.sections.values():
            section.set_people(self.people.people)

    def _on_problems_found(self, problems: Iterable[Problem]) -> None:
        told = list(problems)
        self._told = bool(told)
        wrong = {key: section.show_problems(told) for key, section in self.sections.items()}
        if not told:
            self.ui.notice.hide()
            return
        key = section_of(told[0].field)
        self._say_stop(
            f"{say(told[0].message)}"
            if len(told) == 1
            else say("{told} things to put right: they are marked.").format(told=len(told))
        )
        self.go_to(key)
        field = wrong[key]
        if field is not None:
            field.setFocus()

    def _forget_solved(self) -> None:
        still = {problem.field for problem in self._model.reading().problems}
        for section in self.sections.values():
            section.forget_solved(still)
        if not still:
            self._told = False
            self.ui.notice.hide()

    def _on_recorded(self, reference: str) -> None:
        self.recorded.emit(reference)
        self.closed.emit()

    def _say_stop(self, words: str) -> None:
        self.ui.notice.say("warning", say("Not sent."), words)
        self.ui.notice.show()

    def _show_state(self, state: SavedIs) -> None:
        self.ui.draft.setText(state_words(state, drafts_survive=self._drafts_survive))

    def _show_sections(self, facts: Iterable[SectionFacts]) -> None:
        self.ui.rail.set_sections([Section(one.key, one.words, SectionState(one.state), one.detail) for one in facts])

    def _say_what_holds_it_up(self) -> None:
        wrong = self._model.reading().problems
        self.ui.note_head.setText(say("Before it is sent") if wrong else say("You can send it now"))
        self.ui.note_text.setText(f"{say(wrong[0].message)}{_more(len(wrong) - 1)}" if wrong else NOTHING_HOLDS_UP)

    def _show_section(self, key: str) -> None:
        keys = list(TITLES)
        self.ui.pages.setCurrentIndex(keys.index(key))
        after = keys.index(key) + 1
        self.ui.onward.setVisible(after < len(keys))
        self.ui.onward.setText(say("Next: {titles}").format(titles=TITLES[keys[after]]) if after < len(keys) else "")

    def _ask_for_file(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, say("Import a referral"), "", say("Referral (*.json)"))
        if name:
            self.read_file(Path(name))
