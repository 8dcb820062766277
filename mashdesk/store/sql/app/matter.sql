-- A matter comes in: somebody asks for a copy of what is held, complains, or says what they think. Whoever takes it passes it on
-- and from then on sees no more than that, unless it is theirs to deal with.

create function app.receive_matter(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker', 'hub_manager', 'information_officer']);
  m mash.matter;
begin
  earlier := priv.begin_command(request, 'receive_matter', body);
  if earlier is not null then
    return earlier;
  end if;
  perform priv.check_matter(who.hub, body);
  m := priv.keep_matter(who, body);
  perform priv.check_is_seen(m);
  perform priv.keep_asked(m, body, null, '', who.login);
  perform priv.begin_matter_clock(m, m.received, m.due);
  return priv.finish_matter(request, m, 'matter received', '{}');
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('received', 'This cannot be kept as it is. Check the choices and the time.');
end $$;

create function priv.check_matter(hub text, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  stage integer := coalesce((body ->> 'stage')::integer, 1);
begin
  if not coalesce(body ->> 'kind' = any (array['subject_access', 'rectification', 'objection', 'complaint', 'feedback']), false) then
    perform priv.refuse_input('kind', 'Say what is asked for.');
  elsif not coalesce(body ->> 'route' = any (array['service', 'email', 'privacy', 'subject_access', 'feedback', 'complaints', 'other']), false) then
    perform priv.refuse_input('route', 'Say where it came in.');
  elsif not coalesce(body ->> 'touches' = any (array['hub', 'manager', 'information', 'colleague']), false) then
    perform priv.refuse_input('touches', 'Say whose work it is about.');
  elsif body ->> 'received' is not null then
    perform priv.check_moment(body, 'received', 'Say when it came; it cannot be in the future.');
    perform priv.text_of(body, 'received_why', 5000, true);
  end if;
  if stage not between 1 and priv.complaint_steps(check_matter.hub) or stage > 1 and body ->> 'kind' <> 'complaint' then
    perform priv.refuse_input('stage', 'Choose one of the hub''s own steps.');
  elsif stage > 1 and body ->> 'tried_first' is null then
    perform priv.refuse_input('tried_first', 'Say whether the step before was tried.');
  end if;
end $$;

-- How many steps the hub's complaints have (Northamptonshire leaflet, N14-N15); where the leaflet names none, one: the hub answers.
create function priv.complaint_steps(hub text) returns integer language sql stable security definer
begin atomic
  select greatest(coalesce(jsonb_array_length(h.profile -> 'complaints'), 0), 1) from mash.hub h where h.id = complaint_steps.hub;
end;

create function priv.keep_matter(who mash.staff, body jsonb) returns mash.matter language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  m mash.matter;
  came timestamptz := coalesce((body ->> 'received')::timestamptz, clock_timestamp());
  due_by timestamptz := (body ->> 'due')::timestamptz;
  on_enquiry uuid := priv.enquiry_called(body ->> 'reference');
begin
  perform priv.check_matter_due(m, priv.matter_limit(who.hub, body ->> 'kind'), 0, came, due_by);
  insert into mash.matter (hub, reference, kind, route, touches, enquiry, stage, stages, tried_first, received, due, state, by, at)
  values (who.hub, priv.next_matter(who.hub), body ->> 'kind', body ->> 'route', body ->> 'touches', on_enquiry,
    coalesce((body ->> 'stage')::smallint, 1),
    case body ->> 'kind' when 'complaint' then priv.complaint_steps(who.hub) else 1 end,
    case when (body ->> 'stage')::smallint > 1 then (body ->> 'tried_first')::boolean end,
    came, due_by, 'open', who.login, clock_timestamp())
  returning * into m;
  insert into mash.matter_step (matter, step, words, stage, by, at)
  values (m.id, 'receive', case when body ->> 'received' is null then '' else priv.text_of(body, 'received_why', 5000, true) end,
    m.stage, who.login, clock_timestamp());
  return m;
end $$;

-- Who asks, how, for whom and by what right, and what they said: never edited; a correction is another row that says why.
create function priv.keep_asked(m mash.matter, body jsonb, corrects uuid, why text, by text) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
  for_whom text := priv.text_of(body, 'on_behalf_of', 200, false);
begin
  if not coalesce(body ->> 'means' = any (array['telephone', 'letter', 'email', 'in_person', 'form', 'passed_on']), false) then
    perform priv.refuse_input('means', 'Say how they told the hub.');
  elsif for_whom ~ '\S' and coalesce(body ->> 'authority', '') !~ '\S' then
    perform priv.refuse_input('authority', 'Say by what right they ask for somebody else, or what they still have to show.');
  elsif jsonb_array_length(priv.list_of(body, 'lines')) > 6 then
    perform priv.refuse_input('lines', 'An address has at most six lines.');
  end if;
  insert into mash.matter_asked (matter, asker, means, lines, postcode, reach, on_behalf_of, authority, words, corrects, why, by, at)
  values (m.id, priv.text_of(body, 'asker', 200, priv.is_request(m.kind)), body ->> 'means',
    array(select left(btrim(line), 100) from jsonb_array_elements_text(priv.list_of(body, 'lines')) line where line ~ '\S'),
    priv.text_of(body, 'postcode', 10, false), priv.text_of(body, 'reach', 200, false), for_whom,
    priv.text_of(body, 'authority', 2000, false), priv.text_of(body, 'words', 20000, true), keep_asked.corrects,
    keep_asked.why, keep_asked.by, clock_timestamp());
end $$;

create function priv.move_matter(matter uuid) returns integer language sql security definer
begin atomic
  update mash.matter m set version = m.version + 1 where m.id = move_matter.matter returning m.version;
end;

-- What was taken down wrongly is put right; what was there stays, with the reason.
create function app.correct_matter(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['senior_social_worker', 'hub_manager', 'information_officer']);
  m mash.matter;
begin
  earlier := priv.begin_command(request, 'correct_matter', body);
  if earlier is not null then
    return earlier;
  end if;
  m := priv.lock_matter((body ->> 'matter')::uuid, priv.version_of(body));
  perform priv.keep_asked(m, body, (select a.id from priv.asked_now(m.id) a), priv.text_of(body, 'why', 5000, true), who.login);
  return priv.finish_matter(request, m, 'matter corrected', jsonb_build_object('version', priv.move_matter(m.id)));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('words', 'This cannot be kept as it is. Check what is typed.');
end $$;

grant execute on function app.receive_matter(uuid, jsonb) to mash_officer, senior_social_worker, hub_manager, information_officer;
grant execute on function app.correct_matter(uuid, jsonb) to senior_social_worker, hub_manager, information_officer;
