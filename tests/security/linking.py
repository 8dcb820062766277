"""Where what is said of two people is judged: people of three enquiries, the first two of them open."""

from typing import Any
from uuid import UUID

import psycopg
import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.matching import put
from tests.security.merging import Merging
from tests.security.psql import DECIDER, MANAGER, OFFICER

Row = dict[str, Any]
_OF_ENQUIRY = "e.id as enquiry, e.reference, e.state, e.rating, e.received"
_OF_PERSON = """p.id as person, p.role, p.family_name, p.given_names, p.known_as, p.birth_accuracy, p.birth, p.died,
    p.family_first"""


class Linking(Merging):
    """People with ids that are numbered, so that the one or the other of two has the lesser."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        for login in (DECIDER, OFFICER, MANAGER):
            for enquiry in (self.enquiry, self.other):
                rules.open(login, enquiry)
        rules.do("alter table mash.person_link disable trigger user")
        rules.do("delete from mash.person_link")
        rules.do("alter table mash.person_link enable always trigger sealed, enable always trigger sealed_whole")

    def here(self, number: int) -> str:
        """One more person of the enquiry."""
        return self._numbered(self.enquiry, number)

    def there(self, number: int) -> str:
        """One more of the other enquiry."""
        return self._numbered(self.other, number)

    def far(self, number: int) -> str:
        """One more of a third enquiry, which is not open."""
        return self._numbered(self.anonymous, number)

    def pair(self, here: int = 1, there: int = 2) -> tuple[str, str]:
        """Somebody of the enquiry and somebody of the other."""
        return self.here(here), self.there(there)

    def planted_link(self, one: str, other: str, statement: str = "same") -> str:
        """What was said of two people already."""
        return str(self.rules.one(
            "insert into mash.person_link (one, other, statement, why, by) values (least(%s::uuid, %s), "
            "greatest(%s::uuid, %s), %s, 'Why', %s) returning id::text", one, other, one, other, statement, OFFICER,
        ))  # fmt: skip

    def withdraw(self, link: str) -> None:
        """It was taken back already."""
        self.rules.do("update mash.person_link set withdrawn = now(), withdrawn_by = %s, withdrawn_because = 'Wrong' "
                      "where id = %s", DECIDER, link)  # fmt: skip

    def saying(self, one: str, other: str, **more: object) -> Row:
        """The body that says it."""
        return {"enquiry": self.enquiry, "person": one, "other": other, "statement": "same", "why": "Why", **more}

    def back(self, link: str, **more: object) -> Row:
        """The body that takes it back."""
        return {"enquiry": self.enquiry, "link": link, "because": "Because", **more}

    def refusal(self, command: str, body: Row, login: str = DECIDER) -> Refusal | None:
        """How it is refused."""
        return self.house.refused(login, command, body)

    def restrict(self, enquiry: str) -> None:
        """Only the decider is named on it."""
        do = self.rules.do
        do("insert into mash.restriction (enquiry, reason, placed_by) values (%s, 'Why', %s)", enquiry, MANAGER)
        do("insert into mash.named_person (restriction, login, named_by) select id, %s, %s from mash.restriction "
           "where enquiry = %s", DECIDER, MANAGER, enquiry)  # fmt: skip
        do("update mash.enquiry set restricted = true where id = %s", enquiry)
        do("select priv.spread_keys(%s)", enquiry)

    def connect(self, enquiry: str, *, lifted: bool = False) -> None:
        """The officer has to do with it otherwise than by work, or had."""
        more = "now(), who, 'Why'" if lifted else "null, null, ''"
        self.rules.do(
            "insert into mash.connected (enquiry, who, declared_by, lifted, lifted_by, lifted_because) "
            f"select %s, who, who, {more} from (values (%s)) one(who)",
            *(enquiry, OFFICER),
        )

    def move_away(self, enquiry: str) -> None:
        """It is another hub's, though its people still have this hub's keys."""
        self.rules.do("insert into mash.hub (id, name, profile) select 'away', 'Away', profile from mash.hub limit 1")
        self.rules.do("update mash.enquiry set hub = 'away' where id = %s", enquiry)

    def links(self, login: str, enquiry: str = "") -> list[Row]:
        """What somebody hears of an enquiry's people."""
        sql = "select * from app.links(($1 ->> 'e')::uuid)"
        return self.rules.rows(login, sql, e=enquiry or self.enquiry)

    def before(self, login: str, enquiry: str = "") -> list[Row]:
        """Who of them was seen before."""
        sql = "select * from app.seen_before(($1 ->> 'e')::uuid)"
        return self.rules.rows(login, sql, e=enquiry or self.enquiry)

    def told(self, link: str, about: str, person: str) -> Row:
        """The row of a statement that stands."""
        sql = f"""select to_jsonb(one) from (select l.id, %s as about, {_OF_PERSON}, {_OF_ENQUIRY}, l.statement, l.why,
            s.name as by, l.at, null as withdrawn, null as withdrawn_by, '' as withdrawn_because
            from mash.person_link l join mash.staff s on s.login = l.by, mash.person p join mash.enquiry e
            on e.id = p.enquiry where l.id = %s and p.id = %s) one"""
        told: Row = self.rules.one(sql, about, link, person)
        return told

    def told_before(self, about: str, person: str) -> Row:
        """The row of somebody who was seen before."""
        sql = f"""select to_jsonb(one) from (select %s as about, p.id as person, {_OF_ENQUIRY} from mash.person p
            join mash.enquiry e on e.id = p.enquiry where p.id = %s) one"""
        told: Row = self.rules.one(sql, about, person)
        return told

    def name(self, login: str) -> str:
        """What somebody is called."""
        return str(self.rules.one("select name from mash.staff where login = %s", login))

    def spoilt(self, sql: str) -> None:
        """Nobody can do this, whoever it is; that it was tried is collected."""
        heard: list[str] = []
        self.rules.connection.add_notice_handler(lambda told: heard.append(f"{told.sqlstate} {told.message_primary}"))
        self.rules.do("set local client_min_messages = log")
        with pytest.raises(psycopg.Error, match="What is sealed"), self.rules.connection.transaction():
            self.rules.do(sql)
        self.rules.do("reset client_min_messages")
        assert heard == ["MD001 refused"]

    def _numbered(self, enquiry: str, number: int) -> str:
        return str(put(self.rules.connection, UUID(enquiry), id=UUID(int=number)))
