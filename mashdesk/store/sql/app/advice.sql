-- A professional talked a worry through and was advised (Waltham Forest leaflet, F30): what is noted of it, the list of what was
-- given lately, and one that is opened with a reason. It need not become a referral.

create function app.record_advice(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
begin
  earlier := priv.begin_command(request, 'record_advice', body);
  if earlier is not null then
    return earlier;
  end if;
  if body ->> 'asked' is not null then
    perform priv.check_moment(body, 'asked', 'Say when they asked; it cannot be in the future.');
  end if;
  return priv.finish_advice(request, priv.keep_advice(who, body));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('told_to_refer', 'Say whether they were told to refer, and check when they asked.');
end $$;

create function priv.keep_advice(who mash.staff, body jsonb) returns mash.advice language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
  made mash.advice;
begin
  insert into mash.advice (hub, reference, asked, told_to_refer, by, at)
  values (who.hub, priv.next_advice(who.hub), coalesce((body ->> 'asked')::timestamptz, clock_timestamp()),
    (body ->> 'told_to_refer')::boolean, who.login, clock_timestamp()) returning * into made;
  insert into mash.advice_said (advice, asker, agency, reach, question, answer, given_by)
  values (made.id, priv.text_of(body, 'asker', 200, true), priv.text_of(body, 'agency', 200, true),
    priv.text_of(body, 'reach', 200, true), priv.text_of(body, 'question', 20000, true),
    priv.text_of(body, 'answer', 20000, true), priv.text_of(body, 'given_by', 200, true));
  return made;
end $$;

create function priv.finish_advice(request uuid, made mash.advice) returns jsonb language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
  told jsonb := jsonb_build_object('advice', made.id, 'reference', made.reference);
begin
  update mash.request r set result = told where r.id = request;
  perform priv.log('advice recorded', null, made.reference);
  perform pg_notify('mash_changed', '');
  return told;
end $$;

create function app.advice_given(lines integer default 200) returns table (advice uuid, reference text, asked timestamptz,
  told_to_refer boolean, enquiry_reference text, by text) language sql stable security definer set plan_cache_mode = force_generic_plan
begin atomic
  select a.id, a.reference, a.asked, a.told_to_refer, e.reference, priv.name_of(a.by)
  from mash.advice a left join mash.enquiry e on e.id = a.enquiry
  order by a.asked desc, a.id limit least(greatest(lines, 0), 500);
end;

-- A reason and thirty minutes, as for an enquiry; the entry is committed before there is anything to read.
create function app.open_advice(advice uuid, reason text) returns table (opened timestamptz, expires timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  until timestamptz := statement_timestamp() + interval '30 minutes';
  ref text;
  on_enquiry uuid;
begin
  raise log 'opening asked by %', session_user; -- a second trail, which a rollback cannot take away
  if length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    perform priv.refuse_input('reason', 'Say in a few words why you open this.');
  end if;
  select a.reference, a.enquiry into ref, on_enquiry from mash.advice a where a.id = open_advice.advice;
  if not found then
    perform priv.refuse();
  end if;
  perform priv.grant_advice(open_advice.advice, btrim(reason), until);
  perform priv.log('advice opened', on_enquiry, ref || ': ' || btrim(reason));
  perform priv.notice_many_openings();
  opened := statement_timestamp();
  expires := until;
  return next;
end $$;

create function priv.grant_advice(advice uuid, reason text, until timestamptz) returns void language sql security definer
begin atomic
  insert into mash.advice_opening (advice, who, sitting, reason, transaction, expires)
  values (grant_advice.advice, session_user, priv.begin_sitting(), grant_advice.reason, pg_current_xact_id()::text, grant_advice.until);
end;

create function priv.end_advice_opening(advice uuid) returns void language sql security definer
begin atomic
  update mash.advice_opening o set expires = statement_timestamp()
  where o.sitting = priv.sitting() and o.advice = end_advice_opening.advice and o.expires > statement_timestamp();
end;

create function app.close_advice(advice uuid) returns void language sql security definer
begin atomic
  select priv.end_advice_opening(close_advice.advice);
end;

create function app.advice(advice uuid) returns table (id uuid, reference text, asked timestamptz, asker text, agency text, reach text,
  question text, answer text, given_by text, told_to_refer boolean, enquiry_reference text, by text, at timestamptz)
language sql stable security definer
begin atomic
  select a.id, a.reference, a.asked, s.asker, s.agency, s.reach, s.question, s.answer, s.given_by, a.told_to_refer, e.reference,
    priv.name_of(a.by), a.at
  from mash.advice a join mash.advice_said s on s.advice = a.id left join mash.enquiry e on e.id = a.enquiry
  where a.id = any ((select priv.if_advice_open(advice.advice))::uuid[]);
end;

grant execute on function app.record_advice(uuid, jsonb) to mash_officer, senior_social_worker;
grant execute on function app.advice_given(integer), app.open_advice(uuid, text), app.close_advice(uuid), app.advice(uuid)
  to mash_officer, senior_social_worker, hub_manager, information_officer;
