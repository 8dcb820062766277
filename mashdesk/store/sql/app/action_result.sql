-- What came of an action: by the agency whose it is, or by a senior social worker for one that has nobody here.

create function app.record_action_result(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'agency_practitioner', 'senior_social_worker', 'hub_manager']);
  e mash.enquiry;
  a mash.action;
  moved integer;
begin
  earlier := priv.begin_command(request, 'record_action_result', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  select * into a from mash.action one where one.id = (body ->> 'action')::uuid and one.enquiry = e.id;
  if a.id is null or not priv.may_say(who, a.agency, body ->> 'result') then
    perform priv.refuse();
  elsif priv.is_corrected(a.id) or priv.result_of(a.id) is distinct from (body ->> 'seen')::uuid then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  perform priv.check_result(body);
  perform priv.keep_result(a, body, who.login);
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'action result recorded', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('result', 'This cannot be kept as it is. Check the choices and the time.');
end $$;

-- An agency says what it did; whether that helped is the hub's to say (Waltham Forest leaflet, F32).
create function priv.may_say(who mash.staff, agency text, result text) returns boolean language sql immutable
begin atomic
  select 'senior_social_worker' = any ((who).roles)
    or case when result = 'reviewed' then 'hub_manager' = any ((who).roles) else (who).agency = may_say.agency end;
end;

create function priv.check_result(body jsonb) returns void language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce(body ->> 'result' = any (array['done', 'not_done', 'reviewed']), false) then
    perform priv.refuse_input('result', 'Say what came of it.');
  elsif body ->> 'result' = 'reviewed' and body ->> 'seen' is null then
    perform priv.refuse_input('result', 'Nothing came of it yet that could be reviewed.');
  end if;
  perform priv.check_moment(body, 'happened', 'Say when this was; it cannot be in the future.');
end $$;

-- Another result takes the place of the one that was seen, which stays, with the reason.
create function priv.keep_result(a mash.action, body jsonb, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  corrects uuid := case when body ->> 'result' <> 'reviewed' then (body ->> 'seen')::uuid end;
begin
  insert into mash.action_result (enquiry, action, result, words, happened, corrects, why, by, at)
  values (a.enquiry, a.id, body ->> 'result', priv.text_of(body, 'words', 10000, body ->> 'result' <> 'done'),
    (body ->> 'happened')::timestamptz, corrects,
    case when corrects is null then '' else priv.text_of(body, 'why', 5000, true) end, keep_result.by, clock_timestamp());
end $$;

grant execute on function app.record_action_result(uuid, jsonb)
  to mash_officer, agency_practitioner, senior_social_worker, hub_manager;
