-- Figures of the hub overview: counts over the enquiries that the reader's worklist may show, closed ones too. A restricted enquiry is
-- not counted for whom it is not there, nor one that they are connected with. What came in can be counted on the worklist itself; what
-- was decided and how agencies answered is content: it is told by whole months that are over, and never of fewer than five.

create function priv.month_of(moment timestamptz) returns date language sql immutable
begin atomic
  select date_trunc('month', moment at time zone 'Europe/London')::date;
end;

-- What may be said of the rows of one month: nothing below five. Where one row alone would be left out, the smallest of the others is left out
-- with it, or the sum of the month would tell it.
create function priv.sayable(many bigint, of_all bigint, few bigint, place bigint) returns integer language sql immutable
begin atomic
  select case when sayable.many >= 5 and sayable.of_all >= 5 and not (sayable.few = 1 and sayable.place = 1) then sayable.many::integer end;
end;

-- Outcomes that stand, by the month in which they were signed. Months are whole at both ends: whoever could ask from a day on would
-- learn by the difference what was decided on the day before.
create function priv.outcomes_counted(hub text, keys text[], away uuid[], since date)
returns table (month date, what text, many bigint) language sql stable security definer
begin atomic
  select priv.month_of(d.signed), d.outcome, count(*)
  from mash.decision d join mash.enquiry e on e.id = d.enquiry
  where e.hub = outcomes_counted.hub and e.acl && keys and not e.id = any (away)
    and d.signed >= date_trunc('month', since::timestamp) at time zone 'Europe/London'
    and d.signed < priv.month_of(statement_timestamp())::timestamp at time zone 'Europe/London'
    and not exists (select from mash.decision later where later.supersedes = d.id)
  group by 1, 2;
end;

-- How each agency answered what it was asked in the twelve months that are over; what is not answered yet counts as late once it is
-- due. Always the same twelve, as two spans would tell by their difference of a few.
create function priv.answers_counted(hub text, keys text[], away uuid[])
returns table (agency text, asked bigint, in_time bigint, late bigint, hours numeric) language sql stable security definer
begin atomic
  select r.agency, count(*), count(*) filter (where r.answered <= r.due),
    count(*) filter (where coalesce(r.answered, statement_timestamp()) > r.due),
    round((percentile_cont(0.5) within group (order by extract(epoch from r.answered - r.sent) / 3600.0))::numeric, 1)
  from mash.information_request r join mash.enquiry e on e.id = r.enquiry
  where e.hub = answers_counted.hub and e.acl && keys and not e.id = any (away)
    and r.sent >= (priv.month_of(statement_timestamp()) - interval '1 year') at time zone 'Europe/London'
    and r.sent < priv.month_of(statement_timestamp())::timestamp at time zone 'Europe/London'
  group by r.agency;
end;

-- Why something was late, as was said in the twelve months that are over: by agencies of their answers, by the hub of its own clocks.
create function priv.reasons_counted(hub text, keys text[], away uuid[])
returns table (reason text, theirs boolean, many bigint) language sql stable security definer
begin atomic
  select l.reason, l.request is not null, count(*)
  from mash.late_reason l join mash.enquiry e on e.id = l.enquiry
  where e.hub = reasons_counted.hub and e.acl && keys and not e.id = any (away)
    and l.at >= (priv.month_of(statement_timestamp()) - interval '1 year') at time zone 'Europe/London'
    and l.at < priv.month_of(statement_timestamp())::timestamp at time zone 'Europe/London'
  group by 1, 2;
end;

-- Clocks that were stopped in time or late, or because a letter is withheld, by the month in which they stopped. A clock is a worklist fact.
create function priv.clocks_counted(hub text, keys text[], away uuid[], since date)
returns table (month date, kind text, rating text, how text, many integer) language sql stable security definer
begin atomic
  select priv.month_of(c.stopped), c.kind, e.rating, c.stop, count(*)::integer
  from mash.clock c join mash.enquiry e on e.id = c.enquiry
  where e.hub = clocks_counted.hub and e.acl && keys and not e.id = any (away)
    and c.kind in ('screening', 'decision', 'letters') and c.stop in ('met', 'late', 'withheld')
    and c.stopped >= since::timestamp at time zone 'Europe/London'
  group by 1, 2, 3, 4;
end;

-- What came in each month from `since` on, by rating and by kind of referral.
create function app.received_figures(since date) returns table (month date, rating text, kind text, many integer)
language sql stable security definer
begin atomic
  select priv.month_of(e.received), e.rating, e.kind, count(*)::integer
  from mash.enquiry e
  where e.hub = (select (priv.me()).hub) and e.received >= since::timestamp at time zone 'Europe/London'
  group by 1, 2, 3 order by 1, 2, 3;
end;

create function app.timeliness_figures(since date) returns table (month date, kind text, rating text, how text, many integer)
language sql stable security definer
begin atomic
  select c.month, c.kind, c.rating, c.how, c.many
  from priv.clocks_counted((priv.me()).hub, priv.my_keys(), priv.my_connected(), timeliness_figures.since) c
  order by c.month, c.kind, c.rating, c.how;
end;

-- Where `many` is null there are too few to be told.
create function app.outcome_figures(since date) returns table (month date, outcome text, many integer)
language sql stable security definer
begin atomic
  select c.month, c.what, priv.sayable(c.many, (sum(c.many) over whole)::bigint, count(*) filter (where c.many < 5) over whole,
    row_number() over (partition by c.month, c.many < 5 order by c.many, c.what))
  from priv.outcomes_counted((priv.me()).hub, priv.my_keys(), priv.my_connected(), outcome_figures.since) c
  window whole as (partition by c.month)
  order by c.month, c.what;
end;

-- Of an agency that was asked fewer than five times only that is told.
create function app.agency_figures() returns table (agency text, agency_name text, asked integer, in_time integer, late integer,
  hours numeric)
language sql stable security definer
begin atomic
  select c.agency, a.name, case when c.asked >= 5 then c.asked::integer end, case when c.asked >= 5 then c.in_time::integer end,
    case when c.asked >= 5 then c.late::integer end, case when c.asked >= 5 then c.hours end
  from priv.answers_counted((priv.me()).hub, priv.my_keys(), priv.my_connected()) c
  join mash.agency a on a.id = c.agency
  order by a.name;
end;

-- Of fewer than five nothing is told, as of outcomes.
create function app.late_figures() returns table (reason text, theirs boolean, many integer)
language sql stable security definer
begin atomic
  select c.reason, c.theirs, priv.sayable(c.many, (sum(c.many) over whole)::bigint, count(*) filter (where c.many < 5) over whole,
    row_number() over (partition by c.theirs, c.many < 5 order by c.many, c.reason))
  from priv.reasons_counted((priv.me()).hub, priv.my_keys(), priv.my_connected()) c
  window whole as (partition by c.theirs)
  order by c.reason, c.theirs;
end;

-- Figures on paper or in a file are out of the program: that they were taken is kept.
create function app.note_figures(how text) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.require_role('hub_manager');
  if coalesce(how in ('printed', 'exported'), false) is not true then
    perform priv.refuse_input('', 'Figures are printed or exported.');
  end if;
  perform priv.log('figures taken out', null, how);
end $$;

grant execute on function app.received_figures(date), app.timeliness_figures(date), app.outcome_figures(date),
  app.agency_figures(), app.late_figures(), app.note_figures(text) to hub_manager;
