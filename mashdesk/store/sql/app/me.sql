-- Who am I, what hub is this, what time is it: what every desk asks first.

create function app.me() returns table (login text, name text, post text, agency text, agency_name text, hub text, roles text[])
language sql stable security definer
begin atomic
  select s.login, s.name, s.post, s.agency, priv.agency_name(s.agency), s.hub, s.roles from priv.me() s where s.login is not null;
end;

create function app.hub_profile() returns jsonb language sql stable security definer
begin atomic
  select h.profile from mash.hub h where h.id = (priv.me()).hub;
end;

create function app.server_time() returns timestamptz language sql stable
begin atomic
  select statement_timestamp();
end;

create function app.program_version() returns text language sql stable security definer
begin atomic
  select s.program_version from mash.schema_state s;
end;

-- After a broken connection: was my request saved, and what did it answer? Null when it was not.
create function app.my_request(request uuid) returns jsonb language sql security definer
begin atomic
  select priv.settled(my_request.request);
end;

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
