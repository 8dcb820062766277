"""Who was born, died or is called otherwise, asked by itself: what the person's row says then, and what stays."""

from typing import Any
from uuid import uuid4

import pytest

from mashdesk.domain.identifiers import postcode
from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, FILL, INCOMPLETE, NEW, NO, NOW, bad, only_for, too_long
from tests.security.people_said import days_ahead
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER, POLICE
from tests.security.saying_judged import Saying

DAY = bad("happened", "Say on which day; it cannot be in the future.")
HOME = bad("household", "Choose a home of this person whose address you read.")
UNKEPT = "This cannot be kept as it is. Check the choices and the day."
KNOWN = ("family_name", "given_names", "known_as", "family_first", "sex", "birth_accuracy", "birth", "died",
         "nhs_number", "upn")  # fmt: skip
NUMBERS = {"nhs_number": "943-476 5919", "upn": "h8012 00001001", "note": "From the school"}


NOT_ADDED = {"said_by": "", "social_worker": None}
THERE = "select id, ctid::text from mash.person_change where enquiry = %s order by id"


@pytest.fixture
def saying(rules: Rules) -> Saying:
    return Saying(rules).opened()


def _row(saying: Saying, person: str) -> dict[str, Any]:
    row: dict[str, Any] = saying.rules.one("select to_jsonb(p) from mash.person p where id = %s", person)
    return row


def test_officers_and_senior_social_workers_change_somebody_and_nobody_else(rules: Rules) -> None:
    said = Saying(rules)
    only_for(said.house, (OFFICER, DECIDER), "change_person", said.change("named", note="Why"))


def test_a_child_is_born_as_the_same_person(saying: Saying) -> None:
    before_initials = saying.rules.one("select initials from mash.enquiry where id = %s", saying.enquiry)
    baby = saying.unborn()
    before, version = _row(saying, baby), saying.version()
    body = saying.change("born", baby, given_names="Idrina", known_as="Idy", note="Told by the ward")
    answer, left = saying.house.done(OFFICER, "change_person", body)
    assert answer == {"version": version + 1}
    initials = left["enquiry"][0].pop("initials")
    assert initials == f"{before_initials}, IR"
    assert left == {
        "person": [{"key": baby, "given_names": "Idrina", "family_name": "Rowe", "known_as": "Idy", "sex": "F",
                    "birth": "2026-01-05", "birth_accuracy": "known", "words": ["rowe", "idrina", "idy"],
                    "spelt": "rowe idrina idy"}],
        "person_change": [{"id": NEW, "enquiry": saying.enquiry, "person": baby, "step": "born",
                           "happened": "2026-01-05", "note": "Told by the ward", "restricted": False, "by": OFFICER,
                           **NOT_ADDED,
                           "at": NOW, "before": {name: before[name] for name in KNOWN}}],
        "name_word": left["name_word"],
        "access_log": [{"what": "person changed", "who": OFFICER, "enquiry": saying.enquiry}],
        "enquiry": [{"key": saying.enquiry, "version": version + 1}],
    }  # fmt: skip
    assert {"idrina", "idy"} <= {one["word"] for one in left["name_word"]} <= {"idrina", "idy", "rowe"}
    again = bad("step", "This person is not an unborn child here. Look again.")
    assert saying.said(saying.change("born", baby), command="change_person") == again


def test_a_death_is_kept_and_nothing_else_of_the_person_changes(saying: Saying) -> None:
    before, version = _row(saying, saying.child), saying.version()
    body = saying.change("died", happened="2026-02-01", restricted=True)
    _answer, left = saying.house.done(DECIDER, "change_person", body)
    assert left == {
        "person": [{"key": saying.child, "died": "2026-02-01"}],
        "person_change": [{"id": NEW, "enquiry": saying.enquiry, "person": saying.child, "step": "died", "note": "",
                           "happened": "2026-02-01", "restricted": False, "by": DECIDER,
                           **NOT_ADDED, "at": NOW,
                           "before": {name: before[name] for name in KNOWN}}],
        "access_log": [{"what": "person changed", "who": DECIDER, "enquiry": saying.enquiry}],
        "enquiry": [{"key": saying.enquiry, "version": version + 1}],
    }  # fmt: skip
    kept = bad("step", "This person's death is kept already.")
    assert saying.said(saying.change("died"), command="change_person") == kept
    assert saying.said(saying.change("named", note="Why"), command="change_person") is None


