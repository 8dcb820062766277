"""NHS numbers, unique pupil numbers and postcodes: whether one can be right, and how it is written.

A wrong identifier is never guessed at and never blocks a referral: the form shows it and it can be left out.
"""

import re
from string import ascii_uppercase, digits

NHS_DIGITS = 10
NOT_AN_NHS_NUMBER = "This cannot be an NHS number. Check its ten digits, or leave it out."
NOT_A_UPN = "This cannot be a unique pupil number. Check its thirteen characters, or leave it out."
NOT_A_POSTCODE = "This cannot be a postcode. Check it, or leave it out."
UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"  # 23 letters: without I, O and S
UPN = re.compile(rf"[{UPN_LETTERS}]\d{{11}}[\d{UPN_LETTERS}]", re.ASCII)
POSTCODE = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?)(\d[ABD-HJLNP-UW-Z]{2})", re.ASCII)
FORCES = re.compile(r"(BFPO)([1-9]\d{0,3})", re.ASCII)
PSEUDO_POSTCODES = {  # the health service's codes for people without an address
    "ZZ99 3VZ": "No fixed abode",
    "ZZ99 3WZ": "Address not known",
    "ZZ99 3CZ": "England, not otherwise stated",
}
ODD_POSTCODES = {code.replace(" ", ""): code for code in ("GIR 0AA", *PSEUDO_POSTCODES)}
BLANKS = re.compile(r"[\s-]+")


def nhs_number(text: str) -> str | None:
    """The ten digits of an NHS number; None when it cannot be one (length, check digit, all digits the same)."""
    number = BLANKS.sub("", text)
    if len(number) != NHS_DIGITS or not set(number) <= set(digits) or len(set(number)) == 1:
        return None
    weighted = sum(int(digit) * weight for digit, weight in zip(number, range(10, 1, -1), strict=False))
    return number if (11 - weighted % 11) % 11 == int(number[9]) else None


def written_nhs_number(number: str) -> str:
    """An NHS number as people read it: 943 476 5919."""
    return f"{number[:3]} {number[3:6]} {number[6:]}"


def upn(text: str) -> str | None:
    """A unique pupil number, permanent (13th place a digit) or temporary (a letter); None when it cannot be one."""
    number = BLANKS.sub("", text).upper()
    if not UPN.fullmatch(number):
        return None
    values = [int(place) if place in digits else UPN_LETTERS.index(place) for place in number[1:]]
    weighted = sum(value * weight for weight, value in enumerate(values, 2))
    return number if UPN_LETTERS[weighted % len(UPN_LETTERS)] == number[0] else None


def is_temporary_upn(number: str) -> bool:
    """Whether a checked pupil number is a temporary one."""
    return number[-1] in ascii_uppercase


def postcode(text: str) -> str | None:
    """A postcode in capitals with one space, "BFPO 123" included; None when it cannot be one."""
    letters = BLANKS.sub("", text).upper()
    if letters in ODD_POSTCODES:
        return ODD_POSTCODES[letters]
    found = POSTCODE.fullmatch(letters) or FORCES.fullmatch(letters)
    return f"{found[1]} {found[2]}" if found else None
