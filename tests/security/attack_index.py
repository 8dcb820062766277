"""The attack suite on one page: name, what it tries, which wall holds. Printed into docs/attacks.md.

    python -m tests.security.attack_index --write

Attacks that need two people, the clock or an administrator are tests of their own; the second list names them.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.security.attack import Attack
from tests.security.attacks_reading import OPENINGS, ORACLES, TABLES
from tests.security.attacks_server import COMMANDS, IDENTITY, SHADOWS, SIDE_DOORS, TAMPERING
from tests.security.denied import DENIED

PAGE = Path(__file__).parents[2] / "docs" / "attacks.md"
KINDS: Mapping[str, tuple[Attack, ...]] = {
    "Tables, in every form": TABLES,
    "Openings that do not count": OPENINGS,
    "Oracles: errors, plans, times": ORACLES,
    "Becoming somebody else": IDENTITY,
    "Shadows and things of one's own": SHADOWS,
    "Side doors of the server": SIDE_DOORS,
    "Traces and rules": TAMPERING,
    "Commands": COMMANDS,
}
ATTACKS: tuple[Attack, ...] = tuple(attack for kind in KINDS.values() for attack in kind)

ELSEWHERE: Mapping[str, str] = {
    "a list of statements that nobody may use, for each role": "test_no_privileges::test_nobody_reaches_around_the_functions",
    "becoming somebody else by the options of the sign-in": "test_no_privileges::test_nobody_becomes_somebody_else_when_signing_in",
    "the server's other databases": "test_no_privileges::test_other_databases_are_closed",
    "an opening of another sitting of the same person": "test_log_first::test_another_sitting_of_the_same_person_opens_for_itself",
    "an opening that runs out inside one statement": "test_log_first::test_an_opening_runs_out_within_one_long_message_too",
    "a pipeline of opening and reading": "test_log_first::test_a_pipeline_or_one_long_message_is_one_transaction",
    "a prepared statement after the opening's end": "test_log_first::test_a_prepared_statement_gives_nothing_after_closing",
    "a session of somebody who was suspended": "test_attacks_together::test_whoever_is_suspended_reads_and_does_nothing_more_in_an_open_session",
    "a prepared statement across a change of roles": "test_attacks_together::test_a_prepared_statement_does_not_keep_a_role_that_was_taken_away",
    "an opening that runs out while a transaction is open": "test_attacks_together::test_an_opening_runs_out_in_a_transaction_that_stays_open",
    "a cursor across the opening's end": "test_attacks_together::test_a_cursor_opened_after_the_end_gives_nothing",
    "a plan made before a restriction": "test_attacks_together::test_a_prepared_statement_does_not_outlive_a_restriction",
    "listening for what others do": "test_no_privileges::test_the_hint_to_other_desks_says_nothing",
    "an id that is not there against one that is not theirs, for every function": "test_ids::test_not_there_and_not_yours_are_one_answer_from_every_function",
    "everything that an ordinary person can get, with every id there is": "test_ids::test_a_dump_of_everything_holds_the_open_enquiries_only",
    "another's draft, by what the server was asked to save": "test_drafts_of_others::test_what_a_colleague_typed_and_could_not_save_is_read_by_nobody",
    "another's draft, by what a refused form leaves in a table": "test_drafts_of_others::test_no_table_keeps_a_form_that_was_refused",
    "another's draft, by the server's log": "test_drafts_of_others::test_the_servers_log_has_no_word_of_it",
    "another's draft, at the same computer": "test_drafts_of_others::test_a_colleague_at_the_same_computer_opens_nothing_of_it",
    "the real psql": "test_real_psql::test_the_real_psql_gets_no_further",
    "the traces against the owners of functions": "test_attacks_together::test_the_owners_of_functions_cannot_unwrite_a_trace",
    "the lock on an enquiry held and never let go": "test_attacks_together::test_whoever_holds_an_enquiry_stops_nobody_from_reading",
    "strange values in every place of every command": "test_nothing_is_said::test_one_strange_value_anywhere_gets_an_answer_of_the_products_own",
}  # fmt: skip
"""What is tried by two people, by the clock, or by a test that makes its own statements."""


WHERE: Mapping[str, tuple[str, ...]] = {
    "reading base tables": ("only the count", "a table in a sub-select", "a sample of a table"),
    "COPY": ("copy a query out", "copy into a table", "copies of what one may read"),
    "cursors": ("a cursor over a table", "a cursor held over the commit", "a cursor declared before the opening"),
    "leaky operators and functions in WHERE": ("a function of one's own in WHERE", "a filter that prints"),
    "error messages": ("a cast that fails on what is hidden", "a regular expression that fails", "a body that fails inside"),
    "constraints": ("another's request id", "a connection to what is hidden"),
    "statistics": ("the most common values", "statistics of one's own"),
    "EXPLAIN": ("the planner's guess at a table", "numbers in the plan", "the plan of an opening"),
    "SET ROLE": ("take a role of the hub", "take an owner's role", "role by set_config"),
    "SESSION AUTHORIZATION": ("take the installer's role", "identity by set_config"),
    "forged settings": ("forge a setting", "row security off", "triggers off"),
    "search_path": ("a search path of mash alone", 'a schema named after oneself'),
    "temporary tables that shadow": ("a temporary table named staff",),
    "functions and operators of one's own": ("a function that shadows now()", "an operator of one's own", "a function in C"),
    "large objects": ("a large object",),
    "dblink": ("a foreign server",),
    "LISTEN": ("listening to everything", "listening for what others do"),
    "pg_stat_activity": ("what others are asking",),
    "advisory locks": ("hold everybody up by an advisory lock", "the lock on an enquiry held and never let go"),
    "tampering with the log": ("delete one's own trace", "edit a trace", "write a trace of somebody else", "empty the log"),
    "granting oneself": ("grant oneself a role", "grant oneself the server's files", "a right handed on"),
    "another's draft": (
        "somebody else's saved request", "another's draft, by what the server was asked to save",
        "another's draft, by what a refused form leaves in a table", "another's draft, by the server's log",
        "another's draft, at the same computer",
    ),
    "prepared statements across a change of roles": ("a prepared statement across a change of roles",),
    "an expired opening in an open transaction": ("an opening that runs out while a transaction is open",),
}  # fmt: skip
"""Every kind of attack that the wall is held against, and by which names it is tried."""


def page() -> str:
    """The index as a page of the documentation."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Attacks"
    yield ""
    yield f"{len(ATTACKS)} attacks, {len(DENIED)} statements that nobody may use, and {len(ELSEWHERE)} that need more than one session:"
    yield "each from a plain session of each role that it concerns, with marked words in every protected column, which are searched"
    yield "for in rows, errors, notices and plans. `pytest tests/security/test_attacks.py`. *Held* means these attacks, nothing more;"
    yield "what they leave is in [the security model](security-model.md). Printed by `python -m tests.security.attack_index --write`."
    yield from ("", "## Every kind, and by which names it is tried", "", "| kind | tried as |", "| --- | --- |")
    for kind, names in WHERE.items():
        yield f"| {kind} | {'; '.join(names)} |"
    for kind, attacks in KINDS.items():
        yield from ("", f"## {kind}", "", "| attack | tries | what holds |", "| --- | --- | --- |")
        for one in attacks:
            yield f"| {one.name} | {one.tries} | {one.wall} |".replace(" | | ", " | \\|\\| ")
    yield from ("", "## With more than one session", "", "| attack | shown by |", "| --- | --- |")
    for name, test in ELSEWHERE.items():
        yield f"| {name} | `{test.split('::')[0]}` |"


def main() -> int:
    """Print the index, or write it into the documentation."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--write", action="store_true")
    if words.parse_args().write:
        PAGE.write_text(page(), encoding="utf-8")
    else:
        print(page())  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
