-- Why two people named by two referrals may be one (PRODUCT, "Front door": people matching before a new person is made).

-- The first word of the given names, or what they are called; the last word of the family name.
create function priv.given_word(p mash.person) returns text language sql immutable
begin atomic
  select split_part(priv.folded(coalesce(nullif(btrim((p).given_names), ''), (p).known_as)), ' ', 1);
end;

create function priv.family_word(p mash.person) returns text language sql immutable
begin atomic
  select split_part(priv.folded((p).family_name), ' ', -1);
end;

-- The day that stands there when day and month changed places, if there is such a day and it is another one.
create function priv.swapped(day date) returns date language sql immutable
begin atomic
  select case when extract(day from swapped.day) <= 12 and extract(day from swapped.day) <> extract(month from swapped.day)
    then make_date(extract(year from swapped.day)::integer, extract(day from swapped.day)::integer,
      extract(month from swapped.day)::integer) end;
end;

-- Of somebody whose birth was estimated, is expected or not known, it says nothing.
create function priv.births_agree(p mash.person, other mash.person) returns text language sql immutable
begin atomic
  select case when (p).birth_accuracy <> 'known' or (other).birth_accuracy <> 'known' then null
    when (p).birth = (other).birth then 'birth'
    when priv.swapped((p).birth) = (other).birth then 'birth_swapped'
    when (p).birth <> (other).birth then 'differ' end;
end;

-- All words of one whole name are in the other's, in any order; a single word is not a whole name.
create function priv.is_named_as(p mash.person, other mash.person) returns boolean language sql immutable
begin atomic
  select cardinality(w.name) > 1 and w.name <@ (other).words
  from (select string_to_array(priv.folded((p).given_names || ' ' || (p).family_name), ' ') as name) w;
end;

create function priv.is_heard_in(word text, words text[]) returns boolean language sql immutable
begin atomic
  select exists (select from unnest(is_heard_in.words) as one where priv.sound(one) = priv.sound(is_heard_in.word)
    and priv.sound(one) <> '');
end;

create function priv.names_agree(p mash.person, other mash.person, near_given text[], near_family text[]) returns text
language sql immutable
begin atomic
  select case when priv.is_named_as(p, other) or priv.is_named_as(other, p) then 'name'
    when near_given && (other).words and near_family && (other).words then 'name_alike'
    when priv.is_heard_in(priv.given_word(p), (other).words) and priv.is_heard_in(priv.family_word(p), (other).words) then 'name_sounds'
    when near_given && (other).words then 'given_name'
    when near_family && (other).words then 'family_name' end;
end;

-- Codes; the screen has the words. Of a home it is said only that the postcode is the same, which a search would tell too.
create function priv.reasons(p mash.person, other mash.person, near_given text[], near_family text[], at_home boolean)
returns text[] language sql immutable
begin atomic
  select array_remove(array[
    case when (p).nhs_number <> '' and (p).nhs_number = (other).nhs_number then 'nhs_number' end,
    nullif(priv.births_agree(p, other), 'differ'),
    priv.names_agree(p, other, near_given, near_family),
    case when at_home then 'postcode' end], null);
end;

-- A number is enough. Anything else needs a second thing beside it, but for a whole name where no birth speaks against it.
create function priv.is_likely(reasons text[], differ boolean) returns boolean language sql immutable
begin atomic
  select is_likely.reasons && array['nhs_number']
    or is_likely.reasons && array['birth', 'birth_swapped']
      and is_likely.reasons && array['name', 'name_alike', 'name_sounds', 'given_name', 'family_name', 'postcode']
    or is_likely.reasons && array['name', 'name_alike', 'name_sounds'] and is_likely.reasons && array['postcode']
    or is_likely.reasons && array['name'] and not differ
    or is_likely.reasons && array['name_alike', 'name_sounds', 'given_name'] and is_likely.reasons && array['sibling', 'together']
      and not differ;
end;

create function priv.weight(reasons text[]) returns integer language sql immutable
begin atomic
  select coalesce(sum(case reason when 'nhs_number' then 100 when 'birth' then 40 when 'name' then 30 when 'birth_swapped' then 20
    when 'name_alike' then 20 when 'name_sounds' then 18 when 'address' then 18 when 'postcode' then 15 when 'sibling' then 15 when 'together' then 12 when 'given_name' then 10
    else 5 end), 0)::integer from unnest(weight.reasons) as reason;
