"""What each kind of agency is asked to look into, from the file that is shipped, unless the hub's profile says it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from mashdesk.domain.codes import AgencyFunction
from mashdesk.domain.hub_profile import HubAgency

FORMAT = "mashdesk-questions/1"


@dataclass(frozen=True)
class QuestionTemplate:
    """The questions for agencies of a function; where `agencies` names some, for those alone."""

    function: AgencyFunction
    agencies: tuple[str, ...]
    source: str
    questions: tuple[str, ...]


def read_questions(text: str) -> tuple[QuestionTemplate, ...]:
    """The templates in the file's order. Raises ValueError."""
    told = json.loads(text)
    if told.get("format") != FORMAT:
        raise ValueError("This is no file of questions of this program.")
    return tuple(
        QuestionTemplate(
            AgencyFunction(one["function"]), tuple(one.get("agencies", ())), one["source"], tuple(one["questions"])
        )
        for one in told["templates"]
    )


def questions_for(agency: HubAgency, templates: Sequence[QuestionTemplate]) -> tuple[str, ...]:
    """The hub's own questions to this agency, else those to it by name, else those to its function."""
    if agency.checks:
        return agency.checks
    suits = [one for one in templates if one.function is agency.function]
    named = [one for one in suits if agency.id in one.agencies]
    whole = [one for one in suits if not one.agencies]
    return next((one.questions for one in (*named, *whole)), ())
