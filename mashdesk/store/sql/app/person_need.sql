-- What somebody needs to be spoken with or written to (DOMAIN 8): kept as it was told, beneath app.say_of_person.

create function priv.keep_need(enquiry uuid, told jsonb) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  kind text := priv.check_kind(told, 'kind', array['language', 'interpreter', 'sign_language', 'easy_read', 'large_print', 'hearing', 'sight',
    'other'], 'Say what they need.');
  made uuid;
begin
  insert into mash.person_need (enquiry, person, kind, words, said_by, corrects, why, ended, by, at)
  values (keep_need.enquiry, priv.one_of_people(keep_need.enquiry, told, 'person', 'Say whose need this is.'), kind,
    priv.text_of(told, 'words', 500, kind in ('language', 'interpreter', 'sign_language', 'other')), priv.text_of(told, 'said_by', 200, true),
    (told ->> 'corrects')::uuid, told ->> 'why', (told ->> 'ended')::boolean, told ->> 'by', clock_timestamp())
  returning id into made;
  return made;
end $$;
