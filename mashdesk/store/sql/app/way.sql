-- The steps of an enquiry: which I may take and all that stands before each, taking one, and what was taken.

create function app.take_step(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'agency_practitioner', 'senior_social_worker', 'hub_manager']);
  e mash.enquiry;
  s record;
  moved integer;
begin
  earlier := priv.begin_command(request, 'take_step', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  s := priv.step_of(e, 'take_step', body ->> 'step', who);
  perform priv.require_guards(e, s.guards, who);
  perform priv.check_step(e, s.needs, body);
  perform priv.keep_step(e, s.step, s.to_state, s.needs, body, who);
  perform priv.turn_clocks(e, s.step, s.clock, body ->> 'rating', (body ->> 'due')::timestamptz);
  perform priv.give_to_group(e, s.step, body);
  perform priv.settle_form(e.id, s.step);
  perform priv.turn_protection(e, s.step, body);
  perform priv.await_teams(e, s.step, (body ->> 'taking_over_due')::timestamptz);
  moved := priv.move_enquiry(e.id, s.to_state, case when 'rating' = any (s.needs) then body ->> 'rating' end);
  return priv.finish_command(request, e.id, 'step taken', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('', 'Something here cannot be kept as it is. Check the choices and the time.');
end $$;

-- Protecting a child waits for nothing: no lock on the enquiry, no version, no guard, in whatever state it is, and nothing that must be
-- filled in but why (Working Together; section 47 of the Children Act 1989). The enquiry itself is not touched, so nobody at work on it is in the way, or is disturbed.
create function app.record_strategy(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('senior_social_worker');
  e mash.enquiry;
  s record;
begin
  earlier := priv.begin_command(request, 'record_strategy', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.seen_enquiry((body ->> 'enquiry')::uuid);
  s := priv.step_of(e, 'record_strategy', 'strategy', who);
  perform priv.check_step(e, s.needs, body);
  perform priv.keep_step(e, s.step, s.to_state, s.needs, body, who);
  perform priv.turn_protection(e, s.step, body);
  return priv.finish_command(request, e.id, 'strategy discussion recorded', jsonb_build_object('enquiry', e.id));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('', 'Something here cannot be kept as it is. Check the time.');
end $$;

-- The enquiry as it stands, not held: for what must not wait.
create function priv.seen_enquiry(id uuid) returns mash.enquiry language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  seen mash.enquiry;
begin
  select * into seen from mash.enquiry e
  where e.id = seen_enquiry.id and e.acl && (select priv.my_keys()) and e.id = any (priv.my_open_enquiries());
  if seen.id is null then
    perform priv.refuse();
  end if;
  return seen;
end $$;

-- One row for each guard that does not hold, one without a guard where all hold.
create function app.next_steps(enquiry uuid) returns table (place integer, step text, command text, words text, leads_to text,
  needs text[], step_rule text, rule text, part text, unmet text)
language sql stable security definer
begin atomic
  select s.place, s.step, s.command, s.words, s.to_state, s.needs, priv.cited(hub.profile, s.rule), m.rule, m.part, m.words
  from mash.enquiry e cross join priv.me() me cross join priv.profile_of(e.id) hub(profile)
  join priv.steps() s on s.roles && me.roles and e.state = any (s.from_states)
  left join lateral (select u.rule, u.part, u.words, g.n from unnest(s.guards) with ordinality g(guard, n)
    cross join lateral priv.unmet(g.guard, e, me) u) m on true
  where not exists (select from unnest(s.guards) about cross join lateral priv.unmet(about, e, me) where priv.is_about(about))
    and e.id = any ((select priv.if_open(next_steps.enquiry, 'way'))::uuid[]) order by s.place, m.n;
end;

-- The same for an agency: it is offered its own disputes and nothing else, and is not told whether anybody else has one.
create function app.dispute_steps(enquiry uuid) returns table (place integer, step text, command text, words text, leads_to text,
  needs text[], step_rule text, rule text, part text, unmet text)
language sql stable security definer
begin atomic
  select s.place, s.step, s.command, s.words, s.to_state, s.needs, priv.cited(hub.profile, s.rule), m.rule, m.part, m.words
  from mash.enquiry e cross join priv.me() me cross join priv.profile_of(e.id) hub(profile)
  join priv.steps() s on 'agency_practitioner' = any (s.roles) and e.state = any (s.from_states)
  left join lateral (select u.rule, u.part, u.words, g.n from unnest(s.guards) with ordinality g(guard, n)
    cross join lateral priv.unmet_of_dispute(g.guard, e, me) u) m on true
  where not exists (select from unnest(s.guards) about cross join lateral priv.unmet_of_dispute(about, e, me) where priv.is_about(about))
    and e.id = any ((select priv.if_open(dispute_steps.enquiry, 'way'))::uuid[]) order by s.place, m.n;
end;

-- Read with the enquiry's own keys too: a strategy discussion written while somebody restricts the enquiry has the keys of before.
create function app.steps_taken(enquiry uuid) returns table (id uuid, step text, came_from text, came_to text, reason text,
  particulars text, happened timestamptz, confirmed_by text, team text, rating text, outcome_words text, harm text, attended text[],
  section_47 text, enquiries text, parents_informed text, parents_why_not text, medical text, safety_plan text, next_review date, by text,
  at timestamptz)
language sql stable security definer
begin atomic
  select s.id, s.step, s.came_from, s.came_to, s.reason, s.particulars, s.happened, s.confirmed_by, s.team, s.rating,
    s.outcome_words, s.harm, s.attended, s.section_47, s.enquiries, s.parents_informed, s.parents_why_not, s.medical, s.safety_plan, s.next_review,
    priv.name_of(s.by), s.at
  from mash.step s join mash.enquiry e on e.id = s.enquiry
  where s.enquiry = any ((select priv.if_open(steps_taken.enquiry, 'way'))::uuid[]) order by s.at desc, s.id;
end;

create policy system on mash.step for all to mash_system using (true) with check (true);
create policy opened on mash.step for select to mash_api using (acl && (select priv.my_keys())
  and enquiry = any ((select priv.my_open_enquiries())::uuid[]));
create trigger sealed before update or delete on mash.step for each row execute function priv.refuse_edit();
create trigger sealed_whole before truncate on mash.step execute function priv.refuse_edit();
alter table mash.step enable always trigger sealed, enable always trigger sealed_whole;

update mash.step set acl = acl where step = 'written'; -- what an upgrade carried over takes its keys

grant select, insert, update on mash.step to mash_system;
grant select on mash.step to mash_api;
grant execute on function app.take_step(uuid, jsonb) to mash_officer, agency_practitioner, senior_social_worker, hub_manager;
grant execute on function app.record_strategy(uuid, jsonb) to senior_social_worker;
grant execute on function app.next_steps(uuid) to mash_officer, senior_social_worker, hub_manager;
grant execute on function app.dispute_steps(uuid) to agency_practitioner;
grant execute on function app.steps_taken(uuid) to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer;
