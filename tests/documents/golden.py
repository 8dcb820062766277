"""The bytes of every document in every hub, each as a hash that is kept.

    python -m tests.documents.golden

prints `golden.txt` anew: a line that changes is a document that looks otherwise, in that hub, and must be meant.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from mashdesk.documents.decision_record import render_decision_record
from mashdesk.documents.discussion_record import render_discussion_record
from mashdesk.documents.family_sheet import render_family_picture
from mashdesk.documents.posting_list import render_posting_list
from mashdesk.documents.refused import DocumentRefused
from mashdesk.documents.sample_letter import sample_letter
from mashdesk.documents.shipped_profiles import shipped_profile
from mashdesk.documents.strategy_record import render_strategy_record
from mashdesk.domain.letter_kinds import LetterKind
from tests.documents.invented_case import discussion_facts, family_facts, posting_facts, record_facts, strategy_facts

FILE = Path(__file__).with_name("golden.txt")
HUBS = ("dudley", "northamptonshire", "oxfordshire", "waltham_forest", "worcestershire")
NOT_MADE = "not made"


def golden() -> dict[str, str]:
    """By hub and document: the SHA-256 of its bytes, or that this hub makes none."""
    return {f"{hub} {name}": _hash(make) for hub in HUBS for name, make in _documents(hub)}


def _documents(hub: str) -> Iterator[tuple[str, Callable[[], bytes]]]:
    profile = shipped_profile(hub)
    for kind in LetterKind:
        yield f"letter {kind.value}", partial(sample_letter, kind, profile)
    discussion, strategy = discussion_facts(), strategy_facts()
    yield "decision record", lambda: render_decision_record(replace(record_facts(), hub=hub))
    yield (
        "discussion record",
        lambda: render_discussion_record(replace(discussion, head=replace(discussion.head, hub=hub))),
    )
    yield "strategy record", lambda: render_strategy_record(replace(strategy, head=replace(strategy.head, hub=hub)))
    family = family_facts()
    yield "family picture", lambda: render_family_picture(replace(family, head=replace(family.head, hub=hub)))
    yield "posting list", lambda: render_posting_list(replace(posting_facts(), hub=hub))


def _hash(make: Callable[[], bytes]) -> str:
    try:
        return hashlib.sha256(make()).hexdigest()
    except DocumentRefused:
        return NOT_MADE


def kept() -> dict[str, str]:
    """What was kept."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return dict(line.split(" | ", 1) for line in lines)


if __name__ == "__main__":
    FILE.write_text("".join(f"{name} | {told}\n" for name, told in golden().items()), encoding="utf-8")
