-- Restricted enquiries: only the people named on one, whatever their role, and each still only what their role lets them read.

create function priv.named_people(enquiry uuid) returns table (login text, name text, post text, agency text, agency_name text,
  reason text, placed timestamptz, placed_by text, roles text[], active boolean)
language sql stable security definer
begin atomic
  select s.login, s.name, s.post, s.agency, priv.agency_name(s.agency), r.reason, r.placed, priv.name_of(r.placed_by), s.roles,
    priv.is_open(s) and not priv.is_connected(s.login, r.enquiry)
  from mash.restriction r join mash.named_person n on n.restriction = r.id join mash.staff s on s.login = n.login
  where r.enquiry = named_people.enquiry and r.lifted is null;
end;

-- Open accounts that could read the enquiry if it were not restricted: a practitioner only where their agency was asked.
create function priv.may_be_named(enquiry uuid) returns setof mash.staff language sql stable security definer
begin atomic
  select s.* from mash.staff s join mash.enquiry e on e.id = may_be_named.enquiry
  where priv.is_open(s) and s.hub = e.hub and not priv.is_connected(s.login, e.id)
    and priv.role_keys(s) && priv.keys_of_class('ordinary', e.hub, priv.agencies_asked(e.id));
end;

create function priv.is_named(enquiry uuid, login text) returns boolean language sql stable security definer
begin atomic
  select exists (select from priv.named_people(is_named.enquiry) n where n.login = is_named.login);
end;

-- Places a restriction, or puts a new list in the place of a standing one. A hub manager places it; a standing one is in the
-- hands of the hub manager named on it, or of a senior social worker named on it where it names no manager.
create function app.restrict_enquiry(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['hub_manager', 'senior_social_worker']);
  e mash.enquiry;
  moved integer;
