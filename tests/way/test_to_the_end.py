"""A family goes the whole way to closing in every hub, and each promise of the hub's profile is kept on it."""

import json
from typing import Any
from uuid import UUID

import pytest

from mashdesk.cli.sample_hub import profile_text
from tests.security.bodies import LATER, PDF
from tests.security.collecting import Installer
from tests.security.family import WHEN, adopt
from tests.security.psql import DECIDER, OFFICER, Psql, SignIn
from tests.security.releasing import let_out
from tests.security.spoiling import TAKEN, said
from tests.way.test_strategy import HUBS

HOME = {"lines": ["1 Sample Street"], "postcode": "ZZ99 3WZ"}
KINDS = {"parent": "outcome_parent", "child": "child", "adult": "outcome_adult", "referrer": "feedback"}
STARTED = {"child": "child_letter", "referrer": "referrer_told"}


class ToTheEnd:
    """A girl of ten, where the hub is for adults a young man too, their parents, and a school that referred."""

    def __init__(self, hub: str, sign_in: SignIn, installer: Installer) -> None:
        adopt(installer, hub)
        self.profile = json.loads(profile_text(hub))
        self.rules = {one["recipient"]: one for one in self.profile["letters"]["recipients"]}
        self.installer = installer
        refs = ["c1", *(["a1"] if "adult" in self.profile["subjects"]["kinds"] else [])]
        born = {"c1": "2016-05-05", "a1": "2001-05-05"}
        told = {
            "source": "2A", "kind": "child_protection", "received": "2026-01-05T09:00:00+00:00", "due": LATER,
            "concern": "Worried", "acknowledgement_due": LATER,
            "referrer": {"name": "Ann Sample", "organisation": "Sample School", "email": "", "anonymity_asked": False},
            "people": [
                *({"ref": ref, "role": "subject", "given_names": ref, "birth": {"accuracy": "known", "date": born[ref]}}
                  for ref in refs),
                {"ref": "m", "role": "parent", "given_names": "Mother"},
                {"ref": "f", "role": "parent", "given_names": "Father"},
            ],
            "relationships": [
                {"from": parent, "to": ref, "kind": kind, "parental_responsibility": True}
                for parent, kind in (("m", "mother"), ("f", "father")) for ref in refs
            ],
            "households": [{"ref": "h", "people": [*refs, "m", "f"], "address": HOME}],
        }  # fmt: skip
        self.enquiry = UUID(sign_in(OFFICER).command("record_referral", told)["enquiry"])
        self.decider: Psql = sign_in(DECIDER)
        self.decider.open(self.enquiry)
        ids = [str(row["id"]) for row in self.decider.read("people", self.enquiry)]
        self.subjects, self.parents = ids[:-2], ids[-2:]
        self.home = str(self.decider.read("households", self.enquiry)[0]["id"])

    def decided(self) -> None:
        """Screened, agreed to, told, discussed, and a strategy discussion on the way; then decided."""
        self.do("screen_enquiry", level=3, rating="amber", why="Worried", due=LATER, social_worker="no")
        agreed = {
            "people": self.subjects, "about": ["checks", "support"], "by_person": self.parents[0], "happened": WHEN,
            "capacity": "parental_responsibility", "answer": "given_explicit", "options": "Talked through",
            "explained": ["why", "what", "with_whom"], "understood": True, "committed": True, "why": "As she said",
        }  # fmt: skip
        self.decider.command("record_consent", {"enquiry": str(self.enquiry), **agreed})
        told = {"people": self.parents, "told": True, "told_by": "hub", "happened": WHEN, "what": "What was raised"}
        self.decider.command("record_telling", {"enquiry": str(self.enquiry), "sure_of_no_risk": True, **told})
        self.step("strategy_needed", reason="Reasonable cause", strategy_due=LATER)
        assert self.running() >= {"strategy_discussion", "decision"}
        held = {"enquiry": str(self.enquiry), "reason": "Held", "conference_due": LATER}
        self.decider.command("record_strategy", held)
        assert "strategy_discussion" not in self.running()
        self.step("conference", happened=WHEN, confirmed_by="Sam Sample")
        who = {"name": "Robin Sample", "agency": "police", "view": "A view", "agrees": "agree"}
        self.do("record_discussion", held=WHEN, agreed="Agreed", told_family="Agreed with you", attendees=[who])
        outcome = next(one for one in self.profile["outcomes"] if one["leads_to"] in ("nothing", "universal"))
        decision = {
            "harm": "no", "would_benefit": True, "level": 1, "outcome": outcome["code"], "reasons": "Reasons",
            "next_steps": "Steps", "contingency": "Else",
        }  # fmt: skip
        decisions = [decision | {"person": person} for person in self.subjects]
        dues = {"letters_due": LATER, "child_due": LATER, "referrer_due": LATER, "assessment_due": LATER}
        self.do("sign_decisions", decisions=decisions, letters=self.parents, **dues)

    def step(self, step: str, **more: Any) -> None:
        """A step is taken."""
        self.do("take_step", step=step, **more)

    def do(self, command: str, **body: Any) -> dict[str, Any]:
        """A command about the enquiry as it stands."""
        return dict(self.decider.command(command, self.on() | body))

    def on(self) -> dict[str, Any]:
        """The enquiry and its version."""
        version = self.decider.read("enquiry_row", self.enquiry)[0]["version"]
        return {"enquiry": str(self.enquiry), "version": version}

    def running(self) -> set[str]:
        """The clocks that run."""
        return {row["kind"] for row in self.decider.read("clocks", self.enquiry) if row["stop"] is None}

    def before_closing(self) -> list[tuple[str, str]]:
        """Whose rules stand before closing, and the first words of each."""
        rows = self.decider.read("next_steps", self.enquiry)
        return [(row["rule"], row["unmet"]) for row in rows if row["step"] == "close" and row["unmet"]]

    def still_to_hear(self) -> list[str]:
        """Those whom the profile names and who have heard nothing."""
        rows = self.decider.read("outcome_recipients", self.enquiry)
        return sorted(row["recipient"] for row in rows if row["letter_state"] is None and row["how"] is None)

    def make(self, kind: str, **to: Any) -> None:
        """A letter is made."""
        (due,) = self.installer.execute("select now() + interval '1 day'").fetchone() or ("",)
        self.do("make_letter", kind=kind, due=due.isoformat(), **to)

    def post_all(self) -> set[str]:
        """Every letter that is due is kept, let out and posted; of which kinds they were."""
        kinds = set()
        for row in self.decider.read("letters", self.enquiry):
            if row["state"] != "due":
                continue
            letter = {"enquiry": str(self.enquiry), "letter": str(row["id"])}
            self.decider.command(
                "print_letter", self.on() | letter | {"dated": "2026-01-05", "pdf": PDF, "releases": []}
            )
            let_out(self.installer, row["id"])
            self.decider.command("post_letter", letter | {"class": "second"})
            kinds.add(row["kind"])
        return kinds


