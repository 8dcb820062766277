"""What is read of matters, each listing asked by itself: in its order, of what was opened, and no more of the rest."""

from typing import Any
from uuid import uuid4

from tests.security.asking_rules import Rules
from tests.security.changed_rows import NO, bad
from tests.security.held_matters import CAME, DUE, HeldMatters
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER

LISTED = "select * from app.matters()"
PASSED = "select * from app.passed_on()"
OPEN = "select * from app.open_matter(($1 ->> 'id')::uuid, $1 ->> 'why')"
OPENED = "(select opened from app.open_matter(($1 ->> 'id')::uuid, $1 ->> 'why'))"
CLOSE = "app.close_matter(($1 ->> 'id')::uuid)"
WHY = bad("reason", "Say in a few words why you open this.")
ANSWERED = "update mash.matter set state = 'answered', result = 'upheld', answered = now() - %s::interval where id = %s"


def ids(rules: Rules, login: str = INFORMATION, lines: int | None = None) -> list[str]:
    """The matters in somebody's worklist."""
    wanted = LISTED if lines is None else f"select * from app.matters({lines})"
    return [row["matter"] for row in rules.rows(login, wanted)]


def test_a_worklist_has_what_is_open_by_its_time_then_what_was_answered_lately(rules: Rules) -> None:
    held = HeldMatters(rules)
    late, early = "2025-05-01T00:00:00+00:00", "2025-04-01T00:00:00+00:00"
    first, second = sorted(str(uuid4()) for _ in range(2))
    matters = [
        held.kept(due=early),
        held.kept(due=late, received="2025-02-01T00:00:00+00:00"),
        held.kept(due=late, received="2025-02-02T00:00:00+00:00"),
        held.kept(due=None, received="2025-02-01T00:00:00+00:00", id=first),
        held.kept(due=None, received="2025-02-01T00:00:00+00:00", id=second),
        held.kept(due=None, received="2025-02-02T00:00:00+00:00"),
        held.kept(due="2025-01-01T00:00:00+00:00", received="2024-12-01T00:00:00+00:00"),
    ]
    last, gone = matters[-1], held.kept(due=early)
    rules.do(ANSWERED, "89 days", last["id"])
    rules.do(ANSWERED, "91 days", gone["id"])
    wanted = [one["id"] for one in matters]
    assert ids(rules) == wanted
    for lines in (0, 1, 6, 500):
        assert ids(rules, lines=lines) == wanted[:lines]
    assert ids(rules, lines=-1) == []


def test_a_line_of_the_worklist_tells_the_facts_of_one_matter(rules: Rules) -> None:
    held = HeldMatters(rules)
    (enquiry, called), (other, _), *_ = rules.do("select id::text, reference from mash.enquiry order by id")
    matter = held.kept(enquiry=enquiry, handler=DECIDER, stage=2, version=7)
    held.kept("feedback", enquiry=other, stages=1, due="2025-06-01T00:00:00+00:00")
    name = rules.one("select name from mash.staff where login = %s", DECIDER)
    told = rules.rows(INFORMATION, LISTED)
    assert told[0] == {
        "matter": matter["id"], "reference": matter["reference"], "kind": "complaint", "state": "open", "stage": 2,
        "stages": 2, "received": CAME, "due": DUE, "due_from": CAME, "handler_name": name, "enquiry_reference": called,
        "version": 7,
    }  # fmt: skip
    assert [row["handler_name"] for row in told] == [name, None]


def test_no_more_than_five_hundred_lines_are_told(rules: Rules) -> None:
    held = HeldMatters(rules)
    rules.do(
        "insert into mash.matter (hub, reference, kind, route, touches, stage, stages, received, state, by) "
        "select %s, '19-R' || n, 'feedback', 'other', 'hub', 1, 1, now(), 'open', %s from generate_series(1, 502) n",
        *(held.hub, OFFICER),
    )
    for call in ("app.matters()", "app.matters(501)", "app.matters(500)"):
        assert rules.answer(INFORMATION, f"(select count(*) from {call})") == 500


