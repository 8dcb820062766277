"""After every save: what kind of thing changed, told to all that show something; each decides whether to reload."""

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes


class ChangeBus(QObject):
    """One for the program. No widget ever tells another to refresh.

    Signals:
        changed(Changes, initiator): something was saved here or elsewhere; `initiator` is the object that saved it, so
            that it need not reload what it already shows, or None when another workstation did.
    """

    changed = Signal(object, object)

    def publish(self, changes: Changes, initiator: object | None = None) -> None:
        """Tell everyone."""
        self.changed.emit(changes, initiator)
