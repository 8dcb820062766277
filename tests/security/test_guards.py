"""The database asks before an outcome just what the leaflets ask, whatever was recorded in whatever order."""

import json
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

import psycopg

from mashdesk.cli.sample_hub import profile_text
from tests.security.family import WHEN, Family
from tests.security.guards import GIVEN, NOBODY_ASKED, Asking, Child, Choice, Said, rules_of
from tests.security.psql import DECIDER, Row, SignIn

Installer = psycopg.Connection[Row]
HUBS = ("worcestershire", "northamptonshire", "oxfordshire", "waltham_forest", "dudley")
GUARDS = ("only_if_not_harmed", "only_if_significant_and_harmed", "agreement_and_commitment", "agreement_or_override",
          "discussed_with_parents")  # fmt: skip
UNMET = """select c.n, m.rule, m.part, m.words from jsonb_array_elements(%s::jsonb) with ordinality as c(told, n)
    cross join lateral priv.{}({}) m"""


def _told(installer: Installer, function: str, parameters: str, cases: list[Any]) -> list[list[Row]]:
    """What a function of the database answers to each of many cases."""
    answers: list[list[Row]] = [[] for _ in cases]
    for n, *unmet in installer.execute(UNMET.format(function, parameters).encode(), [json.dumps(cases)]).fetchall():
        answers[n - 1].append(tuple(unmet))
    return [sorted(one) for one in answers]


def _profiles() -> Iterator[dict[str, Any]]:
    """Each leaflet's, and one of no leaflet: outcomes with one guard each, and with all of them."""
    for hub in HUBS:
        yield json.loads(profile_text(hub))
    plain = {"lowest_level": 3, "carried_by": "us", "leads_to": "service", "consent_needed": False, "origin": "local"}
    outcomes = [plain | {"code": guard, "label": guard.title(), "guards": [guard]} for guard in GUARDS]
    outcomes += [
        plain | {"code": "all", "label": "All", "guards": list(GUARDS), "rules": ["X1", "X2"], "carried_by": "them"},
        plain | {"code": "needs", "label": "Needs", "guards": list(GUARDS), "consent_needed": True},
        plain | {"code": "harm", "label": "Harm", "guards": ["harm_means_this_outcome"]},
        plain | {"code": "over", "label": "Over", "guards": ["override_leads_only_here"], "rules": ["X3"]},
        {name: value for name, value in plain.items() if name != "carried_by"} | {"code": "bare", "label": "Bare"},
    ]
    yield {
        "outcomes": outcomes, "telling": {"both_parents": "", "origin": "nowhere"},
        "consent": {"before_research": "required", "for_support": "required", "rules": ["X4"],
                    "exceptions": [{"code": "further_risk"}]},
    }  # fmt: skip


PROFILES = list(_profiles())
CHOICES = [(profile, chosen) for profile in PROFILES for chosen in profile["outcomes"]]
HARMS = ("yes", "no", "may_be")


def test_harm_and_level_are_asked_about_as_the_leaflets_do(installer: Installer) -> None:
    cases = list(product(CHOICES, HARMS, (1, 2, 3, 4)))
    told = _told(
        installer, "missing_by_harm", "told #> '{0,0}', told #> '{0,1}', told ->> 1, (told ->> 2)::integer", cases
    )
    expected = [sorted(Choice(profile, chosen, harm, level).by_harm()) for (profile, chosen), harm, level in cases]
    assert sum(map(bool, expected)) > 50
    assert _first_difference(cases, told, expected) is None


ANSWERS = (*GIVEN, "refused", "withdrawn", *NOBODY_ASKED)


def test_each_answer_is_agreement_or_is_not(installer: Installer) -> None:
    asked = installer.execute("select a, priv.is_given(a) from unnest(%s::text[]) a", [[*ANSWERS, "luck"]])
    assert {row[0]: row[1] for row in asked.fetchall()} == {
        **{answer: answer in GIVEN for answer in ANSWERS},
        "luck": None,
    }


def test_a_rule_is_told_by_its_numbers_or_where_it_comes_from(installer: Installer) -> None:
    for part in ({"rules": ["A", "B"], "origin": "leaflet"}, {"rules": ["A"]}, {"rules": [], "origin": "local"},
                 {"origin": "local"}, {}):  # fmt: skip
        assert installer.execute("select priv.rules_of(%s)", [json.dumps(part)]).fetchone() == (rules_of(part),)


def _said(about: str, answer: str, by: str | None = "mother", **told: Any) -> dict[str, Any]:
    plain = {"options": "Talked", "understood": True, "committed": True, "agencies": []}
    return plain | {"about": about, "answer": answer, "by": by} | told


