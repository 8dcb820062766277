"""The hub's texts as a list: what waits for an answer, the sections of the profile, the letters."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.calendar import day_words, london_day
from mashdesk.domain.hub_texts import PROFILE, HubText, TextVersion, may_answer, may_propose, versions_of
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.domain.profile_fields import SECTION_TITLES
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.hub_texts import TextsOfHub, texts_of_hub

PROFILE_WORDS = say("Hub profile")


@dataclass(frozen=True)
class TextRow:
    """One line: a text, or a section of the profile; `waits` where a proposal of it has no answer yet."""

    kind: str
    title: str
    told: str
    section: str = ""
    proposal: HubText | None = None
    mine: bool = False

    @property
    def key(self) -> tuple[str, str, bool]:
        """What it is, whatever becomes of it."""
        return self.kind, self.section, self.proposal is not None


class TextsModel(QObject):
    """Signals:
    changed: other versions, proposals or answers.
    refused(Exception): they could not be fetched; what was shown stays.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.who, self.tasks, self.bus = who, tasks, bus
        self.texts = TextsOfHub()
        self.fetched = False
        bus.changed.connect(lambda *_: self.reload())

    def reload(self) -> None:
        """Fetch."""
        sitting = self.who.sitting
        self.tasks.run(lambda: texts_of_hub(sitting), self._on_fetched, self.refused.emit, receiver=self)

    def rows(self) -> tuple[TextRow, ...]:
        """What waits first; then what this person may propose, or look at."""
        kinds = (PROFILE, *(kind.value for kind in LetterKind))
        waiting = [self._waiting(kind) for kind in kinds]
        return (*(row for row in waiting if row), *self._profile(), *self._letters())

    def may_propose(self, kind: str) -> bool:
        """Whether this person's roles let them propose this text."""
        return may_propose(self.who.person.roles, kind)

    def may_answer(self, text: HubText) -> bool:
        """Whether this person may approve it or send it back."""
        return may_answer(self.who.person.roles, self.who.person.login, text)

    def versions(self, kind: str) -> tuple[TextVersion, ...]:
        """Those that were in force, are, or will be."""
        return versions_of(self.texts.texts, kind)

    def standing(self, kind: str) -> TextVersion | None:
        """The one that is in force."""
        now = self.who.now()
        return next((one for one in self.versions(kind) if one.stands(now)), None)

    def _waiting(self, kind: str) -> TextRow | None:
        text = self.texts.waiting(kind)
        if text is None:
            return None
        mine = text.by == self.who.person.login
        told = (
            say("You proposed it. It waits for somebody else")
            if mine
            else say("Proposed by {by_name}").format(by_name=text.by_name)
        )
        return TextRow(kind, say("To approve: {kind}").format(kind=title_of(kind)), told, proposal=text, mine=mine)

    def _profile(self) -> tuple[TextRow, ...]:
        told = self._told(PROFILE)
        return tuple(TextRow(PROFILE, say(title), told, key) for key, title in SECTION_TITLES.items())

    def _letters(self) -> tuple[TextRow, ...]:
        return tuple(TextRow(kind.value, say(kind.words), self._told(kind.value)) for kind in LetterKind)

    def _told(self, kind: str) -> str:
        standing = self.standing(kind)
        what = PROFILE_WORDS if kind == PROFILE else say("Letter")
        return (
            f"{what} · {since_words(standing)}"
            if standing
            else say("{what} · as it comes with the program").format(what=what)
        )

    def _on_fetched(self, texts: TextsOfHub) -> None:
        if texts != self.texts or not self.fetched:
            self.texts, self.fetched = texts, True
            self.changed.emit()


def title_of(kind: str) -> str:
    """What a text is called."""
    return PROFILE_WORDS if kind == PROFILE else say(LetterKind(kind).words)


def since_words(version: TextVersion) -> str:
    """Such as "in force since 3 Nov 2026"."""
    return say("in force since {since}").format(since=day_of(version.since))


def day_of(at: datetime) -> str:
    """The day in England."""
    return day_words(london_day(at))
