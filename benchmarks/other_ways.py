"""A family's letter made by the program, by an office's docx template through headless LibreOffice, and by WeasyPrint.

    .venv/bin/python benchmarks/other_ways.py [--letters N]

LibreOffice (`soffice`) and WeasyPrint are no part of the program: whichever is not on this computer is left out. All
write the same words to as many people in one run, in turns; processor time of children counts. The gate is ours alone.
"""

import argparse
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from mashdesk.documents.outcome_letter import render_letter  # noqa: E402 - found once the root is on the path
from mashdesk.documents.safety.gate import findings  # noqa: E402
from mashdesk.documents.safety.sheets import opened  # noqa: E402
from mashdesk.paths import resources  # noqa: E402
from tests.documents.gated import NO_FLAGS, PROTECTED, reader_of  # noqa: E402
from tests.documents.invented_case import letter_facts  # noqa: E402

NAME = "Parent Number"
_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
_RELATIONS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="word/document.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
_BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
_LINE = '<w:p><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r></w:p>'


def main() -> int:
    """Prints what a letter took by each way, in milliseconds of processor time."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--letters", type=int, default=20)
    many = words.parse_args().letters
    with opened(render_letter(letter_facts(recipient_name=NAME))) as sheets:
        lines = [line for sheet in sheets for line in sheet.text.split("\r\n")]
    taken: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        ways = dict(_ways(lines, Path(folder)))
        for number in range(many):
            for way, make in ways.items():
                taken.setdefault(way, []).append(_took(make, f"{NAME} {number}"))
    middle = {way: statistics.median(times) for way, times in taken.items()}
    for way, time_taken in middle.items():
        print(f"{way}: {time_taken * 1000:.0f} ms, {time_taken / middle['the program']:.1f} times the program's")
    return 0


def _ways(lines: list[str], folder: Path) -> Iterator[tuple[str, Callable[[str], object]]]:
    yield "the program", _letter
    reader = reader_of(letter_facts())
    yield "the program, gate included", lambda name: findings(_letter(name), PROTECTED, NO_FLAGS, reader)
    if office := shutil.which("soffice"):
        yield "a docx template through headless LibreOffice", lambda name: _by_office(office, lines, folder, name)
    try:
        import weasyprint
    except (ImportError, OSError):
        return
    fonts = resources() / "fonts" / "noto" / "NotoSans-Regular.ttf"
    style = f"@font-face {{font-family: Noto; src: url({fonts.as_uri()})}} p {{font: 12pt/16.5pt Noto; margin: 0}}"

    def by_web_page(name: str) -> object:
        told = "".join(f"<p>{escape(line.replace(NAME, name))}</p>" for line in lines)
        return weasyprint.HTML(string=f"<style>{style}</style>{told}").write_pdf()

    yield "WeasyPrint", by_web_page


def _letter(name: str) -> bytes:
    return render_letter(letter_facts(recipient_name=name))


def _by_office(office: str, lines: list[str], folder: Path, name: str) -> None:
    merged = folder / "letter.docx"
    told = "".join(_LINE.format(escape(line.replace(NAME, name))) for line in lines)
    with zipfile.ZipFile(merged, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", _TYPES)
        file.writestr("_rels/.rels", _RELATIONS)
        file.writestr("word/document.xml", _BODY.format(told))
    own = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    asked = [office, own, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(merged)]
    subprocess.run(asked, check=True, capture_output=True)
    merged.with_suffix(".pdf").unlink()  # or the next one could be taken for made


def _took(make: Callable[[str], object], name: str) -> float:
    started = _processor()
    make(name)
    return _processor() - started


def _processor() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


if __name__ == "__main__":
    sys.exit(main())
