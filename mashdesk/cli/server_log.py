"""`mashdesk server collect`, `seal-log`, `verify-log`: keep what was refused, close what is finished, look."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine

from mashdesk.cli.signing_in import installing
from mashdesk.cli.terminal import answer, complain, say
from mashdesk.domain.refusals import Refusal
from mashdesk.store import log_anchors, log_check, log_collect, log_seals


def collect(arguments: Namespace) -> int:
    """Keep what the server's own log saw since the last time, and lock out whom too many refused sign-ins name."""
    with installing(arguments) as engine:
        _collect(engine)
    return 0


def seal(arguments: Namespace) -> int:
    """Collect, then seal what is finished; with `--anchor`, add the heads that the file does not have.

    What cannot be collected holds up no seal, but the exit code is 1.
    """
    missing = False
    with installing(arguments) as engine:
        try:
            _collect(engine)
        except Refusal as refused:
            missing = True
            complain(str(refused))
        sealed = log_seals.seal(engine)
        say(f"{sealed} entries were sealed.")
        if arguments.anchor is not None:
            say(f"{_anchor(engine, arguments.anchor)} seals were added to {arguments.anchor.name}.")
    return int(missing)


def verify(arguments: Namespace) -> int:
    """0 when the log is what was written; otherwise 1, and a sentence for each thing that is wrong."""
    anchors = [log_anchors.read(path) for path in arguments.anchors]
    with installing(arguments) as engine:
        report = log_check.check(engine, anchors)
    notes = list(_notes(report, anchors))
    if arguments.json:
        answer(
            {
                "entries": report.entries,
                "seals": report.seals,
                "unsealed": report.unsealed,
                "first_bad_entry": report.first_bad,
                "findings": [one.sentence for one in report.findings],
                "notes": notes,
            }
        )
        return int(bool(report.findings))
    for one in report.findings:
        complain(one.sentence)
    for note in notes:
        say(note)
    first = "" if report.first_bad is None else f" The first bad entry is {report.first_bad}."
    say(f"{report.entries} entries, {report.seals} seals: {len(report.findings)} findings.{first}")
    return int(bool(report.findings))


def _collect(engine: Engine) -> None:
    done = log_collect.collect(engine)
    say(f"{done.entries} entries were collected from the server's log.")
    for login in done.locked:
        say(f"{login} was locked out: too many refused sign-ins. An administrator looks, then: mashdesk staff unlock.")


def _anchor(engine: Engine, path: Path) -> int:
    """Raises Refusal when the file is about another log, so that a false head never follows a true one."""
    anchors = log_anchors.read(path) if path.exists() else log_anchors.Anchors(path.name, [], [])
    known = {head.seal: head.head for head in anchors.heads}
    heads = log_seals.heads(engine)
    there = {head.seal: head.head for head in heads}
    if any(there.get(seal) != head for seal, head in known.items()):
        raise Refusal(
            f"{path.name} has seals that this log does not have. Nothing was added: mashdesk server verify-log."
        )
    new = [head for head in heads if head.seal not in known]
    if new:
        log_anchors.append(path, new)
    return len(new)


def _notes(report: log_check.LogReport, anchors: list[log_anchors.Anchors]) -> Iterator[str]:
    if not anchors:
        yield "No anchor file was given: a log that was cut or replaced with its seals cannot be told from a whole one."
    elif report.seals > max(file.last for file in anchors):
        yield f"Seals after {max(file.last for file in anchors)} are in no anchor file yet: mashdesk server seal-log."
    if report.oldest_unsealed is not None:
        since = f"{report.oldest_unsealed:%d/%m/%Y %H:%M}"
        yield f"{report.unsealed} entries since {since} (UTC) are not sealed yet: until then a change to them may pass."
