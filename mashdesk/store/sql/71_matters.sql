-- Information rights: somebody asks for a copy of what is held (Worcestershire leaflet, W18), to have it put right, or that it is used
-- no longer (UK GDPR, articles 16 and 21); complains (Northamptonshire, N14) or says what they think (N16; Oxfordshire, O30). Who sees such a matter, its opening, and its clock.

-- What somebody has a right to ask for; the law gives each the same month (UK GDPR, article 12(3)).
create function priv.is_request(kind text) returns boolean language sql immutable
begin atomic
  select is_request.kind = any (array['subject_access', 'rectification', 'objection']);
end;

-- The information officer deals with all of them, a hub manager with complaints and feedback; a complaint about either is the
-- other's alone. Whoever is named for it reads that one. Officers, agencies, auditors and administrators carry no key.
create function priv.keys_by_kind(m mash.matter) returns text[] language sql immutable
begin atomic
  select array_remove(array[case when (m).touches <> 'information' then 'information:' || (m).hub end,
    case when not priv.is_request((m).kind) and (m).touches <> 'manager' then 'manager:' || (m).hub end], null);
end;

create function priv.keys_of_matter(m mash.matter) returns text[] language sql stable security definer
begin atomic
  select case when e.restricted then priv.keys_of_named(e.id, priv.keys_by_kind(m)) || array(select 'staff:' || n.login
      from mash.restriction r join mash.named_person n on n.restriction = r.id
      where r.enquiry = e.id and r.lifted is null and n.login = (m).handler)
    else priv.keys_by_kind(m) || array_remove(array['staff:' || (m).handler], null) end
  from (values (1)) one left join mash.enquiry e on e.id = (m).enquiry;
end;

-- Which of the open matters about an enquiry somebody would see if a restriction named them: by their place, and nothing else of them.
-- Of one about themselves whoever asks learns nothing, as everywhere.
create function priv.would_deal_with(s mash.staff, enquiry uuid) returns integer[] language sql stable security definer
begin atomic
  select coalesce(array_agg(told.place order by told.place), '{}')
  from (select m as it, row_number() over (order by m.id)::integer as place from mash.matter m
    where m.enquiry = would_deal_with.enquiry and m.state = 'open' and m.about is distinct from session_user::text) told
  where (priv.role_keys(s) && priv.keys_by_kind(told.it) or (told.it).handler = (s).login) and (told.it).about is distinct from (s).login;
end;

create function priv.keep_matter_acl() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.acl := priv.keys_of_matter(new);
  return new;
end $$;

create trigger keep_acl before insert or update on mash.matter for each row execute function priv.keep_matter_acl();

-- Whether it is this person's at all: a key of theirs, no connection to its enquiry, and not about them.
create function priv.is_my_matter(m mash.matter, keys text[]) returns boolean language sql stable security definer
begin atomic
  select (m).acl && is_my_matter.keys and (m).about is distinct from session_user::text collate "default"
    and not exists (select from mash.connected c where c.who = session_user::text collate "default" and c.enquiry = (m).enquiry
      and c.lifted is null);
end;

-- Matters that this sitting opened in an EARLIER transaction, so that a reader cannot roll back the trace of their reading.
create function priv.my_open_matters() returns uuid[] language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me text := session_user;
  mine text := priv.sitting();
  keys text[] := priv.my_keys();
begin
  return array(select m.id from mash.matter_opening o join mash.matter m on m.id = o.matter
    where o.sitting = mine and o.who = me and o.expires > clock_timestamp()
      and o.transaction is distinct from pg_current_xact_id_if_assigned()::text and priv.is_my_matter(m, keys));
end $$;

-- What is looked up is this, and never an id alone.
create function priv.if_matter_open(matter uuid) returns uuid[] language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return array(select id from unnest(priv.my_open_matters()) id where id = if_matter_open.matter);
end $$;

create function priv.lock_matter(id uuid, expected integer) returns mash.matter language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s' as $$
declare
  locked mash.matter;
begin
  select * into locked from mash.matter m where m.id = any (priv.if_matter_open(lock_matter.id)) for no key update;
  if locked.id is null then
    perform priv.refuse();
  elsif locked.version <> expected then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  return locked;
end $$;

