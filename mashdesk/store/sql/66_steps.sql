-- Taking a step: its row of 62_way is found, its guards are asked all at once, and what must be written is kept.

-- The row of a step for this person from this state. Somebody whose step it is not is refused as if there were none.
create function priv.step_of(e mash.enquiry, command text, step text, who mash.staff) returns record language plpgsql stable
security definer set search_path = pg_catalog, pg_temp as $$
declare
  found record;
begin
  select * into found from priv.steps() s
  where s.step = step_of.step and s.command = step_of.command and s.roles && who.roles
  order by e.state = any (s.from_states) desc, s.place limit 1;
  if found.step is null then
    perform priv.refuse();
  elsif e.state <> all (found.from_states) then
    perform priv.refuse_input('', found.otherwise);
  end if;
  return found;
end $$;

-- Every guard that does not hold, in one answer: nobody mends one only to be told the next.
create function priv.require_guards(e mash.enquiry, guards text[], who mash.staff) returns void language sql stable security definer
begin atomic
  select priv.refuse_unmet('', string_agg(m.words, ' ' order by g.place))
  from unnest(require_guards.guards) with ordinality g(guard, place)
  cross join lateral priv.unmet(g.guard, require_guards.e, require_guards.who) m;
end;

-- What the step needs beside its words: a moment that was, a rating, a new date of the decision.
create function priv.check_step(e mash.enquiry, needs text[], body jsonb) returns void language plpgsql stable
set search_path = pg_catalog, pg_temp as $$
begin
  if 'happened' = any (needs) or body ->> 'happened' is not null then
    perform priv.check_moment(body, 'happened', 'Say when this was; it cannot be in the future.');
  end if;
  if 'rating' = any (needs) and not coalesce(body ->> 'rating' = any (array['red', 'amber', 'green']), false) then
    perform priv.refuse_input('rating', 'Choose Red, Amber or Green.');
  elsif 'team' = any (needs) then
    perform priv.text_of(body, 'team', 200, true);
  elsif 'group' = any (needs) then
    perform priv.check_group(e, body);
  end if;
  if 'harm' = any (needs) then
    perform priv.check_unharmed(body);
  end if;
  if 'outcome' = any (needs) then
    perform priv.check_early_exit(e, body);
  end if;
  if 'due' = any (needs) and ((body ->> 'due')::timestamptz > e.received) is not true then
    perform priv.refuse_input('due', 'Say until when; it cannot be before the referral was received.');
  end if;
end $$;

-- Nobody leaves the hub at screening while somebody is harmed or might be: the answer is asked anew, and only "no" lets go.
create function priv.check_unharmed(body jsonb) returns void language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce(body ->> 'harm' = any (array['yes', 'no', 'may_be']), false) then
    perform priv.refuse_input('harm', 'Say whether a child or adult has been harmed or may be: yes, no or may be.');
  elsif body ->> 'harm' <> 'no' then
    perform priv.refuse_input('harm', 'Whoever has been harmed or may be does not leave the hub here. Go on with the enquiry.');
  end if;
end $$;

