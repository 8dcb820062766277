"""What a virtual agency said of letting an item out: written down by a colleague of whoever asked, with who said it."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import HOUR_AGO, Rules
from tests.security.changed_rows import CHANGED, FILL, NEW, NO, NOW, Row, bad, only_for, too_long
from tests.security.psql import DECIDER, EDUCATION, HEALTH, INFORMATION, OFFICER, SCREENER
from tests.security.speaking import linked
from tests.security.test_releases_judged import NOT_FOR_FAMILY, SEALED, Releases

COMMAND = "release_for_agency"
THEMSELVES = bad("request", "This agency has people in the hub: they answer themselves.")
OWN = bad("", "You asked for this release. A colleague records what the agency said of it.")
MANNER = bad("manner", "Say whether it leaves whole or in words that you write.")
SAID = {"said_by": "Wren Calloway", "said_by_post": "Watch manager", "how": "letter"}


class Spoken(Releases):
    """The school's enquiry, education a virtual link; releases were asked for by the decider an hour ago."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        linked(rules.connection, "education")

    def open(self) -> None:
        """The officer and the other senior social worker too."""
        super().open()
        for login in (OFFICER, SCREENER):
            self.rules.open(login, self.enquiry)

    def asked(self, item: str = "", answer: str | None = None) -> str:
        """A release that the decider asked for."""
        release = self.release(self.enquiry, item or self.one(), answer)
        self.rules.do(
            "update mash.release_request set asked_by = %s, asked = now() - interval '1 hour', "
            "answered = answered - interval '30 minutes' where id = %s",
            *(DECIDER, release),
        )
        return release

    def saying(self, release: str, manner: str | None = "sanitised", **more: object) -> dict[str, Any]:
        """The body: what they said just now."""
        words = " Late " if manner == "sanitised" else ""
        told = {"release": release, "manner": manner, "words": words, "because": "Not ours", **SAID}
        return {"enquiry": self.enquiry, **told, "said": self.at("0"), **more}

    def at(self, ago: str) -> str:
        """A moment so long ago, to the minute."""
        return str(self.rules.one("select (date_trunc('minute', now()) - %s::interval)::text", ago))


def test_a_colleague_of_whoever_asked_writes_it_down_with_the_enquiry_open(rules: Rules) -> None:
    told = Spoken(rules)
    release = told.asked()
    rules.do("update mash.release_request set asked_by = %s where id = %s", INFORMATION, release)
    only_for(told.house, (OFFICER, DECIDER), COMMAND, told.saying(release))
    told.open()
    for login in (EDUCATION, HEALTH, INFORMATION):
        assert (login, told.house.refused(login, COMMAND, told.saying(release))) == (login, NO)
    rules.do("update mash.release_request set asked_by = %s where id = %s", DECIDER, release)
    assert told.house.refused(DECIDER, COMMAND, told.saying(release)) == OWN
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda notice: heard.append(notice.sqlstate or ""))
    rules.do("set local client_min_messages = log")
    assert told.house.refused(DECIDER, COMMAND, told.saying(release)) == OWN
    assert "MD001" in heard, "who tried it is known"
    rules.do("set local client_min_messages = notice")
    for login in (OFFICER, SCREENER):
        assert (login, told.house.refused(login, COMMAND, told.saying(release))) == (login, None)
    for wrong in ({"release": str(uuid4())}, {"release": None}, {"enquiry": told.other}):
        assert told.house.refused(OFFICER, COMMAND, told.saying(release) | wrong) == NO
    rules.do("update mash.opening set expires = opened where who = %s", OFFICER)
    rules.open(OFFICER, told.enquiry, lasts=HOUR_AGO)
    assert told.house.refused(OFFICER, COMMAND, told.saying(release)) == NO


def test_nobody_lets_out_what_is_an_agencys_that_has_people_in_the_hub(rules: Rules) -> None:
    told = Spoken(rules)
    told.open()
    body = told.saying(told.asked())
    linked(rules.connection, "education", "co-located")
    assert told.house.refused(OFFICER, COMMAND, body) == THEMSELVES
    health = told.asked(told.one(agency="health"))
    assert told.house.refused(OFFICER, COMMAND, told.saying(health)) == THEMSELVES


def test_who_does_not_read_the_item_writes_nothing_about_it(rules: Rules) -> None:
    told = Spoken(rules)
    told.open()
    named = {"handling": "named_agencies", "shared_with": ["health"]}
    release = told.asked(told.one(**named))
    for manner in ("sanitised", "whole", "refused"):
        assert (manner, told.house.refused(OFFICER, COMMAND, told.saying(release, manner))) == (manner, NO)
        assert (manner, told.house.refused(SCREENER, COMMAND, told.saying(release, manner))) == (manner, None)
    out = told.asked(told.one(**named), "whole")
    assert told.house.refused(OFFICER, COMMAND, told.saying(out, "taken_back")) == NO
    assert told.house.refused(SCREENER, COMMAND, told.saying(out, "taken_back")) is None
    sealed = told.asked(told.one(handling="decision_maker"))
    assert told.house.refused(SCREENER, COMMAND, told.saying(sealed)) == SEALED
    kept = told.asked(told.one(not_for_family=True))
    assert told.house.refused(OFFICER, COMMAND, told.saying(kept)) == NOT_FOR_FAMILY


