"""An agency's return as it stands in the form: plain JSON for the draft, read into what the hub keeps."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from mashdesk.domain.ages import HOW_TO_TYPE, parse_day
from mashdesk.domain.codes import AnswerKind, Handling, Nature, PoliceHandling, PoliceInformation, PoliceSource
from mashdesk.domain.gathering import Finding, Found, LateReason
from mashdesk.domain.police_codes import PoliceCodes
from mashdesk.domain.refusals import Problem
from mashdesk.domain.typed_text import is_blank, tidy
from mashdesk.gui.language import say
from mashdesk.services.gathering import (
    NewItem,
    ReturnInformation,
    check_findings,
    check_return,
    check_why_late,
)

Typed = dict[str, Any]

LONGEST_WHEN = 200
_TYPED = ("when", "what", "relevance")


@dataclass(frozen=True)
class ReturnReading:
    """What a form holds, and everything that is missing; problems name items by their place in the form."""

    answer: AnswerKind | None
    because: str
    items: tuple[NewItem, ...]
    problems: tuple[Problem, ...]
    findings: tuple[Finding | None, ...] = ()
    late_reason: LateReason | None = None
    late_because: str = ""

    def command(self, request: UUID, information_request: UUID) -> ReturnInformation:
        """The answer to one request."""
        items = self.items if self.answer is AnswerKind.ITEMS else ()
        because = self.because if self.answer is AnswerKind.WITHHELD else ""
        findings = () if self.answer is AnswerKind.WITHHELD else self.findings
        why_late = self.late_reason, self.late_because
        return ReturnInformation(request, information_request, self.answer, because, items, findings, *why_late)


def blank_item() -> Typed:
    """An item of which nothing is typed; the handling is the widest, and says so."""
    return {"people": [], "nature": Nature.FACT.value, "handling": Handling.HUB.value, "shared_with": []}


def is_blank_item(typed: Typed) -> bool:
    """Whether nothing was typed into an item."""
    return all(is_blank(str(typed.get(name) or "")) for name in _TYPED)


def written_items(typed: Typed) -> list[tuple[int, Typed]]:
    """The items that hold something, each with its place in the form."""
    return [(place, item) for place, item in enumerate(typed.get("items", ())) if not is_blank_item(item)]


def read_return(
    typed: Typed, today: date, *, police: bool = False, checks: Sequence[str] = (), late: bool = False
) -> ReturnReading:
    """The return as typed; of the police, with its codes. `checks` are the questions asked; `late` asks for the reason.

    A day that does not exist is told at its field; words such as "last winter" are kept.
    """
    answer = AnswerKind(typed["answer"]) if typed.get("answer") else None
    written = written_items(typed)
    unread = [problem for place, item in written if (problem := _when_problem(item, place))]
    if police:
        unread += [problem for place, item in written for problem in _missing_codes(item, place)]
    items = tuple(_item(item, police=police) for _place, item in written)
    because = tidy(str(typed.get("because") or "")).strip()
    draft = ReturnReading(answer, because, items, (), _findings(typed, len(checks)), *_why_late(typed, late=late))
    command = draft.command(UUID(int=0), UUID(int=0))
    found = (*check_return(command, today), *check_findings(command, checks))
    if late and answer is not None:
        found = (*found, *check_why_late(draft.late_reason, draft.late_because))
    places = [place for place, _item in written]
    wrong = tuple(_in_the_form(problem, places) for problem in found)
    if answer is not AnswerKind.ITEMS:
        unread = []
    return replace(draft, problems=(*unread, *wrong))


def _findings(typed: Typed, many: int) -> tuple[Finding | None, ...]:
    told = [one if isinstance(one, dict) else {} for one in typed.get("findings", ())]
    return tuple(map(_finding, (*told, *({} for _ in range(many)))[:many]))


def _finding(told: Typed) -> Finding | None:
    found = str(told.get("found") or "")
    if found not in set(Found):
        return None
    because = tidy(str(told.get("because") or "")).strip() if found == Found.NOT_CHECKED else ""
    return Finding(Found(found), because)


def _why_late(typed: Typed, *, late: bool) -> tuple[LateReason | None, str]:
    reason = str(typed.get("late_reason") or "")
    if not late or reason not in set(LateReason):
        return None, ""
    return LateReason(reason), tidy(str(typed.get("late_because") or "")).strip()


def _in_the_form(problem: Problem, places: list[int]) -> Problem:
    parts = problem.field.split(".")
    if parts[0] == "items" and len(parts) > 1:
        return Problem(".".join(("items", str(places[int(parts[1])]), *parts[2:])), problem.message)
    return problem


def _when_problem(item: Typed, place: int) -> Problem | None:
    text = str(item.get("when") or "").strip()
    day = parse_day(text, f"items.{place}.happened")
    if isinstance(day, Problem) and day.message != HOW_TO_TYPE:
        return day
    if len(text) > LONGEST_WHEN:
        return Problem(
            f"items.{place}.happened",
            say("This is too long: at most {longest_when} characters.").format(longest_when=LONGEST_WHEN),
        )
    return None


def _missing_codes(item: Typed, place: int) -> list[Problem]:
    return [
        Problem(f"items.{place}.{name}", message)
        for name, message in (
            ("police_source", say("Grade the source: 1, 2 or 3.")),
            ("police_information", say("Grade the information: A to E.")),
            ("police_handling", say("Choose the handling code: P or C.")),
        )
        if not item.get(name)
    ]


def _police_codes(typed: Typed) -> PoliceCodes | None:
    source, information, handling = (typed.get(f"police_{name}") for name in ("source", "information", "handling"))
    if not (source and information and handling):
        return None
    conditions = (
        tidy(str(typed.get("police_conditions") or "")).strip() if handling == PoliceHandling.CONDITIONS else ""
    )
    return PoliceCodes(PoliceSource(source), PoliceInformation(information), PoliceHandling(handling), conditions)


def _item(typed: Typed, *, police: bool) -> NewItem:
    when = tidy(str(typed.get("when") or "")).strip()
    day = parse_day(when)
    happened = day if isinstance(day, date) else None
    return NewItem(
        people=tuple(UUID(one) for one in typed.get("people", ())),
        happened=happened,
        happened_words="" if happened else when,
        what=tidy(str(typed.get("what") or "")).strip(),
        nature=Nature(typed.get("nature") or Nature.FACT),
        relevance=tidy(str(typed.get("relevance") or "")).strip(),
        lawful_basis=str(typed.get("lawful_basis") or ""),
        handling=Handling(typed.get("handling") or Handling.HUB),
        shared_with=tuple(typed.get("shared_with", ())),
        not_for_family=bool(typed.get("not_for_family")),
        police=_police_codes(typed) if police else None,
    )
