"""What each form about a person asks, in the reader's order; a question that an answer makes needless is not shown."""

from collections.abc import Iterable

from mashdesk.domain.codes import BirthAccuracy, Coded, PersonRole, RelationshipKind, Sex
from mashdesk.domain.names import isolated
from mashdesk.domain.people_said import (
    ContactChannel,
    ContactSafety,
    NameKind,
    NeedKind,
    OrderKind,
    ResponsibilityGround,
    WarningKind,
)
from mashdesk.domain.screening import SOCIAL_WORKER, asked_of_added
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.people.words import home_words, said_words
from mashdesk.gui.desks.question import Question, Values
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.typed_of_person import ANOTHER_HOME, About, Doing

A_DAY = say("Such as 21 Nov 2026.")
ONE_NAME = say("Somebody with one name has it here or as the family name.")
RESTRICTED_NAME = say(
    "After an adoption or a recognised gender. Senior social workers and information officers alone read it."
)
RESTRICTED_NUMBER = say("It gives away where they are, such as a refuge’s number: read like a confidential address.")
SAFETY = say("What is safe and when; who else hears the voicemail, reads the messages or opens the post.")
ON_THE_FORM = say("Not the name of somebody who asked to stay anonymous.")
HOW_THEY_BELONG = say("Such as: the school names a sister. The hub and the agencies asked read this.")
NEED = say("Which language and dialect, signed or spoken; who may not interpret, such as somebody of the family.")
MOVED_OUT = say("{a_day} From that day they no longer live there. Empty: they live there still.").format(a_day=A_DAY)
HIDDEN = say("A refuge, a placement: senior social workers and information officers alone read it, and you no more.")
NO_PLACE = say("Where somebody hides does not belong here.")
TITLES = {
    Doing.ADD: say("Add somebody to this enquiry"),
    Doing.NAME: say("Another name of {}"),
    Doing.CONTACT: say("How to reach {}"),
    Doing.NEED: say("What {} needs"),
    Doing.RESIDENCE: say("Where {} lives or lived"),
    Doing.RELATION: say("What {} is to somebody"),
    Doing.ORDER: say("Whom {} must keep away from"),
    Doing.WARNING: say("A warning about {}"),
    Doing.BORN: say("{} is born"),
    Doing.DIED: say("{} has died"),
    Doing.NAMED: say("{} is called otherwise"),
    Doing.NUMBERED: say("Numbers of {}"),
    Doing.POSTCODE: say("Postcode of a home of {}"),
    Doing.IN_ERROR: say("{} was entered in error"),
    Doing.PUT_BACK: say("Somebody who was entered in error is put back"),
}
TOLD = {
    Doing.ADD: say(
        "The hub and the agencies asked see them from now on; on a restricted enquiry, the people named on it. "
        "Agreement, telling, the discussion and a decision are asked of them as of the others."
    ),
    Doing.NAME: say("Searches find the person by it, unless it is restricted. A correction stands beside it."),
    Doing.CONTACT: say(
        "The hub’s own people read this; no agency does. It is never edited: a correction stands beside it."
    ),
    Doing.NEED: say("The hub and the agencies asked read this. Who needs large print gets every letter in it."),
    Doing.RESIDENCE: say(
        "Letters go to the homes of today. A letter to a home that was left is not printed or posted."
    ),
    Doing.RELATION: say(
        "It decides whose children a letter tells of, and who is asked. What stood before stays beside it."
    ),
    Doing.ORDER: say(
        "The hub and the agencies asked read this. A letter to whoever must keep away waits for a reason."
    ),
    Doing.WARNING: say("The hub and the agencies asked read this; at a confidential address, only whoever reads that."),
    Doing.END: say("What was said stays, with your name and reason."),
    Doing.BORN: say("It stays the same person. What was known before stays beside it."),
    Doing.DIED: say("Nobody is written to any more in this name. What was known before stays beside it."),
    Doing.NAMED: say("The name until now becomes a former name of the same person."),
    Doing.NUMBERED: say("What stood there before stays beside it. Searches find the person by the new NHS number."),
    Doing.POSTCODE: say(
        "What stood there before stays beside it. A letter that bears it and has not left is made anew."
    ),
    Doing.IN_ERROR: say(
        "They are named here no more, nor found by a search. Nothing is deleted, and it can be taken back."
    ),
    Doing.PUT_BACK: say("They are named here again. That they were entered in error stays beside it."),
}


