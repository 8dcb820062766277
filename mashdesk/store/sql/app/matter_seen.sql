-- Who sees what of a matter: its facts in a worklist, the rest after an opening with a reason; whoever took it, that it was passed on.

create function app.matters(lines integer default 500) returns table (matter uuid, reference text, kind text, state text, stage smallint,
  stages smallint, received timestamptz, due timestamptz, due_from timestamptz, handler_name text, enquiry_reference text, version integer)
language sql stable security definer set plan_cache_mode = force_generic_plan
begin atomic
  select m.id, m.reference, m.kind, m.state, m.stage, m.stages, m.received, m.due, m.received, priv.name_of(m.handler), e.reference, m.version
  from mash.matter m left join mash.enquiry e on e.id = m.enquiry
  where m.state = 'open' or m.answered > statement_timestamp() - interval '90 days'
  order by m.state <> 'open', m.due nulls last, m.received, m.id limit least(greatest(lines, 0), 500);
end;

-- A reason and thirty minutes, as for an enquiry; the entry is committed before there is anything to read.
create function app.open_matter(matter uuid, reason text) returns table (opened timestamptz, expires timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  until timestamptz := statement_timestamp() + interval '30 minutes';
  ref text;
  on_enquiry uuid;
begin
  raise log 'opening asked by %', session_user; -- a second trail, which a rollback cannot take away
  if length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    perform priv.refuse_input('reason', 'Say in a few words why you open this.');
  end if;
  select m.reference, m.enquiry into ref, on_enquiry from mash.matter m where m.id = open_matter.matter;
  if not found then
    perform priv.refuse();
  end if;
  perform priv.grant_matter(open_matter.matter, btrim(reason), until);
  perform priv.log('matter opened', on_enquiry, ref || ': ' || btrim(reason));
  perform priv.notice_many_openings();
  opened := statement_timestamp();
  expires := until;
  return next;
end $$;

create function priv.grant_matter(matter uuid, reason text, until timestamptz) returns void language sql security definer
begin atomic
  insert into mash.matter_opening (matter, who, sitting, reason, transaction, expires)
  values (grant_matter.matter, session_user, priv.begin_sitting(), grant_matter.reason, pg_current_xact_id()::text, grant_matter.until);
end;

create function priv.end_matter_opening(matter uuid) returns void language sql security definer
begin atomic
  update mash.matter_opening o set expires = statement_timestamp()
  where o.sitting = priv.sitting() and o.matter = end_matter_opening.matter and o.expires > statement_timestamp();
end;

create function app.close_matter(matter uuid) returns void language sql security definer
begin atomic
  select priv.end_matter_opening(close_matter.matter);
end;

create function app.matter(matter uuid) returns table (id uuid, reference text, kind text, route text, touches text, state text, stage smallint,
  stages smallint, tried_first boolean, received timestamptz, due timestamptz, result text, answered timestamptz, about text, about_name text,
  handler text, handler_name text, enquiry_reference text, version integer, by text, at timestamptz)
language sql stable security definer
begin atomic
  select m.id, m.reference, m.kind, m.route, m.touches, m.state, m.stage, m.stages, m.tried_first, m.received, m.due, m.result, m.answered,
    m.about, priv.name_of(m.about), m.handler, priv.name_of(m.handler), e.reference, m.version, priv.name_of(m.by), m.at
  from mash.matter m left join mash.enquiry e on e.id = m.enquiry where m.id = any ((select priv.if_matter_open(matter.matter))::uuid[]);
end;

create function app.matter_asked(matter uuid) returns table (id uuid, asker text, means text, lines text[], postcode text, reach text,
  on_behalf_of text, authority text, words text, corrects uuid, why text, by text, at timestamptz)
language sql stable security definer
begin atomic
  select a.id, a.asker, a.means, a.lines, a.postcode, a.reach, a.on_behalf_of, a.authority, a.words, a.corrects, a.why, priv.name_of(a.by), a.at
  from mash.matter_asked a where a.matter = any ((select priv.if_matter_open(matter_asked.matter))::uuid[]) order by a.at, a.id;
end;

create function app.matter_steps(matter uuid) returns table (id uuid, step text, words text, result text, stage smallint, about text,
  handler text, was_started timestamptz, was_due timestamptz, started timestamptz, due timestamptz, by text, at timestamptz)
language sql stable security definer
begin atomic
  select s.id, s.step, s.words, s.result, s.stage, priv.name_of(s.about), priv.name_of(s.handler), s.was_started, s.was_due, s.started, s.due,
    priv.name_of(s.by), s.at
  from mash.matter_step s where s.matter = any ((select priv.if_matter_open(matter_steps.matter))::uuid[]) order by s.at, s.id;
end;

create function app.matter_clocks(matter uuid) returns table (id uuid, kind text, started timestamptz, due timestamptz, limit_words text,
  rule text, stopped timestamptz, stop text)
language sql stable security definer
begin atomic
  select c.id, c.kind, c.started, c.due, c.limit_words, c.rule, c.stopped, c.stop
  from mash.matter_clock c where c.matter = any ((select priv.if_matter_open(matter_clocks.matter))::uuid[]) order by c.at, c.id;
end;

-- Whoever could be named for a matter that is open: for its own readers to choose from.
create function app.matter_people(matter uuid) returns table (login text, name text, post text, deals boolean)
language sql stable security definer
begin atomic
  select s.login, s.name, s.post, s.deals from mash.matter m cross join lateral priv.matter_colleagues(m) s
  where m.id = any ((select priv.if_matter_open(matter_people.matter))::uuid[]) order by s.name, s.login;
end;

-- What this person took in and passed on, of the last ninety days: that it was, and nothing of what it says.
create function priv.passed_on() returns table (reference text, kind text, at timestamptz) language sql stable security definer
begin atomic
  select m.reference, m.kind, m.at from mash.matter m
  where m.by = (priv.me()).login and m.at > statement_timestamp() - interval '90 days'
    and not (m.enquiry is not null and priv.is_connected(m.by, m.enquiry)) order by m.at desc, m.id limit 100;
end;

create function app.passed_on() returns table (reference text, kind text, at timestamptz) language sql stable security definer
begin atomic
  select p.reference, p.kind, p.at from priv.passed_on() p;
end;

grant execute on function app.matters(integer), app.open_matter(uuid, text), app.close_matter(uuid), app.matter(uuid), app.matter_asked(uuid),
  app.matter_steps(uuid), app.matter_clocks(uuid), app.matter_people(uuid) to senior_social_worker, hub_manager, information_officer;
grant execute on function app.passed_on() to mash_officer, senior_social_worker, hub_manager, information_officer;
