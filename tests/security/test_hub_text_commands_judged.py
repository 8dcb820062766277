"""The commands and listings of the hub's texts, each asked by itself: who is told what, who gives which, once."""

from typing import Any
from uuid import uuid4

from tests.security.asking_rules import Rules
from tests.security.changed_rows import EVERYBODY, INCOMPLETE, NO, bad
from tests.security.held_texts import LATER, HeldTexts
from tests.security.psql import ADMINISTRATOR, AUDITOR, DECIDER, MANAGER, OFFICER, SCREENER
from tests.security.texting import shipped

KIND = "please_call"
WHICH = bad("answer", "Approve it, send it back, or withdraw it.")
FORMAT = bad("format", "This is not a letter's wording of this program.")
SECOND = bad(
    "answer",
    "A second person answers this: neither the one who proposed it, nor an account that they made or changed within "
    "thirty days.",
)


def test_every_version_is_told_to_those_who_look_after_the_texts(rules: Rules) -> None:
    held = HeldTexts(rules)
    stood = rules.one("select count(*) from mash.hub_text where hub = %s", held.hub)
    first = held.text(begins=LATER, at="2097-01-01T00:00:00+00:00")
    held.answered(first, LATER, at=LATER)
    ids = sorted(str(uuid4()) for _ in range(2))
    twins = [held.text("child", at="2097-01-02T00:00:00+00:00", id=one, follows=first) for one in ids]
    theirs = held.text(hub="other")
    names: dict[str, str] = dict(rules.do("select login, name from mash.staff"))
    for person in (*EVERYBODY, SCREENER):
        rows = rules.rows(person, "select * from priv.hub_texts(priv.me())")
        looks = person in (ADMINISTRATOR, MANAGER, DECIDER, SCREENER)
        assert (person, len(rows)) == (person, 3 + stood if looks else 0)
        assert rules.rows(person, "select * from app.hub_texts()") == rows
        assert [row["id"] for row in rows[:3]] == ([*twins, first] if looks else [])
        assert theirs not in [row["id"] for row in rows]
        officer = person == OFFICER
        for text, there in ((first, looks or officer), (twins[0], looks), (theirs, False), (str(uuid4()), False)):
            told = rules.answer(person, "priv.words_of_text(priv.me(), ($1 ->> 't')::uuid)", t=text)
            assert (person, text, told) == (person, text, {} if there else None)
            assert rules.answer(person, "app.hub_text(($1 ->> 't')::uuid)", t=text) == told
    (row,) = [one for one in rules.rows(MANAGER, "select * from app.hub_texts()") if one["id"] == first]
    assert row == {
        "id": first, "kind": KIND, "because": "Why", "begins": LATER, "follows": None, "by": MANAGER,
        "by_name": names[MANAGER], "at": "2097-01-01T00:00:00+00:00", "answer": "approved", "answer_because": "Why",
        "answered_by": ADMINISTRATOR, "answered_by_name": names[ADMINISTRATOR], "answered": LATER, "in_force": LATER,
    }  # fmt: skip


