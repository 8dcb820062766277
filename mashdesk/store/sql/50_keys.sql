-- Which keys each information class gives: PRODUCT.md's visibility table, row by row, in one place.

create function priv.agencies_asked(enquiry uuid) returns text[] language sql stable security definer
begin atomic
  select coalesce(array_agg('agency:' || r.agency order by r.agency), '{}')
  from mash.information_request r where r.enquiry = agencies_asked.enquiry;
end;

create function priv.keys_of_class(class text, hub text, asked text[]) returns text[] language sql immutable
begin atomic
  select case class
    when 'ordinary' then array['officer:' || hub, 'decider:' || hub, 'manager:' || hub, 'information:' || hub] || asked
    when 'hub' then array['officer:' || hub, 'decider:' || hub, 'manager:' || hub, 'information:' || hub]
    when 'views' then array['decider:' || hub, 'manager:' || hub, 'information:' || hub]
    when 'confidential' then array['decider:' || hub, 'information:' || hub]
    else '{}'::text[]
  end;
end;

create function priv.class_of(source text, row_is jsonb, anonymity boolean) returns text language sql immutable
begin atomic
  select case source
    when 'narrative' then case when anonymity and not (row_is ->> 'sanitised')::boolean then 'confidential' else 'ordinary' end
    when 'referrer' then case when anonymity then 'confidential' else 'ordinary' end
    when 'address' then case when (row_is ->> 'confidential')::boolean then 'confidential' else 'ordinary' end
    when 'item' then case row_is ->> 'handling' when 'hub' then 'ordinary' else 'confidential' end
    when 'information_request' then 'hub'
    when 'answer_on_behalf' then 'hub'
    when 'withholding' then 'confidential'
    when 'finding' then 'confidential'
    when 'late_reason' then case when row_is ->> 'flag' = 'allegation' then 'views'
      when anonymity and row_is ->> 'kind' = 'written_follow_up' then 'confidential' else 'hub' end
    when 'chase' then 'hub'
    when 'asked' then 'none'
    when 'screening' then 'views'
    when 'step' then case when anonymity and row_is ->> 'step' = 'written' then 'confidential' when row_is ->> 'step' in ('return', 'transfer', 'hand_over', 'assign', 'taken_over', 'written', 'group', 'conference', 'assessed') then 'hub' else 'views' end
    when 'discussion' then 'views'
    when 'attendee' then 'views'
    when 'rationale' then 'confidential'
    when 'item_ruling' then 'confidential'
    when 'clock' then case when row_is ->> 'flag' = 'allegation' then 'views' -- a form after a call: who told the hub, and how
      when anonymity and row_is ->> 'kind' = 'written_follow_up' then 'confidential' else 'hub' end
    when 'action' then case when row_is ->> 'discussion' is null then 'hub' else 'views' end
    when 'action_owed' then 'hub'
    when 'pathway' then case row_is ->> 'flag' when 'allegation' then 'views' else 'hub' end
    when 'start_correction' then 'views'
    when 'consent' then 'hub'
    when 'lawful_basis' then 'hub'
    when 'telling' then 'hub'
    when 'family_contact' then 'hub'
    when 'family_call' then 'hub'
    when 'person_contact' then case when (row_is ->> 'restricted')::boolean then 'confidential' else 'hub' end
    when 'person_name' then case when (row_is ->> 'restricted')::boolean then 'confidential' else 'ordinary' end
    when 'person_change' then case when (row_is ->> 'restricted')::boolean then 'confidential' else 'ordinary' end
    when 'warning' then case when (row_is ->> 'restricted')::boolean then 'confidential' else 'ordinary' end
    when 'residence' then case when (row_is ->> 'restricted')::boolean then 'confidential' else 'ordinary' end
    when 'person_merge' then 'hub'
    when 'outcome_heard' then 'hub'
    when 'letter_hit' then 'confidential'
    when 'letter_stop' then 'confidential'
    when 'letter' then case when (row_is ->> 'confidential')::boolean then 'confidential' else 'hub' end
    when 'letter_page' then case when (row_is ->> 'confidential')::boolean then 'confidential' else 'hub' end
    else 'ordinary'
  end;
end;

-- The agencies that opened a dispute before this moment which nobody had settled by then (Waltham Forest, F35).
create function priv.agencies_disputing(enquiry uuid, before timestamptz) returns setof text language sql stable security definer
begin atomic
  select distinct s.agency from mash.step s where s.enquiry = agencies_disputing.enquiry and s.step = 'dispute' and s.agency is not null
    and s.at < agencies_disputing.before and not exists (select from mash.step over where over.enquiry = s.enquiry and over.step = 'settle'
      and over.at > s.at and over.at < agencies_disputing.before);
end;

