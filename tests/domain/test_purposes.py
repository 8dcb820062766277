"""For what each hub asks and shares information: its leaflet's purposes, and where it names no other, no other."""

import json

import pytest

from mashdesk.domain.hub_profile import load_profile
from mashdesk.paths import resources

THREE = ("hurt or may be hurt", "help and support", "crime")


@pytest.mark.parametrize(
    ("hub", "only", "told"),
    [
        ("worcestershire", True, THREE),
        ("northamptonshire", True, ("child protection issue", "appropriate assessment of services")),
        ("oxfordshire", False, ("what the child's life is like",)),
        ("waltham_forest", True, ("protect children",)),
        ("dudley", True, ("harmed or may be harmed", "help and support", "crime")),
    ],
)
def test_each_hubs_closed_list_is_its_leaflets(hub: str, only: bool, told: tuple[str, ...]) -> None:
    text = (resources() / "hubs" / f"{hub}.json").read_text(encoding="utf-8")
    profile = load_profile(text)
    assert profile.policies.only_listed_purposes is only
    assert len(profile.purposes) == len(told)
    for purpose, words in zip(profile.purposes, told, strict=True):
        assert words in purpose.label
    without = {name: value for name, value in json.loads(text).items() if name != "purpose_limit"}
    assert not load_profile(json.dumps(without)).policies.only_listed_purposes