STORY: list[dict[str, Any]] = [
    _said("checks", "refused"),
    _said("checks", "given_implicit", agencies=["health"]),
    _said("support", "unable_to_contact", None, committed=None),
    _said("support", "given_explicit", committed=False),
    _said("support", "given_explicit", committed=None),
    _said("support", "given_explicit", understood=None),
    _said("support", "given_explicit", understood=False),
    _said("support", "given_explicit", options=" \n"),
    _said("support", "given_explicit", options=""),
    _said("support", "given_explicit"),
    _said("checks", "given_explicit"),
    _said("support", "refused", "father"),
    _said("checks", "refused", "father", options=""),
    _said("support", "refused", "father", options=" "),
    _said("support", "given_explicit", "father", committed=False),
    _said("checks", "not_asked_delay", "father"),
    _said("support", "withdrawn", options=""),
    _said("support", "withdrawn", "father", options="", committed=False),
    _said("support", "given_implicit", agencies=["health"], options="", understood=None),
    _said("support", "unable_to_contact", "father"),
    _said("support", "best_interests", "father", options="", committed=None),
    _said("checks", "withdrawn"),
    _said("support", "best_interests"),
    *(_said("support", answer) for answer in NOBODY_ASKED),
    _said("support", "not_required", "father"),
    *({"about": about, "ground": ground} for ground in ("required_by_law", "further_risk", "really_worried", None)
      for about in ("checks", "support")),
    _said("support", "refused", options="", committed=False),
    *({"about": about, "ground": "further_risk"} for about in ("checks", "support")),
    {"about": "support", "ground": None},
]  # fmt: skip
"""One entry after another about the first child, each on top of what was recorded before."""

KINDS = (("child_protection", None), ("support", False), ("support", True))


def test_the_database_asks_what_the_leaflets_ask_whatever_was_recorded(sign_in: SignIn, installer: Installer) -> None:
    installer.execute("insert into mash.hub (id, name, profile) values ('other', 'Other', %s)", [_strict()])
    family, child, settled = _family_with_another(sign_in, installer)
    _adopt(installer, PROFILES[-1])
    for step in STORY:
        _record(installer, family, step)
        child.hear(step)
        for kind, by_the_referral in KINDS:
            installer.execute("update mash.enquiry set kind = %s where id = %s", [kind, family.enquiry])
            installer.execute("update mash.referral set consent_given = %s where enquiry = %s",
                              [by_the_referral, family.enquiry])  # fmt: skip
            for profile in PROFILES if step in STORY[-2:] else PROFILES[-1:]:
                if step in STORY[-2:]:
                    _adopt(installer, profile)
                where = (family, profile, kind, by_the_referral is True)
                assert (step, _signing(installer, child, *where)) == (step, None)
                assert (step, _asking(installer, [child, settled], *where)) == (step, None)


RELATED: list[tuple[str, bool | None, bool]] = [
    *((kind, False, True) for kind in ("mother", "father", "parent", "adoptive_parent", "special_guardian", "carer")),
    *((kind, None, True) for kind in ("mother", "father", "parent", "adoptive_parent", "special_guardian", "carer")),
    ("grandfather", True, True), ("grandfather", None, False), ("grandfather", False, False),
]  # fmt: skip
"""How somebody is related, whether they have parental responsibility, and whether they count as a parent."""


def test_the_parents_of_a_child_are_theirs_of_this_enquiry_and_alive(sign_in: SignIn, installer: Installer) -> None:
    family, other = Family(sign_in), Family(sign_in)
    parents = "select array(select priv.parents_of(%s, %s) order by 1)::text[]"
    for kind, responsible, counts in RELATED:
        installer.execute("update mash.relationship set kind = %s, parental_responsibility = %s where person = %s",
                          [kind, responsible, family.father])  # fmt: skip
        expected = sorted([family.mother, family.father] if counts else [family.mother])
        told = installer.execute(parents.encode(), [family.enquiry, family.children[0]]).fetchone()
        assert (kind, responsible, told) == (kind, responsible, (expected,))
    assert installer.execute(parents.encode(), [other.enquiry, family.children[0]]).fetchone() == ([],)
    installer.execute('delete from mash.relationship where person = %s and "of" = %s',
                      [family.mother, family.children[1]])  # fmt: skip
    assert installer.execute(parents.encode(), [family.enquiry, family.children[1]]).fetchone() == ([],)
    assert installer.execute(parents.encode(), [family.enquiry, family.mother]).fetchone() == ([],)
    installer.execute("update mash.person set died = '2020-01-01' where id = %s", [family.mother])
    assert installer.execute(parents.encode(), [family.enquiry, family.children[0]]).fetchone() == ([],)


def test_a_parent_was_heard_when_somebody_reached_or_tried_them_or_may_not(
    sign_in: SignIn, installer: Installer
) -> None:
    family, other = Family(sign_in), Family(sign_in)

    def heard() -> list[Row]:
        sql = "select priv.was_heard(%s, %s), priv.was_heard(%s, %s), priv.was_heard(%s, %s)"
        return installer.execute(sql.encode(), [family.enquiry, family.mother, family.enquiry, family.father,
                                                other.enquiry, other.mother]).fetchall()  # fmt: skip

    assert heard() == [(False, False, False)]
    family.contact(family.mother, "unsafe")
    assert heard() == [(False, False, False)]
    family.contact(family.mother, "no_answer")
    assert heard() == [(True, False, False)]
    family.consent(by_person=family.father, answer="refused", about=["checks"], people=family.children[:1])
    assert heard() == [(True, True, False)]
    other.not_told(other.mother, "not_sure")
    assert heard() == [(True, True, True)]
    told = {"people": [other.mother], "told": True, "told_by": "referrer", "what": "All", "happened": WHEN}
    other.decider.command("record_telling", {"enquiry": str(other.enquiry), **told})
    assert heard() == [(True, True, False)]


