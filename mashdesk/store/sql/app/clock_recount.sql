-- A day that was proclaimed, or on which the hub is closed, after clocks had started: what runs is counted anew by the calendar of the
-- profile that stands now, and each change is kept as a correction, with what was there, why, and who approved the calendar. No start
-- moves. What runs by the hour runs on, and a return is due by the decision: neither is counted in days.

-- The calendar is the desks' (England's bank holidays): a hub manager's tells when so many working days after a day are over. Days and
-- numbers of days are all that it is told of the clocks, of no enquiry anything.
create function priv.working_days_of(c mash.clock) returns integer language sql immutable
begin atomic
  select (regexp_match((c).limit_words, '^(\d+) working days?$'))[1]::integer;
end;

create function priv.profile_began(hub text) returns timestamptz language sql stable security definer
begin atomic
  select a.in_force from mash.hub_text_answer a where a.text = priv.text_in_force(profile_began.hub, 'profile', clock_timestamp());
end;

-- Those that ran before the profile that stands, each once; a letter made anew keeps the day of the one before it.
create function priv.clocks_to_count(hub text) returns setof mash.clock language sql stable security definer
begin atomic
  select c.* from mash.clock c join mash.enquiry e on e.id = c.enquiry
  where e.hub = clocks_to_count.hub and c.stopped is null and c.event <> 'made_anew' and priv.working_days_of(c) is not null
    and c.started < priv.profile_began(clocks_to_count.hub)
    and not exists (select from mash.start_correction s where s.clock = c.id and s.was_started = s.started
      and s.at >= priv.profile_began(clocks_to_count.hub))
  order by c.enquiry, c.id;
end;

-- A hub manager's own hub's.
create function priv.my_clocks_to_count() returns setof mash.clock language sql stable security definer
begin atomic
  select c.* from priv.me() me cross join lateral priv.clocks_to_count(me.hub) c where 'hub_manager' = any (me.roles);
end;

create function app.days_to_count() returns table (day date, working_days integer) language sql stable security definer
begin atomic
  select distinct priv.london_day(c.started), priv.working_days_of(c) from priv.my_clocks_to_count() c order by 1, 2;
end;

create function app.count_clocks_anew(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('hub_manager');
  moved integer;
begin
  earlier := priv.begin_command(request, 'count_clocks_anew', body);
  if earlier is not null then
    return earlier;
  end if;
  perform priv.check_counted(priv.list_of(body, 'days'));
  moved := priv.count_anew(who, body -> 'days');
  return priv.finish_command(request, null, 'clocks counted anew', jsonb_build_object('clocks', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('days', 'These days cannot be kept as they are.');
end $$;

-- No calendar ends before so many days are over, nor months after: a wrong one must not hide that something is late.
create function priv.check_counted(days jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from jsonb_array_elements(days) one where ((one ->> 'closes')::timestamptz is null
      or not priv.london_day((one ->> 'closes')::timestamptz) - (one ->> 'day')::date
        between (one ->> 'working_days')::integer and 2 * (one ->> 'working_days')::integer + 20) is not false) then
    perform priv.refuse_input('days', 'These days cannot be kept as they are.');
  end if;
end $$;

-- What ends with its day goes on doing so, what ends when the office closes likewise.
create function priv.ends_as_before(due timestamptz, closes timestamptz) returns timestamptz language sql immutable
begin atomic
  select case when (ends_as_before.due at time zone 'Europe/London')::time = '23:59:59'
    then (priv.london_day(ends_as_before.closes) + time '23:59:59') at time zone 'Europe/London' else ends_as_before.closes end;
end;

-- As the approved text of the profile says why and who; whoever set the server up has no login. All are counted; how many is told of
-- those on the manager's own worklist.
create function priv.count_anew(who mash.staff, days jsonb) returns integer language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s' as $$
declare
  why text;
  approver text;
  touched uuid[] := '{}';
  found record;
  moved integer := 0;
begin
  select 'The hub''s calendar changed: ' || t.because, coalesce(a.by, who.login) into why, approver
  from mash.hub_text t join mash.hub_text_answer a on a.text = t.id where t.id = priv.text_in_force(who.hub, 'profile', clock_timestamp());
  perform from mash.enquiry e where e.id in (select c.enquiry from priv.clocks_to_count(who.hub) c) order by e.id for no key update;
  for found in select c, priv.ends_as_before(c.due, (one ->> 'closes')::timestamptz) as due from priv.clocks_to_count(who.hub) c
      join jsonb_array_elements(days) one on (one ->> 'day')::date = priv.london_day(c.started)
        and (one ->> 'working_days')::integer = priv.working_days_of(c) loop
    if found.due <> (found.c).due then
      perform priv.move_start(found.c, (found.c).started, found.due, why, approver);
      touched := touched || (found.c).enquiry;
      moved := moved + (select count(*)::integer from mash.enquiry e where e.id = (found.c).enquiry and e.acl && priv.my_keys()
        and not e.id = any (priv.my_connected()));
    end if;
  end loop;
  perform priv.move_enquiry(one) from (select distinct unnest(touched) as one) each;
  return moved;
end $$;

grant execute on function app.count_clocks_anew(uuid, jsonb), app.days_to_count() to hub_manager;
