-- Finding people. The search is kept and logged first; its answer is read in a later transaction, and judged anew by who asks.
-- `mine` are the keys of whoever looks, `hints` those that nobody carries: what they alone open is found and not told. Both are
-- looked for at once, within the indices.

-- By number, birth or postcode: few rows each, which the words of a name narrow down. Looked for with each key before it: a row of
-- somebody else's would be a page more in the plan of a search that is rolled back and leaves no trace.
create function priv.people_told(mine text[], hints text[], nhs text, birth date, postcode text, words text[])
returns table (person uuid, closeness real, hint boolean) language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  away uuid[] := priv.my_connected();
  keys text[] := mine || hints;
  numbered text[] := priv.keys_for(nhs, keys);
  born text[] := priv.keys_for((people_told.birth - date '2000-01-01')::text, keys);
  living text[] := priv.keys_for(people_told.postcode, keys);
  near text[] := array(select unnest(priv.nearby(w)) from unnest(words) as w);
  spelling text := priv.spelt(array_to_string(words, ' '));
  homes uuid[];
begin
  if nhs is null and birth is null then
    homes := array(select a.household from mash.address a
      where a.code <> '' and (priv.keyed(a.acl, a.code) || priv.keyed(a.acl, left(a.code, -2))) && living limit 1000);
    return query select p.id, trigram.similarity(p.spelt, spelling), not p.acl && mine from mash.household h
      join mash.person p on p.enquiry = h.enquiry and p.id = any (h.people)
      where h.id = any (homes) and p.acl && keys and not p.enquiry = any (away)
        and (people_told.words = '{}' or p.words && near or priv.is_called(p.id, keys, near)) limit 1000;
  else
    return query select p.id, trigram.similarity(p.spelt, spelling), not p.acl && mine from mash.person p
      where not p.enquiry = any (away)
        and (nhs is null or p.nhs_number <> '' and priv.keyed(p.acl, p.nhs_number) && numbered)
        and (people_told.birth is null or p.birth is not null and priv.keyed(p.acl, (p.birth - date '2000-01-01')::text) && born)
        and (people_told.postcode is null or exists (select from mash.household h join mash.address a on a.household = h.id
          where h.enquiry = p.enquiry and p.id = any (h.people) and people_told.postcode in (a.code, left(a.code, -2)) and a.acl && keys))
        and (people_told.words = '{}' or p.words && near or priv.is_called(p.id, keys, near)) limit 1000;
  end if;
end $$;

-- By name, a stage at a time: its words as they are, parts of it, words spelt like them.
create function priv.people_named(mine text[], hints text[], words text[], stage text)
returns table (person uuid, closeness real, hint boolean) language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  away uuid[] := priv.my_connected();
  keys text[] := mine || hints;
  spelling text := priv.spelt(array_to_string(words, ' '));
  part text[];
  n1 text[];
  n2 text[];
  n3 text[];
begin
  if stage = 'name' then
    return query select p.id, trigram.similarity(p.spelt, spelling), not p.acl && mine from mash.person p
      where p.acl && keys and p.words @> people_named.words and not p.enquiry = any (away) limit 1000;
  elsif stage = 'part' then
    part := array(select '%' || priv.spelt(w) || '%' from unnest(words) as w where length(priv.spelt(w)) > 2);
    return query select p.id, trigram.similarity(p.spelt, spelling), not p.acl && mine from mash.person p
      where part <> '{}' and p.acl && keys and p.spelt like part[1] and p.spelt like coalesce(part[2], part[1])
        and p.spelt like coalesce(part[3], part[1]) and not p.enquiry = any (away) limit 1000;
  elsif stage = 'nearby' then
    n1 := priv.nearby(words[1]);
    n2 := case when words[2] is null then n1 else priv.nearby(words[2]) end;
    n3 := case when words[3] is null then n1 else priv.nearby(words[3]) end;
    return query select p.id, trigram.similarity(p.spelt, spelling), not p.acl && mine from mash.person p
      where p.acl && keys and p.words && n1 and p.words && n2 and p.words && n3
        and not p.enquiry = any (away) limit 1000;
  end if;
end $$;

