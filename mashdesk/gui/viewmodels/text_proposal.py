"""A proposal of one of the hub's texts as whoever answers it looks at it: what changes, its page, and the answer."""

import json
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.hub_texts import HubText, TextAnswer
from mashdesk.domain.text_changes import TextChange, changes
from mashdesk.gui.viewmodels.command_form import CommandForm, plain_words
from mashdesk.gui.viewmodels.text_editing import Looked, look_at, sections_of, text_before
from mashdesk.gui.viewmodels.texts_model import TextsModel
from mashdesk.services.hub_texts import AnswerText, answer_text, words_of


@dataclass(frozen=True)
class SeenProposal:
    """Old and new of each value that is another, and what the page looks like."""

    text: HubText
    changes: tuple[TextChange, ...]
    looked: Looked


class TextProposal(QObject):
    """Signals:
    seen(SeenProposal): it is there to be looked at.
    refused(str): it could not be fetched.
    """

    seen = Signal(object)
    refused = Signal(str)

    def __init__(self, texts: TextsModel, text: HubText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts, self.text = texts, text
        self.form = CommandForm(texts.who, texts.tasks, texts.bus, f"text-answer/{text.id}", self)
        self.because = ""

    def load(self) -> None:
        """Fetch both versions and set the page."""
        who, text = self._texts.who, self.text
        sitting, documents, profile = who.sitting, who.documents, who.profile

        def work() -> SeenProposal:
            words = words_of(sitting, text.id)
            before = text_before(documents, text.kind, lambda one: words_of(sitting, one), text.follows)
            old, new = json.loads(before), json.loads(words)
            found = changes(old, new, sections_of(text.kind, new))
            return SeenProposal(text, found, look_at(documents, text.kind, words, profile))

        self._texts.tasks.run(work, self.seen.emit, lambda why: self.refused.emit(plain_words(why)), receiver=self)

    def typed(self, because: str) -> None:
        """The reason for the answer."""
        self.because = because
        self.form.typed({"because": because})

    def answer(self, answer: TextAnswer) -> None:
        """Approve, send back, or withdraw."""
        command = AnswerText(self.form.request, self.text.id, answer, self.because)
        who, kind = self._texts.who, self.text.kind
        sitting, check = who.sitting, who.documents.profile_mistakes
        self.form.send(lambda: answer_text(sitting, command, kind, check), Changes())
