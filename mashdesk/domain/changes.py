"""What kind of thing changed: the broadcast after a command, so that each open view decides whether to reload."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class Changes:
    """Flags for what a command touched; `enquiry` is None when it may be any (a hint from another workstation)."""

    worklists: bool = False
    sheet: bool = False
    requests: bool = False
    letters: bool = False
    openings: bool = False
    enquiry: UUID | None = None

    @classmethod
    def everything(cls) -> "Changes":
        """Somebody else saved something: refetch what is on the screen."""
        return cls(worklists=True, sheet=True, requests=True, letters=True, openings=True)

    def touches(self, enquiry: UUID | None) -> bool:
        """Whether a view of `enquiry` should reload its sheet."""
        return self.sheet and (self.enquiry is None or self.enquiry == enquiry)
