-- What the hub's profile asks of consent, telling and contact before information requests leave and before an outcome is signed.
-- Decided by the profile's values, never by the hub's name. Each unmet guard says which rule of the leaflet it is, and which part
-- of the desk mends it. Nothing here stands before a strategy discussion: protecting a child is never held up.

create function priv.profile_of(enquiry uuid) returns jsonb language sql stable security definer
begin atomic
  select h.profile from mash.enquiry e join mash.hub h on h.id = e.hub where e.id = profile_of.enquiry;
end;

create function priv.rules_of(part jsonb) returns text language sql immutable
begin atomic
  select coalesce(string_agg(rule, ', '), part ->> 'origin', '') from jsonb_array_elements_text(part -> 'rules') as rule;
end;

-- Of these rules those that this hub's own profile cites; a guard that no leaflet of its own asks for is the hub's own rule, and never
-- another hub's.
create function priv.cited(profile jsonb, rules text) returns text language sql immutable
begin atomic
  select coalesce(string_agg(told.rule, ', ' order by told.n), case when cited.rules in ('national', 'leaflet', '') then cited.rules else 'local' end)
  from string_to_table(cited.rules, ', ') with ordinality told(rule, n)
  where jsonb_path_exists(cited.profile, '$.**.rules[*] ? (@ == $rule)', jsonb_build_object('rule', told.rule));
end;

-- Agreement stands when somebody who could give it gave it, and nobody who could takes it back or refuses.
-- It reaches the agencies that it names; without names, all. Null asks whether there is any agreement at all.
create function priv.has_agreed(enquiry uuid, person uuid, about text, agency text) returns boolean language sql stable security definer
begin atomic
  select coalesce(bool_or(priv.is_given(c.answer) and (c.agencies = '{}' or has_agreed.agency is null
      or has_agreed.agency = any (c.agencies))), false) and not coalesce(bool_or(c.answer in ('refused', 'withdrawn')), false)
  from priv.standing_consents(has_agreed.enquiry) c where c.person = has_agreed.person and c.about = has_agreed.about;
end;

-- The last ground recorded about somebody, where it still stands.
create function priv.standing_ground(person uuid, about text) returns text language sql stable security definer
begin atomic
  select b.ground from mash.lawful_basis b where b.person = any (priv.rows_of(standing_ground.person)) and b.about = standing_ground.about
  order by b.at desc, b.id limit 1;
end;

-- Permission for a request for support (Northamptonshire leaflet, N38; Waltham Forest, F24): the hub's own record, or what the
-- referral says that the family was asked and answered, as long as the hub has no answer of its own. Whoever was added since was not
-- asked about then.
create function priv.support_is_agreed(enquiry uuid, person uuid) returns boolean language sql stable security definer
begin atomic
  select priv.has_agreed(support_is_agreed.enquiry, support_is_agreed.person, 'support', null)
    or priv.standing_ground(support_is_agreed.person, 'support') is not null
    or (not priv.was_added(support_is_agreed.person)
      and exists (select from mash.referral r where r.enquiry = support_is_agreed.enquiry and r.consent_given)
      and not exists (select from priv.standing_consents(support_is_agreed.enquiry) c
        where c.person = support_is_agreed.person and c.about = 'support'));
end;

create function priv.missing_for_requests(enquiry uuid, agencies text[]) returns table (rule text, part text, words text)
language sql stable security definer
begin atomic
  with hub as (select priv.profile_of(missing_for_requests.enquiry) -> 'consent' as consent),
    subject as (select p.id from mash.person p where p.enquiry = missing_for_requests.enquiry and p.role = 'subject'
      and not priv.is_set_aside(p.id))
  select priv.rules_of(hub.consent), 'consent', 'Before an agency is asked, record that the family agreed to these checks, or on which of '
    'the hub''s grounds you go without: for each child or adult.'
  from hub where hub.consent ->> 'before_research' = 'required' and exists (
    select from subject cross join unnest(missing_for_requests.agencies) agency
    where priv.standing_ground(subject.id, 'checks') is null
      and not priv.has_agreed(missing_for_requests.enquiry, subject.id, 'checks', agency))
  union all
  select priv.rules_of(hub.consent), 'consent', 'A request for support goes on only with the family''s agreement. Without it, it goes back '
    'to whoever referred; where there is harm, record the ground.'
  from hub join mash.enquiry e on e.id = missing_for_requests.enquiry
  where hub.consent ->> 'for_support' = 'required' and e.kind = 'support'
    and exists (select from subject where not priv.support_is_agreed(missing_for_requests.enquiry, subject.id));
end;