-- The outcome at screening is one of the hub's, no lower than the level that the screening found, and all that it asks of the family
-- holds for every child or adult, as it would for a signed decision (Northamptonshire leaflet, N27, N31).
create function priv.check_early_exit(e mash.enquiry, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  chosen jsonb := (select one from jsonb_array_elements(priv.profile_of(e.id) -> 'outcomes') one
    where one ->> 'code' = body ->> 'outcome' and priv.leaves_early(one));
  level integer := (select s.level from mash.screening s where s.enquiry = e.id order by s.at desc limit 1);
begin
  if chosen is null then
    perform priv.refuse_input('outcome', 'Choose one of the outcomes with which an enquiry can end at screening.');
  elsif level > (chosen ->> 'highest_level')::integer then
    perform priv.refuse_input('outcome', 'The screening found a higher level than this outcome is for. Screen again, or go on with the enquiry.');
  end if;
  perform priv.refuse_unmet('outcome', string_agg(distinct m.words, ' ')) from mash.person p
    cross join lateral priv.missing_for_outcome(e.id, p.id, chosen ->> 'code', 'no', level) m
    where p.enquiry = e.id and p.role = 'subject' and not priv.is_set_aside(p.id);
end $$;

-- The hub's own words for the step that a dispute is at (Waltham Forest, F35), an agency's or the enquiry's; where its profile names none, nothing.
create function priv.dispute_words(e mash.enquiry, step text, agency text default null) returns text language sql stable security definer
begin atomic
  select coalesce(h.profile -> 'disputes' -> case when dispute_words.step = 'dispute' then 0 when dispute_words.agency is null then priv.dispute_stage((e).id)
    else priv.own_dispute_stage((e).id, dispute_words.agency) end ->> 'words', '')
  from mash.hub h where h.id = (e).hub and dispute_words.step in ('dispute', 'step_up');
end;

-- The hub's profile names its professional groups (Northamptonshire leaflet, N23). From one to another there is a reason.
create function priv.check_group(e mash.enquiry, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if priv.group_words(e, body) is null then
    perform priv.refuse_input('group', 'Choose one of the hub''s groups.');
  elsif body ->> 'group' = e.professional_group then
    perform priv.refuse_input('group', 'This group has the enquiry already.');
  elsif e.professional_group <> '' then
    perform priv.text_of(body, 'reason', 10000, true);
  end if;
end $$;

create function priv.group_words(e mash.enquiry, body jsonb) returns text language sql stable security definer
begin atomic
  select one ->> 'label' from mash.hub h cross join lateral jsonb_array_elements(h.profile -> 'groups') one
  where h.id = (e).hub and one ->> 'code' = group_words.body ->> 'group';
end;

-- Which group has the enquiry is a fact of the worklist: everybody sees whose it is.
create function priv.give_to_group(e mash.enquiry, step text, body jsonb) returns void language sql security definer
begin atomic
  update mash.enquiry one set professional_group = give_to_group.body ->> 'group' where one.id = (e).id and give_to_group.step = 'group';
end;

-- The team that a step names: early help's is the hub's own (N28), and only one that is awaited takes over (N13).
create function priv.team_of(e mash.enquiry, step text, body jsonb) returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if step = 'assign' then
    return (select priv.early_help_of(h.profile) ->> 'team' from mash.hub h where h.id = e.hub);
  elsif step = 'taken_over' and body ->> 'team' not in (select priv.teams_awaited(e.id)) then
    perform priv.refuse_input('team', 'Choose a team that the family was handed to.');
  end if;
  return case when step in ('hand_over', 'taken_over') then body ->> 'team' else '' end;
end $$;

-- What a form says of a strategy discussion is kept with that step alone, what it says of leaving the hub with those that leave it early.
create function priv.said_with(step text, body jsonb) returns jsonb language sql immutable
begin atomic
  select case said_with.step when 'strategy' then said_with.body - 'outcome' - 'harm'
    when 'exit' then jsonb_build_object('harm', said_with.body -> 'harm', 'outcome', said_with.body -> 'outcome')
    when 'return' then jsonb_build_object('harm', said_with.body -> 'harm') else '{}' end;
end;

-- A step of an agency's own people is that agency's to read; what the hub wrote is so only where it answers that agency's dispute.
create function priv.keep_step(e mash.enquiry, step text, to_state text, needs text[], body jsonb, who mash.staff) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  told jsonb := priv.said_with(step, body);
  whose text := case when keep_step.step in ('dispute', 'step_up') and 'agency_practitioner' = any (who.roles) then who.agency end;
begin
  insert into mash.step (enquiry, step, came_from, came_to, reason, particulars, happened, confirmed_by, team, rating, agency, by, at,
    outcome, outcome_words, harm, attended, section_47, enquiries, parents_informed, parents_why_not, medical, safety_plan, next_review)
  values (e.id, keep_step.step, e.state, coalesce(to_state, e.state), priv.text_of(body, 'reason', 10000, 'reason' = any (needs)),
    coalesce(priv.dispute_words(e, keep_step.step, whose), case when keep_step.step = 'group' then priv.group_words(e, body) end, priv.text_of(body, 'particulars', 10000, 'particulars' = any (needs))),
    (body ->> 'happened')::timestamptz, priv.text_of(body, 'confirmed_by', 200, 'confirmed_by' = any (needs)),
    priv.team_of(e, keep_step.step, body),
    case when 'rating' = any (needs) then body ->> 'rating' end,
    whose, who.login, clock_timestamp(),
    coalesce(told ->> 'outcome', ''), case when told ->> 'outcome' is null then '' else priv.outcome_words(e.hub, told ->> 'outcome') end,
    coalesce(told ->> 'harm', ''), array(select jsonb_array_elements_text(priv.list_of(told, 'attended'))),
    priv.text_of(told, 'section_47', 10000, false), coalesce(told ->> 'enquiries', ''), coalesce(told ->> 'parents_informed', ''),
    priv.text_of(told, 'parents_why_not', 10000, false), priv.text_of(told, 'medical', 10000, false),
    priv.text_of(told, 'safety_plan', 10000, false), (nullif(told ->> 'next_review', ''))::date);
end $$;