def title_of(about: About, sheet: EnquirySheet) -> str:
    """What the form is called."""
    if about.doing is Doing.END and about.said is not None:
        return say("Over: {said}").format(said=said_words(about.said, sheet))
    whose = next((isolated(one.called) for one in sheet.people if one.id == about.id), say("this home"))
    return TITLES[about.doing].format(whose)


def questions(about: About, sheet: EnquirySheet) -> list[Question]:
    """The questions of one form."""
    asked = {
        Doing.ADD: _add,
        Doing.NAME: _name,
        Doing.CONTACT: _contact,
        Doing.NEED: _need,
        Doing.RESIDENCE: _residence,
        Doing.RELATION: _relation,
        Doing.ORDER: _order,
        Doing.WARNING: _warning,
        Doing.END: _end,
        Doing.BORN: _born,
        Doing.DIED: _died,
        Doing.NAMED: _named,
        Doing.NUMBERED: _numbered,
        Doing.POSTCODE: _postcode,
        Doing.IN_ERROR: _in_error,
        Doing.PUT_BACK: _put_back,
    }[about.doing](about, sheet)
    again = about.said is not None and about.doing is not Doing.END
    return [*asked, *([Question("why", say("Why it is corrected"), controls.words(2))] if again else [])]


def _add(_about: About, sheet: EnquirySheet) -> list[Question]:
    """Who it is, then whose they are, then where they live, then why they belong here."""
    others = [(str(one.id), one.name) for one in sheet.people]
    adults = [
        (str(one.id), one.name) for one in sheet.people if one.role in (PersonRole.PARENT, PersonRole.OTHER_ADULT)
    ]
    homes = [(str(home.id), home_words(home, sheet)) for home in sheet.households]

    def worker(values: Values) -> bool:
        chosen = str(values.get("role") or "")
        return asked_of_added(PersonRole(chosen) if chosen else None, sheet.row.state)

    return [
        Question("role", say("Who they are here"), controls.one_of(_codes(PersonRole))),
        *_both_names(),
        Question("known_as", say("Known as"), controls.line(), optional=True),
        Question("birth_accuracy", say("Date of birth"), controls.row_of(_codes(BirthAccuracy)), optional=True),
        Question("birth", say("Born, or expected, on"), controls.line(), A_DAY, optional=True, shown=_birth_told),
        Question("sex", say("Sex"), controls.row_of(_codes(Sex)), optional=True),
        Question("nhs_number", say("NHS number"), controls.line(), say("Ten digits."), optional=True),
        Question(
            "parents",
            say("Their parents"),
            controls.ticks(adults),
            say("Tick those who are named here."),
            optional=True,
            shown=_is_child,
        ),
        Question("kind", say("They are"), controls.one_of(_codes(RelationshipKind)), optional=True),
        Question("to", say("To whom"), controls.one_of(others), optional=True),
        Question(
            "household",
            say("Where they live"),
            controls.one_of([*homes, (ANOTHER_HOME, say("Another address"))]),
            say("Empty: nobody told."),
            optional=True,
        ),
        Question("address", say("Address"), controls.words(3), say("A line below each other."), shown=_another_home),
        Question("postcode", say("Postcode"), controls.line(), optional=True, shown=_another_home),
        Question(
            "confidential", say("Is it confidential?"), controls.yes_or_no(), HIDDEN, optional=True, shown=_another_home
        ),
        Question("social_worker", say("Does a social worker have them already?"), _social_worker(), shown=worker),
        Question("note", say("How they belong to this enquiry"), controls.words(2), HOW_THEY_BELONG),
        Question("said_by", say("Who told the hub"), controls.line(), ON_THE_FORM),
    ]


def _social_worker() -> controls.Control:
    return controls.row_of(list(SOCIAL_WORKER.items()))


def _in_error(_about: About, _sheet: EnquirySheet) -> list[Question]:
    return [Question("note", say("Why they do not belong here"), controls.words(3))]


def _put_back(_about: About, _sheet: EnquirySheet) -> list[Question]:
    return [Question("note", say("Why they belong here after all"), controls.words(3))]


