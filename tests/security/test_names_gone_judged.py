"""Somebody is written twice, and has a name since that few may read: by how the other row is written nobody finds them.

Neither a search nor a hint, a count or a likely earlier person connects the two names for whoever does not read both.
"""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.likely_judged import HUB, KEYS, Likely
from tests.security.psql import DECIDER, MANAGER, OFFICER

FEW = "decider:northamptonshire"
READS = [HUB, FEW, f"staff:{DECIDER}"]
ROW = {"birth": "2011-03-04", "birth_accuracy": "known"}
NUMBER = "9990000026"
WORDS = ("Qan Zedley", "Zedle", "Qaan Zedley", "4/3/2011 Zedley", NUMBER, "QQ1 1AA Zedley", "Wanda Zedley")


class Gone(Likely):
    """`goes` is read as `stays`, of the enquiry `there`; the name that `stays` has since is read by few."""

    def __init__(self, rules: Rules, *, merged: bool = True, restricted: bool = True) -> None:
        super().__init__(rules)
        self.goes = self.put(self.there, given_names="Qan", family_name="Zedley", nhs_number=NUMBER, **ROW)
        self.stays = self.put(self.there, given_names="Ingo", family_name="Murk", **ROW)
        self.home(self.there, self.goes, postcode="QQ1 1AA")
        self.rules.do("insert into mash.person_name (enquiry, person, kind, given_names, family_name, by) "
                      "values (%s, %s, 'alias', 'Wanda', 'Zedley', %s)", self.there, self.goes, OFFICER)  # fmt: skip
        if merged:
            self.merged(self.there, self.goes, self.stays)
        self.close(restricted)

    def close(self, restricted: bool = True, of: str = "") -> None:
        """They were called otherwise, and few may read it."""
        self.rules.do("insert into mash.person_change (enquiry, person, step, note, before, restricted, by) "
                      "values (%s, %s, 'named', 'Why', '{\"family_name\": \"Zedley\"}', %s, %s)",
                      self.there, of or self.stays, restricted, OFFICER)  # fmt: skip

    def searched(self, login: str, term: str) -> tuple[str, int, bool]:
        """A search of an earlier transaction, how many were counted, and whether somebody was hinted at."""
        made = self.rules.answer(login, "(select to_jsonb(s) from priv.start_search($1 ->> 't') s)", t=term)
        self.rules.do("update mash.search set transaction = '1' where id = %s", made["id"])
        return str(made["id"]), int(made["found"]), bool(made["ask_manager"])

    def results(self, login: str, search: str) -> set[str]:
        """Whom a search tells."""
        sql = "select person from app.search_results(($1 ->> 's')::uuid)"
        return {str(row["person"]) for row in self.rules.rows(login, sql, s=search)}

    def likely(self, login: str, search: str) -> set[tuple[str, str]]:
        """Who is told to be likely, of whom."""
        sql = "select about, person from app.likely_people(($1 ->> 's')::uuid)"
        return {(str(row["about"]), str(row["person"])) for row in self.rules.rows(login, sql, s=search)}

    def candidates(self, login: str, **told: object) -> dict[str, bool]:
        """Who could be somebody that is typed, and whether they are only hinted at."""
        ready: dict[str, object] = {
            "given_names": "Qan",
            "family_name": "Zedley",
            "known_as": "",
            "nhs_number": "",
            "words": ["qan", "zedley"],
        }
        ready |= {"id": self.here, "birth_accuracy": "unknown", **told}
        keys = READS if login == DECIDER else KEYS
        asking = self.asking(login, keys=keys)
        self.rules.answer(
            login,
            "priv.keep_likely(($1 ->> 's')::uuid, array(select jsonb_array_elements_text($1 -> 'mine')), "
            "jsonb_populate_record(null::mash.person, $1 -> 'told'), '{QQ11AA}')::text",
            s=asking,
            mine=keys,
            told=ready,
        )
        return {person: hinted for (_, person), (_, hinted, _) in self.hits(asking).items()}


