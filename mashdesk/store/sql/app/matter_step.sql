-- What is done about a matter: one step after another, each kept as it was said. None is edited; another one puts it right.

create function app.take_matter_step(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['senior_social_worker', 'hub_manager', 'information_officer']);
  m mash.matter;
  after mash.matter;
begin
  earlier := priv.begin_command(request, 'take_matter_step', body);
  if earlier is not null then
    return earlier;
  end if;
  m := priv.lock_matter((body ->> 'matter')::uuid, priv.version_of(body));
  perform priv.check_matter_step(m, body);
  after := priv.after_matter_step(m, who, body);
  perform priv.keep_matter_step(m, after, body, who.login);
  return priv.finish_matter(request, after, 'matter step taken', jsonb_build_object('version', after.version));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('step', 'This cannot be kept as it is. Check the choices and the time.');
end $$;

-- Which step is of which kind and state, whether it must say something, and how a matter can be answered.
create function priv.matter_steps() returns table (step text, kinds text[], states text[], says boolean) language sql immutable
begin atomic
  values ('identity', array['subject_access', 'rectification', 'objection', 'complaint'], array['open'], true),
    ('acknowledge', array['subject_access', 'rectification', 'objection', 'complaint', 'feedback'], array['open'], true),
    ('name', array['subject_access', 'rectification', 'objection', 'complaint', 'feedback'], array['open'], false),
    ('link', array['subject_access', 'rectification', 'objection', 'complaint', 'feedback'], array['open'], false),
    ('correct_start', array['subject_access', 'rectification', 'objection', 'complaint'], array['open'], true),
    ('extend', array['subject_access', 'rectification', 'objection'], array['open'], true), -- UK GDPR, article 12(3): two months more, and they are told why
    ('next_stage', array['complaint'], array['open', 'answered'], true), -- Northamptonshire leaflet, N15
    ('answer', array['subject_access', 'rectification', 'objection', 'complaint', 'feedback'], array['open'], true),
    ('reopen', array['subject_access', 'rectification', 'objection', 'complaint', 'feedback'], array['answered'], true),
    ('note', array['subject_access', 'rectification', 'objection', 'complaint', 'feedback'], array['open', 'answered'], true);
end;

create function priv.matter_results(kind text) returns text[] language sql immutable
begin atomic
  select case kind when 'subject_access' then array['sent', 'sent_in_part', 'nothing_held', 'refused', 'withdrawn']
    when 'rectification' then array['corrected', 'corrected_in_part', 'not_corrected', 'withdrawn']
    when 'objection' then array['stopped', 'stopped_in_part', 'goes_on', 'withdrawn']
    when 'complaint' then array['upheld', 'upheld_in_part', 'not_upheld', 'withdrawn'] else array['acted_on', 'noted'] end;
end;