-- The agency whose own words a row holds; it reads them whatever their handling says of others.
create function priv.own_agency(source text, row_is jsonb) returns text[] language sql stable security definer
begin atomic
  select case
    when source in ('item', 'information_request', 'asked', 'attendee') then array['agency:' || (row_is ->> 'agency')]
    when source = 'step' and row_is ->> 'agency' is not null then array['agency:' || (row_is ->> 'agency')]
    when source = 'step' and row_is ->> 'step' in ('step_up', 'settle') then array(select 'agency:' || disputing -- the hub's answer to them
      from priv.agencies_disputing((row_is ->> 'enquiry')::uuid, (row_is ->> 'at')::timestamptz) disputing order by disputing)
    when source in ('withholding', 'answer_on_behalf', 'finding', 'late_reason', 'chase') then (select array['agency:' || r.agency] from mash.information_request r
                                      where r.id = (row_is ->> 'request')::uuid)
    when source in ('action', 'action_owed') then array(select 'agency:' || r.agency from mash.information_request r
      where r.enquiry = (row_is ->> 'enquiry')::uuid and r.agency = row_is ->> 'agency') -- its own, once it was asked here
    else '{}'::text[]
  end;
end;

create function priv.shared_agencies(row_is jsonb) returns text[] language sql immutable
begin atomic
  select case when row_is ->> 'handling' = 'named_agencies'
    then (select coalesce(array_agg('agency:' || name), '{}') from jsonb_array_elements_text(row_is -> 'shared_with') as name)
    else '{}'::text[] end;
end;

-- On a restricted enquiry: the named people whom their roles would let read the row without the restriction, and the glass.
create function priv.keys_of_named(enquiry uuid, keys text[]) returns text[] language sql stable security definer
begin atomic
  select coalesce(array_agg('staff:' || s.login order by s.login), '{}') || priv.glass_keys(keys_of_named.enquiry, keys)
  from mash.restriction r join mash.named_person n on n.restriction = r.id join mash.staff s on s.login = n.login
  where r.enquiry = keys_of_named.enquiry and r.lifted is null and priv.role_keys(s) && keys;
end;

-- A search of hub staff may say of a restricted person "ask the hub manager", and nothing else. Nobody carries these keys: they
-- open nothing, and only the search looks for them. Agencies get none, and a confidential address gives none to anybody.
create function priv.hint_keys(keys text[]) returns text[] language sql immutable
begin atomic
  select coalesce(array_agg('hint:' || key order by key), '{}') from unnest(keys) as key
  where split_part(key, ':', 1) in ('officer', 'decider', 'manager', 'information');
end;

-- Rows that are read like another table's: what was said of an item's release like the item, what a letter holds like the letter,
-- what came of an action like the action, a step's answer and a mark like their pathway.
create function priv.read_like(table_name text) returns text language sql immutable
begin atomic
  select case table_name when 'release_request' then 'item' when 'item_release' then 'item' when 'release_on_behalf' then 'item' when 'release_asked' then 'asked'
    when 'letter_release' then 'letter' when 'action_result' then 'action'
    when 'pathway_answer' then 'pathway' when 'pathway_mark' then 'pathway' end;
end;

-- A letter is as confidential as its address, or as the closest item in it.
create function priv.closeness(letter jsonb) returns jsonb language sql immutable
begin atomic
  select jsonb_build_object('confidential', (letter ->> 'confidential')::boolean or (letter ->> 'strict')::boolean);
end;

create function priv.keep_acl() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  row_is jsonb := to_jsonb(new);
  source text := coalesce(priv.read_like(tg_table_name), tg_table_name);
  e mash.enquiry;
begin
  select * into e from mash.enquiry one where one.id = new.enquiry;
  if tg_table_name in ('letter_page', 'letter_release') then
    row_is := row_is || (select priv.closeness(to_jsonb(l)) from mash.letter l where l.id = new.letter);
  elsif tg_table_name = 'letter' then
    row_is := row_is || priv.closeness(row_is);
  elsif tg_table_name = 'action_result' then
    row_is := row_is || (select jsonb_build_object('agency', a.agency, 'discussion', a.discussion) from mash.action a where a.id = new.action);
  elsif tg_table_name in ('pathway_answer', 'pathway_mark') then
    row_is := row_is || (select jsonb_build_object('flag', p.flag) from mash.pathway p where p.id = new.pathway);
  elsif tg_table_name = 'clock' then -- of a special pathway's step: whoever reads the pathway
    row_is := row_is || coalesce((select jsonb_build_object('flag', p.flag) from mash.pathway p where p.id = new.pathway), '{}');
  elsif tg_table_name = 'late_reason' then -- and why it was late
    row_is := row_is || coalesce((select jsonb_build_object('kind', c.kind, 'flag', p.flag) from mash.clock c
      left join mash.pathway p on p.id = c.pathway where c.id = (row_is ->> 'clock')::uuid), '{}');
  elsif tg_table_name in ('person_name', 'person_contact', 'person_change', 'warning', 'residence') then
    row_is := row_is || priv.closeness_of_said(tg_table_name, row_is);
  elsif source = 'item' and tg_table_name <> 'item' then -- whoever reads the item, and its owner: a release widens nothing
    row_is := row_is || (select jsonb_build_object('agency', i.agency, 'handling', i.handling, 'shared_with', i.shared_with)
      from mash.item i where i.id = new.item);
  end if;
  new.acl := priv.keys_of_class(priv.class_of(source, row_is, e.anonymity_asked), e.hub, priv.agencies_asked(new.enquiry))
    || priv.own_agency(source, row_is) || priv.shared_agencies(row_is);
  if e.restricted and (source = 'person' or source = 'address' and not (row_is ->> 'confidential')::boolean
      or source = 'person_name' and not (row_is ->> 'restricted')::boolean) then
    new.acl := priv.keys_of_named(e.id, new.acl) || priv.hint_keys(new.acl);
  elsif e.restricted then
    new.acl := priv.keys_of_named(e.id, new.acl);
  end if;
  return new;