@pytest.mark.parametrize("term", WORDS)
def test_who_does_not_read_the_other_name_finds_counts_and_is_hinted_at_nobody(rules: Rules, term: str) -> None:
    gone = Gone(rules)
    for login in (OFFICER, MANAGER):
        search, found, hinted = gone.searched(login, term)
        assert (found, hinted, gone.goes in gone.results(login, search)) == (0, False, False), login
    search, found, _ = gone.searched(DECIDER, term)
    assert (found, gone.results(DECIDER, search)) == (1, {gone.goes})
    gone.restrict(gone.there)
    assert gone.searched(OFFICER, term)[1:] == (0, False)


@pytest.mark.parametrize(("merged", "restricted"), [(False, True), (True, False)])
@pytest.mark.parametrize("term", WORDS)
def test_whoever_stays_and_whose_names_all_read_is_found_as_ever(
    rules: Rules, term: str, merged: bool, restricted: bool
) -> None:
    gone = Gone(rules, merged=merged, restricted=restricted)
    search, found, hinted = gone.searched(OFFICER, term)
    assert (found, hinted, gone.results(OFFICER, search)) == (1, False, {gone.goes})
    gone.restrict(gone.there)
    assert gone.searched(OFFICER, term)[1:] == (0, True)


def test_apart_again_they_are_found_as_they_are_written(rules: Rules) -> None:
    gone = Gone(rules)
    undone = "update mash.person_merge set undone = now(), undone_by = %s, undone_because = 'Because' where merged = %s"
    gone.rules.do(undone, OFFICER, gone.goes)
    gone.close(of=gone.goes)
    search, found, _ = gone.searched(OFFICER, "Qan Zedley")
    assert (found, gone.results(OFFICER, search)) == (1, {gone.goes})


def test_whoever_stays_is_found_by_how_they_are_written(rules: Rules) -> None:
    gone = Gone(rules)
    search, found, _ = gone.searched(OFFICER, "Ingo Murk")
    assert (found, gone.results(OFFICER, search)) == (1, {gone.stays})


def test_what_was_found_is_judged_anew_when_a_name_became_close_since(rules: Rules) -> None:
    gone = Gone(rules, restricted=False)
    search, found, _ = gone.searched(OFFICER, "Qan Zedley")
    asking = gone.asking()
    here = gone.put(gone.here, given_names="Qan", family_name="Zedley", **ROW)
    gone.hit(asking, here, gone.goes, "name birth")
    assert (found, gone.results(OFFICER, search), gone.likely(OFFICER, asking)) == (1, {gone.goes}, {(here, gone.goes)})
    gone.close()
    assert (gone.results(OFFICER, search), gone.likely(OFFICER, asking)) == (set(), set())


def test_a_hint_is_judged_anew_when_a_name_became_close_since(rules: Rules) -> None:
    gone = Gone(rules, restricted=False)
    gone.restrict(gone.there)
    search, _, hinted = gone.searched(OFFICER, "Qan Zedley")
    asking = gone.asking()
    here = gone.put(gone.here, given_names="Qan", family_name="Zedley", **ROW)
    gone.hit(asking, here, gone.goes, hinted=True)
    told = "(select ask_manager from app.{}(($1 ->> 's')::uuid))"
    both = [("search_answer", search), ("likely_answer", asking)]
    assert hinted
    assert [gone.rules.answer(OFFICER, told.format(one), s=of) for one, of in both] == [True, True]
    gone.close()
    assert [gone.rules.answer(OFFICER, told.format(one), s=of) for one, of in both] == [False, False]


@pytest.mark.parametrize(
    "told",
    [{}, {"nhs_number": NUMBER}, {"birth": "2011-03-04", "birth_accuracy": "known"}, {"given_names": "Quan"}],
)
def test_who_does_not_read_the_other_name_is_told_no_likely_person_by_it(rules: Rules, told: dict[str, Any]) -> None:
    gone = Gone(rules)
    assert gone.goes not in gone.candidates(OFFICER, **told)
    assert gone.candidates(DECIDER, **told)[gone.goes] is False
    gone.restrict(gone.there)
    assert gone.goes not in gone.candidates(OFFICER, **told)
    apart = Gone(rules, merged=False)
    assert apart.candidates(OFFICER, **told)[apart.goes] is True  # only hinted at


