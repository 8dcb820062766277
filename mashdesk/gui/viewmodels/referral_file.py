"""A referral from a file that a web front door wrote, read into the form to be checked before it is kept."""

import json
from pathlib import Path

from mashdesk.domain.new_referral import FORMAT, NewReferral
from mashdesk.domain.referral_reading import read_referral
from mashdesk.domain.refusals import BadInput, Problem

LARGEST_FILE = 4_000_000
"""Bytes. The longest narrative in the widest letters, with a hundred people around it, is well below."""


def referral_in(path: Path) -> NewReferral:
    """The referral in a file. Raises BadInput with a plain sentence that repeats nothing of the file."""
    if path.stat().st_size > LARGEST_FILE:
        raise _refusal("This file is too large to be a referral.")
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise _refusal("This file is not a referral: it cannot be read as JSON.") from None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise _refusal(f"This file is not a referral of the format {FORMAT}.")
    try:
        return read_referral(document)
    except (KeyError, ValueError, TypeError, AttributeError):
        raise _refusal(
            "Something in this file is missing or is not as the format says. Nothing was taken over."
        ) from None


def _refusal(words: str) -> BadInput:
    return BadInput([Problem("", words)])
