"""Each sealed table's own seal: it stands before every change of a row and every emptying, and cannot be set aside."""

from tests.security.asking_rules import Rules

_NAMES = (
    "access_log action action_result advice advice_said answer_on_behalf attendee chase clock consent "
    "contradiction decision discussion family_call family_contact finding hub_text hub_text_answer item "
    "item_release item_ruling late_reason lawful_basis letter_page letter_stop log_seal matter_asked "
    "outcome_heard matter_clock matter_step no_contact pathway pathway_answer person_change person_contact person_link "
    "person_name person_need rationale referrer release_on_behalf residence screening start_correction step "
    "telling warning withholding"
)
SEALED = frozenset(_NAMES.split())
ENDS = ("clock", "matter_clock", "advice")
"""Rows that are never taken away, but end; and what another seal keeps whole."""
JUDGES = {"person_link": "keep_link_whole", "contradiction": "keep_contradiction_whole"}
"""A link is withdrawn, a contradiction taken back, and nothing else of them changes."""
TOLD = """select c.relname, pg_get_triggerdef(t.oid), t.tgenabled::text from pg_trigger t
    join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'mash'::regnamespace and t.tgname = %s"""


def test_a_seal_stands_before_every_change_of_a_row_and_every_emptying_of_what_is_sealed(rules: Rules) -> None:
    for name in ("sealed", "sealed_whole"):
        told = {table: (definition, enabled) for table, definition, enabled in rules.do(TOLD, name)}
        assert told == {table: (_definition(name, table), "A") for table in SEALED}


def _definition(name: str, table: str) -> str:
    judge = "refuse_edit"
    moment, each = "TRUNCATE", "STATEMENT"
    if name == "sealed":
        judge, each = JUDGES.get(table, judge), "ROW"
        moment = "DELETE" if table in ENDS else "DELETE OR UPDATE"
    return f"CREATE TRIGGER {name} BEFORE {moment} ON mash.{table} FOR EACH {each} EXECUTE FUNCTION priv.{judge}()"
