-- What was said of two people: the same, or different. A statement changes nothing of either; it can be withdrawn.

create function priv.standing_links(person uuid) returns setof mash.person_link language sql stable security definer
begin atomic
  select l.* from mash.person_link l where standing_links.person in (l.one, l.other) and l.withdrawn is null;
end;

create function priv.other_end(l mash.person_link, person uuid) returns uuid language sql immutable
begin atomic
  select case when (l).one = other_end.person then (l).other else (l).one end;
end;

-- Twins, a parent of the same name: whoever was said to be somebody else is not shown as likely again.
create function priv.is_told_apart(one uuid, other uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from unnest(priv.rows_of(is_told_apart.one)) told cross join lateral priv.standing_links(told) l
    where l.statement = 'different' and priv.other_end(l, told) = any (priv.rows_of(is_told_apart.other)));
end;

-- Who is the same by one statement or one merge.
create function priv.same_next_to(person uuid) returns setof uuid language sql stable security definer
begin atomic
  select priv.other_end(l, same_next_to.person) from priv.standing_links(same_next_to.person) l where l.statement = 'same'
  union all
  select one from unnest(priv.rows_of(same_next_to.person)) one where one <> same_next_to.person;
end;

-- Everybody who is the same as this person by one statement after the other, as far as whoever asks may see them: nobody hidden is
-- on the way, so that nothing follows from a person who is not there.
create function priv.same_as(person uuid, mine text[], away uuid[]) returns table (id uuid) language sql stable security definer
begin atomic
  with recursive same (id) as (
    select same_as.person
    union
    select p.id from same s cross join lateral priv.same_next_to(s.id) next_to join mash.person p on p.id = next_to
    where p.acl && mine and not p.enquiry = any (away))
  select s.id from same s where s.id <> same_as.person;
end;

-- For a function that has judged before that whoever asks may see them.
create function priv.people_by_id(person uuid) returns setof mash.person language sql stable security definer rows 1
begin atomic
  select p.* from mash.person p where p.id = people_by_id.person;
end;
