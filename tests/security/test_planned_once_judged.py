"""Questions about one enquiry are planned once for a connection, and of other functions those that say so."""

import re

from mashdesk.store.schema import SQL
from tests.security.asking_rules import Rules

_HEAD = re.compile(r"^create function ([a-z_.]+)\(.*?(?:^begin atomic|\bas \$\$)", re.MULTILINE | re.DOTALL)
_PLANNED = "plan_cache_mode=force_generic_plan"
FUNCTIONS = """select n.nspname || '.' || p.proname, p.prosecdef and l.lanname = 'sql'
      and pg_get_function_identity_arguments(p.oid) ~ '^[a-z_]+ uuid$', coalesce(p.proconfig, '{}')
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
    where n.nspname in ('app', 'admin', 'priv')"""


def _say_so() -> set[str]:
    text = "\n".join(path.read_text(encoding="utf-8") for path in SQL.rglob("*.sql"))
    return {head[1] for head in _HEAD.finditer(text) if "set plan_cache_mode = force_generic_plan" in head[0]}


def test_a_function_is_planned_once_where_it_asks_about_one_enquiry_or_says_so(rules: Rules) -> None:
    told = rules.do(FUNCTIONS)
    planned = {name for name, _, settings in told if _PLANNED in settings}
    assert planned == {name for name, asks, _ in told if asks} | _say_so()
    assert len(_say_so()) > 10
