"""Where the hub's texts are judged: the profile that stands, a letter's words, proposals of both."""

import json
from typing import Any

from mashdesk.paths import resources
from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import House
from tests.security.psql import ADMINISTRATOR, MANAGER

SECOND_ADMINISTRATOR, SECOND_MANAGER = "s.administrator", "s.manager"


class Texting:
    """Nothing waits. There are two administrators and two hub managers."""

    def __init__(self, rules: Rules) -> None:
        self.rules, self.house = rules, House(rules)
        rules.newcomer(SECOND_ADMINISTRATOR, ADMINISTRATOR)
        rules.newcomer(SECOND_MANAGER, MANAGER)
        for login in (SECOND_ADMINISTRATOR, SECOND_MANAGER):
            rules.do(f'create role "{login}"')
        self.hub = str(rules.one("select hub from mash.staff where login = %s", MANAGER))

    def profile(self, **more: object) -> dict[str, Any]:
        """The profile that stands, one version on."""
        told: dict[str, Any] = self.rules.one("select profile from mash.hub where id = %s", self.hub)
        return told | {"version": told["version"] + 1} | more

    def wording(self, kind: str = "please_call", **more: object) -> dict[str, Any]:
        """What the program says in a letter."""
        return shipped(kind) | more

    def proposing(self, kind: str = "profile", words: object = None, **more: object) -> dict[str, Any]:
        """The body that proposes a text over the one that was approved last."""
        last = self.rules.one("select priv.text_approved_last(%s, %s)::text", self.hub, kind)
        words = words if words is not None else self.profile() if kind == "profile" else self.wording(kind)
        return {"kind": kind, "words": words, "because": "Another number", "begins": None, "follows": last, **more}

    def propose(self, login: str, kind: str = "profile", words: object = None, **more: object) -> str:
        """It is proposed."""
        body = self.proposing(kind, words, **more)
        answer = self.rules.answer(login, "app.propose_text(gen_random_uuid(), $1 -> 'body')", body=body)
        return str(answer["text"])

    def answer(self, login: str, text: str, answer: str = "approved", because: str = "") -> Any:
        """It is answered."""
        body = {"text": text, "answer": answer, "because": because}
        return self.rules.answer(login, "app.answer_text(gen_random_uuid(), $1 -> 'body')", body=body)

    def refused(
        self, login: str, text: str | None, answer: str | None = "approved", because: str = ""
    ) -> Refusal | None:
        """How the answer is refused, if it is; nothing of it stays."""
        return self.house.refused(login, "answer_text", {"text": text, "answer": answer, "because": because})

    def stands(self, kind: str = "profile") -> str | None:
        """The version in force."""
        found = self.rules.one("select priv.text_in_force(%s, %s, clock_timestamp())::text", self.hub, kind)
        return str(found) if found else None


def shipped(kind: str) -> dict[str, Any]:
    """The words of a letter that come with the program."""
    name = kind.replace("_", "-")
    told: dict[str, Any] = json.loads((resources() / "letters" / f"{name}.json").read_text(encoding="utf-8"))
    return told