def test_a_matter_is_opened_for_half_an_hour_with_a_reason_after_it_was_asked_in_the_servers_log(rules: Rules) -> None:
    held = HeldMatters(rules)
    enquiry = held.enquiries()[0]
    matter, other = held.kept(enquiry=enquiry), held.kept("objection")
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda told: heard.append(told.message_primary or ""))
    rules.do("set local client_min_messages = log")
    (told,) = rules.rows(MANAGER, OPEN, id=matter["id"], why="  To answer it ")
    assert f"opening asked by {MANAGER}" in heard
    rules.do("set local client_min_messages = notice")
    row = rules.one("select to_jsonb(o) from mash.matter_opening o")
    mine = {"matter": matter["id"], "who": MANAGER, "reason": "To answer it", "expires": told["expires"]}
    mine |= {"sitting": rules.one("select priv.sitting()")}
    mine |= {"transaction": rules.one("select pg_current_xact_id()::text")}
    assert row == {"id": row["id"], "opened": row["opened"]} | mine
    lasts = "select %s::timestamptz - %s::timestamptz = interval '30 minutes' and now() - %s < interval '1 minute'"
    assert rules.one(lasts, told["expires"], told["opened"], told["opened"]) is True
    log = "select who, what, enquiry::text, reason from mash.access_log where what = 'matter opened'"
    assert rules.do(log) == [(MANAGER, "matter opened", enquiry, f"{matter['reference']}: To answer it")]
    for why, said in (("ab", WHY), (" ab ", WHY), (None, WHY), ("abc", None), ("x" * 500, None), ("x" * 501, WHY)):
        assert (why, rules.refused(MANAGER, OPENED, id=matter["id"], why=why)) == (why, said)
    for login, one in ((MANAGER, other["id"]), (DECIDER, matter["id"]), (MANAGER, str(uuid4()))):
        assert rules.refused(login, OPENED, id=one, why="To look") == NO
    assert rules.refused(INFORMATION, OPENED, id=other["id"], why="To look") is None
    opened = {"id": other["id"], "why": "To look"}
    with rules.connection.transaction(force_rollback=True):
        rules.rows(INFORMATION, OPEN, **opened)
        assert rules.do(log)[-1] == (INFORMATION, "matter opened", None, f"{other['reference']}: To look")


def test_what_this_sitting_opened_is_closed_and_nothing_else(rules: Rules) -> None:
    held = HeldMatters(rules)
    matter, other = held.kept(), held.kept()
    held.opening(matter)
    held.opening(other)
    held.opening(matter, sitting="1.1")
    held.opening(matter, lasts="-1 hour")
    look = ("select matter::text, sitting = '1.1', expires <= statement_timestamp(), "
            "expires < now() - interval '50 minutes' from mash.matter_opening")  # fmt: skip
    mine, theirs = matter["id"], other["id"]
    before = [(mine, False, False, False), (theirs, False, False, False), (mine, True, False, False)]
    past = (mine, False, True, True)
    assert sorted(rules.do(look)) == sorted([*before, past])
    rules.answer(INFORMATION, CLOSE, id=mine)
    assert sorted(rules.do(look)) == sorted([(mine, False, True, False), *before[1:], past])


def read(rules: Rules, function: str, matter: dict[str, Any]) -> list[dict[str, Any]]:
    """What is read of a matter."""
    return rules.rows(INFORMATION, f"select * from app.{function}(($1 ->> 'm')::uuid)", m=matter["id"])


