-- What an answer of the family means: beneath the commands that keep it and the guards that ask for it.

-- Null where there is no such answer.
create function priv.is_given(answer text) returns boolean language sql immutable
begin atomic
  select case when is_given.answer in ('given_explicit', 'given_implicit', 'child_gave', 'best_interests') then true
    when is_given.answer in ('refused', 'withdrawn', 'not_asked_unsafe', 'not_asked_emergency', 'not_asked_delay',
      'unable_to_contact', 'not_required') then false end;
end;

-- The last answer of each person about each child or adult and each thing, each read as the one that stays where people are merged.
create function priv.standing_consents(enquiry uuid) returns setof mash.consent language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  merged jsonb := priv.merged_into(standing_consents.enquiry);
  c mash.consent;
begin
  for c in select distinct on (priv.as_read(one.person, merged), one.about, priv.as_read(one.by_person, merged)) one.* from mash.consent one
      where one.enquiry = standing_consents.enquiry
      order by priv.as_read(one.person, merged), one.about, priv.as_read(one.by_person, merged), one.at desc, one.id loop
    c.person := priv.as_read(c.person, merged);
    c.by_person := priv.as_read(c.by_person, merged);
    return next c;
  end loop;
end $$;
