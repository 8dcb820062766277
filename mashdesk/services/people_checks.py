"""What is still missing of what is said of people: each problem beside its field. The database asks again."""

from datetime import date, timedelta

from mashdesk.domain.identifiers import NOT_A_POSTCODE, NOT_A_UPN, NOT_AN_NHS_NUMBER, nhs_number, postcode, upn
from mashdesk.domain.people_said import ChangeStep, ContactChannel, ContactSafety, StaffWarning
from mashdesk.domain.refusals import Problem
from mashdesk.services.people_said import (
    ChangePerson,
    Correction,
    EndSaid,
    SayContact,
    SayName,
    SayNeed,
    SayOrder,
    SayRelation,
    SayResidence,
    SayWarning,
)

LONGEST_REVIEW = timedelta(days=366)
FEWEST_FIGURES = 3  # 101
_HOW = {
    ContactChannel.PHONE: "Type the number in figures. For anything else choose “Another way”.",
    ContactChannel.EMAIL: "Type the whole address, with its @.",
    ContactChannel.POST: "",
    ContactChannel.OTHER: "Say how they are reached.",
    None: "Type the number or the address.",
}


def _missing(*told: tuple[str, object, str]) -> list[Problem]:
    return [Problem(name, words) for name, there, words in told if not there]


def _why(correction: Correction) -> tuple[str, object, str]:
    return ("why", correction.corrects is None or correction.why.strip(), "Say why it is corrected.")


def check_name(command: SayName) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    named = command.given_names.strip() or command.family_name.strip()
    found = _missing(
        ("person", command.person, "Choose whose name this is."),
        ("kind", command.kind, "Say what kind of name this is."),
        ("given_names", named, "Type the name. One name alone is enough."),
        _why(command.correction),
    )
    return (*found, *_days(command.since, command.until))


def _is_written(command: SayContact) -> bool:
    """Softly: what no telephone or letter box could be. Numbers are kept as they were told (DOMAIN 5)."""
    if command.channel is ContactChannel.PHONE:
        return sum(letter.isdigit() for letter in command.detail) >= FEWEST_FIGURES
    if command.channel is ContactChannel.POST:
        return True
    if command.channel is ContactChannel.EMAIL:
        return "@" in command.detail.strip("@ ")
    return bool(command.detail.strip())


def check_contact(command: SayContact) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    return tuple(
        _missing(
            ("person", command.person, "Say who is reached like this."),
            ("channel", command.channel, "Say what kind of number or address this is."),
            ("household", command.household or command.channel is not ContactChannel.POST, "Choose the home."),
            ("detail", _is_written(command), _HOW[command.channel]),
            ("safe", command.safe, "Say whether it is safe to use this."),
            (
                "safety",
                command.safety.strip() or command.safe is not ContactSafety.NOT_SAFE,
                "Say why it is not safe, and what would be.",
            ),
            (
                "said_by",
                command.said_by.strip() or command.safe in (ContactSafety.UNKNOWN, None),
                "Say who told the hub so.",
            ),
            _why(command.correction),
        )
    )


def check_need(command: SayNeed) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    plain = command.kind is None or command.kind.says_enough
    return tuple(
        _missing(
            ("person", command.person, "Say whose need this is."),
            ("kind", command.kind, "Say what they need."),
            ("words", command.words.strip() or plain, "Say which language, or what helps."),
            ("said_by", command.said_by.strip(), "Say who told the hub so."),
            _why(command.correction),
        )
    )


def check_residence(command: SayResidence) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    typed = command.household is None
    found = _missing(
        ("person", command.person, "Say who lives there."),
        ("address", command.address.strip() or not typed, "Type the address, a line below each other."),
        ("postcode", not typed or not command.postcode.strip() or postcode(command.postcode), NOT_A_POSTCODE),
        ("said_by", command.said_by.strip(), "Say who told the hub so."),
        _why(command.correction),
    )
    return (*found, *_days(command.since, command.until))


