"""Where information rights are judged: a request for a file, a complaint, what somebody thought."""

import json
from typing import Any

from tests.security.asking_rules import HOUR_HENCE, Refusal, Rules
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER
from tests.security.way_judged import Way

MATTER_ROLES = (DECIDER, MANAGER, INFORMATION)
TAKERS = (OFFICER, DECIDER, MANAGER, INFORMATION)
UNSEEN = (
    "Nobody who deals with this may see that enquiry. Leave its reference out, or ask the hub manager to name somebody."
)
SUSPENDED = "update mash.staff set active = false where login = %s"
CONNECTED_TO_ALL = (
    "insert into mash.connected (enquiry, who, declared_by) select id, l, l from mash.enquiry, (values (%s)) one(l)"
)
READING = ("matter", "matter_asked", "matter_steps", "matter_clocks")


class Matters(Way):
    """The hub's profile has a limit of one month for a file and two steps of complaints without one."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.profile("complaints", [{"words": "First"}, {"words": "Then"}])
        rules.do("update mash.hub set profile = profile #- '{clocks,complaint}'")
        rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
        self.join("other.pell", INFORMATION, hub="other")
        self.hub = rules.one("select hub from mash.staff where login = %s", MANAGER)

    def join(self, login: str, like: str, **changed: object) -> None:
        """Somebody who signs in too."""
        self.rules.newcomer(login, like, **changed)
        self.rules.do(f'create role "{login}"')

    def profile(self, part: str, value: object) -> None:
        """The hub's profile says this."""
        self.rules.do("update mash.hub set profile = jsonb_set(profile, %s, %s)", part.split("."), json.dumps(value))

    def due(self, months: int = 1, days: int = 0) -> str:
        """The end of the London day so many months and days from now."""
        told = (
            "((priv.today() + make_interval(months => %s, days => %s)) + time '23:59:59') at time zone 'Europe/London'"
        )
        return str(self.rules.one(f"select to_json({told}) #>> '{{}}'", months, days))

    def receiving(self, kind: str = "complaint", **more: object) -> dict[str, Any]:
        """The body that takes one in."""
        told: dict[str, Any] = {"kind": kind, "route": "service", "touches": "hub", "means": "letter"}
        if kind in ("subject_access", "rectification", "objection"):
            told |= {"due": self.due()}
        return {**told, "asker": "Marigold Sample", "lines": ["1 Sample Street"], "words": "What they wrote", **more}

    def taken(self, kind: str = "complaint", by: str = OFFICER, **more: object) -> str:
        """One that came in; its id."""
        answer, _ = self.house.done(by, "receive_matter", self.receiving(kind, **more))
        return str(answer["matter"])

    def opened(self, matter: str, *logins: str, lasts: str = HOUR_HENCE, now: bool = False, sitting: str = "") -> str:
        """These opened it before."""
        for login in logins or MATTER_ROLES:
            self.rules.do(
                "insert into mash.matter_opening (matter, who, sitting, reason, transaction, expires) values (%s, %s, "
                "coalesce(nullif(%s, ''), priv.begin_sitting()), 'To answer it', "
                "case when %s then pg_current_xact_id()::text else '1' end, clock_timestamp() + %s::interval)",
                *(matter, login, sitting, now, lasts),
            )
        return matter

    def at(self, matter: str) -> int:
        """Its version."""
        return int(self.rules.one("select version from mash.matter where id = %s", matter))

    def stepping(self, matter: str, step: str, **more: object) -> dict[str, Any]:
        """The body of a step."""
        return {"matter": matter, "version": self.at(matter), "step": step, "words": "Why", **more}

    def took(self, matter: str, step: str, login: str = INFORMATION, **more: object) -> dict[str, list[dict[str, Any]]]:
        """Take a step, and what it leaves."""
        _, left = self.house.done(login, "take_matter_step", self.stepping(matter, step, **more))
        return left

    def said(self, login: str, command: str, body: dict[str, Any]) -> Refusal | None:
        """How it is refused."""
        return self.house.refused(login, command, body)

    def listed(self, login: str) -> list[str]:
        """The matters in somebody's worklist."""
        return [row["matter"] for row in self.rules.rows(login, "select matter from app.matters()")]

    def read(self, login: str, function: str, matter: str) -> list[dict[str, Any]]:
        """What somebody reads of it."""
        return self.rules.rows(login, f"select * from app.{function}(($1 ->> 'm')::uuid)", m=matter)

    def fact(self, matter: str, column: str) -> Any:
        """What is kept of it."""
        return self.rules.one(f"select to_jsonb({column}) from mash.matter where id = %s", matter)

    def restrict(self, enquiry: str, *logins: str) -> None:
        """Only these are named on the enquiry."""
        do = self.rules.do
        do("insert into mash.restriction (enquiry, reason, placed_by) values (%s, 'Why', %s)", enquiry, MANAGER)
        do(
            "insert into mash.named_person (restriction, login, named_by) select id, l, %s from mash.restriction, "
            "unnest(%s::text[]) l where enquiry = %s",
            *(MANAGER, list(logins), enquiry),
        )
        do("update mash.enquiry set restricted = true where id = %s", enquiry)
        do("select priv.spread_keys(%s)", enquiry)

    def reference(self, enquiry: str = "") -> str:
        """What an enquiry is called."""
        return str(self.rules.one("select reference from mash.enquiry where id = %s", enquiry or self.enquiry))
