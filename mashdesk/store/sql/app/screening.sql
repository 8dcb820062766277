-- The first gate: a senior social worker says the level, why, and how soon a decision is needed.

create function app.screen_enquiry(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('senior_social_worker');
  e mash.enquiry;
  s record;
  moved integer;
begin
  earlier := priv.begin_command(request, 'screen_enquiry', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  perform priv.require_gate('screening', who);
  s := priv.step_of(e, 'screen_enquiry', 'screen', who);
  if (body ->> 'level') is null or (body ->> 'level')::integer not between 1 and 4 then
    perform priv.refuse_input('level', 'Choose a threshold level from 1 to 4.');
  elsif (body ->> 'rating') is null or not (body ->> 'rating' = any (array['red', 'amber', 'green'])) then
    perform priv.refuse_input('rating', 'Choose Red, Amber or Green.');
  elsif (body ->> 'due')::timestamptz is null or (body ->> 'due')::timestamptz < e.received then
    perform priv.refuse_input('due', 'The decision cannot be due before the referral was received.');
  end if;
  perform priv.check_social_worker(e.hub, body);
  insert into mash.screening (enquiry, level, why, rating, social_worker, social_worker_named, threshold, by)
  values (e.id, (body ->> 'level')::smallint, priv.text_of(body, 'why', 20000, true), body ->> 'rating',
    coalesce(body ->> 'social_worker', ''), case when body ->> 'social_worker' = 'yes' then body ->> 'social_worker_named' else '' end, priv.threshold_of(e.hub),
    who.login);
  if e.anonymity_asked and body ->> 'sanitised_concern' ~ '\S' then
    perform priv.write_sanitised(e.id, priv.text_of(body, 'sanitised_concern', 100000, true));
  end if;
  perform priv.turn_clocks(e, s.step, s.clock, body ->> 'rating', (body ->> 'due')::timestamptz);
  moved := priv.move_enquiry(e.id, s.to_state, body ->> 'rating');
  return priv.finish_command(request, e.id, 'enquiry screened', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('', 'Something here cannot be kept as it is. Check the choices.');
end $$;

-- Whether a social worker has the child already is asked at screening where the hub's leaflet wants it (Northamptonshire, N22);
-- elsewhere it may be said. Who answered and when is who screened.
create function priv.check_social_worker(hub text, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  asked boolean := (select h.profile #>> '{referrals,open_case}' = 'asked' from mash.hub h where h.id = check_social_worker.hub);
  answer text := coalesce(body ->> 'social_worker', '');
begin
  if answer = '' and asked or answer <> all (array['', 'yes', 'no', 'not_known']) then
    perform priv.refuse_input('social_worker', 'Say whether a social worker has the child already.');
  elsif answer = 'yes' then
    perform priv.text_of(body, 'social_worker_named', 500, true);
  end if;
end $$;

-- Where anonymity is asked, everybody but the decision maker reads this instead of the referrer's own words.
create function priv.write_sanitised(enquiry uuid, concern text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into mash.narrative (enquiry, sanitised, concern) values (write_sanitised.enquiry, true, write_sanitised.concern)
  on conflict on constraint pk_narrative do update set concern = excluded.concern;
end $$;
