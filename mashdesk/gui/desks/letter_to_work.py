"""The questions of a letter to people at their work: a service, a team, the police, an agency without a desk here."""

from collections.abc import Iterable

from mashdesk.domain.hub_profile import HubAgency
from mashdesk.domain.letter_kinds import RULES, GoesTo, LetterKind
from mashdesk.domain.letters_to_make import asked_on_paper, teams
from mashdesk.domain.names import isolated
from mashdesk.domain.police_grounds import HARM, police_grounds
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.question import Question, Shown, Values
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.letter_entry import ANOTHER_FORCE, LetterEntry

WHY_NOT_TOLD = say("Of this: what, when, how; or why not. Kept, not passed on.")
HOW = (("asked", say("The police asked")), ("offered", say("The hub offers it")))


def kind_of(values: Values) -> LetterKind | None:
    """Which letter is chosen."""
    told = values.get("kind")
    return LetterKind(str(told)) if told else None


def goes_where(values: Values) -> GoesTo | None:
    """Whom it goes to."""
    kind = kind_of(values)
    return RULES[kind].goes_to if kind else None


def of_kinds(*kinds: LetterKind) -> Shown:
    """Asked of these letters alone."""
    return lambda values: kind_of(values) in kinds


def to_work(model: LetterEntry) -> list[Question]:
    """Where it goes, and for whom there."""
    profile, sheet = model.who.profile, model.sheet
    partners = model.who.partners
    police = [one for one in partners if one.function == "police"]
    on_paper = [one for one in asked_on_paper(sheet, profile) if one in partners]
    another = (ANOTHER_FORCE, say("Another force"))
    return [
        _where("service", say("The service that is to help"), LetterKind.ONWARD, _named(partners)),
        _where(
            "service_hand_off",
            say("The team that has the case"),
            LetterKind.HAND_OFF,
            _named(team for team in teams(profile) if team in partners),
        ),
        _where("service_police", say("Which police"), LetterKind.POLICE_DISCLOSURE, [*_named(police), another]),
        Question("force", say("Which force"), controls.line(), shown=_to_another_force),
        _where("service_agency", say("Which agency"), LetterKind.AGENCY_REQUEST, _named(on_paper)),
        Question("attention", say("For whom there"), controls.line(), say("A team or a post."), shown=_to_work),
    ]


def written_to_work(model: LetterEntry) -> list[Question]:
    """What is written in it, and what is kept beside it."""
    four = say("Name, address, this reason and the outcome are passed on, and nothing else. Nothing that others told.")
    onward, hand_off = of_kinds(LetterKind.ONWARD), of_kinds(LetterKind.HAND_OFF)
    released = say("Name and address go with it. What agencies released you tick afterwards, one by one.")
    return [
        Question("words_onward", say("Reason for the enquiry"), controls.words(3), four, shown=onward),
        Question("because_onward", say("What the parent was told"), controls.words(2), WHY_NOT_TOLD, shown=onward),
        Question("words_hand_off", say("Why they were referred"), controls.words(4), released, shown=hand_off),
        Question("because_hand_off", say("What the parent was told"), controls.words(2), WHY_NOT_TOLD, shown=hand_off),
        *_to_police(model),
    ]


def _to_police(model: LetterEntry) -> list[Question]:
    shown = of_kinds(LetterKind.POLICE_DISCLOSURE)
    people = [(str(one.id), isolated(one.name)) for one in model.sheet.people]
    grounds = [(one.code, one.label) for one in police_grounds(model.who.profile)]
    how = controls.one_of(HOW)
    ticked = say("Only what is asked for. What agencies released for the police you tick afterwards, one by one.")
    needed = say("Why it is needed to stop or solve a crime, and no less would do. It stands in the disclosure.")
    return [
        Question("reference", say("Their reference"), controls.line(), optional=True, shown=shown),
        Question("to_police", say("About whom"), controls.one_of(people), shown=shown),
        Question("how", say("Who began it"), how, shown=shown),
        Question("words_police", say("What is asked, or why it is offered"), controls.words(3), ticked, shown=shown),
        Question("because_police", say("Why it is necessary"), controls.words(2), needed, shown=shown),
        Question("ground", say("On which ground"), controls.one_of(grounds), shown=shown),
        Question("harm", say("How the threshold of significant harm is met"), controls.words(2), shown=_asks_for_harm),
    ]


def _where(name: str, label: str, kind: LetterKind, choices: list[tuple[str, str]]) -> Question:
    return Question(name, label, controls.one_of(choices), shown=of_kinds(kind))


def _named(agencies: Iterable[HubAgency]) -> list[tuple[str, str]]:
    return [(one.id, one.name) for one in agencies]


def _to_work(values: Values) -> bool:
    kind = kind_of(values)
    return kind is not None and RULES[kind].to_work


def _to_another_force(values: Values) -> bool:
    return kind_of(values) is LetterKind.POLICE_DISCLOSURE and values.get("service_police") == ANOTHER_FORCE


def _asks_for_harm(values: Values) -> bool:
    return kind_of(values) is LetterKind.POLICE_DISCLOSURE and values.get("ground") == HARM
