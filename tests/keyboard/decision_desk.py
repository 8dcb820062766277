"""The senior social workers' part of the case, key by key: screened, asked, discussed, decided, signed."""

from tests.keyboard.keyboard import Keyboard

CHILD = "Wren"
WHY = "A bruise, and she is afraid to go home."


def open_enquiry(keys: Keyboard, reference: str, why: str) -> None:
    """Down the worklist, Enter, a reason, Enter."""
    keys.at("My worklist")
    keys.go_to_row(reference)
    keys.press("Return")
    keys.at("Why do you open it?")
    keys.type(why)
    keys.press("Return")


def screen(keys: Keyboard) -> None:
    """A level, why, how soon; F8."""
    keys.at("Referral")
    keys.go("Level 1")
    keys.tick("Level 3", by="Down")
    keys.fill("Why", WHY)
    keys.move()
    keys.tick("Amber", by="Down")
    keys.move()
    keys.tick("No", by="Right")
    keys.look("screening")
    keys.press("F8")
    keys.hear("Ask agencies")


def ask_agencies(keys: Keyboard) -> None:
    """Whom the hub's profile suggests is ticked already; what for, on which ground; F8."""
    keys.at("Children's Social Care")
    keys.go("What for")
    keys.press("Down")
    keys.go("Lawful basis")
    keys.press("Down")
    keys.fill("What you need to know", "What is known of the family?")
    keys.look("asking")
    keys.press("F8")
    keys.hear("0 of 3 agencies returned")


def discuss(keys: Keyboard) -> None:
    """F8 leads there from the returns; the view of one's own agency, what was agreed; F8."""
    keys.hear("3 of 3 agencies returned")
    keys.press("F8")
    keys.at("When it was held")
    keys.tick("Agrees")
    keys.fill("View of person 1", "Further assessment is needed.")
    keys.fill("What was agreed", "A social care assessment.")
    keys.look("discussion")
    keys.press("F8")
    keys.at(CHILD)


def decide(keys: Keyboard) -> None:
    """F8 leads to the first answer that is missing; the others follow by Tab; F8 to the signature."""
    keys.press("F8")
    keys.tick("Yes")
    keys.move()
    keys.tick("Yes")
    keys.go("Threshold")
    keys.press("Down", "Down", "Down")
    keys.go("Outcome")
    keys.press("Down")
    keys.fill("Reasons", WHY)
    keys.fill("What happens next", "The assessment begins this week.")
    keys.fill("If this does not work", "The hub is told and decides anew.")
    keys.look("decision")
    keys.hear("1 thing before you can sign")
    keys.press("F8")
    _speak_with_her_mother(keys)
    keys.hear("You can sign")
    keys.press("F8")
    keys.at("Your password")


def _speak_with_her_mother(keys: Keyboard) -> None:
    """What the leaflet asks before an assessment (N1): F8 led to the form; F8 records it and leads back."""
    keys.at("Whom you tried to reach")
    keys.press("Down", "Down")
    keys.go("How")
    keys.press("Down")
    keys.go("What came of it")
    keys.press("Down")
    keys.move()
    keys.tick("Safe")
    keys.fill("What they think, optional", "She is glad that somebody asks.")
    keys.look("contact")
    keys.press("F8")
    keys.at("Family")


def sign(keys: Keyboard, password: str) -> None:
    """The signature is the password; a wrong one signs nothing."""
    keys.type("not-the-password")
    keys.press("F8")
    keys.hear("Nothing was signed")
    keys.at("Your password")
    keys.type(password)
    keys.look("signature")
    keys.press("F8")
    keys.hear("1 of 1 signed")
