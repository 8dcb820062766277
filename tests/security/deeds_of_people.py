"""What is written of a family and of its people: who agreed, who was told, what somebody is called, where they live."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.security.deeds import AT_THE_DESK, WHEN, Body, Deed, Desk
from tests.security.model import Person
from tests.security.oracle import DECIDER


def record_consent(desk: Desk) -> Deed:
    """The mother agrees to support."""
    words = desk.mark("agreed")
    body = {
        "people": [desk.person("subject")], "about": ["support"], "by_person": desk.person("parent"),
        "capacity": "parental_responsibility", "answer": "given_explicit", "explained": ["why", "what", "with_whom"],
        "committed": True, "happened": WHEN, "why": words,
    }  # fmt: skip
    return Deed("record_consent", AT_THE_DESK, body, desk.adds("consent", words=words))


def record_lawful_basis(desk: Desk) -> Deed:
    """A senior social worker answers for going without agreement."""
    words = desk.mark("without")
    body = {"people": [desk.person("subject")], "about": ["checks"], "ground": "significant_harm", "reason": words}
    return Deed("record_lawful_basis", {DECIDER}, body, desk.adds("lawful_basis", words=words))


def record_telling(desk: Desk) -> Deed:
    """The mother was told; that she was not is for a senior social worker to say."""
    words, told = desk.mark("was told"), desk.pick % 2 == 0
    body: Body = {"people": [desk.person("parent")], "told": told, "what": words}
    if told:
        body |= {"told_by": "hub", "sure_of_no_risk": True, "happened": WHEN}
    else:
        body |= {"ground": "not_sure", "why_not": "Not safe"}
    return Deed(
        "record_telling", AT_THE_DESK, body, desk.adds("telling", words=words),
        left_to_others=lambda who: not told and DECIDER not in who.roles,
    )  # fmt: skip


def record_family_contact(desk: Desk) -> Deed:
    """The mother was spoken to."""
    words = desk.mark("said")
    body = {"person": desk.person("parent"), "tried": WHEN, "channel": "phone", "result": "spoke", "safe": "yes"}
    return Deed("record_family_contact", AT_THE_DESK, body | {"views": words}, desk.adds("family_contact", words=words))


def say_a_name(desk: Desk) -> Deed:
    """Another name, which few may read or all; it may put an earlier one right, for whoever reads that."""
    words, close = desk.mark("alias"), desk.pick % 2 == 0
    told = {"person": desk.person("subject"), "kind": "alias", "given_names": words, "restricted": close}
    return _said(desk, "name", "person_name", told, words=words, restricted=close)


def say_a_contact(desk: Desk) -> Deed:
    """A number, which few may read or all; or that it is safe to write to a home, read like that home's address."""
    words, close, home = desk.mark("number"), desk.pick % 3 == 0, _home(desk) if desk.pick % 3 == 1 else None
    told: Body = {"person": desk.person("parent"), "channel": "phone", "detail": words, "safe": "unknown"}
    told |= {"restricted": close} | ({"channel": "post", "household": home[0]} if home else {})
    household = home[1] if home else None
    return _said(desk, "contact", "person_contact", told, words=words, restricted=close, household=household)


def say_a_need(desk: Desk) -> Deed:
    """An interpreter."""
    words = desk.mark("need")
    told = {"person": desk.person("subject"), "kind": "interpreter", "words": words, "said_by": "She"}
    return _said(desk, "need", "person_need", told, words=words)


def say_an_order(desk: Desk) -> Deed:
    """Somebody must keep away."""
    words = desk.mark("order")
    told = {"person": desk.person("parent"), "protects": [desk.person("subject")], "kind": "bail", "source": words}
    return _said(desk, "no_contact", "no_contact", told, words=words)


def say_a_warning(desk: Desk) -> Deed:
    """Of a person, or of a home, which may be one that few know."""
    words, home = desk.mark("warned"), _home(desk) if desk.pick % 2 else None
    about: Body = {"household": home[0]} if home else {"person": desk.person("parent")}
    told = {"kind": "dog", "words": words, "since": "2026-01-05", "told": True, "said_by": "He"}
    told["review"] = desk.one("select (now() + interval '100 days')::date")
    return _said(desk, "warning", "warning", told | about, words=words, household=home[1] if home else None)


def say_a_home(desk: Desk) -> Deed:
    """The child lives at an address that is told now; it may be a refuge."""
    words, postcode, hidden = desk.mark("lives"), desk.mark("postcode"), desk.pick % 2 == 0
    told = {
        "person": desk.person("subject"),
        "address": "2 Road",
        "postcode": postcode,
        "confidential": hidden,
    }

    def more() -> None:
        desk.case.rows["household"].append({"words": "1"})
        row = {"words": postcode, "confidential": hidden, "household": words}
        desk.case.rows["address"].append(row)

    return _said(desk, "residence", "residence", told | {"said_by": words}, more, words=words, household=words)


