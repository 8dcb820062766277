"""What each form about a family asks, in the reader's order; a question that an answer makes needless is not shown."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from mashdesk.domain.codes import Coded, PersonRole
from mashdesk.domain.family_codes import (
    AskedAbout,
    Capacity,
    Channel,
    ConsentAnswer,
    ContactResult,
    Explained,
    Safe,
    ToldBy,
)
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.names import isolated
from mashdesk.domain.snapshots import EnquirySheet, Person
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.question import HOW_TO_TYPE, Question, Values
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.caller_model import SOMEBODY_ELSE
from mashdesk.gui.viewmodels.family_entry import Entry
from mashdesk.gui.viewmodels.family_meanwhile import NO_LONGER


def questions(entry: Entry, sheet: EnquirySheet, profile: HubProfile, today: date, *, mind: str = "") -> list[Question]:
    """The questions of one form, for this enquiry and the hub as it is today.

    `mind` is what speaks against a number or a person.
    """
    profile = replace(profile, agencies=profile.partners(today))  # nothing new reaches an agency that has left
    asked = {
        Entry.CONSENT: _consent,
        Entry.BASIS: _basis,
        Entry.TELLING: _telling,
        Entry.CONTACT: _contact,
        Entry.CALL: _call,
    }
    told = asked[entry](sheet, profile)
    if mind and entry in (Entry.CONTACT, Entry.CALL):
        return [replace(one, hint=f"{mind} {one.hint}".strip()) if one.name == "person" else one for one in told]
    return told


def _consent(sheet: EnquirySheet, profile: HubProfile) -> list[Question]:
    explained = [(one.value, say(one.words)) for one in Explained]
    agencies = [(one.id, one.name) for one in profile.agencies]
    return [
        Question("people", say("Whom it concerns"), controls.ticks(_names(sheet.subjects))),
        Question("about", say("What was asked"), controls.ticks(_codes(AskedAbout))),
        Question("answer", say("The answer"), controls.one_of(_codes(ConsentAnswer))),
        Question("by_person", say("Whose answer"), controls.one_of(_names(sheet.people)), shown=_said),
        Question("capacity", say("By what they could agree"), controls.one_of(_codes(Capacity)), shown=_said),
        Question("happened", say("When"), controls.line(), HOW_TO_TYPE),
        Question(
            "how", say("How"), controls.line(), say("By telephone, at home, in writing …"), optional=True, shown=_said
        ),
        Question("explained", say("They were told"), controls.ticks(explained), shown=_said),
        Question("explanation", say("In what words"), controls.words(), optional=True, shown=_said),
        Question("options", say("Options talked through"), controls.words(), optional=True, shown=_said),
        Question("understood", say("They understood it"), controls.yes_or_no(), optional=True, shown=_said),
        Question(
            "committed", say("They are committed to taking part"), controls.yes_or_no(), optional=True, shown=_given
        ),
        Question("why", say("Why not"), controls.words(), shown=_needs_reason),
        Question(
            "agencies",
            say("Only these agencies"),
            controls.ticks(agencies),
            say("None ticked: all."),
            optional=True,
            shown=_given,
        ),
        Question("limits", say("Other limits"), controls.line(), optional=True, shown=_given),
        _correction(),
    ]


def _basis(sheet: EnquirySheet, profile: HubProfile) -> list[Question]:
    every = {one.code: one.label for one in (*profile.grounds, *profile.policies.consent.exceptions)}
    grounds = [*every.items(), (NO_LONGER, say("None any more: what was recorded no longer holds"))]
    return [
        Question("people", say("Whom it concerns"), controls.ticks(_names(sheet.subjects))),
        Question("about", say("What goes ahead without agreement"), controls.ticks(_codes(AskedAbout))),
        Question("ground", say("The ground, from the hub's list"), controls.one_of(grounds)),
        Question("reason", say("Why it holds here"), controls.words(3), say("You answer for it, by name.")),
    ]


def _telling(sheet: EnquirySheet, profile: HubProfile) -> list[Question]:
    unless = [(one.code, one.label) for one in profile.policies.telling.unless]
    sure = say("The hub tells of such a concern only if it is sure.")
    return [
        Question("people", say("Who"), controls.ticks(_names(_family(sheet)))),
        Question("told", say("Were they told of the referral?"), controls.yes_or_no()),
        Question("told_by", say("By whom"), controls.one_of(_codes(ToldBy)), shown=_told),
        Question("happened", say("When"), controls.line(), HOW_TO_TYPE, shown=_told),
        Question("how", say("How"), controls.line(), optional=True, shown=_told),
        Question("what", say("What they were told"), controls.words(), shown=_told),
        Question(
            "sure_of_no_risk",
            say("Sure that telling raises no risk?"),
            controls.yes_or_no(),
            sure,
            shown=lambda values: _told(values) and profile.policies.telling.child_protection == "told_only_if_sure",
        ),
        *(
            [Question("ground", say("What speaks against it"), controls.one_of(unless), shown=_untold)]
            if unless
            else []
        ),
        Question(
            "why_not", say("Why not"), controls.words(), say("A senior social worker records this."), shown=_untold
        ),
        _correction(),
    ]


def _contact(sheet: EnquirySheet, _profile: HubProfile) -> list[Question]:
    spoke = say("In their own words, as far as you can.")
    return [
        Question("person", say("Whom you tried to reach"), controls.one_of(_names(sheet.people))),
        Question("tried", say("When"), controls.line(), HOW_TO_TYPE),
        Question("channel", say("How"), controls.one_of(_codes(Channel))),
        Question("result", say("What came of it"), controls.one_of(_codes(ContactResult))),
        Question("safe", say("Is it safe to reach them so?"), controls.row_of(_codes(Safe))),
        Question(
            "safety",
            say("What to mind"),
            controls.words(),
            say("When, on which number, who else may read or hear it. Where somebody hides does not belong here."),
            optional=True,
        ),
        Question("views", say("What they think"), controls.words(3), spoke, optional=True, shown=_heard),
        Question(
            "child",
            say("A child's wishes: whose"),
            controls.one_of(_names(sheet.subjects)),
            optional=True,
            shown=_heard,
        ),
        Question("wishes", say("What the child wishes"), controls.words(), optional=True, shown=_heard),
        Question("explained", say("What you explained"), controls.words(), optional=True, shown=_heard),
        Question("explained_how", say("How you explained it"), controls.line(), optional=True, shown=_heard),
        Question(
            "interpreter", say("Interpreter"), controls.line(), say("Language, and who."), optional=True, shown=_heard
        ),
        _correction(),
    ]


def _call(sheet: EnquirySheet, _profile: HubProfile) -> list[Question]:
    """Nothing that is recorded is shown here: whoever reads it aloud would have told it."""
    likely = sorted((one for one in sheet.people if one.role is not PersonRole.SUBJECT), key=_parents_first)
    callers = [*_names(likely), *_names(sheet.subjects), (SOMEBODY_ELSE, say("Somebody else"))]
    day, born = say("Such as 3 Feb 1990."), say("Such as 3 Feb 2018.")
    street, blank = say("Or number and street."), say("Leave blank what you did not ask.")
    return [
        Question("person", say("Who they say they are"), controls.one_of(callers)),
        Question("birth", say("Their own date of birth"), controls.line(), day, optional=True, shown=_is_named),
        Question("home", say("Their own postcode"), controls.line(), street, optional=True, shown=_is_named),
        Question("child_name", say("One of their children: the name"), controls.line(), optional=True, shown=_is_named),
        Question(
            "child_birth", say("That child’s date of birth"), controls.line(), born, optional=True, shown=_is_named
        ),
        Question(
            "reference", say("The reference on our letter"), controls.line(), blank, optional=True, shown=_is_named
        ),
        Question("note", say("What they ask"), controls.words(), optional=True),
    ]


def _parents_first(person: Person) -> bool:
    return person.role is not PersonRole.PARENT


def _is_named(values: Values) -> bool:
    return values.get("person") not in (None, "", SOMEBODY_ELSE)


def _correction() -> Question:
    hint = say("Entries are never edited. If this corrects an earlier one, say what was wrong.")
    return Question("correction", say("A correction"), controls.line(), hint, optional=True)


def _codes(kind: type[Coded]) -> list[tuple[str, str]]:
    return [(one.value, say(one.words)) for one in kind]


def _names(people: Iterable[Person]) -> list[tuple[str, str]]:
    return [(str(one.id), isolated(one.name)) for one in people]


def _family(sheet: EnquirySheet) -> list[Person]:
    roles = (PersonRole.PARENT, PersonRole.SUBJECT)
    return sorted((one for one in sheet.people if one.role in roles), key=lambda one: roles.index(one.role))


def _answer(values: Values) -> ConsentAnswer | None:
    code = str(values.get("answer") or "")
    return ConsentAnswer(code) if code else None


def _given(values: Values) -> bool:
    answer = _answer(values)
    return answer is not None and answer.given


def _said(values: Values) -> bool:
    answer = _answer(values)
    return answer is not None and answer.by_somebody


def _needs_reason(values: Values) -> bool:
    answer = _answer(values)
    return answer is not None and not answer.given


def _told(values: Values) -> bool:
    return values.get("told") is True


def _untold(values: Values) -> bool:
    return values.get("told") is False


def _heard(values: Values) -> bool:
    return values.get("result") in (ContactResult.SPOKE, ContactResult.DECLINED, ContactResult.OTHER_PERSON)
