"""The hub's own texts in versions, its profile and its letters' wordings: proposed by one, approved by another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from mashdesk.domain.codes import Coded
from mashdesk.domain.letter_kinds import LetterKind

PROFILE = "profile"
"""The kind of a text that is the hub's profile; every other kind is the code of a letter."""

PROPOSERS: Mapping[bool, frozenset[str]] = {
    True: frozenset({"administrator"}),
    False: frozenset({"hub_manager"}),
}
APPROVERS: Mapping[bool, frozenset[str]] = {
    True: frozenset({"administrator", "hub_manager"}),
    False: frozenset({"hub_manager", "senior_social_worker"}),
}
"""By whether the text is the profile; the same stands in store/sql/71_hub_texts.sql, and a test compares them."""


class TextAnswer(Coded):
    """What became of a proposal."""

    APPROVED = "approved", "Approved"
    SENT_BACK = "sent_back", "Sent back"
    WITHDRAWN = "withdrawn", "Withdrawn"


@dataclass(frozen=True)
class HubText:
    """One version or proposal, without its words. `by` is "" where the installer loaded it; `begins` None is "at once".

    `follows` is the version that it was written over.
    """

    id: UUID
    kind: str
    because: str
    begins: datetime | None
    follows: UUID | None
    by: str
    by_name: str
    at: datetime
    answer: TextAnswer | None
    answer_because: str
    answered_by: str
    answered_by_name: str
    answered: datetime | None
    in_force: datetime | None

    @property
    def waits(self) -> bool:
        """Nobody has answered it yet."""
        return self.answer is None


@dataclass(frozen=True)
class TextVersion:
    """An approved text with its days; `until` is None while nothing takes its place. One that never began has none."""

    text: HubText
    since: datetime
    until: datetime | None

    def stands(self, now: datetime) -> bool:
        """Whether it is the one in force."""
        return self.since <= now and (self.until is None or now < self.until)


@dataclass(frozen=True)
class TextsInForce:
    """Which version of each text stands, and the hub's own wordings of letters, as JSON text by kind."""

    versions: Mapping[str, UUID] = field(default_factory=lambda: MappingProxyType({}))
    wordings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, kind: str) -> UUID | None:
        """The version of this text; None where the program's own stands."""
        return self.versions.get(kind)

    def printed_with(self, kind: LetterKind) -> dict[str, str | None]:
        """What a letter of this kind is set with, for `app.print_letter`."""
        held = {"profile": self.of(PROFILE), "wording": self.of(kind.value)}
        return {name: str(version) if version else None for name, version in held.items()}


NO_TEXTS = TextsInForce()


def waiting(texts: Iterable[HubText], kind: str) -> HubText | None:
    """The proposal of this text that nobody has answered yet: at most one."""
    return next((text for text in texts if text.kind == kind and text.waits), None)


def approved_last(texts: Iterable[HubText], kind: str) -> HubText | None:
    """The version that a proposal is written over."""
    found = [text for text in texts if text.kind == kind and text.answer is TextAnswer.APPROVED]
    return max(found, key=_answered, default=None)


def versions_of(texts: Iterable[HubText], kind: str) -> tuple[TextVersion, ...]:
    """Those that were ever in force or will be, the latest first. What was replaced before it began is none.

    What was approved last stands from its moment on; so each ends where the first of those begins that were approved
    after it.
    """
    approved = [text for text in texts if text.kind == kind and text.answer is TextAnswer.APPROVED]
    found = []
    for text in approved:
        later = [other.in_force for other in approved if _answered(other) > _answered(text) and other.in_force]
        until = min(later, default=None)
        if text.in_force and (until is None or text.in_force < until):
            found.append(TextVersion(text, text.in_force, until))
    return tuple(sorted(found, key=lambda version: version.since, reverse=True))


def may_propose(roles: Iterable[str], kind: str) -> bool:
    """Whether somebody with these roles may propose this text."""
    return not PROPOSERS[kind == PROFILE].isdisjoint(roles)


def may_answer(roles: Iterable[str], login: str, text: HubText) -> bool:
    """Whether somebody may approve it or send it back: a role that answers for it, and not who proposed it."""
    return login != text.by and not APPROVERS[text.kind == PROFILE].isdisjoint(roles)


def _answered(text: HubText) -> datetime:
    return text.answered or text.at
