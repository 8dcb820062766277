"""What is taken down of a matter, each rule asked by itself: what must be said of it, what is kept, what is refused."""

from typing import Any

from tests.security.asking_rules import Rules
from tests.security.changed_rows import FILL, bad, too_long
from tests.security.held_matters import CAME, DUE, HeldMatters
from tests.security.psql import INFORMATION, OFFICER

CHECK = "priv.check_matter($1 ->> 'hub', $1 -> 'body')"
KEEP = "to_jsonb(priv.keep_matter(priv.me(), $1 -> 'body'))"
ASKED = "priv.keep_asked(it, $1 -> 'body', ($1 ->> 'corrects')::uuid, $1 ->> 'why', $1 ->> 'by')"
KINDS = ("subject_access", "rectification", "objection", "complaint", "feedback")
ROUTES = ("service", "email", "privacy", "subject_access", "feedback", "complaints", "other")
TOUCHES = ("hub", "manager", "information", "colleague")
MEANS = ("telephone", "letter", "email", "in_person", "form", "passed_on")
BODY: dict[str, Any] = {"kind": "complaint", "route": "service", "touches": "hub"}
FUTURE = bad("received", "Say when it came; it cannot be in the future.")
STEPS = bad("stage", "Choose one of the hub's own steps.")
TRIED = bad("tried_first", "Say whether the step before was tried.")
NO_LIMIT = bad("due", "The hub's profile gives no limit for this.")
RIGHT = bad("authority", "Say by what right they ask for somebody else, or what they still have to show.")
SAID: dict[str, Any] = {"means": "letter", "words": "What they wrote", "asker": "Marigold Sample"}


def test_what_is_asked_for_where_it_came_in_and_whose_work_it_is_about_is_of_the_lists(rules: Rules) -> None:
    held = HeldMatters(rules)
    for field, known, said in (
        ("kind", KINDS, "Say what is asked for."),
        ("route", ROUTES, "Say where it came in."),
        ("touches", TOUCHES, "Say whose work it is about."),
    ):
        for value in (*known, "x", "", None):
            told = rules.refused(OFFICER, CHECK, hub=held.hub, body=BODY | {field: value})
            assert (field, value, told) == (field, value, None if value in known else bad(field, said))


def test_an_earlier_moment_has_a_reason_and_a_complaint_a_step_of_the_hubs_own(rules: Rules) -> None:
    held = HeldMatters(rules)
    rules.do("update mash.hub set profile = profile || '{\"complaints\": [1, 2, 3]}'")
    tried = {"stage": 2, "tried_first": True}
    told: Any
    for told, said in (
        ({"received_why": " "}, None),
        ({"received": CAME, "received_why": "Why"}, None),
        ({"received": CAME, "received_why": "x" * 5000}, None),
        ({"received": CAME, "received_why": "x" * 5001}, bad("received_why", too_long(5000))),
        ({"received": CAME, "received_why": " "}, bad("received_why", FILL)),
        ({"received": CAME}, bad("received_why", FILL)),
        ({"received": "2098-01-01T00:00:00+00:00", "received_why": "Why"}, FUTURE),
        ({"stage": 1}, None),
        ({"stage": 0}, STEPS),
        ({"stage": 2}, TRIED),
        (tried, None),
        ({"stage": 3, "tried_first": False}, None),
        ({"stage": 4, "tried_first": False}, STEPS),
        ({"kind": "feedback"}, None),
        ({"kind": "feedback", "stage": 1}, None),
        ({"kind": "feedback"} | tried, STEPS),
        ({"kind": "subject_access"} | tried, STEPS),
    ):
        assert (told, rules.refused(OFFICER, CHECK, hub=held.hub, body=BODY | told)) == (told, said)
    held.other_hub()
    assert rules.refused(OFFICER, CHECK, hub="other", body=BODY | tried) == STEPS


