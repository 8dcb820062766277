-- The hub asks an agency to let an item out; the agency releases it, whole or in words of its own, or refuses; and may take a
-- release back until something has left with it.

create function app.ask_release(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['senior_social_worker', 'information_officer']);
  e mash.enquiry;
  i mash.item;
  wanted text := body ->> 'purpose';
  made uuid;
begin
  earlier := priv.begin_command(request, 'ask_release', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  select * into i from mash.item one where one.id = (body ->> 'item')::uuid and one.enquiry = e.id;
  if i.id is null then
    perform priv.refuse();
  elsif wanted is null or not (wanted = any (array['letter', 'onward', 'police', 'bundle'])) then
    perform priv.refuse_input('purpose', 'Say what it is for: a letter, an onward referral, the police or a bundle.');
  elsif not (case wanted when 'bundle' then 'information_officer' else 'senior_social_worker' end = any (who.roles)) then
    perform priv.refuse();
  elsif wanted = 'police' and not priv.tells_police(e) then
    perform priv.refuse_input('purpose', 'The hub''s profile has no ground on which this is told to the police.');
  end if;
  perform priv.check_purpose(i, wanted);
  if exists (select from mash.release_request r where r.item = i.id and r.purpose = wanted
      and coalesce(r.answer, '') <> 'refused' and r.withdrawn is null) then
    perform priv.refuse_input('item', 'The agency was asked for this already: look at what it answered.');
  end if;
  made := priv.keep_release_request(i, wanted, priv.text_of(body, 'why', 2000, true), who.login);
  return priv.finish_command(request, e.id, 'release asked', jsonb_build_object('release', made));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('item', 'This cannot be kept as it is. Check the item and the purpose.');
end $$;

create function app.release_item(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('agency_practitioner');
  r mash.release_request;
begin
  earlier := priv.begin_command(request, 'release_item', body);
  if earlier is not null then
    return earlier;
  end if;
  perform priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  r := priv.own_release_request(body, who);
  perform priv.let_out(r, body, who.login);
  return priv.finish_command(request, r.enquiry, 'item released', jsonb_build_object('release', r.id));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('words', 'Something in these words cannot be kept as it is. Type them again.');
end $$;

create function app.refuse_release(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('agency_practitioner');
  r mash.release_request;
begin
  earlier := priv.begin_command(request, 'refuse_release', body);
  if earlier is not null then
    return earlier;
  end if;
  perform priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  r := priv.own_release_request(body, who);
  perform priv.keep_in(r, body, who.login);
  return priv.finish_command(request, r.enquiry, 'release refused', jsonb_build_object('release', r.id));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('because', 'Something here cannot be kept as it is. Type it again.');
end $$;

create function app.withdraw_release(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('agency_practitioner');
  r mash.release_request;
begin
  earlier := priv.begin_command(request, 'withdraw_release', body);
  if earlier is not null then
    return earlier;
  end if;
  perform priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  r := priv.own_release_request(body, who);
  perform priv.take_back(r, who.login);
  return priv.finish_command(request, r.enquiry, 'release withdrawn', jsonb_build_object('release', r.id));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('', 'This cannot be taken back as it is. Open the enquiry again.');
end $$;

-- What an agency answers and takes back, whoever types it. Not definers: the item must be one that the writer reads.
create function priv.let_out(r mash.release_request, body jsonb, by text) returns void language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
  how text := body ->> 'manner';
  i mash.item;
  words text;
begin
  if r.answered is not null then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  elsif how is null or not (how = any (array['whole', 'sanitised'])) then
    perform priv.refuse_input('manner', 'Say whether it leaves whole or in words that you write.');
  end if;
  select * into i from mash.item one where one.id = r.item;
  if i.id is null then
    perform priv.refuse();
  end if;
  words := btrim(priv.text_of(body, 'words', 20000, how = 'sanitised'));
  perform priv.check_purpose(i, r.purpose);
  perform priv.check_words(i, r.purpose, how, words);
  perform priv.keep_answer(r.id, how, '', words, by);
end $$;

create function priv.keep_in(r mash.release_request, body jsonb, by text) returns void language plpgsql
set search_path = pg_catalog, pg_temp as $$
begin
  if r.answered is not null then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  perform priv.keep_answer(r.id, 'refused', priv.text_of(body, 'because', 5000, true), '', by);
end $$;

create function priv.take_back(r mash.release_request, by text) returns void language plpgsql
set search_path = pg_catalog, pg_temp as $$
begin
  if r.left_hub is not null then
    perform priv.refuse_input('', 'Something has left the hub with this release: it cannot be taken back any more.');
  elsif coalesce(r.answer, 'refused') = 'refused' or r.withdrawn is not null then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  perform priv.keep_withdrawal(r.id, by);
end $$;

-- The request that a practitioner answers: of this enquiry, which they have open, and about an item of their own agency.
create function priv.own_release_request(body jsonb, who mash.staff) returns mash.release_request language plpgsql stable
security definer set search_path = pg_catalog, pg_temp as $$
declare
  r mash.release_request;
begin
  select * into r from mash.release_request one
  where one.id = (body ->> 'release')::uuid and one.enquiry = (body ->> 'enquiry')::uuid and one.acl && (select priv.my_keys());
  if r.id is null or r.agency <> who.agency then
    perform priv.refuse();
  end if;
  return r;
end $$;

-- What no release makes good: PRODUCT, "sealed: never in anything that leaves the hub"; "not for the family: never in a letter".
create function priv.check_purpose(i mash.item, purpose text) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if i.handling = 'decision_maker' then
    perform priv.refuse_input('item', 'This item is for the decision maker only: it never leaves the hub.');
  elsif i.not_for_family and purpose = 'letter' then
    perform priv.refuse_input('item', 'This item is not for the family: it cannot go into a letter.');
  end if;
end $$;

create function priv.check_words(i mash.item, purpose text, how text, words text) returns void language plpgsql stable
security definer set search_path = pg_catalog, pg_temp as $$
begin
  if how = 'whole' and i.police_handling = 'C' and not priv.reads_conditions(purpose) then
    perform priv.refuse_input('manner', 'This item was given with conditions, which a family cannot be held to. '
      'Write the words that may leave.');
  elsif how = 'whole' and words <> '' then
    perform priv.refuse_input('words', 'Released whole, it leaves as it stands. Leave this empty.');
  elsif how = 'sanitised' and words !~ '\w' then
    perform priv.refuse_input('words', 'Write what may leave.');
  elsif btrim(regexp_replace(words, '\s+', ' ', 'g')) = btrim(regexp_replace(i.what, '\s+', ' ', 'g')) then
    perform priv.refuse_input('words', 'These are the item''s own words. Release it whole, or write what may leave.');
  end if;
end $$;

create function priv.keep_release_request(i mash.item, purpose text, why text, by text) returns uuid language sql
security definer
begin atomic
  insert into mash.release_request (enquiry, item, agency, purpose, why, asked_by)
  values ((i).enquiry, (i).id, (i).agency, keep_release_request.purpose, keep_release_request.why, keep_release_request.by)
  returning id;
end;

create function priv.keep_answer(release uuid, how text, because text, words text, by text) returns void language sql
security definer
begin atomic
  update mash.release_request r set answer = how, because = keep_answer.because, answered = clock_timestamp(),
    answered_by = keep_answer.by where r.id = keep_answer.release;
  insert into mash.item_release (release, enquiry, item, words)
  select r.id, r.enquiry, r.item, keep_answer.words from mash.release_request r where r.id = keep_answer.release and how <> 'refused';
end;

create function priv.keep_withdrawal(release uuid, by text) returns void language sql security definer
begin atomic
  update mash.release_request r set withdrawn = clock_timestamp(), withdrawn_by = keep_withdrawal.by
  where r.id = keep_withdrawal.release;
end;

-- The request's row in the agency's own worklist: facts without content, readable without an opening.
create function priv.keep_release_asked() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into mash.release_asked (release, enquiry, agency, purpose, asked, answered)
  values (new.id, new.enquiry, new.agency, new.purpose, new.asked, new.answered)
  on conflict on constraint pk_release_asked do update set answered = excluded.answered;
  return null;
end $$;

create trigger keep_release_asked after insert or update of answered on mash.release_request
  for each row execute function priv.keep_release_asked();

-- What was asked, answered and taken back on an enquiry that is open; with it the words that an agency wrote for outside.
create function app.releases(enquiry uuid) returns table (id uuid, item uuid, agency text, agency_name text, purpose text, why text,
  asked_by text, asked timestamptz, answer text, words text, because text, answered_by text, answered timestamptz,
  withdrawn timestamptz, left_hub timestamptz, said_by text, said_by_post text, said timestamptz, how text, taken_back_by text)
language sql stable security definer
begin atomic
  select r.id, r.item, r.agency, priv.agency_name(r.agency), r.purpose, r.why, priv.name_of(r.asked_by), r.asked, r.answer,
    coalesce(g.words, ''), r.because, priv.name_of(r.answered_by), r.answered, r.withdrawn, r.left_hub,
    b.said_by, b.said_by_post, b.said, b.how, t.said_by
  from mash.release_request r left join mash.item_release g on g.release = r.id and g.enquiry = r.enquiry
  left join mash.release_on_behalf b on b.release = r.id and b.enquiry = r.enquiry and not b.taken_back
  left join mash.release_on_behalf t on t.release = r.id and t.enquiry = r.enquiry and t.taken_back
  where r.enquiry = any ((select priv.if_open(releases.enquiry, 'releases'))::uuid[]) order by r.asked, r.id;
end;

-- An agency's own open requests for release, in its worklist: which enquiry and what for, nothing of the item.
create function app.releases_asked() returns table (release uuid, enquiry uuid, reference text, initials text, purpose text,
  asked timestamptz, restricted boolean)
language sql stable security definer
begin atomic
  select a.release, e.id, e.reference, e.initials, a.purpose, a.asked, e.restricted
  from mash.release_asked a join mash.enquiry e on e.id = a.enquiry
  where a.answered is null order by a.asked limit 500;
end;

-- Whoever may read the item reads what was said of its release. Words that were released are never edited.
do $$
declare
  content text;
begin
  foreach content in array array['release_request', 'item_release', 'letter_release', 'item_ruling'] loop
    execute format('create policy system on mash.%I for all to mash_system using (true) with check (true)', content);
    execute format('create policy opened on mash.%I for select to mash_api using (acl && (select priv.my_keys()) '
      'and enquiry = any ((select priv.my_open_enquiries())::uuid[]))', content);
  end loop;
  foreach content in array array['item_release', 'item_ruling'] loop
    execute format('create trigger sealed before update or delete on mash.%I for each row execute function priv.refuse_edit()', content);
    execute format('create trigger sealed_whole before truncate on mash.%I execute function priv.refuse_edit()', content);
    execute format('alter table mash.%I enable always trigger sealed, enable always trigger sealed_whole', content);
  end loop;
end $$;

create policy system on mash.release_asked for all to mash_system using (true) with check (true);
create policy worklist on mash.release_asked for select to mash_api
  using (acl && (select priv.my_keys()) and not (enquiry = any ((select priv.my_connected())::uuid[])));

grant select, insert, update on mash.release_request, mash.release_asked, mash.item_release, mash.letter_release, mash.item_ruling
  to mash_system;
grant delete on mash.letter_release to mash_system;
grant select on mash.release_request, mash.release_asked, mash.item_release, mash.letter_release, mash.item_ruling to mash_api;

grant execute on function app.ask_release(uuid, jsonb) to senior_social_worker, information_officer;
grant execute on function app.release_item(uuid, jsonb), app.refuse_release(uuid, jsonb), app.withdraw_release(uuid, jsonb),
  app.releases_asked() to agency_practitioner;
grant execute on function app.releases(uuid)
  to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer;
