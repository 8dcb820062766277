"""Releases in random histories: asked, answered, ruled on, put into letters, taken back; what comes of each step."""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg

from mashdesk.cli.sample_hub import PEOPLE, PRACTITIONERS, SamplePerson
from tests.security.case_truth import CaseTruth, truth_of
from tests.security.oracle import DECIDER as DECIDING
from tests.security.oracle import OFFICER as OFFICE
from tests.security.oracle import (
    about_own,
    item_of,
    items_in,
    leaving,
    may_be_asked,
    may_be_released,
    may_open,
    reads_letter,
)
from tests.security.psql import DECIDER, INFORMATION, Psql, Row

PDF = base64.b64encode(b"%PDF-1.7 invented page " + b"x" * 200).decode()
SANITISED = "Words written for outside"


@dataclass(frozen=True)
class RandomRelease:
    """The hub asks for an item (by place, going round), the agency answers, and may take it back at some time."""

    which: int
    purpose: str
    answer: str
    ruling: bool | None = None
    put_in: bool = False
    taken_back: str = "never"


class Releasing:
    """One enquiry's releases. `found` are the steps that went otherwise than the product says."""

    def __init__(self, people: Mapping[str, Psql], truth: psycopg.Connection[Row], enquiry: UUID) -> None:
        self.people = people
        self.truth = truth
        self.on = {"enquiry": str(enquiry)}
        self.enquiry = enquiry
        self.found: list[str] = []
        self.made: list[tuple[RandomRelease, str, str]] = []

    def live(self, told: Sequence[RandomRelease], *, printed: bool) -> list[str]:
        """Go through these; what went otherwise than the product says."""
        items = sorted(self._case().tables["item"], key=lambda row: row["what"])
        for one in told if items else ():
            self._ask_and_answer(one, items[one.which % len(items)])
        self._put_in()
        self._take_back("before printing")
        if printed:
            self._print()
        self._take_back("after printing")
        return self.found

    def _ask_and_answer(self, one: RandomRelease, item: Mapping[str, Any]) -> None:
        asker = INFORMATION if one.purpose == "bundle" else DECIDER
        if one.ruling is not None and self._opens(INFORMATION):
            ruling = self.on | {"item": str(item["id"]), "may_leave": one.ruling, "because": "Because"}
            allowed = item["not_for_family"] and item["handling"] != "decision_maker"
            self._step(INFORMATION, "rule_on_item", ruling, "" if allowed else "22023")
        if not self._opens(asker):
            return
        earlier = [
            row for row in self._case().tables["release_request"]
            if row["item"] == item["id"] and row["purpose"] == one.purpose and row["withdrawn"] is None
            and row["answer"] != "refused"
        ]  # fmt: skip
        allowed = may_be_asked(item, one.purpose) and not earlier
        body = self.on | {"item": str(item["id"]), "purpose": one.purpose, "why": "Why"}
        asked = self._step(asker, "ask_release", body, "" if allowed else "22023")
        if asked and one.answer != "outstanding":
            self._answer(one, item, asked["release"])

    def _answer(self, one: RandomRelease, item: Mapping[str, Any], release: str) -> None:
        login, body = PRACTITIONERS[item["agency"]], self.on | {"release": release}
        if one.answer == "refused":
            self._step(login, "refuse_release", body | {"because": "Because"}, "")
            return
        body |= {"manner": one.answer, "words": SANITISED if one.answer == "sanitised" else ""}
        allowed = may_be_released(item, one.purpose, one.answer)
        if self._step(login, "release_item", body, "" if allowed else "22023"):
            self.made.append((one, release, login))
            if one.taken_back == "at once":
                self._step(login, "withdraw_release", self.on | {"release": release}, "")

    def _put_in(self) -> None:
        case = self._case()
        standing = {str(release) for purpose, release, *_ in leaving(case) if purpose == "letter"}
        requests = {str(row["id"]): row for row in case.tables["release_request"]}
        for letter in case.tables["letter"]:
            inside: list[str] = []
            for one, release, _ in self.made:
                if one.put_in:
                    fits = release in standing and about_own(letter, item_of(requests[release], case), case)
                    body: dict[str, object] = {**self.on, "letter": str(letter["id"]), "releases": [*inside, release]}
                    body |= {"version": self._version()}
                    inside += [release] if self._step(DECIDER, "put_in_letter", body, "" if fits else "22023") else []

    def _print(self) -> None:
        for letter in self._case().tables["letter"][:1]:
            stands = sorted(str(release) for release, _ in items_in(letter, self._case()))
            body: dict[str, object] = {**self.on, "letter": str(letter["id"]), "dated": "2026-01-05", "pdf": PDF}
            body |= {"version": self._version()}
            if stands:
                self._step(DECIDER, "print_letter", body, "40001")
            self._step(DECIDER, "print_letter", body | {"releases": stands}, "")

    def _take_back(self, when: str) -> None:
        for one, release, login in self.made:
            if one.taken_back == when:
                printed = {row["id"] for row in self._case().tables["letter"] if row["state"] == "printed"}
                left = any(
                    str(row["release"]) == release and row["letter"] in printed
                    and release in {str(inside) for inside, _ in items_in(self._letter(row["letter"]), self._case())}
                    for row in self._case().tables["letter_release"]
                )  # fmt: skip
                self._step(login, "withdraw_release", self.on | {"release": release}, "22023" if left else "")

    def _step(self, login: str, command: str, body: Mapping[str, object], code: str) -> Any:
        person = self.people[login]
        person.open(self.enquiry)
        try:
            answer = person.command(command, body)
        except psycopg.Error as error:
            if error.sqlstate != code:
                self.found.append(f"{login}: {command} was refused: {error.sqlstate} {error.diag.message_primary}")
            return None
        if code:
            self.found.append(f"{login}: {command} was not refused: {body}")
        return answer

    def _case(self) -> CaseTruth:
        return truth_of(self.truth, self.enquiry)

    def _letter(self, id: object) -> Any:
        return next(row for row in self._case().tables["letter"] if row["id"] == id)

    def _version(self) -> int:
        return int(self._case().enquiry["version"])

    def _opens(self, login: str) -> bool:
        return may_open(next(one for one in PEOPLE if one.login == login), self._case())


