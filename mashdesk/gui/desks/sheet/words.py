"""How the sheet says things: names of the children, moments, lawful bases."""

from collections.abc import Sequence
from datetime import datetime

from mashdesk.domain.codes import LawfulBasis
from mashdesk.domain.names import isolated
from mashdesk.domain.police_codes import PoliceCodes
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui import language
from mashdesk.gui.language import say
from mashdesk.gui.widgets.time_words import calendar_date, clock_time


def listed(words: Sequence[str]) -> str:
    """Such as "Rowan, Ash and Elm"."""
    if len(words) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(words)
    return say("{words} and {words_2}").format(words=", ".join(words[:-1]), words_2=words[-1])


def names_of(sheet: EnquirySheet) -> str:
    """The children in one line; a family name that they share is said once."""
    families = {child.family_name for child in sheet.subjects}
    if len(families) == 1 and all(child.given_names for child in sheet.subjects):
        return f"{listed([isolated(child.called) for child in sheet.subjects])} {families.pop()}".strip()
    return listed([child.name for child in sheet.subjects])


def moment_words(at: datetime) -> str:
    """Such as "21 Nov 2026, 14:50"."""
    return f"{calendar_date(at)}, {clock_time(at)}"


def police_words(codes: PoliceCodes) -> str:
    """The codes and what they mean, conditions last: nobody has to know the letters by heart."""
    said = say(
        "Police codes {source} {information} {handling}: source {from_whom}, information {how_sure}, {use}"
    ).format(
        source=codes.source.value,
        information=codes.information.value,
        handling=codes.handling.value,
        from_whom=_small(say(codes.source.words)),
        how_sure=_small(say(codes.information.words)),
        use=_small(say(codes.handling.words)),
    )
    return f"{said}: {codes.conditions}" if codes.conditions else said


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def basis_words(code: str) -> str:
    """A lawful basis in words; one that the hub worded itself stays as it is."""
    return say(LawfulBasis(code).words) if code in set(LawfulBasis) else code


def counted(number: int, thing: str, things: str = "") -> str:
    """Such as "1 item", "3 items", "2 agencies"."""
    return language.counted(number, thing, things)
