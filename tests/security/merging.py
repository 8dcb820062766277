"""Where merges are judged: an enquiry whose people are written more than once, and all that can be said of them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from tests.security.asking_rules import Rules
from tests.security.matching import put
from tests.security.psql import DECIDER, OFFICER, READING
from tests.security.reading import OF_THE_HUB
from tests.security.way_judged import BEFORE, Way

Row = dict[str, Any]
Sheet = Mapping[str, list[Row]]
LATER = "2098-01-01T12:00:00+00:00"
SEEN = tuple(one for one in (*READING, *OF_THE_HUB, "links") if one not in ("merges", "enquiry_row"))
"""Every function that could show somebody who is merged: one that is added to the lists of reading is looked at too."""

_ROWS = """select c.relname::text from pg_class c where c.relnamespace = 'mash'::regnamespace and c.relkind = 'r'
    and c.relname not in ('person_merge', 'access_log', 'request', 'opening') order by 1"""


class Merging(Way):
    """People are put on `enquiry`; the decider and the officer have it open."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        for login in (DECIDER, OFFICER):
            rules.open(login, self.enquiry)

    def put(self, role: str = "other_child", **told: object) -> str:
        """One person more."""
        return str(put(self.rules.connection, self.enquiry, role=role, **told))  # type: ignore[arg-type]

    def add(self, table: str, **told: object) -> str:
        """A row that is there already."""
        names = ", ".join(f'"{name}"' for name in ("enquiry", *told))
        marks = ", ".join(["%s"] * (len(told) + 1))
        into = f"insert into mash.{table} ({names}) values ({marks}) returning to_jsonb({table})"
        return str(self.rules.one(into, self.enquiry, *told.values()).get("id"))

    def home(self, *people: str, hidden: bool = False, lines: Sequence[str] = ("1 High Street",)) -> tuple[str, str]:
        """A household and its address."""
        household = self.add("household", people=_ids(people), has_address=True)
        address = self.add("address", household=household, lines=list(lines), postcode="QQ1 1AA", confidential=hidden)
        return household, address

    def related(self, person: str, kind: str, of: str, responsible: bool | None = None) -> None:
        """The one is something to the other."""
        self.add("relationship", person=person, of=of, kind=kind, parental_responsibility=responsible)

    def consent(self, person: str, by: str | None, answer: str, about: str = "checks", **told: object) -> str:
        """What somebody answered about somebody."""
        kept = {"person": person, "by_person": by, "answer": answer, "about": about, "happened": BEFORE, "by": OFFICER}
        given = answer in ("given_explicit", "refused", "withdrawn")
        kept |= {"capacity": "parental_responsibility"} if given else {"why": "Why"}
        return self.add("consent", **kept | told)

    def ground(self, person: str, ground: str = "significant_harm", about: str = "checks") -> str:
        """The agencies are asked without agreement."""
        return self.add(
            "lawful_basis",
            person=person,
            about=about,
            ground=ground,
            ground_words="Words",
            reason="Why",
            authorised_by=DECIDER,
        )

    def telling(self, person: str, told: bool = True) -> str:
        """Somebody was told, or not."""
        kept: dict[str, object] = {"told_by": "hub", "happened": BEFORE} if told else {"why_not": "Why"}
        return self.add("telling", person=person, told=told, by=DECIDER, **kept)

    def contact(self, person: str, child: str | None = None, **told: object) -> str:
        """Somebody was reached."""
        kept: dict[str, object] = {"tried": BEFORE, "channel": "phone", "result": "spoke", "safe": "yes", "by": OFFICER}
        wishes = {} if child is None else {"child": child, "wishes": "Words"}
        return self.add("family_contact", person=person, **kept | wishes | told)

    def item(self, *people: str) -> str:
        """The police told something of them."""
        like = "select to_jsonb(i) - 'id' - 'people' from mash.item i where enquiry = %s limit 1"
        told = self.rules.one(like, self.enquiry)
        return str(
            self.rules.one(
                "insert into mash.item select (jsonb_populate_record(null::mash.item, %s)).* returning id::text",
                json.dumps(told | {"id": str(self.rules.one("select gen_random_uuid()")), "people": list(people)}),
            )
        )

    def said(self, person: str, other: str) -> None:
        """What else is known of somebody, and that they must keep away from somebody else."""
        whose: dict[str, object] = {"person": person, "by": OFFICER}
        self.add("person_name", **whose, kind="alias", given_names="Other")
        self.add("person_contact", **whose, channel="phone", detail="1", safe="unknown")
        self.add("person_need", **whose, kind="large_print", said_by="A")
        for (home,) in self.rules.do("select id from mash.household where enquiry = %s limit 1", self.enquiry):
            self.add("residence", **whose, household=str(home), said_by="A")
        if person != other:
            self.add("no_contact", **whose, protects=_ids([other]), kind="bail", source="Told")
        warned = {"kind": "dog", "words": "A", "said_by": "B", "since": "2026-01-05", "review": "2098-01-01"}
        self.add("warning", **whose, **warned, told=True)
        self.add("person_change", **whose, step="died", before="{}")

    def letter(
        self, recipient: str, address: str | None, state: str = "due", kind: str = "please_call", **told: object
    ) -> str:
        """A letter that is there already."""
        made = None if kind == "outcome_parent" else OFFICER
        kept: dict[str, object] = {"recipient": recipient, "address": address, "state": state, "kind": kind}
        kept |= {"confidential": False, "made_by": made, "due": LATER}
        if state not in ("due", "withheld"):
            kept |= {"printed": BEFORE, "content_hash": "x"}
        return self.add("letter", **kept | told)

    def decision(self, person: str, ago: str = "-1 hour") -> str:
        """A decision about somebody is signed already."""
        return str(self.rules.one(
            "insert into mash.decision (enquiry, person, harm, would_benefit, level, outcome, outcome_words, "
            "next_steps, told_family, contingency, signed_by, signed_by_name, signed_by_post, signed, content_hash) "
            "values (%s, %s, 'no', true, 1, 'x', 'x', 'x', '', 'x', %s, 'x', 'x', clock_timestamp() + %s::interval, "
            "'x') returning id::text",
            *(self.enquiry, person, DECIDER, ago),
        ))  # fmt: skip

    def planted(self, merged: str, stays: str, ago: str = "0") -> str:
        """A merge that is there already."""
        return str(self.rules.one(
            "insert into mash.person_merge (enquiry, merged, stays, why, by, at) values (%s, %s, %s, 'Why', %s, "
            "clock_timestamp() + %s::interval) returning id::text",
            *(self.enquiry, merged, stays, OFFICER, ago),
        ))  # fmt: skip

    def merging(self, merged: str, stays: str, **more: object) -> Row:
        """The body that merges."""
        told = {"merged": merged, "stays": stays, "why": "Why"}
        return {"enquiry": self.enquiry, "version": self.version(), **told, **more}

    def undoing(self, merge: str, **more: object) -> Row:
        """The body that undoes a merge."""
        return {"enquiry": self.enquiry, "version": self.version(), "merge": merge, "because": "Because", **more}

    def merge(self, merged: str, stays: str, login: str = DECIDER) -> str:
        """Merge them; the merge's id."""
        self._command(login, "merge_people", self.merging(merged, stays))
        return str(self.rules.one(
            "select id::text from mash.person_merge where merged = %s and undone is null", merged
        ))  # fmt: skip

    def undo(self, merge: str, login: str = DECIDER) -> None:
        """Undo a merge."""
        self._command(login, "undo_merge", self.undoing(merge))

    def asked(self, sql: str, **given: object) -> Any:
        """What an inner rule answers."""
        return self.rules.answer(DECIDER, sql, **given)

    def sheet(self, login: str = DECIDER) -> dict[str, list[Row]]:
        """What somebody reads of the enquiry, function by function."""
        return {
            one: self.rules.rows(login, f"select * from app.{one}(($1 ->> 'e')::uuid)", e=self.enquiry) for one in SEEN
        }

    def dump(self) -> dict[str, list[str]]:
        """Every row of every table as the server writes it, but for an enquiry's version and the merges."""
        told = {}
        for (table,) in self.rules.do(_ROWS):
            row = "to_jsonb(t) - 'version'" if table == "enquiry" else "t"
            told[str(table)] = [one for (one,) in self.rules.do(f"select ({row})::text from mash.{table} t order by 1")]
        return told

    def _command(self, login: str, command: str, body: Row) -> None:
        self.rules.answer(login, f"app.{command}(gen_random_uuid(), $1 -> 'body')", body=body)


