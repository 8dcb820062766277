"""What comes in as a matter, asked by itself: how each row is kept, and what is refused in words."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import FILL, NEW, NOW, bad, too_long
from tests.security.matters_judged import Matters
from tests.security.psql import OFFICER

UNKEPT = bad("received", "This cannot be kept as it is. Check the choices and the time.")
UNKNOWN = bad("reference", "No enquiry with this reference is known to you. Leave it out if you are not sure.")
NOT_THE_LIMIT = bad("due", "This is not what follows from the hub's limit. Try again.")


@pytest.fixture
def rights(rules: Rules) -> Matters:
    return Matters(rules)


def test_every_row_of_what_comes_in_is_kept_as_it_was_told(rights: Matters) -> None:
    body = rights.receiving(
        "subject_access",
        route="subject_access",
        means="email",
        postcode="NN1 1AA",
        reach="01632 960001",
        on_behalf_of="Their mother",
        authority="A letter of hers",
        reference=f" {rights.reference()} ",
        lines=["1 Sample Street", " ", " Sampleton "],
    )
    answer, left = rights.house.done(OFFICER, "receive_matter", body)
    reference = rights.rules.one("select to_char(priv.today(), 'YY')") + "-R00101"
    assert answer["reference"] == reference
    facts = {"id": NEW, "hub": rights.hub, "reference": reference, "kind": "subject_access", "touches": "hub"}
    facts |= {"route": "subject_access", "enquiry": rights.enquiry, "about": None, "handler": None, "stage": 1}
    facts |= {"stages": 1, "tried_first": None, "received": NOW, "due": body["due"], "state": "open", "result": None}
    step = {"id": NEW, "matter": NEW, "step": "receive", "words": "", "result": None, "stage": 1, "about": None}
    step |= {"handler": None, **dict.fromkeys(("was_started", "was_due", "started", "due"))}
    asked = {name: body[name] for name in ("asker", "means", "postcode", "reach", "on_behalf_of", "authority", "words")}
    limit = {
        "limit_words": "1 calendar month",
        "rule": rights.rules.one("select rule from priv.limit_of(%s, %s, null)", rights.hub, "subject_access"),
        "stopped": None,
        "stop": None,
    }
    own = {"by": OFFICER, "at": NOW}
    assert left == {
        "matter": [facts | {"answered": None, "version": 1} | own],
        "matter_asked": [
            asked
            | {"id": NEW, "matter": NEW, "lines": ["1 Sample Street", "Sampleton"], "corrects": None, "why": ""}
            | own
        ],
        "matter_clock": [
            {"id": NEW, "matter": NEW, "kind": "subject_access", "started": NOW, "due": body["due"], "at": NOW} | limit
        ],
        "matter_step": [step | own],
        "access_log": [{"what": "matter received", "who": OFFICER, "enquiry": rights.enquiry, "reason": reference}],
    }
    assert rights.fact(rights.taken(), "reference").endswith("-R00102")
    assert rights.house.sent_twice(OFFICER, "receive_matter", rights.receiving())


def test_an_earlier_receipt_has_its_reason(rights: Matters) -> None:
    told = rights.receiving(received="2026-01-05T09:30:00+00:00", received_why="It lay in the post")
    assert rights.said(OFFICER, "receive_matter", told | {"received_why": " "}) == bad("received_why", FILL)
    _, left = rights.house.done(OFFICER, "receive_matter", told)
    assert left["matter"][0]["received"].startswith("2026-01-05T09:30")
    assert left["matter_step"][0]["words"] == "It lay in the post"
    future = bad("received", "Say when it came; it cannot be in the future.")
    assert rights.said(OFFICER, "receive_matter", told | {"received": "2098-01-01T00:00:00+00:00"}) == future
    assert rights.said(OFFICER, "receive_matter", told | {"received": "x"}) == UNKEPT


def test_a_complaint_begins_at_a_step_of_the_hubs_own_and_says_whether_the_one_before_was_tried(
    rights: Matters,
) -> None:
    steps = bad("stage", "Choose one of the hub's own steps.")
    tried = bad("tried_first", "Say whether the step before was tried.")
    for kind, more, said in (
        ("complaint", {"stage": 0}, steps),
        ("complaint", {"stage": 3}, steps),
        ("complaint", {"stage": 2}, tried),
        ("feedback", {"stage": 2, "tried_first": True}, steps),
        ("complaint", {"stage": 2, "tried_first": False}, None),
    ):
        assert (more, rights.said(OFFICER, "receive_matter", rights.receiving(kind, **more))) == (more, said)
    matter = rights.taken(stage=2, tried_first=False)
    assert [rights.fact(matter, one) for one in ("stage", "stages", "tried_first")] == [2, 2, False]
    assert rights.fact(rights.taken(tried_first=True), "tried_first") is None
    assert rights.fact(rights.taken("feedback"), "stages") == 1
    rights.profile("complaints", [])
    assert rights.fact(rights.taken(), "stages") == 1
    assert rights.said(OFFICER, "receive_matter", rights.receiving(stage=2, tried_first=True)) == steps


def test_what_cannot_be_kept_is_refused_in_words(rights: Matters) -> None:
    told: list[tuple[dict[str, Any], Any]] = [
        *(({"kind": one}, bad("kind", "Say what is asked for.")) for one in ("x", None)),
        *(({"route": one}, bad("route", "Say where it came in.")) for one in ("x", None)),
        *(({"touches": one}, bad("touches", "Say whose work it is about.")) for one in ("x", None)),
        *(({"means": one}, bad("means", "Say how they told the hub.")) for one in ("x", None)),
        ({"words": " "}, bad("words", FILL)),
        ({"words": "x" * 20000}, None),
        ({"words": "x" * 20001}, bad("words", too_long(20000))),
        ({"asker": ""}, None),
        ({"asker": "x" * 201}, bad("asker", too_long(200))),
        ({"reach": "x" * 201}, bad("reach", too_long(200))),
        ({"postcode": "x" * 11}, bad("postcode", too_long(10))),
        ({"on_behalf_of": "x" * 201, "authority": "a"}, bad("on_behalf_of", too_long(200))),
        (
            {"on_behalf_of": "Mother"},
            bad("authority", "Say by what right they ask for somebody else, or what they still have to show."),
        ),
        ({"on_behalf_of": "Mother", "authority": "x" * 2001}, bad("authority", too_long(2000))),
        ({"lines": ["x"] * 6}, None),
        ({"lines": ["x"] * 7}, bad("lines", "An address has at most six lines.")),
        ({"due": rights.due()}, bad("due", "The hub's profile gives no limit for this.")),
        ({"reference": "nothing"}, UNKNOWN),
        ({"stage": "x"}, UNKEPT),
    ]
    for changed, said in told:
        assert (changed, rights.said(OFFICER, "receive_matter", rights.receiving(**changed))) == (changed, said)
    body = rights.receiving("subject_access")
    assert rights.said(OFFICER, "receive_matter", body | {"asker": " "}) == bad("asker", FILL)
    for months, days, said in ((1, -1, NOT_THE_LIMIT), (1, 0, None), (1, 10, None), (1, 11, NOT_THE_LIMIT)):
        assert rights.said(OFFICER, "receive_matter", body | {"due": rights.due(months, days)}) == said
    assert rights.said(OFFICER, "receive_matter", body | {"due": None}) == NOT_THE_LIMIT
    rights.profile("clocks.complaint", {"limit": {"working_days": 10}, "origin": "local"})
    received = {"received": "2026-01-05T09:30:00+00:00", "received_why": "Why"}
    for due, said in (
        ("2026-01-05T09:30:00+00:00", None),
        ("2026-01-05T09:29:59+00:00", NOT_THE_LIMIT),
        ("2027-01-05T09:30:00+00:00", None),
        ("2027-01-05T09:30:01+00:00", NOT_THE_LIMIT),
        (None, NOT_THE_LIMIT),
    ):
        assert (due, rights.said(OFFICER, "receive_matter", rights.receiving(**received, due=due))) == (due, said)