def check_relation(command: SayRelation) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    grounded = command.ground is None or command.parental_responsibility
    found = _missing(
        ("to", command.to, "Say to whom."),
        ("to", command.to is None or command.to != command.person, "Nobody is this to themselves."),
        ("kind", command.kind, "Say what they are to them."),
        ("ground", grounded, "This is a ground of parental responsibility. Say that they have it."),
        ("said_by", command.said_by.strip(), "Say who told the hub so."),
        _why(command.correction),
    )
    return (*found, *_days(command.since, command.until))


def check_order(command: SayOrder) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    found = _missing(
        ("person", command.person, "Say who must keep away."),
        ("protects", command.protects, "Tick whom they must keep away from."),
        ("protects", command.person not in command.protects, "Nobody is kept away from themselves."),
        ("kind", command.kind, "Say what kind of order this is."),
        ("source", command.source.strip(), "Say who told the hub, or what the hub has seen of it."),
        _why(command.correction),
    )
    return (*found, *_days(command.since, command.until))


def check_warning(command: SayWarning, today: date) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    before = command.correction.corrects
    as_before = isinstance(before, StaffWarning) and command.review == before.review
    soon = command.review is not None and (today <= command.review <= today + LONGEST_REVIEW or as_before)
    return tuple(
        _missing(
            ("about", command.person or command.household, "Choose the person or the home that this is about."),
            ("kind", command.kind, "Say what kind of warning this is."),
            ("words", command.words.strip(), "Say what whoever goes there must know."),
            ("said_by", command.said_by.strip(), "Say who told the hub so."),
            (
                "since",
                command.since is not None and command.since <= today,
                "Type a day, such as 21 Nov 2026, that is not in the future.",
            ),
            ("review", soon, "Type the day on which this is looked at again, within a year."),
            ("told", command.told is not None, "Say whether they know of this warning."),
            (
                "why_not_told",
                command.why_not_told.strip() or command.told is not False,
                "Say why they are not told of it.",
            ),
            _why(command.correction),
        )
    )


def check_end(command: EndSaid) -> tuple[Problem, ...]:
    """Whether it says why."""
    return tuple(_missing(("why", command.why.strip(), "Say why it is over.")))


def check_change(command: ChangePerson, today: date) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    of_life = command.step in (ChangeStep.BORN, ChangeStep.DIED)
    return tuple(
        _missing(
            ("happened", command.happened or not of_life, "Type the day, such as 21 Nov 2026."),
            ("happened", command.happened is None or command.happened <= today, "This day is in the future."),
            *_of_step(command),
            ("note", command.note.strip() or of_life, _NOTES.get(command.step, "")),
        )
    )


_NOTES = {
    ChangeStep.NAMED: "Say why they are called otherwise, and who told the hub.",
    ChangeStep.NUMBERED: "Say why it is put right, and who told the hub.",
    ChangeStep.POSTCODE: "Say why it is put right, and who told the hub.",
    ChangeStep.IN_ERROR: "Say why they do not belong here.",
    ChangeStep.PUT_BACK: "Say why they belong here after all.",
}


def _of_step(command: ChangePerson) -> tuple[tuple[str, object, str], ...]:
    step, name = command.step, command.given_names + command.family_name + command.known_as
    asked: dict[ChangeStep, tuple[tuple[str, object, str], ...]] = {
        ChangeStep.BORN: (("sex", command.sex, "Choose the child’s sex, or “not known”."),),
        ChangeStep.NAMED: (("given_names", name.strip(), "Type the name. One name alone is enough."),),
        ChangeStep.NUMBERED: (
            ("nhs_number", not command.nhs_number.strip() or nhs_number(command.nhs_number), NOT_AN_NHS_NUMBER),
            ("upn", not command.upn.strip() or upn(command.upn), NOT_A_UPN),
        ),
        ChangeStep.POSTCODE: (
            ("household", command.household, "Choose the home."),
            ("postcode", postcode(command.postcode), "This cannot be a postcode. Check it."),
        ),
    }
    return asked.get(step, ())


def _days(since: date | None, until: date | None) -> list[Problem]:
    wrong = since is not None and until is not None and until < since
    return [Problem("until", "This day is before the first one.")] if wrong else []
