"""Entries of the access log as a test needs them: of long ago, one of each kind."""

from typing import Any

from tests.security.asking_rules import Rules
from tests.security.psql import OFFICER

NOON = "2001-01-01 12:00+00"
HUB = "northamptonshire"


def entry(rules: Rules, who: str, **more: Any) -> int:
    """An entry as it is told: where no trigger is in the way, nothing of it is the server's own. Its id."""
    told = {"at": NOON, "what": "opened", "enquiry": None, "reason": "", "transaction": 1, "about": "", **more}
    columns = ", ".join(told)
    return int(
        rules.one(
            f"insert into mash.access_log (who, digest, {columns}) "
            f"values (%s, 'x', {', '.join(['%s'] * len(told))}) returning id",
            *(who, *told.values()),
        )
    )


def entries_of_long_ago(rules: Rules) -> dict[str, int]:
    """One entry of each kind, by people of this hub, of another, and by nobody who is known."""
    rules.do("alter table mash.access_log disable trigger digest")
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.newcomer("a.stranger", OFFICER, hub="other")
    ours, theirs = [e for (e,) in rules.do("select id from mash.enquiry order by id limit 2")]
    rules.do("update mash.enquiry set hub = 'other' where id = %s", theirs)
    return {
        "ours": entry(rules, OFFICER),
        "a stranger's": entry(rules, "a.stranger"),
        "about one of us": entry(rules, "nobody", about=OFFICER),
        "about a stranger": entry(rules, OFFICER, about="a.stranger"),
        "failed": entry(rules, "nobody", what="sign-in failed"),
        "cut": entry(rules, "nobody", what="server log cut"),
        "failed of a stranger": entry(rules, "nobody", what="sign-in failed", about="a.stranger"),
        "nobody's": entry(rules, "nobody"),
        "of our enquiry": entry(rules, "nobody", enquiry=ours),
        "of their enquiry": entry(rules, "nobody", enquiry=theirs),
        "of our account": entry(rules, "nobody", reason=OFFICER),
        "of our account and their enquiry": entry(rules, "nobody", enquiry=theirs, reason=OFFICER),
        "of their account": entry(rules, "nobody", reason="a.stranger"),
    }


OURS = {"ours", "about one of us", "failed", "cut", "of our enquiry", "of our account"}
THEIRS = {
    *("a stranger's", "about a stranger", "failed", "cut", "failed of a stranger", "of their enquiry"),
    *("of our account and their enquiry", "of their account"),
}
