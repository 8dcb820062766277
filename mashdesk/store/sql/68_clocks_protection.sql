-- The clocks of protecting a child beyond the hub's own decision (DOMAIN 5.1; Working Together): that a strategy discussion is held once
-- it is needed, the child protection conference after one, the assessment of children's social care. The hub starts them and hears
-- when they are over; none of them stands before a step.

-- What was awaited came on the day that is told.
create function priv.end_as_told(enquiry uuid, kind text, happened timestamptz) returns void language sql security definer
begin atomic
  update mash.clock c set stopped = clock_timestamp(), stop = case when end_as_told.happened <= c.due then 'met' else 'late' end
  where c.enquiry = end_as_told.enquiry and c.kind = end_as_told.kind and c.stopped is null;
end;

-- A conference counts from the last strategy discussion, if there were several.
create function priv.turn_protection(e mash.enquiry, step text, body jsonb) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  happened timestamptz := coalesce((body ->> 'happened')::timestamptz, clock_timestamp());
begin
  if step = 'strategy_needed' then
    perform priv.begin_clock(e, 'strategy_discussion', step, 'event', clock_timestamp(), (body ->> 'strategy_due')::timestamptz);
  elsif step = 'strategy' then
    perform priv.end_as_told(e.id, 'strategy_discussion', happened);
    perform priv.end_clocks(e.id, array['conference'], 'no_longer_needed');
    perform priv.begin_clock(e, 'conference', step, 'strategy', happened, (body ->> 'conference_due')::timestamptz);
  elsif step = 'conference' then
    perform priv.end_as_told(e.id, 'conference', happened);
  elsif step = 'assessed' then
    perform priv.end_as_told(e.id, 'assessment', happened);
  elsif step = 'no_conference' then
    perform priv.end_clocks(e.id, array['conference'], 'no_longer_needed');
  elsif step in ('transfer', 'in_error') then
    perform priv.end_clocks(e.id, array['strategy_discussion', 'conference', 'assessment'], 'no_longer_needed');
  end if;
end $$;

-- Where the decision about one of the children leads to social care, their assessment is awaited: from when the referral was received.
create function priv.await_assessment(e mash.enquiry, due timestamptz) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from mash.decision d join mash.hub h on h.id = e.hub cross join lateral jsonb_array_elements(h.profile -> 'outcomes') one
      where d.enquiry = e.id and one ->> 'code' = d.outcome and one ->> 'leads_to' in ('social_care', 'child_protection')
        and not exists (select from mash.decision later where later.supersedes = d.id)) then
    perform priv.end_clocks(e.id, array['assessment'], 'no_longer_needed');
  elsif not priv.runs(e.id, 'assessment') then
    perform priv.begin_clock(e, 'assessment', 'signed', 'receipt', priv.receipt_of(e), await_assessment.due);
  end if;
end $$;
