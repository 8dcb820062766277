-- What must hold before a step, by the guard's name in 62_way: nothing is returned where it holds. Guards of the profile's posts
-- are those of 61_gates, guards of the family those of 64_family_guards. None of them stands before a strategy discussion.

create function priv.runs(enquiry uuid, kind text) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.clock c where c.enquiry = runs.enquiry and c.kind = runs.kind and c.stopped is null);
end;

-- How far disputes have gone: none before one is opened and after it is settled, else 1 and one more for each step up.
create function priv.dispute_stage(enquiry uuid) returns integer language sql stable security definer
begin atomic
  select coalesce(max(case s.step when 'dispute' then 1 end), 0) + (count(*) filter (where s.step = 'step_up'))::integer
  from mash.step s where s.enquiry = dispute_stage.enquiry and s.at > coalesce((select max(over.at) from mash.step over
    where over.enquiry = dispute_stage.enquiry and over.step = 'settle'), '-infinity');
end;

-- How far an agency's own dispute has gone: by its own steps up and by the hub's since. Where others' stands it is not told by its own.
create function priv.own_dispute_stage(enquiry uuid, agency text) returns integer language sql stable security definer
begin atomic
  select coalesce(max(case s.step when 'dispute' then 1 end), 0) + (count(*) filter (where s.step = 'step_up'))::integer
  from mash.step s where s.enquiry = own_dispute_stage.enquiry and (s.agency = own_dispute_stage.agency or s.agency is null and s.step = 'step_up'
      and exists (select from priv.agencies_disputing(s.enquiry, s.at) disputing where disputing = own_dispute_stage.agency))
    and s.at > coalesce((select max(over.at) from mash.step over where over.enquiry = own_dispute_stage.enquiry and over.step = 'settle'), '-infinity');
end;

create function priv.has_decision(enquiry uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.decision d where d.enquiry = has_decision.enquiry);
end;

-- Each child or adult whom the enquiry concerns has a decision of their own.
create function priv.all_decided(enquiry uuid) returns boolean language sql stable security definer
begin atomic
  select not exists (select from mash.person p where p.enquiry = all_decided.enquiry and p.role = 'subject'
    and not priv.is_set_aside(p.id) and not exists (select from mash.decision d where d.person = p.id));
end;

-- Letters that are not posted yet: nobody is closed out before they were told (Worcestershire, W11; Dudley, D21). What an agency was
-- asked on paper may have been answered otherwise, and keeps nothing open.
create function priv.has_letters_to_post(enquiry uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.letter l where l.enquiry = has_letters_to_post.enquiry and l.state in ('due', 'printed')
    and l.kind <> 'agency_request');
end;

-- A parent of whom nobody says whether they were told of the referral: no record of it, the referral does not say so either (of
-- whoever was added since it says nothing), and no letter went to them, which one about them to people at their work is not (Worcestershire leaflet, W5; Oxfordshire, O7; Waltham Forest, F25).
create function priv.has_untold_parent(enquiry uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.person child cross join lateral priv.parents_of(has_untold_parent.enquiry, child.id) parent
    where child.enquiry = has_untold_parent.enquiry and child.role = 'subject' and not priv.is_set_aside(child.id) and priv.last_told(parent) is null
      and not exists (select from mash.letter l where l.recipient = any (priv.rows_of(parent)) and l.posted is not null
        and l.address is not null and l.service is null)
      and (priv.was_added(parent) or not exists (select from mash.referral r where r.enquiry = has_untold_parent.enquiry and r.parents_told)));
end;

create function priv.has_sanitised(enquiry uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.narrative n where n.enquiry = has_sanitised.enquiry and n.sanitised);
end;

-- What the last screening says of a social worker who has the child already (Northamptonshire leaflet, N22).
create function priv.has_social_worker(enquiry uuid) returns boolean language sql stable security definer
begin atomic
  select coalesce((select s.social_worker = 'yes' from mash.screening s where s.enquiry = has_social_worker.enquiry
    order by s.at desc limit 1), false);
end;

