"""What agencies know gets into a letter only as they released it, when it was put in, and about the recipient's own."""

from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest

from mashdesk.cli.sample_hub import PEOPLE
from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, EDUCATION, OFFICER, POLICE, SCREENER, Row, SignIn
from tests.security.releasing import Releases, item_like, plant, what

Installer = psycopg.Connection[Row]
MOTHER, FATHER = "Thị Lan", "Harpreet Singh"
LETTERS = {OFFICER, SCREENER, DECIDER}


@pytest.fixture
def school(sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]) -> Releases:
    """The enquiry that is decided, with a letter due to each of two parents."""
    return Releases(sign_in, installer, study["school"])


def _about_the_child(case: Releases) -> str:
    return item_like(case.installer, case.enquiry, "education", handling="hub")


def test_without_a_release_no_letter_holds_a_word_of_any_item_whoever_prints_it(
    sign_in: SignIn, installer: Installer, school: Releases, study: Mapping[str, UUID]
) -> None:
    words = [row[0] for row in installer.execute("select what from mash.item").fetchall()]
    letters = installer.execute("select id, enquiry from mash.letter").fetchall()
    assert words
    assert letters
    for who in PEOPLE:
        person = sign_in(who.login)
        for enquiry in study.values():
            person.attempt("select * from app.open_enquiry(%s, 'To look')", enquiry)
        for letter, _ in letters:
            person.attempt("select * from app.letter_facts(%s)", letter)
        heard = "\n".join(person.heard)
        assert [one for one in words if one in heard] == []
        assert ("children" in heard or "told_family" in heard) == (who.login in LETTERS)


@pytest.mark.parametrize("answer", [None, "refused", "whole", "sanitised"])
@pytest.mark.parametrize("purpose", ["letter", "onward", "bundle"])
def test_a_release_alone_puts_nothing_into_a_letter(purpose: str, answer: str | None, school: Releases) -> None:
    item = _about_the_child(school)
    release = school.ask(item, purpose)
    if answer == "refused":
        school.person(EDUCATION).command("refuse_release", school.on(release, because="Because"))
    elif answer:
        words = "Other words" if answer == "sanitised" else ""
        school.person(EDUCATION).command("release_item", school.releasing(release, words))
    for name in (MOTHER, FATHER):
        for login in sorted(LETTERS):
            assert school.words_in(login, school.letter_to(name)) == []


@pytest.mark.parametrize("words", ["", "In words that the school wrote"])
def test_what_was_put_in_is_in_that_letter_alone_in_the_released_words(words: str, school: Releases) -> None:
    item = _about_the_child(school)
    school.put_in(school.letter_to(MOTHER), school.released(item, "letter", words))
    for login in sorted(LETTERS):
        assert school.words_in(login, school.letter_to(MOTHER)) == [words or what(school.installer, item)]
        assert school.words_in(login, school.letter_to(FATHER)) == []
        if words:
            person = school.sign_in(login)
            person.open(school.enquiry)
            person.ask("select * from app.letter_facts(%s)", school.letter_to(MOTHER))
            assert what(school.installer, item) not in "\n".join(person.heard)
    school.put_in(school.letter_to(MOTHER))
    assert school.words_in(OFFICER, school.letter_to(MOTHER)) == []


def test_nobody_else_puts_items_into_letters(school: Releases) -> None:
    release = school.released(_about_the_child(school), "letter")
    body = school.putting(school.letter_to(MOTHER), release)
    for who in PEOPLE:
        if who.login not in (SCREENER, DECIDER):
            person = school.sign_in(who.login)
            person.attempt("select * from app.open_enquiry(%s, 'To try')", school.enquiry)
            assert (who.login, person.command_refused("put_in_letter", body).code) == (who.login, "42501")


def test_what_was_not_released_for_a_letter_is_not_put_in(school: Releases) -> None:
    item, letter = _about_the_child(school), school.letter_to(MOTHER)
    asked, decider = school.ask(item, "letter"), school.person(DECIDER)
    assert decider.command_refused("put_in_letter", school.putting(letter, asked)).code == "22023"
    school.person(EDUCATION).command("refuse_release", school.on(asked, because="Because"))
    assert decider.command_refused("put_in_letter", school.putting(letter, asked)).code == "22023"
    for purpose in ("onward", "bundle"):
        other = school.released(item, purpose)
        assert decider.command_refused("put_in_letter", school.putting(letter, other)).code == "22023"
    back = school.released(item, "letter")
    school.person(EDUCATION).command("withdraw_release", school.on(back))
    assert decider.command_refused("put_in_letter", school.putting(letter, back)).code == "22023"
    assert school.words_in(DECIDER, letter) == []


