-- A text of the hub is proposed by one person with a reason and approved, or sent back, by another; what was said stays.

create function app.propose_text(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['administrator', 'hub_manager']);
  made uuid;
begin
  earlier := priv.begin_command(request, 'propose_text', body);
  if earlier is not null then
    return earlier;
  end if;
  if not coalesce(priv.is_text_kind(body ->> 'kind'), false) or not priv.text_proposers(body ->> 'kind') && who.roles then
    perform priv.refuse();
  end if;
  made := priv.keep_text(who, body);
  return priv.finish_command(request, null, 'hub text proposed', jsonb_build_object('text', made));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('', 'This cannot be kept as it is. Look at what you changed.');
end $$;

-- One proposal at a time, written over what was approved last: nobody's change is lost under another's.
create function priv.keep_text(who mash.staff, body jsonb) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s' as $$
declare
  begins timestamptz := (body ->> 'begins')::timestamptz;
  made uuid;
begin
  perform from mash.hub h where h.id = who.hub for no key update;
  if priv.waiting_text(who.hub, body ->> 'kind') is not null then
    perform priv.refuse_input('', 'A proposal waits already. It is approved, sent back or withdrawn first.');
  elsif priv.text_approved_last(who.hub, body ->> 'kind') is distinct from (body ->> 'follows')::uuid then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  elsif begins > clock_timestamp() + interval '1 year' then
    perform priv.refuse_input('begins', 'Choose a day within a year.');
  end if;
  perform priv.check_text(who.hub, body ->> 'kind', body -> 'words');
  insert into mash.hub_text (hub, kind, words, because, begins, follows, by, at)
  values (who.hub, body ->> 'kind', body -> 'words', priv.text_of(body, 'because', 2000, true), begins, (body ->> 'follows')::uuid,
    who.login, clock_timestamp()) returning id into made;
  return made;
end $$;

create function priv.waiting_text(hub text, kind text) returns uuid language sql stable security definer
begin atomic
  select t.id from mash.hub_text t where t.hub = waiting_text.hub and t.kind = waiting_text.kind
    and not exists (select from mash.hub_text_answer a where a.text = t.id);
end;

