"""A letter printed, posted and read again, asked by itself: from where, by whom, what is kept, and what is refused."""

import base64
import hashlib
from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import HOUR_AGO, Refusal, Rules
from tests.security.bodies import PDF
from tests.security.changed_rows import CHANGED, EVERYBODY, NO, NOW, bad, only_for
from tests.security.letters_judged import Letters
from tests.security.psql import DECIDER, OFFICER

STATES = ("due", "printed", "posted", "withdrawn", "withheld", "returned")
PAGES = base64.b64decode(PDF)
KEPT = hashlib.sha256(PAGES).hexdigest()
PRINT_AGAIN = "The letter could not be kept. Print it again."
UNKEPT = {
    "print_letter": bad("", PRINT_AGAIN),
    "post_letter": bad("", "The letter could not be marked as posted. Open the enquiry again."),
}
COMMANDS = list(UNKEPT)


def _ready(rules: Rules, command: str) -> Letters:
    letters = Letters(rules)
    if command == "post_letter":
        for letter in (letters.first, letters.second, letters.foreign):
            _let_go(letters, letter)
    return letters


def _let_go(letters: Letters, letter: str) -> None:
    told = {"checked": "now", "checked_by": DECIDER, "released": "now", "released_by": DECIDER}
    letters.stand(letter, "printed", **told)


NOT_WHOLE = bad("", "The form is not complete.")


def _body(letters: Letters, command: str, **more: object) -> dict[str, Any]:
    told = {"dated": "2026-01-05", "pdf": PDF} if command == "print_letter" else {"class": "signed_for"}
    return letters.on(letters.first, **told) | more


@pytest.mark.parametrize("command", COMMANDS)
def test_the_officer_and_a_senior_social_worker_print_and_post(command: str, rules: Rules) -> None:
    letters = _ready(rules, command)
    only_for(letters.house, (OFFICER, DECIDER), command, _body(letters, command))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_letter_is_printed_once_it_is_due_and_posted_once_it_is_printed(command: str, rules: Rules) -> None:
    letters = _ready(rules, command)
    letters.open()
    for state in STATES:
        letters.stand(letters.first, state)
        said = letters.house.refused(OFFICER, command, _body(letters, command))
        allowed = state == ("due" if command == "print_letter" else "printed")
        assert (state, said) == (state, None if allowed else CHANGED)
    letters.stand(letters.first, "due" if command == "print_letter" else "printed")
    rules.do("update mash.enquiry set version = 7")  # of whichever enquiry, nothing has changed
    for wrong in letters.wrong(letters.first):
        assert letters.house.refused(OFFICER, command, _body(letters, command) | wrong) == NO
    assert letters.house.refused(OFFICER, command, _body(letters, command, letter="x")) == UNKEPT[command]


def test_a_page_set_from_an_enquiry_that_has_changed_since_is_not_kept(rules: Rules) -> None:
    letters = Letters(rules)
    letters.open()
    stands = int(rules.one("select version from mash.enquiry where id = %s", letters.enquiry))
    said_of = (
        (stands - 1, CHANGED),
        (stands + 1, CHANGED),
        ("x", bad("", PRINT_AGAIN)),
        (None, NOT_WHOLE),
        (stands, None),
    )
    for version, said in said_of:
        body = _body(letters, "print_letter", version=version)
        assert (version, letters.house.refused(OFFICER, "print_letter", body)) == (version, said)


def test_a_page_that_is_printed_is_kept_byte_for_byte_with_its_digest(rules: Rules) -> None:
    letters = Letters(rules)
    letters.open()
    answer, left = letters.house.done(OFFICER, "print_letter", _body(letters, "print_letter"))
    assert answer == {"letter": letters.first, "content_hash": KEPT}
    printed = {"state": "printed", "printed": NOW, "printed_by": OFFICER, "content_hash": KEPT, "dated": "2026-01-05"}
    assert left == {
        "access_log": [{"what": "letter printed", "who": OFFICER, "enquiry": letters.enquiry}],
        "letter": [{"key": letters.first, **printed}],
        "letter_page": [{"letter": letters.first, "enquiry": letters.enquiry, "pdf": f"\\x{PAGES.hex()}"}],
    }


def test_a_page_is_kept_if_it_can_be_one(rules: Rules) -> None:
    letters = Letters(rules)
    letters.open()
    for pages, allowed in ((99, False), (100, True)):
        body = _body(letters, "print_letter", pdf=base64.b64encode(b"x" * pages).decode())
        said = letters.house.refused(OFFICER, "print_letter", body)
        assert (pages, said) == (pages, None if allowed else bad("pdf", PRINT_AGAIN))
    for pdf in (None, "no pages"):
        said = letters.house.refused(OFFICER, "print_letter", _body(letters, "print_letter", pdf=pdf))
        assert said == bad("pdf", PRINT_AGAIN)
    read = "priv.bytes_of($1 -> 'body', 'pdf')"
    assert rules.refused(OFFICER, read, body={"pdf": "no pages"}) == bad("pdf", PRINT_AGAIN)
    assert rules.answer(OFFICER, read, body={"pdf": PDF}) == f"\\x{PAGES.hex()}"
    said = letters.house.refused(OFFICER, "print_letter", _body(letters, "print_letter", releases="x"))
    assert said == bad("releases", "This is not a list that can be kept.")


