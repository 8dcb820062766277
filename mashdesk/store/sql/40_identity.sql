-- Who is asking: the login itself, never a setting that a client can write.
-- `session_user` sorts as "C" and the columns by the database's rule, so compared as it is it finds no index.

-- Dates of staff are days in England, by the server's own clock: a right ends at midnight there, summer and winter.
create function priv.london_day(at timestamptz) returns date language sql immutable
begin atomic
  select (at at time zone 'Europe/London')::date;
end;

-- Volatile, so that it reads the clock itself (a message that sleeps must not outlive a date) and yet is planned into its callers.
create function priv.today() returns date language sql volatile
begin atomic
  select priv.london_day(clock_timestamp());
end;

-- What an account is, in one word; only "open" opens anything. Vetting and training must both be on record and not expired
-- (Dudley leaflet, D12), for administrators and auditors too: they decide who else gets in, and read who looked at what.
create function priv.account_state(s mash.staff) returns text language sql volatile
begin atomic
  select case
    when (s).login is null then 'none'
    when (s).closed is not null then 'closed'
    when not (s).active then 'suspended'
    when (s).locked is not null then 'locked'
    when (s).vetted_until is null then 'no_vetting'
    when (s).vetted_until < priv.today() then 'vetting_expired'
    when (s).trained_until is null then 'no_training'
    when (s).trained_until < priv.today() then 'training_expired'
    when (s).must_change then 'must_change'
    else 'open' end;
end;

create function priv.is_open(s mash.staff) returns boolean language sql volatile
begin atomic
  select priv.account_state(s) = 'open';
end;

create function priv.me() returns mash.staff language sql stable security definer
begin atomic
  select staff from mash.staff where staff.login = session_user::text collate "default" and priv.is_open(staff);
end;

-- A superuser, who founds the hub and its first administrator.
create function priv.is_installer() returns boolean language sql stable security definer
begin atomic
  select r.rolsuper from pg_catalog.pg_roles r where r.rolname = session_user;
end;

create function priv.signed_in_at() returns timestamptz language sql stable security definer
begin atomic
  select backend_start from pg_stat_get_activity(pg_backend_pid());
end;

-- One sitting is one connection: its process, and a number that only these functions draw and no other connection can have. A
-- client can make its connection forget the number (DISCARD), never choose it. Asked six times for one sheet: the moment of signing
-- in would tell as much, at five times the price.
create function priv.sitting() returns text language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return pg_backend_pid() || '.' || currval('mash.sitting');
exception when object_not_in_prerequisite_state then
  return null; -- no number was drawn, so nothing was opened here
end $$;

create function priv.begin_sitting() returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return coalesce(priv.sitting(), pg_backend_pid() || '.' || nextval('mash.sitting'));
end $$;

-- What a person's roles open, before anything is said of openings, restrictions and connections.
create function priv.role_keys(s mash.staff) returns text[] language sql immutable
begin atomic
  select array_remove(array[
      case when 'agency_practitioner' = any ((s).roles) then 'agency:' || (s).agency end,
      case when 'mash_officer' = any ((s).roles) then 'officer:' || (s).hub end,
      case when 'senior_social_worker' = any ((s).roles) then 'decider:' || (s).hub end,
      case when 'hub_manager' = any ((s).roles) then 'manager:' || (s).hub end,
      case when 'information_officer' = any ((s).roles) then 'information:' || (s).hub end], null);
end;

-- Of these keys, those of the roles that may break the glass.
create function priv.glass_keys(enquiry uuid, keys text[]) returns text[] language sql immutable
begin atomic
  select coalesce(array_agg('glass:' || glass_keys.enquiry || ':' || key), '{}') from unnest(keys) as key
  where split_part(key, ':', 1) in ('officer', 'decider', 'manager');
end;

-- Every question asks the next three. PL/pgSQL and one plan for good: planned anew they cost more than the rows that they guard.