-- Requests that left before somebody took their agreement back, and that no ground carries now.
create function priv.requests_in_doubt(enquiry uuid) returns table (request uuid, agency text, person uuid, withdrawn timestamptz)
language sql stable security definer
begin atomic
  select r.id, r.agency, c.person, max(c.at) from mash.information_request r
  join priv.standing_consents(requests_in_doubt.enquiry) c on c.answer = 'withdrawn' and c.about = 'checks' and r.sent < c.at
  where r.enquiry = requests_in_doubt.enquiry and priv.standing_ground(c.person, 'checks') is null
  group by r.id, r.agency, c.person;
end;

-- The parents of a child: whoever is related as one, or has parental responsibility.
create function priv.parents_of(enquiry uuid, child uuid) returns setof uuid language sql stable security definer
begin atomic
  select distinct p.id from mash.relationship r join mash.person p on p.id = priv.read_as(r.person) and p.died is null
  where r.enquiry = parents_of.enquiry and r."of" = any (priv.rows_of(parents_of.child)) and p.id <> priv.read_as(parents_of.child) and priv.holds(r)
    and not priv.is_in_error(p.id)
    and (r.parental_responsibility or r.kind in ('mother', 'father', 'parent', 'adoptive_parent', 'special_guardian', 'carer'));
end;

create function priv.last_told(person uuid) returns boolean language sql stable security definer
begin atomic
  select t.told from mash.telling t where t.person = any (priv.rows_of(last_told.person)) order by t.at desc, t.id limit 1;
end;

-- A parent was heard: they were spoken to, they answered, somebody tried to reach them, or a senior social worker recorded why
-- they are not told. That one attempt is enough is a local reading: the leaflets say "will attempt".
create function priv.was_heard(enquiry uuid, parent uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.family_contact f where f.person = any (priv.rows_of(was_heard.parent)) and f.result <> 'unsafe')
    or exists (select from mash.consent c where c.enquiry = was_heard.enquiry and c.by_person = any (priv.rows_of(was_heard.parent)))
    or priv.last_told(was_heard.parent) is false;
end;

