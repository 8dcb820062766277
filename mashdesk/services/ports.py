"""What services need from outside, as Protocols: the store fulfils them, and nothing here knows PostgreSQL."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from mashdesk.domain.snapshots import EnquirySheet, LetterFacts, LetterRow, Opening, SignedInPerson, WorklistRow


class Work(Protocol):
    """One unit of work: one transaction under the person's own login. Without `commit` nothing of it stays.

    Every method may raise a `domain.refusals.Refusal`.
    """

    def commit(self) -> None: ...

    def me(self) -> SignedInPerson: ...

    def now(self) -> datetime: ...

    def hub_profile(self) -> str: ...

    def program_version(self) -> str: ...

    def worklist(self) -> tuple[WorklistRow, ...]: ...

    def my_requests(self) -> tuple[WorklistRow, ...]: ...

    def letters_worklist(self) -> tuple[LetterRow, ...]: ...

    def open_enquiry(self, enquiry: UUID, reason: str) -> Opening: ...

    def close_opening(self, enquiry: UUID) -> None: ...

    def sheet(self, enquiry: UUID) -> EnquirySheet: ...

    def letter_facts(self, letter: UUID) -> LetterFacts: ...

    def letter_pdf(self, letter: UUID) -> bytes: ...

    def note_decision_record(self, enquiry: UUID) -> None: ...

    def command(self, function: str, request: UUID, body: Mapping[str, object]) -> Mapping[str, Any]: ...

    def request_result(self, request: UUID) -> Mapping[str, Any] | None: ...


class Sitting(Protocol):
    """A person signed in at a desk; openings belong to their sitting and end with it."""

    def work(self) -> AbstractContextManager[Work]:
        """A unit of work on this sitting's connection."""
        ...

    def fresh(self, password: str) -> AbstractContextManager["Sitting"]:
        """A sitting of its own for one signature. Raises SignInRefused when the password is wrong."""
        ...
