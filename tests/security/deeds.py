"""What people write on an enquiry, deed by deed: whose work it is by PRODUCT.md, a body as the program sends it, and
what of it is read afterwards.

A deed is made ready by the installer, who knows the ids; whoever tries it sends the same body under their own login.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.security.bodies import LATER
from tests.security.model import Case, Person, exists_for, reads_row
from tests.security.oracle import DECIDER, MANAGER, OFFICER, PRACTITIONER
from tests.security.two_hubs import Sittings

Body = dict[str, Any]
WHEN = "2026-01-05T09:30:00+00:00"
AT_THE_DESK = {OFFICER, DECIDER}
OF_THE_HUB = {OFFICER, DECIDER, MANAGER}
REFUSED, NOT_SO = "42501", "22023"
"""Not yours, with one answer for every reason; and yours, but not like this, in the user's words."""


def nothing(who: Person, told: Any) -> None:
    """Nothing more is read than before."""


def _everybody(who: Person) -> bool:
    return True


@dataclass(frozen=True)
class Deed:
    """One deed that is ready to be tried."""

    command: str
    roles: set[str]
    body: Body
    then: Callable[[Person, Any], None] = nothing
    """What the model holds afterwards, by who did it and what they were answered."""
    sees: Callable[[Person], bool] = _everybody
    """Whether somebody of these roles has what it is about before them."""
    left_to_others: Callable[[Person], bool] = lambda who: False
    """Whether they may give the command and yet not do this with it: they are told so beside the field."""

    def may(self, who: Person, case: Case) -> bool:
        """Whether this person does it once they have the enquiry open."""
        return self.is_theirs(who, case) and not self.left_to_others(who)

    def is_theirs(self, who: Person, case: Case) -> bool:
        """Whether the command is theirs to give here at all."""
        return bool(self.roles & who.roles) and exists_for(who, case) and self.sees(who)

    def refusal(self, who: Person, case: Case) -> str:
        """How somebody is refused."""
        if self.is_theirs(who, case) and who.login in case.opened:
            return NOT_SO
        return REFUSED


@dataclass
class Desk:
    """An enquiry as somebody who is about to do a deed has it before them; `pick` chooses among what is there."""

    case: Case
    at: Sittings
    mark: Callable[[str], str]
    pick: int

    def one(self, sql: str, *parameters: object) -> str:
        """An id, as the installer reads it; nothing where there is none."""
        row = self.at.truth.execute(sql.encode(), list(parameters)).fetchone()
        return str(row[0]) if row else ""

    def person(self, role: str) -> str:
        """Somebody of the enquiry by their part in it."""
        sql = "select id from mash.person where enquiry = %s and role = %s order by position limit 1"
        return self.one(sql, self.case.id, role)

    def item(self, words: str) -> str:
        """An item by its words."""
        return self.one("select id from mash.item where enquiry = %s and what = %s", self.case.id, words)

    def chosen(self, rows: list[Any]) -> Any:
        """One of them, or nothing where there are none."""
        return rows[self.pick % len(rows)] if rows else None

    def now(self) -> int:
        """The next moment."""
        self.case.moments += 1
        return self.case.moments

    def adds(self, table: str, **row: Any) -> Callable[[Person, Any], None]:
        """The deed adds one row to what is read."""
        return lambda who, told: self.case.rows[table].append(row)

    def sees(self, table: str, row: Mapping[str, Any]) -> Callable[[Person], bool]:
        """Whether somebody reads this row."""
        return lambda who: reads_row(who, self.case, table, row)


Making = Callable[[Desk], Deed | None]
"""What makes a deed ready; nothing where there is nothing to do it to."""


def chase(desk: Desk) -> Deed | None:
    """Whoever of the hub waits for an answer asks again; the agency that was asked reads what was said to it."""
    asked = desk.chosen([row for row in desk.case.rows["information_request"] if not row["answered"]])
    if asked is None:
        return None
    find = "select id from mash.information_request where enquiry = %s and agency = %s"
    before = sum(row["request"] == asked["id"] for row in desk.case.rows["chase"])
    words = desk.mark("chased")
    body = {"request": desk.one(find, desk.case.id, asked["agency"]), "number": before + 1, "told": "practitioner",
            "means": "telephone", "words": words}  # fmt: skip
    return Deed("chase", OF_THE_HUB, body, desk.adds("chase", words=words, request=asked["id"]))


def say_why_late(desk: Desk) -> Deed | None:
    """Why a clock of the hub ran out, an allegation's among them: of that only whoever reads the allegation says so."""
    of_pathways = [row for row in desk.case.rows["clock"] if row["pathway"] and not row["late"] and not row["over"]]
    row = desk.chosen([*of_pathways, None])
    if row is None and any(one["late"] and not one["pathway"] for one in desk.case.rows["clock"]):
        return None
    which = "pathway = %s" if row else "kind = 'decision' and coalesce(%s, '') = '' and stopped is null"
    clock = desk.one(f"select id from mash.clock where enquiry = %s and {which}", desk.case.id, row and row["pathway"])
    if not clock:
        return None
    desk.at.run_out(clock)
    words = desk.mark("why late")
    body = {"clock": clock, "late_reason": "other", "late_because": words}
    if row is None:
        late = {"pathway": None, "step": None, "late": words, "over": False}
        return Deed("say_why_late", OF_THE_HUB, body, desk.adds("clock", **late))
    return Deed("say_why_late", OF_THE_HUB, body, lambda who, told: row.update(late=words), desk.sees("clock", row))


