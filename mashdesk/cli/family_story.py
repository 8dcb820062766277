"""The family's part of a case study: the invented material, as commands."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from mashdesk.domain.family_codes import (
    AskedAbout,
    Capacity,
    Channel,
    ConsentAnswer,
    ContactResult,
    Explained,
    Safe,
    ToldBy,
)
from mashdesk.services.callers import CheckCaller
from mashdesk.services.family import RecordConsent, RecordFamilyContact, RecordLawfulBasis, RecordTelling

Told = Mapping[str, Any]


class FamilyStory:
    """What a case study says of the family; people are named by their references in the referral."""

    def __init__(self, story: Told, refs: Mapping[str, UUID]) -> None:
        self.story = story
        self.refs = refs

    @property
    def words(self) -> str:
        """A line for whoever watches."""
        many = {name: len(self.story.get(name, ())) for name in ("consents", "bases", "tellings", "contacts", "calls")}
        return "family: " + ", ".join(f"{count} {name}" for name, count in many.items())

    def consents(self) -> Iterator[RecordConsent]:
        """Each answer."""
        for told in self.story["consents"]:
            yield RecordConsent(
                uuid4(),
                self._people(told),
                self._about(told),
                ConsentAnswer(told["answer"]),
                datetime.fromisoformat(told["happened"]),
                by_person=self._one(told.get("by")),
                capacity=Capacity(told["capacity"]) if told.get("capacity") else None,
                explained=tuple(Explained(one) for one in told.get("explained") or ()),
                explanation=told.get("explanation") or "",
                options=told.get("options") or "",
                understood=told.get("understood"),
                committed=told.get("committed"),
                why=told.get("why") or "",
                how=told.get("how") or "",
            )

    def bases(self) -> Iterator[RecordLawfulBasis]:
        """Each ground for going without."""
        for told in self.story["bases"]:
            yield RecordLawfulBasis(uuid4(), self._people(told), self._about(told), told["ground"], told["reason"])

    def tellings(self) -> Iterator[RecordTelling]:
        """Who was told, and who was not."""
        for told in self.story["tellings"]:
            yield RecordTelling(
                uuid4(),
                self._people(told),
                told["told"],
                ToldBy(told["told_by"]) if told.get("told_by") else None,
                datetime.fromisoformat(told["happened"]) if told.get("happened") else None,
                how=told.get("how") or "",
                what=told.get("what") or "",
                sure_of_no_risk=told.get("sure_of_no_risk"),
                ground=told.get("ground") or "",
                why_not=told.get("why_not") or "",
            )

    def contacts(self) -> Iterator[RecordFamilyContact]:
        """Each attempt."""
        for told in self.story["contacts"]:
            yield RecordFamilyContact(
                uuid4(),
                self._one(told["person"]),
                datetime.fromisoformat(told["tried"]),
                Channel(told["channel"]),
                ContactResult(told["result"]),
                Safe(told["safe"]),
                safety=told.get("safety") or "",
                views=told.get("views") or "",
                child=self._one(told.get("child")),
                wishes=told.get("wishes") or "",
                explained=told.get("explained") or "",
                explained_how=told.get("explained_how") or "",
                interpreter=told.get("interpreter") or "",
            )

    def calls(self) -> Iterator[CheckCaller]:
        """Whoever rang, and what they said."""
        for told in self.story.get("calls", ()):
            yield CheckCaller(
                uuid4(),
                self._one(told["person"]),
                birth=_day(told.get("birth")),
                home=told.get("home") or "",
                child_name=told.get("child_name") or "",
                child_birth=_day(told.get("child_birth")),
                note=told.get("note") or "",
            )

    def _people(self, told: Told) -> tuple[UUID, ...]:
        return tuple(self.refs[ref] for ref in told["people"])

    def _one(self, ref: str | None) -> UUID | None:
        return self.refs[ref] if ref else None

    @staticmethod
    def _about(told: Told) -> tuple[AskedAbout, ...]:
        return tuple(AskedAbout(one) for one in told["about"])


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
