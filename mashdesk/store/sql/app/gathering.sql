-- Asking agencies, and their answers.

create function app.send_requests(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('senior_social_worker');
  e mash.enquiry;
  asking jsonb;
  many integer := 0;
  s record;
  moved integer;
begin
  earlier := priv.begin_command(request, 'send_requests', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  s := priv.step_of(e, 'send_requests', 'ask', who);
  if e.anonymity_asked and not priv.has_sanitised(e.id) then
    perform priv.refuse_input('sanitised_concern',
      'Anonymity was asked. Write the narrative that agencies may read before you ask them.');
  elsif jsonb_array_length(priv.list_of(body, 'requests')) = 0 then
    perform priv.refuse_input('requests', 'Choose at least one agency to ask.');
  end if;
  perform priv.require_for_requests(e.id, array(select r ->> 'agency' from jsonb_array_elements(body -> 'requests') r));
  for asking in select value from jsonb_array_elements(body -> 'requests') loop
    perform priv.check_request(e, asking);
    perform priv.keep_request(e, asking, who.login);
    perform priv.name_with_request(e, asking, who.login);
    many := many + 1;
  end loop;
  moved := priv.move_enquiry(e.id, s.to_state, more_asked => many);
  return priv.finish_command(request, e.id, 'information requests sent', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when unique_violation then
    perform priv.refuse_input('requests', 'One of these agencies was asked already.');
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('requests', 'Something in these requests cannot be kept as it is. Check agencies and times.');
end $$;

create function priv.check_request(e mash.enquiry, asking jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from mash.agency a where a.id = asking ->> 'agency' and a.hub = e.hub) then
    perform priv.refuse_input('requests', 'This agency is not one of the hub''s.');
  elsif not priv.is_partner_today(e.hub, asking ->> 'agency') then
    perform priv.refuse_input('requests', format('%s is not the hub''s partner today.', priv.agency_name(asking ->> 'agency')));
  elsif (asking ->> 'due')::timestamptz is null or (asking ->> 'due')::timestamptz < e.received then
    perform priv.refuse_input('due', 'A return cannot be due before the referral was received.');
  end if;
end $$;

-- Where the hub's leaflet knows no other purposes, none is kept. Who has not signed the agreement is asked with a reason, which whoever
-- asks puts their name to: nobody is kept from asking in an emergency.
create function priv.keep_request(e mash.enquiry, asking jsonb, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  profile jsonb := priv.profile_of(e.id);
  purpose text := priv.text_of(asking, 'purpose', 2000, true);
  listed jsonb := priv.purpose_of(profile, purpose);
  signed boolean := priv.is_signed(profile -> 'agreement', asking ->> 'agency', priv.today()::text);
begin
  if listed is null and profile #> '{purpose_limit,only_listed}' = 'true' then
    perform priv.refuse_input('purpose', 'Choose one of the hub''s purposes. Its profile allows no other.');
  elsif not signed and priv.text_of(asking, 'unsigned_because', 2000, false) !~ '\S' then
    perform priv.refuse_input('unsigned_because', format('%s has not signed the information sharing agreement, or no longer. '
      'Say why it is asked all the same.', priv.agency_name(asking ->> 'agency')));
  end if;
  insert into mash.information_request (enquiry, agency, purpose, purpose_code, lawful_basis, questions, checks, unsigned_because, sent_by, due,
    agreed)
  values (e.id, asking ->> 'agency', coalesce(listed ->> 'label', purpose), listed ->> 'code',
    priv.text_of(asking, 'lawful_basis', 200, true), priv.text_of(asking, 'questions', 10000, false),
    array(select jsonb_array_elements_text(priv.list_of(asking, 'checks'))),
    case when signed then '' else asking ->> 'unsigned_because' end, keep_request.by,
    (asking ->> 'due')::timestamptz, priv.is_agreed_to(e.id, asking ->> 'agency'));
  if not signed then
    perform priv.log('agency asked without a signed agreement', e.id, '');
  end if;
end $$;

-- The agency's row in its own worklist: facts without content, readable without an opening.
create function priv.keep_asked() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into mash.asked (request, enquiry, agency, due, answered, closed)
  values (new.id, new.enquiry, new.agency, new.due, new.answered,
    (select e.state = 'closed' from mash.enquiry e where e.id = new.enquiry))
  on conflict on constraint pk_asked do update set due = excluded.due, answered = excluded.answered;
  return null;
end $$;

create trigger keep_asked after insert or update of due, answered on mash.information_request
  for each row execute function priv.keep_asked();

-- A closed enquiry leaves the agencies' worklists, and comes back to them when it is opened again.
create function priv.keep_closed() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update mash.asked a set closed = (new.state = 'closed') where a.enquiry = new.id;
  return null;
end $$;

create trigger keep_closed after update of state on mash.enquiry
  for each row when ((old.state = 'closed') <> (new.state = 'closed')) execute function priv.keep_closed();

create function app.return_information(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('agency_practitioner');
  e mash.enquiry;
  asked mash.information_request;
begin
  earlier := priv.begin_command(request, 'return_information', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  select * into asked from mash.information_request r where r.id = (body ->> 'request')::uuid and r.enquiry = e.id;
  if asked.id is null or asked.agency <> who.agency then
    perform priv.refuse();
  end if;
  perform priv.keep_return(e, asked, body, who.login);
  perform priv.keep_why_answer_late(asked, body, who.login);
  return priv.finish_command(request, e.id, 'information returned',
    jsonb_build_object('version', priv.move_enquiry(e.id, more_returned => 1)));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('items', 'Something in these items cannot be kept as it is. Check dates and choices.');
end $$;

-- What an agency answers, whoever types it.
create function priv.keep_return(e mash.enquiry, asked mash.information_request, body jsonb, by text) returns void language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
  kind text := body ->> 'answer';
begin
  if asked.answered is not null then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  elsif kind is null or not (kind = any (array['items', 'not_known', 'nothing_relevant', 'withheld'])) then
    perform priv.refuse_input('answer', 'Say what your agency holds.');
  elsif (kind = 'items') <> (jsonb_array_length(priv.list_of(body, 'items')) > 0) then
    perform priv.refuse_input('items', 'Add at least one item, or say that there is nothing to add.');
  end if;
  if kind = 'withheld' then
    insert into mash.withholding (request, enquiry, because) values (asked.id, e.id, priv.text_of(body, 'because', 5000, true));
  end if;
  perform priv.keep_findings(asked, body);
  perform priv.write_items(e, asked, priv.list_of(body, 'items'), by);
  update mash.information_request r set answer = kind, answered = statement_timestamp(), answered_by = keep_return.by
  where r.id = asked.id;
end $$;

create function priv.write_items(e mash.enquiry, asked mash.information_request, items jsonb, by text) returns void language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
  one jsonb;
begin
  for one in select value from jsonb_array_elements(items) loop
    if (one ->> 'happened')::date > (statement_timestamp() at time zone 'Europe/London')::date then
      perform priv.refuse_input('happened', 'This date is in the future. Say when it happened.');
    elsif one ->> 'handling' = 'named_agencies' and not priv.are_agencies(e.hub, priv.list_of(one, 'shared_with')) then
      perform priv.refuse_input('shared_with', 'Choose the agencies that may see this item.');
    elsif jsonb_array_length(priv.list_of(one, 'people')) = 0 then
      perform priv.refuse_input('people', 'Choose whom this is about.');
    end if;
    perform priv.check_police_codes(one, priv.is_police(asked.agency));
    insert into mash.item (enquiry, request, agency, people, happened, happened_words, what, nature, relevance, lawful_basis,
      handling, shared_with, not_for_family, by, police_source, police_information, police_handling, police_conditions)
    values (e.id, asked.id, asked.agency, priv.people_of(e.id, priv.list_of(one, 'people')),
      (one ->> 'happened')::date, priv.text_of(one, 'happened_words', 200, false), priv.text_of(one, 'what', 20000, true),
      one ->> 'nature', priv.text_of(one, 'relevance', 5000, true), priv.text_of(one, 'lawful_basis', 200, true),
      one ->> 'handling', array(select jsonb_array_elements_text(priv.list_of(one, 'shared_with'))),
      coalesce((one ->> 'not_for_family')::boolean, false), write_items.by, one ->> 'police_source', one ->> 'police_information',
      one ->> 'police_handling', priv.text_of(one, 'police_conditions', 5000, false));
  end loop;
end $$;

-- The police grade what they give, 3x5x2: the source, the information, and how it may be shared; nobody else does.
create function priv.check_police_codes(one jsonb, police boolean) returns void language plpgsql immutable
set search_path = pg_catalog, pg_temp as $$
declare
  conditions boolean := coalesce(one ->> 'police_conditions', '') ~ '\w';
begin
  if not police then
    if conditions or coalesce(one ->> 'police_source', one ->> 'police_information', one ->> 'police_handling') is not null then
      perform priv.refuse_input('police_source', 'Only the police give an item police codes.');
    end if;
  elsif one ->> 'police_source' is null or not (one ->> 'police_source' = any (array['1', '2', '3'])) then
    perform priv.refuse_input('police_source', 'Grade the source: 1, 2 or 3.');
  elsif one ->> 'police_information' is null or not (one ->> 'police_information' = any (array['A', 'B', 'C', 'D', 'E'])) then
    perform priv.refuse_input('police_information', 'Grade the information: A to E.');
  elsif one ->> 'police_handling' is null or not (one ->> 'police_handling' = any (array['P', 'C'])) then
    perform priv.refuse_input('police_handling', 'Choose the handling code: P or C.');
  elsif one ->> 'police_handling' = 'C' and not conditions then
    perform priv.refuse_input('police_conditions', 'Code C needs its conditions: say how it may be shared.');
  elsif one ->> 'police_handling' = 'P' and coalesce(one ->> 'police_conditions', '') <> '' then
    perform priv.refuse_input('police_conditions', 'Conditions go with code C only.');
  end if;
end $$;

create function priv.is_police(agency text) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.agency a where a.id = is_police.agency and a.function = 'police');
end;

create function priv.are_agencies(hub text, ids jsonb) returns boolean language sql volatile security definer
begin atomic
  select jsonb_array_length(ids) > 0 and not exists (select from jsonb_array_elements_text(ids) as id
    where priv.is_partner_today(are_agencies.hub, id) is not true);
end;
