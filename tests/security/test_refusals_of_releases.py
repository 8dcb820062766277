"""What is said when a release, a ruling or a letter cannot be kept: each check with its field and words."""

import base64
from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, EDUCATION, INFORMATION, OFFICER, POLICE, Row, SignIn
from tests.security.releasing import Releases, item_like, let_out, plant, planted_releases, what
from tests.security.spoiling import CHANGED, GONE, NOT_YOURS, TAKEN, Changes, Said, lengths, refused, said, spoilt

Installer = psycopg.Connection[Row]
NO_LIST = "This is not a list that can be kept."
SEALED = refused("item", "This item is for the decision maker only: it never leaves the hub.")
NOT_FOR_FAMILY = refused("item", "This item is not for the family: it cannot go into a letter.")
_PURPOSE = refused("purpose", "Say what it is for: a letter, an onward referral, the police or a bundle.")
_PDF = "The letter could not be kept. Print it again."
_NOT_RELEASED = refused("releases", "The agency has not released this item for a letter.")
WHO = {"ask_release": DECIDER, "release_item": EDUCATION, "refuse_release": EDUCATION, "withdraw_release": EDUCATION,
       "rule_on_item": INFORMATION, "put_in_letter": DECIDER, "print_letter": OFFICER}  # fmt: skip


def _pages(size: int) -> str:
    return base64.b64encode(b"x" * size).decode()


def _other_letter(told: Bodies) -> str:
    return str(told.truth.execute("select id from mash.letter where enquiry <> %s", [told.study["school"]]).fetchone())


ASKING: list[tuple[Changes, Said]] = [
    *lengths({"why": (2_000, True)}),
    *(({"purpose": one}, _PURPOSE) for one in (None, GONE, "newspaper", "")),
    *(({"purpose": one}, TAKEN) for one in ("letter", "onward", "police")),
    ({"purpose": "bundle"}, NOT_YOURS),
    *(({"item": one}, NOT_YOURS) for one in (str(uuid4()), GONE)),
    ({"item": "this"}, refused("item", "This cannot be kept as it is. Check the item and the purpose.")),
    ({"item": lambda told: item_like(told.truth, told.study["self-referral"], "education")}, NOT_YOURS),
    ({"item": lambda told: item_like(told.truth, told.study["school"], "police", handling="decision_maker")}, SEALED),
    ({"item": lambda told: item_like(told.truth, told.study["school"], "education", not_for_family=True)},
     NOT_FOR_FAMILY),
    ({"item": lambda told: item_like(told.truth, told.study["school"], "education", not_for_family=True),
      "purpose": "onward"}, TAKEN),
    ({"enquiry": str(uuid4())}, NOT_YOURS),
]  # fmt: skip
_MANNER = refused("manner", "Say whether it leaves whole or in words that you write.")
_KEPT = refused("words", "Something in these words cannot be kept as it is. Type them again.")
RELEASING: list[tuple[Changes, Said]] = [
    *lengths({"words": (20_000, True)}),
    *(({"manner": one}, _MANNER) for one in (None, GONE, "refused", "")),
    ({"manner": "whole"}, refused("words", "Released whole, it leaves as it stands. Leave this empty.")),
    ({"manner": "whole", "words": ""}, TAKEN),
    ({"manner": "whole", "words": GONE}, TAKEN),
    ({"words": " … "}, refused("words", "Write what may leave.")),
    ({"words": lambda told: f" {_asked_words(told)}\n".replace(" ", "  ")},
     refused("words", "These are the item's own words. Release it whole, or write what may leave.")),
    *(({"release": one}, NOT_YOURS) for one in (str(uuid4()), GONE)),
    ({"release": "this"}, _KEPT),
    ({"enquiry": str(uuid4())}, NOT_YOURS),
]  # fmt: skip
REFUSING: list[tuple[Changes, Said]] = [
    *lengths({"because": (5_000, True)}),
    *(({"release": one}, NOT_YOURS) for one in (str(uuid4()), GONE)),
    ({"release": "this"}, refused("because", "Something here cannot be kept as it is. Type it again.")),
    ({"enquiry": str(uuid4())}, NOT_YOURS),
]
WITHDRAWING: list[tuple[Changes, Said]] = [
    *(({"release": one}, NOT_YOURS) for one in (str(uuid4()), GONE)),
    ({"release": "this"}, refused("", "This cannot be taken back as it is. Open the enquiry again.")),
    ({"release": lambda told: told.release_item()["release"]}, CHANGED),
    ({"enquiry": str(uuid4())}, NOT_YOURS),
]
RULING: list[tuple[Changes, Said]] = [
    *lengths({"because": (5_000, True)}),
    *(({"may_leave": one}, refused("may_leave", "Say whether it may go into a bundle.")) for one in (None, GONE)),
    ({"may_leave": False}, TAKEN),
    ({"may_leave": "perhaps"}, refused("because", "Something here cannot be kept as it is. Type it again.")),
    ({"item": lambda told: item_like(told.truth, told.study["school"], "education", not_for_family=False)},
     refused("item", "Only an item that is not for the family needs a ruling.")),
    *(({"item": one}, NOT_YOURS) for one in (str(uuid4()), GONE)),
    ({"item": "this"}, refused("because", "Something here cannot be kept as it is. Type it again.")),
    ({"item": lambda told: item_like(told.truth, told.study["self-referral"], "education")}, NOT_YOURS),
    ({"enquiry": str(uuid4())}, NOT_YOURS),
]  # fmt: skip
PUTTING: list[tuple[Changes, Said]] = [
    ({"releases": GONE}, TAKEN),
    ({"releases": "all"}, refused("releases", NO_LIST)),
    ({"releases": ["this"]},
     refused("releases", "Something here cannot be kept as it is. Choose the items again.")),
    ({"releases": [str(uuid4())]}, NOT_YOURS),
    ({"releases": lambda told: [told.release_item()["release"]]}, _NOT_RELEASED),
    ({"releases": lambda told: [told.withdraw_release()["release"]]}, _NOT_RELEASED),
    *(({"letter": one}, NOT_YOURS) for one in (str(uuid4()), GONE)),
    ({"version": GONE}, refused("", "The form is not complete.")),
    ({"enquiry": str(uuid4())}, NOT_YOURS),
]  # fmt: skip
PRINTING: list[tuple[Changes, Said]] = [
    *(({"pdf": one}, refused("pdf", _PDF)) for one in (None, GONE, "no base64!", _pages(99))),
    ({"pdf": _pages(100)}, TAKEN),
    ({"dated": GONE}, TAKEN),
    ({"dated": "today's"}, refused("", _PDF)),
    ({"releases": "all"}, refused("releases", NO_LIST)),
    ({"releases": [str(uuid4())]}, CHANGED),
    *(({"letter": one}, NOT_YOURS) for one in (str(uuid4()), GONE)),
    ({"enquiry": str(uuid4())}, NOT_YOURS),
]
TABLE = {"ask_release": ASKING, "release_item": RELEASING, "refuse_release": REFUSING, "withdraw_release": WITHDRAWING,
         "rule_on_item": RULING, "put_in_letter": PUTTING, "print_letter": PRINTING}  # fmt: skip


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands on the school's enquiry."""
    planted_releases(installer, study)
    return Bodies(installer, study)


