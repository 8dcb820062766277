-- The content of an enquiry that this sitting has open. Which rows come is decided by the policies, not here; nothing is looked
-- up before it is known to be open (priv.if_open). What is read is noted first, by its kind.

-- `asked` and `returned` count the requests that this reader may read: an agency is told of its own, and not how many others there are.
create function app.enquiry_row(enquiry uuid) returns table (id uuid, reference text, initials text, kind text, state text,
  rating text, received timestamptz, due timestamptz, due_what text, due_from timestamptz, version integer, asked smallint, returned smallint,
  anonymity_asked boolean, restricted boolean, reason text, opened timestamptz, expires timestamptz)
language sql stable security definer
begin atomic
  select e.id, e.reference, e.initials, e.kind, e.state, e.rating, e.received, e.due, e.due_what, e.due_from, e.version, of_mine.asked,
    of_mine.returned, e.anonymity_asked, e.restricted, o.reason, o.opened, o.expires
  from priv.my_opening(enquiry_row.enquiry) o join mash.enquiry e on e.id = o.id
  cross join lateral (select count(*)::smallint, count(r.answered)::smallint from mash.information_request r where r.enquiry = e.id)
    of_mine(asked, returned);
end;

-- Where anonymity is asked, whatever may say who told the hub (from where and how it came, and every word that was typed about it) is
-- read by those who read the narrative as it came in; the others get nothing there, and of the family's consent what was answered.
create function app.referral(enquiry uuid) returns table (source text, how text, route text, consent_asked boolean, consent_given boolean,
  consent_by uuid[], consent_why_not text, parents_told boolean, parents_why_not text, consent_ground text, parents_ground text,
  explained text[], not_explained text[], parents_agreed text, follow_up date, follow_up_result text, recorded_by text, recorded timestamptz)
