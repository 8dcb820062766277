-- The register of clocks. One event starts a clock once, it has the limit of the hub's profile, it stops once, and it never pauses.
-- Which step starts or stops which clock stands in 62_way.

create function priv.limit_words(told jsonb) returns text language sql immutable
begin atomic
  select case
    when told ? 'hours' then format('%s hour%s', told ->> 'hours', case when told ->> 'hours' <> '1' then 's' else '' end)
    when told ? 'working_days' then format('%s working day%s', told ->> 'working_days',
      case when told ->> 'working_days' <> '1' then 's' else '' end)
    when told ? 'months' then format('%s calendar month%s', told ->> 'months', case when told ->> 'months' <> '1' then 's' else '' end)
    else '' end;
end;

-- The limit in words and whose rule it is, as the hub's profile has them when the clock starts.
create function priv.limit_of(hub text, kind text, rating text) returns table (words text, rule text) language sql stable security definer
begin atomic
  select case limit_of.kind
      when 'return' then format('%s min before the decision', part ->> 'minutes_before_decision')
      when 'decision' then priv.limit_words(part -> 'limits' -> limit_of.rating)
      when 'withheld' then 'the day that was chosen'
      else priv.limit_words(part -> 'limit') end,
    case limit_of.kind when 'withheld' then 'local' else priv.rules_of(part) end
  from (select h.profile -> 'clocks' -> case limit_of.kind when 'return' then 'returns' when 'letters' then 'parent_letter'
    else limit_of.kind end as part from mash.hub h where h.id = limit_of.hub) told;
end;

-- A clock that is due before it starts is due at once. Without a limit nothing runs.
create function priv.begin_clock(e mash.enquiry, kind text, event text, counts_from text, started timestamptz, due timestamptz,
  about uuid default null) returns void language sql security definer
begin atomic
  insert into mash.clock (enquiry, kind, event, counts_from, about, started, due, limit_words, rule, at)
  select (e).id, begin_clock.kind, begin_clock.event, begin_clock.counts_from, begin_clock.about, begin_clock.started,
    greatest(begin_clock.due, begin_clock.started), l.words, l.rule, clock_timestamp()
  from priv.limit_of((e).hub, begin_clock.kind, (e).rating) l where begin_clock.due is not null;
end;

-- Stops what still runs of these kinds: as it is told, else met or late by the server's clock.
create function priv.end_clocks(enquiry uuid, kinds text[], how text default null) returns void language sql security definer
begin atomic
  update mash.clock c set stopped = clock_timestamp(),
    stop = coalesce(end_clocks.how, case when clock_timestamp() <= c.due then 'met' else 'late' end)
  where c.enquiry = end_clocks.enquiry and c.kind = any (end_clocks.kinds) and c.stopped is null;
end;

-- When the referral was received: as recorded, or as a correction of a clock that counts from it says.
create function priv.receipt_of(e mash.enquiry) returns timestamptz language sql stable security definer
begin atomic
  select coalesce((select c.started from mash.clock c where c.enquiry = (e).id and c.counts_from = 'receipt'
    and c.kind <> 'acknowledgement' and not priv.is_awaited(c.kind) order by c.at desc limit 1), (e).received);
end;

-- What a step does to the clocks (62_way says which): stops all, or starts one in place of what ran.
create function priv.turn_clocks(e mash.enquiry, step text, clock text, rating text, due timestamptz) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
  if turn_clocks.step in ('screen', 'return') then -- the next steps are settled
    perform priv.end_clocks(e.id, array['screening']);
  end if;
  if turn_clocks.clock = 'stop' then
    perform priv.end_clocks(e.id, array['screening', 'acknowledgement', 'decision', 'return', 'letters', 'withheld', 'child_letter', 'referrer_told'],
      'no_longer_needed');
  elsif turn_clocks.clock = 'decision' then
    perform priv.begin_decision(e, turn_clocks.step, turn_clocks.rating, turn_clocks.due);
  elsif turn_clocks.clock = 'screening' then
    perform priv.end_clocks(e.id, array['screening', 'decision', 'letters', 'withheld', 'child_letter', 'referrer_told'], 'no_longer_needed');
    perform priv.begin_clock(e, 'screening', turn_clocks.step, 'event', clock_timestamp(), turn_clocks.due);
  elsif turn_clocks.clock = 'letters' then
    perform priv.end_clocks(e.id, array['decision']);
    perform priv.end_clocks(e.id, array['letters', 'withheld'], 'no_longer_needed');
    perform priv.begin_letters(e, turn_clocks.due);
  end if;
end $$;

-- The decision's time counts from what the screening's did, whatever the rating; reopened, from the reopening, or from when a child was
-- added who waits for one.
create function priv.begin_decision(e mash.enquiry, step text, rating text, due timestamptz) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
  before mash.clock := (select c from mash.clock c where c.enquiry = e.id and c.kind in ('screening', 'decision') order by c.at desc limit 1);
  moment timestamptz := coalesce(before.started, e.received);
  counts_from text := coalesce(before.counts_from, 'receipt');
