-- Connected people: an enquiry about somebody's own family, friend or neighbour does not exist for that member of staff.

create function priv.standing_connections() returns setof mash.connected language sql stable security definer
begin atomic
  select c.* from mash.connected c where c.lifted is null;
end;

-- For oneself, or by the hub manager for a colleague. It needs no opening: nobody should read a neighbour's case to say so.
create function app.declare_connected(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'agency_practitioner', 'senior_social_worker', 'hub_manager',
    'information_officer']);
  whose text := coalesce(body ->> 'who', who.login);
  e mash.enquiry;
begin
  earlier := priv.begin_command(request, 'declare_connected', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_seen((body ->> 'enquiry')::uuid);
  if whose <> who.login and not ('hub_manager' = any (who.roles)) then
    perform priv.refuse();
  elsif not priv.is_colleague(whose, e.hub) then
    perform priv.refuse_input('who', 'Choose a member of the hub''s staff.');
  elsif priv.is_connected(whose, e.id) then
    perform priv.refuse_input('who', 'This connection is declared already.');
  elsif body ->> 'person' is not null then
    perform priv.people_of(e.id, jsonb_build_array(body -> 'person'));
  end if;
  perform priv.connect(e.id, whose, (body ->> 'person')::uuid, who.login);
  perform priv.connect_family(e.id, (body ->> 'person')::uuid, who.login);
  return priv.finish_command(request, e.id, 'connection declared', '{}');
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('who', 'This cannot be kept as it is. Check the person.');
end $$;

create function app.lift_connected(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('hub_manager');
  e mash.enquiry;
begin
  earlier := priv.begin_command(request, 'lift_connected', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_seen(priv.enquiry_of_connection((body ->> 'connected')::uuid));
  if not priv.disconnect((body ->> 'connected')::uuid, who.login, priv.text_of(body, 'because', 2000, true)) then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  return priv.finish_command(request, e.id, 'connection lifted', '{}');
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('because', 'Something here cannot be kept as it is. Type it again.');
end $$;

-- The hub manager's list: connections on the enquiries that exist for this manager.
create function app.connected_people() returns table (id uuid, enquiry uuid, reference text, login text, name text,
  declared timestamptz, declared_by text)
language sql stable security definer
begin atomic
  select c.id, e.id, e.reference, c.who, priv.name_of(c.who), c.declared, priv.name_of(c.declared_by)
  from priv.standing_connections() c join mash.enquiry e on e.id = c.enquiry
  where 'hub_manager' = any ((priv.me()).roles) order by c.declared desc, c.id limit 500;
end;

-- An enquiry that exists for this person, locked as every command locks it, opened or not.
create function priv.lock_seen(id uuid) returns mash.enquiry language plpgsql security definer set search_path = pg_catalog, pg_temp
set lock_timeout = '10s' as $$
declare
  locked mash.enquiry;
begin
  select * into locked from mash.enquiry e where e.id = lock_seen.id and e.acl && (select priv.my_keys())
    and not (e.id = any ((select priv.my_connected())::uuid[]))
  for no key update;
  if locked.id is null then
    perform priv.refuse();
  end if;
  return locked;
end $$;

create function priv.is_colleague(login text, hub text) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.staff s where s.login = is_colleague.login and s.hub = is_colleague.hub);
end;

create function priv.connect(enquiry uuid, whose text, person uuid, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into mash.connected (enquiry, who, person, declared_by) values (connect.enquiry, whose, connect.person, by);
  update mash.opening o set expires = clock_timestamp()
  where o.enquiry = connect.enquiry and o.who = whose and o.expires > clock_timestamp();
  update mash.break_glass b set expires = clock_timestamp()
  where b.enquiry = connect.enquiry and b.who = whose and b.expires > clock_timestamp();
end $$;

-- Whoever is connected with somebody is so on every enquiry that names them, as far as it was said that they are the same person: also
-- where they are added to one later. Whoever knows a family, and named nobody of it, knows each of them. It is logged for those who look
-- at the log, and not among the entries of whoever did it: there it would say who is connected, and where (priv.my_log).
create function priv.connect_alike(person uuid, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  one record;
begin
  for one in with recursive same (id) as (
      select connect_alike.person
      union
      select next_to from same s cross join lateral priv.same_next_to(s.id) next_to)
    select distinct on (c.who, p.enquiry) c.who, p.enquiry, p.id
    from same s join mash.person known on known.id = s.id join priv.standing_connections() c on c.enquiry = known.enquiry
    cross join same t join mash.person p on p.id = t.id
    where coalesce(c.person = known.id, true) and not priv.is_connected(c.who, p.enquiry) order by c.who, p.enquiry, p.id loop
    perform priv.connect(one.enquiry, one.who, one.id, connect_alike.by);
    perform priv.log('connection followed', one.enquiry, '');
  end loop;
end $$;

create function priv.connect_family(enquiry uuid, person uuid, by text) returns void language sql security definer
begin atomic
  select priv.connect_alike(p.id, connect_family.by) from mash.person p
  where p.enquiry = connect_family.enquiry and coalesce(p.id = connect_family.person, true);
end;

create function priv.enquiry_of_connection(connected uuid) returns uuid language sql stable security definer
begin atomic
  select c.enquiry from mash.connected c where c.id = enquiry_of_connection.connected;
end;

create function priv.disconnect(connected uuid, by text, because text) returns boolean language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update mash.connected c set lifted = clock_timestamp(), lifted_by = by, lifted_because = because
  where c.id = disconnect.connected and c.lifted is null;
  return found;
end $$;