@pytest.mark.parametrize(("pages", "allowed"), [(20_000_000, True), (20_000_001, False)])
def test_a_page_is_kept_up_to_twenty_megabytes(pages: int, allowed: bool, rules: Rules) -> None:
    letters = Letters(rules)
    letters.open()
    rules.do("create temp table big as select encode(convert_to(repeat('x', %s), 'UTF8'), 'base64') as pdf", pages)
    rules.do("grant select on big to public")
    asked = "app.print_letter(gen_random_uuid(), $1 || jsonb_build_object('pdf', (select pdf from pg_temp.big)))"
    said = rules.refused(OFFICER, asked, **_body(letters, "print_letter"))
    assert said == (None if allowed else bad("pdf", PRINT_AGAIN))


def _confidential(letters: Letters, letter: bool, address: bool) -> None:
    letters.rules.do("update mash.letter set confidential = %s where id = %s", letter, letters.first)
    sql = "update mash.address set confidential = %s where id = (select address from mash.letter where id = %s)"
    letters.rules.do(sql, address, letters.first)


def test_an_address_that_was_hidden_or_shown_meanwhile_is_not_printed(rules: Rules) -> None:
    letters = Letters(rules)
    letters.open()
    facts = "(select min(reference) from app.letter_facts(($1 ->> 'letter')::uuid))"
    for letter, address in ((True, False), (False, True), (True, True), (False, False)):
        _confidential(letters, letter, address)
        expected = None if letter == address else CHANGED
        assert letters.house.refused(DECIDER, "print_letter", _body(letters, "print_letter")) == expected
        assert rules.refused(DECIDER, facts, letter=letters.first) == expected


def test_what_a_letter_will_say_is_read_of_an_open_enquiry_and_noted(rules: Rules) -> None:
    letters = Letters(rules)
    facts = "select * from app.letter_facts(($1 ->> 'letter')::uuid)"
    asked = "(select min(reference) from app.letter_facts(($1 ->> 'letter')::uuid))"
    for letter in (letters.first, str(uuid4())):
        assert rules.refused(OFFICER, asked, letter=letter) == NO
    rules.open(OFFICER, letters.other)
    rules.open(OFFICER, letters.enquiry, lasts=HOUR_AGO)
    assert rules.refused(OFFICER, asked, letter=letters.first) == NO
    letters.open()
    assert rules.refused(OFFICER, asked, letter=str(uuid4())) == NO
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda told: heard.append(told.message_primary or ""))
    rules.do("set local client_min_messages = log")
    rows = rules.rows(OFFICER, facts, letter=letters.second)
    assert [row["letter"] for row in rows] == [letters.second]
    assert f"read {letters.enquiry} letters" in heard


def test_a_letter_is_posted_once_it_is_released_and_says_how(rules: Rules) -> None:
    letters = Letters(rules)
    letters.open()
    letters.stand(letters.first, "printed")

    def said(**more: object) -> Refusal | None:
        return letters.house.refused(OFFICER, "post_letter", _body(letters, "post_letter", **more))

    assert said() == bad("", "A senior social worker has not released this letter yet.")
    _let_go(letters, letters.first)
    for told in (None, "", "pigeon"):
        assert said(**{"class": told}) == bad("class", "Say how the letter was sent.")
    by_email = bad("class", "Nothing to a family is sent by e-mail.")
    assert said(**{"class": "email"}) == by_email
    for told in ("first", "second", "signed_for", "by_hand"):
        assert said(**{"class": told}) is None
    letters.stand(letters.second, "withdrawn")
    answer, left = letters.house.done(OFFICER, "post_letter", _body(letters, "post_letter"))
    assert answer == {"letter": letters.first}
    posted = {"state": "posted", "posted": NOW, "posted_by": OFFICER, "post_class": "signed_for"}
    assert left.pop("clock")[0].items() >= {"stop": "met", "stopped": NOW}.items()
    assert left == {
        "access_log": [{"what": "letter posted", "who": OFFICER, "enquiry": letters.enquiry}],
        "enquiry": [
            {"key": letters.enquiry, "version": letters.version(), "due": None, "due_what": "", "due_from": None}
        ],
        "letter": [{"key": letters.first, **posted}],
    }


def test_a_page_is_read_again_as_it_was_printed_and_each_reading_is_logged(rules: Rules) -> None:
    letters = Letters(rules)
    read = "app.letter_pdf(($1 ->> 'letter')::uuid)"
    letters.open()
    for letter in (letters.first, letters.second):
        rules.do("insert into mash.letter_page (letter, enquiry, pdf) values (%s, %s, %s::text::bytea)",
                 letter, letters.enquiry, letter)  # fmt: skip
    for letter in (letters.first, letters.second):
        rows, left = letters.house.read(OFFICER, f"select {read} as pdf", letter=letter)
        assert rows == [{"pdf": f"\\x{letter.encode().hex()}"}]
        assert left == {"access_log": [{"what": "letter read", "who": OFFICER, "enquiry": letters.enquiry}]}
    for letter in (letters.foreign, str(uuid4())):
        assert rules.refused(OFFICER, read, letter=letter) == NO
    rules.do("delete from mash.opening where who = %s", OFFICER)
    assert rules.refused(OFFICER, read, letter=letters.first) == NO


def test_the_decision_record_is_printed_by_a_senior_social_worker_who_has_it_open(rules: Rules) -> None:
    letters = Letters(rules)
    asked = "app.note_decision_record(($1 ->> 'e')::uuid)"
    assert rules.refused(DECIDER, asked, e=letters.enquiry) == NO
    for login in EVERYBODY:
        rules.open(login, letters.enquiry)
        assert (login, rules.refused(login, asked, e=letters.enquiry)) == (login, None if login == DECIDER else NO)
    _, left = letters.house.read(DECIDER, f"select {asked}", e=letters.enquiry)
    assert left == {"access_log": [{"what": "decision record printed", "who": DECIDER, "enquiry": letters.enquiry}]}
