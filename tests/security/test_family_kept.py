"""What is recorded of a family is kept field by field as it was typed, and read back so."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, Row, SignIn

WHOLE: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "record_consent": (
        "consents",
        {
            "explanation": "marker explanation",
            "options": "marker options",
            "understood": True,
            "committed": False,
            "agencies": ["health", "police"],
            "limits": "marker limits",
            "why": "marker why",
            "how": "marker how",
            "correction": "marker correction",
            "explained": ["why", "what", "how", "with_whom"],
        },
    ),
    "record_lawful_basis": ("lawful_bases", {"reason": "marker reason", "ground": "asking_raises_risk"}),
    "record_telling": ("tellings", {"how": "marker how", "correction": "marker correction"}),
    "record_family_contact": (
        "family_contacts",
        {
            "safety": "marker safety",
            "explained": "marker explained",
            "explained_how": "marker how",
            "interpreter": "marker interpreter",
            "correction": "marker correction",
        },
    ),
}


@pytest.mark.parametrize("command", WHOLE)
def test_every_field_is_kept_as_it_was_typed(
    command: str, sign_in: SignIn, installer: psycopg.Connection[Row], study: Mapping[str, UUID]
) -> None:
    function, more = WHOLE[command]
    body = {**Bodies(installer, study).of(command), **more}
    decider = sign_in(DECIDER)
    decider.open(study["self-referral"])
    decider.command(command, body)
    newest = max(decider.read(function, study["self-referral"]), key=lambda row: row["at"])
    said = {name: value for name, value in body.items() if name not in ("enquiry", "version", "people", "about")}
    assert {name: _plain(newest[name]) for name in said} == {name: _plain(value) for name, value in said.items()}
    assert [str(newest["person"])] == body.get("people", [body.get("person")])
    assert newest.get("about") == body.get("about", [None])[0]


def test_what_does_not_go_with_not_telling_is_not_kept(
    sign_in: SignIn, installer: psycopg.Connection[Row], study: Mapping[str, UUID]
) -> None:
    body = Bodies(installer, study).record_telling()
    decider = sign_in(DECIDER)
    decider.open(study["self-referral"])
    decider.command("record_telling", body | {"ground": "not_sure", "why_not": "marker why not"})
    newest = decider.read("tellings", study["self-referral"])[0]
    assert (newest["ground"], newest["why_not"]) == ("", "")
    decider.command("record_telling", body | {"told": False, "ground": "not_sure", "why_not": "marker why not"})
    newest = decider.read("tellings", study["self-referral"])[0]
    assert (newest["ground"], newest["why_not"]) == ("not_sure", "marker why not")
    assert (newest["told_by"], newest["happened"]) == (None, None)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.timestamp()
    if isinstance(value, str) and value.startswith("2026-"):
        return datetime.fromisoformat(value).timestamp()
    return str(value) if isinstance(value, UUID) else value
