-- Somebody rings and says that they are a parent (Northamptonshire leaflet, N12): checked by what they know, told what is composed
-- here and nothing else. What they answered is compared and forgotten.

create function app.check_caller(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  e mash.enquiry;
  kept mash.family_call;
begin
  earlier := priv.begin_command(request, 'check_caller', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  perform priv.check_call(e.id, body);
  kept := priv.keep_call(e, body, who.login);
  perform priv.notice_callers(e, who.login);
  return priv.finish_command(request, e.id, 'caller checked', jsonb_build_object('call', kept.id, 'result', kept.result));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('birth', 'Something here cannot be compared as it is. Check the dates.');
end $$;

create function priv.check_call(enquiry uuid, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if priv.callers_are_refused(check_call.enquiry) then
    perform priv.refuse_input('', 'Three callers about this enquiry were not known. For an hour nobody is told anything about it.');
  elsif not body ? 'person' then
    perform priv.refuse_input('person', 'Say who they say they are.');
  elsif body ->> 'person' is not null then
    perform priv.people_of(check_call.enquiry, jsonb_build_array(body -> 'person'));
  end if;
  if (coalesce(body ->> 'child_name', '') ~ '\S') <> (coalesce(body ->> 'child_birth', '') ~ '\S') then
    perform priv.refuse_input('child_birth', 'A child''s name and date of birth count together.');
  end if;
end $$;

create function priv.keep_call(e mash.enquiry, body jsonb, by text) returns mash.family_call language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  kept mash.family_call;
begin
  kept.person := (body ->> 'person')::uuid;
  select coalesce(array_agg(c.fact), '{}'), coalesce(array_agg(c.fact) filter (where c.agrees), '{}'),
      coalesce(array_agg(c.fact) filter (where not c.agrees), '{}')
    into kept.asked, kept.agreed, kept.not_agreed from priv.compared(e, kept.person, body) c;
  kept.result := priv.result_of_call(e.id, kept.person, kept.agreed, kept.not_agreed);
  insert into mash.family_call (enquiry, person, asked, agreed, not_agreed, result, told, note, by, at)
  values (e.id, kept.person, kept.asked, kept.agreed, kept.not_agreed, kept.result,
    case when kept.result = 'known' then priv.told_caller(e, kept.person) else '{}' end,
    priv.text_of(body, 'note', 5000, false), keep_call.by, clock_timestamp())
  returning * into kept;
  return kept;
end $$;

-- The hub manager hears that somebody tried, and who was at the telephone; not about whom.
create function priv.notice_callers(e mash.enquiry, by text) returns void language sql security definer
begin atomic
  insert into mash.notice (hub, what, who) select (e).hub, 'callers_not_known', notice_callers.by where priv.callers_are_refused((e).id);
end;

-- What may be told, to whoever checked the caller within the last half hour. It is composed anew: where it is no longer what it was
-- at the check, or something stands against it now, the caller is checked again.
create function app.caller_summary(call uuid) returns table (received date, stage text, children jsonb, posted jsonb, due jsonb)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  c mash.family_call;
  e mash.enquiry;
begin
  select * into c from mash.family_call one where one.id = caller_summary.call and one.enquiry = any (priv.my_open_enquiries())
    and one.by = who.login and one.result = 'known' and one.at > clock_timestamp() - interval '30 minutes';
  e := priv.lock_enquiry(c.enquiry, null); -- refused where there is no such call
  perform priv.note_read(e.id, 'caller');
  if priv.stops_caller(e.id, c.person) or priv.told_caller(e, c.person) <> c.told then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  perform priv.log('caller told', e.id, '');
  return query select (c.told ->> 'received')::date, c.told ->> 'stage', priv.children_told(e.id, c.person),
    c.told -> 'posted', c.told -> 'due';
end $$;

create function app.family_calls(enquiry uuid) returns table (id uuid, person uuid, asked text[], agreed text[], not_agreed text[],
  result text, told jsonb, note text, by text, at timestamptz)
language sql stable security definer
begin atomic
  select c.id, priv.as_read(c.person, (select priv.merged_into(family_calls.enquiry))), c.asked, c.agreed, c.not_agreed, c.result,
    priv.told_as_read(c.told, (select priv.merged_into(family_calls.enquiry))), c.note, priv.name_of(c.by), c.at
  from mash.family_call c where c.enquiry = any ((select priv.if_open(family_calls.enquiry, 'family'))::uuid[])
  order by c.at desc, c.id;
end;

grant execute on function app.check_caller(uuid, jsonb), app.caller_summary(uuid) to mash_officer, senior_social_worker;
grant execute on function app.family_calls(uuid) to mash_officer, senior_social_worker, hub_manager, information_officer;
