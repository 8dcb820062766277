-- Two rows of one enquiry that are the same person: one is read as the other, through as many merges as stand. No row of either is
-- changed: readers and guards look through it, so that undoing a merge leaves everything as it was written.
--
-- A column that names a person is read by `priv.as_read` where it is shown, and asked by `= any (priv.rows_of(...))` where a rule
-- looks for what is recorded about somebody. tests/security/test_merges_seen.py finds a reader that forgot.

create function priv.is_merged(person uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.person_merge m where m.merged = is_merged.person and m.undone is null);
end;

-- Whoever was entered in error is named here no more, until somebody takes that back. Nothing of them is deleted.
create function priv.is_in_error(person uuid) returns boolean language sql stable security definer
begin atomic
  select coalesce((select c.step = 'in_error' from mash.person_change c where c.person = is_in_error.person
    and c.step in ('in_error', 'put_back') order by c.at desc limit 1), false);
end;

-- Nobody of their own among an enquiry's people: read as somebody else, or entered in error.
create function priv.is_set_aside(person uuid) returns boolean language sql stable security definer
begin atomic
  select priv.is_merged(is_set_aside.person) or priv.is_in_error(is_set_aside.person);
end;

-- Whoever the referral does not name: the hub came to know of them later.
create function priv.was_added(person uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.person_change c where c.person = was_added.person and c.step = 'added');
end;

-- Nobody who discussed the enquiry could speak of somebody who was not named yet.
create function priv.was_added_since(enquiry uuid, person uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.person_change c where c.person = was_added_since.person and c.step = 'added'
    and not exists (select from mash.discussion d where d.enquiry = was_added_since.enquiry and d.recorded > c.at));
end;

-- The one that stays; whoever is not merged is read as themselves.
create function priv.read_as(person uuid) returns uuid language sql stable security definer
begin atomic
  with recursive way (id, far) as (
    select read_as.person, 0
    union all
    select m.stays, w.far + 1 from way w join mash.person_merge m on m.merged = w.id and m.undone is null)
  select w.id from way w order by w.far desc limit 1;
end;

-- Every row that is read as the same person as this one, this one among them.
create function priv.rows_of(person uuid) returns uuid[] language sql stable security definer
begin atomic
  with recursive held (id) as (
    select priv.read_as(rows_of.person)
    union all
    select m.merged from held h join mash.person_merge m on m.stays = h.id and m.undone is null)
  select array_agg(h.id) from held h;
end;

-- Each merged person of an enquiry with the one that stays: worked out once for a whole sheet.
create function priv.merged_into(enquiry uuid) returns jsonb language sql stable security definer
begin atomic
  select coalesce(jsonb_object_agg(m.merged, priv.read_as(m.stays)), '{}') from mash.person_merge m
  where m.enquiry = merged_into.enquiry and m.undone is null;
end;

create function priv.as_read(person uuid, merged jsonb) returns uuid language sql immutable
begin atomic
  select coalesce((as_read.merged ->> as_read.person::text)::uuid, as_read.person);
end;

-- Each once, where they came first.
-- In PL/pgSQL, whose plan lasts: where nothing is merged, which is nearly always, planning it cost more than the rows.
create function priv.all_as_read(people uuid[], merged jsonb) returns uuid[] language plpgsql immutable
set search_path = pg_catalog, pg_temp as $$
begin
  if all_as_read.merged = '{}' then
    return all_as_read.people;
  end if;
  return array(select priv.as_read(one.id, all_as_read.merged) from unnest(all_as_read.people) with ordinality one(id, place)
    group by 1 order by min(one.place));
end $$;
