-- How many referrals are of somebody of whom one came before (DOMAIN 3.3): those that the hub said are the same person, in enquiries
-- that the reader's worklist may show. Content: told by whole months that are over, and never of fewer than five.

-- What closed it last was that it had been entered in error.
create function priv.was_in_error(enquiry uuid) returns boolean language sql stable security definer
begin atomic
  select coalesce((select s.step = 'in_error' from mash.step s join mash.enquiry e on e.id = s.enquiry
    where s.enquiry = was_in_error.enquiry and s.came_to = 'closed' and e.state = 'closed'
    order by s.at desc limit 1), false);
end;

-- Who is the same as whom by one statement or one merge, from each to the other. All at once: asking for each person of a year's
-- enquiries by themselves (priv.same_as) took longer than anybody waits for a page of figures.
create function priv.same_at_once() returns table (one uuid, other uuid) language sql stable security definer
begin atomic
  with told as (
    select l.one, l.other from mash.person_link l where l.statement = 'same' and l.withdrawn is null
    union all
    select m.merged, m.stays from mash.person_merge m where m.undone is null)
  select t.one, t.other from told t union all select t.other, t.one from told t;
end;

-- Of each enquiry since then that is about somebody of whom an earlier referral came: when the last of those came. Nobody whom the reader
-- may not see is on the way from one to the other, as in priv.same_as. What was entered in error is no referral, and who was so, nobody.
create function priv.came_before(keys text[], away uuid[], since timestamptz) returns table (enquiry uuid, received timestamptz)
language sql stable security definer
begin atomic
  with recursive next_to as materialized (select * from priv.same_at_once()), same (start, id) as (
    select p.id, p.id from mash.person p join mash.enquiry e on e.id = p.enquiry
    where e.received >= came_before.since and p.role = 'subject' and p.acl && keys and p.id in (select n.one from next_to n)
    union
    select s.start, q.id from same s join next_to n on n.one = s.id join mash.person q on q.id = n.other
    where q.acl && keys and not q.enquiry = any (away))
  select e.id, max(earlier.received)
  from same s join mash.person p on p.id = s.start join mash.enquiry e on e.id = p.enquiry
  join mash.person q on q.id = s.id join mash.enquiry earlier on earlier.id = q.enquiry
  where earlier.id <> e.id and earlier.received < e.received and not priv.was_in_error(earlier.id)
    and not priv.is_in_error(p.id) and not priv.is_in_error(q.id)
  group by e.id;
end;

-- Of how long ago that is: "first" where there is none within twelve months.
create function priv.repeat_of(received timestamptz, before timestamptz) returns text language sql stable security definer
begin atomic
  select case
    when repeat_of.before >= repeat_of.received - interval '3 months' then 'within_3'
    when repeat_of.before >= repeat_of.received - interval '6 months' then 'within_6'
    when repeat_of.before >= repeat_of.received - interval '12 months' then 'within_12'
    else 'first' end;
end;

create function priv.repeats_counted(hub text, keys text[], away uuid[], since date)
returns table (month date, what text, many bigint) language sql stable security definer
begin atomic
  select priv.month_of(e.received), priv.repeat_of(e.received, b.received), count(*)
  from mash.enquiry e left join priv.came_before(keys, away, date_trunc('month', since::timestamp) at time zone 'Europe/London') b on b.enquiry = e.id
  where e.hub = repeats_counted.hub and e.acl && keys and not e.id = any (away) and not priv.was_in_error(e.id)
    and e.received >= date_trunc('month', since::timestamp) at time zone 'Europe/London'
    and e.received < priv.month_of(statement_timestamp())::timestamp at time zone 'Europe/London'
  group by 1, 2;
end;

-- Where `many` is null there are too few to be told.
create function app.repeat_figures(since date) returns table (month date, repeat text, many integer)
language sql stable security definer
begin atomic
  select c.month, c.what, priv.sayable(c.many, (sum(c.many) over whole)::bigint, count(*) filter (where c.many < 5) over whole,
    row_number() over (partition by c.month, c.many < 5 order by c.many, c.what))
  from priv.repeats_counted((priv.me()).hub, priv.my_keys(), priv.my_connected(), repeat_figures.since) c
  window whole as (partition by c.month)
  order by c.month, c.what;
end;

grant execute on function app.repeat_figures(date) to hub_manager;
