"""A case study as another hub would meet it: its agencies, grounds and outcomes in the place of Northamptonshire's.

The case studies are told once, with the words of the leaflet that they come from. A file per hub in
`resources/sample/hubs` says which code of that hub stands for which of these, and changes a text where it speaks of
something that the hub does not have.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mashdesk.paths import resources

Story = Mapping[str, Any]
_ASKED_OF = ("requests", "returns")


@dataclass(frozen=True)
class HubWords:
    """What stands for what in a hub. An agency that is null does not sit there: nothing is asked of it."""

    agencies: Mapping[str, str | None] = field(default_factory=dict)
    purposes: Mapping[str, str] = field(default_factory=dict)
    grounds: Mapping[str, str] = field(default_factory=dict)
    outcomes: Mapping[str, str] = field(default_factory=dict)
    posts: Mapping[str, str] = field(default_factory=dict)
    cases: Mapping[str, Any] = field(default_factory=dict)

    def agency(self, name: str) -> str | None:
        """The hub's own agency; None when it has none of the kind."""
        return self.agencies.get(name, name)

    def post(self, name: str) -> str:
        """What the hub calls a post."""
        return self.posts.get(name, name)


def words_of(hub: str) -> HubWords:
    """The hub's file; without one, the words of the leaflet that the case studies come from."""
    file = resources() / "sample" / "hubs" / f"{hub}.json"
    if not file.is_file():
        return HubWords()
    told = json.loads(file.read_text(encoding="utf-8"))
    return HubWords(**{name: told[name] for name in HubWords.__dataclass_fields__ if name in told})


def adapted(story: Story, case: str, words: HubWords) -> Story:
    """The story in the hub's words, then with the hub's own texts."""
    kept = {**story, **{part: [one for one in story[part] if words.agency(one["agency"])] for part in _ASKED_OF}}
    discussion = story["discussion"]
    took_part = [one for one in discussion["attendees"] if words.agency(one["agency"])]
    kept["discussion"] = {**discussion, "attendees": took_part}
    told: Story = changed(_in_words(kept, words), words.cases.get(case, {}))
    return told


def changed(told: Any, change: Any) -> Any:
    """What is told with some of it put otherwise: a place in a list is named by its number, "+" adds to its end."""
    if isinstance(told, dict) and isinstance(change, dict):
        return {**told, **{name: changed(told.get(name), new) for name, new in change.items()}}
    if isinstance(told, list) and isinstance(change, dict):
        places = [changed(one, change.get(str(place), one)) for place, one in enumerate(told)]
        return [*places, *change.get("+", ())]
    return change


def _in_words(told: Any, words: HubWords) -> Any:
    if isinstance(told, dict):
        return {name: _word(name, _in_words(one, words), words) for name, one in told.items()}
    return [_in_words(one, words) for one in told] if isinstance(told, list) else told


def _word(name: str, told: Any, words: HubWords) -> Any:
    if name == "agency":
        return words.agency(told)
    if name == "shared_with":
        return [own for one in told or () if (own := words.agency(one))]
    meant = {"purpose": words.purposes, "ground": words.grounds, "outcome": words.outcomes}.get(name)
    return meant.get(told, told) if meant else told
