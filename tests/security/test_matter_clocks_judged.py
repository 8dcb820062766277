"""What a step leaves of a matter and of its time, each rule asked by itself."""

from typing import Any

import psycopg
import pytest
from psycopg.types.json import Jsonb

from tests.security.asking_rules import Rules
from tests.security.changed_rows import bad
from tests.security.held_matters import CAME, DUE, HeldMatters
from tests.security.matters_judged import UNSEEN
from tests.security.psql import DECIDER, INFORMATION, MANAGER

BEFORE, LATER = "2025-02-02T09:00:00+00:00", "2025-06-02T22:59:59+00:00"
FAR = "2098-01-01T00:00:00+00:00"
NOT_THE_LIMIT = bad("due", "This is not what follows from the hub's limit. Try again.")
NO_LIMIT = bad("due", "The hub's profile gives no limit for this.")
KEEP = (
    "priv.keep_matter_step(jsonb_populate_record(null::mash.matter, $1 -> 'm'), "
    "jsonb_populate_record(null::mash.matter, $1 -> 'after'), $1 -> 'body', $1 ->> 'by')"
)


class Kept(HeldMatters):
    """Keeps steps, and reads what is there."""

    def keep(self, matter: dict[str, Any], step: str, **told: object) -> dict[str, Any]:
        """The row of the step that is kept."""
        self.rules.answer(INFORMATION, KEEP, **self.keeping(matter, step, **told))
        (row,) = self.read("matter_step", matter)
        row.pop("id")
        return row

    def keeping(self, matter: dict[str, Any], step: str, **told: object) -> dict[str, Any]:
        """What keeps a step."""
        body = {"step": step, **told}
        after = self.value("to_jsonb(priv.after_matter_step(it, priv.me(), $1 -> 'body'))", matter, body=body)
        return {"m": matter, "after": after, "body": body, "by": DECIDER}

    def read(self, table: str, matter: dict[str, Any]) -> list[dict[str, Any]]:
        """Its rows, from the oldest; what is of now is said so."""
        now = "case when t.at > clock_timestamp() - interval '1 minute' then '{\"at\": \"now\"}' else '{}' end::jsonb"
        rows = f"select to_jsonb(t) || {now} from mash.{table} t where matter = %s order by t.at"
        return [row for (row,) in self.rules.do(rows, matter["id"])]

    def clocks(self, matter: dict[str, Any]) -> list[tuple[object, ...]]:
        """What its clocks say."""
        return [(one["started"], one["due"], one["stop"]) for one in self.read("matter_clock", matter)]

    def fact(self, matter: dict[str, Any]) -> dict[str, Any]:
        """The matter as it is kept."""
        found: dict[str, Any] = self.rules.one("select to_jsonb(m) from mash.matter m where id = %s", matter["id"])
        return found


def test_each_step_is_kept_with_what_it_says_and_moves_this_matter_alone(rules: Rules) -> None:
    held = Kept(rules)
    given = {"words": "Why", "result": "upheld", "about": MANAGER, "handler": DECIDER, "started": BEFORE, "due": FAR}
    blank = dict.fromkeys(("result", "about", "handler", "was_started", "was_due", "started", "due"))
    moved = {"was_started": CAME, "was_due": DUE, "started": CAME, "due": FAR}
    for step, said in (
        ("note", {}),
        ("identity", {}),
        ("answer", {"result": "upheld"}),
        ("name", {"about": MANAGER, "handler": DECIDER}),
        ("next_stage", {"stage": 2}),
        ("extend", moved),
        ("correct_start", moved | {"started": BEFORE}),
    ):
        matter, other = held.kept(touches="colleague"), held.kept()
        before, aside = held.fact(matter), held.fact(other)
        after = held.keeping(matter, step, **given)["after"]
        row = {"matter": matter["id"], "step": step, "words": "Why", "stage": 1, "by": DECIDER, "at": "now"}
        assert held.keep(matter, step, **given) == row | blank | said
        keys = [*before["acl"], f"staff:{DECIDER}"] if step == "name" else before["acl"]
        told, whole = held.fact(matter), before | after | {"acl": keys}
        moment = {"answered": told["answered"]} if step == "answer" else {}
        assert (step, told) == (step, whole | moment)
        assert held.fact(other) == aside
    assert held.keep(held.kept(), "note")["words"] == ""


