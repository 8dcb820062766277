"""What the file says beside its pages, and what is known of the recipient and the address."""

from collections.abc import Callable, Iterator

from mashdesk.documents.safety.sight import Sight
from mashdesk.domain.letter_rules import Rule
from mashdesk.domain.letter_safety import Finding

Check = Callable[[Sight], Iterator[Finding]]


def properties(sight: Sight) -> Iterator[Finding]:
    """The file names no author, subject or keyword, and nothing of itself beyond its title."""
    if sight.parts.says_too_much:
        yield Finding(Rule.PROPERTIES, 0)


def strange_parts(sight: Sight) -> Iterator[Finding]:
    """No link, attachment, form, script, remark or part that no page shows."""
    for part in sight.parts.strange_parts:
        yield Finding(Rule.PARTS, 0, words=part)


def revisions(sight: Sight) -> Iterator[Finding]:
    """The file was written once, and nothing lies before or behind it."""
    if sight.parts.revised:
        yield Finding(Rule.REVISIONS, 0)


def recipient_suppressed(sight: Sight) -> Iterator[Finding]:
    """Nobody is written to whose letter is suppressed."""
    if sight.flags.recipient_suppressed:
        yield Finding(Rule.SUPPRESSED, 0)


def address_unsafe(sight: Sight) -> Iterator[Finding]:
    """Nothing goes to an address that is not safe to write to."""
    if sight.flags.address_unsafe:
        yield Finding(Rule.UNSAFE_ADDRESS, 0)


def address_stale(sight: Sight) -> Iterator[Finding]:
    """Nothing goes to an address that is out of date."""
    if sight.flags.address_stale:
        yield Finding(Rule.STALE_ADDRESS, 0)


def kept_away(sight: Sight) -> Iterator[Finding]:
    """A letter to somebody whom an order keeps away goes only with somebody's reason."""
    if sight.flags.kept_away:
        yield Finding(Rule.KEPT_AWAY, 0)


def other_household(sight: Sight) -> Iterator[Finding]:
    """Nothing goes to a household that the recipient is not of."""
    if sight.flags.not_the_recipients_household:
        yield Finding(Rule.OTHER_HOUSEHOLD, 0)
