"""Asking for a release, answering it, taking it back, ruling on an item: asked by themselves, with all they leave."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import HOUR_AGO, Refusal, Rules
from tests.security.changed_rows import CHANGED, FILL, NEW, NO, NOW, bad, only_for, too_long
from tests.security.letters_judged import Letters
from tests.security.psql import DECIDER, EDUCATION, HEALTH, INFORMATION, POLICE

SEALED = bad("item", "This item is for the decision maker only: it never leaves the hub.")
NOT_FOR_FAMILY = bad("item", "This item is not for the family: it cannot go into a letter.")
ASKED = bad("item", "The agency was asked for this already: look at what it answered.")


class Releases(Letters):
    """The school's items of one enquiry, which the decider, the information officer and two agencies may open."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        sql = "select id::text from mash.person where enquiry = %s and role = 'subject'"
        self.child = str(rules.one(sql, self.enquiry))

    def open(self) -> None:
        """Everybody whose work it is has both enquiries open."""
        super().open()
        for login in (INFORMATION, EDUCATION, HEALTH):
            for enquiry in (self.enquiry, self.other):
                self.rules.open(login, enquiry)

    def one(self, **changed: object) -> str:
        """An item about the child."""
        return self.item([self.child], **changed)

    def asking(self, item: str, purpose: str | None = "letter", **more: object) -> dict[str, Any]:
        """The body that asks for it."""
        return {"enquiry": self.enquiry, "item": item, "purpose": purpose, "why": "For the family", **more}

    def answering(self, release: str, manner: str | None = "sanitised", **more: object) -> dict[str, Any]:
        """The body that answers: released, in these words."""
        return {"enquiry": self.enquiry, "release": release, "manner": manner, "words": " Late ", **more}

    def stopping(self, release: str, **more: object) -> dict[str, Any]:
        """The body of a refusal or a withdrawal."""
        return {"enquiry": self.enquiry, "release": release, "because": "Not ours", **more}


def test_an_agency_is_asked_once_for_a_purpose_while_its_answer_stands(rules: Rules) -> None:
    told = Releases(rules)
    told.open()
    item, other = told.one(), told.one()

    def said() -> Refusal | None:
        return told.house.refused(DECIDER, "ask_release", told.asking(item))

    answer, left = told.house.undone(DECIDER, "ask_release", told.asking(item))
    assert answer.keys() == {"release"}
    (made,) = left["release_request"]
    assert {name: value for name, value in made.items() if value} == {
        "id": NEW, "enquiry": told.enquiry, "item": item, "agency": "education", "purpose": "letter",
        "why": "For the family", "asked_by": DECIDER, "asked": NOW,
    }  # fmt: skip
    for purpose in ("onward", "police", "bundle"):
        told.release(told.enquiry, item, "whole", purpose)
    told.release(told.enquiry, other, "whole")
    assert said() is None
    refused = told.release(told.enquiry, item, "refused")
    assert said() is None
    rules.do("delete from mash.release_asked where release = %s", refused)
    rules.do("delete from mash.release_request where id = %s", refused)
    for answered in (None, "whole"):
        release = told.release(told.enquiry, item, answered)
        assert said() == ASKED
        if answered:
            rules.do("update mash.release_request set withdrawn = now(), withdrawn_by = %s where id = %s",
                     EDUCATION, release)  # fmt: skip
            assert said() is None
        else:
            rules.do("delete from mash.release_asked where release = %s", release)
            rules.do("delete from mash.release_request where id = %s", release)


COMMANDS = ("release_item", "refuse_release", "withdraw_release")


def _ready(told: Releases, command: str, item: str = "") -> str:
    return told.release(told.enquiry, item or told.one(), "whole" if command == "withdraw_release" else None)


def _body(told: Releases, command: str, release: str, **more: object) -> dict[str, Any]:
    return (told.answering(release) if command == "release_item" else told.stopping(release)) | more


@pytest.mark.parametrize("command", COMMANDS)
def test_an_agency_answers_what_is_about_its_own_items_of_an_enquiry_it_has_open(command: str, rules: Rules) -> None:
    told = Releases(rules)
    release = _ready(told, command)
    body = _body(told, command, release)
    only_for(told.house, (), command, body, others=(POLICE,))
    assert told.house.refused(EDUCATION, command, body) == NO
    rules.open(EDUCATION, told.other)
    rules.open(EDUCATION, told.enquiry, lasts=HOUR_AGO)
    assert told.house.refused(EDUCATION, command, body) == NO
    told.open()
    assert told.house.refused(EDUCATION, command, body) is None
    assert told.house.sent_twice(EDUCATION, command, body)
    assert told.house.holds(EDUCATION, command, body)
    assert told.house.refused(HEALTH, command, body) == NO
    for wrong in ({"release": str(uuid4())}, {"enquiry": told.other}):
        assert told.house.refused(EDUCATION, command, body | wrong) == NO
    rules.do("alter table mash.release_request disable trigger keep_acl")
    rules.do("update mash.release_request set acl = '{}' where id = %s", release)
    assert told.house.refused(EDUCATION, command, body) == NO


