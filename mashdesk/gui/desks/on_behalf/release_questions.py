"""What is asked about a release of a virtual agency, beside the item it is about."""

from PySide6.QtWidgets import QWidget

from mashdesk.domain.codes import SpokenHow
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.question import HOW_TO_TYPE, Question
from mashdesk.gui.desks.releasing.words import PURPOSES, item_line
from mashdesk.gui.desks.sheet.facts import Fact, block
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.release_on_behalf import ReleaseOnBehalf, ReleaseSaid

TOLD = say("It is their word, and their name stands with it. Whoever reads the item reads this.")


class ReleasePanel(EntryPanel):
    """F8 records it. Signals are those of `PanelBeside`."""

    def __init__(self, parent: QWidget | None, model: ReleaseOnBehalf) -> None:
        name, release = model.release.agency_name, model.release
        super().__init__(
            parent, model, _questions(model), title=say("What {name} said of a release").format(name=name), told=TOLD
        )
        about = Fact(self, label=item_line(model.item, model.sheet), words=model.item.what)
        asked = Fact(
            self,
            label=say("{purposes}: asked by {asked_by}").format(
                purposes=PURPOSES[release.purpose], asked_by=release.asked_by
            ),
            words=release.why,
        )
        self.form_area.body.insertWidget(0, block(about, asked))


def _questions(model: ReleaseOnBehalf) -> list[Question]:
    said = controls.row_of([(one.value, one.words) for one in model.choices])
    how = controls.row_of([(one.value, say(one.words)) for one in SpokenHow])
    return [
        Question("manner", say("What they said"), said),
        Question(
            "words",
            say("The words that may leave"),
            controls.words(3),
            say("As they gave them: only what stands here can leave."),
            shown=lambda values: values.get("manner") == ReleaseSaid.WORDS.value,
        ),
        Question(
            "because",
            say("Why it may not leave"),
            controls.words(2),
            shown=lambda values: values.get("manner") == ReleaseSaid.REFUSED.value,
        ),
        Question("said_by", say("Who there said it"), controls.line()),
        Question("said_by_post", say("Their post"), controls.line()),
        Question("said", say("When"), controls.line(), HOW_TO_TYPE),
        Question("how", say("How it reached the hub"), how),
    ]
