-- Who am I, what hub is this, what time is it: what every desk asks first.

create function app.me() returns table (login text, name text, post text, agency text, agency_name text, hub text, roles text[])
language sql stable security definer
begin atomic
  select s.login, s.name, s.post, s.agency, priv.agency_name(s.agency), s.hub, s.roles from priv.me() s where s.login is not null;
end;

create function app.hub_profile() returns jsonb language sql stable security definer
begin atomic
  select case when h.profile_due <= clock_timestamp() then priv.profile_now(h.id) else h.profile end
  from mash.hub h where h.id = (priv.me()).hub;
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
