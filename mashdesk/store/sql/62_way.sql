-- The way of a referral: every step once. What may be taken from which state by whom, what must hold before it (65_way_guards),
-- what must be written with it, which clock it starts or stops, and whose rule it is: a hub that does not cite the rule takes the step as
-- its own (priv.cited). Commands, screens and docs/way.md ask here.

-- Where `to_state` is null the enquiry stays as it is. A step without a command of its own is taken by app.take_step.
create function priv.steps() returns table (place integer, step text, command text, from_states text[], to_state text, roles text[],
  guards text[], needs text[], clock text, rule text, words text, otherwise text) language sql immutable
begin atomic
  values
    (1, 'screen', 'screen_enquiry', '{received,screened}'::text[], 'screened', '{senior_social_worker}'::text[], '{screening_post}'::text[],
      '{}'::text[], 'decision', 'N27, D25', 'Screen', 'This enquiry is past screening.'),
    (2, 'return', 'take_step', '{received,screened}', 'returned', '{senior_social_worker}', '{screening_post,support}', '{reason,particulars,harm}',
      'stop', 'N38, F24', 'Return to the referrer', 'Only what no agency was asked about goes back to whoever referred.'),
    (3, 'exit', 'take_step', '{screened}', 'exited', '{senior_social_worker}', '{screening_post}', '{reason,particulars,harm,outcome}',
      'stop', 'N27', 'End at screening', 'The hub''s work ends at screening only where it is screened and no agency was asked.'),
    (4, 'ask', 'send_requests', '{screened,gathering}', 'gathering', '{senior_social_worker}', '{narrative,requests}', '{}',
      '', 'N24', 'Ask agencies', 'Screen the enquiry first: the rating sets when returns are due.'),
    (5, 'ask', 'send_requests', '{discussed}', 'discussed', '{senior_social_worker}', '{narrative,requests}', '{}',
      '', 'N24', 'Ask agencies after the discussion', 'Screen the enquiry first: the rating sets when returns are due.'),
    (6, 'discuss', 'record_discussion', '{screened,gathering,discussed}', 'discussed', '{senior_social_worker}', '{}', '{}',
      '', 'W12, O11', 'Record the discussion', 'A discussion is recorded after screening and before the decision.'),
    (7, 'decide', 'sign_decisions', '{discussed}', 'decided', '{senior_social_worker}', '{decision_post,partner_views}', '{}',
      'letters', 'N29, D25', 'Sign the decisions', 'A decision is signed after the discussion, and a second one only once the enquiry is reopened.'),
    (8, 'rerate', 'take_step', '{screened,gathering,discussed}', null, '{senior_social_worker}', '{screening_post}', '{reason,rating,due}',
      'decision', 'local', 'Rate anew', 'An enquiry is rated anew between its screening and its decision.'),
    (9, 'strategy', 'record_strategy', '{received,screened,gathering,discussed,decided,returned,exited,transferred,closed}', null,
      '{senior_social_worker}', '{}', '{reason}', '', 'national', 'Record a strategy discussion', ''),
    (10, 'close', 'take_step', '{decided}', 'closed', '{senior_social_worker}', '{undecided,letters,heard,told,settled}', '{}',
      'stop', 'local', 'Close', 'An enquiry is closed after its decision, or after it left the hub.'),
    (11, 'close', 'take_step', '{returned,exited,transferred}', 'closed', '{senior_social_worker}', '{settled}', '{particulars}',
      'stop', 'local', 'Close after telling the referrer', 'An enquiry is closed after its decision, or after it left the hub.'),
    (12, 'reopen', 'take_step', '{decided,closed}', 'discussed', '{senior_social_worker}', '{decision_post,signed}', '{reason,due}',
      'decision', 'local', 'Reopen the decision', 'Only what is decided or closed is reopened.'),
    (13, 'screen_again', 'take_step', '{returned,exited,transferred,closed}', 'received', '{senior_social_worker}', '{}', '{reason,due}',
      'screening', 'local', 'Reopen for screening', 'Only what left the hub or is closed is screened once more.'),
    (14, 'transfer', 'take_step', '{received,screened,gathering,discussed,decided}', 'transferred', '{senior_social_worker}', '{}',
      '{reason,particulars,happened,confirmed_by}', 'stop', 'national', 'Transfer to another area', 'This enquiry has left the hub.'),
    (15, 'in_error', 'take_step', '{received,screened,gathering,discussed,decided,returned,exited,transferred}', 'closed',
      '{senior_social_worker}', '{unsigned}', '{reason}', 'stop', 'local', 'Entered in error', 'This enquiry is closed.'),
    (16, 'dispute', 'take_step', '{received,screened,gathering,discussed,decided,returned,exited,transferred,closed}', null,
      '{mash_officer,agency_practitioner,senior_social_worker}', '{}', '{reason}', '', 'F35', 'Open a dispute', ''),
    (17, 'step_up', 'take_step', '{received,screened,gathering,discussed,decided,returned,exited,transferred,closed}', null,
      '{senior_social_worker,hub_manager}', '{disputed,further}', '{reason}', '', 'F35', 'Take the dispute a step up', ''),
    (18, 'settle', 'take_step', '{received,screened,gathering,discussed,decided,returned,exited,transferred,closed}', null,
      '{hub_manager}', '{disputed}', '{reason}', '', 'F35', 'Settle the dispute', ''),
    (19, 'hand_over', 'take_step', '{screened}', 'exited', '{senior_social_worker}', '{screening_post,social_worker}', '{team,particulars}',
      'stop', 'N22', 'Hand to the social worker''s team', 'An enquiry is handed on after its screening and before agencies are asked.'),
    (20, 'assign', 'take_step', '{screened}', 'exited', '{senior_social_worker}', '{screening_post,early_help,agreed}', '{reason}',
      'stop', 'N27, N28', 'Assign to early help', 'Early help takes a family on from screening, or by a decision.'),
    (21, 'taken_over', 'take_step', '{received,screened,gathering,discussed,decided,returned,exited,transferred,closed}', null,
      '{mash_officer,senior_social_worker}', '{handed}', '{team,happened,confirmed_by}', '', 'N13', 'A team has taken the family over', ''),
    (22, 'written', 'take_step', '{received,screened,gathering,discussed,decided,returned,exited,transferred,closed}', null,
      '{mash_officer,senior_social_worker}', '{form}', '{happened}', '', 'F14', 'The written form has come', ''),
    (23, 'group', 'take_step', '{received,screened,gathering,discussed,decided}', null, '{senior_social_worker,hub_manager}', '{groups}',
      '{group}', '', 'N23', 'Assign to a group', 'This enquiry has left the hub.'),
    (24, 'step_up', 'take_step', '{received,screened,gathering,discussed,decided,returned,exited,transferred,closed}', null,
      '{agency_practitioner}', '{own_dispute,own_further}', '{reason}', '', 'F35', 'Take our dispute a step up', ''),
    (25, 'strategy_needed', 'take_step', '{received,screened,gathering,discussed,decided,returned,exited,transferred,closed}', null,
      '{senior_social_worker}', '{no_strategy}', '{reason}', '', 'national', 'Say that a strategy discussion is needed', ''),
    (26, 'conference', 'take_step', '{received,screened,gathering,discussed,decided,returned,exited,transferred,closed}', null,
      '{mash_officer,senior_social_worker}', '{conference}', '{happened,confirmed_by}', '', 'national',
      'The child protection conference was held', ''),
    (27, 'no_conference', 'take_step', '{received,screened,gathering,discussed,decided,returned,exited,transferred,closed}', null,
      '{senior_social_worker}', '{conference}', '{reason}', '', 'national', 'No child protection conference is needed', ''),
    (28, 'assessed', 'take_step', '{received,screened,gathering,discussed,decided,returned,exited,transferred,closed}', null,
      '{mash_officer,senior_social_worker}', '{assessment}', '{happened,confirmed_by}', '', 'national', 'The assessment is finished', ''),
    (29, 'add', 'add_person', '{received,screened,gathering,discussed,decided}', null, '{mash_officer,senior_social_worker}', '{}', '{}',
      '', 'N25, N34', 'Add somebody', 'This enquiry has left the hub or is closed. Reopen it before somebody is added.');
