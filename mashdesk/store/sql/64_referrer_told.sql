-- What a referral says by the hub's leaflet: the way in which the concern came to notice, and what a professional told the family
-- before they referred. And what it leaves open. The profile says what is asked:
-- what the parents are told of (telling.by_referrer), and on which grounds they are not told or not asked. Nothing here stops a
-- step: what a referrer left out never holds up a child. It is said at screening, with the rule.

create function priv.codes_of(list jsonb) returns text[] language sql immutable security definer
begin atomic
  select coalesce(array_agg(one ->> 'code'), '{}') from jsonb_array_elements(codes_of.list) one;
end;

-- The hub's words for codes of one of its lists, in the codes' order; a code that the profile has no more stays itself.
create function priv.labels_of(list jsonb, codes text[]) returns text[] language sql immutable security definer
begin atomic
  select coalesce(array_agg(coalesce((select one ->> 'label' from jsonb_array_elements(labels_of.list) one
    where one ->> 'code' = told.code limit 1), told.code) order by told.n), '{}')
  from unnest(labels_of.codes) with ordinality told(code, n);
end;

create function priv.label_of(list jsonb, code text) returns text language sql immutable security definer
begin atomic
  select coalesce((priv.labels_of(label_of.list, array[label_of.code]))[1], '');
end;