def test_a_hubs_complaints_have_one_step_at_least(rules: Rules) -> None:
    held = HeldMatters(rules)
    held.other_hub()
    for complaints, steps in (("[]", 1), ("[1]", 1), ("[1, 2]", 2), ("[1, 2, 3]", 3)):
        told = "update mash.hub set profile = jsonb_set(profile, '{complaints}', %s) where id = %s"
        rules.do(told, complaints, held.hub)
        assert rules.one("select priv.complaint_steps(%s)", held.hub) == steps
    assert rules.one("select priv.complaint_steps('other')") == 1


def test_a_matter_is_kept_as_it_came_in(rules: Rules) -> None:
    held = HeldMatters(rules)
    rules.do("update mash.hub set profile = profile || '{\"complaints\": [1, 2]}'")
    reference = rules.one("select to_char(priv.today(), 'YY')") + "-R00101"
    enquiry, called = rules.do("select id::text, reference from mash.enquiry limit 1")[0]
    month = {"kind": "objection", "received": CAME, "received_why": "In the post", "due": DUE}
    plain = {"hub": held.hub, "reference": reference, "enquiry": None, "about": None, "handler": None, "stage": 1}
    plain |= {"tried_first": None, "due": None, "state": "open", "result": None, "answered": None, "version": 1}
    told: Any
    for told, kept, words in (
        ({}, {"stages": 2}, ""),
        ({"received_why": "Not asked"}, {"stages": 2}, ""),
        ({"kind": "feedback", "route": "other", "touches": "manager"}, {"stages": 1}, ""),
        ({"stage": 2, "tried_first": True}, {"stages": 2, "stage": 2, "tried_first": True}, ""),
        ({"stage": 2, "tried_first": False}, {"stages": 2, "stage": 2, "tried_first": False}, ""),
        ({"stage": 1, "tried_first": True}, {"stages": 2}, ""),
        ({"tried_first": True}, {"stages": 2}, ""),
        ({"reference": called}, {"stages": 2, "enquiry": enquiry}, ""),
        (month, {"stages": 1, "due": DUE, "received": CAME}, "In the post"),
    ):
        with rules.connection.transaction(force_rollback=True):
            body = BODY | told
            row = rules.answer(OFFICER, KEEP, body=body)
            own = {"id": row["id"], "acl": row["acl"], "by": OFFICER, "at": row["at"], "received": row["received"]}
            of = {name: body[name] for name in ("kind", "route", "touches")}
            assert row == own | plain | of | kept
            ((there, recent),) = rules.do(
                "select to_jsonb(m), clock_timestamp() - greatest(at, case when %s then at else received end) "
                "< interval '1 minute' from mash.matter m where id = %s", "received" in told, row["id"])  # fmt: skip
            assert (there, recent) == (row, True)
            steps = rules.do("select step, words, stage, by, clock_timestamp() - at < interval '1 minute' "
                             "from mash.matter_step where matter = %s", row["id"])  # fmt: skip
            assert steps == [("receive", words, row["stage"], OFFICER, True)]
    assert rules.refused(OFFICER, KEEP, body=BODY | {"due": DUE}) == NO_LIMIT
    long = {"received": CAME, "received_why": "x" * 5001}
    assert rules.refused(OFFICER, KEEP, body=BODY | long) == bad("received_why", too_long(5000))
    assert rules.refused(OFFICER, KEEP, body=BODY | {"received": CAME}) == bad("received_why", FILL)
    assert rules.refused(OFFICER, KEEP, body=BODY | month) is None
    assert rules.refused(OFFICER, KEEP, body=BODY | month | {"due": None}) == bad(
        "due", "This is not what follows from the hub's limit. Try again."
    )


