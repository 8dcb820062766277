-- The first door: facts without content, filtered by who you are.
-- A list comes a page at a time. A key is where a row stands in its order, and not whose row it is: what comes after a key is the same
-- whether an enquiry that one may not see has that key, or none has it.

-- What is to be done next. One whose returns are all in is ready to be discussed; `letters` is all of which somebody is to be told.
create function priv.stage_of(state text, asked smallint, returned smallint) returns text language sql immutable
begin atomic
  select case when stage_of.state = 'received' then 'screen'
    when stage_of.state = 'discussed' or stage_of.state = 'gathering' and stage_of.asked > 0 and stage_of.returned >= stage_of.asked then 'decide'
    when stage_of.state in ('screened', 'gathering') then 'gather'
    else 'letters' end;
end;

-- Whether three quarters of the time of what is due next have gone, by the server's clock.
create function priv.nears_its_end(due_from timestamptz, due timestamptz) returns boolean language sql stable
begin atomic
  select coalesce(extract(epoch from statement_timestamp() - nears_its_end.due_from)
    >= extract(epoch from nears_its_end.due - nears_its_end.due_from) * 0.75, false);
end;

-- What is not said is an end of the list. Nowhere here is that said by coalesce: of least and greatest, which leave out what is null, the
-- planner knows that they keep what they are given to themselves; before a key of which it does not know that it would go through all rows.
-- Where a list begins: after its key, and without one at its first row. What is overdue is not at risk any more.
create function priv.page_from(after_due timestamptz, after_id uuid, at_risk boolean) returns timestamptz language sql stable
begin atomic
  select greatest(case when page_from.after_id is not null then least(page_from.after_due, 'infinity') else '-infinity' end,
    case when page_from.at_risk then statement_timestamp() else '-infinity' end);
end;

-- From after one key up to and with another, as far as so many lines go.
create function app.worklist(lines integer default 500, after_due timestamptz default null, after_id uuid default null,
  upto_due timestamptz default null, upto_id uuid default null, stage text default null, of_group text default null,
  at_risk boolean default false) returns table (enquiry uuid, reference text, initials text, kind text, state text, rating text,
  received timestamptz, due timestamptz, due_what text, due_from timestamptz, version integer, asked smallint, returned smallint,
  anonymity_asked boolean, restricted boolean, pathway boolean, professional_group text)
language sql stable security definer set plan_cache_mode = force_generic_plan
begin atomic
  select e.id, e.reference, e.initials, e.kind, e.state, e.rating, e.received, e.due, e.due_what, e.due_from, e.version, e.asked, e.returned,
    e.anonymity_asked, e.restricted, exists (select from mash.pathway_mark m where m.enquiry = e.id and not m.over), e.professional_group
  from mash.enquiry e where e.state <> 'closed' and e.hub = (select (priv.me()).hub)
    and (least(e.due, 'infinity'), e.id) > (priv.page_from(worklist.after_due, worklist.after_id, worklist.at_risk),
      greatest(worklist.after_id, '00000000-0000-0000-0000-000000000000'))
    and (least(e.due, 'infinity'), e.id) <= (least(worklist.upto_due, 'infinity'),
      least(worklist.upto_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    and (worklist.stage is null or priv.stage_of(e.state, e.asked, e.returned) = worklist.stage)
    and (worklist.of_group is null or e.professional_group = worklist.of_group)
    and (not worklist.at_risk or priv.nears_its_end(e.due_from, e.due))
  order by least(e.due, 'infinity'), e.id limit least(greatest(lines, 0), 500);
end;

-- How many there are, counted up to a thousand and one of what is due first: no count of a large hub goes through all of it. And what the
-- server's clock says, from which a desk reckons how long is left.
create function app.worklist_counts(of_group text default null, at_risk boolean default false) returns table (counted bigint, screen bigint,
  gather bigint, decide bigint, letters bigint, read timestamptz)
language sql stable security definer set plan_cache_mode = force_generic_plan
begin atomic
  select count(*), count(*) filter (where one.stage = 'screen'), count(*) filter (where one.stage = 'gather'),
    count(*) filter (where one.stage = 'decide'), count(*) filter (where one.stage = 'letters'), statement_timestamp()
  from (select priv.stage_of(e.state, e.asked, e.returned) as stage
    from mash.enquiry e where e.state <> 'closed' and e.hub = (select (priv.me()).hub)
      and least(e.due, 'infinity') >= priv.page_from(null, null, worklist_counts.at_risk)
      and (worklist_counts.of_group is null or e.professional_group = worklist_counts.of_group)
      and (not worklist_counts.at_risk or priv.nears_its_end(e.due_from, e.due))
    order by least(e.due, 'infinity'), e.id limit 1001) one;
end;

-- An agency's own requests; who else was asked is not among them. The agency leads the index; who may see a row the policies say.
-- The unanswered come first: they are as if answered before everything.
create function app.my_requests(lines integer default 500, after_answered timestamptz default null, after_due timestamptz default null,
  after_id uuid default null, upto_answered timestamptz default null, upto_due timestamptz default null, upto_id uuid default null)
  returns table (request uuid, enquiry uuid, reference text, initials text, kind text, state text, rating text, received timestamptz,
  due timestamptz, answered timestamptz, version integer, restricted boolean,
  chased smallint, escalated boolean)
language sql stable security definer set plan_cache_mode = force_generic_plan
begin atomic
  select a.request, e.id, e.reference, e.initials, e.kind, e.state, e.rating, e.received, a.due, a.answered, e.version,
    e.restricted, a.chased, a.escalated
  from mash.asked a join mash.enquiry e on e.id = a.enquiry
  where a.agency = (select (priv.me()).agency) and not a.closed and e.state <> 'closed'
    and (greatest(a.answered, '-infinity'), a.due, a.request) > (greatest(my_requests.after_answered, '-infinity'),
      greatest(my_requests.after_due, '-infinity'), greatest(my_requests.after_id, '00000000-0000-0000-0000-000000000000'))
    and (my_requests.upto_id is null or (greatest(a.answered, '-infinity'), a.due, a.request)
      <= (greatest(my_requests.upto_answered, '-infinity'), my_requests.upto_due, my_requests.upto_id))
  order by greatest(a.answered, '-infinity'), a.due, a.request limit least(greatest(lines, 0), 500);
end;

-- How many wait for an answer, up to a thousand and one.
create function app.my_requests_counts() returns table (waiting bigint, read timestamptz)
language sql stable security definer set plan_cache_mode = force_generic_plan
begin atomic
  select count(*), statement_timestamp() from (select from mash.asked a join mash.enquiry e on e.id = a.enquiry
    where a.agency = (select (priv.me()).agency) and not a.closed and a.answered is null and e.state <> 'closed' limit 1001) one;
end;

create function app.letters_worklist() returns table (letter uuid, enquiry uuid, reference text, initials text, state text,
  due timestamptz, confidential boolean)
language sql stable security definer
begin atomic
  select l.id, e.id, e.reference, e.initials, l.state, l.due, l.confidential
  from mash.letter l join mash.enquiry e on e.id = l.enquiry
  where l.state in ('due', 'printed', 'withheld') or l.posted > statement_timestamp() - interval '7 days'
  order by (l.state = 'posted'), l.due limit 500;
end;
