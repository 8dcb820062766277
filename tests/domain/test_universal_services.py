"""Services open to every family: which of them the words to a family name, and the words that name others."""

import pytest

from mashdesk.domain.hub_policies import Choice
from mashdesk.domain.universal_services import OPENING, named_in, naming

SERVICES = (Choice("schools", "schools"), Choice("gps", "GPs"), Choice("teams", "0-19 health teams"))
HUB, OTHER = "Nothing further is needed.", "Somebody will contact you."


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        (("gps",), f"{OPENING}GPs."),
        (("gps", "schools"), f"{OPENING}schools and GPs."),
        (("schools", "gps", "teams"), f"{OPENING}schools, GPs and 0-19 health teams."),
    ],
)
def test_what_is_ticked_is_named_after_what_the_hub_says(codes: tuple[str, ...], told: str) -> None:
    said = naming("", SERVICES, codes, (HUB, OTHER))
    assert said == f"{HUB}\n\n{told}"
    assert set(named_in(said, SERVICES)) == set(codes)
    assert naming("", SERVICES, codes, ()) == told


def test_what_somebody_wrote_stays_before_and_after_the_services() -> None:
    told = naming("We spoke on Monday. ", SERVICES, ("gps",), (HUB,))
    assert told == f"We spoke on Monday.\n\n{OPENING}GPs."
    assert naming(told, SERVICES, ("schools",), (HUB,)) == f"We spoke on Monday.\n\n{OPENING}schools."
    assert naming(told, SERVICES, (), (HUB,)) == "We spoke on Monday."
    assert naming(f"{told}\nRing us.", SERVICES, (), (HUB,)) == "We spoke on Monday.\nRing us."


def test_with_the_last_service_the_hubs_own_words_go_again() -> None:
    told = naming("", SERVICES, ("gps",), (HUB, OTHER))
    assert naming(told, SERVICES, (), (HUB, OTHER)) == ""
    assert naming(told, SERVICES, (), (OTHER, HUB)) == ""
    assert naming(told, SERVICES, ("gps",), (OTHER, HUB)) == f"{OTHER}\n\n{OPENING}GPs."


@pytest.mark.parametrize("told", ["", " as typed \n", HUB])
def test_where_nothing_was_named_and_nothing_is_the_words_stay_as_they_are(told: str) -> None:
    assert naming(told, SERVICES, (), (HUB,)) == told
    assert named_in(told, SERVICES) == ()


def test_a_part_of_a_name_is_no_name() -> None:
    assert named_in(f"{OPENING}special schools and GPs.", SERVICES) == ("gps",)
    assert named_in("We talked with GPs.", SERVICES) == ()
