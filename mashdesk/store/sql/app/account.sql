-- One's own account: any login may ask how it stands and why it is closed, and what it should know of it.

create function priv.my_staff() returns mash.staff language sql stable security definer
begin atomic
  select s from mash.staff s where s.login = session_user;
end;

create function app.my_account() returns table (login text, name text, state text, vetted_until date, trained_until date,
  days_left integer, password_until timestamptz)
language sql stable security definer
begin atomic
  select s.login, s.name, priv.account_state(s), s.vetted_until, s.trained_until,
    least(s.vetted_until, s.trained_until) - priv.today(),
    (select nullif(r.rolvaliduntil, 'infinity') from pg_catalog.pg_roles r where r.rolname = session_user)
  from priv.my_staff() s where s.login is not null;
end;

-- Told: the person themselves, or whoever answers for the hub. Never with anything of a family.
create function priv.tell(whom text, about text, what text) returns void language sql security definer
begin atomic
  insert into mash.account_notice (told, about, what, by) values (whom, tell.about, tell.what, session_user);
end;

create function priv.tell_role(hub text, role text, about text, what text) returns void language sql security definer
begin atomic
  insert into mash.account_notice (told, about, what, by)
  select s.login, tell_role.about, tell_role.what, session_user from mash.staff s
  where s.hub = tell_role.hub and tell_role.role = any (s.roles) and s.closed is null and s.login <> tell_role.about;
end;

create function priv.my_account_notices() returns setof mash.account_notice language sql stable security definer
begin atomic
  select n.* from mash.account_notice n
  where n.told = (select (priv.me()).login) and n.at > statement_timestamp() - interval '30 days';
end;

create function app.my_notices() returns table (id uuid, what text, login text, name text, by_name text, at timestamptz)
language sql stable security definer
begin atomic
  select n.id, n.what, n.about, priv.name_of(n.about), coalesce(priv.name_of(n.by), n.by), n.at
  from priv.my_account_notices() n order by n.at desc, n.id limit 100;
end;

-- PRODUCT, row "staff accounts": names, for the hub manager and the auditor; the rest is the administrator's.
create function priv.staff_of_hub(hub text) returns setof mash.staff language sql stable security definer
begin atomic
  select s.* from mash.staff s where s.hub = staff_of_hub.hub;
end;

create function app.staff_names() returns table (login text, name text, post text, agency_name text)
language sql stable security definer
begin atomic
  select s.login, s.name, s.post, priv.agency_name(s.agency) from priv.staff_of_hub((select (priv.me()).hub)) s
  where (select (priv.me()).roles) && array['hub_manager', 'auditor'] order by s.name, s.login;
end;

create policy system on mash.account_notice for all to mash_system using (true) with check (true);
grant select, insert on mash.account_notice to mash_system;
grant execute on function app.my_account(), app.my_notices()
  to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer, auditor, administrator;
grant execute on function app.staff_names() to hub_manager, auditor;