begin
  if begin_decision.step = 'reopen' then
    moment := clock_timestamp();
    counts_from := 'event';
  end if;
  if begin_decision.step = 'reopen' and before.event = 'added' and before.stopped is null then -- a child waits since they were added
    moment := before.started;
    begin_decision.due := least(begin_decision.due, before.due);
  end if;
  perform priv.end_clocks(e.id, array['screening', 'decision', 'letters', 'withheld', 'child_letter', 'referrer_told'], 'no_longer_needed');
  e.rating := coalesce(begin_decision.rating, e.rating);
  perform priv.begin_clock(e, 'decision', begin_decision.step, counts_from, moment, begin_decision.due);
end $$;

-- The hubs promise the family's letter from different moments: receipt, the discussion or the decision (W11, D19).
create function priv.begin_letters(e mash.enquiry, due timestamptz) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  starts text := (select h.profile #>> '{clocks,parent_letter,starts}' from mash.hub h where h.id = e.hub);
  held timestamptz := (select max(d.held) from mash.discussion d where d.enquiry = e.id);
begin
  if not exists (select from mash.letter l where l.enquiry = e.id and priv.tells_family_outcome(l.kind) and l.state = 'due') then
    return;
  elsif starts = 'receipt' then
    perform priv.begin_clock(e, 'letters', 'signed', 'receipt', priv.receipt_of(e), begin_letters.due);
  elsif starts = 'discussion' and held is not null then
    perform priv.begin_clock(e, 'letters', 'signed', 'discussion', held, begin_letters.due);
  else
    perform priv.begin_clock(e, 'letters', 'signed', 'event', clock_timestamp(), begin_letters.due);
  end if;
end $$;

-- A letter made anew is due when the one before it was, and counts from the same moment.
create function priv.wait_for_letters(e mash.enquiry, due timestamptz) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  before mash.clock := (select c from mash.clock c where c.enquiry = e.id and c.kind = 'letters' order by c.at desc limit 1);
begin
  perform priv.end_clocks(e.id, array['withheld'], 'no_longer_needed');
  if before.stopped is not null or before.id is null then
    perform priv.begin_clock(e, 'letters', 'made_anew', coalesce(before.counts_from, 'event'),
      coalesce(before.started, least(clock_timestamp(), wait_for_letters.due)), wait_for_letters.due);
  end if;
end $$;

-- Nothing is left to post: the letters' clock stops, and where one is withheld its review runs instead.
create function priv.settle_letter_clocks(e mash.enquiry, review timestamptz) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.end_clocks(e.id, array['letters'], case when settle_letter_clocks.review is not null then 'withheld' end);
  if not exists (select from mash.clock c where c.enquiry = e.id and c.kind = 'withheld' and c.stopped is null
      and c.due = settle_letter_clocks.review) then
    perform priv.end_clocks(e.id, array['withheld'], 'no_longer_needed');
    perform priv.begin_clock(e, 'withheld', 'withheld', 'event', clock_timestamp(), settle_letter_clocks.review);
  end if;
end $$;

-- A request's clock runs from when it was sent until the agency answers.
create function priv.keep_return_clock() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform priv.begin_clock(e, 'return', 'sent', 'event', new.sent, new.due, new.id) from mash.enquiry e where e.id = new.enquiry;
  elsif new.answered is not null then
    update mash.clock c set stopped = clock_timestamp(), stop = case when new.answer = 'withheld' then 'withheld'
      when new.answered <= c.due then 'met' else 'late' end
    where c.about = new.id and c.stopped is null;
  end if;
  return null;
end $$;

-- What stopped stays as it stopped; what runs may stop, and may count from another moment only as a correction says.
create function priv.keep_clock() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if to_jsonb(new) - 'acl' = to_jsonb(old) - 'acl' then
    return new;
  elsif old.stopped is null and to_jsonb(new) - '{acl,started,due,stopped,stop}'::text[] = to_jsonb(old) - '{acl,started,due,stopped,stop}'::text[]
    and ((new.started, new.due) = (old.started, old.due) or exists (select from mash.start_correction s
      where s.clock = new.id and (s.was_started, s.was_due, s.started, s.due) = (old.started, old.due, new.started, new.due))) then
    return new;
  end if;
  raise log 'refused' using errcode = 'MD001';
  raise exception 'What is sealed is never changed, only superseded.' using errcode = '42501';
end $$;

create trigger keep_clock after insert or update of answered on mash.information_request
  for each row execute function priv.keep_return_clock();
create trigger keep_clock before update on mash.clock for each row execute function priv.keep_clock();
create trigger sealed before delete on mash.clock for each row execute function priv.refuse_edit();
create trigger sealed_whole before truncate on mash.clock execute function priv.refuse_edit();
alter table mash.clock enable always trigger keep_clock, enable always trigger sealed, enable always trigger sealed_whole;