def release_differences(who: SamplePerson, person: Psql, case: CaseTruth) -> list[str]:
    """Where this person's letters and requests for release are not what the product says; after an opening."""
    found = []
    for letter in case.tables["letter"]:
        told, allowed = _letter_items(person, letter["id"]), None
        if may_open(who, case) and {OFFICE, DECIDING} & set(who.roles) and reads_letter(who, letter, case):
            allowed = items_in(letter, case)
        if told != allowed:
            found.append(f"{who.login} finds in a letter {told} instead of {allowed}")
    if who.login in PRACTITIONERS.values():
        rows = person.ask("select release from app.releases_asked() where enquiry = %s", case.enquiry["id"])
        asked = {
            row["id"] for row in case.tables["release_request"]
            if row["agency"] == who.agency and row["answer"] is None and may_open(who, case)
        }  # fmt: skip
        if {row[0] for row in rows} != asked:
            found.append(f"{who.login} has the wrong requests for release")
    return found


SAME_KEYS = """
select 'release_request' from mash.release_request r join mash.item i on i.id = r.item
  where r.enquiry = %(enquiry)s and r.acl is distinct from i.acl
union all select 'item_release' from mash.item_release r join mash.item i on i.id = r.item
  where r.enquiry = %(enquiry)s and r.acl is distinct from i.acl
union all select 'release_asked' from mash.release_asked r
  join mash.asked a on a.enquiry = r.enquiry and a.agency = r.agency
  where r.enquiry = %(enquiry)s and r.acl is distinct from a.acl
union all select 'letter_release' from mash.letter_release r join mash.letter l on l.id = r.letter
  where r.enquiry = %(enquiry)s and r.acl is distinct from l.acl
union all select 'item_ruling' from mash.item_ruling r join mash.enquiry e on e.id = r.enquiry
  where r.enquiry = %(enquiry)s and not e.restricted and r.acl <> array['decider:' || e.hub, 'information:' || e.hub]
"""


def misplaced_keys(truth: psycopg.Connection[Row], enquiry: UUID) -> list[str]:
    """Rows that could be read otherwise than what they are about, though no function shows it: the second wall."""
    rows = truth.execute(SAME_KEYS.encode(), {"enquiry": enquiry}).fetchall()
    return [f"the keys of a row of {table} are not those of what it is about" for (table,) in rows]


def _letter_items(person: Psql, letter: UUID) -> set[tuple[UUID, str]] | None:
    try:
        ((items,),) = person.ask("select items from app.letter_facts(%s)", letter)
    except psycopg.errors.InsufficientPrivilege:
        return None
    return {(UUID(item["release"]), item["words"]) for item in items}
