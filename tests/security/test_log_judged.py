"""The access log's rules by themselves: whose entries are whose, what a digest covers, where a seal ends."""

import hashlib
from typing import Any

from tests.security.asking_rules import Refusal, Rules
from tests.security.log_judged import HUB, NOON, OURS, THEIRS, entries_of_long_ago, entry
from tests.security.psql import AUDITOR, DECIDER, OFFICER

DAY = ("2001-01-01", "2001-01-02")


def test_the_log_of_a_hub_is_of_its_people_its_enquiries_and_its_accounts(rules: Rules) -> None:
    made = entries_of_long_ago(rules)
    names = {number: name for name, number in made.items()}

    def told(hub: str, since: str | None, until: str | None, who: str | None) -> set[str]:
        rows = rules.do("select id from priv.log_of_hub(%s, %s, %s, %s)", hub, since, until, who)
        return {names[number] for (number,) in rows if number in names}

    assert told(HUB, *DAY, None) == told(HUB, None, None, None) == OURS
    assert told("other", *DAY, None) == THEIRS
    assert told(HUB, NOON, "2001-01-02", None) == told(HUB, NOON, None, None) == OURS
    assert told(HUB, None, NOON, None) == told(HUB, DAY[0], NOON, None) == set()
    assert told(HUB, "2001-01-01 12:00:01+00", None, None) == set()
    assert told(HUB, *DAY, OFFICER) == {"ours", "about one of us"}
    assert told(HUB, *DAY, "nobody") == OURS - {"ours"}
    assert told(HUB, *DAY, "a.stranger") == set()


def test_oneself_reads_what_one_did_and_what_is_about_oneself(rules: Rules) -> None:
    names = {number: name for name, number in entries_of_long_ago(rules).items()}
    for login, mine in ((OFFICER, {"ours", "about one of us", "about a stranger"}), (DECIDER, set())):
        for door in ("priv.my_log()", "app.my_access_log()"):
            rows = rules.rows(login, f"select id from {door} where at < '2002-01-01'")
            assert {names[row["id"]] for row in rows} == mine, door
    rules.do("update mash.staff set active = false where login = %s", OFFICER)
    assert rules.rows(OFFICER, "select id from priv.my_log()") == []


def test_the_auditor_reads_whose_entry_it_is_and_when_it_happened(rules: Rules) -> None:
    made = entries_of_long_ago(rules)
    later = entry(rules, "nobody", about=OFFICER, happened="2000-06-01 00:00+00", classes="hub")
    rows = rules.rows(AUDITOR, "select * from app.access_log('2001-01-01', '2001-01-02')")
    assert [row["id"] for row in rows] == sorted([later, *(made[name] for name in OURS)])
    told = {row["id"]: (row["login"], row["name"], row["classes"], row["happened"][:4]) for row in rows}
    assert told[made["ours"]] == (OFFICER, "Ottilie Brandreth", "", "2001")
    assert told[made["failed"]] == ("nobody", "", "", "2001")
    assert told[later] == (OFFICER, "Ottilie Brandreth", "hub", "2000")
    mine = rules.rows(OFFICER, "select id, happened from app.my_access_log() where at < '2002-01-01'")
    assert {row["id"]: row["happened"][:4] for row in mine}[later] == "2000"


def _parts(*parts: object) -> str:
    return "".join(f"{len(str(part).encode())}:{part}," for part in parts)


def test_a_digest_covers_every_part_of_an_entry(rules: Rules) -> None:
    more = "select priv.more_parts(%s, %s, %s::timestamptz, %s)"
    assert rules.one(more, "", "", None, "") == ""
    moment = "2001-01-01 00:00:00.000001+00"
    for classes, about, happened, source in (
        *(("c", "", None, ""), ("", "a", None, ""), ("", "", moment, ""), ("", "", None, "s")),
        *(("ä", "a", None, ""), ("c", "a", moment, "s"), ("c", "", moment, "")),
    ):
        micro = "978307200000001" if happened else ""
        assert rules.one(more, classes, about, happened, source) == _parts(classes, about, micro, source)
    rules.do("alter table mash.access_log disable trigger digest")
    for told in ({}, {"about": OFFICER, "classes": "hub", "source": "f:1", "happened": moment}):
        made = entry(rules, "näbody", at=moment, what="o", reason="r", transaction=7, **told)
        end = _parts("hub", OFFICER, "978307200000001", "f:1") if told else ""
        text = _parts(made, 7, "978307200000001", "näbody", "o", "", "r") + end
        found = rules.one("select encode(priv.entry_digest(l), 'hex') from mash.access_log l where id = %s", made)
        assert found == hashlib.sha256(text.encode()).hexdigest()


