"""`mashdesk letters`: what is due, and a batch as one PDF with a posting list."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from mashdesk.cli.letter_batch import BatchLetter, BatchNotWritten, keep_batch, prepare_folder
from mashdesk.cli.paper import Paper
from mashdesk.cli.signing_in import signed_in
from mashdesk.cli.terminal import answer, complain, say
from mashdesk.documents.refused import unwritable
from mashdesk.domain.calendar import LONDON
from mashdesk.domain.codes import LetterState
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.letter_facts import LetterFacts
from mashdesk.domain.posting import PostingLine
from mashdesk.domain.refusals import NoConnection, Refusal
from mashdesk.domain.snapshots import LetterRow
from mashdesk.services.letters import PrintLetter, letter_facts, print_letter, reprint_letter
from mashdesk.services.openings import close_opening, open_enquiry
from mashdesk.services.papers import posting_list
from mashdesk.services.ports import Sitting
from mashdesk.services.worklists import letters_worklist, who_am_i

REASON = "To print the letters that are due"
UNRELEASED = "a senior social worker checks and releases it before it is posted"


def list_due(arguments: Namespace) -> int:
    """The letters that are due, what is due next first: no name, no address."""
    with signed_in(arguments) as sitting:
        due = [row for row in letters_worklist(sitting) if row.state is LetterState.DUE]
    if arguments.json:
        answer([_told(row) for row in due])
        return 0
    for row in due:
        where = "  confidential address" if row.confidential else ""
        say(f"{row.reference}  {row.initials}  due {row.due.astimezone(LONDON):%Y-%m-%d %H:%M}{where}")
    say(f"{len(due)} due.")
    return 0


def print_batch(arguments: Namespace) -> int:
    """Print what is due, keep it as one PDF with its posting list; 1 when a letter could not be printed."""
    prepare_folder(arguments.out)
    wanted = (LetterState.DUE, LetterState.PRINTED) if arguments.again else (LetterState.DUE,)
    with signed_in(arguments) as sitting:
        _, profile = who_am_i(sitting)
        rows = [row for row in letters_worklist(sitting) if row.state in wanted]
        press = _Press(sitting, profile)
        press.print_all(rows)
        files = press.keep(arguments.out)
    _tell(arguments, press, files)
    return 1 if press.refused else 0


@dataclass(frozen=True)
class _NotPrinted:
    reference: str
    why: str


class _Press:
    """Prints one letter after the other; what one letter lacks stops none of the others."""

    def __init__(self, sitting: Sitting, profile: HubProfile) -> None:
        self._sitting = sitting
        self._profile = profile
        self.printed: list[BatchLetter] = []
        self.refused: list[_NotPrinted] = []
        self.warned: list[_NotPrinted] = []

    def print_all(self, rows: list[LetterRow]) -> None:
        """Fill `printed` and `refused`. When the connection breaks, what was printed before is not lost."""
        for number, row in enumerate(rows):
            try:
                self.printed.append(self._letter(row))
            except NoConnection as gone:
                self.refused += [_NotPrinted(rest.reference, str(gone)) for rest in rows[number:]]
                return
            except Refusal as refusal:
                self.refused.append(_NotPrinted(row.reference, str(refusal)))

    def keep(self, folder: Path) -> tuple[Path, ...]:
        """The batch with its list; where the server is gone meanwhile, without the list for paper. BatchNotWritten."""
        if not self.printed:
            return ()
        try:
            return keep_batch(folder, self.printed, self._listed)
        except BatchNotWritten:
            raise
        except Refusal as refusal:
            self.warned.append(_NotPrinted("Posting list", str(refusal)))
            return keep_batch(folder, self.printed)

    def _listed(self, lines: Sequence[PostingLine]) -> bytes:
        return posting_list(self._sitting, lines, lambda facts: Paper().posting_list(facts, self._profile))

    def _letter(self, row: LetterRow) -> BatchLetter:
        open_enquiry(self._sitting, row.enquiry, REASON)
        try:
            facts = letter_facts(self._sitting, row.letter)
            self.warned += [_NotPrinted(row.reference, why) for why in unwritable(facts)]
            self.warned += [_NotPrinted(row.reference, UNRELEASED)] if row.state is LetterState.DUE else []
            return BatchLetter(row, facts, self._pages(row))
        finally:
            close_opening(self._sitting, row.enquiry)

    def _pages(self, row: LetterRow) -> bytes:
        if row.state is LetterState.PRINTED:
            return reprint_letter(self._sitting, row.letter)
        return print_letter(
            self._sitting, PrintLetter(uuid4(), row.letter, row.enquiry), self._render, self._profile.texts
        )

    def _render(self, facts: LetterFacts) -> bytes:
        return Paper().letter(facts, self._profile)


def _tell(arguments: Namespace, press: _Press, files: tuple[Path, ...]) -> None:
    if arguments.json:
        refused = [{"reference": one.reference, "why": one.why} for one in press.refused]
        answer(
            {"printed": [_told(one.row) for one in press.printed], "refused": refused, "files": list(map(str, files))}
        )
        return
    for one in press.refused:
        complain(f"{one.reference}: not printed: {one.why}")
    for one in press.warned:
        complain(f"{one.reference}: printed, but look at it: {one.why}")
    for file in files:
        say(str(file))
    say(f"{len(press.printed)} printed, {len(press.refused)} not printed.")


def _told(row: LetterRow) -> dict[str, object]:
    return {
        "letter": str(row.letter),
        "enquiry": str(row.enquiry),
        "reference": row.reference,
        "initials": row.initials,
        "due": row.due.isoformat(),
        "confidential": row.confidential,
    }