create function priv.check_referrer_told(hub text, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  profile jsonb := (select h.profile from mash.hub h where h.id = check_referrer_told.hub);
  told jsonb := coalesce(body -> 'parents_told', '{}');
  explained text[] := array(select jsonb_array_elements_text(priv.list_of(told, 'explained')));
  not_explained text[] := array(select jsonb_array_elements_text(priv.list_of(told, 'not_explained')));
begin
  if not (explained || not_explained) <@ priv.codes_of(profile #> '{telling,by_referrer}') then
    perform priv.refuse_input('explained', 'The hub''s profile does not ask whether parents were told of this.');
  elsif explained && not_explained then
    perform priv.refuse_input('explained', 'Say either that the parents were told of this or that they were not.');
  elsif not array_remove(array[coalesce(told ->> 'ground', '')], '') <@ priv.codes_of(profile #> '{telling,unless}') then
    perform priv.refuse_input('parents_told', 'Choose one of the hub''s reasons for not telling the parents.');
  elsif not array_remove(array[coalesce(body #>> '{consent,ground}', '')], '') <@ priv.codes_of(profile #> '{consent,exceptions}') then
    perform priv.refuse_input('consent', 'Choose one of the hub''s reasons for not asking the family.');
  elsif not array_remove(array[coalesce(body ->> 'route', '')], '') <@ priv.codes_of(profile #> '{referrals,routes}') then
    perform priv.refuse_input('route', 'Choose one of the hub''s ways in which a concern comes to notice.');
  end if;
end $$;

-- Asked of professionals alone (the source's codes 2 to 8), and as long as the hub has recorded nothing of its own.
create function priv.referral_of_professional(enquiry uuid) returns setof mash.referral language sql stable security definer
begin atomic
  select r.* from mash.referral r where r.enquiry = referral_of_professional.enquiry and r.source ~ '^[2-8]';
end;

-- What parents who know of it were told of (Worcestershire leaflet, W6; Waltham Forest, F13), and whether they know (W5, O7, F25).
create function priv.untold_by_referrer(enquiry uuid, profile jsonb, kind text) returns table (rule text, part text, words text)
language sql stable security definer
begin atomic
  with r as (select one.* from priv.referral_of_professional(untold_by_referrer.enquiry) one
    where not exists (select from mash.telling t where t.enquiry = one.enquiry))
  select priv.rules_of(one), 'telling', format('The referral does not say whether the parents were told of this: %s.', one ->> 'label')
  from r, jsonb_array_elements(untold_by_referrer.profile #> '{telling,by_referrer}') one
  where r.parents_told and one ->> 'code' <> all (r.explained || r.not_explained)
  union all
  select priv.rules_of(untold_by_referrer.profile -> 'telling'), 'telling',
    'The referral does not say that the parents know of it, or which of the hub''s reasons there is for not telling them.'
  from r where untold_by_referrer.kind = 'child_protection' and untold_by_referrer.profile #>> '{telling,child_protection}' = 'told'
    and not r.parents_told and r.parents_ground = '';
end;

-- Whether the family was asked (W7, N2, F13), or on which ground not. Where support alone needs their permission (N38, F24),
-- nobody is expected to ask it for a child protection concern.
create function priv.unasked_by_referrer(enquiry uuid, profile jsonb, kind text) returns table (rule text, part text, words text)
language sql stable security definer
begin atomic
  select priv.rules_of(unasked_by_referrer.profile -> 'consent'), 'consent',
    'The referral does not say that the family was asked to agree, or which of the hub''s reasons there is for not asking them.'
  from priv.referral_of_professional(unasked_by_referrer.enquiry) r
  where coalesce(unasked_by_referrer.profile #>> '{consent,to_refer}', '') <> '' and not r.consent_asked and r.consent_ground = ''
    and (unasked_by_referrer.kind = 'support' or unasked_by_referrer.profile #>> '{consent,for_support}' is distinct from 'required')
    and not exists (select from mash.consent c where c.enquiry = r.enquiry)
    and not exists (select from mash.lawful_basis b where b.enquiry = r.enquiry);
end;

-- The hub's profile says whom it is for (Worcestershire leaflet, W2; Dudley, D1). Nobody is turned away at the door for their age:
-- a senior social worker looks. Somebody whose birth is not known may be a child.
create function priv.not_of_this_hub(e mash.enquiry, profile jsonb) returns table (rule text, part text, words text)
language sql stable security definer
begin atomic
  select priv.rules_of(not_of_this_hub.profile -> 'subjects'), '', 'Somebody whom this is about is grown up, and this hub is for children and '
    'young people. Name the child whom it is about, or pass it on.'
  where jsonb_typeof(not_of_this_hub.profile #> '{subjects,kinds}') = 'array' and not not_of_this_hub.profile #> '{subjects,kinds}' ? 'adult'
    and exists (select from mash.person p
    where p.enquiry = (e).id and p.role = 'subject' and p.birth <= priv.london_day((e).received) - interval '18 years');
end;

-- Where a family may need support, its parents are asked first, respond and agree on a way forward, which is followed; then the hub is
-- asked (Waltham Forest leaflet, F11). What of it the referral does not say.
create function priv.unfollowed_with_parents(enquiry uuid, profile jsonb) returns table (rule text, part text, words text)
language sql stable security definer
begin atomic
  select priv.rules_of(one), '', m.words from mash.referral r
  cross join lateral jsonb_array_elements(unfollowed_with_parents.profile #> '{referrals,routes}') one
  cross join lateral (values
    (r.parents_agreed !~ '\S', 'The referral does not say what was agreed with the parents.'),
    (r.follow_up is null, 'The referral does not say by when it was to be looked at how that went.'),
    (r.follow_up < priv.today() and r.follow_up_result !~ '\S', 'The referral does not say how what was agreed with the parents went.')
  ) m(missing, words)
  where r.enquiry = unfollowed_with_parents.enquiry and one ->> 'code' = r.route and one ->> 'asks' = 'with_parents' and m.missing;
end;

create function priv.missing_of_referrer(enquiry uuid) returns table (rule text, part text, words text)
language sql stable security definer
begin atomic
  select m.* from mash.enquiry e cross join priv.profile_of(e.id) profile cross join lateral (
    select * from priv.untold_by_referrer(e.id, profile, e.kind)
    union all
    select * from priv.unasked_by_referrer(e.id, profile, e.kind)
    union all
    select * from priv.unfollowed_with_parents(e.id, profile)
    union all
    select * from priv.not_of_this_hub(e, profile)) m
  where e.id = missing_of_referrer.enquiry;
end;

-- Whether the family agreed that this agency is asked: about every child or adult (Oxfordshire leaflet, O5). Kept with the request.
create function priv.is_agreed_to(enquiry uuid, agency text) returns boolean language sql stable security definer
begin atomic
  select coalesce(bool_and(priv.has_agreed(is_agreed_to.enquiry, p.id, 'checks', is_agreed_to.agency)), false)
  from mash.person p where p.enquiry = is_agreed_to.enquiry and p.role = 'subject' and not priv.is_set_aside(p.id);
end;
