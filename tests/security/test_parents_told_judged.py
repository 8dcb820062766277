"""Before an enquiry is closed each parent was told and each letter posted; what is shown as due meanwhile."""

from psycopg.types.json import Jsonb

from tests.security.asking_rules import Rules
from tests.security.merging import Merging
from tests.security.psql import DECIDER
from tests.security.way_judged import BEFORE

LATER = "2098-01-01T12:00:00+00:00"
UNTOLD = "(select priv.has_untold_parent(($1 ->> 'e')::uuid))"
UNMET = """select u.* from mash.enquiry e cross join priv.me() me cross join lateral priv.unmet($1 ->> 'guard', e, me) u
    where e.id = ($1 ->> 'e')::uuid"""


class Family(Merging):
    """On each enquiry nobody is a child any more, and nothing was said to any parent."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        rules.do("alter table mash.telling disable trigger user")
        for gone in ("letter_release", "letter", "telling"):
            rules.do(f"delete from mash.{gone}")
        rules.do("update mash.referral set parents_told = false")
        rules.do("update mash.person set role = 'sibling' where role = 'subject'")
        self.child, self.mother = self.put("subject"), self.put("parent")
        self.related(self.mother, "mother", self.child)

    def untold(self, enquiry: str = "") -> bool:
        """Whether a parent is not told."""
        return bool(self.asked(UNTOLD, e=enquiry or self.enquiry))

    def posted(self, recipient: str, kind: str = "please_call", **told: object) -> str:
        """A letter that was posted."""
        _, address = self.home(recipient)
        return self.letter(recipient, address, "posted", kind, posted=BEFORE, **told)


def test_a_parent_is_untold_until_something_says_that_they_were_told_or_why_not(rules: Rules) -> None:
    way = Family(rules)
    assert (way.untold(), way.untold(way.other)) == (True, False)
    for told in (True, False):
        with rules.connection.transaction(force_rollback=True):
            way.telling(way.mother, told=told)
            assert (told, way.untold()) == (told, False)
    for enquiry, untold in ((way.other, True), (way.enquiry, False)):
        rules.do("update mash.referral set parents_told = enquiry = %s", enquiry)
        assert (enquiry, way.untold()) == (enquiry, untold)


def test_only_of_the_children_whom_it_is_about_each_parent_is_told(rules: Rules) -> None:
    way = Family(rules)
    brother, father = way.put("sibling"), way.put("parent")
    way.related(father, "father", brother)
    assert way.untold() is True
    with rules.connection.transaction(force_rollback=True):
        way.planted(way.child, brother)
        assert way.untold() is False, "whoever is merged is asked about as the one who stays"
    way.telling(way.mother)
    assert way.untold() is False
    way.related(father, "father", way.put("subject"))
    assert way.untold() is True


def test_a_letter_that_was_posted_to_them_tells_them_and_no_other_does(rules: Rules) -> None:
    way = Family(rules)
    mum = way.put("parent")
    way.posted(way.put("parent"))
    assert way.untold() is True
    police = {"force": 1, "reference": 1, "how": 1, "ground": 1, "ground_words": 1, "necessity": 1, "harm": 1}
    for letter, tells in (
        (lambda: way.posted(way.mother), True),
        (lambda: way.letter(way.mother, way.home(way.mother)[1]), False),
        (lambda: way.letter(way.mother, way.home(way.mother)[1], "printed"), False),
        (lambda: way.posted(way.mother, "onward", service="health", attention="Desk"), False),
        (lambda: way.posted(way.mother, "outcome_parent"), True),
        (lambda: _to_the_police(way, police), False),
        (lambda: (way.posted(mum), way.planted(mum, way.mother)), True),
    ):
        with rules.connection.transaction(force_rollback=True):
            letter()
            assert way.untold() is not tells


def _to_the_police(way: Family, told: dict[str, int]) -> None:
    way.letter(way.mother, None, "posted", "police_disclosure", posted=BEFORE, strict=True, told=Jsonb(told))


def test_a_protection_concern_is_told_of_where_the_hub_tells_of_it(rules: Rules) -> None:
    way = Family(rules)
    told = "update mash.hub set profile = jsonb_set(profile, '{telling,child_protection}', to_jsonb(%s::text))"
    missing = "Each parent is told of the referral, or it is recorded why one is not."
    for kind, hub_tells, said in (
        ("child_protection", "told", [missing]),
        ("child_protection", "told_only_if_sure", []),
        ("support", "told", []),
    ):
        rules.do("update mash.enquiry set kind = %s where id = %s", kind, way.enquiry)
        rules.do(told, hub_tells)
        rows = way.rules.rows(DECIDER, UNMET, e=way.enquiry, guard="told")
        assert [row["words"] for row in rows] == said, (kind, hub_tells)
        assert {row["part"] for row in rows} <= {"telling"}
    rules.do("update mash.enquiry set kind = 'child_protection' where id = %s", way.enquiry)
    rules.do(told, "told")
    way.telling(way.mother)
    assert way.rules.rows(DECIDER, UNMET, e=way.enquiry, guard="told") == []


def test_what_an_agency_was_asked_on_paper_keeps_nothing_open(rules: Rules) -> None:
    way = Family(rules)
    waits = "(select priv.has_letters_to_post(($1 ->> 'e')::uuid))"
    way.add("letter", kind="agency_request", service="education", confidential=False, made_by=DECIDER, due=LATER)
    assert way.asked(waits, e=way.enquiry) is False
    way.letter(way.mother, way.home(way.mother)[1])
    assert way.asked(waits, e=way.enquiry) is True
    assert way.asked(waits, e=way.other) is False


def test_what_others_are_awaited_for_is_never_what_is_due_next(rules: Rules) -> None:
    way = Family(rules)
    move = "select priv.move_enquiry(($1 ->> 'e')::uuid)"
    rules.do("select priv.end_clocks(%s, array['screening', 'decision', 'letters', 'withheld', 'return'], 'met')",
             way.enquiry)  # fmt: skip
    due = "select due_what from mash.enquiry where id = %s"
    request = rules.one("select id from mash.information_request where enquiry = %s limit 1", way.enquiry)
    rules.do("alter table mash.clock disable trigger sealed")
    rules.do("delete from mash.clock where about = %s", request)
    for kind in ("return", "acknowledgement", "taking_over", "written_follow_up"):
        about = {"about": str(request)} if kind == "return" else {}
        way.add("clock", kind=kind, event="sent", counts_from="event", started=BEFORE, due=LATER, **about)
        rules.rows(DECIDER, move, e=way.enquiry)
        assert (kind, rules.one(due, way.enquiry)) == (kind, "")
    way.add("clock", kind="letters", event="signed", counts_from="event", started=BEFORE, due="2099-01-01 12:00+00")
    rules.rows(DECIDER, move, e=way.enquiry)
    assert rules.one(due, way.enquiry) == "letters"


def test_whoever_is_merged_is_owed_no_agreement_before_early_help_takes_the_family_on(rules: Rules) -> None:
    way = Family(rules)
    early = {"code": "early", "leads_to": "early_help", "team": "Early Team", "consent_needed": True, "rules": ["N30"]}
    rules.do("update mash.hub set profile = jsonb_set(profile, '{outcomes}', %s)", Jsonb([early]))
    assert way.rules.rows(DECIDER, UNMET, e=way.enquiry, guard="agreed")
    way.planted(way.child, way.put("sibling"))
    assert way.rules.rows(DECIDER, UNMET, e=way.enquiry, guard="agreed") == []
