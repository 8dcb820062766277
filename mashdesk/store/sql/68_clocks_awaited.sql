-- What the hub waits for of others beside its own clocks: that the team which a family was handed to takes it over
-- (Northamptonshire leaflet, N13), and the form after a call (Waltham Forest, F14). It is not what the worklist of enquiries shows as due: it must not hide when a decision is.

-- Runs while a team is awaited, and goes on when the enquiry is closed: a family that nobody took over is not looked after.
create function priv.await_teams(e mash.enquiry, step text, due timestamptz) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from priv.teams_awaited(e.id)) then
    perform priv.end_clocks(e.id, array['taking_over'], case when await_teams.step <> 'taken_over' then 'no_longer_needed' end);
  elsif not exists (select from mash.clock c where c.enquiry = e.id and c.kind = 'taking_over' and c.stopped is null) then
    perform priv.begin_clock(e, 'taking_over', 'handed', 'event', clock_timestamp(), await_teams.due);
  end if;
end $$;

-- A call that came first awaits its written form, where the hub's leaflet asks for one by this way (Waltham Forest, F14). The work
-- began with the call; the form is never a condition.
create function priv.await_form(e mash.enquiry, body jsonb) returns void language sql security definer
begin atomic
  select priv.begin_clock(e, 'written_follow_up', 'receipt', 'receipt', (e).received, (await_form.body ->> 'written_due')::timestamptz)
  from mash.hub h cross join lateral jsonb_array_elements(h.profile #> '{referrals,routes}') one
  where h.id = (e).hub and one ->> 'code' = await_form.body ->> 'route' and one ->> 'asks' = 'written_form'
    and await_form.body ->> 'how' is distinct from 'form';
end;

create function priv.settle_form(enquiry uuid, step text) returns void language sql security definer
begin atomic
  select priv.end_clocks(settle_form.enquiry, array['written_follow_up'], case when settle_form.step <> 'written' then 'no_longer_needed' end)
  where settle_form.step in ('written', 'transfer', 'in_error');
end;

-- A signed decision hands the family to the team of its outcome, where the profile names one (N28, N30): when and by whom is kept.
create function priv.hand_to_teams(e mash.enquiry, to_state text, login text) returns void language sql security definer
begin atomic
  insert into mash.step (enquiry, step, came_from, came_to, reason, team, by, at)
  select (e).id, 'assign', (e).state, hand_to_teams.to_state, string_agg(distinct d.outcome_words, ', '), one ->> 'team', hand_to_teams.login,
    clock_timestamp()
  from mash.decision d join mash.hub h on h.id = (e).hub cross join lateral jsonb_array_elements(h.profile -> 'outcomes') one
  where d.enquiry = (e).id and one ->> 'code' = d.outcome and one ->> 'team' is not null
    and not exists (select from mash.decision later where later.supersedes = d.id) group by one ->> 'team';
end;

-- The social worker's first contact with the family is an action of who carries the outcome (N13), once for all children.
create function priv.set_first_contact(e mash.enquiry, due timestamptz, login text) returns void language sql security definer
begin atomic
  insert into mash.action (enquiry, decision, what, agency, due, by, at)
  select distinct on (one ->> 'first_contact') (e).id, d.id, one ->> 'first_contact', one ->> 'carried_by',
    greatest(set_first_contact.due, clock_timestamp()), set_first_contact.login, clock_timestamp()
  from mash.decision d join mash.hub h on h.id = (e).hub cross join lateral jsonb_array_elements(h.profile -> 'outcomes') one
    join mash.agency a on a.id = one ->> 'carried_by' and a.hub = h.id
  where d.enquiry = (e).id and one ->> 'code' = d.outcome and one ->> 'first_contact' is not null and set_first_contact.due is not null
    and not exists (select from mash.decision later where later.supersedes = d.id) order by one ->> 'first_contact', d.signed desc;
end;
