"""The hub's profile and the words of its letters: proposed, approved or sent back, and which of them stand."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from mashdesk.domain.hub_profile import HubProfile, load_profile
from mashdesk.domain.hub_texts import (
    APPROVERS,
    PROFILE,
    HubText,
    TextAnswer,
    TextsInForce,
    approved_last,
    waiting,
)
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.domain.letter_wording import wording_mistakes
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import SignedInPerson
from mashdesk.services.ports import Sitting, Work
from mashdesk.services.saving import save

LONGEST = 2000
PRINTS = frozenset({"mash_officer", "senior_social_worker", "hub_manager", "administrator"})
"""Who reads the hub's words of a letter: those who print, or answer for them."""

LOOK_AFTER_TEXTS = sorted(APPROVERS[True] | APPROVERS[False])
"""Who proposes or answers any of the hub's texts."""

Check = Callable[[str], tuple[Problem, ...]]
"""Every mistake of a profile's JSON text with its place, as `mashdesk hub check` finds them."""


@dataclass(frozen=True)
class ProposeText:
    """A new version of a text; `begins` None is as soon as somebody has approved it."""

    request: UUID
    kind: str
    words: str
    because: str
    begins: datetime | None
    follows: UUID | None


@dataclass(frozen=True)
class AnswerText:
    """Approve it, send it back, or withdraw one's own."""

    request: UUID
    text: UUID
    answer: TextAnswer
    because: str = ""


@dataclass(frozen=True)
class TextsOfHub:
    """Every version and proposal, and the words that are looked at by their id."""

    texts: tuple[HubText, ...] = ()

    def waiting(self, kind: str) -> HubText | None:
        """The proposal that nobody has answered yet."""
        return waiting(self.texts, kind)

    def approved_last(self, kind: str) -> HubText | None:
        """What a proposal is written over."""
        return approved_last(self.texts, kind)


def texts_of_hub(sitting: Sitting) -> TextsOfHub:
    """All of them without their words (`app.hub_texts`)."""
    with sitting.at_once() as work:
        return TextsOfHub(work.hub_texts())


def words_of(sitting: Sitting, text: UUID) -> str:
    """The words of one as JSON text (`app.hub_text`)."""
    with sitting.at_once() as work:
        return work.hub_text(text)


def profile_in_force(work: Work, person: SignedInPerson) -> HubProfile:
    """The profile that stands, with the hub's own words of its letters (`app.hub_profile`, `app.texts_in_force`)."""
    standing = work.texts_in_force()
    profile = load_profile(work.hub_profile())
    own = [kind for kind in standing if kind != PROFILE] if PRINTS & set(person.roles) else []
    wordings = MappingProxyType({kind: work.hub_text(standing[kind]) for kind in own})
    return replace(profile, texts=TextsInForce(MappingProxyType(dict(standing)), wordings))


def profile_if_changed(sitting: Sitting, person: SignedInPerson, seen: TextsInForce) -> HubProfile | None:
    """The profile anew where other texts stand than the desk has; else None."""
    with sitting.at_once() as work:
        if dict(work.texts_in_force()) == dict(seen.versions):
            return None
        return profile_in_force(work, person)


def check_text(kind: str, words: str, check_profile: Check) -> tuple[Problem, ...]:
    """Every mistake of a text by its place."""
    return check_profile(words) if kind == PROFILE else wording_mistakes(LetterKind(kind), words)


def propose_text(sitting: Sitting, command: ProposeText, check_profile: Check) -> UUID:
    """Propose it (`app.propose_text`). Raises BadInput, or ChangedMeanwhile where another version stands by now."""
    problems = [*check_text(command.kind, command.words, check_profile), *_because_problems(command.because)]
    if problems:
        raise BadInput(problems)
    body = {
        "kind": command.kind,
        "words": json.loads(command.words),
        "because": command.because,
        "begins": command.begins.isoformat() if command.begins else None,
        "follows": str(command.follows) if command.follows else None,
    }
    return UUID(save(sitting, "propose_text", command.request, body)["text"])


def answer_text(sitting: Sitting, command: AnswerText, kind: str, check_profile: Check) -> None:
    """Answer it (`app.answer_text`). What this program finds wrong is not approved, whoever proposed it. BadInput."""
    if command.answer is TextAnswer.SENT_BACK:
        problems: tuple[Problem, ...] = _because_problems(command.because)
    elif command.answer is TextAnswer.APPROVED:
        problems = check_text(kind, words_of(sitting, command.text), check_profile)
    else:
        problems = ()
    if problems:
        raise BadInput(problems)
    body: dict[str, Any] = {"text": str(command.text), "answer": command.answer.value, "because": command.because}
    save(sitting, "answer_text", command.request, body)


def _because_problems(because: str) -> tuple[Problem, ...]:
    if not because.strip():
        return (Problem("because", "Say why: whoever answers, and whoever looks later, reads it."),)
    if len(because) > LONGEST:
        return (Problem("because", f"This is too long: at most {LONGEST} characters can be kept."),)
    return ()