-- By the enquiry's reference, those whom it is about first. No hint: whether an enquiry of this reference is restricted nobody learns here.
create function priv.people_of(mine text[], refs text[]) returns table (person uuid, closeness real, hint boolean)
language sql stable security definer
begin atomic
  select p.id, (case when p.role = 'subject' then 1 else 0 end)::real, false
  from mash.enquiry e join mash.person p on p.enquiry = e.id
  where e.hub = (select (priv.me()).hub) and e.reference = any (people_of.refs) and p.acl && people_of.mine
    and not p.enquiry = any ((select priv.my_connected())::uuid[]) limit 1000;
end;

-- The fifty likeliest, and one more to tell that there are more; apart from them, those that are only hinted at.
create function priv.keep_hits(search uuid, nhs text, birth date, postcode text, words text[], refs text[]) returns integer language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
  mine text[] := priv.my_keys();
  hints text[] := priv.hint_keys(mine);
  told text := case when refs <> '{}' then 'reference' when nhs is not null then 'nhs_number' when birth is not null then 'birth' when postcode is not null then 'postcode' end;
  stage text;
  have uuid[] := '{}';
  more uuid[];
begin
  foreach stage in array case when told is null then array['name', 'part', 'nearby'] else array[told] end loop
    with found as materialized (
      select f.person, max(f.closeness) as closeness, bool_and(f.hint) as hint from (
        select * from priv.people_told(mine, hints, nhs, birth, postcode, words) where told in ('nhs_number', 'birth', 'postcode') union all
        select * from priv.people_of(mine, refs) where told = 'reference' union all
        select * from priv.people_named(mine, hints, words, stage) where told is null union all
        select * from priv.people_called(mine, hints, words, stage) where told is null) f
      where not exists (select from mash.person_merge m -- as priv.is_written_unseen, of a thousand at once
        where m.merged = f.person and m.undone is null and priv.is_called_unseen(m.merged))
        and not exists (select from mash.person_change c where c.person = f.person and c.step = 'in_error' and priv.is_in_error(c.person))
      group by f.person
    ) insert into mash.search_hit (search, how, before, people, hinted)
    select keep_hits.search, stage, cardinality(have),
      array(select f.person from found f where not f.hint and not f.person = any (have)
        order by f.closeness desc, f.person limit 51 - cardinality(have)),
      array(select f.person from found f where f.hint order by f.closeness desc, f.person limit 50)
    returning people into more;
    have := have || more;
    exit when cardinality(have) > 50;
  end loop;
  return cardinality(have);
end $$;

-- In the log: that, when, how many, and a digest by which the person's own record of it can be recognised; not the words.
create function priv.start_search(term text) returns mash.search language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  made mash.search;
  told record := priv.read_term(term);
begin
  delete from mash.search s where s.who = session_user and s.at < statement_timestamp() - interval '30 days';
  insert into mash.search (who, sitting, term, transaction, expires)
  values (session_user, priv.begin_sitting(), start_search.term, pg_current_xact_id()::text, clock_timestamp() + interval '10 minutes')
  returning * into made;
  made.found := priv.keep_hits(made.id, told.nhs, told.birth, told.postcode, told.words, priv.references_in(term));
  made.ask_manager := exists (select from mash.search_hit h where h.search = made.id and h.hinted <> '{}');
  update mash.search s set found = made.found, ask_manager = made.ask_manager where s.id = made.id;
  perform priv.log('searched', null, least(made.found, 50) || ' found, '
    || left(encode(sha256(convert_to(made.id || start_search.term, 'UTF8')), 'hex'), 16));
  perform priv.notice_many_searches();
  return made;
end $$;

-- More than sixty searches in an hour by one person: the hub manager is told who and when, not whom they looked for.
create function priv.notice_many_searches() returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me text := session_user;
  an_hour_ago timestamptz := statement_timestamp() - interval '1 hour';
begin
  -- As of openings: the sixty-first newest was begun within the hour.
  if (select s.at from mash.search s where s.who = me order by s.at desc offset 60 limit 1) > an_hour_ago then
    insert into mash.notice (hub, what, who) select s.hub, 'many_searches', me from mash.staff s
    where s.login = me and not exists (select from mash.notice n
      where n.hub = s.hub and n.who = me and n.what = 'many_searches' and n.at > an_hour_ago);
  end if;
end $$;

create function app.begin_search(term text) returns table (search uuid, expires timestamptz) language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  asked text := btrim(coalesce(term, ''));
  made mash.search;
