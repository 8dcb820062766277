"""The hub manager's page: which workstations keep an emergency pack, how fresh each is, when one was opened."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.emergency_pack import StandingPack
from mashdesk.gui.desks.fitting_scroll import FittingScroll
from mashdesk.gui.desks.packing.set_up_form import SetUpForm
from mashdesk.gui.desks.sheet.facts import Fact
from mashdesk.gui.desks.sheet.words import counted, moment_words
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.packs_model import PacksModel
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, empty
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.plain_label import PlainLabel

WHAT = say(
    "References, warnings and safe contacts of the open enquiries, sealed on one workstation for when the server is "
    "away. Two people open it together. No restricted enquiry, no confidential address and nobody who lives at one, no "
    "referrer and nothing that agencies gave is in it. Each refresh is logged for each enquiry."
)
NONE = say("Set one up on the workstation that stays on, in a room that is locked, with two key holders beside you.")
REMOVE = say("It is erased there when somebody next signs in. Until then its two holders could still open it.")


class PacksPage(QWidget):
    """The packs, one below the other; the set-up takes their place while it is filled in."""

    def __init__(self, parent: QWidget | None, model: PacksModel) -> None:
        super().__init__(parent)
        self.model = model
        self.form: SetUpForm | None = None
        self.set_up = Button(
            self, text=say("Set up on this workstation…"), icon="shield-check", kind="primary", key="F8"
        )
        self.removals: dict[str, Banner] = {}
        self._notice = Banner(self)
        self._notice.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._lay_out()
        self.set_up.clicked.connect(self._begin)
        model.changed.connect(self._show)
        model.refused.connect(self._on_refused)
        model.problems_found.connect(self._on_problems)
        model.set_up_done.connect(self._on_set_up)

    def primary_action(self) -> None:
        """F8: set up, or the next step of it."""
        if self.form is not None:
            self.form.primary_action()
        elif self.set_up.isVisibleTo(self):
            self.set_up.click()

    def showEvent(self, event: QShowEvent) -> None:
        """Read them again: workstations refreshed theirs meanwhile."""
        super().showEvent(event)
        self.model.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        """Locked, hidden or left: no passphrase stays in the form, what else was typed does."""
        super().hideEvent(event)
        if self.form is not None:
            self.form.show_problems(())

    def _begin(self) -> None:
        self._notice.hide()
        self.form = SetUpForm(self, self.model.holders)
        self.form.set_up_asked.connect(self.model.set_up)
        self.form.given_up.connect(self._end)
        self._show()
        self.form.start()

    def _end(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            form.hide()
            form.deleteLater()
        self._show()

    def _on_set_up(self) -> None:
        self._end()
        self._notice.say(
            "safe", say("The emergency pack is set up."), say("It is refreshed here while one of you is signed in.")
        )
        self._notice.show()

    def _on_problems(self, problems: object) -> None:
        if self.form is not None:
            self.form.show_problems(problems)  # type: ignore[arg-type]

    def _on_refused(self, why: str) -> None:
        if self.form is not None:
            self.form.show_problems(())
        self._notice.say("warning", say("Not done."), why)
        self._notice.show()

    def _show(self) -> None:
        if self.form is not None:
            self._list.removeWidget(self.form)
        empty(self._list)
        self.removals = {}
        self.set_up.setVisible(self.form is None and self.model.can_keep and self.model.here is None)
        if self.form is not None:
            self._list.addWidget(self.form)
        elif not self.model.packs:
            self._list.addWidget(
                EmptyState(self, icon="shield-check", head=say("No workstation keeps a pack"), text=NONE)
            )
        else:
            for pack in self.model.packs:
                self._list.addWidget(self._card(pack))

    def _card(self, pack: StandingPack) -> Card:
        card = Card(self)
        here = self.model.here is not None and self.model.here.pack == pack.id
        head = QHBoxLayout()
        name = (
            say("{workstation} (this workstation)").format(workstation=pack.workstation) if here else pack.workstation
        )
        head.addWidget(PlainLabel(card, text=name, role="title"))
        head.addStretch(1)
        remove = Button(card, text=say("Remove…"), kind="quiet")
        remove.setAccessibleName(say("Remove the pack of {workstation}").format(workstation=pack.workstation))
        sure = Banner(card, kind="warning", head=say("Remove this pack?"), text=REMOVE, action=say("Remove it"))
        sure.hide()
        sure.action_asked.connect(lambda: self.model.remove(pack.id))
        remove.clicked.connect(sure.show)
        self.removals[pack.workstation] = sure
        head.addWidget(remove)
        card.body.addLayout(head)
        card.body.addWidget(sure)
        if not pack.held:
            gone = say(
                "It is no longer refreshed, and erased when somebody signs in there. Remove it and set it up anew."
            )
            card.body.addWidget(Banner(card, kind="warning", head=say("A key holder is gone."), text=gone))
        for label, words in _facts(pack):
            card.body.addWidget(Fact(card, label=label, words=words))
        return card

    def _lay_out(self) -> None:
        page = QWidget(self)
        page.setMaximumWidth(760)
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(PlainLabel(page, text=WHAT, wrap=True))
        inside.addWidget(self._notice)
        inside.addLayout(self._list)
        inside.addWidget(self.set_up, 0, Qt.AlignmentFlag.AlignHCenter)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(page, 50)
        across.addStretch(1)
        scroll = FittingScroll(self)
        scroll.body.setContentsMargins(24, 16, 24, 24)
        scroll.body.addLayout(across)
        scroll.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)


def _facts(pack: StandingPack) -> list[tuple[str, str]]:
    fresh = say("Not yet")
    if pack.refreshed is not None:
        many = counted(pack.enquiries, "enquiry", "enquiries")
        fresh = say("{refreshed}, {many}, while {refreshed_by} was signed in").format(
            refreshed=moment_words(pack.refreshed), many=many, refreshed_by=pack.refreshed_by
        )
    return [
        (say("Refreshed"), fresh),
        (
            say("Key holders"),
            say("{holder} and {other_holder}").format(holder=pack.holder, other_holder=pack.other_holder),
        ),
        (say("Last opened"), moment_words(pack.opened) if pack.opened else say("Never, as far as the server was told")),
        (
            say("Set up"),
            say("{set_up} by {set_up_by}").format(set_up=moment_words(pack.set_up), set_up_by=pack.set_up_by),
        ),
    ]
