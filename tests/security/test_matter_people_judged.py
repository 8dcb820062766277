"""Who deals with a matter and whom it is about, asked by themselves."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import NO, bad
from tests.security.matters_judged import CONNECTED_TO_ALL, SUSPENDED, Matters
from tests.security.psql import AUDITOR, DECIDER, INFORMATION, MANAGER, OFFICER, POLICE, SCREENER

WHO = bad("handler", "Choose somebody who may deal with this.")
ABOUT = bad("about", "Choose the colleague whom it is about.")


@pytest.fixture
def rights(rules: Rules) -> Matters:
    return Matters(rules)


def matter_of(rights: Matters, kind: str = "complaint", **more: Any) -> str:
    """One that came in and that its readers have open."""
    return rights.opened(rights.taken(kind, **more))


def dealing(rights: Matters, reader: str, matter: str) -> set[str]:
    """Who may be named for it, as its readers are told."""
    return {row["login"] for row in rights.read(reader, "matter_people", matter) if row["deals"]}


def test_who_deals_with_it_is_somebody_who_may_and_whom_it_is_not_about(rights: Matters) -> None:
    rights.join("nova.second", MANAGER)
    matter = matter_of(rights, touches="manager")
    name = rights.stepping(matter, "name", words="")
    nobody = bad("handler", "Choose who deals with it.")
    for changed, said in (
        ({}, nobody),
        ({"handler": OFFICER}, WHO),
        ({"handler": POLICE}, WHO),
        ({"handler": AUDITOR}, WHO),
        ({"handler": "other.pell"}, WHO),
        ({"handler": "nobody"}, WHO),
        ({"handler": MANAGER}, WHO),
        ({"handler": "nova.second"}, WHO),
        ({"handler": DECIDER}, None),
        ({"handler": INFORMATION}, None),
        ({"about": "nobody"}, ABOUT),
        ({"about": "other.pell"}, ABOUT),
        ({"about": MANAGER}, None),
        ({"about": MANAGER, "handler": MANAGER}, WHO),
        ({"about": MANAGER, "handler": "nova.second"}, None),
    ):
        assert (changed, rights.said(INFORMATION, "take_matter_step", name | changed)) == (changed, said)
    told = dealing(rights, INFORMATION, matter)
    assert told >= {DECIDER, SCREENER, INFORMATION}
    assert not told & {MANAGER, "nova.second", OFFICER, POLICE, AUDITOR, "other.pell"}
    left = rights.took(matter, "name", words="", about=MANAGER, handler="nova.second")
    assert left["matter"] == [{"key": matter, "about": MANAGER, "handler": "nova.second", "version": 2}]
    assert {one: left["matter_step"][0][one] for one in ("about", "handler")} == {
        "about": MANAGER,
        "handler": "nova.second",
    }
    assert "nova.second" in dealing(rights, INFORMATION, matter)
    assert MANAGER not in dealing(rights, INFORMATION, matter)
    other = rights.said(INFORMATION, "take_matter_step", rights.stepping(matter, "name", about="nova.second"))
    assert other == ABOUT
    left = rights.took(matter, "name", handler=DECIDER)
    assert left["matter"] == [{"key": matter, "handler": DECIDER, "version": 3}]
    for kind, touches in (("complaint", "hub"), ("subject_access", "hub")):
        plain = matter_of(rights, kind, touches=touches)
        assert rights.said(INFORMATION, "take_matter_step", rights.stepping(plain, "name", about=MANAGER)) == ABOUT


def test_information_officers_are_not_named_for_a_complaint_about_one_of_them_until_it_is_said_which(
    rights: Matters,
) -> None:
    matter = matter_of(rights, touches="information")
    assert INFORMATION not in dealing(rights, MANAGER, matter)
    rights.join("nova.pell", INFORMATION)
    rights.took(matter, "name", MANAGER, about=INFORMATION, handler="nova.pell")
    assert rights.fact(matter, "handler") == "nova.pell"


def test_whoever_it_turns_out_to_be_about_deals_with_it_no_longer(rights: Matters) -> None:
    matter = matter_of(rights, touches="colleague")
    rights.took(matter, "name", handler=DECIDER)
    left = rights.took(matter, "name", about=DECIDER)
    assert left["matter"] == [{"key": matter, "about": DECIDER, "handler": None, "version": 3}]
    assert rights.said(DECIDER, "take_matter_step", rights.stepping(matter, "note")) == NO


def test_who_is_suspended_connected_or_not_named_on_the_enquiry_is_not_named_for_it(rights: Matters) -> None:
    matter = matter_of(rights, reference=rights.reference())
    body = rights.stepping(matter, "name", handler=DECIDER)
    assert rights.said(INFORMATION, "take_matter_step", body) is None
    for spoiled in (SUSPENDED, CONNECTED_TO_ALL):
        with rights.rules.connection.transaction(force_rollback=True):
            rights.rules.do(spoiled, DECIDER)
            assert rights.said(INFORMATION, "take_matter_step", body) == WHO
    rights.restrict(rights.enquiry, INFORMATION, SCREENER)
    assert rights.said(INFORMATION, "take_matter_step", body) == WHO
    assert rights.said(INFORMATION, "take_matter_step", body | {"handler": SCREENER}) is None
