"""What a name and a postcode are looked up by: generated columns, made by what every server has built in."""

TOLD = "family_name || ' ' || given_names || ' ' || known_as"
_MARKS = r"[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u200e\u200f\u2066-\u2069]"
_APOSTROPHES = r"[\u0027\u2018\u2019\u02b9\u02bb\u02bc\u0060.]"
_GAPS = r"[\s,;:/\\()\u0022\u201c\u201d\u2010-\u2015_|&+!?*#@%=<>~^$\[\]{}-]+"


def folded(told: str) -> str:
    """SQL: a name without case, accents, apostrophes and punctuation, its words parted by one blank each.

    In the database's own words it is `priv.folded`, which must say the same. Only what the server has built in may be
    used, for the rules' functions are dropped and made anew by every upgrade, and generated columns stay.
    """
    letters = (
        f"replace(replace(replace(translate(lower(regexp_replace(normalize({told}, NFKD), '{_MARKS}', '', 'g')), "
        "'łđøħŧı', 'ldohti'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')"
    )
    return f"btrim(regexp_replace(regexp_replace({letters}, '{_APOSTROPHES}', '', 'g'), '{_GAPS}', ' ', 'g'))"


WORDS = f"string_to_array({folded(TOLD)}, ' ')"
SPELT = rf"replace(encode(decode({folded(TOLD)}, 'escape'), 'escape'), '\', 'q')"
"""In ASCII alone: trigrams pass over every other letter where the database sorts as "C"."""

CODE = "upper(regexp_replace(postcode, '[^A-Za-z0-9]', '', 'g'))"
