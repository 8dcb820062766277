"""The visibility table as a small world in plain Python: people, enquiries, openings, and who may read or do what.

It is told what was done, never what the database holds, and knows none of its rules; rows are known by their words.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from mashdesk.cli.sample_hub import SamplePerson
from tests.security import case_truth, oracle
from tests.security.case_truth import CaseTruth
from tests.security.model_reads import COMPOSED, CONTENT, LISTS, READ
from tests.security.oracle import DECIDER, HUB, MANAGER, OFFICER, PRACTITIONER, VIEWS

GLASS = {OFFICER, DECIDER, MANAGER}


@dataclass(frozen=True)
class Person:
    """A member of staff as they are at this moment."""

    login: str
    hub: str
    agency: str
    roles: frozenset[str]
    active: bool = True

    def in_oracle(self, only: set[str] | None = None) -> SamplePerson:
        """The same for the table of PRODUCT.md, with all roles or only some."""
        roles = self.roles if only is None else self.roles & only
        return SamplePerson(self.login, "", "", self.agency, tuple(sorted(roles)))


@dataclass
class Case:
    """One enquiry: what was said about it, whom it names, who is kept away."""

    id: str
    hub: str
    reference: str
    anonymity: bool
    state: str = "received"
    named: set[str] | None = None
    connected: set[str] = field(default_factory=set)
    glass: set[str] = field(default_factory=set)
    opened: set[str] = field(default_factory=set)
    openings: dict[str, int] = field(default_factory=dict)
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {table: [] for table in case_truth.TABLES})
    moments: int = 0
    """So many things were said so far: what comes later has the higher number."""

    @property
    def truth(self) -> CaseTruth:
        """The same for the table of PRODUCT.md."""
        return CaseTruth(
            {"id": self.id, "anonymity_asked": self.anonymity},
            {table: tuple(rows) for table, rows in self.rows.items()},
            named=None if self.named is None else frozenset(self.named),
            connected=frozenset(self.connected),
            broken=frozenset(self.glass),
        )

    @property
    def asked(self) -> set[str]:
        """The agencies that were asked."""
        return self.truth.asked

    def opening(self, login: str) -> None:
        """Somebody opened it: they read from now on, and a trace is left."""
        self.opened.add(login)
        self.openings[login] = self.openings.get(login, 0) + 1


def exists_for(who: Person, case: Case) -> bool:
    """Whether the enquiry exists for this person at all: worklists, openings and commands."""
    if not who.active or who.hub != case.hub:
        return False
    return oracle.may_open(eyes_of(who, case), case.truth)


def may_break_glass(who: Person, case: Case) -> bool:
    """An officer, senior social worker or hub manager whom a restriction, and nothing else, keeps out."""
    if not who.active or who.hub != case.hub or not who.roles & GLASS or case.named is None:
        return False
    return not exists_for(who, case) and who.login not in case.connected


def read_by(who: Person, case: Case) -> Mapping[str, list[str]]:
    """What each reading function gives this person, in words; nothing at all without an opening."""
    if not exists_for(who, case) or who.login not in case.opened:
        return {function: [] for function in READ}
    eyes, truth, told = eyes_of(who, case), case.truth, {}
    for function, (table, words) in READ.items():
        if table:
            found = [words(row, eyes, case) for row in truth.tables[table] if oracle.reads(eyes, table, row, truth)]
        else:
            found = COMPOSED[function](who, eyes, case)
        told[function] = sorted(one for one in found if one is not None)
    return told


def reads_row(who: Person, case: Case, table: str, row: Mapping[str, Any]) -> bool:
    """Whether this person reads a row of an enquiry that they have open."""
    return bool(oracle.reads(eyes_of(who, case), table, row, case.truth))


def may_be_named(who: Person, case: Case) -> bool:
    """An open account of this hub that could read the enquiry if nobody were named on it."""
    open_to_all = replace(case.truth, named=None)
    return who.active and who.hub == case.hub and oracle.may_open(who.in_oracle(), open_to_all)


def lends_a_hand(who: Person, case: Case, people: Mapping[str, Person]) -> bool:
    """Who places and lifts restrictions: a hub manager; a standing one those it names, a senior where it names none."""
    if case.named is None:
        return MANAGER in who.roles
    standing = [people[login] for login in case.named if people[login].active and login not in case.connected]
    needed = MANAGER if any(MANAGER in one.roles for one in standing) else DECIDER
    return needed in who.roles and who in standing


def eyes_of(who: Person, case: Case) -> SamplePerson:
    """Through broken glass only the roles that may break it see anything."""
    through_glass = case.named is not None and who.login in case.glass - case.named
    return who.in_oracle(GLASS if through_glass else None)


def listed_for(who: Person, case: Case, name: str) -> list[str]:
    """What a list holds of one enquiry for this person."""
    if not exists_for(who, case) or not LISTS[name] & who.roles:
        return []
    return _LISTED[name](who, eyes_of(who, case), case)


def _marked(who: Person, eyes: SamplePerson, case: Case) -> list[str]:
    """Of pathways the worklist has a mark alone, for whoever reads one of them."""
    raised = [row for row in case.rows["pathway"] if not row["over"]]
    return [f"{case.id}/{str(any(oracle.reads(eyes, 'pathway', row, case.truth) for row in raised)).lower()}"]


def _awaited(who: Person, eyes: SamplePerson, case: Case) -> list[str]:
    running = [row for row in case.rows["clock"] if row["pathway"] and not row["over"]]
    return [case.id for row in running if oracle.reads(eyes, "clock", row, case.truth)]


def _to_send(who: Person, eyes: SamplePerson, case: Case) -> list[str]:
    letters = [row for row in case.rows["letter"] if row["state"] != "withdrawn"]
    return [case.id for row in letters if oracle.reads(eyes, "letter", row, case.truth)]


def _owes(eyes: SamplePerson, row: Mapping[str, Any], case: Case) -> bool:
    """That something is to be done is a fact of the hub's worklists, and of its own agency's, once that was asked."""
    own = PRACTITIONER in eyes.roles and row["agency"] == eyes.agency and row["agency"] in case.asked
    return not row["over"] and (own or bool(HUB & set(eyes.roles)))


_LISTED: Mapping[str, Callable[[Person, SamplePerson, Case], list[str]]] = {
    "worklist": _marked,
    "awaited": _awaited,
    "actions_owed": lambda who, eyes, case: [case.id for row in case.rows["action"] if _owes(eyes, row, case)],
    "my_actions": lambda who, eyes, case: [
        case.id for row in case.rows["action"] if row["agency"] == eyes.agency and _owes(eyes, row, case)
    ],
    "my_requests": lambda who, eyes, case: (
        [case.id] if PRACTITIONER in eyes.roles and eyes.agency in case.asked else []
    ),
    "connected_people": lambda who, eyes, case: sorted(case.connected) if MANAGER in who.roles else [],
    "letters_worklist": _to_send,
}


COMMANDS: Mapping[str, set[str]] = {
    "screen_enquiry": {DECIDER},
    "send_requests": {DECIDER},
    "return_information": {PRACTITIONER},
    "record_discussion": {DECIDER},
    "sign_decisions": {DECIDER},
    "print_letter": {OFFICER, DECIDER},
    "restrict_enquiry": {MANAGER, DECIDER},
    "lift_restriction": {MANAGER, DECIDER},
    "declare_connected": CONTENT,
    "lift_connected": {MANAGER},
    "raise_pathway": {OFFICER, DECIDER, MANAGER},
    "note_decision_record": {DECIDER},
    "note_discussion_record": VIEWS,
    "note_strategy_record": VIEWS,
    "note_family_picture": VIEWS | {OFFICER},
}
"""Commands on an enquiry, and the roles that may give them."""

WITHOUT_OPENING = {"declare_connected", "lift_connected"}


OF_WHAT_IT_IS_ABOUT: Mapping[str, Callable[[Person, Mapping[str, Any]], bool]] = {
    "return_information": lambda who, about: who.agency == about["agency"],
    "raise_pathway": lambda who, about: bool(
        who.roles & {DECIDER, MANAGER if about["flag"] == "allegation" else OFFICER}
    ),
}
"""An agency answers what it was asked; an allegation is not the front door's, no other pathway is the manager's."""


def may_do(who: Person, command: str, case: Case, people: Mapping[str, Person], about: Mapping[str, Any]) -> bool:
    """Whether the person has the authority for a command; whether it fits the state of the work is another question."""
    if not COMMANDS[command] & who.roles or not exists_for(who, case):
        return False
    if command not in WITHOUT_OPENING and who.login not in case.opened:
        return False
    if command in ("restrict_enquiry", "lift_restriction"):
        return lends_a_hand(who, case, people)
    if command in OF_WHAT_IT_IS_ABOUT:
        return OF_WHAT_IT_IS_ABOUT[command](who, about)
    if command == "print_letter":
        return bool(oracle.reads(eyes_of(who, case), "letter", about["letter"], case.truth))
    return True
