-- A parent rings to find out about the referral (Northamptonshire leaflet, N12): whether they are who they say, whether anything
-- may be told on the telephone, and what. Beneath the commands in app/caller.sql.

-- Of whom somebody on the telephone may hear: their own children whom the enquiry is about; of none for whom it is recorded that
-- they have no parental responsibility.
create function priv.children_of_caller(caller uuid) returns uuid[] language sql stable security definer
begin atomic
  select coalesce(array_agg(c.id order by c.position), '{}') from mash.person c
  where c.id = any (priv.own_children(children_of_caller.caller)) and c.role = 'subject'
    and not priv.is_set_aside(c.id) and not exists (select from mash.relationship r
      where r.person = any (priv.rows_of(children_of_caller.caller)) and r."of" = any (priv.rows_of(c.id))
      and r.parental_responsibility is false and priv.holds(r));
end;

-- A place or a reference as it is compared: whatever its case, spaces and punctuation.
create function priv.run_together(told text) returns text language sql immutable
begin atomic
  select replace(priv.folded(run_together.told), ' ', '');
end;

-- Each of these is null where the hub has nothing to compare with.
create function priv.birth_agrees(caller uuid, said date) returns boolean language sql stable security definer
begin atomic
  select p.birth = birth_agrees.said from mash.person p where p.id = priv.read_as(birth_agrees.caller) and p.birth_accuracy = 'known';
end;

-- The postcode, or number and street: the first line alone where it says both, else with the second ("Flat 2" is not enough).
-- Where somebody hides is never compared: it is as if nobody had told it.
create function priv.home_agrees(caller uuid, said text) returns boolean language sql stable security definer
begin atomic
  select bool_or(priv.run_together(home_agrees.said) = any (array_remove(array[priv.run_together(a.postcode),
      priv.run_together(concat_ws(' ', a.lines[1], a.lines[2])),
      case when priv.folded(a.lines[1]) like '% % %' then priv.run_together(a.lines[1]) else '' end], '')))
  from mash.household h join mash.address a on a.household = h.id
  where h.people && priv.rows_of(home_agrees.caller) and priv.lives_in(h.id) && priv.rows_of(home_agrees.caller) and not a.confidential;
end;

-- What a child may be called: by a given name or what they are known as, with the family name or without it.
create function priv.names_of(child mash.person) returns text[] language sql immutable
begin atomic
  select array_agg(priv.folded(own || more)) from unnest(array[(child).given_names, split_part(btrim((child).given_names), ' ', 1),
    (child).known_as]) own cross join unnest(array['', ' ' || (child).family_name]) more where own ~ '\S';
end;

create function priv.child_agrees(caller uuid, called text, born date) returns boolean language sql stable security definer
begin atomic
  select bool_or(c.birth = child_agrees.born and priv.folded(child_agrees.called) = any (priv.names_of(c)))
  from mash.person c where c.id = any (priv.children_of_caller(child_agrees.caller)) and c.birth_accuracy = 'known'
    and priv.names_of(c) is not null;
end;

-- Only whoever was sent a letter can read its reference from it.
create function priv.reference_agrees(e mash.enquiry, caller uuid, said text) returns boolean language sql stable security definer
begin atomic
  select case when exists (select from mash.letter l where l.enquiry = (e).id and l.recipient = any (priv.rows_of(reference_agrees.caller))
      and not priv.is_to_work(l.kind) and l.state = 'posted')
    then priv.run_together(reference_agrees.said) = priv.run_together((e).reference) end;
end;

-- What the caller was asked and answered, and whether it agrees with what is recorded. The answers themselves are kept nowhere.
create function priv.compared(e mash.enquiry, caller uuid, body jsonb) returns table (fact text, agrees boolean)
language sql stable security definer
begin atomic
  select one.fact, one.agrees from (values
    ('birth', body ->> 'birth', priv.birth_agrees(compared.caller, nullif(body ->> 'birth', '')::date)),
    ('home', body ->> 'home', priv.home_agrees(compared.caller, body ->> 'home')),
    ('child', body ->> 'child_name', priv.child_agrees(compared.caller, body ->> 'child_name', nullif(body ->> 'child_birth', '')::date)),
    ('reference', body ->> 'reference', priv.reference_agrees(compared.e, compared.caller, body ->> 'reference'))
  ) one(fact, said, agrees) where one.said ~ '\S';