def _spoken(left: dict[str, list[Row]]) -> Row:
    (kept,) = left["release_on_behalf"]
    return {name: value for name, value in kept.items() if name != "said"}


@pytest.mark.parametrize(("manner", "words"), [("whole", ""), ("sanitised", "Late")])
def test_what_is_let_out_is_kept_with_who_said_so(manner: str, words: str, rules: Rules) -> None:
    told = Spoken(rules)
    told.open()
    item = told.one()
    release = told.asked(item)
    answer, left = told.house.done(OFFICER, COMMAND, told.saying(release, manner))
    assert answer == {"release": release}
    row = {"id": NEW, "enquiry": told.enquiry, "release": release, "item": item, "taken_back": False}
    assert _spoken(left) == row | SAID | {"by": OFFICER, "at": NOW}
    assert left["item_release"] == [{"release": release, "enquiry": told.enquiry, "item": item, "words": words}]
    assert left["access_log"] == [{"what": "release recorded for an agency", "who": OFFICER, "enquiry": told.enquiry}]
    assert rules.one("select priv.may_leave(%s, 'letter')", release)
    assert told.house.refused(SCREENER, COMMAND, told.saying(release)) == CHANGED
    sql = (
        "select said_by, answered_by, taken_back_by from app.releases(($1 ->> 'e')::uuid) where id = ($1 ->> 'r')::uuid"
    )
    (seen,) = rules.rows(OFFICER, sql, e=told.enquiry, r=release)
    assert (seen["said_by"], seen["answered_by"], seen["taken_back_by"]) == ("Wren Calloway", "Ottilie Brandreth", None)


def test_a_refusal_and_a_taking_back_are_kept_with_who_said_so(rules: Rules) -> None:
    told = Spoken(rules)
    told.open()
    refused = told.asked()
    _, left = told.house.undone(OFFICER, COMMAND, told.saying(refused, "refused"))
    assert _spoken(left)["taken_back"] is False
    assert left["release_request"][0]["because"] == "Not ours"
    assert told.house.refused(OFFICER, COMMAND, told.saying(refused, "refused", because="")) == bad("because", FILL)
    assert told.house.refused(OFFICER, COMMAND, told.saying(refused, "taken_back")) == CHANGED
    stands = told.asked(answer="whole")
    early = told.saying(stands, "taken_back", said=told.at("40 minutes"))
    assert told.house.refused(OFFICER, COMMAND, early) == bad("said", "This is before the agency was asked.")
    _, left = told.house.done(OFFICER, COMMAND, told.saying(stands, "taken_back"))
    assert _spoken(left)["taken_back"] is True
    assert not rules.one("select priv.may_leave(%s, 'letter')", stands)
    assert told.house.refused(OFFICER, COMMAND, told.saying(stands, "taken_back")) == CHANGED


def test_who_said_it_when_and_how_must_be_told_and_what_may_leave(rules: Rules) -> None:
    told = Spoken(rules)
    told.open()
    release = told.asked()
    cases: list[tuple[dict[str, Any], Any]] = [
        *(({"manner": one}, MANNER) for one in (None, "", "other")),
        ({"manner": "sanitised", "words": ""}, bad("words", FILL)),
        ({"said": None}, bad("said", "Say when the agency answered; it cannot be in the future.")),
        ({"said": told.at("62 minutes")}, bad("said", "This is before the agency was asked.")),
        ({"said": "x"}, bad("words", "Something in these words cannot be kept as it is. Type them again.")),
        ({"how": "post"}, bad("how", "Say how it reached the hub.")),
        *(({one: " "}, bad(one, FILL)) for one in ("said_by", "said_by_post")),
        *(({one: "x" * 201}, bad(one, too_long(200))) for one in ("said_by", "said_by_post")),
        *(({one: "x" * 200}, None) for one in ("said_by", "said_by_post")),
    ]
    for changed, said in cases:
        assert (changed, told.house.refused(OFFICER, COMMAND, told.saying(release) | changed)) == (changed, said)


def test_who_said_it_is_read_like_the_item(rules: Rules) -> None:
    told = Spoken(rules)
    told.open()
    release = told.asked(told.one(handling="named_agencies", shared_with=["health"]))
    told.house.done(SCREENER, COMMAND, told.saying(release))
    sql = "select said_by from app.releases(($1 ->> 'e')::uuid) where id = ($1 ->> 'r')::uuid"
    seen = {
        one: [row["said_by"] for row in rules.rows(one, sql, e=told.enquiry, r=release)]
        for one in (SCREENER, INFORMATION, HEALTH, OFFICER)
    }
    assert seen == {SCREENER: ["Wren Calloway"], INFORMATION: ["Wren Calloway"], HEALTH: ["Wren Calloway"], OFFICER: []}
