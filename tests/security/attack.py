"""What an attack is: a name, what it tries, the wall that holds, the statements, and what the last of them must answer."""

from dataclasses import dataclass
from typing import Literal

from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    PROBATION,
)

ATTACKERS = (OFFICER, POLICE, PROBATION, DECIDER, MANAGER, INFORMATION, AUDITOR, ADMINISTRATOR)
"""One of each role; police was asked on the enquiry that they may open, probation on none."""

CASEWORKERS = (OFFICER, POLICE, PROBATION, DECIDER, MANAGER, INFORMATION)
READERS = (OFFICER, POLICE, DECIDER, MANAGER, INFORMATION)
"""Those who may open the enquiry that is not hidden."""

Expected = Literal["refused", "nothing", "silent"]


@dataclass(frozen=True)
class Attack:
    """Statements in their order, from one plain session. Everything that comes back is searched for secrets.

    `expect` is about the last statement: it is refused, or gives no row (or is refused), or may answer but says nothing.
    In statements {hidden} is an enquiry that names none of the attackers, {seen} one that its readers may open,
    {letter}, {item}, {child}, {asking}, {saved} ids of the hidden one, {nobody} an id of nothing, {me} the attacker.
    """

    name: str
    tries: str
    wall: str
    statements: tuple[str, ...]
    expect: Expected = "refused"
    who: tuple[str, ...] = ATTACKERS


FUNCTIONS = "people reach functions in app only; no privilege on any table"
KEYS = "the policies: a row's keys, and an opening committed earlier"
LOG_FIRST = "log first: only an opening of an earlier transaction counts"
LOGIN = "identity is the login; roles are granted without SET"
NOTHING_MADE = "no CREATE, no TEMP, no language for people"
SERVER = "side doors of the server are revoked from everybody"
SEALED = "triggers that are always on; no privilege to change them"
ONE_ANSWER = "one answer for what is not there and what is not theirs"
OWN_WORDS = "functions answer in the product's words; no constraint speaks"
QUIET = "notices are empty, and only a hint to look again"
