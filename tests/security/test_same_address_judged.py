"""That somebody lived at the same address is said where both addresses are read, and nowhere else."""

import pytest

from tests.security.asking_rules import Rules
from tests.security.likely_judged import KEYS, Likely
from tests.security.psql import OFFICER

SHARE = "select priv.share_address(%s, %s, %s)"


class Homes(Likely):
    """Zora here, and somebody like her there."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.one, self.other = self.put(self.here), self.put(self.there)

    def lives(
        self, enquiry: str, person: str, line: str = "1 High Street", code: str = "QQ1 1AA", *, hidden: bool = False
    ) -> str:
        """A home of one person."""
        home = self.rules.one("insert into mash.household (enquiry, people, has_address) values (%s, %s::uuid[], true) "
                              "returning id::text", enquiry, [person])  # fmt: skip
        self.rules.do("insert into mash.address (enquiry, household, lines, postcode, confidential) "
                      "values (%s, %s, %s, %s, %s)", enquiry, home, [line, "Sampleton"], code, hidden)  # fmt: skip
        return str(home)

    def share(self) -> bool:
        """Whether they do, for an officer."""
        return bool(self.rules.one(SHARE, self.one, self.other, KEYS))


@pytest.fixture
def homes(rules: Rules) -> Homes:
    return Homes(rules)


@pytest.mark.parametrize(
    ("line", "code", "hidden", "told"),
    [
        ("1 High Street", "QQ1 1AA", False, True),
        ("1, HIGH street", "qq11aa", False, True),
        ("2 High Street", "QQ1 1AA", False, False),
        ("1 High Street", "QQ1 1AB", False, False),
        ("1 High Street", "", False, False),
        ("1 High Street", "QQ1 1AA", True, False),
    ],
)
def test_the_first_line_and_the_postcode_are_the_same_and_read(
    line: str, code: str, hidden: bool, told: bool, homes: Homes
) -> None:
    homes.lives(homes.here, homes.one)
    assert homes.share() is False
    homes.lives(homes.there, homes.other, line, code, hidden=hidden)
    assert homes.share() is told


def test_where_the_one_who_is_asked_about_hides_is_no_reason_either(homes: Homes) -> None:
    homes.lives(homes.here, homes.one, hidden=True)
    homes.lives(homes.there, homes.other)
    assert homes.share() is False
    assert homes.rules.one(SHARE, homes.one, homes.other, [*KEYS, "decider:northamptonshire"]) is True


@pytest.mark.parametrize(("here", "there"), [("", ""), ("QQ1 1AA", "")])
def test_nothing_is_the_same_as_nothing(here: str, there: str, homes: Homes) -> None:
    homes.lives(homes.here, homes.one, "1 High Street", here)
    homes.lives(homes.there, homes.other, "1 High Street", there)
    assert homes.share() is False
    homes.lives(homes.here, homes.one, " ")
    homes.lives(homes.there, homes.other, " ")
    assert homes.share() is False


def test_a_home_of_somebody_else_is_none_of_theirs_and_either_row_counts(homes: Homes) -> None:
    again, mate = homes.put(homes.here), homes.put(homes.there, given_names="Another")
    homes.lives(homes.here, again)
    homes.lives(homes.there, homes.other)
    assert homes.share() is False
    homes.merged(homes.here, again, homes.one)
    assert homes.share() is True
    assert homes.rules.one(SHARE, homes.one, mate, KEYS) is False


def test_it_is_told_in_the_place_of_the_postcode(homes: Homes) -> None:
    search, mate = homes.asking(), homes.put(homes.there, given_names="Another")
    for other in (homes.other, mate):
        homes.hit(search, homes.one, other, "name postcode")
    sql = "select person, reasons from app.likely_people(($1 ->> 's')::uuid)"
    homes.lives(homes.here, homes.one)
    homes.lives(homes.there, homes.other)
    told = {row["person"]: row["reasons"] for row in homes.rules.rows(OFFICER, sql, s=search)}
    assert told == {homes.other: ["name", "address"], mate: ["name", "postcode"]}


def test_it_weighs_more_than_the_postcode_alone(rules: Rules) -> None:
    weights = [rules.one("select priv.weight(%s)", [reason]) for reason in ("address", "postcode", "birth")]
    assert weights == [18, 15, 40]
