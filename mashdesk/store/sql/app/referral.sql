-- Recording a referral: the whole of it in one transaction, or nothing.

create function app.record_referral(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  made uuid := gen_random_uuid();
  ref text;
  anonymity boolean;
begin
  earlier := priv.begin_command(request, 'record_referral', body);
  if earlier is not null then
    return earlier;
  end if;
  perform priv.check_referral(body);
  perform priv.check_referrer_told(who.hub, body);
  anonymity := coalesce((body #>> '{referrer,anonymity_asked}')::boolean, false);
  ref := priv.next_reference(who.hub);
  insert into mash.enquiry (id, hub, reference, initials, kind, received, due, due_what, due_from, anonymity_asked)
  values (made, who.hub, ref, priv.initials_of(body -> 'people'), body ->> 'kind', (body ->> 'received')::timestamptz,
    (body ->> 'due')::timestamptz, 'screening', (body ->> 'received')::timestamptz, anonymity);
  perform priv.begin_clock(e, 'screening', 'receipt', 'receipt', e.received, e.due) from mash.enquiry e where e.id = made;
  perform priv.write_people(made, body);
  insert into mash.referral (enquiry, source, how, route, consent_asked, consent_given, consent_by, consent_why_not, parents_told,
    parents_why_not, consent_ground, parents_ground, explained, not_explained, parents_agreed, follow_up, follow_up_result, recorded_by)
  values (made, body ->> 'source', priv.text_of(body, 'how', 200, false), coalesce(body ->> 'route', ''),
    coalesce((body #>> '{consent,asked}')::boolean, false), (body #>> '{consent,given}')::boolean,
    priv.people_of(made, priv.ids_of(made, priv.list_of(coalesce(body -> 'consent', '{}'), 'by'))),
    priv.text_of(coalesce(body -> 'consent', '{}'), 'why_not', 2000, false),
    coalesce((body #>> '{parents_told,told}')::boolean, false),
    priv.text_of(coalesce(body -> 'parents_told', '{}'), 'why_not', 2000, false),
    coalesce(body #>> '{consent,ground}', ''), coalesce(body #>> '{parents_told,ground}', ''),
    array(select jsonb_array_elements_text(priv.list_of(coalesce(body -> 'parents_told', '{}'), 'explained'))),
    array(select jsonb_array_elements_text(priv.list_of(coalesce(body -> 'parents_told', '{}'), 'not_explained'))),
    priv.text_of(coalesce(body -> 'with_parents', '{}'), 'agreed', 10000, false), (body #>> '{with_parents,follow_up}')::date,
    priv.text_of(coalesce(body -> 'with_parents', '{}'), 'result', 10000, false), who.login);
  insert into mash.narrative (enquiry, sanitised, concern) values (made, false, priv.text_of(body, 'concern', 100000, true));
  if jsonb_typeof(body -> 'referrer') = 'object' then
    insert into mash.referrer (enquiry, name, role, organisation, phone, email, relationship, anonymity_asked, anonymity_reason)
    select made, priv.text_of(r, 'name', 200, false), priv.text_of(r, 'role', 200, false), priv.text_of(r, 'organisation', 200, false),
      priv.text_of(r, 'phone', 100, false), priv.text_of(r, 'email', 200, false), priv.text_of(r, 'relationship', 200, false),
      anonymity, priv.text_of(r, 'anonymity_reason', 2000, false)
    from (select body -> 'referrer' as r) one;
  end if;
  perform priv.begin_acknowledgement(e, (body ->> 'acknowledgement_due')::timestamptz) from mash.enquiry e where e.id = made;
  perform priv.begin_from_advice(made, body);
  perform priv.await_form(e, body) from mash.enquiry e where e.id = made;
  return priv.finish_command(request, made, 'referral recorded', jsonb_build_object('enquiry', made, 'reference', ref));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('', 'Something in this referral cannot be kept as it is. Check dates and choices.');
end $$;

create function priv.check_referral(body jsonb) returns void language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if (body ->> 'received')::timestamptz is null then
    perform priv.refuse_input('received', 'Say when the referral was received.');
  elsif (body ->> 'received')::timestamptz > statement_timestamp() + interval '5 minutes' then
    perform priv.refuse_input('received', 'This is in the future. Say when the referral was received.');
  elsif (body ->> 'source') is null or not (body ->> 'source' = any (array['1A', '1B', '1C', '1D', '2A', '2B', '3A', '3B', '3C',
      '3D', '3E', '3F', '4', '5A', '5B', '5C', '5D', '6', '7', '8', '9', '10'])) then
    perform priv.refuse_input('source', 'Choose where the referral came from.');
  elsif (body ->> 'kind') is null or not (body ->> 'kind' = any (array['support', 'child_protection'])) then
    perform priv.refuse_input('kind', 'Say whether this is a request for support or a child protection concern.');
  elsif jsonb_array_length(priv.list_of(body, 'people')) = 0 then
    perform priv.refuse_input('people', 'Name the child, or say what is known: a first name, an age, "unborn baby".');
  end if;
end $$;

-- A reference counts the hub's enquiries of one year: its row is locked, so two desks never get the same one.
create function priv.next_reference(hub text) returns text language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s' as $$
declare
  this_year text := to_char(statement_timestamp() at time zone 'Europe/London', 'YY');
begin
  perform from mash.hub h where h.id = next_reference.hub for no key update;
  return this_year || '-' || to_char(1001 + (select count(*) from mash.enquiry e
    where e.hub = next_reference.hub and e.reference like this_year || '-%'), 'FM000000');
end $$;

create function priv.initials_of(people jsonb) returns text language sql immutable
begin atomic
  select left(coalesce(string_agg(initial, ', ' order by n), '?'), 60) from (
    select n, coalesce(nullif(case when (p ->> 'family_first')::boolean then left(p ->> 'family_name', 1) || left(p ->> 'given_names', 1)
        else left(p ->> 'given_names', 1) || left(p ->> 'family_name', 1) end, ''),
      nullif(left(p ->> 'known_as', 1), ''), 'UB') as initial
    from jsonb_array_elements(people) with ordinality as t(p, n) where p ->> 'role' = 'subject') subjects;
end;

-- A person's id follows from the enquiry and the reference the form gave them, so relationships can be written at once.
create function priv.id_of(enquiry uuid, ref text) returns uuid language sql immutable
begin atomic
  select encode(substring(sha256(convert_to(id_of.enquiry::text || '/' || ref, 'UTF8')) from 1 for 16), 'hex')::uuid;
end;

create function priv.ids_of(enquiry uuid, refs jsonb) returns jsonb language sql immutable
begin atomic
  select coalesce(jsonb_agg(priv.id_of(ids_of.enquiry, ref)), '[]') from jsonb_array_elements_text(refs) as ref;
end;

create function priv.write_people(made uuid, body jsonb) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into mash.person (id, enquiry, position, role, family_name, given_names, known_as, sex, birth_accuracy, birth, died,
    first_language, interpreter, nhs_number, family_first)
  select priv.id_of(made, p ->> 'ref'), made, n, p ->> 'role', priv.text_of(p, 'family_name', 200, false),
    priv.text_of(p, 'given_names', 200, false), priv.text_of(p, 'known_as', 200, false), coalesce(p ->> 'sex', 'U'),
    coalesce(p #>> '{birth,accuracy}', 'unknown'), (p #>> '{birth,date}')::date, (p ->> 'died')::date,
    priv.text_of(p, 'first_language', 100, false), coalesce((p ->> 'interpreter')::boolean, false),
    regexp_replace(priv.text_of(p, 'nhs_number', 20, false), '[\s-]+', '', 'g'), coalesce((p ->> 'family_first')::boolean, false)
  from jsonb_array_elements(priv.list_of(body, 'people')) with ordinality as t(p, n);
  perform priv.check_births(made);
  perform priv.check_nhs_numbers(made);
  insert into mash.relationship (enquiry, person, "of", kind, parental_responsibility)
  select made, priv.id_of(made, r ->> 'from'), priv.id_of(made, r ->> 'to'), r ->> 'kind', (r ->> 'parental_responsibility')::boolean
  from jsonb_array_elements(priv.list_of(body, 'relationships')) as r;
  insert into mash.household (id, enquiry, people, has_address)
  select priv.id_of(made, h ->> 'ref'), made, priv.people_of(made, priv.ids_of(made, priv.list_of(h, 'people'))),
    jsonb_typeof(h -> 'address') is not distinct from 'object'
  from jsonb_array_elements(priv.list_of(body, 'households')) as h;
  insert into mash.address (enquiry, household, lines, postcode, confidential)
  select made, priv.id_of(made, h ->> 'ref'),
    array(select left(line, 200) from jsonb_array_elements_text(priv.list_of(h -> 'address', 'lines')) as line),
    priv.text_of(h -> 'address', 'postcode', 20, false), coalesce((h #>> '{address,confidential}')::boolean, false)
  from jsonb_array_elements(priv.list_of(body, 'households')) as h where jsonb_typeof(h -> 'address') = 'object';
end $$;

create function priv.check_nhs_numbers(made uuid) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  wrong integer := (select min(p.position) from mash.person p
    where p.enquiry = made and p.nhs_number <> '' and not priv.is_nhs_number(p.nhs_number));
begin
  if wrong is not null then
    perform priv.refuse_input(format('people.%s.nhs_number', wrong - 1), 'This cannot be an NHS number. Check its ten digits, or leave it out.');
  end if;
end $$;

create function priv.check_births(made uuid) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  today date := (statement_timestamp() at time zone 'Europe/London')::date;
  wrong record;
begin
  select p.position, (p.birth > today and p.birth_accuracy <> 'expected') as early, p.died > today as later,
    p.died < p.birth as before into wrong
  from mash.person p where p.enquiry = made
    and ((p.birth > today and p.birth_accuracy <> 'expected') or p.died > today or p.died < p.birth)
  order by p.position limit 1;
  if wrong.early then
    perform priv.refuse_input(format('people.%s.birth', wrong.position - 1), 'This date of birth is in the future. For an unborn child choose "expected".');
  elsif wrong.before then
    perform priv.refuse_input(format('people.%s.died', wrong.position - 1), 'The date of death is before the date of birth.');
  elsif wrong.later then
    perform priv.refuse_input(format('people.%s.died', wrong.position - 1), 'This date of death is in the future.');
  end if;
end $$;