-- The ground on which consent to what the hub suggests was overridden: one of those with which it may go without asking.
create function priv.is_overridden(enquiry uuid, person uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from jsonb_array_elements(priv.profile_of(is_overridden.enquiry) #> '{consent,exceptions}') one
    where one ->> 'code' = priv.standing_ground(is_overridden.person, 'support'));
end;

create function priv.guarded_outcome(profile jsonb, guard text) returns jsonb language sql immutable
begin atomic
  select one from jsonb_array_elements(guarded_outcome.profile -> 'outcomes') one where one -> 'guards' ? guarded_outcome.guard limit 1;
end;

-- Guards about harm and level (Dudley D16, D18; Oxfordshire O13; Northamptonshire N30).
create function priv.missing_by_harm(profile jsonb, chosen jsonb, harm text, level integer)
returns table (rule text, part text, words text) language sql stable
begin atomic
  with held as (select chosen -> 'guards' as guards, priv.guarded_outcome(profile, 'harm_means_this_outcome') as due)
  select priv.rules_of(chosen), 'harm', 'This outcome is for a child who has not been harmed and is not thought likely to be.'
  from held where guards ? 'only_if_not_harmed' and harm <> 'no'
  union all
  select priv.rules_of(chosen), 'harm', 'This outcome is for significant concerns about a child who is being harmed or might be.'
  from held where guards ? 'only_if_significant_and_harmed' and (harm = 'no' or level < (chosen ->> 'lowest_level')::integer)
  union all
  select priv.rules_of(due), 'outcome', format('Where somebody is harmed or might be, the outcome is: %s.', due ->> 'label')
  from held where harm <> 'no' and due ->> 'code' <> chosen ->> 'code'
    and due ->> 'carried_by' is distinct from chosen ->> 'carried_by';
end;

-- Guards about agreement (Northamptonshire N31, N38; Oxfordshire O14, O16, O18, O19).
create function priv.missing_by_agreement(enquiry uuid, person uuid, profile jsonb, chosen jsonb, harm text)
returns table (rule text, part text, words text) language sql stable security definer
begin atomic
  with held as (select coalesce(chosen -> 'guards', '[]') as guards, priv.guarded_outcome(profile, 'override_leads_only_here') as only_here,
      priv.has_agreed(missing_by_agreement.enquiry, missing_by_agreement.person, 'support', null) as agreed,
      priv.is_overridden(missing_by_agreement.enquiry, missing_by_agreement.person) as overridden)
  select priv.rules_of(chosen), 'consent', coalesce(chosen ->> 'consent_words', 'The family agrees.') || ' Record their agreement to this first.'
  from held where (chosen ->> 'consent_needed')::boolean and not agreed
  union all
  select priv.rules_of(chosen), 'consent', 'Record that the family is committed to taking part.'
  from held where guards ? 'agreement_and_commitment' and agreed and not exists (
    select from priv.standing_consents(missing_by_agreement.enquiry) c
    where c.person = missing_by_agreement.person and c.about = 'support' and priv.is_given(c.answer) and c.committed)
  union all
  select priv.rules_of(chosen), 'consent', 'Record that the family agrees, or override their consent with a ground and the reason.'
  from held where guards ? 'agreement_or_override' and not (chosen ->> 'consent_needed')::boolean and not agreed and not overridden
  union all
  select priv.rules_of(only_here), 'outcome', format('Consent was overridden: that leads to one outcome only: %s.', only_here ->> 'label')
  from held where overridden and only_here ->> 'code' <> chosen ->> 'code'
  union all
  select priv.rules_of(profile -> 'consent'), 'consent', 'A request for support is decided on with the family''s agreement, or goes back.'
  from held join mash.enquiry e on e.id = missing_by_agreement.enquiry
  where e.kind = 'support' and harm = 'no' and profile #>> '{consent,for_support}' = 'required'
    and chosen ->> 'leads_to' not in ('nothing', 'universal')
    and not priv.support_is_agreed(missing_by_agreement.enquiry, missing_by_agreement.person);
end;

-- Guards about the parents (Oxfordshire O9, O11, O14, O17; Northamptonshire N1).
create function priv.missing_by_parents(enquiry uuid, person uuid, profile jsonb, chosen jsonb)
returns table (rule text, part text, words text) language sql stable security definer
begin atomic
  with held as (select coalesce(chosen -> 'guards', '[]') as guards),
    unheard as (select 1 from priv.parents_of(missing_by_parents.enquiry, missing_by_parents.person) parent
      where not priv.was_heard(missing_by_parents.enquiry, parent) limit 1),
    answer as (select c.* from priv.standing_consents(missing_by_parents.enquiry) c
      where c.person = missing_by_parents.person and c.about = 'support' and c.answer in ('given_explicit', 'refused'))
  select priv.rules_of(case when guards ? 'discussed_with_parents' then chosen else profile -> 'telling' end), 'contact',
    'Speak with each parent, or record why one is not spoken to.'
  from held cross join unheard where guards ? 'discussed_with_parents'
    or (guards ? 'agreement_or_override' and profile #>> '{telling,both_parents}' = 'both')
  union all
  select priv.rules_of(chosen), 'consent', 'Record the options that were talked through, and whether they were understood.'
  from held where guards ? 'agreement_or_override' and exists (
    select from answer a where a.options !~ '\S' or (a.answer = 'given_explicit' and a.understood is not true));
end;

-- Everything that the profile asks before this outcome is signed about this child or adult, all at once.
create function priv.missing_for_outcome(enquiry uuid, person uuid, outcome text, harm text, level integer)
returns table (rule text, part text, words text) language sql stable security definer
begin atomic
  with held as (select priv.profile_of(missing_for_outcome.enquiry) as profile),
    chosen as (select held.profile, one from held, jsonb_array_elements(held.profile -> 'outcomes') one
      where one ->> 'code' = missing_for_outcome.outcome)
  select m.* from chosen cross join lateral (
    select * from priv.missing_by_harm(chosen.profile, one, missing_for_outcome.harm, missing_for_outcome.level)
    union all
    select * from priv.missing_by_agreement(missing_for_outcome.enquiry, missing_for_outcome.person, chosen.profile, one, missing_for_outcome.harm)
    union all
    select * from priv.missing_by_parents(missing_for_outcome.enquiry, missing_for_outcome.person, chosen.profile, one)
    union all
    select 'N34', 'discussion', 'They were added after the discussion. Record one that speaks of them first.'
    where priv.was_added_since(missing_for_outcome.enquiry, missing_for_outcome.person)) m;
end;

create function priv.refuse_unmet(field text, unmet text) returns void language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if unmet is not null then
    perform priv.refuse_input(field, unmet);
  end if;
end $$;

create function priv.require_for_requests(enquiry uuid, agencies text[]) returns void language sql stable security definer
begin atomic
  select priv.refuse_unmet('requests', string_agg(m.words, ' '))
  from priv.missing_for_requests(require_for_requests.enquiry, require_for_requests.agencies) m;
end;

create function priv.require_for_outcome(d mash.decision) returns void language sql stable security definer
begin atomic
  select priv.refuse_unmet('outcome', string_agg(m.words, ' '))
  from priv.missing_for_outcome((d).enquiry, (d).person, (d).outcome, (d).harm, (d).level) m;
end;
