"""Where pathways are judged: two enquiries, what is raised on them, what was answered."""

from typing import Any

from tests.security import pathways_lived
from tests.security.asking_rules import Refusal, Rules
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER, POLICE, SCREENER
from tests.security.way_judged import BEFORE, Way

READERS = (OFFICER, SCREENER, DECIDER, MANAGER, INFORMATION, POLICE)
FLAGS = (
    "allegation", "asylum", "child_death", "domestic_abuse", "exploitation", "fabricated_illness", "fgm",
    "forced_marriage", "harmful_sexual_behaviour", "missing", "pre_birth", "prevent", "private_fostering",
)  # fmt: skip


class Pathways(Way):
    """The self-referral, where the police were asked, and the school's enquiry; open to everybody who may open them."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        rules.do("insert into mash.information_request (enquiry, agency, sent_by, due) select %s, 'police', %s, %s "
                 "where not exists (select from mash.information_request where enquiry = %s and agency = 'police')",
                 self.enquiry, DECIDER, BEFORE, self.enquiry)  # fmt: skip
        rules.do("delete from mash.opening where enquiry in (select id from mash.enquiry)")
        self.child = self.bodies.subject("self-referral")

    def opened(self, *logins: str) -> "Pathways":
        """These have both open."""
        for login in logins or READERS:
            for enquiry in (self.enquiry, self.other):
                self.rules.open(login, enquiry)
        return self

    def raising(self, flag: str | None = "fgm", **more: object) -> dict[str, Any]:
        """The body that raises one of the child; an allegation concerns nobody who signs in here."""
        return pathways_lived.raising(self.enquiry, self.child, str(flag)) | {"flag": flag, **more}

    def raised(self, flag: str = "fgm", enquiry: str = "") -> str:
        """One that is there already, of the whole enquiry."""
        sql = "insert into mash.pathway (enquiry, flag, why, by) values (%s, %s, 'Why', %s) returning id::text"
        return str(self.rules.one(sql, enquiry or self.enquiry, flag, DECIDER))

    def answering(self, pathway: str, **more: object) -> dict[str, Any]:
        """The body that says that a step was done."""
        return pathways_lived.answering(self.enquiry, pathway) | more

    def answered(self, pathway: str, **more: object) -> str:
        """A step that is answered already."""
        told: dict[str, object] = {
            "enquiry": self.enquiry,
            "pathway": pathway,
            "step": "police",
            "answer": "done",
            "done_by": "Robin",
        }
        told |= {"words": "Words", "happened": BEFORE, "by": DECIDER, **more}
        names, marks = ", ".join(told), ", ".join(["%s"] * len(told))
        sql = f"insert into mash.pathway_answer ({names}) values ({marks}) returning id::text"
        return str(self.rules.one(sql, *told.values()))

    def seen(self, function: str, login: str, enquiry: str = "") -> list[str]:
        """The ids that somebody reads of an enquiry."""
        sql = f"select id from app.{function}(($1 ->> 'e')::uuid)"
        return sorted(str(row["id"]) for row in self.rules.rows(login, sql, e=enquiry or self.enquiry))

    def marked(self, login: str) -> list[str]:
        """The enquiries that wear the mark in somebody's worklist."""
        told = self.rules.rows(login, "select enquiry from app.worklist() where pathway")
        return [str(row["enquiry"]) for row in told]

    def concerned(self, login: str) -> list[str]:
        """Whom an allegation could concern, as somebody is offered them."""
        sql = "select login from app.people_concerned(($1 ->> 'e')::uuid)"
        return [str(row["login"]) for row in self.rules.rows(login, sql, e=self.enquiry)]

    def said(self, login: str, command: str, body: dict[str, Any]) -> Refusal | None:
        """How it is refused."""
        return self.house.refused(login, command, body)