def test_an_unborn_child_may_have_died(saying: Saying) -> None:
    baby = saying.unborn()
    assert saying.said(saying.change("died", baby), command="change_person") is None


@pytest.mark.parametrize("restricted", [False, True])
def test_who_is_called_otherwise_keeps_the_name_before(restricted: bool, saying: Saying) -> None:
    before = _row(saying, saying.child)
    body = saying.change("named", family_first=True, note="By deed poll", restricted=restricted)
    _answer, left = saying.house.done(DECIDER, "change_person", body)
    person = left["person"][0]
    assert (person["given_names"], person["family_name"], person["family_first"]) == ("Ada", "Rowe", True)
    assert not {"sex", "birth", "birth_accuracy", "died"} & person.keys()
    assert left["person_change"][0]["before"] == {name: before[name] for name in KNOWN}
    former = left["person_name"][0]
    told = {
        name: former[name] for name in ("kind", "family_name", "given_names", "until", "restricted", "by", "corrects")
    }
    assert told == {
        "kind": "former", "family_name": before["family_name"], "given_names": before["given_names"],
        "until": "2026-01-05", "restricted": restricted, "by": DECIDER, "corrects": None,
    }  # fmt: skip
    everybody = {OFFICER, DECIDER, MANAGER, INFORMATION, POLICE}
    for what in ("name", "person_changes"):
        readers = {login for login in everybody if saying.seen(what, login)}
        assert (what, readers) == (what, {DECIDER, INFORMATION} if restricted else everybody)


def test_only_the_words_of_whoever_is_called_otherwise_are_learnt(saying: Saying) -> None:
    saying.rules.do("update mash.person set given_names = 'Unlearnt' where id = %s", saying.parents[0])
    _answer, left = saying.house.done(
        DECIDER, "change_person", saying.change("named", given_names="Learnt", note="Why")
    )
    assert "learnt" in {one["word"] for one in left["name_word"]} <= {"learnt", "rowe"}


def test_what_another_step_asks_for_is_not_asked(saying: Saying) -> None:
    saying.rules.do("update mash.person set birth = '2020-05-05', birth_accuracy = 'known' where id = %s", saying.child)
    no_name = {"given_names": "", "family_name": "", "known_as": ""}
    no_number = {"nhs_number": "1", "upn": "1"}
    for step, more in (
        ("named", {"happened": "2020-05-04", "note": "Why"}), ("named", {"sex": None, "note": "Why"}),
        ("numbered", {"happened": "2020-05-04", "sex": None, **no_name, **NUMBERS}), ("died", no_name | no_number),
        ("named", no_number | {"note": "Why"}), ("died", {"sex": "X"}), ("died", {"postcode": "x"}),
    ):  # fmt: skip
        assert (step, more, saying.said(saying.change(step, **more), command="change_person")) == (step, more, None)


def test_the_postcode_of_either_row_of_somebody_merged_is_put_right(saying: Saying) -> None:
    home = _home(saying)
    saying.rules.do("insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', %s)",
                    saying.enquiry, saying.child, saying.parents[0], OFFICER)  # fmt: skip
    for person in (saying.child, saying.parents[0]):
        body = saying.change("postcode", person, household=home, postcode="NN2 2BB", note="Why")
        assert saying.said(body, command="change_person") is None
    body = saying.change("postcode", saying.parents[1], household=home, postcode="NN2 2BB", note="Why")
    assert saying.said(body, command="change_person") == HOME