begin
  raise log 'search asked by %', session_user; -- a second trail, which a rollback cannot take away
  perform priv.stay_as_i_am();
  if priv.role_keys(priv.me()) = '{}' then
    perform priv.refuse();
  elsif length(asked) not between 2 and 100 then
    perform priv.refuse_input('term', 'Type at least two letters, and at most a hundred.');
  end if;
  made := priv.start_search(asked);
  return query select made.id, made.expires;
end $$;

-- A search of this sitting that an EARLIER transaction committed, while it lasts and its account is open.
create function priv.my_search(search uuid) returns setof mash.search language sql stable security definer rows 1
begin atomic
  select s.* from mash.search s join mash.staff me on me.login = s.who and priv.is_open(me)
  where s.id = my_search.search and s.who = session_user::text collate "default"
    and s.sitting = priv.sitting() and s.expires > clock_timestamp()
    and s.transaction is distinct from pg_current_xact_id_if_assigned()::text;
end;

-- What was found, in its order, while the search lasts.
create function priv.hits_of(search uuid) returns table (place bigint, how text, person uuid) language plpgsql stable security definer
rows 50 set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  this uuid := (select s.id from priv.my_search(hits_of.search) s); -- by which alone its hits are looked up
begin
  return query select h.before + one.at, h.how, one.id from mash.search_hit h cross join unnest(h.people) with ordinality as one (id, at)
    where h.search = this and h.before + one.at <= 50;
end $$;

-- Those whom this person may see NOW: who was restricted since, or whom they are connected with since, is not among them.
create function priv.found_people(search uuid) returns table (place bigint, how text, person uuid, enquiry uuid, reference text,
  state text, rating text, role text, family_name text, given_names text, known_as text, birth_accuracy text, birth date, died date,
  family_first boolean)
language sql stable security definer rows 50
begin atomic
  select h.place, h.how, p.id, e.id, e.reference, e.state, e.rating, p.role, p.family_name, p.given_names, p.known_as,
    p.birth_accuracy, p.birth, p.died, p.family_first
  from priv.hits_of(found_people.search) h
  cross join lateral (select * from mash.person one where one.id = h.person offset 0) p -- by its id, then by its keys
  join mash.enquiry e on e.id = p.enquiry
  where p.acl && (select priv.my_keys()) and not p.enquiry = any ((select priv.my_connected())::uuid[])
    and not priv.is_written_unseen(p.id);
end;

create function app.search_results(search uuid) returns table (person uuid, enquiry uuid, reference text, state text, rating text,
  role text, family_name text, given_names text, known_as text, birth_accuracy text, birth date, died date, how text,
  family_first boolean)
language sql stable security definer
begin atomic
  select f.person, f.enquiry, f.reference, f.state, f.rating, f.role, f.family_name, f.given_names, f.known_as, f.birth_accuracy,
    f.birth, f.died, f.how, f.family_first
  from priv.found_people(search_results.search) f order by f.place;
end;

-- A hint is judged anew when it is given: for whoever lost the role or is connected since, there is none.
create function priv.still_hints(search uuid) returns boolean language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  mine text[] := priv.my_keys();
  hints text[] := priv.hint_keys(mine);
  away uuid[] := priv.my_connected();
  hinted uuid[] := array(select unnest(h.hinted) from mash.search_hit h where h.search = still_hints.search);
begin
  return exists (select from unnest(hinted) as one (id)
    cross join lateral (select * from mash.person p where p.id = one.id offset 0) p
    where p.acl && hints and not p.acl && mine and not p.enquiry = any (away) and not priv.is_written_unseen(p.id));
end $$;

create function app.search_answer(search uuid) returns table (ask_manager boolean, more boolean, expires timestamptz)
language sql stable security definer
begin atomic
  select priv.still_hints(s.id), s.found > 50, s.expires from priv.my_search(search_answer.search) s;
end;

-- What one looked for oneself in the last thirty days. Nobody else reads it; and not in the transaction that looks, which could be
-- rolled back with its trace once it is known how many were found.
create function priv.my_searches() returns setof mash.search language sql stable security definer
begin atomic
  select s.* from mash.search s where s.who = session_user::text collate "default" and (priv.me()).login is not null
    and s.transaction is distinct from pg_current_xact_id_if_assigned()::text;
end;

create function app.my_searches() returns table (at timestamptz, term text, found integer) language sql stable security definer
begin atomic
  select s.at, s.term, least(s.found, 50) from priv.my_searches() s order by s.at desc limit 500;
end;
