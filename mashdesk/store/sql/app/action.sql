-- What a discussion or a decision asks somebody to do (Northamptonshire leaflet, N10; Waltham Forest, F32). An action is never
-- edited: a correction is another action that names the one before it and says why.

create function app.set_action(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('senior_social_worker');
  e mash.enquiry;
  made uuid;
  moved integer;
begin
  earlier := priv.begin_command(request, 'set_action', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  perform priv.check_origin(e.id, (body ->> 'discussion')::uuid, (body ->> 'decision')::uuid);
  made := priv.keep_action(e, body, null, '', who.login);
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'action set', jsonb_build_object('version', moved, 'action', made));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('due', 'This cannot be kept as it is. Check the choices and the days.');
end $$;

-- Where something came of it already, the result is corrected and not what was asked.
create function app.correct_action(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('senior_social_worker');
  e mash.enquiry;
  before mash.action;
  made uuid;
  moved integer;
begin
  earlier := priv.begin_command(request, 'correct_action', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  select * into before from mash.action a where a.id = (body ->> 'action')::uuid and a.enquiry = e.id;
  if before.id is null then
    perform priv.refuse();
  elsif priv.is_corrected(before.id) then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  elsif priv.result_of(before.id) is not null then
    perform priv.refuse_input('', 'Something came of this already. Correct that, or set another action.');
  end if;
  made := priv.keep_action(e, body, before, priv.text_of(body, 'why', 5000, true), who.login);
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'action corrected', jsonb_build_object('version', moved, 'action', made));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('due', 'This cannot be kept as it is. Check the choices and the days.');
end $$;

create function priv.check_origin(enquiry uuid, discussion uuid, decision uuid) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if num_nonnulls(discussion, decision) <> 1 or not exists (
      select from mash.discussion d where d.id = check_origin.discussion and d.enquiry = check_origin.enquiry
      union all select from mash.decision d where d.id = check_origin.decision and d.enquiry = check_origin.enquiry) then
    perform priv.refuse_input('origin', 'Say which discussion or decision this comes from.');
  end if;
end $$;

-- What stood in the action before may stay as it is, though its day has gone by, or its agency has left the hub (Dudley leaflet, D4).
create function priv.check_action(e mash.enquiry, body jsonb, before mash.action) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  due timestamptz := (body ->> 'due')::timestamptz;
  review date := (body ->> 'review')::date;
begin
  if not exists (select from mash.agency a where a.id = body ->> 'agency' and a.hub = e.hub) then
    perform priv.refuse_input('agency', 'Choose whose action this is.');
  elsif due is null or due < clock_timestamp() and due is distinct from before.due then
    perform priv.refuse_input('due', 'Say until when; it cannot be in the past.');
  elsif review < priv.today() and review is distinct from before.review then
    perform priv.refuse_input('review', 'The day of the review has gone by. Choose one to come.');
  elsif body ->> 'agency' is distinct from before.agency then
    perform priv.check_partner(e.id, body ->> 'agency', 'agency');
  end if;
end $$;

create function priv.keep_action(e mash.enquiry, body jsonb, before mash.action, why text, by text) returns uuid language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
  origin jsonb := case when before.id is null then body else to_jsonb(before) end;
  made uuid;
begin
  perform priv.check_action(e, body, before);
  insert into mash.action (enquiry, discussion, decision, what, agency, person, due, working_days, review, corrects, why, by, at)
  values (e.id, (origin ->> 'discussion')::uuid, (origin ->> 'decision')::uuid, priv.text_of(body, 'what', 5000, true), body ->> 'agency',
    (select s.login from mash.staff s where s.login = body ->> 'person'), (body ->> 'due')::timestamptz,
    (body ->> 'working_days')::smallint, (body ->> 'review')::date, before.id, keep_action.why, keep_action.by, clock_timestamp())
  returning id into made;
  if body ->> 'person' is not null and not priv.may_act(made, body ->> 'person') then
    perform priv.refuse_input('person', 'Choose somebody of this agency who may read this.');
  end if;
  return made;
end $$;

-- Whoever is named must be able to read what they are to do: the row's own keys say so, restriction and all.
create function priv.may_act(action uuid, login text) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.action a join mash.staff s on s.agency = a.agency
    where a.id = may_act.action and s.login = may_act.login and priv.is_open(s) and not priv.is_connected(s.login, a.enquiry)
      and a.acl && (priv.role_keys(s) || ('staff:' || s.login)));
end;

create function priv.is_corrected(action uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.action later where later.corrects = is_corrected.action);
end;

-- The result that stands: the one that no later one corrects. A review is none.
create function priv.result_of(action uuid) returns uuid language sql stable security definer
begin atomic
  select r.id from mash.action_result r where r.action = result_of.action and r.result <> 'reviewed'
    and not exists (select from mash.action_result later where later.corrects = r.id);
end;

-- The colleagues who can be named on an action of an enquiry that is open: those for whom it exists.
create function priv.people_to_act(enquiry uuid) returns table (login text, name text, post text, agency text)
language sql stable security definer
begin atomic
  select s.login, s.name, s.post, s.agency from mash.enquiry e join mash.staff s on s.hub = e.hub and priv.is_open(s)
  where e.id = people_to_act.enquiry and not priv.is_connected(s.login, e.id)
    and e.acl && (priv.role_keys(s) || ('staff:' || s.login));
end;

create function app.people_to_act(enquiry uuid) returns table (login text, name text, post text, agency text, agency_name text)
language sql stable security definer
begin atomic
  select c.login, c.name, c.post, c.agency, priv.agency_name(c.agency)
  from priv.my_opening(people_to_act.enquiry) o join mash.enquiry e on e.id = o.id cross join lateral priv.people_to_act(e.id) c
  where 'senior_social_worker' = any ((priv.me()).roles) order by c.agency, c.name, c.login;
end;

grant execute on function app.set_action(uuid, jsonb), app.correct_action(uuid, jsonb), app.people_to_act(uuid)
  to senior_social_worker;
