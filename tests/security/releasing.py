"""Asking for items, releasing them and putting them into letters, in tests, as the people whose work it is."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import psycopg

from mashdesk.cli.sample_hub import PRACTITIONERS
from tests.security.bodies import PDF
from tests.security.psql import DECIDER, INFORMATION, Psql, Refused, Row, SignIn

Installer = psycopg.Connection[Row]


def plant(installer: Installer, enquiry: UUID, item: object, purpose: str, answer: str | None = None) -> str:
    """A request for release as if it had been made (and answered) long ago, whether or not the rules would let it."""
    agency = _one(installer, "select agency from mash.item where id = %s", item)
    by = PRACTITIONERS[agency] if answer else None
    release = _one(
        installer,
        "insert into mash.release_request "
        "(enquiry, item, agency, purpose, why, asked_by, answer, because, answered, answered_by) values "
        "(%s, %s, %s, %s, 'markerwhy', %s, %s, %s, case when %s::text is not null then now() end, %s) returning id",
        enquiry, item, agency, purpose, DECIDER, answer, "markerbecause" if answer == "refused" else "", by, by,
    )  # fmt: skip
    if answer in ("whole", "sanitised"):
        words = "markersanitised" if answer == "sanitised" else ""
        installer.execute("insert into mash.item_release values (%s, %s, %s, %s)", [release, enquiry, item, words])
    return str(release)


def item_like(installer: Installer, enquiry: UUID, agency: str, **told: object) -> str:
    """An item of this agency of which this is true; or AssertionError."""
    where = " and ".join(f"{column} = %s" for column in ("enquiry", "agency", *told))
    sql = f"select id from mash.item where {where} order by happened, id limit 1"
    return str(_one(installer, sql, enquiry, agency, *told.values()))


def let_out(installer: Installer, letter: object) -> None:
    """A letter's kept page as if it had been checked and released, for what comes after."""
    installer.execute(
        "update mash.letter set checked = now(), checked_by = %s, released = now(), released_by = %s where id = %s",
        [DECIDER, DECIDER, letter],
    )


class Releases:
    """One enquiry's releases, each step by its own person, who opens the enquiry first."""

    def __init__(self, sign_in: SignIn, installer: Installer, enquiry: UUID) -> None:
        self.sign_in = sign_in
        self.installer = installer
        self.enquiry = enquiry
        self._people: dict[str, Psql] = {}

    def person(self, login: str) -> Psql:
        """Somebody who has the enquiry open."""
        if login not in self._people:
            self._people[login] = self.sign_in(login)
        self._people[login].open(self.enquiry)
        return self._people[login]

    def ask(self, item: str, purpose: str) -> str:
        """The hub asks; the request's id."""
        who = INFORMATION if purpose == "bundle" else DECIDER
        return str(self.person(who).command("ask_release", self.asking(item, purpose))["release"])

    def ask_refused(self, item: str, purpose: str) -> Refused:
        """The hub must not ask."""
        who = INFORMATION if purpose == "bundle" else DECIDER
        return self.person(who).command_refused("ask_release", self.asking(item, purpose))

    def released(self, item: str, purpose: str, words: str = "") -> str:
        """Asked and released: whole, or in these words."""
        release = self.ask(item, purpose)
        self.owner(item).command("release_item", self.releasing(release, words))
        return release

    def owner(self, item: str) -> Psql:
        """A practitioner of the item's agency."""
        return self.person(PRACTITIONERS[_one(self.installer, "select agency from mash.item where id = %s", item)])

    def asking(self, item: object, purpose: str) -> dict[str, Any]:
        """The body of a request for release."""
        return {"enquiry": str(self.enquiry), "item": str(item), "purpose": purpose, "why": "markerwhy"}

    def releasing(self, release: object, words: str = "") -> dict[str, Any]:
        """The body of a release."""
        manner = "sanitised" if words else "whole"
        return {"enquiry": str(self.enquiry), "release": str(release), "manner": manner, "words": words}

    def on(self, release: object, **more: object) -> dict[str, Any]:
        """The body of a refusal or withdrawal."""
        return {"enquiry": str(self.enquiry), "release": str(release), **more}

    def letter_to(self, given_names: str) -> str:
        """The letter that is due to this parent."""
        sql = (
            "select l.id from mash.letter l join mash.person p on p.id = l.recipient "
            "where l.enquiry = %s and p.given_names = %s"
        )
        return str(_one(self.installer, sql, self.enquiry, given_names))

    def putting(self, letter: str, *releases: str) -> dict[str, Any]:
        """The body that puts these into a letter."""
        version = _one(self.installer, "select version from mash.enquiry where id = %s", self.enquiry)
        return {"enquiry": str(self.enquiry), "version": version, "letter": letter, "releases": list(releases)}

    def put_in(self, letter: str, *releases: str) -> None:
        """The senior social worker puts these into a letter, and nothing else."""
        self.person(DECIDER).command("put_in_letter", self.putting(letter, *releases))

    def printing(self, letter: str, *releases: str) -> dict[str, Any]:
        """The body that prints a letter which holds these."""
        return self.putting(letter, *releases) | {"dated": "2026-01-05", "pdf": PDF}

    def words_in(self, login: str, letter: str) -> list[str]:
        """The agencies' words in a letter as this person would print it."""
        ((items,),) = self.person(login).ask("select items from app.letter_facts(%s)", letter)
        return [item["words"] for item in items]

    def leaving(self, login: str, purpose: str) -> dict[str, str]:
        """What may leave, by item, as this person hears it."""
        rows = self.person(login).ask("select item, words from app.leaving(%s, %s)", self.enquiry, purpose)
        return {str(item): words for item, words in rows}


def what(installer: Installer, item: str) -> str:
    """An item's own words."""
    return str(_one(installer, "select what from mash.item where id = %s", item))


def planted_releases(installer: Installer, study: Mapping[str, UUID]) -> None:
    """On the school's enquiry: one request to education that is open, and one that it answered."""
    rows = installer.execute(
        "select id from mash.item where enquiry = %s and agency = 'education' and handling = 'hub' "
        "order by happened, id",
        [study["school"]],
    ).fetchall()
    plant(installer, study["school"], rows[0][0], "onward")
    plant(installer, study["school"], rows[1][0], "onward", "whole")


def _one(installer: Installer, sql: str, *parameters: object) -> Any:
    row = installer.execute(sql.encode(), list(parameters)).fetchone()
    assert row is not None
    return row[0]
