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

do $$
begin
  create policy system on mash.answer_on_behalf for all to mash_system using (true) with check (true);
  create policy opened on mash.answer_on_behalf for select to mash_api using (acl && (select priv.my_keys())
    and enquiry = any ((select priv.my_open_enquiries())::uuid[]));
  create trigger sealed before update or delete on mash.answer_on_behalf for each row execute function priv.refuse_edit();
  create trigger sealed_whole before truncate on mash.answer_on_behalf execute function priv.refuse_edit();
  alter table mash.answer_on_behalf enable always trigger sealed, enable always trigger sealed_whole;
end $$;

grant select, insert, update on mash.answer_on_behalf to mash_system;
grant select on mash.answer_on_behalf to mash_api;
grant execute on function app.answer_for_agency(uuid, jsonb) to mash_officer, senior_social_worker;
