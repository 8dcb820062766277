"""Many enquiries at once, for the figures: rows like those that are there, with other times."""

from typing import Any
from uuid import UUID, uuid4

import psycopg

Installer = psycopg.Connection[tuple[Any, ...]]

_DECISION = """
insert into mash.decision select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
  'enquiry', %(enquiry)s::uuid, 'person', gen_random_uuid(), 'supersedes', %(supersedes)s::uuid,
  'outcome', %(outcome)s::text, 'signed', %(signed)s::timestamptz))).*
from mash.decision d where d.id = (select id from mash.decision limit 1) returning id
"""
_ENQUIRY = """
insert into mash.enquiry select (jsonb_populate_record(e, jsonb_build_object('id', %(id)s::uuid,
  'reference', %(reference)s::text, 'rating', %(rating)s::text, 'received', %(received)s::timestamptz,
  'state', 'closed', 'restricted', false))).*
from mash.enquiry e where e.id = %(like)s
"""
_REQUEST = """
insert into mash.information_request select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
  'enquiry', %(enquiry)s::uuid, 'agency', %(agency)s::text, 'sent', %(sent)s::timestamptz,
  'due', %(due)s::timestamptz, 'answered', %(answered)s::timestamptz) || case when %(answered)s::text is null
    then '{"answer": null, "answered_by": null}' else '{}' end::jsonb)).*
from mash.information_request r
where r.id = (select id from mash.information_request where answered is not null limit 1)
"""
_CLOCK = """
insert into mash.clock select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
  'enquiry', %(enquiry)s::uuid, 'kind', %(kind)s::text, 'about', %(about)s::uuid,
  'stopped', %(stopped)s::timestamptz, 'stop', %(stop)s::text))).*
from mash.clock c where c.id = (select id from mash.clock where kind = 'decision' and stopped is not null limit 1)
"""

_PERSON = """
insert into mash.person (id, enquiry, position, role, given_names, acl)
select %(id)s, e.id, 90, %(role)s, 'Sampson', coalesce(%(acl)s::text[], e.acl)
from mash.enquiry e where e.id = %(enquiry)s
"""
_LINK = """
insert into mash.person_link (one, other, statement, why, by)
values (least(%(one)s::uuid, %(other)s::uuid), greatest(%(one)s::uuid, %(other)s::uuid), %(statement)s, 'x',
  (select login from mash.staff limit 1))
"""


class Planted:
    """Plants past work beside what is there, as no command can: it bears the time of today."""

    def __init__(self, installer: Installer, like: UUID) -> None:
        self._installer, self._like, self._many = installer, like, 0
        installer.execute("set session_replication_role = replica")

    def enquiry(self, received: str, rating: str = "green") -> UUID:
        """An enquiry of the hub."""
        made = uuid4()
        self._many += 1
        told = {
            "id": made,
            "reference": f"{received[2:4]}-{900_000 + self._many}",
            "like": self._like,
            "received": received,
            "rating": rating,
        }
        self._installer.execute(_ENQUIRY, told)
        return made

    def decision(self, enquiry: UUID, signed: str, outcome: str, supersedes: UUID | None = None) -> UUID:
        """A decision on one more child of an enquiry."""
        told = {"enquiry": enquiry, "signed": signed, "outcome": outcome, "supersedes": supersedes}
        row = self._installer.execute(_DECISION.encode(), told).fetchone()
        assert row is not None
        return UUID(str(row[0]))

    def request(self, agency: str, sent: str, due: str, answered: str | None) -> None:
        """What an agency was asked on an enquiry of its own, and when it answered."""
        told = {"enquiry": self.enquiry(sent), "agency": agency, "sent": sent, "due": due, "answered": answered}
        self._installer.execute(_REQUEST.encode(), told)

    def clock(self, enquiry: UUID, kind: str, stopped: str | None, stop: str | None) -> None:
        """A clock that stopped then and so, or that runs."""
        about = uuid4() if kind == "return" else None
        told = {"enquiry": enquiry, "kind": kind, "about": about, "stopped": stopped, "stop": stop}
        self._installer.execute(_CLOCK, told)

    def person(self, enquiry: UUID, role: str = "subject", acl: str | None = None) -> UUID:
        """Somebody of an enquiry."""
        made = uuid4()
        self._installer.execute(_PERSON, {"id": made, "enquiry": enquiry, "role": role, "acl": acl})
        return made

    def link(self, one: UUID, other: UUID, statement: str = "same") -> None:
        """What the hub said of two."""
        self._installer.execute(_LINK, {"one": one, "other": other, "statement": statement})
