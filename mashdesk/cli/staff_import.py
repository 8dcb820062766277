"""`mashdesk staff import`: a list of staff. Every line that can come in comes in, the others are named."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import Engine

from mashdesk.cli.signing_in import administering
from mashdesk.cli.terminal import answer, complain, say
from mashdesk.domain.first_password import new_password
from mashdesk.domain.refusals import BadInput, NoConnection, Problem, Refusal
from mashdesk.domain.staff_list import ListedPerson, RefusedLine, read_staff_list
from mashdesk.store import accounts
from mashdesk.store.accounts import NewStaff
from mashdesk.store.errors import as_refusals

LARGEST = 1024 * 1024
ADDED, REFUSED = "added", "refused"


@dataclass(frozen=True)
class Outcome:
    """What became of one line; the password is shown this once."""

    line: int
    outcome: str
    login: str = ""
    password: str = ""
    problems: tuple[Problem, ...] = ()


def import_list(arguments: Namespace) -> int:
    """Each line is whole or not at all; 1 when one did not come in."""
    outcomes = []
    lines = tuple(read_staff_list(_text(arguments.file)))
    with administering(arguments) as engine:
        for outcome in _outcomes(engine, lines):
            outcomes.append(outcome)
            if not arguments.json:
                _tell(outcome)
    added = sum(outcome.outcome == ADDED for outcome in outcomes)
    if arguments.json:
        answer([asdict(outcome) for outcome in outcomes])
    else:
        say(f"{added} added, {len(outcomes) - added} refused.")
    return 0 if added == len(outcomes) else 1


def _outcomes(engine: Engine, lines: tuple[ListedPerson | RefusedLine, ...]) -> Iterator[Outcome]:
    for one in lines:
        yield Outcome(one.line, REFUSED, problems=one.problems) if isinstance(one, RefusedLine) else _added(engine, one)


def _added(engine: Engine, one: ListedPerson) -> Outcome:
    made = new_password()
    person = NewStaff(one.login, one.name, one.post, one.agency, one.roles, made, one.standing)
    try:
        with as_refusals(), engine.begin() as connection:
            accounts.add_staff(connection, person)
    except NoConnection:
        gone = "The connection to the server broke. Look with mashdesk staff list whether this one came in."
        return Outcome(one.line, REFUSED, one.login, problems=(Problem("", gone),))
    except BadInput as bad:
        return Outcome(one.line, REFUSED, one.login, problems=bad.problems)
    except Refusal as refusal:
        return Outcome(one.line, REFUSED, one.login, problems=(Problem("", str(refusal)),))
    return Outcome(one.line, ADDED, one.login, made)


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            told = file.read(LARGEST + 1)
        if len(told) > LARGEST:
            raise Refusal("This file is too large to be a list of staff: at most 1 MB can come in.")
        return told.decode("utf-8-sig")
    except (OSError, ValueError):
        raise Refusal("This file cannot be read as a text in UTF-8.") from None


def _tell(outcome: Outcome) -> None:
    if outcome.outcome == ADDED:
        say(f"line {outcome.line}: {outcome.login}: the password is {outcome.password} and is not shown again.")
    for problem in outcome.problems:
        where = f"{problem.field}: " if problem.field else ""
        complain(f"line {outcome.line}: {where}{problem.message}")
