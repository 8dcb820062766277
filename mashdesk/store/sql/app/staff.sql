-- Staff accounts: made by administrators through functions whose owner may create logins; administrators themselves may not.

create function priv.require_administrator(hub text) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = session_user) then
    return; -- the installer, who founds the hub and its first administrator
  end if;
  if (priv.require_role('administrator')).hub is distinct from hub then
    perform priv.refuse();
  end if;
end $$;

create function priv.check_verifier(verifier text) returns void language plpgsql immutable
set search_path = pg_catalog, pg_temp as $$
begin
  if verifier is null or verifier !~ '^SCRAM-SHA-256\$\d+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' then
    perform priv.refuse_input('password', 'The password must reach the server as a SCRAM verifier, never as itself.');
  end if;
end $$;

-- Roles belong to the whole server: an administrator must not take over a group, or a person of another hub, by its name.
-- Only the installer may give an existing login a second hub.
create function priv.login_is_free(login text) returns boolean language sql stable security definer
begin atomic
  select coalesce((select r.rolcanlogin and not r.rolsuper and not r.rolcreaterole and me.rolsuper
    from pg_catalog.pg_roles r cross join pg_catalog.pg_roles me
    where r.rolname = login_is_free.login and me.rolname = session_user), true);
end;

create function admin.add_staff(login text, name text, post text, agency text, roles text[], verifier text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  at_hub text := (select a.hub from mash.agency a where a.id = add_staff.agency);
  one text;
begin
  perform priv.require_administrator(at_hub);
  if verifier is not null then -- without one a role has no password: certificate or directory only
    perform priv.check_verifier(verifier);
  end if;
  if coalesce(login, '') !~ '^[a-z][a-z0-9.-]{2,40}$' then
    perform priv.refuse_input('login', 'A user name has 3 to 41 small letters, digits, dots or dashes.');
  elsif at_hub is null then
    perform priv.refuse_input('agency', 'This agency is not one of the hub''s.');
  elsif length(btrim(coalesce(name, ''))) not between 1 and 200 or length(coalesce(post, '')) not between 1 and 200 then
    perform priv.refuse_input('name', 'Give the name and the post, each in at most 200 characters.');
  elsif coalesce(cardinality(roles), 0) = 0 or not roles <@ array['mash_officer', 'agency_practitioner', 'senior_social_worker', 'hub_manager',
      'information_officer', 'auditor', 'administrator'] then
    perform priv.refuse_input('roles', 'Choose one or more of the hub''s roles.');
  elsif roles && array['administrator', 'auditor'] and roles && array['mash_officer', 'agency_practitioner',
      'senior_social_worker', 'hub_manager', 'information_officer'] then
    perform priv.refuse_input('roles', 'An administrator or auditor cannot also hold a role that sees case content.');
  elsif exists (select from mash.staff s where s.login = add_staff.login) or not priv.login_is_free(login) then
    perform priv.refuse_input('login', 'This user name is taken.');
  end if;
  if not exists (select from pg_catalog.pg_roles r where r.rolname = add_staff.login) then
    execute format('create role %I login nosuperuser nocreaterole nocreatedb nobypassrls connection limit 8', login);
  end if;
  execute format('alter role %I password %L', login, verifier);
  foreach one in array roles loop
    execute format('grant %I to %I with inherit true, set false', one, login);
  end loop;
  insert into mash.staff (login, name, post, hub, agency, roles)
  values (add_staff.login, add_staff.name, add_staff.post, at_hub, add_staff.agency, add_staff.roles);
  perform priv.log('staff account added', null, add_staff.login);
end $$;

create function admin.suspend_staff(login text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.require_administrator((select s.hub from mash.staff s where s.login = suspend_staff.login));
  update mash.staff s set active = false where s.login = suspend_staff.login;
  execute format('alter role %I nologin', login);
  perform priv.log('staff account suspended', null, suspend_staff.login);
end $$;

create function admin.reset_password(login text, verifier text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.require_administrator((select s.hub from mash.staff s where s.login = reset_password.login));
  perform priv.check_verifier(verifier);
  execute format('alter role %I password %L', login, verifier);
  perform priv.log('password reset', null, reset_password.login);
end $$;

create function admin.staff() returns table (login text, name text, post text, agency text, roles text[], active boolean)
language sql stable security definer
begin atomic
  select s.login, s.name, s.post, s.agency, s.roles, s.active from mash.staff s
  where s.hub = (priv.me()).hub and 'administrator' = any ((priv.me()).roles) order by s.login;
end;
