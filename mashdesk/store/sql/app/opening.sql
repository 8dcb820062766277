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

-- Who else has it open now, so that two do not write the same: asked by one who has it open themself, and never why.

-- Its connection is still there: the process, begun before the opening was made.
create function priv.is_at_desk(o mash.opening) returns boolean language sql stable security definer
begin atomic
  select exists (select from pg_stat_get_activity(split_part((o).sitting, '.', 1)::integer) a where a.backend_start <= (o).opened);
end;

-- What was opened before a restriction, a connection or the end of an account opens nothing any more.
create function priv.reads_by(o mash.opening, s mash.staff) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.enquiry e where e.id = (o).enquiry and priv.is_open(s) and not priv.is_connected((s).login, e.id)
    and e.acl && (priv.role_keys(s) || ('staff:' || (s).login) || case when exists (select from mash.break_glass b
        where b.who = (s).login and b.enquiry = e.id and b.sitting = (o).sitting and b.expires > clock_timestamp())
      then priv.glass_keys(e.id, priv.role_keys(s)) else '{}' end));
end;

-- The hub is told of everybody who may write there: whoever only reads for a subject access request is nobody's business. An agency
-- is told of its own practitioners, as it is told of its own request: who else was asked, and who decides when, it does not learn.
create function priv.is_told_of(me mash.staff, s mash.staff) returns boolean language sql immutable security definer
begin atomic
  select case when priv.role_keys(me) && priv.keys_of_class('ordinary', (me).hub, '{}')
    then (s).roles && array['mash_officer', 'agency_practitioner', 'senior_social_worker', 'hub_manager']
    else ('agency:' || (me).agency) = any (priv.role_keys(s)) end;
end;

create function priv.also_open(enquiry uuid) returns setof mash.staff language sql stable security definer
begin atomic
  select s.* from mash.staff s
  where s.login in (select o.who from mash.opening o join mash.staff one on one.login = o.who
      where o.enquiry = also_open.enquiry and o.expires > clock_timestamp() and priv.is_at_desk(o) and priv.reads_by(o, one))
    and s.login <> session_user and priv.is_told_of((select priv.me()), s);
end;

create function app.also_open(enquiry uuid) returns table (login text, name text, post text, agency text, agency_name text)
language sql stable security definer
begin atomic
  select s.login, s.name, s.post, s.agency, priv.agency_name(s.agency)
  from priv.my_opening(also_open.enquiry) o join mash.enquiry e on e.id = o.id cross join lateral priv.also_open(e.id) s
  order by s.name, s.login;
end;

-- More than thirty openings in an hour by one person, of enquiries, requests or advice: the hub manager is told who and when, not what.
-- Once an hour is enough.
create function priv.notice_many_openings() returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me text := session_user;
  an_hour_ago timestamptz := statement_timestamp() - interval '1 hour';
begin
  -- A thirty-first within the hour: thirty-one rows of an index at the most, however many there are. Only then is a row made.
  if exists (select from (
        (select from mash.opening o where o.who = me and o.opened > an_hour_ago) union all
        (select from mash.matter_opening o where o.who = me and o.opened > an_hour_ago) union all
        (select from mash.advice_opening o where o.who = me and o.opened > an_hour_ago)) opened_lately offset 30)
    and not exists (select from mash.staff s join mash.notice n on n.hub = s.hub
      where s.login = me and n.who = me and n.what = 'many_openings' and n.at > an_hour_ago) then
    insert into mash.notice (hub, what, who) select s.hub, 'many_openings', me from mash.staff s where s.login = me;
  end if;
end $$;

-- What the hub manager should know of the last thirty days; nothing personal of any family in it.
create function app.notices() returns table (id uuid, what text, login text, name text, at timestamptz)
language sql stable security definer
begin atomic
  select n.id, n.what, n.who, priv.name_of(n.who), n.at from priv.notices_of((select (priv.me()).hub)) n
  where 'hub_manager' = any ((priv.me()).roles) order by n.at desc, n.id limit 500;
end;