def add_person(desk: Desk) -> Deed:
    """Somebody whom the referral does not name, at home in a place that few may know."""
    name, note, lives = desk.mark("added"), desk.mark("note"), desk.mark("said by")
    body: Body = {"role": "other_adult", "given_names": name, "note": note, "said_by": lives}
    at_home, hidden = desk.pick % 3 > 0, desk.pick % 3 == 1
    if at_home:
        body |= {"address": "3 Road", "postcode": name, "confidential": hidden}

    def then(who: Person, told: Any) -> None:
        rows = desk.case.rows
        home = {"words": "1"}
        rows["person"].append({"words": name, "id": told["person"], "home": home if at_home else None, "added": True})
        rows["person_change"].append({"id": note, "words": note, "restricted": False})
        if at_home:
            rows["household"].append(home)
            rows["address"].append({"words": name, "confidential": hidden, "household": name})
            rows["residence"].append({"id": lives, "words": lives, "household": name, "corrects": None})

    return Deed("add_person", AT_THE_DESK, body, then)


def call_anew(desk: Desk) -> Deed:
    """The child is called otherwise; where few may know the old name, nothing that was kept of it before is for all."""
    row, words, note = desk.case.rows["person"][0], desk.mark("renamed"), desk.mark("since")
    close, old = desk.pick % 2 == 0, row["words"]

    def then(who: Person, told: Any) -> None:
        find = "select id from mash.person_name where enquiry = %s and given_names = %s and kind = 'former'"
        former = {"id": desk.one(find, desk.case.id, old), "words": old, "restricted": close, "corrects": None}
        changes = desk.case.rows["person_change"]
        for one in changes:
            one["restricted"] = one["restricted"] or (close and one.get("of_child", False))
        changes.append({"id": note, "words": note, "restricted": close, "of_child": True})
        desk.case.rows["person_name"].append(former)
        row.update(words=words)

    body = {"person": desk.person("subject"), "step": "named", "given_names": words, "note": note, "restricted": close}
    return Deed("change_person", AT_THE_DESK, body, then)


def enter_in_error(desk: Desk) -> Deed | None:
    """Somebody should not be among the people: a senior social worker says so."""
    row = desk.chosen([one for one in desk.case.rows["person"] if one.get("added") and not one.get("aside")])
    if row is None or any(row["id"] in (one["merged"], one["stays"]) for one in desk.case.rows["person_merge"]):
        return None
    words = desk.mark("in error")

    def then(who: Person, told: Any) -> None:
        row.update(aside="error")
        if row["home"]:
            row["home"].update(words="0")
        desk.case.rows["person_change"].append({"id": words, "words": words, "restricted": False})

    body = {"person": row["id"], "step": "in_error", "note": words}
    return Deed("change_person", AT_THE_DESK, body, then, left_to_others=lambda who: DECIDER not in who.roles)


def merge_people(desk: Desk) -> Deed | None:
    """Two who were added are one."""
    added = [one for one in desk.case.rows["person"] if one.get("added") and not one.get("aside") and not one["home"]]
    if len(added) < 2:
        return None
    merged, stays, words = added[0], added[1], desk.mark("the same")

    def then(who: Person, told: Any) -> None:
        merged.update(aside="merged")
        row = {"words": words, "merged": merged["id"], "stays": stays["id"]}
        desk.case.rows["person_merge"].append(row)

    return Deed("merge_people", AT_THE_DESK, {"merged": merged["id"], "stays": stays["id"], "why": words}, then)


def _home(desk: Desk) -> tuple[str, str]:
    """A home of the enquiry, by its id and as the model calls it."""
    row = desk.chosen(desk.case.rows["address"])
    found = "select household from mash.address where enquiry = %s and postcode = %s"
    return desk.one(found, desk.case.id, row["words"]), row["household"]


def _said(desk: Desk, what: str, table: str, told: Body, more: Callable[[], None] = lambda: None, **row: Any) -> Deed:
    """What is said of somebody, or said anew of the last thing of its kind."""
    rows = desk.case.rows[table]
    before = _to_correct(desk, table, row)
    corrects = {"corrects": before["id"], "why": "Put right"} if before else {}

    def then(who: Person, answer: Any) -> None:
        rows.append(row | {"id": answer["said"], "corrects": before and before["id"]})
        more()

    sees = desk.sees(table, before) if before else lambda who: True
    return Deed("say_of_person", AT_THE_DESK, {"what": what} | told | corrects, then, sees)


def _to_correct(desk: Desk, table: str, row: Body) -> Any:
    """The last thing said, where nothing was said in its place yet and it is of the same home."""
    rows = desk.case.rows[table]
    if not rows or desk.pick % 4 < 3 or table == "residence":
        return None
    last = rows[-1]
    said_anew = last["id"] in {one["corrects"] for one in rows}
    return last if last.get("household") == row.get("household") and not said_anew else None
