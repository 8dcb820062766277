"""Where a referral came from, how and when, and what it asks for."""

from PySide6.QtWidgets import QWidget

from mashdesk.domain.codes import ReferralKind, SourceCode
from mashdesk.domain.hub_policies import Referrals
from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.desks.referral_form.section import FormSection
from mashdesk.gui.forms.ui_referral_came_in import Ui_CameInSection
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.referral_sections import HOW
from mashdesk.gui.viewmodels.typed_referral import Typed

_KIND_WORDS = {
    ReferralKind.SUPPORT.value: say("The family's agreement is needed."),
    ReferralKind.CHILD_PROTECTION.value: say(
        "Agreement is not needed. The family is told, unless that raises the risk."
    ),
}


WITH_PARENTS = ("parents_agreed", "follow_up", "follow_up_result")


class CameInSection(FormSection):
    """The source is found by its words or its code; the moment is now until somebody says otherwise.

    The hub's form goes by its name, and how a concern comes to notice is asked where the leaflet names the ways.
    """

    def __init__(self, referrals: Referrals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CameInSection()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        drawn = fields_of(self)

        self.fields = {
            "received": drawn["received_day"],
            "received_time": drawn["received_time"],
            "kind": drawn["kind"],
            "source": drawn["source"],
            "route": drawn["route"],
            **{name: drawn[name] for name in WITH_PARENTS},
        }
        self._asks = referrals.asks
        words = [(code.value, f"{say(code.words)} ({code.value})") for code in SourceCode]
        self.ui.source.offer(words, search=True, prompt=say("school, police, neighbour …"))
        self.ui.how.offer(list((HOW | ({"form": referrals.form} if referrals.form else {})).items()))
        self.ui.route.offer([(one.code, one.label) for one in referrals.routes], prompt=say("Choose if it is known"))
        drawn["route"].setVisible(bool(referrals.routes))
        self.ui.kind.offer([(kind.value, say(kind.words)) for kind in ReferralKind])

        self.ui.source.changed.connect(self._tell)
        self.ui.how.changed.connect(self._tell)
        self.ui.route.changed.connect(self._on_route_changed)
        for told in (self.ui.parents_agreed, self.ui.follow_up, self.ui.follow_up_result):
            told.textChanged.connect(self._tell)
        self._show_with_parents()
        self.ui.kind.changed.connect(self._on_kind_changed)
        for line in (self.ui.received_day, self.ui.received_time):
            line.textChanged.connect(self._tell)

    def typed(self) -> Typed:
        """Source, how, moment and kind."""
        return {
            "source": self.ui.source.code,
            "how": self.ui.how.value or "",
            "received_day": self.ui.received_day.text(),
            "received_time": self.ui.received_time.text(),
            "kind": self.ui.kind.value or "",
            "route": self.ui.route.code,
            **(self._with_parents() if self._asks_with_parents else dict.fromkeys(WITH_PARENTS, "")),
        }

    def _fill(self, typed: Typed) -> None:
        self.ui.source.choose(str(typed.get("source") or ""))
        self.ui.how.choose(typed.get("how") or None)
        self.ui.received_day.setText(str(typed.get("received_day") or ""))
        self.ui.received_time.setText(str(typed.get("received_time") or ""))
        self.ui.kind.choose(typed.get("kind") or None)
        self.ui.route.choose(str(typed.get("route") or ""))
        self.ui.parents_agreed.setPlainText(str(typed.get("parents_agreed") or ""))
        self.ui.follow_up.setText(str(typed.get("follow_up") or ""))
        self.ui.follow_up_result.setPlainText(str(typed.get("follow_up_result") or ""))
        self._say_kind()
        self._show_with_parents()

    @property
    def _asks_with_parents(self) -> bool:
        """Whether the hub's leaflet wants the parents to be asked first by this way (Waltham Forest, F11)."""
        return self._asks.get(self.ui.route.code) == "with_parents"

    def _with_parents(self) -> Typed:
        return {
            "parents_agreed": self.ui.parents_agreed.toPlainText(),
            "follow_up": self.ui.follow_up.text(),
            "follow_up_result": self.ui.follow_up_result.toPlainText(),
        }

    def _show_with_parents(self) -> None:
        for name in WITH_PARENTS:
            self.fields[name].setVisible(self._asks_with_parents)

    def _on_route_changed(self) -> None:
        self._show_with_parents()
        self._tell()

    def _on_kind_changed(self) -> None:
        self._say_kind()
        self._tell()

    def _say_kind(self) -> None:
        self.ui.kind_words.setText(_KIND_WORDS.get(str(self.ui.kind.value), ""))