def test_a_step_that_nobody_could_follow_is_not_kept(rules: Rules) -> None:
    held = Kept(rules)
    matter = held.kept(touches="manager")
    given = held.keeping(matter, "name", about=INFORMATION)
    assert rules.refused(INFORMATION, KEEP, **given) == bad("reference", UNSEEN)


def test_the_clock_of_a_matter_moves_stops_and_begins_as_its_steps_say(rules: Rules) -> None:
    held = Kept(rules)

    def matter(**more: object) -> dict[str, Any]:
        told = held.kept("objection", **more)
        held.clock(told, started=BEFORE, due=CAME, stopped=CAME, stop="late", at="2025-02-02T09:00:00+00:00")
        held.clock(told, started=BEFORE, due=FAR, at="2025-03-02T09:00:00+00:00")
        return told

    first = (BEFORE, CAME, "late")
    aside = held.kept("objection")
    held.clock(aside, started=BEFORE, due=LATER, at="2025-04-02T09:00:00+00:00")
    for step, told, before, last in (
        ("note", {}, {}, [(BEFORE, FAR, None)]),
        ("name", {"handler": INFORMATION}, {}, [(BEFORE, FAR, None)]),
        ("extend", {"due": LATER}, {}, [(CAME, LATER, None)]),
        ("correct_start", {"started": BEFORE, "due": LATER}, {}, [(BEFORE, LATER, None)]),
        ("answer", {"result": "goes_on"}, {}, [(BEFORE, FAR, "met")]),
    ):
        mine = matter(due=FAR, **before)
        row = held.keep(mine, step, **told)
        assert (step, held.clocks(mine)) == (step, [first, *last])
        if step in ("extend", "correct_start"):
            assert (row["was_started"], row["was_due"]) == (BEFORE, FAR)
        assert held.clocks(aside) == [(BEFORE, LATER, None)]


def test_a_stopped_clock_stays_and_another_one_begins_where_the_matter_goes_on(rules: Rules) -> None:
    held = Kept(rules)

    def matter(**more: object) -> dict[str, Any]:
        told = held.kept("complaint", **more)
        held.clock(told, started=BEFORE, due=LATER, stopped=CAME, stop="met", at=CAME)
        return told

    stopped, answered = (BEFORE, LATER, "met"), {"state": "answered", "result": "upheld", "answered": CAME}
    again, moved, further, none = matter(**answered), matter(), matter(**answered), held.kept(**answered)
    held.keep(again, "reopen")
    assert held.clocks(again) == [stopped, (BEFORE, DUE, None)]
    held.keep(moved, "extend", due=LATER)
    assert held.clocks(moved) == [stopped]
    held.keep(further, "next_stage", due=FAR)
    assert held.clocks(further)[0] == stopped
    ((_, due, stop),) = held.clocks(further)[1:]
    assert (due, stop) == (FAR, None)
    assert held.read("matter_clock", further)[1]["started"] > "2025-04"
    held.keep(none, "reopen")
    assert held.clocks(none) == [(CAME, DUE, None)]
    running = held.kept()
    held.clock(running, started=BEFORE, due=LATER)
    held.keep(running, "next_stage", due=FAR)
    assert [stop for _, _, stop in sorted(held.clocks(running), key=str)] in (["late", None], ["met", None])


