"""Who is named and who lives with whom: households with their address, or that it is held back."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from mashdesk.domain.ages import age_words
from mashdesk.domain.calendar import london_day
from mashdesk.domain.codes import RelationshipKind
from mashdesk.domain.snapshots import EnquirySheet, Household, Person
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import isolated
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.time_words import day_words


class PeopleCard(ScrollingCard):
    """Households, then people of whom nobody told where they live."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="People and households")

    def show_sheet(self, sheet: EnquirySheet, now: datetime) -> None:
        """Show this enquiry's people."""
        today = london_day(now)
        housed = {person for home in sheet.households for person in home.people}
        homes = [_home(home, number, sheet, today) for number, home in enumerate(sheet.households, 1)]
        others = [person for person in sheet.people if person.id not in housed]
        if others:
            homes.append(block(_head("Nobody told where they live"), *_lines(others, sheet, today)))
        self.fill(*homes)


def _home(home: Household, number: int, sheet: EnquirySheet, today: date) -> QWidget:
    people = [person for person in sheet.people if person.id in home.people]
    address: list[QWidget] = [_address(home)]
    if home.withheld or (home.address and home.address.confidential):
        address.insert(0, Chip.for_badge("confidential_address"))
    return block(_head(f"Household {number}"), *address, *_lines(people, sheet, today))


def _address(home: Household) -> PlainLabel:
    if home.withheld:
        return PlainLabel(text="The address is held back from you.", tone="lock", wrap=True)
    if home.address is None:
        return PlainLabel(text="Nobody told the address.", tone="text2", wrap=True)
    words = ", ".join((*home.address.lines, home.address.postcode))
    return PlainLabel(text=words, tone="lock" if home.address.confidential else "text2", wrap=True)


def _head(words: str) -> PlainLabel:
    return PlainLabel(text=words, role="heading")


def _lines(people: Sequence[Person], sheet: EnquirySheet, today: date) -> list[QWidget]:
    return [
        fact
        for person in people
        for fact in (
            Fact(label=_below(person, sheet), words=_line(person, today)),
            *_written_again(person, sheet, today),
        )
    ]


def _written_again(person: Person, sheet: EnquirySheet, today: date) -> list[Fact]:
    """Each other way in which somebody is written here: they are merged, and read as one."""
    merged = [one.person for one in sheet.also_written if one.of == person.id]
    return [Fact(label=f"{person.called} is also written", words=_line(one, today), tone="text2") for one in merged]


def _line(person: Person, today: date) -> str:
    age = age_words(person.birth_accuracy, person.birth, today, person.died)
    born = f"born {day_words(person.birth)}" if person.birth and person.birth <= today else ""
    language = f"{person.first_language}, needs an interpreter" if person.interpreter else ""
    return " · ".join(part for part in (_name(person), age, born, language) if part)


def _name(person: Person) -> str:
    known = person.known_as and person.known_as != person.name
    return f"{person.name} (known as {isolated(person.known_as)})" if known else person.name


def _below(person: Person, sheet: EnquirySheet) -> str:
    return " · ".join([person.role.words, *relations_of(person, sheet)])


def relations_of(person: Person, sheet: EnquirySheet) -> list[str]:
    """What a person is to the others, such as "mother of Rowan, parental responsibility"."""
    names = {other.id: other.called for other in sheet.people}
    return [
        f"{relation.kind.words.lower()} of {names[relation.to]}{_responsibility(relation.parental_responsibility)}"
        for relation in sheet.relationships
        if relation.person == person.id and relation.to in names and relation.kind is not RelationshipKind.UNKNOWN
    ]


def _responsibility(has: bool | None) -> str:
    return ", parental responsibility" if has else ""
