"""What is typed about a person: a name, a number, an order, a warning, or its end; and what became of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from PySide6.QtCore import QObject

from mashdesk.domain.calendar import day_words, london_day
from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import Coded, Sex
from mashdesk.domain.people_said import (
    ChangeStep,
    ContactChannel,
    ContactSafety,
    NameKind,
    NoContact,
    OrderKind,
    OtherName,
    PersonChange,
    SaidRow,
    WarningKind,
    WayToReach,
)
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet, Person
from mashdesk.domain.two_versions import SavedMeanwhile
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.services.people_checks import (
    check_change,
    check_contact,
    check_end,
    check_name,
    check_order,
    check_warning,
)
from mashdesk.services.people_said import (
    ChangePerson,
    Correction,
    EndSaid,
    SaidKind,
    SayContact,
    SayName,
    SayOrder,
    SayWarning,
    change_person,
    end_said,
    say_contact,
    say_name,
    say_order,
    say_warning,
)

DAY = "Type a day, such as 21 Nov 2026."
RECORDERS = ("mash_officer", "senior_social_worker")
Row = SaidRow


class Doing(StrEnum):
    """Which form it is."""

    NAME = "name"
    CONTACT = "contact"
    ORDER = "no_contact"
    WARNING = "warning"
    END = "end"
    BORN = "born"
    DIED = "died"
    NAMED = "named"


CHANGES = (Doing.BORN, Doing.DIED, Doing.NAMED)


@dataclass(frozen=True)
class About:
    """What a form is about: a person or a home of the enquiry, and what was said before, if that is put right."""

    doing: Doing
    id: UUID
    said: Row | None = None

    @property
    def key(self) -> str:
        """Which form it is, for its draft."""
        return f"person-{self.doing}/{self.said.id if self.said else self.id}"


def kind_of(row: Row) -> SaidKind:
    """Which of the four it is."""
    if isinstance(row, OtherName):
        return SaidKind.NAME
    if isinstance(row, WayToReach):
        return SaidKind.CONTACT
    return SaidKind.ORDER if isinstance(row, NoContact) else SaidKind.WARNING


class PersonEntry(TypedEntry):
    """One thing that is said of one person or home."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        about: About,
        sheet: EnquirySheet,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(who, tasks, bus, about.key, began=_beginning(who, about, sheet), parent=parent)
        self.about, self.sheet = about, sheet
        self._named = _changes(sheet, about.id)

    @property
    def meanwhile(self) -> SavedMeanwhile | None:
        """What somebody else said in the place of what is put right here; or of the person whose name it is."""
        said = self.about.said
        if said is None:
            return self._named_meanwhile()
        newer = self.sheet.said.later_than(said.id)
        if newer is None or newer.ended or self.about.doing is Doing.END:
            return None
        return SavedMeanwhile(_saved(newer.by, newer.at), as_typed(newer))

    def begin_from(self, theirs: SavedMeanwhile, values: Mapping[str, object]) -> None:
        """What is put right is what stands now; the draft goes with it."""
        newer = self.sheet.said.later_than(self.about.said.id) if self.about.said else None
        if newer is not None:
            self.about = replace(self.about, said=newer)
            self.form.move_to(self.about.key)
        self._named = _changes(self.sheet, self.about.id)
        super().begin_from(theirs, values)

    def _named_meanwhile(self) -> SavedMeanwhile | None:
        since = _changes(self.sheet, self.about.id)[len(self._named) :]
        if self.about.doing not in CHANGES or not since:
            return None
        return SavedMeanwhile(_saved(since[-1].by, since[-1].at), _beginning(self.who, self.about, self.sheet))

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing, and every day that is none."""
        unread = [Problem(name, DAY) for name in ("since", "until") if self._text(name).strip() and not self._day(name)]
        return (*self._checks()[self.about.doing](), *unread)

    def save(self) -> None:
        """Keep it."""
        sitting, enquiry, version = self.who.sitting, self.sheet.row.enquiry, self.sheet.row.version
        doing = self.about.doing
        if doing in CHANGES:
            change = self._change()
            self._send(lambda: change_person(sitting, change, enquiry, version))
        elif doing is Doing.END:
            end = self._end()
            self._send(lambda: end_said(sitting, end, enquiry))
        elif doing is Doing.NAME:
            name = self._name()
            self._send(lambda: say_name(sitting, name, enquiry))
        elif doing is Doing.CONTACT:
            contact = self._contact()
            self._send(lambda: say_contact(sitting, contact, enquiry))
        elif doing is Doing.ORDER:
            order = self._order()
            self._send(lambda: say_order(sitting, order, enquiry))
        else:
            warning = self._warning()
            self._send(lambda: say_warning(sitting, warning, enquiry))

    def _send(self, call: Callable[[], object]) -> None:
        changes = Changes(worklists=True, sheet=True, enquiry=self.sheet.row.enquiry)
        self.form.send(call, changes)

    def _checks(self) -> dict[Doing, Callable[[], tuple[Problem, ...]]]:
        today = london_day(self.who.now())
        said: dict[Doing, Callable[[], tuple[Problem, ...]]] = {
            Doing.NAME: lambda: check_name(self._name()),
            Doing.CONTACT: lambda: check_contact(self._contact()),
            Doing.ORDER: lambda: check_order(self._order()),
            Doing.WARNING: lambda: check_warning(self._warning(), today),
            Doing.END: lambda: check_end(self._end()),
        }
        return said | dict.fromkeys(CHANGES, lambda: check_change(self._change(), today))

    def _correction(self) -> Correction:
        return Correction(self.about.said, self._text("why"))

    def _name(self) -> SayName:
        return SayName(
            self.form.request,
            self.about.id,
            self._code("kind", NameKind),
            self._text("given_names").strip(),
            self._text("family_name").strip(),
            family_first=self.values.get("family_first") is True,
            since=self._day("since"),
            until=self._day("until"),
            restricted=self.values.get("restricted") is True,
            correction=self._correction(),
        )

    def _contact(self) -> SayContact:
        return SayContact(
            self.form.request,
            self.about.id,
            self._code("channel", ContactChannel),
            self._text("detail").strip(),
            self._code("safe", ContactSafety),
            self._text("safety"),
            self._text("said_by"),
            restricted=self.values.get("restricted") is True,
            correction=self._correction(),
        )

    def _order(self) -> SayOrder:
        return SayOrder(
            self.form.request,
            self.about.id,
            self._ids("protects"),
            self._code("kind", OrderKind),
            self._text("source"),
            self._text("conditions"),
            self._day("since"),
            self._day("until"),
            correction=self._correction(),
        )

    def _warning(self) -> SayWarning:
        of_person = any(one.id == self.about.id for one in self.sheet.people)
        return SayWarning(
            self.form.request,
            self.about.id if of_person else None,
            None if of_person else self.about.id,
            self._code("kind", WarningKind),
            self._text("words"),
            self._text("said_by"),
            self._day("since"),
            self._day("review"),
            self._yes("told"),
            self._text("why_not_told"),
            correction=self._correction(),
        )

    def _end(self) -> EndSaid:
        said = self.about.said
        assert said is not None
        return EndSaid(self.form.request, kind_of(said), said, self._text("why"))

    def _change(self) -> ChangePerson:
        return ChangePerson(
            self.form.request,
            self.about.id,
            ChangeStep(self.about.doing.value),
            self._day("happened"),
            self._text("given_names").strip(),
            self._text("family_name").strip(),
            self._text("known_as").strip(),
            family_first=self.values.get("family_first") is True,
            sex=self._code("sex", Sex),
            note=self._text("note"),
            restricted=self.values.get("restricted") is True,
        )


def _changes(sheet: EnquirySheet, person: UUID) -> tuple[PersonChange, ...]:
    """What became of them, the first of it first."""
    return tuple(sorted(sheet.said.changes_of(person), key=lambda one: one.at))


def _saved(by: str, at: datetime) -> str:
    return f"{by}, {moment_typed(at)}"


def _beginning(who: SignedIn, about: About, sheet: EnquirySheet) -> dict[str, object]:
    if about.said is not None and about.doing is not Doing.END:
        return as_typed(about.said)
    if about.doing in (Doing.NAMED, Doing.BORN):
        return _named(sheet.person(about.id), whole=about.doing is Doing.BORN)
    return {"since": day_words(london_day(who.now()))} if about.doing is Doing.WARNING else {}


def as_typed(row: Row) -> dict[str, object]:
    """What was said, as somebody would type it."""
    told: dict[str, object] = {}
    for name, value in vars(row).items():
        if isinstance(value, date) and not hasattr(value, "hour"):
            told[name] = day_words(value)
        elif isinstance(value, Coded):
            told[name] = value.value
        elif isinstance(value, tuple):
            told[name] = [str(one) for one in value]
        elif isinstance(value, str | bool):
            told[name] = value
    return {name: value for name, value in told.items() if name not in ("why", "by", "ended")}


def _named(person: Person, *, whole: bool) -> dict[str, object]:
    """What is known of the name; of somebody who is called otherwise, only what may well stay."""
    known = {"family_name": person.family_name, "family_first": person.family_first}
    return known | {"given_names": person.given_names, "known_as": person.known_as} if whole else known
