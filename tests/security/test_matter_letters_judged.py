"""The acknowledgement of a matter, asked by itself: who makes it, when it cannot be, what it says, who reads it."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, EVERYBODY, INCOMPLETE, NEW, NO, bad
from tests.security.matters_judged import Matters
from tests.security.psql import ADMINISTRATOR, AUDITOR, DECIDER, INFORMATION, MANAGER, OFFICER, POLICE, SCREENER

FACTS = "select * from priv.letter_facts(($1 ->> 'letter')::uuid)"


class Acknowledging(Matters):
    """Matters about the discussed enquiry; the letter is due within two days."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.until = rules.one("select (date_trunc('minute', now()) + interval '2 days')::text")

    def about(self, kind: str = "complaint", **more: Any) -> str:
        """One about the enquiry, that its readers have open."""
        return self.opened(self.taken(kind, reference=self.reference(), **more))

    def making(self, matter: str, **more: object) -> dict[str, Any]:
        """The body that makes its letter."""
        return {"matter": matter, "version": self.at(matter), "due": self.until, **more}

    def refusal(self, matter: str, **more: object) -> Any:
        """How it is refused, if it is."""
        return self.said(INFORMATION, "acknowledge_matter", self.making(matter, **more))

    def made(self, matter: str) -> str:
        """Its letter."""
        answer, _ = self.house.done(INFORMATION, "acknowledge_matter", self.making(matter))
        return str(answer["letter"])


@pytest.fixture
def rights(rules: Rules) -> Acknowledging:
    return Acknowledging(rules)


def test_whoever_deals_with_it_makes_its_letter_and_nobody_else(rights: Acknowledging) -> None:
    matter = rights.taken(reference=rights.reference())
    body = rights.making(matter)
    for login in EVERYBODY:
        assert (login, rights.said(login, "acknowledge_matter", body)) == (login, NO)
        rights.opened(matter, login)
        allowed = login in (INFORMATION, MANAGER)
        assert (login, rights.said(login, "acknowledge_matter", body)) == (login, None if allowed else NO)
    for login in (OFFICER, POLICE, AUDITOR, ADMINISTRATOR):  # nor are they told what is wrong with a form
        assert (login, rights.said(login, "acknowledge_matter", {"matter": "x"})) == (login, NO)
    rights.rules.do("update mash.matter set handler = %s where id = %s", DECIDER, matter)
    assert rights.said(DECIDER, "acknowledge_matter", body) is None
    assert rights.house.sent_twice(INFORMATION, "acknowledge_matter", body)
    for changed, said in (
        ({"version": 2}, CHANGED),
        ({"version": None}, INCOMPLETE),
        ({"matter": str(uuid4())}, NO),
        ({"due": "x"}, bad("", "This letter cannot be made as it is. Look at what was taken down.")),
    ):
        assert (changed, rights.said(INFORMATION, "acknowledge_matter", body | changed)) == (changed, said)


def test_the_row_of_a_letter_is_kept_and_says_when_they_hear(rights: Acknowledging) -> None:
    day = "FMDD FMMonth YYYY"
    for kind, of in (("subject_access", "access_received"), ("complaint", "complaint_received")):
        matter = rights.about(kind)
        _, left = rights.house.done(INFORMATION, "acknowledge_matter", rights.making(matter))
        due = rights.rules.one(
            "select to_char(due at time zone 'Europe/London', %s) from mash.matter where id = %s", day, matter
        )
        words = f"You hear from us by {due}." if kind == "subject_access" else ""
        row = {"id": NEW, "enquiry": rights.enquiry, "kind": of, "matter": matter, "confidential": False}
        row |= {"strict": True, "words": words, "told": {}, "made_by": INFORMATION, "state": "due", "attention": ""}
        row |= {"content_hash": "", "post_class": "", "due": left["letter"][0]["due"]}
        empty = (
            "recipient", "address", "service", "dated", "printed", "printed_by", "posted", "posted_by", "checked",
            "checked_by", "released", "released_by", "supersedes", "profile_text", "wording_text",
        )  # fmt: skip
        log = {"what": "letter made", "who": INFORMATION, "enquiry": rights.enquiry}
        log["reason"] = rights.fact(matter, "reference")
        assert left == {"letter": [row | dict.fromkeys(empty)], "access_log": [log]}