def _name(_about: About, _sheet: EnquirySheet) -> list[Question]:
    return [
        Question("kind", say("What kind of name"), controls.one_of(_codes(NameKind))),
        *_both_names(),
        Question("since", say("From"), controls.line(), A_DAY, optional=True),
        Question("until", say("Until"), controls.line(), A_DAY, optional=True),
        Question("restricted", say("Restricted?"), controls.yes_or_no(), RESTRICTED_NAME, optional=True),
    ]


def _both_names() -> list[Question]:
    return [
        Question("given_names", say("Given names"), controls.line(), ONE_NAME, optional=True),
        Question("family_name", say("Family name"), controls.line(), optional=True),
        Question("family_first", say("Is the family name written first?"), controls.yes_or_no(), optional=True),
    ]


def _contact(about: About, sheet: EnquirySheet) -> list[Question]:
    homes = [(str(home.id), home_words(home, sheet)) for home in sheet.households if about.id in home.people]
    ways = [one for one in ContactChannel if homes or one is not ContactChannel.POST]
    return [
        Question("channel", say("How"), controls.one_of(_codes(ways))),
        Question("household", say("To which home"), controls.one_of(homes), shown=_by_post),
        Question("detail", say("The number or address"), controls.line(), say("As it was told; spaces do not matter."),
                 shown=_not_by_post),
        Question("safe", say("Is it safe to use?"), controls.row_of(_codes(ContactSafety))),
        Question("safety", say("What to mind"), controls.words(3), SAFETY, optional=True),
        Question("said_by", say("Who said so"), controls.line(), optional=True, shown=_known_if_safe),
        Question("restricted", say("Restricted?"), controls.yes_or_no(), RESTRICTED_NUMBER, optional=True),
    ]  # fmt: skip


def _need(_about: About, _sheet: EnquirySheet) -> list[Question]:
    return [
        Question("kind", say("What they need"), controls.one_of(_codes(NeedKind))),
        Question("words", say("Which, and what helps"), controls.words(2), NEED, optional=True),
        Question("said_by", say("Who said so"), controls.line()),
    ]


def _residence(_about: About, sheet: EnquirySheet) -> list[Question]:
    homes = [(str(home.id), home_words(home, sheet)) for home in sheet.households]
    return [
        Question("household", say("Which home"), controls.one_of([*homes, (ANOTHER_HOME, say("Another address"))])),
        Question("address", say("Address"), controls.words(3), say("A line below each other."), shown=_another_home),
        Question("postcode", say("Postcode"), controls.line(), optional=True, shown=_another_home),
        Question(
            "confidential", say("Is it confidential?"), controls.yes_or_no(), HIDDEN, optional=True, shown=_another_home
        ),
        Question("since", say("Moved in"), controls.line(), A_DAY, optional=True),
        Question("until", say("Moved out"), controls.line(), MOVED_OUT, optional=True),
        Question("said_by", say("Who said so"), controls.line()),
    ]


def _relation(about: About, sheet: EnquirySheet) -> list[Question]:
    others = [(str(one.id), one.name) for one in sheet.people if one.id != about.id]
    responsible = say("Parental responsibility?")
    return [
        Question("kind", say("They are"), controls.one_of(_codes(RelationshipKind))),
        Question("to", say("To whom"), controls.one_of(others)),
        Question("parental_responsibility", responsible, controls.yes_or_no(), say("Empty: not known."), optional=True),
        Question("ground", say("On what ground"), controls.one_of(_codes(ResponsibilityGround)), optional=True,
                 shown=_responsible),
        Question("since", say("From"), controls.line(), A_DAY, optional=True),
        Question("until", say("Until"), controls.line(), A_DAY, optional=True),
        Question("said_by", say("Who said so"), controls.line()),
    ]  # fmt: skip


def _order(about: About, sheet: EnquirySheet) -> list[Question]:
    others = [(str(one.id), one.name) for one in sheet.people if one.id != about.id]
    return [
        Question("protects", say("Whom they must keep away from"), controls.ticks(others)),
        Question("kind", say("What kind of order"), controls.one_of(_codes(OrderKind))),
        Question("since", say("From"), controls.line(), A_DAY, optional=True),
        Question(
            "until",
            say("Until"),
            controls.line(),
            say("{a_day} Empty: no end was told.").format(a_day=A_DAY),
            optional=True,
        ),
        Question(
            "source", say("How the hub knows"), controls.line(), say("Such as the court’s paper, or who said so.")
        ),
        Question("conditions", say("Conditions"), controls.words(3), NO_PLACE, optional=True),
    ]


