"""Who else has the enquiry open that is open here: read anew whenever anybody opens or closes one."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.restrictions import Colleague
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.followed import Followed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.openings import also_open

NAMED = 3
"""With more people than this the last ones are counted."""
READERS = ("mash_officer", "agency_practitioner", "senior_social_worker", "hub_manager", "information_officer")


class AlsoOpenModel(Followed):
    """`people` is what was read last; nobody while it is not known."""

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, enquiry: EnquiryModel, parent: QObject | None = None
    ) -> None:
        super().__init__(who, tasks, bus, enquiry, parent, readers=READERS, reading=also_open, nothing=())

    @property
    def people(self) -> tuple[Colleague, ...]:
        """Who else has it open."""
        told: tuple[Colleague, ...] = self.told
        return told

    @property
    def words(self) -> str:
        """One line; empty when nobody else is there."""
        return also_open_words(self.people, self.who.person.agency)

    def _take(self, changes: Changes) -> None:
        if changes.openings:
            self.reload()


def also_open_words(people: Sequence[Colleague], own_agency: str) -> str:
    """Such as "Also open now: Dana Sample (senior social worker) and Kit Sample (sergeant, Police)".

    One line: one's own colleagues first, and of many only how many more there are.
    """
    nearest = sorted(people, key=lambda one: one.agency != own_agency)
    told = [f"{one.name} ({_post(one, own_agency)})" for one in nearest]
    if not told:
        return ""
    if len(told) > NAMED:
        told[NAMED - 1 :] = [say("{told} others").format(told=len(told) - NAMED + 1)]
    return say("Also open now: ") + (
        say("{told} and {told_2}").format(told=", ".join(told[:-1]), told_2=told[-1]) if len(told) > 1 else told[0]
    )


def _post(one: Colleague, own_agency: str) -> str:
    return one.post if one.agency == own_agency else f"{one.post}, {one.agency_name}"
