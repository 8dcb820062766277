-- The emergency pack: set up by a hub manager on one workstation with two key holders, refreshed there, removed. Log first: that each
-- enquiry goes into a pack is committed before anything of it is read.

create function priv.standing_pack(pack uuid) returns setof mash.emergency_pack language sql stable security definer rows 1
begin atomic
  select p.* from mash.emergency_pack p where p.id = standing_pack.pack and p.hub = (select (priv.me()).hub) and p.removed is null;
end;

create function priv.pack_holders(hub text) returns setof mash.staff language sql volatile security definer
begin atomic
  select s.* from mash.staff s where priv.may_hold_pack(s, pack_holders.hub);
end;

create function app.pack_holders() returns table (login text, name text, post text, agency text, agency_name text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  who mash.staff := priv.require_role('hub_manager');
begin
  return query select s.login, s.name, s.post, s.agency, priv.agency_name(s.agency) from priv.pack_holders(who.hub) s
    order by s.name, s.login;
end $$;

create function app.set_up_emergency_pack(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('hub_manager');
begin
  earlier := priv.begin_command(request, 'set_up_emergency_pack', body);
  if earlier is not null then
    return earlier;
  end if;
  return priv.finish_command(request, null, 'emergency pack set up', jsonb_build_object('pack', priv.set_up_pack(who, body)));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when unique_violation then
    perform priv.refuse_input('workstation', 'A workstation of this name has a pack. Remove that one, or choose another name.');
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('workstation', 'This cannot be kept as it is. Type the name of the workstation again.');
end $$;

-- At most four in a hub: each is a copy that no policy reaches.
create function priv.set_up_pack(who mash.staff, body jsonb) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s' as $$
declare
  made mash.emergency_pack;
begin
  perform from mash.hub h where h.id = who.hub for no key update; -- two managers at once count one after the other
  made.workstation := btrim(priv.text_of(body, 'workstation', 60, true));
  made.holder := body ->> 'holder';
  made.other_holder := body ->> 'other_holder';
  if not exists (select from priv.pack_holders(who.hub) s where s.login = made.holder) then
    perform priv.refuse_input('holder', 'Choose somebody of the hub who may open enquiries.');
  elsif made.holder = made.other_holder or not exists (select from priv.pack_holders(who.hub) s where s.login = made.other_holder) then
    perform priv.refuse_input('other_holder', 'Choose another colleague of the hub who may open enquiries.');
  elsif (select count(*) from mash.emergency_pack p where p.hub = who.hub and p.removed is null) >= 4 then
    perform priv.refuse_input('workstation', 'Four workstations keep a pack already. Remove one of them first.');
  elsif coalesce(body ->> 'public_key', '') !~ '^[A-Za-z0-9+/]{43}=$' then
    perform priv.refuse_input('', 'The form is not complete.');
  end if;
  made.public_key := decode(body ->> 'public_key', 'base64');
  insert into mash.emergency_pack (hub, workstation, holder, other_holder, public_key, set_up_by, set_up)
  values (who.hub, made.workstation, made.holder, made.other_holder, made.public_key, who.login, clock_timestamp())
  returning id into made.id;
  return made.id;
end $$;

create function app.remove_emergency_pack(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('hub_manager');
begin
  earlier := priv.begin_command(request, 'remove_emergency_pack', body);
  if earlier is not null then
    return earlier;
  end if;
  if not priv.remove_pack(who, (body ->> 'pack')::uuid) then
    perform priv.refuse();
  end if;
  return priv.finish_command(request, null, 'emergency pack removed', '{}');
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when data_exception then
    perform priv.refuse();
end $$;

create function priv.remove_pack(who mash.staff, pack uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update mash.emergency_pack p set removed = clock_timestamp(), removed_by = who.login
  where p.id = remove_pack.pack and p.hub = who.hub and p.removed is null;
  return found;
end $$;

-- What a workstation asks about the pack that lies on it: "refresh" it, "keep" it for whoever refreshes it, or "erase" it, because it
-- was removed or one of its holders is gone.
create function app.emergency_pack_standing(pack uuid) returns text language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  who mash.staff := priv.require_one_of(array['mash_officer', 'agency_practitioner', 'senior_social_worker', 'hub_manager',
    'information_officer']);
begin
  return coalesce((select case when not priv.is_held(p) then 'erase' when priv.refreshes(p, who) then 'refresh' else 'keep' end
    from priv.standing_pack(pack) p), 'erase');
end $$;

-- The first half of a refresh, committed before the second is asked: each enquiry's entry, and what the pack is sealed to. The key is
-- the server's own copy: whoever changed the one that lies on the workstation gains nothing.
create function app.begin_emergency_pack(pack uuid) returns table (refresh uuid, made timestamptz, public_key bytea, proof text,
  enquiries integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker', 'hub_manager']);
begin
  return query select b.* from priv.begin_refresh(who, pack, priv.my_keys()) b;
end $$;

create function priv.begin_refresh(who mash.staff, pack uuid, keys text[]) returns table (refresh uuid, made timestamptz,
  public_key bytea, proof text, enquiries integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '10s' as $$
declare
  p mash.emergency_pack;
  r mash.pack_refresh;
begin
  select * into p from mash.emergency_pack one where one.id = begin_refresh.pack for no key update;
  if p.id is null or not priv.is_held(p) or not priv.refreshes(p, who) then
    perform priv.refuse();
  elsif exists (select from mash.pack_refresh f where f.pack = p.id and f.at > clock_timestamp() - interval '5 minutes') then
    perform priv.refuse_input('', 'This pack was refreshed less than five minutes ago.');
  end if;
  r.id := gen_random_uuid();
  r.at := clock_timestamp();
  r.enquiries := priv.enquiries_to_pack(p.hub, keys);
  begin_refresh.proof := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
  insert into mash.pack_refresh (id, pack, by, at, sitting, transaction, proof, enquiries)
  values (r.id, p.id, who.login, r.at, priv.begin_sitting(), pg_current_xact_id()::text,
    sha256(convert_to(begin_refresh.proof, 'UTF8')), r.enquiries);
  perform priv.log('emergency pack refreshed', one, p.workstation, 'ordinary hub') from unnest(r.enquiries) one;
  return query select r.id, r.at, p.public_key, begin_refresh.proof, cardinality(r.enquiries);
end $$;

-- A refresh of this sitting, begun by this person in an EARLIER transaction, within the last five minutes; the pack stands.
create function priv.refresh_that_counts(refresh uuid) returns setof mash.pack_refresh language sql volatile security definer rows 1
begin atomic
  select r.* from mash.pack_refresh r join mash.emergency_pack p on p.id = r.pack
  where r.id = refresh_that_counts.refresh and r.by = session_user::text collate "default" and r.sitting = priv.sitting()
    and r.transaction is distinct from pg_current_xact_id_if_assigned()::text
    and r.at > clock_timestamp() - interval '5 minutes' and priv.is_held(p) and priv.refreshes(p, priv.me());
end;

-- What became restricted, or somebody's own, since the refresh began, is no longer there. Asked once, not for every enquiry.
create function priv.packed(refresh uuid, keys text[]) returns setof mash.enquiry language sql volatile security definer
begin atomic
  with still as materialized (
    select unnest(priv.enquiries_to_pack(p.hub, packed.keys)) as id, r.enquiries
    from priv.refresh_that_counts(packed.refresh) r join mash.emergency_pack p on p.id = r.pack)
  select e.* from still s join mash.enquiry e on e.id = s.id where e.id = any (s.enquiries);
end;

-- The second half: what the pack holds; nothing for whoever did not begin this refresh.
create function app.emergency_pack(refresh uuid) returns table (enquiry uuid, reference text, initials text, kind text, state text,
  rating text, received timestamptz, due timestamptz, due_what text, clocks jsonb, people jsonb, warnings jsonb, agencies jsonb)
language sql volatile security definer
begin atomic
  select e.id, e.reference, e.initials, e.kind, e.state, e.rating, e.received, e.due, e.due_what,
    priv.packed_clocks(e.id), priv.packed_people(e.id), priv.packed_orders(e.id) || priv.packed_warnings(e.id),
    priv.packed_agencies(e.id)
  from priv.packed(emergency_pack.refresh, priv.my_keys()) e order by e.due nulls last, e.received, e.id;
end;

-- The hub manager's list of packs that stand.
create function priv.packs_of(hub text) returns table (id uuid, workstation text, holder text, other_holder text, set_up timestamptz,
  set_up_by text, refreshed timestamptz, refreshed_by text, enquiries integer, opened timestamptz, held boolean)
language sql volatile security definer
begin atomic
  select p.id, p.workstation, p.holder, p.other_holder, p.set_up, p.set_up_by, last.at, last.by, cardinality(last.enquiries),
    (select max(u.happened) from mash.pack_use u join mash.pack_refresh f on f.id = u.refresh where f.pack = p.id and u.what = 'opened'), priv.is_held(p)
  from mash.emergency_pack p
  left join lateral (select f.at, f.by, f.enquiries from mash.pack_refresh f where f.pack = p.id order by f.at desc limit 1) last on true
  where p.hub = packs_of.hub and p.removed is null;
end;

create function app.emergency_packs() returns table (id uuid, workstation text, holder text, other_holder text, set_up timestamptz,
  set_up_by text, refreshed timestamptz, refreshed_by text, enquiries integer, opened timestamptz, held boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  who mash.staff := priv.require_role('hub_manager');
begin
  return query select p.id, p.workstation, priv.name_of(p.holder), priv.name_of(p.other_holder), p.set_up, priv.name_of(p.set_up_by),
      p.refreshed, priv.name_of(p.refreshed_by), p.enquiries, p.opened, p.held
    from priv.packs_of(who.hub) p order by p.workstation, p.id;
end $$;

grant execute on function app.pack_holders(), app.emergency_packs(), app.set_up_emergency_pack(uuid, jsonb),
  app.remove_emergency_pack(uuid, jsonb) to hub_manager;
grant execute on function app.begin_emergency_pack(uuid), app.emergency_pack(uuid)
  to mash_officer, senior_social_worker, hub_manager;
grant execute on function app.emergency_pack_standing(uuid)
  to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer;
