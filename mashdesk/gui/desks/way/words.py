"""How steps are called once they are taken, where a rule comes from, and what each form asks."""

from collections.abc import Sequence

from mashdesk.domain.codes import HarmAnswer, Rating
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.strategy import ATTENDING, Enquiries, ParentsInformed
from mashdesk.domain.way import STRATEGY, NextStep
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.question import HOW_TO_TYPE, Question
from mashdesk.gui.language import say

OF_STEP = {
    "return": say("Returned to the referrer"),
    "exit": say("Ended at screening"),
    "rerate": say("Rated anew"),
    "strategy": say("Strategy discussion"),
    "close": say("Closed"),
    "reopen": say("Decision reopened"),
    "screen_again": say("Reopened for screening"),
    "transfer": say("Transferred to another area"),
    "in_error": say("Entered in error"),
    "dispute": say("Dispute opened"),
    "step_up": say("Dispute taken a step up"),
    "settle": say("Dispute settled"),
    "hand_over": say("Handed to the social worker’s team"),
    "assign": say("Assigned to a team"),
    "taken_over": say("Taken over by the team"),
    "written": say("Written form received"),
    "group": say("Assigned to a group"),
    "strategy_needed": say("A strategy discussion is needed"),
    "conference": say("Child protection conference held"),
    "no_conference": say("No child protection conference is needed"),
    "assessed": say("Assessment finished"),
}
_LEAFLETS = {"W": "Worcestershire", "N": "Northamptonshire", "O": "Oxfordshire", "F": "Waltham Forest", "D": "Dudley"}
_ELSEWHERE = {
    "national": say("National guidance"),
    "local": say("The hub's own rule"),
    "leaflet": say("The hub's leaflet"),
    "": say("The hub"),
}
_PARTICULARS = {
    "return": (say("Who was told, and what is missing"), say("The name of whoever referred, and what they can do.")),
    "exit": (say("Where the family was pointed to"), say("A service, advice, or nothing.")),
    "close": (say("Who was told, and how"), say("The referrer, and the receiving service or area.")),
    "transfer": (say("Which area takes over"), say("The authority and its team.")),
    "strategy": (say("Who took part"), say("Police, health and social care at the least.")),
    "hand_over": (say("What was passed on"), say("The worry, who knows of it, and whom you spoke to.")),
    "taken_over": (say("How the family hears of it"), ""),
    "written": (say("What the form adds"), say("And where it is kept.")),
}
KEPT = say("A step is kept as it is. It is taken back by another step, never rubbed out.")
_TO_AGENCIES = say("An agency whose dispute is open reads what you write here.")
TOLD = {"step_up": f"{_TO_AGENCIES} {KEPT}", "settle": f"{_TO_AGENCIES} {KEPT}"}
NOT_ASKED = {
    *("assign", "group", "reopen", "screen_again", "rerate", "in_error", "dispute", "step_up", "settle"),
    "no_conference",
}


def source_words(rules: str) -> str:
    """Such as "Northamptonshire leaflet, N38", or who else made the rule."""
    if rules in _ELSEWHERE:
        return _ELSEWHERE[rules]
    of: dict[str, list[str]] = {}
    for rule in rules.split(", "):
        of.setdefault(_LEAFLETS.get(rule[:1], ""), []).append(rule)
    return "; ".join(
        say("{leaflet} leaflet, {one}").format(leaflet=leaflet, one=", ".join(one)) if leaflet else ", ".join(one)
        for leaflet, one in of.items()
    )


def questions(step: NextStep, profile: HubProfile, teams: Sequence[str] = ()) -> list[Question]:
    """What the form of this step asks, in the reader's order; `teams` are those that the family was handed to."""
    needs = step.needs
    asked = _of_leaving(step, profile)
    if "group" in needs:
        groups = [(one.code, one.label) for one in profile.groups]
        asked.append(Question("group", say("Which group"), controls.one_of(groups)))
    if "team" in needs:
        asked.append(_team(step, teams))
    if "rating" in needs:
        ratings = [(one.value, say(one.words)) for one in (Rating.RED, Rating.AMBER, Rating.GREEN)]
        asked.append(Question("rating", say("The new rating"), controls.row_of(ratings)))
    if step.step not in NOT_ASKED:
        label, hint = _PARTICULARS.get(step.step, (say("In detail"), ""))
        optional = "particulars" not in needs
        asked.append(Question("particulars", label, controls.words(3), hint, optional=optional))
    if "happened" in needs or step.step == "strategy":
        optional = "happened" not in needs
        asked.append(Question("happened", say("When"), controls.line(), HOW_TO_TYPE, optional=optional))
    if "confirmed_by" in needs:
        asked.append(Question("confirmed_by", say("Who there confirmed it"), controls.line()))
    asked.append(Question("reason", say("Why"), controls.words(4), optional="reason" not in needs))
    return [*asked, *_of_a_strategy()] if step.command == STRATEGY else asked


def _of_leaving(step: NextStep, profile: HubProfile) -> list[Question]:
    """What must be sure before an enquiry leaves the hub at screening."""
    asked = []
    if "harm" in step.needs:
        harm = [(one.value, say(one.words)) for one in HarmAnswer]
        asked.append(Question("harm", say("Has a child or adult been harmed, or may be?"), controls.row_of(harm)))
    if "outcome" in step.needs:
        outcomes = [(one.code, one.label) for one in profile.outcomes if one.ends_at_screening]
        asked.append(Question("outcome", say("With which outcome"), controls.one_of(outcomes)))
    return asked


def _of_a_strategy() -> list[Question]:
    """What Working Together to Safeguard Children asks of a strategy discussion; nothing of it must be filled in."""
    enquiries = [(one.value, say(one.words)) for one in Enquiries]
    informed = [(one.value, say(one.words)) for one in ParentsInformed]
    return [
        Question("attended", say("Which of these took part"), controls.ticks(list(ATTENDING.items())), optional=True),
        Question("section_47", say("Why significant harm is suspected"), controls.words(3), optional=True),
        Question(
            "enquiries", say("What follows"), controls.one_of(enquiries, prompt=say("Not decided")), optional=True
        ),
        Question(
            "parents_informed", say("Whether the parents hear of it first"), controls.row_of(informed), optional=True
        ),
        Question("parents_why_not", say("Why they do not, or how they do"), controls.words(2), optional=True),
        Question(
            "medical",
            say("Medical examination"),
            controls.words(2),
            say("Whether, when, where and who consents."),
            True,
        ),
        Question("safety_plan", say("How the child is safe until then"), controls.words(3), optional=True),
        Question(
            "next_review", say("When it is looked at again"), controls.line(), say("A day, such as 21 Nov 2026."), True
        ),
    ]


def _team(step: NextStep, teams: Sequence[str]) -> Question:
    """Typed where a team is found, chosen where one is awaited."""
    if step.step == "taken_over":
        return Question("team", say("Which team"), controls.one_of([(one, one) for one in teams]))
    return Question("team", say("Which team, and which social worker"), controls.line())
