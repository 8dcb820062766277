-- The owners (nobody signs in as one) and the roles of PRODUCT.md. Roles belong to the whole server, so each is made once.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['mash_owner', 'mash_api', 'mash_system', 'mash_accounts',
      'mash_officer', 'agency_practitioner', 'senior_social_worker', 'hub_manager', 'information_officer',
      'auditor', 'administrator'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin noinherit', wanted);
      exception when duplicate_object or unique_violation then
        null; -- another database of this server was upgraded at the same moment
      end;
    end if;
  end loop;
end $$;

-- Only this owner makes logins; the people who administer own nothing and hold no CREATEROLE.
do $$
begin
  if not (select rolcreaterole from pg_roles where rolname = 'mash_accounts') then
    alter role mash_accounts createrole;
  end if;
  if not pg_has_role('mash_system', 'pg_read_all_stats', 'usage') then
    grant pg_read_all_stats to mash_system with inherit true; -- to see when this session signed in
  end if;
  if not pg_has_role('mash_system', 'pg_signal_backend', 'usage') then
    grant pg_signal_backend to mash_system with inherit true; -- to end a session that keeps its own account from being closed
  end if;
  if not exists (select from pg_auth_members m join pg_roles r on r.oid = m.member and r.rolname = 'mash_accounts'
                 join pg_roles g on g.oid = m.roleid and g.rolname = 'administrator') then
    grant mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer, auditor, administrator
      to mash_accounts with admin true, inherit false, set false;
  end if;
end $$;
