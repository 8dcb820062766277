-- Advice without a referral: a professional talks a worry through, and nobody need be named (Waltham Forest leaflet, F30). Who sees
-- that it was given, its opening, and the referral that was begun from it. Beneath the commands in app/advice.sql.

-- The hub's own people, as of a referral; no agency reads what another one asked. Where a referral was begun from it and that
-- enquiry is restricted, its named people alone.
create function priv.keys_of_advice(a mash.advice) returns text[] language sql stable security definer
begin atomic
  select case when e.restricted then priv.keys_of_named(e.id, priv.keys_of_class('hub', (a).hub, '{}'))
    else priv.keys_of_class('hub', (a).hub, '{}') end
  from (values (1)) one left join mash.enquiry e on e.id = (a).enquiry;
end;

create function priv.keep_advice_acl() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.acl := priv.keys_of_advice(new);
  return new;
end $$;

-- What was noted stays; once, it may be said which referral was begun from it.
create function priv.keep_advice_whole() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if to_jsonb(new) - '{enquiry,acl}'::text[] = to_jsonb(old) - '{enquiry,acl}'::text[]
    and (old.enquiry is null or new.enquiry is not distinct from old.enquiry) then
    return new;
  end if;
  raise log 'refused' using errcode = 'MD001';
  raise exception 'What is sealed is never changed, only superseded.' using errcode = '42501';
end $$;

create trigger keep_acl before insert or update on mash.advice for each row execute function priv.keep_advice_acl();
create trigger keep_whole before update on mash.advice for each row execute function priv.keep_advice_whole();
create trigger sealed before delete on mash.advice for each row execute function priv.refuse_edit();
create trigger sealed_whole before truncate on mash.advice execute function priv.refuse_edit();
create trigger sealed before update or delete on mash.advice_said for each row execute function priv.refuse_edit();
create trigger sealed_whole before truncate on mash.advice_said execute function priv.refuse_edit();
alter table mash.advice enable always trigger keep_whole, enable always trigger sealed, enable always trigger sealed_whole;
alter table mash.advice_said enable always trigger sealed, enable always trigger sealed_whole;

-- What this sitting opened in an EARLIER transaction, so that a reader cannot roll back the trace of their reading.
create function priv.my_open_advice() returns uuid[] language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me text := session_user;
  mine text := priv.sitting();
  keys text[] := priv.my_keys();
begin
  return array(select a.id from mash.advice_opening o join mash.advice a on a.id = o.advice
    where o.sitting = mine and o.who = me and o.expires > clock_timestamp()
      and o.transaction is distinct from pg_current_xact_id_if_assigned()::text and a.acl && keys
      and not exists (select from mash.connected c where c.who = me and c.enquiry = a.enquiry and c.lifted is null));
end $$;

-- What is looked up is this, and never an id alone.
create function priv.if_advice_open(advice uuid) returns uuid[] language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return array(select id from unnest(priv.my_open_advice()) id where id = if_advice_open.advice);
end $$;

-- A reference counts the hub's advice of one year; the hub's row is locked, so two desks never get the same one.
create function priv.next_advice(hub text) returns text language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s' as $$
declare
  this_year text := to_char(statement_timestamp() at time zone 'Europe/London', 'YY') || '-A';
begin
  perform from mash.hub h where h.id = next_advice.hub for no key update;
  return this_year || to_char(101 + (select count(*) from mash.advice a
    where a.hub = next_advice.hub and a.reference like this_year || '%'), 'FM00000');
end $$;

-- A referral was begun from advice of one's own hub: the first one that was. Nothing here ever stops a referral.
create function priv.begin_from_advice(made uuid, body jsonb) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if pg_input_is_valid(body ->> 'advice', 'uuid') then -- anything else is left out without a word
    update mash.advice a set enquiry = made
    where a.id = (body ->> 'advice')::uuid and a.enquiry is null and a.acl && (select priv.my_keys());
  end if;
end $$;

create policy system on mash.advice for all to mash_system using (true) with check (true);
create policy worklist on mash.advice for select to mash_api using (acl && (select priv.my_keys())
  and (enquiry is null or not (enquiry = any ((select priv.my_connected())::uuid[]))));
create policy system on mash.advice_said for all to mash_system using (true) with check (true);
create policy opened on mash.advice_said for select to mash_api using (advice = any ((select priv.my_open_advice())::uuid[]));
create policy system on mash.advice_opening for all to mash_system using (true) with check (true);
grant select, insert, update on mash.advice, mash.advice_opening to mash_system;
grant select, insert on mash.advice_said to mash_system;
grant select on mash.advice, mash.advice_said to mash_api;