def test_each_command_is_given_by_whom_it_is_for_and_once(rules: Rules) -> None:
    held = HeldTexts(rules)
    body: Any = {"kind": KIND, "words": shipped(KIND), "because": "Why", "begins": None, "follows": None}
    propose, answer = (f"app.{one}(($1 ->> 'form')::uuid, $1 -> 'body')" for one in ("propose_text", "answer_text"))
    kept, chose = (bad("", f"This cannot be kept as it is. Look at what you {one}.") for one in ("changed", "chose"))
    for person in EVERYBODY:
        said = held.said(propose, person, form=str(uuid4()), body=body)
        assert (person, said) == (person, None if person == MANAGER else NO)
    for told, refusal in (({"begins": "x"}, kept), ({"words": {}}, FORMAT), ({"kind": "profile"}, NO)):
        assert held.said(propose, form=str(uuid4()), body=body | told) == refusal
    form = str(uuid4())
    text = held.value(propose, form=form, body=body)["text"]
    assert held.value(propose, form=form, body=body)["text"] == text
    assert rules.one("select count(*) from mash.hub_text where kind = %s", KIND) == 1
    log = "select what, who, enquiry, reason from mash.access_log where what like 'hub text%%' "
    log += "order by what = 'hub text proposed' desc"
    assert rules.do(log) == [("hub text proposed", MANAGER, None, "")]
    assert held.said(propose, form=None, body=body) == INCOMPLETE
    assert held.said(answer, form=None, body={}) == INCOMPLETE
    for person in EVERYBODY:
        told = {"text": text, "answer": "approved"}
        said = held.said(answer, person, form=str(uuid4()), body=told)
        assert (person, said) == (person, SECOND if person == MANAGER else None if person == DECIDER else NO)
    for told, refusal in (({"text": "x"}, chose), ({"text": text, "answer": "x"}, WHICH),
                          ({"text": str(uuid4()), "answer": "approved"}, NO)):  # fmt: skip
        assert held.said(answer, DECIDER, form=str(uuid4()), body=told) == refusal
    for person, told, what in (
        (DECIDER, {"answer": "approved"}, "hub text approved"),
        (DECIDER, {"answer": "sent_back", "because": "Why"}, "hub text sent back"),
        (MANAGER, {"answer": "withdrawn"}, "hub text withdrawn"),
    ):
        with rules.connection.transaction(force_rollback=True):
            form = str(uuid4())
            for _ in range(2):
                assert held.value(answer, person, form=form, body={"text": text, **told}) == {"text": text}
            assert rules.do(log)[1:] == [(what, person, None, "")]
            assert rules.do("select answer from mash.hub_text_answer where text = %s", text) == [(told["answer"],)]
    assert held.said(answer, AUDITOR, form=str(uuid4()), body={"text": text, "answer": "withdrawn"}) == NO


def test_whoever_has_one_of_the_roles_may_have_others_and_nobody_else_is_told_what_is_wrong(rules: Rules) -> None:
    held = HeldTexts(rules)
    propose, answer = (f"app.{one}(($1 ->> 'form')::uuid, $1 -> 'body')" for one in ("propose_text", "answer_text"))
    chose = bad("", "This cannot be kept as it is. Look at what you chose.")
    for login, like, roles in (
        ("two.roles", MANAGER, ["hub_manager", "mash_officer"]),
        ("two.others", DECIDER, ["senior_social_worker", "mash_officer"]),
    ):
        rules.newcomer(login, like, roles=roles)
        rules.do(f'create role "{login}"')
    body: Any = {"kind": KIND, "words": shipped(KIND), "because": "Why", "begins": None, "follows": None}
    assert held.said(propose, "two.roles", form=str(uuid4()), body=body) is None
    assert held.said(propose, MANAGER, form=str(uuid4()), body=body | {"kind": "x"}) == NO
    last = rules.one("select priv.text_approved_last(%s, 'profile')::text", held.hub)
    profile = body | {"kind": "profile", "words": held.profile(), "follows": last}
    assert held.said(propose, ADMINISTRATOR, form=str(uuid4()), body=profile) is None
    text = held.text(KIND, shipped(KIND))
    approved = {"text": text, "answer": "approved"}
    for person in ("two.roles", "two.others"):
        assert held.said(answer, person, form=str(uuid4()), body=approved) is None
    for person in EVERYBODY:
        said = INCOMPLETE if person in (ADMINISTRATOR, MANAGER) else NO
        assert (person, held.said(propose, person, form=None, body=body)) == (person, said)
        said = chose if person in (ADMINISTRATOR, MANAGER, DECIDER) else NO
        assert (person, held.said(answer, person, form=str(uuid4()), body={"text": "x"})) == (person, said)
