"""A password that somebody is given: it lasts a day, opens nothing but the change to one's own, and is shown once."""

import secrets

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are read as one another."""

GROUPS, GROUP_LENGTH = 4, 5


def new_password() -> str:
    """A password of about 99 bits that can be read out and typed."""
    letters = [secrets.choice(ALPHABET) for _ in range(GROUPS * GROUP_LENGTH)]
    groups = ["".join(letters[start : start + GROUP_LENGTH]) for start in range(0, len(letters), GROUP_LENGTH)]
    return "-".join(groups)
