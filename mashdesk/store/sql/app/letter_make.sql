-- A letter that somebody makes: to a child, an adult, a parent who is asked to ring, whoever referred, people at their work. It is
-- kept, checked, released and posted like any other.

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
  if body ->> 'kind' = 'police_disclosure' then
    perform priv.log('police disclosure made', e.id, '');
  end if;
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
  elsif to_whom in ('child', 'adult', 'referrer') and body ->> 'kind' <> 'acknowledgement' and not priv.writes_to(e.hub, to_whom) then
    perform priv.refuse_input('kind', 'The hub''s profile does not say that this letter is written.');
  elsif to_whom = 'referrer' then
    perform priv.check_referrer(e, body);
  elsif to_whom = 'police' then
    perform priv.check_police(e, body);
  elsif to_whom = 'agency' then
    perform priv.check_agency(e.id, body);
  else
    perform priv.check_person(e.id, to_whom, body);
  end if;
  if to_whom = 'service' then
    perform priv.check_service(e, body);
  elsif not priv.is_to_work(body ->> 'kind') and (body ->> 'service' is not null or body ->> 'attention' ~ '\S') then
    perform priv.refuse_input('service', 'This letter goes to no service.');
  end if;
  perform priv.check_partner(e.id, body ->> 'service', 'service');
end $$;

-- Nothing goes to an agency before its first day as a partner or after its last (Dudley leaflet, D4).
create function priv.check_partner(enquiry uuid, agency text, field text) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if check_partner.agency is not null and not exists (select from mash.enquiry e
      where e.id = check_partner.enquiry and priv.is_partner_today(e.hub, check_partner.agency)) then
    perform priv.refuse_input(field, format('%s is not the hub''s partner today.', priv.agency_name(check_partner.agency)));
  end if;
end $$;

-- What helps is passed on to an agency of the hub's own list, and only where what was decided leads to anybody at all (Dudley
-- leaflet, D18; Oxfordshire, O16: agreement was asked before the outcome could be signed). An enquiry about somebody who has a social
-- worker already goes to the team that has them (Northamptonshire leaflet, N22).
create function priv.check_service(e mash.enquiry, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from mash.agency a where a.id = body ->> 'service' and a.hub = e.hub) then
    perform priv.refuse_input('service', 'Choose the service that is to help.');
  elsif body ->> 'kind' = 'hand_off' and not exists (select from mash.agency a
      where a.id = body ->> 'service' and a.function in ('social_care', 'adult_services')) then
    perform priv.refuse_input('service', 'An open case is handed to a social care team.');
  elsif priv.is_outside_agreement(e, body ->> 'service') and not priv.is_harmed((body ->> 'recipient')::uuid) then
    perform priv.refuse_input('service', 'This service is outside the agreement: nothing is passed on to it before harm is decided.');
  elsif body ->> 'kind' = 'onward' and not exists (select from mash.decision d cross join jsonb_array_elements(priv.profile_of(e.id) -> 'outcomes') one
      where d.person = (body ->> 'recipient')::uuid and d.enquiry = e.id and one ->> 'code' = d.outcome
        and one ->> 'leads_to' <> 'nothing' and not exists (select from mash.decision later where later.supersedes = d.id)) then
    perform priv.refuse_input('recipient', 'What was decided for them leads to no service: nothing is passed on.');
  end if;
end $$;

-- A leaflet that shares outside its agreement only where the threshold of significant harm is met (Northamptonshire, N6) says so
-- among its grounds. Who signed, and until when, is what it is for those who are asked (73_partners.sql).
create function priv.has_ground(e mash.enquiry, ground text) returns boolean language sql stable security definer
begin atomic
  select exists (select from jsonb_array_elements(priv.profile_of((e).id) -> 'sharing_outside') one where one ->> 'code' = has_ground.ground);
end;

-- A hub that names no ground for it tells the police nothing in this way (Waltham Forest leaflet, F22).
create function priv.tells_police(e mash.enquiry) returns boolean language sql stable security definer
begin atomic
  select priv.has_ground(e, 'police_crime') or priv.has_ground(e, 'significant_harm_threshold');
end;

create function priv.is_outside_agreement(e mash.enquiry, agency text) returns boolean language sql stable security definer
begin atomic
  select priv.has_ground(e, 'significant_harm_threshold') and (is_outside_agreement.agency is null
    or not priv.is_signed(priv.profile_of((e).id) -> 'agreement', is_outside_agreement.agency, priv.today()::text));
end;

create function priv.is_harmed(person uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.decision d where d.person = any (priv.rows_of(is_harmed.person)) and d.harm = 'yes'
    and not exists (select from mash.decision later where later.supersedes = d.id));
end;

