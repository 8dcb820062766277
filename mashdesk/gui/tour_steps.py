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
            "The hub's enquiries with initials and never a name; the time left is said in words. Choosing one "
            "asks you "
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
    TourStep(
        "overview",
        say("Overview: late ones first"),
        say(
            "Every enquiry of the hub that you may know of, what is at risk and what is yours to do. Opening one "
            "asks for a reason, because it is logged."
        ),
        _of("pane.list"),
    ),
    TourStep(
        "overview",
        say("Overview: figures"),
        say(
            "While no enquiry is open: what came in, what was in time, outcomes, repeats and agencies, as bars "
            "and as a table (F6). They go into a file with Ctrl+P."
        ),
        _of("figures.tabs"),
    ),
    TourStep(
        "matters",
        say("Rights: requests and complaints"),
        say(
            "Subject access, rectification, complaints and feedback, each with its stage and its clock. The one "
            "that runs out next is first."
        ),
        _of("pane.list"),
    ),
    TourStep(
        "matters",
        say("Rights: a new request"),
        say("Ctrl+N or this button. Who asks, for whom, how it came, and how they were identified."),
        _of("pane.new"),
    ),
    TourStep(
        "rights",
        say("Enquiries: what a request is about"),
        say(
            "Choose the enquiry of the request; opening it asks for the reason. An item goes out only as its "
            "agency released it."
        ),
        _of("pane.list"),
    ),
    TourStep(
        "find",
        say("Find: a person"),
        say(
            "A name, also misspelt, a day of birth, a postcode or an NHS number. Each search is kept in the access log."
        ),
        _of("pane.field"),
    ),
    TourStep(
        "protect",
        say("Protect: restrictions and emergencies"),
        say(
            "Open a restricted enquiry in an emergency, review what others opened so, say whom somebody is "
            "connected with, and hold the emergency pack."
        ),
        _of("strip"),
    ),
    TourStep(
        "texts",
        say("Texts: the hub's own words"),
        say(
            "The hub's profile and the words of its letters. You propose a change and see it as it would look; a "
            "second person approves it."
        ),
        _of("pane.list"),
    ),
    TourStep(
        "audit",
        say("Audit: who read what"),
        say(
            "Every opening, search, print and refused attempt, newest first, narrowed by person, kind and day. "
            "No case content is here."
        ),
        _of("pane.list"),
    ),
    TourStep(
        "audit",
        say("Audit: whether the log is whole"),
        say("The seals are checked here: an entry that was changed, cut out or put in is named."),
        _of("strip"),
    ),
    TourStep(
        "staff",
        say("Staff: accounts"),
        say(
            "Who may sign in, with which roles, until when. Nobody here reads an enquiry, and nobody gets a role "
            "that sees content beside this one."
        ),
        _of("pane.list"),
    ),
    TourStep(
        "staff",
        say("Staff: a new account"),
        say("Ctrl+N or this button; a whole list is imported from a spreadsheet. The first password is shown once."),
        _of("pane.new"),
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