def test_another_familys_withdrawal_puts_nothing_in_doubt(sign_in: SignIn, installer: Installer) -> None:
    family, other = Family(sign_in), Family(sign_in)
    for one in (family, other):
        one.consent()
        one.ask("police")
    other.consent(answer="withdrawn", about=["checks"])
    doubts = "select agency, person::text from priv.requests_in_doubt(%s) order by 2"
    assert installer.execute(doubts.encode(), [family.enquiry]).fetchall() == []
    expected = sorted(("police", child) for child in other.children)
    assert installer.execute(doubts.encode(), [other.enquiry]).fetchall() == expected
    other.ground("significant_harm", people=other.children[:1])
    assert installer.execute(doubts.encode(), [other.enquiry]).fetchall() == [("police", other.children[1])]


def _adopt(installer: Installer, profile: Said) -> None:
    installer.execute("update mash.hub set profile = %s where id <> 'other'", [json.dumps(profile)])


def _strict() -> str:
    """A hub that asks for everything, and is not this one."""
    return json.dumps({"outcomes": [{"code": one, "guards": list(GUARDS)} for one in (*GUARDS, "bare")],
                       "consent": {"before_research": "required", "for_support": "required", "exceptions": []},
                       "telling": {"both_parents": "both"}})  # fmt: skip


def _family_with_another(sign_in: SignIn, installer: Installer) -> tuple[Family, Child, Child]:
    """A ground settles the second child; of another hub's enquiry all is recorded that would count if it were here."""
    family, other = Family(sign_in), Family(sign_in, consent_given=True)
    other.consent()
    settled, child = Child(), Child(unheard={"father"})
    installer.execute("update mash.enquiry set hub = 'other' where id <> %s", [family.enquiry])
    for about in ("checks", "support"):
        ground, refusal = {"about": about, "ground": "further_risk"}, _said(about, "refused", None)
        for whole, number in ((family, 1), (other, 0)):
            _record(installer, whole, ground, child=number)
        _record(installer, family, refusal | {"by": "mother"}, child=1)
        settled.hear(ground)
        settled.hear(refusal)
    return family, child, settled


def _signing(
    installer: Installer, child: Child, family: Family, profile: Said, kind: str, by_the_referral: bool
) -> Any:
    """The first outcome before which the database asks something else."""
    plain = kind == "child_protection"
    told_apart = list(product(profile["outcomes"][0 if plain else -4 :], ("no", "may_be") if plain else ("no",)))
    cases = [(one["code"], harm) for one, harm in told_apart]
    choices = [Choice(profile, one, harm, 4, kind, by_the_referral) for one, harm in told_apart]
    where = f"'{family.enquiry}', '{family.children[0]}', told ->> 0, told ->> 1, 4"
    told = _told(installer, "missing_for_outcome", where, cases)
    return _first_difference(cases, told, [one.unmet(child) for one in choices])


def _asking(
    installer: Installer, children: list[Child], family: Family, profile: Said, kind: str, by_the_referral: bool
) -> Any:
    """The first set of agencies before whose requests the database asks something else."""
    cases = [("police",), ("health",), ("police", "health")]
    where = f"'{family.enquiry}', array(select jsonb_array_elements_text(told))"
    told = _told(installer, "missing_for_requests", where, cases)
    return _first_difference(
        cases, told, [Asking(profile, one, kind, by_the_referral).unmet(children) for one in cases]
    )


def _record(installer: Installer, family: Family, step: Said, child: int = 0) -> None:
    if "ground" in step:
        installer.execute(
            "insert into mash.lawful_basis (enquiry, person, about, ground, ground_words, reason, authorised_by, at) "
            "values (%s, %s, %s, %s, %s, 'Why', %s, clock_timestamp())",
            [family.enquiry, family.children[child], step["about"], step["ground"], step["ground"] or "", DECIDER],
        )
        return
    by = {"mother": family.mother, "father": family.father, None: None}[step["by"]]
    installer.execute(
        "insert into mash.consent (enquiry, person, about, by_person, capacity, answer, options, understood, "
        "committed, agencies, happened, by, at) "
        "values (%s, %s, %s, %s, 'adult', %s, %s, %s, %s, %s, now(), %s, clock_timestamp())",
        [family.enquiry, family.children[child], step["about"], by, step["answer"], step["options"],
         step["understood"], step["committed"], step["agencies"], DECIDER],
    )  # fmt: skip


def _first_difference(cases: Iterable[Any], told: list[list[Row]], expected: list[list[Any]]) -> Any:
    rows = zip(cases, told, expected, strict=True)
    return next((row for row in rows if row[1] != row[2]), None)
