-- A letter that somebody makes: to a child, an adult, a parent who is asked to ring, whoever referred. It is kept, checked, released
-- and posted like any other.

create function app.make_letter(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  e mash.enquiry;
  new_one uuid;
begin
  earlier := priv.begin_command(request, 'make_letter', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  perform priv.check_maker(who, body);
  perform priv.check_recipient(e, body);
  perform priv.check_not_there_yet(e.id, body);
  new_one := priv.keep_letter(e, body, who.login);
  return priv.finish_command(request, e.id, 'letter made',
    jsonb_build_object('letter', new_one, 'version', priv.move_enquiry(e.id)));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('', 'This letter cannot be made as it is. Look at what you chose.');
end $$;

-- What says the outcome to a child or an adult is the decision maker's to write; the rest an officer's too.
create function priv.check_maker(who mash.staff, body jsonb) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  made text := (select k.made from priv.letter_kinds() k where k.kind = body ->> 'kind');
begin
  if coalesce(made, '') not in ('officer', 'decider') then
    perform priv.refuse_input('kind', 'Choose which letter.');
  elsif made = 'decider' and not 'senior_social_worker' = any (who.roles) then
    perform priv.refuse_input('kind', 'A senior social worker makes this letter.');
  end if;
end $$;

create function priv.check_recipient(e mash.enquiry, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  to_whom text := (select k.goes_to from priv.letter_kinds() k where k.kind = body ->> 'kind');
begin
  if not coalesce((body ->> 'due')::timestamptz between e.received and statement_timestamp() + interval '1 year', false) then
    perform priv.refuse_input('due', 'Say when the letter is due.');
  elsif priv.says_outcome(body ->> 'kind') and not priv.all_decided(e.id) then
    perform priv.refuse_input('kind', 'This letter says what was decided. Sign the decisions first.');
  elsif to_whom not in ('parent', 'service') and body ->> 'kind' <> 'acknowledgement' and not priv.writes_to(e.hub, to_whom) then
    perform priv.refuse_input('kind', 'The hub''s profile does not say that this letter is written.');
  elsif to_whom = 'referrer' then
    perform priv.check_referrer(e, body);
  else
    perform priv.check_person(e.id, to_whom, body);
  end if;
  if to_whom = 'service' then
    perform priv.check_service(e, body);
  elsif body ->> 'service' is not null or body ->> 'attention' ~ '\S' then
    perform priv.refuse_input('service', 'This letter goes to no service.');
  end if;
end $$;

-- What helps is passed on to an agency of the hub's own list, and only where what was decided leads to anybody at all (Dudley
-- leaflet, D18; Oxfordshire, O16: agreement was asked before the outcome could be signed).
create function priv.check_service(e mash.enquiry, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from mash.agency a where a.id = body ->> 'service' and a.hub = e.hub) then
    perform priv.refuse_input('service', 'Choose the service that is to help.');
  elsif not exists (select from mash.decision d cross join jsonb_array_elements(priv.profile_of(e.id) -> 'outcomes') one
      where d.person = (body ->> 'recipient')::uuid and d.enquiry = e.id and one ->> 'code' = d.outcome
        and one ->> 'leads_to' <> 'nothing' and not exists (select from mash.decision later where later.supersedes = d.id)) then
    perform priv.refuse_input('recipient', 'What was decided for them leads to no service: nothing is passed on.');
  end if;
end $$;

-- Whom the hub writes to: the recipients of its profile's letters.
create function priv.writes_to(hub text, recipient text) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.hub h, jsonb_array_elements(h.profile #> '{letters,recipients}') one
    where h.id = writes_to.hub and one ->> 'recipient' = writes_to.recipient);
end;

-- Nobody who asked not to be named is written to; of the outcome only a professional hears (Oxfordshire leaflet, O22).
create function priv.check_referrer(e mash.enquiry, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if e.anonymity_asked then
    perform priv.refuse_input('kind', 'Whoever told the hub asked not to be named. Nothing is sent to them.');
  elsif not priv.can_write_to_referrer(e.id) then
    perform priv.refuse_input('kind', 'Who told the hub, or how to reach them, is not recorded.');
  elsif body ->> 'kind' = 'feedback' and not exists (select from mash.referral r where r.enquiry = e.id and r.source ~ '^[2-8]') then
    perform priv.refuse_input('kind', 'Only a professional who referred is told what was decided.');
  elsif body ->> 'recipient' is not null or body ->> 'household' is not null then
    perform priv.refuse_input('recipient', 'This letter goes to whoever referred.');
  end if;
end $$;

create function priv.check_person(enquiry uuid, to_whom text, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  p mash.person;
begin
  select * into p from mash.person one where one.id = (body ->> 'recipient')::uuid and one.enquiry = check_person.enquiry;
  if p.id is null or p.died is not null or priv.is_merged(p.id) or not priv.is_such(p, to_whom) then
    perform priv.refuse_input('recipient', case to_whom when 'parent' then 'Choose a parent who is named on this enquiry.'
      when 'child' then 'Choose a child whom the enquiry is about.' when 'service' then 'Choose whom it is about.'
      else 'Choose the adult whom the enquiry is about.' end);
  elsif priv.home_of(p, (body ->> 'household')::uuid) is null then
    perform priv.refuse_input('recipient', 'Nobody has told where this person lives.');
  end if;
end $$;

create function priv.is_grown_up(p mash.person) returns boolean language sql stable
begin atomic
  select coalesce((p).birth <= (statement_timestamp() at time zone 'Europe/London')::date - interval '18 years', false);
end;

-- An unborn child is written to by nobody; whoever is 18 is an adult; of an age that nobody told, a child.
create function priv.is_such(p mash.person, to_whom text) returns boolean language sql stable
begin atomic
  select case to_whom when 'parent' then (p).role = 'parent'
    when 'service' then (p).role = 'subject'
    when 'child' then (p).role = 'subject' and (p).birth_accuracy <> 'expected' and not priv.is_grown_up(p)
    when 'adult' then (p).role = 'subject' and (p).birth_accuracy <> 'expected' and priv.is_grown_up(p) end;
end;

create function priv.home_of(p mash.person, household uuid) returns uuid language sql stable security definer
begin atomic
  select a.id from mash.household h join mash.address a on a.household = h.id
  where h.id = home_of.household and h.enquiry = (p).enquiry and priv.lives_in(h.id) && priv.rows_of((p).id) order by a.id limit 1;
end;

-- What is written to a child is written again where it was wrong: the new letter takes the place of one that has not left.
create function priv.check_not_there_yet(enquiry uuid, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from mash.letter l where l.enquiry = check_not_there_yet.enquiry and l.kind = body ->> 'kind'
      and priv.read_as(l.recipient) is not distinct from priv.read_as((body ->> 'recipient')::uuid) and l.service is not distinct from body ->> 'service'
      and (l.state = 'withheld' or l.words = '' and l.state in ('due', 'printed'))) then
    perform priv.refuse_input('kind', 'There is such a letter already, and it has not left.');
  end if;
end $$;

-- Why it is right to write to this child, and what a parent was told of an onward referral (Waltham Forest leaflet, F26), is kept like
-- a decision's reasons; the words to the reader are the letter's.
create function priv.keep_letter(e mash.enquiry, body jsonb, by text) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  own_words boolean := (select k.own_words from priv.letter_kinds() k where k.kind = body ->> 'kind');
  told text := priv.text_of(body, 'words', 2000, own_words);
  why text := priv.text_of(body, 'because', 2000, own_words);
  home uuid;
  new_one uuid;
begin
  if not own_words and told || why <> '' then
    perform priv.refuse_input('words', 'This letter says the same to everybody: nothing is written into it.');
  end if;
  select priv.home_of(p, (body ->> 'household')::uuid) into home from mash.person p where p.id = (body ->> 'recipient')::uuid;
  update mash.letter l set state = 'withdrawn' where l.enquiry = e.id and l.kind = body ->> 'kind'
    and l.recipient = any (priv.rows_of((body ->> 'recipient')::uuid)) and l.service is not distinct from body ->> 'service' and l.state in ('due', 'printed');
  insert into mash.letter (enquiry, kind, recipient, address, confidential, words, service, attention, made_by, due)
  values (e.id, body ->> 'kind', (body ->> 'recipient')::uuid, home, priv.address_is_confidential(home), told, body ->> 'service',
    priv.text_of(body, 'attention', 60, body ->> 'kind' = 'onward'), keep_letter.by, (body ->> 'due')::timestamptz) returning id into new_one;
  if own_words then
    insert into mash.letter_stop (enquiry, letter, kind, because, by) values (e.id, new_one, 'made', why, keep_letter.by);
  end if;
  return new_one;
end $$;

grant execute on function app.make_letter(uuid, jsonb) to mash_officer, senior_social_worker;
