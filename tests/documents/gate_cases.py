"""For each check of the gate, a letter that it alone of all checks finds so: what a test loses when a check is lost."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from mashdesk.documents.outcome_letter import render_letter
from mashdesk.domain.letter_rules import Rule
from mashdesk.domain.letter_safety import LetterFlags, Reader, TermKind
from tests.documents.gated import NO_FLAGS, PLACES, SECRETS, reader_of
from tests.documents.invented_case import letter_facts

FACTS = letter_facts()
PDF = render_letter(FACTS)
READER = reader_of(FACTS)


@dataclass(frozen=True)
class GateCase:
    """A letter, and the rule that must name what is wrong with it."""

    rule: Rule
    pdf: bytes
    reader: Reader = READER
    flags: LetterFlags = NO_FLAGS


def told(words: str) -> bytes:
    return render_letter(PLACES["what the family is told"](FACTS, words))


def rewritten(change: Callable[[PdfWriter], object]) -> bytes:
    """The letter with its file changed."""
    writer = PdfWriter(clone_from=BytesIO(PDF))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def overlaid(draw: Callable[[Canvas], object]) -> bytes:
    """The letter with something more drawn onto its first page."""
    page = BytesIO()
    canvas = Canvas(page, pagesize=A4, pageCompression=0)
    draw(canvas)
    canvas.save()
    return rewritten(lambda writer: writer.pages[0].merge_page(PdfReader(page).pages[0]))


def _small(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 4)
    canvas.drawString(200, 100, "small print")


def _white(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    canvas.drawString(200, 100, "white on white")


SPELLING = SECRETS[TermKind.NAME].split()[-1].replace("dey", "dei")

CASES: Mapping[str, GateCase] = {
    "recipient_suppressed": GateCase(Rule.SUPPRESSED, PDF, flags=LetterFlags(recipient_suppressed=True)),
    "address_unsafe": GateCase(Rule.UNSAFE_ADDRESS, PDF, flags=LetterFlags(address_unsafe=True)),
    "address_stale": GateCase(Rule.STALE_ADDRESS, PDF, flags=LetterFlags(address_stale=True)),
    "kept_away": GateCase(Rule.KEPT_AWAY, PDF, flags=LetterFlags(kept_away=True)),
    "other_household": GateCase(Rule.OTHER_HOUSEHOLD, PDF, flags=LetterFlags(not_the_recipients_household=True)),
    "window_words": GateCase(Rule.WINDOW_WORDS, PDF, replace(READER, address_lines=("15 Example Road",))),
    "window_ink": GateCase(Rule.WINDOW_INK, overlaid(lambda canvas: canvas.line(40, 600, 60, 600))),
    "recipient_named": GateCase(Rule.OTHER_RECIPIENT, PDF, replace(READER, name="Joanna Okafor-Smith")),
    "page_marks": GateCase(Rule.OTHER_PAGE, PDF, replace(READER, letter="0000beef")),
    "whole_names": GateCase(Rule.NAME, told(f"We met {SECRETS[TermKind.NAME]}.")),
    "parts_of_names": GateCase(Rule.NAME_WORD, told(f"We met {SECRETS[TermKind.NAME].split()[0]}.")),
    "misspelt_names": GateCase(Rule.NAME_SPELLING, told(f"We met Mr {SPELLING}.")),
    "houses": GateCase(Rule.HOUSE, told("We went to 41 Quarrybank.")),
    "streets": GateCase(Rule.STREET, told("We went to Quarrybank St. first.")),
    "postcodes": GateCase(Rule.POSTCODE, told("It is in B62 8QQ.")),
    "strange_postcodes": GateCase(Rule.OTHER_POSTCODE, told("It is in EX4 4QJ.")),
    "places": GateCase(Rule.PLACE, told("He goes to St Wulfstan's now.")),
    "phones": GateCase(Rule.PHONE, told("Ring +44 1632 960987.")),
    "emails": GateCase(Rule.EMAIL, told("Write to dave.adeyemi88@mail.example.")),
    "numbers": GateCase(Rule.NUMBER, told("His number is 9434765919.")),
    "strange_references": GateCase(Rule.OTHER_REFERENCE, told("As we wrote in NN-26-00888.")),
    "whole_texts": GateCase(Rule.WORDS, told(SECRETS[TermKind.WORDS] + ".")),
    "parts_of_texts": GateCase(Rule.PASSAGE, told("Somebody saw him carry the boy over the garden wall.")),
    "unreadable": GateCase(Rule.UNREADABLE, told("A sign: \U00013000.")),
    "unseen_text": GateCase(Rule.HIDDEN, overlaid(_white)),
    "pictures": GateCase(Rule.PICTURE, overlaid(lambda canvas: canvas.rect(200, 90, 50, 20, fill=1))),
    "properties": GateCase(Rule.PROPERTIES, rewritten(lambda writer: writer.add_metadata({"/Author": "R. Amadi"}))),
    "strange_parts": GateCase(Rule.PARTS, rewritten(lambda writer: writer.add_attachment("notes.txt", b"notes"))),
    "revisions": GateCase(Rule.REVISIONS, PDF + b"\nearlier words"),
    "page_numbers": GateCase(Rule.PAGE_NUMBERS, rewritten(lambda writer: writer.remove_page(1))),
    "blank_pages": GateCase(Rule.BLANK, rewritten(lambda writer: writer.add_blank_page())),
    "signature": GateCase(Rule.SIGNATURE, PDF, replace(READER, signed_by="Somebody Else")),
    "margins": GateCase(Rule.OFF_PAGE, overlaid(lambda canvas: canvas.drawString(560, 100, "over the edge"))),
    "sizes": GateCase(Rule.TOO_SMALL, overlaid(_small)),
}
