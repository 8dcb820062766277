"""What is asked when a professional talks a worry through (Waltham Forest leaflet, F30)."""

from mashdesk.gui.desks import controls
from mashdesk.gui.desks.question import HOW_TO_TYPE, Question
from mashdesk.gui.language import say

NO_NAMES = say("Without the child’s name, date of birth or address. If the family has to be named, take a referral.")


def advising() -> list[Question]:
    """Everything that is noted of it."""
    return [
        Question("asker", say("Who asks?"), controls.line(), say("The professional’s own name.")),
        Question("agency", say("Where do they work?"), controls.line(), say("Such as a school, a surgery, a nursery.")),
        Question("reach", say("How to reach them"), controls.line(), say("A telephone number or an e-mail address.")),
        Question("question", say("What they asked"), controls.words(4), NO_NAMES),
        Question("answer", say("What they were advised"), controls.words(4), say("Again without names.")),
        Question("given_by", say("Who advised them?"), controls.line()),
        Question("told_to_refer", say("Were they told to refer?"), controls.yes_or_no()),
        Question(
            "asked",
            say("When did they ask?"),
            controls.line(),
            say("Leave it empty if just now. {how_to_type}").format(how_to_type=HOW_TO_TYPE),
            True,
        ),
    ]
