"""Two hubs in one database, and everything that a state machine does there: each step under its own person's login."""

import json
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid4

import psycopg
from psycopg.types.json import Jsonb
from sqlalchemy import URL, create_engine

from mashdesk.cli.sample_hub import profile_text, sample_standing
from mashdesk.domain.hub_profile import load_profile
from mashdesk.store.accounts import NewStaff, found_hub
from mashdesk.store.schema import upgrade
from tests.cluster_fixtures import Database
from tests.security.model import Case, Person, listed_for, read_by
from tests.security.model_reads import CONTENT, LISTED, LISTS, READERS, WORDS
from tests.security.psql import Psql, Row

ONE, TWO = "first", "second"
FIRST = (
    ("olive.first", "social_care", ("mash_officer",)),
    ("dora.first", "social_care", ("senior_social_worker",)),
    ("dirk.first", "social_care", ("senior_social_worker",)),
    ("mona.first", "social_care", ("hub_manager",)),
    ("iris.first", "social_care", ("information_officer",)),
    ("pat.first", "police", ("agency_practitioner",)),
    ("hal.first", "health", ("agency_practitioner",)),
    ("ed.first", "education", ("agency_practitioner",)),
    ("ada.first", "social_care", ("administrator",)),
    ("aud.first", "social_care", ("auditor",)),
)
SECOND = (
    ("otto.second", "social_care", ("mash_officer",)),
    ("dina.second", "social_care", ("senior_social_worker", "hub_manager")),
    ("pete.second", "police", ("agency_practitioner",)),
)
AGENCIES = ("police", "health", "education")
FRESH = 90.0
"""Seconds after which a sitting is left and taken anew: a signature needs one that is younger than two minutes."""


def people_of_both() -> dict[str, Person]:
    """Everybody as they were when the hubs were founded."""
    told = {}
    for hub, staff in ((ONE, FIRST), (TWO, SECOND)):
        for login, agency, roles in staff:
            told[login] = Person(login, hub, f"{hub}_{agency}", frozenset(roles))
    return told


def found_two_hubs(url: URL, passwords: Mapping[str, str]) -> None:
    """In an empty database: tables, rules, and two hubs of one profile, each with agencies and staff of its own."""
    upgrade(url)
    engine = create_engine(url)
    try:
        for hub, staff in ((ONE, FIRST), (TWO, SECOND)):
            told = json.loads(profile_text())
            for agency in told["agencies"]:
                agency["id"] = f"{hub}_{agency['id']}"
            profile = replace(
                load_profile(profile_text()),
                id=hub,
                agencies=tuple(replace(one, id=f"{hub}_{one.id}") for one in load_profile(profile_text()).agencies),
            )
            accounts = [
                NewStaff(*told_of, roles, passwords[login], sample_standing(), own_password=True)
                for login, agency, roles in staff
                for told_of in [(login, login.title(), "Social care manager", f"{hub}_{agency}")]
            ]
            found_hub(engine, profile, json.dumps(told | {"id": hub}), accounts)
    finally:
        engine.dispose()


@dataclass(frozen=True)
class Answer:
    """What a command answered: its result, or the code of its refusal."""

    result: Any
    code: str = ""


