"""What a referral leaves open of the family, asked by itself: each condition by what meets it and what does not."""

import json
from typing import Any

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import House, bad, too_long
from tests.security.guarding_judged import Guarding, Told
from tests.security.psql import OFFICER
from tests.security.test_kept_referral import TOLD

TELLING: dict[str, Any] = {
    "rules": ["T1"], "child_protection": "told", "unless": [{"code": "danger", "label": "Danger"}],
    "by_referrer": [{"code": "concerns", "label": "The concerns", "rules": ["T2"]},
                    {"code": "process", "label": "The process", "rules": ["T3"]}],
}  # fmt: skip
CONSENT: dict[str, Any] = {
    "rules": ["C1"], "to_refer": "asked", "for_support": "", "exceptions": [{"code": "risk", "label": "Risk"}],
}  # fmt: skip
SAYS = "The referral does not say whether the parents were told of this: {}."
CONCERNS, PROCESS = (("T2", "telling", SAYS.format("The concerns")), ("T3", "telling", SAYS.format("The process")))
KNOWN = ("T1", "telling", ("The referral does not say that the parents know of it, or which of the hub's reasons there "
         "is for not telling them."))  # fmt: skip
ASKED = ("C1", "consent", ("The referral does not say that the family was asked to agree, or which of the hub's "
         "reasons there is for not asking them."))  # fmt: skip


