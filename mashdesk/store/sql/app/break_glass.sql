-- Break-glass: in an emergency, somebody outside a restriction opens the enquiry; at once somebody else must look at why.

-- Who must look at it: the hub managers whom the restriction names; where it names none (it may be about them), everybody whom
-- it names; where that leaves nobody, or the restriction is lifted, the hub's managers. Never the breaker, nobody connected.
create function priv.reviewers_of_glass(enquiry uuid, breaker text) returns text[] language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  named text[] := array(select n.login from priv.named_people(enquiry) n where n.active and n.login <> breaker);
  managers text[] := array(select s.login from mash.staff s join mash.enquiry e on e.id = reviewers_of_glass.enquiry
    where s.hub = e.hub and priv.is_open(s) and 'hub_manager' = any (s.roles) and s.login <> breaker
      and not priv.is_connected(s.login, e.id));
begin
  if cardinality(named) = 0 then
    return managers;
  end if;
  return case when named && managers then array(select unnest(named) intersect select unnest(managers)) else named end;
end $$;

create function priv.glass_to_review() returns table (id uuid, enquiry uuid, reference text, who text, reason text, at timestamptz,
  expires timestamptz, reviewed timestamptz, reviewed_by text, review text)
language sql stable security definer
begin atomic
  select b.id, b.enquiry, e.reference, b.who, b.reason, b.at, b.expires, b.reviewed, b.reviewed_by, b.review
  from mash.break_glass b join mash.enquiry e on e.id = b.enquiry join mash.staff s on s.login = session_user
  where s.hub = e.hub and s.login = any (priv.reviewers_of_glass(e.id, b.who));
end;

create function app.break_glass(enquiry uuid, reason text) returns table (opened timestamptz, expires timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  until timestamptz := statement_timestamp() + interval '30 minutes';
  why text := btrim(coalesce(reason, ''), E' \t\r\n');
begin
  raise log 'break-glass asked by %', session_user; -- a second trail, which a rollback cannot take away
  perform priv.require_one_of(array['mash_officer', 'senior_social_worker', 'hub_manager']);
  if length(why) not between 20 and 500 then
    perform priv.refuse_input('reason', 'Say in a sentence or two what the emergency is.');
  elsif exists (select from mash.enquiry e where e.id = break_glass.enquiry) then
    perform priv.refuse_input('', 'This enquiry is not restricted for you. Open it as usual.');
  elsif not priv.glass_can_be_broken(enquiry) then
    perform priv.refuse();
  end if;
  perform priv.grant_glass(enquiry, why, until);
  perform priv.notice_many_openings();
  perform pg_notify('mash_changed', '');
  return query select statement_timestamp(), until;
end $$;

-- Whoever is outside a restriction knows a reference at most: from the telephone, a letter, the neighbouring enquiry.
create function app.break_glass_on(reference text, reason text) returns table (enquiry uuid, opened timestamptz, expires timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  meant uuid := priv.enquiry_called(btrim(reference), (priv.me()).hub);
begin
  return query select meant, b.opened, b.expires from app.break_glass(meant, reason) b;
end $$;

-- The review tasks of the person who asks, what is not reviewed yet first.
create function app.break_glass_reviews() returns table (id uuid, enquiry uuid, reference text, login text, name text, reason text,
  at timestamptz, expires timestamptz, reviewed timestamptz, reviewed_by text, review text)
language sql stable security definer
begin atomic
  select b.id, b.enquiry, b.reference, b.who, priv.name_of(b.who), b.reason, b.at, b.expires, b.reviewed,
    priv.name_of(b.reviewed_by), b.review
  from priv.glass_to_review() b order by b.reviewed desc nulls first, b.at desc limit 500;
end;

create function app.review_break_glass(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'agency_practitioner', 'senior_social_worker', 'hub_manager',
    'information_officer']);
  broken uuid;
begin
  earlier := priv.begin_command(request, 'review_break_glass', body);
  if earlier is not null then
    return earlier;
  end if;
  broken := (select b.enquiry from priv.glass_to_review() b where b.id = (body ->> 'break_glass')::uuid);
  if broken is null then
    perform priv.refuse();
  elsif not priv.review_glass((body ->> 'break_glass')::uuid, who.login, priv.text_of(body, 'review', 2000, true)) then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  return priv.finish_command(request, broken, 'break-glass reviewed', '{}');
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('review', 'Something here cannot be kept as it is. Type it again.');
end $$;

create function priv.enquiry_called(reference text, hub text) returns uuid language sql stable security definer
begin atomic
  select e.id from mash.enquiry e where e.reference = enquiry_called.reference and e.hub = enquiry_called.hub;
end;

-- A restriction is all that the glass lifts: the role must be one that could open the enquiry without it, and nobody connected.
create function priv.glass_can_be_broken(enquiry uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s' as $$
begin
  perform from mash.enquiry e join mash.staff s on s.login = session_user
  where e.id = glass_can_be_broken.enquiry and not priv.is_connected(s.login, e.id)
      and e.acl && priv.glass_keys(e.id, priv.role_keys(s)) -- only what is restricted carries these keys, and they name the hub
  for no key update of e; -- whoever lifts or changes the restriction meanwhile leaves no broken glass behind
  return found;
end $$;

create function priv.grant_glass(enquiry uuid, reason text, until timestamptz) returns void language sql security definer
begin atomic
  insert into mash.break_glass (enquiry, who, sitting, reason, transaction, expires)
  values (grant_glass.enquiry, session_user, priv.begin_sitting(), grant_glass.reason, pg_current_xact_id()::text, until);
  select priv.grant_opening(grant_glass.enquiry, grant_glass.reason, until, true);
  select priv.log('glass broken', grant_glass.enquiry, grant_glass.reason);
end;

create function priv.review_glass(broken uuid, by text, words text) returns boolean language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update mash.break_glass b set reviewed = clock_timestamp(), reviewed_by = by, review = words
  where b.id = broken and b.reviewed is null;
  return found;
end $$;
