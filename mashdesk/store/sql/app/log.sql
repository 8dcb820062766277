-- Reading the access log: one's own entries, or for the auditor the hub's. Never what an enquiry holds.

create function app.my_access_log() returns table (id bigint, at timestamptz, what text, enquiry uuid, reason text)
language sql stable security definer
begin atomic
  select l.id, l.at, l.what, l.enquiry, l.reason from priv.my_log() l order by l.at desc, l.id desc;
end;

-- From `since` to before `until`, either may be left open; `who` is a login, or everybody.
create function app.access_log(since timestamptz, until timestamptz, who text default null)
returns table (id bigint, at timestamptz, login text, name text, what text, enquiry uuid, reason text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  person mash.staff := priv.require_role('auditor');
begin
  return query select l.id, l.at, l.who, coalesce(priv.name_of(l.who), ''), l.what, l.enquiry, l.reason
    from priv.log_of_hub(person.hub, since, until, access_log.who) l order by l.at, l.id;
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
