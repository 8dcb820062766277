"""The checklists of the special pathways, from the file that is shipped, with what the hub's profile adds to them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from mashdesk.domain.hub_policies import HubStep

FORMAT = "mashdesk-pathways/1"
OF_HUB = "hub_"
"""What the code of a step begins with that the hub's profile adds, so that no other can be called like it."""


@dataclass(frozen=True)
class ChecklistStep:
    """One step: its words, who takes it, whose rule it is, and the limit where one is stated.

    `before_telling`: until it is answered the family is told of nothing.
    """

    code: str
    words: str
    who: str
    source: str = ""
    working_days: int | None = None
    before_telling: bool = False


@dataclass(frozen=True)
class Checklist:
    """A pathway: what it is called, which duty there is whatever anybody decides, and its steps.

    `never_tell`: while it stands the family is told of nothing.
    """

    code: str
    title: str
    duty: str
    source: str
    steps: tuple[ChecklistStep, ...]
    never_tell: bool = False

    def step(self, code: str) -> ChecklistStep | None:
        """One of its steps; None where the checklist no longer has it."""
        return next((one for one in self.steps if one.code == code), None)


def read_checklists(text: str, more: Iterable[HubStep] = ()) -> dict[str, Checklist]:
    """By code, in the file's order; `more` are the hub's own steps, the last ones. Raises ValueError."""
    told = json.loads(text)
    if told.get("format") != FORMAT:
        raise ValueError("This is no file of pathways of this program.")
    found = {one["code"]: _checklist(one) for one in told["pathways"]}
    for one in more:
        before = found[one.pathway]
        found[one.pathway] = replace(before, steps=(*before.steps, _of_hub(one)))
    return found


def limited_steps(checklists: Iterable[Checklist]) -> dict[str, str]:
    """The words of each step with a stated limit, by its code: what a clock of a special pathway is of."""
    return {step.code: step.words for one in checklists for step in one.steps if step.working_days is not None}


def _checklist(told: dict[str, Any]) -> Checklist:
    steps = tuple(ChecklistStep(**one) for one in told["steps"])
    return Checklist(told["code"], told["title"], told["duty"], told["source"], steps, told.get("never_tell", False))


def _of_hub(one: HubStep) -> ChecklistStep:
    return ChecklistStep(OF_HUB + one.code, one.words, one.goes_to, one.source)
