-- Openings: who, when, which enquiry, why, until when; one sitting's opening is no use to another sitting.

-- In PL/pgSQL, whose plans last: what is asked at every opening is not planned at every opening.
create function priv.log(what text, enquiry uuid, reason text, classes text default '') returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into mash.access_log (who, what, enquiry, reason, classes)
  values (session_user, log.what, log.enquiry, coalesce(log.reason, ''), log.classes);
end $$;

-- What an opening lets its owner read there, whatever is written meanwhile: the classes of the roles, and what their agency
-- wrote or was named for. By roles and not by rows, so that nothing is read that was not said in an entry committed before.
create function priv.classes_open(enquiry uuid, glass boolean) returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me text := session_user;
  held text[];
  own text;
  their_hub text;
begin
  select priv.role_keys(s), 'agency:' || s.agency, e.hub into held, own, their_hub
  from mash.staff s, mash.enquiry e where s.login = me and e.id = classes_open.enquiry;
  if glass then
    held := array(select key from unnest(held) as key where split_part(key, ':', 1) in ('officer', 'decider', 'manager'));
  end if;
  return concat_ws(' ',
    case when held && priv.keys_of_class('ordinary', their_hub, '{}') or held && priv.agencies_asked(classes_open.enquiry) then 'ordinary' end,
    case when held && priv.keys_of_class('hub', their_hub, '{}') then 'hub' end,
    case when held && priv.keys_of_class('views', their_hub, '{}') then 'views' end,
    case when held && priv.keys_of_class('confidential', their_hub, '{}') then 'confidential' end,
    case when own = any (held) then 'agency' end);
end $$;

-- What was read of an enquiry, by kind, as a line of the server's own log: it cannot be rolled back, also not by a transaction
-- that may not write. The collector makes of the first one in each opening an entry. Ids and fixed words, nothing of content.
create function priv.note_read(enquiry uuid, kind text) returns void language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  raise log 'read % %', enquiry, kind using errcode = 'MD002';
end $$;

-- An enquiry's rows are looked up by this and never by its id alone: what an index finds and a policy throws away is read all the
-- same, and the pages that `explain (analyze, buffers)` counts would tell how much there is before it is open. And nothing is looked
-- up before it is noted. Asked as `(select ...)`, which is answered once and not for every row.
create function priv.if_open(enquiry uuid, kind text) returns uuid[] language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me text := session_user;
  mine text := priv.sitting();
  now_it_is timestamptz := clock_timestamp();
begin
  raise log 'read % %', if_open.enquiry, if_open.kind using errcode = 'MD002';
  return array(select o.enquiry from priv.openings_that_count(mine, me, now_it_is) o where o.enquiry = if_open.enquiry limit 1); -- once, however often it was opened
end $$;

-- Opened again, an enquiry is open until the later moment; what ends an opening ends all of them.
create function priv.grant_opening(enquiry uuid, reason text, until timestamptz, glass boolean default false) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into mash.opening (enquiry, who, sitting, reason, transaction, expires)
  values (grant_opening.enquiry, session_user, priv.begin_sitting(), grant_opening.reason, pg_current_xact_id()::text, until);
  perform priv.log('opened', grant_opening.enquiry, grant_opening.reason, priv.classes_open(grant_opening.enquiry, glass));
end $$;

-- No hint to others from here: whoever sends one holds a lock of the whole server until it is kept, and openings would wait for one
-- another. The desk sends it when the opening, or its end, is kept.
create function priv.end_opening(enquiry uuid) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update mash.opening o set expires = statement_timestamp()
  where o.sitting = priv.sitting() and o.enquiry = end_opening.enquiry and o.expires > statement_timestamp();
end $$;

-- The opening of an enquiry that lasts longest, and its id, by which alone the enquiry is looked up; no row when it is not open.
create function priv.my_opening(enquiry uuid) returns table (id uuid, reason text, opened timestamptz, expires timestamptz)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me text := session_user;
  mine text := priv.sitting();
  now_it_is timestamptz := clock_timestamp();
begin
  return query select o.enquiry, o.reason, o.opened, o.expires from priv.openings_that_count(mine, me, now_it_is) o
    where o.enquiry = my_opening.enquiry order by o.expires desc limit 1;
end $$;
