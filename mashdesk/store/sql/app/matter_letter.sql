-- The acknowledgement of a request for a file or of a complaint: a letter of the enquiry that it concerns, kept, checked, released and
-- posted like any other. It says nothing of that enquiry, and its reference is the matter's own.

create function app.acknowledge_matter(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['senior_social_worker', 'hub_manager', 'information_officer']);
  m mash.matter;
  made uuid;
begin
  earlier := priv.begin_command(request, 'acknowledge_matter', body);
  if earlier is not null then
    return earlier;
  end if;
  m := priv.lock_matter((body ->> 'matter')::uuid, priv.version_of(body));
  perform priv.check_acknowledgement(m, (body ->> 'due')::timestamptz);
  made := priv.keep_acknowledgement(m, who.login, (body ->> 'due')::timestamptz);
  return priv.finish_matter(request, m, 'letter made', jsonb_build_object('letter', made, 'version', m.version));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('', 'This letter cannot be made as it is. Look at what was taken down.');
end $$;

-- A senior social worker releases and posts every letter, so they read it: one that is about a colleague is not made here.
create function priv.check_acknowledgement(m mash.matter, due timestamptz) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  asked mash.matter_asked := (select a from priv.asked_now(m.id) a);
begin
  if m.kind <> all (array['subject_access', 'complaint']) or m.state <> 'open' then
    perform priv.refuse_input('', 'Nothing is acknowledged by letter here.');
  elsif m.touches <> 'hub' then
    perform priv.refuse_input('', 'It is about a colleague, and a senior social worker would read the letter. Write to them yourself.');
  elsif m.enquiry is null then
    perform priv.refuse_input('', 'First say which enquiry it is about: a letter is kept and checked with its enquiry.');
  elsif asked.asker !~ '\S' or asked.lines = '{}' then
    perform priv.refuse_input('', 'Their name or their address was not taken down.');
  elsif not coalesce(due between m.received and statement_timestamp() + interval '1 year', false) then
    perform priv.refuse_input('due', 'Say when the letter is due.');
  elsif exists (select from mash.letter l where l.matter = m.id and l.state <> 'withdrawn') then
    perform priv.refuse_input('', 'There is such a letter already.');
  end if;
end $$;

-- The day by which they hear is in it where there is one; it is as close as what is confidential, whoever lives where.
create function priv.keep_acknowledgement(m mash.matter, by text, due timestamptz) returns uuid language sql security definer
begin atomic
  insert into mash.letter (enquiry, kind, matter, confidential, strict, words, made_by, due)
  values ((m).enquiry, case (m).kind when 'complaint' then 'complaint_received' else 'access_received' end, (m).id, false, true,
    case when (m).due is not null then format('You hear from us by %s.', to_char((m).due at time zone 'Europe/London', 'FMDD FMMonth YYYY'))
      else '' end, keep_acknowledgement.by, keep_acknowledgement.due)
  returning id;
end;

grant execute on function app.acknowledge_matter(uuid, jsonb) to senior_social_worker, hub_manager, information_officer;
