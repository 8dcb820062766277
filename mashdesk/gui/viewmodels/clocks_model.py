"""The register of clocks of the enquiry that is open, with the corrections for whoever may read them; kept fresh."""

from functools import partial

from PySide6.QtCore import QObject

from mashdesk.domain.clock_register import ClockRegister
from mashdesk.domain.pathway_checklists import limited_steps, read_checklists
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.followed import Followed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.paths import resources
from mashdesk.services.chasing import may_chase
from mashdesk.services.clocks import read_clocks

CORRECTORS = ("senior_social_worker", "hub_manager")
WHOLE = (*CORRECTORS, "information_officer")
READERS = (*WHOLE, "mash_officer")


class ClocksModel(Followed):
    """`register` is what was read last; `pathway_steps` the words of a special pathway's steps that have a limit."""

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, enquiry: EnquiryModel, parent: QObject | None = None
    ) -> None:
        reading = partial(read_clocks, whole=any(who.has_role(role) for role in WHOLE))
        super().__init__(who, tasks, bus, enquiry, parent, readers=READERS, reading=reading, nothing=ClockRegister())

        self.pathway_steps: dict[str, str] = {}
        if any(who.has_role(role) for role in READERS):
            text = (resources() / "pathways.json").read_text(encoding="utf-8")
            self.pathway_steps = limited_steps(read_checklists(text).values())

    @property
    def register(self) -> ClockRegister:
        """The clocks and their corrections."""
        told: ClockRegister = self.told
        return told

    @property
    def may_say_why_late(self) -> bool:
        """Whether this person says why a clock of the hub ran out."""
        return may_chase(self.who.person.roles)

    @property
    def may_correct(self) -> bool:
        """Whether this person corrects what a clock counts from."""
        return any(self.who.has_role(role) for role in CORRECTORS)