@pytest.fixture
def school(sign_in: SignIn, bodies: Bodies) -> Releases:
    """The enquiry that is decided, with its letters due."""
    return Releases(sign_in, bodies.truth, bodies.study["school"])


@pytest.mark.parametrize("command", TABLE)
def test_each_check_says_what_is_wrong_and_where(command: str, bodies: Bodies, school: Releases) -> None:
    person, body = school.person(WHO[command]), bodies.of(command)
    assert said(person, command, body) == TAKEN
    wrong = []
    for changes, expected in TABLE[command]:
        answer = said(person, command, spoilt(body, changes, bodies))
        if answer != expected:
            wrong.append((str(changes)[:80], answer, expected))
    assert wrong == []


def test_pages_as_large_as_can_be_kept(bodies: Bodies, school: Releases) -> None:
    officer = school.person(OFFICER)
    for size, expected in ((20_000_000, TAKEN), (20_000_001, refused("pdf", _PDF))):
        body = bodies.print_letter() | {"pdf": _pages(size)}
        assert (size, said(officer, "print_letter", body)) == (size, expected)


@pytest.mark.parametrize("answer", [None, "whole", "sanitised", "refused"])
def test_an_agency_is_asked_again_for_the_same_purpose_only_after_no_or_once_it_took_its_yes_back(
    answer: str | None, bodies: Bodies, school: Releases
) -> None:
    body = bodies.ask_release()
    plant(bodies.truth, school.enquiry, body["item"], "letter", answer)
    again = refused("item", "The agency was asked for this already: look at what it answered.")
    decider = school.person(DECIDER)
    assert said(decider, "ask_release", body) == (TAKEN if answer == "refused" else again)
    assert said(decider, "ask_release", body | {"purpose": "onward"}) == TAKEN
    bodies.truth.execute("update mash.release_request set withdrawn = now(), withdrawn_by = answered_by "
                         "where answer in ('whole', 'sanitised')")  # fmt: skip
    assert said(decider, "ask_release", body) == (again if answer is None else TAKEN)


