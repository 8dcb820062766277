"""The information officer's view: the enquiry that a request is about, opened with the request as the reason, to read.

An information officer reads what a senior social worker reads. What goes into a bundle needs its agency's release
first, asked for on the item.
"""

from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.empty_state import EmptyState

TEXT = say(
    "Choose the enquiry that the request is about, or look for the person under Find. Opening asks for a reason, "
    "because it is logged. An item goes into a bundle only as its agency released it: ask for that on the item."
)


class RightsDesk(HubOverview):
    """Worklist and sheet; F8 goes on with what is asked beside it."""

    reasons = (
        say("A subject access request"),
        say("A request to correct or erase"),
        say("Disclosure to a court"),
        say("A retention review"),
    )

    def _shown_while_nothing_is_open(self, who: SignedIn, tasks: Tasks) -> EmptyState:
        """Never the hub's figures, which are the hub manager's."""
        del who, tasks
        return EmptyState(self, icon="file-search", head=say("Choose an enquiry"), text=TEXT)