class Referred(Guarding):
    """A child protection concern from a school, of which nothing is said of the family."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.profile(telling=TELLING, consent=CONSENT)
        self.says(source="2A", parents_told=False, consent_asked=False)

    def says(self, enquiry: str = "", **told: object) -> None:
        """What the referral says."""
        for name, value in told.items():
            self.rules.do(f"update mash.referral set {name} = %s where enquiry = %s", value, enquiry or self.enquiry)

    def is_of(self, kind: str) -> None:
        """What the referral asks for."""
        self.rules.do("update mash.enquiry set kind = %s where id = %s", kind, self.enquiry)

    def left(self) -> list[Told]:
        """What it leaves open."""
        return sorted(self.missing("missing_of_referrer(%s)", self.enquiry))


def test_everything_is_left_open_by_a_professional_who_says_nothing(rules: Rules) -> None:
    family = Referred(rules)
    family.says(family.other, source="2A", parents_told=False, consent_asked=False)
    assert family.left() == sorted([KNOWN, ASKED])
    for source, professional in (("1A", False), ("1D", False), ("2B", True), ("3F", True), ("4", True), ("5D", True),
                                 ("6", True), ("7", True), ("8", True), ("9", False), ("10", False)):  # fmt: skip
        family.says(source=source)
        assert (source, family.left() != []) == (source, professional)


def test_each_thing_is_answered_by_yes_or_by_no_and_by_no_other(rules: Rules) -> None:
    family = Referred(rules)
    family.says(parents_told=True)
    assert family.left() == sorted([CONCERNS, PROCESS, ASKED])
    family.says(explained=["concerns"])
    assert CONCERNS not in family.left()
    assert PROCESS in family.left()
    family.says(explained=[], not_explained=["concerns"])
    assert CONCERNS not in family.left()
    assert PROCESS in family.left()
    family.says(explained=["process"])
    assert not {CONCERNS, PROCESS} & set(family.left())
    family.says(explained=[], not_explained=[])
    family.says(enquiry=family.other, explained=["concerns", "process"])
    assert {CONCERNS, PROCESS} < set(family.left())
    family.profile(telling={name: TELLING[name] for name in TELLING if name != "by_referrer"})
    assert family.left() == [ASKED]


@pytest.mark.parametrize(
    ("kind", "rule", "says", "left"),
    [
        ("child_protection", "told", {}, True),
        ("child_protection", "told", {"parents_told": True}, False),
        ("child_protection", "told", {"parents_ground": "danger"}, False),
        ("child_protection", "told_only_if_sure", {}, False),
        ("child_protection", "", {}, False),
        ("support", "told", {}, False),
    ],
)
def test_where_parents_are_told_of_a_concern_the_referral_says_so_or_why_not(
    kind: str, rule: str, says: dict[str, Any], *, left: bool, rules: Rules
) -> None:
    family = Referred(rules)
    family.profile(telling=TELLING | {"child_protection": rule})
    family.is_of(kind)
    family.says(**says)
    assert (KNOWN in family.left()) is left


@pytest.mark.parametrize(
    ("kind", "consent", "says", "left"),
    [
        ("child_protection", {}, {}, True),
        ("support", {}, {}, True),
        ("child_protection", {"to_refer": "actively_sought"}, {}, True),
        ("child_protection", {"to_refer": ""}, {}, False),
        ("support", {"to_refer": ""}, {}, False),
        ("child_protection", {"to_refer": None}, {}, False),
        ("child_protection", {"for_support": "required"}, {}, False),
        ("support", {"for_support": "required"}, {}, True),
        ("child_protection", {"for_support": None}, {}, True),
        ("child_protection", {}, {"consent_asked": True}, False),
        ("child_protection", {}, {"consent_ground": "risk"}, False),
        ("child_protection", {}, {"consent_why_not": "Busy"}, True),
    ],
)
def test_where_the_family_is_asked_the_referral_says_so_or_why_not(
    kind: str, consent: dict[str, object], says: dict[str, Any], *, left: bool, rules: Rules
) -> None:
    family = Referred(rules)
    family.profile(consent=CONSENT | consent)
    family.is_of(kind)
    family.says(**says)
    assert (ASKED in family.left()) is left


def test_what_the_hub_recorded_of_this_enquiry_closes_what_was_left_open(rules: Rules) -> None:
    family = Referred(rules)
    family.says(parents_told=True)
    foreign = {"enquiry": family.other, "person": family.foreign}
    with family.undone():
        family.told(family.foreign_parent, told=True, enquiry=family.other)
        family.ground("risk", **foreign)
        family.answers("refused", **foreign, by_person=family.foreign_parent)
        assert family.left() == sorted([CONCERNS, PROCESS, ASKED])
    for knows in (True, False):
        with family.undone():
            family.says(parents_told=knows)
            family.told(family.mother, told=False)
            assert family.left() == [ASKED]
    with family.undone():
        family.ground("risk")
        assert family.left() == sorted([CONCERNS, PROCESS])
    with family.undone():
        family.answers("refused")
        assert family.left() == sorted([CONCERNS, PROCESS])


def _said(rules: Rules, **told: object) -> Refusal | None:
    rules.do("update mash.hub set profile = profile || jsonb_build_object('telling', %s::jsonb, 'consent', %s::jsonb)",
             *map(json.dumps, (TELLING, CONSENT)))  # fmt: skip
    return House(rules).refused(OFFICER, "record_referral", TOLD | told)


NOT_ASKED = bad("explained", "The hub's profile does not ask whether parents were told of this.")
BOTH = bad("explained", "Say either that the parents were told of this or that they were not.")
NO_REASON = bad("parents_told", "Choose one of the hub's reasons for not telling the parents.")
NO_ROUTE = bad("route", "Choose one of the hub's ways in which a concern comes to notice.")
NO_GROUND = bad("consent", "Choose one of the hub's reasons for not asking the family.")


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"parents_told": {"told": True, "explained": ["concerns", "process"]}}, None),
        ({"parents_told": {"told": True, "not_explained": ["process"], "explained": ["concerns"]}}, None),
        ({"parents_told": {"told": True, "explained": ["danger"]}}, NOT_ASKED),
        ({"parents_told": {"told": True, "not_explained": ["concerns", "other"]}}, NOT_ASKED),
        ({"parents_told": {"told": True, "explained": ["process"], "not_explained": ["process"]}}, BOTH),
        ({"parents_told": {"told": False, "ground": "danger"}}, None),
        ({"parents_told": {"told": False, "ground": ""}}, None),
        ({"parents_told": {"told": False, "ground": "risk"}}, NO_REASON),
        ({"parents_told": {"told": False, "explained": "concerns"}},
         bad("explained", "This is not a list that can be kept.")),
        ({"consent": {"asked": False, "ground": "risk"}}, None),
        ({"consent": {"asked": False, "ground": ""}}, None),
        ({"consent": {"asked": False, "ground": "danger"}}, NO_GROUND),
        ({"route": "child_tells"}, None),
        ({"route": ""}, None),
        ({"route": "danger"}, NO_ROUTE),
    ],
)  # fmt: skip
def test_only_what_the_hub_asks_is_kept(told: dict[str, object], refusal: Refusal | None, rules: Rules) -> None:
    assert _said(rules, **told) == refusal


def test_what_was_said_is_kept_as_codes(rules: Rules) -> None:
    told: dict[str, object] = {
        "parents_told": {"told": False, "ground": "danger", "explained": ["process"], "not_explained": ["concerns"]},
        "consent": {"asked": False, "ground": "risk"},
        "route": "child_tells",
    }
    assert _said(rules, **told) is None
    _, left = House(rules).done(OFFICER, "record_referral", TOLD | told)
    (row,) = left["referral"]
    kept = ("explained", "not_explained", "parents_ground", "consent_ground", "route")
    assert [row[name] for name in kept] == [["process"], ["concerns"], "danger", "risk", "child_tells"]


def test_codes_are_shown_in_the_words_of_the_list_and_stay_themselves_where_it_has_none(rules: Rules) -> None:
    family = Referred(rules)
    words = "priv.labels_of(%s, %s)"
    listed = json.dumps(TELLING["by_referrer"])
    assert family.asked(words, listed, ["process", "gone", "concerns"]) == ["The process", "gone", "The concerns"]
    assert family.asked(words, None, ["process"]) == ["process"]
    assert family.asked(words, listed, []) == []
    twice = '[{"code": "x", "label": "First"}, {"code": "x", "label": "Second"}]'
    assert family.asked("cardinality(priv.labels_of(%s, array['x']))", twice) == 1
    for code, expected in (("concerns", "The concerns"), ("", ""), ("gone", "gone")):
        assert family.asked("priv.label_of(%s, %s)", listed, code) == expected
    assert family.asked("priv.codes_of(%s)", listed) == ["concerns", "process"]
    assert family.asked("priv.codes_of(null)") == []


def test_a_request_is_agreed_to_when_it_is_about_every_child(rules: Rules) -> None:
    family = Referred(rules)
    rules.do("update mash.person set role = 'subject' where id = %s", family.sibling)
    agreed = "priv.is_agreed_to(%s, 'police')"
    assert family.asked(agreed, family.enquiry) is False
    family.answers("given_explicit", agencies=["police"])
    assert family.asked(agreed, family.enquiry) is False
    family.answers("given_explicit", person=family.sibling, about="support")
    assert family.asked(agreed, family.enquiry) is False
    family.answers("given_explicit", person=family.sibling)
    assert family.asked(agreed, family.enquiry) is True
    assert family.asked("priv.is_agreed_to(%s, 'health')", family.enquiry) is False
    assert family.asked(agreed, family.other) is False
    rules.do("insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', %s)",
             family.enquiry, family.sibling, family.child, OFFICER)  # fmt: skip
    assert family.asked(agreed, family.enquiry) is True, "one child, written twice"
    rules.do("update mash.person set role = 'sibling' where enquiry = %s", family.enquiry)
    assert family.asked(agreed, family.enquiry) is False


GROWN = ("S1", "", ("Somebody whom this is about is grown up, and this hub is for children and young people. Name the "
         "child whom it is about, or pass it on."))  # fmt: skip


@pytest.mark.parametrize(
    ("kinds", "role", "birth", "grown"),
    [
        (["child"], "subject", "2008-03-02", True),
        (["child"], "subject", "2008-03-03", False),
        (["child"], "subject", None, False),
        (["child"], "sibling", "1970-01-01", False),
        (["child", "adult"], "subject", "1970-01-01", False),
        (None, "subject", "1970-01-01", False),
    ],
)
def test_a_grown_up_is_noticed_where_the_hub_is_for_children(
    kinds: list[str] | None, role: str, birth: str | None, *, grown: bool, rules: Rules
) -> None:
    family = Referred(rules)
    family.profile(subjects={"rules": ["S1"], "kinds": kinds})
    rules.do("alter table mash.enquiry disable trigger user")
    rules.do("update mash.enquiry set received = '2026-03-02T23:30:00Z'")
    rules.do("update mash.person set role = %s, birth = %s where id = %s", role, birth, family.child)
    rules.do("update mash.person set birth = '1970-01-01' where id = %s", family.foreign)
    assert (GROWN in family.left()) is grown
    family.says(source="1A")  # whoever told the hub
    assert (GROWN in family.left()) is grown


AGREED = ("F11", "", "The referral does not say what was agreed with the parents.")
BY_WHEN = ("F11", "", "The referral does not say by when it was to be looked at how that went.")
WENT = ("F11", "", "The referral does not say how what was agreed with the parents went.")


def test_what_was_agreed_with_the_parents_is_said_where_the_way_in_asks_for_it(rules: Rules) -> None:
    family = Referred(rules)
    routes = [{"code": "plan", "asks": "with_parents", "rules": ["F11"]}, {"code": "call", "asks": "written_form"}]
    family.profile(telling={}, consent={}, referrals={"routes": [*routes, {"code": "danger"}]})
    today = family.rules.one("select priv.today()")
    day = {name: family.rules.one("select %s::date + %s", today, more) for name, more in (("before", -1), ("after", 1))}
    for route in ("", "call", "danger", "gone"):
        family.says(route=route)
        assert (route, family.left()) == (route, [])
    family.says(route="plan")
    assert family.left() == sorted([AGREED, BY_WHEN])
    for told, left in (
        ({"parents_agreed": " \n"}, [AGREED, BY_WHEN]), ({"parents_agreed": "A visit"}, [BY_WHEN]),
        ({"follow_up": day["after"]}, []), ({"follow_up": today}, []), ({"follow_up": day["before"]}, [WENT]),
        ({"follow_up_result": " "}, [WENT]), ({"follow_up_result": "Nothing changed"}, []),
    ):  # fmt: skip
        family.says(**told)
        assert (told, family.left()) == (told, sorted(left))
    family.says(family.other, route="plan", parents_agreed="")
    assert family.left() == []


def test_what_was_agreed_with_the_parents_is_kept_with_its_day(rules: Rules) -> None:
    Referred(rules)
    agreed = {"agreed": "A visit", "follow_up": "2026-01-05", "result": "Nothing changed"}
    told: dict[str, Any] = {"with_parents": agreed}
    _, left = House(rules).undone(OFFICER, "record_referral", TOLD | told)
    (row,) = left["referral"]
    kept = (row["parents_agreed"], row["follow_up"], row["follow_up_result"])
    assert kept == ("A visit", "2026-01-05", "Nothing changed")
    for field in ("agreed", "result"):
        for length, fits in ((10000, True), (10001, False)):
            said = _said(rules, with_parents={field: "x" * length})
            assert (field, length, said) == (field, length, None if fits else bad(field, too_long(10000)))
    unkept = bad("", "Something in this referral cannot be kept as it is. Check dates and choices.")
    assert _said(rules, with_parents={"follow_up": "soon"}) == unkept
