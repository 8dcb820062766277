"""The profile and the wording with which a letter's page was set: those that stand, and kept beside the page."""

from typing import Any
from uuid import uuid4

from tests.security.asking_rules import Refusal, Rules
from tests.security.bodies import PDF
from tests.security.changed_rows import CHANGED, bad
from tests.security.letters_judged import Letters
from tests.security.psql import DECIDER, MANAGER, OFFICER
from tests.security.texting import Texting, shipped

KIND = "outcome_parent"


def _printing(letters: Letters, **more: object) -> dict[str, Any]:
    return letters.on(letters.first, dated="2026-01-05", pdf=PDF, **more)


def _approved(way: Texting, kind: str) -> str:
    text = way.propose(MANAGER, kind, shipped(kind))
    way.answer(DECIDER, text)
    return text


def test_a_page_is_kept_only_with_the_texts_that_stand(rules: Rules) -> None:
    letters, way = Letters(rules), Texting(rules)
    letters.open()
    profile, other = way.stands(), _approved(way, "please_call")

    def said(texts: object) -> Refusal | None:
        return letters.house.refused(OFFICER, "print_letter", _printing(letters, texts=texts))

    assert profile is not None
    assert said({"profile": profile}) is None
    for texts in ({}, "x", {"profile": None}, {"profile": other}, {"profile": str(uuid4())},
                  {"profile": profile, "wording": other}, {"profile": profile, "wording": profile}):  # fmt: skip
        assert (texts, said(texts)) == (texts, CHANGED)
    wording = _approved(way, KIND)
    assert said({"profile": profile, "wording": wording}) is None
    for texts in ({"profile": profile}, {"wording": wording}, {"profile": wording, "wording": profile},
                  {"profile": profile, "wording": other}):  # fmt: skip
        assert (texts, said(texts)) == (texts, CHANGED)
    again = bad("", "The letter could not be kept. Print it again.")
    assert said({"profile": "x", "wording": wording}) == again
    assert said(None) == CHANGED
    assert letters.house.refused(OFFICER, "print_letter", _printing(letters)) is None


def test_the_texts_are_kept_beside_the_page(rules: Rules) -> None:
    letters, way = Letters(rules), Texting(rules)
    letters.open()
    texts = {"profile": way.stands(), "wording": _approved(way, KIND)}
    for told, kept in ((texts, {"profile_text": texts["profile"], "wording_text": texts["wording"]}), (None, {})):
        more = {} if told is None else {"texts": told}
        _, left = letters.house.undone(OFFICER, "print_letter", _printing(letters, **more))
        (row,) = left["letter"]
        assert {name: row[name] for name in ("profile_text", "wording_text") if name in row} == kept


def test_another_hubs_texts_are_none_of_its_own(rules: Rules) -> None:
    letters, way = Letters(rules), Texting(rules)
    letters.open()
    texts = {"profile": way.stands(), "wording": _approved(way, KIND)}
    rules.do("insert into mash.hub (id, name, profile) select 'other', 'Other', profile from mash.hub")
    rules.do("alter table mash.enquiry disable trigger user")
    rules.do("update mash.enquiry set hub = 'other' where id = %s", letters.enquiry)
    holds = "(select priv.holds_these_texts(l, $1 -> 't') from mash.letter l where l.id = ($1 ->> 'l')::uuid)"
    for told, held in ((texts, False), ({}, True), (None, True)):
        assert (told, rules.answer(OFFICER, holds, l=letters.first, **({} if told is None else {"t": told}))) == (
            told,
            held,
        )
