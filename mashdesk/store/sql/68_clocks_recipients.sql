-- The clocks of who hears of the outcome beside the parents: a child's letter (Dudley leaflet, D19), what a professional referrer is told
-- (Oxfordshire, O22). Each runs where the profile has it and somebody of the kind is still to hear, and stops with the last of them.

create function priv.waits_for(enquiry uuid, recipient text) returns boolean language sql stable security definer
begin atomic
  select exists (select from priv.outcome_recipients(waits_for.enquiry) r where r.recipient = waits_for.recipient
    and coalesce(r.letter_state, 'due') in ('due', 'printed') and r.heard is null);
end;

create function priv.await_one(e mash.enquiry, kind text, recipient text, due timestamptz) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.end_clocks(e.id, array[await_one.kind], 'no_longer_needed');
  if not priv.waits_for(e.id, await_one.recipient) then
    return;
  elsif priv.profile_of(e.id) #>> array['clocks', await_one.kind, 'starts'] = 'receipt' then
    perform priv.begin_clock(e, await_one.kind, 'signed', 'receipt', priv.receipt_of(e), await_one.due);
  else
    perform priv.begin_clock(e, await_one.kind, 'signed', 'event', clock_timestamp(), await_one.due);
  end if;
end $$;

create function priv.await_recipients(e mash.enquiry, body jsonb) returns void language sql security definer
begin atomic
  select priv.await_one(await_recipients.e, 'child_letter', 'child', (await_recipients.body ->> 'child_due')::timestamptz);
  select priv.await_one(await_recipients.e, 'referrer_told', 'referrer', (await_recipients.body ->> 'referrer_due')::timestamptz);
end;

create function priv.settle_recipients(enquiry uuid, how text) returns void language sql security definer
begin atomic
  select priv.end_clocks(settle_recipients.enquiry, array[one.kind], settle_recipients.how)
  from (values ('child_letter', 'child'), ('referrer_told', 'referrer')) one(kind, recipient)
  where not priv.waits_for(settle_recipients.enquiry, one.recipient);
end;

create function priv.keep_recipients() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.settle_recipients(new.enquiry, case new.state when 'withheld' then 'withheld' end);
  return null;
end $$;

create trigger keep_recipients after update of state on mash.letter for each row
  when (new.state in ('posted', 'withheld') and old.state <> new.state and new.kind in ('child', 'feedback'))
  execute function priv.keep_recipients();
