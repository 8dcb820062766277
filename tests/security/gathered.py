"""An agency that was asked by questions, chased, and answered late; and a clock of the hub that ran out."""

from typing import Any
from uuid import UUID

import psycopg

from tests.security.psql import DECIDER

_CHASE = """insert into mash.chase (enquiry, request, number, told, means, words, by)
    select enquiry, id, 1, 'practitioner', 'telephone', 'markerchase', %(by)s from mash.information_request
    where enquiry = %(enquiry)s order by id limit 1"""
_FINDING = """insert into mash.finding (enquiry, request, place, found, because)
    select enquiry, id, 1, 'not_checked', 'markerbecause' from mash.information_request
    where enquiry = %(enquiry)s order by id limit 1"""
_LATE = """insert into mash.late_reason (clock, enquiry, request, reason, words, by)
    (select id, enquiry, about, 'waited', 'markerlate', %(by)s from mash.clock
    where enquiry = %(enquiry)s and about is not null order by id limit 1)
    union all (select id, enquiry, about, 'other', 'markerours', %(by)s from mash.clock
    where enquiry = %(enquiry)s and about is null order by id limit 1)"""


def live_through(installer: psycopg.Connection[Any], enquiry: UUID | str) -> None:
    """All of it, on this enquiry."""
    for sql in (_CHASE, _FINDING, _LATE):
        installer.execute(sql.encode(), {"by": DECIDER, "enquiry": str(enquiry)})