end;

-- The state after a move; one that no step makes is refused, whatever command asks for it.
create function priv.moved_to(old text, new text) returns text language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if new is not null and not exists (select from priv.steps() s where old = any (s.from_states) and s.to_state = new) then
    raise exception 'No step leads from % to %.', old, new using errcode = '22023', detail = '';
  end if;
  return coalesce(new, old);
end $$;

-- A running clock of this kind is a line of the hub's list of what is awaited, and not what the worklist of enquiries shows as due: it
-- must not hide when a decision or the family's letter is.
create function priv.is_awaited(kind text) returns boolean language sql immutable
begin atomic
  select is_awaited.kind in ('taking_over', 'written_follow_up', 'strategy_discussion', 'conference', 'assessment', 'referrer_told',
    'child_letter', 'pathway');
end;

-- A new state (one that a step of 62_way leads to) or rating; null keeps what is there. What is due is the hub's own next clock of
-- the register (68_clocks). Every command that touches an enquiry moves its version.
create function priv.move_enquiry(id uuid, new_state text default null, new_rating text default null, more_asked integer default 0,
  more_returned integer default 0) returns integer language sql security definer
begin atomic
  update mash.enquiry e set version = e.version + 1, state = priv.moved_to(e.state, new_state),
    rating = coalesce(new_rating, e.rating), due = n.due, due_what = coalesce(n.kind, ''), due_from = n.started,
    asked = e.asked + more_asked, returned = e.returned + more_returned
  from (select move_enquiry.id as enquiry) one left join lateral (select c.kind, c.started, c.due from mash.clock c
    where c.enquiry = one.enquiry and c.stopped is null and c.kind not in ('return', 'acknowledgement') and not priv.is_awaited(c.kind) order by c.due, c.kind limit 1) n on true
  where e.id = one.enquiry returning e.version;
end;
