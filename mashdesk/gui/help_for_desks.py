"""Which sections of the user guide belong to which view of the rail, what is done there most first."""

from functools import cache

from mashdesk.domain.user_guide import GuideSection, sections_of
from mashdesk.paths import user_guide

EVERYWHERE = (
    "Lock and hide",
    "Drafts",
    "Spelling",
    "When the connection is lost",
    "Read the hub's guidance",
    "See what is kept of you",
)
_OPENING = "Open an enquiry"
SECTIONS: dict[str, tuple[str, ...]] = {
    "decide": (
        "Screen it",
        "Ask agencies",
        "Record what an agency said that has nobody here",
        "Record the discussion",
        "Decide and sign",
        "Take another step: close, return, reopen, transfer, dispute",
        _OPENING,
        "Let an item leave the hub",
    ),
    "front_door": (
        "Take a referral",
        "Note advice without a referral",
        "Take in a request for a file, or a complaint",
        "Record what the family says",
        "Record what an agency said that has nobody here",
        _OPENING,
        "Print and post the letters",
    ),
    "letters": ("Print and post the letters", "Let an item leave the hub"),
    "agency": ("Answer a request", "Let an item leave the hub", _OPENING),
    "overview": ("Read what the hub does", _OPENING, "Restrict an enquiry, open one in an emergency"),
    "matters": ("Answer a request for a file, or a complaint", "Take in a request for a file, or a complaint"),
    "rights": ("Read what the hub does", _OPENING, "Let an item leave the hub"),
    "find": ("Find a person", _OPENING),
    "protect": (
        "Restrict an enquiry, open one in an emergency",
        "Keep an emergency pack, and open it while the server is away",
    ),
    "audit": ("Look at who looked at what",),
    "staff": ("Keep the accounts of staff",),
    "texts": ("Change the hub's profile or the words of a letter",),
    "nothing": ("Sign in",),
}


def sections_for(view: str) -> tuple[str, ...]:
    """The headings for a view, and those that help everywhere."""
    return (*SECTIONS.get(view, ()), *EVERYWHERE)


@cache
def guide() -> tuple[GuideSection, ...]:
    """The whole guide, as it is shipped with this copy of the program."""
    return sections_of(user_guide().read_text(encoding="utf-8"))
