"""What is asked about an account, in the words of the hub."""

from PySide6.QtWidgets import QLineEdit

from mashdesk.domain.accounts import StaffAccount, Standing
from mashdesk.domain.calendar import day_words
from mashdesk.domain.staff_words import ROLES
from mashdesk.gui.desks.controls import line, one_of, ticks, words, yes_or_no
from mashdesk.gui.desks.question import Question
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.signed_in import SignedIn

ADMINISTRATOR = "administrator"
A_DAY = say("Such as 21 Nov 2026")
DAYS = ("vetted", "vetted_until", "trained", "trained_until")


def roles_question(held: tuple[str, ...] = ()) -> Question:
    """Only the installer makes an administrator: the role is offered where it is held already."""
    offered = [(role, say(said)) for role, said in ROLES.items() if role != ADMINISTRATOR or ADMINISTRATOR in held]
    hint = say("An auditor or administrator holds no role that sees case content.")
    return Question("roles", say("Roles"), ticks(offered), hint=hint)


def post_question(who: SignedIn) -> Question:
    """In the hub's words; those of its profile may pass a gate."""
    posts = ", ".join(choice.label for choice in who.profile.posts)
    return Question(
        "post", say("Post"), line(), hint=say("As the hub calls it. In its profile stand: {posts}.").format(posts=posts)
    )


def agency_question(who: SignedIn) -> Question:
    """One of the hub's agencies."""
    return Question("agency", say("Agency"), one_of([(one.id, one.name) for one in who.profile.agencies]))


def standing_questions(*, optional: bool) -> list[Question]:
    """Vetting and training with the day they were granted and the day they end (Dudley leaflet, D12)."""
    labels = {"vetted": say("Vetted on"), "vetted_until": say("Vetting ends"), "trained": say("Trained on")}
    labels |= {"trained_until": say("Training ends")}
    kind = Question("vetting", say("Kind of vetting"), line(), hint=say("Such as enhanced DBS."), optional=optional)
    days = [Question(name, label, _day(), optional=optional) for name, label in labels.items()]
    return [kind, *days]


def new_account_questions(who: SignedIn) -> list[Question]:
    """Everything that an account needs; without vetting and training it stays closed."""
    return [
        Question(
            "login",
            say("User name"),
            line(),
            hint=say("3 to 41 small letters, digits, dots or dashes. It stays for ever."),
        ),
        Question("name", say("Name"), line()),
        post_question(who),
        agency_question(who),
        roles_question(),
        *standing_questions(optional=True),
        Question(
            "has_password", say("Signs in with a password"), yes_or_no(), hint=say("No: certificate or directory only.")
        ),
    ]


def because_question() -> Question:
    """Why a password is reset."""
    return Question("because", say("Why"), words(2), hint=say("The second administrator and the log read it."))


def typed_days(standing: Standing) -> dict[str, object]:
    """What is on record, as one would type it."""
    typed: dict[str, object] = {"vetting": standing.vetting}
    days = {name: getattr(standing, name) for name in DAYS}
    return typed | {name: day_words(day) if day else "" for name, day in days.items()}


def values_of(account: StaffAccount) -> dict[str, object]:
    """What stands of an account, by the names of the questions."""
    return {"roles": list(account.roles), "agency": account.agency, "post": account.post} | typed_days(account.standing)


def texts(values: dict[str, object]) -> dict[str, str]:
    """The lines of a form."""
    return {name: value for name, value in values.items() if isinstance(value, str)}


def _day() -> QLineEdit:
    edit = line()
    edit.setPlaceholderText(A_DAY)
    return edit
