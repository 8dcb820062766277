"""Nothing leaves the hub without its agency's release, and a release shows nobody in the hub more."""

from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest

from mashdesk.cli.sample_hub import PEOPLE
from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    EDUCATION,
    HEALTH,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    SCREENER,
    Row,
    SignIn,
)
from tests.security.releasing import Releases, item_like, plant, what

Installer = psycopg.Connection[Row]
EVERYBODY = {one.login for one in PEOPLE}
PURPOSES = ("letter", "onward", "police", "bundle")


@pytest.fixture
def school(sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]) -> Releases:
    """The enquiry that is decided, with its letters due."""
    return Releases(sign_in, installer, study["school"])


@pytest.fixture
def neighbour(sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]) -> Releases:
    """The enquiry on which the police gave something with conditions."""
    return Releases(sign_in, installer, study["anonymous-neighbour"])


def _item(case: Releases, agency: str, **told: object) -> str:
    return item_like(case.installer, case.enquiry, agency, **told)


def _conditioned(case: Releases) -> str:
    return _item(case, "police", police_handling="C", handling="named_agencies")


@pytest.mark.parametrize(
    ("purpose", "may"),
    [*((one, {SCREENER, DECIDER}) for one in ("letter", "onward", "police")), ("bundle", {INFORMATION})],
)
def test_only_whose_work_it_is_asks_for_a_release(purpose: str, may: set[str], school: Releases) -> None:
    item = _item(school, "education", handling="hub")
    for login in sorted(EVERYBODY - may):
        person = school.sign_in(login)
        person.attempt("select * from app.open_enquiry(%s, 'To try')", school.enquiry)
        assert (login, person.command_refused("ask_release", school.asking(item, purpose)).code) == (login, "42501")
    assert school.ask(item, purpose)


def test_an_item_of_another_enquiry_and_one_that_is_not_there_are_one_answer(
    school: Releases, study: Mapping[str, UUID], installer: Installer
) -> None:
    decider = school.person(DECIDER)
    decider.open(study["self-referral"])
    other = item_like(installer, study["self-referral"], "education", handling="hub")
    answers = {
        decider.command_refused("ask_release", school.asking(one, "letter")).everything for one in (other, uuid4())
    }
    assert len(answers) == 1
    assert "sqlstate=42501" in answers.pop()


@pytest.mark.parametrize("purpose", PURPOSES)
def test_what_is_for_the_decision_maker_only_is_not_even_asked_for(purpose: str, school: Releases) -> None:
    sealed = _item(school, "police", handling="decision_maker")
    assert school.ask_refused(sealed, purpose).code == "22023"
    release = plant(school.installer, school.enquiry, sealed, purpose)
    for words in ("", "Sanitised"):
        body = school.releasing(release, words)
        assert school.person(POLICE).command_refused("release_item", body).code == "22023"


def test_what_is_not_for_the_family_is_not_asked_for_a_letter(school: Releases) -> None:
    item = _item(school, "education", not_for_family=True, handling="named_agencies")
    assert school.ask_refused(item, "letter").code == "22023"
    release = plant(school.installer, school.enquiry, item, "letter")
    for words in ("", "Sanitised"):
        body = school.releasing(release, words)
        assert school.person(EDUCATION).command_refused("release_item", body).code == "22023"
    assert school.ask(item, "onward")


@pytest.mark.parametrize("command", ["release_item", "refuse_release", "withdraw_release"])
def test_only_a_practitioner_of_the_items_own_agency_answers(command: str, school: Releases) -> None:
    item = _item(school, "education", handling="hub")
    school.installer.execute(
        "update mash.staff set roles = roles || array['agency_practitioner'] where login = any (%s)",
        [[OFFICER, DECIDER, MANAGER, INFORMATION]],
    )
    release = school.ask(item, "onward") if command != "withdraw_release" else school.released(item, "onward")
    body = school.releasing(release) | {"because": "Because"}
    for login in sorted(EVERYBODY - {EDUCATION}):
        person = school.sign_in(login)
        person.attempt("select * from app.open_enquiry(%s, 'To try')", school.enquiry)
        theirs = person.command_refused(command, body)
        assert (login, theirs.code) == (login, "42501")
        if login not in (AUDITOR, ADMINISTRATOR):
            nobodys = person.command_refused(command, body | {"release": str(uuid4())})
            assert theirs.everything == nobodys.everything
    assert school.person(EDUCATION).command(command, body)


