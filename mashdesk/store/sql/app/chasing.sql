-- An answer that is awaited is asked for again: who did so, when, by what means, and whom at the agency they asked. The hub's profile says
-- after how long, and whom next (practitioner, then the agency's manager, then the hub's). Nobody reads more through it: the agency's
-- list says how often it was asked, and the hub manager's that it came to them; neither names anybody.

create function app.chase(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker', 'hub_manager']);
  e mash.enquiry;
  r mash.information_request;
begin
  earlier := priv.begin_command(request, 'chase', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  select * into r from mash.information_request one where one.id = (body ->> 'request')::uuid and one.enquiry = e.id;
  if r.id is null then
    perform priv.refuse();
  end if;
  perform priv.keep_chase(r, body, who.login);
  return priv.finish_command(request, e.id, 'agency chased', jsonb_build_object('version', priv.move_enquiry(e.id)));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when unique_violation then
    raise exception 'Changed meanwhile.' using errcode = '40001'; -- a colleague chased since the list was read
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('told', 'This cannot be kept as it is. Say whom you asked, and how.');
end $$;

-- `number`: the how-manieth time this is, as the list was read: nobody asks twice for the same reason without knowing it.
create function priv.keep_chase(r mash.information_request, body jsonb, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if r.answered is not null or (body ->> 'number')::integer is distinct from
      (select count(*)::integer + 1 from mash.chase c where c.request = r.id) then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  insert into mash.chase (enquiry, request, number, told, means, words, by, at)
  values (r.enquiry, r.id, (body ->> 'number')::smallint, body ->> 'told', body ->> 'means', priv.text_of(body, 'words', 2000, false),
    keep_chase.by, clock_timestamp());
end $$;

create function app.chases(enquiry uuid) returns table (id uuid, request uuid, number smallint, told text, means text, words text, by text,
  at timestamptz)
language sql stable security definer
begin atomic
  select c.id, c.request, c.number, c.told, c.means, c.words, priv.name_of(c.by), c.at from mash.chase c
  where c.enquiry = any ((select priv.if_open(chases.enquiry, 'requests'))::uuid[]) order by c.at, c.id;
end;

create function priv.keep_chased() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update mash.asked a set chased = new.number, escalated = a.escalated or new.told = 'hub_manager' where a.request = new.request;
  return null;
end $$;

create trigger keep_chased after insert on mash.chase for each row execute function priv.keep_chased();

-- The next step of the hub's profile for an answer that is still awaited: whom to ask, from when on. Whoever is asked soonest is first.
create function priv.next_chase(profile jsonb, due timestamptz, chased smallint) returns table (told text, since timestamptz)
language sql immutable
begin atomic
  select substr(key, 7), next_chase.due + make_interval(mins => value::integer)
  from jsonb_each(next_chase.profile #> '{clocks,returns}') where key like 'chase\_%' order by value::integer, key offset next_chase.chased limit 1;
end;

-- Whom to chase by now, and the hub manager also whom they were told of and who has still not answered.
create function priv.chases_due() returns table (request uuid, told text) language sql stable security definer
begin atomic
  select a.request, coalesce(n.told, 'hub_manager')
  from mash.hub h join mash.agency g on g.hub = h.id join mash.asked a on a.agency = g.id
  left join lateral priv.next_chase(h.profile, a.due, a.chased) n on n.since <= statement_timestamp()
  where h.id = (select (priv.me()).hub) and a.answered is null and not a.closed
    and (n.told is not null or a.escalated and 'hub_manager' = any ((priv.me()).roles));
end;

create policy system on mash.chase for all to mash_system using (true) with check (true);
create policy opened on mash.chase for select to mash_api using (acl && (select priv.my_keys())
  and enquiry = any ((select priv.my_open_enquiries())::uuid[]));
create trigger sealed before update or delete on mash.chase for each row execute function priv.refuse_edit();
create trigger sealed_whole before truncate on mash.chase execute function priv.refuse_edit();
alter table mash.chase enable always trigger sealed, enable always trigger sealed_whole;

grant select, insert, update on mash.chase to mash_system;
grant select on mash.chase to mash_api;
grant execute on function app.chase(uuid, jsonb) to mash_officer, senior_social_worker, hub_manager;
grant execute on function app.chases(uuid) to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer;
