-- Lock-out: after too many refused sign-ins nobody signs in with this name until an administrator has looked.

-- For whoever reads the server's log of refused sign-ins, which runs as the installer or as the system's owner.
create function priv.lock_out(login text) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held mash.staff := priv.hold_account(login);
begin
  if held.login is null or held.locked is not null or held.closed is not null then
    return;
  end if;
  update mash.staff s set locked = clock_timestamp() where s.login = held.login;
  perform admin.let_sign_in(held.login, false);
  perform priv.end_openings_of(held.login);
  perform priv.tell_role(held.hub, 'administrator', held.login, 'locked_out');
  perform priv.log('sign-in locked', null, held.login);
  perform pg_notify('mash_changed', '');
end $$;

create function admin.unlock_staff(login text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  held mash.staff := admin.hold(login);
begin
  update mash.staff s set locked = null where s.login = held.login;
  perform admin.let_sign_in(held.login, held.active);
  perform admin.finish(held.login, 'sign-in unlocked');
end $$;

grant execute on function admin.unlock_staff(text) to administrator;
