"""Matters as their rules are given them: rows laid down by hand, without a word of how they came in."""

from typing import Any
from uuid import uuid4

from psycopg.types.json import Jsonb

from tests.security.asking_rules import Refusal, Rules
from tests.security.psql import INFORMATION, MANAGER, OFFICER

CAME, DUE = "2025-03-02T09:00:00+00:00", "2025-04-02T22:59:59+00:00"
_AS_ROW = "jsonb_populate_record(null::mash.matter, $1 -> 'm')"


class HeldMatters:
    """A hub with two steps of complaints, a month for what somebody has a right to, and none for a complaint."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        rules.do("update mash.hub set profile = profile #- '{clocks,complaint}'")
        self.hub = str(rules.one("select hub from mash.staff where login = %s", MANAGER))

    def row(self, kind: str = "complaint", **more: object) -> dict[str, Any]:
        """A matter that is only spoken of."""
        told: dict[str, Any] = {"id": str(uuid4()), "hub": self.hub, "reference": f"26-R{uuid4().hex[:6]}"}
        told |= {"kind": kind, "route": "service", "touches": "hub", "stage": 1, "stages": 2, "received": CAME}
        return told | {"due": DUE, "state": "open", "version": 1, "by": OFFICER, "at": CAME} | more

    def kept(self, kind: str = "complaint", **more: object) -> dict[str, Any]:
        """One that is there."""
        told = self.row(kind, **more)
        self.lay("matter", **told)
        return told

    def lay(self, table: str, **told: object) -> None:
        """A row of a table."""
        names = ", ".join(f'"{name}"' for name in told)
        values = f"select {names} from jsonb_populate_record(null::mash.{table}, %s)"
        self.rules.do(f"insert into mash.{table} ({names}) {values}", Jsonb(told))

    def step(self, matter: dict[str, Any], step: str, **more: object) -> None:
        """A step that was taken."""
        self.lay("matter_step", matter=matter["id"], step=step, stage=1, by=INFORMATION, **more)

    def clock(self, matter: dict[str, Any], **more: object) -> None:
        """A clock of it."""
        told = {"kind": matter["kind"], "started": matter["received"], "due": matter["due"]}
        self.lay("matter_clock", matter=matter["id"], **told | more)

    def opening(self, matter: dict[str, Any], login: str = INFORMATION, lasts: str = "1 hour", **more: object) -> None:
        """An opening that was committed before, in this sitting."""
        told = {"matter": matter["id"], "who": login, "reason": "To answer it", "transaction": "1"}
        told |= {"sitting": self.rules.one("select priv.begin_sitting()")}
        told |= {"expires": self.rules.one("select to_json(clock_timestamp() + %s::interval) #>> '{}'", lasts)}
        self.lay("matter_opening", **told | more)

    def connect(self, enquiry: str, login: str, *, over: bool = False) -> None:
        """Somebody is connected with an enquiry, or was."""
        lifted: dict[str, object] = {"lifted": CAME, "lifted_by": MANAGER, "lifted_because": "Why"} if over else {}
        self.lay("connected", enquiry=enquiry, who=login, declared_by=login, **lifted)

    def restrict(self, enquiry: str, *logins: str, over: bool = False) -> None:
        """Only these are named on the enquiry, or were."""
        lifted: dict[str, object] = {"lifted": CAME, "lifted_by": MANAGER, "lifted_because": "Why"} if over else {}
        made = str(uuid4())
        self.lay("restriction", id=made, enquiry=enquiry, reason="Why", placed_by=MANAGER, **lifted)
        for login in logins:
            self.lay("named_person", restriction=made, login=login, named_by=MANAGER)
        self.rules.do("update mash.enquiry set restricted = %s where id = %s", not over, enquiry)

    def enquiries(self) -> list[str]:
        """The enquiries of the hub."""
        return [
            one for (one,) in self.rules.do("select id::text from mash.enquiry where hub = %s order by id", self.hub)
        ]

    def other_hub(self, *people: str) -> None:
        """Another hub; each of these has somebody like them there."""
        self.rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
        for one in people:
            self.rules.newcomer(f"other.{one}", one, hub="other")

    def value(self, call: str, matter: dict[str, Any], login: str = INFORMATION, **given: object) -> Any:
        """What a rule answers; `(it` in the call is the matter."""
        return self.rules.answer(login, call.replace("(it", f"({_AS_ROW}", 1), m=matter, **given)

    def said(self, call: str, matter: dict[str, Any], login: str = INFORMATION, **given: object) -> Refusal | None:
        """How a rule refuses it."""
        return self.rules.refused(login, call.replace("(it", f"({_AS_ROW}", 1), m=matter, **given)
