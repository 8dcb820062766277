-- Passwords: a person changes their own; what an administrator sets for somebody else needs a second administrator.

-- Only after a sign-in of the last two minutes: nobody changes it at a desk that somebody left.
create function app.change_password(verifier text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if (clock_timestamp() - priv.signed_in_at() <= interval '2 minutes') is not true then -- unknown is not fresh
    perform priv.note_refused();
    raise exception 'A new password needs a fresh sign-in.' using errcode = '28000';
  end if;
  perform admin.keep_own_password(verifier);
end $$;

-- Reached through app.change_password alone: it is the owner of accounts who may write a password.
create function admin.keep_own_password(verifier text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.check_verifier(verifier);
  update mash.staff s set must_change = false
  where s.login = session_user and s.active and s.locked is null and s.closed is null;
  if not found then
    perform priv.refuse();
  end if;
  perform admin.set_password(session_user, verifier, 'infinity');
  perform priv.log('password changed', null, session_user);
end $$;

create function admin.ask_password_reset(login text, verifier text, because text) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  held mash.staff := admin.hold(login);
  made uuid := gen_random_uuid();
begin
  perform priv.check_verifier(verifier);
  if length(btrim(coalesce(because, ''))) not between 3 and 500 then
    perform priv.refuse_input('because', 'Say in a few words why the password is reset.');
  end if;
  perform admin.end_reset(r.id, 'expired') from mash.password_reset r
  where r.login = held.login and r.ended is null and r.expires <= clock_timestamp();
  if exists (select from mash.password_reset r where r.login = held.login and r.ended is null) then
    perform priv.refuse_input('login', 'A reset of this password waits already. Approve it or withdraw it.');
  end if;
  insert into mash.password_reset (id, login, verifier, because, asked_by, expires)
  values (made, held.login, ask_password_reset.verifier, btrim(ask_password_reset.because), session_user,
    clock_timestamp() + interval '24 hours');
  perform admin.finish(held.login, 'password reset asked');
  return made;
end $$;

-- By a second administrator, neither the one who asked nor the owner; where a hub has one only, by the installer.
create function admin.approve_password_reset(id uuid) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  asked mash.password_reset := admin.waiting_reset(id);
begin
  if asked.asked_by = session_user and not priv.is_installer() then
    perform priv.note_refused();
    perform priv.refuse_input('id', 'A second administrator approves this: not the one who asked.');
  end if;
  perform admin.set_password(asked.login, asked.verifier, priv.in_a_day());
  update mash.staff s set must_change = true where s.login = asked.login;
  perform admin.end_reset(asked.id, 'applied');
  perform priv.end_openings_of(asked.login);
  perform priv.tell(asked.login, asked.login, 'password_reset');
  perform admin.finish(asked.login, 'password reset');
end $$;

create function admin.withdraw_password_reset(id uuid) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  asked mash.password_reset := admin.waiting_reset(id);
begin
  perform admin.end_reset(asked.id, 'withdrawn');
  perform admin.finish(asked.login, 'password reset withdrawn');
end $$;

-- The account first, then the reset: in this order everybody waits for everybody else.
create function admin.waiting_reset(id uuid) returns mash.password_reset language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  asked mash.password_reset;
begin
  perform admin.hold((select r.login from mash.password_reset r where r.id = waiting_reset.id));
  select * into asked from mash.password_reset r
  where r.id = waiting_reset.id and r.ended is null and r.expires > clock_timestamp() for update;
  if asked.id is null then
    perform priv.refuse();
  end if;
  return asked;
end $$;

-- What is over keeps no verifier.
create function admin.end_reset(id uuid, outcome text) returns void language sql security definer
begin atomic
  update mash.password_reset r set ended = clock_timestamp(), ended_by = session_user, outcome = end_reset.outcome, verifier = ''
  where r.id = end_reset.id and r.ended is null;
end;

create function admin.password_resets() returns table (id uuid, login text, name text, because text, asked_by text,
  asked timestamptz, expires timestamptz)
language sql stable security definer
begin atomic
  select r.id, r.login, s.name, r.because, r.asked_by, r.asked, r.expires
  from mash.password_reset r join mash.staff s on s.login = r.login
  where r.ended is null and r.expires > statement_timestamp() and (priv.is_installer()
    or (s.hub = (priv.me()).hub and 'administrator' = any ((priv.me()).roles))) order by r.asked, r.id;
end;

create policy accounts on mash.password_reset for all to mash_accounts using (true) with check (true);
grant select, insert, update on mash.password_reset to mash_accounts;
grant usage on schema admin to mash_api, mash_system;
grant execute on function admin.keep_own_password(text) to mash_api;
grant execute on function app.change_password(text)
  to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer, auditor, administrator;
grant execute on function admin.ask_password_reset(text, text, text), admin.approve_password_reset(uuid),
  admin.withdraw_password_reset(uuid), admin.password_resets() to administrator;