class Sittings:
    """Everybody's own connection, taken anew when it grows old; and the installer's, who never reads for anybody."""

    def __init__(self, database: Database, passwords: Mapping[str, str], truth: psycopg.Connection[Row]) -> None:
        self.truth = truth
        self._database, self._passwords = database, passwords
        self._open: dict[str, Psql] = {}
        self._since = -FRESH

    def fresh(self) -> None:
        """Whoever has sat for long signs in anew: between two examples, when nothing is open."""
        if time.monotonic() - self._since >= FRESH:
            self.leave()
            people = people_of_both()
            self._open = {login: Psql(self._database, login, self._passwords[login]) for login in people}
            for person in self._open.values():
                person.connection.prepare_threshold = 1
            self._since = time.monotonic()
        for person in self._open.values():
            person.heard.clear()

    def leave(self) -> None:
        """Everybody goes."""
        for person in self._open.values():
            person.close()

    def of(self, login: str) -> Psql:
        """One person's connection."""
        return self._open[login]

    def answer(self, login: str, sql: str, *parameters: object) -> Answer:
        """What one statement answers, a refusal by its code."""
        try:
            rows = self.of(login).ask(sql, *parameters)
        except psycopg.Error as error:
            return Answer(None, error.sqlstate or "?")
        return Answer(rows[0][0] if rows else None)

    def command(self, login: str, command: str, body: Mapping[str, Any]) -> Answer:
        """A command; what writes without a request id is called by the enquiry."""
        if command.startswith("note_"):
            return self.answer(login, f"select app.{command}(%s)", UUID(body["enquiry"]))
        return self.answer(login, f"select app.{command}(%s, %s)", uuid4(), Jsonb(dict(body)))

    def version(self, case: Case) -> int:
        """The enquiry's version now, so that nothing is refused for having been overtaken."""
        row = self.truth.execute("select version from mash.enquiry where id = %s", [case.id]).fetchone()
        assert row is not None
        return int(row[0])

    def run_out(self, clock: str) -> None:
        """The time of a clock is over since just after it began, past what keeps clocks as they are."""
        with self.truth.transaction():
            self.truth.execute("alter table mash.clock disable trigger keep_clock")
            self.truth.execute("update mash.clock set due = started + interval '1 microsecond' where id = %s", [clock])
            self.truth.execute("alter table mash.clock enable always trigger keep_clock")

    def footprint(self, case: Case) -> Row | None:
        """What a command that was refused must leave as it was."""
        return self.truth.execute(
            "select e, (select max(id) from mash.access_log), (select count(*) from mash.request), "
            "(select count(*) from mash.connected c where c.enquiry = e.id and c.lifted is null), "
            "(select count(*) from mash.opening o where o.enquiry = e.id) from mash.enquiry e where e.id = %s",
            [case.id],
        ).fetchone()

    def told(self, who: Person, cases: Iterable[Case]) -> tuple[dict[str, Any], dict[str, Any]]:
        """Everything that the doors give this person of these enquiries, and what the model says they must give."""
        ids = [case.id for case in cases]
        must: dict[str, Any] = {}
        for name in LISTS:
            if LISTS[name] & who.roles:
                must[name] = sorted(one for case in cases for one in listed_for(who, case, name))
        if who.roles & CONTENT:
            for case in cases:
                for function, words in read_by(who, case).items():
                    if READERS[function] & who.roles:
                        must[f"{function} {case.id}"] = words
                seen = must[f"enquiry_row {case.id}"] != []
                must[f"named_people {case.id}"] = sorted(case.named or ()) if seen else []
        rows = self.of(who.login).ask(_everything(who), ids) if must else [({},)]
        return rows[0][0], must


def _everything(who: Person) -> str:
    parts = []
    for name, roles in LISTS.items():
        if roles & who.roles:
            listed = f"select {LISTED.get(name, 'enquiry::text')} as x from app.{name}() where enquiry = any (i.ids)"
            parts.append(f"select '{name}' as k, {_sorted(listed)} as v")
    if who.roles & CONTENT:
        for function in [one for one in WORDS if READERS[one] & who.roles]:
            read = f"select ({WORDS[function]}) as x from app.{function}(e)"
            parts.append(f"select '{function} ' || e, {_sorted(read)} from unnest(i.ids) e")
        named = "select login as x from app.named_people(e)"
        parts.append(f"select 'named_people ' || e, {_sorted(named)} from unnest(i.ids) e")
    union = " union all ".join(parts)
    return f"select jsonb_object_agg(t.k, t.v) from (select %s::uuid[] as ids) i cross join lateral ({union}) t"


def _sorted(rows: str) -> str:
    return f"(select coalesce(jsonb_agg(x order by x collate \"C\"), '[]') from ({rows}) r where x is not null)"
