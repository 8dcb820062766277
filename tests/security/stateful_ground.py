"""What the state machine stands on: whom it acts as, what the model is told, and how a step is tried and compared."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

from tests.security.bodies import LATER, PDF
from tests.security.model import COMMANDS, Case, Person, exists_for, may_do
from tests.security.two_hubs import AGENCIES, Sittings, people_of_both

CODES = {"police_source": "1", "police_information": "A", "police_handling": "P"}
HANDLINGS = ("hub", "named_agencies", "decision_maker")
AGREES = {"agrees": "agree"}
FIRST = {"fgm": "police", "allegation": "lado"}
"""The step of a pathway that has a limit of its own."""


@dataclass(frozen=True)
class Beginning:
    """What the first enquiry is like: anonymity, a hidden address, who is asked, and items with their handling."""

    anonymity: bool
    hidden: bool
    asked: set[str]
    handlings: list[str]
    shared: set[str]


beginnings = st.builds(
    Beginning,
    anonymity=st.booleans(),
    hidden=st.booleans(),
    asked=st.sets(st.sampled_from(AGENCIES)),
    handlings=st.lists(st.sampled_from(HANDLINGS), max_size=3),
    shared=st.sets(st.sampled_from(AGENCIES), min_size=1),
)


class Ground(RuleBasedStateMachine):
    """The people, the enquiries and the model of both hubs; `at` is where."""

    at: Sittings

    def __init__(self) -> None:
        super().__init__()
        self.at.fresh()
        self.people: dict[str, Person] = people_of_both()
        self.cases: list[Case] = []
        self.made = 0
        self.touched: list[Case] = []
        self.changed: set[str] = set()

    def _compare(self, login: str, cases: list[Case]) -> None:
        told, must = self.at.told(self.people[login], cases)
        wrong = {key: (told.get(key), must.get(key)) for key in {*told, *must} if told.get(key) != must.get(key)}
        assert not wrong, (self.people[login], wrong)

    def _traces_are_kept(self) -> None:
        for case in self.cases:
            rows = self.at.truth.execute(
                "select who, count(*) from mash.access_log where enquiry = %s and what = 'opened' group by who",
                [case.id],
            ).fetchall()
            assert dict(rows) == case.openings

    def _as_they_were(self) -> None:
        for login, who in people_of_both().items():
            self.at.of(login).connection.rollback()
            if self.people[login].roles != who.roles:
                self._change_roles(login, who.roles)
        self.at.truth.execute("update mash.staff set active = true where not active")
        self.at.truth.execute("delete from mash.opening")
        self.at.truth.execute("delete from mash.break_glass")
        self.at.truth.execute("update mash.enquiry set state = 'closed' where state <> 'closed'")
        self.at.truth.execute("delete from mash.letter where state = 'due'")
        self.at.truth.execute("update mash.letter set state = 'withdrawn' where state = 'printed'")
        self.at.truth.execute("delete from mash.connected")

    def _change_roles(self, login: str, roles: frozenset[str]) -> None:
        former = self.people[login].roles
        for role in former - roles:
            taken = f'revoke "{role}" from "{login}" granted by {self._grantor(role, login)}'
            self.at.truth.execute(taken.encode())
        for role in roles - former:
            self.at.truth.execute(f'grant "{role}" to "{login}" with inherit true, set false'.encode())
        self.at.truth.execute("update mash.staff set roles = %s where login = %s", [sorted(roles), login])
        self.people[login] = replace(self.people[login], roles=roles)
        self.changed.add(login)

    def _grantor(self, role: str, login: str) -> str:
        """Whose grant it is: taken back by anybody else it would stand."""
        sql = """select quote_ident(pg_get_userbyid(m.grantor)) from pg_auth_members m
            where m.roleid = to_regrole(%s) and m.member = to_regrole(quote_ident(%s))"""
        row = self.at.truth.execute(sql, [role, login]).fetchone()
        assert row is not None
        return str(row[0])

    @staticmethod
    def _each(doing: Callable[[str], None], names: list[str]) -> None:
        for name in names:
            doing(name)

    def _case(self, number: int) -> Case:
        self.touched = [self.cases[number % len(self.cases)]]
        return self.touched[0]

    def _mark(self, what: str) -> str:
        self.made += 1
        return f"{what}-{self.made}"

    def _open(self, who: Person, case: Case) -> None:
        told = self.at.answer(who.login, "select opened from app.open_enquiry(%s, 'To look at it')", case.id)
        if exists_for(who, case):
            assert told.code == "", (who, told)
            case.opening(who.login)
        else:
            assert told.code == "42501", (who, told)

    def _actor(
        self, command: str, case: Case, about: dict[str, Any], more: Callable[[Person], bool] = lambda who: True
    ) -> Person | None:
        """Somebody who may, when they have opened it; they do if need be."""
        for who in self.people.values():
            if not exists_for(who, case) or not COMMANDS[command] & who.roles or not more(who):
                continue
            willing = Case(**{**case.__dict__, "opened": case.opened | {who.login}})
            if may_do(who, command, willing, self.people, about):
                if who.login not in case.opened:
                    self._open(who, case)
                return who
        return None

    def _done(self, command: str, case: Case, body: dict[str, Any]) -> bool:
        actor = self._actor(command, case, {})
        return actor is not None and self._does(actor, command, case, body)

    def _does(self, who: Person, command: str, case: Case, body: dict[str, Any], about: Any = None) -> Any:
        """Whoever may, can; what they were answered."""
        assert may_do(who, command, case, self.people, about or {})
        told = self.at.command(who.login, command, {"enquiry": case.id, "version": self.at.version(case)} | body)
        assert told.code == "", (who, command, told)
        return told.result or True

    def _body_of(self, command: str, case: Case) -> tuple[dict[str, Any] | None, dict[str, Any]]:
        """A body that is refused to these people for who they are, whatever else is in it."""
        body: dict[str, Any] = {"enquiry": case.id, "version": self.at.version(case)}
        truth = self.at.truth
        if command == "return_information":
            row = truth.execute(
                "select id::text, agency from mash.information_request where enquiry = %s", [case.id]
            ).fetchone()
            if row is None:
                return None, {}
            return body | {"request": row[0], "answer": "not_known"}, {"agency": row[1]}
        if command == "print_letter":
            letter = case.rows["letter"][0] if case.rows["letter"] else None
            row = truth.execute("select id::text from mash.letter where enquiry = %s", [case.id]).fetchone()
            if row is None or letter is None:
                return None, {}
            return body | {"letter": row[0], "dated": "2026-01-05", "pdf": PDF}, {"letter": letter}
        if command == "lift_connected":
            row = truth.execute(
                "select id::text from mash.connected where enquiry = %s and lifted is null", [case.id]
            ).fetchone()
            return (body | {"connected": row[0], "because": "B"} if row else None), {}
        allegation = {"flag": "allegation"}
        return body | {
            "reason": "Why",
            "because": "B",
            "named": [],
            "why": "W",
            "nobody_here": True,
        } | allegation, allegation

    def _raise(self, case: Case, flag: str, concerned: str) -> None:
        """A pathway; of an allegation, whom it concerns is connected by the same act."""
        about, words = {"flag": flag}, self._mark("pathway")
        of_hub = self.people[concerned].hub == case.hub and flag == "allegation"
        actor = self._actor("raise_pathway", case, about, lambda who: who.login != concerned)
        if actor is None or any(row["flag"] == flag for row in case.rows["pathway"]):
            return
        body = {"flag": flag, "why": words, "concerned": [concerned] if of_hub else [], "nobody_here": not of_hub}
        told = self._does(actor, "raise_pathway", case, body | {"due": {FIRST[flag]: LATER}}, about)
        if told:
            raised = {"id": told["pathway"], "words": words, "flag": flag, "over": False}
            case.rows["pathway"].append(raised)
            case.rows["clock"].append({"pathway": raised["id"], "step": FIRST[flag], "late": None, "over": False})
            if of_hub:
                case.connected.add(concerned)
                case.opened.discard(concerned)
                case.glass.discard(concerned)

    def _record(self, login: str, anonymity: bool, hidden: bool, more: dict[str, Any] | None = None) -> None:
        who = self.people[login]
        marked = ("how", "concern", "referrer", "child", "mother", "postcode", "unasked", "untold", "agreed", "went")
        words = {one: self._mark(one) for one in marked}
        body = {
            "source": "2A", "kind": "child_protection", "received": "2026-01-05T09:00:00+00:00", "due": LATER,
            "how": words["how"], "concern": words["concern"],
            "consent": {"asked": False, "why_not": words["unasked"]},
            "parents_told": {"told": False, "why_not": words["untold"]},
            "with_parents": {"agreed": words["agreed"], "follow_up": "2026-02-03", "result": words["went"]},
            "referrer": {"name": words["referrer"], "anonymity_asked": anonymity},
            "people": [{"ref": "c", "role": "subject", "given_names": words["child"]},
                       {"ref": "m", "role": "parent", "given_names": words["mother"]}],
            "relationships": [{"from": "m", "to": "c", "kind": "mother"}],
            "households": [{"ref": "h", "people": ["m", "c"],
                            "address": {"lines": ["1 Road"], "postcode": words["postcode"], "confidential": hidden}}],
        }  # fmt: skip
        told = self.at.command(login, "record_referral", body | (more or {}))
        assert told.code == "", told
        case = Case(told.result["enquiry"], who.hub, told.result["reference"], anonymity)
        typed = ("2A", words["how"], words["unasked"], words["untold"], words["agreed"], "2026-02-03", words["went"])
        case.rows["referral"] = [{"words": "/".join(typed)}]
        case.rows["narrative"] = [{"words": words["concern"], "sanitised": False}]
        case.rows["referrer"] = [{"words": words["referrer"]}]
        case.rows["person"] = [{"words": words["child"]}, {"words": words["mother"]}]
        case.rows["relationship"] = [{"words": "mother"}]
        case.rows["household"] = [{"words": "2"}]
        case.rows["address"] = [{"words": words["postcode"], "confidential": hidden, "household": "first"}]
        self.cases.append(case)
        self.touched = [case]
