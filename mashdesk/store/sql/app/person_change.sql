-- A child is born, somebody dies, somebody is called otherwise, a number or a postcode is put right: the same person, with what was
-- known before kept beside it.

create function app.change_person(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  e mash.enquiry;
  p mash.person;
  moved integer;
begin
  earlier := priv.begin_command(request, 'change_person', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  select * into p from mash.person one where one.id = (body ->> 'person')::uuid and one.enquiry = e.id;
  if p.id is null then
    perform priv.refuse();
  elsif body ->> 'step' in ('in_error', 'put_back') and not 'senior_social_worker' = any (who.roles) then -- what stands against it may be hidden from others
    perform priv.refuse_input('step', 'A senior social worker says that somebody was entered in error.');
  end if;
  perform priv.check_change(p, body);
  perform priv.keep_change(p, body, who.login);
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'person changed', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('happened', 'This cannot be kept as it is. Check the choices and the day.');
end $$;

create function priv.check_change(p mash.person, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  step text := priv.check_kind(body, 'step', array['born', 'died', 'named', 'numbered', 'postcode', 'in_error', 'put_back'], 'Say what changed.');
begin
  if step = 'in_error' then
    perform priv.check_in_error(p);
  elsif priv.is_in_error(p.id) <> (step = 'put_back') then
    perform priv.refuse_input('step', 'Whoever was entered in error is put back first; nobody else is.');
  elsif step in ('born', 'died') and not coalesce((body ->> 'happened')::date <= priv.today(), false) then
    perform priv.refuse_input('happened', 'Say on which day; it cannot be in the future.');
  elsif step = 'born' and p.birth_accuracy <> 'expected' then
    perform priv.refuse_input('step', 'This person is not an unborn child here. Look again.');
  elsif step = 'died' and p.died is not null then
    perform priv.refuse_input('step', 'This person''s death is kept already.');
  elsif step = 'died' and p.birth_accuracy <> 'expected' and (body ->> 'happened')::date < p.birth then
    perform priv.refuse_input('happened', 'The date of death is before the date of birth.');
  elsif step = 'born' and not coalesce(body ->> 'sex' = any (array['M', 'F', 'U']), false) then
    perform priv.refuse_input('sex', 'Choose the child''s sex, or "not known".');
  elsif step = 'named' and concat(body ->> 'family_name', body ->> 'given_names', body ->> 'known_as') !~ '\S' then
    perform priv.refuse_input('given_names', 'Type the name.');
  elsif step = 'numbered' and priv.number_in(body, 'nhs_number') <> '' and not priv.is_nhs_number(priv.number_in(body, 'nhs_number')) then
    perform priv.refuse_input('nhs_number', 'This cannot be an NHS number. Check its ten digits, or leave it out.');
  elsif step = 'numbered' and priv.number_in(body, 'upn') <> '' and not priv.is_upn(priv.number_in(body, 'upn')) then
    perform priv.refuse_input('upn', 'This cannot be a unique pupil number. Check its thirteen characters, or leave it out.');
  elsif step = 'postcode' and (priv.home_to_change(p, body)).id is null then
    perform priv.refuse_input('household', 'Choose a home of this person whose address you read.');
  elsif step = 'postcode' and priv.written_postcode(body ->> 'postcode') is null then
    perform priv.refuse_input('postcode', 'This cannot be a postcode. Check it.');
  end if;
end $$;

-- Whatever is recorded about somebody speaks of a person who is there: it is put right first, or the two are merged.
create function priv.check_in_error(p mash.person) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if priv.is_set_aside(p.id) then
    perform priv.refuse_input('step', 'This person is not among the enquiry''s people any more.');
  elsif priv.is_recorded_about(p) then
    perform priv.refuse_input('step', 'Something is recorded about this person: an item, a letter, an answer, a contact, a merge or a decision. They stay.');
  elsif p.role = 'subject' and not exists (select from mash.person other where other.enquiry = p.enquiry and other.role = 'subject'
      and other.id <> p.id and not priv.is_set_aside(other.id)) then
    perform priv.refuse_input('step', 'The enquiry is about this person alone. If it should not be here, the enquiry was entered in error.');
  end if;
end $$;

create function priv.is_recorded_about(p mash.person) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.decision d where d.person = (p).id)
    or exists (select from mash.item i where i.enquiry = (p).enquiry and (p).id = any (i.people))
    or exists (select from mash.letter l where l.recipient = (p).id)
    or exists (select from mash.consent c where c.enquiry = (p).enquiry and (p).id in (c.person, c.by_person))
    or exists (select from mash.lawful_basis b where b.person = (p).id)
    or exists (select from mash.telling t where t.person = (p).id)
    or exists (select from mash.family_contact f where f.enquiry = (p).enquiry and (p).id in (f.person, f.child))
    or exists (select from mash.no_contact o where o.enquiry = (p).enquiry and (o.person = (p).id or (p).id = any (o.protects)))
    or exists (select from mash.pathway w where w.enquiry = (p).enquiry and w.person = (p).id)
    or exists (select from mash.person_merge m where m.enquiry = (p).enquiry and m.undone is null and (p).id in (m.merged, m.stays));
end;

create function priv.number_in(body jsonb, field text) returns text language sql immutable
begin atomic
  select upper(regexp_replace(coalesce(number_in.body ->> number_in.field, ''), '[\s-]+', '', 'g'));
end;

-- Whoever does not read an address does not put it right either.
create function priv.home_to_change(p mash.person, body jsonb) returns mash.address language sql stable security definer
begin atomic
  select a.* from mash.household h join mash.address a on a.household = h.id
  where h.enquiry = (p).enquiry and h.id = (body ->> 'household')::uuid and h.people && priv.rows_of((p).id) and a.acl && priv.my_keys();
end;

-- What was known is what the row says now. After another name it may be read by few: an adoption, a gender recognised; so may what an
-- earlier change kept of the name. A number that is put right keeps no name beside it, which may be one of those later.
create function priv.keep_change(p mash.person, body jsonb, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  step text := body ->> 'step';
  close boolean := step = 'named' and coalesce((body ->> 'restricted')::boolean, false);
  home mash.address := priv.home_to_change(p, body);
  known jsonb := case when step = 'postcode' then jsonb_build_object('household', home.household, 'postcode', home.postcode)
    else (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(p)) where key = any (array['nhs_number', 'upn']
      || case when step <> 'numbered' then array['family_name', 'given_names', 'known_as', 'family_first', 'sex', 'birth_accuracy', 'birth',
      'died'] end)) end;
begin
  insert into mash.person_change (enquiry, person, step, happened, note, before, restricted, by, at)
  values (p.enquiry, p.id, step, (body ->> 'happened')::date, priv.text_of(body, 'note', 5000, step not in ('born', 'died')), known, close,
    keep_change.by, clock_timestamp());
  update mash.person_change c set acl = c.acl where c.enquiry = p.enquiry;
  if step = 'named' and p.family_name || p.given_names ~ '\S' then
    insert into mash.person_name (enquiry, person, kind, family_name, given_names, family_first, until, restricted, by, at)
    values (p.enquiry, p.id, 'former', p.family_name, p.given_names, p.family_first, (body ->> 'happened')::date, close, keep_change.by,
      clock_timestamp());
  end if;
  if step = 'died' then
    update mash.person it set died = (body ->> 'happened')::date where it.id = p.id;
  elsif step = 'numbered' then
    update mash.person it set nhs_number = priv.number_in(body, 'nhs_number'), upn = priv.number_in(body, 'upn') where it.id = p.id;
  elsif step = 'postcode' then
    perform priv.put_postcode(home, priv.written_postcode(body ->> 'postcode'), body ->> 'note', keep_change.by);
  elsif step in ('in_error', 'put_back') then
    perform priv.put_initials(p.enquiry);
  else
    perform priv.call_person(p, body);
  end if;
end $$;

-- A page that bears the old postcode and has not left is made anew.
create function priv.put_postcode(home mash.address, postcode text, because text, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  l mash.letter;
begin
  update mash.address a set postcode = put_postcode.postcode where a.id = home.id;
  for l in select * from mash.letter it where it.address = home.id and it.state = 'printed' loop
    perform priv.keep_stop(l, 'made_anew', put_postcode.because, null, put_postcode.by);
    perform priv.in_its_place(l);
  end loop;
end $$;

-- What nobody types of a child that is born stays as it was.
create function priv.call_person(p mash.person, body jsonb) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  born boolean := body ->> 'step' = 'born';
begin
  update mash.person it set family_name = priv.text_of(body, 'family_name', 200, false), given_names = priv.text_of(body, 'given_names', 200, false),
    known_as = priv.text_of(body, 'known_as', 200, false), family_first = coalesce((body ->> 'family_first')::boolean, false),
    sex = case when born then body ->> 'sex' else p.sex end, birth = case when born then (body ->> 'happened')::date else p.birth end,
    birth_accuracy = case when born then 'known' else p.birth_accuracy end
  where it.id = p.id;
  insert into mash.name_word (word, variants) select one.word, priv.variants(one.word)
  from (select distinct unnest(it.words) as word from mash.person it where it.id = p.id) one
  order by one.word on conflict do nothing;
  perform priv.put_initials(p.enquiry);
end $$;

-- Whom the worklist names, by their first letters.
create function priv.put_initials(enquiry uuid) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update mash.enquiry e set initials = priv.initials_of((select jsonb_agg(to_jsonb(one) order by one.position) from mash.person one
    where one.enquiry = put_initials.enquiry and not priv.is_in_error(one.id))) where e.id = put_initials.enquiry;
end $$;

grant execute on function app.change_person(uuid, jsonb) to mash_officer, senior_social_worker;
