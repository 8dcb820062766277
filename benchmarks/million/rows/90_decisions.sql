-- What was said and decided, and who was written to.
insert into mash.discussion (id, enquiry, held, agreed, recorded_by, recorded, acl)
select made.name('discussion', p.n), p.id, p.received + interval '30 hours', 'What was agreed.', p.decider,
  p.received + interval '31 hours', made.kept(p.restricted, p.id, priv.keys_of_class('views', p.hub, p.asked))
from made.plan p where p.state in ('discussed', 'decided') or (p.state = 'closed' and made.chance(p.n, 91) < 0.3);
insert into mash.attendee (id, enquiry, discussion, position, name, agency, view, acl)
select made.name('attendee', a.n), p.id, d.id, 0, 'Invented Attendee', a.agency, 'What they said.',
  made.kept(p.restricted, p.id, priv.keys_of_class('views', p.hub, p.asked) || array['agency:' || a.agency])
from mash.discussion d join made.plan p on p.id = d.enquiry join made.asking a on a.enquiry_number = p.n;

insert into mash.decision (id, enquiry, person, harm, would_benefit, level, outcome, outcome_words, next_steps, signed_by,
  signed_by_name, signed_by_post, signed, content_hash, acl)
select made.name('decision', p.n), p.id, made.name('person', p.n), (array['no', 'may_be', 'yes'])[made.pick(p.n, 92, 3, 1.5)],
  made.chance(p.n, 93) < 0.4, made.pick(p.n, 94, 4), 'early_help_team', 'Early Help Team services', 'What happens next.', p.decider,
  'Invented', 'Social care manager', p.received + interval '40 hours', md5(p.n::text),
  made.kept(p.restricted, p.id, priv.keys_of_class('ordinary', p.hub, p.asked))
from made.plan p where p.state in ('decided', 'closed') and made.chance(p.n, 95) < 0.9;
insert into mash.rationale (decision, enquiry, reasons, acl)
select d.id, p.id, 'Why it was decided so.', made.kept(p.restricted, p.id, priv.keys_of_class('confidential', p.hub, p.asked))
from mash.decision d join made.plan p on p.id = d.enquiry;

insert into mash.letter (id, enquiry, recipient, address, confidential, state, due, dated, printed, printed_by, posted, posted_by,
  content_hash, acl)
select made.name('letter', k.n), p.id, made.name('person', k.n), made.name('address', p.n), p.hidden_home, s.state,
  p.received + interval '5 days', case when s.state <> 'due' then p.received::date + 2 end,
  case when s.state <> 'due' then p.received + interval '2 days' end, case when s.state <> 'due' then p.decider end,
  case when s.state = 'posted' then p.received + interval '3 days' end, case when s.state = 'posted' then p.decider end,
  case when s.state <> 'due' then md5(k.n::text) else '' end,
  made.kept(p.restricted, p.id, priv.keys_of_class(case when p.hidden_home then 'confidential' else 'hub' end, p.hub, p.asked))
from made.people k join made.plan p on p.n = k.enquiry_number cross join lateral (select case when p.state = 'closed' then 'posted'
  else (array['due', 'printed'])[made.pick(p.n, 96, 2)] end as state) s
where k.parent and p.state in ('decided', 'closed');
