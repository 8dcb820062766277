"""The seals of the access log: how far it is sealed, each looked at now, and what this desk cannot tell."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mashdesk.domain.access_log import SealsStanding
from mashdesk.gui.desks.fitting_scroll import FittingScroll
from mashdesk.gui.desks.sheet.facts import Fact
from mashdesk.gui.desks.sheet.words import counted, moment_words
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.log_running import SealsCheck
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, empty
from mashdesk.gui.widgets.plain_label import PlainLabel

CANNOT = say(
    "Here the database looks at itself. It finds an entry that was changed, put in or taken out, a seal that was "
    "changed, and a tail that was cut. Whoever commands the whole server could make it say what they like. Only "
    "“mashdesk server verify-log”, run by the installer with the anchor file that is kept elsewhere, finds a log that "
    "was replaced with all its seals."
)
HEAD = say("Its head, to compare by eye with the last line of the anchor file")


class SealsPage(QWidget):
    """Progress while it looks, and a stop; findings first."""

    def __init__(self, model: SealsCheck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.banner = Banner(self)
        self.standing, self.findings = QVBoxLayout(), QVBoxLayout()
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(say("Seals looked at"))
        self.start = Button(self, text=say("Check the log now"), icon="shield-check", kind="primary", key="F8")
        self.stop = Button(self, text=say("Stop"))
        self._lay_out()
        self.start.clicked.connect(model.start)
        self.stop.clicked.connect(model.stop)
        model.changed.connect(self._show)
        model.refused.connect(lambda why: self.banner.say("warning", say("The check could not go on."), why))
        self._show()

    def _show(self) -> None:
        model, standing = self.model, self.model.standing
        self.start.setVisible(not model.running)
        self.stop.setVisible(model.running)
        self.progress.setVisible(model.running)
        empty(self.standing)
        empty(self.findings)
        if standing is not None:
            self.progress.setRange(0, max(standing.seals, standing.made, 1))
            self.progress.setValue(model.looked_at)
            for label, words in _told(standing):
                self.standing.addWidget(Fact(self, label=label, words=words))
        for one in model.findings:
            self.findings.addWidget(
                Fact(self, label=say("Seal {number}").format(number=one.number), words=one.finding, tone="red_text")
            )
        self.banner.say(*self._words(standing))

    def _words(self, standing: SealsStanding | None) -> tuple[str, str, str]:
        model = self.model
        looked = say("{looked_at} with {entries} looked at").format(
            looked_at=counted(model.looked_at, "seal"), entries=counted(model.entries, "entry", "entries")
        )
        if standing is not None and standing.finding:
            return "stop", say("The log is not whole."), standing.finding
        if model.findings:
            return (
                "stop",
                say("The log is not what was written."),
                say("{looked}. Tell the hub manager and your IT at once.").format(looked=looked),
            )
        if model.finished:
            return "safe", say("Nothing was found."), f"{looked}."
        if model.running:
            return "info", say("Looking…"), f"{looked}."
        return "info", say("Not checked yet."), say("Look at every seal and its entries as they are now.")

    def _lay_out(self) -> None:
        card = Card(self, title=say("Seals"))
        card.body.addWidget(self.banner)
        card.body.addLayout(self.findings)
        card.body.addWidget(self.progress)
        card.body.addLayout(self.standing)
        card.body.addWidget(PlainLabel(card, text=CANNOT, role="small", tone="text2", wrap=True))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.stop)
        foot.addWidget(self.start)
        card.body.addLayout(foot)
        scroll = FittingScroll(self)
        scroll.body.addWidget(card)
        scroll.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)


def _told(standing: SealsStanding) -> list[tuple[str, str]]:
    last = (
        say("Never")
        if standing.last_at is None
        else say("{last_at}, seal {seals}").format(last_at=moment_words(standing.last_at), seals=standing.seals)
    )
    told = [(say("Sealed last"), last)]
    if standing.head:
        told.append((HEAD, standing.head))
    waiting = counted(standing.unsealed, "entry", "entries")
    since = (
        "" if standing.oldest is None else say(", the oldest of {oldest}").format(oldest=moment_words(standing.oldest))
    )
    return [*told, (say("Not sealed yet"), f"{waiting}{since}")]