@pytest.mark.parametrize("command", ["release_item", "refuse_release", "withdraw_release"])
def test_a_request_is_answered_through_an_opening_of_its_own_enquiry_alone(
    command: str, school: Releases, neighbour: Releases
) -> None:
    item = _item(school, "health", handling="hub")
    release = school.released(item, "onward") if command == "withdraw_release" else school.ask(item, "onward")
    body = neighbour.releasing(release) | {"because": "Because"}
    assert body["enquiry"] == str(neighbour.enquiry)
    assert neighbour.person(HEALTH).command_refused(command, body).code == "42501"


def test_a_request_is_answered_once(school: Releases) -> None:
    release = school.ask(_item(school, "education", handling="hub"), "onward")
    education = school.person(EDUCATION)
    education.command("refuse_release", school.on(release, because="Because"))
    assert education.command_refused("release_item", school.releasing(release)).code == "40001"
    assert education.command_refused("refuse_release", school.on(release, because="Again")).code == "40001"
    assert education.command_refused("withdraw_release", school.on(release)).code == "40001"


def test_it_is_asked_again_only_when_it_was_refused_or_taken_back(school: Releases) -> None:
    item = _item(school, "education", handling="hub")
    release = school.ask(item, "onward")
    assert school.ask_refused(item, "onward").code == "22023"
    assert school.ask(item, "letter") != release
    school.person(EDUCATION).command("refuse_release", school.on(release, because="Because"))
    again = school.released(item, "onward")
    assert school.ask_refused(item, "onward").code == "22023"
    school.person(EDUCATION).command("withdraw_release", school.on(again))
    assert school.ask(item, "onward")


@pytest.mark.parametrize(
    ("spoilt", "field"),
    [
        ({"manner": None}, "manner"),
        ({"manner": "refused"}, "manner"),
        ({"manner": "sanitised", "words": ""}, "words"),
        ({"manner": "sanitised", "words": " \n "}, "words"),
        ({"manner": "whole", "words": "And more"}, "words"),
        ({"manner": "sanitised", "words": "x" * 20_001}, "words"),
    ],
)
def test_how_it_leaves_has_to_be_said(spoilt: dict[str, str], field: str, school: Releases) -> None:
    release = school.ask(_item(school, "education", handling="hub"), "onward")
    refused = school.person(EDUCATION).command_refused("release_item", school.releasing(release) | spoilt)
    assert refused.code == "22023"
    assert f"message_detail={field}" in refused.everything


def test_the_items_own_words_are_not_called_sanitised(school: Releases) -> None:
    item = _item(school, "education", handling="hub")
    release = school.ask(item, "onward")
    body = school.releasing(release, f" {what(school.installer, item)} ")
    assert school.person(EDUCATION).command_refused("release_item", body).code == "22023"


@pytest.mark.parametrize("purpose", ["letter", "bundle"])
def test_what_the_police_gave_with_conditions_goes_to_the_family_in_other_words_only(
    purpose: str, neighbour: Releases
) -> None:
    item = _conditioned(neighbour)
    release = neighbour.ask(item, purpose)
    police = neighbour.person(POLICE)
    assert police.command_refused("release_item", neighbour.releasing(release)).code == "22023"
    police.command("release_item", neighbour.releasing(release, "There was a burglary once."))
    assert neighbour.leaving(DECIDER, purpose) == {item: "There was a burglary once."}


def test_police_conditions_go_along_with_what_leaves_for_another_service(neighbour: Releases) -> None:
    item = _conditioned(neighbour)
    neighbour.released(item, "onward")
    rows = neighbour.person(DECIDER).ask("select words, conditions from app.leaving(%s, 'onward')", neighbour.enquiry)
    assert rows == [
        (what(neighbour.installer, item), "For health and social care only; not to be repeated to the family.")
    ]


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_release_counts_for_its_own_purpose_alone(purpose: str, school: Releases) -> None:
    item = _item(school, "education", handling="hub")
    school.released(item, purpose, "Other words")
    told = {one: school.leaving(DECIDER, one) for one in PURPOSES}
    assert told == {one: {item: "Other words"} if one == purpose else {} for one in PURPOSES}
    assert school.leaving(INFORMATION, purpose) == {item: "Other words"}