def test_whatever_an_entry_says_who_when_in_what_transaction_and_its_digest_are_the_servers_own(rules: Rules) -> None:
    told = rules.do(
        "insert into mash.access_log (who, at, transaction, digest, what, reason) "
        "values ('nobody', '2001-01-01', 3, 'x', 'opened', 'r') returning who = session_user, "
        "at > now(), transaction = pg_current_xact_id()::text::bigint, id"
    )
    assert told[0][:3] == (True, True, True)
    same = "select l.digest = priv.entry_digest(l) from mash.access_log l where id = %s"
    assert rules.one(same, told[0][3]) is True
    rules.answer(DECIDER, "priv.log('screened', null, null, 'hub')")
    entry = "select who, what, enquiry, reason, classes, digest = priv.entry_digest(l) from mash.access_log l "
    assert rules.do(f"{entry} order by id desc limit 1") == [(DECIDER, "screened", None, "", "hub", True)]


def test_a_seal_ends_after_about_so_many_entries_and_never_inside_a_transaction(rules: Rules) -> None:
    rules.do("alter table mash.access_log disable trigger digest")
    for transaction in (10, 10, 11, 12, 12, 12, 13):
        entry(rules, OFFICER, transaction=transaction)
    for lowest, ceiling, at_most, end in (
        *((10, 100, 0, 11), (10, 100, 1, 11), (10, 100, 2, 11), (10, 100, 3, 12), (10, 100, 5, 12), (10, 100, 6, 13)),
        *((11, 100, 0, 12), (11, 100, 1, 12), (11, 13, 3, 12), (11, 13, 4, 13), (12, 13, 0, 13), (14, 50, 0, 50)),
    ):
        told = rules.one("select priv.seal_end(%s, %s, %s)", lowest, ceiling, at_most)
        assert told == end, (lowest, ceiling, at_most)


SEALS = "select number, lowest, highest, entries, previous, head from mash.log_seal order by number"


def test_seals_follow_one_another_without_a_gap_and_hold_every_finished_entry_once(rules: Rules) -> None:
    assert rules.do(SEALS) == []
    rules.do("select priv.log('now', null, '')")
    many = rules.one("select count(*) from mash.access_log where transaction <> pg_current_xact_id()::text::bigint")
    sealed = [rules.one("select priv.seal_log(5, true)")]
    while sealed[-1]:
        sealed.append(rules.one("select priv.seal_log(7, %s)", len(sealed) % 2 == 0))
    assert sum(sealed) == many
    assert len(sealed) > 5
    before: Any = (0, 0, 0, 0, b"", b"")
    for seal in rules.do(SEALS):
        number, lowest, highest, entries, previous, _ = seal
        assert (number, lowest, bytes(previous)) == (before[0] + 1, before[2], bytes(before[5]))
        count = "select count(*) from mash.access_log where transaction >= %s and transaction < %s"
        assert rules.one(count, lowest, highest) == entries > 0
        before = seal
    assert before[0] == len(sealed) - 1 == rules.one("select last from mash.log_sealer")


def test_a_desk_seals_at_most_once_a_minute_and_not_where_it_may_not_write(rules: Rules) -> None:
    rules.do("select priv.seal_log(5, true)")
    rules.do("alter table mash.log_seal disable trigger user")
    count = "select count(*) from mash.log_seal"
    for ago, more in (("0 seconds", 0), ("59 seconds", 0), ("61 seconds", 1)):
        for door in ("priv.seal_when_due()::text", "app.seal()::text"):
            with rules.connection.transaction(force_rollback=True):
                rules.do("update mash.log_seal set at = clock_timestamp() - %s::interval", ago)
                rules.answer(OFFICER, door)
                assert rules.one(count) == 1 + more, ago
    rules.do("update mash.log_seal set at = clock_timestamp() - interval '2 minutes'")
    with rules.connection.transaction(force_rollback=True):
        rules.do("select set_config('transaction_read_only', 'on', true)")
        rules.do("select priv.seal_when_due()")
        assert rules.one(count) == 1
    rules.do("update mash.staff set active = false where login = %s", OFFICER)
    assert rules.refused(OFFICER, "app.seal()::text") == Refusal("42501", "", "Not available.")
