"""The visibility table as a small world in plain Python: people, enquiries, openings, and who may read or do what.

It is told what was done, never what the database holds, and knows none of its rules; rows are known by their words.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from mashdesk.cli.sample_hub import SamplePerson
from tests.security import oracle
from tests.security.oracle import DECIDER, HUB, MANAGER, OFFICER, PRACTITIONER, VIEWS, CaseTruth

GLASS = {OFFICER, DECIDER, MANAGER}
CONTENT = {PRACTITIONER, *HUB}


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
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {table: [] for table in oracle.TABLES})

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
    return oracle.may_open(_eyes(who, case), case.truth)


def may_break_glass(who: Person, case: Case) -> bool:
    """An officer, senior social worker or hub manager whom a restriction, and nothing else, keeps out."""
    if not who.active or who.hub != case.hub or not who.roles & GLASS or case.named is None:
        return False
    return not exists_for(who, case) and who.login not in case.connected


def read_by(who: Person, case: Case) -> Mapping[str, list[str]]:
    """What each reading function gives this person, in words; nothing at all without an opening."""
    if not exists_for(who, case) or who.login not in case.opened:
        return {function: [] for function in READ}
    eyes, truth, told = _eyes(who, case), case.truth, {}
    for function, (table, words) in READ.items():
        rows = truth.tables[table] if table else ({"reference": case.reference},)
        told[function] = sorted(
            words(row, eyes, case) for row in rows if not table or oracle.reads(eyes, table, row, truth)
        )
    return told


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


def _eyes(who: Person, case: Case) -> SamplePerson:
    """Through broken glass only the roles that may break it see anything."""
    through_glass = case.named is not None and who.login in case.glass - case.named
    return who.in_oracle(GLASS if through_glass else None)


def _reasons(row: Mapping[str, Any], eyes: SamplePerson, case: Case) -> str:
    return f"{row['words']}/{row['reasons'] if oracle.CONFIDENTIAL & set(eyes.roles) else '-'}"


def _withheld(row: Mapping[str, Any], eyes: SamplePerson, case: Case) -> str:
    own = PRACTITIONER in eyes.roles and eyes.agency == row["agency"]
    shown = row["because"] if own or oracle.CONFIDENTIAL & set(eyes.roles) else None
    return f"{row['agency']}/{shown or '-'}"


def _words(row: Mapping[str, Any], eyes: SamplePerson, case: Case) -> str:
    return str(row["words"])


def _who_told(row: Mapping[str, Any], eyes: SamplePerson, case: Case) -> str:
    return "-" if case.anonymity and not oracle.CONFIDENTIAL & set(eyes.roles) else str(row["words"])


def _head(row: Mapping[str, Any], eyes: SamplePerson, case: Case) -> str:
    requests = [
        one for one in case.rows["information_request"] if oracle.reads(eyes, "information_request", one, case.truth)
    ]
    return f"{row['reference']}/{len(requests)}/{sum(bool(one.get('answered')) for one in requests)}"


READ: Mapping[str, tuple[str, Any]] = {
    "enquiry_row": ("", _head),
    "referral": ("referral", _who_told),
    "narratives": ("narrative", _words),
    "referrer": ("referrer", _words),
    "people": ("person", _words),
    "relationships": ("relationship", _words),
    "households": ("household", _words),
    "addresses": ("address", _words),
    "screenings": ("screening", _words),
    "requests": ("information_request", _withheld),
    "items": ("item", _words),
    "pathways": ("pathway", _words),
    "discussions": ("discussion", _words),
    "attendees": ("attendee", _words),
    "decisions": ("decision", _reasons),
    "letters": ("letter", _words),
}
"""Function: the table behind it, and the words by which one of its rows is known."""

WORDS: Mapping[str, str] = {
    "enquiry_row": "reference || '/' || asked || '/' || returned",
    "referral": "coalesce(nullif(concat_ws('/', source, how, consent_why_not, parents_why_not, parents_agreed, "
    "follow_up, follow_up_result), ''), '-')",
    "narratives": "concern",
    "referrer": "name",
    "people": "given_names",
    "relationships": "kind",
    "households": "cardinality(people)::text",
    "addresses": "postcode",
    "screenings": "why",
    "requests": "agency || '/' || coalesce(withheld_because, '-')",
    "items": "what",
    "pathways": "why",
    "discussions": "agreed",
    "attendees": "view",
    "decisions": "next_steps || '/' || coalesce(reasons, '-')",
    "letters": "state || case when confidential then ' hidden' else '' end",
}
"""The same words as a person asks the function for them."""

OF_THE_HUB = {"pathways"}
"""What no agency may even ask."""

LISTS: Mapping[str, set[str]] = {
    "worklist": HUB,
    "my_requests": {PRACTITIONER},
    "letters_worklist": {OFFICER, DECIDER, MANAGER},
    "connected_people": {MANAGER},
}
"""Lists that need no opening, and the roles that may ask for them."""


def listed_for(who: Person, case: Case, name: str) -> list[str]:
    """What a list holds of one enquiry for this person."""
    if not exists_for(who, case) or not LISTS[name] & who.roles:
        return []
    eyes = _eyes(who, case)
    if name == "worklist":
        return [case.id]
    if name == "my_requests":
        return [case.id] if PRACTITIONER in eyes.roles and eyes.agency in case.asked else []
    if name == "connected_people":
        return sorted(case.connected) if MANAGER in who.roles else []
    letters = [row for row in case.rows["letter"] if row["state"] != "withdrawn"]
    return [case.id for row in letters if oracle.reads(eyes, "letter", row, case.truth)]


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
        return bool(oracle.reads(_eyes(who, case), "letter", about["letter"], case.truth))
    return True
