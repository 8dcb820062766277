-- Openings: who, when, which enquiry, why, until when; one sitting's opening is no use to another sitting.

create function priv.log(what text, enquiry uuid, reason text) returns void language sql security definer
begin atomic
  insert into mash.access_log (who, what, enquiry, reason) values (session_user, log.what, log.enquiry, coalesce(log.reason, ''));
end;

create function priv.grant_opening(enquiry uuid, reason text, until timestamptz) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  mine text := priv.sitting();
begin
  update mash.opening o set expires = statement_timestamp()
  where o.sitting = mine and o.enquiry = grant_opening.enquiry and o.expires > statement_timestamp();
  insert into mash.opening (enquiry, who, sitting, reason, transaction, expires)
  values (grant_opening.enquiry, session_user, mine, grant_opening.reason, pg_current_xact_id()::text, until);
  perform priv.log('opened', grant_opening.enquiry, grant_opening.reason);
end $$;

create function priv.end_opening(enquiry uuid) returns void language sql security definer
begin atomic
  update mash.opening o set expires = statement_timestamp()
  where o.sitting = priv.sitting() and o.enquiry = end_opening.enquiry and o.expires > statement_timestamp();
end;

create function priv.my_opening(enquiry uuid) returns table (reason text, opened timestamptz, expires timestamptz)
language sql stable security definer
begin atomic
  select o.reason, o.opened, o.expires from mash.opening o
  where o.enquiry = my_opening.enquiry and o.sitting = priv.sitting() and o.who = session_user
    and o.expires > clock_timestamp() and o.transaction is distinct from pg_current_xact_id_if_assigned()::text
  order by o.opened desc limit 1;
end;
