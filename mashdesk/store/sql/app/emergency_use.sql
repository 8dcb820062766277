-- What was done with a pack while the server was away, told when it is back by whoever signs in at that workstation. It is kept in the
-- name of both key holders, with whose passphrases it was opened; that the teller knows the number in the sealed pack proves that it was.

create function app.emergency_pack_used(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'agency_practitioner', 'senior_social_worker', 'hub_manager',
    'information_officer']);
begin
  earlier := priv.begin_command(request, 'emergency_pack_used', body);
  if earlier is not null then
    return earlier;
  end if;
  if not priv.keep_pack_use(who, body) then
    perform priv.refuse();
  end if;
  return priv.finish_command(request, null, 'emergency pack use told', '{}');
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('', 'What was noted of the emergency pack cannot be read.');
end $$;

create function priv.refresh_known_by(proof text, refresh uuid, hub text) returns setof mash.pack_refresh language sql stable
security definer rows 1
begin atomic
  select r.* from mash.pack_refresh r join mash.emergency_pack p on p.id = r.pack
  where r.id = refresh_known_by.refresh and p.hub = refresh_known_by.hub and r.proof = sha256(convert_to(refresh_known_by.proof, 'UTF8'));
end;

-- The workstation's clock said it; it can be neither before the pack was made nor after now.
create function priv.between_then_and_now(said timestamptz, then_ timestamptz) returns timestamptz language sql volatile
begin atomic
  select greatest(then_, least(said, clock_timestamp()));
end;

create function priv.log_use(what text, enquiry uuid, p mash.emergency_pack, happened timestamptz) returns void language sql
security definer
begin atomic
  insert into mash.access_log (who, what, enquiry, reason, about, happened)
  select session_user, log_use.what, log_use.enquiry, (p).workstation, holder, log_use.happened
  from unnest(array[(p).holder, (p).other_holder]) holder;
end;

-- Opened, one enquiry looked at, or printed: then all that was in it was read.
create function priv.keep_pack_use(who mash.staff, body jsonb) returns boolean language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  r mash.pack_refresh;
  p mash.emergency_pack;
  kept mash.pack_use;
begin
  select * into r from priv.refresh_known_by(body ->> 'proof', (body ->> 'refresh')::uuid, who.hub);
  kept.what := body ->> 'what';
  kept.looked_at := (body ->> 'enquiry')::uuid;
  kept.happened := (body ->> 'happened')::timestamptz;
  if r.id is null or kept.happened is null or kept.looked_at is not null and not kept.looked_at = any (r.enquiries) then
    return false;
  end if;
  select * into p from mash.emergency_pack one where one.id = r.pack;
  kept.happened := priv.between_then_and_now(kept.happened, r.at);
  insert into mash.pack_use (refresh, what, looked_at, happened, by, at)
  values (r.id, kept.what, kept.looked_at, kept.happened, who.login, clock_timestamp());
  if kept.what = 'opened' then
    perform priv.log_use('emergency pack opened', null, p, kept.happened);
  elsif kept.what = 'read' then
    perform priv.log_use('emergency pack read', kept.looked_at, p, kept.happened);
  else
    perform priv.log_use('emergency pack printed', one, p, kept.happened) from unnest(r.enquiries) one;
  end if;
  return true;
end $$;

grant execute on function app.emergency_pack_used(uuid, jsonb)
  to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer;
