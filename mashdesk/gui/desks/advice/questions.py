"""What is asked when a professional talks a worry through (Waltham Forest leaflet, F30)."""

from mashdesk.gui.desks import controls
from mashdesk.gui.desks.question import HOW_TO_TYPE, Question

NO_NAMES = "Without the child’s name, date of birth or address. If the family has to be named, take a referral."


def advising() -> list[Question]:
    """Everything that is noted of it."""
    return [
        Question("asker", "Who asks?", controls.line(), "The professional’s own name."),
        Question("agency", "Where do they work?", controls.line(), "Such as a school, a surgery, a nursery."),
        Question("reach", "How to reach them", controls.line(), "A telephone number or an e-mail address."),
        Question("question", "What they asked", controls.words(4), NO_NAMES),
        Question("answer", "What they were advised", controls.words(4), "Again without names."),
        Question("given_by", "Who advised them?", controls.line()),
        Question("told_to_refer", "Were they told to refer?", controls.yes_or_no()),
        Question("asked", "When did they ask?", controls.line(), f"Leave it empty if just now. {HOW_TO_TYPE}", True),
    ]
