-- Reading the access log: entries by oneself and about oneself, or for the auditor the hub's. Never what an enquiry holds.

-- `classes` is what an opening gives, or what was read; `happened` is when, for what the server's own log saw first.
create function app.my_access_log() returns table (id bigint, at timestamptz, what text, enquiry uuid, reason text, classes text,
  happened timestamptz)
language sql stable security definer
begin atomic
  select l.id, l.at, l.what, l.enquiry, l.reason, l.classes, coalesce(l.happened, l.at) from priv.my_log() l
  order by l.at desc, l.id desc;
end;

-- From `since` to before `until`, either may be left open; `who` is a login, or everybody.
create function app.access_log(since timestamptz, until timestamptz, who text default null)
returns table (id bigint, at timestamptz, login text, name text, what text, enquiry uuid, reason text, classes text,
  happened timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  person mash.staff := priv.require_role('auditor');
begin
  return query select l.id, l.at, whose.login, coalesce(priv.name_of(whose.login), ''), l.what, l.enquiry, l.reason, l.classes,
      coalesce(l.happened, l.at)
    from priv.log_of_hub(person.hub, since, until, access_log.who) l
    cross join lateral (select coalesce(nullif(l.about, ''), l.who) as login) whose order by l.at, l.id;
end $$;

-- Any desk may call it once a minute: what is finished is sealed. It costs next to nothing when there is nothing to do.
create function app.seal() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (priv.me()).login is null then
    perform priv.refuse();
  end if;
  perform priv.seal_when_due();
end $$;

grant execute on function app.my_access_log(), app.seal()
  to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer, auditor, administrator;
grant execute on function app.access_log(timestamptz, timestamptz, text) to auditor;
