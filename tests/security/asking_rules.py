"""The inner rules asked one by one, as if somebody were signed in: what each answers, and what it refuses.

Nobody signs in to the inner doors. So whoever makes things ready asks them, in a transaction of which nothing stays.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg
from psycopg.types.json import Jsonb

from tests.security.psql import Row

_FOR_WHOEVER = """
create schema asked;
grant usage on schema asked to public;
create function asked.rows(told text, given jsonb) returns jsonb language plpgsql security definer as $$
declare
  found jsonb;
begin
  execute 'select coalesce(jsonb_agg(to_jsonb(whole)), ''[]'') from (' || told || ') whole' using given into found;
  return found;
end $$;
grant execute on function asked.rows(text, jsonb) to public;
"""
HOUR_HENCE, HOUR_AGO = "1 hour", "-1 hour"


@dataclass(frozen=True)
class Refusal:
    """How a rule said no: the code, the field that it is about, the words."""

    code: str
    field: str
    words: str


class Rules:
    """Asks rules as one person after another; `connection` is in a transaction that is rolled back."""

    def __init__(self, connection: psycopg.Connection[Row]) -> None:
        self.connection = connection
        connection.execute(_FOR_WHOEVER.encode())

    def do(self, sql: str, *given: object) -> list[Row]:
        """A statement of whoever makes things ready."""
        done = self.connection.execute(sql.encode(), list(given) or None)
        return done.fetchall() if done.description else []

    def one(self, sql: str, *given: object) -> Any:
        """The one value that a statement answers."""
        ((value,),) = self.do(sql, *given)
        return value

    def rows(self, login: str, sql: str, **given: object) -> list[dict[str, Any]]:
        """What a select answers while this person is signed in; `$1` are the things given."""
        self.do("select set_config('session_authorization', %s, true)", login)
        try:
            found: list[dict[str, Any]] = self.one("select asked.rows(%s, %s)", sql, Jsonb(_plain(given)))
        finally:
            if self.connection.info.transaction_status is not psycopg.pq.TransactionStatus.INERROR:
                self.connection.execute("reset session authorization")
        return found

    def answer(self, login: str, sql: str, **given: object) -> Any:
        """The one value that an expression has while this person is signed in."""
        (row,) = self.rows(login, f"select {sql} as value", **given)
        return row["value"]

    def refused(self, login: str, sql: str, **given: object) -> Refusal | None:
        """How an expression is refused to this person, if it is; nothing of it stays."""
        try:
            with self.connection.transaction(force_rollback=True):
                self.answer(login, sql, **given)
        except psycopg.Error as error:
            told = error.diag
            return Refusal(error.sqlstate or "", told.message_detail or "", told.message_primary or "")
        return None

    def open(
        self, login: str, enquiry: object, *, sitting: str = "", lasts: str = HOUR_HENCE, now: bool = False
    ) -> None:
        """An opening that was committed before, in this sitting or another; or one of this very transaction."""
        self.do(
            "insert into mash.opening (enquiry, who, sitting, reason, transaction, expires) values (%s, %s, "
            "coalesce(nullif(%s, ''), priv.begin_sitting()), 'To work on it', "
            "case when %s then pg_current_xact_id()::text else '1' end, clock_timestamp() + %s::interval)",
            *(enquiry, login, sitting, now, lasts),
        )

    def newcomer(self, login: str, like: str, **changed: object) -> None:
        """An account like another one but for what is changed."""
        self.do(
            "insert into mash.staff select (jsonb_populate_record(s, %s)).* from mash.staff s where s.login = %s",
            *(Jsonb(_plain({"login": login, **changed})), like),
        )


def _plain(given: dict[str, object]) -> dict[str, object]:
    return {name: _simple(value) for name, value in given.items()}


def _simple(value: object) -> object:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Iterable) and not isinstance(value, str | dict):
        return [_simple(one) for one in value]
    return value