def test_what_they_said_is_kept_as_they_said_it(rules: Rules) -> None:
    held = HeldMatters(rules)
    first = str(rules.one("select gen_random_uuid()"))
    matter = held.kept()
    held.lay("matter_asked", id=first, matter=matter["id"], asker="A", means="letter", words="x", by=OFFICER)
    told = SAID | {"postcode": "NN1 1AA", "reach": "01632 960001", "on_behalf_of": "A mother", "authority": "A letter"}
    told |= {"lines": ["  1 Sample Street ", " ", "x" * 101]}
    held.value(ASKED, matter, body=told, corrects=first, why="Misheard", by=INFORMATION)
    ((row, recent),) = rules.do(
        "select to_jsonb(a), clock_timestamp() - at < interval '1 minute' from mash.matter_asked a "
        "where corrects = %s", first)  # fmt: skip
    own = {"id": row["id"], "at": row["at"], "matter": matter["id"], "corrects": first, "why": "Misheard"}
    assert row == own | told | {"by": INFORMATION, "lines": ["1 Sample Street", "x" * 100]}
    assert recent is True
    other = held.kept()
    held.value(ASKED, other, body={"means": "form", "words": "x"}, corrects=None, why="", by=OFFICER)
    row = rules.one("select to_jsonb(a) from mash.matter_asked a where matter = %s", other["id"])
    blank = dict.fromkeys(("asker", "postcode", "reach", "on_behalf_of", "authority", "why"), "")
    own = {"id": row["id"], "at": row["at"], "matter": other["id"], "corrects": None, "means": "form", "words": "x"}
    assert row == own | blank | {"lines": [], "by": OFFICER}


def test_how_they_told_it_for_whom_and_by_what_right_is_said(rules: Rules) -> None:
    held = HeldMatters(rules)
    matter, request = held.kept(), held.kept("objection")
    means = bad("means", "Say how they told the hub.")
    told: Any
    for told, said in (
        *(({"means": one}, None) for one in MEANS),
        *(({"means": one}, means) for one in ("x", "", None)),
        ({"on_behalf_of": "A mother"}, RIGHT),
        ({"on_behalf_of": "A mother", "authority": "  "}, RIGHT),
        ({"on_behalf_of": "A mother", "authority": "A letter"}, None),
        ({"on_behalf_of": " ", "authority": ""}, None),
        ({"authority": "A letter"}, None),
        ({"on_behalf_of": "x" * 200, "authority": "x" * 2000}, None),
        ({"on_behalf_of": "x" * 201, "authority": "x"}, bad("on_behalf_of", too_long(200))),
        ({"authority": "x" * 2001}, bad("authority", too_long(2000))),
        ({"lines": ["x"] * 6}, None),
        ({"lines": ["x"] * 7}, bad("lines", "An address has at most six lines.")),
        ({"asker": "x" * 200}, None),
        ({"asker": "x" * 201}, bad("asker", too_long(200))),
        ({"asker": " "}, None),
        ({"postcode": "x" * 10}, None),
        ({"postcode": "x" * 11}, bad("postcode", too_long(10))),
        ({"reach": "x" * 200}, None),
        ({"reach": "x" * 201}, bad("reach", too_long(200))),
        ({"words": "x" * 20000}, None),
        ({"words": "x" * 20001}, bad("words", too_long(20000))),
        ({"words": " "}, bad("words", FILL)),
    ):
        given: Any = {"body": SAID | told, "corrects": None, "why": "", "by": OFFICER}
        assert (told, held.said(ASKED, matter, **given)) == (told, said)
    given["body"] = SAID | {"asker": " "}
    assert held.said(ASKED, request, **given) == bad("asker", FILL)


def test_a_matter_moves_on_by_one(rules: Rules) -> None:
    held = HeldMatters(rules)
    matter, other = held.kept(version=4), held.kept()
    assert rules.one("select priv.move_matter(%s)", matter["id"]) == 5
    versions: dict[str, int] = dict(rules.do("select id::text, version from mash.matter where id = any (%s::uuid[])",
                             [matter["id"], other["id"]]))  # fmt: skip
    assert versions == {matter["id"]: 5, other["id"]: 1}
