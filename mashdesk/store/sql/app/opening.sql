-- The second door: open an enquiry with a reason, in a transaction of its own; only then is its content there to read.

create function priv.notices_of(hub text) returns setof mash.notice language sql stable security definer
begin atomic
  select n.* from mash.notice n where n.hub = notices_of.hub and n.at > statement_timestamp() - interval '30 days';
end;

create function app.open_enquiry(enquiry uuid, reason text) returns table (opened timestamptz, expires timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  until timestamptz := statement_timestamp() + interval '30 minutes';
begin
  raise log 'opening asked by %', session_user; -- a second trail, which a rollback cannot take away
  if length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    perform priv.refuse_input('reason', 'Say in a few words why you open this enquiry.');
  end if;
  if not exists (select from mash.enquiry e where e.id = open_enquiry.enquiry) then
    perform priv.refuse();
  end if;
  perform priv.grant_opening(enquiry, btrim(reason), until);
  perform priv.notice_many_openings();
  opened := statement_timestamp();
  expires := until;
  return next;
end $$;

create function app.close_opening(enquiry uuid) returns void language sql security definer
begin atomic
  select priv.end_opening(close_opening.enquiry);
end;

-- More than thirty openings in an hour by one person: the hub manager is told who and when, not what. Once an hour is enough.
create function priv.notice_many_openings() returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me text := session_user;
  an_hour_ago timestamptz := statement_timestamp() - interval '1 hour';
begin
  -- The thirty-first newest was opened within the hour: one look into the index, however many there are.
  if (select o.opened from mash.opening o where o.who = me order by o.opened desc offset 30 limit 1) > an_hour_ago then
    insert into mash.notice (hub, what, who) select s.hub, 'many_openings', me from mash.staff s
    where s.login = me and not exists (select from mash.notice n
      where n.hub = s.hub and n.who = me and n.what = 'many_openings' and n.at > an_hour_ago);
  end if;
end $$;

-- What the hub manager should know of the last thirty days; nothing personal of any family in it.
create function app.notices() returns table (id uuid, what text, login text, name text, at timestamptz)
language sql stable security definer
begin atomic
  select n.id, n.what, n.who, priv.name_of(n.who), n.at from priv.notices_of((select (priv.me()).hub)) n
  where 'hub_manager' = any ((priv.me()).roles) order by n.at desc, n.id limit 500;
end;
