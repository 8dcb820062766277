-- The second door: open an enquiry with a reason, in a transaction of its own; only then is its content there to read.

create function app.open_enquiry(enquiry uuid, reason text) returns table (opened timestamptz, expires timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  until timestamptz := statement_timestamp() + interval '30 minutes';
begin
  raise log 'opening asked by %', session_user; -- a second trail, which a rollback cannot take away
  if length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    perform priv.refuse_input('reason', 'Say in a few words why you open this enquiry.');
  end if;
  if not exists (select from mash.enquiry e where e.id = open_enquiry.enquiry) then
    perform priv.refuse();
  end if;
  perform priv.grant_opening(enquiry, btrim(reason), until);
  return query select statement_timestamp(), until;
end $$;

create function app.close_opening(enquiry uuid) returns void language sql security definer
begin atomic
  select priv.end_opening(close_opening.enquiry);
end;
