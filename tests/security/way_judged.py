"""An enquiry on its way, as far along as a test needs it, and another one beside it."""

import json
from typing import Any

from mashdesk.store.tables.way import OF_A_STRATEGY, OF_LEAVING
from tests.security.asking_rules import Rules
from tests.security.bodies import Bodies
from tests.security.changed_rows import NEW, NOW, House
from tests.security.conftest import case_studies
from tests.security.psql import DECIDER, OFFICER, POLICE

STATES = ("received", "screened", "gathering", "discussed", "decided", "returned", "exited", "transferred", "closed")
BEFORE = "2026-01-05T09:30:00+00:00"


class Way:
    """`enquiry` was discussed, the police were asked; `other` is decided."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.house = House(rules)
        study = case_studies(rules.connection)
        self.bodies = Bodies(rules.connection, study)
        self.enquiry, self.other = str(study["self-referral"]), str(study["school"])
        self.anonymous = str(study["anonymous-neighbour"])

    def open(self) -> None:
        """The officer, the decider and the police have both open."""
        for login in (OFFICER, DECIDER, POLICE):
            for enquiry in (self.enquiry, self.other):
                self.rules.open(login, enquiry)

    def stand(self, state: str, enquiry: str = "") -> None:
        """An enquiry has come as far as this."""
        self.rules.do("update mash.enquiry set state = %s where id = %s", state, enquiry or self.enquiry)

    def version(self) -> int:
        """The enquiry's version."""
        return int(self.rules.one("select version from mash.enquiry where id = %s", self.enquiry))

    def taking(self, step: str, **more: object) -> dict[str, Any]:
        """The body that takes a step."""
        return {"enquiry": self.enquiry, "version": self.version(), "step": step, "reason": "Why", **more}

    def strategy(self, **more: object) -> dict[str, Any]:
        """The body that records a strategy discussion."""
        return {"enquiry": self.enquiry, "reason": "Why", **more}

    def plant(self, step: str, ago: str, enquiry: str = "", *, agency: str | None = None) -> str:
        """A step that was taken so long ago, by somebody of an agency or of the hub."""
        return str(
            self.rules.one(
                "insert into mash.step (enquiry, step, came_from, came_to, reason, particulars, confirmed_by, agency, "
                "by, at) values (%s, %s, 'discussed', 'discussed', 'Why', '', '', %s, %s, "
                "clock_timestamp() - %s::interval) returning id",
                *(enquiry or self.enquiry, step, agency, DECIDER, ago),
            )
        )

    def disputes(self, *words: str) -> None:
        """The hub's profile has these steps of a dispute."""
        told = json.dumps([{"words": one} for one in words])
        self.rules.do("update mash.hub set profile = jsonb_set(profile, '{disputes}', %s) where id <> 'other'", told)

    def step(self, step: str, **more: object) -> dict[str, Any]:
        """The row that is kept of a step."""
        told: dict[str, Any] = {"id": NEW, "enquiry": self.enquiry, "step": step}
        told |= {"came_from": "discussed", "came_to": "discussed"}
        told |= {"reason": "Why", "particulars": "", "confirmed_by": "", "team": "", "by": DECIDER, "at": NOW}
        told |= dict.fromkeys((*OF_LEAVING, *OF_A_STRATEGY), "") | {"attended": [], "next_review": None}
        return told | {"happened": None, "rating": None, "agency": None} | more