def test_what_is_released_is_what_may_leave_in_words_of_the_agencys_own(rules: Rules) -> None:
    told = Releases(rules)
    told.open()
    for changed, said in (({"handling": "decision_maker"}, SEALED), ({"not_for_family": True}, NOT_FOR_FAMILY),
                          ({}, None)):  # fmt: skip
        release = told.release(told.enquiry, told.one(**changed), None)
        assert told.house.refused(EDUCATION, "release_item", told.answering(release)) == said
    rules.do("alter table mash.item disable trigger all")
    with rules.connection.transaction(force_rollback=True):
        rules.do("update mash.item set acl = '{}'")
        assert told.house.refused(EDUCATION, "release_item", told.answering(release)) == NO
    answer, left = told.house.done(EDUCATION, "release_item", told.answering(release))
    assert answer == {"release": release}
    item = rules.one("select item::text from mash.release_request where id = %s", release)
    assert left == {
        "access_log": [{"what": "item released", "who": EDUCATION, "enquiry": told.enquiry}],
        "item_release": [{"release": release, "enquiry": told.enquiry, "item": item, "words": "Late"}],
        "release_asked": [{"key": release, "answered": NOW}],
        "release_request": [{"key": release, "answer": "sanitised", "answered": NOW, "answered_by": EDUCATION}],
    }
    assert told.house.refused(EDUCATION, "release_item", told.answering(release)) == CHANGED


def test_words_that_were_taken_back_are_no_longer_given_out(rules: Rules) -> None:
    told = Releases(rules)
    asked = "priv.released_words(($1 ->> 'r')::uuid)"
    whole = told.release(told.enquiry, told.one(what="As it is"), "whole")
    own = told.release(told.enquiry, told.one(what="As it is"), "sanitised")
    assert [rules.answer(DECIDER, asked, r=one) for one in (whole, own)] == ["As it is", "markersanitised"]
    rules.do("update mash.release_request set withdrawn = now(), withdrawn_by = answered_by")
    assert [rules.answer(DECIDER, asked, r=one) for one in (whole, own)] == [None, None]


def _ruling(told: Releases, item: str, **more: object) -> dict[str, Any]:
    return {"enquiry": told.enquiry, "item": item, "may_leave": True, "because": "It helps", **more}


def test_the_information_officer_rules_on_what_is_not_for_the_family_and_on_nothing_else(rules: Rules) -> None:
    told = Releases(rules)
    item, plain = told.one(not_for_family=True), told.one()
    only_for(told.house, (INFORMATION,), "rule_on_item", _ruling(told, item))
    told.open()
    sealed = told.one(not_for_family=True, handling="decision_maker")
    elsewhere = str(rules.one("select id from mash.item where enquiry = %s and handling = 'hub' limit 1", told.other))
    unkept = bad("because", "Something here cannot be kept as it is. Type it again.")
    for body, said in (
        (_ruling(told, plain), bad("item", "Only an item that is not for the family needs a ruling.")),
        (_ruling(told, sealed), SEALED),
        (_ruling(told, elsewhere), NO),
        (_ruling(told, str(uuid4())), NO),
        (_ruling(told, "x"), unkept),
        (_ruling(told, item, may_leave=None), bad("may_leave", "Say whether it may go into a bundle.")),
        (_ruling(told, item, may_leave="perhaps"), unkept),
        (_ruling(told, item, because=" \n"), bad("because", FILL)),
        (_ruling(told, item, because="x" * 5001), bad("because", too_long(5000))),
        (_ruling(told, item, because="x" * 5000), None),
    ):
        assert told.house.refused(INFORMATION, "rule_on_item", body) == said
    for may_leave in (True, False):
        answer, left = told.house.undone(INFORMATION, "rule_on_item", _ruling(told, item, may_leave=may_leave))
        assert answer == {}
        kept = {"id": NEW, "enquiry": told.enquiry, "item": item, "may_leave": may_leave, "because": "It helps"}
        assert left == {
            "access_log": [{"what": "item ruled on", "who": INFORMATION, "enquiry": told.enquiry}],
            "item_ruling": [kept | {"by": INFORMATION, "at": NOW}],
        }
