"""The same questions as the functions of schema `app` ask, for whoever no policy stops."""

WORKLIST = """
select e.id, e.reference, e.initials, e.kind, e.state, e.rating, e.received, e.due, e.due_what, e.due_from, e.version,
  e.asked, e.returned, e.anonymity_asked, e.restricted,
  exists (select from mash.pathway_mark m where m.enquiry = e.id and not m.over), e.professional_group
from mash.enquiry e where e.state <> 'closed' and e.hub = %s
order by least(e.due, 'infinity'), e.id limit 50"""

WORKLIST_PAGE = WORKLIST.replace("\norder by", " and (least(e.due, 'infinity'), e.id) > (%s, %s)\norder by").replace(
    "limit 50", "limit 100"
)

MY_REQUESTS = """
select a.request, e.id, e.reference, e.initials, e.kind, e.state, e.rating, e.received, a.due, a.answered, e.version,
  e.restricted
from mash.asked a join mash.enquiry e on e.id = a.enquiry
where a.agency = %s and not a.closed and e.state <> 'closed'
order by greatest(a.answered, '-infinity'), a.due, a.request limit 50"""

OPENED = """
select e.id, e.reference, e.initials, e.kind, e.state, e.rating, e.received, e.due, e.due_what, e.due_from, e.version,
  e.asked, e.returned, e.anonymity_asked, e.restricted, o.reason, o.opened, o.expires
from (select * from mash.enquiry where id = %s) e cross join lateral (
  select o.reason, o.opened, o.expires from mash.opening o
  where o.enquiry = e.id and o.sitting = %s and o.expires > clock_timestamp() order by o.opened desc limit 1) o"""

HEAD = """
select e.id, e.reference, e.initials, e.kind, e.state, e.rating, e.received, e.due, e.due_what, e.due_from, e.version,
  e.asked, e.returned, e.anonymity_asked, e.restricted from mash.enquiry e where e.id = %s"""

ITEMS = """
select i.id, i.request, i.agency, a.name,
  case when merged.kept = '{}' then i.people else array(
    select coalesce((merged.kept ->> p.id::text)::uuid, p.id) from unnest(i.people) with ordinality p(id, place)
    group by 1 order by min(p.place)) end,
  i.happened, i.happened_words, i.what, i.nature, i.relevance, i.lawful_basis, i.handling, i.shared_with,
  i.not_for_family, w.name, i.at, i.police_source, i.police_information, i.police_handling, i.police_conditions
from (select %s::uuid as id) asked cross join lateral (
  select coalesce(jsonb_object_agg(m.merged, m.stays), '{}') as kept from mash.person_merge m
  where m.enquiry = asked.id and m.undone is null) merged
join mash.item i on i.enquiry = asked.id join mash.agency a on a.id = i.agency left join mash.staff w on w.login = i.by
order by i.happened nulls last, i.at, i.id"""

SHEET = {
    "referral": "select r.source, r.how, r.consent_asked, r.consent_given, r.consent_by, r.consent_why_not, "
    "r.parents_told, "
    "r.parents_why_not, s.name, r.recorded from mash.referral r join mash.staff s on s.login = r.recorded_by "
    "where r.enquiry = %s",
    "narratives": "select n.sanitised, n.concern from mash.narrative n where n.enquiry = %s order by n.sanitised",
    "referrer": "select r.name, r.role, r.organisation, r.phone, r.email, r.relationship, r.anonymity_asked, "
    "r.anonymity_reason from mash.referrer r where r.enquiry = %s",
    "people": "select p.id, p.role, p.family_name, p.given_names, p.known_as, p.sex, p.birth_accuracy, p.birth, "
    "p.died, p.first_language, p.interpreter, p.nhs_number from mash.person p where p.enquiry = %s order by p.position",
    "relationships": 'select r.person, r."of", r.kind, r.parental_responsibility from mash.relationship r '
    'where r.enquiry = %s order by r.person, r."of", r.kind',
    "households": "select h.id, h.people, h.has_address from mash.household h where h.enquiry = %s order by h.id",
    "addresses": "select a.id, a.household, a.lines, a.postcode, a.confidential from mash.address a where a.enquiry "
    "= %s",
    "screenings": "select s.level, s.why, s.rating, w.name, s.at from mash.screening s "
    "join mash.staff w on w.login = s.by where s.enquiry = %s order by s.at desc, s.id",
    "requests": "select r.id, r.agency, a.name, r.purpose, r.lawful_basis, r.questions, r.sent, s.name, r.due, "
    "r.answer, "
    "w.because, r.answered, t.name from mash.information_request r join mash.agency a on a.id = r.agency "
    "join mash.staff s on s.login = r.sent_by left join mash.staff t on t.login = r.answered_by "
    "left join mash.withholding w on w.request = r.id where r.enquiry = %s order by r.sent, r.agency",
    "items": ITEMS,
    "discussions": "select d.id, d.held, d.agreed, s.name from mash.discussion d "
    "join mash.staff s on s.login = d.recorded_by where d.enquiry = %s order by d.recorded desc",
    "attendees": "select t.discussion, t.name, t.agency, a.name, t.view from mash.attendee t "
    "join mash.agency a on a.id = t.agency where t.enquiry = %s order by t.position",
    "decisions": "select d.id, d.person, d.harm, d.would_benefit, d.level, d.outcome, d.outcome_words, r.reasons, "
    "d.next_steps, d.told_family, d.contingency, d.signed_by, d.signed_by_name, d.signed_by_post, d.signed, "
    "d.content_hash, d.supersedes, exists (select from mash.decision later where later.supersedes = d.id) "
    "from mash.decision d left join mash.rationale r on r.decision = d.id where d.enquiry = %s order by d.signed, d.id",
    "letters": "select l.id, l.recipient, l.confidential, l.state, l.due, l.printed, s.name, l.posted, t.name, "
    "l.content_hash from mash.letter l left join mash.staff s on s.login = l.printed_by "
    "left join mash.staff t on t.login = l.posted_by where l.enquiry = %s order by l.due, l.id",
}
"""What a desk reads when it opens a sheet, in the order of the desk."""
