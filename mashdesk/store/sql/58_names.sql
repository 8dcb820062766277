-- How a name is looked up: folded, by its words, and by words spelt like them. What is folded must be folded alike in the
-- generated columns (tables/folding.py) and here; a test holds the two together.

create function priv.folded(told text) returns text language sql immutable
begin atomic
  select btrim(regexp_replace(regexp_replace(
    replace(replace(replace(translate(lower(regexp_replace(normalize(folded.told, NFKD),
      '[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u200e\u200f\u2066-\u2069]', '', 'g')),
      'łđøħŧı', 'ldohti'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
    '[\u0027\u2018\u2019\u02b9\u02bb\u02bc\u0060.]', '', 'g'),
    '[\s,;:/\\()\u0022\u201c\u201d\u2010-\u2015_|&+!?*#@%=<>~^$\[\]{}-]+', ' ', 'g'));
end;

-- In ASCII alone: trigrams pass over every other letter where the database sorts as "C".
create function priv.spelt(folded text) returns text language sql immutable
begin atomic
  select replace(encode(decode(spelt.folded, 'escape'), 'escape'), '\', 'q');
end;

-- Two words are nearby when one of these is the same: a letter more, less, another one, or two that changed places.
create function priv.variants(word text) returns text[] language sql immutable
begin atomic
  select array(select variants.word union select left(variants.word, i - 1) || substr(variants.word, i + 1)
    from generate_series(1, length(variants.word)) as i where length(variants.word) between 4 and 40);
end;

create function priv.nearby(word text) returns text[] language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  return array(select n.word from mash.name_word n where n.variants && priv.variants(nearby.word));
end $$;

-- How a word sounds: as Soundex has it, but that first letters which sound alike are one. The dictionary says the same in its own
-- words (tables/folding.py); a test holds the two together.
create function priv.sound(word text) returns text language sql immutable
begin atomic
  select case when sound.word ~ '^[a-z]+$' then translate(left(sound.word, 1), 'eiouycqzgv', 'aaaaakksjf')
    || left(replace(substr(regexp_replace(replace(translate(sound.word, 'bfpvcgjkqsxzdtlmnraeiouyhw', '11112222222233455600000099'),
      '9', ''), '(\d)\1+', '\1', 'g'), 2), '0', ''), 4) else '' end;
end;

create function priv.sounding(word text) returns text[] language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  return array(select n.word from mash.name_word n where n.sound = priv.sound(sounding.word) and n.sound <> '' limit 500);
end $$;

-- Ten digits, the last by modulus 11; all ten alike are no number of anybody's.
create function priv.is_nhs_number(number text) returns boolean language sql immutable
begin atomic
  select is_nhs_number.number ~ '^\d{10}$' and is_nhs_number.number !~ '^(\d)\1{9}$'
    and (11 - (select sum(substr(is_nhs_number.number, i, 1)::integer * (11 - i)) from generate_series(1, 9) as i) % 11) % 11
      = substr(is_nhs_number.number, 10, 1)::integer;
end;

-- Thirteen characters; the first is reckoned from the twelve after it. A temporary one ends in a letter (DOMAIN 5).
create function priv.is_upn(number text) returns boolean language sql immutable
begin atomic
  select is_upn.number ~ '^[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]$' and left(is_upn.number, 1) = substr('ABCDEFGHJKLMNPQRTUVWXYZ', 1 + (
    select sum(i * case when one ~ '[0-9]' then one::integer else strpos('ABCDEFGHJKLMNPQRTUVWXYZ', one) - 1 end)
    from generate_series(2, 13) as i cross join lateral substr(is_upn.number, i, 1) as one)::integer % 23, 1);
end;

-- In capitals with one space; null where it can be none. Of people without an address the health service's codes say so.
create function priv.written_postcode(told text) returns text language sql immutable
begin atomic
  select case when code ~ '^BFPO[1-9]\d{0,3}$' then 'BFPO ' || substr(code, 5)
    when code ~ '^[A-Z]{1,2}\d[A-Z\d]?\d[ABD-HJLNP-UW-Z]{2}$' or code = any (array['GIR0AA', 'ZZ993VZ', 'ZZ993WZ', 'ZZ993CZ'])
      then left(code, -3) || ' ' || right(code, 3) end
  from upper(regexp_replace(written_postcode.told, '[\s-]+', '', 'g')) as code;
end;

-- New names enter the dictionary in sorted order, so that two desks that record at once do not wait for each other in a ring.
create function priv.learn_names() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into mash.name_word (word, variants)
  select one.word, priv.variants(one.word) from (select distinct unnest(r.words) as word from recorded r) one
  order by one.word on conflict do nothing;
  return null;
end $$;

create trigger learn_names after insert on mash.person referencing new table as recorded
  for each statement execute function priv.learn_names();

-- Each key of a row with what the row is looked for by before it: an index over these has no entry, and so no page, that a stranger
-- to the row could touch. The indices say the same in their own words (tables/folding.py); a test holds the two together.
create function priv.keyed(acl text[], what text) returns text[] language sql immutable
begin atomic
  select string_to_array(keyed.what || '|' || replace(replace(array_to_tsvector(keyed.acl)::text, '''', ''), ' ', ' ' || keyed.what || '|'), ' ');
end;

create function priv.keys_for(what text, keys text[]) returns text[] language sql immutable
begin atomic
  select array(select keys_for.what || '|' || key from unnest(keys) as key);
end;
