-- Who sees what is to be done: whole on an enquiry that is open, and as facts without content in worklists.

create function app.actions(enquiry uuid) returns table (id uuid, discussion uuid, decision uuid, what text, agency text, agency_name text,
  person text, person_name text, due timestamptz, working_days smallint, review date, corrects uuid, why text, by text, at timestamptz, corrected boolean)
language sql stable security definer
begin atomic
  select a.id, a.discussion, a.decision, a.what, a.agency, priv.agency_name(a.agency), a.person, priv.name_of(a.person), a.due,
    a.working_days, a.review, a.corrects, a.why, priv.name_of(a.by), a.at, priv.is_corrected(a.id)
  from mash.action a where a.enquiry = any ((select priv.if_open(actions.enquiry, 'actions'))::uuid[]) order by a.due, a.at, a.id;
end;

create function app.action_results(enquiry uuid) returns table (id uuid, action uuid, result text, words text, happened timestamptz,
  corrects uuid, why text, by text, at timestamptz)
language sql stable security definer
begin atomic
  select r.id, r.action, r.result, r.words, r.happened, r.corrects, r.why, priv.name_of(r.by), r.at
  from mash.action_result r where r.enquiry = any ((select priv.if_open(action_results.enquiry, 'actions'))::uuid[]) order by r.at, r.id;
end;

-- The action's row in worklists: readable without an opening, and nothing of what is to be done is in it.
create function priv.keep_owed() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into mash.action_owed (action, enquiry, agency, due, review, stands)
  values (new.id, new.enquiry, new.agency, new.due, new.review, 'to_do');
  update mash.action_owed o set stands = 'over' where o.action = new.corrects;
  return null;
end $$;

-- What was reviewed is over, though its result is put right later.
create function priv.settle_owed() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update mash.action_owed o set stands = case when new.result = 'reviewed' or o.review is null or o.stands = 'over' then 'over'
    else 'to_review' end where o.action = new.action;
  return null;
end $$;

create trigger keep_owed after insert on mash.action for each row execute function priv.keep_owed();
create trigger settle_owed after insert on mash.action_result for each row execute function priv.settle_owed();

-- An agency's own open actions: what its requests' list tells, no more. They stay when the enquiry is closed: they are still to be done.
create function app.my_actions(lines integer default 500) returns table (action uuid, enquiry uuid, reference text, initials text, kind text,
  state text, rating text, received timestamptz, due timestamptz, version integer, restricted boolean)
language sql stable security definer set plan_cache_mode = force_generic_plan
begin atomic
  select o.action, e.id, e.reference, e.initials, e.kind, e.state, e.rating, e.received, o.due, e.version, e.restricted
  from mash.action_owed o join mash.enquiry e on e.id = o.enquiry
  where o.agency = (select (priv.me()).agency) and o.stands = 'to_do' order by o.due, o.action limit least(greatest(lines, 0), 500);
end;

-- The hub's: what is to be done, by whom and until when, and what is to be reviewed by now.
create function app.actions_owed(lines integer default 500) returns table (action uuid, enquiry uuid, reference text, initials text,
  kind text, state text, rating text, received timestamptz, agency_name text, due timestamptz, review date, stands text, version integer,
  restricted boolean)
language sql stable security definer set plan_cache_mode = force_generic_plan
begin atomic
  select o.action, e.id, e.reference, e.initials, e.kind, e.state, e.rating, e.received, priv.agency_name(o.agency), o.due, o.review,
    o.stands, e.version, e.restricted
  from mash.action_owed o join mash.enquiry e on e.id = o.enquiry
  where e.hub = (select (priv.me()).hub) and (o.stands = 'to_do' or o.stands = 'to_review' and o.review <= (select priv.today()))
  order by o.due, o.action limit least(greatest(lines, 0), 500);
end;

do $$
declare
  content text;
begin
  foreach content in array array['action', 'action_result'] loop
    execute format('create policy system on mash.%I for all to mash_system using (true) with check (true)', content);
    execute format('create policy opened on mash.%I for select to mash_api using (acl && (select priv.my_keys()) '
      'and enquiry = any ((select priv.my_open_enquiries())::uuid[]))', content);
    execute format('create trigger sealed before update or delete on mash.%I for each row execute function priv.refuse_edit()', content);
    execute format('create trigger sealed_whole before truncate on mash.%I execute function priv.refuse_edit()', content);
    execute format('alter table mash.%I enable always trigger sealed, enable always trigger sealed_whole', content);
  end loop;
end $$;

create policy system on mash.action_owed for all to mash_system using (true) with check (true);
create policy worklist on mash.action_owed for select to mash_api
  using (acl && (select priv.my_keys()) and not (enquiry = any ((select priv.my_connected())::uuid[])));

grant select, insert, update on mash.action, mash.action_result, mash.action_owed to mash_system;
grant select on mash.action, mash.action_result, mash.action_owed to mash_api;
grant execute on function app.actions(uuid), app.action_results(uuid)
  to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer;
grant execute on function app.my_actions(integer) to agency_practitioner;
grant execute on function app.actions_owed(integer) to mash_officer, senior_social_worker, hub_manager, information_officer;