@pytest.mark.parametrize("purpose", ["letter", "onward", "police", "bundle"])
def test_what_the_police_gave_with_conditions_leaves_whole_only_for_those_who_can_keep_them(
    purpose: str, sign_in: SignIn, bodies: Bodies
) -> None:
    case = Releases(sign_in, bodies.truth, bodies.study["anonymous-neighbour"])
    item = item_like(bodies.truth, case.enquiry, "police", police_handling="C")
    release = plant(bodies.truth, case.enquiry, item, purpose)
    words = "This item was given with conditions, which a family cannot be held to. Write the words that may leave."
    whole = TAKEN if purpose in ("onward", "police") else refused("manner", words)
    assert said(case.person(POLICE), "release_item", case.releasing(release)) == whole
    assert said(case.person(POLICE), "release_item", case.releasing(release, "Other words")) == TAKEN


def test_what_no_longer_may_leave_is_not_released_either(bodies: Bodies, school: Releases) -> None:
    sealed = item_like(bodies.truth, school.enquiry, "police", handling="decision_maker")
    private = item_like(bodies.truth, school.enquiry, "education", not_for_family=True)
    for item, expected in ((sealed, SEALED), (private, NOT_FOR_FAMILY)):
        release = plant(bodies.truth, school.enquiry, item, "letter")
        assert said(school.owner(item), "release_item", school.releasing(release)) == expected


def test_an_answer_is_given_once_and_by_its_agency(bodies: Bodies, school: Releases) -> None:
    for command in ("release_item", "refuse_release"):
        body, given = bodies.of(command), bodies.withdraw_release()["release"]
        assert said(school.person(EDUCATION), command, body | {"release": given}) == CHANGED
        assert said(school.person(POLICE), command, body) == NOT_YOURS
    assert said(school.person(POLICE), "withdraw_release", bodies.withdraw_release()) == NOT_YOURS


def test_a_release_is_taken_back_once_and_never_after_something_left_with_it(bodies: Bodies, school: Releases) -> None:
    body, education = bodies.withdraw_release(), school.person(EDUCATION)
    assert said(education, "withdraw_release", body) == TAKEN
    bodies.truth.execute("update mash.release_request set left_hub = now() where id = %s", [body["release"]])
    gone = "Something has left the hub with this release: it cannot be taken back any more."
    assert said(education, "withdraw_release", body) == refused("", gone)
    bodies.truth.execute("update mash.release_request set left_hub = null where id = %s", [body["release"]])
    education.command("withdraw_release", body)
    assert said(education, "withdraw_release", body) == CHANGED
    school.person(EDUCATION).command("refuse_release", bodies.refuse_release())
    refused_one = {row["id"] for row in education.read("releases", school.enquiry) if row["answer"] == "refused"}
    assert said(education, "withdraw_release", school.on(refused_one.pop())) == CHANGED


def test_an_item_for_the_decision_maker_only_is_not_ruled_on(bodies: Bodies, school: Releases) -> None:
    sealed = item_like(bodies.truth, school.enquiry, "police", handling="decision_maker")
    bodies.truth.execute("alter table mash.item disable trigger sealed")
    bodies.truth.execute("update mash.item set not_for_family = true where id = %s", [sealed])
    body = bodies.rule_on_item() | {"item": sealed}
    assert said(school.person(INFORMATION), "rule_on_item", body) == SEALED


def test_only_an_item_about_the_recipient_and_their_own_is_put_in(bodies: Bodies, school: Releases) -> None:
    both = item_like(bodies.truth, school.enquiry, "police", handling="hub")
    release = school.released(both, "letter", "One call")
    body = bodies.put_in_letter() | {"releases": [release]}
    words = "This item is about somebody else than the recipient and their own children."
    assert said(school.person(DECIDER), "put_in_letter", body) == refused("releases", words)


def test_what_was_printed_is_not_printed_or_filled_again_and_only_it_is_posted(
    bodies: Bodies, school: Releases
) -> None:
    printing, posting, filling = bodies.print_letter(), bodies.post_letter(), bodies.put_in_letter()
    officer, decider = school.person(OFFICER), school.person(DECIDER)
    assert said(officer, "post_letter", posting) == CHANGED
    officer.command("print_letter", printing)
    assert said(officer, "print_letter", printing) == CHANGED
    assert said(decider, "put_in_letter", filling) == CHANGED
    for wrong in ({"letter": str(uuid4())}, {"letter": None}, {"enquiry": str(uuid4())}):
        assert (wrong, said(officer, "post_letter", posting | wrong)) == (wrong, NOT_YOURS)
    unkept = refused("", "The letter could not be marked as posted. Open the enquiry again.")
    assert said(officer, "post_letter", posting | {"letter": "this"}) == unkept
    let_out(bodies.truth, posting["letter"])
    assert said(officer, "post_letter", posting) == TAKEN
    officer.command("post_letter", posting)
    assert said(officer, "post_letter", posting) == CHANGED


def _asked_words(told: Bodies) -> str:
    row = told.truth.execute(
        "select item from mash.release_request where id = %s", [told.release_item()["release"]]
    ).fetchone()
    assert row is not None
    return what(told.truth, str(row[0]))