def seen_through(sheet: Sheet, stays: Mapping[str, str]) -> dict[str, list[str]]:
    """The same sheet where people are merged, worked out from what was read before: `stays` by whoever is merged."""
    told: dict[str, list[Row]] = {one: [_replaced(row, stays) for row in rows] for one, rows in sheet.items()}
    told["also_written"] = [row | {"of": stays[row["id"]]} for row in sheet["people"] if row["id"] in stays]
    told["people"] = [row for row in sheet["people"] if row["id"] not in stays]
    told["relationships"] = _once(row for row in told["relationships"] if row["person"] != row["of"])
    people = {row["id"]: row for row in sheet["people"]}
    told["links"] = [
        row | {name: value for name, value in people.get(row["person"], {}).items() if name in row and name != "id"}
        for row in told["links"]
        if row["about"] != row["person"]
    ]
    return {one: flat(rows) for one, rows in told.items()}


def flat(rows: Iterable[Row]) -> list[str]:
    """Rows to be compared, whatever their order."""
    return sorted(json.dumps(row, sort_keys=True) for row in rows)


def _once(rows: Iterable[Row]) -> list[Row]:
    return list({json.dumps(row, sort_keys=True): row for row in rows}.values())


def _replaced(value: Any, stays: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: _replaced(one, stays) for name, one in value.items()}
    if isinstance(value, list):
        told = [_replaced(one, stays) for one in value]
        return list(dict.fromkeys(told)) if all(isinstance(one, str) for one in told) else told
    return stays.get(value, value) if isinstance(value, str) else value


def _ids(people: Iterable[str]) -> list[UUID]:
    return [UUID(one) for one in people]
