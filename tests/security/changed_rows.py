"""What a command changes in the whole house: its answer, and every row of every table that is not as it was."""

import json
import re
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from tests.security.asking_rules import Refusal, Rules
from tests.security.psql import ADMINISTRATOR, AUDITOR, DECIDER, INFORMATION, MANAGER, OFFICER, POLICE

NO = Refusal("42501", "", "Not available.")
CHANGED = Refusal("40001", "", "Changed meanwhile.")
INCOMPLETE = Refusal("22023", "", "The form is not complete.")
FILL = "Fill this in."
NOW, NEW = "now", "new"
"""In the place of a moment during the command, and of an id that nobody had before it."""

_TABLES = """select c.relname, array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid
    and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary order by a.attnum)
    from pg_class c where c.relnamespace = 'mash'::regnamespace and c.relkind = 'r' and c.relname <> 'request'"""
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
_LOGGED = ("what", "who", "enquiry", "reason", "about")

Row = dict[str, Any]
Seen = dict[tuple[str, str], Row]


def too_long(longest: int) -> str:
    """What is said of a text that is longer."""
    return f"This is too long: at most {longest} characters can be kept."


def bad(field: str, words: str) -> Refusal:
    """A refusal of what was filled in."""
    return Refusal("22023", field, words)


class House:
    """Commands asked as one person after another, and what each leaves behind."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self._every_row = " union all ".join(_rows_of(table, key) for table, key in rules.do(_TABLES))

    def done(self, login: str, command: str, body: Mapping[str, object]) -> tuple[Any, dict[str, list[Row]]]:
        """What it answers and, by table, what is new, gone or otherwise than before."""
        before = self._seen()
        answer = self.rules.answer(login, f"app.{command}(gen_random_uuid(), $1 -> 'body')", body=body)
        return answer, self._difference(before, self._seen(), json.dumps(body))

    def read(self, login: str, sql: str, **given: object) -> tuple[list[Row], dict[str, list[Row]]]:
        """What a select answers, and what it leaves."""
        before = self._seen()
        rows = self.rules.rows(login, sql, **given)
        return rows, self._difference(before, self._seen(), json.dumps(given))

    def undone(self, login: str, command: str, body: Mapping[str, object]) -> tuple[Any, dict[str, list[Row]]]:
        """The same, and nothing of it stays."""
        with self.rules.connection.transaction(force_rollback=True):
            return self.done(login, command, body)

    def refused(self, login: str, command: str, body: Mapping[str, object]) -> Refusal | None:
        """How it is refused, if it is."""
        return self.rules.refused(login, f"app.{command}(gen_random_uuid(), $1 -> 'body')", body=body)

    def sent_twice(self, login: str, command: str, body: Mapping[str, object]) -> bool:
        """Whether the same form sent again changes nothing and answers the same; nothing of it stays."""
        twice = f"app.{command}(($1 ->> 'id')::uuid, $1 -> 'body')"
        with self.rules.connection.transaction(force_rollback=True):
            form = self.rules.one("select gen_random_uuid()")
            first = self.rules.answer(login, twice, id=form, body=body)
            before = self._seen()
            again = self.rules.answer(login, twice, id=form, body=body)
            return bool(first == again) and self._difference(before, self._seen(), "") == {}

    def holds(self, login: str, command: str, body: Mapping[str, object]) -> bool:
        """Whether the enquiry stays as it is until the command is done: its row is locked, or is another one."""
        look = "select xmin::text, xmax::text from mash.enquiry where id = %s"
        with self.rules.connection.transaction(force_rollback=True):
            before = self.rules.do(look, body["enquiry"])
            self.rules.answer(login, f"app.{command}(gen_random_uuid(), $1 -> 'body')", body=body)
            return self.rules.do(look, body["enquiry"]) != before

    def _seen(self) -> Seen:
        return {(table, key): row for table, key, row in self.rules.do(self._every_row)}

    def _difference(self, before: Seen, after: Seen, given: str) -> dict[str, list[Row]]:
        since, until = self.rules.do("select transaction_timestamp(), clock_timestamp()")[0]
        known = set(_ID.findall(given)) | set(_ID.findall(json.dumps(list(before.values()))))

        def plain(value: object) -> object:
            if isinstance(value, str) and _ID.fullmatch(value) and value not in known:
                return NEW
            if isinstance(value, str) and _MOMENT.match(value) and since <= datetime.fromisoformat(value) <= until:
                return NOW
            return value

        found: dict[str, list[Row]] = {}
        for (table, key), row in sorted(after.items(), key=lambda one: (one[0] not in before, one[0])):
            was = before.get((table, key))
            changed = {name: plain(value) for name, value in row.items() if was is None or was[name] != value}
            if table == "access_log":
                changed = {name: row[name] for name in _LOGGED if was is None and row[name]}
            if changed:
                found.setdefault(table, []).append(changed if was is None else {"key": key, **changed})
        for table, key in sorted(before.keys() - after.keys()):
            found.setdefault(table, []).append({"gone": key})
        return found


def _rows_of(table: str, key: list[str]) -> str:
    told = ", ".join(f't."{one}"' for one in key)
    return f"select '{table}', concat_ws(' ', {told}), to_jsonb(t) - 'acl' from mash.\"{table}\" t"


EVERYBODY = (OFFICER, DECIDER, POLICE, MANAGER, INFORMATION, AUDITOR, ADMINISTRATOR)


def only_for(
    house: House,
    allowed: Collection[str],
    command: str,
    body: Mapping[str, object],
    *,
    others: Collection[str] = (),
    holds: bool = True,
) -> None:
    """Everybody else is refused, even with the enquiry open; and so is whoever may but has not opened it.

    Nor is anybody else told what is wrong with a form; `others` do other things by the same command.
    """
    for login in EVERYBODY:
        if login not in (*allowed, *others):
            assert (login, house.refused(login, command, {"enquiry": "x"})) == (login, NO)
    for login in allowed:
        assert (login, house.refused(login, command, body)) == (login, NO)
    for login in EVERYBODY:
        house.rules.open(login, body["enquiry"])
        expected = None if login in allowed else NO
        assert (login, house.refused(login, command, body)) == (login, expected)
    for login in allowed:
        assert house.sent_twice(login, command, body)
        assert house.holds(login, command, body) is holds
