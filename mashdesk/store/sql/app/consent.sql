-- What the family agreed to, and on what ground the hub goes without. Two records that are never one: permission is not the
-- lawful basis (DOMAIN 2.3). Rows are only added: a withdrawal or a correction is a later row, and the last one counts.

create function app.record_consent(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  e mash.enquiry;
  moved integer;
begin
  earlier := priv.begin_command(request, 'record_consent', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  perform priv.check_consent(e, body);
  perform priv.keep_consent(e, body, who.login);
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'consent recorded', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('answer', 'Something here cannot be kept as it is. Check the choices and the time.');
end $$;

-- One answer is kept for each person whom it concerns and each thing that was asked.
create function priv.keep_consent(e mash.enquiry, body jsonb, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into mash.consent (enquiry, person, about, by_person, capacity, answer, explained, explanation, options, understood,
    committed, agencies, limits, why, how, happened, correction, by, at)
  select e.id, person, asked, (body ->> 'by_person')::uuid, body ->> 'capacity', body ->> 'answer',
    array(select jsonb_array_elements_text(priv.list_of(body, 'explained'))), priv.text_of(body, 'explanation', 10000, false),
    priv.text_of(body, 'options', 10000, false), (body ->> 'understood')::boolean, (body ->> 'committed')::boolean,
    array(select jsonb_array_elements_text(priv.list_of(body, 'agencies'))), priv.text_of(body, 'limits', 5000, false),
    priv.text_of(body, 'why', 10000, false), priv.text_of(body, 'how', 1000, false), (body ->> 'happened')::timestamptz,
    priv.text_of(body, 'correction', 5000, false), keep_consent.by, clock_timestamp()
  from unnest(priv.people_of(e.id, priv.list_of(body, 'people'))) person,
    jsonb_array_elements_text(priv.list_of(body, 'about')) asked;
end $$;

create function priv.check_consent(e mash.enquiry, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  answer text := body ->> 'answer';
  given boolean := priv.is_given(answer);
begin
  perform priv.check_concerned(e.id, body);
  if not priv.are_codes(priv.list_of(body, 'about'), array['checks', 'support']) then
    perform priv.refuse_input('about', 'Say what was asked: the agencies'' checks, support, or both.');
  elsif given is null then
    perform priv.refuse_input('answer', 'Say what the answer was, or why nobody was asked.');
  elsif (given or answer in ('refused', 'withdrawn')) and body ->> 'by_person' is null then
    perform priv.refuse_input('by_person', 'Say whose answer this is.');
  elsif (given or answer in ('refused', 'withdrawn')) and not coalesce(body ->> 'capacity' = any (priv.capacities()), false) then
    perform priv.refuse_input('capacity', 'Say in which capacity they could agree.');
  elsif body ->> 'by_person' is not null then
    perform priv.people_of(e.id, jsonb_build_array(body -> 'by_person'));
  end if;
  perform priv.check_moment(body, 'happened', 'Say when this was answered; it cannot be in the future.');
  if given then
    perform priv.check_given(e, body);
  elsif answer in ('refused', 'not_asked_unsafe', 'not_asked_emergency', 'not_asked_delay', 'not_required') then
    perform priv.text_of(body, 'why', 10000, true);
  elsif answer = 'withdrawn' then
    perform priv.check_withdrawal(e.id, body);
  end if;
end $$;

-- Agreement counts when the family was told what is shared, why and with whom (the seven rules, Northamptonshire N7;
-- Waltham Forest F17). Implicit agreement, where the hub knows it, reaches the service that it names and no other (F19).
create function priv.check_given(e mash.enquiry, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  kinds jsonb := (select h.profile #> '{consent,kinds}' from mash.hub h where h.id = e.hub);
  agencies jsonb := priv.list_of(body, 'agencies');
begin
  if body ->> 'answer' = 'given_implicit' then
    if jsonb_array_length(kinds) > 0 and not kinds ? 'implicit' then
      perform priv.refuse_input('answer', 'This hub takes no consent as implied. Record what was said.');
    elsif jsonb_array_length(agencies) = 0 then
      perform priv.refuse_input('agencies', 'Name the agency whose service was agreed to: the consent reaches no further.');
    end if;
  elsif not priv.list_of(body, 'explained') ?& array['why', 'what', 'with_whom'] then
    perform priv.refuse_input('explained', 'Consent counts when they were told what is shared, why and with whom.');
  end if;
  if jsonb_array_length(agencies) > 0 and not priv.are_agencies(e.hub, agencies) then
    perform priv.refuse_input('agencies', 'Choose agencies of this hub.');
  elsif body ->> 'answer' = 'child_gave' and body ->> 'capacity' <> 'competent_child'
      or body ->> 'answer' = 'best_interests' and body ->> 'capacity' <> 'best_interests' then
    perform priv.refuse_input('capacity', 'The capacity does not go with this answer.');
  end if;
end $$;

-- Only what the same person gave can be withdrawn by them.
create function priv.check_withdrawal(enquiry uuid, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from jsonb_array_elements_text(body -> 'people') person, jsonb_array_elements_text(body -> 'about') asked
      where not exists (select from priv.standing_consents(check_withdrawal.enquiry) c where c.person = priv.read_as(person.value::uuid)
        and c.about = asked.value and c.by_person = priv.read_as((body ->> 'by_person')::uuid) and priv.is_given(c.answer))) then
    perform priv.refuse_input('answer', 'They have not agreed to this, so there is nothing to withdraw.');
  end if;
end $$;

create function priv.capacities() returns text[] language sql immutable
begin atomic
  select array['parental_responsibility', 'competent_child', 'adult', 'best_interests', 'carer'];
end;

-- Whom it concerns: at least one, and each a child or adult of this enquiry.
create function priv.check_concerned(enquiry uuid, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if jsonb_array_length(priv.list_of(body, 'people')) = 0 or exists (
      select from unnest(priv.people_of(check_concerned.enquiry, priv.list_of(body, 'people'))) one
      join mash.person p on p.id = one where p.role <> 'subject') then
    perform priv.refuse_input('people', 'Choose the children or adults whom this concerns.');
  end if;
end $$;

create function priv.are_codes(codes jsonb, allowed text[]) returns boolean language sql immutable
begin atomic
  select jsonb_array_length(codes) > 0 and not exists (
    select from jsonb_array_elements_text(codes) as code where code <> all (allowed))
    and jsonb_array_length(codes) = (select count(distinct code) from jsonb_array_elements_text(codes) as code);
end;

-- Nor is it before anybody's time: a list with a moment that no desk can read would be read by nobody of the hub.
create function priv.check_moment(body jsonb, field text, message text) returns void language plpgsql stable
set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce((body ->> field)::timestamptz between '1900-01-01 00:00+00' and statement_timestamp() + interval '5 minutes', false) then
    perform priv.refuse_input(field, message);
  end if;
end $$;

-- The ground for going without agreement is one of the hub's list, and a senior social worker answers for it. Without a ground
-- the earlier one no longer stands.
create function app.record_lawful_basis(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('senior_social_worker');
  e mash.enquiry;
  moved integer;
begin
  earlier := priv.begin_command(request, 'record_lawful_basis', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  perform priv.check_concerned(e.id, body);
  if not priv.are_codes(priv.list_of(body, 'about'), array['checks', 'support']) then
    perform priv.refuse_input('about', 'Say what goes ahead without agreement: the agencies'' checks, support, or both.');
  elsif body ->> 'ground' is not null and priv.ground_words(e.hub, body ->> 'ground') is null then
    perform priv.refuse_input('ground', 'Choose one of the hub''s grounds.');
  end if;
  perform priv.keep_lawful_basis(e, body, who.login);
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'lawful basis recorded', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('ground', 'Something here cannot be kept as it is. Check the choices.');
end $$;

create function priv.keep_lawful_basis(e mash.enquiry, body jsonb, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into mash.lawful_basis (enquiry, person, about, ground, ground_words, reason, authorised_by, at)
  select e.id, person, asked, body ->> 'ground', coalesce(priv.ground_words(e.hub, body ->> 'ground'), ''),
    priv.text_of(body, 'reason', 10000, true), keep_lawful_basis.by, clock_timestamp()
  from unnest(priv.people_of(e.id, priv.list_of(body, 'people'))) person,
    jsonb_array_elements_text(priv.list_of(body, 'about')) asked;
end $$;

-- What the hub calls a ground: of its list for sharing without permission, or of what lets it not ask at all.
create function priv.ground_words(hub text, ground text) returns text language sql stable security definer
begin atomic
  select one ->> 'label' from mash.hub h,
    jsonb_array_elements((h.profile -> 'grounds') || (h.profile #> '{consent,exceptions}')) as one
  where h.id = ground_words.hub and one ->> 'code' = ground_words.ground limit 1;
end;

create function app.consents(enquiry uuid) returns table (id uuid, person uuid, about text, by_person uuid, capacity text,
  answer text, explained text[], explanation text, options text, understood boolean, committed boolean, agencies text[],
  limits text, why text, how text, happened timestamptz, correction text, by text, at timestamptz)
language sql stable security definer
begin atomic
  select c.id, priv.as_read(c.person, (select priv.merged_into(consents.enquiry))), c.about, priv.as_read(c.by_person, (select priv.merged_into(consents.enquiry))), c.capacity, c.answer, c.explained, c.explanation, c.options, c.understood, c.committed,
    c.agencies, c.limits, c.why, c.how, c.happened, c.correction, priv.name_of(c.by), c.at
  from mash.consent c where c.enquiry = any ((select priv.if_open(consents.enquiry, 'family'))::uuid[]) order by c.at desc, c.id;
end;

create function app.lawful_bases(enquiry uuid) returns table (id uuid, person uuid, about text, ground text, ground_words text,
  reason text, authorised_by text, at timestamptz)
language sql stable security definer
begin atomic
  select b.id, priv.as_read(b.person, (select priv.merged_into(lawful_bases.enquiry))), b.about, b.ground, b.ground_words, b.reason, priv.name_of(b.authorised_by), b.at
  from mash.lawful_basis b where b.enquiry = any ((select priv.if_open(lawful_bases.enquiry, 'family'))::uuid[])
  order by b.at desc, b.id;
end;

grant execute on function app.record_consent(uuid, jsonb) to mash_officer, senior_social_worker;
grant execute on function app.record_lawful_basis(uuid, jsonb) to senior_social_worker;
grant execute on function app.consents(uuid), app.lawful_bases(uuid)
  to mash_officer, senior_social_worker, hub_manager, information_officer;
