-- A letter's last gate: what was found on its kept page is cleared one by one with a reason, and only then is it released.
-- The page is read by the program (the database does not read PDF); what was found, who cleared it and why is kept here.

-- Whether the page that was looked at is the one that is kept and not yet posted.
create function priv.the_page(l mash.letter, body jsonb) returns boolean language sql immutable
begin atomic
  select l.state = 'printed' and l.content_hash <> '' and l.content_hash = coalesce(body ->> 'content_hash', '');
end;

create function app.check_letter(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('senior_social_worker');
  l mash.letter;
begin
  earlier := priv.begin_command(request, 'check_letter', body);
  if earlier is not null then
    return earlier;
  end if;
  perform priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  select * into l from mash.letter it where it.id = (body ->> 'letter')::uuid and it.enquiry = (body ->> 'enquiry')::uuid;
  if l.id is null then
    perform priv.refuse();
  elsif not priv.the_page(l, body) or l.checked is not null then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  perform priv.keep_check(l, priv.list_of(body, 'hits'), who.login);
  return priv.finish_command(request, l.enquiry, 'letter checked', jsonb_build_object('letter', l.id));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('hits', 'What was found in the letter could not be kept. Check it again.');
end $$;

create function priv.keep_check(l mash.letter, hits jsonb, by text) returns void language sql security definer
begin atomic
  insert into mash.letter_hit (enquiry, letter, position, rule, stops, page, why, boxes)
  select l.enquiry, l.id, place, hit ->> 'rule', (hit ->> 'stops')::boolean, (hit ->> 'page')::smallint,
    coalesce(hit ->> 'why', ''), array(select box::float8 from jsonb_array_elements_text(priv.list_of(hit, 'boxes')) box)
  from jsonb_array_elements(keep_check.hits) with ordinality as found(hit, place);
  insert into mash.letter_hit (enquiry, letter, position, rule, stops, page) -- whatever the program looked at
  select l.enquiry, l.id, 1 + jsonb_array_length(keep_check.hits), 'KEPT_AWAY', false, 0
  where priv.goes_past_an_order(l) and not priv.order_was_seen(l.id);
  update mash.letter it set checked = clock_timestamp(), checked_by = keep_check.by where it.id = l.id;
end;

create function app.clear_hit(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('senior_social_worker');
  h mash.letter_hit;
  l mash.letter;
begin
  earlier := priv.begin_command(request, 'clear_hit', body);
  if earlier is not null then
    return earlier;
  end if;
  perform priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  select * into h from mash.letter_hit it where it.id = (body ->> 'hit')::uuid and it.enquiry = (body ->> 'enquiry')::uuid;
  select * into l from mash.letter it where it.id = h.letter;
  if l.id is null then
    perform priv.refuse();
  elsif l.state <> 'printed' or l.released is not null or h.cleared is not null then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  elsif h.stops then
    perform priv.refuse_input('hit', 'Nobody can clear this: the letter has to be made anew.');
  end if;
  perform priv.keep_cleared(h.id, priv.text_of(body, 'because', 2000, true), who.login);
  return priv.finish_command(request, l.enquiry, 'letter hit cleared', jsonb_build_object('hit', h.id));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('because', 'This reason cannot be kept as it is.');
end $$;

create function priv.keep_cleared(hit uuid, because text, by text) returns void language sql security definer
begin atomic
  update mash.letter_hit h set cleared = clock_timestamp(), cleared_by = keep_cleared.by, because = keep_cleared.because
  where h.id = keep_cleared.hit;
end;

-- Whether anything that was found on the page is not cleared.
create function priv.hits_stand(letter uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.letter_hit h where h.letter = hits_stand.letter and h.cleared is null);
end;

-- Whether the address is confidential is read again here, under the enquiry's lock: it may have become so since the page was made.
-- So is whether an order keeps the reader away: one that came after the check was seen by nobody, and the letter is made anew.
create function app.release_letter(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('senior_social_worker');
  l mash.letter;
begin
  earlier := priv.begin_command(request, 'release_letter', body);
  if earlier is not null then
    return earlier;
  end if;
  perform priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  select * into l from mash.letter it where it.id = (body ->> 'letter')::uuid and it.enquiry = (body ->> 'enquiry')::uuid;
  if l.id is null then
    perform priv.refuse();
  elsif not priv.the_page(l, body) or l.released is not null or priv.address_is_confidential(l.address) <> l.confidential then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  elsif l.checked is null then
    perform priv.refuse_input('', 'This letter has not been checked yet.');
  elsif priv.hits_stand(l.id) then
    perform priv.refuse_input('hits', 'Something found in this letter is not cleared yet.');
  elsif priv.would_warn_family(l) then
    perform priv.refuse_input('', priv.silence_of(l.enquiry));
  elsif priv.goes_past_an_order(l) and not priv.order_was_seen(l.id) then
    perform priv.refuse_input('', 'An order keeps this reader away from somebody since this was checked. Make the letter anew.');
  end if;
  perform priv.check_reader(l);
  perform priv.keep_released(l.id, who.login);
  return priv.finish_command(request, l.enquiry, 'letter released', jsonb_build_object('letter', l.id));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('', 'The letter could not be released. Open the enquiry again.');
end $$;

create function priv.keep_released(letter uuid, by text) returns void language sql security definer
begin atomic
  update mash.letter l set released = clock_timestamp(), released_by = keep_released.by where l.id = keep_released.letter;
end;

-- How far each letter of an enquiry that is open has come beyond its page.
create function app.letter_checks(enquiry uuid) returns table (letter uuid, checked timestamptz, checked_by text, released timestamptz,
  released_by text, post_class text, supersedes uuid)
language sql stable security definer
begin atomic
  select l.id, l.checked, priv.name_of(l.checked_by), l.released, priv.name_of(l.released_by), l.post_class, l.supersedes
  from mash.letter l where l.enquiry = any ((select priv.if_open(letter_checks.enquiry, 'letters'))::uuid[]) order by l.due, l.id;
end;

-- What was found, for those who may read everything that it could give away.
create function app.letter_hits(enquiry uuid) returns table (id uuid, letter uuid, rule text, stops boolean, page smallint, why text,
  boxes float8[], cleared timestamptz, cleared_by text, because text)
language sql stable security definer
begin atomic
  select h.id, h.letter, h.rule, h.stops, h.page, h.why, h.boxes, h.cleared, priv.name_of(h.cleared_by), h.because
  from mash.letter_hit h where h.enquiry = any ((select priv.if_open(letter_hits.enquiry, 'letters'))::uuid[])
  order by h.letter, h.position;
end;

create policy system on mash.letter_hit for all to mash_system using (true) with check (true);
create policy opened on mash.letter_hit for select to mash_api using (acl && (select priv.my_keys())
  and enquiry = any ((select priv.my_open_enquiries())::uuid[]));
grant select, insert, update on mash.letter_hit to mash_system;
grant select on mash.letter_hit to mash_api;

grant execute on function app.check_letter(uuid, jsonb), app.clear_hit(uuid, jsonb), app.release_letter(uuid, jsonb)
  to senior_social_worker;
grant execute on function app.letter_checks(uuid) to mash_officer, senior_social_worker, hub_manager, information_officer;
grant execute on function app.letter_hits(uuid) to senior_social_worker, information_officer;
