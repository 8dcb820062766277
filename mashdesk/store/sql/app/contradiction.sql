-- Marking that two items contradict each other, and taking it back: the hub's own people who read both. The enquiry moves on with it,
-- so that nobody signs who has not seen the mark.

create function app.mark_contradiction(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker', 'hub_manager']);
  e mash.enquiry;
  made uuid;
  moved integer;
begin
  earlier := priv.begin_command(request, 'mark_contradiction', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  if body ->> 'other' is null or body ->> 'other' = body ->> 'one' then
    perform priv.refuse_input('other', 'Choose another item.');
  elsif (select count(*) from mash.item i where i.enquiry = e.id
      and i.id in ((body ->> 'one')::uuid, (body ->> 'other')::uuid)) <> 2 then -- as far as whoever asks reads them
    perform priv.refuse();
  end if;
  made := priv.keep_contradiction(e.id, body, who.login);
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'contradiction marked', jsonb_build_object('version', moved, 'contradiction', made));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when unique_violation then
    perform priv.refuse_input('other', 'These two are marked already.');
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('other', 'This cannot be kept as it is. Choose the items anew.');
end $$;

create function priv.keep_contradiction(enquiry uuid, body jsonb, by text) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  one uuid := (body ->> 'one')::uuid;
  other uuid := (body ->> 'other')::uuid;
  made uuid;
begin
  insert into mash.contradiction (enquiry, one, other, why, by, at)
  values (keep_contradiction.enquiry, least(one, other), greatest(one, other), priv.text_of(body, 'why', 2000, true), keep_contradiction.by, clock_timestamp())
  returning id into made;
  return made;
end $$;

create function app.take_back_contradiction(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker', 'hub_manager']);
  e mash.enquiry;
  c mash.contradiction;
  moved integer;
begin
  earlier := priv.begin_command(request, 'take_back_contradiction', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  select * into c from mash.contradiction one where one.id = (body ->> 'contradiction')::uuid and one.enquiry = e.id;
  if c.id is null then
    perform priv.refuse();
  elsif c.taken_back is not null then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  perform priv.end_contradiction(c.id, who.login, priv.text_of(body, 'because', 2000, true));
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'contradiction taken back', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('because', 'Something here cannot be kept as it is. Type it again.');
end $$;

create function priv.end_contradiction(contradiction uuid, by text, because text) returns void language sql security definer
begin atomic
  update mash.contradiction c set taken_back = clock_timestamp(), taken_back_by = end_contradiction.by,
    taken_back_because = end_contradiction.because
  where c.id = end_contradiction.contradiction;
end;

-- What says nothing of an enquiry but of its items is noted as they are.
create function app.contradictions(enquiry uuid) returns table (id uuid, one uuid, other uuid, why text, by text, at timestamptz,
  taken_back timestamptz, taken_back_by text, taken_back_because text)
language sql stable security definer
begin atomic
  select c.id, c.one, c.other, c.why, priv.name_of(c.by), c.at, c.taken_back, priv.name_of(c.taken_back_by), c.taken_back_because
  from mash.contradiction c where c.enquiry = any ((select priv.if_open(contradictions.enquiry, 'items'))::uuid[])
  order by c.at desc, c.id;
end;

grant execute on function app.mark_contradiction(uuid, jsonb), app.take_back_contradiction(uuid, jsonb)
  to mash_officer, senior_social_worker, hub_manager;
grant execute on function app.contradictions(uuid)
  to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer;
