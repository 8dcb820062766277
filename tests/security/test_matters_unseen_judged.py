"""A restriction that would leave a matter unseen: whom it would have to name."""

import pytest

from tests.security.asking_rules import Rules
from tests.security.matters_judged import Matters
from tests.security.psql import DECIDER, INFORMATION, MANAGER


@pytest.fixture
def rights(rules: Rules) -> Matters:
    return Matters(rules)


def test_whom_a_restriction_would_have_to_name_so_that_no_matter_waits_unseen(rights: Matters) -> None:
    ask = "select login, deals_with from app.may_be_named(($1 ->> 'e')::uuid)"
    for login in (MANAGER, DECIDER):
        rights.rules.open(login, rights.enquiry)

    def told(login: str = MANAGER) -> dict[str, list[int]]:
        rows = rights.rules.rows(login, ask, e=rights.enquiry)
        return {row["login"]: row["deals_with"] for row in rows if row["deals_with"]}

    assert told() == {}
    taken = {
        rights.taken("rectification", reference=rights.reference()): {INFORMATION},
        rights.taken(touches="manager", reference=rights.reference()): {INFORMATION},
        rights.taken(touches="information", reference=rights.reference()): {MANAGER},
    }
    rights.taken("objection")

    def wanted() -> dict[str, list[int]]:
        places = {matter: place for place, matter in enumerate(sorted(taken), 1)}
        people = set().union(*taken.values())
        return {who: sorted(places[one] for one, readers in taken.items() if who in readers) for who in people}

    assert told() == wanted()
    handled, complaint, other = taken
    rights.rules.do("update mash.matter set handler = %s where id = %s", DECIDER, handled)
    taken[handled] = {INFORMATION, DECIDER}
    rights.rules.do("update mash.matter set about = %s where id = %s", MANAGER, other)
    taken[other] = set()
    assert told(DECIDER) == wanted()
    del taken[other]
    assert told() == wanted(), "whom it is about learns of none"
    rights.rules.do("update mash.matter set about = %s where id = %s", DECIDER, other)
    assert told(DECIDER) == wanted()
    taken[other] = {MANAGER}
    assert told() == wanted()
    rights.rules.do(
        "update mash.matter set state = 'answered', answered = now(), result = 'upheld' where id = %s", complaint
    )
    del taken[complaint]
    assert told() == wanted()
