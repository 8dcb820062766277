"""Where actions are judged: two enquiries, what is to be done on them, what came of it."""

from typing import Any

from tests.security.asking_rules import Refusal, Rules
from tests.security.psql import DECIDER, EDUCATION, HEALTH, INFORMATION, MANAGER, OFFICER, POLICE, PROBATION
from tests.security.way_judged import BEFORE, Way

UNTIL, LATER_DAY = "2098-01-01T23:59:59+00:00", "2098-02-01"
READERS = (OFFICER, DECIDER, MANAGER, INFORMATION, POLICE, HEALTH, EDUCATION, PROBATION)


class Acting(Way):
    """The self-referral, discussed, where the police were asked and probation not; the school's enquiry, decided."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        rules.do("insert into mash.information_request (enquiry, agency, sent_by, due) select %s, 'police', %s, %s "
                 "where not exists (select from mash.information_request where enquiry = %s and agency = 'police')",
                 self.enquiry, DECIDER, UNTIL, self.enquiry)  # fmt: skip
        rules.do("delete from mash.opening where enquiry in (select id from mash.enquiry)")
        self.discussion = rules.one("select id::text from mash.discussion where enquiry = %s limit 1", self.enquiry)
        self.elsewhere = rules.one("select id::text from mash.decision where enquiry = %s limit 1", self.other)

    def opened(self, *logins: str) -> "Acting":
        """These have both open."""
        for login in logins or READERS:
            for enquiry in (self.enquiry, self.other):
                self.rules.open(login, enquiry)
        return self

    def setting(self, **more: object) -> dict[str, Any]:
        """The body that sets an action for the police."""
        told = {"discussion": self.discussion, "agency": "police", "what": "See the home", "due": UNTIL}
        return {"enquiry": self.enquiry, "version": self.version(), **told, **more}

    def plant(self, agency: str = "police", *, decided: bool = False, **more: object) -> str:  # type: ignore[override]
        """An action that is there already."""
        told = {"enquiry": self.other if decided else self.enquiry, "agency": agency, "what": "What", "due": UNTIL}
        told |= {
            "by": DECIDER,
            ("decision" if decided else "discussion"): self.elsewhere if decided else self.discussion,
        }
        return self._insert("action", told | more)

    def settle(self, action: str, result: str = "done", **more: object) -> str:
        """What came of it is there already."""
        enquiry = self.rules.one("select enquiry::text from mash.action where id = %s", action)
        told = {
            "enquiry": enquiry,
            "action": action,
            "result": result,
            "words": "Words",
            "happened": BEFORE,
            "by": POLICE,
        }
        return self._insert("action_result", told | more)

    def saying(self, action: str, **more: object) -> dict[str, Any]:
        """The body that says what came of an action."""
        told = {"enquiry": self.enquiry, "action": action, "result": "done", "happened": BEFORE, "seen": None}
        return told | more

    def seen(self, function: str, login: str, enquiry: str = "") -> list[str]:
        """The ids that somebody reads of an enquiry."""
        sql = f"select id from app.{function}(($1 ->> 'e')::uuid)"
        return sorted(str(row["id"]) for row in self.rules.rows(login, sql, e=enquiry or self.enquiry))

    def said(self, login: str, command: str, body: dict[str, Any]) -> Refusal | None:
        """How it is refused."""
        return self.house.refused(login, command, body)

    def _insert(self, table: str, told: dict[str, object]) -> str:
        names = ", ".join(told)
        marks = ", ".join(["%s"] * len(told))
        return str(
            self.rules.one(f"insert into mash.{table} ({names}) values ({marks}) returning id::text", *told.values())
        )
