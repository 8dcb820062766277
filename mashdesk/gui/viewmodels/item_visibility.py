"""Who will be able to read an item and who will not, in the hub's own names, for the panel beside the item."""

from collections.abc import Collection
from dataclasses import dataclass

from mashdesk.domain.codes import Handling
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.readers_of_item import ItemReaders, readers_of_item
from mashdesk.gui.language import say

_ROLES = {
    "senior_social_worker": (say("Senior social workers"), "scale"),
    "information_officer": (say("Information officers"), "file-search"),
    "mash_officer": (say("MASH officers"), "door-open"),
    "hub_manager": (say("Hub manager"), "users"),
}


@dataclass(frozen=True)
class ReaderWords:
    """One chip: its words and icon."""

    words: str
    icon: str


@dataclass(frozen=True)
class Visibility:
    """Both halves of the panel."""

    will: tuple[ReaderWords, ...]
    will_not: tuple[ReaderWords, ...]


def visibility(
    profile: HubProfile,
    own_agency: str,
    handling: Handling,
    shared_with: Collection[str],
    *,
    not_for_family: bool,
    typed_by: Collection[str] | None = None,
) -> Visibility:
    """As it would be if the item were returned now; everybody opens the enquiry with a reason first.

    `typed_by`: the roles of somebody of the hub who types for an agency that has nobody here. Nobody of it reads
    anything, and the writer reads what their own roles let them.
    """
    readers = readers_of_item(handling, own_agency, shared_with, not_for_family=not_for_family)
    roles = [(role, ReaderWords(*look)) for role, look in _ROLES.items()]
    names = {agency.id: agency.name for agency in profile.agencies}
    will = [words for role, words in roles if role in readers.roles]
    if typed_by is None:
        will.append(ReaderWords(say("{names} (you)").format(names=names.get(own_agency, own_agency)), "building"))
    will.extend(_agencies(readers, own_agency, names))
    will_not = [words for role, words in roles if role not in readers.roles]
    if typed_by is not None and not readers.roles & set(typed_by):
        will_not.insert(0, ReaderWords(say("You, once it is recorded"), "eye-off"))
    will_not.extend(_other_agencies(readers, handling))
    if not readers.in_a_letter:
        will_not.append(ReaderWords(say("The family, in any letter"), "user-x"))
    return Visibility(tuple(will), tuple(will_not))


def of_the_hub_alone(roles: Collection[str], *, restricted: bool) -> Visibility:
    """Of what the hub's own people write for each other: a screening, a discussion, the reasons of a decision."""
    will = [ReaderWords(*look) for role, look in _ROLES.items() if role in roles]
    will_not = [ReaderWords(*look) for role, look in _ROLES.items() if role not in roles]
    if restricted:
        will.append(ReaderWords(say("Of these only whom the restriction names"), "lock"))
    will_not += [ReaderWords(say("Any agency"), "eye-off"), ReaderWords(say("The family, in any letter"), "user-x")]
    return Visibility(tuple(will), tuple(will_not))


def _agencies(readers: ItemReaders, own: str, names: dict[str, str]) -> list[ReaderWords]:
    if readers.every_asked:
        return [ReaderWords(say("Every agency asked"), "building")]
    return [ReaderWords(name, "building") for key, name in names.items() if key in readers.agencies and key != own]


def _other_agencies(readers: ItemReaders, handling: Handling) -> list[ReaderWords]:
    if readers.every_asked:
        return [ReaderWords(say("Agencies that are not asked"), "eye-off")]
    named = handling is Handling.NAMED_AGENCIES and len(readers.agencies) > 1
    return [ReaderWords(say("Every agency that you do not name") if named else say("Every other agency"), "eye-off")]
