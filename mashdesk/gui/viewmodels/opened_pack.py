"""The emergency pack while it is open: what is looked at is noted before it is shown."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.emergency_pack import EmergencyPack, PackedEnquiry, PackUse
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.pack_place import SealedPack
from mashdesk.gui.viewmodels.page_images import ON_PAPER, PageImage, page_images

Render = Callable[[EmergencyPack, datetime], bytes]
Answer = TypeVar("Answer")


class OpenedPack(QObject):
    """`pack` is there while it is open, `enquiry` the one that is looked at. What cannot be noted is not shown.

    Signals:
        opened: both passphrases were right.
        shown: another enquiry is looked at.
        pages_ready(tuple[PageImage]): all of it, for the printer.
        closed: nothing of it is in memory any more.
        refused(str): not opened, not shown or not printed, and why.
    """

    opened = Signal()
    shown = Signal()
    pages_ready = Signal(object)
    closed = Signal()
    refused = Signal(str)

    def __init__(self, place: SealedPack, tasks: Tasks, render: Render, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place, self._tasks, self._render = place, tasks, render
        self._looked_at: set[UUID] = set()
        self.pack: EmergencyPack | None = None
        self.enquiry: PackedEnquiry | None = None

    def open(self, passphrase: str, other: str) -> None:
        """Open it; that it was is noted first. The passphrases are forgotten whatever comes of it."""
        place = self._place

        def work() -> EmergencyPack:
            pack = place.open(passphrase, other)
            place.note(_use(pack, "opened"))
            return pack

        self._run(work, self._on_opened)

    def look_at(self, enquiry: PackedEnquiry) -> None:
        """Show one enquiry; noted at the first look."""
        pack = self.pack
        if pack is None or enquiry.enquiry in self._looked_at:
            self._on_noted(enquiry)
            return
        use = _use(pack, "read", enquiry.enquiry)
        self._run(lambda: self._place.note(use), lambda _: self._on_noted(enquiry))

    def to_paper(self) -> None:
        """All of it as pages; noted before there is one."""
        pack, place, render = self.pack, self._place, self._render
        if pack is None:
            return

        def work() -> tuple[PageImage, ...]:
            place.note(_use(pack, "printed"))
            return page_images(render(pack, datetime.now(UTC)), ON_PAPER)

        self._run(work, self.pages_ready.emit, deadline=120.0)

    def close(self) -> None:
        """Let go of it."""
        self.pack = self.enquiry = None
        self._looked_at.clear()
        self.closed.emit()

    def _on_opened(self, pack: EmergencyPack) -> None:
        self.pack = pack
        self.opened.emit()

    def _on_noted(self, enquiry: PackedEnquiry) -> None:
        if self.pack is not None:
            self._looked_at.add(enquiry.enquiry)
            self.enquiry = enquiry
            self.shown.emit()

    def _run(self, work: Callable[[], Answer], then: Callable[[Answer], object], deadline: float = 30.0) -> None:
        failed: Callable[[Exception], object] = lambda failure: self.refused.emit(plain_words(failure))  # noqa: E731
        self._tasks.run(work, then, failed, receiver=self, deadline=deadline)


def _use(pack: EmergencyPack, what: str, enquiry: UUID | None = None) -> PackUse:
    return PackUse(uuid4(), pack.refresh, pack.proof, what, datetime.now(UTC), enquiry)
