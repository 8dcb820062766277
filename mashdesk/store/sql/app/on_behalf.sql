-- A virtual agency has nobody in the hub (Dudley leaflet, D3): the hub's own people write down what it answered, who there said so,
-- when and how. The answer is the agency's, the writing theirs, and both are kept. Whoever typed an item reads it afterwards only
-- where its handling lets them, like everybody else.

create function app.answer_for_agency(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  e mash.enquiry;
  asked mash.information_request;
begin
  earlier := priv.begin_command(request, 'answer_for_agency', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  select * into asked from mash.information_request r where r.id = (body ->> 'request')::uuid and r.enquiry = e.id;
  if asked.id is null then
    perform priv.refuse();
  end if;
  perform priv.require_virtual(e.id, asked.agency);
  perform priv.keep_return(e, asked, body, who.login);
  perform priv.keep_answer_on_behalf(asked, body, who.login);
  return priv.finish_command(request, e.id, 'information recorded for an agency',
    jsonb_build_object('version', priv.move_enquiry(e.id, more_returned => 1)));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('items', 'Something in this answer cannot be kept as it is. Check dates and choices.');
end $$;

-- The profile in force says who has nobody in the hub. Nobody speaks for an agency that it does not name as a virtual link.
create function priv.is_virtual(enquiry uuid, agency text) returns boolean language sql stable security definer
begin atomic
  select exists (select from jsonb_array_elements(priv.profile_of(is_virtual.enquiry) -> 'agencies') one
    where one ->> 'id' = is_virtual.agency and one ->> 'link' = 'virtual');
end;

create function priv.require_virtual(enquiry uuid, agency text) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not priv.is_virtual(enquiry, agency) then
    perform priv.note_refused();
    perform priv.refuse_input('request', 'This agency has people in the hub: they answer themselves.');
  end if;
end $$;

-- Who at the agency said it: a name, a post, a moment between the asking and now, and how it reached the hub.
create function priv.check_spoken(body jsonb, asked timestamptz) returns void language plpgsql stable
set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.check_moment(body, 'said', 'Say when the agency answered; it cannot be in the future.');
  if (body ->> 'said')::timestamptz < date_trunc('minute', asked) then
    perform priv.refuse_input('said', 'This is before the agency was asked.');
  elsif not coalesce(body ->> 'how' = any (array['telephone', 'secure_email', 'letter']), false) then
    perform priv.refuse_input('how', 'Say how it reached the hub.');
  end if;
end $$;

create function priv.keep_answer_on_behalf(asked mash.information_request, body jsonb, by text) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.check_spoken(body, asked.sent);
  insert into mash.answer_on_behalf (request, enquiry, said_by, said_by_post, said, how, late_because, by, at)
  values (asked.id, asked.enquiry, priv.text_of(body, 'said_by', 200, true), priv.text_of(body, 'said_by_post', 200, true),
    (body ->> 'said')::timestamptz, body ->> 'how',
    priv.text_of(body, 'late_because', 2000, (body ->> 'said')::timestamptz > asked.due), keep_answer_on_behalf.by, clock_timestamp());
end $$;

-- What a virtual agency said of letting an item out: it alone releases, and is named; the hub writes it down. Whoever asked for the
-- release does not also say what came of it, and whoever cannot read the item writes nothing about it.
create function app.release_for_agency(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  r mash.release_request;
  said text := body ->> 'manner';
begin
  earlier := priv.begin_command(request, 'release_for_agency', body);
  if earlier is not null then
    return earlier;
  end if;
  perform priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  r := priv.release_spoken_of(body, who.login);
  if said = 'taken_back' then
    perform priv.take_back(r, who.login);
  elsif said = 'refused' then
    perform priv.keep_in(r, body, who.login);
  else
    perform priv.let_out(r, body, who.login);
  end if;
  perform priv.keep_release_on_behalf(r, body, said = 'taken_back', who.login);
  return priv.finish_command(request, r.enquiry, 'release recorded for an agency', jsonb_build_object('release', r.id));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('words', 'Something in these words cannot be kept as it is. Type them again.');
end $$;

create function priv.release_spoken_of(body jsonb, by text) returns mash.release_request language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  r mash.release_request;
begin
  select * into r from mash.release_request one
  where one.id = (body ->> 'release')::uuid and one.enquiry = (body ->> 'enquiry')::uuid and one.acl && (select priv.my_keys());
  if r.id is null then
    perform priv.refuse();
  end if;
  perform priv.require_virtual(r.enquiry, r.agency);
  if r.asked_by = by then
    perform priv.note_refused();
    perform priv.refuse_input('', 'You asked for this release. A colleague records what the agency said of it.');
  end if;
  return r;
end $$;

create function priv.keep_release_on_behalf(r mash.release_request, body jsonb, taken_back boolean, by text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.check_spoken(body, case when taken_back then r.answered else r.asked end);
  insert into mash.release_on_behalf (enquiry, release, item, taken_back, said_by, said_by_post, said, how, by, at)
  values (r.enquiry, r.id, r.item, keep_release_on_behalf.taken_back, priv.text_of(body, 'said_by', 200, true),
    priv.text_of(body, 'said_by_post', 200, true), (body ->> 'said')::timestamptz, body ->> 'how', keep_release_on_behalf.by,
    clock_timestamp());
end $$;

-- Of such agencies, what they were asked and have not answered: nobody of theirs sees a worklist, so the hub's people have the line.
create function priv.unanswered_virtual() returns uuid[] language sql stable security definer
begin atomic
  select coalesce(array_agg(a.request), '{}') from mash.hub h cross join lateral jsonb_array_elements(h.profile -> 'agencies') one
  join mash.asked a on a.agency = one ->> 'id'
  where h.id = (select (priv.me()).hub) and one ->> 'link' = 'virtual' and a.answered is null and not a.closed;
end;

create function priv.agency_asked(request uuid) returns text language sql stable security definer
begin atomic
  select priv.agency_name(r.agency) from mash.information_request r where r.id = agency_asked.request;
end;

create function priv.to_ask_again() returns uuid[] language sql stable security definer
begin atomic
  select array(select unnest(priv.unanswered_virtual()) union select d.request from priv.chases_due() d);
end;

-- Facts without content, like every worklist: whom to ask for an answer, about which enquiry, until when.
create function app.answers_awaited(lines integer default 500) returns table (request uuid, enquiry uuid, reference text, initials text,
  kind text, state text, rating text, received timestamptz, agency_name text, started timestamptz, due timestamptz, version integer,
  restricted boolean, told text)
language sql stable security definer set plan_cache_mode = force_generic_plan
begin atomic
  select c.about, e.id, e.reference, e.initials, e.kind, e.state, e.rating, e.received, priv.agency_asked(c.about), c.started, c.due,
    e.version, e.restricted, (select d.told from priv.chases_due() d where d.request = c.about)
  from mash.clock c join mash.enquiry e on e.id = c.enquiry
  where c.about = any ((select priv.to_ask_again())::uuid[]) and c.stopped is null and e.hub = (select (priv.me()).hub)
  order by c.due, c.id limit least(greatest(lines, 0), 500);
end;

create policy answers on mash.clock for select to mash_api using (acl && (select priv.my_keys())
  and not (enquiry = any ((select priv.my_connected())::uuid[])) and about = any ((select priv.to_ask_again())::uuid[]));

do $$
declare
  content text;
begin
  foreach content in array array['answer_on_behalf', 'release_on_behalf'] loop
    execute format('create policy system on mash.%I for all to mash_system using (true) with check (true)', content);
    execute format('create policy opened on mash.%I for select to mash_api using (acl && (select priv.my_keys()) '
      'and enquiry = any ((select priv.my_open_enquiries())::uuid[]))', content);
    execute format('create trigger sealed before update or delete on mash.%I for each row execute function priv.refuse_edit()', content);
    execute format('create trigger sealed_whole before truncate on mash.%I execute function priv.refuse_edit()', content);
    execute format('alter table mash.%I enable always trigger sealed, enable always trigger sealed_whole', content);
  end loop;
end $$;

grant select, insert, update on mash.answer_on_behalf, mash.release_on_behalf to mash_system;
grant select on mash.answer_on_behalf, mash.release_on_behalf to mash_api;
grant execute on function app.answer_for_agency(uuid, jsonb), app.release_for_agency(uuid, jsonb) to mash_officer, senior_social_worker;
grant execute on function app.answers_awaited(integer) to mash_officer, senior_social_worker, hub_manager, information_officer;