-- The outcome by which early help takes a family on, with the team that the hub's profile names (Northamptonshire leaflet, N28).
create function priv.early_help_of(profile jsonb) returns jsonb language sql immutable
begin atomic
  select one from jsonb_array_elements(early_help_of.profile -> 'outcomes') one
  where one ->> 'leads_to' = 'early_help' and one ->> 'team' is not null limit 1;
end;

-- What the outcome asks of the family's agreement holds at the first gate too (N31): about every child or adult.
create function priv.unagreed_early_help(enquiry uuid, profile jsonb) returns table (rule text, part text, words text)
language sql stable security definer
begin atomic
  select distinct m.rule, m.part, m.words from mash.person p cross join lateral priv.missing_by_agreement(unagreed_early_help.enquiry, p.id,
    unagreed_early_help.profile, priv.early_help_of(unagreed_early_help.profile), 'no') m
  where p.enquiry = unagreed_early_help.enquiry and p.role = 'subject' and not priv.is_set_aside(p.id)
    and priv.early_help_of(unagreed_early_help.profile) is not null;
end;

-- The teams that a family was handed to and that have not said that they took it over (N13). What is begun anew waits for nobody.
create function priv.teams_awaited(enquiry uuid) returns setof text language sql stable security definer
begin atomic
  select distinct s.team from mash.step s where s.enquiry = teams_awaited.enquiry and s.step in ('hand_over', 'assign')
    and not exists (select from mash.step later where later.enquiry = s.enquiry and later.at > s.at
      and (later.step = 'taken_over' and later.team = s.team or later.step in ('reopen', 'screen_again', 'transfer', 'in_error')));
end;

-- The partners at the discussion that was held last of whom nobody has said yet whether they agree, and in their words (Northamptonshire
-- leaflet, N29): one voice for an agency is enough, however many of it took part. Of one minute the one recorded last counts, for that is
-- how a moment is typed.
create function priv.partners_unheard(enquiry uuid) returns setof text language sql stable security definer
begin atomic
  select distinct a.agency from mash.attendee a
  where a.discussion = (select d.id from mash.discussion d where d.enquiry = partners_unheard.enquiry 
      order by date_trunc('minute', d.held) desc, d.recorded desc limit 1)
    and not exists (select from mash.attendee said where said.discussion = a.discussion and said.agency = a.agency
      and said.agrees <> '' and said.view ~ '\S');
end;

-- What may end at screening: an outcome that leads to no social worker and to nobody's protection. A team that the profile names for early
-- help is assigned instead, so that it is awaited (Northamptonshire leaflet, N27, N28).
create function priv.leaves_early(outcome jsonb) returns boolean language sql immutable
begin atomic
  select outcome ->> 'leads_to' in ('nothing', 'universal', 'service') or (outcome ->> 'leads_to' = 'early_help' and outcome ->> 'team' is null);
end;

-- A guard that says what the step is about: where it does not hold there is nothing to take, and nobody is told of the step.
create function priv.is_about(guard text) returns boolean language sql immutable
begin atomic
  select is_about.guard in ('social_worker', 'early_help', 'handed', 'form', 'groups', 'own_dispute', 'no_strategy', 'conference',
    'assessment');
end;

-- Guards of a dispute, apart from all others: they alone are told to agencies (app.dispute_steps).
create function priv.unmet_of_dispute(guard text, e mash.enquiry, me mash.staff) returns table (rule text, part text, words text)
language sql stable security definer
begin atomic
  with hub as (select h.profile, priv.dispute_stage((e).id) as stage from mash.hub h where h.id = (e).hub)
  select priv.cited(hub.profile, 'F35'), 'dispute', g.words from hub cross join lateral (values
    ('settled', hub.stage > 0, 'A dispute is open: it is settled first.'),
    ('disputed', hub.stage = 0, 'No dispute is open.'),
    ('own_dispute', not exists (select from priv.agencies_disputing((e).id, 'infinity') disputing where disputing = (me).agency),
      'Your agency has no dispute open.'),
    ('further', hub.stage >= jsonb_array_length(hub.profile -> 'disputes'), 'The hub''s profile names no further step.'),
    ('own_further', priv.own_dispute_stage((e).id, (me).agency) >= jsonb_array_length(hub.profile -> 'disputes'),
      'The hub''s profile names no further step.')
  ) g(name, fails, words) where g.name = unmet_of_dispute.guard and g.fails;
