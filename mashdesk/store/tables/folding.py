"""What people are looked up by: generated columns and expressions, made by what every server has built in."""

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

_CALLED = "family_name || ' ' || given_names"
CALLED_WORDS = f"case when restricted then '{{}}'::text[] else string_to_array({folded(_CALLED)}, ' ') end"
_CALLED_SPELT = rf"replace(encode(decode({folded(_CALLED)}, 'escape'), 'escape'), '\', 'q')"
CALLED_SPELT = f"case when restricted then '' else {_CALLED_SPELT} end"
"""Somebody's other names, looked up like their own; of a name that few may read there is nothing to look up."""

_HEARD = "translate(word, 'bfpvcgjkqsxzdtlmnraeiouyhw', '11112222222233455600000099')"
SOUND = (
    "case when word ~ '^[a-z]+$' then translate(left(word, 1), 'eiouycqzgv', 'aaaaakksjf') || left(replace(substr("
    f"regexp_replace(replace({_HEARD}, '9', ''), '(\\d)\\1+', '\\1', 'g'), 2), '0', ''), 4) else '' end"
)
"""How a folded word sounds, as Soundex has it, but for first letters that sound alike. In the database's own words it
is `priv.sound`, which must say the same. Other scripts than the Latin one have no sound here."""

CODE = "upper(regexp_replace(postcode, '[^A-Za-z0-9]', '', 'g'))"


def keyed(what: str) -> str:
    """SQL: each key of the row with this before it. An index holds a number as often as there are keys to find it by.

    Whoever looks for a number with their own keys touches no entry of a row that is not theirs: that it is there shows
    in no page that is read. In the database's own words it is `priv.keyed`, which must say the same.
    """
    keys = "replace(array_to_tsvector(acl)::text, '''', '')"
    more = f"replace({keys}, ' ', (' ' || {what}) || '|')"
    return f"string_to_array(({what} || '|') || {more}, ' ')"  # with the brackets that the server gives back


BORN = "((birth - '2000-01-01'::date))::text"
SECTOR = "\"left\"(code, '-2'::integer)"
"""A date as text says it differently for different people; a number of days does not."""
