"""The way of a referral at random, as a Hypothesis state machine: what is taken is what the model allows.

A profile and a kind of referral are chosen at the start, and how far it has come. Each rule is an event of the way
(decision 0016), tried whether the model allows it or not; what must hold in every state (the domain's section 9) is
asked after each by the journey.
"""

from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.security.collecting import Installer
from tests.security.family import adopt
from tests.security.psql import Psql, SignIn
from tests.way.model import STATES
from tests.way.test_orders import EVENTS, Journey
from tests.way.test_strategy import HUBS


def machine(sign_in: SignIn, installer: Installer) -> type[RuleBasedStateMachine]:
    """The machine at work in one hub."""

    class AtThisHub(Referral):
        at = (sign_in, installer)

    return AtThisHub


FORWARD = ("ask", "discuss", "decide")


class Referral(RuleBasedStateMachine):
    """One referral on its way."""

    at: tuple[SignIn, Installer]

    def __init__(self) -> None:
        super().__init__()
        self._people: list[Psql] = []
        self.journey: Journey | None = None
        self._signed = 0

    @initialize(hub=st.sampled_from(HUBS), kind=st.sampled_from(("child_protection", "support")), far=st.integers(0, 3))
    def come_in(self, hub: str, kind: str, far: int) -> None:
        """A family's referral, screened, under one of the five profiles, more or less far on its way."""
        sign_in, installer = self.at
        adopt(installer, hub)

        def remembered(login: str) -> Psql:
            self._people.append(sign_in(login))
            return self._people[-1]

        self.journey = Journey(remembered, installer, kind)
        for event in FORWARD[:far]:
            self.journey.go(event)

    @invariant()
    def a_final_outcome_has_a_signature(self) -> None:
        """Nothing is decided without one; what was signed stays signed; every state is one of the way's."""
        if self.journey is not None:
            way = self.journey.way
            assert way.state in STATES
            assert way.signed >= self._signed
            assert way.state != "decided" or way.signed > 0
            self._signed = way.signed

    def teardown(self) -> None:
        """Whoever signed in leaves."""
        for person in self._people:
            person.close()


def _taking(event: str) -> Callable[..., None]:
    def happen(self: Referral) -> None:
        assert self.journey is not None
        self.journey.go(event)

    happen.__name__ = f"try_to_{event}"
    return happen


for _event in EVENTS:
    setattr(Referral, f"try_to_{_event}", rule()(_taking(_event)))