end;

create function priv.unmet(guard text, e mash.enquiry, me mash.staff) returns table (rule text, part text, words text)
language sql stable security definer
begin atomic
  with hub as (select h.profile from mash.hub h where h.id = (e).hub)
  select priv.cited(hub.profile, g.rule), g.part, g.words from hub cross join lateral (values
    ('screening_post', priv.is_left_to_another('screening', me), priv.rules_of(profile -> 'gates'), 'post',
      'The hub''s profile leaves this to another post.'),
    ('decision_post', priv.is_left_to_another('decision', me), priv.rules_of(profile -> 'gates'), 'post',
      'The hub''s profile leaves this to another post.'),
    ('partner_views', profile #>> '{deciding,partner_views}' = 'recorded_first' and exists (select from priv.partners_unheard((e).id)),
      priv.rules_of(profile -> 'deciding'), 'discussion', 'Each partner at the discussion says whether they agree, and why: record it with the discussion.'),
    ('narrative', (e).anonymity_asked and not priv.has_sanitised((e).id), 'national', 'screening',
      'Anonymity was asked. Write the narrative that agencies may read before you ask them.'),
    ('support', (e).kind <> 'support', 'N38, F24', 'screening',
      'Only a request for support goes back to the referrer: a child protection concern is worked on without agreement.'),
    ('undecided', priv.has_decision((e).id) and not priv.all_decided((e).id), 'N34', 'decision',
      'Somebody was added after the decisions. Reopen the enquiry and decide about them.'),
    ('letters', priv.has_letters_to_post((e).id), priv.rules_of(profile #> '{clocks,parent_letter}'), 'letters',
      'A letter is still to be printed or posted.'),
    ('told', (e).kind = 'child_protection' and profile #>> '{telling,child_protection}' = 'told' and priv.has_untold_parent((e).id),
      priv.rules_of(profile -> 'telling'), 'telling', 'Each parent is told of the referral, or it is recorded why one is not.'),
    ('signed', not priv.has_decision((e).id), 'local', 'decision', 'Nothing was signed that could be decided on anew.'),
    ('unsigned', priv.has_decision((e).id), 'local', 'decision', 'A decision was signed. Reopen the enquiry and supersede it.'),
    ('social_worker', not priv.has_social_worker((e).id), 'N22', 'screening',
      'The screening does not say that a social worker has the child already.'),
    ('early_help', priv.early_help_of(profile) is null, 'N28', 'screening', 'The hub''s profile names no early help team.'),
    ('handed', not exists (select from priv.teams_awaited((e).id)), 'N13', 'way', 'The family was handed to no team that is still awaited.'),
    ('no_strategy', priv.runs((e).id, 'strategy_discussion'), 'national', 'clocks', 'A strategy discussion is awaited already.'),
    ('conference', not priv.runs((e).id, 'conference'), 'national', 'clocks', 'No child protection conference is awaited.'),
    ('assessment', not priv.runs((e).id, 'assessment'), 'national', 'clocks', 'No assessment is awaited.'),
    ('form', not priv.runs((e).id, 'written_follow_up')
        or (e).anonymity_asked and not 'senior_social_worker' = any ((me).roles), 'F14',
      'clocks', 'No written form is awaited.'),
    ('groups', not coalesce(jsonb_array_length(profile -> 'groups') > 0, false), 'N23', 'way', 'The hub''s profile names no groups.')
  ) g(name, fails, rule, part, words) where g.name = unmet.guard and g.fails
  union all
  select d.rule, d.part, d.words from priv.unmet_of_dispute(unmet.guard, e, me) d
  union all
  select m.rule, m.part, m.words from priv.missing_for_requests((e).id, array[null]::text[]) m where unmet.guard = 'requests'
  union all
  select m.rule, m.part, m.words from priv.unheard((e).id) m where unmet.guard = 'heard'
  union all
  select m.rule, m.part, m.words from hub cross join lateral priv.unagreed_early_help((e).id, hub.profile) m where unmet.guard = 'agreed';
end;
