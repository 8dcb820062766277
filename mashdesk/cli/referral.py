"""`mashdesk referral`: the published form, and referrals that come in from files."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from mashdesk.cli.referral_file import read_referral_file
from mashdesk.cli.referral_form import referral_form_text
from mashdesk.cli.signing_in import signed_in
from mashdesk.cli.terminal import answer, complain, say
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.refusals import BadInput, NoConnection, NotKnownIfSaved, Problem, Refusal
from mashdesk.services.ports import Sitting
from mashdesk.services.referrals import RecordReferral, record_referral
from mashdesk.services.saving import was_saved
from mashdesk.services.worklists import who_am_i

CAME_IN, THERE_ALREADY, REFUSED, NOT_KNOWN, NOT_TRIED = "came in", "there already", "refused", "not known", "not tried"


@dataclass(frozen=True)
class Outcome:
    """What became of one file."""

    file: str
    outcome: str
    reference: str | None = None
    enquiry: str | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def is_in(self) -> bool:
        """Whether the hub has this referral now."""
        return self.outcome in (CAME_IN, THERE_ALREADY)


def print_schema(_: Namespace) -> int:
    """The published form as it is shipped."""
    print(referral_form_text(), end="", flush=True)
    return 0


def import_files(arguments: Namespace) -> int:
    """Every file that can come in comes in; 1 when one did not."""
    outcomes = []
    with signed_in(arguments) as sitting:
        _, profile = who_am_i(sitting)
        for outcome in _outcomes(arguments.files, sitting, profile):
            outcomes.append(outcome)
            if not arguments.json:
                _tell(outcome)
    if arguments.json:
        answer([asdict(outcome) for outcome in outcomes])
    else:
        counted = Counter(outcome.outcome for outcome in outcomes)
        say(", ".join(f"{number} {what}" for what, number in counted.items()) + ".")
    return 0 if all(outcome.is_in for outcome in outcomes) else 1


def _outcomes(files: list[Path], sitting: Sitting, profile: HubProfile) -> Iterator[Outcome]:
    """One after the other; when the connection is gone, the rest is not tried."""
    waiting = list(files)
    while waiting:
        path = waiting.pop(0)
        try:
            yield _brought_in(path, sitting, profile)
        except NoConnection as gone:
            known = isinstance(gone, NotKnownIfSaved)
            again = "Import the file again: it never comes in twice."
            yield Outcome(str(path), NOT_KNOWN if known else NOT_TRIED, problems=(Problem("", f"{_GONE} {again}"),))
            yield from (Outcome(str(rest), NOT_TRIED, problems=(Problem("", _GONE),)) for rest in waiting)
            return


_GONE = "The connection to the server broke."


def _brought_in(path: Path, sitting: Sitting, profile: HubProfile) -> Outcome:
    try:
        told = read_referral_file(path)
        earlier = was_saved(sitting, told.request)
        if earlier is not None:
            return Outcome(str(path), THERE_ALREADY, str(earlier["reference"]), str(earlier["enquiry"]))
        enquiry, reference = record_referral(sitting, RecordReferral(told.request, told.referral), profile)
        return Outcome(str(path), CAME_IN, reference, str(enquiry))
    except NoConnection:
        raise
    except BadInput as bad:
        return Outcome(str(path), REFUSED, problems=bad.problems)
    except Refusal as refusal:
        return Outcome(str(path), REFUSED, problems=(Problem("", str(refusal)),))


def _tell(outcome: Outcome) -> None:
    if outcome.is_in:
        say(f"{outcome.file}: {outcome.outcome} as {outcome.reference}")
    for problem in outcome.problems:
        where = f"{problem.field}: " if problem.field else ""
        complain(f"{outcome.file}: {outcome.outcome}: {where}{problem.message}")
