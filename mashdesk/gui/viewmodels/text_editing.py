"""One of the hub's texts being written: field by field, checked and shown as the real page while somebody types."""

import copy
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from mashdesk.domain.calendar import london_day, london_moment
from mashdesk.domain.changes import Changes
from mashdesk.domain.hub_profile import HubProfile, ProfileError, load_profile
from mashdesk.domain.hub_texts import PROFILE, TextsInForce
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.domain.profile_fields import profile_sections
from mashdesk.domain.refusals import Problem, Refusal
from mashdesk.domain.text_changes import TextChange, changed_twice, changes, put_over, with_sources
from mashdesk.domain.text_fields import TextField, TextSection, put, shown
from mashdesk.domain.two_versions import Choices, TwoVersions
from mashdesk.domain.wording_fields import wording_sections
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.command_form import CommandForm, plain_words
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.gui.viewmodels.page_images import PageImage, page_images
from mashdesk.gui.viewmodels.signed_in import Documents, SignedIn
from mashdesk.gui.viewmodels.texts_model import TextsModel
from mashdesk.services.hub_texts import ProposeText, check_text, propose_text, words_of

LOOK_AFTER_MS = 350
NO_PAGE = say("The page is shown as soon as what is marked is put right.")
PAGE_OF_PROFILE = LetterKind.OUTCOME_PARENT

Told = dict[str, Any]


@dataclass(frozen=True)
class Looked:
    """What is wrong with a text, and the page that it makes; without pages, why there are none."""

    problems: tuple[Problem, ...]
    pages: tuple[PageImage, ...]
    no_page: str = ""


