"""Services open to every family, named in the words that a family reads (Northamptonshire leaflet, N32).

The words are what is kept, sealed with the decision and printed: which services they name is read off them.
"""

import re
from collections.abc import Collection, Sequence

from mashdesk.domain.hub_policies import Choice

OPENING = "These services are open to every family and may help you: "
_BREAK = "\n\n"


def named_in(told: str, services: Sequence[Choice]) -> tuple[str, ...]:
    """The codes of the services that the words to a family name."""
    _, names = _parted(told)
    return tuple(one.code for one in services if re.search(rf"(^|, | and ){re.escape(one.label)}(, | and |$)", names))


def naming(told: str, services: Sequence[Choice], codes: Collection[str], hub_words: Collection[str]) -> str:
    """The words to a family, naming these services and no other.

    `hub_words` are those for the outcome first, then for any other: where nothing else was written they stand before
    the services, and go again with the last one, so that the letter says what it says without.
    """
    before, _ = _parted(told)
    labels = [one.label for one in services if one.code in codes]
    if not labels and OPENING not in told:
        return told
    if not labels:
        return "" if before in hub_words else before
    if not before or before in hub_words:
        before = next(iter(hub_words), "")
    return f"{before}{_BREAK if before else ''}{OPENING}{_listed(labels)}."


def _parted(told: str) -> tuple[str, str]:
    """What stands before the services, and their names."""
    before, found, after = told.rpartition(OPENING)
    if not found:
        return told.rstrip(), ""
    names, _, more = after.partition(".")
    return f"{before.rstrip()}{more.rstrip()}", names


def _listed(labels: Sequence[str]) -> str:
    *most, last = labels
    return f"{', '.join(most)} and {last}" if most else last