def test_a_clock_begins_with_the_hubs_words_where_something_is_due_and_ends_met_or_late(rules: Rules) -> None:
    held = Kept(rules)
    begin = "priv.begin_matter_clock(it, ($1 ->> 'started')::timestamptz, ($1 ->> 'due')::timestamptz)"
    matter, late, without = (held.kept("rectification") for _ in range(3))
    for one, due in ((matter, FAR), (late, LATER), (without, None)):
        held.value(begin, one, started=BEFORE, due=due)
    assert held.clocks(without) == []
    (row,) = held.read("matter_clock", matter)
    words, rule = rules.do("select words, rule from priv.limit_of(%s, 'subject_access', null)", held.hub)[0]
    limit = {"kind": "rectification", "started": BEFORE, "due": FAR, "limit_words": words, "rule": rule}
    assert row == {"id": row["id"], "matter": matter["id"], "stopped": None, "stop": None, "at": "now"} | limit
    assert words != ""
    rules.do("select priv.end_matter_clock(%s)", matter["id"])
    assert [stop for _, _, stop in held.clocks(matter)] == ["met"]
    assert [stop for _, _, stop in held.clocks(late)] == [None]
    rules.do("select priv.end_matter_clock(%s)", late["id"])
    assert [stop for _, _, stop in held.clocks(late)] == ["late"]
    stopped = rules.one("select clock_timestamp() - stopped < interval '1 minute' from mash.matter_clock "
                        "where matter = %s", late["id"])  # fmt: skip
    assert stopped is True
    held.clock(late, started=BEFORE, due=FAR)
    rules.do("select priv.end_matter_clock(%s)", late["id"])
    assert sorted(str(stop) for _, _, stop in held.clocks(late)) == ["late", "met"]


def test_what_is_due_follows_from_the_limit(rules: Rules) -> None:
    check = (
        "priv.check_matter_due(null, nullif($1 -> 'limit', 'null'), ($1 ->> 'more')::integer, "
        "($1 ->> 'started')::timestamptz, ($1 ->> 'due')::timestamptz)"
    )
    months, days = {"months": 1}, {"working_days": 10}
    for limit, more, started, due, said in (
        (None, 0, CAME, None, None),
        (None, 0, CAME, LATER, NO_LIMIT),
        (months, 0, CAME, "2025-04-01T22:59:59+00:00", NOT_THE_LIMIT),
        (months, 0, CAME, "2025-04-02T22:59:59+00:00", None),
        (months, 0, CAME, "2025-04-12T22:59:59+00:00", None),
        (months, 0, CAME, "2025-04-12T23:00:01+00:00", NOT_THE_LIMIT),
        (months, 0, CAME, None, NOT_THE_LIMIT),
        (months, 2, CAME, "2025-04-02T22:59:59+00:00", NOT_THE_LIMIT),
        (months, 2, CAME, "2025-06-02T22:59:59+00:00", None),
        (months, 0, None, LATER, NOT_THE_LIMIT),
        (days, 0, CAME, CAME, None),
        (days, 2, CAME, LATER, None),
        (days, 0, CAME, "2025-03-02T08:59:59+00:00", NOT_THE_LIMIT),
        (days, 0, CAME, "2026-03-02T09:00:00+00:00", None),
        (days, 0, CAME, "2026-03-02T09:00:01+00:00", NOT_THE_LIMIT),
        (days, 0, CAME, None, NOT_THE_LIMIT),
    ):
        told = rules.refused(INFORMATION, check, limit=limit, more=more, started=started, due=due)
        assert (limit, more, due, told) == (limit, more, due, said)


def test_the_limit_is_of_the_hub_and_of_the_kind(rules: Rules) -> None:
    held = HeldMatters(rules)
    held.other_hub()
    profile = {"clocks": {"subject_access": {"limit": {"days": 3}}, "complaint": {"limit": {"days": 4}}}}
    rules.do("update mash.hub set profile = %s where id = 'other'", Jsonb(profile))
    for kind, limit in (("objection", {"days": 3}), ("complaint", {"days": 4}), ("feedback", None)):
        assert rules.one("select priv.matter_limit('other', %s)", kind) == limit
    assert rules.one("select priv.matter_limit(%s, 'objection')", held.hub) == {"months": 1}


def test_what_was_taken_down_stands_as_it_was_last_put_right(rules: Rules) -> None:
    held = HeldMatters(rules)
    matter, other = held.kept(), held.kept()
    ids = [str(rules.one("select gen_random_uuid()")) for _ in range(3)]
    told = {"asker": "A", "means": "letter", "words": "x", "by": INFORMATION}
    for one, of, corrects in zip(ids, (matter, matter, other), (None, ids[0], None), strict=True):
        why = {"corrects": corrects, "why": "Misheard"} if corrects else {}
        held.lay("matter_asked", id=one, matter=of["id"], lines=[], **told, **why)
    stands = "select id::text from priv.asked_now(%s)"
    assert rules.do(stands, matter["id"]) == [(ids[1],)]
    assert rules.do(stands, other["id"]) == [(ids[2],)]