end;

-- What was last recorded of reaching somebody in each way: that it is not safe stands until somebody records that it is.
create function priv.is_unsafe_to_speak(caller uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from (select distinct on (f.channel) f.safe, f.result from mash.family_contact f
      where f.person = any (priv.rows_of(is_unsafe_to_speak.caller)) order by f.channel, f.at desc, f.id) last
    where last.safe = 'no' or last.result in ('unsafe', 'message_unsafe'));
end;

-- They know that there is a referral: they were told, they were written to about the outcome, or they answered when they were asked.
create function priv.knows_of_referral(enquiry uuid, caller uuid) returns boolean language sql stable security definer
begin atomic
  select coalesce(priv.last_told(knows_of_referral.caller), false)
    or exists (select from mash.letter l where l.enquiry = knows_of_referral.enquiry and l.recipient = any (priv.rows_of(knows_of_referral.caller))
      and priv.tells_family_outcome(l.kind) and l.state = 'posted')
    or exists (select from mash.consent c where c.enquiry = knows_of_referral.enquiry and c.by_person = any (priv.rows_of(knows_of_referral.caller))
      and c.answer in ('given_explicit', 'best_interests', 'refused', 'withdrawn'));
end;

-- Nothing is told on the telephone, and a senior social worker rings back: the caller died, is no parent or carer of a child here or
-- has no parental responsibility, a child of theirs died, an order keeps them away, somebody on the enquiry hides, speaking with them is not safe, their letter is
-- withheld, it was decided that they are not told, a special pathway keeps the family untold, or nobody has told them yet. Which of these it is, is said to nobody.
create function priv.stops_caller(enquiry uuid, caller uuid) returns boolean language sql stable security definer
begin atomic
  select priv.children_of_caller(stops_caller.caller) = '{}'
    or exists (select from mash.person p where p.died is not null
      and priv.read_as(p.id) = any (priv.children_of_caller(stops_caller.caller) || priv.read_as(stops_caller.caller)))
    or exists (select from mash.address a where a.enquiry = stops_caller.enquiry and a.confidential)
    or priv.is_kept_away(stops_caller.caller) or priv.has_no_safe_number(stops_caller.caller)
    or priv.is_unsafe_to_speak(stops_caller.caller)
    or exists (select from mash.letter l where l.enquiry = stops_caller.enquiry and l.recipient = any (priv.rows_of(stops_caller.caller)) and l.state = 'withheld')
    or priv.last_told(stops_caller.caller) is false
    or priv.silence_of(stops_caller.enquiry) is not null
    or not priv.knows_of_referral(stops_caller.enquiry, stops_caller.caller);
end;

-- Known is whoever answered three things as they are recorded, and none otherwise. Nobody is known who says that they are somebody else.
create function priv.result_of_call(enquiry uuid, caller uuid, agreed text[], not_agreed text[]) returns text
language sql stable security definer
begin atomic
  select case when result_of_call.caller is null then 'stopped'
    when cardinality(result_of_call.agreed) < 3 or result_of_call.not_agreed <> '{}' then 'not_known'
    when priv.stops_caller(result_of_call.enquiry, result_of_call.caller) then 'stopped'
    else 'known' end;
end;

-- How far it is, in no more words than a caller needs: of the steps between, of agencies and of meetings nothing is said.
create function priv.stage_told(state text) returns text language sql immutable
begin atomic
  select case when stage_told.state in ('received', 'screened', 'gathering', 'discussed') then 'looking'
    when stage_told.state = 'decided' then 'decided' else 'finished' end;
end;

-- A letter of the outcome to this very person that a senior social worker has released, and that no other takes the place of.
create function priv.released_letters_to(enquiry uuid, caller uuid) returns setof mash.letter language sql stable security definer
begin atomic
  select l.* from mash.letter l where l.enquiry = released_letters_to.enquiry and l.recipient = any (priv.rows_of(released_letters_to.caller))
    and priv.tells_family_outcome(l.kind) and l.state in ('printed', 'posted') and l.released is not null
    and not exists (select from mash.letter later where later.supersedes = l.id);
