"""The command line: IT scripts it, tests use it. It says no in one plain sentence, without traceback or content."""

import contextlib
import os
import sys
from collections.abc import Sequence

from mashdesk.cli.arguments import command_line
from mashdesk.cli.terminal import complain, prepare
from mashdesk.domain.refusals import Refusal

DONE = 0
REFUSED = 1
INTERRUPTED = 130


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words say; the exit code. Raises SystemExit for `--help` and for words that make no command."""
    prepare()
    arguments = command_line().parse_args(words)
    try:
        code: int = arguments.run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except Refusal as refusal:
        return _refused(str(refusal))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _nobody_listens()
    except Exception as error:  # noqa: BLE001 - what nobody foresaw may hold content, so only its kind is told
        return _refused(f"Something happened that the program did not foresee ({type(error).__name__}).")
    return code


def _refused(sentence: str) -> int:
    complain(sentence)
    return REFUSED


def _nobody_listens() -> int:
    """The program that read our output has ended; Python would complain once more when it closes stdout."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return REFUSED
