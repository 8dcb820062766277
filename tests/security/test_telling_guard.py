"""Where the leaflet says that parents are told of a referral, none is closed before each was, or it is said why not."""

import pytest
from psycopg.types.json import Jsonb

from tests.security.collecting import Installer
from tests.security.family import Family, adopt
from tests.security.psql import SignIn
from tests.security.spoiling import TAKEN, Said, refused, said

WAITS = refused("", "Each parent is told of the referral, or it is recorded why one is not.")
TOLD = (
    ("worcestershire", "immediate_danger", "W5, W6"),
    ("oxfordshire", "telling_raises_risk", "O7, O8, O9"),
    ("waltham_forest", "telling_raises_risk", "F25"),
)


def _decided(sign_in: SignIn, installer: Installer, kind: str = "child_protection") -> Family:
    family = Family(sign_in, kind)
    installer.execute("update mash.enquiry set state = 'decided' where id = %s", [family.enquiry])
    return family


def _closing(family: Family) -> Said:
    version = family.decider.read("enquiry_row", family.enquiry)[0]["version"]
    body = {"enquiry": str(family.enquiry), "version": version, "step": "close"}
    return said(family.decider, "take_step", body)


@pytest.mark.parametrize(("hub", "ground", "rule"), TOLD)
def test_each_parent_is_told_before_the_end_or_it_is_recorded_why_one_is_not(
    hub: str, ground: str, rule: str, sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, hub)
    family = _decided(sign_in, installer)
    assert _closing(family) == WAITS
    close = "select rule, part from app.next_steps(%s) where step = 'close' and unmet is not null"
    assert family.decider.ask(close, family.enquiry) == [(rule, "telling")]
    family.tell(family.mother)
    assert _closing(family) == WAITS
    family.not_told(family.father, ground)
    assert _closing(family) == TAKEN


@pytest.mark.parametrize("hub", ["northamptonshire", "dudley"])
def test_where_the_leaflet_does_not_promise_it_nothing_waits_for_it(
    hub: str, sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, hub)
    assert _closing(_decided(sign_in, installer)) == TAKEN


def test_a_family_that_asked_for_support_knows_of_it(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "worcestershire")
    assert _closing(_decided(sign_in, installer, "support")) == TAKEN


def test_what_the_referral_says_that_the_parents_were_told_counts(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "waltham_forest")
    family, other = _decided(sign_in, installer), _decided(sign_in, installer)
    told = "update mash.referral set parents_told = true where enquiry = %s"
    installer.execute(told.encode(), [family.enquiry])
    assert (_closing(family), _closing(other)) == (TAKEN, WAITS)


def test_a_posted_letter_tells_its_reader_and_no_other_parent(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "waltham_forest")
    family = _decided(sign_in, installer)
    household = "insert into mash.household (enquiry, people, has_address) values (%s, %s::uuid[], true) returning id"
    (home,) = installer.execute(household.encode(), [family.enquiry, [family.mother]]).fetchone() or ("",)
    address = "insert into mash.address (enquiry, household, lines) values (%s, %s, '{1 Sample Street}') returning id"
    (at,) = installer.execute(address.encode(), [family.enquiry, home]).fetchone() or ("",)
    for reader in (family.mother, family.father):
        assert _closing(family) == WAITS
        installer.execute(
            "insert into mash.letter (enquiry, recipient, address, confidential, due, state, printed, content_hash, "
            "posted) values (%s, %s, %s, false, now(), 'posted', now(), 'x', now())",
            [family.enquiry, reader, at],
        )
    assert _closing(family) == TAKEN


def test_that_the_police_were_told_of_the_parents_tells_no_parent(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "waltham_forest")
    family = _decided(sign_in, installer)
    told = dict.fromkeys(("force", "reference", "how", "ground", "ground_words", "necessity", "harm"), "x")
    for about in (family.mother, family.father):
        installer.execute(
            "insert into mash.letter (enquiry, kind, recipient, confidential, strict, told, made_by, due, state, "
            "printed, content_hash, posted) select %s, 'police_disclosure', %s, false, true, %s, login, now(), "
            "'posted', now(), 'x', now() from mash.staff where 'senior_social_worker' = any (roles) limit 1",
            [family.enquiry, about, Jsonb(told)],
        )
    assert _closing(family) == WAITS