class TextEditing(QObject):
    """One text. What is typed stays until it is proposed; a version that was approved meanwhile is said.

    `versions` holds what that version and what is typed changed in two ways, until somebody chooses; until then a draft
    stays as it was, over the version before.

    Signals:
        ready: what stands is there to be changed, or what was typed before.
        changed: something was typed.
        looked(Looked): what is wrong with it, and its page.
        moved: another version was approved meanwhile; what was typed stands over it now.
    """

    ready = Signal()
    changed = Signal()
    looked = Signal(object)
    moved = Signal()

    def __init__(self, texts: TextsModel, kind: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts, self.kind = texts, kind
        self.who: SignedIn = texts.who
        self.form = CommandForm(texts.who, texts.tasks, texts.bus, f"text/{kind}", self)
        self.before: Told = {}
        self.told: Told = {}
        self.because, self.begins = "", ""
        self.follows: UUID | None = None
        self.loaded = False
        self._page = PAGE_OF_PROFILE
        self.versions: TwoVersions | None = None
        self._apart: tuple[Told, Told] = ({}, {})
        """While there are two versions: what was changed, and into what."""
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.timeout.connect(self._look)
        self._latest = 0
        self.form.draft_found.connect(self._take_draft)
        self.form.changed_meanwhile.connect(texts.reload)
        texts.changed.connect(self._on_versions)

    def load(self) -> None:
        """Fetch what it would take the place of."""
        last = self._texts.texts.approved_last(self.kind)
        self.follows = last.id if last else None
        self._fetch(self.follows, self._on_loaded)

    @property
    def sections(self) -> tuple[TextSection, ...]:
        """The fields as they are now."""
        return sections_of(self.kind, self.told)

    @property
    def changes(self) -> tuple[TextChange, ...]:
        """Old and new of what is another."""
        return changes(self.before, self.told, self.sections)

    def shown(self, field: TextField) -> str:
        """A field's value as one would type it."""
        return shown(self.told, field)

    def type(self, field: TextField, typed: str) -> None:
        """Something was typed into a field."""
        put(self.told, field, typed)
        self._on_typed()

    def say(self, *, because: str, begins: str) -> None:
        """Why, and from when."""
        self.because, self.begins = because, begins
        self._on_typed()

    def take_whole(self, words: str) -> str:
        """A whole text from a file; what is wrong with it, or ""."""
        try:
            told = json.loads(words)
        except (ValueError, RecursionError):
            return say("This file is not JSON.")
        if not isinstance(told, dict):
            return say("This file holds no profile.")
        self.told = told
        self._on_typed()
        self.ready.emit()
        return ""

    def begin_again(self) -> None:
        """What stands, without what was typed."""
        self.form.forget_draft()
        self.told, self.because, self.begins = copy.deepcopy(self.before), "", ""
        self.versions = None
        self.ready.emit()
        self.look_soon()

    def show_page_of(self, kind: LetterKind) -> None:
        """Of which letter the sample is, where the text is the profile: it is set anew if it is another."""
        if kind is not self._page:
            self._page = kind
            if self.loaded:
                self.look_soon()

    def choose_versions(self, choices: Choices) -> None:
        """Go on with what was chosen from both."""
        versions, self.versions = self.versions, None
        fields = {field.place: field for section in self.sections for field in section.fields}
        for one in versions.differ if versions is not None else ():
            if versions is not None and one.key in fields:
                put(self.told, fields[one.key], versions.text(one.key, choices))
        self._on_typed()
        self.ready.emit()

    def look_soon(self) -> None:
        """Check it and show its page, once nobody types any more."""
        self._looking.start(LOOK_AFTER_MS)

    def propose(self, begins: datetime | None) -> None:
        """Propose what is typed. A profile's changed values are the hub's own from their day."""
        told = self.told
        if self.kind == PROFILE:
            told = with_sources(self.before, told, london_day(begins or self.who.now()))
        words = json.dumps(told, ensure_ascii=False)
        command = ProposeText(self.form.request, self.kind, words, self.because, begins, self.follows)
        sitting, check = self.who.sitting, self.who.documents.profile_mistakes
        self.form.send(lambda: propose_text(sitting, command, check), Changes())

    @staticmethod
    def beginning_of(day: date) -> datetime:
        """The moment at which a day begins in England."""
        return london_moment(day, time())

    def _on_typed(self) -> None:
        follows = str(self.follows) if self.follows else ""
        kept: dict[str, object] = {
            "words": self.told,
            "because": self.because,
            "begins": self.begins,
            "follows": follows,
        }
        self.form.typed(copy.deepcopy(kept))
        self.changed.emit()
        self.look_soon()

    def _take_draft(self, draft: Mapping[str, object]) -> None:
        """What was typed before; where it was over another version, what was changed of that is put over this one."""
        words, over = draft.get("words"), str(draft.get("follows", ""))
        if not isinstance(words, dict):
            return
        self.because, self.begins = str(draft.get("because", "")), str(draft.get("begins", ""))
        if over == (str(self.follows) if self.follows else ""):
            self.told = copy.deepcopy(words)
            self.ready.emit()
            self.look_soon()
            return
        self._fetch(UUID(over) if over else None, lambda old: self._put_over(old, words, self.before))

    def _on_versions(self) -> None:
        """Another version was approved: what is typed is put over it, so that it can be proposed."""
        last = self._texts.texts.approved_last(self.kind)
        if not self.loaded or (last.id if last else None) == self.follows:
            return
        old, typed = self._apart if self.versions is not None else (self.before, self.told)
        self.follows = last.id if last else None
        self._fetch(self.follows, lambda now: self._put_over(old, typed, now))

    def _put_over(self, old: Told, typed: Told, now: Told) -> None:
        sections = sections_of(self.kind, typed)
        fields = [field for section in sections for field in section.fields]
        was_typed = old != typed
        self.before, self.told = now, put_over(old, typed, now, fields)
        answers = changed_twice(old, typed, now, sections)
        self.versions = TwoVersions(self._who_approved(), answers) if answers else None
        self._apart = (old, copy.deepcopy(typed))
        self.ready.emit()
        self.look_soon()
        if was_typed and not answers:
            self.moved.emit()

    def _who_approved(self) -> str:
        last = self._texts.texts.approved_last(self.kind)
        if last is None or last.answered is None:
            return ""
        return f"{last.by_name or last.answered_by_name}, {moment_typed(last.answered)}"

    def _fetch(self, follows: UUID | None, use: Callable[[Told], None]) -> None:
        sitting, documents, kind = self.who.sitting, self.who.documents, self.kind
        self._texts.tasks.run(
            lambda: text_before(documents, kind, lambda text: words_of(sitting, text), follows),
            lambda words: use(json.loads(words)),
            lambda why: self.form.refused.emit(plain_words(why)),
            receiver=self,
        )

    def _on_loaded(self, before: Told) -> None:
        self.before = before
        self.told = copy.deepcopy(self.before)
        self.loaded = True
        self.ready.emit()
        self.form.look_for_draft()
        self.look_soon()

    def _look(self) -> None:
        self._latest += 1
        number, documents, kind, page = self._latest, self.who.documents, self.kind, self._page
        words, profile = json.dumps(self.told, ensure_ascii=False), self.who.profile
        self._texts.tasks.run(
            lambda: look_at(documents, kind, words, profile, page),
            lambda looked: self.looked.emit(looked) if number == self._latest else None,
            lambda _: None,
            receiver=self,
        )


def text_before(documents: Documents, kind: str, read: Callable[[UUID], str], follows: UUID | None) -> str:
    """The words that a proposal takes the place of: the version before it, or what comes with the program."""
    return documents.shipped_wording(LetterKind(kind)) if follows is None else read(follows)


def sections_of(kind: str, told: Mapping[str, Any]) -> tuple[TextSection, ...]:
    """The fields of a text."""
    if kind != PROFILE:
        return wording_sections(LetterKind(kind), told)
    try:
        profile = load_profile(json.dumps(told))
    except ProfileError:
        profile = None
    return profile_sections(told, profile)


def look_at(
    documents: Documents, kind: str, words: str, profile: HubProfile, page: LetterKind = PAGE_OF_PROFILE
) -> Looked:
    """Check a text and set a sample letter with it, of a profile the one of `page`; never of a real family."""
    problems = check_text(kind, words, documents.profile_mistakes)
    if problems:
        return Looked(problems, (), NO_PAGE)
    try:
        if kind == PROFILE:
            pdf = documents.sample_letter(page, replace(load_profile(words), texts=profile.texts))
        else:
            own = TextsInForce(profile.texts.versions, MappingProxyType({**profile.texts.wordings, kind: words}))
            pdf = documents.sample_letter(LetterKind(kind), replace(profile, texts=own))
    except Refusal as refusal:  # words that do not fit on their page, say
        return Looked((), (), str(refusal))
    return Looked((), page_images(pdf))
