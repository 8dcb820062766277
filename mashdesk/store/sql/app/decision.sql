-- The decision: by a senior social worker alone, on a fresh sign-in, sealed; changed only by a later one that supersedes it.

create function app.sign_decisions(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('senior_social_worker');
  e mash.enquiry;
  child jsonb;
  moved integer;
begin
  if clock_timestamp() - priv.signed_in_at() > interval '2 minutes' then
    raise exception 'A signature needs a fresh sign-in.' using errcode = '28000';
  end if;
  earlier := priv.begin_command(request, 'sign_decisions', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, (body ->> 'version')::integer);
  if e.state not in ('discussed', 'decided') then
    perform priv.refuse_input('', 'Record the discussion before you decide.');
  elsif jsonb_array_length(priv.list_of(body, 'decisions')) = 0 then
    perform priv.refuse_input('decisions', 'There is no decision to sign.');
  end if;
  for child in select value from jsonb_array_elements(body -> 'decisions') loop
    perform priv.sign_one(e, who, child);
  end loop;
  moved := priv.move_enquiry(e.id, case when priv.all_decided(e.id) then 'decided' end,
    new_due => case when priv.all_decided(e.id) then (body ->> 'letters_due')::timestamptz end,
    new_due_what => case when priv.all_decided(e.id) then 'letters' end);
  if priv.all_decided(e.id) then
    perform priv.write_letters(e.id, priv.list_of(body, 'letters'), (body ->> 'letters_due')::timestamptz);
  end if;
  return priv.finish_command(request, e.id, 'decision signed', jsonb_build_object('version', moved));
exception
  when unique_violation then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  when integrity_constraint_violation or invalid_text_representation or invalid_datetime_format or datetime_field_overflow then
    perform priv.refuse_input('decisions', 'Something in this decision cannot be kept as it is. Check the choices.');
end $$;

create function priv.sign_one(e mash.enquiry, who mash.staff, child jsonb) returns void language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
  made uuid := gen_random_uuid();
  moment timestamptz := clock_timestamp();
  current uuid := (select d.id from mash.decision d where d.enquiry = e.id and d.person = (child ->> 'person')::uuid
    and not exists (select from mash.decision later where later.supersedes = d.id));
  sealed text;
begin
  if not exists (select from mash.person p where p.enquiry = e.id and p.id = (child ->> 'person')::uuid and p.role = 'subject') then
    perform priv.refuse_input('person', 'A decision is about a child or adult whom this enquiry concerns.');
  elsif current is distinct from (child ->> 'supersedes')::uuid then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  elsif child ->> 'harm' is null or not (child ->> 'harm' = any (array['yes', 'no', 'may_be'])) then
    perform priv.refuse_input('harm', 'Say whether the child has been harmed or may be: yes, no or may be.');
  elsif (child ->> 'would_benefit')::boolean is null then
    perform priv.refuse_input('would_benefit', 'Say whether the child would benefit from help.');
  elsif (child ->> 'level') is null or (child ->> 'level')::integer not between 1 and 4 then
    perform priv.refuse_input('level', 'Choose a threshold level from 1 to 4.');
  end if;
  sealed := encode(sha256(convert_to(jsonb_build_object('decision', made, 'enquiry', e.id, 'signed_by', who.login,
    'signed', extract(epoch from moment)::text, 'content', child)::text, 'UTF8')), 'hex');
  insert into mash.decision (id, enquiry, person, harm, would_benefit, level, outcome, outcome_words, next_steps, told_family,
    contingency,
    signed_by, signed_by_name, signed_by_post, signed, content_hash, supersedes)
  values (made, e.id, (child ->> 'person')::uuid, child ->> 'harm', (child ->> 'would_benefit')::boolean,
    (child ->> 'level')::smallint, priv.text_of(child, 'outcome', 60, true), priv.text_of(child, 'outcome_words', 500, true),
    priv.text_of(child, 'next_steps', 20000, true),
    priv.text_of(child, 'told_family', 5000, false), priv.text_of(child, 'contingency', 20000, true), who.login, who.name, who.post,
    moment, sealed, current);
  insert into mash.rationale (decision, enquiry, reasons) values (made, e.id, priv.text_of(child, 'reasons', 50000, true));
end $$;

create function priv.all_decided(enquiry uuid) returns boolean language sql stable security definer
begin atomic
  select not exists (select from mash.person p where p.enquiry = all_decided.enquiry and p.role = 'subject'
    and not exists (select from mash.decision d where d.person = p.id));
end;

-- A later decision makes its own letters: unposted earlier ones are no longer due and go with what they would have said.
create function priv.write_letters(enquiry uuid, letters jsonb, due timestamptz) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if jsonb_array_length(letters) > 0 and due is null then
    perform priv.refuse_input('letters_due', 'Say when the letters are due.');
  end if;
  delete from mash.letter l where l.enquiry = write_letters.enquiry and l.state = 'due';
  insert into mash.letter (enquiry, recipient, address, confidential, due)
  select write_letters.enquiry, p.id, a.id, a.confidential, write_letters.due
  from jsonb_array_elements_text(letters) as recipient
  join mash.person p on p.id = recipient::uuid and p.enquiry = write_letters.enquiry and p.role = 'parent'
  join mash.household h on h.enquiry = write_letters.enquiry and p.id = any (h.people)
  join mash.address a on a.household = h.id;
end $$;
