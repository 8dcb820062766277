-- Who lives where and who is what to whom today: a letter goes to a home that is the reader's, and tells a parent of the children who
-- are theirs, on the day on which it is made.

-- On the day on which somebody moves out, or a tie ends, it holds no more.
create function priv.holds_between(since date, until date) returns boolean language sql stable
begin atomic
  select coalesce(holds_between.since <= priv.today(), true) and coalesce(holds_between.until > priv.today(), true);
end;

create function priv.holds(r mash.relationship) returns boolean language sql stable security definer
begin atomic
  select not (r).ended and priv.holds_between((r).since, (r).until)
    and not exists (select from mash.relationship later where later.corrects = (r).id);
end;

create function priv.was_said_of(home uuid, person uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.residence r where r.household = was_said_of.home and r.person = any (priv.rows_of(was_said_of.person)));
end;

create function priv.is_resident(home uuid, person uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.residence r where r.household = is_resident.home and r.person = any (priv.rows_of(is_resident.person))
    and not r.ended and priv.holds_between(r.since, r.until)
    and not exists (select from mash.residence later where later.corrects = r.id));
end;

-- Whom the referral puts into a home lives there; once it is said since when or until when, that alone says so. Who lived there once
-- stays among the people of the household: by an earlier address somebody is found, and what hides it is as careful as before.
create function priv.lives_in(home uuid) returns uuid[] language sql stable security definer
begin atomic
  select coalesce((select array_agg(one.id order by one.place) from mash.household h
    cross join lateral unnest(h.people) with ordinality one(id, place)
    where h.id = lives_in.home and not priv.is_in_error(one.id) and (not priv.was_said_of(h.id, one.id) or priv.is_resident(h.id, one.id))), '{}');
end;

-- It was said that post to this home is not safe for this person: somebody else opens it.
create function priv.is_unsafe_post(person uuid, address uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.person_contact c join mash.address a on a.household = c.household
    where a.id = is_unsafe_post.address and c.person = any (priv.rows_of(is_unsafe_post.person)) and c.safe = 'not_safe' and not c.ended
      and not exists (select from mash.person_contact later where later.corrects = c.id));
end;

-- Who needs large print gets every letter of theirs in it (UKAAF clear print, DOMAIN 6.6).
create function priv.reads_large_print(person uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.person_need x where x.person = any (priv.rows_of(reads_large_print.person)) and x.kind = 'large_print'
    and not x.ended and not exists (select from mash.person_need later where later.corrects = x.id));
end;
