-- What is true of each enquiry, before any row of it is written. The newest are open, and a few that were forgotten.
create unlogged table made.plan as
select n, made.name('enquiry', n) as id, h.number as hub_number, h.id as hub, e.received, e.state,
  made.chance(n, 3) < 0.06 as anonymity_asked, made.chance(n, 4) < 0.85 as sanitised,
  made.chance(n, 5) < greatest(0.0015, least(0.05, 15.0 / :enquiries)) as restricted, made.chance(n, 6) < 0.03 as hidden_home,
  case when e.state = 'received' then 'not_rated' else (array['green', 'amber', 'red'])[made.pick(n, 7, 3, 1.6)] end as rating,
  '{}'::text[] as asked, p.officer, p.decider, p.manager
from (select n, timestamptz '2026-11-20 17:00Z' - (:enquiries - n) * (interval '11 years' / :enquiries) as received,
    case when n <= :enquiries - greatest(:enquiries * 0.006, least(:enquiries / 3, 100)) and made.chance(n, 1) > 0.0002 then 'closed'
      else (array['gathering', 'received', 'screened', 'discussed', 'decided'])[made.pick(n, 2, 5, 1.5)] end as state
  from generate_series(1, :enquiries) n) e
join lateral (select * from made.hub h where made.chance(n, 8) < h.upto order by h.number limit 1) h on true
join made.post p on p.hub = h.number;

-- Whom each was asked of; nobody where it ended at screening, or where anonymity was asked and nothing sanitised is written.
create unlogged table made.asking as
select row_number() over (order by p.n, a.place) as n, p.n as enquiry_number, p.id as enquiry, a.id as agency, a.practitioner,
  p.received + interval '3 hours' as sent, p.received + interval '27 hours' as due, null::text as answer
from made.plan p join made.agency a on a.hub = p.hub_number and made.chance(p.n, 20 + a.place) < a.share
where p.state not in ('received', 'screened') and made.chance(p.n, 9) < 0.9 and (p.sanitised or not p.anonymity_asked);

update made.asking a set answer = case
    when made.chance(a.n, 11) < 0.62 then 'items' when made.chance(a.n, 11) < 0.82 then 'not_known'
    when made.chance(a.n, 11) < 0.95 then 'nothing_relevant' else 'withheld' end
from made.plan p where p.n = a.enquiry_number and made.chance(a.n, 10) < case p.state when 'gathering' then 0.5 else 0.97 end;

update made.plan p set asked = a.keys
from (select enquiry_number, array_agg('agency:' || agency order by agency) as keys from made.asking group by enquiry_number) a
where a.enquiry_number = p.n;
create index on made.asking (enquiry_number);
create unique index on made.plan (n);
analyze made.plan;
analyze made.asking;
