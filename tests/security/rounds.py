"""Two people at the same moment, round after round: which order the server took is random, what must hold is not.

Each kind of round sets two or more people to work at once on one enquiry and says what went wrong.
"""

import random
from collections.abc import Callable, Mapping
from uuid import UUID

import psycopg

from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, EDUCATION, INFORMATION, MANAGER, OFFICER, POLICE, SCREENER, Psql, Row
from tests.security.restricting import EMERGENCY, practitioners_asked, restriction, version
from tests.security.test_together import at_once

Doing = Callable[[], object]


class Rounds:
    """One busy hub in which rounds are played; every round is of its own kind and takes its enquiry as it finds it."""

    def __init__(self, people: Mapping[str, Psql], truth: psycopg.Connection[Row], study: Mapping[str, UUID]) -> None:
        self.people, self.truth, self.study = people, truth, study
        self.bodies = Bodies(truth, study)

    def play(self, number: int) -> list[str]:
        """One round of each kind; what was wrong."""
        chance = random.Random(number)
        kinds = [self.discussing, self.returning, self.restricting, self.breaking, self.suspending, self.reading]
        chance.shuffle(kinds)
        return [f"round {number}, {kind.__name__}: {wrong}" for kind in kinds for wrong in kind(chance)]

    def discussing(self, chance: random.Random) -> list[str]:
        """Two people record the discussion they both saw at one version: one of them is told that it changed."""
        case = "anonymous-neighbour"
        body = self.bodies.record_discussion(case)
        answers = self._at_once(
            chance, case, *(self._command(login, "record_discussion", body) for login in (SCREENER, DECIDER))
        )
        return [] if answers.count("40001") == 1 else [str(answers)]

    def returning(self, chance: random.Random) -> list[str]:
        """A return comes in while the discussion is recorded: whoever was second saw the version move."""
        case = "anonymous-neighbour"
        before = version(self.truth, self.study[case])
        self._ask_again()
        body = self.bodies.record_discussion(case)
        answers = self._at_once(
            chance, case,
            self._command(DECIDER, "record_discussion", body),
            self._command(EDUCATION, "return_information", self.bodies.return_information()),
        )  # fmt: skip
        moved = version(self.truth, self.study[case]) - before
        if isinstance(answers[1], dict) and moved == 1 + (1 if isinstance(answers[0], dict) else 0):
            return []
        return [f"{answers}, moved by {moved}"]

    def restricting(self, chance: random.Random) -> list[str]:
        """A restriction placed while an officer reads and a colleague writes: afterwards the officer reads nothing."""
        case, enquiry = "school", self.study["school"]
        named = sorted({MANAGER, DECIDER, *practitioners_asked(self.truth, enquiry)})
        body = restriction(self.truth, enquiry, named)
        officer = self.people[OFFICER]
        answers = self._at_once(
            chance, case,
            self._command(MANAGER, "restrict_enquiry", body),
            lambda: officer.read("people", enquiry),
            self._command(SCREENER, "declare_connected", {"enquiry": str(enquiry), "who": SCREENER}),
        )  # fmt: skip
        wrong = [] if isinstance(answers[0], dict) else [str(answers)]
        wrong += ["still read"] if officer.read("people", enquiry) or officer.read("enquiry_row", enquiry) else []
        if (enquiry,) in officer.ask("select enquiry from app.worklist()"):
            wrong.append("still listed")
        return wrong + self._lift(enquiry)

    def breaking(self, chance: random.Random) -> list[str]:
        """The glass broken while the restriction is lifted: afterwards no glass is left, whoever came first."""
        enquiry = self.study["self-referral"]
        named = sorted({MANAGER, DECIDER, *practitioners_asked(self.truth, enquiry)})
        self._open(MANAGER, enquiry)
        self.people[MANAGER].command("restrict_enquiry", restriction(self.truth, enquiry, named))
        officer = self.people[OFFICER]
        answers = self._at_once(
            chance, "self-referral",
            lambda: officer.ask("select expires from app.break_glass(%s, %s)", enquiry, EMERGENCY),
            self._command(MANAGER, "lift_restriction", {"enquiry": str(enquiry), "because": "Over"}),
        )  # fmt: skip
        whole = "select count(*) from mash.break_glass where enquiry = %s and expires > clock_timestamp()"
        left = self._count(whole, enquiry)
        return ([] if isinstance(answers[1], dict) else [str(answers)]) + (["glass is left"] if left else [])

    def suspending(self, chance: random.Random) -> list[str]:
        """An account closed while its owner gives a command: done before, or refused; nothing read after."""
        enquiry = self.study["anonymous-neighbour"]
        person = self.people[POLICE]
        answers = self._at_once(
            chance, "anonymous-neighbour",
            self._command(POLICE, "declare_connected", {"enquiry": str(enquiry)}),
            lambda: self.truth.execute("update mash.staff set active = false where login = %s", [POLICE]).rowcount,
        )  # fmt: skip
        wrong = ["still read"] if person.read("people", enquiry) else []
        wrong += [] if isinstance(answers[0], dict) or answers[0] in {"42501", "40001"} else [str(answers)]
        self.truth.execute("update mash.staff set active = true where login = %s", [POLICE])
        self.truth.execute("delete from mash.connected")
        return wrong

    def reading(self, chance: random.Random) -> list[str]:
        """A letter printed while its address becomes confidential: never printed to an address that is hidden now."""
        enquiry = self.study["school"]
        letter = self.truth.execute(
            "select l.id, l.address from mash.letter l where l.enquiry = %s and l.state = 'due' order by l.id limit 1",
            [enquiry],
        ).fetchone()
        if letter is None:
            return []
        body = self.bodies.print_letter() | {"letter": str(letter[0])}
        self._at_once(
            chance, "school",
            self._command(OFFICER, "print_letter", body),
            lambda: self._hide(enquiry, letter[1]),
        )  # fmt: skip
        wrong = self._count(
            "select count(*) from mash.letter l join mash.address a on a.id = l.address where l.id = %s "
            "and l.state = 'printed' and a.confidential and not l.confidential and l.printed > "
            "(select max(at) from mash.access_log where what = 'address hidden' and enquiry = l.enquiry)",
            letter[0],
        )
        self.truth.execute("update mash.address set confidential = false where id = %s", [letter[1]])
        return ["printed to a hidden address"] if wrong else []

    def _hide(self, enquiry: UUID, address: UUID) -> None:
        """As every command does: the enquiry's lock first. The time is taken under it."""
        with self.truth.transaction():
            self.truth.execute("select from mash.enquiry where id = %s for no key update", [enquiry])
            self.truth.execute("update mash.address set confidential = true where id = %s", [address])
            self.truth.execute("select priv.log('address hidden', %s, '')", [enquiry])

    def _ask_again(self) -> None:
        """Education's answer is taken back, so that it can come in once more."""
        self.truth.execute(
            "update mash.information_request set answer = null, answered = null, answered_by = null "
            "where enquiry = %s and agency = 'education'", [self.study["anonymous-neighbour"]]
        )  # fmt: skip

    def _lift(self, enquiry: UUID) -> list[str]:
        self._open(MANAGER, enquiry)
        self.people[MANAGER].command("lift_restriction", {"enquiry": str(enquiry), "because": "Over"})
        self.truth.execute("delete from mash.connected")
        return []

    def _at_once(self, chance: random.Random, case: str, *doing: Doing) -> list[object]:
        for login in (OFFICER, SCREENER, DECIDER, MANAGER, INFORMATION, POLICE, EDUCATION):
            self._open(login, self.study[case])
        shuffled = list(enumerate(doing))
        chance.shuffle(shuffled)
        answers = at_once(*(one for _, one in shuffled))
        told = dict(zip((number for number, _ in shuffled), answers, strict=True))
        return [told[number] for number in range(len(doing))]

    def _open(self, login: str, enquiry: UUID) -> None:
        self.people[login].attempt("select * from app.open_enquiry(%s, 'To work on it')", enquiry)

    def _command(self, login: str, command: str, body: Mapping[str, object]) -> Doing:
        return lambda: self.people[login].command(command, body)

    def _count(self, sql: str, *parameters: object) -> int:
        row = self.truth.execute(sql.encode(), list(parameters)).fetchone()
        assert row is not None
        return int(row[0])
