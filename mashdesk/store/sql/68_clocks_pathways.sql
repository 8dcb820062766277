-- A special pathway's step that somebody gives a limit for runs on the register from when the pathway is raised, until it is answered.

-- As the shipped checklists have them (resources/pathways.json); a test holds the two together.
create function priv.pathway_limits() returns table (flag text, step text, working_days integer) language sql immutable
begin atomic
  values ('fgm', 'police', 1), -- Female Genital Mutilation Act 2003, section 5B
    ('allegation', 'lado', 1), -- as local authorities publish it
    ('child_death', 'panel', 5); -- Children Act 2004, section 16C
end;

create function priv.begin_pathway_clocks(enquiry uuid, pathway uuid, flag text, due jsonb) returns void language sql security definer
begin atomic
  insert into mash.clock (enquiry, kind, event, counts_from, pathway, pathway_step, started, due, limit_words, rule, at)
  select begin_pathway_clocks.enquiry, 'pathway', 'raised', 'event', begin_pathway_clocks.pathway, l.step, clock_timestamp(),
    greatest((begin_pathway_clocks.due ->> l.step)::timestamptz, clock_timestamp()),
    priv.limit_words(jsonb_build_object('working_days', l.working_days)), 'national', clock_timestamp()
  from priv.pathway_limits() l where l.flag = begin_pathway_clocks.flag and begin_pathway_clocks.due ->> l.step is not null;
end;

-- Of the answered step, or of all where the pathway is taken off.
create function priv.keep_pathway_clock() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update mash.clock c set stopped = clock_timestamp(), stop = case when new.answer <> 'done' then 'no_longer_needed'
    when new.happened <= c.due then 'met' else 'late' end
  where c.pathway = new.pathway and c.stopped is null and (new.answer = 'taken_off' or c.pathway_step = new.step);
  return null;
end $$;

create trigger keep_pathway_clock after insert on mash.pathway_answer for each row execute function priv.keep_pathway_clock();
