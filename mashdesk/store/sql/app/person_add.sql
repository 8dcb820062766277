-- Somebody the referral does not name: a sister, a parent's new partner, an unborn child (Northamptonshire leaflet, N25, N34). They
-- take part in the enquiry where it stands: agreement, telling, the discussion and the decision are asked of them from now on.

create function app.add_person(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  e mash.enquiry;
  made uuid := gen_random_uuid();
  moved integer;
begin
  earlier := priv.begin_command(request, 'add_person', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  perform priv.step_of(e, 'add_person', 'add', who);
  perform priv.check_added(e, body);
  perform priv.write_added(e.id, made, body, who.login);
  perform priv.tie_added(e.id, body || jsonb_build_object('person', made, 'by', who.login, 'ended', false, 'why', ''));
  perform priv.decide_on_added(e, body);
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'person added', jsonb_build_object('version', moved, 'person', made));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('birth', 'This cannot be kept as it is. Check the choices and the days.');
end $$;

-- A child who comes after the screening needs the question that was asked there of the others: is a social worker at work already (N22)?
create function priv.check_added(e mash.enquiry, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  born date := (body ->> 'birth')::date;
  role text := priv.check_kind(body, 'role', array['subject', 'parent', 'sibling', 'other_adult', 'other_child'], 'Say who they are here.');
begin
  if concat(body ->> 'family_name', body ->> 'given_names', body ->> 'known_as') !~ '\S' and body ->> 'birth_accuracy' is distinct from 'expected' then
    perform priv.refuse_input('given_names', 'Type the name, or what is known of it.');
  elsif born > priv.today() and body ->> 'birth_accuracy' is distinct from 'expected' then
    perform priv.refuse_input('birth', 'This date of birth is in the future. For an unborn child choose "expected".');
  elsif priv.number_in(body, 'nhs_number') <> '' and not priv.is_nhs_number(priv.number_in(body, 'nhs_number')) then
    perform priv.refuse_input('nhs_number', 'This cannot be an NHS number. Check its ten digits, or leave it out.');
  elsif role = 'subject' and e.state <> 'received' and body ->> 'social_worker' is null then
    perform priv.refuse_input('social_worker', 'Say whether a social worker has them already.');
  elsif role = 'subject' and e.state = 'decided' and not coalesce((body ->> 'due')::timestamptz > statement_timestamp(), false) then
    perform priv.refuse_input('due', 'Say until when it is decided about them.');
  end if;
end $$;

create function priv.write_added(enquiry uuid, made uuid, body jsonb, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into mash.person (id, enquiry, position, role, family_name, given_names, known_as, sex, birth_accuracy, birth, nhs_number, family_first)
  values (made, write_added.enquiry, (select max(p.position) + 1 from mash.person p where p.enquiry = write_added.enquiry), body ->> 'role',
    priv.text_of(body, 'family_name', 200, false), priv.text_of(body, 'given_names', 200, false), priv.text_of(body, 'known_as', 200, false),
    coalesce(body ->> 'sex', 'U'), coalesce(body ->> 'birth_accuracy', 'unknown'), (body ->> 'birth')::date,
    priv.number_in(body, 'nhs_number'), coalesce((body ->> 'family_first')::boolean, false));
  insert into mash.person_change (enquiry, person, step, note, before, said_by, social_worker, by, at)
  values (write_added.enquiry, made, 'added', priv.text_of(body, 'note', 5000, true), '{}', priv.text_of(body, 'said_by', 200, true),
    body ->> 'social_worker', write_added.by, clock_timestamp());
  perform priv.put_initials(write_added.enquiry);
end $$;

-- What they are to somebody here, who their parents are, and where they live, as far as it is told with them.
create function priv.tie_added(enquiry uuid, told jsonb) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  parent uuid;
begin
  if told ->> 'kind' is not null then
    perform priv.keep_relation(tie_added.enquiry, told);
  end if;
  for parent in select value from jsonb_array_elements_text(priv.list_of(told, 'parents')) loop
    perform priv.keep_relation(tie_added.enquiry, jsonb_build_object('person', parent, 'of', told ->> 'person', 'kind', 'parent',
      'said_by', told ->> 'said_by', 'by', told ->> 'by', 'ended', false, 'why', ''));
  end loop;
  if told ->> 'household' is not null or told ->> 'address' ~ '\S' then
    perform priv.keep_residence(tie_added.enquiry, told);
  end if;
end $$;

-- Where it was decided already, nobody waits for a decision on the child who came since, unless a clock of theirs runs.
create function priv.decide_on_added(e mash.enquiry, body jsonb) returns void language sql security definer
begin atomic
  select priv.begin_clock(decide_on_added.e, 'decision', 'added', 'event', clock_timestamp(), (body ->> 'due')::timestamptz)
  where (e).state = 'decided' and body ->> 'role' = 'subject'
    and not exists (select from mash.clock c where c.enquiry = (e).id and c.kind = 'decision' and c.stopped is null);
end;

grant execute on function app.add_person(uuid, jsonb) to mash_officer, senior_social_worker;
