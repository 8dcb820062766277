"""Who will be able to read an item, said before it is saved: the visibility table's rows for items, by handling.

The database holds the rule (`priv.keys_of_class`); this is its mirror, so that an agency sees what it is about to do.
Every reader opens the enquiry first, with a reason that is kept.
"""

from collections.abc import Collection
from dataclasses import dataclass

from mashdesk.domain.codes import Handling

ROLES = (
    "mash_officer",
    "agency_practitioner",
    "senior_social_worker",
    "hub_manager",
    "information_officer",
    "auditor",
    "administrator",
)
"""The hub's roles, in the order of the table."""

_ALWAYS = frozenset({"senior_social_worker", "information_officer"})
HUB_ROLES = _ALWAYS | {"mash_officer", "hub_manager"}
"""Roles of the hub's own people: they receive every request, and every item that is handled in the hub."""


VIEWS_ROLES = _ALWAYS | {"hub_manager"}
"""Who reads a screening and a discussion with its views (PRODUCT.md's table): of no agency anybody."""
REASONS_ROLES = _ALWAYS
"""Who reads the reasons of a decision; who else may see the enquiry reads the outcome alone."""


@dataclass(frozen=True)
class ItemReaders:
    """The roles of the hub that can read an item, and the agencies; `every_asked` means: whoever is asked, also later.

    `agencies` are ids. One that is named reads the item once it is asked about the enquiry itself.
    """

    roles: frozenset[str]
    agencies: frozenset[str]
    every_asked: bool
    in_a_letter: bool

    def includes(self, roles: Collection[str], agency: str, asked: Collection[str]) -> bool:
        """Whether somebody with these roles at this agency can read it, when these agencies are asked."""
        if self.roles & frozenset(roles):
            return True
        practises = "agency_practitioner" in roles and agency in asked
        return practises and (self.every_asked or agency in self.agencies)


def readers_of_item(
    handling: Handling, own_agency: str, shared_with: Collection[str] = (), *, not_for_family: bool = False
) -> ItemReaders:
    """Who can read an item that `own_agency` hands in with this handling.

    `shared_with` counts only for named agencies. A sealed item (decision maker only) never leaves the hub.
    """
    named = frozenset(shared_with) if handling is Handling.NAMED_AGENCIES else frozenset()
    return ItemReaders(
        roles=HUB_ROLES if handling is Handling.HUB else _ALWAYS,
        agencies=named | {own_agency},
        every_asked=handling is Handling.HUB,
        in_a_letter=handling is not Handling.DECISION_MAKER and not not_for_family,
    )