def test_whoever_had_no_name_yet_has_no_former_one(saying: Saying) -> None:
    saying.rules.do("update mash.person set family_name = '', given_names = ' ' where id = %s", saying.child)
    _answer, left = saying.house.done(DECIDER, "change_person", saying.change("named", note="Found out"))
    assert "person_name" not in left
    saying.rules.do("update mash.person set family_name = '', given_names = 'One' where id = %s", saying.child)
    _answer, left = saying.house.done(DECIDER, "change_person", saying.change("named", note="Found out"))
    assert left["person_name"][0]["given_names"] == "One"


def test_what_cannot_be_kept_is_refused_beside_its_field(saying: Saying) -> None:
    baby, tomorrow, today = saying.unborn(), days_ahead(1), days_ahead(0)
    saying.rules.do("update mash.person set birth = '2020-05-05', birth_accuracy = 'known' where id = %s", saying.child)
    name = bad("given_names", "Type the name.")
    told: list[tuple[str, str, dict[str, Any], Any]] = [
        *(("named", "", {"step": one}, bad("step", "Say what changed.")) for one in (None, "married")),
        *((step, who, {"happened": one}, DAY) for step, who in (("born", baby), ("died", ""))
          for one in (None, tomorrow)),
        *((step, who, {"happened": today}, None) for step, who in (("born", baby), ("died", ""))),
        ("named", "", {"happened": None, "note": "Why"}, None),
        ("born", "", {}, bad("step", "This person is not an unborn child here. Look again.")),
        ("died", "", {"happened": "2020-05-04"}, bad("happened", "The date of death is before the date of birth.")),
        ("died", "", {"happened": "2020-05-05"}, None),
        *(("born", baby, {"sex": one}, bad("sex", 'Choose the child\'s sex, or "not known".')) for one in (None, "X")),
        *(("born", baby, {"sex": one}, None) for one in ("M", "F", "U")),
        ("named", "", {"note": ""}, bad("note", FILL)),
        ("named", "", {"note": "x" * 5001}, bad("note", too_long(5000))),
        ("named", "", {"given_names": "", "family_name": " "}, name),
        *(("named", "", {"given_names": "", "family_name": "", one: "X", "note": "Why"}, None)
          for one in ("given_names", "family_name", "known_as")),
        *(("named", "", {one: "x" * 201, "note": "Why"}, bad(one, too_long(200)))
          for one in ("given_names", "family_name", "known_as")),
        ("died", "", {"happened": "x"}, bad("happened", UNKEPT)),
        ("died", "", {"person": saying.stranger}, NO), ("died", "", {"person": str(uuid4())}, NO),
        ("died", "", {"version": None}, INCOMPLETE), ("died", "", {"version": 0}, CHANGED),
        ("died", "", {"enquiry": str(uuid4())}, NO),
    ]  # fmt: skip
    for step, who, changed, said in told:
        body = saying.change(step, who) | changed
        assert (step, changed, saying.said(body, command="change_person")) == (step, changed, said)


def test_numbers_are_put_right_and_what_stood_there_stays_beside_them(saying: Saying) -> None:
    saying.rules.do(
        "update mash.person set nhs_number = '9990000018', upn = 'B823432103012' where id = %s", saying.child
    )
    before, version = _row(saying, saying.child), saying.version()
    body = saying.change("numbered", happened=None, restricted=True) | NUMBERS
    _answer, left = saying.house.done(OFFICER, "change_person", body)
    assert left == {
        "person": [{"key": saying.child, "nhs_number": "9434765919", "upn": "H801200001001"}],
        "person_change": [{"id": NEW, "enquiry": saying.enquiry, "person": saying.child, "step": "numbered",
                           "happened": None, "note": "From the school", "restricted": False, "by": OFFICER,
                           **NOT_ADDED, "at": NOW,
                           "before": {name: before[name] for name in ("nhs_number", "upn")}}],
        "access_log": [{"what": "person changed", "who": OFFICER, "enquiry": saying.enquiry}],
        "enquiry": [{"key": saying.enquiry, "version": version + 1}],
    }  # fmt: skip
    told = saying.rules.rows(POLICE, "select id, upn from app.people(($1 ->> 'e')::uuid)", e=saying.enquiry)
    assert {str(row["id"]): row["upn"] for row in told}[saying.child] == "H801200001001"