create function priv.check_matter_step(m mash.matter, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  says boolean := (select s.says from priv.matter_steps() s where s.step = body ->> 'step' and m.kind = any (s.kinds) and m.state = any (s.states));
begin
  if says is null then
    perform priv.refuse_input('step', 'This cannot be done with it as it stands.');
  end if;
  perform priv.text_of(body, 'words', 10000, says);
  if body ->> 'step' = 'answer' then
    perform priv.check_answer(m, body);
  elsif body ->> 'step' = 'extend' then
    perform priv.check_extension(m, (body ->> 'due')::timestamptz);
  elsif body ->> 'step' = 'correct_start' then
    perform priv.check_moment(body, 'started', 'Say when it came; it cannot be in the future.');
    if exists (select from mash.matter_step s where s.matter = m.id and s.step = 'next_stage') then
      perform priv.refuse_input('started', 'This step counts from the server''s own time, which is not corrected.');
    end if;
    perform priv.check_matter_due(m, priv.matter_limit(m.hub, m.kind), priv.more_months(m.id), (body ->> 'started')::timestamptz, (body ->> 'due')::timestamptz);
  elsif body ->> 'step' = 'next_stage' then
    if m.stage >= m.stages then
      perform priv.refuse_input('step', 'The hub''s own steps end here.');
    end if;
    perform priv.check_matter_due(m, priv.matter_limit(m.hub, m.kind), 0, clock_timestamp(), (body ->> 'due')::timestamptz);
  elsif body ->> 'step' = 'name' then
    perform priv.check_named(m, body);
  end if;
end $$;

-- Nothing that is held is sent to somebody, put right or used no longer, of whom nobody has seen who they are.
create function priv.check_answer(m mash.matter, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce(body ->> 'result' = any (priv.matter_results(m.kind)), false) then
    perform priv.refuse_input('result', 'Say what came of it.');
  elsif body ->> 'result' = any (array['sent', 'sent_in_part', 'corrected', 'corrected_in_part', 'stopped', 'stopped_in_part']) and not exists (select from mash.matter_step s
      where s.matter = m.id and s.step = 'identity') then
    perform priv.refuse_input('result', 'First say what was seen of who they are.');
  end if;
end $$;

create function priv.check_extension(m mash.matter, due timestamptz) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if priv.more_months(m.id) > 0 then
    perform priv.refuse_input('step', 'It was extended already. The law allows no more.');
  elsif m.due < clock_timestamp() then
    perform priv.refuse_input('step', 'The month is over: it can only be extended within it.');
  end if;
  perform priv.check_matter_due(m, priv.matter_limit(m.hub, m.kind), 2, (select c.started from mash.matter_clock c
    where c.matter = m.id and c.stopped is null), check_extension.due);
end $$;

-- The months that were added; they count as long as the matter does.
create function priv.more_months(matter uuid) returns integer language sql stable security definer
begin atomic
  select case when exists (select from mash.matter_step s where s.matter = more_months.matter and s.step = 'extend') then 2 else 0 end;
end;

-- Whom it is about is said once and for all; whoever deals with it is somebody else.
create function priv.check_named(m mash.matter, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if body ->> 'about' is not null then
    if m.kind = 'subject_access' or m.touches = 'hub' or coalesce(m.about <> body ->> 'about', false)
        or not exists (select from mash.staff s where s.login = body ->> 'about' and s.hub = m.hub) then
      perform priv.refuse_input('about', 'Choose the colleague whom it is about.');
    end if;
    m.about := body ->> 'about';
  end if;
  if body ->> 'handler' is null then
    if body ->> 'about' is null then
      perform priv.refuse_input('handler', 'Choose who deals with it.');
    end if;
  elsif not exists (select from priv.matter_people(m) s where s.login = body ->> 'handler') then
    perform priv.refuse_input('handler', 'Choose somebody who may deal with this.');
  end if;
end $$;

create function priv.after_matter_step(m mash.matter, who mash.staff, body jsonb) returns mash.matter language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  after mash.matter := m;
begin
  after.version := m.version + 1;
  case body ->> 'step'
    when 'name' then
      after.about := coalesce(m.about, body ->> 'about');
      after.handler := coalesce(body ->> 'handler', nullif(m.handler, after.about));
    when 'link' then after.enquiry := priv.other_enquiry(m, body);
    when 'extend' then after.due := (body ->> 'due')::timestamptz;
    when 'correct_start' then after.received := (body ->> 'started')::timestamptz;
      after.due := (body ->> 'due')::timestamptz;
    when 'next_stage' then
      after.stage := m.stage + 1;
      after.tried_first := true;
      after.due := (body ->> 'due')::timestamptz;
    when 'answer' then after.result := body ->> 'result';
    else null;
  end case;
  after.state := case body ->> 'step' when 'answer' then 'answered' when 'reopen' then 'open' when 'next_stage' then 'open' else m.state end;
  after.result := case when after.state = 'answered' then after.result end;
  after.answered := case when after.state = 'answered' then coalesce(m.answered, clock_timestamp()) end;
  return after;
end $$;

-- What was tied to a restricted enquiry stays so: the tie is what hides it.
create function priv.other_enquiry(m mash.matter, body jsonb) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from mash.enquiry e where e.id = m.enquiry and e.restricted) then
    perform priv.refuse_input('reference', 'Its enquiry is restricted: it stays with it.');
  end if;
  return priv.enquiry_called(priv.text_of(body, 'reference', 20, true));
end $$;

-- The step, then what follows from it: the clock's new moments need the step that says so.
create function priv.keep_matter_step(m mash.matter, after mash.matter, body jsonb, by text) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
  moved boolean := body ->> 'step' = any (array['extend', 'correct_start']);
  kept mash.matter;
  c mash.matter_clock;
begin
  select * into c from mash.matter_clock one where one.matter = m.id order by one.at desc limit 1;
  insert into mash.matter_step (matter, step, words, result, stage, about, handler, was_started, was_due, started, due, by, at)
  values (m.id, body ->> 'step', coalesce(body ->> 'words', ''), case when body ->> 'step' = 'answer' then body ->> 'result' end, after.stage,
    case when body ->> 'step' = 'name' then body ->> 'about' end, case when body ->> 'step' = 'name' then body ->> 'handler' end,
    case when moved then coalesce(c.started, m.received) end, case when moved then m.due end,
    case when moved then after.received end, case when moved then after.due end, keep_matter_step.by, clock_timestamp());
  update mash.matter one set (about, handler, enquiry, stage, tried_first, received, due, state, result, answered, version)
    = (after.about, after.handler, after.enquiry, after.stage, after.tried_first, after.received, after.due, after.state, after.result,
      after.answered, after.version)
  where one.id = m.id returning * into kept;
  perform priv.check_is_seen(kept);
  if body ->> 'step' = 'answer' then
    perform priv.end_matter_clock(m.id);
  elsif body ->> 'step' = 'next_stage' then
    perform priv.end_matter_clock(m.id);
    perform priv.begin_matter_clock(kept, clock_timestamp(), kept.due);
  elsif body ->> 'step' = 'reopen' then
    perform priv.begin_matter_clock(kept, coalesce(c.started, kept.received), kept.due);
  elsif moved then
    update mash.matter_clock one set started = kept.received, due = kept.due where one.id = c.id and c.stopped is null;
  end if;
end $$;

grant execute on function app.take_matter_step(uuid, jsonb) to senior_social_worker, hub_manager, information_officer;