end $$;

create function priv.keep_enquiry_acl() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  new.acl := priv.keys_of_class('ordinary', new.hub, priv.agencies_asked(new.id));
  if new.restricted then
    new.acl := priv.keys_of_named(new.id, new.acl);
  end if;
  return new;
end $$;

-- Every row of an enquiry takes its keys anew: one more agency was asked, or the people named on it changed. Two items' mark takes what
-- its items have by then.
create function priv.spread_keys(enquiry uuid) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  content text;
begin
  update mash.enquiry e set acl = e.acl where e.id = spread_keys.enquiry;
  for content in select unnest(priv.content_tables() || array['information_request', 'matter', 'advice', 'contradiction']) loop
    execute format('update mash.%I set acl = acl where enquiry = $1', content) using spread_keys.enquiry;
  end loop;
end $$;

create function priv.spread_acl() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.spread_keys(new.enquiry);
  return null;
end $$;

-- A named person reads what their roles give them now, not what they gave when they were named.
create function priv.spread_of_named() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.spread_keys(r.enquiry) from mash.restriction r join mash.named_person n on n.restriction = r.id
  where n.login = new.login and r.lifted is null;
  return null;
end $$;

create function priv.content_tables() returns text[] language sql immutable
begin atomic
  select array['referral', 'narrative', 'referrer', 'person', 'relationship', 'household', 'address', 'screening',
    'item', 'discussion', 'attendee', 'decision', 'rationale', 'letter', 'letter_page', 'withholding', 'asked',
    'release_request', 'item_release', 'release_asked', 'letter_release', 'item_ruling', 'consent', 'lawful_basis', 'telling', 'family_contact',
    'family_call', 'step', 'letter_hit', 'letter_stop', 'outcome_heard', 'clock', 'start_correction', 'action', 'action_result', 'action_owed',
    'person_name', 'person_contact', 'no_contact', 'warning', 'person_change', 'person_need', 'residence', 'answer_on_behalf', 'release_on_behalf', 'person_merge',
    'pathway', 'pathway_answer', 'pathway_mark', 'finding', 'late_reason', 'chase'];
end;

-- What is signed or said is never edited; only its keys may follow the agencies that are asked.
create function priv.refuse_edit() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  follows text[] := array['acl'] || case when tg_table_name = 'person_name' then array['words', 'spelt'] end; -- not reckoned yet in new
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - follows = to_jsonb(old) - follows then
    return new;
  end if;
  raise log 'refused' using errcode = 'MD001'; -- an owner, or whoever acts as one: it is collected like any other refusal
  raise exception 'What is sealed is never changed, only superseded.' using errcode = '42501';
end $$;

do $$
declare
  content text;
begin
  for content in select unnest(priv.content_tables() || array['information_request']) loop
    execute format('create trigger keep_acl before insert or update on mash.%I for each row execute function priv.keep_acl()', content);
  end loop;
  foreach content in array array['decision', 'rationale', 'item', 'withholding', 'screening', 'discussion', 'attendee',
      'letter_page', 'access_log', 'referrer'] loop
    execute format('create trigger sealed before update or delete on mash.%I for each row execute function priv.refuse_edit()', content);
    execute format('create trigger sealed_whole before truncate on mash.%I execute function priv.refuse_edit()', content);
    execute format('alter table mash.%I enable always trigger sealed, enable always trigger sealed_whole', content);
  end loop;
end $$;

create trigger keep_acl before insert or update on mash.enquiry for each row execute function priv.keep_enquiry_acl();
create trigger spread_acl after insert on mash.information_request for each row execute function priv.spread_acl();
create trigger spread_of_named after update of roles, agency, hub on mash.staff for each row execute function priv.spread_of_named();