-- For the sake of a crime, on the hub's own ground for that and no other (Worcestershire leaflet, W14; Oxfordshire, O20; Dudley, D17;
-- Northamptonshire, N6).
create function priv.check_police(e mash.enquiry, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not priv.tells_police(e) then
    perform priv.refuse_input('kind', 'The hub''s profile does not say that this letter is written.');
  elsif body ->> 'service' is not null and not exists (select from mash.agency a
      where a.id = body ->> 'service' and a.hub = e.hub and a.function = 'police') then
    perform priv.refuse_input('service', 'Choose the hub''s own police, or write which force.');
  elsif not exists (select from mash.person p where p.id = (body ->> 'recipient')::uuid and p.enquiry = e.id and not priv.is_set_aside(p.id)) then
    perform priv.refuse_input('recipient', 'Choose whom it is about.');
  elsif not coalesce(body ->> 'how' in ('asked', 'offered'), false) then
    perform priv.refuse_input('how', 'Say whether the police asked, or the hub offers it.');
  elsif not coalesce(body ->> 'ground' in ('police_crime', 'significant_harm_threshold') and priv.has_ground(e, body ->> 'ground'), false) then
    perform priv.refuse_input('ground', 'Choose on which of the hub''s grounds.');
  elsif body ->> 'ground' = 'police_crime' and priv.is_outside_agreement(e, body ->> 'service') then
    perform priv.refuse_input('ground', 'Outside the agreement nothing is shared unless the threshold of significant harm is met.');
  end if;
end $$;

-- What an agency that has nobody in the hub is asked goes to it on paper, as long as it has not answered.
create function priv.check_agency(enquiry uuid, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not priv.is_virtual(enquiry, body ->> 'service') then
    perform priv.refuse_input('service', 'Choose an agency that has nobody in the hub.');
  elsif not exists (select from mash.information_request r
      where r.enquiry = check_agency.enquiry and r.agency = body ->> 'service' and r.answered is null) then
    perform priv.refuse_input('service', 'This agency was not asked yet, or has answered.');
  end if;
end $$;

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
  if p.id is null or p.died is not null or priv.is_set_aside(p.id) or not priv.is_such(p, to_whom) then
    perform priv.refuse_input('recipient', case to_whom when 'parent' then 'Choose a parent who is named on this enquiry.'
      when 'child' then 'Choose a child whom the enquiry is about.' when 'service' then 'Choose whom it is about.'
      else 'Choose the adult whom the enquiry is about.' end);
  elsif priv.home_of(p, (body ->> 'household')::uuid) is null then
    perform priv.refuse_input('recipient', 'Nobody has told where this person lives.');
  elsif to_whom <> 'service' and priv.is_unsafe_post(p.id, priv.home_of(p, (body ->> 'household')::uuid)) then
    perform priv.refuse_input('recipient', 'It was said that post to this home is not safe for them. Choose another home, or say why it is safe now.');
  end if;
end $$;

create function priv.home_of(p mash.person, household uuid) returns uuid language sql stable security definer
begin atomic
  select a.id from mash.household h join mash.address a on a.household = h.id
  where h.id = home_of.household and h.enquiry = (p).enquiry and priv.lives_in(h.id) && priv.rows_of((p).id) order by a.id limit 1;
end;

-- What is written to a child is written again where it was wrong: the new letter takes the place of one that has not left. Each
-- disclosure to the police is one of its own, and takes no other's place.
create function priv.check_not_there_yet(enquiry uuid, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from mash.letter l where l.enquiry = check_not_there_yet.enquiry and l.kind = body ->> 'kind'
      and priv.read_as(l.recipient) is not distinct from priv.read_as((body ->> 'recipient')::uuid) and l.service is not distinct from body ->> 'service'
      and l.told = '{}' and (l.state = 'withheld' or l.words = '' and l.state in ('due', 'printed'))) then
    perform priv.refuse_input('kind', 'There is such a letter already, and it has not left.');
  end if;
end $$;

-- Why it is right to write to this child, what a parent was told of what is passed on (Waltham Forest leaflet, F26), why it is necessary
-- that the police know, is kept like a decision's reasons; the words to the reader are the letter's.
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
    and l.recipient = any (priv.rows_of((body ->> 'recipient')::uuid)) and l.service is not distinct from body ->> 'service' and l.told = '{}'
    and l.state in ('due', 'printed');
  insert into mash.letter (enquiry, kind, recipient, address, confidential, strict, words, told, service, attention, made_by, due)
  values (e.id, body ->> 'kind', (body ->> 'recipient')::uuid, home, priv.address_is_confidential(home), body ->> 'kind' = 'police_disclosure',
    told, priv.police_told(e, body, why), body ->> 'service', priv.text_of(body, 'attention', 60, priv.is_to_work(body ->> 'kind')),
    keep_letter.by, (body ->> 'due')::timestamptz) returning id into new_one;
  if own_words then
    insert into mash.letter_stop (enquiry, letter, kind, because, by) values (e.id, new_one, 'made', why, keep_letter.by);
  end if;
  return new_one;
end $$;

-- What a disclosure to the police is kept with beside its words; nothing for any other letter. Its ground stands as the hub words it now.
create function priv.police_told(e mash.enquiry, body jsonb, necessity text) returns jsonb language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  ground jsonb;
  force text := priv.agency_name(body ->> 'service');
begin
  if body ->> 'kind' <> 'police_disclosure' then
    return '{}';
  elsif force is null then -- in a step of its own: a coalesce may ask for the other force while it is planned
    force := priv.text_of(body, 'force', 200, true);
  end if;
  select one into ground from jsonb_array_elements(priv.profile_of(e.id) -> 'sharing_outside') one where one ->> 'code' = body ->> 'ground';
  return jsonb_build_object('how', body ->> 'how', 'ground', body ->> 'ground', 'ground_words', ground ->> 'label', 'necessity', necessity,
    'force', force,
    'reference', priv.text_of(body, 'reference', 60, false),
    'harm', priv.text_of(body, 'harm', 2000, body ->> 'ground' = 'significant_harm_threshold'));
end $$;

grant execute on function app.make_letter(uuid, jsonb) to mash_officer, senior_social_worker;
