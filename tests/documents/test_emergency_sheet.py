"""The emergency pack on paper: what was packed and nothing else, marked, with its age on it, the same each time."""

from datetime import UTC, datetime
from uuid import uuid4

from mashdesk.documents.emergency_sheet import render_emergency_sheet
from mashdesk.domain.emergency_pack import BegunRefresh, EmergencyPack, pack_bytes, read_pack
from tests.documents.reading import ReadPdf
from tests.gui.packing import ROWS, person, row

MADE, PRINTED = datetime(2026, 11, 27, 15, 40, tzinfo=UTC), datetime(2026, 11, 27, 16, 20, tzinfo=UTC)


def pack_of(*rows: dict[str, object]) -> EmergencyPack:
    """A pack of these enquiries."""
    begun = BegunRefresh(uuid4(), MADE, b"", "a number", len(rows))
    return read_pack(pack_bytes("Northamptonshire MASH", "Duty desk", begun, rows))


def words_of(pdf: bytes) -> str:
    """All that stands on it, lines joined."""
    return ReadPdf(pdf).text


def test_it_says_whose_it_is_how_to_reach_them_and_how_old_it_is() -> None:
    told = words_of(render_emergency_sheet(pack_of(*ROWS), PRINTED))
    for words in (
        "as of 27 November 2026, 15:40", "3 open enquiries", "NH-2026-0041 · WT · Red",
        "Wilhelmina Thistlewood, born 3 Feb 2019",
        "Safe: 01632 960013 (After six; he reads her messages)", "Threatened a health visitor", "Aşha Lou O'Gill",
        "Destroy it as soon as the server is back", "printed 27 November 2026, 16:20", "OFFICIAL-SENSITIVE",
    ):  # fmt: skip
        assert words in told
    assert "a number" not in told


def test_an_enquiry_without_names_says_whom_to_ask_and_not_why() -> None:
    told = words_of(render_emergency_sheet(pack_of(row("NH-2026-0044", "PM", "green", 60)), PRINTED))
    assert "Not in the pack. Ask a senior social worker" in told
    assert "confidential" not in told.split("NH-2026-0044", 1)[1]


def test_hundreds_of_enquiries_and_hostile_names_are_laid_out_the_same_each_time() -> None:
    hostile = person("<b>Robin & <img src='x'></b> " + "x" * 300, "subject", "01632 960014")
    pack = pack_of(*(row(f"NH-2026-{number:04}", "RX", "amber", 5, people=[hostile]) for number in range(200)))
    pdf = render_emergency_sheet(pack, PRINTED)
    assert pdf == render_emergency_sheet(pack, PRINTED)
    told = words_of(pdf)
    assert all(f"NH-2026-{number:04}" in told for number in range(200))
    assert "<img src='x'>" in told


def test_an_order_says_who_must_not_contact_whom() -> None:
    order = {"about": "Barnaby Crick", "kind": "no_contact", "words": "Wilhelmina Thistlewood", "review": None}
    told = words_of(render_emergency_sheet(pack_of(row("NH-2026-0041", "WT", "red", 2, warnings=[order])), PRINTED))
    assert "Order: Barnaby Crick must not contact Wilhelmina Thistlewood." in told
    (hidden,) = pack_of(row("1", "A", "red", 2, warnings=[order | {"about": "", "words": ""}])).enquiries[0].warnings
    assert hidden.sentence == "Order: somebody must not contact somebody who is not named here."
