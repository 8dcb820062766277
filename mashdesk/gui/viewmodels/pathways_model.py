"""The special pathways of the enquiry that is open, as far as this person receives them; kept fresh."""

from functools import partial

from PySide6.QtCore import QObject

from mashdesk.domain.pathway_checklists import Checklist, read_checklists
from mashdesk.domain.pathways import ALLEGATION, Pathway, Pathways
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.followed import Followed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.paths import resources
from mashdesk.services.pathways import read_pathways

DECIDER, MANAGER, OFFICER = "senior_social_worker", "hub_manager", "mash_officer"
READERS = (OFFICER, DECIDER, MANAGER, "information_officer")


class PathwaysModel(Followed):
    """`pathways` is what was read last. What a person is offered mirrors the server's rules."""

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, enquiry: EnquiryModel, parent: QObject | None = None
    ) -> None:
        reading = partial(read_pathways, raising=who.has_role(DECIDER) or who.has_role(MANAGER))
        super().__init__(who, tasks, bus, enquiry, parent, readers=READERS, reading=reading, nothing=Pathways())
        self.checklists: dict[str, Checklist] = {}
        if any(who.has_role(role) for role in READERS):
            text = (resources() / "pathways.json").read_text(encoding="utf-8")
            self.checklists = read_checklists(text, who.profile.policies.pathways)

    @property
    def pathways(self) -> Pathways:
        """What was raised, and what became of it."""
        told: Pathways = self.told
        return told

    @property
    def to_raise(self) -> tuple[Checklist, ...]:
        """Those that this person may raise: an allegation is for who decides and the hub manager."""
        return tuple(one for one in self.checklists.values() if self._may_handle(one.code, taking_off=False))

    def may_answer(self, pathway: Pathway) -> bool:
        """Whether this person says what became of a step."""
        return self._may_handle(pathway.flag, taking_off=False)

    def may_take_off(self, pathway: Pathway) -> bool:
        """Whether this person takes it off: the front door takes none off."""
        return self._may_handle(pathway.flag, taking_off=True)

    def left_open(self) -> int:
        """How many steps of standing pathways nobody has answered yet."""
        told = self.pathways
        return sum(len(told.left_open(one, self.checklists[one.flag])) for one in told.standing)

    def _may_handle(self, flag: str, *, taking_off: bool) -> bool:
        if self.who.has_role(DECIDER):
            return True
        return self.who.has_role(MANAGER) if flag == ALLEGATION else self.who.has_role(OFFICER) and not taking_off