@pytest.mark.parametrize("field", ["nhs_number", "upn"])
def test_a_number_that_cannot_be_one_is_refused_and_one_may_be_left_out(field: str, saying: Saying) -> None:
    wrong = {
        "nhs_number": bad("nhs_number", "This cannot be an NHS number. Check its ten digits, or leave it out."),
        "upn": bad("upn", "This cannot be a unique pupil number. Check its thirteen characters, or leave it out."),
    }[field]
    right = {"nhs_number": ("9990000018", "999 000 1030"), "upn": ("B823432103012", "M88520000100A", "r93120000100z")}
    never = {
        "nhs_number": ("943 476 5918", "1111111111", "94347659190", "x"),
        "upn": (
            "H801200001002",
            "H80120000100",
            "H8012000010011",
            "I801200001001",
            "H801200001O01",
            "A88520000100A",
            "x",
        ),
    }
    for told, said in (
        *((one, None) for one in (*right[field], "", " - ", None)),
        *((one, wrong) for one in never[field]),
    ):
        body = saying.change("numbered") | NUMBERS | {field: told}
        assert (told, saying.said(body, command="change_person")) == (told, said)
    for note, said in ((" ", bad("note", FILL)), ("x" * 5001, bad("note", too_long(5000)))):
        assert saying.said(saying.change("numbered") | NUMBERS | {"note": note}, command="change_person") == said


def test_numbers_and_postcodes_follow_their_rules(rules: Rules) -> None:
    for told, written in (
        ("nn1 1aa", "NN1 1AA"), ("M11AE", "M1 1AE"), ("b33-8th", "B33 8TH"), ("CR2 6XH", "CR2 6XH"),
        ("dn551pt", "DN55 1PT"), ("W1A 1HQ", "W1A 1HQ"), ("EC1A 1BB", "EC1A 1BB"), ("gir 0aa", "GIR 0AA"),
        ("zz993vz", "ZZ99 3VZ"),
        ("ZZ99 3WZ", "ZZ99 3WZ"), ("zz99 3cz", "ZZ99 3CZ"), ("bfpo1", "BFPO 1"), ("BFPO 1234", "BFPO 1234"),
        ("BFPO 0123", None), ("BFPO 12345", None), ("NN1 1CA", None), ("NN1 1AI", None), ("NN1 1AO", None),
        ("NN1 1KA", None), ("NN1 1MA", None), ("NN1 1AV", None), ("NNN1 1AA", None), ("NN111 1AA", None),
        ("N 1AA", None), ("ZZ99 3XV", None), ("GIR 0AB", None), ("", None), (None, None), ("nowhere", None),
    ):  # fmt: skip
        assert (told, rules.one("select priv.written_postcode(%s)", told)) == (told, written)
        assert (told, postcode(told or "")) == (told, written)


def _home(saying: Saying, *, hidden: bool = False) -> str:
    made = "insert into mash.household (enquiry, people, has_address) values (%s, %s::uuid[], true) returning id"
    home = str(saying.rules.one(made, saying.enquiry, [saying.child]))
    saying.rules.do("insert into mash.address (enquiry, household, lines, postcode, confidential) "
                    "values (%s, %s, array['1 Marker Row'], 'NN1 1AA', %s)", saying.enquiry, home, hidden)  # fmt: skip
    return home


