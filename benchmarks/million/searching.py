"""Finding people: begun, committed and answered through the rules; and the same question asked by the superuser.

The superuser's functions are the rules' own with everything taken out that asks who is looking: keys, connections,
what a hint is given of, the log. So that both look for the same people, they ask in plain words for the hub's
enquiries, or for those on which the agency was asked, as the superuser's worklists do. A search of all six hubs is told
beside it.
"""

import random
from collections.abc import Callable, Sequence
from functools import partial

from benchmarks.million import figures
from benchmarks.million.place import ROLES, Connection, Place

SEED = 11
THEIRS = {
    "officer": "exists (select from mash.enquiry e where e.id = p.enquiry and e.hub = 'northamptonshire')",
    "police": "exists (select from mash.information_request r where r.enquiry = p.enquiry and r.agency = 'police')",
    "everybody": "true",
}
WHO_IS_LOOKING = (
    (
        "(priv.keyed(a.acl, a.code) || priv.keyed(a.acl, left(a.code, -2))) && living",
        "people_told.postcode in (a.code, left(a.code, -2))",
    ),
    ("where not p.enquiry = any (away)", "where theirs"),
    ("priv.keyed(p.acl, p.nhs_number) && numbered", "p.nhs_number = people_told.nhs"),
    ("priv.keyed(p.acl, (p.birth - date '2000-01-01')::text) && born", "p.birth = people_told.birth"),
    ("p.acl && keys and not p.enquiry = any (away)", "theirs"),
    ("p.acl && keys and ", "theirs and "),
    (" and a.acl && keys", ""),
    ("not p.acl && mine", "false"),
    ("\n        and not p.enquiry = any (away)", ""),
    (" and not p.enquiry = any (away)", ""),
    ("  away uuid[] := priv.my_connected();\n", ""),
    ("  keys text[] := mine || hints;\n", ""),
    ("  numbered text[] := priv.keys_for(nhs, keys);\n", ""),
    ("  born text[] := priv.keys_for((people_told.birth - date '2000-01-01')::text, keys);\n", ""),
    ("  living text[] := priv.keys_for(people_told.postcode, keys);\n", ""),
    ("  mine text[] := priv.my_keys();\n", "  mine text[] := '{}';\n"),
    ("  hints text[] := priv.hint_keys(mine);\n", "  hints text[] := '{}';\n"),
    ("priv.people_", "made.people_"),
    ("mash.search_hit", "made.search_hit"),
)
"""What stands in the rules' functions, and what instead; then `theirs` is what is to be theirs."""
THEIR_INDICES = (
    "create index if not exists made_nhs_number on mash.person (nhs_number) where nhs_number <> ''",
    "create index if not exists made_birth on mash.person (birth)",
    "create index if not exists made_code on mash.address (code) where code <> ''",
    "create index if not exists made_sector on mash.address (left(code, -2)) where code <> ''",
)
"""What somebody who asks for no keys would look these up by."""
Person = tuple[str, str, str, str, str]
KINDS: dict[str, Callable[[Person, random.Random], str]] = {
    "family name": lambda one, _: one[1],
    "whole name": lambda one, _: f"{one[0]} {one[1]}",
    "swapped": lambda one, _: f"{one[1]}, {one[0]}",
    "misspelt": lambda one, chance: f"{one[0]} {_slip(one[1], chance)}",
    "misspelt, alone": lambda one, chance: _slip(one[1], chance),
    "part of a name": lambda one, _: one[1][1:6],
    "date of birth": lambda one, _: one[2],
    "name and birth": lambda one, _: f"{one[1]} {one[2]}",
    "postcode": lambda one, _: one[3],
    "NHS number": lambda one, _: one[4],
}


