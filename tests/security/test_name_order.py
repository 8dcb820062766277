"""Whoever writes the family name first is written so wherever they are found, likely, or linked."""

from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from tests.security.matching import begin_likely, put, say
from tests.security.psql import DECIDER, Row, SignIn

Installer = psycopg.Connection[Row]


@pytest.mark.parametrize("first", [False, True])
def test_the_order_of_a_name_comes_with_it(
    first: bool, sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    here, there = study["self-referral"], study["school"]
    one, other = put(installer, here), put(installer, there, family_first=first)
    person = sign_in(DECIDER)
    search = person.ask("select search from app.begin_search(%s)", "Zora Quillon")[0][0]
    told = person.ask("select person, family_first from app.search_results(%s)", search)
    assert set(told) == {(one, False), (other, first)}
    likely = begin_likely(person, here)
    assert person.ask("select person, family_first from app.likely_people(%s)", likely) == [(other, first)]
    say(person, here, one, other)
    assert person.ask("select person, family_first from app.links(%s)", here) == [(other, first)]