def _warning(_about: About, _sheet: EnquirySheet) -> list[Question]:
    return [
        Question("kind", say("What kind of warning"), controls.one_of(_codes(WarningKind))),
        Question("words", say("What whoever goes there must know"), controls.words(3)),
        Question("said_by", say("Who said so"), controls.line()),
        Question("since", say("Since"), controls.line(), A_DAY),
        Question(
            "review", say("Look at it again on"), controls.line(), say("{a_day} Within a year.").format(a_day=A_DAY)
        ),
        Question("told", say("Do they know of this warning?"), controls.yes_or_no()),
        Question("why_not_told", say("Why they do not"), controls.words(2), shown=_not_told),
    ]


def _end(_about: About, _sheet: EnquirySheet) -> list[Question]:
    return [Question("why", say("Why it is over"), controls.words(3))]


def _born(_about: About, _sheet: EnquirySheet) -> list[Question]:
    return [
        Question("happened", say("Born on"), controls.line(), A_DAY),
        *_both_names(),
        Question("known_as", say("Known as"), controls.line(), optional=True),
        Question("sex", say("Sex"), controls.row_of(_codes(Sex))),
        Question("note", say("Who told the hub"), controls.line(), optional=True),
    ]


def _died(_about: About, _sheet: EnquirySheet) -> list[Question]:
    return [
        Question("happened", say("Died on"), controls.line(), A_DAY),
        Question("note", say("Who told the hub, and what is known"), controls.words(3), optional=True),
    ]


def _named(_about: About, _sheet: EnquirySheet) -> list[Question]:
    return [
        *_both_names(),
        Question("known_as", say("Known as"), controls.line(), optional=True),
        Question("happened", say("Since"), controls.line(), A_DAY, optional=True),
        Question("note", say("Why, and who told the hub"), controls.words(2)),
        Question(
            "restricted", say("Is the name before restricted?"), controls.yes_or_no(), RESTRICTED_NAME, optional=True
        ),
    ]


def _numbered(_about: About, _sheet: EnquirySheet) -> list[Question]:
    return [
        Question("nhs_number", say("NHS number"), controls.line(), say("Ten digits."), optional=True),
        Question(
            "upn", say("Unique pupil number"), controls.line(), say("A letter, then twelve characters."), optional=True
        ),
        Question("note", say("Why, and who told the hub"), controls.words(2)),
    ]


def _postcode(about: About, sheet: EnquirySheet) -> list[Question]:
    homes = [
        (str(home.id), home_words(home, sheet)) for home in sheet.households if home.address and about.id in home.people
    ]
    return [
        Question("household", say("Which home"), controls.one_of(homes)),
        Question("postcode", say("Postcode"), controls.line()),
        Question("note", say("Why, and who told the hub"), controls.words(2)),
    ]


def _codes(codes: Iterable[Coded]) -> list[tuple[str, str]]:
    return [(one.value, say(one.words)[:1].upper() + say(one.words)[1:]) for one in codes]


def _known_if_safe(values: Values) -> bool:
    return values.get("safe") in (ContactSafety.SAFE.value, ContactSafety.NOT_SAFE.value)


def _by_post(values: Values) -> bool:
    return values.get("channel") == ContactChannel.POST.value


def _not_by_post(values: Values) -> bool:
    return not _by_post(values)


def _birth_told(values: Values) -> bool:
    return values.get("birth_accuracy") in (BirthAccuracy.KNOWN, BirthAccuracy.ESTIMATED, BirthAccuracy.EXPECTED)


def _is_child(values: Values) -> bool:
    return values.get("role") in (PersonRole.SUBJECT, PersonRole.SIBLING, PersonRole.OTHER_CHILD)


def _another_home(values: Values) -> bool:
    return values.get("household") == ANOTHER_HOME


def _responsible(values: Values) -> bool:
    return values.get("parental_responsibility") is True


def _not_told(values: Values) -> bool:
    return values.get("told") is False
