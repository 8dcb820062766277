"""What a strategy discussion decided (Working Together to Safeguard Children; section 47 of the Children Act 1989)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mashdesk.domain.calendar import day_words


class ParentsInformed(StrEnum):
    """Whether the parents hear of it before anything is done."""

    BEFORE = "before"
    NOT_BEFORE = "not_before"

    @property
    def words(self) -> str:
        """As it was decided."""
        return "They are informed before" if self is ParentsInformed.BEFORE else "They are not informed before"


class Enquiries(StrEnum):
    """What follows under section 47 of the Children Act 1989."""

    SINGLE = "single"
    JOINT = "joint"
    NONE = "none"

    @property
    def words(self) -> str:
        """As it was decided."""
        return {
            "single": "Section 47 enquiries by social care alone",
            "joint": "Section 47 enquiries by social care and police together",
            "none": "No section 47 enquiries",
        }[self.value]


ATTENDING = {"police": "Police", "health": "Health", "education": "Education", "social_care": "Social care"}
"""Who takes part in a strategy discussion at the least (Working Together to Safeguard Children)."""


@dataclass(frozen=True)
class Strategy:
    """What a strategy discussion decided, as far as it was written down: nothing of it must be.

    `attended`: which of `ATTENDING` took part. `section_47`: why there is reasonable cause to suspect significant harm.
    """

    attended: tuple[str, ...] = ()
    section_47: str = ""
    enquiries: Enquiries | None = None
    parents_informed: ParentsInformed | None = None
    parents_why_not: str = ""
    medical: str = ""
    safety_plan: str = ""
    next_review: date | None = None


NOTHING_SAID = Strategy()


def strategy_lines(told: Strategy) -> tuple[tuple[str, str], ...]:
    """Each thing that it decides, and what was decided of it; "" where nothing was written down."""
    informed = told.parents_informed.words if told.parents_informed else ""
    return (
        ("Why significant harm is suspected", told.section_47),
        ("Section 47 enquiries", told.enquiries.words if told.enquiries else ""),
        ("Parents", ". ".join(filter(None, (informed, told.parents_why_not)))),
        ("Medical", told.medical),
        ("How the child is safe until then", told.safety_plan),
        ("Next review", day_words(told.next_review) if told.next_review else ""),
    )