def test_an_open_matter_is_read_whole_in_its_order_and_another_one_not(rules: Rules) -> None:
    held = HeldMatters(rules)
    (enquiry, called), *_ = rules.do("select id::text, reference from mash.enquiry order by id")
    matter = held.kept(enquiry=enquiry, handler=DECIDER, about=MANAGER, touches="colleague", tried_first=True)
    closed = held.kept(enquiry=enquiry)
    for one in (matter, closed):
        first = str(uuid4())
        held.lay("matter_asked", id=first, matter=one["id"], means="form", words="B", by=OFFICER, at=DUE)
        held.lay("matter_asked", matter=one["id"], means="letter", words="A", by=DECIDER, at=CAME, corrects=first,
                 why="Misheard", asker="Marigold", lines=["1 Sample Street"], postcode="NN1 1AA", reach="01632 960001",
                 on_behalf_of="A mother", authority="A letter")  # fmt: skip
        held.step(one, "note", words="B", at=DUE)
        held.step(one, "extend", words="A", at=CAME, was_started=CAME, was_due=DUE, started=CAME, due=DUE)
        held.step(one, "name", about=MANAGER, handler=DECIDER, at="2025-02-01T00:00:00+00:00")
        held.clock(one, at=DUE, limit_words="1 calendar month", rule="W18")
        held.clock(one, at=CAME, stopped=CAME, stop="met")
    held.opening(matter)
    names: dict[str, str] = dict(rules.do("select login, name from mash.staff"))
    kept = rules.one("select to_jsonb(m) - '{hub,acl,enquiry}'::text[] from mash.matter m where id = %s", matter["id"])
    told = {"about_name": names[MANAGER], "handler_name": names[DECIDER], "enquiry_reference": called}
    assert read(rules, "matter", matter) == [kept | told | {"by": names[OFFICER]}]
    for function, table in (("matter_asked", "matter_asked"), ("matter_steps", "matter_step")):
        rows = rules.do(
            f"select to_jsonb(t) - 'matter' from mash.{table} t where matter = %s order by at", matter["id"]
        )
        persons = ("by", "about", "handler") if table == "matter_step" else ("by",)
        assert read(rules, function, matter) == [row | {one: names.get(row[one]) for one in persons} for (row,) in rows]
    rows = rules.do("select to_jsonb(t) - '{matter,at}'::text[] from mash.matter_clock t where matter = %s order by at",
                    matter["id"])  # fmt: skip
    assert read(rules, "matter_clocks", matter) == [row for (row,) in rows]
    people = read(rules, "matter_people", matter)
    assert people == sorted(people, key=lambda one: (one["name"], one["login"]))
    wanted = held.value("(select jsonb_agg(to_jsonb(s)) from priv.matter_colleagues(it) s)", matter)
    assert sorted(people, key=str) == sorted(wanted, key=str)
    assert len(people) > 1
    for function in ("matter", "matter_asked", "matter_steps", "matter_clocks", "matter_people"):
        assert read(rules, function, closed) == []


def test_whoever_took_matters_in_is_told_of_the_last_hundred_of_ninety_days(rules: Rules) -> None:
    held = HeldMatters(rules)
    enquiry, other, *_ = held.enquiries()

    def at(ago: str) -> str:
        return str(rules.one("select to_json(now() - %s::interval) #>> '{}'", ago))

    first, second = sorted(str(uuid4()) for _ in range(2))
    new = held.kept("feedback", at=at("1 day"))
    old = held.kept(at=at("89 days"), enquiry=enquiry)
    twins = [held.kept(at=at("2 days"), id=one) for one in (first, second)]
    held.kept(at=at("91 days"))
    held.kept(at=at("1 day"), by=DECIDER)
    mine = [new, *twins, old]
    told = rules.rows(OFFICER, PASSED)
    assert told == [{"reference": one["reference"], "kind": one["kind"], "at": row["at"]}
                    for one, row in zip(mine, told, strict=True)]  # fmt: skip
    assert rules.one("select %s::timestamptz = %s::timestamptz", told[0]["at"], new["at"]) is True
    held.connect(other, OFFICER)
    held.connect(enquiry, DECIDER)
    assert len(rules.rows(OFFICER, PASSED)) == 4
    held.connect(enquiry, OFFICER)
    assert [row["reference"] for row in rules.rows(OFFICER, PASSED)] == [one["reference"] for one in mine[:-1]]
    rules.do("update mash.matter set enquiry = null")
    assert len(rules.rows(OFFICER, PASSED)) == 4
    rules.do(
        "insert into mash.matter (hub, reference, kind, route, touches, stage, stages, received, state, by) "
        "select %s, '19-R' || n, 'feedback', 'other', 'hub', 1, 1, now(), 'open', %s from generate_series(1, 102) n",
        *(held.hub, OFFICER),
    )
    assert rules.answer(OFFICER, "(select count(*) from app.passed_on())") == 100
