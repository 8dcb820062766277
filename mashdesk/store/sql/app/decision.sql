-- The decision: by a senior social worker alone, on a fresh sign-in, sealed; changed only by a later one that supersedes it.

create function app.sign_decisions(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('senior_social_worker');
  e mash.enquiry;
  child jsonb;
  s record;
  moved integer;
begin
  if (clock_timestamp() - priv.signed_in_at() <= interval '2 minutes') is not true then -- unknown is not fresh
    perform priv.note_refused();
    raise exception 'A signature needs a fresh sign-in.' using errcode = '28000';
  end if;
  earlier := priv.begin_command(request, 'sign_decisions', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  perform priv.require_gate('decision', who);
  s := priv.step_of(e, 'sign_decisions', 'decide', who);
  perform priv.require_guards(e, s.guards, who);
  if jsonb_array_length(priv.list_of(body, 'decisions')) = 0 then
    perform priv.refuse_input('decisions', 'There is no decision to sign.');
  end if;
  for child in select value from jsonb_array_elements(body -> 'decisions') loop
    perform priv.sign_one(e, who, child);
  end loop;
  if priv.all_decided(e.id) then
    perform priv.write_letters(e.id, priv.list_of(body, 'letters'), (body ->> 'letters_due')::timestamptz);
    perform priv.write_to_adults(e, (body ->> 'letters_due')::timestamptz, who.login);
    perform priv.turn_clocks(e, s.step, s.clock, e.rating, (body ->> 'letters_due')::timestamptz);
    perform priv.hand_to_teams(e, s.to_state, who.login);
    perform priv.await_teams(e, s.step, (body ->> 'taking_over_due')::timestamptz);
    perform priv.await_recipients(e, body);
    perform priv.await_assessment(e, (body ->> 'assessment_due')::timestamptz);
    perform priv.set_first_contact(e, (body ->> 'taking_over_due')::timestamptz, who.login);
  end if;
  moved := priv.move_enquiry(e.id, case when priv.all_decided(e.id) then s.to_state end);
  return priv.finish_command(request, e.id, 'decision signed', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when unique_violation then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('decisions', 'Something in this decision cannot be kept as it is. Check the choices.');
end $$;

create function priv.sign_one(e mash.enquiry, who mash.staff, child jsonb) returns void language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
  d mash.decision;
  reasons text;
  current uuid := (select one.id from mash.decision one where one.enquiry = e.id and one.person = (child ->> 'person')::uuid
    and not exists (select from mash.decision later where later.supersedes = one.id));
begin
  if not exists (select from mash.person p where p.enquiry = e.id and p.id = (child ->> 'person')::uuid and p.role = 'subject'
      and not priv.is_set_aside(p.id)) then
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
  d.id := gen_random_uuid();
  d.enquiry := e.id;
  d.person := (child ->> 'person')::uuid;
  d.harm := child ->> 'harm';
  d.would_benefit := (child ->> 'would_benefit')::boolean;
  d.level := (child ->> 'level')::smallint;
  d.outcome := priv.text_of(child, 'outcome', 60, true);
  d.outcome_words := priv.outcome_words(e.hub, d.outcome);
  perform priv.require_for_outcome(d);
  d.next_steps := priv.text_of(child, 'next_steps', 20000, true);
  d.told_family := priv.text_of(child, 'told_family', 5000, false);
  d.contingency := priv.text_of(child, 'contingency', 20000, true);
  reasons := priv.text_of(child, 'reasons', 50000, true);
  d.threshold := priv.threshold_of(e.hub);
  d.signed_by := who.login;
  d.signed_by_name := who.name;
  d.signed_by_post := who.post;
  d.signed := clock_timestamp();
  d.supersedes := current;
  d.content_hash := priv.seal(d, reasons);
  insert into mash.decision select d.*;
  insert into mash.rationale (decision, enquiry, reasons) values (d.id, e.id, reasons);
end $$;

-- The seal covers what is kept, column by column, and nothing else: so anybody who may read a decision can work it out again. Of a
-- threshold document only where one is named: decisions from before it was kept have their old seal.
create function priv.seal(d mash.decision, reasons text) returns text language sql immutable
begin atomic
  select encode(sha256(convert_to((jsonb_build_object('decision', d.id, 'enquiry', d.enquiry, 'person', d.person, 'harm', d.harm,
    'would_benefit', d.would_benefit, 'level', d.level, 'outcome', d.outcome, 'outcome_words', d.outcome_words, 'reasons', reasons,
    'next_steps', d.next_steps, 'told_family', d.told_family, 'contingency', d.contingency, 'signed_by', d.signed_by,
    'signed_by_name', d.signed_by_name, 'signed_by_post', d.signed_by_post, 'signed', extract(epoch from d.signed)::text,
    'supersedes', d.supersedes) || case when d.threshold = '' then '{}' else jsonb_build_object('threshold', d.threshold) end)::text, 'UTF8')), 'hex');
end;

-- A later decision makes its own letters: earlier ones that were not printed go with what they would have said, and those
-- that were printed and not posted are withdrawn: they say what no longer stands.
create function priv.write_letters(enquiry uuid, letters jsonb, due timestamptz) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if jsonb_array_length(letters) > 0 and due is null then
    perform priv.refuse_input('letters_due', 'Say when the letters are due.');
  end if;
  if exists (select from jsonb_array_elements_text(letters) as recipient where not exists (select from mash.person p
      where p.enquiry = write_letters.enquiry and p.id = recipient::uuid and p.role = 'parent' and not priv.is_set_aside(p.id))) then
    perform priv.refuse_input('letters', 'A letter goes to a parent who is named on this enquiry.');
  end if;
  delete from mash.letter_release x using mash.letter l
  where l.id = x.letter and l.enquiry = write_letters.enquiry and l.state = 'due' and l.made_by is null;
  delete from mash.letter l where l.enquiry = write_letters.enquiry and l.state = 'due' and l.made_by is null;
  update mash.letter l set state = 'withdrawn' where l.enquiry = write_letters.enquiry and priv.says_outcome(l.kind)
    and l.state in ('due', 'printed', 'withheld');
  insert into mash.letter (enquiry, recipient, address, confidential, due)
  select distinct on (p.id, a.lines, a.postcode) write_letters.enquiry, p.id, a.id, a.confidential, write_letters.due
  from jsonb_array_elements_text(letters) as recipient
  join mash.person p on p.id = recipient::uuid
  join mash.household h on h.enquiry = write_letters.enquiry and priv.lives_in(h.id) && priv.rows_of(p.id)
  join mash.address a on a.household = h.id order by p.id, a.lines, a.postcode, a.confidential desc, a.id; -- one home, told twice: once
end $$;

-- To each adult whom it is about, where the hub's profile writes to them (Dudley leaflet, D1).
create function priv.write_to_adults(e mash.enquiry, due timestamptz, signer text) returns void language sql security definer
begin atomic
  insert into mash.letter (enquiry, kind, recipient, address, confidential, made_by, due)
  select distinct on (p.id, a.lines, a.postcode) (write_to_adults.e).id, 'outcome_adult', p.id, a.id, a.confidential, write_to_adults.signer,
    write_to_adults.due
  from priv.people_hearing(write_to_adults.e, 'adult') whom join mash.person p on p.id = whom
  join mash.household h on h.enquiry = (write_to_adults.e).id and priv.lives_in(h.id) && priv.rows_of(p.id)
  join mash.address a on a.household = h.id
  where priv.writes_to((write_to_adults.e).hub, 'adult') and write_to_adults.due is not null
  order by p.id, a.lines, a.postcode, a.confidential desc, a.id;
end;
