"""A discussion as the database takes it: whoever takes part is of an agency that the hub works with."""

from collections.abc import Mapping
from uuid import UUID

import psycopg

from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, Row, SignIn


def test_whoever_takes_part_in_a_discussion_is_of_one_of_the_hubs_agencies(
    sign_in: SignIn, installer: psycopg.Connection[Row], study: Mapping[str, UUID]
) -> None:
    installer.execute("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    installer.execute(
        "insert into mash.agency (id, hub, name, function) values ('other_police', 'other', 'P', 'police')"
    )
    decider, body = sign_in(DECIDER), Bodies(installer, study).record_discussion()
    decider.open(study["self-referral"])
    stranger = body | {"attendees": [*body["attendees"], {"name": "Somebody", "agency": "other_police", "view": ""}]}
    nobody = body | {"attendees": [{"name": "Somebody", "agency": "no such agency", "view": ""}]}
    answers = {decider.command_refused("record_discussion", one).everything for one in (stranger, nobody)}
    assert len(answers) == 1
    assert "sqlstate=22023" in answers.pop()
    decider.command("record_discussion", body)