def test_releases_of_another_enquiry_and_of_none_are_one_answer(
    school: Releases, installer: Installer, study: Mapping[str, UUID]
) -> None:
    other = item_like(installer, study["self-referral"], "education", handling="hub")
    release = plant(installer, study["self-referral"], other, "letter", "whole")
    letter, decider = school.letter_to(MOTHER), school.person(DECIDER)
    answers = {
        decider.command_refused("put_in_letter", school.putting(letter, one)).everything
        for one in (release, str(uuid4()))
    }
    assert len(answers) == 1
    assert "sqlstate=42501" in answers.pop()


def test_an_item_about_the_other_parent_is_in_nobodys_letter_but_their_own(school: Releases) -> None:
    both = item_like(school.installer, school.enquiry, "police", handling="hub")
    release, decider = school.released(both, "letter", "One call"), school.person(DECIDER)
    for name in (MOTHER, FATHER):
        body = school.putting(school.letter_to(name), release)
        assert decider.command_refused("put_in_letter", body).code == "22023"
    _about(school, both, FATHER)
    assert decider.command_refused("put_in_letter", school.putting(school.letter_to(MOTHER), release)).code == "22023"
    school.put_in(school.letter_to(FATHER), release)
    assert school.words_in(OFFICER, school.letter_to(FATHER)) == ["One call"]


def test_an_item_about_a_child_who_is_not_the_recipients_own_is_refused(school: Releases) -> None:
    item, decider = item_like(school.installer, school.enquiry, "health", handling="hub"), school.person(DECIDER)
    _about(school, item, "Asha")
    release = school.released(item, "letter")
    school.put_in(school.letter_to(FATHER), release)
    school.installer.execute(
        "delete from mash.relationship r using mash.person p, mash.person c where p.id = r.person and c.id = r.\"of\" "
        "and p.given_names = %s and c.given_names = 'Asha'", [FATHER],
    )  # fmt: skip
    assert decider.command_refused("put_in_letter", school.putting(school.letter_to(FATHER), release)).code == "22023"
    assert school.words_in(DECIDER, school.letter_to(FATHER)) == [], "what was put in before is looked at again"
    school.put_in(school.letter_to(MOTHER), release)


def test_what_was_put_in_is_looked_at_again_when_it_is_read(school: Releases) -> None:
    letter = school.letter_to(MOTHER)
    for agency, told in (("police", {"handling": "decision_maker"}), ("education", {"not_for_family": True})):
        item = item_like(school.installer, school.enquiry, agency, **told)
        _about(school, item, MOTHER)
        release = plant(school.installer, school.enquiry, item, "letter", "whole")
        assert school.person(DECIDER).command_refused("put_in_letter", school.putting(letter, release)).code == "22023"
        school.installer.execute(
            "insert into mash.letter_release (letter, release, enquiry, put_in_by) values (%s, %s, %s, %s)",
            [letter, release, school.enquiry, DECIDER],
        )
        assert school.words_in(DECIDER, letter) == []


def test_another_enquirys_release_is_in_no_letter_however_it_got_there(
    school: Releases, installer: Installer, study: Mapping[str, UUID]
) -> None:
    letter, other = school.letter_to(MOTHER), study["self-referral"]
    for enquiry in (other, school.enquiry):
        item = item_like(installer, enquiry, "education", handling="hub")
        installer.execute("alter table mash.item disable trigger sealed")
        installer.execute("update mash.item set people = array[(select recipient from mash.letter where id = %s)] "
                          "where id = %s", [letter, item])  # fmt: skip
        release = plant(installer, enquiry, item, "letter", "whole")
        installer.execute("insert into mash.letter_release (letter, release, enquiry, put_in_by) "
                          "values (%s, %s, %s, %s)", [letter, release, school.enquiry, DECIDER])  # fmt: skip
        assert school.words_in(DECIDER, letter) == ([what(installer, item)] if enquiry == school.enquiry else [])
        installer.execute("update mash.release_request set withdrawn = now(), withdrawn_by = answered_by")


