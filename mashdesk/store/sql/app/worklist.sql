-- The first door: facts without content, filtered by who you are.

create function app.worklist(lines integer default 500) returns table (enquiry uuid, reference text, initials text, kind text, state text, rating text,
  received timestamptz, due timestamptz, due_what text, due_from timestamptz, version integer, asked smallint, returned smallint,
  anonymity_asked boolean, restricted boolean, pathway boolean, professional_group text)
language sql stable security definer set plan_cache_mode = force_generic_plan
begin atomic
  select e.id, e.reference, e.initials, e.kind, e.state, e.rating, e.received, e.due, e.due_what, e.due_from, e.version, e.asked, e.returned,
    e.anonymity_asked, e.restricted, exists (select from mash.pathway_mark m where m.enquiry = e.id and not m.over), e.professional_group
  from mash.enquiry e where e.state <> 'closed' and e.hub = (select (priv.me()).hub)
  order by e.due nulls last, e.received limit least(greatest(lines, 0), 500);
end;

-- An agency's own requests; who else was asked is not among them. The agency leads the index; who may see a row the policies say.
create function app.my_requests(lines integer default 500) returns table (request uuid, enquiry uuid, reference text, initials text, kind text, state text,
  rating text, received timestamptz, due timestamptz, answered timestamptz, version integer, restricted boolean,
  chased smallint, escalated boolean)
language sql stable security definer set plan_cache_mode = force_generic_plan
begin atomic
  select a.request, e.id, e.reference, e.initials, e.kind, e.state, e.rating, e.received, a.due, a.answered, e.version,
    e.restricted, a.chased, a.escalated
  from mash.asked a join mash.enquiry e on e.id = a.enquiry
  where a.agency = (select (priv.me()).agency) and not a.closed and e.state <> 'closed'
  order by a.answered nulls first, a.due limit least(greatest(lines, 0), 500);
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
