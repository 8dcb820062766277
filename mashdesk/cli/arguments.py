"""The words of the command line: stable, because other programs use them."""

import argparse
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn, TypeAlias

from mashdesk import __version__
from mashdesk.cli import doing
from mashdesk.cli.terminal import complain

Run: TypeAlias = Callable[[Namespace], int]
Commands: TypeAlias = "argparse._SubParsersAction[CommandLine]"  # noqa: SLF001 - argparse has no public name for it

WRONG_WORDS = 2


class CommandLine(ArgumentParser):
    """Says what is wrong with the words in one sentence."""

    def error(self, message: str) -> NoReturn:
        """End with code 2."""
        complain(f"{message}. See: {self.prog} --help")
        self.exit(WRONG_WORDS)


def command_line() -> CommandLine:
    """Every command; `run` of what it parses does the work and returns the exit code."""
    line = CommandLine(prog="mashdesk", description="MASH Desk. Without a command: sign in and work.")
    line.add_argument("--version", action="version", version=f"MASH Desk {__version__}")
    line.add_argument("--exit-when-shown", action="store_true", help=argparse.SUPPRESS)  # benchmarks/cold_start.py
    line.set_defaults(run=doing.window)
    commands = line.add_subparsers(title="commands", metavar="COMMAND")
    _trying(commands)
    _referral(_group(commands, "referral", "referrals of a web front door"))
    _letters(_group(commands, "letters", "letters that are due"))
    _server(_group(commands, "server", "the hub's database"))
    _staff(_group(commands, "staff", "staff accounts"))
    _hub(_group(commands, "hub", "hub profiles"))
    return line


def _group(commands: Commands, name: str, what: str) -> Commands:
    group = commands.add_parser(name, help=what, description=what[0].upper() + what[1:] + ".")
    return group.add_subparsers(title="commands", metavar="COMMAND", required=True)


def _command(commands: Commands, name: str, what: str, run: Run) -> CommandLine:
    command = commands.add_parser(name, help=what, description=what[0].upper() + what[1:] + ".")
    command.set_defaults(run=run)
    return command


def _trying(commands: Commands) -> None:
    demo = _command(commands, "demo", "a private server on this computer with a sample hub", doing.demo)
    demo.add_argument("--no-window", action="store_true", help="tell how to sign in, and serve until interrupted")
    demo.add_argument("--fresh", action="store_true", help="begin again with a new sample hub")
    test = _command(commands, "self-test", "prove this installation: the case studies end to end", doing.self_test)
    test.add_argument("--hub", metavar="ID", help="the hub whose profile is used")
    test.add_argument("--out", metavar="DIR", type=Path, help="where to write letters and records")


def _referral(commands: Commands) -> None:
    _command(commands, "schema", "the published form of a referral, as JSON Schema", doing.referral_schema)
    import_ = _command(commands, "import", "let referrals come in from files", doing.referral_import)
    import_.add_argument("files", metavar="FILE", nargs="+", type=Path)
    _as_staff(import_)
    _json(import_)


def _letters(commands: Commands) -> None:
    due = _command(commands, "due", "the letters that are due", doing.letters_due)
    _as_staff(due)
    _json(due)
    print_ = _command(commands, "print", "print what is due as one PDF, with a posting list", doing.letters_print)
    print_.add_argument("--out", metavar="DIR", type=Path, required=True, help="the folder for the two files")
    again = "also those printed earlier and not posted, byte for byte as they were"
    print_.add_argument("--again", action="store_true", help=again)
    _as_staff(print_)
    _json(print_)


def _server(commands: Commands) -> None:
    _as_installer(_command(commands, "init", "make the hub's database on a PostgreSQL server", doing.server_init))
    _as_installer(_command(commands, "upgrade", "bring the database to this program's version", doing.server_upgrade))
    check = _command(commands, "check", "whether the server and the database are as they must be", doing.server_check)
    _anchors(check, "the file that the seals go to: it must be of today; may be repeated")
    _as_installer(check)
    _json(check)
    harden = _command(commands, "harden", "the settings that a check complains about", doing.server_harden)
    harden.add_argument("--apply", action="store_true", help="set them; otherwise they are only told")
    _as_installer(harden)
    collect = "keep refused attempts and reads that the server's own log saw"
    collecting = _command(commands, "collect", collect, doing.server_collect)
    seal = _command(
        commands, "seal-log", "collect, then close the finished entries of the access log", doing.server_seal_log
    )
    seal.add_argument(
        "--anchor", metavar="FILE", type=Path, help="add the new seals to this file, outside the database"
    )
    verify = _command(commands, "verify-log", "whether the access log is what was written", doing.server_verify_log)
    _anchors(verify, "what was anchored there must still be true; may be repeated")
    _json(verify)
    for command in (collecting, seal, verify):
        _as_installer(command)


