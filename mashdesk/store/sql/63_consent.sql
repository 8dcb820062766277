-- What an answer of the family means: beneath the commands that keep it and the guards that ask for it.

-- Null where there is no such answer.
create function priv.is_given(answer text) returns boolean language sql immutable
begin atomic
  select case when is_given.answer in ('given_explicit', 'given_implicit', 'child_gave', 'best_interests') then true
    when is_given.answer in ('refused', 'withdrawn', 'not_asked_unsafe', 'not_asked_emergency', 'not_asked_delay',
      'unable_to_contact', 'not_required') then false end;
end;

-- The last answer of each person about each child or adult and each thing.
create function priv.standing_consents(enquiry uuid) returns setof mash.consent language sql stable security definer
begin atomic
  select distinct on (c.person, c.about, c.by_person) c.* from mash.consent c where c.enquiry = standing_consents.enquiry
  order by c.person, c.about, c.by_person, c.at desc, c.id;
end;
