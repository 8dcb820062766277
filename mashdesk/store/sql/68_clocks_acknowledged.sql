-- Whoever told the hub hears that it arrived (Working Together: within one working day; the hub's profile says the time). The clock
-- runs from receipt where they can be written to, until the acknowledgement is posted, or the outcome, which says more. It is not
-- what the worklist shows as due: a letter of thanks must not hide when a decision is.

create function priv.can_write_to_referrer(enquiry uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.referrer r where r.enquiry = can_write_to_referrer.enquiry and not r.anonymity_asked
    and r.name ~ '\S' and r.organisation || r.email ~ '\S');
end;

create function priv.begin_acknowledgement(e mash.enquiry, due timestamptz) returns void language sql security definer
begin atomic
  select priv.begin_clock(e, 'acknowledgement', 'receipt', 'receipt', (e).received, begin_acknowledgement.due)
  where priv.can_write_to_referrer((e).id);
end;

create function priv.keep_acknowledged() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.end_clocks(new.enquiry, array['acknowledgement']);
  return null;
end $$;

create trigger keep_acknowledged after update of state on mash.letter for each row
  when (new.state = 'posted' and old.state <> 'posted' and new.kind in ('acknowledgement', 'feedback'))
  execute function priv.keep_acknowledged();