def lines_of(place: Place, bare: Connection, runs: int) -> list[figures.Line]:
    """Each kind of term for an officer of the largest hub and a police practitioner."""
    lines = []
    for role, theirs in (("officer", "officer"), ("police", "police"), ("officer", "everybody")):
        without_rules(bare, THEIRS[theirs])
        with place.sign_in(ROLES[role]) as person:
            people = _people(bare, ROLES[role], max(20, runs // 10))
            told = role if role == theirs else "against all hubs"
            found = {kind: _measured(person, bare, people, term) for kind, term in KINDS.items()}
            lines += [figures.compared(f"{kind}, {told}", pairs) for kind, pairs in found.items()]
            lines.append(_of_all(f"every kind in turn, {told}", list(found.values()), judged=role == theirs))
    return lines


def _of_all(what: str, found: Sequence[figures.Pairs], *, judged: bool) -> figures.Line:
    """What people type: a name, a slip of the pen, a birth, a number. The slowest twentieth is that of all of them."""
    ruled = [took for pairs in found for took in pairs.ruled]
    ratio = sum(ruled) / sum(took for pairs in found for took in pairs.bare)
    busy = sum(t for one in found for t in one.ruled_busy) / sum(t for one in found for t in one.bare_busy)
    told = f"{figures.median(ruled):8.3f} {figures.p95(ruled):8.3f} | {ratio:5.2f} ({busy:.2f} busy)"
    if not judged:
        return figures.Line(what, told)
    return figures.Line(what, f"{told}  at most 1.20, under 100 ms", ratio <= 1.2 and figures.p95(ruled) < 100)


def _measured(
    person: Connection, bare: Connection, people: Sequence[Person], term: Callable[..., str]
) -> figures.Pairs:
    chance = random.Random(SEED)  # noqa: S311 - the same terms in every run
    terms = [term(one, chance) for one in people]
    one = [partial(_search, person, text) for text in terms]
    other = [partial(_search_bare, bare, text) for text in terms]
    figures.pairs(one[:5], other[:5])
    return figures.pairs(one, other, (person.info.backend_pid, bare.info.backend_pid))


def _search(person: Connection, text: str) -> int:
    begun = person.execute(b"select search from app.begin_search(%s)", [text], prepare=True).fetchone()
    assert begun is not None
    person.execute(b"select * from app.search_answer(%s)", [begun[0]], prepare=True)
    return len(person.execute(b"select * from app.search_results(%s)", [begun[0]], prepare=True).fetchall())


def _search_bare(bare: Connection, text: str) -> int:
    begun = bare.execute(b"select made.bare_search(%s)", [text], prepare=True).fetchone()
    assert begun is not None
    return len(bare.execute(_RESULTS, [begun[0]], prepare=True).fetchall())


def _slip(name: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(name) - 1)
    return name[:place] + name[place + 1 :]


def _people(bare: Connection, login: str, many: int) -> list[Person]:
    rows = bare.execute(_SOME, {"login": login, "many": many}).fetchall()
    return [(str(given), str(family), str(birth), str(post), str(nhs)) for given, family, birth, post, nhs in rows]


def without_rules(bare: Connection, theirs: str) -> None:
    """The same functions in schema `made`, without whoever is looking."""
    for index in THEIR_INDICES:
        bare.execute(index.encode())
    bare.execute(b"drop table if exists made.search_hit, made.search cascade")
    bare.execute(b"create table made.search (id uuid primary key, term text, found integer)")
    bare.execute(
        b"create table made.search_hit (search uuid, how text, before integer, people uuid[], hinted uuid[], "
        b"primary key (search, how))"
    )
    for name in ("people_told", "people_named", "keep_hits"):
        row = bare.execute(
            b"select pg_get_functiondef(oid) from pg_proc where pronamespace = 'priv'::regnamespace and proname = %s",
            [name],
        ).fetchone()
        assert row is not None
        text = str(row[0]).replace(f"priv.{name}", f"made.{name}")
        for condition, instead in WHO_IS_LOOKING:
            text = text.replace(condition, instead)
        assert not [word for word in ("acl", "away", "keys", "priv.me") if word in text], text
        bare.execute(text.replace("theirs", theirs).encode())
    bare.execute(_BARE_SEARCH)


_SOME = b"""
select split_part(p.given_names, ' ', 1), p.family_name, to_char(p.birth, 'FMDD/FMMM/YYYY'), a.postcode, p.nhs_number
from (select p.* from mash.person p where p.acl && (
    select array['officer:' || s.hub, 'agency:' || s.agency] from mash.staff s where s.login = %(login)s)
    and p.birth is not null and p.nhs_number <> '' and length(p.family_name) > 5
    and p.id >= '20000000-0000-0000-0000-000000000000' order by p.id limit 20 * %(many)s) p
join mash.household h on p.id = any (h.people) and h.enquiry = p.enquiry join mash.address a on a.household = h.id
where not a.confidential order by md5(p.id::text) limit %(many)s"""

_RESULTS = b"""
select p.id, e.id, e.reference, e.state, e.rating, p.role, p.family_name, p.given_names, p.known_as, p.birth_accuracy,
  p.birth, p.died, h.how
from made.search_hit h cross join unnest(h.people) with ordinality as one (id, at) join mash.person p on p.id = one.id
join mash.enquiry e on e.id = p.enquiry
where h.search = %s and h.before + one.at <= 50 order by h.before + one.at"""

_BARE_SEARCH = b"""
create or replace function made.bare_search(term text) returns uuid language plpgsql as $$
declare
  made_id uuid := gen_random_uuid();
  told record := priv.read_term(term);
begin
  insert into made.search values (made_id, term, 0);
  update made.search set found = made.keep_hits(made_id, told.nhs, told.birth, told.postcode, told.words)
  where id = made_id;
  return made_id;
end $$"""
