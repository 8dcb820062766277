"""A short form as it is typed: its answers by field, its draft and its way to the server, whatever it asks."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.ages import parse_day
from mashdesk.domain.two_versions import SavedMeanwhile
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm, SavedIs
from mashdesk.gui.viewmodels.discussion_model import read_moment
from mashdesk.gui.viewmodels.signed_in import SignedIn

Code = TypeVar("Code", bound=StrEnum)


class TypedEntry(QObject):
    """`values` holds what is typed, by field: texts, codes, yes or no, lists of ids. `form` says how saving goes.

    `began` is what the form opened with; an answer that a draft does not hold goes back to it.

    Signals:
        changed: something else is typed or chosen.
    """

    changed = Signal()

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        key: str,
        *,
        began: Mapping[str, object] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.who = who
        self.began = dict(began or {})
        self.values: dict[str, object] = dict(self.began)
        self.form = CommandForm(who, tasks, bus, key, self)

    def typed(self, values: dict[str, object]) -> None:
        """Something was typed or chosen."""
        self.values = values
        self.form.typed(self.kept(values))
        self.changed.emit()

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""
        self.values = self.began | self.kept(draft)
        self.changed.emit()

    def kept(self, values: dict[str, object]) -> dict[str, object]:
        """What of it a draft may hold: all of it, where a form does not say otherwise."""
        return dict(values)

    # Somebody else

    @property
    def meanwhile(self) -> SavedMeanwhile | None:
        """What somebody else saved in the place of what this was begun from; None where nobody did."""
        return None

    def begin_from(self, theirs: SavedMeanwhile, values: Mapping[str, object]) -> None:
        """Go on with these answers, begun from what somebody else saved."""
        touched = self.form.state is not SavedIs.NOTHING
        self.began = dict(theirs.values)
        self.values = dict(values)
        if touched:
            self.typed(self.values)
        else:
            self.changed.emit()

    # What is typed, read

    def _text(self, name: str) -> str:
        return str(self.values.get(name) or "")

    def _texts(self, *names: str) -> dict[str, str]:
        return {name: self._text(name) for name in names}

    def _yes(self, name: str) -> bool | None:
        value = self.values.get(name)
        return value if isinstance(value, bool) else None

    def _moment(self, name: str) -> datetime | None:
        return read_moment(self._text(name))

    def _day(self, name: str) -> date | None:
        day = parse_day(self._text(name))
        return day if isinstance(day, date) else None

    def _id(self, name: str) -> UUID | None:
        return UUID(self._text(name)) if self._text(name) else None

    def _list(self, name: str) -> Iterable[str]:
        value = self.values.get(name)
        return [str(one) for one in value] if isinstance(value, list | tuple) else []

    def _ids(self, name: str) -> tuple[UUID, ...]:
        return tuple(UUID(one) for one in self._list(name))

    def _code(self, name: str, kind: type[Code]) -> Code | None:
        return kind(self._text(name)) if self._text(name) in set(kind) else None

    def _codes(self, name: str, kind: type[Code]) -> tuple[Code, ...]:
        return tuple(kind(one) for one in self._list(name))
