-- Special pathways: a mark on an enquiry, or on one of its people, with a checklist (female genital mutilation, exploitation, missing,
-- an allegation against somebody who works with children …). Raised at any step, so that no state and no version stands in the way.
-- The steps' words are the program's and the hub's profile's; here is kept what was answered. Nothing is edited.

-- An allegation is for senior social workers and hub managers alone; every other pathway is the front door's too, which takes none off.
create function priv.may_handle_pathway(who mash.staff, flag text, taking_off boolean) returns boolean language sql immutable
begin atomic
  select 'senior_social_worker' = any ((who).roles) or case when flag = 'allegation' then 'hub_manager' = any ((who).roles)
    else 'mash_officer' = any ((who).roles) and not taking_off end;
end;

create function app.raise_pathway(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker', 'hub_manager']);
  e mash.enquiry;
  made uuid;
  moved integer;
begin
  earlier := priv.begin_command(request, 'raise_pathway', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  if not priv.may_handle_pathway(who, body ->> 'flag', false) then
    perform priv.refuse();
  end if;
  perform priv.check_pathway(e.id, body);
  made := priv.keep_pathway(e.id, body, who.login);
  perform priv.begin_pathway_clocks(e.id, made, body ->> 'flag', body -> 'due');
  if body ->> 'flag' = 'allegation' then
    perform priv.connect_concerned(e, body, who.login);
  end if;
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'pathway raised', jsonb_build_object('version', moved, 'pathway', made));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('flag', 'This cannot be kept as it is. Check the choices.');
end $$;

create function priv.check_pathway(enquiry uuid, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if body ->> 'flag' is null then
    perform priv.refuse_input('flag', 'Choose which pathway this is.');
  elsif body ->> 'person' is not null then
    perform priv.people_of(check_pathway.enquiry, jsonb_build_array(body -> 'person'));
  end if;
  if exists (select from mash.pathway p join mash.pathway_mark m on m.pathway = p.id and not m.over
      where p.enquiry = check_pathway.enquiry and p.flag = body ->> 'flag'
        and priv.read_as(p.person) is not distinct from priv.read_as((body ->> 'person')::uuid)) then
    perform priv.refuse_input('flag', 'This pathway is raised already.');
  end if;
end $$;

create function priv.keep_pathway(enquiry uuid, body jsonb, by text) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  made uuid;
begin
  insert into mash.pathway (enquiry, person, flag, why, by, at)
  values (keep_pathway.enquiry, (body ->> 'person')::uuid, body ->> 'flag', priv.text_of(body, 'why', 5000, true), keep_pathway.by,
    clock_timestamp())
  returning id into made;
  return made;
end $$;

-- Whom an allegation concerns, and whoever works beside them, must not learn of it: in the same act the enquiry stops existing for them.
-- Whoever raises it says who that is, or that it is nobody who signs in here. Only the hub manager lifts a connection (app.lift_connected).
create function priv.connect_concerned(e mash.enquiry, body jsonb, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  concerned text[] := array(select distinct jsonb_array_elements_text(priv.list_of(body, 'concerned')));
  one text;
begin
  if (concerned = '{}') is distinct from (body ->> 'nobody_here')::boolean then
    perform priv.refuse_input('concerned', 'Choose whom of the hub''s and the agencies'' staff this concerns, or say that it is none of them.');
  end if;
  foreach one in array concerned loop
    if one = connect_concerned.by then
      perform priv.refuse_input('concerned', 'What concerns you yourself is raised by somebody else. Declare that you are connected.');
    elsif not priv.is_colleague(one, (e).hub) then
      perform priv.refuse_input('concerned', 'Choose members of the hub''s staff.');
    elsif not priv.is_connected(one, (e).id) then
      perform priv.connect((e).id, one, (body ->> 'person')::uuid, connect_concerned.by);
    end if;
    perform priv.log('connection declared', (e).id, ''); -- of everybody: nobody's own log says who was connected before
  end loop;
  perform priv.connect_family((e).id, (body ->> 'person')::uuid, connect_concerned.by);
end $$;

-- What became of a step of its checklist, or that the whole is taken off. Another answer takes the place of the one that was seen.
create function app.answer_pathway(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker', 'hub_manager']);
  taking_off boolean := body ->> 'answer' is not distinct from 'taken_off';
  e mash.enquiry;
  p mash.pathway;
  moved integer;
begin
  earlier := priv.begin_command(request, 'answer_pathway', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  select * into p from mash.pathway one where one.id = (body ->> 'pathway')::uuid and one.enquiry = e.id;
  if p.id is null or not priv.may_handle_pathway(who, p.flag, taking_off) then
    perform priv.refuse();
  elsif priv.pathway_is_over(p.id) or priv.standing_answer(p.id, body ->> 'step') is distinct from (body ->> 'seen')::uuid then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  perform priv.keep_pathway_answer(p, body, who.login);
  moved := priv.move_enquiry(e.id);
  if taking_off then
    return priv.finish_command(request, e.id, 'pathway taken off', jsonb_build_object('version', moved));
  end if;
  return priv.finish_command(request, e.id, 'pathway step answered', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('answer', 'This cannot be kept as it is. Check the choices and the time.');
end $$;

create function priv.pathway_is_over(pathway uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.pathway_mark m where m.pathway = pathway_is_over.pathway and m.over);
end;

-- The answer to a step that no later one corrects.
create function priv.standing_answer(pathway uuid, step text) returns uuid language sql stable security definer
begin atomic
  select a.id from mash.pathway_answer a where a.pathway = standing_answer.pathway and a.step = standing_answer.step
    and not exists (select from mash.pathway_answer later where later.corrects = a.id);
end;

create function priv.keep_pathway_answer(p mash.pathway, body jsonb, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce(body ->> 'answer' = any (array['done', 'not_needed', 'taken_off']), false) then
    perform priv.refuse_input('answer', 'Say what came of this step.');
  end if;
  perform priv.check_moment(body, 'happened', 'Say when this was; it cannot be in the future.');
  insert into mash.pathway_answer (enquiry, pathway, step, answer, words, done_by, happened, corrects, why, by, at)
  values ((p).enquiry, (p).id, coalesce(body ->> 'step', ''), body ->> 'answer', priv.text_of(body, 'words', 5000, body ->> 'answer' <> 'done'),
    priv.text_of(body, 'done_by', 500, body ->> 'answer' = 'done'), (body ->> 'happened')::timestamptz, (body ->> 'seen')::uuid,
    case when body ->> 'seen' is null then '' else priv.text_of(body, 'why', 5000, true) end, keep_pathway_answer.by, clock_timestamp());
end $$;

grant execute on function app.raise_pathway(uuid, jsonb), app.answer_pathway(uuid, jsonb)
  to mash_officer, senior_social_worker, hub_manager;