def test_none_is_made_where_it_could_not_be_kept_checked_or_addressed(rights: Acknowledging) -> None:
    first = bad("", "First say which enquiry it is about: a letter is kept and checked with its enquiry.")
    here = bad("", "Nothing is acknowledged by letter here.")
    colleague = "It is about a colleague, and a senior social worker would read the letter. Write to them yourself."
    whom = bad("", "Their name or their address was not taken down.")
    due = bad("due", "Say when the letter is due.")
    assert rights.refusal(rights.opened(rights.taken())) == first
    for kind in ("feedback", "rectification", "objection"):
        assert rights.refusal(rights.about(kind)) == here
    for touches in ("colleague", "manager"):
        assert rights.refusal(rights.about(touches=touches)) == bad("", colleague)
    assert rights.refusal(rights.about(asker=" ")) == whom
    assert rights.refusal(rights.about(lines=[])) == whom
    matter = rights.about()
    for told, said in ((None, due), ("2020-01-01T00:00:00+00:00", due), ("2098-01-01T00:00:00+00:00", due)):
        assert (told, rights.refusal(matter, due=told)) == (told, said)
    for told, refusal in (("1 day", due), ("-1 day", None)):
        year = rights.rules.one("select (now() + interval '1 year' + %s::interval)::text", told)
        assert (told, rights.refusal(matter, due=year)) == (told, refusal)
    assert rights.refusal(matter) is None
    letter = rights.made(matter)
    there = bad("", "There is such a letter already.")
    assert rights.refusal(matter) == there
    for state, again in (("withdrawn", None), ("withheld", there)):
        rights.rules.do("update mash.letter set state = %s where id = %s", state, letter)
        assert (state, rights.refusal(matter)) == (state, again)
    assert rights.refusal(rights.about()) is None
    rights.took(matter, "answer", result="upheld")
    rights.rules.do("delete from mash.letter where id = %s", letter)
    assert rights.refusal(matter) == here


def test_the_letter_says_what_was_taken_down_and_nothing_of_the_enquiry(rights: Acknowledging) -> None:
    rights.made(rights.about(asker="Another Sample"))
    matter = rights.about(postcode="NN1 1AA")
    letter = rights.made(matter)
    ((maker, post),) = rights.rules.do("select name, post from mash.staff where login = %s", INFORMATION)
    today = rights.rules.one("select priv.today()::text")
    told = {"letter": letter, "enquiry": rights.enquiry, "reference": rights.fact(matter, "reference"), "home": []}
    told |= {"recipient_name": "Marigold Sample", "lines": ["1 Sample Street"], "postcode": "NN1 1AA"}
    told |= {"dated": today, "signed_by_name": maker, "signed_by_post": post, "children": [], "items": []}
    told |= {"kind": "complaint_received", "words": "", "large_print": False, "told": {}}
    assert rights.rules.rows(DECIDER, FACTS, letter=letter) == [told]
    body = rights.receiving(asker="Marigold Example") | {"matter": matter, "version": 1, "why": "Misheard"}
    rights.house.done(INFORMATION, "correct_matter", body)
    assert [row["recipient_name"] for row in rights.rules.rows(DECIDER, FACTS, letter=letter)] == ["Marigold Example"]


def test_only_those_who_read_what_is_confidential_read_the_letter(rights: Acknowledging) -> None:
    letter = rights.made(rights.about())
    for login, there in (
        (DECIDER, True),
        (SCREENER, True),
        (INFORMATION, True),
        (OFFICER, False),
        (MANAGER, False),
        (POLICE, False),
    ):
        rights.rules.open(login, rights.enquiry)
        read = rights.rules.rows(login, "select id from app.letters(($1 ->> 'e')::uuid)", e=rights.enquiry)
        assert (login, letter in [row["id"] for row in read]) == (login, there)
    facts = "(select kind from app.letter_facts(($1 ->> 'l')::uuid))"
    for login, said in ((DECIDER, None), (OFFICER, NO)):
        assert (login, rights.rules.refused(login, facts, l=letter)) == (login, said)
    listed = "select letter from app.letters_worklist()"
    assert letter in [row["letter"] for row in rights.rules.rows(DECIDER, listed)]
    for login in (OFFICER, MANAGER):
        assert letter not in [row["letter"] for row in rights.rules.rows(login, listed)]


def test_it_goes_by_no_email_and_made_anew_it_is_as_close_as_before(rights: Acknowledging) -> None:
    letter = rights.made(rights.about())
    rights.rules.open(DECIDER, rights.enquiry)
    rights.rules.do(
        "update mash.letter set state = 'printed', printed = now(), printed_by = %s, content_hash = 'x', "
        "checked = now(), checked_by = %s, released = now(), released_by = %s where id = %s",
        *(DECIDER, DECIDER, DECIDER, letter),
    )
    on = {"enquiry": rights.enquiry, "letter": letter}
    family = bad("class", "Nothing to a family is sent by e-mail.")
    assert rights.said(DECIDER, "post_letter", on | {"class": "email"}) == family
    assert rights.said(DECIDER, "post_letter", on | {"class": "first"}) is None
    _, left = rights.house.done(DECIDER, "remake_letter", on | {"because": "A wrong line"})
    (anew,) = [row for row in left["letter"] if "key" not in row]
    assert (anew["matter"], anew["strict"], anew["kind"]) == (
        rights.rules.one("select matter::text from mash.letter where id = %s", letter), True, "complaint_received",
    )  # fmt: skip


def test_no_other_way_makes_such_a_letter(rights: Acknowledging) -> None:
    rights.rules.open(DECIDER, rights.enquiry)
    for kind in ("access_received", "complaint_received"):
        body = {"enquiry": rights.enquiry, "version": rights.version(), "kind": kind, "due": rights.until}
        assert rights.said(DECIDER, "make_letter", body) == bad("kind", "Choose which letter.")
