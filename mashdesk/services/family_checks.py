"""What is still missing of what is recorded of a family, each beside its field; the database asks the same again."""

from collections.abc import Iterable

from mashdesk.domain.family_codes import NEEDED_TO_AGREE, ConsentAnswer, ContactResult, Safe, ToldBy
from mashdesk.domain.refusals import Problem
from mashdesk.domain.typed_text import is_blank
from mashdesk.services.family import RecordConsent, RecordFamilyContact, RecordLawfulBasis, RecordTelling

SURE = "told_only_if_sure"
WHEN = "Type the day and the time, such as 21 Nov 2026 14:50."
NOT_YOURS = "That somebody is not told is for a senior social worker to record."
UNSAFE = (ContactResult.UNSAFE, ContactResult.MESSAGE_UNSAFE)
Missing = Iterable[tuple[bool, str, str]]


def check_consent(command: RecordConsent) -> tuple[Problem, ...]:
    """An answer: whose, about whom and what; what they were told; why, where they did not agree."""
    answer = command.answer
    given, said = bool(answer and answer.given), bool(answer and answer.by_somebody)
    explicit = given and answer is not ConsentAnswer.IMPLICIT
    told = set(NEEDED_TO_AGREE) <= set(command.explained)
    return _found(
        (
            (not command.people, "people", "Choose the children or adults whom this concerns."),
            (not command.about, "about", "Say what was asked: the agencies' checks, support, or both."),
            (answer is None, "answer", "Say what the answer was, or why nobody was asked."),
            (said and command.by_person is None, "by_person", "Say whose answer this is."),
            (said and command.capacity is None, "capacity", "Say in which capacity they could agree."),
            (
                explicit and not told,
                "explained",
                "Consent counts when they were told what is shared, why and with whom.",
            ),
            (
                answer is ConsentAnswer.IMPLICIT and not command.agencies,
                "agencies",
                "Name the agency whose service was agreed to: the consent reaches no further.",
            ),
            (bool(answer and answer.needs_reason) and is_blank(command.why), "why", "Fill this in."),
            (command.happened is None, "happened", WHEN),
        )
    )


def check_lawful_basis(command: RecordLawfulBasis) -> tuple[Problem, ...]:
    """A ground: for whom, for what, and why."""
    return _found(
        (
            (not command.people, "people", "Choose the children or adults whom this concerns."),
            (
                not command.about,
                "about",
                "Say what goes ahead without agreement: the agencies' checks, support, or both.",
            ),
            (is_blank(command.reason), "reason", "Fill this in."),
        )
    )


def check_telling(command: RecordTelling, *, decides: bool, policy: str, grounds: bool) -> tuple[Problem, ...]:
    """Who was told, by whom, what; or why not, by whoever `decides`. `policy` and `grounds` are the hub's."""
    told, by_us = command.told, command.told_by is not None and command.told_by is not ToldBy.REFERRER
    must_be_sure = told is True and by_us and policy == SURE and command.sure_of_no_risk is not True
    untold = told is False
    return _found(
        (
            (not command.people, "people", "Choose who was told, or was not."),
            (told is None, "told", "Say whether they were told."),
            (untold and not decides, "told", NOT_YOURS),
            (told is True and command.told_by is None, "told_by", "Say who told them."),
            (must_be_sure, "sure_of_no_risk", "The family is told of this only by somebody who is sure."),
            (told is True and is_blank(command.what), "what", "Fill this in."),
            (told is True and command.happened is None, "happened", WHEN),
            (untold and grounds and not command.ground, "ground", "Choose what speaks against telling them."),
            (untold and is_blank(command.why_not), "why_not", "Fill this in."),
        )
    )


def check_family_contact(command: RecordFamilyContact) -> tuple[Problem, ...]:
    """An attempt: whom, when, how, what came of it, whether it is safe."""
    unsafe = command.safe is Safe.NO or command.result in UNSAFE
    return _found(
        (
            (command.person is None, "person", "Say whom you tried to reach."),
            (command.tried is None, "tried", WHEN),
            (command.channel is None, "channel", "Say how you tried."),
            (command.result is None, "result", "Say what came of it."),
            (command.safe is None, "safe", "Say whether it is safe to contact them like this."),
            (unsafe and is_blank(command.safety), "safety", "Say what makes it unsafe."),
            (command.child is None and not is_blank(command.wishes), "child", "Say whose wishes these are."),
            (command.child is not None and is_blank(command.wishes), "wishes", "Fill this in."),
        )
    )


def _found(missing: Missing) -> tuple[Problem, ...]:
    return tuple(Problem(field, message) for is_missing, field, message in missing if is_missing)
