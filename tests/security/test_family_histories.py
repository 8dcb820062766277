"""Under each profile, whatever a family said in whatever order: no request leaves against the hub's leaflet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import Database, copied_database
from tests.security.conftest import with_rights_of
from tests.security.family import Family, adopt
from tests.security.key_table import KeyTable
from tests.security.psql import Row, SignIn, as_installer, signing_in

HUBS = ("worcestershire", "northamptonshire", "oxfordshire", "waltham_forest", "dudley")
RESEARCH_ON_AGREEMENT = {"worcestershire", "waltham_forest"}
SUPPORT_ON_AGREEMENT = {"northamptonshire", "waltham_forest"}
"""From the leaflets: W8 and F8; N38 and F24."""

GROUNDS = {
    "worcestershire": "crime",
    "northamptonshire": "significant_harm",
    "oxfordshire": "required_by_law",
    "waltham_forest": "further_risk",
    "dudley": "legal_power",
}
ABOUT = ("checks", "support")
AGENCIES = ("police", "health")


@dataclass(frozen=True)
class Event:
    """Something that is recorded about one child, or both: an answer of a parent, or a ground."""

    what: str
    by: str
    children: tuple[int, ...]
    about: tuple[str, ...]
    only: tuple[str, ...] = ()


EVENTS = st.builds(
    Event,
    st.sampled_from(("given", "given", "refused", "withdrawn", "not reached", "ground", "no ground")),
    st.sampled_from(("mother", "father")),
    st.sampled_from(((0,), (1,), (0, 1), (0, 1))),
    st.sampled_from((("checks",), ("support",), ABOUT, ABOUT)),
    st.sampled_from(((), (), ("police",), ("health",))),
)


@dataclass
class Leaflet:
    """What the leaflets say of it, in Python, from the leaflets alone."""

    hub: str
    kind: str
    answers: dict[tuple[int, str, str], Event] = field(default_factory=dict)
    grounds: set[tuple[int, str]] = field(default_factory=set)

    def may_withdraw(self, event: Event) -> bool:
        """Only what the same person gave, for each child and question."""
        named = product(event.children, event.about)
        return all(
            (one := self.answers.get((child, about, event.by))) is not None and one.what == "given"
            for child, about in named
        )

    def hear(self, event: Event) -> None:
        """The last entry counts."""
        for child, about in product(event.children, event.about):
            if event.what in ("ground", "no ground"):
                (self.grounds.add if event.what == "ground" else self.grounds.discard)((child, about))
            elif event.what != "not reached":
                self.answers[child, about, event.by] = event

    def may_ask(self, agency: str) -> bool:
        """Whether a request to this agency may leave."""
        wanted = {
            "checks": self.hub in RESEARCH_ON_AGREEMENT,
            "support": self.hub in SUPPORT_ON_AGREEMENT and self.kind == "support",
        }
        return all(
            (child, about) in self.grounds or self._agreed(child, about, agency if about == "checks" else None)
            for child in (0, 1) for about in ABOUT if wanted[about]
        )  # fmt: skip

    def _agreed(self, child: int, about: str, agency: str | None) -> bool:
        said = [one for (of, on, _), one in self.answers.items() if (of, on) == (child, about)]
        if any(one.what in ("refused", "withdrawn") for one in said):
            return False
        return any(not one.only or agency is None or agency in one.only for one in said)


@pytest.fixture(scope="module")
def place(cluster: PrivateServer, busy_template: str) -> Iterator[Database]:
    """A hub of this file's own, whose profile each example may change."""
    with copied_database(cluster, busy_template) as database:
        yield with_rights_of(busy_template, database)


@pytest.fixture(scope="module")
def at(place: Database, passwords: Mapping[str, str]) -> Iterator[tuple[SignIn, psycopg.Connection[Row]]]:
    """Each person in one sitting, and the installer."""
    with signing_in(place, passwords) as sign_in, as_installer(place) as installer:
        yield cache(sign_in), installer


@pytest.mark.parametrize("hub", HUBS)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kind=st.sampled_from(("child_protection", "support")), events=st.lists(EVENTS, max_size=7))
def test_whatever_was_said_no_request_leaves_against_the_leaflet(
    hub: str, at: tuple[SignIn, psycopg.Connection[Row]], kind: str, events: list[Event]
) -> None:
    sign_in, installer = at
    adopt(installer, hub)
    family, leaflet = Family(sign_in, kind), Leaflet(hub, kind)
    for event in events:
        _record(family, leaflet, event)
    for agency in AGENCIES:
        if leaflet.may_ask(agency):
            family.ask(agency)
        else:
            assert family.ask_refused(agency).detail == "requests"
            assert family.missing_for_requests(agency) != []
    assert KeyTable(installer, family.enquiry).wrong() == []


def _record(family: Family, leaflet: Leaflet, event: Event) -> None:
    people = [family.children[child] for child in event.children]
    if event.what in ("ground", "no ground"):
        family.ground(GROUNDS[leaflet.hub] if event.what == "ground" else None, *event.about, people=people)
        leaflet.hear(event)
        return
    answers = {"given": "given_explicit", "not reached": "unable_to_contact"}
    told: dict[str, Any] = {
        "people": people,
        "about": list(event.about),
        "answer": answers.get(event.what, event.what),
        "by_person": {"mother": family.mother, "father": family.father}[event.by],
        "agencies": list(event.only),
    }
    if event.what == "not reached":
        told["by_person"] = None
    if event.what == "withdrawn" and not leaflet.may_withdraw(event):
        refused = family.decider.command_refused("record_consent", family.agrees(**told))
        assert refused.detail == "answer"
        return
    family.consent(**told)
    leaflet.hear(event)