-- The log names a matter by its reference, and its enquiry where it has one.
create function priv.finish_matter(request uuid, m mash.matter, what text, more jsonb) returns jsonb language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
  told jsonb := jsonb_build_object('matter', m.id, 'reference', m.reference) || more;
begin
  update mash.request r set result = told where r.id = request;
  perform priv.log(what, m.enquiry, m.reference);
  perform pg_notify('mash_changed', '');
  return told;
end $$;

-- A reference counts the hub's matters of one year; the hub's row is locked, so two desks never get the same one.
create function priv.next_matter(hub text) returns text language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s' as $$
declare
  this_year text := to_char(statement_timestamp() at time zone 'Europe/London', 'YY') || '-R';
begin
  perform from mash.hub h where h.id = next_matter.hub for no key update;
  return this_year || to_char(101 + (select count(*) from mash.matter m
    where m.hub = next_matter.hub and m.reference like this_year || '%'), 'FM00000');
end $$;

-- The enquiry that is named by its reference, if it exists for whoever names it: one answer for "not there" and "not yours".
create function priv.enquiry_called(reference text) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  found_one uuid;
begin
  if coalesce(enquiry_called.reference, '') !~ '\S' then
    return null;
  end if;
  select e.id into found_one from mash.enquiry e where e.reference = btrim(enquiry_called.reference)
    and e.acl && (select priv.my_keys()) and e.id <> all (priv.my_connected()) for no key update;
  if found_one is null then
    perform priv.refuse_input('reference', 'No enquiry with this reference is known to you. Leave it out if you are not sure.');
  end if;
  return found_one;
end $$;

-- Whoever deals with such matters and could be named for this one: never whom it is about, nor anybody for whom its enquiry does not
-- exist; and while nobody has said which manager or information officer it is about, none of them.
create function priv.matter_people(m mash.matter) returns setof mash.staff language sql stable security definer
begin atomic
  select s from mash.staff s left join mash.enquiry e on e.id = (m).enquiry
  where s.hub = (m).hub and priv.is_open(s) and s.login is distinct from (m).about
    and s.roles && array['information_officer', 'hub_manager', 'senior_social_worker']
    and not ((m).about is null and (m).touches = 'manager' and 'hub_manager' = any (s.roles))
    and not ((m).about is null and (m).touches = 'information' and 'information_officer' = any (s.roles))
    and (e.id is null or not priv.is_connected(s.login, e.id) and e.acl && (priv.role_keys(s) || ('staff:' || s.login)));
end;

-- From whom its readers choose: who may deal with it, and, where it is about one of them and nobody said who yet, the others too.
create function priv.matter_colleagues(m mash.matter) returns table (login text, name text, post text, deals boolean)
language sql stable security definer
begin atomic
  select s.login, s.name, s.post, p.login is not null from mash.staff s left join priv.matter_people(m) p on p.login = s.login
  where p.login is not null or s.hub = (m).hub and priv.is_open(s) and (m).touches <> 'hub' and (m).about is null
    and s.roles && array['information_officer', 'hub_manager', 'senior_social_worker'];
end;

-- A matter that nobody would see is not kept: its time would run where nobody looks.
create function priv.check_is_seen(m mash.matter) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from mash.staff s where s.hub = m.hub and priv.is_open(s) and s.login is distinct from m.about
      and m.acl && (priv.role_keys(s) || ('staff:' || s.login)) and not (m.enquiry is not null and priv.is_connected(s.login, m.enquiry))) then
    perform priv.refuse_input('reference', 'Nobody who deals with this may see that enquiry. Leave its reference out, or ask the hub manager to name somebody.');
  end if;
end $$;

-- What was taken down, as it stands: what no later row corrects.
create function priv.asked_now(matter uuid) returns setof mash.matter_asked language sql stable security definer
begin atomic
  select a from mash.matter_asked a where a.matter = asked_now.matter
    and not exists (select from mash.matter_asked later where later.corrects = a.id);
end;

create function priv.limited_like(kind text) returns text language sql immutable
begin atomic
  select case when priv.is_request(limited_like.kind) then 'subject_access' else limited_like.kind end;
end;

-- The hub's limit for a kind, as its profile has it: a month for what somebody has a right to; for a complaint only where the profile says.
create function priv.matter_limit(hub text, kind text) returns jsonb language sql stable security definer
begin atomic
  select h.profile #> array['clocks', priv.limited_like(matter_limit.kind), 'limit'] from mash.hub h where h.id = matter_limit.hub;
