-- A person's other names as they are looked up and written. A restricted name has no words (tables/people_said.py): by it nobody is
-- found, and nothing is likely. What was corrected is not looked up either; what somebody is no longer called, is.

create function priv.name_in_full(p mash.person) returns text language sql immutable
begin atomic
  select btrim(case when (p).family_first then (p).family_name || ' ' || (p).given_names else (p).given_names || ' ' || (p).family_name end);
end;

create function priv.other_names_of(person uuid, keys text[]) returns setof mash.person_name language sql stable security definer
begin atomic
  select n.* from mash.person_name n where n.person = other_names_of.person and n.acl && other_names_of.keys and n.words <> '{}'
    and not exists (select from mash.person_name later where later.corrects = n.id);
end;

create function priv.is_called(person uuid, keys text[], near text[]) returns boolean language sql stable security definer
begin atomic
  select exists (select from priv.other_names_of(is_called.person, is_called.keys) n where n.words && is_called.near);
end;

create function priv.with_other_names(p mash.person, keys text[]) returns mash.person language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  p.words := p.words || array(select w from priv.other_names_of(p.id, keys) n cross join lateral unnest(n.words) w);
  return p;
end $$;

-- As priv.people_named, by the words of another name; the rest of what was typed may be in the person's own.
create function priv.people_called(mine text[], hints text[], words text[], stage text)
returns table (person uuid, closeness real, hint boolean) language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  away uuid[] := priv.my_connected();
  keys text[] := mine || hints;
  spelling text := priv.spelt(array_to_string(words, ' '));
  part text[] := array(select '%' || priv.spelt(w) || '%' from unnest(words) as w where length(priv.spelt(w)) > 2);
  near text[] := case when stage = 'nearby' then array(select unnest(priv.nearby(w)) from unnest(words) as w) end;
begin
  return query select p.id, trigram.similarity(n.spelt, spelling), not p.acl && mine
    from mash.person_name n join mash.person p on p.id = n.person
    where n.acl && keys and p.acl && keys and not p.enquiry = any (away)
      and not exists (select from mash.person_name later where later.corrects = n.id)
      and case stage
        when 'name' then n.words && people_called.words and n.words || p.words @> people_called.words
        when 'part' then part <> '{}' and n.spelt like part[1] and n.spelt like coalesce(part[2], part[1])
          and n.spelt like coalesce(part[3], part[1])
        else n.words && near and not exists (select from unnest(people_called.words) w where not (n.words || p.words) && priv.nearby(w)) end
    limit 1000;
end $$;
