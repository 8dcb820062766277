"""Which keys each row must carry: PRODUCT's visibility table once more, row by row, apart from the rules."""

from collections.abc import Iterable, Mapping
from typing import Any

import psycopg

from mashdesk.cli.sample_hub import PEOPLE
from tests.security.psql import Row

Facts = Mapping[str, Any]
Installer = psycopg.Connection[Row]

PREFIX = {
    "mash_officer": "officer",
    "senior_social_worker": "decider",
    "hub_manager": "manager",
    "information_officer": "information",
}
HUB = ("officer", "decider", "manager", "information")
VIEWS = ("decider", "manager", "information")
STEPS_OF_HUB = (
    "return", "transfer", "hand_over", "assign", "taken_over", "written", "group", "conference", "assessed",
)  # fmt: skip
CONFIDENTIAL = ("decider", "information")
OF_HUB = (
    "consent",
    "lawful_basis",
    "telling",
    "family_contact",
    "family_call",
    "outcome_heard",
    "clock",
    "person_contact",
    "person_merge",
    "advice",
)
SAID = ("person_name", "person_contact", "person_change", "warning", "residence")
BREAKERS = ("officer", "decider", "manager")
TABLES = (
    "enquiry", "referral", "narrative", "referrer", "person", "relationship", "household", "address", "screening",
    "item", "information_request", "discussion", "attendee", "decision", "rationale", "letter", "letter_page",
    "withholding", "asked", "release_request", "item_release", "release_asked", "letter_release", "item_ruling",
    "consent", "lawful_basis", "telling", "family_contact", "family_call", "step", "letter_hit", "letter_stop", "clock",
    "outcome_heard",
    "start_correction", "action", "action_result", "action_owed", "answer_on_behalf", "release_on_behalf",
    "person_name", "person_contact", "no_contact", "warning", "person_change", "person_merge", "person_need",
    "residence", "pathway", "pathway_answer", "pathway_mark", "finding", "late_reason", "chase", "matter",
    "advice", "contradiction",
)  # fmt: skip


