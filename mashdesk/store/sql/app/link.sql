-- Saying that two people are the same, or different, and taking it back. Neither of the two is changed by it.

-- Somebody whom this person may see, of this hub: as a search would find them. Anybody else is not there.
create function priv.person_seen(person uuid, hub text) returns mash.person language sql stable security definer
begin atomic
  select p from mash.person p join mash.enquiry e on e.id = p.enquiry
  where p.id = person_seen.person and e.hub = person_seen.hub and p.acl && (select priv.my_keys())
    and not p.enquiry = any ((select priv.my_connected())::uuid[]);
end;

create function app.link_people(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  e mash.enquiry;
  one mash.person;
  other mash.person;
begin
  earlier := priv.begin_command(request, 'link_people', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  one := priv.person_seen((body ->> 'person')::uuid, e.hub);
  other := priv.person_seen((body ->> 'other')::uuid, e.hub);
  if other.id is null or one.enquiry is distinct from e.id then
    perform priv.refuse();
  end if;
  perform priv.check_link(one.id, other.id, body ->> 'statement');
  perform priv.keep_link(one.id, other.id, body ->> 'statement', priv.text_of(body, 'why', 2000, true), who.login);
  if other.enquiry <> e.id then
    perform priv.log('people linked', other.enquiry, '');
  end if;
  if body ->> 'statement' = 'same' then
    perform priv.connect_alike(one.id, who.login);
  end if;
  return priv.finish_command(request, e.id, 'people linked', '{}');
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('statement', 'Somebody has said something of these two already. Look again.');
end $$;

create function priv.check_link(one uuid, other uuid, statement text) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce(statement = any (array['same', 'different']), false) then
    perform priv.refuse_input('statement', 'Say whether they are the same person.');
  elsif one = other then
    perform priv.refuse_input('other', 'Choose somebody else.');
  elsif priv.read_as(one) = priv.read_as(other) then
    perform priv.refuse_input('statement', 'They are merged: they are read as one person. Undo the merge first.');
  elsif exists (select from priv.standing_links(check_link.one) l where priv.other_end(l, check_link.one) = check_link.other) then
    perform priv.refuse_input('statement', 'This was said of them already. Take that back first.');
  end if;
end $$;

create function priv.keep_link(one uuid, other uuid, statement text, why text, by text) returns void language sql security definer
begin atomic
  insert into mash.person_link (one, other, statement, why, by, at)
  values (least(keep_link.one, keep_link.other), greatest(keep_link.one, keep_link.other), keep_link.statement, keep_link.why,
    keep_link.by, clock_timestamp());
end;

create function app.withdraw_link(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  e mash.enquiry;
  l record;
begin
  earlier := priv.begin_command(request, 'withdraw_link', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  select * into l from priv.links_of(e.id) one where one.id = (body ->> 'link')::uuid;
  if l.id is null then
    perform priv.refuse();
  elsif not priv.end_link(l.id, who.login, priv.text_of(body, 'because', 2000, true)) then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  if l.enquiry <> e.id then
    perform priv.log('link withdrawn', l.enquiry, '');
  end if;
  return priv.finish_command(request, e.id, 'link withdrawn', '{}');
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('because', 'Something here cannot be kept as it is. Type it again.');
end $$;

create function priv.end_link(link uuid, by text, because text) returns boolean language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update mash.person_link l set withdrawn = clock_timestamp(), withdrawn_by = end_link.by, withdrawn_because = end_link.because
  where l.id = end_link.link and l.withdrawn is null;
  return found;
end $$;

-- What was said of an enquiry's people, as far as both ends may be seen.
create function priv.links_of(of_enquiry uuid) returns table (id uuid, about uuid, person uuid, enquiry uuid, statement text, why text,
  by text, at timestamptz, withdrawn timestamptz, withdrawn_by text, withdrawn_because text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  mine text[] := priv.my_keys();
  away uuid[] := priv.my_connected();
begin
  return query select l.id, priv.read_as(told.id), priv.read_as(p.id), p.enquiry, l.statement, l.why, l.by, l.at, l.withdrawn, l.withdrawn_by, l.withdrawn_because
    from mash.person told join mash.person_link l on told.id in (l.one, l.other)
    join mash.person p on p.id = priv.other_end(l, told.id)
    where told.enquiry = links_of.of_enquiry and told.acl && mine and p.acl && mine and not p.enquiry = any (away)
      and not (p.enquiry = told.enquiry and told.id > p.id) -- two people of one enquiry: said once
      and priv.read_as(told.id) <> priv.read_as(p.id); -- of whoever is merged since, nothing more is said than that
end $$;

create function app.links(of_enquiry uuid) returns table (id uuid, about uuid, person uuid, enquiry uuid, reference text, state text,
  rating text, received timestamptz, role text, family_name text, given_names text, known_as text, birth_accuracy text, birth date,
  died date, statement text, why text, by text, at timestamptz, withdrawn timestamptz, withdrawn_by text, withdrawn_because text,
  family_first boolean)
language sql stable security definer
begin atomic
  select l.id, l.about, p.id, e.id, e.reference, e.state, e.rating, e.received, p.role, p.family_name, p.given_names, p.known_as,
    p.birth_accuracy, p.birth, p.died, l.statement, l.why, priv.name_of(l.by), l.at, l.withdrawn, priv.name_of(l.withdrawn_by),
    l.withdrawn_because, p.family_first
  from (select distinct unnest(priv.if_open(links.of_enquiry, 'people')) as id) as open cross join lateral priv.links_of(open.id) l
  join priv.people_by_id(l.person) p on true join mash.enquiry e on e.id = l.enquiry order by l.at desc, l.id;
end;

-- Everybody said to be the same as one of an enquiry's people, by one statement or by several, and when their enquiries came in.
create function priv.same_people(of_enquiry uuid) returns table (about uuid, person uuid, enquiry uuid) language plpgsql stable
security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  mine text[] := priv.my_keys();
  away uuid[] := priv.my_connected();
begin
  return query select distinct priv.read_as(told.id), p.id, p.enquiry from mash.person told cross join lateral priv.same_as(told.id, mine, away) s
    join mash.person p on p.id = s.id
    where told.enquiry = same_people.of_enquiry and told.acl && mine and p.enquiry <> told.enquiry;
end $$;

create function app.seen_before(of_enquiry uuid) returns table (about uuid, person uuid, enquiry uuid, reference text, state text,
  rating text, received timestamptz)
language sql stable security definer
begin atomic
  select s.about, s.person, e.id, e.reference, e.state, e.rating, e.received
  from (select distinct unnest(priv.if_open(seen_before.of_enquiry, 'people')) as id) as open cross join lateral priv.same_people(open.id) s
  join mash.enquiry e on e.id = s.enquiry order by e.received desc, s.about, s.person;
end;

-- What was said of two people stays; it can be taken back once, and nothing else of the row ever changes.
create function priv.keep_link_whole() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  taken_back text[] := array['withdrawn', 'withdrawn_by', 'withdrawn_because'];
begin
  if tg_op = 'UPDATE' and old.withdrawn is null and new.withdrawn is not null
      and to_jsonb(new) - taken_back = to_jsonb(old) - taken_back then
    return new;
  end if;
  raise log 'refused' using errcode = 'MD001';
  raise exception 'What is sealed is never changed, only superseded.' using errcode = '42501';
end $$;

create trigger sealed before update or delete on mash.person_link for each row execute function priv.keep_link_whole();
create trigger sealed_whole before truncate on mash.person_link execute function priv.refuse_edit();
alter table mash.person_link enable always trigger sealed, enable always trigger sealed_whole;

create policy system on mash.person_link for all to mash_system using (true) with check (true);
grant select, insert, update on mash.person_link to mash_system;
grant execute on function app.link_people(uuid, jsonb), app.withdraw_link(uuid, jsonb) to mash_officer, senior_social_worker;
grant execute on function app.links(uuid), app.seen_before(uuid) to mash_officer, senior_social_worker, hub_manager;