create function priv.check_text(hub text, kind text, told jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  wrong record;
begin
  if jsonb_typeof(told) is distinct from 'object' or length(told::text) > 1000000 then
    perform priv.refuse_input('', 'The form is not complete.');
  elsif kind = 'profile' then
    select * into wrong from priv.profile_mistakes(hub, told, priv.profile_now(hub)) limit 1;
  else
    select * into wrong from priv.wording_mistakes(kind, told) limit 1;
  end if;
  if wrong.place is not null then
    perform priv.refuse_input(wrong.place, wrong.words);
  end if;
end $$;

create function app.answer_text(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['administrator', 'hub_manager', 'senior_social_worker']);
  t mash.hub_text;
begin
  earlier := priv.begin_command(request, 'answer_text', body);
  if earlier is not null then
    return earlier;
  end if;
  t := priv.held_text(who.hub, (body ->> 'text')::uuid);
  perform priv.check_answer(who, t, body);
  perform priv.keep_answer(who, t, body);
  if body ->> 'answer' = 'approved' then
    return priv.finish_command(request, null, 'hub text approved', jsonb_build_object('text', t.id));
  elsif body ->> 'answer' = 'sent_back' then
    return priv.finish_command(request, null, 'hub text sent back', jsonb_build_object('text', t.id));
  end if;
  return priv.finish_command(request, null, 'hub text withdrawn', jsonb_build_object('text', t.id));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('', 'This cannot be kept as it is. Look at what you chose.');
end $$;

-- The hub is held until the answer is kept: two who answer at once are told of each other.
create function priv.held_text(hub text, id uuid) returns mash.hub_text language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s' as $$
declare
  held mash.hub_text;
begin
  perform from mash.hub h where h.id = held_text.hub for no key update;
  select * into held from mash.hub_text t where t.id = held_text.id and t.hub = held_text.hub;
  return held;
end $$;

-- Whoever proposed it can only withdraw it.
create function priv.check_answer(who mash.staff, t mash.hub_text, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if t.id is null or not priv.text_proposers(t.kind) || priv.text_approvers(t.kind) && who.roles then
    perform priv.refuse();
  elsif not coalesce(body ->> 'answer' = any (array['approved', 'sent_back', 'withdrawn']), false) then
    perform priv.refuse_input('answer', 'Approve it, send it back, or withdraw it.');
  elsif exists (select from mash.hub_text_answer a where a.text = t.id) then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  elsif body ->> 'answer' = 'withdrawn' then
    if t."by" is distinct from who.login then
      perform priv.refuse();
    end if;
  elsif not priv.text_approvers(t.kind) && who.roles then
    perform priv.refuse();
  elsif not priv.is_second_person(t."by", who.login) then
    perform priv.note_refused();
    perform priv.refuse_input('answer', 'A second person answers this: neither the one who proposed it, nor an account that they made or '
      'changed within thirty days.');
  end if;
end $$;

create function priv.keep_answer(who mash.staff, t mash.hub_text, body jsonb) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  approved boolean := body ->> 'answer' = 'approved';
begin
  if approved and priv.text_approved_last(who.hub, t.kind) is distinct from t.follows then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  elsif approved then
    perform priv.check_text(t.hub, t.kind, t.words); -- what another hub took meanwhile, or the program learned since
  end if;
  insert into mash.hub_text_answer (text, answer, because, by, at, in_force)
  values (t.id, body ->> 'answer', priv.text_of(body, 'because', 2000, body ->> 'answer' = 'sent_back'), who.login, clock_timestamp(),
    case when approved then greatest(t.begins, clock_timestamp()) end);
  if approved and t.kind = 'profile' then
    perform priv.put_profile(t.hub);
  end if;
end $$;

create function priv.hub_texts(who mash.staff) returns table (id uuid, kind text, because text, begins timestamptz, follows uuid, by text,
  by_name text, at timestamptz, answer text, answer_because text, answered_by text, answered_by_name text, answered timestamptz,
  in_force timestamptz)
language sql stable security definer
begin atomic
  select t.id, t.kind, t.because, t.begins, t.follows, t.by, priv.name_of(t.by), t.at, a.answer, a.because, a.by, priv.name_of(a.by), a.at,
    a.in_force
  from mash.hub_text t left join mash.hub_text_answer a on a.text = t.id
  where t.hub = (who).hub and (who).roles && array['administrator', 'hub_manager', 'senior_social_worker'] order by t.at desc, t.id;
end;

-- Every version and proposal of the reader's hub, without its words: who, why, from when.
create function app.hub_texts() returns table (id uuid, kind text, because text, begins timestamptz, follows uuid, by text, by_name text,
  at timestamptz, answer text, answer_because text, answered_by text, answered_by_name text, answered timestamptz, in_force timestamptz)
language sql stable security definer
begin atomic
  select t.* from priv.hub_texts((select priv.me())) t;
end;

create function priv.words_of_text(who mash.staff, wanted uuid) returns jsonb language sql stable security definer
begin atomic
  select t.words from mash.hub_text t where t.id = words_of_text.wanted and t.hub = (who).hub
    and ((who).roles && array['administrator', 'hub_manager', 'senior_social_worker']
      or 'mash_officer' = any ((who).roles) and t.id = priv.text_in_force(t.hub, t.kind, clock_timestamp()));
end;

-- The words of one. What is only proposed is read by those who propose and answer; what a letter is printed with, by its officers too.
create function app.hub_text(wanted uuid) returns jsonb language sql stable security definer
begin atomic
  select priv.words_of_text((select priv.me()), hub_text.wanted);
end;

create function priv.texts_in_force(hub text) returns table (kind text, id uuid) language sql stable security definer
begin atomic
  select k.kind, priv.text_in_force(texts_in_force.hub, k.kind, clock_timestamp())
  from (select distinct t.kind from mash.hub_text t where t.hub = texts_in_force.hub) k
  where priv.text_in_force(texts_in_force.hub, k.kind, clock_timestamp()) is not null order by k.kind;
end;

-- Which version of each text stands now: a desk that sees another one than it has fetches it.
create function app.texts_in_force() returns table (kind text, id uuid) language sql stable security definer
begin atomic
  select t.kind, t.id from priv.texts_in_force((priv.me()).hub) t;
end;

grant execute on function app.propose_text(uuid, jsonb) to administrator, hub_manager;
grant execute on function app.answer_text(uuid, jsonb), app.hub_texts() to administrator, hub_manager, senior_social_worker;
grant execute on function app.hub_text(uuid) to administrator, hub_manager, senior_social_worker, mash_officer;
grant execute on function app.texts_in_force()
  to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer, auditor, administrator;
