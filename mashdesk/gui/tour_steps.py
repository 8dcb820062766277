"""What the tour tells of each desk, in the order of the work; a person is shown the desks that they have."""

from collections.abc import Callable, Collection

from PySide6.QtWidgets import QWidget

from mashdesk.gui.language import say
from mashdesk.gui.tour import TourStep


def _of(name: str) -> Callable[[QWidget], QWidget | None]:
    """The widget that a desk has under this name, such as "pane.list"."""

    def at(desk: QWidget) -> QWidget | None:
        found: object = desk
        for part in name.split("."):
            found = getattr(found, part, None)
        return found if isinstance(found, QWidget) else None

    return at


def _named(name: str) -> Callable[[QWidget], QWidget | None]:
    """A widget of the window itself."""
    return lambda frame: frame.findChild(QWidget, name)


FIRST = TourStep(
    "",
    say("The views you have"),
    say(
        "One for each kind of work that your role does. Alt+1, Alt+2 … choose them. At the foot: F10 locks, F9 hides "
        "everything at once when somebody walks past."
    ),
    _named("rail"),
)
DESKS = (
    TourStep(
        "front_door",
        say("Front door: what runs out next"),
        say(
            "The hub's enquiries with initials and never a name; the time left is said in words. Choosing one asks you "
            "why, because every opening is kept."
        ),
        _of("pane.list"),
    ),
    TourStep(
        "front_door",
        say("Front door: a new referral"),
        say(
            "Ctrl+N or this button. Type in any order; what is missing is shown beside the form and is never in the "
            "way. F8 sends it to screening."
        ),
        _of("new_referral"),
    ),
    TourStep(
        "agency",
        say("Requests: what your agency is asked"),
        say(
            "The request that is due next is first. Open it, answer with items or “nothing known”, and see who may "
            "read each item before it is saved."
        ),
        _of("lists"),
    ),
    TourStep(
        "decide",
        say("Decide: from screening to the signature"),
        say(
            "Open an enquiry: the next step stands beside the picture. Screen, ask agencies, record the discussion, "
            "decide for each child. F8 is always the main thing to do."
        ),
        _of("pane.list"),
    ),
    TourStep(
        "decide",
        say("Decide: a part of the list"),
        say("Only what is to be screened, gathered or decided, with how many there are."),
        _of("pane.enquiries.stages"),
    ),
    TourStep(
        "letters",
        say("Letters: what is due"),
        say(
            "Each letter is the finished page, checked against what its reader must not be told before it can be "
            "released and posted."
        ),
        _of("list"),
    ),
)
LAST = (
    TourStep(
        "",
        say("Find"),
        say("Ctrl+K: a reference, initials or a person. It finds within what you may see."),
        _named("find_edit"),
    ),
    TourStep(
        "",
        say("You"),
        say(
            "Text size, theme, what is kept of you, sign out, and this tour again. F1 shows the keys and the help "
            "for the desk in front."
        ),
        _named("person_button"),
    ),
)


def steps_for(views: Collection[str]) -> tuple[TourStep, ...]:
    """The steps for somebody who has these views."""
    return (FIRST, *(step for step in DESKS if step.view in views), *LAST)
