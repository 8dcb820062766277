"""One letter as its reader may know it, and as it was printed (`app.letter_facts`, `app.letter_pdf`)."""

from datetime import date
from typing import Any
from uuid import UUID

from mashdesk.domain.letter_facts import LetterChild, LetterFacts, LetterItem
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.domain.recipients import OutcomeRecipient
from mashdesk.domain.refusals import NotThereOrNotYours
from mashdesk.store import recipients
from mashdesk.store.errors import as_refusals
from mashdesk.store.own_account import OwnAccount
from mashdesk.store.readers import read, read_one


class LettersWork(OwnAccount):
    """The functions that tell one letter, and who else hears of the outcome."""

    def letter_facts(self, letter: UUID) -> LetterFacts:
        """What this letter's recipient may know, at this moment, under the enquiry's lock."""
        with as_refusals():
            rows = read(self._connected, "letter_facts", letter)
        if not rows:
            raise NotThereOrNotYours
        return _facts(rows[0], self.me().hub)

    def letter_pdf(self, letter: UUID) -> bytes:
        """The page as it was printed, byte for byte."""
        with as_refusals():
            return bytes(read_one(self._connected, "letter_pdf", letter))

    def days_to_count(self) -> tuple[tuple[date, int], ...]:
        """From which day on, and how many working days, the hub's running clocks count that the calendar may move."""
        with as_refusals():
            return tuple((row.day, row.working_days) for row in read(self._connected, "days_to_count"))

    def recipients(self, enquiry: UUID) -> tuple[OutcomeRecipient, ...]:
        """Who hears of the outcome beside the parents, on an opened enquiry."""
        with as_refusals():
            return recipients.recipients(self._connected, enquiry)


def _facts(row: Any, hub: str) -> LetterFacts:
    children = tuple(
        LetterChild(child["name"], child["outcome"], child["told_family"], child["outcome_code"])
        for child in row.children
    )
    return LetterFacts(
        letter=row.letter,
        hub=hub,
        reference=row.reference,
        recipient_name=row.recipient_name,
        address_lines=tuple(row.lines),
        postcode=row.postcode,
        dated=row.dated,
        children=children,
        signed_by_name=row.signed_by_name,
        signed_by_post=row.signed_by_post,
        items=tuple(
            LetterItem(UUID(item["release"]), item["words"], item["conditions"]) for item in row._asdict()["items"]
        ),
        kind=LetterKind(row.kind),
        words=row.words,
        home=tuple(row.home),
        large_print=row.large_print,
        told=tuple((name, words or "") for name, words in row.told.items()),
    )
