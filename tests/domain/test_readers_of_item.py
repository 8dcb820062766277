"""Before an agency hands an item in, it is told truly who will be able to read it."""

import pytest

from mashdesk.domain.codes import Handling
from mashdesk.domain.readers_of_item import ROLES, readers_of_item

ASKED = ("health", "police", "education")

# The three rows of the product's table: handling, and each role's answer in the table's order.
TABLE = {
    Handling.HUB: (True, True, True, True, True, False, False),
    Handling.NAMED_AGENCIES: (False, False, True, False, True, False, False),
    Handling.DECISION_MAKER: (False, False, True, False, True, False, False),
}


@pytest.mark.parametrize(("handling", "role"), [(handling, role) for handling in TABLE for role in ROLES])
def test_each_role_reads_what_the_table_says(handling: Handling, role: str) -> None:
    readers = readers_of_item(handling, "health", ("education",))
    assert readers.includes((role,), "police", ASKED) is TABLE[handling][ROLES.index(role)]


@pytest.mark.parametrize("handling", list(Handling))
def test_an_agency_always_reads_its_own_item(handling: Handling) -> None:
    assert readers_of_item(handling, "health").includes(("agency_practitioner",), "health", ASKED)


def test_a_named_agency_reads_it_and_another_does_not() -> None:
    readers = readers_of_item(Handling.NAMED_AGENCIES, "health", ("education",))
    assert readers.includes(("agency_practitioner",), "education", ASKED)
    assert not readers.includes(("agency_practitioner",), "police", ASKED)


def test_a_named_agency_that_is_not_asked_does_not_read_it() -> None:
    readers = readers_of_item(Handling.NAMED_AGENCIES, "health", ("housing",))
    assert not readers.includes(("agency_practitioner",), "housing", ASKED)


def test_names_left_over_from_another_choice_do_not_count() -> None:
    readers = readers_of_item(Handling.DECISION_MAKER, "health", ("education",))
    assert not readers.includes(("agency_practitioner",), "education", ASKED)


def test_somebody_at_an_agency_reads_by_their_own_role_only() -> None:
    readers = readers_of_item(Handling.DECISION_MAKER, "health")
    assert not readers.includes(("hub_manager", "mash_officer"), "health", ASKED)


@pytest.mark.parametrize(
    ("handling", "not_for_family", "in_a_letter"),
    [
        (Handling.HUB, False, True),
        (Handling.HUB, True, False),
        (Handling.NAMED_AGENCIES, False, True),
        (Handling.DECISION_MAKER, False, False),
    ],
)
def test_what_is_sealed_or_not_for_the_family_is_in_no_letter(
    handling: Handling, not_for_family: bool, in_a_letter: bool
) -> None:
    assert readers_of_item(handling, "health", not_for_family=not_for_family).in_a_letter is in_a_letter
