"""`mashdesk server harden`: the settings that a check complains about, as statements, or set at once."""

from argparse import Namespace

from mashdesk.cli.signing_in import installing
from mashdesk.cli.terminal import say
from mashdesk.store.server_check import harden


def run(arguments: Namespace) -> int:
    """Print what is to be set, or set it with `--apply`. Who may connect is printed only: it is the authority's own."""
    with installing(arguments) as engine:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            wanted = list(harden.changes(connection))
            if arguments.apply:
                harden.apply(connection, wanted)
        lines = harden.PG_HBA.format(installer=engine.url.username, database=engine.url.database)
    for one in wanted:
        say(f"{one.statement}{'  -- after a restart of the server' if one.restart else ''}")
    done = "were set. Now: mashdesk server check" if arguments.apply else "are to be set: with --apply, or by hand"
    say(f"{len(wanted)} settings {done}.")
    for line in lines.splitlines():
        say(line)
    return 0
