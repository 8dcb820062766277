"""Versions of the hub's texts as their rules find them: rows laid down by hand, without a proposal of the desks."""

from typing import Any

from psycopg.types.json import Jsonb

from tests.security.asking_rules import Refusal, Rules
from tests.security.psql import ADMINISTRATOR, MANAGER

THEN, LATER, NEVER = "2025-03-02T09:00:00+00:00", "2025-03-03T09:00:00+00:00", "2098-01-01T00:00:00+00:00"
_PERSON = "(select s from mash.staff s where s.login = $1 ->> 'person')"
_TEXT = "(select t from mash.hub_text t where t.id = ($1 ->> 't')::uuid)"


class HeldTexts:
    """A hub with the profile that it began with, and another hub beside it."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.hub = str(rules.one("select hub from mash.staff where login = %s", MANAGER))
        rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")

    def text(self, kind: str = "please_call", words: object = None, hub: str = "", **more: object) -> str:
        """A text that was proposed; its id."""
        told = {"hub": hub or self.hub, "kind": kind, "words": words or {}, "because": "Why", "by": MANAGER, "at": THEN}
        names = ", ".join(f'"{name}"' for name in told | more)
        made = f"select {names} from jsonb_populate_record(null::mash.hub_text, %s) returning id::text"
        return str(self.rules.one(f"insert into mash.hub_text ({names}) {made}", Jsonb(told | more)))

    def answered(self, text: str, in_force: str | None = THEN, at: str = THEN, answer: str = "approved") -> str:
        """It was answered."""
        self.rules.do(
            'insert into mash.hub_text_answer (text, answer, because, "by", at, in_force) '
            "values (%s, %s, 'Why', %s, %s, %s)",
            *(text, answer, ADMINISTRATOR, at, in_force),
        )
        return text

    def profile(self, **more: object) -> dict[str, Any]:
        """The profile that stands, one version on."""
        told: dict[str, Any] = self.rules.one("select profile from mash.hub where id = %s", self.hub)
        return told | {"version": told["version"] + 1} | more

    def value(self, call: str, person: str = MANAGER, text: str | None = None, **given: object) -> Any:
        """What a rule answers of somebody (`who`) and a text (`told`)."""
        return self.rules.answer(person, _filled(call), person=person, t=text, **given)

    def said(self, call: str, person: str = MANAGER, text: str | None = None, **given: object) -> Refusal | None:
        """How a rule refuses it."""
        return self.rules.refused(person, _filled(call), person=person, t=text, **given)


def _filled(call: str) -> str:
    return call.replace("{who}", _PERSON).replace("{told}", _TEXT)