def _staff(commands: Commands) -> None:
    add = _command(commands, "add", "add an account; its first password is shown once", doing.staff_add)
    for name, what in (("login", "user name"), ("name", "name"), ("post", "post"), ("agency", "id of the agency")):
        add.add_argument(f"--{name}", required=True, help=what)
    none = "who signs in by certificate or the authority's directory only: the account gets no password"
    add.add_argument("--no-password", action="store_true", help=none)
    roles = _command(commands, "roles", "give an account other roles", doing.staff_roles)
    import_ = _command(commands, "import", "add the accounts of a list (CSV)", doing.staff_import)
    import_.add_argument("file", metavar="FILE", type=Path)
    list_ = _command(commands, "list", "the hub's accounts", doing.staff_list)
    agency = _command(commands, "agency", "an account's new agency", doing.staff_agency)
    expiry = _command(commands, "expiry", "record vetting and training", doing.staff_expiry)
    for command in (add, roles):
        command.add_argument("--role", action="append", required=True, dest="roles", metavar="ROLE", help="repeatable")
    for command in (add, expiry):
        _standing(command)
    agency.add_argument("--agency", required=True, help="id of the agency")
    changes = [_staff_change(commands, name, what) for name, what in _STAFF_CHANGES.items()]
    for command in (roles, agency, expiry):
        command.add_argument("login", metavar="LOGIN")
    for command in (add, import_, list_, roles, agency, expiry, *changes, *_staff_passwords(commands)):
        _as_staff(command)
        _json(command)
        if command is not list_:
            _as_installer(command)


_STAFF_CHANGES = {
    "suspend": "close an account for now",
    "reopen": "open a suspended account again",
    "close": "close a leaver's account for good",
    "unlock": "open an account that refused sign-ins locked",
}


def _staff_change(commands: Commands, name: str, what: str) -> CommandLine:
    command = _command(commands, name, what, doing.staff_change)
    command.set_defaults(change=name)
    command.add_argument("login", metavar="LOGIN")
    return command


def _staff_passwords(commands: Commands) -> list[CommandLine]:
    own = _command(commands, "change-password", "change your own password", doing.staff_change_password)
    _as_staff(own)
    _json(own)
    found = [_command(commands, "resets", "password resets that wait to be approved", doing.staff_resets)]
    for name, more in (("ask-reset", ""), ("reset-password", ", without saying why; see ask-reset")):
        ask = _command(commands, name, f"ask for a new password for somebody{more}", doing.staff_ask_reset)
        ask.add_argument("login", metavar="LOGIN")
        because = "Forgotten by its owner" if more else None
        ask.add_argument("--because", required=not more, default=because, metavar="WHY", help="why, in a few words")
        found.append(ask)
    approve, withdraw = doing.staff_approve_reset, doing.staff_withdraw_reset
    for name, what, run in (
        ("approve-reset", "approve what another administrator asked for", approve),
        ("withdraw-reset", "take back what was asked for", withdraw),
    ):
        command = _command(commands, name, what, run)
        command.add_argument("reset", metavar="ID")
        found.append(command)
    return found


def _standing(command: CommandLine) -> None:
    command.add_argument("--vetting", default="", metavar="KIND", help="the kind of vetting, as “Enhanced DBS”")
    for name, what in (
        ("vetted", "the day it was granted"),
        ("vetted-until", "the day it ends"),
        ("trained", "the day of the safeguarding and data protection training"),
        ("trained-until", "the day it ends"),
    ):
        command.add_argument(f"--{name}", type=date.fromisoformat, metavar="DAY", help=f"{what}, as 2026-11-25")


def _hub(commands: Commands) -> None:
    _json(_command(commands, "list", "the profiles that come with the program", doing.hub_list))
    _command(commands, "show", "one profile that comes with the program", doing.hub_show).add_argument(
        "id", metavar="ID"
    )
    _command(commands, "schema", "the published form of a profile, as JSON Schema", doing.hub_schema)
    check = _command(commands, "check", "whether a profile can be used", doing.hub_check)
    load = _command(commands, "load", "put a profile into the database, or its new version", doing.hub_load)
    for command in (check, load):
        command.add_argument("file", metavar="FILE", type=Path)
    _as_installer(load)


def _as_staff(command: ArgumentParser) -> None:
    signing_in = "your user name; the password comes from MASHDESK_PASSWORD, the keyring or a prompt"
    command.add_argument("--server", metavar="NAME", default="", help="a known server, or host:port/database")
    command.add_argument("--user", metavar="NAME", default="", help=signing_in)


def _as_installer(command: ArgumentParser) -> None:
    where = "postgresql://INSTALLER@HOST:PORT/DATABASE; the password comes from MASHDESK_PASSWORD or a prompt"
    command.add_argument("--url", default="", help=where)
    command.add_argument("--root-certificate", metavar="FILE", default="", help="who vouches for the server")


def _anchors(command: ArgumentParser, told: str) -> None:
    command.add_argument("--anchor", metavar="FILE", type=Path, action="append", default=[], dest="anchors", help=told)


def _json(command: ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="answer as JSON")