@pytest.mark.parametrize("purpose", PURPOSES)
def test_the_gate_itself_answers_for_one_purpose_and_only_while_the_release_stands(
    purpose: str, school: Releases
) -> None:
    item = _item(school, "education", handling="hub")

    def gate() -> set[str]:
        sql = (
            "select wanted from unnest(%s::text[]) wanted where exists "
            "(select from mash.release_request r where r.item = %s and priv.may_leave(r.id, wanted))"
        )
        return {row[0] for row in school.installer.execute(sql, [list(PURPOSES), item]).fetchall()}

    release = school.ask(item, purpose)
    assert gate() == set()
    school.person(EDUCATION).command("refuse_release", school.on(release, because="Because"))
    assert gate() == set()
    again = school.released(item, purpose)
    assert gate() == {purpose}
    school.person(EDUCATION).command("withdraw_release", school.on(again))
    assert gate() == set()


def test_what_was_asked_refused_or_taken_back_does_not_leave(school: Releases) -> None:
    item = _item(school, "education", handling="hub")
    release = school.ask(item, "onward")
    assert school.leaving(DECIDER, "onward") == {}
    school.person(EDUCATION).command("refuse_release", school.on(release, because="Because"))
    assert school.leaving(DECIDER, "onward") == {}
    again = school.released(item, "onward")
    assert school.leaving(DECIDER, "onward") == {item: what(school.installer, item)}
    school.person(EDUCATION).command("withdraw_release", school.on(again))
    assert school.leaving(DECIDER, "onward") == {}
    assert school.person(EDUCATION).command_refused("withdraw_release", school.on(again)).code == "40001"


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("answer", ["whole", "sanitised"])
def test_the_gate_asks_again_whatever_stands_in_the_release(
    answer: str, purpose: str, school: Releases, neighbour: Releases
) -> None:
    sealed = _item(school, "police", handling="decision_maker")
    unseen = _item(school, "education", not_for_family=True)
    plant(school.installer, school.enquiry, sealed, purpose, answer)
    plant(school.installer, school.enquiry, unseen, purpose, answer)
    told = school.leaving(DECIDER, purpose)
    assert sealed not in told
    assert (unseen in told) == (purpose in ("onward", "police"))
    conditioned = _conditioned(neighbour)
    plant(neighbour.installer, neighbour.enquiry, conditioned, purpose, answer)
    assert (conditioned in neighbour.leaving(DECIDER, purpose)) == (
        purpose in ("onward", "police") or answer == "sanitised"
    )


def test_what_is_not_for_the_family_goes_into_a_bundle_by_the_information_officers_ruling_alone(
    school: Releases,
) -> None:
    item = _item(school, "education", not_for_family=True)
    school.released(item, "bundle", "Other words")
    ruling = {"enquiry": str(school.enquiry), "item": item, "may_leave": True, "because": "Because"}
    assert school.leaving(INFORMATION, "bundle") == {}
    for login in sorted(EVERYBODY - {INFORMATION}):
        person = school.sign_in(login)
        person.attempt("select * from app.open_enquiry(%s, 'To try')", school.enquiry)
        assert (login, person.command_refused("rule_on_item", ruling).code) == (login, "42501")
    officer = school.person(INFORMATION)
    for answer in (True, False, True):
        officer.command("rule_on_item", ruling | {"may_leave": answer})
        assert school.leaving(INFORMATION, "bundle") == ({item: "Other words"} if answer else {})
    for field in ("because", "may_leave"):
        assert officer.command_refused("rule_on_item", ruling | {field: None}).code == "22023"


def test_no_ruling_lets_out_what_its_agency_has_not_released(school: Releases) -> None:
    item = _item(school, "education", not_for_family=True)
    ruling = {"enquiry": str(school.enquiry), "item": item, "may_leave": True, "because": "Because"}
    school.person(INFORMATION).command("rule_on_item", ruling)
    assert school.leaving(INFORMATION, "bundle") == {}
    sealed = _item(school, "health", handling="decision_maker", not_for_family=True)
    for wrong in (_item(school, "education", handling="hub"), sealed):
        assert school.person(INFORMATION).command_refused("rule_on_item", ruling | {"item": wrong}).code == "22023"


def test_rulings_are_kept_for_the_decision_maker_and_the_information_officer(school: Releases) -> None:
    ruling = {
        "enquiry": str(school.enquiry),
        "item": _item(school, "education", not_for_family=True),
        "may_leave": True,
    }
    school.person(INFORMATION).command("rule_on_item", ruling | {"because": "Because"})
    keys = school.installer.execute("select acl from mash.item_ruling").fetchone()
    assert keys == (["decider:northamptonshire", "information:northamptonshire"],)