class Clock(HeldMatters):
    """A clock that runs, and a step that says that it moves."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.matter, self.other = self.kept("objection"), self.kept("objection")
        self.clock(self.matter)
        self.told = {"was_started": CAME, "was_due": DUE, "started": BEFORE, "due": LATER}

    def changes(self, sets: str, *given: object) -> bool:
        """Whether it lets itself be changed; nothing of it stays."""
        try:
            with self.rules.connection.transaction(force_rollback=True):
                self.rules.do(f"update mash.matter_clock set {sets} where matter = %s", *given, self.matter["id"])
        except psycopg.errors.InsufficientPrivilege as error:
            return "never changed" not in str(error)
        return True


def test_a_clock_moves_as_a_step_of_its_matter_says_and_stops_once(rules: Rules) -> None:
    clock = Clock(rules)
    both = "started = %s, due = %s"
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda told: heard.append(f"{told.sqlstate} {told.message_primary}"))
    rules.do("set local client_min_messages = log")
    assert not clock.changes(both, BEFORE, LATER)
    assert heard == ["MD001 refused"]
    rules.do("set local client_min_messages = notice")
    clock.step(clock.other, "extend", **clock.told)
    for wrong in ("was_started", "was_due", "started", "due"):
        clock.step(clock.matter, "extend", **clock.told | {wrong: FAR if wrong == "due" else "2025-01-01T00:00:00Z"})
    assert not clock.changes(both, BEFORE, LATER)
    clock.step(clock.matter, "extend", **clock.told)
    assert clock.changes(both, BEFORE, LATER)
    assert clock.changes("stopped = now(), stop = 'met'")
    assert clock.changes("stopped = now(), stop = 'met', started = %s, due = %s", BEFORE, LATER)
    for sets in ("rule = 'x'", "limit_words = 'x'", "kind = 'complaint'", "at = now() - interval '1 day'"):
        assert not clock.changes(sets), sets
        assert not clock.changes(f"{sets}, started = %s, due = %s", BEFORE, LATER), sets
    assert not clock.changes("matter = %s", clock.other["id"])
    rules.do("update mash.matter_clock set stopped = now(), stop = 'met'")
    for sets in ("stop = 'late'", "stopped = null, stop = null", "stopped = stopped"):
        assert not clock.changes(sets), sets
    assert not clock.changes(both, BEFORE, LATER)


@pytest.mark.parametrize("command", ["delete from mash.matter_clock", "truncate mash.matter_clock cascade"])
def test_a_clock_is_never_taken_away(command: str, rules: Rules) -> None:
    Clock(rules)
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="never changed"), rules.connection.transaction():
        rules.do(command)


def test_the_log_names_a_matter_by_its_reference_and_its_enquiry(rules: Rules) -> None:
    held = HeldMatters(rules)
    enquiry = held.enquiries()[0]
    finish = "priv.finish_matter(($1 ->> 'form')::uuid, (it), 'matter opened', '{\"more\": 1}')"
    for about in (None, enquiry):
        matter = held.row(enquiry=about)
        form, other = rules.do("select gen_random_uuid()::text from generate_series(1, 2)")
        for one in (form, other):
            rules.do("insert into mash.request (id, who, kind, body_hash) values (%s, %s, 'x', '')",
                     one[0], INFORMATION)  # fmt: skip
        told = held.value(finish, matter, form=form[0])
        assert told == {"matter": matter["id"], "reference": matter["reference"], "more": 1}
        results: dict[str, Any] = dict(rules.do("select id::text, result from mash.request where id = any (%s::uuid[])",
                                [form[0], other[0]]))  # fmt: skip
        assert results == {form[0]: told, other[0]: None}
        assert rules.do("select who, what, enquiry::text from mash.access_log where reason = %s",
                        matter["reference"]) == [(INFORMATION, "matter opened", about)]  # fmt: skip