begin
  earlier := priv.begin_command(request, 'restrict_enquiry', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  perform priv.require_hand_on(e, who);
  perform priv.place_restriction(e, who.login, priv.text_of(body, 'reason', 2000, true), priv.list_of(body, 'named'));
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'enquiry restricted', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('named', 'Something in this restriction cannot be kept as it is. Check the people named.');
end $$;

create function app.lift_restriction(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['hub_manager', 'senior_social_worker']);
  e mash.enquiry;
  moved integer;
begin
  earlier := priv.begin_command(request, 'lift_restriction', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  perform priv.require_hand_on(e, who);
  if not e.restricted then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  perform priv.end_restriction(e.id, who.login, priv.text_of(body, 'because', 2000, true));
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'restriction lifted', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('because', 'Something here cannot be kept as it is. Type it again.');
end $$;

-- Whom the restriction names; for those who see the enquiry.
create function app.named_people(enquiry uuid) returns table (login text, name text, post text, agency text, agency_name text,
  reason text, placed timestamptz, placed_by text)
language sql stable security definer
begin atomic
  select n.login, n.name, n.post, n.agency, n.agency_name, n.reason, n.placed, n.placed_by
  from priv.my_opening(named_people.enquiry) o join mash.enquiry e on e.id = o.id cross join lateral priv.named_people(e.id) n
  order by n.name, n.login;
end;

-- Whom a hub manager may name on an enquiry they have open, and which of its open matters each would deal with: with none of them
-- named, those wait unseen.
create function app.may_be_named(enquiry uuid) returns table (login text, name text, post text, agency text, agency_name text,
  deals_with integer[])
language sql stable security definer
begin atomic
  select c.login, c.name, c.post, c.agency, priv.agency_name(c.agency), priv.would_deal_with(c, e.id)
  from priv.my_opening(may_be_named.enquiry) o join mash.enquiry e on e.id = o.id cross join lateral priv.may_be_named(e.id) c
  where (priv.me()).roles && array['hub_manager', 'senior_social_worker'] order by c.name, c.login;
end;

-- On a restricted enquiry, the practitioners of agencies that were not asked yet: who asks one more names those who may see it.
create function priv.practitioners_to_name(enquiry uuid) returns table (login text, name text, post text, agency text)
language sql stable security definer
begin atomic
  select s.login, s.name, s.post, s.agency from mash.enquiry e join mash.staff s on s.hub = e.hub and priv.is_open(s)
  where e.id = practitioners_to_name.enquiry and e.restricted and 'agency_practitioner' = any (s.roles)
    and not priv.is_connected(s.login, e.id)
    and not exists (select from mash.information_request r where r.enquiry = e.id and r.agency = s.agency);
end;

create function app.practitioners_to_name(enquiry uuid)
returns table (login text, name text, post text, agency text, agency_name text) language sql stable security definer
begin atomic
  select c.login, c.name, c.post, c.agency, priv.agency_name(c.agency)
  from priv.my_opening(practitioners_to_name.enquiry) o join mash.enquiry e on e.id = o.id
  cross join lateral priv.practitioners_to_name(e.id) c
  where 'senior_social_worker' = any ((priv.me()).roles) order by c.agency, c.name, c.login;
end;

create function priv.require_one_of(roles text[]) returns mash.staff language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  person mash.staff;
begin
  perform priv.stay_as_i_am();
  person := priv.me();
  if person.login is null or not (person.roles && require_one_of.roles) then
    perform priv.refuse();
  end if;
  return person;
end $$;

create function priv.require_hand_on(e mash.enquiry, who mash.staff) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  needed text := case when not e.restricted or exists (select from priv.named_people(e.id) n
    where n.active and 'hub_manager' = any (n.roles)) then 'hub_manager' else 'senior_social_worker' end;
begin
  if not (needed = any (who.roles)) or (e.restricted and not priv.is_named(e.id, who.login)) then
    perform priv.refuse();
  end if;
end $$;

create function priv.place_restriction(e mash.enquiry, by text, reason text, named jsonb) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
  made uuid := gen_random_uuid();
begin
  perform priv.check_named(e.id, named);
  if e.restricted then
    perform priv.end_restriction(e.id, by, 'Other people are named: ' || reason);
  end if;
  insert into mash.restriction (id, enquiry, reason, placed_by) values (made, e.id, reason, by);
  insert into mash.named_person (restriction, login, named_by)
  select distinct made, login, by from jsonb_array_elements_text(named) as login;
  update mash.enquiry one set restricted = true where one.id = e.id;
  perform priv.spread_keys(e.id);
  update mash.opening o set expires = clock_timestamp() where o.enquiry = e.id and o.expires > clock_timestamp()
    and o.who not in (select login from jsonb_array_elements_text(named) as login);
end $$;

create function priv.check_named(enquiry uuid, named jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if jsonb_array_length(named) = 0 then
    perform priv.refuse_input('named', 'Name at least one person who may see this enquiry.');
  elsif exists (select from jsonb_array_elements_text(named) as one
      where one is null or one not in (select c.login from priv.may_be_named(enquiry) c)) then
    perform priv.refuse_input('named', 'Name people of the hub, or practitioners of the agencies that were asked.');
  elsif exists (select from mash.information_request r where r.enquiry = check_named.enquiry
      and not priv.is_virtual(r.enquiry, r.agency) -- nobody of it reads anything here
      and not exists (select from priv.may_be_named(r.enquiry) c where c.agency = r.agency
        and 'agency_practitioner' = any (c.roles) and named ? c.login)) then
    perform priv.refuse_input('named', 'Name at least one practitioner of each agency that was asked.');
  elsif not exists (select from priv.may_be_named(enquiry) c
      where c.roles && array['hub_manager', 'senior_social_worker'] and named ? c.login) then
    perform priv.refuse_input('named', 'Name a senior social worker or a hub manager: somebody must be able to lift the restriction.');
  end if;
end $$;

-- What was broken into is restricted no more, so the glass has nothing left to lift.
create function priv.end_restriction(enquiry uuid, by text, because text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update mash.restriction r set lifted = clock_timestamp(), lifted_by = by, lifted_because = because
  where r.enquiry = end_restriction.enquiry and r.lifted is null;
  update mash.break_glass b set expires = clock_timestamp()
  where b.enquiry = end_restriction.enquiry and b.expires > clock_timestamp();
  update mash.enquiry e set restricted = false where e.id = end_restriction.enquiry;
  perform priv.spread_keys(enquiry);
end $$;

-- One more agency is asked on a restricted enquiry: with the request, somebody named on it names that agency's practitioners.
create function priv.name_with_request(e mash.enquiry, asking jsonb, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  named jsonb := priv.list_of(asking, 'named');
begin
  if not e.restricted then
    return;
  elsif not priv.is_named(e.id, by) then
    perform priv.refuse_input('requests', 'Only somebody named on a restricted enquiry asks one more agency.');
  elsif jsonb_array_length(named) = 0 and not priv.is_virtual(e.id, asking ->> 'agency') or exists (select from jsonb_array_elements_text(named) as one
      where one is null or one not in (select c.login from priv.may_be_named(e.id) c
        where c.agency = asking ->> 'agency' and 'agency_practitioner' = any (c.roles))) then
    perform priv.refuse_input('named', 'This enquiry is restricted. Name the practitioners of this agency who may see it.');
  end if;
  insert into mash.named_person (restriction, login, named_by)
  select distinct r.id, login, by from mash.restriction r cross join jsonb_array_elements_text(named) as login
  where r.enquiry = e.id and r.lifted is null on conflict do nothing;
  perform priv.spread_keys(e.id);
end $$;
