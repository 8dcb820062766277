"""Where the leaflet has the partners decide with the manager, each has said whether it agrees before anybody signs."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.bodies import Bodies
from tests.security.changed_rows import NEW, bad
from tests.security.family import adopt
from tests.security.psql import DECIDER, EDUCATION, POLICE
from tests.security.test_step_guards_judged import UNMET
from tests.security.way_judged import Way
from tests.way.test_strategy import HUBS

UNHEARD = "select * from priv.partners_unheard(($1 ->> 'e')::uuid) one order by 1"
WORDS = "Each partner at the discussion says whether they agree, and why: record it with the discussion."
UNKEPT = bad("attendees", "Something here cannot be kept as it is. Check the agencies and the time.")
SAID = ("agree", "disagree", "abstain")


class Views(Way):
    """The enquiry was discussed, and every partner heard; a test's own discussions come after that."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.open()

    def discuss(self, *said: tuple[str, str, str], held: float = 60, recorded: int = 60, enquiry: str = "") -> str:
        """A discussion so many minutes before tomorrow: who was there, what they said and in which words."""
        made = str(
            self.rules.one(
                "insert into mash.discussion (enquiry, held, agreed, recorded_by, recorded) values "
                "(%s, date_trunc('minute', now()) + interval '1 day 30 seconds' - %s * interval '1 minute', 'Agreed', "
                "%s, now() + '1 day' - %s * interval '1 minute') returning id",
                *(enquiry or self.enquiry, held, DECIDER, recorded),
            )
        )
        for place, (agency, agrees, view) in enumerate(said):
            self.rules.do(
                "insert into mash.attendee (enquiry, discussion, position, name, agency, view, agrees) "
                "values (%s, %s, %s, 'Robin', %s, %s, %s)",
                *(enquiry or self.enquiry, made, place, agency, view, agrees),
            )
        return made

    def unheard(self) -> list[str]:
        """The agencies of whom nothing was said yet."""
        return [row["one"] for row in self.rules.rows(DECIDER, UNHEARD, e=self.enquiry)]

    def unmet(self) -> list[dict[str, Any]]:
        """What the guard says."""
        return self.rules.rows(DECIDER, UNMET, e=self.enquiry, guard="partner_views")

    def record(self, *attendees: dict[str, Any]) -> dict[str, Any]:
        """The body that records a discussion."""
        told = {"held": "2026-01-05T10:00:00+00:00", "agreed": "Agreed", "attendees": list(attendees)}
        return {"enquiry": self.enquiry, "version": self.version(), **told}


@pytest.fixture
def views(rules: Rules) -> Views:
    return Views(rules)


@pytest.mark.parametrize("said", SAID)
def test_each_agency_at_the_discussion_has_said_whether_it_agrees_in_words(said: str, views: Views) -> None:
    assert views.unheard() == []
    views.discuss(("police", "", "A view"), ("health", said, " \n"), ("education", said, "We think so"), held=9)
    assert views.unheard() == ["health", "police"]


def test_one_voice_is_enough_for_an_agency_and_one_agencys_for_no_other(views: Views) -> None:
    views.discuss(("police", "", ""), ("police", "agree", "We do"), ("health", "", ""))
    assert views.unheard() == ["health"]


def test_the_discussion_that_was_held_last_counts_and_of_one_moment_the_one_recorded_last(views: Views) -> None:
    views.discuss(("police", "", ""), held=60, recorded=5)
    views.discuss(("health", "", ""), held=40, recorded=40)
    assert views.unheard() == ["health"]
    views.discuss(("education", "", ""), held=40, recorded=30)
    assert views.unheard() == ["education"]
    views.discuss(("probation", "", ""), held=1, recorded=1, enquiry=views.other)
    assert views.unheard() == ["education"]
    views.discuss(("police", "", ""), held=40.3, recorded=25)
    assert views.unheard() == ["police"], "of one minute, whatever the seconds"
    views.discuss(("education", "abstain", "It is not ours to say"), held=40, recorded=20)
    assert views.unheard() == []


def test_what_was_said_at_another_discussion_is_not_said_at_this_one(views: Views) -> None:
    views.discuss(("police", "agree", "We do"), held=60)
    views.discuss(("police", "", "Not yet"), held=40)
    assert views.unheard() == ["police"]


@pytest.mark.parametrize("hub", HUBS)
def test_only_where_the_leaflet_says_so_with_its_own_source(hub: str, views: Views) -> None:
    adopt(views.rules.connection, hub)
    views.discuss(("police", "", ""))
    northamptonshire = [{"rule": "N29", "part": "discussion", "words": WORDS}]
    assert views.unmet() == (northamptonshire if hub == "northamptonshire" else [])
    views.discuss(("police", "disagree", "We do not"), held=5)
    assert views.unmet() == []


def test_nobody_signs_before_and_somebody_does_after(rules: Rules) -> None:
    views = Views(rules)
    views.discuss(("police", "", "A view"))
    body = Bodies(rules.connection, views.bodies.study).sign_decisions()
    signed = {**body, "letters": []}
    assert views.house.refused(DECIDER, "sign_decisions", signed) == bad("", WORDS)
    views.discuss(("police", "disagree", "We do not"), held=5)
    assert views.house.refused(DECIDER, "sign_decisions", signed) is None


@pytest.mark.parametrize("said", ["", *SAID])
def test_what_a_partner_says_is_kept_with_its_view(said: str, views: Views) -> None:
    who = {"name": "Robin", "agency": "police", "view": "A view", "agrees": said}
    _, left = views.house.undone(DECIDER, "record_discussion", views.record(who))
    assert left["attendee"] == [{"id": NEW, "enquiry": views.enquiry, "discussion": NEW, "position": 1, **who}]


def test_what_is_no_answer_is_refused_and_what_is_left_out_is_none(views: Views) -> None:
    who = {"name": "Robin", "agency": "police", "view": "A view"}
    assert views.house.refused(DECIDER, "record_discussion", views.record(who | {"agrees": "perhaps"})) == UNKEPT
    _, left = views.house.undone(DECIDER, "record_discussion", views.record(who))
    assert left["attendee"][0]["agrees"] == ""


def test_an_agency_reads_its_own_answer_and_no_others(views: Views) -> None:
    views.discuss(("police", "disagree", "We do not"), ("education", "agree", "We do"))
    read = "select agency, agrees from app.attendees(($1 ->> 'e')::uuid)"
    views.rules.open(EDUCATION, views.enquiry)
    for login, agency, said in ((POLICE, "police", {"agree", "disagree"}), (EDUCATION, "education", {"agree"})):
        rows = views.rules.rows(login, read, e=views.enquiry)  # of the case study, and this one
        assert (len(rows), {(row["agency"], row["agrees"]) for row in rows}) == (2, {(agency, one) for one in said})
    assert {row["agency"] for row in views.rules.rows(DECIDER, read, e=views.enquiry)} > {"police", "education"}
