-- The kinds of letter: to whom each goes, who makes it, what it says. A kind more is a row here, one in
-- mashdesk/domain/letter_kinds.py and a file in resources/letters.

-- `goes_to`: whom the letter is to. `made`: by a person ("officer": MASH officers and senior social workers; "decider": the latter
-- alone), by the signing of the decision (""), or from a matter of information rights ("matter"). `says_outcome`: it says what was decided, so a later decision withdraws it.
-- `own_words`: whoever makes it writes to this reader. `items_for`: items that agencies released for this purpose may go in; "" for none.
create function priv.letter_kinds() returns table (kind text, goes_to text, made text, says_outcome boolean, own_words boolean,
  items_for text) language sql immutable
begin atomic
  values ('outcome_parent', 'parent', '', true, false, 'letter'),
    ('outcome_adult', 'adult', 'decider', true, false, 'letter'), -- Dudley leaflet, D1
    ('child', 'child', 'decider', true, true, ''), -- Dudley leaflet, D19; Oxfordshire, O15
    ('please_call', 'parent', 'officer', false, false, ''),
    ('acknowledgement', 'referrer', 'officer', false, false, ''), -- Working Together: within one working day
    ('onward', 'service', 'decider', true, true, ''), -- Dudley leaflet, D18
    ('hand_off', 'service', 'decider', false, true, 'onward'), -- Northamptonshire leaflet, N22: the child has a social worker already
    ('police_disclosure', 'police', 'decider', false, true, 'police'), -- Worcestershire leaflet, W14; Oxfordshire, O20; Dudley, D17
    ('agency_request', 'agency', 'officer', false, false, ''), -- Dudley leaflet, D3: an agency that has nobody in the hub
    ('access_received', 'applicant', 'matter', false, false, ''), -- DOMAIN 6.1: acknowledgements of information rights
    ('complaint_received', 'applicant', 'matter', false, false, ''),
    ('feedback', 'referrer', 'officer', true, false, ''); -- Oxfordshire leaflet, O22; elsewhere Working Together
end;

create function priv.goes_to(kind text) returns text language sql immutable
begin atomic
  select k.goes_to from priv.letter_kinds() k where k.kind = goes_to.kind;
end;

-- To people at their work: it is about somebody and not to them, goes to no home and may go by e-mail.
create function priv.is_to_work(kind text) returns boolean language sql immutable
begin atomic
  select priv.goes_to(is_to_work.kind) in ('service', 'police', 'agency');
end;

create function priv.says_outcome(kind text) returns boolean language sql immutable
begin atomic
  select k.says_outcome from priv.letter_kinds() k where k.kind = says_outcome.kind;
end;

create function priv.items_for(kind text) returns text language sql immutable
begin atomic
  select k.items_for from priv.letter_kinds() k where k.kind = items_for.kind;
end;

-- Whether the family's clock waits for this letter: what the referrer is told, and a request to ring, stop no clock of theirs.
create function priv.tells_family_outcome(kind text) returns boolean language sql immutable
begin atomic
  select k.says_outcome and k.goes_to not in ('referrer', 'service', 'applicant') from priv.letter_kinds() k where k.kind = tells_family_outcome.kind;
end;

create function priv.own_children(parent uuid) returns uuid[] language sql stable security definer
begin atomic
  select coalesce(array_agg(one), '{}') from mash.relationship r cross join lateral unnest(priv.rows_of(r."of")) one
  where r.person = any (priv.rows_of(own_children.parent)) and one <> all (priv.rows_of(own_children.parent)) and priv.holds(r)
    and (r.parental_responsibility or r.kind in ('mother', 'father', 'parent', 'adoptive_parent', 'special_guardian', 'carer'));
end;

-- Whose outcome a letter says: a parent's own children's, a child's or an adult's own, to the referrer each that was referred.
create function priv.told_of(l mash.letter) returns uuid[] language sql stable security definer
begin atomic
  select case l.kind when 'outcome_parent' then priv.own_children(l.recipient)
    when 'outcome_adult' then array[l.recipient] when 'child' then array[l.recipient] when 'onward' then array[l.recipient]
    when 'feedback' then array(select p.id from mash.person p where p.enquiry = l.enquiry and p.role = 'subject' and not priv.is_in_error(p.id))
    else '{}'::uuid[] end;
end;

-- What is said of one of them. Only a parent, and an adult of themselves, is told what was written for the family, or the hub's
-- words for it; a referrer hears what was decided, of nobody by name.
create function priv.told_outcome(kind text, c mash.person, d mash.decision) returns jsonb language sql immutable
begin atomic
  select jsonb_build_object('name', case when told_outcome.kind = 'feedback' then '' else coalesce(
      nullif(priv.name_in_full(c), ''), nullif((c).known_as, ''), 'Unborn baby') end,
    'outcome', (d).outcome_words,
    'outcome_code', case when priv.items_for(told_outcome.kind) = 'letter' then (d).outcome else '' end,
    'told_family', case when priv.items_for(told_outcome.kind) = 'letter' then (d).told_family else '' end);
end;
