"""What is typed about a person, as the command that keeps it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from mashdesk.domain.ages import parse_day
from mashdesk.domain.codes import BirthAccuracy, Coded, PersonRole, RelationshipKind, Sex
from mashdesk.domain.identifiers import postcode
from mashdesk.domain.people_said import (
    ChangeStep,
    ContactChannel,
    ContactSafety,
    NameKind,
    Need,
    NeedKind,
    NoContact,
    OrderKind,
    OtherName,
    Relation,
    Residence,
    ResponsibilityGround,
    SaidRow,
    StaffWarning,
    WarningKind,
    WayToReach,
)
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.adding_people import AddPerson, NewHome
from mashdesk.services.people_said import (
    ChangePerson,
    Correction,
    EndSaid,
    SaidKind,
    SayContact,
    SayName,
    SayNeed,
    SayOrder,
    SayRelation,
    SayResidence,
    SayWarning,
)

ANOTHER_HOME = "another"
"""The choice of a home that nobody has named yet."""
Row = SaidRow
Command = (
    SayName
    | SayContact
    | SayNeed
    | SayResidence
    | SayRelation
    | SayOrder
    | SayWarning
    | EndSaid
    | ChangePerson
    | AddPerson
)
Code = TypeVar("Code", bound=Coded)


class Doing(StrEnum):
    """Which form it is."""

    ADD = "add"
    NAME = "name"
    CONTACT = "contact"
    NEED = "need"
    RESIDENCE = "residence"
    RELATION = "relation"
    ORDER = "no_contact"
    WARNING = "warning"
    END = "end"
    BORN = "born"
    DIED = "died"
    NAMED = "named"
    NUMBERED = "numbered"
    POSTCODE = "postcode"
    IN_ERROR = "in_error"
    PUT_BACK = "put_back"


CHANGES = (Doing.BORN, Doing.DIED, Doing.NAMED, Doing.NUMBERED, Doing.POSTCODE)
"""Those that change what the enquiry itself holds of a person or a home."""


@dataclass(frozen=True)
class About:
    """What a form is about: a person or a home of the enquiry, and what was said before, if that is put right.

    Of whoever is added nothing has an id yet: the form is about the enquiry.
    """

    doing: Doing
    id: UUID
    said: Row | None = None

    @property
    def key(self) -> str:
        """Which form it is, for its draft."""
        return f"person-{self.doing}/{self.said.id if self.said else self.id}"


_KINDS = {
    OtherName: SaidKind.NAME,
    WayToReach: SaidKind.CONTACT,
    Need: SaidKind.NEED,
    Residence: SaidKind.RESIDENCE,
    Relation: SaidKind.RELATION,
    NoContact: SaidKind.ORDER,
    StaffWarning: SaidKind.WARNING,
}


def kind_of(row: Row) -> SaidKind:
    """Which of them it is."""
    return _KINDS[type(row)]


@dataclass(frozen=True)
class TypedOfPerson:
    """`values` by the names of the questions. What is missing in it is for `services/people_checks.py` to say."""

    request: UUID
    about: About
    sheet: EnquirySheet
    values: Mapping[str, object]

    def command(self) -> Command:
        """What is to be kept, as far as it is typed."""
        made: dict[Doing, Callable[[], Command]] = {
            Doing.ADD: self._add,
            Doing.NAME: self._name,
            Doing.CONTACT: self._contact,
            Doing.NEED: self._need,
            Doing.RESIDENCE: self._residence,
            Doing.RELATION: self._relation,
            Doing.ORDER: self._order,
            Doing.WARNING: self._warning,
            Doing.END: self._end,
        }
        return made.get(self.about.doing, self._change)()

    def day(self, name: str) -> date | None:
        """A day that was typed; None where it is none."""
        day = parse_day(self.text(name))
        return day if isinstance(day, date) else None

    def text(self, name: str) -> str:
        """What was typed, or ""."""
        return str(self.values.get(name) or "")

    def _add(self) -> AddPerson:
        return AddPerson(
            self.request,
            self._code("role", PersonRole),
            self.text("note"),
            self.text("said_by"),
            given_names=self.text("given_names").strip(),
            family_name=self.text("family_name").strip(),
            family_first=self.values.get("family_first") is True,
            known_as=self.text("known_as").strip(),
            sex=self._code("sex", Sex),
            birth_accuracy=self._code("birth_accuracy", BirthAccuracy),
            birth=self.day("birth"),
            nhs_number=self.text("nhs_number"),
            social_worker=self.text("social_worker"),
            kind=self._code("kind", RelationshipKind),
            to=UUID(self.text("to")) if self.text("to") else None,
            parents=self._ids("parents"),
            home=self._home(),
        )

    def _home(self) -> NewHome:
        home = self.text("household")
        if home and home != ANOTHER_HOME:
            return NewHome(UUID(home))
        code = postcode(self.text("postcode")) or self.text("postcode")
        return NewHome(None, self.text("address"), code, confidential=self.values.get("confidential") is True)

    def _ids(self, name: str) -> tuple[UUID, ...]:
        ticked = self.values.get(name)
        return tuple(UUID(str(one)) for one in ticked) if isinstance(ticked, list | tuple) else ()

    def _correction(self) -> Correction:
        return Correction(self.about.said, self.text("why"))

    def _name(self) -> SayName:
        return SayName(
            self.request,
            self.about.id,
            self._code("kind", NameKind),
            self.text("given_names").strip(),
            self.text("family_name").strip(),
            family_first=self.values.get("family_first") is True,
            since=self.day("since"),
            until=self.day("until"),
            restricted=self.values.get("restricted") is True,
            correction=self._correction(),
        )

    def _contact(self) -> SayContact:
        return SayContact(
            self.request,
            self.about.id,
            self._code("channel", ContactChannel),
            "" if self.text("channel") == ContactChannel.POST else self.text("detail").strip(),
            self._code("safe", ContactSafety),
            self.text("safety"),
            self.text("said_by"),
            household=self._post_home(),
            restricted=self.values.get("restricted") is True,
            correction=self._correction(),
        )

    def _post_home(self) -> UUID | None:
        home = self.text("household") if self.text("channel") == ContactChannel.POST else ""
        return UUID(home) if home else None

    def _need(self) -> SayNeed:
        return SayNeed(
            self.request,
            self.about.id,
            self._code("kind", NeedKind),
            self.text("words"),
            self.text("said_by"),
            correction=self._correction(),
        )

    def _residence(self) -> SayResidence:
        home = self.text("household")
        return SayResidence(
            self.request,
            self.about.id,
            UUID(home) if home and home != ANOTHER_HOME else None,
            self.text("said_by"),
            self.text("address"),
            postcode(self.text("postcode")) or self.text("postcode"),
            confidential=self.values.get("confidential") is True,
            since=self.day("since"),
            until=self.day("until"),
            correction=self._correction(),
        )

    def _relation(self) -> SayRelation:
        to, responsible = self.text("to"), self.values.get("parental_responsibility")
        return SayRelation(
            self.request,
            self.about.id,
            UUID(to) if to else None,
            self._code("kind", RelationshipKind),
            self.text("said_by"),
            responsible if isinstance(responsible, bool) else None,
            self._code("ground", ResponsibilityGround) if responsible is True else None,
            self.day("since"),
            self.day("until"),
            correction=self._correction(),
        )

    def _order(self) -> SayOrder:
        return SayOrder(
            self.request,
            self.about.id,
            self._ids("protects"),
            self._code("kind", OrderKind),
            self.text("source"),
            self.text("conditions"),
            self.day("since"),
            self.day("until"),
            correction=self._correction(),
        )

    def _warning(self) -> SayWarning:
        of_person = any(one.id == self.about.id for one in self.sheet.people)
        told = self.values.get("told")
        return SayWarning(
            self.request,
            self.about.id if of_person else None,
            None if of_person else self.about.id,
            self._code("kind", WarningKind),
            self.text("words"),
            self.text("said_by"),
            self.day("since"),
            self.day("review"),
            told if isinstance(told, bool) else None,
            self.text("why_not_told"),
            correction=self._correction(),
        )

    def _end(self) -> EndSaid:
        said = self.about.said
        assert said is not None
        return EndSaid(self.request, kind_of(said), said, self.text("why"))

    def _change(self) -> ChangePerson:
        return ChangePerson(
            self.request,
            self.about.id,
            ChangeStep(self.about.doing.value),
            self.day("happened"),
            self.text("given_names").strip(),
            self.text("family_name").strip(),
            self.text("known_as").strip(),
            family_first=self.values.get("family_first") is True,
            sex=self._code("sex", Sex),
            note=self.text("note"),
            restricted=self.values.get("restricted") is True,
            nhs_number=self.text("nhs_number"),
            upn=self.text("upn"),
            household=UUID(self.text("household")) if self.text("household") else None,
            postcode=self.text("postcode"),
        )

    def _code(self, name: str, codes: type[Code]) -> Code | None:
        chosen = self.text(name)
        return codes(chosen) if chosen else None
