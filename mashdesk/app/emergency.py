"""The emergency pack's window, put together without a server."""

from mashdesk.access.emergency_place import EmergencyPlace
from mashdesk.cli.paper import Paper
from mashdesk.gui.desks.packing.pack_window import PackWindow
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.opened_pack import OpenedPack


def pack_window(place: EmergencyPlace, tasks: Tasks) -> PackWindow:
    """Asks for both passphrases; nothing is opened yet."""
    window = PackWindow(OpenedPack(place, tasks, Paper().emergency_pack))
    window.model.setParent(window)
    return window