end;

-- A home of each, now or earlier, with the same first line and the same postcode. Only homes that the reader reads: where somebody
-- hides is no reason for anybody else.
create function priv.share_address(one uuid, other uuid, keys text[]) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.household h join mash.address a on a.household = h.id and a.acl && share_address.keys
    join mash.address b on b.code = a.code and priv.folded(b.lines[1]) = priv.folded(a.lines[1]) and b.acl && share_address.keys
    join mash.household there on there.id = b.household
    where h.people && priv.rows_of(share_address.one) and there.people && priv.rows_of(share_address.other)
      and h.enquiry = (select p.enquiry from mash.person p where p.id = share_address.one)
      and b.enquiry = (select p.enquiry from mash.person p where p.id = share_address.other)
      and a.code <> '' and priv.folded(a.lines[1]) <> '');
end;

create function priv.is_postcode(code text) returns boolean language sql immutable
begin atomic
  select is_postcode.code ~ '^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$';
end;

-- By the sound of both names, looked for like words that are spelt alike.
create function priv.people_heard(mine text[], hints text[], given text, family text) returns table (person uuid)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  away uuid[] := priv.my_connected();
  keys text[] := mine || hints;
  like_given text[] := priv.sounding(given);
  like_family text[] := priv.sounding(family);
begin
  return query select p.id from mash.person p
    where p.acl && keys and p.words && like_given and p.words && like_family and not p.enquiry = any (away) limit 1000;
end $$;

-- Whom somebody could be, by each thing that was told of them: looked for as a search looks, with the same keys in the same indices.
create function priv.candidates(mine text[], hints text[], told mash.person, homes text[]) returns table (person uuid, at_home boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  name text[] := array_remove(array[priv.given_word(told), priv.family_word(told)], '');
begin
  if told.nhs_number <> '' then
    return query select f.person, false from priv.people_told(mine, hints, told.nhs_number, null, null, '{}') f;
  end if;
  if told.birth_accuracy = 'known' then
    return query select f.person, false from unnest(array[told.birth, priv.swapped(told.birth)]) as day
      cross join lateral priv.people_told(mine, hints, null, day, null, '{}') f where day is not null;
  end if;
  if cardinality(name) > 1 then
    return query select f.person, false from priv.people_named(mine, hints, name, 'name') f
      union all select f.person, false from priv.people_named(mine, hints, name, 'nearby') f
      union all select f.person, false from priv.people_called(mine, hints, name, 'name') f
      union all select f.person, false from priv.other_names_of(told.id, mine) n
        cross join lateral priv.people_named(mine, hints, n.words, 'name') f
      union all select f.person, false from priv.people_heard(mine, hints, name[1], name[2]) f;
  end if;
  return query select f.person, true from unnest(homes) as home
    cross join lateral priv.people_told(mine, hints, null, null, home, '{}') f where priv.is_postcode(home);
end $$;

-- Each candidate with what it has in common with the person; `hinted` are those whom the reader may not see.
create function priv.likenesses(mine text[], hints text[], told mash.person, homes text[]) returns table (person uuid, enquiry uuid,
  reasons text[], differ boolean, hinted boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  near_given text[] := priv.nearby(priv.given_word(told));
  near_family text[] := priv.nearby(priv.family_word(told));
  called mash.person := priv.with_other_names(told, mine);
begin
  return query select p.id, p.enquiry, priv.reasons(called, priv.with_other_names(p, mine), near_given, near_family, c.at_home),
      coalesce(priv.births_agree(told, p) = 'differ', false), not p.acl && mine
    from (select f.person, bool_or(f.at_home) as at_home from priv.candidates(mine, hints, told, homes) f group by f.person) c
    join mash.person p on p.id = c.person;
end $$;

-- Two people of an enquiry who are brothers or sisters there, as its referral says.
create function priv.are_siblings(enquiry uuid, one uuid, other uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.relationship r where r.enquiry = are_siblings.enquiry and priv.holds(r)
    and (r.person = are_siblings.one and r.of = are_siblings.other or r.person = are_siblings.other and r.of = are_siblings.one)
    and r.kind in ('brother', 'sister', 'sibling', 'twin', 'half_sibling', 'step_sibling', 'unborn_sibling'));
end;