def test_a_postcode_is_put_right_and_what_stood_there_stays_beside_it(saying: Saying) -> None:
    home, version = _home(saying), saying.version()
    address = str(saying.rules.one("select id from mash.address where household = %s", home))
    body = saying.change("postcode", household=home, postcode="nn22bb", note="The school's letter", happened=None)
    _answer, left = saying.house.done(OFFICER, "change_person", body)
    assert left == {
        "address": [{"key": address, "postcode": "NN2 2BB", "code": "NN22BB"}],
        "person_change": [{"id": NEW, "enquiry": saying.enquiry, "person": saying.child, "step": "postcode",
                           "happened": None, "note": "The school's letter", "restricted": False, "by": OFFICER,
                           **NOT_ADDED,
                           "at": NOW, "before": {"household": home, "postcode": "NN1 1AA"}}],
        "access_log": [{"what": "person changed", "who": OFFICER, "enquiry": saying.enquiry}],
        "enquiry": [{"key": saying.enquiry, "version": version + 1}],
    }  # fmt: skip
    everybody = {OFFICER, DECIDER, MANAGER, INFORMATION, POLICE}
    assert {login for login in everybody if saying.seen("person_changes", login)} == everybody
    saying.rules.do("update mash.address set confidential = true where household = %s", home)
    assert {login for login in everybody if saying.seen("person_changes", login)} == {DECIDER, INFORMATION}


def test_only_whoever_reads_an_address_of_this_person_puts_its_postcode_right(saying: Saying) -> None:
    home, hidden = _home(saying), _home(saying, hidden=True)
    elsewhere = str(saying.rules.one("select id from mash.household where enquiry = %s limit 1", saying.other))
    nobodys = _home(saying)
    saying.rules.do("update mash.household set people = array[%s::uuid] where id = %s", saying.parents[0], nobodys)
    wrong = bad("postcode", "This cannot be a postcode. Check it.")
    told: list[tuple[str, dict[str, Any], Any]] = [
        (OFFICER, {"household": home}, None), (DECIDER, {"household": home}, None),
        (OFFICER, {"household": hidden}, HOME), (DECIDER, {"household": hidden}, None),
        *((DECIDER, {"household": one}, HOME) for one in (None, elsewhere, nobodys, str(uuid4()))),
        (DECIDER, {"household": home, "postcode": "x"}, wrong), (DECIDER, {"household": home, "postcode": None}, wrong),
        (DECIDER, {"household": home, "note": " "}, bad("note", FILL)),
    ]  # fmt: skip
    for login, changed, said in told:
        body = saying.change("postcode", postcode="NN2 2BB", note="Why") | changed
        assert (login, changed, saying.said(body, login, "change_person")) == (login, changed, said)


def test_a_page_that_bears_the_old_postcode_and_has_not_left_is_made_anew(saying: Saying) -> None:
    home = _home(saying)
    address = saying.rules.one("select id from mash.address where household = %s", home)
    planted = (
        "insert into mash.letter (enquiry, kind, recipient, address, confidential, state, due, made_by, printed, "
        "content_hash) values (%s, 'please_call', %s, %s, false, %s, now(), %s, %s, 'x') returning id::text"
    )
    letters = {
        state: saying.rules.one(planted, saying.enquiry, saying.child, address, state, DECIDER,
                                None if state == "due" else "2026-01-05")
        for state in ("due", "printed", "withheld")
    }  # fmt: skip
    elsewhere = saying.rules.one("select id from mash.address where household = %s", _home(saying))
    other = saying.rules.one(planted, saying.enquiry, saying.child, elsewhere, "printed", DECIDER, "2026-01-05")
    body = saying.change("postcode", household=home, postcode="NN2 2BB", note="It was misread")
    saying.rules.answer(DECIDER, "app.change_person(gen_random_uuid(), $1 -> 'body')", body=body)
    stands: dict[Any, Any] = dict(
        saying.rules.do("select id::text, state from mash.letter where enquiry = %s", saying.enquiry)
    )
    assert {state: stands[one] for state, one in letters.items()} == {
        "due": "due", "printed": "withdrawn", "withheld": "withheld",
    }  # fmt: skip
    assert stands[other] == "printed"
    anew = saying.rules.do("select state, supersedes::text, address from mash.letter where supersedes is not null "
                           "and enquiry = %s", saying.enquiry)  # fmt: skip
    assert anew == [("due", letters["printed"], address)]
    stops = saying.rules.do("select kind, because, by from mash.letter_stop where letter = %s", letters["printed"])
    assert stops == [("made_anew", "It was misread", DECIDER)]


