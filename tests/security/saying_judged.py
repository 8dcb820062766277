"""Where what is said of people is judged: the self-referral with its people, and the school's enquiry beside it."""

from typing import Any

from tests.security.asking_rules import Refusal, Rules
from tests.security.people_said import said_of
from tests.security.psql import DECIDER, HEALTH, INFORMATION, MANAGER, OFFICER, POLICE, PROBATION
from tests.security.way_judged import Way

TABLES = {
    "name": "person_name",
    "contact": "person_contact",
    "need": "person_need",
    "residence": "residence",
    "relation": "relationship",
    "no_contact": "no_contact",
    "warning": "warning",
}
READ = {
    "name": "person_names",
    "contact": "person_contacts",
    "need": "person_needs",
    "residence": "residences",
    "relation": "relationships",
    "no_contact": "no_contacts",
    "warning": "warnings",
}
READERS = (OFFICER, DECIDER, MANAGER, INFORMATION, POLICE, HEALTH, PROBATION)


class Saying(Way):
    """Everybody who may has both open; the police were asked about the first."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        rules.do("insert into mash.information_request (enquiry, agency, sent_by, due) select %s, 'police', %s, now() "
                 "where not exists (select from mash.information_request where enquiry = %s and agency = 'police')",
                 self.enquiry, DECIDER, self.enquiry)  # fmt: skip
        rules.do("delete from mash.opening where enquiry in (select id from mash.enquiry)")
        self.child = self.bodies.subject("self-referral")
        self.parents = self.bodies.parents("self-referral")
        self.stranger = self.bodies.subject("school")
        self.home = str(rules.one("select id from mash.household where enquiry = %s limit 1", self.enquiry))

    def opened(self) -> "Saying":
        """These have both open."""
        for login in READERS:
            for enquiry in (self.enquiry, self.other):
                self.rules.open(login, enquiry)
        return self

    def saying(self, what: str, **more: object) -> dict[str, Any]:
        """The body that says it."""
        return {"enquiry": self.enquiry, "what": what, **said_of(what, self.child, self.parents), **more}

    def say(self, what: str, login: str = DECIDER, **more: object) -> str:
        """It is said; the id of the row."""
        answer = self.rules.answer(login, "app.say_of_person(gen_random_uuid(), $1 -> 'body')",
                                   body=self.saying(what, **more))  # fmt: skip
        return str(answer["said"])

    def at_home(self) -> dict[str, Any]:
        """The body that says since when the child lives in a home that is named already."""
        body = self.saying("residence", person=self.child, household=self.home)
        return {name: told for name, told in body.items() if name not in ("address", "postcode")}

    def change(self, step: str, person: str = "", **more: object) -> dict[str, Any]:
        """The body of what became of a person."""
        told = {"enquiry": self.enquiry, "version": self.version(), "person": person or self.child, "step": step}
        return told | {"happened": "2026-01-05", "sex": "F", "given_names": "Ada", "family_name": "Rowe"} | more

    def seen(self, what: str, login: str, enquiry: str = "") -> list[str]:
        """The ids that somebody reads."""
        sql = f"select id from app.{READ.get(what, what)}(($1 ->> 'e')::uuid)"
        return sorted(str(row["id"]) for row in self.rules.rows(login, sql, e=enquiry or self.enquiry))

    def said(self, body: dict[str, Any], login: str = DECIDER, command: str = "say_of_person") -> Refusal | None:
        """How it is refused."""
        return self.house.refused(login, command, body)

    def unborn(self) -> str:
        """A child of the enquiry who is expected."""
        return str(
            self.rules.one(
                "insert into mash.person (enquiry, position, role, family_name, birth_accuracy, birth) "
                "values (%s, 90, 'subject', 'Sampson', 'expected', current_date + 30) returning id",
                self.enquiry,
            )
        )