-- The keys that this person carries; a row is theirs to read when its acl holds one of them. The glass of a restricted enquiry,
-- broken by this sitting in an EARLIER transaction, adds the keys of its breaker's own roles, for that one enquiry.
create function priv.my_keys() returns text[] language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me text := session_user;
  keys text[];
  glass boolean;
begin
  select priv.role_keys(s) || ('staff:' || s.login),
      exists (select from mash.break_glass b where b.who = me and b.expires > clock_timestamp())
    into keys, glass from mash.staff s where s.login = me and priv.is_open(s);
  if glass then -- seldom
    keys := keys || array(select unnest(priv.glass_keys(b.enquiry, keys)) from mash.break_glass b
      where b.who = me and b.expires > clock_timestamp() and b.sitting = priv.sitting()
        and b.transaction is distinct from pg_current_xact_id_if_assigned()::text);
  end if;
  return keys;
end $$;

-- Enquiries that do not exist for this person: they, or the hub manager for them, declared that they are connected.
create function priv.my_connected() returns uuid[] language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me text := session_user;
begin
  return array(select c.enquiry from mash.connected c where c.who = me and c.lifted is null);
end $$;

create function priv.is_connected(login text, enquiry uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.connected c
    where c.who = is_connected.login and c.enquiry = is_connected.enquiry and c.lifted is null);
end;

-- Openings that a sitting made in an EARLIER transaction, so that a reader cannot roll back the trace of their reading; that last
-- at the clock's own time, not the statement's, which a message that sleeps before it reads would outlive; and of enquiries that
-- exist for this person. Planned into its callers, who know their own sitting.
create function priv.openings_that_count(sitting text, login text, at timestamptz) returns setof mash.opening language sql stable
begin atomic
  select o.* from mash.opening o
  where o.sitting = openings_that_count.sitting and o.who = openings_that_count.login and o.expires > openings_that_count.at
    and o.transaction is distinct from pg_current_xact_id_if_assigned()::text
    and o.enquiry <> all (array(select c.enquiry from mash.connected c where c.who = openings_that_count.login and c.lifted is null));
end;

create function priv.my_open_enquiries() returns uuid[] language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me text := session_user;
  mine text := priv.sitting();
  now_it_is timestamptz := clock_timestamp();
begin
  return array(select o.enquiry from priv.openings_that_count(mine, me, now_it_is) o);
end $$;

create function priv.name_of(login text) returns text language sql stable security definer
begin atomic
  select s.name from mash.staff s where s.login = name_of.login;
end;

create function priv.agency_name(agency text) returns text language sql stable security definer
begin atomic
  select a.name from mash.agency a where a.id = agency_name.agency;
end;

-- A refusal rolls back what was written with it, so it goes into the server's own log, from where it is collected
-- (mashdesk server collect): fixed words and a code of our own, which no other line has. The server adds who, when and in what.
create function priv.note_refused() returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise log 'refused' using errcode = 'MD001';
end $$;

create function priv.refuse() returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.note_refused();
  raise exception 'Not available.' using errcode = '42501';
end $$;

create function priv.refuse_input(field text, message text) returns void language plpgsql
set search_path = pg_catalog, pg_temp as $$
begin
  raise exception '%', message using errcode = '22023', detail = field;
end $$;

-- A command holds its person's account until it ends: roles are not taken away between the check and the signature. Whoever
-- changes the account waits for it (priv.hold_account), and a command that waited for a change judges what is true after it.
create function priv.stay_as_i_am() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('transaction_read_only') = 'off' then
    perform from mash.staff s where s.login = session_user for share;
  end if;
end $$;

create function priv.require_role(role text) returns mash.staff language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  person mash.staff;
begin
  perform priv.stay_as_i_am();
  person := priv.me();
  if person.login is null or not (role = any (person.roles)) then
    perform priv.refuse();
  end if;
  return person;
end $$;