@pytest.mark.parametrize("hub", HUBS)
def test_a_family_goes_the_whole_way_and_every_letter_rule_of_the_hub_is_kept(
    hub: str, sign_in: SignIn, installer: Installer
) -> None:
    way = ToTheEnd(hub, sign_in, installer)
    way.decided()
    named = {one for one in way.rules if one in ("child", "referrer")}
    assert set(way.still_to_hear()) == named
    clocks = {STARTED[one] for one in named if STARTED[one] in way.profile["clocks"]}
    assert way.running() >= clocks | {"letters"}
    by_rule = {rule for rule, words in way.before_closing() if "still to hear" in words}
    assert by_rule == {", ".join(way.rules[one].get("rules", ())) or way.rules[one]["origin"] for one in named}
    assert said(way.decider, "take_step", way.on() | {"step": "close"})[0] == "22023"

    due = way.post_all()
    assert due == {KINDS[one] for one in way.rules if one in ("parent", "adult")}
    assert way.still_to_hear() == sorted(named)
    if "child" in named:
        words = {"words": "We met you at school.", "because": "She is ten and asked."}
        way.make("child", recipient=way.subjects[0], household=way.home, **words)
        assert said(way.decider, "take_step", way.on() | {"step": "close"})[0] == "22023"
        assert way.post_all() == {"child"}
    assert "child_letter" not in way.running()
    assert way.still_to_hear() == ["referrer"]
    assert said(way.decider, "take_step", way.on() | {"step": "close"})[0] == "22023"
    way.make("feedback")
    assert way.post_all() == {"feedback"}

    assert way.before_closing() == []
    assert said(way.decider, "take_step", way.on() | {"step": "close"}) == TAKEN
    way.step("close")
    assert way.running() == set()
    stops = {row["kind"]: row["stop"] for row in way.decider.read("clocks", way.enquiry)}
    assert {kind for kind, stop in stops.items() if stop == "met"} >= clocks | {
        "letters", "decision", "strategy_discussion", "conference", "acknowledgement",
    }  # fmt: skip


@pytest.mark.parametrize("hub", HUBS)
def test_where_the_profile_does_not_ask_for_a_letter_a_call_or_a_reason_closes_it_too(
    hub: str, sign_in: SignIn, installer: Installer
) -> None:
    way = ToTheEnd(hub, sign_in, installer)
    way.decided()
    way.post_all()
    for row in way.decider.read("outcome_recipients", way.enquiry):
        if row["letter_state"] is not None:
            continue
        told = {"recipient": row["recipient"], "person": row["person"] and str(row["person"]), "happened": WHEN}
        call = way.on() | told | {"how": "call", "because": "Told on the telephone"}
        by_letter = way.rules[row["recipient"]]["means"] == "letter"
        assert (row["recipient"], said(way.decider, "record_heard", call) == TAKEN) == (row["recipient"], not by_letter)
        way.do("record_heard", **told, how="not_told" if by_letter else "call", because="Why, and what")
    assert way.before_closing() == []
    way.step("close")
