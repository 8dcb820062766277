"""Text on its way into a spreadsheet."""

import unicodedata

FORMULA = "=+-@＝＋－＠﹢﹣﹫−"


def cell(text: str) -> str:
    """A text as a cell that no spreadsheet takes for a formula, whatever invisible letters stand before it."""
    line = "".join(" " if unicodedata.category(letter) in ("Cc", "Zl", "Zp") else letter for letter in text)
    seen = "".join(letter for letter in line if not letter.isspace() and unicodedata.category(letter) != "Cf")
    return f"'{line}" if seen[:1] and seen[0] in FORMULA else line
