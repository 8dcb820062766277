-- What every command shares: its request id, the lock on the enquiry, the trace, the hint to other desks.

-- Returns what an earlier, identical request answered, or null when this one is new (the form's UUID makes a retry safe).
create function priv.begin_command(request uuid, kind text, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier mash.request;
  hash bytea := sha256(convert_to(coalesce(body, 'null')::text, 'UTF8'));
begin
  if request is null or body is null then
    perform priv.refuse_input('', 'The form is not complete.');
  end if;
  perform priv.stay_as_i_am();
  if (priv.me()).login is null then
    perform priv.refuse();
  end if;
  perform priv.settle_profile((priv.me()).hub);
  if kind <> 'emergency_pack_used' then -- the clock of a workstation may be wrong: what was done there is kept all the same
    perform priv.check_years(body);
  end if;
  insert into mash.request (id, who, kind, body_hash) values (request, session_user, kind, hash) on conflict do nothing;
  if found then
    return null;
  end if;
  select * into earlier from mash.request r where r.id = request;
  if earlier.who <> session_user or earlier.kind <> kind or earlier.body_hash <> hash then
    perform priv.refuse_input('', 'This form was saved before with something else in it. Look at what was saved, then start again.');
  end if;
  return earlier.result;
end $$;

-- Everything in a form, and where it stands there ("people.0.birth.date").
create function priv.parts_of(body jsonb) returns table (place text, name text, told jsonb) language sql immutable
begin atomic
  with recursive parts (place, name, told) as (
    select '', '', parts_of.body
    union all
    select concat_ws('.', nullif(p.place, ''), one.name), one.name, one.told from parts p cross join lateral (
      select key, value from jsonb_each(case jsonb_typeof(p.told) when 'object' then p.told else '{}' end)
      union all
      select (n - 1)::text, value from jsonb_array_elements(case jsonb_typeof(p.told) when 'array' then p.told else '[]' end)
        with ordinality one(value, n)) one(name, told))
  select p.place, p.name, p.told from parts p;
end;

-- A day that no calendar here has (`infinity`, before Christ) would be kept, and no desk could read the list that it stands in. So each
-- field of a form that holds a day or a moment is looked at once, before anything of the form is.
create function priv.check_years(body jsonb) returns void language sql stable security definer
begin atomic
  select priv.refuse_input(regexp_replace(p.place, '\.date$', ''), 'Check the year: a day between 1850 and 2200 can be kept.')
  from priv.parts_of(check_years.body) p
  where p.name = any (array['received', 'due', 'acknowledgement_due', 'letters_due', 'taking_over_due', 'written_due', 'strategy_due', 'conference_due',
      'assessment_due', 'day', 'closes', 'held', 'happened',
      'tried', 'said', 'asked', 'started', 'begins', 'dated', 'review', 'since', 'until', 'follow_up', 'date', 'died', 'birth', 'child_birth'])
    and case when pg_input_is_valid(p.told #>> '{}', 'timestamptz')
      then (p.told #>> '{}')::timestamptz not between '1850-01-01 00:00+00' and '2200-12-31 23:59:59+00' end;
end;

create function priv.finish_command(request uuid, enquiry uuid, what text, result jsonb) returns jsonb language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
  update mash.request r set result = finish_command.result where r.id = request;
  perform priv.log(what, enquiry, '');
  perform pg_notify('mash_changed', '');
  return result;
end $$;

-- The enquiry's row is locked before anything is read or written for it, so that no rule is judged on what is about to change.
-- Whoever holds it and goes away keeps nobody waiting for long, whatever client the others use: they are told, and try again.
create function priv.lock_enquiry(id uuid, expected integer) returns mash.enquiry language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s' as $$
declare
  locked mash.enquiry;
begin
  select * into locked from mash.enquiry e
  where e.id = lock_enquiry.id and e.acl && (select priv.my_keys()) and e.id = any (priv.my_open_enquiries())
  for no key update;
  if locked.id is null then
    perform priv.refuse();
  end if;
  if expected is not null and locked.version <> expected then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  return locked;
end $$;

-- The version that the person saw. A command that acts on what was seen must say so: without it nothing is checked.
create function priv.version_of(body jsonb) returns integer language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if body ->> 'version' is null then
    perform priv.refuse_input('', 'The form is not complete.');
  end if;
  return (body ->> 'version')::integer;
end $$;

create function priv.text_of(body jsonb, field text, longest integer, required boolean) returns text language plpgsql
immutable set search_path = pg_catalog, pg_temp as $$
declare
  typed text := coalesce(body ->> field, '');
begin
  if required and typed !~ '\S' then -- a line that is only broken off says nothing either
    perform priv.refuse_input(field, 'Fill this in.');
  elsif length(typed) > longest then
    perform priv.refuse_input(field, format('This is too long: at most %s characters can be kept.', longest));
  end if;
  return typed;
end $$;

-- A list that is missing is an empty one; anything else than a list is refused.
create function priv.list_of(body jsonb, field text) returns jsonb language plpgsql immutable
set search_path = pg_catalog, pg_temp as $$
begin
  if body -> field is null or body -> field = 'null' then
    return '[]';
  elsif jsonb_typeof(body -> field) <> 'array' or jsonb_array_length(body -> field) > 500 then
    perform priv.refuse_input(field, 'This is not a list that can be kept.');
  end if;
  return body -> field;
end $$;

-- Ids in a list must be people of this enquiry: nobody else's id can be smuggled in.
create function priv.people_of(enquiry uuid, ids jsonb) returns uuid[] language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  named uuid[] := (select coalesce(array_agg(distinct value::uuid), '{}') from jsonb_array_elements_text(ids) as value);
begin
  if (select count(*) from mash.person p where p.enquiry = people_of.enquiry and p.id = any (named)) <> cardinality(named) then
    perform priv.refuse_input('people', 'Choose people who are named on this enquiry.');
  end if;
  return named;
end $$;

-- The broken session may still be at work on it. A row of the same id waits for that session's end, so that "not saved" is
-- never said of what is about to be; then it is taken away again.
create function priv.settled(request uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (priv.me()).login is null then
    perform priv.refuse();
  end if;
  insert into mash.request (id, who, kind, body_hash) values (request, session_user, 'asked after', '') on conflict do nothing;
  if found then
    delete from mash.request r where r.id = request and r.who = session_user and r.kind = 'asked after';
    return null;
  end if;
  return (select r.result from mash.request r where r.id = request and r.who = session_user);
end $$;
