-- How many referrals are of somebody of whom one came before (DOMAIN 3.3): those that the hub said are the same person, in enquiries
-- that the reader's worklist may show. Content: told by whole months that are over, and never of fewer than five.

-- What closed it last was that it had been entered in error.
create function priv.was_in_error(enquiry uuid) returns boolean language sql stable security definer
begin atomic
  select coalesce((select s.step = 'in_error' from mash.step s join mash.enquiry e on e.id = s.enquiry
    where s.enquiry = was_in_error.enquiry and s.came_to = 'closed' and e.state = 'closed'
    order by s.at desc limit 1), false);
end;

-- When the last referral before this one came that is about one of its subjects. What was entered in error is none.
create function priv.came_before(e mash.enquiry, keys text[], away uuid[]) returns timestamptz language sql stable security definer
begin atomic
  select max(earlier.received)
  from mash.person p
  cross join lateral priv.same_as(p.id, keys, away) same
  join mash.person q on q.id = same.id
  join mash.enquiry earlier on earlier.id = q.enquiry
  where p.enquiry = (e).id and p.role = 'subject' and p.acl && keys
    and earlier.id <> (e).id and earlier.received < (e).received and not priv.was_in_error(earlier.id)
    and not priv.is_in_error(p.id) and not priv.is_in_error(q.id);
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
  select priv.month_of(e.received), priv.repeat_of(e.received, priv.came_before(e, keys, away)), count(*)
  from mash.enquiry e
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