end;

-- A decision that stands in such a letter: signed before its page was made, and superseded by none since.
create function priv.decision_told(enquiry uuid, caller uuid, child uuid) returns setof mash.decision language sql stable security definer
begin atomic
  select d.* from mash.decision d where d.enquiry = decision_told.enquiry and d.person = decision_told.child
    and not exists (select from mash.decision later where later.supersedes = d.id)
    and exists (select from priv.released_letters_to(decision_told.enquiry, decision_told.caller) l
      where d.signed <= l.printed and d.person = any (priv.told_of(l)));
end;

-- Each child of the caller, and what was decided where they were written it: in the words of the decision for the family, or the hub's.
create function priv.children_told(enquiry uuid, caller uuid) returns jsonb language sql stable security definer
begin atomic
  select coalesce(jsonb_agg(jsonb_build_object('name', priv.told_outcome('outcome_parent', c, d) ->> 'name',
    'outcome', coalesce((d).outcome_words, ''), 'words', coalesce(nullif(btrim((d).told_family), ''), (select one ->> 'family_words'
      from jsonb_array_elements(priv.profile_of(children_told.enquiry) -> 'outcomes') one where one ->> 'code' = (d).outcome), ''))
    order by c.position), '[]')
  from mash.person c left join lateral priv.decision_told(children_told.enquiry, children_told.caller, c.id) d on true
  where c.id = any (priv.children_of_caller(children_told.caller));
end;

create function priv.letter_days(enquiry uuid, caller uuid, states text[]) returns jsonb language sql stable security definer
begin atomic
  select coalesce(jsonb_agg(priv.london_day(coalesce(l.posted, l.due)) order by l.due, l.id), '[]') from mash.letter l
  where l.enquiry = letter_days.enquiry and l.recipient = any (priv.rows_of(letter_days.caller)) and priv.tells_family_outcome(l.kind)
    and l.state = any (letter_days.states) and not exists (select from mash.letter later where later.supersedes = l.id);
end;

-- All that a known caller may be told, as codes, ids and days: this is what is kept of it.
create function priv.told_caller(e mash.enquiry, caller uuid) returns jsonb language sql stable security definer
begin atomic
  select jsonb_build_object('received', priv.london_day((e).received), 'stage', priv.stage_told((e).state),
    'children', (select coalesce(jsonb_agg(jsonb_build_object('person', child, 'decision', d.id) order by child), '[]')
      from unnest(priv.children_of_caller(told_caller.caller)) child
      left join lateral priv.decision_told((e).id, told_caller.caller, child) d on true),
    'posted', priv.letter_days((e).id, told_caller.caller, array['posted']),
    'due', priv.letter_days((e).id, told_caller.caller, array['due', 'printed']));
end;

-- What was kept of it names children too.
create function priv.told_as_read(told jsonb, merged jsonb) returns jsonb language sql immutable
begin atomic
  select case when told_as_read.merged = '{}' or not told_as_read.told ? 'children' then told_as_read.told
    else jsonb_set(told_as_read.told, '{children}', (select coalesce(jsonb_agg(jsonb_set(child, '{person}',
        to_jsonb(priv.as_read((child ->> 'person')::uuid, told_as_read.merged))) order by place), '[]')
      from jsonb_array_elements(told_as_read.told -> 'children') with ordinality one(child, place))) end;
end;

-- After three wrong callers within an hour, nobody is checked on this enquiry for an hour from the third.
create function priv.callers_are_refused(enquiry uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.family_call third where third.enquiry = callers_are_refused.enquiry and third.result = 'not_known'
    and third.at > clock_timestamp() - interval '1 hour' and (select count(*) from mash.family_call f
      where f.enquiry = callers_are_refused.enquiry and f.result = 'not_known'
        and f.at <= third.at and f.at > third.at - interval '1 hour') >= 3);
end;