def test_what_became_of_somebody_is_read_as_it_is_kept(saying: Saying) -> None:
    saying.house.done(DECIDER, "change_person", saying.change("named", note="First"))
    saying.house.done(DECIDER, "change_person", saying.change("died", note="Then"))
    told = saying.rules.rows(DECIDER, "select * from app.person_changes(($1 ->> 'e')::uuid)", e=saying.enquiry)
    assert [(row["step"], row["note"], row["person"]) for row in told] == [
        ("named", "First", saying.child), ("died", "Then", saying.child),
    ]  # fmt: skip
    name = saying.rules.one("select name from mash.staff where login = %s", DECIDER)
    assert {row["by"] for row in told} == {name}
    with pytest.raises(Exception, match="What is sealed"), saying.rules.connection.transaction():
        saying.rules.do("update mash.person_change set note = 'x'")


def test_putting_a_number_right_keeps_no_name_that_is_restricted_later(saying: Saying) -> None:
    saying.rules.do(
        "update mash.person set nhs_number = '9434765919', family_name = 'Marker' where id = %s", saying.child
    )
    body = saying.change("numbered", nhs_number="9434765919", upn="", note="From the school")
    _answer, left = saying.house.done(OFFICER, "change_person", body)
    assert left["person_change"][0]["before"].keys() == {"nhs_number", "upn"}
    body = saying.change("named", note="Adopted", restricted=True)
    saying.house.done(DECIDER, "change_person", body)
    read = "select before::text from app.person_changes(($1 ->> 'e')::uuid)"
    for login in (OFFICER, MANAGER, POLICE):
        told = [row["before"] for row in saying.rules.rows(login, read, e=saying.enquiry)]
        assert len(told) == 1
        assert "Marker" not in told[0]


def test_what_somebody_was_called_before_is_close_with_a_restricted_name_whatever_kept_it(saying: Saying) -> None:
    baby = saying.unborn()
    saying.rules.do("insert into mash.person_change (enquiry, person, step, before, by) "
                    "values (%s, %s, 'died', '{}', %s)", saying.other, saying.stranger, OFFICER)  # fmt: skip
    for step, who, more in (
        ("named", saying.child, {}), ("born", baby, {"given_names": "Idrina"}),
        ("numbered", baby, NUMBERS), ("named", baby, {}), ("named", baby, {"restricted": True}), ("died", baby, {}),
    ):  # fmt: skip
        seen = saying.seen("person_changes", OFFICER)
        body = saying.change(step, who, **{"note": "Why", **more})
        before = saying.rules.do(THERE, saying.other)
        saying.rules.answer(DECIDER, "app.change_person(gen_random_uuid(), $1 -> 'body')", body=body)
        assert saying.rules.do(THERE, saying.other) == before != []
        if more != {"restricted": True}:
            assert len(saying.seen("person_changes", OFFICER)) == len(seen) + 1
    sql = "select person, step from app.person_changes(($1 ->> 'e')::uuid)"
    told = [(saying.child, "named"), (baby, "numbered"), (baby, "died")]
    for login in (OFFICER, MANAGER, POLICE):
        assert [(row["person"], row["step"]) for row in saying.rules.rows(login, sql, e=saying.enquiry)] == told
    for login in (DECIDER, INFORMATION):
        assert len(saying.rules.rows(login, sql, e=saying.enquiry)) == 6
