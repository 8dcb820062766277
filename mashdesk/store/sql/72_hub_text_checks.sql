-- What is wrong with a proposed text, by its place. The program tells every mistake with its line (mashdesk hub check); here stands
-- what the rules of this database rest on, and what no letter may ever name: whatever client proposes it, it is not kept.

create function priv.entries_of(list jsonb) returns setof jsonb language sql immutable
begin atomic
  select jsonb_array_elements(case jsonb_typeof(entries_of.list) when 'array' then entries_of.list else '[]' end);
end;

create function priv.pairs_of(held jsonb) returns table (name text, value jsonb) language sql immutable
begin atomic
  select e.key, e.value from jsonb_each(case jsonb_typeof(pairs_of.held) when 'object' then pairs_of.held else '{}' end) e;
end;

create function priv.says_something(told jsonb) returns boolean language sql immutable
begin atomic
  select coalesce(jsonb_typeof(says_something.told) = 'string' and says_something.told #>> '{}' ~ '\S', false);
end;

-- A whole number from one up; what is none is refused before a rule counts with it.
create function priv.is_counted(told jsonb) returns boolean language sql immutable
begin atomic
  select coalesce(jsonb_typeof(is_counted.told) = 'number' and is_counted.told #>> '{}' ~ '^[1-9]\d{0,5}$', false);
end;

create function priv.profile_parts() returns text[] language sql immutable
begin atomic
  select string_to_array('format id version hub words subjects referrals contacts complaints hours closures proclaimed_days agencies '
    || 'agreement posts gates deciding telling consent questions purposes grounds sharing_outside lawful_bases law '
    || 'ratings clocks threshold outcomes letters onward disputes retention guidance principles', ' ');
end;

-- One amount in one unit, of those that are asked for.
create function priv.is_limit(told jsonb, units text[]) returns boolean language sql immutable
begin atomic
  select count(*) = 1 and bool_and(one.name = any (is_limit.units) and priv.is_counted(one.value)) from priv.pairs_of(is_limit.told) one;
end;

-- What each clock is reckoned in: an answer to a request for a copy in months (UK GDPR, article 12(3)), what the hub owes itself in
-- working days, a decision in hours or working days.
create function priv.limit_units(clock text) returns text[] language sql immutable
begin atomic
  select case when clock in ('screening', 'acknowledgement', 'child_letter', 'referrer_told', 'written_follow_up', 'taking_over',
      'strategy_discussion', 'conference', 'assessment') then array['working_days']
    when clock = 'subject_access' then array['months'] when clock = 'decision' then array['hours', 'working_days']
    else array['minutes', 'hours', 'working_days', 'calendar_days', 'months'] end;
end;

-- Every clock that the hub promises has a limit in a unit of its own, for every rating that it uses.
create function priv.clock_mistakes(clocks jsonb, ratings jsonb) returns table (place text, words text) language sql immutable
begin atomic
  select 'clocks.' || clock, format('One limit is needed here, in %s.', replace(array_to_string(priv.limit_units(clock), ' or '), '_', ' '))
    from (select unnest(array['screening', 'acknowledgement', 'parent_letter', 'subject_access'])
      union select one.name from priv.pairs_of(clocks) one where one.name not in ('decision', 'returns')) told(clock)
    where not priv.is_limit(clocks -> clock -> 'limit', priv.limit_units(clock))
  union all select 'clocks.decision', 'At least one rating is needed.' where not exists (select from priv.entries_of(ratings))
  union all select 'clocks.decision.limits.' || (rating #>> '{}'), 'One limit is needed here, in hours or working days.'
    from priv.entries_of(ratings) rating
    where not priv.is_limit(clocks #> '{decision,limits}' -> (rating #>> '{}'), priv.limit_units('decision'))
  union all select 'clocks.returns', 'Say how long before the decision the agencies answer.'
    where jsonb_typeof(clocks #> '{returns,minutes_before_decision}') is distinct from 'number'
  union all select 'clocks.returns.' || one.name, 'Say after how many minutes who is asked again.' from priv.pairs_of(clocks -> 'returns') one
    where one.name like 'chase\_%' and not (one.name in ('chase_practitioner', 'chase_agency_manager', 'chase_hub_manager')
      and jsonb_typeof(one.value) = 'number' and one.value #>> '{}' ~ '^\d{1,5}$');
end;

create function priv.is_day(told jsonb) returns boolean language sql immutable
begin atomic
  select is_day.told is null or jsonb_typeof(is_day.told) = 'string' and is_day.told #>> '{}' ~ '^(\d{4}-\d\d-\d\d)?$';
end;

-- The days between which agencies are asked: of each as a partner, of the agreement, and of each signature.
create function priv.partner_days(told jsonb) returns table (place text, day jsonb) language sql immutable
begin atomic
  select 'agencies.' || name, one -> name from priv.entries_of(told -> 'agencies') one, unnest(array['from', 'until']) name
  union all select 'agreement.' || name, told -> 'agreement' -> name from unnest(array['agreed', 'ends']) name
  union all select 'agreement.signed.' || name, one -> name
    from priv.entries_of(told #> '{agreement,signed}') one, unnest(array['on', 'ends']) name;
end;

-- `stands`: the profile that it would take the place of.
create function priv.profile_mistakes(hub text, told jsonb, stands jsonb) returns table (place text, words text)
language sql stable security definer
begin atomic
  select p, 'This part is missing.' from unnest(priv.profile_parts()) p where not told ? p
  union all select 'format', 'This is not a profile of this program.' where told ->> 'format' is distinct from 'mashdesk-hub-profile/2'
  union all select 'id', 'This is another hub''s profile.' where told ->> 'id' is distinct from profile_mistakes.hub
  union all select 'version', 'A new profile has a higher version than the one before it.'
    where not priv.is_counted(told -> 'version')
      or coalesce((told ->> 'version')::numeric <= (stands ->> 'version')::numeric, false)
  union all select 'hub.name', 'The hub has a name.' where not priv.says_something(told #> '{hub,name}')
  union all select list, 'At least one is needed.' from unnest(array['agencies', 'posts', 'outcomes', 'purposes']) list
    where not exists (select from priv.entries_of(told -> list))
  union all select list || '.' || name, 'This stands there twice, or is no short name of small letters, digits and _.'
    from (values ('agencies', 'id'), ('posts', 'code'), ('outcomes', 'code'), ('purposes', 'code')) named(list, name)
    where exists (select from priv.entries_of(told -> list) one where coalesce(one ->> name, '') !~ '^[a-z][a-z0-9_]{0,39}$')
      or (select count(*) <> count(distinct one ->> name) from priv.entries_of(told -> list) one)
  union all select list || '.' || name, 'Nothing is said here.'
    from (values ('agencies', 'name'), ('agencies', 'function'), ('posts', 'label'), ('outcomes', 'label'),
      ('purposes', 'label')) named(list, name)
    where exists (select from priv.entries_of(told -> list) one where not priv.says_something(one -> name))
  union all select 'agencies', 'An agency of this short name belongs to another hub.'
    where exists (select from priv.entries_of(told -> 'agencies') one join mash.agency a on a.id = one ->> 'id'
      where a.hub <> profile_mistakes.hub)
  union all select 'gates.' || gate, 'A gate names one of the hub''s posts, or more.' from unnest(array['screening', 'decision']) gate
    where not exists (select from priv.entries_of(told -> 'gates' -> gate))
      or exists (select from priv.entries_of(told -> 'gates' -> gate) post
        where not exists (select from priv.entries_of(told -> 'posts') one where one -> 'code' = post))
  union all select 'purpose_limit.only_listed', 'Say true or false.'
    where told ? 'purpose_limit' and jsonb_typeof(told #> '{purpose_limit,only_listed}') is distinct from 'boolean'
  union all select 'agreement.' || list, 'Expected a list.' from unnest(array['signatories', 'signed']) list
    where coalesce(jsonb_typeof(told -> 'agreement' -> list), 'array') <> 'array'
  union all select d.place, 'Expected a day such as 2026-12-24, or nothing.' from priv.partner_days(told) d where not priv.is_day(d.day)
  union all select m.place, m.words from priv.clock_mistakes(told -> 'clocks', told -> 'ratings' -> 'codes') m
  union all select list, 'Expected a list.' from unnest(array['disputes', 'grounds', 'complaints']) list
    where jsonb_typeof(told -> list) is distinct from 'array'
  union all select 'consent.' || list, 'Expected a list.' from unnest(array['kinds', 'exceptions']) list
    where jsonb_typeof(told -> 'consent' -> list) is distinct from 'array'
  union all select 'telling', 'Expected named values.' where jsonb_typeof(told -> 'telling') is distinct from 'object'
  union all select 'letters.recipients', 'Expected a list.' where jsonb_typeof(told #> '{letters,recipients}') is distinct from 'array';
end;

create function priv.has_children(kind text) returns boolean language sql immutable
begin atomic
  select k.says_outcome and not k.own_words from priv.letter_kinds() k where k.kind = has_children.kind;
end;

-- What a letter of a kind may name: its reader, its reference, how the hub is reached; of the family only what says its outcome.
create function priv.wording_places(kind text) returns text[] language sql immutable
begin atomic
  select array['recipient', 'reference', 'front_door', 'phone', 'out_of_hours', 'email', 'complaints', 'subject_access', 'privacy',
    'feedback'] || case when priv.has_children(wording_places.kind) then array['child', 'agreed'] else '{}' end;
end;

-- What a section may begin with: what was written to this reader, in an onward referral the other three of its four facts, and what
-- else a letter to a team, to the police or to an agency is for.
create function priv.wording_facts(kind text) returns text[] language sql immutable
begin atomic
  select case k.kind when 'onward' then array['name', 'home', 'words', 'outcome'] when 'hand_off' then array['name', 'home', 'words']
    when 'police_disclosure' then array['reference', 'name', 'how', 'words', 'necessity', 'ground', 'harm']
    when 'agency_request' then array['name', 'purpose', 'basis', 'questions', 'due'] else case when k.own_words or k.goes_to = 'applicant' then array['words']
    else '{}' end end
  from priv.letter_kinds() k where k.kind = wording_facts.kind;
end;

-- Every text of a wording with its place.
create function priv.texts_of_wording(told jsonb) returns table (place text, value jsonb) language sql immutable
begin atomic
  select one.name, one.value from priv.pairs_of(told) one where one.name not in ('format', 'sections')
  union all
  select format('sections.%s.%s', s.n, one.name), one.value
  from priv.entries_of(told -> 'sections') with ordinality s(section, n), priv.pairs_of(s.section) one
  where one.name not in ('paragraphs', 'children', 'items', 'fact')
  union all
  select format('sections.%s.children.%s', s.n, one.name), one.value
  from priv.entries_of(told -> 'sections') with ordinality s(section, n), priv.pairs_of(s.section -> 'children') one
  union all
  select format('sections.%s.paragraphs.%s.%s', s.n, p.n, one.name), one.value
  from priv.entries_of(told -> 'sections') with ordinality s(section, n),
    priv.entries_of(s.section -> 'paragraphs') with ordinality p(paragraph, n), priv.pairs_of(p.paragraph) one;
end;

-- A part that nobody reads is refused: nothing is hidden in a wording.
create function priv.strange_parts(told jsonb) returns setof text language sql immutable
begin atomic
  select one.name from priv.pairs_of(told) one
  where one.name not in ('format', 'title', 'marking', 'for_one', 'reference', 'greeting', 'subject', 'ending', 'sections')
  union all
  select format('sections.%s', s.n) from priv.entries_of(told -> 'sections') with ordinality s(section, n)
  where jsonb_typeof(s.section) <> 'object' or jsonb_typeof(s.section -> 'paragraphs') is distinct from 'array'
    or jsonb_typeof(s.section -> 'heading') is distinct from 'string'
    or exists (select from priv.pairs_of(s.section) one where one.name not in ('heading', 'paragraphs', 'children', 'items', 'fact'))
  union all
  select format('sections.%s.children', s.n) from priv.entries_of(told -> 'sections') with ordinality s(section, n)
  where s.section ? 'children' and array(select one.name from priv.pairs_of(s.section -> 'children') one order by 1) <> array['name', 'next']
  union all
  select format('sections.%s.paragraphs.%s', s.n, p.n) from priv.entries_of(told -> 'sections') with ordinality s(section, n),
    priv.entries_of(s.section -> 'paragraphs') with ordinality p(paragraph, n)
  where array(select one.name from priv.pairs_of(p.paragraph) one order by 1) <> array['profile', 'words'];
end;

-- What a kind must say it says once, and what it may not say it does not: an onward referral has its four facts (Dudley leaflet, D18).
create function priv.fact_mistakes(kind text, told jsonb) returns table (place text, words text) language sql immutable
begin atomic
  select 'sections', format('This letter says “%s” once.', needed) from unnest(priv.wording_facts(fact_mistakes.kind)) needed
    where (select count(*) <> 1 from priv.entries_of(told -> 'sections') s where s ->> 'fact' = needed)
  union all select 'sections', 'This letter cannot say this.' from priv.entries_of(told -> 'sections') s
    where s ? 'fact' and s -> 'fact' <> '""' and not coalesce(s ->> 'fact' = any (priv.wording_facts(fact_mistakes.kind)), false)
  union all select 'sections', 'What was decided stands in one section.' from (select count(*) as many
      from priv.entries_of(told -> 'sections') s where s ? 'children') c
    where c.many <> case when priv.has_children(fact_mistakes.kind) then 1 else 0 end
  union all select 'sections', 'What agencies released stands in one section, in letters that may hold it.' from (select count(*) as many
      from priv.entries_of(told -> 'sections') s where s ? 'items' and s -> 'items' <> 'false') c
    where c.many <> case when priv.items_for(fact_mistakes.kind) <> '' then 1 else 0 end;
end;

-- No code, no file, no loop: a place in braces is a plain name of the list, and any other brace is refused. The child stands in the
-- children's own part alone.
create function priv.wording_mistakes(kind text, told jsonb) returns table (place text, words text) language sql stable
begin atomic
  select 'format', 'This is not a letter''s wording of this program.' where told ->> 'format' is distinct from 'mashdesk-letter/1'
  union all select name, 'Fill this in.' from unnest(array['title', 'for_one', 'reference', 'greeting', 'subject', 'ending']) name
    where not priv.says_something(told -> name)
  union all select one.place, 'Expected a text of at most 4000 characters.' from priv.texts_of_wording(told) one
    where jsonb_typeof(one.value) <> 'string' or length(one.value #>> '{}') > 4000
  union all select one.place, format('“%s” is no place of this letter.', named[1])
    from priv.texts_of_wording(told) one, regexp_matches(one.value #>> '{}', '\{([^{}]*)\}', 'g') named
    where not named[1] = any (priv.wording_places(wording_mistakes.kind)) or named[1] = 'child' and one.place !~ '^sections\.\d+\.children\.name$'
  union all select one.place, 'A brace has no partner.' from priv.texts_of_wording(told) one
    where regexp_replace(one.value #>> '{}', '\{[^{}]*\}', '', 'g') ~ '[{}]'
  union all select 'sections', 'A letter has one section at least, and at most forty.'
    where (select count(*) not between 1 and 40 from priv.entries_of(told -> 'sections'))
  union all select part, 'This is not known here.' from priv.strange_parts(told) part
  union all select m.place, m.words from priv.fact_mistakes(wording_mistakes.kind, told) m;
end;
