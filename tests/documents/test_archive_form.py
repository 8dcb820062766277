"""The decision record's archive form: what PDF/A-2u asks of a file, looked for with readers that did not write it."""

import io
from typing import Any
from xml.etree import ElementTree as ET

import pypdf
import pytest

from mashdesk.documents.archive import archive_form
from mashdesk.documents.decision_record import render_decision_record
from tests.documents.invented_case import record_facts
from tests.documents.reading import ReadPdf

_PDFA = "{http://www.aiim.org/pdfa/ns/id/}"


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render_decision_record(record_facts())


@pytest.fixture(scope="module")
def file(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf), strict=True)


def xmp(file: pypdf.PdfReader) -> str:
    held = file.trailer["/Root"]["/Metadata"]  # type: ignore[index]  # pypdf's own dictionaries
    assert "/Filter" not in held, "The properties must be readable without unpacking."
    return bytes(held.get_data()).decode()


def test_it_says_which_archive_form_it_is(file: pypdf.PdfReader) -> None:
    told = {one.tag: one.text for one in ET.fromstring(xmp(file)).iter()}
    assert (told[f"{_PDFA}part"], told[f"{_PDFA}conformance"]) == ("2", "U")


def test_its_properties_say_the_same_twice_and_name_nobody(file: pypdf.PdfReader) -> None:
    about = {name: str(value) for name, value in (file.metadata or {}).items()}
    assert about == {
        "/Title": "Decision record NN-26-00042",
        "/Creator": "MASH Desk",
        "/Producer": "ReportLab PDF Library - (opensource)",
        "/CreationDate": "D:20000101000000+00'00'",
        "/ModDate": "D:20000101000000+00'00'",
    }
    told = xmp(file)
    for said in ("Decision record NN-26-00042", "MASH Desk", "ReportLab PDF Library", "2000-01-01T00:00:00+00:00"):
        assert said in told
    for whose in ("Amadi", "Okafor", "Tobias"):
        assert whose not in told


def test_every_typeface_is_in_the_file_and_can_be_read_back(file: pypdf.PdfReader) -> None:
    for page in file.pages:
        for held in page["/Resources"]["/Font"].values():  # type: ignore[index]
            font = held.get_object()
            assert "/ToUnicode" in font
            assert "/FontFile2" in font["/DescendantFonts"][0].get_object()["/FontDescriptor"]


def test_its_colours_are_defined_in_the_file(file: pypdf.PdfReader) -> None:
    (meant,) = file.trailer["/Root"]["/OutputIntents"]  # type: ignore[index]
    profile = meant.get_object()["/DestOutputProfile"]
    assert (meant.get_object()["/S"], profile["/N"]) == ("/GTS_PDFA1", 3)
    assert profile.get_data()[16:20] == b"RGB "


def test_nothing_in_it_is_locked_runs_or_is_fetched(file: pypdf.PdfReader, pdf: bytes) -> None:
    root: Any = file.trailer["/Root"].get_object()
    assert not file.is_encrypted
    assert not {"/OpenAction", "/AA", "/AcroForm", "/Names"} & set(root)
    assert not any("/Annots" in page or "/AA" in page for page in file.pages)
    assert ReadPdf(pdf).actions == []
    assert "/ID" in file.trailer


def test_the_same_record_has_the_same_bytes(pdf: bytes) -> None:
    assert render_decision_record(record_facts()) == pdf


def test_the_pages_read_and_look_as_before(pdf: bytes) -> None:
    again = archive_form(pdf)
    assert ReadPdf(again).pages == ReadPdf(pdf).pages
    assert ReadPdf(again).glyphs == ReadPdf(pdf).glyphs
