"""Random work in two hubs at once, and after each step: does everybody see what the model says, and nothing else?

A Hypothesis state machine. Steps are people's own commands and openings, and what the clock and an administrator do
to them; the model (model.py) is told of each and asked what every person must read. Commands are also tried by those
who must not give them.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.security.bodies import LATER, PDF
from tests.security.closed_doors import found_behind, granted
from tests.security.model import (
    COMMANDS,
    Case,
    exists_for,
    may_be_named,
    may_do,
)
from tests.security.model_reads import READ, READERS
from tests.security.oracle import DECIDER, INFORMATION, MANAGER, OFFICER, PRACTITIONER
from tests.security.stateful_advice import Advising
from tests.security.stateful_deeds import Work, some_case, works
from tests.security.stateful_ground import AGREES, CODES, HANDLINGS, Beginning, beginnings
from tests.security.stateful_kept_out import PEOPLE, someone
from tests.security.two_hubs import AGENCIES, Sittings

ROLES = (
    frozenset({OFFICER}), frozenset({DECIDER}), frozenset({MANAGER}), frozenset({INFORMATION}),
    frozenset({PRACTITIONER}),
    frozenset({OFFICER, MANAGER}), frozenset({OFFICER, INFORMATION}), frozenset({PRACTITIONER, OFFICER}),
)  # fmt: skip


def machine(sittings: Sittings) -> type[RuleBasedStateMachine]:
    """The machine at work in these sittings."""

    class AtThese(TwoHubs):
        at = sittings

    return AtThese


class TwoHubs(Advising):
    """What can happen."""

    @initialize(told=beginnings, far=st.integers(0, 5), other=st.booleans(), restricted=st.booleans(),
                more=st.sets(someone, max_size=2), connected=st.sets(someone, max_size=2),
                glass=st.sets(st.sampled_from(["olive.first", "dora.first", "dirk.first", "mona.first", "iris.first"]),
                              max_size=3), work=works)  # fmt: skip
    def begin(self, told: Beginning, far: int, other: bool, restricted: bool, more: set[str], connected: set[str],
              glass: set[str], work: Work) -> None:  # fmt: skip
        """One enquiry in the first hub, more or less far on its way, with who is kept out; often one in the second."""
        self._record("olive.first", told.anonymity, told.hidden)
        on_the_way: list[Callable[[], None]] = [
            lambda: self.screen(0, 3),
            lambda: self._each(lambda agency: self.ask(0, agency, True), sorted(told.asked)),
            lambda: self._each(
                lambda login: self.answer(0, login, told.handlings, told.shared), ["pat.first", "hal.first"]
            ),
            lambda: self.discuss(0, {"police", "education"}),
            lambda: self.decide(0, True),
        ]
        for step in on_the_way[:far]:
            step()
        self._each(lambda flag: self._raise(self.cases[0], flag, work.concerned), sorted(work.raised))
        self.everybody_tries(0, work.early, far)
        self._each(lambda login: self.connect(0, login, True), sorted(connected))
        if restricted:
            self.restrict(0, more)
            self._each(lambda login: self.break_glass(login, 0), sorted(glass))
        anonymity, hidden = told.anonymity, told.hidden
        if other:
            self._record("otto.second", not anonymity, hidden)
        self.everybody_tries(0, work.late, far + 1)

    # what people do

    @precondition(lambda self: len(self.cases) < 2)
    @rule(
        login=st.sampled_from(["olive.first", "dora.first", "dina.second"]),
        anonymity=st.booleans(),
        hidden=st.booleans(),
    )
    def record(self, login: str, anonymity: bool, hidden: bool) -> None:
        """A referral; whoever may not record one is refused."""
        who = self.people[login]
        if who.active and who.roles & {OFFICER, DECIDER}:
            self._record(login, anonymity, hidden)

    @rule(login=st.sampled_from(PEOPLE), number=some_case)
    def open(self, login: str, number: int) -> None:
        """Somebody opens an enquiry, or is told that there is none."""
        self._open(self.people[login], self._case(number))

    @rule(number=some_case)
    def everybody_opens(self, number: int) -> None:
        """Everybody who may, and all others try."""
        for who in self.people.values():
            self._open(who, self._case(number))

    @rule(login=someone, number=some_case)
    def open_and_take_it_back(self, login: str, number: int) -> None:
        """An opening that is rolled back opens nothing and takes nothing."""
        person = self.at.of(login)
        person.ask("begin")
        person.attempt("select * from app.open_enquiry(%s, 'To take it back')", self._case(number).id)
        person.ask("rollback")

    @rule(login=someone, number=some_case)
    def close(self, login: str, number: int) -> None:
        """Somebody is done with it."""
        if self.people[login].roles & {OFFICER, PRACTITIONER, DECIDER, MANAGER, INFORMATION}:
            self.at.of(login).ask("select app.close_opening(%s)", self._case(number).id)
            self._case(number).opened.discard(login)

    @rule(number=some_case, level=st.integers(1, 4))
    def screen(self, number: int, level: int) -> None:
        """The first gate, where anonymity is asked with a narrative for the agencies."""
        case, words = self._case(number), self._mark("why")
        if case.state not in ("received", "screened"):
            return
        body = {"level": level, "rating": "amber", "why": words, "due": LATER, "social_worker": "no"}
        if case.anonymity:
            body["sanitised_concern"] = self._mark("sanitised")
        if self._done("screen_enquiry", case, body):
            case.state = "screened"
            case.rows["screening"].append({"words": words})
            if case.anonymity:
                told = [row for row in case.rows["narrative"] if not row["sanitised"]]
                case.rows["narrative"] = [*told, {"words": body["sanitised_concern"], "sanitised": True}]

    @rule(number=some_case, agency=st.sampled_from(AGENCIES), more=st.booleans())
    def ask(self, number: int, agency: str, more: bool) -> None:
        """One agency more is asked; on a restricted enquiry together with the name of its practitioner."""
        case = self._case(number)
        of_hub = f"{case.hub}_{agency}"
        if case.state not in ("screened", "gathering", "discussed") or of_hub in case.asked:
            return
        if case.anonymity and not any(row["sanitised"] for row in case.rows["narrative"]):
            return
        asking: dict[str, Any] = {"agency": of_hub, "purpose": "right_services", "due": LATER}
        asking |= {"lawful_basis": "public_task", "checks": ["Known to you?"]}
        wished = [one.login for one in self.people.values() if one.agency == of_hub and PRACTITIONER in one.roles]
        if case.named is not None:
            case_if_asked = Case(
                "", case.hub, "", False, rows=case.rows | {"information_request": [{"agency": of_hub}]}
            )
            names = [login for login in wished if login not in case.connected
                     and may_be_named(self.people[login], case_if_asked)]  # fmt: skip
            if not names or not more:
                return
            asking["named"] = names
        actor = self._actor("send_requests", case, {}, lambda who: case.named is None or who.login in case.named)
        if actor and self._does(actor, "send_requests", case, {"requests": [asking]}):
            case.state = "gathering"
            request = {"id": of_hub, "agency": of_hub, "because": None, "found": None, "late": None, "answered": False}
            case.rows["information_request"].append(request | {"runs_late": False})
            if case.named is not None:
                case.named |= set(asking["named"])

    @rule(number=some_case, login=st.sampled_from(["pat.first", "hal.first", "ed.first", "pete.second"]),
          handlings=st.lists(st.sampled_from(HANDLINGS), max_size=3),
          shared=st.sets(st.sampled_from(AGENCIES), min_size=1))  # fmt: skip
    def answer(self, number: int, login: str, handlings: list[str], shared: set[str]) -> None:
        """An agency's return: items with any handling, or that it holds something back."""
        case, who = self._case(number), self.people[login]
        asked = next((row for row in case.rows["information_request"] if row["agency"] == who.agency), None)
        if asked is None or asked["answered"] or PRACTITIONER not in who.roles or not exists_for(who, case):
            return
        if login not in case.opened:
            self._open(who, case)
        found = self.at.answer(login, "select id from app.requests(%s) where agency = %s", case.id, who.agency)
        about = self.at.answer(login, "select id from app.people(%s) limit 1", case.id)
        items = [
            {"people": [str(about.result)], "what": self._mark("what"), "nature": "fact", "relevance": "R",
             "lawful_basis": "public_task", "handling": one,
             "shared_with": sorted(f"{case.hub}_{agency}" for agency in shared) if one == "named_agencies" else []}
            | (CODES if who.agency.endswith("police") else {})
            for one in handlings
        ]  # fmt: skip
        body: dict[str, Any] = {
            "request": str(found.result),
            "answer": "items" if items else "withheld",
            "items": items,
        }
        because, unseen, late = self._mark("because"), self._mark("not looked"), self._mark("late")
        body |= {"because": because, "late_reason": "other", "late_because": late}
        body["findings"] = [{"found": "not_checked", "because": unseen}] if items else []
        if self._does(who, "return_information", case, body, {"agency": who.agency}):
            asked |= {"answered": True, "late": late if asked["runs_late"] else None}
            asked |= {"found": unseen, "because": None} if items else {"found": None, "because": because}
            for one in items:
                told = {"id": one["what"], "words": one["what"], "agency": who.agency}
                case.rows["item"].append(told | {"handling": one["handling"], "shared_with": one["shared_with"]})

    @rule(number=some_case, agencies=st.sets(st.sampled_from(AGENCIES), min_size=1))
    def discuss(self, number: int, agencies: set[str]) -> None:
        """The partners' discussion, each agency with its view."""
        case, agreed = self._case(number), self._mark("agreed")
        if case.state not in ("screened", "gathering", "discussed"):
            return
        views = [{"name": "N", "agency": f"{case.hub}_{one}", "view": self._mark("view")} for one in sorted(agencies)]
        body = {"held": "2026-01-05T10:00:00+00:00", "agreed": agreed, "attendees": [one | AGREES for one in views]}
        if self._done("record_discussion", case, body):
            case.state = "discussed"
            case.rows["discussion"].append({"words": agreed})
            case.rows["attendee"] += [{"words": one["view"], "agency": one["agency"]} for one in views]

    @rule(number=some_case, letters=st.booleans())
    def decide(self, number: int, letters: bool) -> None:
        """The decision about the child, once; with a letter to its mother."""
        case = self._case(number)
        actor = self._actor("sign_decisions", case, {})
        if case.state != "discussed" or actor is None:
            return
        people = self.at.of(actor.login).ask("select role, id::text from app.people(%s)", case.id)
        ids: dict[str, str] = dict(people)
        words = {"next_steps": self._mark("steps"), "reasons": self._mark("reasons")}
        decision = {"person": ids["subject"], "harm": "no", "would_benefit": True, "level": 2,
                    "outcome": "universal_services", "contingency": "C"} | words  # fmt: skip
        body = {"decisions": [decision], "letters": [ids["parent"]] if letters else [], "letters_due": LATER}
        if self._does(actor, "sign_decisions", case, body):
            case.state = "decided"
            case.rows["decision"].append({"words": words["next_steps"], "reasons": words["reasons"]})
            case.rows["rationale"].append({"words": words["reasons"]})
            if not case.anonymity:
                case.rows["outcome_heard"].append({"words": "referrer/-", "heard": False})
            if letters:
                hidden = case.rows["address"][0]["confidential"]
                told = "due hidden" if hidden else "due"
                case.rows["letter"].append({"words": told, "confidential": hidden, "state": "due"})

    @rule(number=some_case)
    def print_letter(self, number: int) -> None:
        """The letter is printed by somebody who may see its address."""
        case = self._case(number)
        letter = next((row for row in case.rows["letter"] if row["state"] == "due"), None)
        actor = self._actor("print_letter", case, {"letter": letter}) if letter else None
        if letter is None or actor is None:
            return
        found = self.at.answer(actor.login, "select id from app.letters(%s) where state = 'due'", case.id)
        body = {"letter": str(found.result), "dated": "2026-01-05", "pdf": PDF}
        if self._does(actor, "print_letter", case, body, {"letter": letter}):
            letter |= {"state": "printed", "words": letter["words"].replace("due", "printed")}

    @rule(number=some_case, flag=st.sampled_from(["fgm", "allegation"]), concerned=someone)
    def raise_pathway(self, number: int, flag: str, concerned: str) -> None:
        """A pathway is raised, of which no agency and, of an allegation, nobody whom it concerns learns anything."""
        self._raise(self._case(number), flag, concerned)

    # what the clock and the administrator do

    @rule(number=some_case, logins=st.sets(someone, min_size=1, max_size=4))
    def openings_run_out(self, number: int, logins: set[str]) -> None:
        """Half an hour passes for some."""
        case = self._case(number)
        self.at.truth.execute(
            "update mash.opening set expires = clock_timestamp() - interval '1 microsecond' "
            "where enquiry = %s and who = any (%s) and expires > clock_timestamp()",
            [case.id, sorted(logins)],
        )
        case.opened -= logins

    @rule(number=some_case)
    def glass_runs_out(self, number: int) -> None:
        """And for those who broke in."""
        case = self._case(number)
        self.at.truth.execute(
            "update mash.break_glass set expires = clock_timestamp() - interval '1 microsecond' "
            "where enquiry = %s and expires > clock_timestamp()",
            [case.id],
        )
        case.glass.clear()

    @rule(login=someone)
    def suspend_or_take_back(self, login: str) -> None:
        """An account is closed, with its owner signed in; or opened again."""
        who = self.people[login]
        self.people[login] = replace(who, active=not who.active)
        self.changed.add(login)
        self.at.truth.execute("update mash.staff set active = %s where login = %s", [not who.active, login])

    @rule(login=someone, roles=st.sampled_from(ROLES))
    def change_roles(self, login: str, roles: frozenset[str]) -> None:
        """Somebody gets another post."""
        self._change_roles(login, roles)

    # who must not

    @rule(command=st.sampled_from(sorted(COMMANDS)), number=some_case)
    def everybody_who_must_not_tries(self, command: str, number: int) -> None:
        """Refused with the one answer, and nothing is changed by it."""
        case = self._case(number)
        body, about = self._body_of(command, case)
        if body is None:
            return
        before = self.at.footprint(case)
        for who in self.people.values():
            if may_do(who, command, case, self.people, about):
                continue
            told = self.at.command(who.login, command, body)
            assert told.code == "42501", (who, command, told)
        assert self.at.footprint(case) == before, command

    @rule(login=st.sampled_from(PEOPLE))
    def no_door_opens_to_what_is_closed(self, login: str) -> None:
        """Of an enquiry that somebody has not opened, or that is not there for them, no door gives a row."""
        who, asked = self.people[login], set(granted(self.at.of(login)))
        assert asked & READ.keys() == {one for one in READ if READERS[one] & who.roles}, who
        closed = [one.id for one in self.cases if not (exists_for(who, one) and login in one.opened)]
        assert found_behind(self.at.of(login), closed) == [], (who, closed)

    @invariant()
    def everybody_sees_what_the_model_says(self) -> None:
        """For every person, every reading function and every list, in both directions: of what the step was about.

        What it was not about is asked of somebody else each time, and of everybody at the end.
        """
        for login in self.people if self.touched else ():
            self._compare(login, self.touched)
        for login in {*self.changed, PEOPLE[self.made % len(PEOPLE)]}:
            self._compare(login, self.cases)
        self.touched, self.changed = [], set()

    def teardown(self) -> None:
        """Everybody opens everything once more and compares; the traces are counted; the hubs are as they were."""
        try:
            if self.cases:
                for place in range(3):
                    self.no_door_opens_to_what_is_closed(PEOPLE[(self.made + 5 * place) % len(PEOPLE)])
                self.everybody_asks_for_advice()
                for number in range(len(self.cases)):
                    self.everybody_opens(number)
                for login in self.people:
                    self._compare(login, self.cases)
                self._traces_are_kept()
        finally:
            self._as_they_were()