def test_nobody_is_looked_for_by_the_name_of_a_row_that_went(rules: Rules) -> None:
    gone = Gone(rules)
    earlier = gone.put(gone.third, given_names="Qan", family_name="Zedley", **ROW)
    for login, found in ((OFFICER, False), (DECIDER, True)):
        sql = "(select to_jsonb(priv.look_for_earlier(e)) from mash.enquiry e where e.id = ($1 ->> 'e')::uuid)"
        made = gone.rules.answer(login, sql, e=gone.there)
        assert (((gone.goes, earlier) in gone.hits(made["id"])), login) == (found, login)


def test_who_was_asked_about_under_a_name_that_became_close_since_is_told_of_no_more(rules: Rules) -> None:
    gone = Gone(rules, restricted=False)
    earlier = gone.put(gone.third, given_names="Qan", family_name="Zedley", **ROW)
    asking = gone.asking()
    gone.hit(asking, gone.goes, earlier, "name birth")
    assert gone.likely(OFFICER, asking) == {(gone.stays, earlier)}
    gone.close()
    assert gone.likely(OFFICER, asking) == set()


def test_nobody_stands_beside_under_the_name_of_a_row_that_went(rules: Rules) -> None:
    gone = Gone(rules)
    sister = gone.put(gone.there, given_names="Orla", family_name="Murk", **ROW)
    here = gone.put(gone.here, given_names="Qan", family_name="Zedley", **ROW)
    her = gone.put(gone.here, given_names="Orla", family_name="Murk", **ROW)
    sql = (
        "(select priv.keep_beside(($1 ->> 's')::uuid, array(select jsonb_array_elements_text($1 -> 'mine')), e)::text "
        "from mash.enquiry e where e.id = ($1 ->> 'e')::uuid)"
    )
    pairs = ((gone.here, her, sister, (here, gone.goes)), (gone.there, sister, her, (gone.goes, here)))
    for enquiry, about, hit, person in pairs:
        for login, mine, seen in ((OFFICER, KEYS, False), (DECIDER, READS, True)):
            asking = gone.asking(login, keys=mine)
            gone.hit(asking, about, hit, "name birth")
            gone.rules.answer(login, sql, s=asking, mine=mine, e=enquiry)
            assert (person in gone.hits(asking), login, enquiry) == (seen, login, enquiry)


def test_a_row_is_withheld_where_it_went_and_a_name_is_close(rules: Rules) -> None:
    cases = (((True, True), True), ((True, False), False), ((False, True), False), ((False, False), False))
    for (merged, restricted), expected in cases:
        gone = Gone(rules, merged=merged, restricted=restricted)
        ask = "priv.is_written_unseen(($1 ->> 'p')::uuid)"
        assert (gone.rules.answer(OFFICER, ask, p=gone.goes), merged, restricted) == (expected, merged, restricted)
        assert [gone.rules.answer(one, ask, p=gone.stays) for one in (OFFICER, DECIDER)] == [False, False]
        assert gone.rules.answer(DECIDER, ask, p=gone.goes) is False


@pytest.mark.parametrize("away", ["restricted", "connected"])
def test_what_was_found_is_told_once_and_no_more_to_whoever_may_no_longer_see_it(rules: Rules, away: str) -> None:
    gone = Gone(rules, merged=False)
    search, _, _ = gone.searched(OFFICER, "Qan Zedley")
    sql = "select person, reference from app.search_results(($1 ->> 's')::uuid)"
    reference = gone.rules.one("select reference from mash.enquiry where id = %s", gone.there)
    assert gone.rules.rows(OFFICER, sql, s=search) == [{"person": gone.goes, "reference": reference}]
    if away == "restricted":
        gone.restrict(gone.there)
    else:
        gone.connect(OFFICER, gone.there)
    assert gone.rules.rows(OFFICER, sql, s=search) == []
