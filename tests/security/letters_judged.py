"""The two letters of a decided enquiry, and one of another enquiry, as far along as a test needs them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from psycopg.types.json import Jsonb

from tests.security.asking_rules import Rules
from tests.security.bodies import Bodies
from tests.security.changed_rows import House
from tests.security.conftest import case_studies
from tests.security.psql import DECIDER, OFFICER
from tests.security.releasing import plant

HASH = "ab" * 32


class Letters:
    """`first` and `second` are of `enquiry`, which the officer and the decider may open; `foreign` of `other`."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.house = House(rules)
        study = case_studies(rules.connection)
        self.bodies = Bodies(rules.connection, study)
        self.enquiry, self.other = str(study["school"]), str(study["self-referral"])
        sql = "select id::text from mash.letter where enquiry = %s order by id"
        self.first, self.second = [one for (one,) in rules.do(sql, self.enquiry)]
        self.foreign = self._planted()

    def open(self) -> None:
        """The officer and the decider have both enquiries open."""
        for login in (OFFICER, DECIDER):
            for enquiry in (self.enquiry, self.other):
                self.rules.open(login, enquiry)

    def on(self, letter: str, **more: object) -> dict[str, Any]:
        """The body of a command about a letter."""
        return {"enquiry": self.enquiry, "version": self.version(), "letter": letter, **more}

    def stand(self, letter: str, state: str, **changed: object) -> None:
        """A letter has come as far as this."""
        printed = state not in ("due", "withdrawn")
        told = {"state": state, "content_hash": HASH if printed else "", **changed}
        sets = ", ".join(f"{name} = %s" for name in told)
        moments = "printed = case when %s then now() end, posted = case when %s then now() end"
        self.rules.do(
            f"update mash.letter set {sets}, {moments} where id = %s",
            *told.values(), printed, state in ("posted", "returned"), letter,
        )  # fmt: skip

    def stop(self, letter: str, kind: str, review: str | None, ago: str) -> None:
        """It was stopped so long ago."""
        self.rules.do(
            "insert into mash.letter_stop (enquiry, letter, kind, because, review, by, at) "
            "select enquiry, id, %s, 'Before', %s, %s, clock_timestamp() - %s::interval from mash.letter where id = %s",
            *(kind, review, DECIDER, ago, letter),
        )

    def version(self) -> int:
        """The enquiry's version."""
        return int(self.rules.one("select version from mash.enquiry where id = %s", self.enquiry))

    def wrong(self, letter: str, **more: object) -> list[dict[str, Any]]:
        """Bodies about a letter that is not there, or not in the enquiry that is named."""
        return [self.on(self.foreign, **more), self.on(str(uuid4()), **more),
                {**self.on(letter, **more), "enquiry": self.other}]  # fmt: skip

    def release(self, enquiry: str, item: str, answer: str | None = "whole", purpose: str = "letter") -> str:
        """The agency was asked to let an item out, and answered."""
        return plant(self.rules.connection, UUID(enquiry), item, purpose, answer)

    def item(self, people: Sequence[str], **changed: object) -> str:
        """One more item of the school, about these people."""
        told = {"id": str(uuid4()), "people": list(people), "what": "Late twice", **changed}
        sql = """insert into mash.item select (jsonb_populate_record(i, %s)).* from mash.item i
            where i.enquiry = %s and i.agency = 'education' and i.handling = 'hub' and not i.not_for_family
            order by i.id limit 1 returning id::text"""
        return str(self.rules.one(sql, Jsonb(told), self.enquiry))

    def put(self, letter: str, *releases: str) -> None:
        """These are in a letter."""
        for release in releases:
            self.rules.do(
                "insert into mash.letter_release (letter, release, enquiry, put_in_by) "
                "select id, %s, enquiry, %s from mash.letter where id = %s",
                *(release, DECIDER, letter),
            )

    def recipient(self, letter: str) -> str:
        """Whom a letter is to."""
        return str(self.rules.one("select recipient from mash.letter where id = %s", letter))

    def _planted(self) -> str:
        sql = """insert into mash.letter (enquiry, recipient, address, confidential, due)
            select p.enquiry, p.id, a.id, a.confidential, now() from mash.person p join mash.household h
            on p.id = any (h.people) join mash.address a on a.household = h.id and not a.confidential
            where p.enquiry = %s and p.role = 'parent' limit 1 returning id::text"""
        return str(self.rules.one(sql, self.other))