def correct_start(desk: Desk) -> Deed | None:
    """Social workers and managers put right from when a clock counts; the front door reads nothing of it."""
    running = "select id from mash.clock where enquiry = %s and kind = 'decision' and stopped is null"
    clock, words = desk.one(running, desk.case.id), desk.mark("received earlier")
    if not clock:
        return None
    started = f"2026-01-04T08:{desk.now() % 60:02}:00+00:00"
    told = {"clock": clock, "started": started, "due": LATER}
    deed = desk.adds("start_correction", words=words)
    return Deed("correct_start", {DECIDER, MANAGER}, told | {"reason": words}, deed)


def mark_contradiction(desk: Desk) -> Deed | None:
    """Two items contradict each other, says somebody of the hub who reads both."""
    items = desk.case.rows["item"]
    standing = [{row["one"], row["other"]} for row in desk.case.rows["contradiction"] if not row["over"]]
    pairs = [(a, b) for n, a in enumerate(items) for b in items[n + 1 :] if {a["id"], b["id"]} not in standing]
    pair = desk.chosen(pairs)
    if pair is None:
        return None
    one, other = (row["id"] for row in pair)
    words = desk.mark("contradicts")

    def sees(who: Person) -> bool:
        return all(reads_row(who, desk.case, "item", row) for row in pair)

    def then(who: Person, told: Any) -> None:
        row = {"id": told["contradiction"], "one": one, "other": other, "why": words, "words": f"{words}/"}
        row["over"] = False
        desk.case.rows["contradiction"].append(row)

    body = {"one": desk.item(one), "other": desk.item(other), "why": words}
    return Deed("mark_contradiction", OF_THE_HUB, body, then, sees)


def take_back_contradiction(desk: Desk) -> Deed | None:
    """And it is taken back by whoever reads it."""
    row = desk.chosen([one for one in desk.case.rows["contradiction"] if not one["over"]])
    if row is None:
        return None
    words = desk.mark("after all")

    def then(who: Person, told: Any) -> None:
        row.update(over=True, words=f"{row['why']}/{words}")

    body = {"contradiction": row["id"], "because": words}
    return Deed("take_back_contradiction", OF_THE_HUB, body, then, desk.sees("contradiction", row))


def ask_release(desk: Desk) -> Deed | None:
    """May an item leave the hub? What is sealed never does, so nobody asks."""
    item = desk.chosen([row for row in desk.case.rows["item"] if row["handling"] != "decision_maker"])
    if item is None or any(row["item"] == item["id"] for row in desk.case.rows["release_request"]):
        return None
    words = desk.mark("to leave")
    row = {"words": words, "item": item["id"], "agency": item["agency"], "answered": False}
    body = {"item": desk.item(item["id"]), "purpose": "onward", "why": words}

    def then(who: Person, told: Any) -> None:
        found = "select id from mash.release_request where enquiry = %s and why = %s"
        desk.case.rows["release_request"].append(row | {"id": desk.one(found, desk.case.id, words)})

    return Deed("ask_release", {DECIDER}, body, then, desk.sees("item", item))


def refuse_release(desk: Desk) -> Deed | None:
    """The owning agency says no; nobody else answers for it."""
    row = desk.chosen([one for one in desk.case.rows["release_request"] if not one["answered"]])
    if row is None:
        return None
    body = {"release": row["id"], "because": desk.mark("not to leave")}
    return Deed(
        "refuse_release", {PRACTITIONER}, body, lambda who, told: row.update(answered=True),
        lambda who: who.agency == row["agency"],
    )  # fmt: skip


def set_action(desk: Desk) -> Deed | None:
    """The discussion or the decision asks an agency to do something."""
    of_decision = bool(desk.case.rows["decision"]) and desk.pick % 2 == 0
    if not (of_decision or desk.case.rows["discussion"]):
        return None
    table = "decision" if of_decision else "discussion"
    origin = desk.one(f"select id from mash.{table} where enquiry = %s limit 1", desk.case.id)
    agency, words = f"{desk.case.hub}_{('police', 'health', 'social_care')[desk.pick % 3]}", desk.mark("to do")
    row = {"discussion": None if of_decision else origin, "agency": agency, "words": words, "over": False}
    body = {table: origin, "agency": agency, "what": words, "due": LATER}
    return Deed(
        "set_action", {DECIDER}, body,
        lambda who, told: desk.case.rows["action"].append(row | {"id": told["action"]}),
    )  # fmt: skip


def record_action_result(desk: Desk) -> Deed | None:
    """Whose it is says what came of it; so does a senior social worker."""
    row = desk.chosen([one for one in desk.case.rows["action"] if not one["over"]])
    if row is None:
        return None
    words = desk.mark("was done")

    def then(who: Person, told: Any) -> None:
        row.update(over=True)
        desk.case.rows["action_result"].append({"action": row["id"], "words": words})

    def sees(who: Person) -> bool:
        return reads_row(who, desk.case, "action", row) and (DECIDER in who.roles or who.agency == row["agency"])

    body = {"action": row["id"], "result": "not_done", "words": words, "happened": WHEN, "seen": None}
    return Deed("record_action_result", {PRACTITIONER, *OF_THE_HUB}, body, then, sees)


def record_heard(desk: Desk) -> Deed | None:
    """The professional who referred was told what was decided."""
    row = desk.chosen([one for one in desk.case.rows["outcome_heard"] if not one["heard"]])
    if row is None:
        return None
    words = desk.mark("heard")
    body = {"recipient": "referrer", "person": None, "how": "call", "because": words, "happened": WHEN}
    how = "not_told" if desk.pick % 2 else "call"

    def then(who: Person, told: Any) -> None:
        row.update(heard=True, words=f"referrer/{words}")

    return Deed(
        "record_heard", AT_THE_DESK, body | {"how": how}, then,
        left_to_others=lambda who: how == "not_told" and DECIDER not in who.roles,
    )  # fmt: skip
