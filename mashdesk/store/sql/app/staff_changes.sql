-- What changes on a standing account: its roles, its agency, its vetting and training. All openings of the person end.

-- A session of the person that will not let go of its own account, by a transaction left open, is ended after three seconds.
create function priv.hold_account(login text) returns mash.staff language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '3s' as $$
declare
  held mash.staff;
begin
  begin
    select * into held from mash.staff s where s.login = hold_account.login for no key update;
  exception when lock_not_available then
    perform priv.end_sessions_of(login);
    select * into held from mash.staff s where s.login = hold_account.login for no key update;
  end;
  return held;
end $$;

create function priv.end_sessions_of(login text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_terminate_backend(a.pid) from pg_stat_get_activity(null) a join pg_catalog.pg_roles r on r.oid = a.usesysid
  join pg_catalog.pg_database d on d.oid = a.datid
  where r.rolname = end_sessions_of.login and d.datname = current_database() and a.pid <> pg_backend_pid();
end $$;

create function priv.end_openings_of(login text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '3s' as $$
begin
  begin
    perform priv.expire_openings_of(login);
  exception when lock_not_available then
    perform priv.end_sessions_of(login);
    perform priv.expire_openings_of(login);
  end;
end $$;

create function priv.expire_openings_of(login text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update mash.opening o set expires = clock_timestamp() where o.who = login and o.expires > clock_timestamp();
  update mash.break_glass b set expires = clock_timestamp() where b.who = login and b.expires > clock_timestamp();
end $$;

create function admin.change_roles(login text, roles text[]) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  held mash.staff := admin.hold(login);
begin
  perform priv.check_roles(roles);
  perform priv.check_new_administrator(roles, held.roles);
  update mash.staff s set roles = array(select distinct unnest(change_roles.roles)) where s.login = held.login;
  perform admin.set_groups(held.login, roles);
  perform priv.end_openings_of(held.login);
  perform priv.tell_role(held.hub, 'hub_manager', held.login, 'roles_changed');
  perform admin.finish(held.login, 'staff roles changed');
end $$;

create function admin.change_agency(login text, agency text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  held mash.staff := admin.hold(login);
begin
  if not exists (select from mash.agency a where a.id = change_agency.agency and a.hub = held.hub) then
    perform priv.refuse_input('agency', 'This agency is not one of the hub''s.');
  end if;
  update mash.staff s set agency = change_agency.agency where s.login = held.login;
  perform priv.end_openings_of(held.login);
  perform priv.tell_role(held.hub, 'hub_manager', held.login, 'roles_changed');
  perform admin.finish(held.login, 'staff agency changed');
end $$;

-- The post says which of the hub's gates a person may pass.
create function admin.change_post(login text, post text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  held mash.staff := admin.hold(login);
begin
  if length(btrim(coalesce(post, ''))) not between 1 and 200 then
    perform priv.refuse_input('post', 'Give the post in at most 200 characters.');
  end if;
  update mash.staff s set post = btrim(change_post.post) where s.login = held.login;
  perform priv.end_openings_of(held.login);
  perform priv.tell_role(held.hub, 'hub_manager', held.login, 'roles_changed');
  perform admin.finish(held.login, 'staff post changed');
end $$;

-- Vetting, or training, or both; what is not given stays as it is, so that whoever renews the one does not lose the other.
create function admin.change_expiry(login text, vetting text, vetted date, vetted_until date, trained date, trained_until date)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held mash.staff := admin.hold(login);
begin
  perform priv.check_days(vetting, vetted, vetted_until, trained, trained_until);
  if vetted is null and trained is null then
    perform priv.refuse_input('vetted', 'Give the days of vetting, of training, or both.');
  end if;
  update mash.staff s set vetting = btrim(change_expiry.vetting), vetted = change_expiry.vetted,
    vetted_until = change_expiry.vetted_until where s.login = held.login and change_expiry.vetted is not null;
  update mash.staff s set trained = change_expiry.trained, trained_until = change_expiry.trained_until
  where s.login = held.login and change_expiry.trained is not null;
  perform admin.finish(held.login, 'staff vetting and training changed');
end $$;

grant execute on function admin.change_roles(text, text[]), admin.change_agency(text, text), admin.change_post(text, text),
  admin.change_expiry(text, text, date, date, date, date) to administrator;
