"""What is typed about a person: who is added; a name, a number, a need, a home, a tie …; what became of them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from mashdesk.domain.calendar import day_words, london_day
from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import Coded
from mashdesk.domain.identifiers import written_nhs_number
from mashdesk.domain.people_said import PersonChange
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet, Person
from mashdesk.domain.two_versions import SavedMeanwhile
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.gui.viewmodels.typed_of_person import (
    ANOTHER_HOME,
    CHANGES,
    About,
    Command,
    Doing,
    Row,
    TypedOfPerson,
)
from mashdesk.services.adding_people import AddPerson, add_person, check_added
from mashdesk.services.people_checks import (
    check_change,
    check_contact,
    check_end,
    check_name,
    check_need,
    check_order,
    check_relation,
    check_residence,
    check_warning,
)
from mashdesk.services.people_said import (
    ChangePerson,
    EndSaid,
    SayContact,
    SayName,
    SayNeed,
    SayOrder,
    SayRelation,
    SayResidence,
    SayWarning,
    change_person,
    end_said,
    say_contact,
    say_name,
    say_need,
    say_order,
    say_relation,
    say_residence,
    say_warning,
)

DAY = say("Type a day, such as 21 Nov 2026.")
RECORDERS = ("mash_officer", "senior_social_worker")
_SAY: dict[type, Callable[..., None]] = {
    SayName: say_name,
    SayContact: say_contact,
    SayNeed: say_need,
    SayResidence: say_residence,
    SayRelation: say_relation,
    SayOrder: say_order,
    SayWarning: say_warning,
    EndSaid: end_said,
}
_CHECK: dict[type, Callable[[Any], tuple[Problem, ...]]] = {
    SayName: check_name,
    SayContact: check_contact,
    SayNeed: check_need,
    SayResidence: check_residence,
    SayRelation: check_relation,
    SayOrder: check_order,
    EndSaid: check_end,
}
_CHECK_TODAY: dict[type, Callable[[Any, date], tuple[Problem, ...]]] = {
    SayWarning: check_warning,
    ChangePerson: check_change,
}


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
        typed = self._typed
        unread = [
            Problem(name, DAY)
            for name in ("since", "until", "birth")
            if typed.text(name).strip() and not typed.day(name)
        ]
        return (*self._missing(typed.command()), *unread)

    def save(self) -> None:
        """Keep it."""
        sitting, enquiry, version = self.who.sitting, self.sheet.row.enquiry, self.sheet.row.version
        command = self._typed.command()
        if isinstance(command, AddPerson):
            self._send(partial(add_person, sitting, command, self.sheet, self.who.profile))
        elif isinstance(command, ChangePerson):
            self._send(partial(change_person, sitting, command, enquiry, version))
        else:
            self._send(partial(_SAY[type(command)], sitting, command, enquiry))

    @property
    def _typed(self) -> TypedOfPerson:
        return TypedOfPerson(self.form.request, self.about, self.sheet, self.values)

    def _missing(self, command: Command) -> tuple[Problem, ...]:
        if isinstance(command, AddPerson):
            return check_added(command, self.sheet, london_day(self.who.now()))
        check = _CHECK.get(type(command))
        if check is not None:
            return check(command)
        return _CHECK_TODAY[type(command)](command, london_day(self.who.now()))

    def _send(self, call: Callable[[], object]) -> None:
        changes = Changes(worklists=True, sheet=True, enquiry=self.sheet.row.enquiry)
        self.form.send(call, changes)


def _changes(sheet: EnquirySheet, person: UUID) -> tuple[PersonChange, ...]:
    """What became of them, the first of it first."""
    return tuple(sorted(sheet.said.changes_of(person), key=lambda one: one.at))


def _saved(by: str, at: datetime) -> str:
    return f"{by}, {moment_typed(at)}"


def _beginning(who: SignedIn, about: About, sheet: EnquirySheet) -> dict[str, object]:
    doing = about.doing
    if about.said is not None and doing is not Doing.END:
        return as_typed(about.said)
    if doing in (Doing.NAMED, Doing.BORN):
        return _named(sheet.person(about.id), whole=doing is Doing.BORN)
    if doing is Doing.NUMBERED:
        person = sheet.person(about.id)
        return {"nhs_number": written_nhs_number(person.nhs_number).strip(), "upn": person.upn}
    if doing is Doing.RESIDENCE:
        theirs = [home.id for home in sheet.households if about.id in home.people]
        return {"household": str(theirs[0]) if theirs else ANOTHER_HOME}
    return {"since": day_words(london_day(who.now()))} if doing is Doing.WARNING else {}


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
        elif isinstance(value, UUID):
            told[name] = str(value)
        elif isinstance(value, str | bool):
            told[name] = value
    return {name: value for name, value in told.items() if name not in ("why", "by", "ended")}


def _named(person: Person, *, whole: bool) -> dict[str, object]:
    """What is known of the name; of somebody who is called otherwise, only what may well stay."""
    known = {"family_name": person.family_name, "family_first": person.family_first}
    return known | {"given_names": person.given_names, "known_as": person.known_as} if whole else known
