-- Who hears of the outcome beside the parents, as the hub's profile names them (letters.recipients): a child who can understand it
-- (Dudley leaflet, D19; Oxfordshire, O15), an adult whom the enquiry is about (Dudley, D1), a professional who referred (Oxfordshire,
-- O22; elsewhere Working Together). Each of them is due once the decisions are signed, until a letter left, or it is recorded how they were
-- told or why they are not. Parents' letters are made with the decision itself.

create function priv.is_grown_up(p mash.person) returns boolean language sql stable
begin atomic
  select coalesce((p).birth <= (statement_timestamp() at time zone 'Europe/London')::date - interval '18 years', false);
end;

-- An unborn child is written to by nobody; whoever is 18 is an adult; of an age that nobody told, a child.
create function priv.is_such(p mash.person, to_whom text) returns boolean language sql stable
begin atomic
  select case to_whom when 'parent' then (p).role = 'parent'
    when 'service' then (p).role = 'subject'
    when 'child' then (p).role = 'subject' and (p).birth_accuracy <> 'expected' and not priv.is_grown_up(p)
    when 'adult' then (p).role = 'subject' and (p).birth_accuracy <> 'expected' and priv.is_grown_up(p) end;
end;

-- Whom the hub writes to: the recipients of its profile's letters.
create function priv.writes_to(hub text, recipient text) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.hub h, jsonb_array_elements(h.profile #> '{letters,recipients}') one
    where h.id = writes_to.hub and one ->> 'recipient' = writes_to.recipient);
end;

create function priv.decided_last(enquiry uuid) returns timestamptz language sql stable security definer
begin atomic
  select max(d.signed) from mash.decision d where d.enquiry = decided_last.enquiry
    and not exists (select from mash.decision later where later.supersedes = d.id);
end;

create function priv.letter_to(recipient text) returns text language sql immutable
begin atomic
  select case letter_to.recipient when 'child' then 'child' when 'adult' then 'outcome_adult' when 'referrer' then 'feedback' end;
end;

-- Nobody can be told who did not say their name (Northamptonshire leaflet, N8); of the outcome only a professional hears (O22).
create function priv.hears_as_referrer(e mash.enquiry) returns boolean language sql stable security definer
begin atomic
  select not (e).anonymity_asked and exists (select from mash.referral r join mash.referrer who on who.enquiry = r.enquiry
    where r.enquiry = (e).id and r.source ~ '^[2-8]' and who.name ~ '\S');
end;

-- Whom this is about and who hears as such; nobody in particular where it is the referrer.
create function priv.people_hearing(e mash.enquiry, recipient text) returns setof uuid language sql stable security definer
begin atomic
  select p.id from mash.person p where p.enquiry = (e).id and people_hearing.recipient in ('child', 'adult') and p.died is null
    and not priv.is_set_aside(p.id) and priv.is_such(p, people_hearing.recipient)
  union all
  select null::uuid where people_hearing.recipient = 'referrer' and priv.hears_as_referrer(e);
end;

-- Their letter since the last decision, and what was recorded since; neither of an earlier one.
create function priv.outcome_recipients(enquiry uuid) returns table (recipient text, person uuid, condition text, means text, signed_by text,
  rule text, letter_state text, heard uuid) language sql stable security definer
begin atomic
  select one ->> 'recipient', whom, one ->> 'condition', one ->> 'means',
    coalesce(nullif(one ->> 'signed_by', ''), h.profile #>> '{letters,signed_by,value}'), priv.rules_of(one), l.state, told.id
  from mash.enquiry e join mash.hub h on h.id = e.hub cross join lateral jsonb_array_elements(h.profile #> '{letters,recipients}') one
  cross join lateral priv.people_hearing(e, one ->> 'recipient') whom
  left join lateral (select it.state from mash.letter it where it.enquiry = e.id and it.kind = priv.letter_to(one ->> 'recipient')
      and (whom is null or it.recipient = any (priv.rows_of(whom)))
      and (it.state in ('due', 'printed', 'withheld') or it.state = 'posted' and it.posted >= priv.decided_last(e.id))
    order by it.state = 'posted' desc, it.state limit 1) l on true
  left join lateral (select o.id from mash.outcome_heard o where o.enquiry = e.id and o.recipient = one ->> 'recipient'
      and (whom is null or o.person = any (priv.rows_of(whom))) and o.at >= priv.decided_last(e.id) order by o.at desc limit 1) told on true
  where e.id = outcome_recipients.enquiry and priv.decided_last(e.id) is not null;
end;

-- A letter that waits to leave is settled by itself (the guard `letters`).
create function priv.unheard(enquiry uuid) returns table (rule text, part text, words text) language sql stable security definer
begin atomic
  select distinct r.rule, 'letters', case r.recipient
      when 'referrer' then 'The professional who referred is still to hear what was decided. Write to them, or record how they were told or why not.'
      when 'adult' then 'The adult whom this is about is still to hear what was decided. Write to them, or record how they were told or why not.'
      else 'A child is still to hear what was decided. Write to them, or record how they were told or why that is not right for them.' end
  from priv.outcome_recipients(unheard.enquiry) r where r.letter_state is null and r.heard is null;
end;