end;

-- What is due follows from the hub's limit. The program reckons working days; a month ends on the same day of the next one, or on the
-- first day after it that is neither weekend nor bank holiday: never sooner, and never ten days later.
create function priv.check_matter_due(m mash.matter, kind_limit jsonb, more_months integer, started timestamptz, due timestamptz)
returns void language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  months integer := (kind_limit ->> 'months')::integer + more_months;
  day date := priv.london_day(started) + make_interval(months => months);
begin
  if kind_limit is null then
    if due is not null then
      perform priv.refuse_input('due', 'The hub''s profile gives no limit for this.');
    end if;
  elsif not coalesce(case when months is null then due >= started and due <= started + interval '1 year'
      else priv.london_day(due) between day and day + 10 end, false) then
    perform priv.refuse_input('due', 'This is not what follows from the hub''s limit. Try again.');
  end if;
end $$;

create function priv.begin_matter_clock(m mash.matter, started timestamptz, due timestamptz) returns void language sql security definer
begin atomic
  insert into mash.matter_clock (matter, kind, started, due, limit_words, rule, at)
  select (m).id, (m).kind, begin_matter_clock.started, begin_matter_clock.due, l.words, l.rule, clock_timestamp()
  from priv.limit_of((m).hub, priv.limited_like((m).kind), null) l where begin_matter_clock.due is not null;
end;

create function priv.end_matter_clock(matter uuid) returns void language sql security definer
begin atomic
  update mash.matter_clock c set stopped = clock_timestamp(), stop = case when clock_timestamp() <= c.due then 'met' else 'late' end
  where c.matter = end_matter_clock.matter and c.stopped is null;
end;

-- What stopped stays as it stopped; what runs may stop, and may start or end at another moment only as a step says.
create function priv.keep_matter_clock() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.stopped is null and to_jsonb(new) - '{started,due,stopped,stop}'::text[] = to_jsonb(old) - '{started,due,stopped,stop}'::text[]
    and ((new.started, new.due) = (old.started, old.due) or exists (select from mash.matter_step s
      where s.matter = new.matter and (s.was_started, s.was_due, s.started, s.due) = (old.started, old.due, new.started, new.due))) then
    return new;
  end if;
  raise log 'refused' using errcode = 'MD001';
  raise exception 'What is sealed is never changed, only superseded.' using errcode = '42501';
end $$;

create trigger keep_clock before update on mash.matter_clock for each row execute function priv.keep_matter_clock();
create trigger sealed before delete on mash.matter_clock for each row execute function priv.refuse_edit();
create trigger sealed_whole before truncate on mash.matter_clock execute function priv.refuse_edit();
alter table mash.matter_clock enable always trigger keep_clock, enable always trigger sealed, enable always trigger sealed_whole;

do $$
declare
  content text;
begin
  foreach content in array array['matter_asked', 'matter_step'] loop
    execute format('create trigger sealed before update or delete on mash.%I for each row execute function priv.refuse_edit()', content);
    execute format('create trigger sealed_whole before truncate on mash.%I execute function priv.refuse_edit()', content);
    execute format('alter table mash.%I enable always trigger sealed, enable always trigger sealed_whole', content);
  end loop;
  foreach content in array array['matter_asked', 'matter_step', 'matter_clock'] loop
    execute format('create policy system on mash.%I for all to mash_system using (true) with check (true)', content);
    execute format('create policy opened on mash.%I for select to mash_api '
      'using (matter = any ((select priv.my_open_matters())::uuid[]))', content);
    execute format('grant select, insert, update on mash.%I to mash_system', content);
    execute format('grant select on mash.%I to mash_api', content);
  end loop;
end $$;

create policy system on mash.matter for all to mash_system using (true) with check (true);
create policy worklist on mash.matter for select to mash_api using (acl && (select priv.my_keys())
  and (enquiry is null or not (enquiry = any ((select priv.my_connected())::uuid[])))
  and (about is distinct from session_user::text collate "default"));
create policy system on mash.matter_opening for all to mash_system using (true) with check (true);
grant select, insert, update on mash.matter, mash.matter_opening to mash_system;
grant select on mash.matter to mash_api;
