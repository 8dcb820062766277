"""A child's decision typed here beside the one that somebody else signed meanwhile."""

from dataclasses import replace
from typing import Any

from mashdesk.domain.calendar import LONDON, day_words
from mashdesk.domain.codes import HarmAnswer
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.snapshots import Decision
from mashdesk.domain.two_versions import Choices, Keep, TwoAnswers, TwoVersions
from mashdesk.gui.language import say
from mashdesk.services.decisions import ChildDecision

CHOSEN = {
    "harm": say("Harm"),
    "would_benefit": say("Would benefit from help"),
    "level": say("Level"),
    "outcome": say("Outcome"),
}
WRITTEN = {
    "reasons": say("Reasons"),
    "next_steps": say("What happens next"),
    "contingency": say("If this does not work"),
    "told_family": say("What the letters say"),
}


def decision_versions(profile: HubProfile, mine: ChildDecision, theirs: Decision) -> TwoVersions:
    """Both, in the order of the form."""
    there = theirs.signed.astimezone(LONDON)
    saved = say("{signed_by_name}, {signed_by_post}, signed {date} {there:%H:%M}").format(
        signed_by_name=theirs.signed_by_name,
        signed_by_post=theirs.signed_by_post,
        date=day_words(there.date()),
        there=there,
    )
    chosen = (
        TwoAnswers(key, label, _chosen_words(profile, key, mine), _chosen_words(profile, key, theirs))
        for key, label in CHOSEN.items()
    )
    written = (
        TwoAnswers(key, label, getattr(mine, key), getattr(theirs, key), whole_text=True)
        for key, label in WRITTEN.items()
    )
    return TwoVersions(saved, (*chosen, *written))


def decision_chosen(versions: TwoVersions, mine: ChildDecision, theirs: Decision, choices: Choices) -> ChildDecision:
    """What is typed after the choice."""
    taken: dict[str, Any] = {key: getattr(theirs, key) for key in CHOSEN if choices.get(key) is Keep.THEIRS}
    return replace(mine, **taken | {key: versions.text(key, choices) for key in WRITTEN})


def _chosen_words(profile: HubProfile, key: str, of: ChildDecision | Decision) -> str:
    value = getattr(of, key)
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return say("Yes") if value else say("No")
    if isinstance(value, HarmAnswer):
        return say(value.words)
    if key == "level":
        return say("Level {value}").format(value=value)
    return of.outcome_words if isinstance(of, Decision) else profile.outcome(str(value)).label
