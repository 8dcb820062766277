-- The partners' discussion: who took part, each agency's view, what was agreed; and, where the hub's letter says that, what the family
-- is told of it (Worcestershire leaflet, W12).

create function app.record_discussion(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('senior_social_worker');
  e mash.enquiry;
  made uuid := gen_random_uuid();
  s record;
  moved integer;
begin
  earlier := priv.begin_command(request, 'record_discussion', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  s := priv.step_of(e, 'record_discussion', 'discuss', who);
  if (body ->> 'held')::timestamptz is null or (body ->> 'held')::timestamptz > statement_timestamp() + interval '5 minutes' then
    perform priv.refuse_input('held', 'Say when the discussion was held; it cannot be in the future.');
  elsif jsonb_array_length(priv.list_of(body, 'attendees')) = 0 then
    perform priv.refuse_input('attendees', 'Say who took part.');
  elsif not priv.are_agencies(e.hub, (select jsonb_agg(a -> 'agency') from jsonb_array_elements(body -> 'attendees') a)) then
    perform priv.refuse_input('attendees', 'Whoever takes part is of one of the hub''s agencies.');
  end if;
  insert into mash.discussion (id, enquiry, held, agreed, told_family, recorded_by)
  values (made, e.id, (body ->> 'held')::timestamptz, priv.text_of(body, 'agreed', 20000, true),
    priv.text_of(body, 'told_family', 4000, priv.letter_says_agreed(e.hub)), who.login);
  insert into mash.attendee (enquiry, discussion, position, name, agency, view, agrees)
  select e.id, made, n, priv.text_of(a, 'name', 200, true), a ->> 'agency', priv.text_of(a, 'view', 10000, false), coalesce(a ->> 'agrees', '')
  from jsonb_array_elements(body -> 'attendees') with ordinality as t(a, n);
  moved := priv.move_enquiry(e.id, s.to_state);
  return priv.finish_command(request, e.id, 'discussion recorded', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('attendees', 'Something here cannot be kept as it is. Check the agencies and the time.');
end $$;