class KeyTable:
    """What is true of one enquiry, and so the keys of each of its rows."""

    def __init__(self, installer: Installer, enquiry: object) -> None:
        self._installer = installer
        self.enquiry = str(enquiry)
        (self._head,) = self.rows("enquiry")
        self._asked = {row["agency"] for row in self.rows("information_request")}
        named = self._query(
            "select n.login from mash.named_person n join mash.restriction r on r.id = n.restriction "
            "where r.enquiry = %s and r.lifted is null"
        )
        self._named = {row["login"] for row in named}

    def rows(self, table: str) -> list[Facts]:
        """The rows of a table, as the installer sees them."""
        return self._query(f"select * from mash.{table} where {'id' if table == 'enquiry' else 'enquiry'} = %s")

    def wrong(self) -> list[str]:
        """Rows whose keys are not what the table says."""
        return [
            f"{table}: {sorted(set(row['acl']) ^ self.keys(table, row))}"
            for table in TABLES for row in self.rows(table)
            if set(row["acl"]) != self.keys(table, row)
        ]  # fmt: skip

    def keys(self, table: str, row: Facts) -> set[str]:
        """The keys of a row, restriction and all."""
        if table == "matter":
            return self._of_matter(row)
        if table == "contradiction":
            one, other = (self.keys("item", self._one("item", row[name])) for name in ("one", "other"))
            return one & other
        free = self._free(table, row)
        if not self._head["restricted"]:
            return free
        named = {f"staff:{one.login}" for one in PEOPLE if one.login in self._named and _carried(one, self._hub) & free}
        glass = {f"glass:{self.enquiry}:{key}" for key in free if key.split(":")[0] in BREAKERS}
        found = table == "person" or (table in ("address", "person_name") and not self._hidden(table, row))
        hints = {f"hint:{key}" for key in free if found and key.split(":")[0] in HUB}
        return named | glass | hints

    def _free(self, table: str, row: Facts) -> set[str]:
        owned = self._owned(table, row)
        if owned is not None:
            return owned
        if table.startswith("pathway") or (table in OF_HUB and not self._hidden(table, row)):
            return self._hubs(VIEWS if self._of_allegation(table, row) else HUB)
        if table in ("screening", "discussion", "attendee", "start_correction"):
            return self._hubs(VIEWS) | self._agencies([row["agency"]] if table == "attendee" else [])
        if table in ("letter", "letter_page", "letter_release"):
            letter = row if table == "letter" else self._one("letter", row["letter"])
            return self._hubs(CONFIDENTIAL if letter["confidential"] or letter["strict"] else HUB)
        if table in ("rationale", "item_ruling", "letter_hit", "letter_stop") or self._hidden(table, row):
            return self._hubs(CONFIDENTIAL)
        return self._hubs(HUB) | self._agencies(self._asked)

    def _of_allegation(self, table: str, row: Facts) -> bool:
        if not table.startswith("pathway") and not row.get("pathway"):
            return False
        return bool((row if table == "pathway" else self._one("pathway", row["pathway"]))["flag"] == "allegation")

    def _of_answer(self, table: str, row: Facts) -> tuple[str, ...]:
        """What is said beside an answer that was asked for; why one of the hub's clocks was late, as the clock."""
        if table == "late_reason" and self._hidden("clock", self._one("clock", row["clock"])):
            return CONFIDENTIAL
        if table == "late_reason" and self._of_allegation("clock", self._one("clock", row["clock"])):
            return VIEWS
        return CONFIDENTIAL if table in ("withholding", "finding") else HUB

    def _of_step(self, row: Facts) -> tuple[str, ...]:
        if self._head["anonymity_asked"] and row["step"] == "written":
            return CONFIDENTIAL
        return HUB if row["step"] in STEPS_OF_HUB else VIEWS

    def _owned(self, table: str, row: Facts) -> set[str] | None:
        """What holds an agency's own words, or names it."""
        if table in ("item", "release_request", "item_release", "release_on_behalf"):
            return self._of_item(row if table == "item" else self._one("item", row["item"]))
        if table in ("withholding", "answer_on_behalf", "finding", "chase", "late_reason"):
            theirs = [self._one("information_request", row["request"])["agency"]] if row["request"] else []
            return self._hubs(self._of_answer(table, row)) | self._agencies(theirs)
        if table == "step":
            return self._hubs(self._of_step(row)) | self._agencies(
                [row["agency"]] if row["agency"] else self._disputing(row)
            )
        if table in ("action", "action_result", "action_owed"):
            action = self._one("action", row["action"]) if table == "action_result" else row
            own = self._agencies({action["agency"]} & self._asked)
            return own | self._hubs(VIEWS if action.get("discussion") else HUB)
        if table in ("asked", "release_asked", "information_request"):
            return self._agencies([row["agency"]]) | self._hubs(HUB if table == "information_request" else ())
        return None

    def _disputing(self, row: Facts) -> set[str]:
        """Whose open dispute a step of the hub answers."""
        if row["step"] not in ("step_up", "settle"):
            return set()
        found: set[str] = set()
        for one in sorted(self.rows("step"), key=lambda one: one["at"]):
            if one["at"] < row["at"] and one["step"] == "settle":
                found = set()
            elif one["at"] < row["at"] and one["step"] == "dispute" and one["agency"]:
                found.add(one["agency"])
        return found

    def _hidden(self, table: str, row: Facts) -> bool:
        anonymity = self._head["anonymity_asked"]
        hides = {
            "narrative": anonymity and not row.get("sanitised"),
            "referrer": anonymity,
            "clock": anonymity and row.get("kind") == "written_follow_up",  # it says who told the hub, and how
            "address": row.get("confidential"),
            **dict.fromkeys(SAID, table in SAID and self._close(table, row)),
        }
        return bool(hides.get(table))

    def _close(self, table: str, row: Facts) -> bool:
        """As restricted as what was said of it last; what is about a home, as confidential as its address."""
        if table in ("warning", "residence"):
            own = any(one["confidential"] for one in self.rows("address") if one["household"] == row["household"])
            before = [one for one in self.rows(table) if one["id"] == row["corrects"]]
            return own or any(self._close(table, one) for one in before)
        hidden = {one["household"] for one in self.rows("address") if one["confidential"]}
        later = [one for one in self.rows(table) if one.get("corrects") == row["id"]]
        close = row.get("household") in hidden or bool(row["restricted"])
        return close or any(self._close(table, one) for one in later)

    def _of_matter(self, row: Facts) -> set[str]:
        """Of a request, a complaint or feedback: no officer, no agency, and whoever is named for it."""
        prefixes = ["information"] if row["touches"] != "information" else []
        prefixes += (
            ["manager"]
            if row["kind"] not in ("subject_access", "rectification", "objection") and row["touches"] != "manager"
            else []
        )
        free, handler = self._hubs(prefixes), {f"staff:{row['handler']}"} if row["handler"] else set()
        if not self._head["restricted"]:
            return free | handler
        named = {f"staff:{one.login}" for one in PEOPLE if one.login in self._named and _carried(one, self._hub) & free}
        glass = {f"glass:{self.enquiry}:{key}" for key in free if key.split(":")[0] in BREAKERS}
        return named | glass | (handler if row["handler"] in self._named else set())

    def _of_item(self, item: Facts) -> set[str]:
        if item["handling"] == "hub":
            return self._hubs(HUB) | self._agencies({*self._asked, item["agency"]})
        shared = item["shared_with"] if item["handling"] == "named_agencies" else []
        return self._hubs(CONFIDENTIAL) | self._agencies([item["agency"], *shared])

    @property
    def _hub(self) -> str:
        return str(self._head["hub"])

    def _hubs(self, prefixes: Iterable[str]) -> set[str]:
        return {f"{prefix}:{self._hub}" for prefix in prefixes}

    @staticmethod
    def _agencies(agencies: Iterable[str]) -> set[str]:
        return {f"agency:{agency}" for agency in agencies}

    def _one(self, table: str, id: object) -> Facts:
        return next(row for row in self.rows(table) if row["id"] == id)

    def _query(self, sql: str) -> list[Facts]:
        with self._installer.cursor(row_factory=psycopg.rows.dict_row) as cursor:
            return list(cursor.execute(sql.encode(), [self.enquiry]).fetchall())


def _carried(person: Any, hub: str) -> set[str]:
    by_role = {f"{PREFIX[role]}:{hub}" for role in person.roles if role in PREFIX}
    return by_role | ({f"agency:{person.agency}"} if "agency_practitioner" in person.roles else set())