def test_a_letter_is_printed_with_exactly_what_stands_in_it(school: Releases) -> None:
    letter = school.letter_to(MOTHER)
    release = school.released(_about_the_child(school), "letter")
    other = school.released(item_like(school.installer, school.enquiry, "health", handling="hub"), "letter")
    school.put_in(letter, release)
    officer = school.person(OFFICER)
    for wrong in ([], [other], [release, other], [str(uuid4())]):
        assert officer.command_refused("print_letter", school.printing(letter, *wrong)).code == "40001"
    assert officer.command_refused("print_letter", school.printing(letter, "no id")).code == "22023"
    assert officer.command("print_letter", school.printing(letter, release))


def test_a_release_taken_back_before_printing_stops_what_was_rendered_with_it(school: Releases) -> None:
    letter = school.letter_to(MOTHER)
    release = school.released(_about_the_child(school), "letter")
    school.put_in(letter, release)
    school.person(EDUCATION).command("withdraw_release", school.on(release))
    officer = school.person(OFFICER)
    assert officer.command_refused("print_letter", school.printing(letter, release)).code == "40001"
    assert school.words_in(OFFICER, letter) == []
    assert officer.command("print_letter", school.printing(letter))


def test_a_release_taken_back_is_not_brought_back_by_a_later_one(school: Releases) -> None:
    letter, item = school.letter_to(MOTHER), _about_the_child(school)
    release = school.released(item, "letter")
    school.put_in(letter, release)
    school.person(EDUCATION).command("withdraw_release", school.on(release))
    later = school.released(item, "letter", "Later words")
    assert school.words_in(OFFICER, letter) == []
    for wrong in ([release], [later], [release, later]):
        assert school.person(OFFICER).command_refused("print_letter", school.printing(letter, *wrong)).code == "40001"
    assert school.leaving(DECIDER, "letter") == {item: "Later words"}
    decider = school.person(DECIDER)
    assert decider.command_refused("put_in_letter", school.putting(letter, release)).code == "22023"
    school.put_in(letter, later)
    assert school.words_in(OFFICER, letter) == ["Later words"]


def test_once_printed_it_is_not_taken_back(school: Releases) -> None:
    letter = school.letter_to(MOTHER)
    release = school.released(_about_the_child(school), "letter")
    school.put_in(letter, release)
    assert {row["left_hub"] for row in school.person(EDUCATION).read("releases", school.enquiry)} == {None}
    school.person(OFFICER).command("print_letter", school.printing(letter, release))
    (told,) = school.person(EDUCATION).read("releases", school.enquiry)
    assert told["left_hub"] is not None
    assert school.person(EDUCATION).command_refused("withdraw_release", school.on(release)).code == "22023"
    assert school.person(DECIDER).command_refused("put_in_letter", school.putting(letter)).code == "40001"


def test_a_later_decision_makes_letters_without_any_item(
    school: Releases, sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    school.put_in(school.letter_to(MOTHER), school.released(_about_the_child(school), "letter"))
    decider = sign_in(DECIDER)
    decider.open(school.enquiry)
    decider.command("take_step", Bodies(installer, study).reopen("school"))
    decider.command("sign_decisions", Bodies(installer, study).sign_decisions("school"))
    assert decider.read("letter_releases", school.enquiry) == []
    assert school.words_in(DECIDER, school.letter_to(MOTHER)) == []


def test_whoever_previewed_a_letter_loses_it_when_a_closer_item_is_put_in(school: Releases) -> None:
    item, letter = item_like(school.installer, school.enquiry, "education", handling="hub"), school.letter_to(MOTHER)
    officer = school.person(OFFICER)
    assert school.words_in(OFFICER, letter) == []
    school.installer.execute("alter table mash.item disable trigger sealed")
    school.installer.execute(
        "update mash.item set handling = 'named_agencies', shared_with = '{police}' where id = %s", [item]
    )
    release = school.released(item, "letter")
    school.put_in(letter, release)
    assert officer.refused("select * from app.letter_facts(%s)", letter).code == "42501"
    assert officer.command_refused("print_letter", school.printing(letter, release)).code == "42501"
    assert school.person(DECIDER).command("print_letter", school.printing(letter, release))
    assert officer.refused("select app.letter_pdf(%s)", letter).code == "42501"
    assert school.person(POLICE).refused("select app.letter_pdf(%s)", letter).code == "42501"


def _about(case: Releases, item: str, given_names: str) -> None:
    """Make an item be about this person alone."""
    case.installer.execute("alter table mash.item disable trigger sealed")
    case.installer.execute(
        "update mash.item i set people = array(select p.id from mash.person p where p.enquiry = i.enquiry "
        "and p.given_names = %s) where i.id = %s", [given_names, item],
    )  # fmt: skip
    case.installer.execute("alter table mash.item enable always trigger sealed")
