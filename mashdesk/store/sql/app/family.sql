-- Telling the family, and the log of contacts with it: what was said, what they think, in their words.

create function app.record_telling(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  e mash.enquiry;
  moved integer;
begin
  earlier := priv.begin_command(request, 'record_telling', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  perform priv.check_telling(e, who, body);
  perform priv.keep_telling(e.id, body, who.login);
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'telling recorded', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('told', 'Something here cannot be kept as it is. Check the choices and the time.');
end $$;

-- Not telling is a senior social worker's to answer for. Where the hub tells of a child protection concern only if it is sure
-- that this raises no risk (Northamptonshire leaflet, N4), whoever tells says so; what a referrer did is kept as it was.
create function priv.check_telling(e mash.enquiry, who mash.staff, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  telling jsonb := (select h.profile -> 'telling' from mash.hub h where h.id = e.hub);
  told boolean := (body ->> 'told')::boolean;
begin
  if jsonb_array_length(priv.list_of(body, 'people')) = 0 then
    perform priv.refuse_input('people', 'Choose who was told, or was not.');
  elsif told is null then
    perform priv.refuse_input('told', 'Say whether they were told.');
  elsif not told then
    perform priv.check_not_told(who, telling, body);
  elsif not coalesce(body ->> 'told_by' = any (array['referrer', 'hub', 'receiving_service']), false) then
    perform priv.refuse_input('told_by', 'Say who told them.');
  elsif telling ->> 'child_protection' = 'told_only_if_sure' and e.kind = 'child_protection' and body ->> 'told_by' <> 'referrer'
      and (body ->> 'sure_of_no_risk')::boolean is not true then
    perform priv.refuse_input('sure_of_no_risk', 'The family is told of this only by somebody who is sure that it raises no risk.');
  else
    perform priv.text_of(body, 'what', 10000, true);
    perform priv.check_moment(body, 'happened', 'Say when they were told; it cannot be in the future.');
  end if;
end $$;

create function priv.check_not_told(who mash.staff, telling jsonb, body jsonb) returns void language plpgsql stable
set search_path = pg_catalog, pg_temp as $$
begin
  if not 'senior_social_worker' = any (who.roles) then
    perform priv.refuse_input('told', 'That somebody is not told is for a senior social worker to record.');
  elsif jsonb_array_length(telling -> 'unless') > 0 and not exists (
      select from jsonb_array_elements(telling -> 'unless') one where one ->> 'code' = body ->> 'ground') then
    perform priv.refuse_input('ground', 'Choose what speaks against telling them.');
  end if;
end $$;

create function priv.keep_telling(enquiry uuid, body jsonb, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  told boolean := (body ->> 'told')::boolean;
begin
  insert into mash.telling (enquiry, person, told, told_by, happened, how, what, sure_of_no_risk, ground, why_not, correction, by, at)
  select keep_telling.enquiry, person, told, case when told then body ->> 'told_by' end,
    case when told then (body ->> 'happened')::timestamptz end, priv.text_of(body, 'how', 1000, false),
    priv.text_of(body, 'what', 10000, false), (body ->> 'sure_of_no_risk')::boolean,
    case when told then '' else priv.text_of(body, 'ground', 60, false) end,
    case when told then '' else priv.text_of(body, 'why_not', 10000, true) end,
    priv.text_of(body, 'correction', 5000, false), keep_telling.by, clock_timestamp()
  from unnest(priv.people_of(keep_telling.enquiry, priv.list_of(body, 'people'))) person;
end $$;

create function app.record_family_contact(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  e mash.enquiry;
  moved integer;
begin
  earlier := priv.begin_command(request, 'record_family_contact', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  perform priv.check_family_contact(e.id, body);
  perform priv.keep_family_contact(e.id, body, who.login);
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'family contact recorded', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('result', 'Something here cannot be kept as it is. Check the choices and the time.');
end $$;

create function priv.check_family_contact(enquiry uuid, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if body ->> 'person' is null then
    perform priv.refuse_input('person', 'Say whom you tried to reach.');
  end if;
  perform priv.people_of(check_family_contact.enquiry, jsonb_build_array(body -> 'person'));
  perform priv.check_moment(body, 'tried', 'Say when this was; it cannot be in the future.');
  if not coalesce(body ->> 'channel' = any (array['phone', 'in_person', 'video', 'letter', 'email', 'text']), false) then
    perform priv.refuse_input('channel', 'Say how you tried.');
  elsif not coalesce(body ->> 'result' = any (array['spoke', 'declined', 'no_answer', 'message_left', 'message_unsafe',
      'wrong_number', 'interpreter_needed', 'other_person_answered', 'unsafe']), false) then
    perform priv.refuse_input('result', 'Say what came of it.');
  elsif not coalesce(body ->> 'safe' = any (array['yes', 'no', 'not_known']), false) then
    perform priv.refuse_input('safe', 'Say whether it is safe to contact them like this.');
  elsif body ->> 'safe' = 'no' or body ->> 'result' in ('unsafe', 'message_unsafe') then
    perform priv.text_of(body, 'safety', 5000, true);
  end if;
  perform priv.check_wishes(check_family_contact.enquiry, body);
end $$;

-- Wishes are one child's own (Waltham Forest leaflet, F28).
create function priv.check_wishes(enquiry uuid, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if body ->> 'child' is null and body ->> 'wishes' ~ '\S' then
    perform priv.refuse_input('child', 'Say whose wishes these are.');
  elsif body ->> 'child' is not null then
    perform priv.check_concerned(check_wishes.enquiry, jsonb_build_object('people', jsonb_build_array(body -> 'child')));
  end if;
end $$;

create function priv.keep_family_contact(enquiry uuid, body jsonb, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into mash.family_contact (enquiry, person, tried, channel, result, safe, safety, views, child, wishes, explained,
    explained_how, interpreter, correction, by, at)
  values (keep_family_contact.enquiry, (body ->> 'person')::uuid, (body ->> 'tried')::timestamptz, body ->> 'channel',
    body ->> 'result', body ->> 'safe', priv.text_of(body, 'safety', 5000, false), priv.text_of(body, 'views', 20000, false),
    (body ->> 'child')::uuid, case when body ->> 'child' is null then '' else priv.text_of(body, 'wishes', 10000, true) end,
    priv.text_of(body, 'explained', 10000, false), priv.text_of(body, 'explained_how', 1000, false),
    priv.text_of(body, 'interpreter', 500, false), priv.text_of(body, 'correction', 5000, false), keep_family_contact.by,
    clock_timestamp());
end $$;

create function app.tellings(enquiry uuid) returns table (id uuid, person uuid, told boolean, told_by text, happened timestamptz,
  how text, what text, sure_of_no_risk boolean, ground text, why_not text, correction text, by text, at timestamptz)
language sql stable security definer
begin atomic
  select t.id, priv.as_read(t.person, (select priv.merged_into(tellings.enquiry))), t.told, t.told_by, t.happened, t.how, t.what, t.sure_of_no_risk, t.ground, t.why_not, t.correction,
    priv.name_of(t.by), t.at
  from mash.telling t where t.enquiry = any ((select priv.if_open(tellings.enquiry, 'family'))::uuid[]) order by t.at desc, t.id;
end;

create function app.family_contacts(enquiry uuid) returns table (id uuid, person uuid, tried timestamptz, channel text, result text,
  safe text, safety text, views text, child uuid, wishes text, explained text, explained_how text, interpreter text,
  correction text, by text, at timestamptz)
language sql stable security definer
begin atomic
  select c.id, priv.as_read(c.person, (select priv.merged_into(family_contacts.enquiry))), c.tried, c.channel, c.result, c.safe, c.safety, c.views,
    priv.as_read(c.child, (select priv.merged_into(family_contacts.enquiry))), c.wishes, c.explained, c.explained_how,
    c.interpreter, c.correction, priv.name_of(c.by), c.at
  from mash.family_contact c where c.enquiry = any ((select priv.if_open(family_contacts.enquiry, 'family'))::uuid[])
  order by c.tried desc, c.id;
end;

-- Read by the hub's own people through an opening, and never edited.
do $$
declare
  content text;
begin
  foreach content in array array['consent', 'lawful_basis', 'telling', 'family_contact', 'family_call'] loop
    execute format('create policy system on mash.%I for all to mash_system using (true) with check (true)', content);
    execute format('create policy opened on mash.%I for select to mash_api using (acl && (select priv.my_keys()) '
      'and enquiry = any ((select priv.my_open_enquiries())::uuid[]))', content);
    execute format('create trigger sealed before update or delete on mash.%I for each row execute function priv.refuse_edit()', content);
    execute format('create trigger sealed_whole before truncate on mash.%I execute function priv.refuse_edit()', content);
    execute format('alter table mash.%I enable always trigger sealed, enable always trigger sealed_whole', content);
  end loop;
end $$;

grant select, insert, update on mash.consent, mash.lawful_basis, mash.telling, mash.family_contact, mash.family_call to mash_system;
grant select on mash.consent, mash.lawful_basis, mash.telling, mash.family_contact, mash.family_call to mash_api;
grant execute on function app.record_telling(uuid, jsonb), app.record_family_contact(uuid, jsonb) to mash_officer, senior_social_worker;
grant execute on function app.tellings(uuid), app.family_contacts(uuid)
  to mash_officer, senior_social_worker, hub_manager, information_officer;
