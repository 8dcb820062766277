-- Staff accounts: made by administrators through functions whose owner may create logins; administrators themselves may not.

create function priv.require_administrator(hub text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if priv.is_installer() then
    return; -- who founds the hub and its first administrator
  end if;
  if (priv.require_role('administrator')).hub is distinct from hub then
    perform priv.refuse();
  end if;
end $$;

create function priv.check_verifier(verifier text) returns void language plpgsql immutable
set search_path = pg_catalog, pg_temp as $$
begin
  if verifier is null or length(verifier) > 300
      or verifier !~ '^SCRAM-SHA-256\$[1-9]\d{3,6}:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' then
    perform priv.refuse_input('password', 'The password must reach the server as a SCRAM verifier, never as itself.');
  end if;
end $$;

create function priv.check_roles(roles text[]) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(cardinality(roles), 0) = 0 or not roles <@ array['mash_officer', 'agency_practitioner', 'senior_social_worker',
      'hub_manager', 'information_officer', 'auditor', 'administrator'] then
    perform priv.refuse_input('roles', 'Choose one or more of the hub''s roles.');
  elsif roles && array['administrator', 'auditor'] and roles && array['mash_officer', 'agency_practitioner',
      'senior_social_worker', 'hub_manager', 'information_officer'] then
    perform priv.refuse_input('roles', 'An administrator or auditor cannot also hold a role that sees case content.');
  end if;
end $$;

-- Two administrators approve what one alone must not do. One who could make the second could do it alone.
create function priv.check_new_administrator(roles text[], former text[]) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if 'administrator' = any (roles) and not ('administrator' = any (former)) and not priv.is_installer() then
    perform priv.refuse_input('roles', 'Only the installer of the hub makes an administrator.');
  end if;
end $$;

-- Both with the day they were granted and the day they end, or not on record at all: then the account stays closed.
create function priv.check_days(vetting text, vetted date, vetted_until date, trained date, trained_until date) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if length(coalesce(vetting, '')) > 100 or (coalesce(btrim(vetting), '') = '') <> (vetted is null)
      or (vetted is null) <> (vetted_until is null) then
    perform priv.refuse_input('vetting', 'Give the kind of vetting, the day it was granted and the day it ends, or none of them.');
  elsif vetted > priv.today() or vetted > vetted_until or vetted < '1950-01-01' or vetted_until > priv.today() + 3660 then
    perform priv.refuse_input('vetted_until', 'Vetting was granted by today, and ends later, within ten years.');
  elsif (trained is null) <> (trained_until is null) then
    perform priv.refuse_input('trained', 'Give the day of the training and the day it ends, or neither.');
  elsif trained > priv.today() or trained > trained_until or trained < '1950-01-01' or trained_until > priv.today() + 3660 then
    perform priv.refuse_input('trained_until', 'The training was by today, and ends later, within ten years.');
  end if;
end $$;

-- Roles belong to the whole server: an administrator must not take over a group, or a person of another hub, by its name.
-- Only the installer may give an existing login a second hub.
create function priv.login_is_free(login text) returns boolean language sql stable security definer
begin atomic
  select coalesce((select r.rolcanlogin and not r.rolsuper and not r.rolcreaterole and priv.is_installer()
    from pg_catalog.pg_roles r where r.rolname = login_is_free.login), true);
end;

-- The password goes by its verifier. What the server says when it cannot would repeat the verifier, so it is not passed on.
create function admin.set_password(login text, verifier text, until text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter role %I password %L valid until %L', login, verifier, until);
exception
  when query_canceled then
    raise exception 'Stopped.' using errcode = '57014';
  when others then
    raise exception 'Not available.' using errcode = '42501';
end $$;

create function priv.in_a_day() returns text language sql stable
begin atomic
  select to_char((statement_timestamp() + interval '24 hours') at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') || '+00';
end;

-- The groups of a login are the roles of its account, no more and no fewer.
create function admin.set_groups(login text, roles text[]) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  one text;
  held text[] := array(select g.rolname::text from pg_catalog.pg_auth_members m
    join pg_catalog.pg_roles g on g.oid = m.roleid join pg_catalog.pg_roles who on who.oid = m.member
    where who.rolname = set_groups.login and g.rolname in ('mash_officer', 'agency_practitioner', 'senior_social_worker',
      'hub_manager', 'information_officer', 'auditor', 'administrator'));
begin
  foreach one in array held loop
    if not (one = any (roles)) then
      execute format('revoke %I from %I', one, login);
    end if;
  end loop;
  foreach one in array roles loop
    if not (one = any (held)) then
      execute format('grant %I to %I with inherit true, set false', one, login);
    end if;
  end loop;
end $$;

-- The first password lasts a day and opens nothing but the change to one's own. The installer, who founds a hub with people
-- whose passwords are their own already, may say so.
create function admin.add_staff(login text, name text, post text, agency text, roles text[], verifier text,
  vetting text default '', vetted date default null, vetted_until date default null, trained date default null,
  trained_until date default null, own_password boolean default false) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  at_hub text := (select a.hub from mash.agency a where a.id = add_staff.agency);
begin
  perform priv.require_administrator(at_hub);
  if verifier is not null then -- without one a role has no password: certificate or directory only
    perform priv.check_verifier(verifier);
  end if;
  perform priv.check_roles(roles);
  perform priv.check_new_administrator(roles, '{}');
  perform priv.check_days(vetting, vetted, vetted_until, trained, trained_until);
  if coalesce(login, '') !~ '^[a-z][a-z0-9.-]{2,40}$' then
    perform priv.refuse_input('login', 'A user name has 3 to 41 small letters, digits, dots or dashes.');
  elsif at_hub is null then
    perform priv.refuse_input('agency', 'This agency is not one of the hub''s.');
  elsif length(btrim(coalesce(name, ''))) not between 1 and 200 or length(coalesce(post, '')) not between 1 and 200 then
    perform priv.refuse_input('name', 'Give the name and the post, each in at most 200 characters.');
  elsif exists (select from mash.staff s where s.login = add_staff.login) or not priv.login_is_free(login) then
    perform priv.refuse_input('login', 'This user name is taken.');
  elsif coalesce(own_password, true) and not priv.is_installer() then
    perform priv.refuse();
  end if;
  if not exists (select from pg_catalog.pg_roles r where r.rolname = add_staff.login) then
    execute format('create role %I login nosuperuser nocreaterole nocreatedb nobypassrls connection limit 8', login);
  end if;
  perform admin.set_password(login, verifier, case when own_password or verifier is null then 'infinity' else priv.in_a_day() end);
  perform admin.set_groups(login, roles);
  insert into mash.staff (login, name, post, hub, agency, roles, must_change, vetting, vetted, vetted_until, trained, trained_until)
  values (add_staff.login, add_staff.name, add_staff.post, at_hub, add_staff.agency, array(select distinct unnest(add_staff.roles)),
    not own_password and verifier is not null, coalesce(btrim(add_staff.vetting), ''), add_staff.vetted, add_staff.vetted_until, add_staff.trained,
    add_staff.trained_until);
  perform priv.log('staff account added', null, add_staff.login);
  perform priv.tell_role(at_hub, 'hub_manager', add_staff.login, 'account_added');
end $$;

-- The account that an administrator of its hub may change, held until the change is whole. Nobody changes their own.
create function admin.hold(login text) returns mash.staff language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  held mash.staff;
begin
  perform priv.require_administrator((select s.hub from mash.staff s where s.login = hold.login));
  held := priv.hold_account(login);
  if held.login is null or held.closed is not null then
    perform priv.refuse();
  elsif held.login = session_user then
    perform priv.note_refused();
    perform priv.refuse_input('login', 'Another administrator changes your account.');
  end if;
  return held;
end $$;

create function admin.finish(login text, what text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.log(what, null, login);
  perform pg_notify('mash_changed', '');
end $$;

create function admin.let_sign_in(login text, may boolean) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter role %I %s', login, case when may then 'login' else 'nologin' end);
end $$;

create function admin.suspend_staff(login text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  held mash.staff := admin.hold(login);
begin
  update mash.staff s set active = false where s.login = held.login;
  perform admin.let_sign_in(held.login, false);
  perform priv.end_openings_of(held.login);
  perform admin.finish(held.login, 'staff account suspended');
end $$;

create function admin.reopen_staff(login text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  held mash.staff := admin.hold(login);
begin
  update mash.staff s set active = true where s.login = held.login;
  perform admin.let_sign_in(held.login, held.locked is null);
  perform admin.finish(held.login, 'staff account reopened');
end $$;

-- A leaver: for good. The name stays beside what they wrote, and their user name is nobody else's ever.
create function admin.close_account(login text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  held mash.staff := admin.hold(login);
begin
  update mash.staff s set active = false, closed = clock_timestamp() where s.login = held.login;
  update mash.password_reset r set ended = clock_timestamp(), ended_by = session_user, outcome = 'withdrawn', verifier = ''
  where r.login = held.login and r.ended is null;
  perform admin.let_sign_in(held.login, false);
  perform admin.set_groups(held.login, '{}');
  perform priv.end_openings_of(held.login);
  perform admin.finish(held.login, 'staff account closed');
end $$;

create function admin.staff() returns table (login text, name text, post text, agency text, roles text[], active boolean, state text,
  vetting text, vetted date, vetted_until date, trained date, trained_until date, locked timestamptz, closed timestamptz)
language sql stable security definer
begin atomic
  select s.login, s.name, s.post, s.agency, s.roles, s.active, priv.account_state(s), s.vetting, s.vetted, s.vetted_until,
    s.trained, s.trained_until, s.locked, s.closed
  from mash.staff s where s.hub = (priv.me()).hub and 'administrator' = any ((priv.me()).roles) order by s.login;
end;

grant execute on function admin.add_staff(text, text, text, text, text[], text, text, date, date, date, date, boolean),
  admin.suspend_staff(text), admin.reopen_staff(text), admin.close_account(text), admin.staff() to administrator;
grant execute on function admin.let_sign_in(text, boolean) to mash_system; -- for priv.lock_out
