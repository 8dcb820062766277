"""What happened, and the words that somebody owes about it: a review, or why a connection is lifted."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.saved_at_the_window import state_words
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.viewmodels.saying_why_model import SayingWhy
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.text_area import TextArea

GONE = say("Somebody else was quicker. Nothing more is to be done here.")


class WhyCard(Card):
    """A card with facts above, one field, and the button that keeps it."""

    def __init__(
        self,
        parent: QWidget | None,
        model: SayingWhy,
        *,
        facts: Sequence[QWidget],
        ask: str,
        submit: str,
        survives: bool,
    ) -> None:
        super().__init__(parent, sunken=True)
        self._model, self._survives = model, survives
        self._area = TextArea(self, lines=2)
        self.field = Field(self._area, self, label=ask)
        self.submit = Button(self, text=submit, icon="check")
        self._state = PlainLabel(self, role="small", tone="text2")
        self._notice = Banner(self)
        self._notice.hide()
        foot = QHBoxLayout()
        foot.addWidget(self._state, 1)
        foot.addWidget(self.submit)
        for widget in (*facts, self._notice, self.field):
            self.body.addWidget(widget)
        self.body.addLayout(foot)
        self._listen()

    def type_words(self, words: str) -> None:
        """Put words in the field."""
        self._area.setPlainText(words)

    @property
    def notice(self) -> str:
        """What stands above the field."""
        return "" if self._notice.isHidden() else self._notice.words

    def _listen(self) -> None:
        form = self._model.form
        self._area.textChanged.connect(lambda: self._model.typed(self._area.toPlainText()))
        self.submit.clicked.connect(self._model.save)
        form.state_changed.connect(self._on_state)
        form.problems_found.connect(self._on_problems)
        form.draft_found.connect(lambda draft: self._area.setPlainText(str(draft.get("words", ""))))
        form.changed_meanwhile.connect(lambda: self._say("info", GONE))
        form.refused.connect(lambda sentence: self._say("warning", say("Not saved."), sentence))
        form.look_for_draft()

    def _on_state(self, state: SavedIs) -> None:
        self.submit.setEnabled(state not in (SavedIs.SAVING, SavedIs.CHECKING, SavedIs.SAVED))
        self._state.setText(state_words(state, drafts_survive=self._survives))

    def _on_problems(self, problems: Sequence[Problem]) -> None:
        self.field.set_problem(" ".join(say(problem.message) for problem in problems))
        self.field.setFocus()

    def _say(self, kind: str, head: str, text: str = "") -> None:
        self._notice.say(kind, head, text)
        self._notice.show()
