-- What the hub still waits for of others, as facts without content: the clock, and nothing of what was handed over or said.
-- It stays when the enquiry is closed, until somebody says that it came.

create function app.awaited(lines integer default 500) returns table (clock uuid, enquiry uuid, reference text, initials text, kind text,
  state text, rating text, received timestamptz, awaits text, started timestamptz, due timestamptz, version integer, restricted boolean)
language sql stable security definer set plan_cache_mode = force_generic_plan
begin atomic
  select c.id, e.id, e.reference, e.initials, e.kind, e.state, e.rating, e.received, c.kind, c.started, c.due, e.version, e.restricted
  from mash.clock c join mash.enquiry e on e.id = c.enquiry
  where e.hub = (select (priv.me()).hub) and c.stopped is null and priv.is_awaited(c.kind)
  order by c.due, c.id limit least(greatest(lines, 0), 500);
end;

create policy worklist on mash.clock for select to mash_api using (acl && (select priv.my_keys())
  and not (enquiry = any ((select priv.my_connected())::uuid[])) and priv.is_awaited(kind));
grant execute on function app.awaited(integer) to mash_officer, senior_social_worker, hub_manager, information_officer;