language sql stable security definer
begin atomic
  select who.source, who.how, priv.label_of(hub.profile #> '{referrals,routes}', who.route), r.consent_asked, r.consent_given,
    priv.all_as_read(r.consent_by, (select priv.merged_into(referral.enquiry))), who.consent_why_not, r.parents_told, who.parents_why_not,
    priv.label_of(hub.profile #> '{consent,exceptions}', r.consent_ground), priv.label_of(hub.profile #> '{telling,unless}', r.parents_ground),
    priv.labels_of(hub.profile #> '{telling,by_referrer}', who.explained),
    priv.labels_of(hub.profile #> '{telling,by_referrer}', who.not_explained), who.parents_agreed, who.follow_up, who.follow_up_result,
    priv.name_of(r.recorded_by), r.recorded
  from mash.referral r cross join priv.profile_of(r.enquiry) hub(profile)
  left join lateral (select r.* from mash.narrative n where n.enquiry = r.enquiry and not n.sanitised) who on true
  where r.enquiry = any ((select priv.if_open(referral.enquiry, 'referral'))::uuid[]);
end;

create function app.narratives(enquiry uuid) returns table (sanitised boolean, concern text)
language sql stable security definer
begin atomic
  select n.sanitised, n.concern from mash.narrative n
  where n.enquiry = any ((select priv.if_open(narratives.enquiry, 'referral'))::uuid[]) order by n.sanitised;
end;

create function app.referrer(enquiry uuid) returns table (name text, role text, organisation text, phone text, email text,
  relationship text, anonymity_asked boolean, anonymity_reason text)
language sql stable security definer
begin atomic
  select r.name, r.role, r.organisation, r.phone, r.email, r.relationship, r.anonymity_asked, r.anonymity_reason
  from mash.referrer r where r.enquiry = any ((select priv.if_open(referrer.enquiry, 'referrer'))::uuid[]);
end;

create function app.people(enquiry uuid) returns table (id uuid, role text, family_name text, given_names text, known_as text,
  sex text, birth_accuracy text, birth date, died date, first_language text, interpreter boolean, nhs_number text, family_first boolean,
  upn text)
language sql stable security definer
begin atomic
  select p.id, p.role, p.family_name, p.given_names, p.known_as, p.sex, p.birth_accuracy, p.birth, p.died, p.first_language,
    p.interpreter, p.nhs_number, p.family_first, p.upn
  from mash.person p where p.enquiry = any ((select priv.if_open(people.enquiry, 'people'))::uuid[])
    and not (select priv.merged_into(people.enquiry)) ? p.id::text and not priv.is_in_error(p.id) order by p.position;
end;

create function app.relationships(enquiry uuid) returns table (id uuid, person uuid, "of" uuid, kind text, parental_responsibility boolean,
  ground text, since date, until date, said_by text, holds boolean, corrects uuid, why text, ended boolean, by text, at timestamptz)
language sql stable security definer
begin atomic
  select r.* from (
    select r.id, priv.as_read(r.person, (select priv.merged_into(relationships.enquiry))) as person,
      priv.as_read(r."of", (select priv.merged_into(relationships.enquiry))) as "of", r.kind, r.parental_responsibility, r.ground,
      r.since, r.until, r.said_by, priv.holds(r), r.corrects, r.why, r.ended, coalesce(priv.name_of(r.by), ''), r.at
    from mash.relationship r where r.enquiry = any ((select priv.if_open(relationships.enquiry, 'people'))::uuid[])
      and not priv.is_in_error(r.person) and not priv.is_in_error(r."of")) r
  where r.person <> r."of" order by r.at, r.person, r."of", r.kind, r.id;
end;

create function app.households(enquiry uuid) returns table (id uuid, people uuid[], has_address boolean)
language sql stable security definer
begin atomic
  select h.id, priv.all_as_read(priv.lives_in(h.id), (select priv.merged_into(households.enquiry))), h.has_address from mash.household h
  where h.enquiry = any ((select priv.if_open(households.enquiry, 'people'))::uuid[]) order by h.id;
end;

create function app.addresses(enquiry uuid) returns table (id uuid, household uuid, lines text[], postcode text, confidential boolean)
language sql stable security definer
begin atomic
  select a.id, a.household, a.lines, a.postcode, a.confidential from mash.address a
  where a.enquiry = any ((select priv.if_open(addresses.enquiry, 'addresses'))::uuid[]);
end;

create function app.screenings(enquiry uuid) returns table (level smallint, why text, rating text, social_worker text,
  social_worker_named text, threshold text, by text, at timestamptz)
language sql stable security definer
begin atomic
  select s.level, s.why, s.rating, s.social_worker, s.social_worker_named, s.threshold, priv.name_of(s.by), s.at from mash.screening s
  where s.enquiry = any ((select priv.if_open(screenings.enquiry, 'screening'))::uuid[]) order by s.at desc, s.id;
end;

create function app.requests(enquiry uuid) returns table (id uuid, agency text, agency_name text, purpose text, lawful_basis text,
  questions text, sent timestamptz, sent_by text, due timestamptz, answer text, withheld_because text, answered timestamptz,
  answered_by text, said_by text, said_by_post text, said timestamptz, how text, late_because text, agreed boolean,
  unsigned_because text, late_reason text, checks text[], found text[], not_checked text[])
language sql stable security definer
begin atomic
  select r.id, r.agency, priv.agency_name(r.agency), r.purpose, r.lawful_basis, r.questions, r.sent, priv.name_of(r.sent_by), r.due,
    r.answer, w.because, r.answered, priv.name_of(r.answered_by), b.said_by, b.said_by_post, b.said, b.how, coalesce(b.late_because, l.words), r.agreed,
    r.unsigned_because, l.reason, r.checks, f.found, f.because
  from mash.information_request r left join mash.withholding w on w.request = r.id and w.enquiry = r.enquiry
  left join mash.answer_on_behalf b on b.request = r.id and b.enquiry = r.enquiry
  left join mash.late_reason l on l.request = r.id and l.enquiry = r.enquiry
  left join lateral (select array_agg(one.found order by one.place) as found, array_agg(one.because order by one.place) as because
    from mash.finding one where one.request = r.id and one.enquiry = r.enquiry) f on true
  where r.enquiry = any ((select priv.if_open(requests.enquiry, 'requests'))::uuid[]) order by r.sent, r.agency;
end;

create function app.items(enquiry uuid) returns table (id uuid, request uuid, agency text, agency_name text, people uuid[],
  happened date, happened_words text, what text, nature text, relevance text, lawful_basis text, handling text,
  shared_with text[], not_for_family boolean, by text, at timestamptz, police_source text, police_information text,
  police_handling text, police_conditions text)
language sql stable security definer
begin atomic
  select i.id, i.request, i.agency, a.name, priv.all_as_read(i.people, (select priv.merged_into(items.enquiry))), i.happened, i.happened_words, i.what, i.nature, i.relevance,
    i.lawful_basis, i.handling, i.shared_with, i.not_for_family, w.name, i.at, i.police_source, i.police_information,
    i.police_handling, i.police_conditions
  from mash.item i join mash.agency a on a.id = i.agency join mash.staff w on w.login = i.by
  where i.enquiry = any ((select priv.if_open(items.enquiry, 'items'))::uuid[])
  order by i.happened nulls last, i.at, i.id;
end;

create function app.discussions(enquiry uuid) returns table (id uuid, held timestamptz, agreed text, told_family text, recorded_by text)
language sql stable security definer
begin atomic
  select d.id, d.held, d.agreed, d.told_family, priv.name_of(d.recorded_by) from mash.discussion d
  where d.enquiry = any ((select priv.if_open(discussions.enquiry, 'discussion'))::uuid[]) order by d.recorded desc;
end;

create function app.attendees(enquiry uuid) returns table (discussion uuid, name text, agency text, agency_name text, view text, agrees text)
language sql stable security definer
begin atomic
  select a.discussion, a.name, a.agency, priv.agency_name(a.agency), a.view, a.agrees from mash.attendee a
  where a.enquiry = any ((select priv.if_open(attendees.enquiry, 'discussion'))::uuid[]) order by a.position;
end;

create function app.decisions(enquiry uuid) returns table (id uuid, person uuid, harm text, would_benefit boolean, level smallint,
  outcome text, outcome_words text, reasons text, next_steps text, told_family text, contingency text, signed_by text, signed_by_name text,
  signed_by_post text, signed timestamptz, content_hash text, supersedes uuid, threshold text, superseded boolean)
language sql stable security definer
begin atomic
  select d.id, d.person, d.harm, d.would_benefit, d.level, d.outcome, d.outcome_words, r.reasons, d.next_steps, d.told_family, d.contingency,
    d.signed_by, d.signed_by_name, d.signed_by_post, d.signed, d.content_hash, d.supersedes, d.threshold,
    exists (select from mash.decision later where later.supersedes = d.id and later.enquiry = d.enquiry)
  from mash.decision d left join mash.rationale r on r.decision = d.id and r.enquiry = d.enquiry
  where d.enquiry = any ((select priv.if_open(decisions.enquiry, 'decisions'))::uuid[]) order by d.signed, d.id;
end;

create function app.letters(enquiry uuid) returns table (id uuid, recipient uuid, confidential boolean, state text,
  due timestamptz, printed timestamptz, printed_by text, posted timestamptz, posted_by text, content_hash text, kind text,
  service text)
language sql stable security definer
begin atomic
  select l.id, priv.as_read(l.recipient, (select priv.merged_into(letters.enquiry))), l.confidential, l.state, l.due, l.printed, priv.name_of(l.printed_by), l.posted,
    priv.name_of(l.posted_by), l.content_hash, l.kind, coalesce(l.told ->> 'force', priv.agency_name(l.service))
  from mash.letter l where l.enquiry = any ((select priv.if_open(letters.enquiry, 'letters'))::uuid[])
  order by l.due, l.id; -- the letter's policy also serves the worklist, which needs no opening; this does
end;
