"""The archive form of a paper: PDF/A-2u, in which everything that shows it in thirty years is in the file itself.

ISO 19005-2 asks for embedded typefaces whose letters can be read back (the pages have them already), a colour that is
defined, the file's properties as XMP, and nothing that runs or is fetched. No validator has looked at it: the
administrator's guide says so.
"""

import io
from functools import cache

import pikepdf

from mashdesk.paths import resources

_PART, _LEVEL = "2", "U"
_EMPTY = ("/Author", "/Subject", "/Keywords", "/Trapped")


def archive_form(pdf: bytes) -> bytes:
    """The same pages in archive form; the same bytes for the same paper."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as paper:
        _tell_colours(paper)
        _tell_properties(paper)
        paper.save(out, deterministic_id=True, force_version="1.7", object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


def _tell_colours(paper: pikepdf.Pdf) -> None:
    profile = pikepdf.Stream(paper, _colours(), N=3)
    meant = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier="sRGB",
        Info="sRGB IEC61966-2.1",
        DestOutputProfile=paper.make_indirect(profile),
    )
    paper.Root.OutputIntents = pikepdf.Array([paper.make_indirect(meant)])


def _tell_properties(paper: pikepdf.Pdf) -> None:
    """The properties once more as XMP, equal to the old ones; empty ones are left out of both."""
    for name in _EMPTY:
        if name in paper.docinfo and (name == "/Trapped" or not str(paper.docinfo[name])):
            del paper.docinfo[name]
    with paper.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        told.load_from_docinfo(paper.docinfo)
        told["pdfaid:part"], told["pdfaid:conformance"] = _PART, _LEVEL
        told["dc:language"] = {"en-GB"}


@cache
def _colours() -> bytes:
    return (resources() / "colour" / "sRGB.icc").read_bytes()
