"""Names that are also ordinary words, and streets that every town has: where a false alarm would drown a true one.

Such a name alone counts only where it is written as a name; together with the rest of the name, the number of the house
or the town it always counts.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NAMES_THAT_ARE_WORDS = _words(
    """
    will may mark rose grace hope faith joy amber ruby daisy lily summer autumn april june august january dawn
    eve ivy holly heather hazel iris violet olive pearl crystal star sky bill bob jack rob sue pat drew chase
    hunter mason carter baker cook young long short white black brown green grey gray king price bond day hall
    hill wood woods park parks church school street road field fields best love little good child children
    strong fox bird lamb bell ball cross case rich dean guy art frank miles norm max nick victor chance angel
    melody harmony destiny charity patience page read reading wells bath ward hand head foot banks waters
    rivers stone steel sharp small smart swift wise worth power powers reason major judge law marshall family
    health house home early help team service services police council social care north south east west london
    northampton town city village mother father parent son daughter brother sister an do my le so no he see
    lee ray gay jay don ben dan sam tim tom ken an as at be by can go has her him his if in is it me not of on
    or our out she the they this to too two under up us was we who why you your last first next new old great
    more rugby sandwich deal hull sale street ash ford march friend friends everyone nobody name call called
    letter phone ring needs worker manager officer nurse doctor teacher neighbour community support early
    centre hub north well main down
    """
)

COMMON_STREETS = _words(
    """
    high main church station london park mill school green kings king queens queen victoria manor north south
    east west new old chapel the york windsor bridge hill market grange springfield highfield
    """
)

STREET_ENDINGS = {
    "street": "st", "str": "st", "st": "st", "road": "rd", "rd": "rd", "avenue": "ave", "av": "ave", "ave": "ave",
    "lane": "ln", "ln": "ln", "la": "ln", "drive": "dr", "dr": "dr", "drv": "dr", "close": "cl", "cl": "cl",
    "court": "ct", "ct": "ct", "crt": "ct", "crescent": "cres", "cres": "cres", "cr": "cres", "place": "pl", "pl": "pl",
    "square": "sq", "sq": "sq", "gardens": "gdns", "gdns": "gdns", "gdn": "gdns", "garden": "gdns", "terrace": "terr",
    "terr": "terr", "tce": "terr", "ter": "terr", "grove": "gr", "gr": "gr", "grv": "gr", "way": "way", "walk": "wk",
    "wk": "wk", "row": "row", "mews": "mews", "hill": "hill", "rise": "rise", "view": "view", "parade": "pde",
    "pde": "pde", "green": "grn", "grn": "grn", "park": "pk", "pk": "pk", "house": "hse", "hse": "hse",
    "lodge": "lodge", "villas": "villas", "buildings": "bldgs", "bldgs": "bldgs", "saint": "st",
}  # fmt: skip

DWELLINGS = frozenset({"flat", "flt", "fl", "apartment", "apt", "unit", "room", "rm", "no", "number", "floor"})

PLACE_WORDS = _words(
    """
    school primary junior infant infants academy college nursery preschool pre high grammar secondary
    comprehensive surgery practice medical centre center refuge hospital of the and church england ce rc cofe
    catholic community c e voluntary aided controlled special playgroup sixth form
    """
)

AFTER_A_QUESTION = _words(
    """
    you we he she it they i the this that there your our be have not all any a an my his her
    """
)

STOP_WORDS = _words(
    """
    a an and are as at be been by can could did do does for from had has have he her him his if in into is it
    its may me more most my no not of on or our out she should so that the their them there they this to up
    was we were what when which who will with would you your family child children help team hub referral
    information services about
    """
)
